/** Rule: TTD or TTA is not in the document, or still `HH:MM`, although the timeline gives it. */
import { lineAround } from '../../base/lines.ts';
import type { Span } from '../../base/span.ts';
import type {
  ComputedMetric,
  Entry,
  MetricKind,
  MomentKind,
  Postmortem,
} from '../../model/postmortem.ts';
import { formatDuration } from '../../model/time/duration.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { suggestion } from '../suggestion.ts';
import { doubtful } from '../timeline/backwards.ts';
import { isTold } from '../timeline/told.ts';
import { sectionOf } from '../where.ts';
import {
  entriesOf,
  formula,
  inFormOf,
  type Manner,
  mannerOf,
  METRIC_NAMES,
} from './metric-words.ts';
import { statable, STATED } from './statable.ts';
import { toldInWords } from './told-in-words.ts';
import { mannerFor } from './update-claim.ts';
import { writeMetrics } from './write-metrics.ts';

export const metricNotStated: Rule = {
  id: 'metric-not-stated',
  group: 'detection',
  summary: 'TTD or TTA is missing, or still `HH:MM`, while the timeline gives it.',
  levels: { standard: 'info', strict: 'warning' },
  completeness: true,
  fix: 'suggestion',
  since: '0.1.0',
  check,
};

function* check({ model, preset }: RuleContext): Iterable<Finding> {
  const inDoubt = doubtful(model);
  for (const kind of STATED) {
    const metric = statable(model, kind);
    if (!metric || (preset === 'standard' && !isSure(metric, model, inDoubt))) continue;
    const span = placeOf(model, kind);
    if (!span) continue;
    const value = formatDuration(metric.length, 'words');
    const name = METRIC_NAMES[kind];
    yield {
      span,
      message: `${name} is not stated, and the timeline gives it: ${formula(metric, model)} is ${value}.`,
      related: entriesOf(metric, model),
      fixes: () => {
        const title = `Write ${name} into Detection: ${inFormOf(metric, mannerIn(model, kind))}`;
        const fixes = suggestion(title, writeMetrics(model, [kind]));
        return fixes.map((fix) => ({ ...fix, preferred: true }));
      },
    };
  }
}

/** Both ends say themselves what they are, and nothing speaks against their times: of an assumed moment no number is offered. */
function isSure(
  { from, to, fromEntry, toEntry, length }: ComputedMetric,
  model: Postmortem,
  inDoubt: ReadonlySet<Entry>,
): boolean {
  const isAssumed = (kind: MomentKind) =>
    model.moments[kind]?.how === 'response' || !isTold(kind, model);
  // Two moments in one minute leave nothing to state.
  if (length === 0 || isAssumed(from) || isAssumed(to)) return false;
  const ends = [fromEntry, toEntry].map((index) => model.timeline.entries[index]);
  return !ends.some((entry) => entry && inDoubt.has(entry));
}

/** As it will be written: in the form of its blank, else of the other lengths. */
function mannerIn(model: Postmortem, kind: MetricKind): Manner {
  const open = model.claims.find((claim) => claim.kind === kind && claim.length === undefined);
  return open ? mannerFor(model, open) : mannerOf(model);
}

/** At its line; without one at the Detection heading, unless all of Detection is still to be written. */
function placeOf(model: Postmortem, kind: MetricKind): Span | undefined {
  const claims = model.claims.filter((claim) => claim.kind === kind);
  if (claims.length > 0) {
    const open = claims.find(({ length }) => length === undefined);
    return open && visible(open.span, model.text);
  }
  const section = sectionOf(model, 'detection');
  if (section?.state !== 'filled') return undefined;
  return toldInWords(model, kind) ? undefined : section.headingSpan;
}

/** Nothing stands after the label: the label is what can be seen. */
function visible({ start, end }: Span, text: string): Span {
  if (start < end) return { start, end };
  const line = lineAround(text, start).start;
  const before = text.slice(Math.max(line, start - 200), start).trim();
  const from = text.lastIndexOf(before, start);
  return { start: from, end: from + before.length };
}
