/** A drawn table as a terminal shows it, read back by following its lines. */
import { displayWidth } from '../../../src/text/width.ts';

/** One entry a column of the terminal; the second column of a wide character holds ''. */
export type Screen = readonly (readonly string[])[];

export function screenOf(lines: readonly string[]): Screen {
  return lines.map(line =>
    [...line].flatMap(character => (displayWidth(character) === 2 ? [character, ''] : [character])),
  );
}

/** The sides to which a box character has an arm. */
const arms: Readonly<Record<string, string>> = {
  '─': 'lr',
  '│': 'ud',
  '┌': 'dr',
  '┐': 'dl',
  '└': 'ur',
  '┘': 'ul',
  '├': 'udr',
  '┤': 'udl',
  '┬': 'dlr',
  '┴': 'ulr',
  '┼': 'udlr',
};

const has = (screen: Screen, y: number, x: number, arm: string): boolean =>
  arms[screen[y]?.[x] ?? ' ']?.includes(arm) ?? false;

/** Places where an arm meets none, row and column from 0. */
export function looseEnds(screen: Screen): string[] {
  const loose: string[] = [];
  screen.forEach((line, y) => {
    line.forEach((_, x) => {
      if (has(screen, y, x, 'r') !== has(screen, y, x + 1, 'l')) loose.push(`${y},${x} right`);
      if (has(screen, y, x, 'd') !== has(screen, y + 1, x, 'u')) loose.push(`${y},${x} down`);
      if (x === 0 && has(screen, y, x, 'l')) loose.push(`${y},${x} left`);
      if (y === 0 && has(screen, y, x, 'u')) loose.push(`${y},${x} up`);
    });
  });
  return loose;
}

/** The text in each space that lines enclose, in reading order of their upper left corners; blanks are left out. */
export function enclosedTexts(screen: Screen): string[] {
  const seen = new Set<string>();
  const isOpen = (y: number, x: number): boolean => {
    const character = screen[y]?.[x];
    return character !== undefined && arms[character] === undefined && !seen.has(`${y},${x}`);
  };
  const fill = (startY: number, startX: number): string => {
    const area: [number, number][] = [];
    const queue: [number, number][] = [[startY, startX]];
    for (let next = queue.pop(); next; next = queue.pop()) {
      const [y, x] = next;
      if (!isOpen(y, x)) continue;
      seen.add(`${y},${x}`);
      area.push(next);
      queue.push([y - 1, x], [y + 1, x], [y, x - 1], [y, x + 1]);
    }
    return area
      .sort((a, b) => a[0] - b[0] || a[1] - b[1])
      .map(([y, x]) => screen[y]?.[x] ?? '')
      .join('')
      .replaceAll(' ', '');
  };
  return screen.flatMap((line, y) => line.flatMap((_, x) => (isOpen(y, x) ? [fill(y, x)] : [])));
}
