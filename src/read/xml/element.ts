/** An XML document as a tree, with names as the reader of its vocabulary knows them. */

export interface XmlElement {
  /** Prefix of the vocabulary's own choice and local name, whatever prefix the file uses: `w:p`. */
  readonly name: string;
  /** By names of the same form; attributes without a prefix have none. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** Index in the text of the part, in UTF-16 units, just behind the start tag. */
  readonly opened: number;
  /** The same just behind the end tag; equals `opened` for `<a/>`. */
  readonly closed: number;
}

export type XmlNode = XmlElement | string;

export function elementsOf(element: XmlElement | undefined): XmlElement[] {
  const elements: XmlElement[] = [];
  for (const child of element?.children ?? []) if (typeof child !== 'string') elements.push(child);
  return elements;
}

/** The first child of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const child of element?.children ?? []) if (typeof child !== 'string' && child.name === name) return child;
  return undefined;
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return elementsOf(element).filter(child => child.name === name);
}

/** Elements of that name at any depth, in document order; those inside one another too. */
export function descendantsOf(element: XmlElement | undefined, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (parent: XmlElement): void => {
    for (const child of parent.children) {
      if (typeof child === 'string') continue;
      if (child.name === name) found.push(child);
      visit(child);
    }
  };
  if (element) visit(element);
  return found;
}

/** The first element of that name at any depth. */
export function descendantOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const child of element?.children ?? []) {
    if (typeof child === 'string') continue;
    const found = child.name === name ? child : descendantOf(child, name);
    if (found) return found;
  }
  return undefined;
}

/** All text inside, as it stands. */
export function textOf(element: XmlElement | undefined): string {
  return (element?.children ?? []).map(child => (typeof child === 'string' ? child : textOf(child))).join('');
}
