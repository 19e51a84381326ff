/** Properties and page of a Word file. */
import type { FileProperties, PageSetup } from '../../document/traces.ts';
import { trimBlanks } from '../../text/blanks.ts';
import { childOf, textOf, type XmlElement } from '../xml/element.ts';
import { twips } from './values.ts';

type Property = keyof FileProperties;

/** Core (ISO/IEC 29500-2, 11) and extended (29500-1, 22.2) properties by their elements. */
const names: readonly (readonly [Property, string])[] = [
  ['title', 'dc:title'],
  ['subject', 'dc:subject'],
  ['keywords', 'cp:keywords'],
  ['description', 'dc:description'],
  ['author', 'dc:creator'],
  ['lastModifiedBy', 'cp:lastModifiedBy'],
  ['company', 'ep:Company'],
  ['manager', 'ep:Manager'],
  ['template', 'ep:Template'],
];

/** @param roots of the parts that hold properties; blank ones are left out */
export function propertiesOf(roots: readonly (XmlElement | undefined)[]): FileProperties {
  const properties: Partial<Record<Property, string>> = {};
  for (const [property, name] of names) {
    const element = roots.map(root => childOf(root, name)).find(found => found !== undefined);
    const text = trimBlanks(textOf(element));
    if (text !== '') properties[property] = text;
  }
  return properties;
}

/** Page of the first section (17.6.11, 17.6.13); a landscape page is as wide as it is printed. @param section `w:sectPr` */
export function pageOf(section: XmlElement | undefined): PageSetup | undefined {
  const size = childOf(section, 'w:pgSz')?.attributes;
  const margin = childOf(section, 'w:pgMar')?.attributes;
  const width = twips(size?.['w:w']);
  const height = twips(size?.['w:h']);
  if (width === undefined || height === undefined) return undefined;
  const side = (name: string): number => twips(margin?.[`w:${name}`]) ?? 0;
  return { width, height, top: side('top'), right: side('right'), bottom: side('bottom'), left: side('left') };
}
