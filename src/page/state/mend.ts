/** 一键改正: mends what is wrong in form alone, by the steps of `nianbao check --fix`. */
import { applyFixes } from '../../check/fix/apply-fixes.ts';
import type { Templates } from '../../compose/outline.ts';
import type { Fix } from '../../report/edit.ts';
import { mendFile } from '../../verbs/mend-file.ts';
import { openData } from '../../verbs/report-file.ts';
import type { Checked } from './checked.ts';
import { workOfData } from './start.ts';
import type { Work } from './work.ts';

/** How many findings of a check can be mended so. */
export const mendable = ({ result }: Checked): number => result.findings.filter(({ fix }) => fix !== undefined).length;

/** Everything that can be mended. @returns the same work where nothing can */
export function mendAll(work: Work, { opened, text }: Checked, templates: Templates): Work {
  const mended = mendFile(opened, new TextEncoder().encode(text), { templates });
  if (!mended.ok || mended.value.count === 0) return work;
  return reopened(work, mended.value.bytes);
}

/** One mend. @param checked of this very work: its places are those of the fix */
export function mendOne(work: Work, { text }: Checked, fix: Fix): Work {
  return reopened(work, new TextEncoder().encode(applyFixes(text, [fix])));
}

/** The mended data with all that does not stand in them. */
function reopened(work: Work, bytes: Uint8Array): Work {
  const opened = openData('年报.yaml', bytes);
  if (!opened.ok) throw new Error(`a mend has made the data unreadable: ${opened.failures[0].what}`);
  const { report, raw } = workOfData(opened);
  return { ...work, report, raw };
}
