import validate from '@ooxml-tools/validate';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { CARRIED_DATA_NAMESPACE, decodeCarriedData } from '../../../src/document/carried-data.ts';
import type { Document } from '../../../src/document/document.ts';
import { renderDocx } from '../../../src/render/docx/render.ts';
import { defaultStyle } from '../../../src/render/docx/style-schema.ts';
import { reportDocument } from './build.ts';
import { all, elements, openPackage, parseXml, part, text } from './package.ts';
import { fullDocument } from './sample.ts';

const render = (document: Document, data?: string): Promise<Uint8Array> =>
  renderDocx(document, { style: defaultStyle, ...(data === undefined ? {} : { data }) });

describe('the schema', () => {
  it.each([
    ['a report as most towns publish it', reportDocument()],
    ['charts, pictures, free tables, watermark', fullDocument],
  ])('is kept: %s', async (_, document) => {
    for (const data of [undefined, '{"年度":2022}']) {
      expect(await validate(await render(document, data), 'docx', 'Microsoft365')).toEqual([]);
    }
  });

  it('would be found broken', async () => {
    const parts = unzipSync(await render(reportDocument()));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const broken = zipSync({ ...parts, 'word/document.xml': strToU8(xml.replace('<w:cantSplit/>', '<w:cantsplit/>')) });
    expect(await validate(broken, 'docx', 'Microsoft365')).not.toEqual([]);
  });
});

describe('the same document gives the same bytes', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('on every run, whatever was rendered between', async () => {
    const first = await render(fullDocument, '{}');
    await render(fullDocument);
    await render(reportDocument());
    expect(Buffer.from(await render(fullDocument, '{}')).equals(first)).toBe(true);
  });

  it('in every time zone', async () => {
    process.env.TZ = 'Asia/Shanghai';
    const here = await render(fullDocument);
    process.env.TZ = 'America/New_York';
    expect(Buffer.from(await render(fullDocument)).equals(here)).toBe(true);
  });
});

describe('properties', () => {
  const properties = async (options: { created?: string } = {}) => {
    const file = openPackage(await renderDocx(reportDocument(), { style: defaultStyle, ...options }));
    const core = elements(elements(part(file, 'docProps/core.xml'))[0] ?? part(file, 'docProps/core.xml'));
    return Object.fromEntries(core.map(element => [element.name, text(element)]));
  };

  it('name the organ and the title and nobody else', async () => {
    expect(await properties()).toEqual({
      'dc:title': '清溪镇人民政府2022年政府信息公开工作年度报告',
      'dc:creator': '清溪镇人民政府',
      'cp:lastModifiedBy': '清溪镇人民政府',
      'dc:language': 'zh-CN',
    });
  });

  it('name no program, person or time anywhere in the file', async () => {
    const file = openPackage(await render(fullDocument));
    const leaks = [...file].filter(([, xml]) =>
      /Un-?named|docx\.js|dolan|<Application>|<Company>|w:author=|20\d\d-\d\d-\d\dT/i.test(xml),
    );
    expect(leaks.map(([path]) => path)).toEqual([]);
  });

  it('tell the time that is given', async () => {
    const created = '2023-01-20T01:00:00Z';
    expect(await properties({ created })).toMatchObject({ 'dcterms:created': created, 'dcterms:modified': created });
  });

  it('hold names that XML would trip over', async () => {
    const file = openPackage(await render({ ...reportDocument(), organ: '甲&乙<丙>"丁"' }));
    expect(text(all(part(file, 'docProps/core.xml'), 'dc:creator')[0] ?? part(file, 'docProps/core.xml'))).toBe(
      '甲&乙<丙>"丁"',
    );
  });
});

describe('the data carried in the file', () => {
  const carried = (bytes: Uint8Array): string | undefined => {
    const parts = [...openPackage(bytes)].filter(([path]) => path.startsWith('customXml/') && path.endsWith('.xml'));
    const root = parts
      .flatMap(([, xml]) => elements(parseXml(xml)))
      .find(({ attributes }) => attributes.xmlns === CARRIED_DATA_NAMESPACE);
    return root && decodeCarriedData(text(root));
  };

  it('is read back exactly', async () => {
    const unit = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('\r\n', '_x000D_', '_x', '&lt;', ']]>', '\u0000', '\ud800', '\ufffe', '年报'),
    );
    const document = { ...reportDocument(), blocks: [] };
    await fc.assert(
      fc.asyncProperty(fc.array(unit, { maxLength: 8 }), async pieces => {
        const data = pieces.join('');
        expect(carried(await render(document, data))).toBe(data);
      }),
      { numRuns: 60 },
    );
  });

  it('is left out where there is none', async () => {
    const file = openPackage(await render(reportDocument()));
    expect([...file.keys()].filter(path => path.startsWith('customXml'))).toEqual([]);
    expect(file.get('word/_rels/document.xml.rels')).not.toContain('customXml');
  });
});
