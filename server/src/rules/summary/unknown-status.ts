/** Rule: a status that is not in the team's list. The first words count, a tail may follow (`Resolved; review pending`). */
import { contains } from '../../base/span.ts';
import type { Field } from '../../model/postmortem.ts';
import { list, quote } from '../quote.ts';
import type { Finding, Fix, Rule, RuleContext } from '../rule.ts';
import { nearest } from './nearest.ts';

export const unknownStatus: Rule = {
  id: 'unknown-status',
  group: 'summary',
  summary: 'The status of the document is none of the team’s.',
  levels: { standard: 'info', strict: 'warning' },
  completeness: false,
  fix: 'suggestion',
  options: ['statuses'],
  since: '0.1.0',
  check,
};

function* check({ model, team }: RuleContext): Iterable<Finding> {
  const { status } = model.metadata;
  if (!status) return;
  const isKnown = (written: string) => team.statuses.some((name) => startsWith(written, name));
  const choices = status.text.split(/\s*[/|]\s*/);
  const isMenu = choices.length > 2 && choices.every(isKnown);
  if (isKnown(status.value) && !isMenu) return;
  if (model.placeholders.some(({ span }) => contains(status.span, span))) return;
  yield {
    span: status.span,
    message: `Status ${quote(status.text)} is none of ${list(team.statuses)}.`,
    fixes: () => [...correct(status, team.statuses)],
  };
}

/** `In-Review` and `in review` are one status; `Finally` does not start with `Final`. */
function startsWith(written: string, name: string): boolean {
  const bare = (words: string) =>
    words
      .toLowerCase()
      .replace(/[\s_-]+/g, ' ')
      .trim();
  const [long, short] = [bare(written), bare(name)];
  return short !== '' && long.startsWith(short) && !/^\p{Letter}/u.test(long.slice(short.length));
}

/** Other words for what the usual lists have. */
const MEANT: Readonly<Record<string, string>> = {
  complete: 'Closed',
  completed: 'Closed',
  done: 'Closed',
  fixed: 'Resolved',
  solved: 'Resolved',
  open: 'In progress',
  ongoing: 'In progress',
  wip: 'In progress',
  'work in progress': 'In progress',
  pending: 'In review',
  'under review': 'In review',
};

function* correct(
  { value, text, span }: Field<string>,
  statuses: readonly string[],
): Iterable<Fix> {
  const meant = MEANT[value.toLowerCase()];
  const name = statuses.find((each) => each === meant) ?? nearest(value, statuses);
  if (name === undefined) return;
  const newText = text.startsWith(value) ? name + text.slice(value.length) : name;
  yield {
    title: `Change the status to ${name}`,
    kind: 'suggestion',
    edits: [{ span, newText }],
    preferred: true,
  };
}
