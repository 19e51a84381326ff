/** What the PDF library leaves behind. */

/**
 * Whether an error was made within pdf.js: of a damaged file it leaves promises behind that nobody waits for, while what it
 * throws to its caller is a failure to read. Any other rejection that nobody handles is a bug of ours.
 */
export function isOfPdfLibrary(error: unknown): boolean {
  return error instanceof Error && /\bpdfjs\b/.test(error.stack ?? '');
}
