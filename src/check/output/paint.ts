/** Colours of a terminal, or none. */
import type { Severity } from '../severity.ts';

type Brush = (text: string) => string;

export type Paint = Readonly<Record<Severity | 'strong' | 'faint' | 'good', Brush>>;

const ESCAPE = '\u001b[';
const codes: Readonly<Record<keyof Paint, readonly [number, number]>> = {
  error: [31, 39],
  warning: [33, 39],
  hint: [36, 39],
  good: [32, 39],
  strong: [1, 22],
  faint: [2, 22],
};

const brush = ([on, off]: readonly [number, number], color: boolean): Brush =>
  color ? text => `${ESCAPE}${on}m${text}${ESCAPE}${off}m` : text => text;

export function paintOf(color: boolean): Paint {
  return {
    error: brush(codes.error, color),
    warning: brush(codes.warning, color),
    hint: brush(codes.hint, color),
    good: brush(codes.good, color),
    strong: brush(codes.strong, color),
    faint: brush(codes.faint, color),
  };
}
