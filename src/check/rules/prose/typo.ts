import { adverbs, findAdverbs } from '../../prose/adverbs.ts';
import { mayBeInProse, type ProseLine, proseLines } from '../../prose/lines.ts';
import { looseCharacters } from '../../prose/loose-characters.ts';
import { nearTermsIn } from '../../prose/near-terms.ts';
import { nearWordsIn } from '../../prose/near-words.ts';
import { ownNames } from '../../prose/own-names.ts';
import { defineRule, type Fact } from '../../rule.ts';
import type { Subject } from '../../subject.ts';
import { finderFor, findInForce, isAllowed } from '../../words/in-force.ts';
import { typoList } from '../../words/lists.ts';
import { lostCharacterList } from '../../words/lost-characters.ts';
import type { Correction } from '../../words/word-list.ts';

export const typo = defineRule({
  id: 'prose/typo',
  name: '常见错别字',
  severity: 'warning',
  appliesTo: ['data', 'draft'],
  explanation:
    '一张短表：年报里常见、一看就能断定的错别字；还有固定名称和常用词的表，与其中一个只差一个字的；长的名称，漏了一个字的。国家名称和机关名称写错的是错误；与常用词只差一个读音相同或者字形相近的字的，可能是表里没有的词，作提示；其余是警告。',
  wordings: {
    wrong: { what: '“{around}”里的“{shown}”疑为错别字。', remedy: '应为“{right}”。' },
    doubtful: {
      what: '“{around}”里的“{shown}”像是“{right}”写错了字。',
      remedy: '写错了的，改为“{right}”；本来就是这个词的，不用改。',
    },
  },
  examples: { wrong: '更好的为群众服务。', right: '更好地为群众服务。' },
  *check(subject) {
    const findListed = finderFor(subject, typoList, subject.settings.words.typos);
    const findLost = finderFor(subject, lostCharacterList, []);
    const isAnyAdverb = mayBeInProse(subject, adverbs);
    const lines = proseLines(subject).map(line => {
      const loose = looseCharacters(line.text);
      return { line, loose, near: nearWordsIn(line.text, loose) };
    });
    const once = saidOnce(
      subject,
      lines.flatMap(({ near }) => near.map(({ shown }) => shown)),
    );
    for (const { line, loose, near } of lines) {
      const { text } = line;
      const fact = (shown: string, offset: number, right: string) => wrong(line, shown, offset, right);
      for (const { shown, index } of isAnyAdverb ? findAdverbs(text) : [])
        yield fact(shown, index, shown.replace(/的$/, '地'));
      const listed = findListed(text);
      const lost = findLost(text).filter(name => !listed.some(typo => overlap(typo, name)));
      const known = [...listed, ...lost];
      const terms = nearTermsIn(text, loose).filter(term => !known.some(typo => overlap(typo, term)));
      const words = near.filter(
        word => once.has(word.shown) && ![...known, ...terms].some(other => overlap(other, word)),
      );
      for (const { shown, right, index, isDoubtful } of [...terms, ...words]) {
        if (isAllowed(subject, text, index, shown.length)) continue;
        const found = fact(shown, index, right);
        yield isDoubtful ? { ...found, kind: 'doubtful', severity: 'hint' } : found;
      }
      for (const { correction, shown, index } of known) {
        yield { ...fact(shown, index, correction.right), ...severityOf(correction) };
      }
    }
    yield* inTitle(subject);
  },
});

type Kind = 'wrong' | 'doubtful';

const severityOf = ({ serious }: Correction) => (serious ? { severity: 'error' as const } : {});

function wrong({ path, line, text }: ProseLine, shown: string, offset: number, right: string): Fact<Kind> {
  const around = text.slice(Math.max(0, offset - 4), offset + shown.length + 4);
  return { kind: 'wrong', path, line, excerpt: shown, offset, values: { shown, around, right } };
}

/** Listed words alone: names of places look like any other slip. */
function* inTitle(subject: Subject): Iterable<Fact<Kind>> {
  // A draft's title is left out of its report where it has the usual form.
  const title = subject.report.title ?? (subject.source.kind === 'draft' ? subject.document.title : undefined);
  if (title === undefined) return;
  for (const { correction, shown } of findInForce(subject, title, typoList, subject.settings.words.typos)) {
    const values = { shown, around: title, right: correction.right };
    yield { kind: 'wrong', path: 'title', excerpt: shown, values, ...severityOf(correction) };
  }
}

interface Stretch {
  readonly shown: string;
  readonly index: number;
}

const overlap = (one: Stretch, other: Stretch): boolean =>
  one.index < other.index + other.shown.length && other.index < one.index + one.shown.length;

/** What stands in the report a single time: what is repeated, or belongs to the organ's name, is the name of something. */
function saidOnce(subject: Subject, shown: readonly string[]): ReadonlySet<string> {
  const names = ownNames(subject);
  const isName = (word: string): boolean =>
    shown.indexOf(word) !== shown.lastIndexOf(word) || names.some(name => name.includes(word));
  return new Set(shown.filter(word => !isName(word)));
}
