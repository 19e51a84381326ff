import { getDocument } from 'unpdf/pdfjs';
import { expect, it } from 'vitest';
import { isOfPdfLibrary } from '../../../src/read/pdf/left-behind.ts';

it('knows what the PDF library throws from what anybody else does', async () => {
  const thrown = await getDocument({ data: new Uint8Array(600), verbosity: 0 }).promise.catch(
    (error: unknown) => error,
  );
  expect(isOfPdfLibrary(thrown)).toBe(true);
  expect(isOfPdfLibrary(new Error('a bug of ours'))).toBe(false);
  expect(isOfPdfLibrary(undefined)).toBe(false);
});
