/** `--format sarif`: SARIF 2.1.0, with every rule, fix and related place. */
import { harmlessJson } from '../../base/harmless.ts';
import type { Lines } from '../../base/lines.ts';
import type { Span } from '../../base/span.ts';
import { FIX_WORDS, levelWords } from '../../features/rule-words.ts';
import { RULES } from '../../rules/catalogue.ts';
import type { Fix, Level, Rule } from '../../rules/rule.ts';
import { regionOf, type CheckedFile, type Report, type ToldFinding } from './report.ts';

export function asSarif(report: Report): string {
  const { files, version } = report;
  const rules = RULES.map((rule) => ruleOf(rule, report));
  const run = {
    tool: { driver: { name: 'postmortem', version, rules } },
    columnKind: 'utf16CodeUnits',
    // As the editor counts lines.
    newlineSequences: ['\r\n', '\n', '\r'],
    artifacts: files.map(({ path }) => ({ location: addressOf(path, report) })),
    results: files.flatMap((file, index) =>
      file.findings.map((finding) => resultOf(finding, { file, index }, report)),
    ),
  };
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  };
  return `${harmlessJson(JSON.stringify(log, null, 2))}\n`;
}

type SarifLevel = 'error' | 'warning' | 'note' | 'none';

const LEVELS: Readonly<Record<Level | 'off', SarifLevel>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
  off: 'none',
};

function ruleOf(rule: Rule, { pageOf }: Report): object {
  const page = pageOf(rule.id);
  const help = `${rule.summary} Level: ${levelWords(rule)}. Quick fix: ${FIX_WORDS[rule.fix]}.`;
  return {
    id: rule.id,
    shortDescription: { text: rule.summary },
    help: { text: help },
    ...(page !== undefined && { helpUri: page }),
    defaultConfiguration: {
      enabled: rule.levels.standard !== 'off',
      level: LEVELS[rule.levels.standard],
    },
    properties: { tags: [rule.group] },
  };
}

interface Place {
  readonly file: CheckedFile;
  readonly index: number;
}

function resultOf(finding: ToldFinding, place: Place, report: Report): object {
  const { rule, level, message, span, related = [] } = finding;
  const ruleIndex = RULES.findIndex(({ id }) => id === rule);
  const fixes = finding.fixes.map((fix) => fixOf(fix, place, report));
  return {
    ruleId: rule,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: LEVELS[level],
    message: textOf(message),
    locations: [{ physicalLocation: physical(span, place, report) }],
    ...(related.length > 0 && {
      relatedLocations: related.map((each, id) => ({
        id,
        physicalLocation: physical(each.span, place, report),
        message: textOf(each.message),
      })),
    }),
    ...(fixes.length > 0 && { fixes }),
  };
}

function physical(span: Span, { file, index }: Place, report: Report): object {
  return {
    artifactLocation: { ...addressOf(file.path, report), index },
    region: sarifRegion(file.lines, span),
  };
}

function fixOf({ title, edits }: Fix, { file, index }: Place, report: Report): object {
  const replacements = edits.map(({ span, newText }) => ({
    deletedRegion: sarifRegion(file.lines, span),
    insertedContent: { text: newText },
  }));
  const artifactLocation = { ...addressOf(file.path, report), index };
  return { description: textOf(title), artifactChanges: [{ artifactLocation, replacements }] };
}

function sarifRegion(lines: Lines, span: Span): object {
  const { line, column, endLine, endColumn } = regionOf(lines, span);
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** Words of a document that look like a link are no link: SARIF would make one of `[words](1)`. */
function textOf(text: string): object {
  return { text: text.includes('](') ? text.replace(/[[\]\\]/g, '\\$&') : text };
}

/** Relative to the folder in which the command runs, for files below it; percent-encoded. */
function addressOf(path: string, { uriOf }: Report): object {
  const base = `${uriOf('.').replace(/\/$/, '')}/`;
  const uri = uriOf(path);
  if (!uri.startsWith(base)) return { uri };
  const relative = uri.slice(base.length);
  // `a:b.md` alone would be a scheme.
  const isPlain = !relative.split('/', 1)[0]?.includes(':');
  return { uri: isPlain ? relative : `./${relative}`, uriBaseId: '%SRCROOT%' };
}
