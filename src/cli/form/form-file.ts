/** The one file that the page is served with: read anew whenever the page is loaded, saved back whole or not at all. */
import { createHash } from 'node:crypto';
import { access, constants, realpath } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { ServedFile } from '../../page/served.ts';
import type { Failure, Result } from '../../result.ts';
import { isDataFile, isWorkbook, openData } from '../../verbs/report-file.ts';
import { readPictures } from '../files/pictures.ts';
import { readBytes } from '../files/read.ts';
import { systemFailure } from '../files/system-error.ts';
import { modeOf, writeFiles } from '../files/write.ts';
import { fileFailures } from '../messages.ts';
import { openFile } from '../open-report.ts';

/** What the page shows of a file. */
export type FormContent = Pick<ServedFile, 'fileName' | 'content' | 'previous' | 'pictures'> & {
  /** What the server knows the bytes by. */
  readonly version: string;
};

export type Saved =
  | { readonly kind: 'saved'; readonly version: string }
  /** Somebody else has changed, moved or removed it since the page was loaded. */
  | { readonly kind: 'changed'; readonly message: string }
  /** What was sent is no data file. */
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string };

const changed = '没有保存：文件在别处改过了。请先把这里的内容另存成文件，再重新打开。';
const gone = '没有保存：文件已经不在原来的地方。请先把这里的内容另存成文件。';

const versionOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

export class FormFile {
  readonly #path: string;
  /** Saves wait for each other: of two for the same version the second one is refused. */
  #last: Promise<unknown> = Promise.resolve();
  #hasCopy = false;

  /** @param path a data file, a workbook included; or a draft, which is only looked at */
  constructor(path: string) {
    this.#path = path;
  }

  /** Whether it can be saved. */
  get isData(): boolean {
    return isDataFile(this.#path);
  }

  /** Where the file as it was goes before it is first written over. */
  get copyPath(): string {
    return `${this.#path}.bak`;
  }

  /** Errors: a file that is no longer there, or cannot be read. */
  async read(): Promise<Result<FormContent>> {
    const bytes = await readBytes(this.#path);
    if (!bytes.ok) return bytes;
    return {
      ok: true,
      value: {
        fileName: basename(this.#path),
        content: base64(bytes.value),
        version: versionOf(bytes.value),
        ...(await this.#named()),
      },
    };
  }

  /** What the file names: last year's report and pictures, as far as they can be read; the page tells of the rest. */
  async #named(): Promise<Pick<FormContent, 'previous' | 'pictures'>> {
    if (!this.isData) return {};
    const opened = await openFile(this.#path);
    if (!opened.ok) return {};
    const { images } = await readPictures(this.#path, opened.report);
    const pictures = Object.fromEntries([...images].map(([name, { bytes }]) => [name, base64(bytes)]));
    return { previous: await this.#previous(opened.report.previousFile), pictures };
  }

  async #previous(name: string | undefined): Promise<FormContent['previous']> {
    if (name === undefined) return undefined;
    const path = resolve(dirname(this.#path), name);
    // Only what is a report goes into the page, whatever a file may name.
    if (!(await openFile(path)).ok) return undefined;
    const bytes = await readBytes(path);
    return bytes.ok ? { fileName: basename(path), content: base64(bytes.value) } : undefined;
  }

  /**
   * Writes what a person has filled in over the file, keeping beside it the file as it was before the first save.
   * @param body a data file in YAML or JSON @param version of the file that the page was loaded with or last saved
   */
  save(body: Uint8Array, version: string): Promise<Saved> {
    const saving = this.#last.then(() => this.#save(body, version));
    this.#last = saving.catch(() => {});
    return saving;
  }

  async #save(body: Uint8Array, version: string): Promise<Saved> {
    if (!this.isData) return { kind: 'refused', message: '没有保存：文稿在这里只能看，不能改。' };
    const present = await readBytes(this.#path);
    if (!present.ok) return { kind: 'changed', message: gone };
    if (versionOf(present.value) !== version) return { kind: 'changed', message: changed };
    const content = await this.#inOwnForm(body);
    if (typeof content === 'string') return { kind: 'refused', message: content };
    const failure = await this.#write(content, present.value);
    if (failure) return { kind: 'failed', message: `没有保存：${failure.what}${failure.remedy}` };
    this.#hasCopy = true;
    return { kind: 'saved', version: versionOf(content) };
  }

  /** @returns the bytes to write; why there are none, for people, where the body is no data file of the file's own form */
  async #inOwnForm(body: Uint8Array): Promise<Uint8Array | string> {
    const form = /\.json$/i.test(this.#path) ? 'json' : 'yaml';
    const opened = openData(`年报.${form}`, body);
    if (!opened.ok) return fileFailures('没有保存', opened);
    if (!isWorkbook(this.#path)) return body;
    const { writeWorkbook } = await import('../../workbook/write-workbook.ts');
    return writeWorkbook(opened.report, opened.raw);
  }

  async #write(content: Uint8Array, present: Uint8Array): Promise<Failure | undefined> {
    try {
      // A link stays a link, and what is protected stays as it is.
      const path = await realpath(this.#path);
      await access(path, constants.W_OK);
      const mode = await modeOf(path);
      const copy = this.#hasCopy
        ? []
        : [{ path: this.copyPath, content: present, ...(mode !== undefined && { mode }) }];
      const failed = await writeFiles([...copy, { path, content }], { force: true });
      return failed?.failure;
    } catch (error) {
      const failure = systemFailure(error);
      if (failure) return failure;
      throw error;
    }
  }
}
