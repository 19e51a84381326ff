/** The package as other programs use it: built by `npm run build`, installed without anything else. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

it('brings nothing else with it', () => {
  const manifest: Record<string, unknown> = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const kinds = ['dependencies', 'peerDependencies', 'optionalDependencies'];
  expect(kinds.filter(kind => manifest[kind] !== undefined)).toEqual([]);
});

const user = `
import { check, compileOutline, compose, defaultStyle, differenceOutput, findingsOutput, loadReport, prepareSubject, renderDocx } from 'nianbao';
import type { CheckResult, Difference, FileResult, Finding, Style } from 'nianbao';

export async function docxOf(bytes: Uint8Array, template: string): Promise<Uint8Array | string> {
  const loaded = loadReport(bytes, 'report.yaml');
  const outline = compileOutline({ file: 'report.hbs', text: template });
  if (!loaded.ok) return loaded.failure.what;
  if (!outline.ok) return outline.mistakes.map(({ what }) => what).join();
  const { report, format, places, raw, text, problems } = loaded;
  const { document } = compose({ report, format, templates: { report: outline.outline } });
  const source = { kind: 'data', file: 'report.yaml', text } as const;
  const result: CheckResult = check(prepareSubject({ source, report, format, document, places, raw, problems }));
  const first: Finding | undefined = result.findings[0];
  const style: Style = { ...defaultStyle, 正文: { ...defaultStyle.正文, 行距: 30 } };
  return first ? first.message : renderDocx(document, { style });
}
export const errors = (results: readonly FileResult[]): number => findingsOutput(results).summary.errors;
export const figures = (difference: Difference): unknown => differenceOutput(difference).same;
// @ts-expect-error the types say something
errors(1);
`;

it.each([
  ['NodeNext', ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext],
  ['a bundler', ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler],
])('has types that stand alone for %s, checked strictly', (_, module, moduleResolution) => {
  const options: ts.CompilerOptions = {
    module,
    moduleResolution,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts'],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: true,
  };
  // Inside of the package its own name leads to what it exports.
  const file = join(root, 'user.mts');
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = name => name === file || fileExists(name);
  host.readFile = name => (name === file ? user : readFile(name));
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, user, ts.ScriptTarget.ES2022) : getSourceFile(name, ...rest);
  const program = ts.createProgram([file], options, host);
  const own = program.getSourceFiles().map(({ fileName }) => fileName);
  expect(own.filter(name => name.includes('/node_modules/') && !name.includes('/typescript/lib/'))).toEqual([]);
  const messages = ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText);
  expect(messages).toEqual([]);
});
