import fc from 'fast-check';
import { strFromU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { Archive, zipLimits } from '../../../src/read/zip/archive.ts';
import { crc32 } from '../../../src/read/zip/crc32.ts';
import { bomb } from './bomb.ts';
import { type Entry, zipFile } from './zip-file.ts';

/** The text of an entry, or why there is none. */
function textIn(bytes: Uint8Array, name: string): string | undefined {
  const archive = Archive.open(bytes);
  if (!archive.ok) return `refused: ${archive.failure.what}`;
  const content = archive.value.read(name);
  if (!content.ok) return `refused: ${content.failure.what}`;
  return content.value && strFromU8(content.value);
}

const report: Entry = { name: 'word/document.xml', content: '政府信息公开工作年度报告'.repeat(20) };
const text = String(report.content);

describe('an archive', () => {
  it('gives its entries, deflated and stored', () => {
    const bytes = zipFile([report, { name: 'a.txt', content: '甲', isStored: true }, { name: 'empty', content: '' }]);
    expect(textIn(bytes, report.name)).toBe(text);
    expect(textIn(bytes, 'a.txt')).toBe('甲');
    expect(textIn(bytes, 'empty')).toBe('');
    expect(textIn(bytes, 'missing')).toBeUndefined();
  });

  it('is found behind other bytes, before a comment, and with the records for large files', () => {
    expect(textIn(zipFile([report], { before: new Uint8Array(100) }), report.name)).toBe(text);
    expect(textIn(zipFile([report], { comment: 'PK\u0005\u0006'.repeat(3) }), report.name)).toBe(text);
    expect(textIn(zipFile([report], { isLong: true }), report.name)).toBe(text);
  });

  it('does not mind case, slashes and leading slashes of names', () => {
    expect(textIn(zipFile([{ ...report, name: '\\Word\\Document.xml' }]), report.name)).toBe(text);
  });

  it('gives the first of two entries of a name', () => {
    expect(
      textIn(
        zipFile([
          { name: 'a', content: '甲' },
          { name: 'A', content: '乙' },
        ]),
        'a',
      ),
    ).toBe('甲');
  });

  it('gives back whatever was zipped', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.uint8Array({ maxLength: 300 })), files => {
        const archive = Archive.open(zipSync(files));
        if (!archive.ok) throw new Error(archive.failure.what);
        const read = Object.keys(files).map(name => archive.value.read(name));
        expect(read).toEqual(Object.values(files).map(value => ({ ok: true, value })));
      }),
      { numRuns: 50 },
    );
  });
});

describe('an archive that lies', () => {
  const lying = (lie: Entry['lie'], more: Partial<Entry> = {}): string | undefined =>
    textIn(zipFile([{ ...report, ...more, ...(lie ? { lie } : {}) }]), report.name);

  it.each([
    ['a checksum', { crc: 1 }],
    ['a size that is too small', { size: 10 }],
    ['a size that is too large', { size: text.length * 3 + 1 }],
    ['data that ends behind the file', { compressedSize: 1_000_000 }],
    ['data that ends too early', { compressedSize: 5 }],
    ['a place behind the file', { offset: 1_000_000 }],
    ['a place that is no entry', { offset: 3 }],
    ['a method that is unknown', { method: 12 }],
  ] as const)('is damaged: %s', (_, lie) => {
    expect(lying(lie)).toMatch(/^refused: 文件已损坏/);
  });

  it('is damaged: a stored entry of another size', () => {
    expect(lying({ size: 4 }, { isStored: true })).toMatch(/损坏/);
  });

  it.each([
    ['a directory that is not there', { offset: 0xfffffff0 }],
    ['more entries than there are', { count: 9 }],
    ['a directory that is cut off', { size: 20 }],
  ] as const)('is damaged: %s', (_, lie) => {
    expect(textIn(zipFile([report], { lie }), report.name)).toMatch(/损坏/);
  });

  it('says that it needs a password', () => {
    expect(lying({ flags: 1 })).toMatch(/密码/);
  });
});

describe('an archive that is too large', () => {
  it('is refused for its number of entries', () => {
    const bytes = zipFile(
      Array.from({ length: 4097 }, (_, index) => ({ name: String(index), content: '', isStored: true })),
    );
    expect(textIn(bytes, '0')).toMatch(/4096 个以上/);
  });

  it('is refused for an entry', () => {
    const bytes = zipFile([{ name: 'a', content: '甲', lie: { size: zipLimits.entry + 1 } }]);
    expect(textIn(bytes, 'a')).toMatch(/一个部分解压后超过 32 MB/);
  });

  it('is refused for what it inflates to', () => {
    expect(textIn(bomb('a', 20), 'a')).toMatch(/增大 200 倍以上/);
  });

  it('is inflated no further than it says', () => {
    const bytes = bomb('a', 300, 1_000_000);
    expect(bytes.length).toBeLessThan(300_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(textIn(bytes, 'a')).toMatch(/损坏/);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(64 * 1024 * 1024);
  });

  it('is refused for all its entries together', () => {
    const noise = Uint8Array.from({ length: 1024 * 1024 }, (_, index) => (index * index) >> 7);
    const bytes = zipFile([
      { name: 'a', content: noise, isStored: true },
      { name: 'b', content: noise, isStored: true },
    ]);
    const archive = Archive.open(bytes);
    if (!archive.ok) throw new Error('refused');
    for (let index = 0; index < 63; index++) expect(archive.value.read('a').ok).toBe(true);
    expect(archive.value.read('b', 1)).toMatchObject({
      ok: false,
      failure: { what: expect.stringMatching(/解压后超过 64 MB/) },
    });
    expect(archive.value.read('b').ok).toBe(true);
    expect(archive.value.read('b').ok).toBe(false);
  });
});

describe('bytes that are no archive', () => {
  const whole = zipFile([report, { name: 'b', content: '乙', isStored: true }]);

  it('are refused, cut off anywhere', () => {
    for (let length = 0; length < whole.length; length++)
      expect(Archive.open(whole.subarray(0, length)).ok).toBe(false);
  });

  it('give a result, whatever bits are turned', () => {
    for (let bit = 0; bit < whole.length * 8; bit++) {
      const bytes = whole.slice();
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const read = textIn(bytes, report.name);
      expect(read === undefined || read === text || read.startsWith('refused: ')).toBe(true);
    }
  });

  it('give a result, whatever they are', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), bytes => Archive.open(bytes).ok === false));
  });
});

it('computes the checksum of the standard', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});
