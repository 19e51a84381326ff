export { attribute, escapeHtml } from '../../document/escape-html.ts';
