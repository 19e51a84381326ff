/** Characters as people mean them: files often name a glyph by another character that looks the same. */

/**
 * Radicals that fonts draw with the glyph of a whole character (Unicode, EquivalentUnifiedIdeograph): Chromium and others then
 * write ⺠ where the page said 民. 户 is the form that mainland fonts give U+2F3E.
 */
const radicals = new Map(
  (
    '⺁厂⺃乚⺄乙⺅亻⺆冂⺈刀⺉刂⺊卜⺌小⺍小⺎兀⺐尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒' +
    '⺴冗⺶羊⺹耂⺻聿⺼肉⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤' +
    '⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟⼾户'
  )
    .match(/../gu)
    ?.map(pair => [pair.charAt(0), pair.charAt(1)] as const),
);

/** Radicals, compatibility ideographs, ligatures of Latin letters. */
const lookalikes = /[\u2e80-\u2fd5\uf900-\ufaff\ufb00-\ufb06]/g;

/** Blanks that are no half-width one, and signs without width. */
const blanks = /[\u00a0\u2000-\u200a\u202f\u205f\t\n\r]/g;
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** The text of a glyph as the page shows it; empty where it shows nothing. */
export function plainCharacters(text: string): string {
  return text
    .replace(lookalikes, character => radicals.get(character) ?? character.normalize('NFKC'))
    .replace(blanks, ' ')
    .replace(invisible, '');
}

/** A glyph of which the file does not say what it means. */
export const isUnreadable = (text: string): boolean => text === '' || /[\ufffd\ue000-\uf8ff]/.test(text);
