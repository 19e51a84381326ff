/**
 * Libraries that few sessions need lie packed in the page, deflated and in base85, until one is asked for. A worker has no
 * page: it is given the texts with its work.
 */
import { inflateSync } from 'fflate';
import { fromBase85 } from './base85.ts';

const names = ['pdfjs', 'docx', 'cmaps'] as const;
export type PackedName = (typeof names)[number];
export type PackedTexts = Readonly<Partial<Record<PackedName, string>>>;

let given: PackedTexts = {};

/** In a worker: what the page holds. */
export function givePacked(texts: PackedTexts): void {
  given = texts;
}

/** In the page: everything that lies packed in it, to be given to a worker. */
export function packedTexts(): PackedTexts {
  return Object.fromEntries(names.map(name => [name, textInPage(name)]));
}

const textInPage = (name: PackedName): string => document.getElementById(`packed-${name}`)?.textContent ?? '';

function unpack(name: PackedName): Uint8Array<ArrayBuffer> {
  const text = given[name] ?? textInPage(name);
  return inflateSync(fromBase85(text));
}

const modules = new Map<PackedName, Promise<unknown>>();

/** The module, unpacked and run on first use. */
export function unpackedModule(name: PackedName): Promise<unknown> {
  const known = modules.get(name) ?? importBytes(name, unpack(name));
  modules.set(name, known);
  return known;
}

/** Named in the stacks of its errors, as it is where it is a file: whose mistake it was can be told. */
async function importBytes(name: PackedName, bytes: Uint8Array<ArrayBuffer>): Promise<unknown> {
  const url = URL.createObjectURL(new Blob([bytes, `\n//# sourceURL=${name}`], { type: 'text/javascript' }));
  try {
    return await import(url);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** JSON data, unpacked. */
export async function unpackedData(name: PackedName): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(unpack(name)));
}
