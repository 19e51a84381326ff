/** Errors of the operating system in a clerk's words. */
import type { Failure } from '../../result.ts';

export const NOT_FOUND = '找不到这个文件。';

const known: Readonly<Record<string, readonly [what: string, remedy: string]>> = {
  ENOENT: [NOT_FOUND, '请检查文件名和所在文件夹是否写对。'],
  EACCES: ['没有权限打开或写入。', '请换一个有权限的文件夹，或请管理员开放权限。'],
  EPERM: ['系统不允许打开或写入。', '文件可能正在 WPS 或 Word 中打开，请先关闭再试。'],
  EBUSY: ['文件正被别的程序占用。', '请先在 WPS 或 Word 中关闭它再试。'],
  EISDIR: ['这是一个文件夹，不是文件。', '请写出文件夹里的文件名。'],
  ENOTDIR: ['路径中有一段不是文件夹。', '请检查路径是否写对。'],
  EEXIST: ['已有同名文件。', '请换一个名字；确实要覆盖时加 --force。'],
  ENOSPC: ['磁盘空间已满。', '请清理磁盘或换一个位置，原有文件没有改动。'],
  EDQUOT: ['磁盘配额已用完。', '请清理磁盘或换一个位置，原有文件没有改动。'],
  EROFS: ['这个位置只能读、不能写。', '请换一个可以写入的文件夹。'],
  EFBIG: ['文件过大，写不下。', '请换一个位置。'],
  ENAMETOOLONG: ['文件名过长。', '请用 -o 换一个较短的名字。'],
  EMFILE: ['同时打开的文件太多。', '请关闭一些程序，或分批处理。'],
  ENFILE: ['同时打开的文件太多。', '请关闭一些程序，或分批处理。'],
  EIO: ['读写磁盘出错。', '请检查磁盘或优盘是否接好。'],
  ELOOP: ['快捷方式（链接）绕成了圈。', '请直接写出文件的位置。'],
  EINVAL: ['文件名里有系统不允许的字符。', '请去掉 \\ / : * ? " < > | 这些符号。'],
};

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** @returns undefined where the error is not the operating system's, that is, a bug of ours */
export function systemFailure(error: unknown): Failure | undefined {
  const code = codeOf(error);
  if (code === undefined) return undefined;
  const words = known[code];
  if (words) return { what: words[0], remedy: words[1] };
  return /^E[A-Z]+$/.test(code) ? { what: `系统读写出错（${code}）。`, remedy: '请重试，或换一个位置。' } : undefined;
}

export function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT';
}

export function isTaken(error: unknown): boolean {
  return codeOf(error) === 'EEXIST';
}

/** File systems without hard links (FAT on a USB stick, some network drives) answer with one of these. */
export function cannotLink(error: unknown): boolean {
  return ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK', 'EINVAL', 'EACCES'].includes(
    codeOf(error) ?? '',
  );
}
