/** What lies in the Windows package, by its path. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { browserBuilds } from '../browser-builds.mjs';

const root = join(import.meta.dirname, '..', '..');
const own = join(import.meta.dirname, 'files');

/** The folder that everything unpacks into. */
export const TOP = '年报';

/** The .cmd files that clerks use, with what they ask of the program. */
export const actions: Readonly<Record<string, string>> = {
  '新建年报.cmd': 'begin',
  '填表.cmd': 'fill',
  '检查.cmd': 'check',
  '生成.cmd': 'generate',
};

export type Files = ReadonlyMap<string, Uint8Array>;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
/** cmd reads lines by CRLF, and a byte order mark as part of the first command. */
const withCrLf = (text: string): string => text.replaceAll(/\r?\n/g, '\r\n');

/** @param nodeExe the runtime @param dist the built program */
export async function packageContents(nodeExe: Uint8Array, dist = join(root, 'dist')): Promise<Files> {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const files = new Map<string, Uint8Array>();
  const add = (name: string, content: string | Uint8Array): void => {
    files.set(`${TOP}/${name}`, typeof content === 'string' ? bytesOf(content) : content);
  };
  const ownText = (name: string): string => readFileSync(join(own, name), 'utf8').replaceAll('VERSION', version);

  for (const [name, action] of Object.entries(actions)) {
    add(name, withCrLf(ownText('action.cmd').replace('ACTION', action)));
  }
  add('使用说明.html', ownText('使用说明.html'));
  add('填写页面.html', readFileSync(join(dist, 'nianbao.html')));
  add('nianbao.cmd', withCrLf(ownText('nianbao.cmd')));
  add('program/node.exe', nodeExe);
  add('program/NODE-LICENSE.txt', withCrLf(ownText('node-licence.txt')));
  add('program/drop.js', await dropProgram());
  // What tells Node that the programs beside it are modules.
  add('program/package.json', '{ "type": "module" }\n');
  add('program/nianbao/LICENSE', readFileSync(join(root, 'LICENSE')));
  for (const name of ['cli.js', 'draft-worker.js', 'nianbao.html', 'THIRD-PARTY-LICENSES.txt', 'chunks']) {
    addTree(dist, name, 'program/nianbao/dist');
  }
  for (const name of ['templates', 'schemas', 'examples']) addTree(root, name, 'program/nianbao');
  return files;

  function addTree(folder: string, name: string, target: string): void {
    for (const file of filesIn(folder, name)) add(`${target}/${file}`, readFileSync(join(folder, file)));
  }
}

function filesIn(folder: string, name: string): readonly string[] {
  const entry = readdirSync(folder, { withFileTypes: true }).find(each => each.name === name);
  if (!entry) throw new Error(`${folder} lacks ${name}: npm run build`);
  if (entry.isFile()) return [name];
  return readdirSync(join(folder, name), { recursive: true, withFileTypes: true })
    .filter(each => each.isFile())
    .map(each =>
      join(each.parentPath, each.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
}

async function dropProgram(): Promise<Uint8Array> {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['scripts/package-windows/drop/main.ts'],
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    charset: 'utf8',
    alias: browserBuilds,
    logLevel: 'warning',
  });
  const [bundle] = outputFiles;
  if (!bundle) throw new Error('nothing was built');
  return bundle.contents;
}
