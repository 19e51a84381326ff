/** A published DOCX as it comes back from the leader's desk: a figure overtyped, a change left tracked. */
import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const main = 'word/document.xml';

/** @returns the path it was written to */
export function editedByLeader(report: string, to: string): string {
  const parts = unzipSync(readFileSync(report));
  const xml = strFromU8(parts[main] ?? new Uint8Array());
  const edited = xml.replace('申请5件', '申请6件').replace(/(<w:r>(?:(?!<\/w:r>).)*?放置办事指南)24种/s, '$126种');
  if (edited === xml) throw new Error('nothing was edited');
  writeFileSync(to, zipSync({ ...parts, [main]: strToU8(edited) }));
  return to;
}
