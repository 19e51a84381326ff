/** What somebody meant who wrote a key that is none. */
import {
  type FormatDefinition,
  formats,
  type Label,
  placedCells,
  type TableNode,
  tablesOf,
} from '../../format/index.ts';
import { nearest } from '../../text/nearest.ts';
import { fieldKeys, ownKeys } from '../paths.ts';
import { quoted } from './shown.ts';

/** No key of ours comes near this length. */
const MAX_LENGTH = 120;

export type Meaning =
  | { readonly kind: 'key-numbered' | 'key-variant' | 'key-doubled' | 'key-near'; readonly meant: string }
  | { readonly kind: 'key-misplaced'; readonly home: string; readonly parents: readonly string[] }
  | { readonly kind: 'key-heading'; readonly columns: readonly string[] }
  | { readonly kind: 'key-other-format' | 'key-unknown' };

/** Width, blanks and quotation marks make no difference between names. */
const plain = (name: string): string => name.normalize('NFKC').replace(/[\s“”"'「」‘’]/g, '');

/** Without 「一、」「（一）」「1.」 in front. */
const unnumbered = (name: string): string =>
  plain(name).replace(/^(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十\d]{1,3}[、.,])+/, '');

/** Whether a key is the name that was meant, in another width, with blanks, quotation marks or a number in front. */
export const differsInForm = (key: string, meant: string): boolean => unnumbered(key) === plain(meant);

/** Without a number in front and a remark in brackets behind. */
const bare = (name: string): string => unnumbered(name).replace(/(?<=[^(])\([^(]*\)$/, '');

/**
 * @param allowed the keys that may stand there
 * @param present the keys that do
 * @param absent the keys that should and do not
 */
export function meaningOf(
  key: string,
  allowed: readonly string[],
  present: ReadonlySet<string>,
  absent: readonly string[],
  format: FormatDefinition,
): Meaning {
  if (key.length > MAX_LENGTH) return { kind: 'key-unknown' };
  const name = bare(key);
  const exact = allowed.find(candidate => bare(candidate) === name);
  const variant = exact ?? allowed.find(candidate => variantsOf(candidate).some(each => bare(each) === name));
  if (variant !== undefined) {
    if (present.has(variant)) return { kind: 'key-doubled', meant: variant };
    return { kind: exact !== undefined && plain(key) !== name ? 'key-numbered' : 'key-variant', meant: variant };
  }
  const homes = homesOf(format).get(name);
  if (homes) {
    const forgotten = absent.filter(parent => homes.has(parent));
    const parents = forgotten.length > 0 ? forgotten : [...homes].slice(0, 3);
    return { kind: 'key-misplaced', home: parents.map(homeText).join('或者'), parents };
  }
  const columns = columnsUnder(name, format).filter(column => allowed.includes(column));
  if (columns.length > 0) return { kind: 'key-heading', columns };
  if (formats.some(other => other !== format && homesOf(other).has(name))) return { kind: 'key-other-format' };
  const meant = nearest(
    name,
    allowed.filter(candidate => !present.has(candidate)),
  );
  return meant === undefined ? { kind: 'key-unknown' } : { kind: 'key-near', meant };
}

/** The columns that a head of a table stands over: it is drawn, and takes no number of its own. */
function columnsUnder(name: string, format: FormatDefinition): string[] {
  for (const { layout } of tablesOf(format)) {
    const heads = placedCells(layout).slice(0, layout.headerRows).flat();
    const over = heads.find(
      ({ cell }) => cell.kind === 'label' && cell.role === 'column' && bare(cell.label.text) === name,
    );
    if (!over || over.cell.colSpan === 1) continue;
    const inOrder = [...heads].sort((one, other) => one.column - other.column);
    return inOrder.flatMap(({ cell, column }) => {
      const isUnder = column >= over.column && column < over.column + over.cell.colSpan;
      return isUnder && cell.kind === 'label' && cell.colSpan === 1 ? [cell.label.text] : [];
    });
  }
  return [];
}

/** Stands for the root and for any row among the parents of a key. */
const ROOT = '';
const ROW = '行';

const homeText = (parent: string): string => {
  if (parent === ROOT) return '最外一层，顶格写，前面不空格';
  return parent === ROW ? '某一行的下面' : `${quoted([parent])}下面`;
};

const homesByFormat = new Map<FormatDefinition, ReadonlyMap<string, ReadonlySet<string>>>();

/** For each key of the data file, under which keys it may stand. */
function homesOf(format: FormatDefinition): ReadonlyMap<string, ReadonlySet<string>> {
  const known = homesByFormat.get(format);
  if (known) return known;
  const homes = new Map<string, Set<string>>();
  const add = (key: string, parent: string): void => {
    const name = bare(key);
    const parents = homes.get(name) ?? new Set();
    homes.set(name, parents.add(parent));
  };
  const addNodes = (nodes: readonly TableNode[], parent: string): void => {
    for (const node of nodes) {
      add(node.label.text, parent);
      if (node.kind === 'group') addNodes(node.children, node.label.text);
      else if (node.columns.length > 1) for (const column of node.columns) add(column.label.text, ROW);
    }
  };
  const { before, note, rest: _, total: __, ...rootKeys } = ownKeys;
  for (const key of Object.values(rootKeys)) add(key, ROOT);
  for (const [field, keys] of Object.entries(fieldKeys)) {
    const parent = Object.entries(ownKeys).find(([own]) => own === field)?.[1];
    if (parent !== undefined) for (const key of Object.values(keys)) add(key, parent);
  }
  for (const part of format.parts) {
    add(part.label, ROOT);
    if (part.kind !== 'table') continue;
    for (const key of [before, note]) add(key, part.label);
    addNodes(part.table.nodes, part.label);
  }
  homesByFormat.set(format, homes);
  return homes;
}

let variants: ReadonlyMap<string, readonly string[]> | undefined;

/** The wordings that real reports carry for an official label. */
function variantsOf(label: string): readonly string[] {
  variants ??= collectVariants();
  return variants.get(label) ?? [];
}

function collectVariants(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const add = ({ text, variants: also }: Pick<Label, 'text' | 'variants'>): void => {
    if (also) found.set(text, also);
  };
  const addNode = (node: TableNode): void => {
    add(node.label);
    if (node.kind === 'group') node.children.forEach(addNode);
    else for (const { label } of node.columns) add(label);
  };
  for (const { parts } of formats) {
    for (const part of parts) {
      add({ text: part.label, variants: part.variants });
      if (part.kind === 'table') part.table.nodes.forEach(addNode);
    }
  }
  return found;
}
