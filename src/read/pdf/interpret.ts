/** A page's operators (ISO 32000-1, annex A), as the library lists them, carried out by a painter. */
import type { PDFPageProxy } from 'unpdf/pdfjs';
import type { Engine } from './engine.ts';
import { type Box, identity, placeBox } from './matrix.ts';
import { asBounds, asFontGlyphs, asList, asMatrix, asNumber, asNumbers, asText, propertyOf } from './operands.ts';
import type { PageContent } from './page-content.ts';
import { Painter } from './painter.ts';
import type { FontMetrics } from './text-state.ts';

export type Operators = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;
type Codes = Engine['OPS'];
type Operator = (args: readonly unknown[]) => void;

/** @param turn quarters by which to turn the page beyond what it says itself */
export function interpret(page: PDFPageProxy, operators: Operators, codes: Codes, turn = 0): PageContent {
  const { width, height, transform } = page.getViewport({ scale: 1, rotation: (page.rotate + turn * 90) % 360 });
  const painter = new Painter({ left: 0, top: 0, right: width, bottom: height }, asMatrix(transform) ?? identity);
  const table = operatorTable(painter, codes, name => fontMetrics(page, name));
  operators.fnArray.forEach((code: number, index: number) => {
    table.get(code)?.(asList(operators.argsArray[index]));
  });
  const { glyphs, watermark, unreadable, rulings, shapes, pictures, turned } = painter;
  // A table laid across an upright page.
  const quarter = turned.findIndex((count, index) => index > 0 && count > glyphs.length);
  if (quarter > 0 && turn === 0) return interpret(page, operators, codes, 4 - quarter);
  return { width, height, glyphs, watermark, unreadable, rulings, shapes, pictures };
}

function fontMetrics(page: PDFPageProxy, name: string): FontMetrics {
  const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined;
  return {
    scale: asMatrix(propertyOf(font, 'fontMatrix'))?.[0] ?? 0.001,
    isVertical: propertyOf(font, 'vertical') === true,
  };
}

function operatorTable(painter: Painter, codes: Codes, fontOf: (name: string) => FontMetrics): Map<number, Operator> {
  return new Map([...graphicsOperators(painter, codes), ...textOperators(painter, codes, fontOf)]);
}

function graphicsOperators(painter: Painter, codes: Codes): [number, Operator][] {
  const fills = new Set<unknown>([codes.fill, codes.eoFill]);
  const strokes = new Set<unknown>([codes.stroke, codes.closeStroke]);
  for (const both of [codes.fillStroke, codes.eoFillStroke, codes.closeFillStroke, codes.closeEOFillStroke]) {
    fills.add(both);
    strokes.add(both);
  }
  const transform = (operand: unknown): void => {
    const matrix = asMatrix(operand);
    if (matrix) painter.transform(matrix);
  };
  // A form or group: a drawing within the drawing, with its own coordinates and bounds.
  const enter = (matrix: unknown, bounds: unknown): void => {
    painter.save();
    transform(matrix);
    const box = asBounds(bounds);
    if (box) painter.clipTo(placedOn(painter, box));
  };
  const picture: Operator = () => painter.picture();
  const restore: Operator = () => painter.restore();
  const clip: Operator = () => painter.clipNext();
  return [
    [codes.save, () => painter.save()],
    [codes.restore, restore],
    [codes.transform, transform],
    [codes.paintFormXObjectBegin, ([matrix, bounds]) => enter(matrix, bounds)],
    [codes.paintFormXObjectEnd, restore],
    [codes.beginGroup, ([group]) => enter(propertyOf(group, 'matrix'), propertyOf(group, 'bbox'))],
    [codes.endGroup, restore],
    [codes.clip, clip],
    [codes.eoClip, clip],
    [
      codes.constructPath,
      ([paint, data]) =>
        painter.path(asNumbers(asList(data)[0]), { isFilled: fills.has(paint), isStroked: strokes.has(paint) }),
    ],
    [
      codes.setFillRGBColor,
      ([colour]) => {
        painter.state.fill = asText(colour);
      },
    ],
    [
      codes.setStrokeRGBColor,
      ([colour]) => {
        painter.state.stroke = asText(colour);
      },
    ],
    [codes.setGState, ([entries]) => setOpacity(painter, asList(entries))],
    [codes.paintImageXObject, picture],
    [codes.paintInlineImageXObject, picture],
    [codes.paintImageMaskXObject, picture],
  ];
}

const placedOn = ({ state }: Painter, bounds: readonly [number, number, number, number]): Box =>
  placeBox(state.matrix, bounds);

function setOpacity({ state }: Painter, entries: readonly unknown[]): void {
  for (const entry of entries) {
    const [key, value] = asList(entry);
    if (key === 'ca') state.fillOpacity = asNumber(value, 1);
    if (key === 'CA') state.strokeOpacity = asNumber(value, 1);
  }
}

function textOperators(painter: Painter, codes: Codes, fontOf: (name: string) => FontMetrics): [number, Operator][] {
  const move: Operator = ([x, y]) => painter.state.text.move(asNumber(x), asNumber(y));
  const set = (assign: (text: Painter['state']['text'], value: number) => void): Operator => {
    return ([value]) => assign(painter.state.text, asNumber(value));
  };
  return [
    [codes.beginText, () => painter.state.text.setMatrix(identity)],
    [
      codes.setFont,
      ([name, size]) => {
        painter.state.text.font = fontOf(asText(name));
        painter.state.text.size = asNumber(size, 1);
      },
    ],
    [
      codes.setCharSpacing,
      set((text, value) => {
        text.characterSpacing = value;
      }),
    ],
    [
      codes.setWordSpacing,
      set((text, value) => {
        text.wordSpacing = value;
      }),
    ],
    [
      codes.setHScale,
      set((text, value) => {
        text.horizontalScale = value / 100;
      }),
    ],
    [
      codes.setLeading,
      set((text, value) => {
        text.leading = value;
      }),
    ],
    [
      codes.setTextRise,
      set((text, value) => {
        text.rise = value;
      }),
    ],
    [codes.setTextMatrix, args => painter.state.text.setMatrix(asMatrix(args[0]) ?? asMatrix(args) ?? identity)],
    [codes.moveText, move],
    [
      codes.setLeadingMoveText,
      args => {
        painter.state.text.leading = -asNumber(args[1]);
        move(args);
      },
    ],
    [codes.nextLine, () => painter.state.text.nextLine()],
    [codes.showText, ([items]) => painter.text(asFontGlyphs(items))],
  ];
}
