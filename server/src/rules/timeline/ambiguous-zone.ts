/** Rule: words for a zone that can be read in more than one way. Each zone is told once, where it is first written. */
import { inEach } from '../../base/gather.ts';
import { at, type Span } from '../../base/span.ts';
import type { Entry, Postmortem } from '../../model/postmortem.ts';
import { isoDate } from '../../model/time/calendar.ts';
import type { Zone, ZoneStatement } from '../../model/time/time.ts';
import { locate } from '../../model/time/instant.ts';
import { contradictsSeason, offsetAt, offsetZone } from '../../model/time/zone.ts';
import { quote } from '../quote.ts';
import type { Finding, Fix, Rule, RuleContext } from '../rule.ts';

export const ambiguousZone: Rule = {
  id: 'ambiguous-zone',
  group: 'timeline',
  summary: 'The zone of a time can be read in more than one way.',
  levels: { standard: 'info', strict: 'warning' },
  completeness: false,
  fix: 'suggestion',
  since: '0.1.0',
  check,
};

function* check({ model }: RuleContext): Iterable<Finding> {
  const told = new Set<string>();
  for (const { statement, entry } of stated(model)) {
    const { zone, span } = statement;
    const problem = problemOf(zone, entry);
    if (problem === undefined || told.has(zone.name)) continue;
    told.add(zone.name);
    const spans = placesOf(model, zone);
    yield {
      span,
      message: problem.message,
      fixes: () => problem.readings.map((to) => read(zone, to, spans)),
    };
  }
  for (const { entry, dst } of jumping(model.timeline.entries)) {
    const message = jump(entry, dst);
    yield { span: entry.stamp.span, message, fixes: () => bothHours(entry) };
  }
}

const jumping = inEach((entry: Entry) => (entry.dst ? [{ entry, dst: entry.dst }] : []));

const zonedItself = inEach((entry: Entry) =>
  entry.zone?.from === 'entry' ? [{ statement: entry.zone, entry }] : [],
);

/** Each zone with an entry that follows it: the season depends on the day. */
function* stated({ timeline }: Postmortem) {
  const { entries, zoneStatements } = timeline;
  for (const statement of zoneStatements) {
    const entry = entries.find(({ zone }) => zone?.span.start === statement.span.start);
    yield { statement, entry };
  }
  yield* zonedItself(entries);
}

interface Problem {
  readonly message: string;
  /** What to write instead, and how to call it. */
  readonly readings: readonly { readonly words: string; readonly name: string }[];
}

function problemOf(zone: Zone, entry: Entry | undefined): Problem | undefined {
  if (zone.type === 'ambiguous') {
    const readings = zone.readings.map((reading) => ({
      words: wordsOf(reading),
      name: reading.name,
    }));
    const names = readings.map(({ name }) => name).join(', ');
    return {
      message: `${quote(zone.name)} is the name of more than one zone: ${names}.`,
      readings,
    };
  }
  const date = entry?.date;
  if (zone.type !== 'iana' || !date || !contradictsSeason(zone, date)) return undefined;
  const shown = offsetAt(zone, Date.UTC(date.year, date.month - 1, date.day, 12));
  const message = `Clocks there were not on ${quote(zone.name)} on ${isoDate(date)}, but on ${offsetZone(shown ?? 0).name}, so that is how the times are read.`;
  return { message, readings: [{ words: zone.id, name: 'the clock on the wall' }] };
}

function wordsOf(zone: Zone): string {
  return zone.type === 'iana' ? zone.id : zone.name;
}

function read(
  zone: Zone,
  { words, name }: Problem['readings'][number],
  spans: readonly Span[],
): Fix {
  return {
    title: `Read ${zone.name} as ${name}: write ${words}`,
    kind: 'suggestion',
    edits: spans.map((span) => ({ span, newText: words })),
  };
}

/** Every place of the timeline in which the zone is written. */
function placesOf({ timeline }: Postmortem, { name }: Zone): readonly Span[] {
  const all: readonly (ZoneStatement | undefined)[] = [
    ...timeline.zoneStatements,
    ...timeline.entries.map(({ zone }) => zone),
  ];
  const spans = new Map<number, Span>();
  for (const each of all) if (each?.zone.name === name) spans.set(each.span.start, each.span);
  return [...spans.values()];
}

/** Of an hour that clocks showed twice both readings, told apart by their distance from UTC. */
function bothHours({ stamp, date, zone, end }: Entry): readonly Fix[] {
  const { clock, clockSpan, zoneSpan } = stamp;
  if (!clock || !clockSpan || !date || !zone || end) return [];
  const found = locate({ date, clock }, zone.zone);
  if (found?.second === undefined) return [];
  return [found.at, found.second].map((time, index): Fix => {
    const words = offsetZone(offsetAt(zone.zone, time) ?? 0).name;
    const edit = zoneSpan
      ? { span: zoneSpan, newText: words }
      : { span: at(clockSpan.end), newText: ` ${words}` };
    return {
      title: `Read ${stamp.text} as the ${index === 0 ? 'first' : 'second'} time: write ${words}`,
      kind: 'suggestion',
      edits: [edit],
    };
  });
}

function jump({ stamp, date }: Entry, dst: 'repeated' | 'skipped'): string {
  const day = date ? ` on ${isoDate(date)}` : '';
  return dst === 'repeated'
    ? `Clocks showed ${quote(stamp.text)} twice${day}, when summer time ended.`
    : `Clocks never showed ${quote(stamp.text)}${day}, when summer time began.`;
}
