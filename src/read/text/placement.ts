/** Where a line stands, told by the blanks before it: a title in the middle, 落款 to the right. */
import { displayWidth } from '../../text/width.ts';

/** An indent of two characters, however it is typed, and a little more, is still a paragraph's. */
const LEAST_INDENT = 12;

/** @param line as it was typed @param room columns of the widest line that is no paragraph */
export function placementOf(line: string, room: number): 'center' | 'right' | undefined {
  const text = line.trimEnd();
  const indent = displayWidth(text) - displayWidth(text.trimStart());
  if (indent < LEAST_INDENT) return undefined;
  const rest = room - displayWidth(text.trimStart());
  return indent * 4 > rest * 3 ? 'right' : 'center';
}
