/** Every rule of the house, in the order of the documentation. A rule is here once its page and its test are. */
import { actionWithoutDueDate } from './action-items/action-without-due-date.ts';
import { actionWithoutOwner } from './action-items/action-without-owner.ts';
import { badDueDate } from './action-items/bad-due-date.ts';
import { noActionItems } from './action-items/no-action-items.ts';
import { overdueAction } from './action-items/overdue-action.ts';
import { unspecifiedMonitor } from './action-items/unspecified-monitor.ts';
import { vagueAction } from './action-items/vague-action.ts';
import { foundByHumans } from './detection/found-by-humans.ts';
import { gapWithoutAction } from './detection/gap-without-action.ts';
import { metricNotStated } from './detection/metric-not-stated.ts';
import { claimMismatch } from './impact/claim-mismatch.ts';
import { vagueQuantity } from './impact/vague-quantity.ts';
import { blamingLanguage } from './language/blaming-language.ts';
import { counterfactual } from './language/counterfactual.ts';
import { hindsight } from './language/hindsight.ts';
import { fixWithoutAction } from './resolution/fix-without-action.ts';
import { personAsRootCause } from './root-cause/person-as-root-cause.ts';
import type { Rule } from './rule.ts';
import { duplicateSection } from './structure/duplicate-section.ts';
import { emptySection } from './structure/empty-section.ts';
import { missingSection } from './structure/missing-section.ts';
import { placeholderLeft } from './structure/placeholder-left.ts';
import { skippedImpact } from './structure/skipped-impact.ts';
import { missingField } from './summary/missing-field.ts';
import { unknownSeverity } from './summary/unknown-severity.ts';
import { unknownStatus } from './summary/unknown-status.ts';
import { unknownSuppression } from './suppression/unknown-suppression.ts';
import { unusedSuppression } from './suppression/unused-suppression.ts';
import { ambiguousZone } from './timeline/ambiguous-zone.ts';
import { conjectureInTimeline } from './timeline/conjecture-in-timeline.ts';
import { emptyTimeline } from './timeline/empty-timeline.ts';
import { impossibleMetric } from './timeline/impossible-metric.ts';
import { malformedTime } from './timeline/malformed-time.ts';
import { missingMoment } from './timeline/missing-moment.ts';
import { nonUtcTime } from './timeline/non-utc-time.ts';
import { timeGoesBackwards } from './timeline/time-goes-backwards.ts';
import { zoneNotStated } from './timeline/zone-not-stated.ts';

export const RULES: readonly Rule[] = [
  skippedImpact,
  missingSection,
  emptySection,
  duplicateSection,
  placeholderLeft,
  missingField,
  unknownSeverity,
  unknownStatus,
  claimMismatch,
  vagueQuantity,
  emptyTimeline,
  nonUtcTime,
  zoneNotStated,
  ambiguousZone,
  malformedTime,
  timeGoesBackwards,
  missingMoment,
  impossibleMetric,
  conjectureInTimeline,
  personAsRootCause,
  metricNotStated,
  foundByHumans,
  gapWithoutAction,
  fixWithoutAction,
  noActionItems,
  actionWithoutOwner,
  actionWithoutDueDate,
  badDueDate,
  overdueAction,
  vagueAction,
  unspecifiedMonitor,
  blamingLanguage,
  counterfactual,
  hindsight,
  unknownSuppression,
  unusedSuppression,
];
