/** What a fix may bring besides the end of its finding: what could not be seen before. */

/** A time that is read, moved or put in order is compared with the others, and with what was typed about them. */
const ABOUT_TIMES: ReadonlySet<string> = new Set([
  'ambiguous-zone',
  'bad-date',
  'claim-mismatch',
  'date-disagrees',
  'impossible-metric',
  'malformed-time',
  'metric-not-stated',
  'missing-moment',
  'non-utc-time',
  'time-goes-backwards',
  'zone-not-stated',
]);
/** A cell that is put under its header is read for the first time. */
const ABOUT_CELLS: ReadonlySet<string> = new Set([
  'action-without-due-date',
  'action-without-owner',
  'bad-due-date',
  'unknown-action-status',
  'unknown-priority',
]);

/** True when the fix of one rule lets another see for the first time what is wrong. */
export function brings(fixed: string, come: string): boolean {
  if (fixed === 'broken-table') return ABOUT_CELLS.has(come) || ABOUT_TIMES.has(come);
  // A document that calls itself closed, and an item that is open.
  if (come === 'closed-with-open-fix') return true;
  return ABOUT_TIMES.has(fixed) && ABOUT_TIMES.has(come);
}
