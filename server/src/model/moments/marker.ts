/**
 * The marker that "Mark this entry as …" writes: a bold label at the start of the entry's words.
 *
 *     | 14:09 | **Detected:** 5xx alert on the login service |
 *     - 14:09 **Detected:** 5xx alert on the login service
 *
 * It is what many authors write anyway, reads well in any container, and wins over every other reading.
 */
import { MOMENT_KINDS, type MomentKind } from '../postmortem.ts';

/** How a moment is named where it stands alone: in a marker, and beside an entry of the preview. */
export const MOMENT_LABELS: Readonly<Record<MomentKind, string>> = {
  introduced: 'Introduced',
  started: 'Started',
  detected: 'Detected',
  acknowledged: 'Acknowledged',
  declared: 'Declared',
  hypothesis: 'Hypothesis',
  'cause-found': 'Cause found',
  mitigated: 'Mitigated',
  resolved: 'Resolved',
  'all-clear': 'All clear',
  documented: 'Documented',
};

/** `**Detected:**`, to be followed by a blank and the entry's words. */
export function markerFor(kind: MomentKind): string {
  return `**${MOMENT_LABELS[kind]}:**`;
}

/** What may close a stamp that has its line to itself, up to the words on the next one. */
const STAMP_LINE = /^[ \t*_`\\]*(?:<br ?\/?>[ \t]*)?[\r\n]\s*/;

/** Where the words of an entry begin whose stamp has its line to itself (`**14:09 UTC**`, and the rest below); else 0. */
export function endOfStampLine(source: string): number {
  return STAMP_LINE.exec(source)?.[0].length ?? 0;
}

/** The markers at the start of a source text; an entry may carry several. */
export function markersAt(
  source: string,
): readonly { kind: MomentKind; from: number; to: number }[] {
  const found: { kind: MomentKind; from: number; to: number }[] = [];
  const line = endOfStampLine(source);
  let at = source.length - source.slice(line).trimStart().length;
  for (let next = markerAt(source, at); next; next = markerAt(source, at)) {
    found.push({ kind: next, from: at, to: at + markerFor(next).length });
    at += markerFor(next).length;
    while (/\s/.test(source[at] ?? '')) at++;
  }
  return found;
}

function markerAt(source: string, at: number): MomentKind | undefined {
  return MOMENT_KINDS.find((kind) => source.startsWith(markerFor(kind), at));
}
