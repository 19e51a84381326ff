/** A fixture of a rule: what it changes in the base, and the subject that comes of it. docs/writing-rules.md tells how. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { defaultSettings, type Settings } from '../../../src/check/settings.ts';
import { prepareSubject, type Subject } from '../../../src/check/subject.ts';
import { compose } from '../../../src/compose/compose.ts';
import { type LoadedReport, loadReport } from '../../../src/report/load/load.ts';
import { pathOfKeys } from '../../../src/report/paths.ts';
import type { Problem } from '../../../src/report/problem.ts';
import { validateSupplement } from '../../../src/report/schema/supplement.ts';
import { layOver } from './overlay.ts';

const folder = join(import.meta.dirname, '..');
const templateFile = join(import.meta.dirname, '../../../templates/2021-30/report.hbs');
const templates = { report: { file: 'report.hbs', text: readFileSync(templateFile, 'utf8') } };
const base = readFileSync(join(folder, 'base.yaml'), 'utf8');
const previousBase = readFileSync(join(folder, 'previous.yaml'), 'utf8');

/** The keys of a fixture file; all but 说明 may be left out. */
export interface Fixture {
  /** What the fixture shows, in a sentence. */
  readonly 说明: string;
  /** Keys of the data file that differ from the base. */
  readonly 数据?: unknown;
  /** Keys to take out of the base: 主动公开政府信息情况.行政许可 */
  readonly 去掉?: readonly string[];
  /** The whole data file as text, where it matters how it is typed. */
  readonly 原文?: string;
  /** Checks with last year's report; keys that differ from previous.yaml. An empty mapping takes it as it is. */
  readonly 上年?: unknown;
  readonly 去掉上年?: readonly string[];
  /** Severities and deadline that an office has set. */
  readonly 设置?: Partial<Settings>;
  /** A supplement schema, as a province hands it out. */
  readonly 补充?: unknown;
  /** Checks it as if it were a draft. */
  readonly 当作草稿?: boolean;
}

export function readFixture(file: string): Fixture {
  return parse(readFileSync(file, 'utf8')) as Fixture;
}

export function fixtureText(fixture: Fixture): string {
  return fixture.原文 ?? layOver(base, fixture.数据, fixture.去掉);
}

function load(text: string, file: string): LoadedReport {
  const loaded = loadReport(new TextEncoder().encode(text), file);
  if (!loaded.ok) throw new Error(`the fixture cannot be read: ${loaded.failure.what}`);
  return loaded;
}

function supplementProblems(loaded: LoadedReport, schema: unknown): Problem[] {
  if (schema === undefined) return [];
  const breaches = validateSupplement(loaded.value, schema);
  if (!breaches.ok) throw new Error(`the supplement is of no use: ${breaches.failure.what}`);
  return breaches.value.map(({ rule, pointer, what, remedy }) => {
    const place = loaded.pointerPlace(pointer);
    return { rule, what, remedy, path: pathOfKeys(pointer, loaded.format), ...(place && { place }) };
  });
}

/** Loads, composes and prepares a fixture for the check, as the doors do. */
export function fixtureSubject(fixture: Fixture): Subject {
  const loaded = load(fixtureText(fixture), '2022.yaml');
  const { report, format, places, raw, problems, text } = loaded;
  const composed = compose({ report, format, templates });
  const last = fixture.上年 === undefined ? undefined : layOver(previousBase, fixture.上年, fixture.去掉上年);
  return prepareSubject({
    source: { kind: fixture.当作草稿 ? 'draft' : 'data', file: '2022.yaml', text },
    format,
    report,
    document: composed.document,
    places,
    raw,
    previous: last === undefined ? undefined : { file: '2021.yaml', report: load(last, '2021.yaml').report },
    problems: [...problems, ...composed.problems, ...supplementProblems(loaded, fixture.补充)],
    settings: { ...defaultSettings, ...fixture.设置 },
  });
}
