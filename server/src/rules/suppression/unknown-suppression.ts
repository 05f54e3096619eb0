/** Rule: a directive that names no rule there is, or is itself none: it looks as if it silenced something. */
import { cover } from '../../base/span.ts';
import type { Suppression, WrittenName } from '../../model/directives.ts';
import { DIRECTIVES } from '../../model/vocabulary/directives.ts';
import { quote } from '../quote.ts';
import type { Finding, Fix, Rule, RuleContext } from '../rule.ts';
import { nearest } from '../summary/nearest.ts';
import { removeName } from './remove-directive.ts';

export const unknownSuppression: Rule = {
  id: 'unknown-suppression',
  group: 'suppression',
  summary: 'A directive names a rule that there is not, or is none itself.',
  levels: { standard: 'warning', strict: 'warning' },
  completeness: false,
  fix: 'suggestion',
  since: '0.1.0',
  check,
};

const PREFIX = 'postmortem-';
const WORDS = DIRECTIVES.map(({ word }) => word);

function* check({ model, directives }: RuleContext): Iterable<Finding> {
  const known = [...directives.rules, 'unknown-suppression', 'unused-suppression'];
  for (const suppression of model.suppressions) {
    if (suppression.form === 'unknown') yield* unknownWord(suppression.word);
    else {
      const strange = runsOf(suppression, known);
      for (const run of strange) yield unknownName(run, suppression, { model, known });
    }
  }
}

/** Other tools have comments that begin like ours: only what looks like one of ours is meant for us. */
function* unknownWord({ text, span }: WrittenName): Iterable<Finding> {
  const near = nearest(text.slice(PREFIX.length), WORDS);
  if (near === undefined) return;
  const meant = PREFIX + near;
  yield {
    span,
    message: `There is no directive ${quote(text)}; did you mean ${quote(meant)}?`,
    fixes: () => [change(meant, { text, span })],
  };
}

/** Words that follow each other and name nothing are one thing: a reason, mostly. */
function runsOf({ names = [] }: Suppression, known: readonly string[]) {
  const runs: WrittenName[][] = [];
  let last: WrittenName[] | undefined;
  for (const name of names) {
    if (known.includes(name.text)) last = undefined;
    else if (last && nearest(name.text, known) === undefined) last.push(name);
    else runs.push((last = [name]));
  }
  return runs;
}

function unknownName(
  run: readonly WrittenName[],
  suppression: Suppression,
  { model, known }: Pick<RuleContext, 'model'> & { readonly known: readonly string[] },
): Finding {
  const span = run.map((name) => name.span).reduce(cover, run[0]?.span ?? suppression.span);
  const written = model.text.slice(span.start, span.end);
  // `vague quantity` is two words and means a rule all the same.
  const meant = nearest(written, known);
  const hint =
    meant !== undefined
      ? `; did you mean ${quote(meant)}?`
      : run.length > 1
        ? '. A reason goes after two dashes (--).'
        : '.';
  return {
    span,
    message: `There is no rule ${quote(written)}${hint}`,
    fixes: () => [
      ...(meant === undefined ? [] : [change(meant, { text: written, span })]),
      removeName(model, suppression, run),
    ],
  };
}

function change(meant: string, { span }: WrittenName): Fix {
  return {
    title: `Change to ${meant}`,
    kind: 'suggestion',
    edits: [{ span, newText: meant }],
    preferred: true,
  };
}
