/** The report for pasting into the editor of a content management system. */
import type { Document } from '../../document/document.ts';
import { escapeHtml } from '../../document/escape-html.ts';
import { htmlBody } from './body.ts';
import { withStyle } from './dress.ts';

/**
 * The content of a page without head or body: inline styles only, no class, script or style sheet, and no id but those
 * that tie numbers to the heads of their table. An editor that strips even these leaves headings, tables and text in order.
 */
export function renderFragment(document: Document): string {
  const { watermark } = document;
  const draft = watermark === undefined ? '' : `<p${withStyle('draft')}>【${escapeHtml(watermark)}】</p>\n`;
  return draft + htmlBody(document, withStyle);
}
