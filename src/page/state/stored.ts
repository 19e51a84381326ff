/** Unsaved work as text, for the browser to keep, and back. The data file holds all but what was typed and is not yet right. */

import { encodeYaml } from '../../report/encode/yaml.ts';
import type { Path } from '../../report/paths.ts';
import { openData } from '../../verbs/report-file.ts';
import { isRecord, isText } from '../json.ts';
import { emptyWork, type Work } from './work.ts';

const VERSION = 1;

export interface StoredWork {
  readonly work: Work;
  /** When it was kept, ISO 8601. */
  readonly at: string;
  /** Whether it stands in a file too. */
  readonly saved: boolean;
  /** Pictures are too large to keep: these have to be chosen again. */
  readonly picturesMissing: number;
}

export function storedText(work: Work, at: string, saved: boolean): string {
  const { report, raw, previous, fileName, images } = work;
  return JSON.stringify({
    version: VERSION,
    at,
    saved,
    fileName,
    pictures: images.size,
    report: encodeYaml(report),
    raw: [...raw],
    previous: previous && { file: previous.file, report: encodeYaml(previous.report) },
  });
}

/** @returns undefined where the text is none of ours, or of another version */
export function readStored(text: string): StoredWork | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value) || value.version !== VERSION || !isText(value.report) || !isText(value.at)) return undefined;
  const opened = openText(value.report);
  if (!opened) return undefined;
  const { previous } = value;
  const last =
    isRecord(previous) && isText(previous.file) && isText(previous.report) ? openText(previous.report) : undefined;
  return {
    work: {
      ...emptyWork,
      report: opened,
      raw: new Map(pairsOf(value.raw)),
      previous: last && isRecord(previous) && isText(previous.file) ? { file: previous.file, report: last } : undefined,
      fileName: isText(value.fileName) ? value.fileName : undefined,
    },
    at: value.at,
    saved: value.saved === true,
    picturesMissing: typeof value.pictures === 'number' ? value.pictures : 0,
  };
}

function openText(yaml: string): Work['report'] | undefined {
  const opened = openData('年报.yaml', new TextEncoder().encode(yaml));
  return opened.ok ? opened.report : undefined;
}

function pairsOf(value: unknown): (readonly [Path, string])[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((pair: unknown) =>
    Array.isArray(pair) && isText(pair[0]) && isText(pair[1]) ? [[pair[0], pair[1]] as const] : [],
  );
}
