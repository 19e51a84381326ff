/** What the parts are about, for headings and lists of parts in nobody's words. */
import type { Part } from './definition.ts';

/** What words about the part say in any wording, for the last resort. */
const gist: Readonly<Record<Part['id'], RegExp>> = {
  overview: /总体|整体|概述|概况|基本情况|工作(?:开展)?情况/,
  disclosure: /主动公开/,
  applications: /申请/,
  review: /复议|诉讼/,
  problems: /问题|改进/,
  otherMatters: /其[他它].*(?:事项|情况)/,
};

/** Whether words speak of what a part is about, in whatever wording. */
export const speaksOf = ({ id }: Part, words: string): boolean => gist[id].test(words);
