/** Rule: a time that no clock shows, or a day that no calendar has. */
import { inEach } from '../../base/gather.ts';
import { contains, type Span } from '../../base/span.ts';
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
  for (const { stamp } of malformed(model.timeline.entries)) {
    const span = wrongDay(stamp) ?? stamp.span;
    yield {
      span,
      message: `${quote(model.text.slice(span.start, span.end))} is no time.`,
      fixes: () => [...corrected(stamp)],
    };
  }
}

const malformed = inEach((entry: Entry) => (entry.stamp.malformed ? [entry] : []));

/** A day in a column of its own, `2026-02-30`, beside a clock that is right. */
function wrongDay({ clock, date, dateSpan, span }: Entry['stamp']): Span | undefined {
  const isOwn = dateSpan !== undefined && !contains(span, dateSpan);
  return clock && !date && isOwn ? dateSpan : undefined;
}

/** `17:14 pm` can only mean 17:14, and `07:7:47` only 07:07:47; `25:10` may be anything. */
function* corrected({ text, span }: Entry['stamp']): Iterable<Fix> {
  const newText = text
    .replace(/\b((?:1[3-9]|2[0-3]):[0-5]\d)\s*[ap]\.?m\b\.?/i, '$1')
    .replace(/\d[\dOo]?(?:[:;]+[\dOo]{1,2}){1,2}/, typed)
    .replace(/(?<![\d:])\d{1,2}(?::\d{1,2}){1,2}(?![\d:])/, padded);
  if (newText === text || /\b(?:2[4-9]|[3-9]\d):|:[6-9]\d/.test(newText)) return;
  yield {
    title: `Write ${newText}`,
    kind: 'suggestion',
    edits: [{ span, newText }],
    preferred: true,
  };
}

/** `14;05`, `14::05` and `14:O5`: the sign of the key beside the right one. */
function typed(clock: string): string {
  return clock.replace(/[:;]+/g, ':').replace(/o/gi, '0');
}

function padded(clock: string): string {
  return clock
    .split(':')
    .map((part) => part.padStart(2, '0'))
    .join(':');
}
