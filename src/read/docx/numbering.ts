/** Automatic numbers of lists, counted as Word counts them (ISO/IEC 29500-1, 17.9). */
import { childOf, childrenOf, elementsOf, type XmlElement } from '../xml/element.ts';
import { numberText } from './number-text.ts';
import type { ListPlace, Styles } from './styles.ts';
import { toggleOf, valOf, wholeNumber } from './values.ts';

interface Level {
  readonly start: number;
  readonly format: string;
  /** `（%1）`: %n is the number of the n-th level. */
  readonly text: string;
  /** Levels (from 1) after which it begins again; 0 never. */
  readonly restart: number | undefined;
  readonly isLegal: boolean;
  readonly style: string | undefined;
}

interface List {
  /** Lists that share an abstract one count on together. */
  readonly abstract: string;
  readonly levels: readonly (Level | undefined)[];
  /** Numbers that the list begins with whatever was counted before, by level. */
  readonly restarts: ReadonlyMap<number, number>;
}

const DEEPEST = 8;

export class Numbering {
  readonly #lists = new Map<string, List>();
  /** By abstract list: the last number of each level. */
  readonly #counts = new Map<string, (number | undefined)[]>();
  readonly #restarted = new Set<string>();

  /** @param root of the numbering part */
  constructor(root: XmlElement | undefined, styles: Styles) {
    const abstracts = new Map(
      childrenOf(root, 'w:abstractNum').map(element => [element.attributes['w:abstractNumId'], element]),
    );
    const numbers = new Map(childrenOf(root, 'w:num').map(element => [element.attributes['w:numId'] ?? '', element]));
    for (const [id, element] of numbers) {
      let abstract = valOf(element, 'w:abstractNumId');
      const link = valOf(abstracts.get(abstract), 'w:numStyleLink');
      const linked = link === undefined ? undefined : numbers.get(styles.listOf(link) ?? '');
      if (linked) abstract = valOf(linked, 'w:abstractNumId');
      const definition = abstracts.get(abstract);
      if (abstract !== undefined && definition) this.#lists.set(id, { abstract, ...levelsOf(definition, element) });
    }
  }

  /**
   * Counts one paragraph. @returns its number as printed, with nothing behind it; empty for bullets, for text that is in no
   * list, and where the list is not defined
   */
  next(place: ListPlace | undefined): string {
    const list = place && this.#lists.get(place.list);
    if (!list) return '';
    const index = Math.min(DEEPEST, Math.max(0, place.level ?? levelOfStyle(list, place.style)));
    const level = list.levels[index];
    if (!level) return '';
    const counts = this.#counts.get(list.abstract) ?? [];
    this.#counts.set(list.abstract, counts);
    const restart = list.restarts.get(index);
    const key = `${place.list} ${index}`;
    const isRestarted = restart !== undefined && !this.#restarted.has(key);
    this.#restarted.add(key);
    const last = counts[index];
    counts[index] = isRestarted ? restart : last === undefined ? (restart ?? level.start) : last + 1;
    for (let deeper = index + 1; deeper <= DEEPEST; deeper++) {
      const { restart: after } = list.levels[deeper] ?? {};
      if (after === undefined || after > index) counts[deeper] = undefined;
    }
    return level.format === 'bullet' ? '' : printed(level, list, counts);
  }
}

function printed(level: Level, list: List, counts: readonly (number | undefined)[]): string {
  return level.text.replace(/%([1-9])/g, (_, figure: string) => {
    const index = Number(figure) - 1;
    const other = list.levels[index];
    const value = counts[index] ?? list.restarts.get(index) ?? other?.start ?? 1;
    return numberText(value, level.isLegal ? 'decimal' : (other?.format ?? 'decimal'));
  });
}

const levelOfStyle = (list: List, style: string | undefined): number =>
  style === undefined
    ? 0
    : Math.max(
        0,
        list.levels.findIndex(level => level?.style === style),
      );

function levelsOf(abstract: XmlElement, number: XmlElement): Pick<List, 'levels' | 'restarts'> {
  const levels: (Level | undefined)[] = [];
  const restarts = new Map<number, number>();
  const define = (element: XmlElement): void => {
    const index = wholeNumber(element.attributes['w:ilvl']);
    if (index !== undefined && index >= 0 && index <= DEEPEST) levels[index] = levelOf(element);
  };
  childrenOf(abstract, 'w:lvl').forEach(define);
  for (const override of childrenOf(number, 'w:lvlOverride')) {
    childrenOf(override, 'w:lvl').forEach(define);
    const index = wholeNumber(override.attributes['w:ilvl']);
    const start = wholeNumber(valOf(override, 'w:startOverride'));
    if (index !== undefined && start !== undefined) restarts.set(index, start);
  }
  return { levels, restarts };
}

function levelOf(element: XmlElement): Level {
  return {
    start: wholeNumber(valOf(element, 'w:start')) ?? 0,
    format: formatOf(element),
    text: valOf(element, 'w:lvlText') ?? '',
    restart: wholeNumber(valOf(element, 'w:lvlRestart')),
    isLegal: toggleOf(element, 'w:isLgl') ?? false,
    style: valOf(element, 'w:pStyle'),
  };
}

/** Newer formats stand beside one that every program knows (mc:AlternateContent). */
function formatOf(level: XmlElement): string {
  const plain = valOf(level, 'w:numFmt');
  if (plain !== undefined) return plain;
  const fallback = elementsOf(childOf(level, 'mc:AlternateContent')).at(-1);
  return valOf(fallback, 'w:numFmt') ?? 'decimal';
}
