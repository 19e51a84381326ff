/** A sheet of the blank workbook as LibreOffice prints it. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { lastYear } from './example.ts';
import { inFewColours } from './few-colours.ts';

interface Props {
  readonly examples: string;
  readonly files: string;
  nianbao(...args: readonly string[]): void;
}

/** The page on which the third table stands, and the part of it that is not white, in pixels. */
const sheet = { page: '6', dots: '100', left: '50', top: '30', width: '740', height: '420' } as const;

export function takeWorkbook(folder: string, { examples, files, nianbao }: Props): void {
  const name = join(files, 'workbook');
  nianbao(
    ...['init', `${name}.xlsx`, '--org', lastYear.organ, '--year', String(lastYear.year + 1)],
    ...['--from', join(examples, lastYear.data)],
  );
  const profile = `-env:UserInstallation=${pathToFileURL(join(files, 'office'))}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', files, `${name}.xlsx`]);
  const { page, dots, left, top, width, height } = sheet;
  execFileSync('pdftoppm', [
    ...['-png', '-singlefile', '-r', dots, '-f', page, '-l', page],
    ...['-x', left, '-y', top, '-W', width, '-H', height],
    ...[`${name}.pdf`, name],
  ]);
  writeFileSync(join(folder, 'workbook.png'), inFewColours(readFileSync(`${name}.png`)));
}
