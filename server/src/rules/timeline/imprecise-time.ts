/** Rule: a time that says itself that it is not exact. Where most of them do, that is one finding. */
import { inEach } from '../../base/gather.ts';
import type { Entry } from '../../model/postmortem.ts';
import { count, quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { timelineSpan } from '../where.ts';

export const impreciseTime: Rule = {
  id: 'imprecise-time',
  group: 'timeline',
  summary: 'A time of the timeline is only roughly known.',
  levels: { standard: 'hint', strict: 'info' },
  completeness: false,
  fix: 'none',
  since: '0.1.0',
  check,
};

/** From here on, when it is more than half of the timeline, it is the timeline that is not exact. */
const MANY = 4;

const roughOf = inEach((entry: Entry) =>
  entry.stamp.approximate && !entry.stamp.malformed ? [entry] : [],
);

function* check({ model }: RuleContext): Iterable<Finding> {
  const { entries } = model.timeline;
  const rough = roughOf(entries);
  const span = timelineSpan(model);
  if (span && rough.length >= MANY && rough.length > entries.length / 2) {
    const times = count(entries.length, 'time', 'times');
    yield {
      span,
      message: `${rough.length} of the ${times} of this timeline are not exact: logs, alerts or chats may have the minutes.`,
    };
    return;
  }
  for (const { stamp } of rough) {
    yield {
      span: stamp.span,
      message: `${quote(stamp.text)} is not exact: a log, an alert or a chat may have the minute.`,
    };
  }
}
