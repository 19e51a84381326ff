import { ANNOTATION_AUTHOR } from '../../../document/annotation.ts';
import { shortened } from '../../../text/shortened.ts';
import { defineRule } from '../../rule.ts';
import { paragraphPlace } from '../../subject/paragraph-place.ts';

const NAMED = 3;
const WORDS = 20;

export const revisions = defineRule({
  id: 'draft/revisions',
  name: '修订和批注没有清理',
  severity: 'error',
  appliesTo: ['draft'],
  explanation:
    'Word 文件里的修订痕迹和批注，公布后任何人都能看到改过什么、谁改的、提过什么意见。公布前要逐条接受或拒绝修订，删除批注。校核时加上的批注（作者“年报校核”）不算。',
  wordings: {
    changes: {
      what: '文稿里还有{count}处修订没有处理（{kinds}）{sample}。',
      remedy: '在“审阅”里逐条接受或拒绝，再关闭修订；改动是否作数要先核对。',
    },
    comments: {
      what: '文稿里还有{count}条批注：{samples}。',
      remedy: '按批注改好后，在“审阅”里删除全部批注。',
    },
  },
  examples: { wrong: '（带修订痕迹）全年公开信息 1̶0̶5̶ 126 条', right: '全年公开信息126条（修订已接受，没有批注）' },
  *check(subject) {
    if (subject.source.kind !== 'draft') return;
    const { insertions, deletions, formatting, comments } = subject.source.traces;
    const kinds = [
      { name: '插入', of: insertions },
      { name: '删除', of: deletions },
      { name: '格式', of: formatting },
    ].filter(({ of }) => of.count > 0);
    const count = kinds.reduce((sum, { of }) => sum + of.count, 0);
    const [first] = kinds.flatMap(({ of }) => of.first).sort((a, b) => a.paragraph - b.paragraph);
    if (count > 0) {
      const sample = first?.words ? `，第一处是“${first.words}”` : '';
      const values = { count, kinds: kinds.map(({ name, of }) => `${name}${of.count}处`).join('、'), sample };
      const excerpt = first?.words ? { excerpt: first.words } : {};
      yield { kind: 'changes', ...paragraphPlace(subject, first?.paragraph ?? 1), ...excerpt, values };
    }
    const left = comments.filter(({ author }) => author !== ANNOTATION_AUTHOR);
    const [comment] = left;
    if (!comment) return;
    const samples = left.slice(0, NAMED).map(({ author, text }) => `${author || '未署名'}“${shortened(text, WORDS)}”`);
    const values = { count: left.length, samples: samples.join('、') + (left.length > NAMED ? '等' : '') };
    const excerpt = comment.words ? { excerpt: comment.words } : {};
    yield { kind: 'comments', ...paragraphPlace(subject, comment.paragraph), ...excerpt, values };
  },
});
