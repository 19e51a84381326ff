import { type HeadingNumber, headingNumber, type NumberStyle } from '../../../document/heading-number.ts';
import { partById } from '../../../format/index.ts';
import { chineseNumber, chineseNumeral } from '../../../text/chinese-number.ts';
import { differingCharacters, type Mend, mendOf } from '../../fix/mend.ts';
import { mayBeInProse, type ProseLine, proseLines } from '../../prose/lines.ts';
import { matchesIn } from '../../prose/matches.ts';
import { sought } from '../../prose/sought.ts';
import { defineRule, type Fact } from '../../rule.ts';

type Kind = 'jump' | 'repeat' | 'class' | 'classBefore' | 'ordinal' | 'part' | 'width' | 'level';

interface Numbered {
  readonly line: ProseLine;
  readonly number: HeadingNumber;
  /** As written, its signs included. */
  readonly shown: string;
  /** The value it should have had, where it was told: what follows goes on from either. */
  readonly meant?: number;
}

const written: Readonly<Record<Exclude<NumberStyle, 'part'>, (value: number) => string>> = {
  section: value => `（${chineseNumeral(value)}）`,
  item: value => `${value}.`,
  subitem: value => `（${value}）`,
};
const depth: Readonly<Record<NumberStyle, number>> = { part: 0, section: 1, item: 2, subitem: 3 };

export const numbering = defineRule({
  id: 'format/numbering',
  name: '标题编号不连贯',
  severity: 'warning',
  appliesTo: ['data', 'draft'],
  basis: 'GB/T 9704—2012《党政机关公文格式》7.3.3',
  explanation:
    '正文标题依次用“一、”“（一）”“1.”“（1）”。“一、”至“六、”是六个部分的标题，正文里从“（一）”编起；同一层的编号要连着编，用同一种写法。“一是”“二是”不是标题，中间漏了一个的只作提示。',
  wordings: {
    jump: { what: '编号“{shown}”接不上，这里应当是“{wanted}”。', remedy: '改为“{wanted}”，或者补上漏掉的一条。' },
    repeat: { what: '编号“{shown}”重复了，这里应当是“{wanted}”。', remedy: '改为“{wanted}”，后面的依次顺延。' },
    class: {
      what: '同一层的编号写法不一样：这里是“{shown}”，后面接的是“{other}”。',
      remedy: '这里改为“{wanted}”。',
    },
    classBefore: {
      what: '同一层的编号写法不一样：前面是“{other}”，这里是“{shown}”。',
      remedy: '这里改为“{wanted}”。',
    },
    part: { what: '正文里用了“{shown}”，这种编号只用于六个部分的标题。', remedy: '改为“{wanted}”。' },
    ordinal: {
      what: '“{other}”后面接的是“{shown}”，漏了“{wanted}”。',
      remedy: '改为“{wanted}”，或者补上漏掉的一条。',
    },
    width: {
      what: '括号有的是全角、有的是半角：前面是“{other}”，这里是“{shown}”。',
      remedy: '统一用全角括号：“{wanted}”。',
    },
    level: { what: '这一部分直接用了“{shown}”，跳过了“（一）”这一层。', remedy: '按公文层次，从“{wanted}”编起。' },
  },
  mendable: '括号全角半角混用的：改为全角；编号是几不动。',
  examples: { wrong: '（一）主动公开\n（三）平台建设', right: '（一）主动公开\n（二）平台建设' },
  *check(subject) {
    const isListed = mayBeInProse(subject, omitting);
    let series: Series | undefined;
    // A heading of a part that stands there twice is told by format/parts.
    const { structure, format } = subject;
    const doubled = new Set(structure?.doubledHeadings.map(({ text }) => text));
    // So does one that lost its number, and what was numbered anew below one that is missing.
    const missing = structure?.missingParts ?? [];
    const missingTitles = missing.map(id => partById(format, id).label);
    for (const line of proseLines(subject)) {
      if (isListed) yield* ordinals(line);
      if (series?.path !== line.path) series = new Series(line.path, missing.length > 0);
      const number = line.block.kind === 'heading' || line.block.runIn ? headingNumber(line.text) : undefined;
      if (number?.style === 'part' && doubled.has(line.text)) continue;
      if (number && missingTitles.includes(line.text.slice(number.length).trim())) continue;
      if (number) yield* series.next({ line, number, shown: line.text.slice(0, number.length).trim() });
      else if (!series.goesOnWith(line)) series.isBroken = true;
    }
  },
});

/** 「二）」, half of whose brackets is lost: prose/quote-pair tells it. */
const halfBracketed = /^\s*([一二三四五六七八九十]{1,3})[）)]/;

/** A list that leaves one out goes on at least so far. */
const omitting = sought(['三是', '四是', '五是', '六是', '七是', '八是', '九是'], /[三四五六七八九]是/);
const ordinal = /([一二三四五六七八九])是(?<=(?:^|[，。；：、！）,;:!)])..)/g;

/** 一是…；三是…: one left out; what begins again with 一是 is another list. */
function* ordinals({ path, line, text }: ProseLine): Iterable<Fact<Kind>> {
  let before = 0;
  for (const { 0: shown, 1: digit = '', index } of matchesIn(text, ordinal)) {
    const value = chineseNumber(digit) ?? 0;
    if (before > 0 && value === before + 2) {
      const values = { shown, other: `${chineseNumeral(before)}是`, wanted: `${chineseNumeral(before + 1)}是` };
      yield { kind: 'ordinal', path, line, excerpt: shown, offset: index, values, severity: 'hint' };
    }
    before = value;
  }
}

/** The numbers of one narrative in their order. */
class Series {
  /** A line without a number stands between: a new list may begin. */
  isBroken = true;
  readonly path: string;
  private readonly mayRestart: boolean;
  /** The last number of each style, until one of a higher level begins anew. */
  private readonly last = new Map<NumberStyle, Numbered>();
  /** 「（1）」 with nothing above it: perhaps meant for 「（一）」. */
  private stray: Numbered | undefined;
  private isLevelTold = false;
  private isPartTold = false;
  /** A half-width number that was told against the full-width one before it. */
  private toldHalf: Numbered | undefined;

  /** @param mayRestart the heading of a part is missing, so that its numbers begin anew among those of the part before */
  constructor(path: string, mayRestart: boolean) {
    this.path = path;
    this.mayRestart = mayRestart;
  }

  /** The number that this one goes on from, in another style. */
  private siblingOf({ number: { style, value } }: Numbered): Numbered | undefined {
    const siblings = otherHands[style].map(other => this.last.get(other));
    return siblings.find(sibling => sibling?.number.value === value - 1);
  }

  /** Takes a line for the next of its sections where its number says so, half a bracket or not. */
  goesOnWith(line: ProseLine): boolean {
    const [shown, digits = ''] = halfBracketed.exec(line.text) ?? [];
    const before = this.last.get('section');
    const value = chineseNumber(digits);
    if (shown === undefined || !before || value !== before.number.value + 1) return false;
    this.set({ line, number: { ...before.number, value, length: shown.length }, shown });
    return true;
  }

  *next(numbered: Numbered): Iterable<Fact<Kind>> {
    const { style, value } = numbered.number;
    if (value === 1 && this.mayRestart) this.last.delete(style);
    const before = this.last.get(style);
    const due = before && (before.meant === value - 1 ? before.meant : before.number.value) + 1;
    const sibling = before || value === 1 ? undefined : this.siblingOf(numbered);
    let told: Numbered = numbered;
    const isFirst = value === 1 && this.isBroken;
    if (style === 'part') {
      // All of one list are one mistake, and the list goes on from them.
      if (!this.isPartTold) yield fact('part', numbered, written.section(value));
      this.isPartTold = true;
      this.last.set('section', { ...numbered, number: { ...numbered.number, style: 'section' } });
      this.isBroken = false;
      return;
    }
    if (before?.meant === value && before.number.value > value) {
      // 「（五）」「（四）」: told with the first of the two.
      this.set({ ...numbered, number: before.number });
      this.isBroken = false;
      return;
    }
    if (before && due !== undefined && value !== due && !isFirst) {
      told = { ...numbered, meant: due };
      yield fact(value === before.number.value ? 'repeat' : 'jump', numbered, written[style](due));
    } else if (sibling && sibling.number.style !== 'part') {
      // （二） and then （3）: the same list in another hand.
      const meant = sibling.number.style;
      yield fact('classBefore', numbered, written[meant](value), sibling);
      this.last.set(meant, { ...numbered, number: { ...numbered.number, style: meant } });
      this.isBroken = false;
      return;
    } else if (!before && value > 1) {
      const { stray } = this;
      if (stray?.number.value === value - 1) yield fact('class', stray, written[style](value - 1), numbered);
      else yield fact('jump', numbered, written[style](1));
    } else if (before && hasBrackets(style) && isHalf(before) !== isHalf(numbered)) {
      // The half-width one of the two, which may be the one before.
      const half = isHalf(numbered) ? numbered : before;
      if (this.toldHalf !== half)
        yield { ...fact('width', numbered, written[style](value), before), mends: [widened(half)] };
      this.toldHalf = half;
    } else if (style === 'item' && !this.last.has('section') && !this.stray && !this.isLevelTold) {
      this.isLevelTold = true;
      yield { ...fact('level', numbered, written.section(value)), severity: 'hint' };
    }
    if (style === 'subitem' && this.last.size === 0) this.stray = numbered;
    this.set(told);
    this.isBroken = false;
  }

  /** Below it every level begins anew. */
  private set(numbered: Numbered): void {
    const { style } = numbered.number;
    for (const other of this.last.keys()) if (depth[other] > depth[style]) this.last.delete(other);
    this.last.set(style, numbered);
  }
}

/** So far a list in one hand goes on in another: 1. and then （2）. */
const otherHands: Readonly<Record<NumberStyle, readonly NumberStyle[]>> = {
  part: [],
  section: [],
  item: ['section'],
  subitem: ['item', 'section'],
};

const hasBrackets = (style: NumberStyle): boolean => style === 'section' || style === 'subitem';
const isHalf = ({ shown }: Numbered): boolean => /[()]/.test(shown);

function widened({ line, shown }: Numbered): Mend {
  const wanted = shown.replaceAll('(', '（').replaceAll(')', '）');
  return mendOf(line, differingCharacters(line.text, wanted + line.text.slice(shown.length)));
}

function fact(kind: Kind, { line, shown }: Numbered, wanted: string, other?: Numbered): Fact<Kind> {
  return {
    kind,
    path: line.path,
    line: line.line,
    excerpt: shown,
    offset: 0,
    values: { shown, wanted, other: other?.shown ?? '' },
  };
}
