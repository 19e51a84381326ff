/** Reports of the examples, and changes that somebody might make to a workbook. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { loadReport } from '../../src/report/load/load.ts';
import type { Report } from '../../src/report/report.ts';

const folder = join(import.meta.dirname, '..', '..', 'examples');

export const exampleFiles = ['qingxi-2022.yaml', 'lanqiao-2022.yaml', 'yunxiu/2022.yaml'] as const;

export function example(file: string): Report {
  const loaded = loadReport(readFileSync(join(folder, file)), file);
  if (!loaded.ok) throw new Error(`${file}: ${loaded.failure.what}`);
  return loaded.report;
}

/** The workbook with one of its parts changed as text: xl/worksheets/sheet3.xml. */
export function withPart(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const before = strFromU8(parts[name] ?? new Uint8Array());
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${name}`);
  return zipSync({ ...parts, [name]: strToU8(after) });
}

/** Puts another content into a cell of a sheet. @param inner of `<c>`; a number where it is digits */
export function withCell(bytes: Uint8Array, sheet: number, reference: string, inner: string): Uint8Array {
  return withPart(bytes, `xl/worksheets/sheet${sheet}.xml`, xml =>
    xml.replace(new RegExp(`<c r="${reference}"([^>]*?)(?: t="\\w+")?(?:/>|>.*?</c>)`, 's'), (_, rest: string) =>
      /^\d/.test(inner)
        ? `<c r="${reference}"${rest.replace(/ t="\w+"/, '')}><v>${inner}</v></c>`
        : `<c r="${reference}"${rest.replace(/ t="\w+"/, '')} t="inlineStr"><is><t>${inner}</t></is></c>`,
    ),
  );
}

/** Numbers of the sheets, from 1: 填表说明 is the first. */
export const sheetNumbers = { basics: 2, overview: 3, disclosure: 4, applications: 5, review: 6 } as const;
