/** The same content in several forms, of which one is shown (mc:AlternateContent, ISO/IEC 29500-3, 7.5). */
import { childOf, childrenOf, type XmlElement } from '../xml/element.ts';

/** Prefixes under which Word and WPS write the extensions that are read here. */
const understood = new Set(['wps', 'wpg', 'wpc', 'wp14', 'w14', 'w15', 'w16se', 'w16cid', 'a14', 'c14', 'v']);

/** @returns the branch to read in place of the element; undefined where none of them can be */
export function chosenBranch(alternatives: XmlElement): XmlElement | undefined {
  const choice = childrenOf(alternatives, 'mc:Choice').find(({ attributes }) =>
    (attributes.Requires ?? '').split(/\s+/).every(prefix => understood.has(prefix)),
  );
  return choice ?? childOf(alternatives, 'mc:Fallback');
}
