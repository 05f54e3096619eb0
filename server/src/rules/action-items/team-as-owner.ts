/** Rule: an open action item that belongs to a whole team, where a name was asked for. */
import { quote } from '../quote.ts';
import type { Finding, Rule, RuleContext } from '../rule.ts';
import { candidates } from './candidates.ts';
import { nameOf, openItems } from './open-items.ts';

export const teamAsOwner: Rule = {
  id: 'team-as-owner',
  group: 'action-items',
  summary: 'An open action item belongs to a team and to nobody in it.',
  levels: { standard: 'off', strict: 'info' },
  completeness: false,
  fix: 'suggestion',
  since: '0.1.0',
  check,
};

/** The whole owner is a group; a name beside it (`Payments team (Ana)`) answers the question. */
const TEAM =
  /^@?(?:[\w-]+\/[\w-]+|(?:the )?(?:[\w&/-]+ ){0,3}(?:team|squad|group|guild|crew|department|dept|chapter|tribe|engineers|developers|admins|engineering|operations|ops|sres?|platform|infra(?:structure)?)|[\w-]+-(?:team|squad|eng)|(?:team|squad) (?!leads?\b|managers?\b)[\w&/-]+|#(?=[\w-]*[a-z])[\w-]+|devops|dev ?sec ?ops|backend|frontend|security|qa|dbas?|support|developer|devs|everyone|everybody|all|we|us|on-?call)$/i;

function* check({ model }: RuleContext): Iterable<Finding> {
  for (const item of openItems(model)) {
    const { value = '', span } = item.owner;
    if (!span || !TEAM.test(value)) continue;
    const people = candidates(model).filter((name) => !TEAM.test(name));
    yield {
      span,
      message: `${nameOf(item)} belongs to ${quote(value)}: who in it takes care?`,
      fixes: () =>
        people.map((name) => ({
          title: `Assign to ${name}`,
          kind: 'suggestion',
          edits: [{ span, newText: name }],
        })),
    };
  }
}
