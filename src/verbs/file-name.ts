/** File names from titles, for every system a clerk may copy the file to. */

/** UTF-8 bytes: Linux takes 255 of them, and the name still gets an ending and, while it is written, a prefix. */
const MAX_BYTES = 180;
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** A title as a file name without its ending; 未命名 where nothing is left of it. */
export function fileNameOf(title: string): string {
  const encoder = new TextEncoder();
  let name = '';
  let bytes = 0;
  for (const character of title.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, '').trim()) {
    bytes += encoder.encode(character).length;
    if (bytes > MAX_BYTES) break;
    name += character;
  }
  name = name.replace(/^[.\s]+|[.\s]+$/g, '');
  if (name === '') return '未命名';
  return reserved.test(name) ? `_${name}` : name;
}
