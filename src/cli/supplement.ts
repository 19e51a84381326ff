/** 省、市另加的填写要求: a JSON Schema file that a data file has to meet beside the official one. */
import { decodeText } from '../report/load/decode-text.ts';
import type { LoadedReport } from '../report/load/load.ts';
import { pathOfKeys } from '../report/paths.ts';
import type { Problem } from '../report/problem.ts';
import type { Result } from '../result.ts';
import { readBytes } from './files/read.ts';

const MAX_SCHEMA_BYTES = 1024 * 1024;

/** What a report breaks of a supplement. */
export type Supplement = (loaded: LoadedReport) => readonly Problem[];

/** Errors: a file that cannot be opened, is no JSON, or no schema that can be used by itself. */
export async function openSupplement(file: string): Promise<Result<Supplement>> {
  const bytes = await readBytes(file, MAX_SCHEMA_BYTES);
  if (!bytes.ok) return bytes;
  const decoded = decodeText(bytes.value);
  if (!decoded.ok) return decoded;
  const schema = parseJson(decoded.value.text);
  if (!schema.ok) return schema;
  const { validateSupplement } = await import('../report/schema/supplement.ts');
  const trial = validateSupplement({}, schema.value);
  if (!trial.ok) return trial;
  return {
    ok: true,
    value: loaded => {
      const breaches = validateSupplement(loaded.value, schema.value);
      if (!breaches.ok) return [];
      return breaches.value.map(({ rule, pointer, what, remedy }): Problem => {
        const place = loaded.pointerPlace(pointer);
        return { rule, what, remedy, path: pathOfKeys(pointer, loaded.format), ...(place && { place }) };
      });
    },
  };
}

function parseJson(text: string): Result<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false, failure: { what: '这不是 JSON 文件。', remedy: '--schema 后面要写 JSON Schema 文件的名字。' } };
  }
}
