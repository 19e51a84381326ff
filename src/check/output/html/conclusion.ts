/** Whether a report can be published, in a sentence. */
import type { Counts } from '../../check.ts';
import { countWords } from '../words.ts';

export interface Conclusion {
  /** 不能发布, 核对后可以发布, 可以发布. */
  readonly verdict: string;
  readonly reason: string;
  readonly kind: 'error' | 'warning' | 'good';
}

export function conclusionOf(counts: Counts): Conclusion {
  const found = countWords(counts);
  if (counts.error > 0) return { verdict: '不能发布', reason: `有 ${found}，错误必须改正。`, kind: 'error' };
  if (counts.warning > 0) {
    const reason = `没有错误，有 ${found}；警告要逐条核对，该改的改，不改的写明理由。`;
    return { verdict: '核对后可以发布', reason, kind: 'warning' };
  }
  if (counts.hint > 0) return { verdict: '可以发布', reason: `没有错误，有 ${found}，请看一眼。`, kind: 'good' };
  return { verdict: '可以发布', reason: '没有发现问题。', kind: 'good' };
}
