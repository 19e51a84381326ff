/** Where `render` writes: into a folder, in files named by the title, or one file by the name that -o gives. */
import { stat } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { isOutputFormat, type OutputFormat, outputFormats, type Rendered } from '../../verbs/render-as.ts';

/** What is written where nobody says otherwise. */
const usual: readonly OutputFormat[] = ['docx', 'html', 'txt'];

export interface RenderTarget {
  readonly formats: readonly OutputFormat[];
  /** @param name of the report, safe as a file's. @returns the path of one of its forms */
  path(name: string, rendered: Rendered): string;
}

/**
 * A name that ends as one of the forms is that file's, unless a folder is called so.
 * @param file the report, whose folder is taken where `output` is not given
 * @param list the forms asked for, comma-separated. @returns what is wrong with these, in a sentence
 */
export async function renderTarget(
  file: string,
  output: string | undefined,
  list: string | undefined,
): Promise<RenderTarget | string> {
  const formats = list === undefined ? undefined : parseFormats(list);
  if (typeof formats === 'string') return formats;
  const named = output === undefined || (await isFolder(output)) ? undefined : formatByName(output);
  if (output === undefined || named === undefined) {
    const folder = output ?? dirname(file);
    return { formats: formats ?? usual, path: (name, { ending }) => join(folder, name + ending) };
  }
  if (formats?.some(format => format !== named)) {
    return `-o 写的是一个文件的名字“${output}”，只能生成 ${named}，与 -f ${formats.join(',')} 不合。请删去 -f，或者在 -o 后面写文件夹。`;
  }
  return { formats: [named], path: () => output };
}

function formatByName(name: string): OutputFormat | undefined {
  const ending = extname(name).slice(1).toLowerCase();
  if (ending === 'htm') return 'html';
  return isOutputFormat(ending) ? ending : undefined;
}

async function isFolder(name: string): Promise<boolean> {
  return (await stat(name).catch(() => undefined))?.isDirectory() ?? false;
}

/** @returns what is wrong with the list where it is no list of forms */
function parseFormats(list: string): readonly OutputFormat[] | string {
  const names = list
    .toLowerCase()
    .split(/[,，、\s]+/)
    .filter(name => name !== '');
  const unknown = names.find(name => !isOutputFormat(name));
  if (unknown !== undefined) {
    const way = unknown === 'pdf' ? '要 PDF 的，先生成 docx，再在 WPS 或 Word 里另存为 PDF。' : '';
    return `不能生成“${unknown}”。${way}可选：${outputFormats.join('、')}，用逗号隔开。`;
  }
  if (names.length === 0) return `请写出要生成哪几种，可选：${outputFormats.join('、')}。`;
  return [...new Set(names.filter(isOutputFormat))];
}
