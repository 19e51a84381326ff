/** Where in the text the thing stands that keys and indices lead to. */

import type { Place } from '../places.ts';
import type { Pointer } from '../pointer.ts';
import { keyOf } from './decode/recorder.ts';
import type { Source } from './source.ts';
import { isEmpty, type MapNode, reach } from './tree.ts';

/** The place of a value, or of its key where that is meant, or where the value is empty or goes over several lines. */
export function pointerPlace(root: MapNode, pointer: Pointer, source: Source, onKey: boolean): Place {
  const { entry, node } = reach(root, pointer);
  const stretch = entry && (onKey || isEmpty(node) || node.kind !== 'scalar') ? keyOf(entry) : node;
  return source.placeAt(stretch.start, stretch.end);
}
