/**
 * The report: figures and narrative as plain data, one of the two shapes everything meets in. Whatever a file does not
 * say is `undefined` here, never 0: a figure that is absent is not yet given.
 */
import {
  type ColumnId,
  type FormatId,
  type NarrativeId,
  REPORT_NAME,
  type RowId,
  type TableId,
} from '../format/index.ts';

/** A number of a table as it stands in its cell, which reads `printed + remark`. */
export interface Figure {
  /** Whole 件 for counts; for amounts whole 元 (万元 × 10 000), so that sums are exact. */
  readonly value: number;
  /** Plain digits: `22`, `96171.6`. */
  readonly printed: string;
  /** What follows the number, brackets included: `（其中修订16件）`; mostly empty. */
  readonly remark: string;
}

export type RowFigures = Readonly<Partial<Record<ColumnId, Figure>>>;

/** The figures that are stated. Totals are among them only where the source states them; see totals.ts for the rest. */
export type Figures = Readonly<Partial<Record<RowId, RowFigures>>>;

/** Text in normal form: trimmed lines, one a paragraph, joined by `\n`, none blank. `{{…}}` stand as written. */
export type Narrative = string;

export interface TableSection {
  readonly figures: Figures;
  /** 表前: text between heading and table. */
  readonly before: Narrative | undefined;
  /** 注: text below the table. */
  readonly note: Narrative | undefined;
}

export interface Organ {
  readonly name: string | undefined;
  /** One of organKindNames. */
  readonly kind: string | undefined;
  readonly address: string | undefined;
  readonly phone: string | undefined;
  readonly postcode: string | undefined;
  readonly email: string | undefined;
  readonly website: string | undefined;
  /** 电子版网址: where the electronic version can be had. */
  readonly electronicVersion: string | undefined;
}

/** 发布: for the head tags of the page and the deadline. */
export interface Publication {
  /** YYYY-MM-DD */
  readonly date: string | undefined;
  /** HH:MM */
  readonly time: string | undefined;
  readonly source: string | undefined;
  readonly downloadName: string | undefined;
}

/** 网站: head tags of 《政府网站发展指引》 (国办发〔2017〕47号). */
export interface Site {
  readonly name: string | undefined;
  readonly domain: string | undefined;
  readonly identifier: string | undefined;
  readonly columnName: string | undefined;
  readonly columnType: string | undefined;
}

export interface Signature {
  readonly agency: string | undefined;
  /** YYYY-MM-DD */
  readonly date: string | undefined;
}

export type ChartKind = 'pie' | 'bar';

export interface ChartPoint {
  readonly label: string;
  readonly value: number;
}

/** A chart drawn from data, or a picture that stands in a file beside the data file. */
export interface Chart {
  /** What 〔图表：名称〕 in the narrative calls it. */
  readonly name: string;
  /** The caption: 图1 主动公开政府信息情况. */
  readonly caption: string;
  readonly content:
    | { readonly kind: ChartKind; readonly points: readonly ChartPoint[] }
    | { readonly kind: 'image'; readonly file: string };
  /** Alternative text. */
  readonly description: string | undefined;
}

/** 豁免: a finding that was looked at and accepted. */
export interface Waiver {
  /** Id or Chinese name of the rule. */
  readonly rule: string;
  /** Official path, as findings print it. */
  readonly position: string;
  /** Fingerprint of rule, place and what the waiver was given for. */
  readonly basis: string;
  readonly reason: string;
  readonly date: string | undefined;
}

export interface Report {
  readonly format: FormatId;
  /** The year of the statistics. */
  readonly year: number | undefined;
  /** As stated, lines joined by `\n`; undefined where the usual title applies. */
  readonly title: string | undefined;
  readonly organ: Organ;
  readonly publication: Publication;
  readonly site: Site;
  /** 上年报告: path of last year's report, relative to the data file. */
  readonly previousFile: string | undefined;
  readonly opening: Narrative | undefined;
  readonly narratives: Readonly<Record<NarrativeId, Narrative | undefined>>;
  readonly tables: Readonly<Record<TableId, TableSection>>;
  readonly signature: Signature;
  readonly charts: readonly Chart[];
  readonly waivers: readonly Waiver[];
}

/** What is printed for a value not yet given. */
export const UNFILLED = '【待填】';

/** @param name with no name or year the places stay open */
export function defaultTitle(name: string | undefined, year: number | undefined): string {
  return `${name ?? UNFILLED}${year ?? UNFILLED}年${REPORT_NAME}`;
}

/** The title that the page carries, as lines. */
export function titleLines(report: Pick<Report, 'title' | 'organ' | 'year'>): readonly string[] {
  return (report.title ?? defaultTitle(report.organ.name, report.year)).split('\n');
}

const nothing = { figures: {}, before: undefined, note: undefined };

/** A report in which nothing is given yet. */
export const emptyReport: Report = {
  format: '2021-30',
  year: undefined,
  title: undefined,
  organ: {
    name: undefined,
    kind: undefined,
    address: undefined,
    phone: undefined,
    postcode: undefined,
    email: undefined,
    website: undefined,
    electronicVersion: undefined,
  },
  publication: { date: undefined, time: undefined, source: undefined, downloadName: undefined },
  site: { name: undefined, domain: undefined, identifier: undefined, columnName: undefined, columnType: undefined },
  previousFile: undefined,
  opening: undefined,
  narratives: { overview: undefined, problems: undefined, otherMatters: undefined },
  tables: { disclosure: nothing, applications: nothing, review: nothing },
  signature: { agency: undefined, date: undefined },
  charts: [],
  waivers: [],
};
