/** What holds for every text whatever: answers without a throw, spans inside, edits that apply, and findings that settle. */
import { NOTHING_ASKED } from '../../server/src/features/compute-metrics.ts';
import { applyEdits } from '../../server/src/base/text-edit.ts';
import type { ReportedFinding } from '../../server/src/rules/rule.ts';
import { decodeSettings } from '../../server/src/service/decode-settings.ts';
import { createLanguageService } from '../../server/src/service/language-service.ts';
import { recordingHost } from '../support/host.ts';

const URI = 'file:///postmortems/2026-03-05-fuzz.md';
const { settings: SETTINGS } = decodeSettings({ preset: 'strict' });
const WISH = { fix: true, refactoring: true, fixAll: true, organize: true };

/** Throws when something does not hold. */
export function checkAnyText(text: string): void {
  for (const finding of findingsIn(text)) {
    for (const { span } of [finding, ...(finding.related ?? [])]) {
      require(0 <= span.start &&
        span.start <= span.end &&
        span.end <= text.length, 'a span leaves the text');
    }
    for (const { edits } of finding.fixes?.() ?? []) findingsIn(applyEdits(text, edits));
  }
  askAbout(text, Math.floor(text.length / 2));
  let settled = text;
  for (let round = 0; round < 5; round++) settled = withSafeFixes(settled);
  require(withSafeFixes(settled) === settled, 'safe fixes do not settle');
}

function findingsIn(text: string): readonly ReportedFinding[] {
  const { service, host } = opened(text);
  const findings = service.findings(URI, SETTINGS);
  require(host.lines.length === 0, host.lines.join('\n'));
  return findings;
}

function opened(text: string) {
  const host = recordingHost();
  const service = createLanguageService(host);
  service.put({ uri: URI, version: 1, text });
  return { service, host };
}

function askAbout(text: string, offset: number): void {
  const { service } = opened(text);
  service.completions(URI, offset, SETTINGS);
  service.hover(URI, offset, SETTINGS);
  service.timelineView(URI, SETTINGS);
  const caret = { start: offset, end: offset };
  const actions = service.actions(URI, caret, WISH, SETTINGS);
  const written = service.metrics(URI, NOTHING_ASKED, SETTINGS)?.edits ?? [];
  for (const edits of [written, ...actions.map((action) => action.edits)]) applyEdits(text, edits);
}

function withSafeFixes(text: string): string {
  const { service } = opened(text);
  const all = { ...WISH, fix: false, refactoring: false, organize: false };
  const [action] = service.actions(URI, { start: 0, end: 0 }, all, SETTINGS);
  return applyEdits(text, action?.edits ?? []);
}

function require(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}
