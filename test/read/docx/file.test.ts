import { describe, expect, it } from 'vitest';
import { CARRIED_DATA_NAMESPACE, encodeCarriedData } from '../../../src/document/carried-data.ts';
import { readDocx } from '../../../src/read/docx/read.ts';
import { documentPart, draftOf, outlineOf, p, r, relationships, tracesOf, zipped } from './word-file.ts';

describe('the parts of a file', () => {
  const root = (target: string): string => relationships([{ id: 'a', type: 'officeDocument', target }]);

  it.each([
    'word/document2.xml',
    '/word/document2.xml',
    'Word/Document2.XML',
    './word/x/../document2.xml',
    'word/%64ocument2.xml',
  ])('are found by their relationships: %s', target => {
    expect(outlineOf(zipped({ '_rels/.rels': root(target), 'word/document2.xml': documentPart(p('文')) }))).toEqual([
      '文',
    ]);
  });

  it('are found in a strict file, whatever prefixes it uses', () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const rels = (type: string, target: string): string =>
      `<x:Relationships xmlns:x="http://schemas.openxmlformats.org/package/2006/relationships"><x:Relationship Id="a" Type="${strict}/${type}" Target="${target}"/></x:Relationships>`;
    const ns = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const file = zipped({
      '_rels/.rels': rels('officeDocument', 'word/document.xml'),
      'word/_rels/document.xml.rels': rels('styles', '/word/s.xml'),
      'word/document.xml': `<document xmlns="${ns}" xmlns:z="${ns}"><body><p><pPr><pStyle z:val="c"/></pPr><r><t>年度</t></r></p><sectPr><pgSz z:w="210mm" z:h="29.7cm"/><pgMar z:top="37mm" z:left="28mm"/></sectPr></body></document>`,
      'word/s.xml': `<q:styles xmlns:q="${ns}"><q:style q:type="paragraph" q:styleId="c"><q:pPr><q:jc q:val="center"/></q:pPr></q:style></q:styles>`,
    });
    expect(draftOf(file).document.blocks).toMatchObject([{ text: '年度', align: 'center' }]);
    expect(draftOf(file).traces.page).toEqual({
      width: 11906,
      height: 16838,
      top: 2098,
      right: 0,
      bottom: 0,
      left: 1587,
    });
  });

  it('may be written in UTF-16', () => {
    const text = `\ufeff<?xml version="1.0" encoding="UTF-16"?>${documentPart(p('文'))}`;
    const bytes = new Uint8Array(
      Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).buffer,
    );
    expect(outlineOf(zipped({ '_rels/.rels': root('word/document.xml'), 'word/document.xml': bytes }))).toEqual(['文']);
  });

  it('are nothing that another namespace calls by the same name', () => {
    const foreign = documentPart(`<w:p xmlns:w="urn:other"><w:r><w:t>外</w:t></w:r></w:p>${p('文')}`);
    expect(outlineOf(zipped({ '_rels/.rels': root('word/document.xml'), 'word/document.xml': foreign }))).toEqual([
      '文',
    ]);
  });

  it('leave out page headers, footers and what is outside the file', () => {
    const header = { id: 'h', type: 'header', name: 'header1.xml', content: documentPart(p('页眉水印')) };
    const body = `${p('文')}<w:sectPr><w:headerReference r:id="h"/></w:sectPr>`;
    expect(outlineOf({ body, parts: [header] })).toEqual(['文']);
  });
});

describe('carried data', () => {
  const carried = (name: string, content: string) => ({
    id: name,
    type: 'customXml',
    name: `../customXml/${name}`,
    content,
  });

  it('is found by its namespace', () => {
    const data = '{"年度":2022,"总体情况":"一\\n二<三>&\r\n"}';
    const parts = [
      carried('item1.xml', '<b:Sources xmlns:b="urn:other"/>'),
      carried('item7.xml', encodeCarriedData(data)),
    ];
    expect(draftOf({ body: p('文'), parts }).carriedData).toBe(data);
  });

  it('is not there where the file has none, and other data is not even parsed', () => {
    expect(draftOf({ body: p('文') }).carriedData).toBeUndefined();
    expect(draftOf({ body: p('文'), parts: [carried('item1.xml', '<broken')] }).carriedData).toBeUndefined();
    expect(
      draftOf({
        body: p('文'),
        parts: [carried('item1.xml', `<other xmlns="urn:x">${CARRIED_DATA_NAMESPACE}</other>`)],
      }).carriedData,
    ).toBeUndefined();
  });
});

describe('what the file says of itself', () => {
  it('are its properties', () => {
    const core = `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>年度报告</dc:title><dc:creator> 张三 </dc:creator><cp:lastModifiedBy>李四</cp:lastModifiedBy><cp:keywords/></cp:coreProperties>`;
    const app = `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Template>Normal.dotm</Template><Company>某县某局</Company></Properties>`;
    const properties = [
      { type: 'core-properties', path: 'docProps/core.xml', content: core },
      { type: 'extended-properties', path: 'docProps/app.xml', content: app },
    ];
    expect(tracesOf({ body: p('文'), properties }).properties).toEqual({
      title: '年度报告',
      author: '张三',
      lastModifiedBy: '李四',
      company: '某县某局',
      template: 'Normal.dotm',
    });
  });

  it('is the page of its first section', () => {
    const section = (width: number): string =>
      `<w:sectPr><w:pgSz w:w="${width}" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/></w:sectPr>`;
    const body = p('文', section(11906)) + p('二') + section(16838);
    expect(tracesOf({ body }).page).toEqual({
      width: 11906,
      height: 16838,
      top: 2098,
      right: 1474,
      bottom: 1984,
      left: 1587,
    });
    expect(tracesOf({ body: p('文') }).page).toBeUndefined();
  });

  it('are the fonts and sizes of most characters', () => {
    const set = (text: string, font: string, size: number): string =>
      r(text, `<w:rFonts w:eastAsia="${font}"/><w:sz w:val="${size}"/>`);
    const styles =
      '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsiaTheme="minorEastAsia"/><w:sz w:val="21"/></w:rPr></w:rPrDefault></w:docDefaults>' +
      '<w:style w:type="paragraph" w:styleId="h"><w:rPr><w:rFonts w:eastAsia="黑体"/><w:sz w:val="32"/></w:rPr></w:style>';
    const theme = {
      id: 't',
      type: 'theme',
      name: 'theme/theme1.xml',
      content: `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:minorFont><a:ea typeface=""/><a:font script="Hans" typeface="等线"/></a:minorFont></a:theme>`,
    };
    const body =
      `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${set('年度报告', '方正小标宋简体', 44)}</w:p>` +
      p('一、总体情况', '<w:pStyle w:val="h"/>') +
      `<w:p>${set('（一）主动公开', '楷体_GB2312', 32)}</w:p>` +
      `<w:p>${set('全年公开信息一百零五条。', '仿宋_GB2312', 32)}${set('又', '宋体', 21)}</w:p>` +
      `<w:tbl><w:tr><w:tc>${p('规章')}</w:tc><w:tc>${p('0')}</w:tc></w:tr></w:tbl>`;
    expect(tracesOf({ body, styles, parts: [theme] }).typefaces).toEqual({
      title: { font: '方正小标宋简体', size: 22 },
      headings: { 1: { font: '黑体', size: 16 }, 2: { font: '楷体_GB2312', size: 16 } },
      body: { font: '仿宋_GB2312', size: 16 },
      tables: { font: '等线', size: 10.5 },
    });
  });
});

describe('what is no Word file', () => {
  const refusal = (parts: Record<string, string>): string => {
    const read = readDocx(zipped(parts));
    if (read.ok) throw new Error('read');
    return `${read.failure.what}；${read.failure.remedy}`;
  };
  const types = { '[Content_Types].xml': '<Types/>' };

  it.each([
    [{ ...types, 'xl/workbook.xml': '<workbook/>' }, /电子表格/],
    [{ ...types, 'ppt/presentation.xml': '<p/>' }, /演示文稿/],
    [{ 'OFD.xml': '<ofd/>', 'Doc_0/Document.xml': '<d/>' }, /OFD.*文字稿/],
    [{ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<c/>' }, /ODF.*另存为 \.docx/],
    [{ '年报/年度报告.docx': '', '年报/附件.xlsx': '' }, /压缩文件.*先解压/],
    [{ 'a.bin': '' }, /压缩文件.*请选/],
    [types, /损坏/],
    [{ ...types, 'word/document.xml': '<w:document' }, /损坏/],
    [{ ...types, 'word/document.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>' }, /实体声明/],
    [{ ...types, 'word/document.xml': documentPart('').replace(/<w:body>.*<\/w:body>/, '') }, /损坏/],
  ])('says what it is and what to do: %j', (parts, words) => {
    expect(refusal(parts)).toMatch(words);
  });

  it('has no words that a clerk would not know', () => {
    const all = [refusal(types), refusal({ 'a.bin': '' })].join('');
    expect(all.replace(/Word|WPS|\.docx/g, '')).not.toMatch(/[A-Za-z]/);
  });
});
