/** The kinds of administrative organs that report, with what the rules need to know of each. */

export interface OrganKind {
  /** The word of the data file: 机关.类型. */
  readonly name: string;
  /** Whether such an organ can make 规章 (立法法 第九十一条、第九十三条), or reports for one that can. */
  readonly makesRegulations: boolean;
  /** 各级人民政府, who report 工作考核、社会评议、责任追究 (条例 第五十条第四项). */
  readonly isGovernment: boolean;
  /** Month and day of the publication deadline in the year after the report's (条例 第四十九条; custom for townships). */
  readonly deadline: { readonly month: number; readonly day: number };
}

const january = { month: 1, day: 31 };
const march = { month: 3, day: 31 };

const kind = (
  name: string,
  deadline: OrganKind['deadline'],
  traits: Partial<Pick<OrganKind, 'makesRegulations' | 'isGovernment'>> = {},
): OrganKind => ({ name, deadline, makesRegulations: false, isGovernment: false, ...traits });

export const organKinds = [
  kind('乡镇人民政府', january, { isGovernment: true }),
  kind('街道办事处', january),
  kind('县级人民政府', march, { isGovernment: true }),
  kind('县级人民政府部门', january),
  kind('县级人民政府办公厅（室）', january),
  kind('设区的市级人民政府', march, { isGovernment: true, makesRegulations: true }),
  kind('设区的市级人民政府部门', january),
  kind('设区的市级人民政府办公厅（室）', january, { makesRegulations: true }),
  kind('省级人民政府', march, { isGovernment: true, makesRegulations: true }),
  kind('省级人民政府部门', january),
  kind('省级人民政府办公厅（室）', january, { makesRegulations: true }),
  kind('国务院部门', january, { makesRegulations: true }),
] as const;

/** The word for an organ of none of the kinds above, of which nothing is known. */
export const OTHER_ORGAN = '其他';

export const organKindNames: readonly string[] = [...organKinds.map(({ name }) => name), OTHER_ORGAN];

/** @returns undefined where the kind is not given, unknown or 其他 */
export function organKind(name: string | undefined): OrganKind | undefined {
  return organKinds.find(candidate => candidate.name === name);
}

/** Endings of names that belong to one kind alone; 区 and 市 do not. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/[镇乡]人民政府$/, '乡镇人民政府'],
  [/街道办事处$/, '街道办事处'],
  [/[县旗]人民政府$/, '县级人民政府'],
];

/** @returns name of the kind that an organ's full name shows, undefined where it leaves that open */
export function organKindOfName(name: string): string | undefined {
  return endings.find(([ending]) => ending.test(name))?.[1];
}
