/** Every rule of the house, in the order of the documentation. A rule is here once its page and its test are. */
import { actionWithoutDueDate } from './action-items/action-without-due-date.ts';
import { actionWithoutOwner } from './action-items/action-without-owner.ts';
import { metricNotStated } from './detection/metric-not-stated.ts';
import { claimMismatch } from './impact/claim-mismatch.ts';
import type { Rule } from './rule.ts';
import { emptySection } from './structure/empty-section.ts';
import { missingSection } from './structure/missing-section.ts';
import { placeholderLeft } from './structure/placeholder-left.ts';
import { skippedImpact } from './structure/skipped-impact.ts';
import { unknownSeverity } from './summary/unknown-severity.ts';
import { nonUtcTime } from './timeline/non-utc-time.ts';
import { timeGoesBackwards } from './timeline/time-goes-backwards.ts';
import { zoneNotStated } from './timeline/zone-not-stated.ts';

export const RULES: readonly Rule[] = [
  skippedImpact,
  missingSection,
  emptySection,
  placeholderLeft,
  unknownSeverity,
  claimMismatch,
  nonUtcTime,
  zoneNotStated,
  timeGoesBackwards,
  metricNotStated,
  actionWithoutOwner,
  actionWithoutDueDate,
];
