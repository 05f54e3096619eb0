/** Rule: no entry of the timeline reads as a moment that a reader looks for. */
import { markerFor } from '../../model/moments/marker.ts';
import type { Entry, MomentKind, Postmortem } from '../../model/postmortem.ts';
import { MOMENT_NAMES } from '../detection/metric-words.ts';
import { quote } from '../quote.ts';
import type { Finding, Fix, Preset, Rule, RuleContext } from '../rule.ts';
import { timelineHeading, timelineSpan } from '../where.ts';

export const missingMoment: Rule = {
  id: 'missing-moment',
  group: 'timeline',
  summary:
    'No entry of the timeline reads as the start, the detection, the acknowledgement, the mitigation or the restoration.',
  levels: { standard: 'hint', strict: 'warning' },
  completeness: true,
  fix: 'suggestion',
  since: '0.1.0',
  check,
};

const WANTED: Readonly<Record<Preset, readonly MomentKind[]>> = {
  standard: ['detected', 'resolved'],
  strict: ['started', 'detected', 'acknowledged', 'mitigated', 'resolved'],
};

/** One entry is not a timeline yet. */
const FEWEST = 2;
const MOST_OFFERED = 3;

function* check({ model, preset }: RuleContext): Iterable<Finding> {
  const span = timelineHeading(model) ?? timelineSpan(model);
  if (!span || model.timeline.entries.length < FEWEST) return;
  for (const kind of WANTED[preset]) {
    if (model.moments[kind]) continue;
    yield {
      span,
      message: `No entry of the timeline reads as the ${MOMENT_NAMES[kind]}.`,
      fixes: () => candidates(model, kind).map((entry) => mark(entry, kind)),
    };
  }
}

/** Entries that are no moment yet, from the side of the timeline on which the moment would be. */
function candidates({ timeline }: Postmortem, kind: MomentKind): readonly Entry[] {
  const free = timeline.entries.filter(
    ({ moments, form }) => moments.length === 0 && form !== 'fact',
  );
  const isLate = kind === 'mitigated' || kind === 'resolved';
  return isLate ? free.slice(-MOST_OFFERED).reverse() : free.slice(0, MOST_OFFERED);
}

function mark({ line, stamp, text, textSpan }: Entry, kind: MomentKind): Fix {
  const { start } = textSpan;
  return {
    title: `Mark line ${line} as the ${MOMENT_NAMES[kind]}: ${stamp.text} ${quote(text)}`,
    kind: 'suggestion',
    edits: [{ span: { start, end: start }, newText: `${markerFor(kind)} ` }],
  };
}
