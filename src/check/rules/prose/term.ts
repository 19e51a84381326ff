import { linesWith, type ProseLine } from '../../prose/lines.ts';
import { matchesIn } from '../../prose/matches.ts';
import { ownNames } from '../../prose/own-names.ts';
import { sentencesOf } from '../../prose/sentences.ts';
import { sought } from '../../prose/sought.ts';
import { defineRule, type Fact } from '../../rule.ts';
import type { Subject } from '../../subject.ts';
import { anyOf } from '../../words/word-list.ts';

type Kind = 'service' | 'reporting' | 'self' | 'other' | 'ordinance' | 'website';

/** 政务服务 is a field of work of its own; only where it stands for the whole of this report's work is it meant wrongly. */
const service = /(?<![与和同及、+＋“])政务服务(?=工作|建设)(?!工作?[^。；]{0,6}(?:融合|结合|衔接|联动))/;
const reporting = /规范报送|报送政府(?:公开)?信息|报送公开信息|报送信息内容|(?:做好|加强|抓好|规范|完善)信息报送/;
const services = sought(['政务服务'], service);
const reports = sought(['规范报送', '报送政府', '报送公开', '报送信息', '信息报送'], reporting);
/** Villages and stations do report to the organ. */
const reportsUp = /信息员|村级|各村|社区|站所|科室|部门|单位|向上级|上级/;
const ordinance = /《条例》/;
const ordinances = sought(['《条例》'], ordinance);
const fullName = /《(?:中华人民共和国)?政府信息公开条例》|简称[“《]{0,2}条例/;

export const term = defineRule({
  id: 'prose/term',
  name: '用语前后不一',
  severity: 'hint',
  appliesTo: ['data', 'draft'],
  explanation:
    '“政务服务”“信息报送”与“政府信息公开”是不同的工作；“我镇”“我乡”“本单位”不要混用；《条例》先写全称再用简称；同一个网站用同一个名称。每一种整份报告提示一次。',
  wordings: {
    service: {
      what: '这里说的是“{shown}”，年报报告的是政府信息公开工作。',
      remedy: '指政府信息公开的，改为“政府信息公开”；确指政务服务的，可以保留。',
    },
    reporting: {
      what: '“{shown}”是向上级报信息，与向社会公开信息不是一回事。',
      remedy: '指公开的，改为“发布信息”“公开信息”。',
    },
    self: { what: '称呼本机关，前面用“{first}”，这里用“{shown}”。', remedy: '全文统一用一种称呼。' },
    other: {
      what: '称呼本机关，这里用“{shown}”，与机关名称不符。',
      remedy: '照抄别处的，改为“{first}”。',
    },
    ordinance: {
      what: '“《条例》”前面没有出现过全称。',
      remedy: '第一次写全称：《中华人民共和国政府信息公开条例》（以下简称《条例》）。',
    },
    website: { what: '同一个网站，前面叫“{first}”，这里叫“{shown}”。', remedy: '核对网站名称，全文统一。' },
  },
  examples: {
    wrong: '我镇……；本单位……；严格按照《条例》要求。（前面没有全称）',
    right: '我镇……；我镇……；严格按照《中华人民共和国政府信息公开条例》（以下简称《条例》）要求。',
  },
  *check(subject) {
    yield* once(linesWith(subject, services), ({ text }) => forService(text), 'service');
    yield* once(linesWith(subject, reports), ({ text }) => asReporting(text), 'reporting');
    yield* self(subject);
    yield* firstOrdinance(subject);
    yield* websites(subject);
  },
});

interface Match {
  readonly 0: string;
  readonly index: number;
}

const placed = ({ path, line }: ProseLine, match: Match) => ({
  path,
  line,
  excerpt: match[0],
  offset: match.index,
});

/** The first place that is found. */
function* once(
  lines: readonly ProseLine[],
  find: (line: ProseLine) => Match | null | undefined,
  kind: Kind,
): Iterable<Fact<Kind>> {
  for (const line of lines) {
    const match = find(line);
    if (!match) continue;
    yield { kind, ...placed(line, match), values: { shown: match[0] } };
    return;
  }
}

const forService = (text: string): Match | undefined =>
  inSentence(text, service, sentence => sentence.includes('公开'));
const asReporting = (text: string): Match | undefined =>
  inSentence(text, reporting, sentence => !reportsUp.test(sentence));

/** The first match in a sentence that it is meant in. */
function inSentence(text: string, pattern: RegExp, isMeant: (sentence: string) => boolean): Match | undefined {
  for (const { text: sentence, start } of sentencesOf(text)) {
    const match = pattern.exec(sentence);
    if (match && isMeant(sentence)) return { 0: match[0], index: start + match.index };
  }
  return undefined;
}

const organEnding = /(镇|乡|街道)(?:人民政府|办事处)?$|(局)$|(委)(?:员会)?$|(县|区|市)人民政府$/;
/** Every word by which any organ speaks of itself. */
const selves = [
  ...['我镇', '我乡', '我街道', '我局', '我委', '我县', '我区', '我市', '我单位', '本单位'],
  ...['本镇', '本乡', '本街道', '本局', '本委'],
];
const anySelf = new RegExp(anyOf(selves), 'g');
const ownWords = sought(selves, anySelf);
/** Go with each other and with no other name. */
const units = ['我单位', '本单位'];
const townships = ['镇', '乡', '街道'];

/**
 * The words by which an organ of this kind can speak of itself: for a town also those of a township, left over from another
 * report. 本机关 is the word of the format itself and goes with any.
 */
function selfNames(name: string): readonly string[] {
  const [, ...kinds] = organEnding.exec(name) ?? [];
  const own = kinds.filter(kind => kind !== undefined);
  const others = own.some(kind => townships.includes(kind)) ? townships.filter(kind => !own.includes(kind)) : [];
  return [...own.flatMap(kind => [`我${kind}`, `本${kind}`]), ...others.map(kind => `我${kind}`)];
}

function* self(subject: Subject): Iterable<Fact<Kind>> {
  const [ownName, otherOwn, ...others] = selfNames(subject.report.organ.name ?? '');
  if (ownName === undefined || otherOwn === undefined) return;
  const own = [ownName, otherOwn, ...units];
  const names: ReadonlySet<string> = new Set([...own, ...others]);
  let first: string | undefined;
  let isOwnTold = false;
  for (const line of linesWith(subject, ownWords)) {
    for (const match of matchesIn(line.text, anySelf)) {
      if (!names.has(match[0])) continue;
      // A name of another kind of organ is wrong wherever it stands first.
      first ??= own.includes(match[0]) ? match[0] : ownName;
      isOwnTold ||= match[0] === first;
      if (match[0] === first || (units.includes(match[0]) && units.includes(first))) continue;
      yield { kind: isOwnTold ? 'self' : 'other', ...placed(line, match), values: { first, shown: match[0] } };
      return;
    }
  }
}

function* firstOrdinance(subject: Subject): Iterable<Fact<Kind>> {
  for (const line of linesWith(subject, ordinances)) {
    const match = ordinance.exec(line.text);
    const full = fullName.exec(line.text);
    if (full && (!match || full.index < match.index)) return;
    if (!match) continue;
    yield { kind: 'ordinance', ...placed(line, match) };
    return;
  }
}

const website = /(?:人民)?政府(门户网站|网站|网(?![站络上格页]))/g;
const sites = sought(['政府门户网站', '政府网'], website);
const levels = ['省', '市', '县', '区', '镇', '乡'];

/** 县政府网, 县政府网站, 县政府门户网站: 人民 does not count, and what has another name besides is another website. */
function* websites(subject: Subject): Iterable<Fact<Kind>> {
  const own = ownNames(subject).filter(name => !name.endsWith('政府'));
  const places = [...own, ...levels];
  const known = new Map<string, { readonly form: string; readonly shown: string }>();
  for (const line of linesWith(subject, sites)) {
    for (const { 0: site, 1: form = '', index } of matchesIn(line.text, website)) {
      const before = line.text.slice(0, index);
      const place = places.find(name => before.endsWith(name));
      if (place === undefined) continue;
      const shown = place + site;
      const key = place.slice(-1);
      const first = known.get(key);
      if (!first) known.set(key, { form, shown });
      else if (first.form !== form) {
        yield {
          kind: 'website',
          ...placed(line, { 0: shown, index: index - place.length }),
          values: { first: first.shown, shown },
        };
        return;
      }
    }
  }
}
