import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignPassages, type PassageComparison } from '../../../src/report/compare/align.ts';
import { type Passage, passagesOf } from '../../../src/report/compare/passages.ts';
import { arbitraryParagraph } from '../../generators/text.ts';

const passages = (paragraphs: readonly string[]): Passage[] =>
  passagesOf(paragraphs.map(text => ({ kind: 'paragraph', text })));

const align = (before: readonly string[], after: readonly string[]) => alignPassages(passages(before), passages(after));

const told = (comparison: PassageComparison): string => {
  switch (comparison.kind) {
    case 'removed':
      return `－${comparison.before.text}`;
    case 'added':
      return `＋${comparison.after.text}`;
    case 'changed':
      return `${comparison.before.text} → ${comparison.after.text}`;
    default:
      return `${comparison.kind === 'same' ? '' : `${comparison.kind} `}${comparison.after.text}`;
  }
};

describe('two texts side by side', () => {
  test('a reworded sentence is paired with what it was', () => {
    const before = ['我镇公开信息86条。设专区一处。没有收取费用。'];
    const after = ['我镇公开信息102条。没有收取费用。培训两次。'];
    expect(align(before, after).map(told)).toEqual([
      '我镇公开信息86条。 → 我镇公开信息102条。',
      '－设专区一处。',
      '没有收取费用。',
      '＋培训两次。',
    ]);
  });

  test('next year’s figures make a sentence no new one', () => {
    const compared = align(['2021年办结331件，结转15件。'], ['2022年办结372件，结转18件。']);
    expect(compared.map(({ kind }) => kind)).toEqual(['changed']);
  });

  test('sentences that have nothing in common are not paired', () => {
    expect(align(['设专区一处。'], ['没有收取费用。']).map(told)).toEqual(['－设专区一处。', '＋没有收取费用。']);
  });

  test('the likest sentences become pairs, in order', () => {
    const before = ['召开领导小组会议18次。', '预算决算全部公开。'];
    const after = ['预算决算已全部公开。', '召开领导小组会议20次。'];
    const compared = align(before, after);
    expect(compared.filter(({ kind }) => kind === 'changed')).toHaveLength(1);
    expect(compared).toHaveLength(3);
  });

  test('a paragraph parted in two, and two joined in one', () => {
    expect(align(['甲事办了。乙事办了。'], ['甲事办了。', '乙事办了。']).map(told)).toEqual([
      '甲事办了。',
      'parted 乙事办了。',
    ]);
    expect(align(['甲事办了。', '乙事办了。'], ['甲事办了。乙事办了。']).map(told)).toEqual([
      '甲事办了。',
      'joined 乙事办了。',
    ]);
  });

  test('a sentence that opens its paragraph as the one before it is gone is no break', () => {
    expect(align(['甲事办了。乙事不再办。'], ['乙事不再办。']).map(told)).toEqual(['－甲事办了。', '乙事不再办。']);
  });

  test('a row of a table is no sentence', () => {
    const [row, sentence] = [
      passagesOf([{ kind: 'row', cells: ['合计', '12'] }]),
      passagesOf([{ kind: 'paragraph', text: '| 合计 | 12 |' }]),
    ];
    expect(alignPassages(row, sentence).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  const arbitraryText = fc.array(arbitraryParagraph, { maxLength: 8 });

  test('every passage of both is there once, in order', () => {
    fc.assert(
      fc.property(arbitraryText, arbitraryText, (before, after) => {
        const compared = align(before, after);
        expect(compared.flatMap(each => (each.kind === 'added' ? [] : [each.before]))).toEqual(passages(before));
        expect(compared.flatMap(each => (each.kind === 'removed' ? [] : [each.after]))).toEqual(passages(after));
      }),
    );
  });

  test('nothing differs exactly when the texts are the same', () => {
    const repeated = fc.array(fc.array(fc.constantFrom('甲。', '乙。'), { minLength: 1, maxLength: 3 }), {
      maxLength: 3,
    });
    const text = repeated.map(paragraphs => paragraphs.map(sentences => sentences.join('')));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const isSame = align(before, after).every(({ kind }) => kind === 'same');
        expect(isSame).toBe(before.join('\n') === after.join('\n'));
      }),
    );
  });

  test('texts of thousands of sentences that differ in all are not paired one by one', () => {
    const [before, after] = ['甲', '乙'].map(name =>
      Array.from({ length: 3000 }, (_, index) => `${name}事项之${index}已经办理完毕。`),
    );
    const kinds = align(before ?? [], after ?? []).map(({ kind }) => kind);
    expect(kinds.filter(kind => kind === 'removed')).toHaveLength(3000);
    expect(kinds.filter(kind => kind === 'added')).toHaveLength(3000);
  });

  test('one sentence that changed among thousands is found', () => {
    const before = Array.from({ length: 5000 }, (_, index) => `事项之${index}已经办理完毕。`);
    const after = before.map((text, index) => (index === 2500 ? '事项之二千五百已经办理完毕。' : text));
    const compared = align(before, after).filter(({ kind }) => kind !== 'same');
    expect(compared.map(told)).toEqual(['事项之2500已经办理完毕。 → 事项之二千五百已经办理完毕。']);
  });
});
