/** A pie: every slice has its label, number and share beside it, tied by a line, so that no colour has to be told apart. */
import { FONT_SIZE, LINE_HEIGHT, labelLines, palette, round, svgText } from './label-lines.ts';

const RADIUS = 82;
const MARGIN = 12;
/** From the rim to the elbow of the line, from there to the text. */
const ELBOW = 14;
const GAP = 22;

interface Point {
  readonly label: string;
  readonly value: number;
}

interface Slice {
  readonly start: number;
  readonly end: number;
  readonly colour: string;
  readonly lines: readonly string[];
}

interface Placed {
  readonly slice: Slice;
  readonly y: number;
}

/** @param width of the drawing in pixels. @param points not negative, at least one above 0 */
export function pie(points: readonly Point[], width: number): { readonly height: number; readonly content: string } {
  const slices = slicesOf(points, width / 2 - RADIUS - GAP - MARGIN - 4);
  const right = placed(slices.filter(slice => Math.sin(middle(slice)) >= 0));
  const left = placed(slices.filter(slice => Math.sin(middle(slice)) < 0).reverse());
  const labels = [...right, ...left];
  const reach = RADIUS + ELBOW;
  const top = Math.min(-reach, ...labels.map(({ slice, y }) => y - labelHeight(slice) / 2)) - MARGIN;
  const bottom = Math.max(reach, ...labels.map(({ slice, y }) => y + labelHeight(slice) / 2)) + MARGIN;
  const center = { x: width / 2, y: Math.ceil(-top) };
  const content = [
    ...slices.map(slice => wedge(slice, center)),
    ...right.map(label => labelled(label, center, 1)),
    ...left.map(label => labelled(label, center, -1)),
  ];
  return { height: Math.ceil(bottom) + center.y, content: content.join('') };
}

function slicesOf(points: readonly Point[], room: number): Slice[] {
  const total = points.reduce((sum, { value }) => sum + value, 0);
  let start = 0;
  return points.map(({ label, value }, at) => {
    const end = start + (value / total) * 2 * Math.PI;
    const share = `${value}（${round((value / total) * 100).toFixed(1)}%）`;
    const slice = {
      start,
      end,
      colour: palette[at % palette.length] ?? '',
      lines: [...labelLines(label, room), ...labelLines(share, room)],
    };
    start = end;
    return slice;
  });
}

function middle({ start, end }: Slice): number {
  return (start + end) / 2;
}

const labelHeight = ({ lines }: Slice): number => lines.length * LINE_HEIGHT + FONT_SIZE / 2;

/** A point at an angle from 12 o'clock, clockwise. */
function onCircle(center: { x: number; y: number }, radius: number, angle: number): string {
  return `${round(center.x + radius * Math.sin(angle))} ${round(center.y - radius * Math.cos(angle))}`;
}

function wedge(slice: Slice, center: { x: number; y: number }): string {
  const { start, end, colour } = slice;
  if (end === start) return '';
  if (end - start > 2 * Math.PI - 1e-9) {
    return `<circle cx="${center.x}" cy="${center.y}" r="${RADIUS}" fill="${colour}"/>`;
  }
  const arc = `A${RADIUS} ${RADIUS} 0 ${end - start > Math.PI ? 1 : 0} 1 ${onCircle(center, RADIUS, end)}`;
  const path = `M${center.x} ${center.y}L${onCircle(center, RADIUS, start)}${arc}Z`;
  return `<path d="${path}" fill="${colour}" stroke="#fff" stroke-width="2"/>`;
}

/**
 * Labels of one side from top to bottom, each as near to the height of its slice as can be without covering another:
 * labels that would overlap stand together about the middle of where they want to be.
 * @returns heights from the centre of the pie, down being positive
 */
function placed(slices: readonly Slice[]): Placed[] {
  interface Stack {
    readonly members: Slice[];
    height: number;
    /** Sum of the tops that its members would like the stack to have. */
    wishes: number;
  }
  const topOf = ({ wishes, members }: Stack): number => wishes / members.length;
  const stacks: Stack[] = [];
  for (const slice of slices) {
    const own = labelHeight(slice);
    stacks.push({ members: [slice], height: own, wishes: -(RADIUS + ELBOW) * Math.cos(middle(slice)) - own / 2 });
    for (;;) {
      const [above, below] = stacks.slice(-2);
      if (!above || !below || topOf(above) + above.height <= topOf(below)) break;
      above.wishes += below.wishes - above.height * below.members.length;
      above.members.push(...below.members);
      above.height += below.height;
      stacks.pop();
    }
  }
  return stacks.flatMap(stack => {
    let top = topOf(stack);
    return stack.members.map(slice => {
      const y = top + labelHeight(slice) / 2;
      top += labelHeight(slice);
      return { slice, y };
    });
  });
}

/** A label and the line from it to its slice. */
function labelled({ slice, y }: Placed, center: { x: number; y: number }, side: 1 | -1): string {
  const x = center.x + side * (RADIUS + GAP);
  const line =
    `<path d="M${onCircle(center, RADIUS - 6, middle(slice))}L${onCircle(center, RADIUS + 6, middle(slice))}` +
    `L${round(x)} ${round(center.y + y)}" fill="none" stroke="#444"/>`;
  return line + svgText(slice.lines, x + side * 4, center.y + y, side === 1 ? 'start' : 'end');
}
