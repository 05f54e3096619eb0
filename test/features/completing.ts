/** What is offered at a caret in a text, with what holds for every completion checked on the way. */
import { expect } from 'vitest';
import { applyEdits } from '../../server/src/base/text-edit.ts';
import { completions, mayComplete, type Completion } from '../../server/src/features/completion.ts';
import type { PersonElsewhere } from '../../server/src/features/proposals.ts';
import { readPostmortem } from '../../server/src/model/read.ts';
import { TEAM } from '../support/circumstances.ts';
import { withCursor } from '../support/cursor.ts';

const TODAY = { year: 2026, month: 3, day: 10 };
const NOW = Date.UTC(2026, 2, 10, 9, 4, 33);

export function offered(
  marked: string,
  otherTexts: readonly string[] = [],
  people: readonly PersonElsewhere[] = [],
): readonly Completion[] {
  const { text, offset } = withCursor(marked);
  const model = readPostmortem(text, { uri: 'file:///postmortems/x.md' });
  const found = completions(
    {
      ...{ model, team: TEAM, today: TODAY, now: NOW },
      otherTexts: () => otherTexts,
      elsewhere: () => people,
    },
    offset,
  );
  expect(mayComplete(model, offset) || found.length === 0, 'the quick look agrees').toBe(true);
  for (const { span, label, filter } of found) {
    const typed = text.slice(span.start, offset);
    expect(span.start <= offset && offset <= span.end, 'the caret is in the span').toBe(true);
    expect(text.slice(span.start, span.end), 'one line').not.toMatch(/[\r\n]/);
    expect((filter ?? label).toLowerCase().startsWith(typed.toLowerCase()), label).toBe(true);
  }
  return found;
}

export function labels(marked: string): readonly string[] {
  return offered(marked).map(({ label }) => label);
}

export function taken(marked: string, label: string): string {
  const { text } = withCursor(marked);
  const chosen = offered(marked).find((each) => each.label === label);
  return applyEdits(text, chosen ? [chosen] : []);
}
