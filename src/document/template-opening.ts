/** What a page says of itself: the sentences that no value of the report states. */
import type { Document } from './document.ts';

/** The template's own sentences before part one, as a narrative; undefined where it has none. */
export function templateOpening({ blocks }: Pick<Document, 'blocks'>): string | undefined {
  const partOne = blocks.findIndex(block => block.kind === 'heading' && block.part !== undefined);
  const lines = blocks
    .slice(0, partOne === -1 ? blocks.length : partOne)
    .flatMap(block => (block.kind === 'paragraph' && block.origin.kind === 'template' ? [block.text] : []));
  return lines.length > 0 ? lines.join('\n') : undefined;
}
