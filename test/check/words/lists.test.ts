/** The word lists are data: each is held to the shape of its kind, and every entry to what it says of itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { findCorrections } from '../../../src/check/words/find-corrections.ts';
import * as lists from '../../../src/check/words/lists.ts';
import { lostCharacterList } from '../../../src/check/words/lost-characters.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const folder = join(root, 'src', 'check', 'words');
const files = readdirSync(folder).filter(name => name.endsWith('.json'));

const pattern = z.string().refine(source => new RegExp(source, 'u'));
const head = {
  title: z.string().min(2),
  about: z.string().regex(/。$/),
  source: z.string().min(4),
  date: z.iso.date(),
};
const correction = z.strictObject({
  wrong: z.string().min(2).max(40),
  right: z.string().min(2).max(40),
  precededBy: pattern.optional(),
  notPrecededBy: pattern.optional(),
  followedBy: pattern.optional(),
  notFollowedBy: pattern.optional(),
  serious: z.literal(true).optional(),
  why: z.string().optional(),
});
const group = z.strictObject({
  name: z.string().min(2),
  words: z.array(z.string().min(1)).min(1),
  why: z.string().optional(),
});
const list = z.strictObject({ ...head, entries: z.union([z.array(correction), z.array(group)]) });

const corrections = [lists.typoList, lists.fixedPhraseList, lostCharacterList];
const entries = corrections.flatMap(each => each.entries.map(entry => [entry.wrong, entry, each] as const));

describe.each(files)('%s', name => {
  const written: unknown = JSON.parse(readFileSync(join(folder, name), 'utf8'));

  it('has the shape of a list', () => {
    expect(list.safeParse(written).error).toBeUndefined();
  });

  it('says everything once', () => {
    const { entries } = list.parse(written);
    const said = entries.flatMap(entry =>
      'words' in entry ? entry.words.map(word => `${entry.name} ${word}`) : JSON.stringify(entry),
    );
    expect(said.filter((one, index) => said.indexOf(one) !== index)).toEqual([]);
  });
});

describe('a correction', () => {
  it.each(entries)('%s is not found again once it is made', (_, { right }, { entries: all }) => {
    expect([...findCorrections(right, all)]).toEqual([]);
  });

  it.each(entries.filter(([, { precededBy, followedBy }]) => !precededBy && !followedBy))(
    '%s is found, with any quotation marks',
    (wrong, { right }, { entries: all }) => {
      for (const form of [wrong, wrong.replace(/[“”]/g, '"'), wrong.replace(/[“”]/g, '')]) {
        expect([...findCorrections(`甲${form}。`, all)]).toMatchObject([{ shown: form, correction: { right } }]);
      }
    },
  );
});

describe('what is right', () => {
  const sentences = readFileSync(join(import.meta.dirname, 'right-sentences.txt'), 'utf8')
    .trim()
    .split('\n');
  it.each(sentences)('%s', sentence => {
    expect(corrections.flatMap(({ entries: all }) => [...findCorrections(sentence, all)])).toEqual([]);
  });

  const examples = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' }).filter(name =>
    /\.(ya?ml|json)$/.test(name),
  );
  it.each(examples)('the example %s', name => {
    const text = readFileSync(join(root, 'examples', name), 'utf8');
    expect(
      corrections.flatMap(({ entries: all }) => [...findCorrections(text, all)].map(({ shown }) => shown)),
    ).toEqual([]);
  });
});
