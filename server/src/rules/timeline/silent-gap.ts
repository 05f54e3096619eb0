/** Rule: a long time without an entry between the start and the restoration, while users were affected. */
import { lazy } from '../../base/lazy.ts';
import type { Entry, Postmortem } from '../../model/postmortem.ts';
import { formatDuration } from '../../model/time/duration.ts';
import { DAY, MINUTE, sinceMidnight } from '../../model/time/instant.ts';
import type { Milliseconds } from '../../model/time/time.ts';
import { type Position, positionOf } from '../../model/timeline/order.ts';
import type { Finding, Fix, Rule, RuleContext } from '../rule.ts';
import { quote } from '../quote.ts';
import { insertEntry, openEntries } from './insert-entry.ts';
import { straysAndBelow } from './stray-dates.ts';

export const silentGap: Rule = {
  id: 'silent-gap',
  group: 'timeline',
  summary: 'The timeline is silent for more than half an hour while users were affected.',
  levels: { standard: 'off', strict: 'info' },
  completeness: false,
  fix: 'suggestion',
  options: ['gapMinutes'],
  since: '0.1.0',
  check,
};

function* check({ model, team }: RuleContext): Iterable<Finding> {
  const strays = lazy(() => straysAndBelow(model));
  const entries = affected(model);
  const places = new Map(entries.map((entry) => [entry, positionOf(entry)]));
  const open = lazy(() => openEntries(model).map(({ span }) => span.start));
  for (const [index, entry] of entries.entries()) {
    const [above, place] = [entries[index - 1], entry].map((each) => each && places.get(each));
    // What is before or after a time that is not known, or a wrong day, nobody can say.
    if (!place || above?.scale !== place.scale || isVague(above) || isVague(place)) continue;
    const length = place.earliest - endOf(above);
    if (length <= team.gapMinutes * MINUTE) continue;
    if (strays().has(entry) || strays().has(above.entry)) continue;
    const { stamp, span } = entry;
    if (open().some((start) => above.entry.span.start < start && start < span.start)) continue;
    yield {
      span: stamp.span,
      message: `Nothing is told for ${formatDuration(length, 'words')} before ${quote(stamp.text)}: what happened meanwhile?`,
      related: [{ span: above.entry.stamp.span, message: 'The entry before it.' }],
      fixes: () => insert(above.entry, model),
    };
  }
}

/** `1:30pm-2:30pm` goes on until its end, also where nobody knows day or zone. */
function endOf({ entry: { end }, earliest }: Position): Milliseconds {
  if (!end || end.instant) return end?.instant?.latest ?? earliest;
  const length = (sinceMidnight(end.clock) - (earliest % DAY) + DAY) % DAY;
  return earliest + (length < DAY / 2 ? length : 0);
}

function isVague({ earliest, latest }: Position): boolean {
  return latest - earliest > MINUTE;
}

function insert(above: Entry, model: Postmortem): readonly Fix[] {
  const edits = insertEntry(model, model.timeline.entries.indexOf(above), '[what?]');
  return edits.length > 0 ? [{ title: 'Insert an entry', kind: 'suggestion', edits }] : [];
}

/** The entries from the detection to the restoration; none where one of them is unknown. Before it, nobody could have written any. */
function affected({ timeline, moments }: Postmortem): readonly Entry[] {
  const start = (moments.detected ?? moments.started)?.entry;
  const end = (moments.resolved ?? moments.mitigated)?.entry;
  return start === undefined || end === undefined ? [] : timeline.entries.slice(start, end + 1);
}
