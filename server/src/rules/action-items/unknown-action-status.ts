/** Rule: the status of an action item is not in the team's list. Under `standard` any word for open or done will do. */
import { doneIn, isDoneOn, isNonAnswer } from '../../model/vocabulary/answers.ts';
import { list, quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { nearest } from '../summary/nearest.ts';
import { bareWord, startsWithName } from './names.ts';
import { alignedItems, nameOf } from './open-items.ts';

export const unknownActionStatus: Rule = {
  id: 'unknown-action-status',
  group: 'action-items',
  summary: 'The status of an action item is none of the team’s.',
  levels: { standard: 'info', strict: 'warning' },
  completeness: false,
  fix: 'suggestion',
  options: ['actionStatuses'],
  since: '0.1.0',
  check,
};

/** `[x]` says done in its own way. */
const BOX = /^\[.\]$/;

function* check({ model, preset, team }: RuleContext): Iterable<Finding> {
  for (const item of alignedItems(model)) {
    const { text, span } = item.status;
    if (!span) continue;
    const done = doneIn(text);
    if (BOX.test(text) || isDoneOn(text) || (isNonAnswer(text) && done === undefined)) continue;
    const word = bareWord(text);
    if (word === '' || team.actionStatuses.some((name) => startsWithName(word, name))) continue;
    if (preset === 'standard' && done !== undefined) continue;
    const meant = team.actionStatuses.find((name) => name === (done ? 'Done' : 'Open'));
    const change = nearest(word, team.actionStatuses) ?? (done === undefined ? undefined : meant);
    yield {
      span,
      message: `${nameOf(item)} has the status ${quote(text)}, which is none of ${list(team.actionStatuses)}.`,
      fixes: () =>
        change === undefined
          ? []
          : [
              {
                title: `Change the status to ${change}`,
                kind: 'suggestion',
                edits: [{ span, newText: change }],
                preferred: true,
              },
            ],
    };
  }
}
