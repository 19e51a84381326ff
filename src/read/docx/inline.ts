/** The content of a paragraph: what of its runs the page shows as text, and what befell the rest (ISO/IEC 29500-1, 17.3). */
import { childOf, elementsOf, textOf, type XmlElement } from '../xml/element.ts';
import { chosenBranch } from './alternatives.ts';
import { readDrawing } from './drawing.ts';
import { type Fields, isContents } from './fields.ts';
import type { Figure } from './flow.ts';
import { originOf, type Reading, type Standing, within } from './reading.ts';
import { type RunFormat, runFormat } from './styles.ts';
import { symbolText } from './symbols.ts';
import type { SetParagraph } from './typefaces.ts';
import { valOf } from './values.ts';

export interface InlineContent {
  /** Text as shown, untrimmed; `\n` for a line break. */
  readonly text: string;
  readonly figures: readonly Figure[];
  /** Text boxes tied to the paragraph. */
  readonly boxes: readonly XmlElement[];
  readonly runs: SetParagraph['runs'];
}

/** Where the paragraph stands, for everything that is told of it. */
export interface InlineContext {
  readonly reading: Reading;
  readonly paragraph: XmlElement;
  readonly number: number;
  /** What runs have by the style of the paragraph. */
  readonly format: RunFormat;
  readonly fields: Fields;
}

/** Text that is not read as it stands, until something else follows. */
interface Piece {
  readonly kind: 'insertions' | 'deletions' | 'hidden';
  text: string;
}

const pieceKind = { inserted: 'insertions', deleted: 'deletions', hidden: 'hidden' } as const;

/** Zero-width: where a word may be parted at the end of a line. */
const softHyphens = /\u00ad/g;

export function readInline(context: InlineContext, standing: Standing): InlineContent {
  const reader = new InlineReader(context);
  reader.readChildren(context.paragraph, standing);
  return reader.finish();
}

class InlineReader {
  readonly #context: InlineContext;
  readonly #pieces: Piece[] = [];
  readonly #figures: Figure[] = [];
  readonly #boxes: XmlElement[] = [];
  readonly #runs: { format: RunFormat; characters: number }[] = [];
  #text = '';
  #last: Piece | undefined;

  constructor(context: InlineContext) {
    this.#context = context;
  }

  finish(): InlineContent {
    const { reading, number } = this.#context;
    for (const { kind, text } of this.#pieces) reading.traces.see(kind, number, text);
    return { text: this.#text, figures: this.#figures, boxes: this.#boxes, runs: this.#runs };
  }

  readChildren(parent: XmlElement | undefined, standing: Standing): void {
    for (const child of elementsOf(parent)) this.#read(child, standing);
  }

  #read(element: XmlElement, standing: Standing): void {
    const { traces } = this.#context.reading;
    const { attributes, name } = element;
    switch (name) {
      case 'w:r':
        this.#readRun(element, standing);
        break;
      case 'w:ins':
      case 'w:moveTo':
        this.readChildren(element, within(standing, 'inserted'));
        break;
      case 'w:del':
      case 'w:moveFrom':
        this.readChildren(element, 'deleted');
        break;
      case 'mc:AlternateContent':
        this.readChildren(chosenBranch(element), standing);
        break;
      case 'w:fldSimple':
        if (!isContents(attributes['w:instr'] ?? '')) this.readChildren(element, standing);
        break;
      case 'w:commentRangeStart':
        traces.openComment(attributes['w:id'] ?? '', this.#context.number);
        break;
      case 'w:commentRangeEnd':
        traces.closeComment(attributes['w:id'] ?? '');
        break;
      case 'm:t':
        this.#emit(textOf(element), standing, {});
        break;
      default:
        // Properties say nothing; hyperlinks, smart tags, content controls and formulas are what stands in them.
        if (!name.endsWith('Pr')) this.readChildren(element, standing);
        break;
    }
  }

  #readRun(run: XmlElement, standing: Standing): void {
    const properties = childOf(run, 'w:rPr');
    const { reading, format } = this.#context;
    const styleId = valOf(properties, 'w:rStyle');
    const style = styleId === undefined ? {} : reading.styles.character(styleId);
    const own = runFormat(properties);
    // A toggle that paragraph and character style both set is off again (17.7.3).
    const isHidden = own.hidden ?? (format.hidden ?? false) !== (style.hidden ?? false);
    const whole = { ...format, ...style, ...own };
    const inner = within(standing, isHidden ? 'hidden' : 'shown');
    for (const child of elementsOf(run)) this.#readRunChild(child, inner, whole);
  }

  #readRunChild(element: XmlElement, standing: Standing, format: RunFormat): void {
    const { fields, reading, number } = this.#context;
    const { attributes } = element;
    switch (element.name) {
      case 'w:t':
        this.#emit(runText(element), standing, format);
        break;
      case 'w:delText':
        this.#emit(runText(element), 'deleted', format);
        break;
      case 'w:tab':
      case 'w:ptab':
        this.#emit('\t', standing, format);
        break;
      case 'w:br':
      case 'w:cr':
        this.#emit('\n', standing, format);
        break;
      case 'w:noBreakHyphen':
        this.#emit('-', standing, format);
        break;
      case 'w:sym':
        this.#emit(symbolText(element), standing, format);
        break;
      case 'w:fldChar':
        this.#emit(fields.mark(element), standing, format);
        break;
      case 'w:instrText':
        fields.addInstruction(textOf(element));
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.#readNote(element.name === 'w:footnoteReference' ? 'footnote' : 'endnote', attributes, standing);
        break;
      case 'w:commentReference':
        reading.traces.markComment(attributes['w:id'] ?? '', number);
        break;
      case 'w:ruby':
        this.readChildren(childOf(element, 'w:rubyBase'), standing);
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        this.#readDrawing(element, standing);
        break;
      case 'mc:AlternateContent':
        for (const child of elementsOf(chosenBranch(element))) this.#readRunChild(child, standing, format);
        break;
      default:
        break;
    }
  }

  #emit(content: string, standing: Standing, format: RunFormat): void {
    const text = content.replace(softHyphens, '');
    const { fields, reading } = this.#context;
    if (text === '' || !fields.isShown) return;
    if (standing === 'shown') this.#last = undefined;
    else {
      const kind = pieceKind[standing];
      if (this.#last?.kind === kind) this.#last.text += text;
      else {
        this.#last = { kind, text };
        this.#pieces.push(this.#last);
      }
    }
    if (standing === 'deleted' || standing === 'hidden') return;
    this.#text += text;
    this.#runs.push({ format, characters: text.length });
    reading.traces.pass(text);
  }

  #readNote(kind: 'footnote' | 'endnote', attributes: XmlElement['attributes'], standing: Standing): void {
    const { reading, number } = this.#context;
    if (standing === 'deleted' || standing === 'hidden') return;
    reading.traces.addNote(number, reading.notes.of(kind).get(attributes['w:id'] ?? '')?.text ?? '');
  }

  #readDrawing(element: XmlElement, standing: Standing): void {
    const { reading, number, fields, paragraph } = this.#context;
    if (standing === 'deleted' || standing === 'hidden' || !fields.isShown) return;
    const { figures, boxes, objects } = readDrawing(element, originOf(reading, paragraph), reading);
    for (const object of objects) reading.traces.see('embedded', number, object);
    for (const figure of figures) this.#figures.push(figure);
    for (const box of boxes) this.#boxes.push(box);
  }
}

const space = /[ \t]/;

/** Blanks at the ends count only where the file says so (xml:space); ends of lines in the markup are blanks. */
export function runText(element: XmlElement): string {
  const text = textOf(element).replace(/[\n\r]/g, ' ');
  if (element.attributes['xml:space'] === 'preserve') return text;
  let start = 0;
  let end = text.length;
  while (start < end && space.test(text.charAt(start))) start++;
  while (end > start && space.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}
