/** Words of one character, which stand beside a name or in it without being a slip. */

import { wordAt } from '../../text/words.ts';
import { UnitSet } from '../words/unit-set.ts';
import { isCommonWord } from './common-words.ts';

/** Characters on either side that tell how a text falls into words. */
const BESIDE = 6;

/**
 * Whether the dictionary leaves the character alone. It is not asked of those that belong to an everyday word: to load it
 * takes as long as all rules of a short report together, and few reports need it then.
 * @param at in UTF-16 units
 */
export function standsApart(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (isCommonWord(text.charCodeAt(at - 1), unit) || isCommonWord(unit, text.charCodeAt(at + 1))) return false;
  const from = Math.max(0, at - BESIDE);
  return wordAt(text.slice(from, at + BESIDE), at - from)?.segment.length === 1;
}

const singleWords = new UnitSet(
  '的地得之了着过和与及或并且而也都均皆亦已在于对向从由为以按将把被让给是有无不未非可能会要应须需各每该本我其此某等类些者则即所' +
    '上下中内外前后左右间里多少大小新老旧好高低长短早晚快慢强弱优劣第一二三四五六七八九十百千万亿两几半全总共分再又还更最很太只仅便就才若如因但' +
    '自至到起止超逾近约来去做用使请经受获取予够另余尚仍曾先首末初终底增减升降立设建办管督查审核批报送发布收回答复讲学看听说写读问评考' +
    '社实试任届居校厂警税医检法财省市县区镇乡村街州盟旗国局厅部委办科室组院所站队岗处司署网台栏册表图卡证书信函电报刊文件条款项次份期年月日时天周季号元个名人户家民众党政群团企点线面层级型式性化率量度值数' +
    // 保密筛查, 政策导读, 责任追缴, 联动公开: made like the names, with a word of their own.
    '筛排巡抽签导领研品细释搭架偿缴版拆联访控档',
);

/** Whether a character is a word by itself in sentences like those of a report. */
export const isSingleWord = (character: string): boolean => singleWords.has(character.charCodeAt(0));
