import { describe, expect, it } from 'vitest';
import { draftOf, outlineOf, p, r, tracesOf, wordFile } from './word-file.ts';

const ins = (content: string): string => `<w:ins w:id="1" w:author="李四">${content}</w:ins>`;
const del = (text: string): string =>
  `<w:del w:id="2" w:author="李四"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const paragraph = (content: string, mark = ''): string => `<w:p><w:pPr><w:rPr>${mark}</w:rPr></w:pPr>${content}</w:p>`;

describe('tracked changes', () => {
  it('are read as accepted, and counted', () => {
    const body = paragraph(r('公开') + del('100') + ins(r('1')) + ins(r('05')) + r('条。'));
    expect(outlineOf({ body })).toEqual(['公开105条。']);
    const { insertions, deletions } = tracesOf({ body });
    expect(insertions).toEqual({ count: 1, first: [{ paragraph: 1, words: '105' }] });
    expect(deletions).toEqual({ count: 1, first: [{ paragraph: 1, words: '100' }] });
  });

  it('leave moved text where it went', () => {
    const body =
      paragraph(`<w:moveFrom w:id="1">${r('旧处')}</w:moveFrom>${r('甲')}`) +
      paragraph(`<w:moveTo w:id="2">${r('旧处')}</w:moveTo>`);
    expect(outlineOf({ body })).toEqual(['甲', '旧处']);
    expect(tracesOf({ body }).deletions.first).toEqual([{ paragraph: 1, words: '旧处' }]);
    expect(tracesOf({ body }).insertions.first).toEqual([{ paragraph: 2, words: '旧处' }]);
  });

  it('drop what was inserted and deleted again', () => {
    expect(outlineOf({ body: paragraph(r('甲') + ins(del('乙'))) })).toEqual(['甲']);
  });

  it('join paragraphs whose mark is deleted, in the format of the one that stays', () => {
    const joined = paragraph(r('全年公开'), '<w:del w:id="3"/>') + p('105条', '<w:jc w:val="center"/>') + p('后');
    expect(draftOf({ body: joined }).document.blocks).toMatchObject([
      { text: '全年公开105条', align: 'center' },
      { text: '后' },
    ]);
    expect(tracesOf({ body: joined }).deletions).toEqual({ count: 1, first: [{ paragraph: 1, words: '全年公开' }] });
  });

  it('drop a paragraph that is deleted with its mark', () => {
    const body = paragraph(del('全删'), '<w:del w:id="3"/>') + p('留下');
    expect(outlineOf({ body })).toEqual(['留下']);
    expect(tracesOf({ body }).deletions.count).toBe(1);
  });

  it('count a paragraph that was only begun', () => {
    const body = paragraph(r('甲'), '<w:ins w:id="3"/>') + p('乙');
    expect(tracesOf({ body }).insertions).toEqual({ count: 1, first: [{ paragraph: 1, words: '甲' }] });
  });

  it('count changes of formatting, one a paragraph', () => {
    const changed = `<w:r><w:rPr><w:b/><w:rPrChange w:id="1"><w:rPr/></w:rPrChange></w:rPr><w:t>粗</w:t></w:r>`;
    const body = p('前') + paragraph(changed + changed) + p('后', '<w:pPrChange w:id="2"><w:pPr/></w:pPrChange>');
    expect(outlineOf({ body })).toEqual(['前', '粗粗', '后']);
    expect(tracesOf({ body }).formatting).toEqual({
      count: 2,
      first: [
        { paragraph: 2, words: '粗粗' },
        { paragraph: 3, words: '后' },
      ],
    });
  });

  it('name the first places and count the rest', () => {
    const body = Array.from({ length: 20 }, (_, index) => paragraph(ins(r(`第${index}处`)) + r('。'))).join('');
    const { count, first } = tracesOf({ body }).insertions;
    expect(count).toBe(20);
    expect(first.map(({ paragraph: place }) => place)).toEqual([1, 2, 3, 4, 5]);
  });

  it('quote as many words as find the place', () => {
    const body = paragraph(ins(r('公开政府信息'.repeat(20))));
    const [sighting] = tracesOf({ body }).insertions.first;
    expect(sighting?.words).toBe(`${'公开政府信息'.repeat(5).slice(0, 29)}…`);
  });
});

describe('comments', () => {
  const comment = (id: number, author: string, text: string): string =>
    `<w:comment w:id="${id}" w:author="${author}">${p(text)}${p('请核')}</w:comment>`;
  const mark = (id: number): string => `<w:r><w:commentReference w:id="${id}"/></w:r>`;

  it('are told with their author, their text and the words they are about', () => {
    const body =
      p('前') +
      `<w:p>${r('共')}<w:commentRangeStart w:id="0"/>${r('105')}${r('条')}<w:commentRangeEnd w:id="0"/>${mark(0)}</w:p>` +
      `<w:commentRangeStart w:id="1"/>${p('跨')}${p('段')}<w:commentRangeEnd w:id="1"/><w:p>${mark(1)}${mark(2)}</w:p>`;
    const comments =
      comment(0, '王五', '与表不符') +
      comment(1, '年报校核', '见') +
      comment(2, '王五', '点') +
      comment(3, '王五', '无处可归');
    expect(tracesOf({ body, comments }).comments).toEqual([
      { id: '0', author: '王五', text: '与表不符\n请核', paragraph: 2, words: '105条' },
      { id: '1', author: '年报校核', text: '见\n请核', paragraph: 3, words: '跨段' },
      { id: '2', author: '王五', text: '点\n请核', paragraph: 5, words: '' },
    ]);
    expect(outlineOf(wordFile({ body, comments }))).toEqual(['前', '共105条', '跨', '段']);
  });
});

describe('footnotes', () => {
  it('stand apart from the text', () => {
    const footnotes = `<w:footnote w:id="-1" w:type="separator">${p('')}</w:footnote><w:footnote w:id="2">${p('含上年结转')}</w:footnote>`;
    const body = `${p('前')}<w:p>${r('答复5件')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('。')}</w:p>`;
    expect(outlineOf({ body, footnotes })).toEqual(['前', '答复5件。']);
    expect(tracesOf({ body, footnotes }).footnotes).toEqual([{ paragraph: 2, words: '含上年结转' }]);
  });
});
