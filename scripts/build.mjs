// Builds dist/: the command line, the library and its types. Everything we depend on is bundled, so that the installed
// package starts fast and brings nothing else with it.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { absentModules } from './absent-modules.mjs';
import { browserBuilds } from './browser-builds.mjs';
import { buildPage } from './build-page.mjs';
import { writeJoined } from './joined-chunks.mjs';
import { standAlone } from './plain-types.mjs';
import { templatesCompiled } from './precompiled-templates.mjs';
import { compiledValidator } from './standalone-validator.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
// A build to try something out goes to a folder of its own, `node scripts/build.mjs out/trial`, and writes no types.
const trial = process.argv[2];
const outdir = trial === undefined ? join(root, 'dist') : resolve(trial);
if (trial === undefined) rmSync(outdir, { recursive: true, force: true });

const shared = {
  absWorkingDir: root,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  // CommonJS packages in the bundle still ask for modules of Node by require.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module';const require = requireFrom(import.meta.url);",
  },
  logLevel: 'warning',
  alias: browserBuilds,
  plugins: [absentModules, compiledValidator, templatesCompiled],
  define: { NIANBAO_VERSION: JSON.stringify(version) },
};

// Built apart: what they had in common would be cut into many small files, and each file costs the start of a command.
const [program, ...others] = await Promise.all(
  [{ cli: 'src/cli/main.ts' }, { 'draft-worker': 'src/cli/drafts/draft-worker.ts' }, { index: 'src/index.ts' }].map(
    (entryPoints, index) =>
      build({
        ...shared,
        entryPoints,
        outdir,
        splitting: true,
        chunkNames: 'chunks/[name]-[hash]',
        metafile: true,
        write: index > 0,
      }),
  ),
);
await writeJoined(program, { root, outdir, start: 'src/cli/main.ts', later: 'src/cli/commands/index.ts' });
chmodSync(join(outdir, 'cli.js'), 0o755);
const page = await buildPage(join(outdir, 'nianbao.html'), version);
writeFileSync(
  join(outdir, 'THIRD-PARTY-LICENSES.txt'),
  licences([program, ...others, ...page.metafiles.map(metafile => ({ metafile }))]),
);
process.stdout.write(`nianbao.html ${(page.bytes / 1e6).toFixed(2)} MB\n`);

if (trial === undefined) {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.types.json'], { cwd: root, stdio: 'inherit' });
  standAlone(join(outdir, 'types'));
}

/** The licences of the packages whose code went into the bundle. */
function licences(builds) {
  const inputs = builds.flatMap(({ metafile }) => Object.keys(metafile.inputs));
  const packages = new Set(inputs.flatMap(input => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? []));
  return [...packages]
    .sort()
    .map(name => {
      const folder = join(root, 'node_modules', name);
      const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const file = readdirSync(folder).find(entry => /^licen[cs]e/i.test(entry));
      const text = file && existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8').trim() : '';
      return `${name} ${manifest.version} (${manifest.license})\n\n${text}\n${name === 'unpdf' ? pdfjsLicence() : ''}`;
    })
    .join(`\n${'-'.repeat(80)}\n\n`);
}

/** unpdf brings pdf.js in its own file, with a licence of its own: the same text as that of TypeScript. */
function pdfjsLicence() {
  const apache = readFileSync(join(root, 'node_modules/typescript/LICENSE.txt'), 'utf8').trim();
  return `\n${'-'.repeat(80)}\n\npdf.js, Copyright Mozilla Foundation (Apache-2.0)\n\n${apache}\n`;
}
