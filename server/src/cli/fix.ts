/** `--fix`: the safe fixes of a document, as Fix All of the editor applies them, until none is left. */
import { span } from '../base/span.ts';
import { applyEdits } from '../base/text-edit.ts';
import type { LanguageService } from '../service/language-service.ts';
import type { Settings } from '../service/settings.ts';
import { counted } from './reports/report.ts';

export interface Fixed {
  readonly text: string;
  /** How many findings of each rule are gone. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Fixes that touch one another wait for the next round; a handful is more than any text needs. */
const ROUNDS = 10;
const ALL = { fix: false, refactoring: false, fixAll: true, organize: false } as const;

/** The document stays put in the service, with its new text. */
export function fixed(service: LanguageService, uri: string, settings: Settings): Fixed {
  const before = countsOf(service, uri, settings);
  let text = service.analysis(uri)?.text ?? '';
  for (let round = 1; round <= ROUNDS; round++) {
    const [all] = service.actions(uri, span(0, text.length), ALL, settings);
    if (!all) break;
    text = applyEdits(text, all.edits);
    service.put({ uri, version: round, text });
  }
  const after = countsOf(service, uri, settings);
  const gone = [...before].map(([rule, count]) => [rule, count - (after.get(rule) ?? 0)] as const);
  return { text, counts: new Map(gone.filter(([, count]) => count > 0)) };
}

/** `3 findings fixed (non-utc-time 2, claim-mismatch 1)` */
export function fixedWords(counts: Fixed['counts']): string {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const each = [...counts].map(([rule, count]) => `${rule} ${count}`).join(', ');
  return `${counted(total, 'finding')} fixed${each === '' ? '' : ` (${each})`}`;
}

function countsOf(service: LanguageService, uri: string, settings: Settings): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of service.findings(uri, settings)) {
    counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return counts;
}
