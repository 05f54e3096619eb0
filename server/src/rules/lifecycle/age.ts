/** How long ago service was restored, and what should have happened since. */
import { incidentDay } from '../../model/incident-day.ts';
import { daysBetween, fromUtc } from '../../model/time/calendar.ts';
import { quote } from '../quote.ts';
import type { Finding, RuleContext } from '../rule.ts';

/** The status is still one that it should have left after so many days. */
export function* stillAt(stage: RegExp, most: number, context: RuleContext): Iterable<Finding> {
  const { status } = context.model.metadata;
  const days = daysSinceIncident(context);
  if (!status || !stage.test(status.value)) return;
  if (days === undefined || days <= most) return;
  yield {
    span: status.span,
    message: `The status is still ${quote(status.text)}, ${days} days after the incident.`,
  };
}

/** Whole days from the restoration, else from the day of the incident; undefined without a clock or a day. */
function daysSinceIncident({ model, today }: RuleContext): number | undefined {
  const restored = model.timeline.entries[model.moments.resolved?.entry ?? -1]?.instant;
  const day = restored ? fromUtc(restored.at) : incidentDay(model);
  return today && day && daysBetween(day, today);
}
