/** The elements of a page, and questions about them. */
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';

export type Element = Tree.Element;
export type Node = Tree.ChildNode;
export type Root = Tree.Document | Tree.Element;

export const isElement = (node: Node | Root): node is Element => 'tagName' in node;

export function textOf(node: Node): string | undefined {
  return 'value' in node ? node.value : undefined;
}

/** The value of an attribute; '' where it has none. */
export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find(attribute => attribute.name === name)?.value;
}

export function childElements({ childNodes }: Root): Element[] {
  return childNodes.filter(isElement);
}

/** Every element below, in the order of the page; those that `isSkipped` names are left out with all they hold. */
export function* descendants(root: Root, isSkipped: (element: Element) => boolean): Generator<Element> {
  const open: Node[] = [...root.childNodes].reverse();
  for (let node = open.pop(); node; node = open.pop()) {
    if (!isElement(node) || isSkipped(node)) continue;
    yield node;
    for (let at = node.childNodes.length - 1; at >= 0; at--) {
      const child = node.childNodes[at];
      if (child) open.push(child);
    }
  }
}

/** All text below, without that of elements that `isSkipped` names; a line break is `\n`. */
export function textContent(root: Element, isSkipped: (element: Element) => boolean): string {
  let text = '';
  const open: Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    text += textOf(node) ?? '';
    if (!isElement(node) || isSkipped(node)) continue;
    if (node.tagName === 'br') text += '\n';
    for (let at = node.childNodes.length - 1; at >= 0; at--) {
      const child = node.childNodes[at];
      if (child) open.push(child);
    }
  }
  return text;
}
