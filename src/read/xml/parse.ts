/** XML of a stranger into a tree, within bounds. No document type, no entities but the five of XML itself. */
import { SaxesParser } from 'saxes';
import type { Failure, Result } from '../../result.ts';
import { damaged, excessive, forbiddenMarkup } from '../refusals.ts';
import type { XmlElement, XmlNode } from './element.ts';
import { Scope, type Vocabulary } from './scope.ts';

/** Far above what a report needs: a city's has some 30,000 elements, at most 40 inside one another. */
export const xmlLimits = {
  elements: 200_000,
  depth: 256,
  /** Of one element. */
  attributes: 256,
  /** Namespace prefixes at one place. */
  prefixes: 256,
  /** Elements that declare namespaces. */
  declarations: 20_000,
} as const;

/** Characters parsed between two looks at the bounds. */
const STEP = 64 * 1024;

/** Most elements have none; what the parser makes for each of them need not be kept. */
const noAttributes: Readonly<Record<string, string>> = {};

interface Growing {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  readonly opened: number;
  closed: number;
}

/**
 * Parses the text of a part. @param vocabulary prefixes for the namespaces that the reader knows
 * Errors: what is not well-formed, a document type, more elements or attributes or depth than a report has.
 */
export function parseXml(text: string, vocabulary: Vocabulary): Result<XmlElement> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let failure: Failure | undefined;
  const refuse = (reason: Failure): void => {
    failure ??= reason;
  };
  let root: XmlElement | undefined;
  const open: Growing[] = [];
  let scope = new Scope(vocabulary);
  const outer: Scope[] = [];
  let elements = 0;
  let attributes = 0;
  let declares = false;
  let declarations = 0;

  parser.on('error', () => refuse(damaged));
  parser.on('doctype', () => refuse(forbiddenMarkup));
  parser.on('attribute', ({ name }) => {
    attributes += 1;
    declares ||= name.startsWith('xmlns');
    if (attributes > xmlLimits.attributes) refuse(excessive(`一个标记有 ${xmlLimits.attributes} 个以上的属性`));
  });
  parser.on('opentag', tag => {
    const isBare = attributes === 0;
    attributes = 0;
    if (failure) return;
    elements += 1;
    if (elements > xmlLimits.elements) return refuse(excessive(`标记超过 ${xmlLimits.elements / 10_000} 万个`));
    if (open.length >= xmlLimits.depth) return refuse(excessive(`标记层层套叠超过 ${xmlLimits.depth} 层`));
    outer.push(scope);
    if (declares) {
      scope = scope.within(tag.attributes);
      declarations += 1;
      if (scope.size > xmlLimits.prefixes || declarations > xmlLimits.declarations) refuse(excessive('命名空间过多'));
    }
    declares = false;
    const element: Growing = {
      name: scope.element(tag.name),
      attributes: isBare ? noAttributes : scope.attributes(tag.attributes),
      children: [],
      opened: parser.position,
      closed: parser.position,
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('text', content => {
    open.at(-1)?.children.push(content);
  });
  parser.on('cdata', content => {
    open.at(-1)?.children.push(content);
  });
  parser.on('closetag', () => {
    const element = open.pop();
    if (!element) return;
    element.closed = parser.position;
    scope = outer.pop() ?? scope;
  });

  for (let at = 0; at < text.length && !failure; at += STEP) parser.write(text.slice(at, at + STEP));
  if (!failure) parser.close();
  if (failure) return { ok: false, failure };
  return root ? { ok: true, value: root } : { ok: false, failure: damaged };
}
