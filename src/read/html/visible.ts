/** What a reader of the page does not see, or what is no text of it. Style sheets are not consulted. */
import { attributeOf, type Element } from './tree.ts';

/** Code, controls, what plays, and navigation, which by its name is never the report. */
const withoutText = new Set([
  'audio',
  'button',
  'canvas',
  'datalist',
  'embed',
  'frame',
  'frameset',
  'head',
  'iframe',
  'input',
  'map',
  'nav',
  'noframes',
  'noscript',
  'object',
  'option',
  'rp',
  'rt',
  'script',
  'select',
  'style',
  'template',
  'textarea',
  'title',
  'video',
  // Settings of Word that stay behind when a page is pasted without its comments.
  'xml',
  // Text that was struck out under track changes.
  'del',
]);

const hiddenStyle = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)\b/i;

export function isHidden(element: Element): boolean {
  const { tagName, attrs } = element;
  if (withoutText.has(tagName)) return true;
  if (attrs.length === 0) return false;
  if (tagName === 'dialog' && attributeOf(element, 'open') === undefined) return true;
  return attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      (name === 'aria-hidden' && value.trim().toLowerCase() === 'true') ||
      (name === 'style' && hiddenStyle.test(value)),
  );
}
