/** Everything that is generated and committed; a test compares it with what is there. */
import { dataFileDocument } from './data-file-document.ts';
import type { GeneratedFile } from './generated-file.ts';
import { rulesDocuments } from './rules-documents.ts';
import { schemaFiles } from './schemas.ts';
import { wordsDocument } from './words-document.ts';

export function generatedFiles(): GeneratedFile[] {
  return [...schemaFiles(), dataFileDocument(), ...rulesDocuments(), wordsDocument()];
}
