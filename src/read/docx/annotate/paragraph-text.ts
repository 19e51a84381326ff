/** The shown text of a paragraph, each piece with the markup it stands in: where words begin and end in the source. */
import { childOf, descendantsOf, elementsOf, textOf, type XmlElement } from '../../xml/element.ts';
import { contentEndOf } from '../../xml/source.ts';
import { chosenBranch } from '../alternatives.ts';
import { runText } from '../inline.ts';
import { symbolText } from '../symbols.ts';
import { toggleOf } from '../values.ts';

/** Text that one element gives. */
export interface Piece {
  readonly text: string;
  /** What a range can begin in front of or end behind: the run, or what cannot be parted. */
  readonly holder: XmlElement;
  /** The child of the run; undefined where the holder cannot be parted. */
  readonly child: XmlElement | undefined;
  /** For text that can be parted: index in the source of every character of `text`, and of what follows the last. */
  readonly offsets: readonly number[] | undefined;
}

/** Controls whose text a program fills in or offers to choose: a range is not to begin inside. */
const closedControls = ['w:text', 'w:date', 'w:dropDownList', 'w:comboBox', 'w14:checkbox', 'w:dataBinding'];

/** In their order; without deleted text and text that is set hidden. @param source the text of the part */
export function piecesOf(paragraph: XmlElement, source: string): Piece[] {
  const pieces: Piece[] = [];
  const addWhole = (holder: XmlElement, inside: XmlElement | undefined): void => {
    const text = [...descendantsOf(inside, 'w:t'), ...descendantsOf(inside, 'm:t')].map(textOf).join('');
    if (text !== '') pieces.push({ text, holder, child: undefined, offsets: undefined });
  };
  const visit = (element: XmlElement): void => {
    switch (element.name) {
      case 'w:r':
        for (const piece of piecesOfRun(element, source)) pieces.push(piece);
        break;
      case 'w:del':
      case 'w:moveFrom':
        break;
      case 'mc:AlternateContent':
        addWhole(element, chosenBranch(element));
        break;
      case 'm:oMath':
      case 'm:oMathPara':
        addWhole(element, element);
        break;
      case 'w:sdt':
        if (closedControls.some(name => childOf(childOf(element, 'w:sdtPr'), name))) addWhole(element, element);
        else elementsOf(childOf(element, 'w:sdtContent')).forEach(visit);
        break;
      default:
        if (!element.name.endsWith('Pr')) elementsOf(element).forEach(visit);
        break;
    }
  };
  elementsOf(paragraph).forEach(visit);
  return pieces;
}

function piecesOfRun(run: XmlElement, source: string): Piece[] {
  if (toggleOf(childOf(run, 'w:rPr'), 'w:vanish') === true) return [];
  return elementsOf(run).flatMap((child): Piece[] => {
    const text = shownText(child);
    if (text === '') return [];
    return [{ text, holder: run, child, offsets: child.name === 'w:t' ? offsetsOf(child, text, source) : undefined }];
  });
}

function shownText(element: XmlElement): string {
  switch (element.name) {
    case 'w:t':
      return runText(element);
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:br':
    case 'w:cr':
      return '\n';
    case 'w:noBreakHyphen':
      return '-';
    case 'w:sym':
      return symbolText(element);
    case 'w:ruby':
      return descendantsOf(childOf(element, 'w:rubyBase'), 'w:t').map(textOf).join('');
    default:
      return '';
  }
}

/** What stands for one character of text, or a whole one of two units. */
const written = /&[^;]*;|\r\n|[\ud800-\udbff][\udc00-\udfff]|[\s\S]/g;

/** Undefined where the text holds other markup, so that it cannot be parted. */
function offsetsOf(element: XmlElement, shown: string, source: string): readonly number[] | undefined {
  const end = contentEndOf(source, element);
  const markup = source.slice(element.opened, end);
  if (markup.includes('<')) return undefined;
  const offsets: number[] = [];
  for (const { 0: sign, index } of markup.matchAll(written)) {
    const isWide = sign.startsWith('&') ? isWideReference(sign) : sign.length === 2 && sign !== '\r\n';
    offsets.push(element.opened + index);
    if (isWide) offsets.push(element.opened + index);
  }
  offsets.push(end);
  const text = textOf(element).replace(/[\n\r]/g, ' ');
  if (offsets.length !== text.length + 1) return undefined;
  // Blanks at the ends may not be shown.
  const from = text.indexOf(shown);
  return offsets.slice(from, from + shown.length + 1);
}

/** `&#x1F600;` gives two units. */
function isWideReference(reference: string): boolean {
  const [, hexadecimal, decimal] = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(reference) ?? [];
  const code = hexadecimal === undefined ? Number(decimal ?? 0) : Number.parseInt(hexadecimal, 16);
  return code > 0xffff;
}
