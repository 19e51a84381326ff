import type { PageSetup, Typeface, Typefaces } from '../../../document/traces.ts';
import { defineRule, type Fact } from '../../rule.ts';

/** Twips in a millimetre. */
const TWIPS_PER_MM = 1440 / 25.4;
/** A4, and the margins that GB/T 9704-2012, 5.1 and 5.2, leave around 156 × 225 mm. */
const paper = { width: 210, height: 297 };
const margins = [
  { side: 'top', name: '上边距（天头）', mm: 37 },
  { side: 'bottom', name: '下边距', mm: 35 },
  { side: 'left', name: '左边距（订口）', mm: 28 },
  { side: 'right', name: '右边距', mm: 26 },
] as const;
/** What nobody sees with the naked eye. */
const TOLERANCE = 2;

interface Wanted {
  readonly name: string;
  readonly face: (faces: Typefaces) => Typeface | undefined;
  readonly font: RegExp;
  readonly fontName: string;
  /** Points. */
  readonly size: number;
  readonly sizeName: string;
}

/** GB/T 9704-2012, 7.3.1 to 7.3.3; fonts that stand in for one that is not installed are fine. */
const wanted: readonly Wanted[] = [
  {
    name: '标题',
    face: ({ title }) => title,
    font: /小标宋|宋体|宋$|song/i,
    fontName: '小标宋体',
    size: 22,
    sizeName: '2号',
  },
  { name: '正文', face: ({ body }) => body, font: /仿宋|fangsong/i, fontName: '仿宋体', size: 16, sizeName: '3号' },
  {
    name: '“一、”一级的标题',
    face: ({ headings }) => headings[1],
    font: /黑|hei/i,
    fontName: '黑体',
    size: 16,
    sizeName: '3号',
  },
  {
    name: '“（一）”一级的标题',
    face: ({ headings }) => headings[2],
    font: /楷|kai/i,
    fontName: '楷体',
    size: 16,
    sizeName: '3号',
  },
];

type Kind = 'paper' | 'margins' | 'fonts' | 'sizes';

export const page = defineRule({
  id: 'draft/page',
  name: '版式',
  severity: 'hint',
  appliesTo: ['draft'],
  basis: 'GB/T 9704—2012《党政机关公文格式》',
  explanation:
    '公文用A4纸，天头37毫米、订口28毫米；标题2号小标宋，正文3号仿宋，一级标题黑体，二级标题楷体。本单位另有规定的照规定办，所以只作提示，每一类提示一次。',
  wordings: {
    paper: { what: '纸张是{width}×{height}毫米，不是A4。', remedy: '在“页面设置”里改为A4（210×297毫米），纵向。' },
    margins: { what: '页边距与公文格式不同：{shown}。', remedy: '在“页面设置”里改为：{wanted}。' },
    fonts: { what: '字体与公文格式不同：{shown}。', remedy: '改为：{wanted}。' },
    sizes: { what: '字号与公文格式不同：{shown}。', remedy: '改为：{wanted}。' },
  },
  examples: { wrong: '正文用宋体小四号', right: '正文用仿宋体3号' },
  *check({ source }) {
    if (source.kind !== 'draft') return;
    const { page: setup, typefaces } = source.traces;
    if (setup) yield* pageFacts(setup);
    yield* typefaceFacts(typefaces);
  },
});

/** It is the whole file that is set so. */
const path = '';
const millimetres = (twips: number): number => Math.round(twips / TWIPS_PER_MM);
const isNear = (twips: number, mm: number): boolean => Math.abs(twips / TWIPS_PER_MM - mm) <= TOLERANCE;

function* pageFacts(setup: PageSetup): Iterable<Fact<Kind>> {
  const { width, height } = setup;
  if (!isNear(width, paper.width) || !isNear(height, paper.height)) {
    yield { kind: 'paper', path, values: { width: millimetres(width), height: millimetres(height) } };
    return;
  }
  const other = margins.filter(({ side, mm }) => !isNear(setup[side], mm));
  if (other.length === 0) return;
  const shown = other.map(({ side, name }) => `${name}${millimetres(setup[side])}毫米`).join('、');
  yield {
    kind: 'margins',
    path,
    values: { shown, wanted: other.map(({ name, mm }) => `${name}${mm}毫米`).join('、') },
  };
}

function* typefaceFacts(faces: Typefaces): Iterable<Fact<Kind>> {
  const found = wanted.map(({ face, ...rest }) => ({ ...rest, found: face(faces) }));
  const fonts = found.flatMap(({ found: is, ...rest }) =>
    is?.font !== undefined && !rest.font.test(is.font) ? [{ ...rest, is: is.font }] : [],
  );
  if (fonts.length > 0) {
    const shown = fonts.map(({ name, is }) => `${name}是${is}`).join('，');
    yield {
      kind: 'fonts',
      path,
      values: { shown, wanted: fonts.map(({ name, fontName }) => `${name}${fontName}`).join('，') },
    };
  }
  const sizes = found.flatMap(({ found: is, ...rest }) =>
    is?.size !== undefined && Math.abs(is.size - rest.size) > 0.5 ? [{ ...rest, is: is.size }] : [],
  );
  if (sizes.length === 0) return;
  const shown = sizes.map(({ name, is }) => `${name}是${is}磅`).join('，');
  const remedy = sizes.map(({ name, sizeName, size }) => `${name}${sizeName}（${size}磅）`).join('，');
  yield { kind: 'sizes', path, values: { shown, wanted: remedy } };
}
