/** Comments of an earlier run: what of the file is theirs. */
import { ANNOTATION_AUTHOR } from '../../../document/annotation.ts';
import { childrenOf, elementsOf, type XmlElement } from '../../xml/element.ts';
import { wholeNumber } from '../values.ts';

export interface Earlier {
  /** Of the comments part. */
  readonly comments: readonly XmlElement[];
  /** Of the document part: the ends of their stretches, and their references with the runs that hold nothing else. */
  readonly anchors: ReadonlySet<XmlElement>;
  /** The lowest number from which on no comment that stays, nor what is left of one, has its id. */
  readonly freeId: number;
}

const anchorNames = new Set(['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference']);

/** @param comments root of the comments part @param root of the document part */
export function earlierOf(comments: XmlElement, root: XmlElement): Earlier {
  const all = childrenOf(comments, 'w:comment');
  const ours = all.filter(({ attributes }) => attributes['w:author'] === ANNOTATION_AUTHOR);
  const staying = new Set(all.filter(comment => !ours.includes(comment)).map(idOf));
  const removed = new Set(ours.map(idOf).filter(id => !staying.has(id)));
  const anchors = new Set<XmlElement>();
  const isOurs = (element: XmlElement): boolean => anchorNames.has(element.name) && removed.has(idOf(element));
  const visit = (element: XmlElement): void => {
    if (anchorNames.has(element.name)) staying.add(idOf(element));
    for (const child of elementsOf(element)) {
      const content = child.name === 'w:r' ? elementsOf(child).filter(({ name }) => name !== 'w:rPr') : [];
      if (isOurs(child) || (content.length > 0 && content.every(isOurs))) anchors.add(child);
      else visit(child);
    }
  };
  visit(root);
  const freeId = [...staying].reduce((free, id) => Math.max(free, (wholeNumber(id) ?? -1) + 1), 0);
  return { comments: ours, anchors, freeId };
}

const idOf = ({ attributes }: XmlElement): string => attributes['w:id'] ?? '';
