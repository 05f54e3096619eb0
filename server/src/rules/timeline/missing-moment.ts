/** Rule: no entry of the timeline reads as a moment that a reader looks for. */
import { markerFor } from '../../model/moments/marker.ts';
import type { Entry, MomentKind, Postmortem } from '../../model/postmortem.ts';
import { MOMENT_NAMES } from '../detection/metric-words.ts';
import { quote } from '../quote.ts';
import type { Finding, Fix, Preset, Rule, RuleContext } from '../rule.ts';
import { fits, isFree, likelyEntries } from './likely-entries.ts';
import { markEntry } from './mark-entry.ts';
import { insertEntry, openEntries } from './insert-entry.ts';
import { straysAndBelow } from './stray-dates.ts';
import { isTold } from './told.ts';
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

/** What else surely comes after: people may declare an incident before or after they acknowledge the alert. */
const LATER: Partial<Record<MomentKind, readonly MomentKind[]>> = {
  started: ['declared', 'all-clear'],
  detected: ['declared', 'all-clear'],
  acknowledged: ['hypothesis', 'cause-found'],
  resolved: ['all-clear', 'documented'],
};

/** With more unread, it is the timeline that says too little. */
const MOST_UNREAD = 3;

/** One entry is not a timeline yet. */
const FEWEST = 2;

function* check({ model, preset }: RuleContext): Iterable<Finding> {
  const span = timelineHeading(model) ?? timelineSpan(model);
  if (!span || model.timeline.entries.length < FEWEST || isUnread(model)) return;
  const unread = unreadMoments(model);
  const open = new Set(openEntries(model).flatMap(({ moments }) => moments));
  // Of an entry with a wrong year or month `date-disagrees` speaks.
  for (const { moments } of straysAndBelow(model)) for (const { kind } of moments) open.add(kind);
  for (const kind of WANTED[preset]) {
    if (kind !== 'detected' && isNearMiss(model)) continue;
    if (isThere(kind, preset, model) || unread.has(kind) || open.has(kind)) continue;
    yield {
      span,
      message: `No entry of the timeline reads as the ${MOMENT_NAMES[kind]}.`,
      fixes: () => [
        ...likelyEntries(model, kind).map((entry) => mark(model, entry, kind)),
        ...insert(kind, model),
      ],
    };
  }
}

/** Of a language in which only the headings are understood, nobody can say what the entries do not tell. */
function isUnread({ sections, timeline }: Postmortem): boolean {
  const named = sections.filter(({ heading }) => UNREAD.test(heading.trim()));
  return named.length >= 2 || isInUnreadScript(timeline.entries.slice(0, LOOKED_AT));
}

/** So many entries show in what language they are. */
const LOOKED_AT = 12;

/** Han with kana beside it is Japanese, which is read. */
function isInUnreadScript(entries: readonly Entry[]): boolean {
  const isJapanese = entries.some(({ text }) =>
    /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text),
  );
  const unread = entries.filter(
    ({ text }) => OTHER_SCRIPT.test(text) || (!isJapanese && /\p{Script=Han}{2}/u.test(text)),
  );
  return unread.length * 2 > entries.length;
}

const OTHER_SCRIPT =
  /[\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thai}\p{Script=Devanagari}]{2}/u;

const UNREAD =
  /^(?:sommario|riepilogo|impatto|conseguenze|causa(?: radice)?|azioni|lezioni(?: apprese)?|samenvatting|gevolgen|tijdlijn|oorza(?:ak|ken)|acties|geleerde lessen|sammanfattning|påverkan|rotorsak(?:er)?|åtgärder|lärdomar|[\p{Script=Cyrillic} ]+)$/iu;

/** What never started is neither mitigated nor over; that somebody saw it coming can be told. */
function isNearMiss({ title, metadata }: Postmortem): boolean {
  return [title?.text, metadata.severity?.text].some((text) =>
    /\bnear[ -]miss\b/i.test(text ?? ''),
  );
}

/** `strict` wants the restoration in its own words: a fix after which nothing is reported is the mitigation. */
function isThere(kind: MomentKind, preset: Preset, model: Postmortem): boolean {
  const { moments } = model;
  if (preset === 'standard') return moments[kind] !== undefined;
  const isFix = moments.resolved !== undefined && !isTold('resolved', model);
  if (kind === 'mitigated') return moments.mitigated !== undefined || isFix;
  return moments[kind] !== undefined && !(kind === 'resolved' && isFix);
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
    const order = [...WANTED.strict, ...(LATER[kind] ?? [])];
    const entry = model.timeline.entries.find(
      (each) =>
        isFree(each) && ![...standIns.values()].includes(each) && fits(each, kind, model, order),
    );
    if (entry) standIns.set(kind, entry);
  }
  return new Set(standIns.keys());
}

/** Behind what comes before it in the course of an incident. */
function insert(kind: MomentKind, model: Postmortem): readonly Fix[] {
  const { moments, timeline } = model;
  const known = (kinds: readonly MomentKind[]): readonly number[] =>
    kinds.flatMap((each) => moments[each]?.entry ?? []);
  const place = WANTED.strict.indexOf(kind);
  const before = known(WANTED.strict.slice(0, place));
  const later = known(WANTED.strict.slice(place + 1));
  const last = timeline.entries.length - 1;
  const after = before.length > 0 ? Math.max(...before) : Math.min(...later, last + 1) - 1;
  const edits = insertEntry(model, after, `${markerFor(kind)} [what?]`);
  const title = `Insert an entry for the ${MOMENT_NAMES[kind]}`;
  return edits.length > 0 ? [{ title, kind: 'suggestion', edits }] : [];
}

function mark(model: Postmortem, entry: Entry, kind: MomentKind): Fix {
  const { line, stamp, text } = entry;
  return {
    title: `Mark line ${line} as the ${MOMENT_NAMES[kind]}: ${stamp.text} ${quote(text)}`,
    kind: 'suggestion',
    edits: [markEntry(model, entry, kind)],
  };
}
