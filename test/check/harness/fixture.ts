/** A fixture of a rule: what it changes in the base, and the subject that comes of it. docs/writing-rules.md tells how. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { defaultSettings, type Settings } from '../../../src/check/settings/settings.ts';
import { type PreviousReport, prepareSubject, type ReferenceReport, type Subject } from '../../../src/check/subject.ts';
import { compose } from '../../../src/compose/compose.ts';
import { noTraces } from '../../../src/document/traces.ts';
import { type LoadedReport, loadReport } from '../../../src/report/load/load.ts';
import { pathOfKeys } from '../../../src/report/paths.ts';
import type { Problem } from '../../../src/report/problem.ts';
import { validateSupplement } from '../../../src/report/schema/supplement.ts';
import { templates } from '../../compose/templates.ts';
import { type DraftFixture, draftOf } from './draft.ts';
import { layOver } from './overlay.ts';

const folder = join(import.meta.dirname, '..');
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
  /** Checks the page of it as a draft that was written, perhaps altered, and read again. */
  readonly 文稿?: DraftFixture;
  /** Keys that differ in the data that the draft is held against. An empty mapping takes those it was made from. */
  readonly 对照?: unknown;
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

/** Loads, composes and prepares a fixture for the check, as the doors do; one with 文稿 as the data file that it is made from. */
export function fixtureSubject(fixture: Fixture): Subject {
  const loaded = load(fixtureText(fixture), '2022.yaml');
  const { report, format, places, raw, problems, text } = loaded;
  const composed = compose({ report, format, templates });
  const file = '2022.yaml';
  return prepareSubject({
    source: fixture.当作草稿
      ? { kind: 'draft', file, text, medium: 'docx', traces: noTraces }
      : { kind: 'data', file, text },
    format,
    report,
    document: composed.document,
    places,
    raw,
    previous: previousOf(fixture),
    problems: [...problems, ...composed.problems, ...supplementProblems(loaded, fixture.补充)],
    settings: { ...defaultSettings, ...fixture.设置 },
  });
}

function previousOf({ 上年, 去掉上年 }: Fixture): PreviousReport | undefined {
  if (上年 === undefined) return undefined;
  return { file: '2021.yaml', report: load(layOver(previousBase, 上年, 去掉上年), '2021.yaml').report };
}

/** The same page as a draft: written, altered, read and extracted. */
export async function draftSubject(fixture: Fixture, draft: DraftFixture): Promise<Subject> {
  const { document, settings, previous } = fixtureSubject(fixture);
  const { source, extracted } = await draftOf(document, draft);
  const { unplaced: _, ...parts } = extracted;
  return prepareSubject({ ...parts, source, previous, settings, reference: referenceOf(fixture) });
}

function referenceOf(fixture: Fixture): ReferenceReport | undefined {
  if (fixture.对照 === undefined) return undefined;
  const made = layOver(fixtureText(fixture), fixture.对照);
  const { report, format } = load(made, '2022.yaml');
  return { file: '2022.yaml', report, format, document: compose({ report, format, templates }).document };
}

/** Whatever a fixture is: a data file or a draft. */
export async function subjectOf(fixture: Fixture): Promise<Subject> {
  return fixture.文稿 === undefined ? fixtureSubject(fixture) : draftSubject(fixture, fixture.文稿);
}
