/**
 * The published JSON Schemas: of the data file, one for each version of the format, of the results, of the settings file,
 * and of the DOCX style file. */
import { emitFindingsSchema } from '../../src/check/output/findings-schema.ts';
import { configJsonSchema } from '../../src/check/settings/config-schema.ts';
import { emitDifferenceSchema } from '../../src/diff/output/difference-schema.ts';
import { format2019, format2021 } from '../../src/format/index.ts';
import { styleJsonSchema } from '../../src/render/docx/style-schema.ts';
import { emitSchema } from '../../src/report/schema/emit.ts';
import type { GeneratedFile } from './generated-file.ts';

export function schemaFiles(): GeneratedFile[] {
  return [
    { path: 'schemas/annual-report.schema.json', content: inJson(emitSchema(format2021)) },
    { path: 'schemas/annual-report-2019-60.schema.json', content: inJson(emitSchema(format2019)) },
    { path: 'schemas/findings.schema.json', content: inJson(emitFindingsSchema()) },
    { path: 'schemas/difference.schema.json', content: inJson(emitDifferenceSchema()) },
    { path: 'schemas/config.schema.json', content: inJson(configJsonSchema()) },
    { path: 'schemas/style.schema.json', content: inJson(styleJsonSchema()) },
  ];
}

const inJson = (schema: unknown): string => `${JSON.stringify(schema, null, 2)}\n`;
