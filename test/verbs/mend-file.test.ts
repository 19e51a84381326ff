/**
 * Files in test/verbs/fixtures are mended as `check --fix` does it; beside each stands what becomes of it.
 * `UPDATE=1 npx vitest run test/verbs/mend-file.test.ts` writes these anew: compare the two.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableCells } from '../../src/document/free-table.ts';
import { chartName } from '../../src/document/narrative.ts';
import { published } from '../../src/report/published.ts';
import { decodeBytes } from '../../src/text/decode.ts';
import { type MendedFile, mendFile } from '../../src/verbs/mend-file.ts';
import { openData } from '../../src/verbs/report-file.ts';
import { templates } from '../compose/templates.ts';

const folder = join(import.meta.dirname, 'fixtures');
const update = process.env.UPDATE === '1';
const names = readdirSync(folder).filter(name => !name.includes('.修改.'));
const mendedName = (name: string): string => name.replace(/(?=\.\w+$)/, '.修改');

function mend(bytes: Uint8Array, name: string): MendedFile {
  const source = openData(name, bytes);
  if (!source.ok) throw new Error(source.failures[0].what);
  const mended = mendFile({ ok: true, source, previous: undefined, images: new Map(), problems: [] }, bytes, {
    templates,
  });
  if (!mended.ok) throw new Error(mended.failure.what);
  return mended.value;
}

/** The text without what `--fix` may change: width, blanks, separators, the forms of quotation marks and brackets. */
const words = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s“”"\\]/g, '')
    .replace(/[【[〔]/g, '(')
    .replace(/[】\]〕]/g, ')')
    .replace(/(?<=\d),(?=\d{3})/g, '');

const publishedFigures = ({ report, format }: MendedFile['after']['source']) =>
  published(report, format, { chartName, tableCells }).parts.flatMap(part => ('figures' in part ? [part.figures] : []));

const ids = ({ result }: MendedFile['after']): string[] =>
  result.findings.map(({ rule, location }) => `${rule} ${location.path}`);

/** What waivers are held against. */
const basisValues = ({ result }: MendedFile['after']): string[] =>
  [...result.findings, ...result.waived.map(({ finding }) => finding)].map(
    ({ rule, fingerprint }) => `${rule} ${fingerprint}`,
  );

/** Mended in the first test that asks, not while tests are being listed: what goes wrong is then told of that test. */
const known = new Map<string, MendedFile>();
function mendFixture(name: string): MendedFile {
  const mended = known.get(name) ?? mend(readFileSync(join(folder, name)), name);
  known.set(name, mended);
  return mended;
}

describe.each(names)('%s', name => {
  it('becomes the file beside it', () => {
    const mended = mendFixture(name);
    const file = join(folder, mendedName(name));
    if (update) writeFileSync(file, mended.bytes);
    expect(Buffer.from(mended.bytes).equals(readFileSync(file))).toBe(true);
    expect(mended.count).toBeGreaterThan(0);
  });

  it('keeps encoding, mark and line ends', () => {
    const [before, after] = [readFileSync(join(folder, name)), mendFixture(name).bytes].map(bytes =>
      decodeBytes(bytes),
    );
    expect(after).toMatchObject({ encoding: before?.encoding, isMarked: before?.isMarked });
    const ends = (text = ''): string[] => text.match(/\r\n|\r|\n/g) ?? [];
    expect(ends(after?.typed)).toEqual(ends(before?.typed));
  });

  it('is left with nothing that could be mended, and with no finding that it did not have', () => {
    const mended = mendFixture(name);
    const again = mend(mended.bytes, name);
    expect(again.count).toBe(0);
    expect(Buffer.from(again.bytes).equals(mended.bytes)).toBe(true);
    expect(mended.after.result.findings.filter(({ fix }) => fix)).toEqual([]);
    // A file whose keys were mended has figures that could not be judged before.
    if (!name.startsWith('forms')) expect(ids(mended.before)).toEqual(expect.arrayContaining(ids(mended.after)));
  });
});

it('keeps a waiver for one thing in a sentence when another is mended', () => {
  const { before, after } = mend(readFileSync(join(folder, 'waived.yaml')), 'waived.yaml');
  for (const { result } of [before, after]) {
    expect(result.waived.map(({ finding }) => finding.rule)).toEqual(['prose/vague-number']);
    expect(result.findings.filter(({ rule }) => rule === 'data/waiver')).toEqual([]);
  }
});

describe('a report in which forms went wrong', () => {
  const base = readFileSync(join(import.meta.dirname, '../check/base.yaml'), 'utf8');

  /** What people and programs do to a text, none of it to a value or a word. */
  const slips: readonly (readonly [RegExp, (match: string) => string])[] = [
    [/(?<=\p{Script=Han})，(?=\p{Script=Han})/gu, () => ','],
    [/(?<=\p{Script=Han})；(?=\p{Script=Han})/gu, () => ';'],
    [/：(?=一是)/g, () => ':'],
    [/(?<=信息)\d+条/g, match => ` ${match.slice(0, -1)} 条`],
    [/群众/g, () => '群 众'],
    [/《中华人民共和国政府信息公开条例》/g, match => `${match}(国办公开办函[2021]30号)`],
    [/工作考核/g, match => `"${match}"`],
    [/三级审核/g, match => `”${match}“`],
    [/（(?:二|四)）(?=.*情况$)/gm, match => match.replace('（', '(').replace('）', ')')],
    [/(?<=: )\d(?=[ ,}])/g, match => String.fromCharCode(match.charCodeAt(0) + 0xfee0)],
    [/(?<=行政处罚: )9$/m, () => "'1,009'"],
    [/(?<=行政许可: )14$/m, () => '1 4'],
  ];

  /** The base with some of the slips, each at some of the places where it is possible. */
  const slipped = fc
    .array(fc.tuple(fc.constantFrom(...slips), fc.array(fc.boolean(), { minLength: 1, maxLength: 5 })), {
      minLength: 1,
      maxLength: 5,
    })
    .map(chosen =>
      chosen.reduce((text, [[pattern, slip], places]) => {
        let at = 0;
        return text.replace(pattern, match => (places[at++ % places.length] ? slip(match) : match));
      }, base),
    );

  it('has the same figures and the same words when it is mended', () => {
    fc.assert(
      fc.property(slipped, text => {
        const bytes = new TextEncoder().encode(text);
        const mended = mend(bytes, '2022.yaml');
        expect(publishedFigures(mended.after.source)).toEqual(publishedFigures(mended.before.source));
        expect(words(mended.after.source.text ?? '')).toBe(words(text));
        expect(Buffer.from(mend(mended.bytes, '2022.yaml').bytes).equals(mended.bytes)).toBe(true);
        expect(ids(mended.before)).toEqual(expect.arrayContaining(ids(mended.after)));
        expect(basisValues(mended.before)).toEqual(expect.arrayContaining(basisValues(mended.after)));
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
