/** What a page has around its text: page numbers, running heads and feet, the address that a browser prints. */
import type { Line } from './line.ts';

export interface PageLines {
  readonly height: number;
  readonly lines: readonly Line[];
}

/** 「— 1 —」「第1页」「第 1 页 共 9 页」「1/9」「- 1 -」 */
const pageNumber =
  /^[\s—–―─－_~·•|-]*第?\s*[0-9０-９]{1,4}\s*页?(?:\s*[/／,，|]?\s*(?:共|of)?\s*[0-9０-９]{1,4}\s*页?)?[\s—–―─－_~·•|-]*$/i;

/** Shares of the page's height in which its margins are. */
const HEAD = 0.13;
const FOOT = 0.86;
/** Points from the edge where no text of a document stands: browsers print date and address there. */
const EDGE = 30;
/** Lines of a head or foot. */
const MOST_LINES = 2;
/** Points by which the same line stands higher or lower on another page. */
const SAME_HEIGHT = 4;

/** The lines of each page that are no part of its text. */
export function furnitureOf(pages: readonly PageLines[]): ReadonlySet<Line> {
  const margins = pages.map(page => marginLines(page));
  const found = new Set<Line>();
  margins.forEach((lines, index) => {
    const height = pages[index]?.height ?? 0;
    for (const line of lines) {
      const isAtEdge = line.baseline < EDGE || line.baseline > height - EDGE;
      const isNumber = pageNumber.test(line.text) && !isInText(line, height);
      if (isAtEdge || isNumber || isRepeated(line, index, margins)) found.add(line);
    }
  });
  return found;
}

/** Whether something stands within the margins, where there is no furniture. */
export const isInText = ({ baseline }: { readonly baseline: number }, height: number): boolean =>
  baseline >= HEAD * height && baseline <= FOOT * height;

function marginLines({ height, lines }: PageLines): Line[] {
  const head = lines.filter(({ baseline }) => baseline < HEAD * height).slice(0, MOST_LINES);
  const foot = lines.filter(({ baseline }) => baseline > FOOT * height).slice(-MOST_LINES);
  // Below a wide margin the number of the page may stand higher.
  const numbers = [lines[0], lines.at(-1)].filter(line => line !== undefined && pageNumber.test(line.text));
  return [...new Set([...head, ...foot, ...numbers])].filter(line => line !== undefined);
}

/** Numbers aside, the same words stand at the same height of another page. */
function isRepeated(line: Line, page: number, margins: readonly (readonly Line[])[]): boolean {
  const words = wordsOf(line);
  // The next page, or the one after that where left and right pages differ.
  return [-2, -1, 1, 2].some(distance =>
    margins[page + distance]?.some(
      other => Math.abs(other.baseline - line.baseline) <= SAME_HEIGHT && wordsOf(other) === words,
    ),
  );
}

const wordsOf = ({ text }: Line): string => text.replace(/\d+/g, '#').replace(/\s/g, '');
