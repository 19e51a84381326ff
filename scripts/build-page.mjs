// Builds the offline page: one HTML file with the whole kernel in it, that is opened from disk and asks nothing of anybody.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { build } from 'esbuild';
import { absentModules } from './absent-modules.mjs';
import { browserBuilds } from './browser-builds.mjs';
import { loadSource } from './load-source.mjs';
import { packedDataEntries, packedModuleEntries, packedModules } from './packed-modules.mjs';
import { templatesCompiled } from './precompiled-templates.mjs';
import { compiledValidator } from './standalone-validator.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'src/page');
/** The last Chromium for Windows 7, and what the browsers made of it in China are at; the long-term Firefox. */
const target = ['chrome109', 'firefox115'];

const shared = {
  absWorkingDir: root,
  bundle: true,
  write: false,
  minify: true,
  platform: 'browser',
  target,
  // Chinese as it is: three bytes a character instead of six.
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
};

const plugins = [absentModules, compiledValidator, templatesCompiled];

/** The packed parts as blocks of the page, and what went into them. */
async function packedBlocks() {
  const { toBase85 } = await loadSource('src/page/platform/base85.ts');
  const built = await Promise.all(
    packedModuleEntries.map(async ([name, entry]) => {
      const options = { entryPoints: [entry], format: 'esm', alias: browserBuilds, plugins, metafile: true };
      const { outputFiles, metafile } = await build({ ...shared, ...options });
      return { name, bytes: outputFiles[0].contents, metafile };
    }),
  );
  const data = packedDataEntries.map(([name, file]) => ({ name, bytes: readFileSync(join(root, file)) }));
  const blocks = [...built, ...data].map(({ name, bytes }) => {
    const text = toBase85(deflateRawSync(bytes, { level: 9 }));
    if (/<\/script|<!--/i.test(text)) throw new Error(`${name} as packed would end where it stands`);
    return `<script type="text/plain" id="packed-${name}">${text}</script>`;
  });
  return { html: blocks.join('\n'), metafiles: built.map(({ metafile }) => metafile) };
}

/** @param {string} file where the page is written @param {string} version of the program @returns {Promise<object>} what went into it */
export async function buildPage(file, version) {
  const script = await build({
    ...shared,
    entryPoints: [join(folder, 'main.tsx')],
    format: 'iife',
    metafile: true,
    alias: browserBuilds,
    plugins: [packedModules, ...plugins],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.hbs': 'text', '.yaml': 'text' },
    define: { NIANBAO_VERSION: JSON.stringify(version) },
  });
  const packed = await packedBlocks();
  const style = await build({ ...shared, entryPoints: [join(folder, 'style/page.css')] });
  // esbuild writes no `</script`; the other words that mean something to HTML stand in texts and patterns alone.
  const code = script.outputFiles[0].text.trimEnd().replaceAll('<!--', '\\x3C!--');
  if (/<\/script/i.test(code)) throw new Error('the script of the page would end where it stands');
  const values = {
    policy: `<meta http-equiv="Content-Security-Policy" content="${policyOf(code)}">`,
    style: `<style>${style.outputFiles[0].text.trimEnd()}</style>`,
    packed: packed.html,
    program: `<script id="program">${code}</script>`,
  };
  const html = readFileSync(join(folder, 'page.html'), 'utf8').replace(/<!--(\w+)-->/g, (_, name) => values[name]);
  writeFileSync(file, html);
  return { metafiles: [script.metafile, ...packed.metafiles], bytes: Buffer.byteLength(html) };
}

/**
 * Nothing is asked of anywhere. The script is known by its hash; blob: is for the libraries that are unpacked and for the
 * worker that reads strangers' files. The style of the preview is its own, so that styles have no hash.
 */
function policyOf(code) {
  const hash = createHash('sha256').update(code).digest('base64');
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}' blob:`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'img-src data: blob:',
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}
