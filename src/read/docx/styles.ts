/** Styles of a Word file: what a paragraph or run has by its style and by the styles that is based on. */
import { childOf, childrenOf, type XmlElement } from '../xml/element.ts';
import { toggleOf, twips, valOf, wholeNumber } from './values.ts';

export interface RunFormat {
  /** The East-Asian font; `+minor` and `+major` are the theme's. */
  readonly font?: string;
  /** Points. */
  readonly size?: number;
  readonly hidden?: boolean;
}

/** Which list a paragraph belongs to. */
export interface ListPlace {
  readonly list: string;
  /** From 0; undefined where the list itself says it by the style. */
  readonly level: number | undefined;
  /** The style that puts its paragraphs into the list. */
  readonly style?: string;
}

export interface ParagraphFormat {
  readonly align?: string;
  /** From 0; 9 is text of the body. */
  readonly outline?: number;
  readonly list?: ListPlace;
  readonly run: RunFormat;
}

interface ParagraphStyle extends ParagraphFormat {
  /** A line of a table of contents that Word made. */
  readonly isContents: boolean;
}

const bodyText: ParagraphStyle = { run: {}, isContents: false };

/** Word follows no more styles than these. */
const LONGEST_CHAIN = 11;
const contentsName = /^toc ?[1-9]$/i;
const headingName = /^heading ?([1-9])$/i;

export class Styles {
  readonly #elements: ReadonlyMap<string, XmlElement>;
  readonly #paragraphs = new Map<string, ParagraphStyle>();
  readonly #characters = new Map<string, RunFormat>();
  readonly #defaultParagraph: string | undefined;
  readonly #defaults: RunFormat;

  /** @param root of the styles part; without one nothing has a style */
  constructor(root: XmlElement | undefined) {
    const elements = childrenOf(root, 'w:style');
    this.#elements = new Map(elements.map(element => [element.attributes['w:styleId'] ?? '', element]));
    this.#defaultParagraph = elements.find(
      ({ attributes }) => attributes['w:type'] === 'paragraph' && isOn(attributes['w:default']),
    )?.attributes['w:styleId'];
    const defaults = childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault');
    this.#defaults = runFormat(childOf(defaults, 'w:rPr'));
  }

  /** @param id undefined for the default style; the defaults of the document are part of it */
  paragraph(id: string | undefined): ParagraphStyle {
    const style = id !== undefined && this.#elements.has(id) ? id : (this.#defaultParagraph ?? '');
    const known = this.#paragraphs.get(style);
    if (known) return known;
    let format: ParagraphStyle = { ...bodyText, run: this.#defaults };
    for (const element of this.#chain(style)) {
      const own = paragraphFormat(childOf(element, 'w:pPr'), element.attributes['w:styleId']);
      const name = valOf(element, 'w:name') ?? '';
      const [, heading] = headingName.exec(name) ?? [];
      format = {
        ...format,
        ...(heading === undefined ? {} : { outline: Number(heading) - 1 }),
        ...inherited(format, own),
        run: { ...format.run, ...runFormat(childOf(element, 'w:rPr')) },
        isContents: format.isContents || contentsName.test(name),
      };
    }
    this.#paragraphs.set(style, format);
    return format;
  }

  character(id: string): RunFormat {
    const known = this.#characters.get(id);
    if (known) return known;
    let format: RunFormat = {};
    for (const element of this.#chain(id)) format = { ...format, ...runFormat(childOf(element, 'w:rPr')) };
    this.#characters.set(id, format);
    return format;
  }

  /** List of a numbering style (17.9.21, 17.9.27). */
  listOf(id: string): string | undefined {
    return valOf(childOf(childOf(this.#elements.get(id), 'w:pPr'), 'w:numPr'), 'w:numId');
  }

  /** The style and those it is based on, the basis first. */
  #chain(id: string): XmlElement[] {
    const chain: XmlElement[] = [];
    let element = this.#elements.get(id);
    while (element && chain.length < LONGEST_CHAIN && !chain.includes(element)) {
      chain.unshift(element);
      element = this.#elements.get(valOf(element, 'w:basedOn') ?? '');
    }
    return chain;
  }
}

/** What a style or paragraph has of its own, over what it is based on. */
export function inherited(basis: ParagraphFormat, own: Omit<ParagraphFormat, 'run'>): ParagraphFormat {
  // It may name the level and leave the list to its basis.
  const list =
    own.list?.list === '' && basis.list ? { ...basis.list, level: own.list.level } : (own.list ?? basis.list);
  return { ...basis, ...own, ...(list ? { list } : {}) };
}

const isOn = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on';

/** @param style id of the style that has these properties; undefined for a paragraph's own */
export function paragraphFormat(properties: XmlElement | undefined, style?: string): Omit<ParagraphFormat, 'run'> {
  const align = valOf(properties, 'w:jc');
  const outline = wholeNumber(valOf(properties, 'w:outlineLvl'));
  const numbering = childOf(properties, 'w:numPr');
  const list = numbering && {
    list: valOf(numbering, 'w:numId') ?? '',
    level: wholeNumber(valOf(numbering, 'w:ilvl')),
    ...(style === undefined ? {} : { style }),
  };
  return {
    ...(align === undefined ? {} : { align }),
    ...(outline === undefined ? {} : { outline }),
    ...(list ? { list } : {}),
  };
}

export function runFormat(properties: XmlElement | undefined): RunFormat {
  if (!properties) return {};
  const fonts = childOf(properties, 'w:rFonts')?.attributes;
  const theme = fonts?.['w:eastAsiaTheme'];
  const font = theme === undefined ? fonts?.['w:eastAsia'] : theme.startsWith('major') ? '+major' : '+minor';
  const size = halfPoints(valOf(properties, 'w:sz'));
  const hidden = toggleOf(properties, 'w:vanish');
  return {
    ...(font === undefined ? {} : { font }),
    ...(size === undefined ? {} : { size }),
    ...(hidden === undefined ? {} : { hidden }),
  };
}

/** In points. Strict files may give a unit. */
function halfPoints(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const bare = wholeNumber(value);
  if (bare !== undefined) return bare / 2;
  const measure = twips(value);
  return measure === undefined ? undefined : measure / 20;
}
