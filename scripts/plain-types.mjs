// Makes the published types stand alone: the shapes that zod infers are written out, and what the library does not export is
// left out. A program that uses the package needs none of ours.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

const { NodeBuilderFlags } = ts;
const written = NodeBuilderFlags.NoTruncation | NodeBuilderFlags.InTypeAlias | NodeBuilderFlags.MultilineObjectLiterals;

/** @param {string} folder with index.d.ts @throws where a type of another package is left */
export function standAlone(folder) {
  const program = ts.createProgram([join(folder, 'index.d.ts')], {
    noEmit: true,
    strict: true,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  });
  const checker = program.getTypeChecker();
  const files = program.getSourceFiles().filter(({ fileName }) => !relative(folder, fileName).startsWith('..'));
  const texts = new Map(files.map(file => [file.fileName, plainText(file, checker)]));
  for (const [fileName, text] of texts) {
    const foreign = /(?:from|import\() ?'([^.'][^']*)'/.exec(text)?.[1];
    if (foreign !== undefined) throw new Error(`${fileName} needs the types of ${foreign}`);
  }
  for (const file of ts.sys.readDirectory(folder, ['.d.ts'])) if (!texts.has(file)) rmSync(file);
  for (const [fileName, text] of texts) writeFileSync(fileName, text);
}

function plainText(file, checker) {
  const text = readFileSync(file.fileName, 'utf8');
  if (!/from 'zod'/.test(text)) return text;
  const printer = ts.createPrinter({ removeComments: false });
  const kept = file.statements.flatMap(statement => {
    const source = text.slice(statement.getFullStart(), statement.end);
    if (ts.isTypeAliasDeclaration(statement) && /\bz\./.test(statement.type.getText())) {
      const node = checker.typeToTypeNode(checker.getTypeAtLocation(statement.name), undefined, written);
      if (!node) throw new Error(`${statement.name.text} cannot be written out`);
      const head = text.slice(statement.getFullStart(), statement.type.getStart());
      return [`${head}${printer.printNode(ts.EmitHint.Unspecified, node, file)};`];
    }
    const isZod = ts.isImportDeclaration(statement) && /'zod'/.test(source);
    return isZod || (ts.isVariableStatement(statement) && /\bz\./.test(source)) ? [] : [source];
  });
  return `${kept.join('').trim()}\n`;
}
