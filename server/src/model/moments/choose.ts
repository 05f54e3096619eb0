/** Among the entries that read as a moment, the one that is it, and why the others lost. */
import { MOMENT_KINDS, type Moment, type MomentKind, type Moments } from '../postmortem.ts';
import { DAY } from '../time/instant.ts';
import { type Candidate, first, last } from './candidates.ts';
import type { Reading } from './read-moments.ts';
import { type Readable, Story } from './story.ts';

type Chosen = Partial<Record<MomentKind, Moment>>;

/** Moments of an incident happen in this order of dependence: detection first, since the others are judged by it. */
export function chooseMoments(groups: readonly (readonly Readable[])[]): Moments {
  const story = new Story(groups);
  const { entries } = story;
  const all = (kind: MomentKind) => story.candidates(kind);
  const chosen: Chosen = {};
  const keep = (kind: MomentKind, moment: Moment | undefined) => {
    if (moment) chosen[kind] = moment;
  };
  keep('detected', detected(story));
  keep('started', started(story, chosen.detected));
  keep('resolved', resolved(story, chosen));
  if (!chosen.resolved) keep('resolved', byFix(story, chosen));
  keep('acknowledged', acknowledged(entries, all('acknowledged'), chosen));
  keep('mitigated', mitigated(entries, all('mitigated'), chosen));
  for (const kind of [
    'introduced',
    'declared',
    'hypothesis',
    'cause-found',
    'documented',
  ] as const) {
    keep(kind, first(kind, all(kind), 'an earlier entry says so'));
  }
  keep('all-clear', last('all-clear', all('all-clear'), 'a later entry says so'));
  return Object.fromEntries(MOMENT_KINDS.map((kind) => [kind, chosen[kind]])) as Record<
    MomentKind,
    Moment | undefined
  >;
}

/** The first that says so; else the first trouble that somebody runs into or measures, before anybody responds or it ends. */
function detected(story: Story): Moment | undefined {
  const candidates = story.candidates('detected');
  // What is noticed after somebody acknowledged the alert is something further, and what the alert said is not known.
  const known = story.candidates('acknowledged').find(({ trust }) => trust > 0);
  if (known && candidates.every(({ index, trust }) => trust < 2 && index > known.index))
    return undefined;
  if (candidates.length > 0) return first('detected', candidates, 'an earlier entry says so');
  const index = story.first('seen');
  // What was restored before it began is another matter.
  const begun = story.candidates('started')[0]?.index ?? 0;
  const restored = story.candidates('resolved').filter((each) => each.index >= begun);
  const isLate = [...story.candidates('acknowledged'), ...restored].some(
    (each) => each.index < index,
  );
  if (index === -1 || isLate) return undefined;
  return { kind: 'detected', entry: index, how: 'phrase', lost: [] };
}

/** The impact where it is told; else the change straight before the detection. */
function started(story: Story, detected: Moment | undefined): Moment | undefined {
  const { entries } = story;
  // What goes wrong after someone has noticed is a consequence, unless the author says otherwise.
  const early = story
    .candidates('started')
    .filter(
      ({ index, trust }) =>
        trust >= 2 ||
        !detected ||
        precedes(entries, index, detected.entry) ||
        isAtOnce(entries[index], entries[detected.entry]),
    );
  if (early.length > 0) return first('started', early, 'an earlier entry says so');
  if (!detected) return undefined;
  const index = story.last('change', detected.entry);
  const change = entries[index];
  if (!change || !within(change, entries[detected.entry], DAY)) return undefined;
  return { kind: 'started', entry: index, how: 'phrase', lost: [] };
}

/** At the same time of the day; days without a time say nothing. */
function isAtOnce(a: Readable | undefined, b: Readable | undefined): boolean {
  const at = a?.entry.local;
  return at !== undefined && at % DAY !== 0 && at === b?.entry.local;
}

function within(a: Readable, b: Readable | undefined, limit: number): boolean {
  if (a.entry.local === undefined || b?.entry.local === undefined) return false;
  return Math.abs(b.entry.local - a.entry.local) <= limit;
}

/** The first at or after the detection, and not after the end; in its place the first response, or work in the entry behind it. */
function acknowledged(
  entries: readonly Readable[],
  candidates: readonly Candidate[],
  { detected, started: start, resolved: end }: Chosen,
): Moment | undefined {
  const noticed = detected ?? start;
  const isDuring = (index: number) =>
    follows(entries, index, noticed?.entry ?? 0) && (!end || precedes(entries, index, end.entry));
  const after = candidates.filter(({ index, trust }) => trust >= 2 || isDuring(index));
  const said = after.some(({ trust }) => trust > 0);
  if (said) return first('acknowledged', after, 'another entry says so more plainly');
  if (!noticed) return undefined;
  const next = detected ? afterReports(entries, detected.entry) : entries.length;
  const isSooner = after.every(({ index }) => index > next) && isDuring(next);
  if (detected && isSooner && showsWork(entries[next], entries[detected.entry])) {
    return { kind: 'acknowledged', entry: next, how: 'response', lost: [] };
  }
  return first('acknowledged', after, 'an earlier entry tells of a response');
}

/** The first entry behind the detection that is not merely another report of it. */
function afterReports(entries: readonly Readable[], detection: number): number {
  const index = entries.findIndex(
    ({ readings, asides }, each) =>
      each > detection && (asides.work() || !readings.some(({ kind }) => kind === 'detected')),
  );
  return index === -1 ? entries.length : index;
}

/** Soon after it; a fix that comes out later is no answer. */
function showsWork(each: Readable | undefined, noticed: Readable | undefined): boolean {
  if (!each?.asides.work()) return false;
  const isOther = each.readings.some(({ kind }) => kind === 'mitigated' || kind === 'resolved');
  return !isOther && within(each, noticed, DAY);
}

/** Written before it, or earlier by its own time: facts at the top sum up what the entries below tell. */
function precedes(entries: readonly Readable[], index: number, other: number): boolean {
  const [each, since] = [entries[index]?.entry, entries[other]?.entry];
  if (index <= other || since?.form !== 'fact') return index <= other;
  return each?.local !== undefined && since.local !== undefined && each.local <= since.local;
}

/** Written after it, and not earlier by its own time: facts at the top sum up what the entries below tell. */
function follows(entries: readonly Readable[], index: number, other: number): boolean {
  const [at, since] = [entries[index]?.entry.local, entries[other]?.entry.local];
  return index >= other && (at === undefined || since === undefined || at >= since - DAY / 2);
}

/** The last, and never before the incident; where nothing tells when that was, not among the first entries. */
function resolved(story: Story, { started: start, detected }: Chosen): Moment | undefined {
  const candidates = story.candidates('resolved');
  const begun = Math.max(start?.entry ?? -1, detected?.entry ?? -1);
  const earliest = begun === -1 ? story.entries.length / 2 : begun;
  if (candidates.length === 0) return undefined;
  const relapse = story.last('relapse');
  const since = (first: number) =>
    candidates.filter(({ index, trust }) => trust >= 2 || (index >= first && index > relapse));
  const fitting = since(earliest);
  // Some trouble is noticed when it is over.
  return last(
    'resolved',
    fitting.length > 0 || !start ? fitting : since(start.entry),
    'a later entry says so',
  );
}

/** A fix or rollback after which nothing is reported any more ended the incident, where no one says when it ended. */
function byFix(story: Story, { detected, started: start }: Chosen): Moment | undefined {
  const since = (detected ?? start)?.entry;
  if (since === undefined) return undefined;
  const fix = story
    .candidates('mitigated')
    .findLast(({ index }) => index > since && story.entries[index]?.asides.shutOut() !== true);
  if (!fix || PARTLY.test(story.entries[fix.index]?.entry.text ?? '')) return undefined;
  const trouble = [...story.candidates('started'), ...story.candidates('detected')];
  const quiet = trouble.every(({ index }) => index <= fix.index);
  return quiet ? { kind: 'resolved', entry: fix.index, how: 'phrase', lost: [] } : undefined;
}

/** What helped some has not ended it. */
const PARTLY =
  /\b(?:most|some|half) (?:of (?:the |our )?)?(?:[\w-]+ )?(?:users|customers|clients|tenants|requests|traffic|regions)\b/i;

/** The last before the restoration. One entry is both only where it says so itself: a fix that ended things is the end. */
function mitigated(
  entries: readonly Readable[],
  candidates: readonly Candidate[],
  { resolved: end, detected, started: start }: Chosen,
): Moment | undefined {
  const isEnd = ({ index, trust }: Candidate) => trust < 2 && index === end?.entry;
  const fitting = candidates.filter(
    ({ index, trust }) =>
      trust >= 2 || (index <= (end?.entry ?? Infinity) && index > (detected?.entry ?? -1)),
  );
  const before = fitting.filter((each) => !isEnd(each));
  const both = fitting.filter(
    (each) => isEnd(each) && INTERIM.test(entries[each.index]?.entry.text ?? ''),
  );
  if (before.length === 0 && both.length === 0) return byStep(entries, end, detected ?? start);
  return last('mitigated', before.length > 0 ? before : both, 'a later mitigation held');
}

/** The last step before a restoration that someone wrote down; or one that the same entry tells of. */
function byStep(
  entries: readonly Readable[],
  end: Moment | undefined,
  begun: Moment | undefined,
): Moment | undefined {
  if (!end || !begun || end.entry <= begun.entry) return undefined;
  const told = entries[end.entry]?.readings.some(({ kind }) => kind === 'resolved') === true;
  if (!told) return undefined;
  const isHere = (index: number) =>
    index > begun.entry && index >= end.entry - STEPS && index < end.entry;
  // What went wrong after a step shows that it did not help.
  const last = entries.findLastIndex(
    ({ asides, readings }, index) => isHere(index) && (asides.step() || readings.some(isTrouble)),
  );
  const before = entries[last]?.asides.step() === true ? last : -1;
  const entry = before === -1 && entries[end.entry]?.asides.step() === true ? end.entry : before;
  return entry === -1 ? undefined : { kind: 'mitigated', entry, how: 'phrase', lost: [] };
}

function isTrouble({ kind }: Reading): boolean {
  return kind === 'started' || kind === 'detected';
}

/** How far back a step may lie that helped. */
const STEPS = 3;

const INTERIM =
  /\b(?:roll|revert|mitigat|workaround|work-around|disabl|switched off|turned off|bann|block(?:ed|s)\b)/i;
