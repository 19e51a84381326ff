/** The settings file of an office: which one holds for a file, and what it says. It is read as data, never executed. */
import { dirname, join, relative, resolve } from 'node:path';
import type { Configuration } from '../check/settings/parse-settings.ts';
import { defaultSettings } from '../check/settings/settings.ts';
import type { Failure } from '../result.ts';
import { decodeBytes } from '../text/decode.ts';
import { readBytes } from './files/read.ts';
import { NOT_FOUND } from './files/system-error.ts';

export const CONFIG_FILE = 'nianbao.config.yaml';
const MAX_CONFIG_BYTES = 1024 * 1024;
/** Deeper than folders go. */
const MOST_FOLDERS = 64;

export interface ConfigOptions {
  /** The file that --config names; false with --no-config. */
  readonly config?: string | false;
}

/** What holds for a file. */
export interface InForce extends Configuration {
  readonly ok: true;
  /** The settings file as people are told of it; undefined where there is none. */
  readonly file: string | undefined;
}

export interface NotInForce {
  readonly ok: false;
  readonly file: string;
  readonly failures: readonly [Failure, ...Failure[]];
}

const none: InForce = { ok: true, file: undefined, settings: defaultSettings, templates: undefined };

/** The settings of one run of a command; every settings file is read once. */
export class Configurations {
  readonly #named: string | undefined;
  readonly #isOff: boolean;
  readonly #known = new Map<string, Promise<InForce | NotInForce>>();

  constructor({ config }: ConfigOptions) {
    this.#named = config === false ? undefined : config;
    this.#isOff = config === false;
  }

  /** @param file a report; the nearest settings file holds, from its folder upwards. Errors: a settings file with mistakes */
  async for(file: string): Promise<InForce | NotInForce> {
    if (this.#isOff) return none;
    if (this.#named !== undefined) return (await this.#read(this.#named)) ?? missing(this.#named);
    return this.#upwards(dirname(resolve(file)));
  }

  async #upwards(from: string): Promise<InForce | NotInForce> {
    let folder = from;
    for (let level = 0; level < MOST_FOLDERS; level++) {
      const found = await this.#read(join(folder, CONFIG_FILE));
      if (found) return found;
      const parent = dirname(folder);
      if (parent === folder) break;
      folder = parent;
    }
    return none;
  }

  /** @returns undefined where there is no such file */
  async #read(path: string): Promise<InForce | NotInForce | undefined> {
    const reading = this.#known.get(path) ?? readConfiguration(path);
    this.#known.set(path, reading);
    const read = await reading;
    return read.ok || read.failures[0].what !== NOT_FOUND ? read : undefined;
  }
}

const missing = (file: string): NotInForce => ({
  ok: false,
  file,
  failures: [{ what: NOT_FOUND, remedy: '--config 后面要写设置文件的名字；不要设置的，写 --no-config。' }],
});

async function readConfiguration(path: string): Promise<InForce | NotInForce> {
  const file = shownName(path);
  const failed = (...failures: readonly [Failure, ...Failure[]]): NotInForce => ({ ok: false, file, failures });
  const bytes = await readBytes(path, MAX_CONFIG_BYTES);
  if (!bytes.ok) return failed(bytes.failure);
  const decoded = decodeBytes(bytes.value);
  if (!decoded) return failed({ what: '这不是文本文件，读不出设置。', remedy: '请用文本编辑器打开核对。' });
  const { parseSettings } = await import('../check/settings/parse-settings.ts');
  const parsed = parseSettings(decoded.text);
  if (!parsed.ok) return failed(...parsed.failures);
  const { settings, templates } = parsed.value;
  return { ok: true, file, settings, templates: templates && join(dirname(path), templates) };
}

/** From the working folder, with the same separator everywhere. */
const shownName = (path: string): string => relative('.', path).replaceAll('\\', '/');
