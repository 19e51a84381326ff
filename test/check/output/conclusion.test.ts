import { expect, it } from 'vitest';
import { conclusionOf } from '../../../src/check/output/html/conclusion.ts';

const none = { error: 0, warning: 0, hint: 0, waived: 0 };

it.each([
  [{ ...none, error: 1, warning: 2 }, 'error', '不能发布', '有 1 处错误、2 处警告，错误必须改正。'],
  [
    { ...none, warning: 2, hint: 1 },
    'warning',
    '核对后可以发布',
    '没有错误，有 2 处警告、1 处提示；警告要逐条核对，该改的改，不改的写明理由。',
  ],
  [{ ...none, hint: 1 }, 'good', '可以发布', '没有错误，有 1 处提示，请看一眼。'],
  [{ ...none, waived: 3 }, 'good', '可以发布', '没有发现问题。'],
])('%j comes to %s: %s', (counts, kind, verdict, reason) => {
  expect(conclusionOf(counts)).toEqual({ kind, verdict, reason });
});
