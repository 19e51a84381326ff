import { Packer } from 'docx';
import { compose } from '../../src/compose/compose.ts';
import { renderDocx } from '../../src/render/docx/render.ts';
import { defaultStyle } from '../../src/render/docx/style-schema.ts';
import { renderPage } from '../../src/render/html/page.ts';
import { renderText } from '../../src/render/text/text.ts';
import { encodeJson } from '../../src/report/encode/json.ts';
import { templateOf } from '../docx-template.ts';
import { inTurn, type Timing } from '../loops.ts';
import { atMost, type BenchCase, mebibytes, median, ms, type Row, times } from '../measurement.ts';
import { load, pageTemplate, templates, town } from '../reports.ts';

const LIMIT = 2;

/** Times what docx does with the description that it was given; see src/render/docx/compiled-parts.ts. */
function timeCompiler(): number[] {
  const taken: number[] = [];
  const compiler: { compile(...args: unknown[]): unknown } = Reflect.get(Packer, 'compiler');
  const compile = compiler.compile.bind(compiler);
  compiler.compile = (...args) => {
    const start = performance.now();
    const compiled = compile(...args);
    taken.push(performance.now() - start);
    return compiled;
  };
  return taken;
}

export const benchCase: BenchCase = {
  title: 'Rendering, warm',
  method:
    'From the loaded report to DOCX (with its data), HTML page and text, in one process, in turn with docxtemplater opening, filling and packing a template of the same paragraphs and tables. “of which docx” is the time inside the compiler of the docx package, which turns its objects into XML.',
  async run() {
    const { report, format } = load(town);
    const outline = templates();
    const page = pageTemplate();
    const data = encodeJson(report);
    const { document } = compose({ report, format, templates: outline });
    const reference = await templateOf(document);
    const compiling = timeCompiler();
    const asDocx = (): Promise<Uint8Array> => renderDocx(document, { style: defaultStyle, data });
    const asPage = (): string => renderPage(document, { template: page, head: report });
    const measured = await inTurn({
      docxtemplater: () => reference.fill(),
      all: async () => {
        compose({ report, format, templates: outline });
        await asDocx();
        asPage();
        renderText(document);
      },
      docx: asDocx,
      html: asPage,
      text: () => renderText(document),
    });
    const compiler = median(compiling.slice(compiling.length / 2));
    const row = (what: string, { wall, cpu, ratio }: Timing): Row => ({
      what,
      values: { time: ms(wall), CPU: ms(cpu), 'of docxtemplater': times(ratio) },
    });
    return [
      row('docxtemplater, one template', measured.docxtemplater),
      { ...row('compose and render all three', measured.all), goal: atMost(measured.all.ratio, LIMIT, `≤ ${LIMIT} ×`) },
      row('DOCX', measured.docx),
      {
        what: '… of which docx',
        values: { time: ms(compiler), 'of docxtemplater': times(compiler / measured.docxtemplater.wall) },
      },
      row('HTML page', measured.html),
      row('text', measured.text),
      { what: 'memory of the process at its peak', values: { time: mebibytes(process.resourceUsage().maxRSS * 1024) } },
    ];
  },
};
