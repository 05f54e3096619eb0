/** Rule: no entry of the timeline reads as a moment that a reader looks for. */
import { markerFor } from '../../model/moments/marker.ts';
import type { Entry, MomentKind, Postmortem } from '../../model/postmortem.ts';
import { MOMENT_NAMES } from '../detection/metric-words.ts';
import { quote } from '../quote.ts';
import type { Finding, Fix, Preset, Rule, RuleContext } from '../rule.ts';
import { fits, isFree, likelyEntries } from './likely-entries.ts';
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

/** What surely comes before and after: people may declare an incident before or after they acknowledge the alert. */
const COURSE: Partial<Record<MomentKind, readonly MomentKind[]>> = {
  started: [...WANTED.strict.slice(0, 2), 'declared', ...WANTED.strict.slice(2), 'all-clear'],
  detected: [...WANTED.strict.slice(0, 2), 'declared', ...WANTED.strict.slice(2), 'all-clear'],
  acknowledged: [
    ...WANTED.strict.slice(0, 3),
    'hypothesis',
    'cause-found',
    ...WANTED.strict.slice(3),
  ],
  resolved: [...WANTED.strict, 'all-clear', 'documented'],
};

/** With more unread, it is the timeline that says too little. */
const MOST_UNREAD = 3;

/** One entry is not a timeline yet. */
const FEWEST = 2;

function* check({ model, preset }: RuleContext): Iterable<Finding> {
  const span = timelineHeading(model) ?? timelineSpan(model);
  if (!span || model.timeline.entries.length < FEWEST) return;
  const unread = unreadMoments(model);
  for (const kind of WANTED[preset]) {
    if (model.moments[kind] || unread.has(kind)) continue;
    yield {
      span,
      message: `No entry of the timeline reads as the ${MOMENT_NAMES[kind]}.`,
      fixes: () => likelyEntries(model, kind).map((entry) => mark(entry, kind)),
    };
  }
}

/**
 * Where the timeline is mostly read, an unread entry at the place of a moment is likely it, in words of its own.
 * One entry stands for one moment.
 */
function unreadMoments(model: Postmortem): ReadonlySet<MomentKind> {
  const unread = WANTED.strict.filter((kind) => !model.moments[kind]);
  const standIns = new Map<MomentKind, Entry>();
  if (unread.length > MOST_UNREAD) return new Set();
  for (const kind of unread) {
    const entry = model.timeline.entries.find(
      (each) =>
        isFree(each) &&
        ![...standIns.values()].includes(each) &&
        fits(each, kind, model, COURSE[kind] ?? WANTED.strict),
    );
    if (entry) standIns.set(kind, entry);
  }
  return new Set(standIns.keys());
}

function mark({ line, stamp, text, textSpan }: Entry, kind: MomentKind): Fix {
  const { start } = textSpan;
  return {
    title: `Mark line ${line} as the ${MOMENT_NAMES[kind]}: ${stamp.text} ${quote(text)}`,
    kind: 'suggestion',
    edits: [{ span: { start, end: start }, newText: `${markerFor(kind)} ` }],
  };
}
