/** Rule: a status that is not in the team's list. The first words count, a tail may follow (`Resolved; review pending`). */
import { contains, type Span } from '../../base/span.ts';
import type { Field } from '../../model/postmortem.ts';
import { doneIn } from '../../model/vocabulary/answers.ts';
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

function* check({ model, preset, team }: RuleContext): Iterable<Finding> {
  const { status } = model.metadata;
  if (!status) return;
  const isKnown = (written: string) => team.statuses.some((name) => startsWith(written, name));
  const choices = status.text.split(/(?<!\s)\s*[/|]\s*/);
  const isMenu = choices.length > 2 && choices.every(isKnown);
  if ((isKnown(status.value) || isKnown(status.text)) && !isMenu) return;
  if (preset === 'standard' && isUnderstood(status.value, team.statuses)) return;
  if (model.placeholders.some(({ span }) => contains(status.span, span))) return;
  yield {
    span: status.span,
    message: `Status ${quote(status.text)} is none of ${list(team.statuses)}.`,
    fixes: () =>
      isMenu
        ? choices.map((choice) => change(status.span, choice))
        : [...correct(status, team.statuses)],
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

/** Under `standard` other words for the same do: `✅ Fully resolved`, `open`, `Root cause identified, fix deployed`, `Løst`. */
function isUnderstood(written: string, names: readonly string[]): boolean {
  const word = written.replace(/^[^\p{L}]+/u, '').replace(/^(?:fully|now|already) /i, '');
  return (
    doneIn(written) !== undefined ||
    doneIn(word) !== undefined ||
    STAGES.test(word) ||
    names.some((name) => startsWith(word, name))
  );
}

/** How far an incident, or the work on it, has come; `対応` goes on without a blank (`対応完了`, `対応中`). */
const STAGES =
  /^(?:root cause|cause|fix|action items?|actions|follow-ups?)?\s*(?:in progress|identified|known|found|monitoring|monitored|stable|stabili[sz]ed|restored|recovered|contained|solved|finali[sz]ed|mitigad[oa]|atténuée?|under (?:investigation|review)|(?:un)?verified|pågående|løst|lukket|åpen|behoben|gelöst|geschlossen|abgeschlossen|in bearbeitung|resuelto|cerrado|résolue?|clos|clôturée?|terminé|fermé|resolvido|fechado)(?!\p{L})|^(?:解決|対応|完了|収束|復旧|クローズ)/iu;

/** Other words for what the usual lists have. */
const MEANT: Readonly<Record<string, string>> = {
  finalized: 'Final',
  finalised: 'Final',
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
  yield { ...change(span, name, newText), preferred: true };
}

function change(span: Span, name: string, newText = name): Fix {
  return {
    title: `Change the status to ${name}`,
    kind: 'suggestion',
    edits: [{ span, newText }],
  };
}
