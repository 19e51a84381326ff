/** Why a PDF file is not read; what holds for every kind of file is in ../refusals.ts. */
import type { Failure } from '../../result.ts';

const original = '请用原来的 Word 文件（.docx）；没有的，请向制作单位要';

export const encryptedPdf: Failure = {
  what: '这个 PDF 文件设了打开密码，读不出内容',
  remedy: `请取消密码后另存再试，或者${original}`,
};

export const scannedPdf: Failure = {
  what: '这个 PDF 文件里只有图像，没有文字，像是扫描或者拍照做成的',
  remedy: `${original}；也可以用文字识别软件转成 Word 文件，逐项核对后再试`,
};

export const garbledPdf: Failure = {
  what: '这个 PDF 文件没有说明字体里的字是什么字，读出来是乱码',
  remedy: original,
};

export const abandonedPdf: Failure = {
  what: '这个 PDF 文件读了太久还没有读完，已经停下来',
  remedy: `年度报告不会这样大。${original}`,
};
