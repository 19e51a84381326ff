/** A difference for people at a terminal: by part, figures by row and column, sentences with their changed words marked. */

import { partHeading } from '../../format/index.ts';
import type { PassageComparison } from '../../report/compare/align.ts';
import {
  differingPassages,
  type PartComparison,
  type TextComparison,
  type ValueComparison,
} from '../../report/compare/compare.ts';
import type { FigureComparison } from '../../report/compare/figures.ts';
import { officialPath, ownKeys } from '../../report/paths.ts';
import { wrap } from '../../text/width.ts';
import { type Difference, isSame, type SideSummary } from '../diff.ts';
import { foldRuns, type MarkedRun, sideRuns } from './marked-text.ts';
import { coloured, type Paint, uncoloured } from './paint.ts';
import {
  aboutSide,
  cellText,
  cellWords,
  changeWords,
  countWords,
  incomparableWords,
  openingWords,
  paragraphWords,
  relationWords,
  textName,
  totalWords,
  valueText,
} from './words.ts';

export interface PrettyOptions {
  readonly color: boolean;
  /** Columns at which lines are folded. */
  readonly width: number;
}

const INDENT = '  ';
const LEAST_WIDTH = 40;

/** Whose reports, what differs part by part, and how much in all; ends with a line end. */
export function prettyDifference(difference: Difference, { color, width }: PrettyOptions): string {
  const page = new Page(difference, color ? coloured : uncoloured, !color, Math.max(LEAST_WIDTH, width));
  return `${page.blocks().join('\n\n')}\n`;
}

class Page {
  readonly #difference: Difference;
  readonly #paint: Paint;
  readonly #brackets: boolean;
  readonly #width: number;

  constructor(difference: Difference, paint: Paint, brackets: boolean, width: number) {
    this.#difference = difference;
    this.#paint = paint;
    this.#brackets = brackets;
    this.#width = width;
  }

  blocks(): string[] {
    const { before, after, comparison } = this.#difference;
    const { values, title, opening, parts } = comparison;
    const [signed, named] = [values.filter(isSigned), values.filter(value => !isSigned(value))];
    return [
      [this.#side('前', before), this.#side('后', after)].join('\n'),
      ...this.#block('年度和机关', this.#values(named)),
      ...this.#block(textName(title, comparison), this.#text(title, INDENT)),
      ...this.#block(textName(opening, comparison), this.#text(opening, INDENT)),
      ...parts.flatMap(part => this.#block(partHeading(part.part), this.#part(part))),
      ...this.#block(ownKeys.signature, this.#values(signed)),
      this.#summary(),
    ];
  }

  #side(name: string, side: SideSummary): string {
    return [this.#paint.strong(name), this.#paint.strong(side.file), aboutSide(side)].filter(Boolean).join('　');
  }

  #block(heading: string, lines: readonly string[]): string[] {
    return lines.length === 0 ? [] : [[this.#paint.strong(heading), ...lines].join('\n')];
  }

  #values(values: readonly ValueComparison[]): string[] {
    return values
      .filter(({ differs }) => differs)
      .flatMap(({ path, before, after }) => {
        const name = officialPath(path, this.#difference.comparison.format).replace('.', '');
        return this.#fold(`${name}：${valueText(before)} → ${valueText(after)}`, INDENT);
      });
  }

  #part(part: PartComparison): string[] {
    const { comparison } = this.#difference;
    if (part.kind === 'narrative') return this.#text(part.text, INDENT);
    const rows = part.incomparable.map(row => incomparableWords({ part: part.part, row }, comparison));
    return [
      ...this.#named(part.before),
      ...part.figures.filter(({ differs }) => differs).flatMap(figure => this.#figure(figure)),
      ...(rows.length > 0 ? this.#fold(`两份报告的格式不同，没有比较：${rows.join('、')}。`, INDENT) : []),
      ...this.#named(part.note),
    ];
  }

  #figure(figure: FigureComparison): string[] {
    const name = cellWords(figure, this.#difference.comparison);
    const about = [changeWords(figure), totalWords(figure)].filter(words => words !== '').join('；');
    const values = `${cellText(figure, 'before')} → ${cellText(figure, 'after')}`;
    return this.#fold(`${name}：${values}${about === '' ? '' : `（${about}）`}`, INDENT);
  }

  /** 表前 or 注, under its name. */
  #named(text: TextComparison): string[] {
    const lines = this.#text(text, INDENT.repeat(2));
    return lines.length === 0 ? [] : [`${INDENT}${textName(text, this.#difference.comparison)}`, ...lines];
  }

  #text(text: TextComparison, indent: string): string[] {
    let last = '';
    return differingPassages(text).flatMap(passage => {
      const where = text.path === 'title' ? '' : paragraphWords(passage);
      const head = where === last ? [] : [this.#paint.faint(indent + where)];
      last = where;
      return [...head, ...this.#passage(passage, where === '' ? indent : indent + INDENT)];
    });
  }

  #passage(passage: PassageComparison, indent: string): string[] {
    switch (passage.kind) {
      case 'changed':
        return [
          ...this.#marked('removed', sideRuns(passage.words, 'removed', this.#brackets), indent),
          ...this.#marked('added', sideRuns(passage.words, 'added', this.#brackets), indent),
        ];
      case 'removed':
        return this.#marked('removed', [{ text: passage.before.text, marked: false }], indent);
      case 'added':
        return this.#marked('added', [{ text: passage.after.text, marked: false }], indent);
      case 'parted':
        return this.#fold(`${openingWords(passage.after)}：从这里起另起一段`, indent);
      case 'joined':
        return this.#fold(`${openingWords(passage.after)}：不再另起一段`, indent);
      case 'same':
        return [];
    }
  }

  #marked(side: 'removed' | 'added', runs: readonly MarkedRun[], indent: string): string[] {
    const brush = this.#paint[side];
    const sign = side === 'removed' ? '－ ' : '＋ ';
    return foldRuns(runs, this.#width - indent.length - 3).map((line, index) => {
      const text = line.map(run => (run.marked ? this.#paint.word(run.text) : run.text)).join('');
      return indent + brush((index === 0 ? sign : '   ') + text);
    });
  }

  #summary(): string {
    const { counts, relation } = this.#difference;
    if (isSame(this.#difference)) return '两份报告没有不同。';
    const total = this.#paint.strong(`有不同：${countWords(counts)}。`);
    return [total, ...this.#fold(relationWords[relation], '')].join('\n');
  }

  #fold(text: string, indent: string): string[] {
    return wrap(text, this.#width - indent.length).map(line => indent + line);
  }
}

const isSigned = ({ path }: ValueComparison): boolean => path.startsWith('signature.');
