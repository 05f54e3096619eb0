/** Rule: a long time without an entry between the start and the restoration, while users were affected. */
import type { Entry, Postmortem } from '../../model/postmortem.ts';
import { formatDuration } from '../../model/time/duration.ts';
import { MINUTE } from '../../model/time/instant.ts';
import type { Finding, Fix, Rule, RuleContext } from '../rule.ts';
import { quote } from '../quote.ts';
import { insertEntry, openEntries } from './insert-entry.ts';
import { positions } from './order.ts';

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
  const places = positions(affected(model));
  const open = openEntries(model).map(({ span }) => span.start);
  for (const [index, place] of places.entries()) {
    const above = places[index - 1];
    if (above?.scale !== place.scale) continue;
    const length = place.earliest - (above.entry.end?.instant?.latest ?? above.earliest);
    if (length <= team.gapMinutes * MINUTE) continue;
    const { stamp, span } = place.entry;
    if (open.some((start) => above.entry.span.start < start && start < span.start)) continue;
    yield {
      span: stamp.span,
      message: `Nothing is told for ${formatDuration(length, 'words')} before ${quote(stamp.text)}: what happened meanwhile?`,
      related: [{ span: above.entry.stamp.span, message: 'The entry before it.' }],
      fixes: () => insert(above.entry, model),
    };
  }
}

function insert(above: Entry, model: Postmortem): readonly Fix[] {
  const edits = insertEntry(model, model.timeline.entries.indexOf(above), '...');
  return edits.length > 0 ? [{ title: 'Insert an entry', kind: 'suggestion', edits }] : [];
}

/** The entries from the start to the restoration; none where one of them is unknown. */
function affected({ timeline, moments }: Postmortem): readonly Entry[] {
  const start = (moments.started ?? moments.detected)?.entry;
  const end = (moments.resolved ?? moments.mitigated)?.entry;
  return start === undefined || end === undefined ? [] : timeline.entries.slice(start, end + 1);
}
