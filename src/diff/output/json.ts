/** A difference for other systems; schemas/difference.schema.json describes it. */
import type { PassageComparison } from '../../report/compare/align.ts';
import { differingFigures, differingPassages, textsOf } from '../../report/compare/compare.ts';
import type { ComparedCell, FigureComparison } from '../../report/compare/figures.ts';
import { printFigure, printValue } from '../../report/figure.ts';
import { officialPath, resolvePath } from '../../report/paths.ts';
import { type Difference, incomparableRows, isSame, type SideSummary } from '../diff.ts';
import type { DifferenceOutput } from './difference-schema.ts';
import { unitWords } from './words.ts';

type FigureOutput = DifferenceOutput['figures'][number];
type PassageOutput = DifferenceOutput['texts'][number]['passages'][number];

/** Plain data as `diff --format json` prints it: what differs, and nothing that is the same. */
export function differenceOutput(difference: Difference): DifferenceOutput {
  const { before, after, relation, comparison, counts } = difference;
  const { format } = comparison;
  return {
    before: sideOutput(before),
    after: sideOutput(after),
    relation,
    same: isSame(difference),
    counts: { ...counts },
    values: comparison.values
      .filter(({ differs }) => differs)
      .map(value => ({
        path: officialPath(value.path, format),
        ...(value.before !== undefined && { before: value.before }),
        ...(value.after !== undefined && { after: value.after }),
      })),
    texts: textsOf(comparison).flatMap(text => {
      const passages = differingPassages(text).flatMap(passageOutput);
      return passages.length > 0 ? [{ path: officialPath(text.path, format), passages }] : [];
    }),
    figures: differingFigures(comparison).map(figure => figureOutput(figure, difference)),
    incomparable: incomparableRows(comparison).map(({ part, row }) => officialPath(`${part.id}.${row}`, format)),
  };
}

export function jsonDifference(difference: Difference): string {
  return `${JSON.stringify(differenceOutput(difference), null, 2)}\n`;
}

function sideOutput({ file, format, year, organ }: SideSummary): DifferenceOutput['before'] {
  return { file, format, ...(year !== undefined && { year }), ...(organ !== undefined && { organ }) };
}

function figureOutput(figure: FigureComparison, { comparison: { format } }: Difference): FigureOutput {
  const { path, row, column, before, after, change } = figure;
  const { unit } = column;
  const cell = ({ figure: given, stated, written }: ComparedCell): FigureOutput['before'] => ({
    ...(given && { value: Number(printValue(given.value, unit)), printed: printFigure(given) }),
    stated,
    ...(written !== undefined && { written }),
  });
  return {
    path: officialPath(path, format),
    part: resolvePath(path, format).part?.label ?? '',
    row: row.label.text,
    cell: column.label.text,
    unit: unitWords[unit],
    before: cell(before),
    after: cell(after),
    ...(change !== undefined && { change: Number(printValue(change, unit)) }),
  };
}

function passageOutput(passage: PassageComparison): PassageOutput[] {
  if (passage.kind === 'same') return [];
  const before = passage.kind === 'added' ? undefined : passage.before;
  const after = passage.kind === 'removed' ? undefined : passage.after;
  return [
    {
      kind: passage.kind,
      of: (after ?? before)?.kind ?? 'sentence',
      paragraph: { ...(before && { before: before.line + 1 }), ...(after && { after: after.line + 1 }) },
      ...(before && { before: before.text }),
      ...(after && { after: after.text }),
      ...(passage.kind === 'changed' && { words: [...passage.words] }),
    },
  ];
}
