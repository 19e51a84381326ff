import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeXml } from '../../../src/read/xml/decode.ts';
import type { XmlElement } from '../../../src/read/xml/element.ts';
import { descendantOf, descendantsOf, textOf } from '../../../src/read/xml/element.ts';
import { parseXml, xmlLimits } from '../../../src/read/xml/parse.ts';

const vocabulary = new Map([
  ['urn:word', 'w'],
  ['urn:word:strict', 'w'],
  ['urn:relations', 'r'],
]);

function root(xml: string): XmlElement {
  const parsed = parseXml(xml, vocabulary);
  if (!parsed.ok) throw new Error(parsed.failure.what);
  return parsed.value;
}

const refusal = (xml: string): string | undefined => {
  const parsed = parseXml(xml, vocabulary);
  return parsed.ok ? undefined : parsed.failure.what;
};

const namesIn = (element: XmlElement): string[] => [
  element.name,
  ...element.children.flatMap(child => (typeof child === 'string' ? [] : namesIn(child))),
];

describe('names', () => {
  it.each([
    ['<w:p xmlns:w="urn:word"><w:r/></w:p>', ['w:p', 'w:r']],
    ['<p xmlns="urn:word"><r/></p>', ['w:p', 'w:r']],
    ['<x:p xmlns:x="urn:word:strict"><x:r/></x:p>', ['w:p', 'w:r']],
    [
      '<a xmlns:w="urn:word"><w:p xmlns:w="urn:other"><w:r/></w:p><w:p/></a>',
      ['a', '{urn:other}:p', '{urn:other}:r', 'w:p'],
    ],
    ['<p xmlns="urn:word"><q xmlns=""><r/></q></p>', ['w:p', 'q', 'r']],
    ['<p xmlns="urn:other" xmlns:k="urn:third"><k:q/></p>', ['{urn:other}:p', 'k:q']],
  ])('are those of the vocabulary: %s', (xml, expected) => {
    expect(namesIn(root(xml))).toEqual(expected);
  });

  it('of attributes too, which the default namespace does not hold for', () => {
    const { attributes } = root(
      '<x:p xmlns:x="urn:word" xmlns="urn:word" xmlns:y="urn:relations" x:val="1" y:id="2" val="3" xml:space="preserve"/>',
    );
    expect(attributes).toMatchObject({ 'w:val': '1', 'r:id': '2', val: '3', 'xml:space': 'preserve' });
  });
});

describe('the tree', () => {
  it('holds text, character data and the entities of XML itself', () => {
    expect(textOf(root('<a>一<b>二&lt;&#19977;</b><![CDATA[<四>]]></a>'))).toBe('一二<三<四>');
  });

  it('finds elements at any depth', () => {
    const tree = root('<a><b n="1"><b n="2"/></b><c><b n="3"/></c></a>');
    expect(descendantsOf(tree, 'b').map(({ attributes }) => attributes.n)).toEqual(['1', '2', '3']);
    expect(descendantOf(tree, 'c')?.children).toHaveLength(1);
    expect(descendantOf(tree, 'd')).toBeUndefined();
  });

  it('knows where its elements stand in the text, in files of any length and line end', () => {
    const filler = `<w:t>${'年度报告😀\r\n'.repeat(9000)}</w:t>`;
    const xml = `<?xml version="1.0"?>\r\n<w:p>${filler}<w:r a="x&gt;y"><w:t>文</w:t></w:r>\r${filler}<w:br/></w:p>`;
    const tree = root(xml);
    const [first] = descendantsOf(tree, 'w:r');
    const start = xml.lastIndexOf('<', (first?.opened ?? 0) - 2);
    expect(xml.slice(start, first?.closed)).toBe('<w:r a="x&gt;y"><w:t>文</w:t></w:r>');
    const br = descendantOf(tree, 'w:br');
    expect(xml.slice(0, br?.opened).endsWith('<w:br/>')).toBe(true);
    expect(xml.slice(0, tree.closed)).toBe(xml);
  });
});

describe('what is refused', () => {
  it.each([
    '',
    ' ',
    '文',
    '<a>',
    '<a></b>',
    '<a b="1" b="2"/>',
    '<a/><b/>',
    '<a>&nbsp;</a>',
    '<a b=1/>',
    '<a>\u0001</a>',
  ])('what is not well-formed: %j', xml => {
    expect(refusal(xml)).toMatch(/损坏/);
  });

  it.each([
    '<!DOCTYPE a><a/>',
    '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
    '<!DOCTYPE a SYSTEM "http://example.com/a.dtd"><a/>',
  ])('a document type: %s', xml => {
    expect(refusal(xml)).toMatch(/实体声明/);
  });

  it('too many elements, inside one another or side by side', () => {
    expect(refusal('<a>'.repeat(200_000))).toMatch(/套叠超过 256 层/);
    expect(refusal(`<a>${'<b/>'.repeat(xmlLimits.elements)}</a>`)).toMatch(/标记超过 20 万个/);
  });

  it('too many attributes and namespaces', () => {
    const many = (prefix: string, from = 0): string =>
      Array.from({ length: 200 }, (_, index) => `${prefix}${from + index}="u"`).join(' ');
    expect(refusal(`<a ${many('b')} ${many('c')}/>`)).toMatch(/属性/);
    expect(refusal(`<a ${many('xmlns:b')}><b ${many('xmlns:c')}/></a>`)).toMatch(/命名空间/);
    expect(refusal(`<a>${'<b xmlns:c="u"/>'.repeat(xmlLimits.declarations + 1)}</a>`)).toMatch(/命名空间/);
  });

  it('nothing with an exception', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '/',
      '<a>',
      '</a>',
      '<a b="',
      '"',
      '&',
      ';',
      '&#x41;',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<?',
      '?>',
      '<!DOCTYPE',
      '[',
      ']',
      'xmlns:w="urn:word"',
      '文',
      '\ud83d',
    );
    fc.assert(
      fc.property(
        fc.array(pieces, { maxLength: 30 }),
        parts => typeof parseXml(parts.join(''), vocabulary).ok === 'boolean',
      ),
    );
  });
});

describe('the bytes of a part', () => {
  const utf16 = (text: string, swap: boolean): Uint8Array => {
    const bytes = new Uint8Array(
      Uint16Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)).buffer,
    );
    return swap ? bytes.map((_, index) => bytes[index ^ 1] ?? 0) : bytes;
  };

  it('are UTF-8 or UTF-16', () => {
    expect(decodeXml(new TextEncoder().encode('<a>年</a>'))).toBe('<a>年</a>');
    expect(decodeXml(utf16('\ufeff<a>年</a>', false))).toBe('<a>年</a>');
    expect(decodeXml(utf16('\ufeff<a>年</a>', true))).toBe('<a>年</a>');
    expect(decodeXml(new Uint8Array([0x3c, 0xc4, 0xea]))).toBeUndefined();
  });
});
