/** The kind of the organ that reports: as the file says, or as its name shows. */
import { type OrganKind, organKind } from '../format/index.ts';
import { oncePerSubject } from './subject.ts';

/** Endings of names that belong to one kind alone. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/[镇乡]人民政府$/, '乡镇人民政府'],
  [/街道办事处$/, '街道办事处'],
  [/[县旗]人民政府$/, '县级人民政府'],
];

/** Undefined where the file says 其他, or says nothing and the name leaves it open. */
export const organKindOf = oncePerSubject(({ report: { organ } }): OrganKind | undefined => {
  const name = organ.name ?? '';
  return organKind(organ.kind ?? endings.find(([ending]) => ending.test(name))?.[1]);
});
