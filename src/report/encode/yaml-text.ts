/** Text as a YAML value: plain where every reader of YAML, old or new, takes it for the same text; else quoted. */

/** Words and numbers that some version of YAML reads as something other than text. */
const notText = [
  /^(?:~|null|true|false|yes|no|on|off|y|n)$/i,
  /^[-+]?(?:\.?[0-9][0-9_]*(?:\.[0-9_]*)?(?:e[-+]?[0-9]+)?|0x[0-9a-f_]+|0o[0-7_]+|0b[01_]+|\.inf|\.nan)$/i,
  /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/,
];
/** Signs that mean something at the beginning of a value, and those that look like quotes. */
const startSign = /^[-?:,[\]{}#&*!|>'"%@`=<“”‘’]/;
/** A colon or a hash where it means something, and everything that is hard to see. */
const innerSign = /:(?:\s|$)|\s#|[^\S ]|[\u200b-\u200f\u2060\ufeff]/;
/** In brackets also those that a reader would take for a slip. */
const flowSign = /[,[\]{}:，：｛｝［］【】]/;

/** @param inFlow within `{ }` or `[ ]` */
export function yamlText(text: string, inFlow: boolean): string {
  const isPlain =
    text !== '' &&
    text.trim() === text &&
    !startSign.test(text) &&
    !innerSign.test(text) &&
    !(inFlow && flowSign.test(text)) &&
    !/^\.\.\./.test(text) &&
    !notText.some(pattern => pattern.test(text));
  if (isPlain) return text;
  const isPrintable = !/[^\S ]|[\u200b-\u200f\u2060\ufeff]/.test(text);
  return isPrintable && /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
}
