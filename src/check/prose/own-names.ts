/** The names by which a report speaks of the organ whose report it is. */
import { oncePerSubject } from '../subject.ts';

const suffixes = /(?:人民政府(?:办公厅|办公室)?|办事处|政府)$/;
const regions = /^.*?(?:自治区|自治州|省|市|盟|州|县|旗|区)(?=.{2,})/;

/** 华龙区岳村镇人民政府, 华龙区岳村镇, 岳村镇人民政府, 岳村镇, 岳村镇政府; longest first. */
export function namesOf(name: string | undefined): readonly string[] {
  if (!name) return [];
  const names = new Set<string>();
  for (let full = name; full.length > 1; full = full.replace(regions, '')) {
    const short = full.replace(suffixes, '');
    for (const form of [full, short, `${short}政府`]) if (form.length > 1) names.add(form);
    if (full.replace(regions, '') === full) break;
  }
  return [...names].sort((a, b) => b.length - a.length);
}

/** With the short names that the office has set for this organ. */
export const ownNames = oncePerSubject(({ report, settings }) => {
  const short = settings.organs.find(({ fullName }) => fullName === report.organ.name)?.shortNames ?? [];
  return [...new Set([...namesOf(report.organ.name), ...short])].sort((a, b) => b.length - a.length);
});
