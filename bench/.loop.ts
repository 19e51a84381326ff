import { compose } from '../src/compose/compose.ts';
import { renderDocx } from '../src/render/docx/render.ts';
import { defaultStyle } from '../src/render/docx/style.ts';
import { encodeJson } from '../src/report/encode/json.ts';
import { load, plainTown, templates } from './reports.ts';
const { report, format } = load(plainTown); const { document } = compose({ report, format, templates: templates() });
const data = encodeJson(report);
for (let i = 0; i < 30; i++) await renderDocx(document, { style: defaultStyle, data });
const c = process.cpuUsage(); for (let i = 0; i < 100; i++) await renderDocx(document, { style: defaultStyle, data }); const u = process.cpuUsage(c); console.log('docx cpu', (u.user + u.system) / 1e5);
