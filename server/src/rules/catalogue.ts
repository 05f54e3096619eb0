/** Every rule of the house, in the order of the documentation. A rule is here once its page and its test are. */
import { actionWithoutDueDate } from './action-items/action-without-due-date.ts';
import { actionWithoutOwner } from './action-items/action-without-owner.ts';
import { badDueDate } from './action-items/bad-due-date.ts';
import { noActionItems } from './action-items/no-action-items.ts';
import { overdueAction } from './action-items/overdue-action.ts';
import { teamAsOwner } from './action-items/team-as-owner.ts';
import { unknownActionStatus } from './action-items/unknown-action-status.ts';
import { unknownPriority } from './action-items/unknown-priority.ts';
import { unspecifiedMonitor } from './action-items/unspecified-monitor.ts';
import { vagueAction } from './action-items/vague-action.ts';
import { detectionNotStated } from './detection/detection-not-stated.ts';
import { foundByHumans } from './detection/found-by-humans.ts';
import { gapWithoutAction } from './detection/gap-without-action.ts';
import { metricNotStated } from './detection/metric-not-stated.ts';
import { claimMismatch } from './impact/claim-mismatch.ts';
import { missingImpactDimension } from './impact/missing-impact-dimension.ts';
import { unmeasuredImpact } from './impact/unmeasured-impact.ts';
import { vagueQuantity } from './impact/vague-quantity.ts';
import { blamingLanguage } from './language/blaming-language.ts';
import { counterfactual } from './language/counterfactual.ts';
import { hindsight } from './language/hindsight.ts';
import { missingLesson } from './lessons/missing-lesson.ts';
import { closedWithOpenFix } from './lifecycle/closed-with-open-fix.ts';
import { lateDraft } from './lifecycle/late-draft.ts';
import { lateReview } from './lifecycle/late-review.ts';
import { unpublished } from './lifecycle/unpublished.ts';
import { fixWithoutAction } from './resolution/fix-without-action.ts';
import { mitigationAsFix } from './resolution/mitigation-as-fix.ts';
import { noContributingFactors } from './root-cause/no-contributing-factors.ts';
import { personAsRootCause } from './root-cause/person-as-root-cause.ts';
import { shallowWhys } from './root-cause/shallow-whys.ts';
import type { Rule } from './rule.ts';
import { brokenTable } from './structure/broken-table.ts';
import { duplicateSection } from './structure/duplicate-section.ts';
import { emptySection } from './structure/empty-section.ts';
import { missingSection } from './structure/missing-section.ts';
import { placeholderLeft } from './structure/placeholder-left.ts';
import { skippedImpact } from './structure/skipped-impact.ts';
import { badDate } from './summary/bad-date.ts';
import { badIncidentId } from './summary/bad-incident-id.ts';
import { documentWithoutOwner } from './summary/document-without-owner.ts';
import { missingField } from './summary/missing-field.ts';
import { summaryLength } from './summary/summary-length.ts';
import { unknownSeverity } from './summary/unknown-severity.ts';
import { unknownStatus } from './summary/unknown-status.ts';
import { unknownSuppression } from './suppression/unknown-suppression.ts';
import { unusedSuppression } from './suppression/unused-suppression.ts';
import { ambiguousZone } from './timeline/ambiguous-zone.ts';
import { conjectureInTimeline } from './timeline/conjecture-in-timeline.ts';
import { dateDisagrees } from './timeline/date-disagrees.ts';
import { emptyTimeline } from './timeline/empty-timeline.ts';
import { impossibleMetric } from './timeline/impossible-metric.ts';
import { impreciseTime } from './timeline/imprecise-time.ts';
import { malformedTime } from './timeline/malformed-time.ts';
import { missingMoment } from './timeline/missing-moment.ts';
import { nonUtcTime } from './timeline/non-utc-time.ts';
import { silentGap } from './timeline/silent-gap.ts';
import { timeGoesBackwards } from './timeline/time-goes-backwards.ts';
import { zoneNotStated } from './timeline/zone-not-stated.ts';

export const RULES: readonly Rule[] = [
  skippedImpact,
  missingSection,
  emptySection,
  duplicateSection,
  placeholderLeft,
  brokenTable,
  missingField,
  unknownSeverity,
  unknownStatus,
  badDate,
  badIncidentId,
  documentWithoutOwner,
  summaryLength,
  unmeasuredImpact,
  missingImpactDimension,
  vagueQuantity,
  claimMismatch,
  emptyTimeline,
  nonUtcTime,
  zoneNotStated,
  ambiguousZone,
  malformedTime,
  impreciseTime,
  timeGoesBackwards,
  dateDisagrees,
  missingMoment,
  impossibleMetric,
  conjectureInTimeline,
  silentGap,
  shallowWhys,
  personAsRootCause,
  noContributingFactors,
  detectionNotStated,
  metricNotStated,
  foundByHumans,
  gapWithoutAction,
  mitigationAsFix,
  fixWithoutAction,
  noActionItems,
  actionWithoutOwner,
  actionWithoutDueDate,
  badDueDate,
  overdueAction,
  vagueAction,
  unspecifiedMonitor,
  teamAsOwner,
  unknownPriority,
  unknownActionStatus,
  missingLesson,
  blamingLanguage,
  counterfactual,
  hindsight,
  closedWithOpenFix,
  lateDraft,
  lateReview,
  unpublished,
  unknownSuppression,
  unusedSuppression,
];
