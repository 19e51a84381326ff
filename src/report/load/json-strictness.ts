/** What YAML would let pass in a .json file and other programs would not: quotes, commas, comments. */
import { type Document, isMap, isScalar, isSeq, type Node, visit, type YAMLError } from 'yaml';
import type { Failure } from '../../result.ts';
import type { Source } from './source.ts';

type Finding = readonly [offset: number, what: string, remedy: string];

const literal = /^(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)$/;

function ofScalar(node: Node, isKey: boolean, text: string): Finding | undefined {
  if (!isScalar(node) || node.type === 'QUOTE_DOUBLE') return undefined;
  const start = node.range?.[0] ?? 0;
  if (node.type === 'QUOTE_SINGLE') return [start, '这里用了单引号。', '请改成半角双引号。'];
  const source = node.source ?? '';
  if (!isKey && literal.test(source)) return undefined;
  if (/^[“”＂]/.test(source)) return [start, '这里用了中文引号。', '请改成半角双引号。'];
  if (source === '') {
    const behind = text.slice(start).trimStart().charAt(0);
    return [start, behind === ',' ? '这里多了一个逗号，或者少了内容。' : '冒号后面没有内容。', '还不知道的请写 null。'];
  }
  return [start, `“${source}”没有放在引号里。`, '文字和项目名称都要放在半角双引号里；数字不能以 0 开头。'];
}

/** A comma before the closing bracket. */
function trailingComma(node: Node, text: string): Finding | undefined {
  const [, end = 0] = node.range ?? [];
  const match = /,\s*[\]}]$/.exec(text.slice(0, end).slice(-200));
  return match ? [end - match[0].length, '最后一项后面多了一个逗号。', '请删去这个逗号。'] : undefined;
}

/** @param error of the YAML library: JSON is part of YAML, so that what breaks YAML breaks JSON */
export function jsonSyntaxFailure(error: YAMLError, source: Source): Failure {
  const offset = Math.min(error.pos[0], Math.max(0, source.text.length - 1));
  const { line = 1, column = 1 } = source.placeAt(offset, offset);
  if (error.code === 'BAD_DQ_ESCAPE') {
    return { what: '引号里面的反斜线“\\”读不懂。', remedy: '反斜线要写成两个：\\\\。', line, column };
  }
  return {
    what: '从这里起读不懂了。',
    remedy: '请核对这一行和上一行：各项之间用半角逗号隔开，名称后面有半角冒号，引号和括号成对。',
    line,
    column,
  };
}

/** The mistakes against JSON in a text that is sound YAML, in their order. */
export function jsonFailures(document: Document.Parsed, source: Source): Failure[] {
  const { text } = source;
  if (!/^\s*[{[]/.test(text)) {
    const what = '文件名是 .json，内容却不是 JSON 的写法（要以“{”开头）。';
    return [{ what, remedy: '内容没有问题的话，请把文件名改成 .yaml。', line: 1, column: 1 }];
  }
  const findings: Finding[] = [];
  const add = (finding: Finding | undefined): void => {
    if (finding) findings.push(finding);
  };
  visit(document, {
    Node(key, node) {
      if (isScalar(node)) add(ofScalar(node, key === 'key', text));
      else if (isMap(node) || isSeq(node)) {
        if (node.flow) add(trailingComma(node, text));
      }
      if (typeof node.comment === 'string' || typeof node.commentBefore === 'string') {
        add([
          node.range?.[0] ?? 0,
          '这里有以“#”开头的说明，.json 文件里不能有。',
          '请删去说明；要写说明，请用 .yaml 文件。',
        ]);
      }
      return undefined;
    },
  });
  if (findings.length === 0 && !isJson(text)) {
    findings.push([0, '文件不符合 JSON 的写法。', '请核对括号、引号和逗号；也可以把文件名改成 .yaml 再试。']);
  }
  return findings.map(([offset, what, remedy]) => {
    const { line = 1, column = 1 } = source.placeAt(offset, offset);
    return { what, remedy, line, column };
  });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
