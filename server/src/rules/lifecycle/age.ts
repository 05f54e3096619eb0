/** How long ago service was restored. */
import { incidentDay } from '../../model/incident-day.ts';
import { daysBetween, fromUtc } from '../../model/time/calendar.ts';
import type { RuleContext } from '../rule.ts';

/** Whole days from the restoration, else from the day of the incident; undefined without a clock or a day. */
export function daysSinceIncident({ model, today }: RuleContext): number | undefined {
  const restored = model.timeline.entries[model.moments.resolved?.entry ?? -1]?.instant;
  const day = restored ? fromUtc(restored.at) : incidentDay(model);
  return today && day && daysBetween(day, today);
}
