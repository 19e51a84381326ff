import { describe, expect, it } from 'vitest';
import { halfWidth, ofFigures, ofNumbers } from '../../src/text/half-width.ts';

describe('half width', () => {
  it('is for digits alone where nothing else is said', () => {
    expect(halfWidth('２０２２年，１．５％')).toBe('2022年，1．5％');
  });

  it('is for the signs that a number has in a sentence, which keeps its commas', () => {
    expect(halfWidth('增长１．５％，共２２件', ofNumbers)).toBe('增长1.5%，共22件');
  });

  it('is for every sign of a cell that holds nothing but a figure', () => {
    expect(halfWidth('－１，２３４．５', ofFigures)).toBe('-1,234.5');
  });

  it('gives back a text without full-width digits as it is', () => {
    expect(halfWidth('全年0件，无', ofNumbers)).toBe('全年0件，无');
  });
});
