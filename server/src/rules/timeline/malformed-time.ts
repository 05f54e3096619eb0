/** Rule: a time that no clock shows, or a day that no calendar has. */
import type { Entry } from '../../model/postmortem.ts';
import { quote } from '../quote.ts';
import type { Finding, Fix, Rule, RuleContext } from '../rule.ts';

export const malformedTime: Rule = {
  id: 'malformed-time',
  group: 'timeline',
  summary: 'A time of the timeline is one that no clock shows.',
  levels: { standard: 'error', strict: 'error' },
  completeness: false,
  fix: 'suggestion',
  since: '0.1.0',
  check,
};

function* check({ model }: RuleContext): Iterable<Finding> {
  for (const { stamp } of model.timeline.entries) {
    if (!stamp.malformed) continue;
    yield {
      span: stamp.span,
      message: `${quote(stamp.text)} is no time.`,
      fixes: () => [...corrected(stamp)],
    };
  }
}

/** `17:14 pm` can only mean 17:14, and `07:7:47` only 07:07:47; `25:10` may be anything. */
function* corrected({ text, span }: Entry['stamp']): Iterable<Fix> {
  const newText = text
    .replace(/\b((?:1[3-9]|2[0-3]):[0-5]\d)\s*[ap]\.?m\b\.?/i, '$1')
    .replace(/(?<![\d:])\d{1,2}(?::\d{1,2}){1,2}(?![\d:])/, padded);
  if (newText === text || /\b(?:2[4-9]|[3-9]\d):|:[6-9]\d/.test(newText)) return;
  yield {
    title: `Write ${newText}`,
    kind: 'suggestion',
    edits: [{ span, newText }],
    preferred: true,
  };
}

function padded(clock: string): string {
  return clock
    .split(':')
    .map((part) => part.padStart(2, '0'))
    .join(':');
}
