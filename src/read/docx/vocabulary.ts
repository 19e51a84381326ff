/** The namespaces of a Word file, transitional and strict (ISO/IEC 29500-1 and -4), by the prefixes they are known by. */
import { CARRIED_DATA_NAMESPACE } from '../../document/carried-data.ts';
import type { Vocabulary } from '../xml/scope.ts';

const transitional = 'http://schemas.openxmlformats.org';
const strict = 'http://purl.oclc.org/ooxml';
const microsoft = 'http://schemas.microsoft.com/office/word';

/** Those that both forms have, below either root. */
const shared: readonly (readonly [prefix: string, transitional: string, strict: string])[] = [
  ['w', 'wordprocessingml/2006/main', 'wordprocessingml/main'],
  ['r', 'officeDocument/2006/relationships', 'officeDocument/relationships'],
  ['m', 'officeDocument/2006/math', 'officeDocument/math'],
  ['ep', 'officeDocument/2006/extended-properties', 'officeDocument/extendedProperties'],
  ['wp', 'drawingml/2006/wordprocessingDrawing', 'drawingml/wordprocessingDrawing'],
  ['a', 'drawingml/2006/main', 'drawingml/main'],
  ['pic', 'drawingml/2006/picture', 'drawingml/picture'],
  ['c', 'drawingml/2006/chart', 'drawingml/chart'],
];

export const vocabulary: Vocabulary = new Map([
  ...shared.flatMap(([prefix, loose, tight]): [string, string][] => [
    [`${transitional}/${loose}`, prefix],
    [`${strict}/${tight}`, prefix],
  ]),
  [`${transitional}/package/2006/relationships`, 'pr'],
  [`${transitional}/package/2006/content-types`, 'ct'],
  [`${transitional}/package/2006/metadata/core-properties`, 'cp'],
  [`${transitional}/markup-compatibility/2006`, 'mc'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:schemas-microsoft-com:office:office', 'o'],
  [`${microsoft}/2010/wordprocessingShape`, 'wps'],
  [`${microsoft}/2010/wordprocessingGroup`, 'wpg'],
  [`${microsoft}/2010/wordprocessingCanvas`, 'wpc'],
  [CARRIED_DATA_NAMESPACE, 'data'],
]);
