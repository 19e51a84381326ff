/** Quotation marks that are put right, and those that are left to a person. */
import { describe, expect, it } from 'vitest';
import { paired } from '../../../src/check/prose/quotes.ts';

describe('quotation marks', () => {
  it.each([
    ['推进"政务公开"工作', '推进“政务公开”工作'],
    ['推进“政务公开"工作', '推进“政务公开”工作'],
    ['推进"政务公开”工作', '推进“政务公开”工作'],
    ['推进”政务公开“工作', '推进“政务公开”工作'],
    ['用好“两微”和"一端"', '用好“两微”和“一端”'],
    ['用好”两微“加”一端“', '用好“两微”加“一端”'],
    [`"${'公'.repeat(40)}"`, `“${'公'.repeat(40)}”`],
  ])('%s are put right', (text, wanted) => {
    expect(paired(text)).toBe(wanted);
  });

  it.each([
    ['没有引号', '没有引号'],
    ['本来就对', '推进“政务公开”工作'],
    ['缺一半', '推进"政务公开工作'],
    ['缺一半，另有一对', '推进"政务公开"和"目录工作'],
    ['一对对、一对反', '“公开”和”目录“'],
    ['一对直、一对反', '"公开"加”目录“'],
    ['两个都是后引号', '推进”政务公开”工作'],
    ['中间是顿号，也许是两对之间', '目录”、“指南'],
    ['中间是句号', '他说"公开。好"'],
    ['中间没有汉字', '型号"A-1"'],
    ['太长', `"${'公'.repeat(41)}"`],
    ['里面是空的', '推进""工作'],
  ])('are left alone: %s', (_, text) => {
    expect(paired(text)).toBeUndefined();
  });
});
