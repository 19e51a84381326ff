import { describe, expect, it } from 'vitest';
import { contradictions } from '../../../src/check/figure-phrases/contradictions.ts';
import type { Subject } from '../../../src/check/subject.ts';
import type { TableFacts } from '../../../src/report/structure.ts';
import { subjectOf } from '../harness/fixture.ts';

/** A draft that says 7件 where its table holds another number, with what is known of how the table was found. */
async function found(facts: Partial<TableFacts>): Promise<readonly number[]> {
  const subject: Subject = await subjectOf({
    说明: '',
    数据: { 总体情况: '全年共收到政府信息公开申请7件。\n' },
    文稿: { 形式: '制表' },
  });
  const { structure } = subject;
  if (!structure) throw new Error('a draft has a structure');
  const applications = { ...structure.tables.applications, ...facts };
  const altered = { ...subject, structure: { ...structure, tables: { ...structure.tables, applications } } };
  return contradictions(altered).map(({ claim }) => claim.said);
}

const extra = [{ text: '（三）', place: {} }];

describe('what the narrative states otherwise than the tables hold', () => {
  it('is told where the table was read whole, with cells or without', async () => {
    expect(await found({})).toEqual([7]);
    expect(await found({ found: 'stream' })).toEqual([7]);
  });

  it('is told where a table with cells has rows of its own besides', async () => {
    expect(await found({ found: 'grid', extra })).toEqual([7]);
  });

  it('is not told where text without cells did not come out as a table: no number is sure there', async () => {
    expect(await found({ found: 'stream', extra })).toEqual([]);
  });
});
