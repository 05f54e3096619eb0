/** The metrics in sentences, what has to be asked before they can be told, and the edits that write them down. */
import { touches, type Span } from '../base/span.ts';
import { applyEdits, type TextEdit } from '../base/text-edit.ts';
import {
  METRIC_KINDS,
  type Claim,
  type MetricKind,
  type MomentKind,
  type Postmortem,
} from '../model/postmortem.ts';
import { SECOND } from '../model/time/instant.ts';
import { labelBefore } from '../rules/detection/labelled.ts';
import { statable } from '../rules/detection/statable.ts';
import { toldInWords } from '../rules/detection/told-in-words.ts';
import { isStale } from '../rules/detection/write-duration.ts';
import { writeMetrics } from '../rules/detection/write-metrics.ts';
import { list, quote } from '../rules/quote.ts';
import { metricName } from './lengths.ts';
import { markMoment, type MomentWish } from './mark-moment.ts';
import { metricSentence } from './metric-sentence.ts';
import { momentQuestions, type MomentQuestion } from './moment-questions.ts';
import { withoutMoments } from './without-moments.ts';

/** What a person has answered so far. */
export interface MetricsWish {
  /** Entries to be marked, in the same step in which the numbers are written. */
  readonly marks: readonly MomentWish[];
  /** Moments that no entry is, says the person. */
  readonly rejected: readonly MomentKind[];
}

export const NOTHING_ASKED: MetricsWish = { marks: [], rejected: [] };

export interface ComputedMetrics {
  readonly reports: readonly MetricReport[];
  readonly questions: readonly MomentQuestion[];
  readonly edits: readonly TextEdit[];
  /** What the edits do, or why there are none, in a sentence or two. */
  readonly outcome: string;
}

export interface MetricReport {
  readonly kind: MetricKind;
  /** `open`: a moment is missing, or the times contradict each other. */
  readonly state: 'computed' | 'open';
  /** With its formula and both entries, or with what is missing. */
  readonly sentence: string;
  /** Undefined for `open`. */
  readonly seconds: number | undefined;
  /** 1-based lines of the two entries; undefined where a moment is missing. */
  readonly fromLine: number | undefined;
  readonly toLine: number | undefined;
}

/** @param reread reads a text of this document anew: marks change what its entries are */
export function computeMetrics(
  model: Postmortem,
  { marks, rejected }: MetricsWish,
  reread: (text: string) => Postmortem,
): ComputedMetrics {
  const markers = marks.flatMap((mark) => markMoment(model, mark).edits);
  const marked = markers.length > 0 ? reread(applyEdits(model.text, markers)) : model;
  const known = withoutMoments(marked, rejected);
  const numbers = writeMetrics(known, WRITTEN);
  return {
    reports: METRIC_KINDS.map((kind) => reportOf(known, kind)),
    questions: momentQuestions(known, [...rejected, ...marks.map(({ moment }) => moment)]),
    edits: [...markers, ...numbers.map((edit) => beforeMarks(edit, markers))],
    outcome: outcomeOf(known, numbers),
  };
}

const WRITTEN = ['ttd', 'tta', 'duration'] as const satisfies readonly MetricKind[];

function reportOf(model: Postmortem, kind: MetricKind): MetricReport {
  const metric = model.metrics[kind];
  const isTold = metric.length !== undefined && metric.shortest >= 0;
  return {
    kind,
    state: isTold ? 'computed' : 'open',
    sentence: metricSentence(model, metric),
    seconds: isTold ? metric.length / SECOND : undefined,
    fromLine: lineOf(model, metric.from),
    toLine: lineOf(model, metric.to),
  };
}

function lineOf({ moments, timeline }: Postmortem, kind: MomentKind): number | undefined {
  return timeline.entries[moments[kind]?.entry ?? -1]?.line;
}

/** Markers are insertions in the timeline, so no edit of a number touches one: it only moved. */
function beforeMarks({ span, newText }: TextEdit, markers: readonly TextEdit[]): TextEdit {
  const moved = (offset: number): number => {
    let before = offset;
    for (const marker of [...markers].sort((a, b) => a.span.start - b.span.start)) {
      if (marker.span.start + marker.newText.length <= before) before -= marker.newText.length;
    }
    return before;
  };
  return { span: { start: moved(span.start), end: moved(span.end) }, newText };
}

function outcomeOf(model: Postmortem, edits: readonly TextEdit[]): string {
  const told = WRITTEN.filter((kind) => statable(model, kind));
  if (told.length === 0) return 'So nothing was written.';
  return [doneWith(model, told, edits), leftToAuthor(model, told)].join('');
}

function doneWith(
  model: Postmortem,
  told: readonly MetricKind[],
  edits: readonly TextEdit[],
): string {
  if (edits.length === 0) {
    const isSaid = told.some((kind) => model.claims.some((claim) => claim.kind === kind));
    return isSaid ? 'The document says so already.' : 'So nothing was written.';
  }
  const places = [...new Set(edits.map((edit) => placeOf(model, edit)))];
  const before = model.claims
    .filter((claim) => edits.some((edit) => touches(edit.span, claim.span)))
    .flatMap((claim) => correction(claim));
  const changed = before.length > 0 ? ` Before, it said ${list([...new Set(before)])}.` : '';
  return `Written into ${list(places)}.${changed}`;
}

/** Sentences, and lines whose words are no length, are nobody's to write but the author's. */
function leftToAuthor(model: Postmortem, told: readonly MetricKind[]): string {
  const { claims, metrics, text } = model;
  const lines = told.flatMap((kind) => toldInWords(model, kind) ?? []);
  const sentences = claims.filter((claim) => {
    const metric = metrics[claim.kind];
    const isTold = told.includes(claim.kind) && metric.length !== undefined;
    return isTold && labelBefore(model, claim) === '' && isStale(model, claim, metric);
  });
  const own = sentences.filter(({ kind }) => kind === 'duration').map(({ span }) => span);
  const parts = [...lines, ...own].map(
    (span) => `${quote(text.slice(span.start, span.end))} in ${placeAround(model, span)}`,
  );
  return parts.length > 0 ? ` Left to you: ${list(parts)}.` : '';
}

/** The heading above; an edit that brings its own heading is named by that. */
function placeOf(model: Postmortem, { span, newText }: TextEdit): string {
  return /^#{1,6} (.+)$/m.exec(newText)?.[1] ?? placeAround(model, span);
}

function placeAround({ sections, text, title }: Postmortem, { start, end }: Span): string {
  const around = sections.findLast(
    ({ bodySpan }) => bodySpan.start <= start && end <= bodySpan.end,
  );
  if (around) return around.heading;
  const above = text.slice(title?.span.end ?? 0, start);
  const heading = [...above.matchAll(/^#{1,6}[ \t]([^\r\n]+)/gm)].at(-1)?.[1]?.trim();
  return heading ?? 'the lines at the top';
}

/** `"5 minutes" for TTD`, of a length that is replaced. */
function correction({ kind, length, text }: Claim): readonly string[] {
  return length === undefined ? [] : [`${quote(text)} for ${metricName(kind)}`];
}
