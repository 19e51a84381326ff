/** The text of a part, a cell or a text box: paragraphs and tables in their order. */
import { splitLines, trimBlanks } from '../../text/blanks.ts';
import { childOf, descendantOf, elementsOf, type XmlElement } from '../xml/element.ts';
import { chosenBranch } from './alternatives.ts';
import { Fields } from './fields.ts';
import type { Figure, FlowItem, Line } from './flow.ts';
import { readInline } from './inline.ts';
import { originOf, type Reading, type Standing, within } from './reading.ts';
import { inherited, type ParagraphFormat, paragraphFormat, runFormat } from './styles.ts';
import { readTable } from './table.ts';
import { toggleOf, valOf } from './values.ts';

interface Setting {
  readonly isInTable: boolean;
  /** In a text box. */
  readonly isAside: boolean;
}

/** A paragraph whose mark is deleted or hidden: the next one goes on in its line. */
interface Carried {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly boxes: readonly XmlElement[];
  /** The first with text in it. */
  readonly paragraph: XmlElement;
  /** Of the last: a mark holds the format of its paragraph. */
  readonly format: ParagraphFormat;
}

/**
 * Reads everything inside an element.
 * @param fields those of the text around it, where the element goes on with that text
 */
export function readStory(
  container: XmlElement,
  reading: Reading,
  setting: Setting,
  standing: Standing = 'shown',
  fields: Fields = new Fields(reading.survey.fields),
): FlowItem[] {
  const story = new StoryReader(reading, setting, fields);
  story.readChildren(container, standing);
  story.finish();
  return story.items;
}

class StoryReader {
  readonly items: FlowItem[] = [];
  readonly #reading: Reading;
  readonly #setting: Setting;
  readonly #fields: Fields;
  #carried: Carried | undefined;

  constructor(reading: Reading, setting: Setting, fields: Fields) {
    this.#reading = reading;
    this.#setting = setting;
    this.#fields = fields;
  }

  readChildren(parent: XmlElement | undefined, standing: Standing): void {
    for (const child of elementsOf(parent)) this.#read(child, standing);
  }

  finish(): void {
    const carried = this.#carried;
    this.#carried = undefined;
    if (carried) this.#addParagraph(carried);
  }

  #read(element: XmlElement, standing: Standing): void {
    const { traces, survey } = this.#reading;
    switch (element.name) {
      case 'w:p':
        this.#readParagraph(element, standing);
        break;
      case 'w:tbl':
        this.finish();
        for (const item of readTable(element, this.#reading, standing, this.#fields)) {
          this.items.push(this.#setting.isAside && item.kind === 'line' ? { ...item, isAside: true } : item);
        }
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
      case 'w:sdt':
        if (!isContentsControl(element)) this.readChildren(childOf(element, 'w:sdtContent'), standing);
        break;
      case 'w:commentRangeStart':
        traces.openComment(element.attributes['w:id'] ?? '', survey.next.get(element) ?? 1);
        break;
      case 'w:commentRangeEnd':
        traces.closeComment(element.attributes['w:id'] ?? '');
        break;
      case 'w:altChunk':
        // A file of another kind that Word takes in when it opens this one.
        traces.see('embedded', survey.next.get(element) ?? 1, '');
        break;
      default:
        if (!element.name.endsWith('Pr')) this.readChildren(element, standing);
        break;
    }
  }

  #readParagraph(paragraph: XmlElement, standing: Standing): void {
    const reading = this.#reading;
    const number = reading.survey.numbers.get(paragraph) ?? 1;
    const properties = childOf(paragraph, 'w:pPr');
    const mark = childOf(properties, 'w:rPr');
    const style = reading.styles.paragraph(valOf(properties, 'w:pStyle'));
    const format = inherited(style, paragraphFormat(properties));
    const content = readInline({ reading, paragraph, number, format: style.run, fields: this.#fields }, standing);
    if (reading.survey.reformatted.has(number)) reading.traces.see('formatting', number, content.text);
    this.#traceMark(mark, number, content.text, standing);
    if (style.isContents || standing === 'hidden') return;
    reading.typefaces.add({
      text: trimBlanks(content.text),
      isCentred: alignOf(format) === 'center',
      isInTable: this.#setting.isInTable,
      runs: content.runs,
    });

    const before = this.#carried;
    const carried: Carried = {
      text: (before?.text ?? '') + content.text,
      figures: [...(before?.figures ?? []), ...content.figures],
      boxes: [...(before?.boxes ?? []), ...content.boxes],
      paragraph: before && before.text !== '' ? before.paragraph : paragraph,
      format,
    };
    const isHidden = runFormat(mark).hidden === true || toggleOf(mark, 'w:specVanish') === true;
    const isEmpty = carried.text === '' && carried.figures.length === 0 && carried.boxes.length === 0;
    // A paragraph ends at its mark; where that is deleted or hidden the next one goes on in its line.
    const isOpen = standing === 'deleted' || isDeleted(mark) || isHidden;
    this.#carried = isOpen && !isEmpty ? carried : undefined;
    if (!isOpen) this.#addParagraph(carried);
  }

  /** A paragraph that was only begun or joined under tracking has no words of its own to show it. */
  #traceMark(mark: XmlElement | undefined, number: number, text: string, standing: Standing): void {
    if (!mark || standing === 'hidden') return;
    const { traces } = this.#reading;
    const see = (kind: 'insertions' | 'deletions'): void => {
      if (!traces.isSeen(kind, number)) traces.see(kind, number, text);
    };
    if (childOf(mark, 'w:ins') || childOf(mark, 'w:moveTo')) see('insertions');
    if (isDeleted(mark)) see('deletions');
  }

  #addParagraph({ text, figures, boxes, paragraph, format }: Carried): void {
    const reading = this.#reading;
    const origin = originOf(reading, paragraph);
    const align = alignOf(format);
    const outline = format.outline;
    const number = reading.numbering.next(format.list);
    for (const line of splitLines(numbered(number, trimBlanks(text))).map(trimBlanks)) {
      if (line === '') continue;
      const made: Line = {
        kind: 'line',
        text: line,
        origin,
        ...(align === undefined ? {} : { align }),
        ...(outline === undefined ? {} : { outline }),
        ...(this.#setting.isAside ? { isAside: true } : {}),
      };
      this.items.push(made);
    }
    for (const figure of figures) this.items.push(figure);
    for (const box of boxes) this.#addBox(box, paragraph);
  }

  #addBox(box: XmlElement, anchor: XmlElement): void {
    const reading = this.#reading;
    const items = readStory(box, reading, { ...this.#setting, isAside: true });
    const words = items.flatMap(item => (item.kind === 'line' ? [item.text] : [])).join(' ');
    if (items.length === 0) return;
    const paragraph = descendantOf(box, 'w:p') ?? anchor;
    reading.traces.see('textBoxes', reading.survey.numbers.get(paragraph) ?? 1, words);
    for (const item of items) this.items.push(item);
  }
}

function alignOf({ align }: ParagraphFormat): Line['align'] {
  if (align === 'center') return 'center';
  return align === 'right' || align === 'end' ? 'right' : undefined;
}

/** 「1」 alone would run into the text. */
function numbered(number: string, text: string): string {
  if (number === '') return text;
  return /[\p{L}\p{N}]$/u.test(number) && text !== '' ? `${number} ${text}` : `${number}${text}`;
}

const isDeleted = (mark: XmlElement | undefined): boolean =>
  childOf(mark, 'w:del') !== undefined || childOf(mark, 'w:moveFrom') !== undefined;

const isContentsControl = (control: XmlElement): boolean =>
  valOf(childOf(childOf(control, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery') === 'Table of Contents';
