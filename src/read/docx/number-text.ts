/** Numbers of lists as Word prints them (ST_NumberFormat, ISO/IEC 29500-1, 17.18.59). */

const digits = '〇一二三四五六七八九';
const units = ['', '十', '百', '千'];
const financialDigits = '零壹贰叁肆伍陆柒捌玖';
const financialUnits = ['', '拾', '佰', '仟'];

/** 十二, 一百零五: as one counts aloud, below ten thousand. */
function counted(value: number, signs: string, names: readonly string[], zero: string): string {
  if (value <= 0 || value >= 10_000) return positional(value, signs);
  let text = '';
  const figures = String(value);
  let skipped = false;
  for (const [index, figure] of [...figures].entries()) {
    if (figure === '0') {
      skipped = true;
      continue;
    }
    if (skipped) text += zero;
    skipped = false;
    text += `${signs[Number(figure)] ?? ''}${names[figures.length - 1 - index] ?? ''}`;
  }
  return text;
}

/** 一〇五: sign by sign. */
const positional = (value: number, signs: string): string =>
  String(value).replace(/\d/g, figure => signs[Number(figure)] ?? '');

/** 十二, not 一十二. */
const spoken = (value: number): string => counted(value, digits, units, '零').replace(/^一十/, '十');

/** a, b, … z, aa, bb: letters are doubled, not counted on. */
function lettered(value: number): string {
  const times = Math.floor((value - 1) / 26) + 1;
  return value < 1 || times > 30 ? String(value) : String.fromCharCode(97 + ((value - 1) % 26)).repeat(times);
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  if (value < 1 || value > 4999) return String(value);
  let rest = value;
  let text = '';
  for (const [amount, sign] of romans) {
    while (rest >= amount) {
      text += sign;
      rest -= amount;
    }
  }
  return text;
}

/** A number of a run of characters that ends; plain beyond its end. */
const enclosed =
  (first: number, count: number) =>
  (value: number): string =>
    value >= 1 && value <= count ? String.fromCodePoint(first + value - 1) : String(value);

/** One after the other, and round again. */
const cycled =
  (signs: string) =>
  (value: number): string =>
    value >= 1 ? (signs[(value - 1) % signs.length] ?? '') : String(value);

const fullWidth = (value: number): string => positional(value, '０１２３４５６７８９');
const chineseCounting = (value: number): string => (value < 100 ? spoken(value) : positional(value, digits));
const financial = (value: number): string => counted(value, financialDigits, financialUnits, '零');
const inChinese = (value: number): string => (value < 1 ? '零' : spoken(value));

const formats: Readonly<Record<string, (value: number) => string>> = {
  chineseCounting,
  chineseCountingThousand: inChinese,
  taiwaneseCounting: chineseCounting,
  taiwaneseCountingThousand: inChinese,
  japaneseCounting: inChinese,
  ideographDigital: value => positional(value, digits),
  japaneseDigitalTenThousand: inChinese,
  taiwaneseDigital: value => positional(value, digits),
  chineseLegalSimplified: financial,
  ideographLegalTraditional: financial,
  ideographTraditional: cycled('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: cycled('子丑寅卯辰巳午未申酉戌亥'),
  ideographEnclosedCircle: enclosed(0x3280, 10),
  decimal: String,
  decimalZero: value => String(value).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalHalfWidth: String,
  decimalEnclosedCircle: enclosed(0x2460, 20),
  decimalEnclosedCircleChinese: enclosed(0x2460, 20),
  decimalEnclosedParen: enclosed(0x2474, 20),
  decimalEnclosedFullstop: enclosed(0x2488, 20),
  numberInDash: value => `- ${value} -`,
  upperLetter: value => lettered(value).toUpperCase(),
  lowerLetter: lettered,
  upperRoman: value => roman(value).toUpperCase(),
  lowerRoman: roman,
  none: () => '',
};

/** @param format the name in the file; one that is unknown counts in plain figures */
export function numberText(value: number, format: string): string {
  return (formats[format] ?? String)(value);
}
