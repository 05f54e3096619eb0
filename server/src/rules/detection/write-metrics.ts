/** Writes computed metrics into Detection: lines that exist keep their form, missing ones are added beside them. */
import { lineAround, lineEnding } from '../../base/lines.ts';
import { at } from '../../base/span.ts';
import type { TextEdit } from '../../base/text-edit.ts';
import type { Claim, ComputedMetric, MetricKind, Postmortem } from '../../model/postmortem.ts';
import { endOfWords } from '../last-break.ts';
import { insertSection } from '../structure/insert-section.ts';
import { isInOpenEnd } from '../structure/open-end.ts';
import { sectionOf } from '../where.ts';
import { addLabelled } from './add-labelled.ts';
import { CLOCK, inFormOf, mannerOf } from './metric-words.ts';
import { statable, STATED } from './statable.ts';
import { toldInWords } from './told-in-words.ts';
import { updateClaim } from './update-claim.ts';
import { isStale, writeDuration } from './write-duration.ts';

/**
 * The edits that make the document say the given metrics (TTD, TTA and the duration can be said) as the timeline has
 * them. Empty when all of them are said, or none can be computed. Without a Detection section one is inserted.
 */
export function writeMetrics(
  model: Postmortem,
  kinds: readonly MetricKind[] = STATED,
): readonly TextEdit[] {
  const known = kinds.flatMap((kind) => statable(model, kind) ?? []);
  const duration = known.find(({ kind }) => kind === 'duration');
  const detection = known.filter(({ kind }) => kind !== 'duration');
  const isWritten = (metric: ComputedMetric) => claimsOf(model, metric.kind).length > 0;
  const updates = detection.flatMap((metric) => updated(model, metric));
  const missing = detection.filter(
    (metric) => !isWritten(metric) && !toldInWords(model, metric.kind),
  );
  return [
    ...updates,
    ...(missing.length > 0 ? inserted(model, missing) : []).filter(
      ({ span }) => !isInOpenEnd(model, span.start),
    ),
    ...(duration ? writeDuration(model, duration) : []),
  ];
}

function claimsOf({ claims }: Postmortem, kind: MetricKind): readonly Claim[] {
  return claims.filter((claim) => claim.kind === kind);
}

function updated(model: Postmortem, metric: ComputedMetric): readonly TextEdit[] {
  return claimsOf(model, metric.kind)
    .filter((claim) => isStale(model, claim, metric))
    .map((claim) => updateClaim(model, claim, metric));
}

function inserted(model: Postmortem, metrics: readonly ComputedMetric[]): readonly TextEdit[] {
  if (!sectionOf(model, 'detection')) {
    if (isWithoutHeadings(model)) return [besideTimeline(model, metrics)];
    const fill = model.followsTemplate ? filled(metrics) : only(model, metrics);
    return insertSection(model, 'detection', fill);
  }
  const [first] = metrics;
  const beside = first && besideOther(model, first);
  return [beside ?? besideLabels(model, metrics) ?? paragraph(model, metrics)];
}

/** Its sections are labels: a heading would take in all that follows. */
function isWithoutHeadings({ sections }: Postmortem): boolean {
  return sections.length > 0 && sections.every(({ form }) => form !== 'heading');
}

/** A paragraph of its own below the timeline. */
function besideTimeline(model: Postmortem, metrics: readonly ComputedMetric[]): TextEdit {
  const { sections, text, timeline } = model;
  const end = sections[timeline.section ?? -1]?.bodySpan.end ?? text.length;
  const eol = lineEnding(text);
  const newText = eol + eol + boldLines(model, metrics).join(eol);
  return { span: at(text.slice(0, end).trimEnd().length), newText };
}

/** Just the numbers under the heading, where the document has not the shape of the template. */
function only(model: Postmortem, metrics: readonly ComputedMetric[]) {
  return (scaffold: string) => {
    const heading = scaffold.split('\n', 1)[0] ?? '';
    return [heading, '', ...boldLines(model, metrics)].join('\n');
  };
}

/** The scaffold of Detection, with the numbers in it. */
function filled(metrics: readonly ComputedMetric[]) {
  return (scaffold: string) =>
    metrics.reduce((text, metric) => {
      const line = new RegExp(`(\\(${metric.kind.toUpperCase()}\\):\\*\\*) HH:MM.*?(?= *$)`, 'm');
      return text.replace(line, `$1 ${inFormOf(metric, CLOCK)}`);
    }, scaffold);
}

const LABELS: Readonly<Record<'ttd' | 'tta', readonly [name: string, short: string]>> = {
  ttd: ['Time to detection', 'TTD'],
  tta: ['Time to acknowledge', 'TTA'],
};
const NAMES = /time[ -]to[ -](?:detect(?:ion)?|acknowledge(?:ment)?)/i;
const SHORTS = /TT[DA]/;

/** A line like the one that states the other metric, above it (TTD) or below it (TTA). */
function besideOther(model: Postmortem, metric: ComputedMetric): TextEdit | undefined {
  const { text } = model;
  const claims = claimsOf(model, metric.kind === 'ttd' ? 'tta' : 'ttd');
  const claim = claims.find((each) => isInDetection(model, each)) ?? claims[0];
  if (!claim || (metric.kind !== 'ttd' && metric.kind !== 'tta')) return undefined;
  const start = lineAround(text, claim.span.start).start;
  const end = lineAround(text, claim.span.end).end;
  const before = text.slice(start, claim.span.start);
  const [name, short] = LABELS[metric.kind];
  const label = before.replace(NAMES, name).replace(SHORTS, short);
  if (label === before) return undefined;
  const after = /(?<![ \t])[ \t]*(?:\|[ \t]*)?$/.exec(text.slice(claim.span.end, end))?.[0] ?? '';
  const line = label + inFormOf(metric, claim) + after;
  const eol = lineEnding(text);
  return metric.kind === 'ttd'
    ? { span: at(start), newText: line + eol }
    : { span: at(end), newText: eol + line };
}

function isInDetection({ sections }: Postmortem, { section }: Claim): boolean {
  return sections[section ?? -1]?.kind === 'detection';
}

/** A Detection section of rows or bullets gets rows or bullets. */
function besideLabels(model: Postmortem, metrics: readonly ComputedMetric[]): TextEdit | undefined {
  const section = sectionOf(model, 'detection');
  return section && addLabelled(model, section, labelled(model, metrics), 'last');
}

function labelled(model: Postmortem, metrics: readonly ComputedMetric[]) {
  return metrics.map((metric) => {
    const [name, short] = metric.kind === 'tta' ? LABELS.tta : LABELS.ttd;
    return { label: `${name} (${short})`, value: inFormOf(metric, mannerOf(model)) };
  });
}

function boldLines(model: Postmortem, metrics: readonly ComputedMetric[]): readonly string[] {
  return labelled(model, metrics).map(({ label, value }) => `**${label}:** ${value}  `);
}

/** A paragraph of its own, above the gaps that the template asks for last, else at the end of Detection. */
function paragraph(model: Postmortem, metrics: readonly ComputedMetric[]): TextEdit {
  const { text } = model;
  const eol = lineEnding(text);
  const lines = boldLines(model, metrics).join(eol);
  const place = sectionOf(model, 'detection')?.span ?? at(text.length);
  const gaps = /^\*\*Detection gaps/m.exec(text.slice(place.start, place.end));
  if (gaps) return { span: at(place.start + gaps.index), newText: lines + eol + eol };
  return { span: at(endOfWords(text, place)), newText: eol + eol + lines };
}
