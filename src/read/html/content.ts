/** Which part of the page holds its content. */
import { childElements, descendants, type Element, type Root } from './tree.ts';
import { isHidden } from './visible.ts';

/**
 * The one `main` of the page, where its title and all its tables are in there; else the whole body. What else stands around a report is
 * told from it by its words, which is not a reader's business.
 */
export function contentOf(document: Root): Element | undefined {
  const html = childElements(document).find(({ tagName }) => tagName === 'html');
  const body = html && childElements(html).find(({ tagName }) => tagName === 'body');
  if (!body) return undefined;
  const mains: Element[] = [];
  const essentials = { onPage: 0, inMain: 0 };
  for (const element of descendants(body, isHidden)) {
    if (element.tagName === 'main') mains.push(element);
    if (element.tagName === 'h1' || element.tagName === 'table') essentials.onPage++;
  }
  const [main] = mains;
  if (!main || mains.length > 1) return body;
  for (const { tagName } of descendants(main, isHidden)) {
    if (tagName === 'h1' || tagName === 'table') essentials.inMain++;
  }
  return essentials.inMain > 0 && essentials.inMain === essentials.onPage ? main : body;
}
