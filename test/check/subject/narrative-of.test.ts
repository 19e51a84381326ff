/** The texts of a report by their paths. */
import { describe, expect, it } from 'vitest';
import { narrativeOf } from '../../../src/check/subject/narrative-of.ts';
import { fixtureSubject } from '../harness/fixture.ts';

const subject = fixtureSubject({
  说明: '',
  数据: { 引言: '引言一句。', 标题: '标题一句', 主动公开政府信息情况: { 表前: '表前一句。', 注: '注一句。' } },
});

describe('the text at a path', () => {
  it.each([
    ['opening', /^引言一句。/],
    ['title', /^标题一句$/],
    ['disclosure.note', /^注一句。/],
    ['disclosure.before', /^表前一句。/],
    ['overview', /柳河镇人民政府/],
  ])('%s is what stands there', (path, wanted) => {
    expect(narrativeOf(subject, path)).toMatch(wanted);
  });

  it.each(['applications.before', 'disclosure.licensing', 'applications.note', 'year', 'constructor'])(
    '%s is none',
    path => {
      expect(narrativeOf(subject, path)).toBeUndefined();
    },
  );
});
