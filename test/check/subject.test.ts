/** What every rule is given. */
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/check/settings/settings.ts';
import { completedTables, oncePerSubject, prepareSubject } from '../../src/check/subject.ts';
import { fixtureSubject } from './harness/fixture.ts';

const draft = fixtureSubject({ 说明: '', 当作草稿: true });
const data = fixtureSubject({ 说明: '' });

describe('a subject', () => {
  it('has the usual value of what a door does not know', () => {
    const { previous, problems, waivers, settings, raw } = prepareSubject({
      source: data.source,
      format: data.format,
      report: { ...data.report, waivers: [{ rule: '', position: '', basis: '', reason: '', date: undefined }] },
      document: data.document,
      places: new Map(),
    });
    expect({ previous, problems, settings, raw }).toEqual({
      previous: undefined,
      problems: [],
      settings: defaultSettings,
      raw: new Map(),
    });
    expect(waivers).toHaveLength(1);
  });

  it('is asked only once for what several rules need', () => {
    let asked = 0;
    const count = oncePerSubject(() => {
      asked++;
      return undefined;
    });
    for (const subject of [data, data, draft]) count(subject);
    expect(asked).toBe(2);
    expect(completedTables(data)).toBe(completedTables(data));
    expect(completedTables(data).applications.figures.received?.total?.value).toBe(5);
  });
});
