/** The words that the preview uses for the kinds of things in a view. */
import type { MetricKind } from '../../server/src/model/postmortem.ts';
import type { Level } from '../../server/src/rules/rule.ts';

export const METRIC_WORDS: Readonly<Record<MetricKind, string>> = {
  ttd: 'Time to detect',
  tta: 'Time to acknowledge',
  ttm: 'Time to mitigate',
  ttr: 'Time to resolve',
  duration: 'Duration of impact',
};

export const LEVEL_WORDS: Readonly<Record<Level, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Information',
  hint: 'Hint',
};
