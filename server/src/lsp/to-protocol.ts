/** Every conversion outward: findings, fixes, completions and hovers in offsets become LSP values in positions. */
import {
  CompletionItemKind,
  DiagnosticSeverity,
  MarkupKind,
  type CompletionItem,
  type Diagnostic,
  type Hover,
  type TextEdit as LspEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { harmless, harmlessLines } from '../base/harmless.ts';
import type { TextEdit } from '../base/text-edit.ts';
import type { Completion } from '../features/completion.ts';
import type { HoverText } from '../features/hover.ts';
import { RULES } from '../rules/catalogue.ts';
import type { Level, ReportedFinding } from '../rules/rule.ts';
import type { Analysis } from '../service/analysis.ts';
import { toRange } from './positions.ts';
import type { Session } from './session.ts';

const SEVERITIES: Readonly<Record<Level, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A note about the tool itself has none. */
const WITH_PAGE: ReadonlySet<string> = new Set(RULES.map(({ id }) => id));

export function toDiagnostic(
  finding: ReportedFinding,
  { uri, lines }: Analysis,
  { client, pagesBase }: Session,
): Diagnostic {
  const diagnostic: Diagnostic = {
    range: toRange(lines, finding.span),
    severity: SEVERITIES[finding.level],
    source: 'postmortem',
    code: finding.rule,
    message: harmless(finding.message),
  };
  if (client.codeDescription && pagesBase && WITH_PAGE.has(finding.rule)) {
    diagnostic.codeDescription = { href: `${pagesBase}/${finding.rule}.md` };
  }
  if (client.relatedInformation && finding.related) {
    diagnostic.relatedInformation = finding.related.map(({ span, message }) => ({
      location: { uri, range: toRange(lines, span) },
      message: harmless(message),
    }));
  }
  return diagnostic;
}

export function toLspEdits({ lines }: Analysis, edits: readonly TextEdit[]): LspEdit[] {
  return edits.map(({ span, newText }) => ({ range: toRange(lines, span), newText }));
}

/** Carries the version where the client understands it, so that an old light bulb cannot damage a newer text. */
export function toWorkspaceEdit(
  analysis: Analysis,
  edits: readonly TextEdit[],
  { client }: Session,
): WorkspaceEdit {
  const { uri, version } = analysis;
  const lspEdits = toLspEdits(analysis, edits);
  return client.documentChanges
    ? { documentChanges: [{ textDocument: { uri, version }, edits: lspEdits }] }
    : { changes: { [uri]: lspEdits } };
}

export function toCompletionItem(
  { lines }: Analysis,
  completion: Completion,
  place: number,
): CompletionItem {
  const { label, detail, documentation, filter, span, newText } = completion;
  return {
    label: harmless(label),
    kind: completion.kind === 'section' ? CompletionItemKind.Module : CompletionItemKind.Value,
    // Ours is the order of meaning (worst severity first), not of the alphabet.
    sortText: String(place).padStart(3, '0'),
    textEdit: { range: toRange(lines, span), newText },
    ...(detail !== undefined && { detail: harmless(detail) }),
    ...(documentation !== undefined && { documentation: harmlessLines(documentation) }),
    ...(filter !== undefined && { filterText: filter }),
  };
}

export function toHover(
  { lines }: Analysis,
  { paragraphs, rule, span }: HoverText,
  { client, pagesBase }: Session,
): Hover {
  const page = rule && pagesBase ? [`[The page of the rule](${pagesBase}/${rule}.md)`] : [];
  const contents = client.markdownHover
    ? { kind: MarkupKind.Markdown, value: [...paragraphs.map(escaped), ...page].join('\n\n') }
    : { kind: MarkupKind.PlainText, value: paragraphs.map(harmless).join('\n\n') };
  return { contents, range: toRange(lines, span) };
}

/** Words of the document stay words: no links (nor addresses that are made one), images, HTML or line starts of Markdown. */
function escaped(plain: string): string {
  const line = harmless(plain.replace(/\s+/g, ' ').trim());
  return line.replace(/[\\`*_{}[\]()#+\-.!|<>~&=]|:(?=\/)/g, '\\$&');
}
