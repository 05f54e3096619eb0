/** Rule: a priority that is not in the team's list. Words for ranks belong to another scheme, which `standard` lets stand. */
import { isNonAnswer } from '../../model/vocabulary/answers.ts';
import { list, quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { nearest } from '../summary/nearest.ts';
import { bareWord, startsWithName } from './names.ts';
import { nameOf, openItems } from './open-items.ts';

export const unknownPriority: Rule = {
  id: 'unknown-priority',
  group: 'action-items',
  summary: 'The priority of an open action item is none of the team’s.',
  levels: { standard: 'info', strict: 'warning' },
  completeness: false,
  fix: 'suggestion',
  options: ['priorities'],
  since: '0.1.0',
  check,
};

const RANKS: readonly RegExp[] = [
  /^(?:critical|urgent|highest|blocker|immediate|kritisch|dringend|crític[oa]|critique|critic[oa]|urgente?|最優先|緊急)/,
  /^(?:high(?!est)|major|hoch|alt[oa]|haute?|élevée?|elevee?|hoog|høy|hög|高)/,
  /^(?:medium|med|normal|moderate|mittel|moyenne?|médi[ao]|medi[ao]|normale?|gemiddeld|middels|中)/,
  /^(?:low|minor|niedrig|gering|baj[oa]|baix[oa]|bass[ae]|faible|bas|laag|lav|låg|低)/,
  /^(?:lowest|trivial|nice to have)/,
];

function* check({ model, preset, team }: RuleContext): Iterable<Finding> {
  for (const item of openItems(model)) {
    const { text, span } = item.priority;
    if (!span || isNonAnswer(text)) continue;
    const word = bareWord(text);
    if (team.priorities.some((name) => startsWithName(word, name))) continue;
    const rank = RANKS.findLastIndex((pattern) => pattern.test(word));
    if (preset === 'standard' && rank >= 0) continue;
    const meant = team.priorities[rank] ?? nearest(word, team.priorities);
    yield {
      span,
      message: `${nameOf(item)} has the priority ${quote(text)}, which is none of ${list(team.priorities)}.`,
      fixes: () =>
        meant === undefined
          ? []
          : [
              {
                title: `Change the priority to ${meant}`,
                kind: 'suggestion',
                edits: [{ span, newText: meant }],
                preferred: true,
              },
            ],
    };
  }
}
