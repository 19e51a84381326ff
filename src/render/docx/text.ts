/** Title, headings, body and 落款 as paragraphs. */
import { AlignmentType, type IParagraphOptions, type IRunOptions, Paragraph, TextRun } from 'docx';
import type { Heading, Paragraph as ParagraphBlock, RunIn, Title } from '../../document/document.ts';
import type { Keep } from './flow.ts';
import { charactersOf, type Sheet, textWidth } from './sheet.ts';
import { styleId } from './styles.ts';

/** Characters that no XML document can hold; a draft that was read may carry them. */
const illegalInXml = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** A run in the font of its paragraph. The hint stands on the run too: WPS does not look for it in the style. */
export function run(text: string, options: Pick<IRunOptions, 'style' | 'size' | 'break'> = {}): TextRun {
  return new TextRun({ text: text.replace(illegalInXml, ''), font: { hint: 'eastAsia' }, ...options });
}

/** Lines of one paragraph. @param size half points, where it is not that of the style */
export function lineRuns(lines: readonly string[], size?: number): TextRun[] {
  return lines.map((line, index) =>
    run(line, { ...(size === undefined ? {} : { size }), ...(index > 0 ? { break: 1 } : {}) }),
  );
}

/** @param organ a title too long for a line is broken behind this name, so that each line is a unit of sense */
export function titleParagraph(title: Title, organ: string, sheet: Sheet): Paragraph {
  return new Paragraph({
    style: styleId.title,
    alignment: AlignmentType.CENTER,
    children: lineRuns(title.lines.flatMap(line => titleLines(line, organ, sheet))),
  });
}

/** GB/T 9704-2012, 7.3.1: 回行时，要做到词意完整，排列对称. */
export function titleLines(line: string, organ: string, sheet: Sheet): string[] {
  if (textWidth(line, sheet.title.size) <= sheet.text.width) return [line];
  const afterOrgan = organ !== '' && line.includes(organ) ? line.indexOf(organ) + organ.length : -1;
  const beforeYear = /^.+?(?=(?:19|20)\d\d年)/.exec(line)?.[0].length ?? -1;
  const at = [afterOrgan, beforeYear].find(index => index > 0 && index < line.length);
  return at === undefined ? [line] : [line.slice(0, at), line.slice(at)];
}

/** What a paragraph has beside its style; a heading keeps with the next block by its style. */
const place = (keep: Keep, sheet: Sheet): Pick<IParagraphOptions, 'pageBreakBefore' | 'keepNext' | 'spacing'> => ({
  ...(keep.pageBreakBefore ? { pageBreakBefore: true } : {}),
  ...(keep.withNext ? { keepNext: true } : {}),
  ...(keep.gapBefore && !keep.pageBreakBefore ? { spacing: { before: Math.round(sheet.line / 2) } } : {}),
});

export function headingParagraph(heading: Heading, keep: Keep, sheet: Sheet): Paragraph {
  return new Paragraph({
    style: styleId.heading(heading.level),
    ...place(keep, sheet),
    children: [run(heading.text)],
  });
}

/** An address of a site or mailbox: it moves to the next line whole, and justified, the line before would gape. */
const longWord = /[!-~]{14}/;

const paragraphStyle = (role: ParagraphBlock['role']): string => {
  if (role === 'note') return styleId.note;
  return role === 'caption' ? styleId.caption : styleId.body;
};

export function bodyParagraph(paragraph: ParagraphBlock, keep: Keep, sheet: Sheet): Paragraph {
  return new Paragraph({
    style: paragraphStyle(paragraph.role),
    ...(paragraph.role === 'body' && longWord.test(paragraph.text) ? { alignment: AlignmentType.LEFT } : {}),
    ...place(keep, sheet),
    children: runInRuns(paragraph.text, paragraph.runIn),
  });
}

function runInRuns(text: string, runIn: RunIn | undefined): TextRun[] {
  if (!runIn) return [run(text)];
  const rest = text.slice(runIn.length);
  return [run(text.slice(0, runIn.length), { style: styleId.runIn(runIn.level) }), ...(rest === '' ? [] : [run(rest)])];
}

/**
 * Agency and date of the 落款, as GB/T 9704-2012, 7.3.5.1 has them under a seal: the date some characters in from the
 * right, the agency centred over it; a long agency ends at the margin and the date moves under its middle.
 * @returns twips from the right margin
 */
export function signatureIndents(agency: string | undefined, date: string | undefined, sheet: Sheet) {
  if (agency === undefined || date === undefined) {
    const alone = Math.round(sheet.dateIndent * sheet.character);
    return { agency: alone, date: alone };
  }
  const overhang = (charactersOf(agency) - charactersOf(date)) / 2;
  const inset = Math.max(sheet.dateIndent, overhang);
  return {
    agency: Math.round((inset - overhang) * sheet.character),
    date: Math.round(inset * sheet.character),
  };
}

export function signatureParagraph(text: string, role: 'agency' | 'date', rightIndent: number): Paragraph {
  return new Paragraph({
    style: styleId[role],
    alignment: AlignmentType.RIGHT,
    indent: { right: rightIndent },
    children: [run(text)],
  });
}
