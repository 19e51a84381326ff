/** How long a door waits for a stranger's file to be read, in a thread that it can end. */
import type { Failure } from '../result.ts';

export const MOST_SECONDS = 20;

export const tooSlow: Failure = {
  what: `文件读了 ${MOST_SECONDS} 秒还没有读完，已经停止。`,
  remedy: '文件可能已经损坏，或者不是一份年度报告；请在 WPS 或 Word 里打开，另存为 .docx 再试。',
};
