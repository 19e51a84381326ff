/**
 * What docx makes of a description: the parts of the package, before it zips them. The package exports the zipped file
 * alone; to unzip it for the last changes and to zip it again took a fifth of the time, so we ask its packer's compiler
 * directly. That is no public interface: the version of docx is pinned, and what comes back is looked at.
 */
import { type Document, Packer } from 'docx';
import type { Parts } from './parts.ts';

/** @throws where docx no longer works as it did when its version was pinned */
export function compiledParts(document: Document): Parts {
  const compiler: unknown = Reflect.get(Packer, 'compiler');
  if (typeof compiler !== 'object' || compiler === null) throw changed();
  const compile: unknown = Reflect.get(compiler, 'compile');
  if (typeof compile !== 'function') throw changed();
  const compiled: unknown = Reflect.apply(compile, compiler, [document]);
  if (!(compiled instanceof Map)) throw changed();
  const parts: Parts = new Map();
  for (const [path, content] of compiled.entries()) parts.set(String(path), contentOf(content));
  return parts;
}

function contentOf(content: unknown): string | Uint8Array {
  if (typeof content === 'string') return content;
  if (ArrayBuffer.isView(content)) return new Uint8Array(content.buffer, content.byteOffset, content.byteLength);
  if (content instanceof ArrayBuffer) return new Uint8Array(content);
  throw changed();
}

const changed = (): Error => new Error('docx does not compile documents as it did');
