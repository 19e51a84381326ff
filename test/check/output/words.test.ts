import { expect, it } from 'vitest';
import { sentence } from '../../../src/check/output/words.ts';

it.each([
  ['换成实际内容', '换成实际内容。'],
  ['换成实际内容。', '换成实际内容。'],
  ['改为“总体情况”', '改为“总体情况”。'],
  ['例如：“考核结果为……。”', '例如：“考核结果为……。”'],
])('%s ends with one full stop', (message, whole) => {
  expect(sentence(message)).toBe(whole);
});
