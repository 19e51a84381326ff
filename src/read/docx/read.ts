/** A Word file (.docx) as a draft, whichever program wrote it. */
import type { Traces } from '../../document/traces.ts';
import type { ReadResult } from '../draft.ts';
import { blocksOf } from './blocks.ts';
import { carriedDataOf } from './carried.ts';
import { openMainPart } from './main-part.ts';
import { Notes } from './notes.ts';
import { Numbering } from './numbering.ts';
import { pageOf, propertiesOf } from './properties.ts';
import type { Reading } from './reading.ts';
import { readStory } from './story.ts';
import { Styles } from './styles.ts';
import { surveyOf } from './survey.ts';
import { TraceLog } from './traces.ts';
import { TypefaceTally, themeFonts } from './typefaces.ts';
import { watermarkOf } from './watermark.ts';

/**
 * Reads the page as it would be printed if every tracked change were accepted: no page headers and footers, no
 * hidden text, no table of contents; the watermark by its text. Origins are the n-th paragraph of the document part, as `surveyOf` counts them.
 * Errors: damaged, encrypted or excessive files, other files in a ZIP archive.
 */
export function readDocx(bytes: Uint8Array): ReadResult {
  const opened = openMainPart(bytes);
  if (!opened.ok) return opened;
  const { file, path: part, root, body } = opened.value;

  const styles = new Styles(file.xml(file.related(part, 'styles')[0]));
  const reading: Reading = {
    file,
    part,
    survey: surveyOf(root),
    styles,
    numbering: new Numbering(file.xml(file.related(part, 'numbering')[0]), styles),
    notes: new Notes(file, part),
    traces: new TraceLog(),
    typefaces: new TypefaceTally(),
  };
  const items = readStory(body, reading, { isInTable: false, isAside: false });
  const draft = {
    document: { title: '', organ: '', watermark: watermarkOf(file, part), blocks: blocksOf(items) },
    medium: 'docx' as const,
    traces: tracesOf(reading),
    carriedData: carriedDataOf(file, part),
  };
  return file.failure ? { ok: false, failure: file.failure } : { ok: true, value: draft };
}

function tracesOf(reading: Reading): Traces {
  const { file, part, survey, traces, notes, typefaces } = reading;
  const properties = ['core-properties', 'extended-properties', 'extendedProperties']
    .flatMap(type => file.related('', type))
    .map(path => file.xml(path));
  return {
    insertions: traces.of('insertions'),
    deletions: traces.of('deletions'),
    formatting: traces.of('formatting'),
    comments: traces.comments(notes.of('comment')),
    hidden: traces.of('hidden'),
    textBoxes: traces.of('textBoxes'),
    embedded: traces.of('embedded'),
    footnotes: traces.notes,
    properties: propertiesOf(properties),
    page: pageOf(survey.section),
    typefaces: typefaces.result(themeFonts(file.xml(file.related(part, 'theme')[0]))),
  };
}
