/** The names by which a report speaks of the organ whose report it is. */
import { oncePerSubject } from '../subject.ts';
import { organShortNameList } from '../words/lists.ts';

const suffixes = /(?:人民政府(?:办公厅|办公室)?|办事处|政府)$/;
/**
 * The place that a name begins with: 云岭县｜公安局, but not the whole of 云岭县｜人民政府. No city ends within 城市管理 or
 * 市场监督.
 */
const region = /^.*?(?:自治区|自治州|省|市(?!场监|管理)|盟|州|县|旗|区)(?=.{2,})(?!人民政府)/;
/** 云岭县｜人民政府办公室: who is near calls it 县政府办公室. */
const level = /^.*?(省|市(?!场监|管理)|盟|州|县|旗|区)((?:[^省市盟州县旗区]|市(?=场监|管理))+)$/;
/** What departments are called for short, in the middle of their names. */
const abbreviations = organShortNameList.entries.map(
  ({ name, words }) => [new RegExp(name.replace('和', '和?')), words] as const,
);
const governmentOffice = /人民政府办公([厅室])$/;

/** 华龙区岳村镇人民政府, 华龙区岳村镇, 岳村镇人民政府, 岳村镇, 岳村镇政府; 云岭县公安局, 县公安局, 公安局; longest first. */
export function namesOf(name: string | undefined): readonly string[] {
  if (!name) return [];
  const names = new Set<string>();
  let full = name;
  for (let rest = full.replace(region, ''); rest !== full; rest = full.replace(region, '')) {
    for (const form of formsOf(full)) names.add(form);
    full = rest;
  }
  for (const form of formsOf(full)) names.add(form);
  const [, place, organ = ''] = level.exec(name) ?? [];
  if (place) for (const form of formsOf(place + organ)) names.add(form);
  return [...names].filter(form => form.length > 2 || form === name).sort((a, b) => b.length - a.length);
}

/** A name and what it is shortened to. */
function formsOf(name: string): readonly string[] {
  const [ending, room] = governmentOffice.exec(name) ?? [];
  if (ending && room) {
    const place = name.slice(0, -ending.length);
    return [name, ...[`政府办公${room}`, '政府办', '府办'].map(short => place + short)];
  }
  const short = name.replace(suffixes, '');
  if (short !== name) return [name, short, `${short}政府`];
  return [
    name,
    ...abbreviations.flatMap(([long, all]) => (long.test(name) ? all.map(word => name.replace(long, word)) : [])),
  ];
}

/** What a government of a county or higher calls the whole that it governs; its report may count all of it or its own office alone. */
export function regionsOf(name: string | undefined): readonly string[] {
  const [, place] = /([省市盟州县旗区])人民政府$/.exec(name ?? '') ?? [];
  if (!place) return [];
  const organs = [
    '各级行政机关',
    '各级人民政府',
    '各级政府',
    '各级机关',
    '各级各部门',
    '各部门',
    '各单位',
    '行政机关',
    '政府系统',
    '',
  ];
  return organs.map(organ => `全${place}${organ}`);
}

/** With the short names that the office has set for this organ. */
export const ownNames = oncePerSubject(({ report, settings }) => {
  const short = settings.organs.find(({ fullName }) => fullName === report.organ.name)?.shortNames ?? [];
  return [...new Set([...namesOf(report.organ.name), ...short])].sort((a, b) => b.length - a.length);
});
export const ownRegions = oncePerSubject(({ report }) => regionsOf(report.organ.name));
