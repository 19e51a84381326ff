/** The tree of a page by the HTML standard, with bounds on what a stranger's page may cost. */
import { defaultTreeAdapter, Parser, Tokenizer, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Failure, Result } from '../../result.ts';
import { excessive } from '../refusals.ts';

/** A page of 100 KB pasted from Word has some 10,000 elements, nested 30 deep. Browsers stop at a depth of 512. */
const MOST_NODES = 100_000;
const MOST_DEPTH = 1000;
const MOST_ATTRIBUTES = 200_000;
/** Every tag looks through the elements that are open: characters times depth is the work that a page makes. */
const MOST_WORK = 1_000_000_000;
/** Characters that are parsed before the work is looked at. */
const CHUNK = 16_384;

/** Leaves the parser, which knows no other way out; it goes no further than `parseHtml`. */
class Excess extends Error {
  constructor(readonly failure: Failure) {
    super(failure.what);
  }
}

const tooManyNodes = excessive(`网页元素超过 ${MOST_NODES / 10_000} 万个`);
const tooDeep = excessive(`网页元素套了 ${MOST_DEPTH} 层以上`);
const tooManyAttributes = excessive(`网页元素的属性超过 ${MOST_ATTRIBUTES / 10_000} 万个`);
const tooMuchWork = excessive('网页元素又多又深');

class BoundedTokenizer extends Tokenizer {
  #attributes = 0;

  protected override _leaveAttrName(): void {
    if (++this.#attributes > MOST_ATTRIBUTES) throw new Excess(tooManyAttributes);
    super._leaveAttrName();
  }
}

function boundedAdapter(): { readonly adapter: typeof defaultTreeAdapter; readonly depth: () => number } {
  let nodes = 0;
  let depth = 0;
  const count = (): void => {
    if (++nodes > MOST_NODES) throw new Excess(tooManyNodes);
  };
  const adapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement(name, namespace, attributes) {
      count();
      return defaultTreeAdapter.createElement(name, namespace, attributes);
    },
    createCommentNode(data) {
      count();
      return defaultTreeAdapter.createCommentNode(data);
    },
    onItemPush() {
      if (++depth > MOST_DEPTH) throw new Excess(tooDeep);
    },
    onItemPop() {
      depth--;
    },
  };
  return { adapter, depth: () => depth };
}

/** Parses a page or a fragment; nothing that it names is opened, no script is run. */
export function parseHtml(html: string): Result<Tree.Document> {
  const { adapter, depth } = boundedAdapter();
  const parser = new Parser<Tree.DefaultTreeAdapterMap>({ treeAdapter: adapter, scriptingEnabled: true });
  parser.tokenizer = new BoundedTokenizer(parser.options, parser);
  let work = 0;
  try {
    for (let at = 0; at < html.length; at += CHUNK) {
      parser.tokenizer.write(html.slice(at, at + CHUNK), false);
      work += CHUNK * depth();
      if (work > MOST_WORK) return { ok: false, failure: tooMuchWork };
    }
    parser.tokenizer.write('', true);
  } catch (error) {
    if (error instanceof Excess) return { ok: false, failure: error.failure };
    throw error;
  }
  return { ok: true, value: parser.document };
}
