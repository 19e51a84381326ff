/** Why a file is not read, in words that tell a clerk what it is and what to do. */
import type { Failure } from '../result.ts';

const saveAs = '请在 WPS 或 Word 里打开，另存为 .docx 后再试';

export const damaged: Failure = {
  what: '文件已损坏，或者没有下载完整',
  remedy: '请重新获取这个文件；如果在 WPS 或 Word 里还打得开，请另存为 .docx 后再试',
};

/** @param limit what it has too much of: 「其中一个部分超过 32 MB」 */
export const excessive = (limit: string): Failure => ({
  what: `文件的内部结构大得不正常（${limit}），为安全起见没有打开`,
  remedy: `年度报告不会这样。来历不明的文件请不要打开；确是年度报告的，${saveAs}`,
});

export const forbiddenMarkup: Failure = {
  what: '文件里夹带了年度报告不该有的内容（实体声明），为安全起见没有打开',
  remedy: `来历不明的文件请不要打开；确是年度报告的，${saveAs}`,
};

export const encryptedDocument: Failure = {
  what: '这个文件设了打开密码，读不出内容',
  remedy: '请在 WPS 或 Word 里输入密码打开，取消密码后另存为 .docx 再试',
};

export const encryptedArchive: Failure = {
  what: '这个压缩文件设了密码，读不出内容',
  remedy: '请先用密码解压，再选里面的年度报告文件',
};

/** @param kind what the file is: 「旧版 Word 文件（.doc）」 */
export const otherWordProcessor = (kind: string): Failure => ({ what: `这是${kind}，不能直接读取`, remedy: saveAs });

export const notReport = (kind: string, remedy: string): Failure => ({
  what: `这是${kind}，不是年度报告的文稿`,
  remedy,
});

export const scanned = (kind: string): Failure => ({
  what: `这是${kind}，里面没有可以读取的文字`,
  remedy: '请向制作单位要文字稿（.docx 最好），或者先用文字识别软件转成 Word 文件并核对后再试',
});

export const unknownKind: Failure = {
  what: '认不出这是什么文件',
  remedy:
    '能读的有 Word 文件（.docx）、网页（.html）、文字版 PDF（.pdf）和纯文本（.txt）。其他文件请在 WPS 或 Word 里打开，另存为 .docx 后再试',
};

export const emptyFile: Failure = {
  what: '这是一个空文件，里面什么也没有',
  remedy: '请检查是否选错了文件，或重新获取',
};
