/** What the YAML library complains of, in a clerk's words: every code it knows. */
import type { ErrorCode } from 'yaml';
import type { Failure } from '../../result.ts';
import type { Source } from './source.ts';

type Wording = Pick<Failure, 'what' | 'remedy'>;

interface SyntaxError {
  readonly code: ErrorCode;
  readonly pos: readonly [number, number];
  readonly message: string;
}

const quoteIt = '请把整个内容放进半角双引号。';
const notReadable: Wording = {
  what: '从这里起读不懂了。',
  remedy: '请核对这一行和上一行：冒号后面有没有空格，引号和括号是否成对，同一层的项目是否对齐。',
};
const properties: Wording = {
  what: '这里有“&”“*”“!”开头的标记，用得不对。',
  remedy: `它们是文字的，${quoteIt}`,
};
const tooMuch: Wording = { what: '文件的结构太复杂，不像是一份年报的数据文件。', remedy: '请核对选的文件。' };

const wordings: Readonly<Record<ErrorCode, Wording>> = {
  ALIAS_PROPS: properties,
  BAD_ALIAS: properties,
  BAD_COLLECTION_TYPE: properties,
  BAD_PROP_ORDER: properties,
  MULTIPLE_ANCHORS: properties,
  MULTIPLE_TAGS: properties,
  TAG_RESOLVE_FAILED: properties,
  BAD_DIRECTIVE: { what: '文件开头有一行以“%”开头，读不懂。', remedy: '请删去这一行；它是文字的，放进半角双引号。' },
  BAD_DQ_ESCAPE: {
    what: '双引号里面的反斜线“\\”读不懂。',
    remedy: '请把这一对双引号换成半角单引号，反斜线就会照原样保留。',
  },
  BAD_INDENT: { what: '这一行的缩进与上面同一层的项目没有对齐。', remedy: '同一层的项目，前面的空格数要一样。' },
  BAD_SCALAR_START: {
    what: '内容以一个有特殊用途的符号开头。',
    remedy: quoteIt,
  },
  BLOCK_AS_IMPLICIT_KEY: {
    what: '这里又出现了一个冒号，会被当成另一个项目。',
    remedy: '冒号是内容的一部分的，请把整个内容放进半角双引号；是另一个项目的，请另起一行，与上面对齐。',
  },
  BLOCK_IN_FLOW: {
    what: '括号里面的写法读不懂。',
    remedy: '括号里请写成 { 名称: 数, 名称: 数 } 或 [数, 数]，用半角逗号，逗号后面空一格。',
  },
  DUPLICATE_KEY: { what: '同一个项目写了两次。', remedy: '请只留一处。' },
  IMPOSSIBLE: notReadable,
  KEY_OVER_1024_CHARS: { what: '冒号前面的文字太长，不像是项目名称。', remedy: `它是内容的，${quoteIt}` },
  MISSING_CHAR: {
    what: '这里少了冒号、引号或者括号。',
    remedy: '请核对：项目名称后面有没有半角冒号和空格，引号和括号是否成对。',
  },
  MULTILINE_IMPLICIT_KEY: {
    what: '这一行没有冒号，或者冒号后面少一个空格，不知道填的是哪一项。',
    remedy: '请写成“项目名称: 内容”，冒号用半角，后面空一格。',
  },
  MULTIPLE_DOCS: {
    what: '文件里用“---”或“...”隔成了几份。',
    remedy: '一份年报一个文件：请删去“---”“...”，或把它们分开存。',
  },
  NON_STRING_KEY: { what: '冒号前面应该是项目名称。', remedy: '请照抄项目名称。' },
  RESOURCE_EXHAUSTION: tooMuch,
  TAB_AS_INDENT: {
    what: '这一行用制表符（Tab）缩进。',
    remedy: '请删去行首的空白，改用普通空格（半角），每层两个。',
  },
  UNEXPECTED_TOKEN: notReadable,
};

/** Signs that YAML keeps for itself at the beginning of a value. */
const startSign = /Plain value cannot start with/;

/** @returns the failure, placed where the offending text begins */
export function syntaxFailure(error: SyntaxError, source: Source): Failure {
  const offset = Math.min(error.pos[0], Math.max(0, source.text.length - 1));
  const { line = 1, column = 1 } = source.placeAt(offset, offset);
  const wording = wordings[error.code] ?? notReadable;
  if (!startSign.test(error.message)) return { ...wording, line, column };
  return {
    what: `内容以“${source.text[offset]}”开头，这个符号在数据文件里有特殊用途。`,
    remedy: quoteIt,
    line,
    column,
  };
}
