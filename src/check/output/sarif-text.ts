/** Texts and names as SARIF wants them written. */

/** Braces stand for arguments and brackets before a parenthesis for links, unless they are escaped (SARIF 2.1.0, 3.11.5 and 3.11.6). */
export function messageText(text: string): string {
  return wellFormed(text)
    .replace(/[{}]/g, '$&$&')
    .replace(/\\(?=[[\]])|\[(?=[^\]]*\]\()|(?<=\[[^\]]*)\](?=\()/g, '\\$&');
}

/** Half a surrogate pair, as a broken file may hold it, has no place in JSON or an address. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}

const DRIVE = /^[a-z]:[\\/]/i;

/**
 * The address of a file: relative as it was named, with forward slashes and percent-encoded; a full path becomes an
 * address with `file:`.
 * @param file as the door names it, of Windows or of any other system
 */
export function fileUri(file: string): string {
  const path = wellFormed(file);
  const isShare = /^(?:\\\\|\/\/)/.test(path);
  const scheme = isShare ? 'file:' : DRIVE.test(path) ? 'file:///' : path.startsWith('/') ? 'file://' : '';
  const segments = (DRIVE.test(path) || isShare || !path.startsWith('/') ? path.replaceAll('\\', '/') : path).split(
    '/',
  );
  const [first, ...rest] = segments;
  const encoded = rest.map(encodeURIComponent);
  const head = DRIVE.test(path) ? (first ?? '') : encodeURIComponent(first ?? '');
  return scheme + [head, ...encoded].join('/');
}
