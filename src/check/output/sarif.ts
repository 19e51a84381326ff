/** Findings as SARIF 2.1.0, the format in which code platforms and editors take the results of checks. */
import type { Failure } from '../../result.ts';
import type { WaivedFinding } from '../check.ts';
import type { Finding, Location } from '../finding.ts';
import { rules } from '../rules/index.ts';
import { defined, sourceLines } from '../steps/locate.ts';
import { type CheckedFile, type FailedFile, type FileResult, isChecked } from './file-result.ts';
import { sarifFix } from './sarif-fixes.ts';
import { artifactLocation, LogicalLocations, regionOf, whereMessage } from './sarif-locations.ts';
import { sarifLevels, sarifRule } from './sarif-rules.ts';
import { messageText } from './sarif-text.ts';
import { sentence } from './words.ts';

export interface SarifOptions {
  /** Of the program. */
  readonly version: string;
}

/** Names the fingerprint's making: a change of it gets a new name. */
const FINGERPRINT = 'nianbao/v1';
const UNREADABLE = 'file/unreadable';

const ruleIndexes = new Map<string, number>(rules.map(({ id }, index) => [id, index]));

/** The log as text. The names of files should be relative to the folder that the reader of the log is in. */
export function sarif(files: readonly FileResult[], options: SarifOptions): string {
  return `${JSON.stringify(sarifLog(files, options), null, 2)}\n`;
}

/** One run over all files; waived findings are results that are suppressed, unreadable files are notifications. */
export function sarifLog(files: readonly FileResult[], { version }: SarifOptions) {
  const places = new LogicalLocations();
  const results = files.flatMap((file, index) => (isChecked(file) ? resultsOf(file, index, places) : []));
  const notifications = files.flatMap((file, index) => (isChecked(file) ? [] : notificationsOf(file, index)));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'nianbao',
            version,
            semanticVersion: version,
            language: 'zh-CN',
            shortDescription: { text: '政府信息公开工作年度报告：填写、校核、生成' },
            rules: rules.map(sarifRule),
            notifications: [{ id: UNREADABLE, shortDescription: { text: '文件打不开、读不懂' } }],
          },
        },
        language: 'zh-CN',
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: notifications.length === 0, toolExecutionNotifications: notifications }],
        artifacts: files.map(({ file }, index) => ({
          location: artifactLocation(file, index),
          roles: ['analysisTarget'],
        })),
        logicalLocations: places.all,
        results,
      },
    ],
  };
}

function resultsOf(checked: CheckedFile, index: number, places: LogicalLocations) {
  const { file, text, result, kind } = checked;
  const lines = text === undefined ? [] : sourceLines(text);
  const describe = (finding: Finding) => {
    const { rule, severity, message, remedy, basis, related, location, excerpt, fingerprint, fix } = finding;
    const region = regionOf(location, excerpt, lines);
    const place = places.refer(location);
    return {
      ruleId: rule,
      ruleIndex: ruleIndexes.get(rule) ?? -1,
      level: sarifLevels[severity],
      message: { text: messageText(`${sentence(message)}怎么改：${sentence(remedy)}`) },
      locations: [
        {
          physicalLocation: { artifactLocation: artifactLocation(file, index), ...(region && { region }) },
          ...(place && { logicalLocations: [place] }),
          ...whereMessage(location),
        },
      ],
      partialFingerprints: { [FINGERPRINT]: fingerprint },
      ...(fix && { fixes: [sarifFix(fix, file, index)] }),
      properties: {
        ...(basis !== undefined && { basis }),
        ...(related && { related }),
        ...(excerpt !== undefined && { excerpt }),
      },
    };
  };
  // Once one result of a run tells of suppressions all have to: none is an empty list.
  const open = result.findings.map(finding => ({ ...describe(finding), suppressions: [] }));
  // The waivers of a data file stand in it, those of a draft in the data it is held against.
  const waived = result.waived.map(({ finding, waiver }) => ({
    ...describe(finding),
    suppressions: [suppression(waiver, kind === 'draft' ? 'external' : 'inSource')],
  }));
  return [...open, ...waived];
}

function suppression({ reason, date }: WaivedFinding['waiver'], kind: 'external' | 'inSource') {
  return { kind, status: 'accepted', justification: reason, ...(date !== undefined && { properties: { date } }) };
}

function notificationsOf({ file, failure, further = [] }: FailedFile, index: number) {
  return [failure, ...further].map(({ what, remedy, line, column }: Failure) => {
    const region = regionOf(defined<Location>({ line, column }), undefined, []);
    return {
      descriptor: { id: UNREADABLE, index: 0 },
      level: 'error',
      message: { text: messageText(`${sentence(what)}怎么办：${sentence(remedy)}`) },
      locations: [{ physicalLocation: { artifactLocation: artifactLocation(file, index), ...(region && { region }) } }],
    };
  });
}
