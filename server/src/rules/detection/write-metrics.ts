/** Writes computed metrics into Detection: lines that exist keep their form, missing ones are added beside them. */
import { lineEnding } from '../../base/lines.ts';
import { at } from '../../base/span.ts';
import type { TextEdit } from '../../base/text-edit.ts';
import type { Claim, ComputedMetric, MetricKind, Postmortem } from '../../model/postmortem.ts';
import { agrees, formatDuration } from '../../model/time/duration.ts';
import { insertSection } from '../structure/insert-section.ts';
import { sectionOf } from '../where.ts';
import { inFormOf } from './metric-words.ts';
import { statable, STATED } from './statable.ts';

/**
 * The edits that make the document say the given metrics (TTD and TTA can be said) as the timeline has them.
 * Empty when all of them are said, or none can be computed. Without a Detection section one is inserted.
 */
export function writeMetrics(
  model: Postmortem,
  kinds: readonly MetricKind[] = STATED,
): readonly TextEdit[] {
  const known = kinds.flatMap((kind) => statable(model, kind) ?? []);
  const isWritten = (metric: ComputedMetric) => claimsOf(model, metric.kind).length > 0;
  const updates = known.filter(isWritten).flatMap((metric) => updated(model, metric));
  const missing = known.filter((metric) => !isWritten(metric));
  return [...updates, ...(missing.length > 0 ? inserted(model, missing) : [])];
}

function claimsOf({ claims }: Postmortem, kind: MetricKind): readonly Claim[] {
  return claims.filter((claim) => claim.kind === kind);
}

function updated(model: Postmortem, metric: ComputedMetric): readonly TextEdit[] {
  return claimsOf(model, metric.kind)
    .filter(({ length, unit }) => length === undefined || !agrees({ length, unit }, metric))
    .map((claim) => ({
      span: claim.span,
      newText: gapBefore(claim, model) + inFormOf(metric, claim),
    }));
}

/** After a label with nothing behind it, the value needs a blank. */
function gapBefore({ span }: Claim, { text }: Postmortem): string {
  return span.start === span.end && /\S$/.test(text.slice(0, span.start)) ? ' ' : '';
}

function inserted(model: Postmortem, metrics: readonly ComputedMetric[]): readonly TextEdit[] {
  if (!sectionOf(model, 'detection')) return insertSection(model, 'detection', filled(metrics));
  const [only] = metrics;
  const beside = metrics.length === 1 && only ? besideOther(model, only) : undefined;
  return [beside ?? paragraph(model, metrics)];
}

/** The scaffold of Detection, with the numbers in it. */
function filled(metrics: readonly ComputedMetric[]) {
  return (scaffold: string) =>
    metrics.reduce((text, { kind, length }) => {
      const line = new RegExp(`(\\(${kind.toUpperCase()}\\):\\*\\*) HH:MM.*?(?= *$)`, 'm');
      return text.replace(line, `$1 ${formatDuration(length, 'clock')}`);
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
  const claim = claimsOf(model, metric.kind === 'ttd' ? 'tta' : 'ttd')[0];
  if (!claim || (metric.kind !== 'ttd' && metric.kind !== 'tta')) return undefined;
  const start = lineStart(text, claim.span.start);
  const end = lineEnd(text, claim.span.end);
  const before = text.slice(start, claim.span.start);
  const [name, short] = LABELS[metric.kind];
  const label = before.replace(NAMES, name).replace(SHORTS, short);
  if (label === before) return undefined;
  const after = /[ \t]*(?:\|[ \t]*)?$/.exec(text.slice(claim.span.end, end))?.[0] ?? '';
  const line = label + inFormOf(metric, claim) + after;
  const eol = lineEnding(text);
  return metric.kind === 'ttd'
    ? { span: at(start), newText: line + eol }
    : { span: at(end), newText: eol + line };
}

/** A paragraph of its own, above the gaps that the template asks for last, else at the end of Detection. */
function paragraph(model: Postmortem, metrics: readonly ComputedMetric[]): TextEdit {
  const { text } = model;
  const eol = lineEnding(text);
  const lines = metrics
    .map(({ kind, length }) => {
      const [name, short] = kind === 'tta' ? LABELS.tta : LABELS.ttd;
      return `**${name} (${short}):** ${formatDuration(length, 'clock')}  `;
    })
    .join(eol);
  const { start, end } = sectionOf(model, 'detection')?.span ?? {
    start: text.length,
    end: text.length,
  };
  const body = text.slice(start, end);
  const gaps = /^\*\*Detection gaps/m.exec(body);
  if (gaps) return { span: at(start + gaps.index), newText: lines + eol + eol };
  const words = body.replace(/\s+(?:-{3,}|\*{3,}|_{3,})\s*$/, '').trimEnd();
  return { span: at(start + words.length), newText: eol + eol + lines };
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

function lineEnd(text: string, offset: number): number {
  return offset + (/[\r\n]|$/.exec(text.slice(offset))?.index ?? 0);
}
