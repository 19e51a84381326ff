/** What LibreOffice shows of a file's comments. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

interface SeenComment {
  readonly author: string;
  readonly initials: string;
  readonly date: string;
  readonly lines: readonly string[];
  /** Those it stands at. */
  readonly words: string;
}

const plain = (markup: string): string => markup.replace(/<[^>]*>/g, '');

export function commentsSeen(bytes: Uint8Array): SeenComment[] {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-comments-'));
  try {
    writeFileSync(join(folder, 'draft.docx'), bytes);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const source = join(folder, 'draft.docx');
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'fodt', '--outdir', folder, source], {
      stdio: 'ignore',
    });
    return commentsIn(readFileSync(join(folder, 'draft.fodt'), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** ODF 1.3, 14.1: an annotation stands where its words begin, its end names it. */
function commentsIn(odf: string): SeenComment[] {
  const body = odf.slice(odf.indexOf('<office:body'));
  return [...body.matchAll(/<office:annotation( [^>]*)>(.*?)<\/office:annotation>/gs)].map(
    ({ 0: whole, 1: attributes = '', 2: content = '', index }) => {
      const name = /office:name="([^"]*)"/.exec(attributes)?.[1] ?? '';
      const from = index + whole.length;
      const to = body.indexOf(`<office:annotation-end office:name="${name}"`, from);
      const field = (tag: string): string => plain(new RegExp(`<${tag}>(.*?)</${tag}>`, 's').exec(content)?.[1] ?? '');
      return {
        author: field('dc:creator'),
        initials: field('meta:creator-initials') || field('loext:sender-initials'),
        date: field('dc:date').slice(0, 19),
        lines: [...content.matchAll(/<text:p\b[^>]*>(.*?)<\/text:p>/gs)].map(([, line = '']) => plain(line)),
        words: plain(body.slice(from, Math.max(from, to))).trim(),
      };
    },
  );
}
