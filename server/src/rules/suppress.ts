/** Whether a directive of the author silences a finding. */
import type { Span } from '../base/span.ts';
import type { Suppression } from '../model/details.ts';

/** True when a directive names the rule (or all rules) and the finding begins in the text that it covers. */
export function isSuppressed(
  rule: string,
  finding: Span,
  suppressions: readonly Suppression[],
): boolean {
  return suppressions.some(
    ({ rules, covers }) =>
      (rules === undefined || rules.includes(rule)) &&
      covers.start <= finding.start &&
      finding.start <= covers.end,
  );
}
