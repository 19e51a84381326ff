/** The namespaces of a workbook, transitional and strict (ISO/IEC 29500-1 and -4), by the prefixes they are known by. */
import type { Vocabulary } from '../../read/xml/scope.ts';

const transitional = 'http://schemas.openxmlformats.org';
const strict = 'http://purl.oclc.org/ooxml';

export const vocabulary: Vocabulary = new Map([
  [`${transitional}/spreadsheetml/2006/main`, 's'],
  [`${strict}/spreadsheetml/main`, 's'],
  [`${transitional}/officeDocument/2006/relationships`, 'r'],
  [`${strict}/officeDocument/relationships`, 'r'],
  [`${transitional}/package/2006/relationships`, 'pr'],
]);
