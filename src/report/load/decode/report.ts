/** The whole report from the tree of its data file, as far as it can be understood. */
import { type FormatDefinition, organKindNames, type TablePart } from '../../../format/index.ts';
import { fieldKeys, ownKeys } from '../../paths.ts';
import {
  emptyReport,
  type Narrative,
  type Organ,
  type Publication,
  type Report,
  type Signature,
  type Site,
  type TableSection,
} from '../../report.ts';
import { readNumber } from '../plain-value.ts';
import { childOf, entryOf, isEmpty, type MapNode } from '../tree.ts';
import { decodeForm, decodeLine, isDate, isTime } from './fields.ts';
import { decodeCharts, decodeWaivers } from './lists.ts';
import { decodeNarrative } from './narrative.ts';
import { keyOf, type Recorder } from './recorder.ts';
import { decodeTable } from './table.ts';

type Section = 'organ' | 'publication' | 'site' | 'signature';

class ReportDecoder {
  constructor(
    private readonly root: MapNode,
    private readonly format: FormatDefinition,
    private readonly recorder: Recorder,
  ) {}

  report(): Report {
    const { root, recorder } = this;
    const format = entryOf(root, ownKeys.format);
    if (format) recorder.placeEntry('format', format);
    const tables = { ...emptyReport.tables };
    const narratives = { ...emptyReport.narratives };
    for (const part of this.format.parts) {
      if (part.kind === 'table') tables[part.id] = this.table(part);
      else narratives[part.id] = this.narrative(part.label, part.id);
    }
    return {
      format: this.format.id,
      year: this.year(),
      title: this.narrative(ownKeys.title, 'title'),
      organ: this.organ(),
      publication: this.publication(),
      site: this.site(),
      previousFile: decodeLine(root, ownKeys.previousFile, 'previousFile', recorder),
      opening: this.narrative(ownKeys.opening, 'opening'),
      narratives,
      tables,
      signature: this.signature(),
      charts: decodeCharts(root, recorder),
      waivers: decodeWaivers(root, recorder),
    };
  }

  private year(): number | undefined {
    const entry = entryOf(this.root, ownKeys.year);
    if (!entry) return undefined;
    this.recorder.placeEntry('year', entry);
    const { node } = entry;
    if (node.kind !== 'scalar' || isEmpty(node)) return undefined;
    const reading = readNumber(node.text.replace(/年\s*$/, ''));
    if (!reading || !Number.isInteger(reading.value) || reading.value < 1 || reading.value > 9999) {
      this.recorder.notUnderstood('year', node.text);
      return undefined;
    }
    this.recorder.mended('year', node, String(reading.value), reading.forms);
    return reading.value;
  }

  private narrative(key: string, path: string): Narrative | undefined {
    return decodeNarrative(this.root, key, path, this.recorder);
  }

  private table({ id, label, table }: TablePart): TableSection {
    const entry = entryOf(this.root, label);
    const around = (field: 'before' | 'note'): Narrative | undefined =>
      decodeNarrative(entry?.node, ownKeys[field], `${id}.${field}`, this.recorder);
    return { figures: decodeTable(table, entry, this.recorder), before: around('before'), note: around('note') };
  }

  /** A reader of one section's lines. */
  private section<S extends Section>(name: S) {
    const entry = entryOf(this.root, ownKeys[name]);
    if (entry) this.recorder.place(name, keyOf(entry));
    const node = childOf(this.root, ownKeys[name]);
    const keys: Readonly<Record<string, string>> = fieldKeys[name];
    return (field: keyof (typeof fieldKeys)[S] & string, isRight: (text: string) => boolean = () => true) =>
      decodeForm(node, keys[field] ?? field, `${name}.${field}`, this.recorder, isRight);
  }

  private organ(): Organ {
    const line = this.section('organ');
    return {
      name: line('name'),
      kind: line('kind', kind => organKindNames.includes(kind)),
      address: line('address'),
      phone: line('phone'),
      postcode: line('postcode'),
      email: line('email'),
      website: line('website'),
      electronicVersion: line('electronicVersion'),
    };
  }

  private publication(): Publication {
    const line = this.section('publication');
    return {
      date: line('date', isDate),
      time: line('time', isTime),
      source: line('source'),
      downloadName: line('downloadName'),
    };
  }

  private site(): Site {
    const line = this.section('site');
    return {
      name: line('name'),
      domain: line('domain'),
      identifier: line('identifier'),
      columnName: line('columnName'),
      columnType: line('columnType'),
    };
  }

  private signature(): Signature {
    const line = this.section('signature');
    return { agency: line('agency'), date: line('date', isDate) };
  }
}

/** @param recorder takes places, what was typed and what was mended */
export function decodeReport(root: MapNode, format: FormatDefinition, recorder: Recorder): Report {
  return new ReportDecoder(root, format, recorder).report();
}
