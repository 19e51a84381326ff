/** Pictures that a data file names: read from beside it, never from elsewhere. */
import { dirname, isAbsolute, relative, resolve } from 'node:path';
import type { Image } from '../../document/document.ts';
import type { Problem } from '../../report/problem.ts';
import type { Report } from '../../report/report.ts';
import { MAX_PICTURE_BYTES, readPicture } from '../../verbs/picture.ts';
import { readBytes } from './read.ts';

export interface Pictures {
  /** By the name that the report gives. */
  readonly images: ReadonlyMap<string, Image>;
  readonly problems: readonly Problem[];
}

/** Reads the pictures of a report. A file that is missing, elsewhere or no picture becomes a problem at its chart. */
export async function readPictures(dataFile: string, report: Report): Promise<Pictures> {
  const images = new Map<string, Image>();
  const problems: Problem[] = [];
  for (const [index, chart] of report.charts.entries()) {
    if (chart.content.kind !== 'image') continue;
    const { file } = chart.content;
    const picture = await pictureBeside(dirname(dataFile), file);
    if (typeof picture === 'string') {
      problems.push({
        rule: 'data/wrong-value',
        path: `charts.${index}.image`,
        what: `图片“${file}”${picture}。`,
        remedy: '请把 PNG、JPG 或 GIF 图片放在数据文件所在的文件夹里，写上它的文件名。',
      });
    } else images.set(file, picture);
  }
  return { images, problems };
}

/** @returns what is wrong with it where it is not a picture we can use */
async function pictureBeside(folder: string, file: string): Promise<Image | string> {
  if (/^[a-z][a-z\d+.-]+:/i.test(file)) return '是一个网址，不能使用';
  const path = resolve(folder, file);
  const inside = relative(folder, path);
  if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) return '不在数据文件所在的文件夹里';
  const bytes = await readBytes(path, MAX_PICTURE_BYTES);
  if (!bytes.ok) return `读不出来：${bytes.failure.what.replace(/。$/, '')}`;
  return readPicture(bytes.value);
}
