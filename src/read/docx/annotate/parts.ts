/** The parts of a Word file that a comment needs beside the text: comments, relationships, content types. */

import type { OfficePackage } from '../../opc/package.ts';
import { childrenOf, type XmlElement } from '../../xml/element.ts';
import { encodeXml } from '../../xml/encode.ts';
import { parseXml } from '../../xml/parse.ts';
import { appended, type Edit, edited, escapeXml, startTagOf } from '../../xml/source.ts';
import type { MainPart } from '../main-part.ts';
import { vocabulary } from '../vocabulary.ts';
import { emptyCommentsPart } from './comment-markup.ts';

/** An XML part that is changed. */
export interface EditedPart {
  readonly path: string;
  readonly source: string;
  readonly root: XmlElement;
}

const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';
const looseType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const tightType = 'http://purl.oclc.org/ooxml/officeDocument/relationships/comments';
const emptyRelationships =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';

/** Parts with their new bytes, by path. */
export class PartEdits {
  readonly changed = new Map<string, Uint8Array>();
  readonly #file: OfficePackage;

  constructor(file: OfficePackage) {
    this.#file = file;
  }

  edit({ path, source }: EditedPart, edits: readonly Edit[]): void {
    const text = edited(source, edits);
    const before = this.#file.bytes(path);
    if (before === undefined || text !== source) this.changed.set(path, encodeXml(text, before ?? new Uint8Array()));
  }
}

/** @returns undefined where the file has no such part, or its `failure` is set */
function openPart(file: OfficePackage, path: string): EditedPart | undefined {
  const source = file.text(path);
  const root = file.xml(path);
  return source === undefined || root === undefined ? undefined : { path, source, root };
}

/** @param markup of the project's own */
function newPart(path: string, markup: string): EditedPart {
  const root = parseXml(markup, vocabulary);
  if (!root.ok) throw new Error(`no well-formed markup for ${path}`);
  return { path, source: markup, root: root.value };
}

export function openComments({ file, path }: MainPart, isStrictFile: boolean): EditedPart {
  const { folder } = split(path);
  const target = file.related(path, 'comments')[0] ?? freeName(file, `${folder}comments`);
  return openPart(file, target) ?? newPart(target, emptyCommentsPart(isStrictFile));
}

function freeName(file: OfficePackage, stem: string): string {
  const taken = new Set(file.names.map(name => name.toLowerCase()));
  let name = `${stem}.xml`;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${stem}${number}.xml`;
  return name;
}

/** Makes the comments part known to the package, where it is not. */
export function announce(
  comments: EditedPart,
  { file, path }: MainPart,
  isStrictFile: boolean,
  parts: PartEdits,
): void {
  if (!file.related(path, 'comments').includes(comments.path)) {
    const { folder, name } = split(path);
    const place = `${folder}_rels/${name}.rels`;
    const part = openPart(file, place) ?? newPart(place, emptyRelationships);
    const ids = childrenOf(part.root, 'pr:Relationship').map(({ attributes }) => attributes.Id ?? '');
    const type = isStrictFile ? tightType : looseType;
    const markup = `Relationship Id="${freeId(ids)}" Type="${type}" Target="${escapeXml(split(comments.path).name)}"/>`;
    parts.edit(part, [appended(part.source, part.root, `<${prefixOf(part)}${markup}`)]);
  }
  const types = openPart(file, '[Content_Types].xml');
  if (!types) return;
  const partName = `/${comments.path}`;
  const isKnown = childrenOf(types.root, 'ct:Override').some(
    ({ attributes }) => attributes.PartName?.toLowerCase() === partName.toLowerCase(),
  );
  if (isKnown) return;
  const markup = `Override PartName="${escapeXml(partName)}" ContentType="${contentType}"/>`;
  parts.edit(types, [appended(types.source, types.root, `<${prefixOf(types)}${markup}`)]);
}

function freeId(taken: readonly string[]): string {
  let number = taken.length + 1;
  while (taken.includes(`rId${number}`)) number++;
  return `rId${number}`;
}

function prefixOf({ source, root }: EditedPart): string {
  const { name } = startTagOf(source, root);
  return name.slice(0, name.indexOf(':') + 1);
}

/** @returns the folder with `/` at its end */
function split(path: string): { folder: string; name: string } {
  const slash = path.lastIndexOf('/') + 1;
  return { folder: path.slice(0, slash), name: path.slice(slash) };
}
