/** Rule: a time in another zone than UTC. A column or a declaration is one finding, an entry with its own zone is one. */
import { inEach } from '../../base/gather.ts';
import { contains, type Span } from '../../base/span.ts';
import type { Entry, Postmortem } from '../../model/postmortem.ts';
import type { ZoneStatement } from '../../model/time/time.ts';
import { isUtc } from '../../model/time/zone.ts';
import { count, quote } from '../quote.ts';
import type { Finding, Fix, Preset, Rule, RuleContext } from '../rule.ts';
import { timelineSpan } from '../where.ts';
import { leavesClocks, leavesClocksIn } from './clocks-left.ts';
import { localTime } from './local-time.ts';
import { entryToUtc, isCertain, timelineToUtc } from './to-utc.ts';

export const nonUtcTime: Rule = {
  id: 'non-utc-time',
  group: 'timeline',
  summary: 'A time of the timeline is written in another zone than UTC.',
  levels: { standard: 'warning', strict: 'error' },
  completeness: false,
  fix: 'safe',
  since: '0.1.0',
  check,
};

function* check({ model, preset }: RuleContext): Iterable<Finding> {
  yield* statements(model, preset);
  const local = localTime(model);
  if (local) {
    const words = quote(model.text.slice(local.start, local.end));
    yield { span: local, message: `${words} is not UTC, and nothing says which zone it is.` };
  }
  for (const { stamp } of calledLocal(model.timeline.entries)) {
    yield { span: stamp.span, message: `${quote(stamp.text)} is local time, not UTC.` };
  }
  const all = zoned(model.timeline.entries);
  // Nobody has to convert what stands in UTC beside it.
  const own = preset === 'standard' ? all.filter((entry) => !tellsUtcToo(entry)) : all;
  const place = timelineSpan(model);
  if (place && isWholeColumn(own, model)) {
    yield column(own, place, model);
    return;
  }
  for (const entry of own) {
    const followers = model.timeline.entries.filter(
      ({ zone }) => zone && entry.zone && isSame(zone, entry.zone),
    );
    if (followers.length > 1) {
      // The first entry names the zone, the others follow: `07:45 CST`, `08:00`, `08:05`.
      yield column(followers, entry.stamp.span, model);
      continue;
    }
    yield {
      span: entry.stamp.span,
      message: `${quote(entry.stamp.text)} is not in UTC.`,
      fixes: () =>
        model.timeline.entries.some(followsAnother)
          ? [...whole(model, true)]
          : [...single(model, entry), ...whole(model)],
    };
  }
}

/** `Time (PST)`, `## Timeline (CET)`, `All times in Pacific time`: one finding for all entries that follow it. */
function* statements(model: Postmortem, preset: Preset): Iterable<Finding> {
  const { entries, zone, zoneStatements } = model.timeline;
  for (const statement of zoneStatements) {
    if (isUtc(statement.zone)) continue;
    const governed = entries.filter((entry) => entry.zone && isSame(entry.zone, statement));
    if (governed.length === 0 && !(zone && isSame(zone, statement))) {
      if (preset === 'strict' && isAtOdds(statement, model)) yield atOdds(statement);
      continue;
    }
    // Days alone are hardly read in another way for their zone.
    if (preset === 'standard' && !governed.some(({ stamp }) => stamp.clock)) continue;
    yield {
      span: statement.span,
      message: `${subject(governed.length)} in ${quote(model.text.slice(statement.span.start, statement.span.end))}, not in UTC.`,
      fixes: () => [...whole(model, true)],
    };
  }
}

/** `All times in CET.` above a column `Time (UTC)`: what the column says holds, and a reader may believe the sentence. */
function isAtOdds({ from, span, zone }: ZoneStatement, model: Postmortem): boolean {
  const { entries, section, zoneStatements } = model.timeline;
  const place = model.sections[section ?? -1]?.bodySpan;
  if (from !== 'declaration' || zone.type === 'ambiguous' || !place || !contains(place, span))
    return false;
  const clocks = entries.filter(({ stamp }) => stamp.clock);
  const isSaidElsewhere = zoneStatements.some(
    (other) => other.from === 'declaration' && isUtc(other.zone),
  );
  return (
    !isSaidElsewhere &&
    clocks.length > 0 &&
    clocks.every((each) => each.zone && isUtc(each.zone.zone))
  );
}

function atOdds({ span, zone }: ZoneStatement): Finding {
  const fix: Fix = { title: 'Write UTC', kind: 'suggestion', edits: [{ span, newText: 'UTC' }] };
  return {
    span,
    message: `${quote(zone.name)} is declared here, and the column of the times says UTC.`,
    fixes: () => [fix],
  };
}

function isSame(a: ZoneStatement, b: ZoneStatement): boolean {
  return a.span.start === b.span.start;
}

const calledLocal = inEach((entry: Entry) =>
  entry.zone?.from !== 'entry' && /^\(?local time\b/i.test(entry.text) ? [entry] : [],
);

const zoned = inEach((entry: Entry) => (hasOwnZone(entry) ? [entry] : []));

function hasOwnZone({ zone, stamp }: Entry): boolean {
  return zone?.from === 'entry' && !isUtc(zone.zone) && stamp.zoneSpan !== undefined;
}

/** `17:07` below `16:22 PST` and `17:04 PST`, as long as all say PST: with one of them converted nobody knows its zone. */
function followsAnother({ zone, stamp }: Entry): boolean {
  if (zone?.from !== 'entry' || isUtc(zone.zone)) return false;
  return stamp.clock !== undefined && stamp.zoneSpan === undefined;
}

/** `09:30 IST (04:00 UTC)` */
function tellsUtcToo({ stamp }: Entry): boolean {
  return /\d\s?(?:UTC|GMT|Z)[)\]]?$/.test(stamp.text);
}

/** Three or more times that all carry a zone are a column in that zone, not strays. */
function isWholeColumn(own: readonly Entry[], { timeline }: Postmortem): boolean {
  return (
    own.length > 2 && timeline.entries.every((entry) => !entry.stamp.clock || hasOwnZone(entry))
  );
}

function column(own: readonly Entry[], span: Span, model: Postmortem): Finding {
  const names = [...new Set(own.map(({ zone }) => zone?.zone.name ?? ''))].map(quote).join(', ');
  const message = `${subject(own.length)} in ${names}, not in UTC.`;
  return { span, message, fixes: () => [...whole(model, true)] };
}

function subject(entries: number): string {
  if (entries === 0) return 'The timeline is';
  return count(entries, 'entry of the timeline is', 'entries of the timeline are');
}

function* single(model: Postmortem, entry: Entry): Iterable<Fix> {
  const edits = entryToUtc(model, model.timeline.entries.indexOf(entry));
  if (edits.length === 0) return;
  const isSafe = isCertain(entry) && !leavesClocksIn(entry, model);
  const kind = isSafe ? 'safe' : 'suggestion';
  yield { title: 'Convert this time to UTC', kind, edits, preferred: true };
}

function* whole(model: Postmortem, preferred = false): Iterable<Fix> {
  const edits = timelineToUtc(model);
  if (edits.length === 0) return;
  const isSafe = model.timeline.entries.every(isCertain) && !leavesClocks(model, edits);
  const kind = preferred && isSafe ? 'safe' : 'suggestion';
  yield { title: 'Convert the whole timeline to UTC', kind, edits, preferred };
}
