/** Drawings (DrawingML, and VML of older files): pictures, charts, text boxes, objects of other programs. */
import type { ImageBlock, Origin } from '../../document/document.ts';
import { trimBlanks } from '../../text/blanks.ts';
import { imageOf } from '../picture.ts';
import { childOf, elementsOf, type XmlElement } from '../xml/element.ts';
import { chosenBranch } from './alternatives.ts';
import { chartContent } from './chart.ts';
import type { Figure } from './flow.ts';
import type { Reading } from './reading.ts';

export interface Drawing {
  readonly figures: Figure[];
  /** Contents of the text boxes, each to be read as a text of its own. */
  readonly boxes: XmlElement[];
  /** Programs that the objects in it belong to. */
  readonly objects: string[];
}

/** 「图片 1」「Picture 2」「图表12」, and file names: names that programs give. */
const automaticName = /^\s*(?:[A-Za-z_ ]*|图片|图表|图形|图像|图文框|对象|文本框|形状|组合|矩形)\s*\d*\s*$|\.\w{2,5}$/;

const LONGEST_NAME = 60;

interface Alternative {
  readonly caption: string;
  readonly description: string;
}

/** @param element `w:drawing`, `w:pict` or `w:object` */
export function readDrawing(element: XmlElement, origin: Origin, reading: Reading): Drawing {
  const drawing: Drawing = { figures: [], boxes: [], objects: [] };
  const visit = (node: XmlElement, outer: Alternative): void => {
    const alternative = alternativeOf(node) ?? outer;
    switch (node.name) {
      case 'w:txbxContent':
        drawing.boxes.push(node);
        return;
      case 'a:blip':
      case 'v:imagedata': {
        const id = node.attributes['r:embed'] ?? node.attributes['r:id'];
        const figure = readPicture(id, vmlTitle(node) ?? alternative, origin, reading);
        if (figure) drawing.figures.push(figure);
        return;
      }
      case 'c:chart': {
        const figure = readChart(node.attributes['r:id'], alternative, origin, reading);
        if (figure) drawing.figures.push(figure);
        return;
      }
      case 'o:OLEObject':
      case 'w:control':
        drawing.objects.push(node.attributes.ProgID ?? '');
        return;
      case 'mc:AlternateContent': {
        const branch = chosenBranch(node);
        if (branch) visit(branch, alternative);
        return;
      }
      default:
        for (const child of elementsOf(node)) visit(child, alternative);
    }
  };
  visit(element, { caption: '', description: '' });
  return drawing;
}

/** Text alternative (wp:docPr, 20.4.2.5); the name that a program gave by itself says nothing. */
function alternativeOf(node: XmlElement): Alternative | undefined {
  const properties = childOf(node, 'wp:docPr')?.attributes;
  if (properties) {
    const { title, name = '', descr = '' } = properties;
    return {
      caption: trimBlanks(title ?? (name.length > LONGEST_NAME || automaticName.test(name) ? '' : name)),
      description: trimBlanks(descr),
    };
  }
  return node.name === 'v:shape' && node.attributes.alt !== undefined
    ? { caption: '', description: trimBlanks(node.attributes.alt) }
    : undefined;
}

function vmlTitle({ attributes }: XmlElement): Alternative | undefined {
  const title = trimBlanks(attributes['o:title'] ?? '');
  return title === '' ? undefined : { caption: '', description: title };
}

/** A picture that stands outside the file is never fetched; its alternative stays. */
function readPicture(id: string | undefined, alternative: Alternative, origin: Origin, reading: Reading): ImageBlock {
  const path = reading.file.target(reading.part, id);
  const bytes = path === undefined ? undefined : reading.file.picture(path);
  const file = path?.slice(path.lastIndexOf('/') + 1) ?? '';
  return { kind: 'image', ...alternative, file, image: bytes && imageOf(bytes), origin };
}

function readChart(
  id: string | undefined,
  { caption, description }: Alternative,
  origin: Origin,
  reading: Reading,
): Figure | undefined {
  const root = reading.file.xml(reading.file.target(reading.part, id));
  if (!root) return undefined;
  const { title, ...content } = chartContent(root);
  return { kind: 'chart', ...content, caption: caption || title, description, origin };
}
