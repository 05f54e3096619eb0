/** Rule: a timeline with clock times and no word about their zone. One statement anywhere is enough. */
import { matchesOf } from '../../base/matches.ts';
import type { TextEdit } from '../../base/text-edit.ts';
import { lineEnding } from '../../base/lines.ts';
import type { Entry, Postmortem } from '../../model/postmortem.ts';
import { count } from '../quote.ts';
import type { Finding, Fix, Rule, RuleContext } from '../rule.ts';
import { timelineHeading, timelineSpan } from '../where.ts';
import { localTime } from './local-time.ts';

export const zoneNotStated: Rule = {
  id: 'zone-not-stated',
  group: 'timeline',
  summary: 'The timeline has clock times and does not say in which zone.',
  levels: { standard: 'info', strict: 'warning' },
  completeness: false,
  fix: 'suggestion',
  since: '0.1.0',
  check,
};

function* check({ model }: RuleContext): Iterable<Finding> {
  const { entries, zone } = model.timeline;
  if (zone) return;
  const clocks = entries.filter(({ stamp }) => stamp.clock);
  if (clocks.length === 0) return;
  // Of local times `non-utc-time` speaks.
  if (entries.some((entry) => entry.zone) || localTime(model)) return;
  if (isToldElsewhere(clocks, model.text)) return;
  const span = timelineHeading(model) ?? timelineSpan(model);
  if (!span) return;
  const are = clocks.length === 1 ? 'is' : 'are';
  const times = count(clocks.length, 'time', 'times');
  yield {
    span,
    message: `Nothing says in which zone the ${times} of this timeline ${are}.`,
    fixes: () => [...declare(model), ...nameColumn(model)],
  };
}

/** A clock, perhaps a second one, and a zone. */
const ZONED =
  /\b(\d{1,2}:\d{2})(?::\d{2})?(?:\s?(?:–|—|-|→|to|and|until)\s?(\d{1,2}:\d{2})(?::\d{2})?)?\s?\(?(?:UTC|GMT|Z|[A-Z]{1,3}T)\b/g;

/** `Between 14:02 and 14:49 UTC nobody could log in`: a summary that says the zone of a time of this timeline. */
function isToldElsewhere(entries: readonly Entry[], text: string): boolean {
  const told = new Set(
    entries.map(({ stamp: { clock } }) => (clock ? clock.hour * 60 + clock.minute : undefined)),
  );
  return matchesOf(ZONED, text).some(([, first = '', second = '']) =>
    [first, second].some((clock) => {
      const [hour = NaN, minute = NaN] = clock.split(':').map(Number);
      return told.has(hour * 60 + minute);
    }),
  );
}

function* declare(model: Postmortem): Iterable<Fix> {
  const edits = declareUtc(model);
  if (edits.length === 0) return;
  yield { title: 'Insert "All times in UTC."', kind: 'suggestion', edits, preferred: true };
}

/** `All times in UTC.` under the heading of the timeline; empty where it has none. */
export function declareUtc({ timeline, sections, text }: Postmortem): readonly TextEdit[] {
  const section = timeline.section === undefined ? undefined : sections[timeline.section];
  return section?.form === 'heading' ? [declaration(text, section.bodySpan.start)] : [];
}

/** A paragraph of its own between the heading and what follows, parted by blank lines. */
function declaration(text: string, body: number): TextEdit {
  const eol = lineEnding(text);
  const blank = /^(?:[ \t]*(?:\r\n|\r|\n))*/.exec(text.slice(body))?.[0] ?? '';
  const endings = blank.match(/\r\n|\r|\n/g)?.length ?? 0;
  const start = body + blank.length;
  const before = eol.repeat(Math.max(0, 2 - endings));
  return { span: { start, end: start }, newText: `${before}All times in UTC.${eol}${eol}` };
}

/** `Time` → `Time (UTC)`. */
function* nameColumn({ timeline }: Postmortem): Iterable<Fix> {
  const edits = timeline.tables.map(({ timeHeaderSpan: { end } }) => ({
    span: { start: end, end },
    newText: ' (UTC)',
  }));
  if (edits.length === 0) return;
  yield { title: 'Name the zone in the column of times: UTC', kind: 'suggestion', edits };
}
