/**
 * Reports for properties. By default such as could be published: every figure given, all sums right, narratives with
 * headings, free tables and charts. Options loosen that.
 */
import fc from 'fast-check';
import { type FormatDefinition, format2021, organKindNames, type TableId, tablesOf } from '../../src/format/index.ts';
import {
  type Chart,
  emptyReport,
  type Organ,
  type Publication,
  type Report,
  type Signature,
  type Site,
  type TableSection,
  type Waiver,
} from '../../src/report/report.ts';
import { arbitraryFigures, type FiguresOptions } from './figures.ts';
import {
  arbitraryName,
  arbitraryNarrative,
  arbitrarySentence,
  arbitraryWildLine,
  arbitraryWildNarrative,
} from './text.ts';

export { arbitraryApplications, arbitraryFigures, type FiguresOptions } from './figures.ts';
export { arbitraryNarrative, arbitrarySentence, arbitraryWildLine, arbitraryWildNarrative } from './text.ts';

export interface ReportOptions extends FiguresOptions {
  /** Default: the format in force. */
  readonly format?: FormatDefinition;
  /** Texts may be anything that a data file can hold, not only sentences. Default false. */
  readonly wildText?: boolean;
  /** Some reports have waivers. Default false. */
  readonly waivers?: boolean;
}

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(arbitrary, { nil: undefined, freq: 2 });

const arbitraryDate = fc
  .tuple(fc.integer({ min: 2020, max: 2030 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([year, month, day]) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);

const arbitraryTime = fc
  .tuple(fc.nat({ max: 23 }), fc.nat({ max: 59 }))
  .map(parts => parts.map(part => String(part).padStart(2, '0')).join(':'));

const digits = (length: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...'0123456789'), { minLength: length, maxLength: length }).map(parts => parts.join(''));

const arbitraryOrgan = (complete: boolean, line: fc.Arbitrary<string>): fc.Arbitrary<Organ> => {
  const name = fc.constantFrom('清溪镇人民政府', '云岭县人民政府', '望江街道办事处', '白沙市自然资源局');
  return fc.record({
    name: complete ? name : maybe(name),
    kind: maybe(fc.constantFrom(...organKindNames)),
    address: maybe(line),
    phone: maybe(fc.tuple(digits(3), digits(7)).map(([area, number]) => `0${area}-${number}`)),
    postcode: maybe(digits(6)),
    email: maybe(fc.nat({ max: 999 }).map(number => `office${number}@example.gov.cn`)),
    website: maybe(fc.nat({ max: 999 }).map(number => `https://www.example.gov.cn/zfxxgk/${number}/`)),
    electronicVersion: maybe(fc.nat({ max: 999 }).map(number => `https://www.example.gov.cn/nb#${number}`)),
  });
};

const arbitraryPublication = (line: fc.Arbitrary<string>): fc.Arbitrary<Publication> =>
  fc.record({
    date: maybe(arbitraryDate),
    time: maybe(arbitraryTime),
    source: maybe(line),
    downloadName: maybe(line.map(name => `${name}.docx`)),
  });

const arbitrarySite = (line: fc.Arbitrary<string>): fc.Arbitrary<Site> =>
  fc.record({
    name: maybe(line),
    domain: maybe(fc.constant('www.example.gov.cn')),
    identifier: maybe(digits(10)),
    columnName: maybe(line),
    columnType: maybe(line),
  });

const arbitrarySignature = (line: fc.Arbitrary<string>): fc.Arbitrary<Signature> =>
  fc.record({ agency: maybe(line), date: maybe(arbitraryDate) });

const arbitraryCharts = (line: fc.Arbitrary<string>): fc.Arbitrary<readonly Chart[]> => {
  const points = fc.uniqueArray(
    fc.record({
      label: line,
      value: fc.oneof(
        fc.nat({ max: 999 }),
        fc.nat({ max: 9999 }).map(value => value / 100),
      ),
    }),
    { minLength: 1, maxLength: 5, selector: ({ label }) => label },
  );
  const content: fc.Arbitrary<Chart['content']> = fc.oneof(
    fc.record({ kind: fc.constantFrom('pie' as const, 'bar' as const), points }),
    fc.record({ kind: fc.constant('image' as const), file: fc.constantFrom('图1.png', 'images/渠道.jpg') }),
  );
  return fc.uniqueArray(fc.record({ name: arbitraryName, caption: line, content, description: maybe(line) }), {
    maxLength: 2,
    selector: ({ name }) => name,
  });
};

const arbitraryWaiver = (line: fc.Arbitrary<string>): fc.Arbitrary<Waiver> =>
  fc.record({
    rule: fc.constantFrom('content/processing-fee', '信息处理费'),
    position: fc.constantFrom('其他需要报告的事项', '总体情况'),
    basis: fc.constantFrom('3fa9c1', '123456', '0e1234'),
    reason: line,
    date: maybe(arbitraryDate),
  });

/** The tables of the format; tables it lacks stay empty. */
function arbitraryTables(
  format: FormatDefinition,
  options: ReportOptions,
  text: fc.Arbitrary<string>,
): fc.Arbitrary<Report['tables']> {
  const section = (id: TableId): fc.Arbitrary<TableSection> => {
    const table = tablesOf(format).find(candidate => candidate.id === id);
    if (!table) return fc.constant(emptyReport.tables[id]);
    return fc.record({ figures: arbitraryFigures(table, options), before: maybe(text), note: maybe(text) });
  };
  return fc.record({
    disclosure: section('disclosure'),
    applications: section('applications'),
    review: section('review'),
  });
}

/** The usual title, left to the tool or written out: in two lines, or with the year first. */
const titleForms: readonly ((name: string, year: number) => string | undefined)[] = [
  () => undefined,
  (name, year) => `${name}\n${year}年政府信息公开工作年度报告`,
  (name, year) => `${year}年${name}政府信息公开工作年度报告`,
];

/** A random valid report; see {@link ReportOptions} for what it may lack. */
export function arbitraryReport(options: ReportOptions = {}): fc.Arbitrary<Report> {
  const { format = format2021, complete = true, wildText = false } = options;
  const line = wildText ? fc.oneof(arbitraryName, arbitraryWildLine) : arbitraryName;
  const text = wildText ? arbitraryWildNarrative : arbitrarySentence;
  return arbitraryCharts(line).chain(charts => {
    const narrative = wildText ? arbitraryWildNarrative : arbitraryNarrative(charts.map(({ name }) => name));
    const needed = complete ? narrative : maybe(narrative);
    const lastYear = format.years.to ?? 2030;
    const year = fc.integer({ min: format.years.from, max: lastYear });
    const report: fc.Arbitrary<Report> = fc.record({
      format: fc.constant(format.id),
      year: complete ? year : maybe(year),
      title: maybe(
        fc.oneof(
          line,
          fc.tuple(line, line).map(lines => lines.join('\n')),
        ),
      ),
      organ: arbitraryOrgan(complete, line),
      publication: arbitraryPublication(line),
      site: arbitrarySite(line),
      previousFile: maybe(fc.constantFrom('../2021/report.yaml', '去年 年报.docx')),
      opening: maybe(text),
      narratives: fc.record({ overview: needed, problems: needed, otherMatters: needed }),
      tables: arbitraryTables(format, options, text),
      signature: arbitrarySignature(line),
      charts: fc.constant(charts),
      waivers: options.waivers ? fc.array(arbitraryWaiver(line), { maxLength: 2 }) : fc.constant([]),
    });
    return wildText
      ? report
      : fc.tuple(report, fc.constantFrom(...titleForms)).map(([rest, form]) => ({
          ...rest,
          title: rest.organ.name && rest.year ? form(rest.organ.name, rest.year) : undefined,
        }));
  });
}
