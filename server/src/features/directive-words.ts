/** Directives as they are typed and pointed at: what can stand in one, and what its words mean. */
import { touches, type Span } from '../base/span.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { DIRECTIVES, DISABLE_KEY } from '../model/vocabulary/directives.ts';
import { RULES } from '../rules/catalogue.ts';
import type { CaretLine } from './caret.ts';
import type { HoverText } from './hover.ts';
import type { Place } from './completion.ts';
import type { Proposal } from './proposals.ts';
import { ruleParagraphs } from './rule-words.ts';

/** The word of a directive, or a rule that it names. */
export function directiveHover({ suppressions }: Postmortem, caret: Span): HoverText | undefined {
  const directive = suppressions.find(({ span }) => touches(span, caret));
  const name = directive?.names?.find(({ span }) => touches(span, caret));
  const rule = RULES.find(({ id }) => id === name?.text);
  if (name && rule) return { span: name.span, paragraphs: ruleParagraphs(rule), rule: rule.id };
  if (!directive || !touches(directive.word.span, caret)) return undefined;
  const { text, span } = directive.word;
  const does =
    directive.form === 'front-matter'
      ? 'Silences rules in this file.'
      : DIRECTIVES.find(({ word }) => `postmortem-${word}` === text)?.does;
  return does === undefined ? undefined : { span, paragraphs: [does] };
}

/** `<!-- postmortem-…` up to the caret, and the front matter's `postmortem-disable: [`, on one line. */
const COMMENT = /<!--\s*([a-z-]*)$/;
const NAMES =
  /<!--\s*postmortem-(?:disable-next-line|disable-file|disable|enable|ignore):?[\s,]((?:[\w-]+[\s,]+)*)([\w-]*)$/;
const KEY = new RegExp(
  String.raw`^${DISABLE_KEY}\s*[:=]\s*\[?((?:["']?[\w-]+["']?[\s,]+)*)["']?([\w-]*)$`,
);

/** What is proposed in a directive at the caret; undefined outside of one. Costs a look at the line. */
export function directivePlace(line: CaretLine): Place | undefined {
  const typed = line.text.slice(Math.max(0, line.column - LONGEST), line.column);
  const comment = /<!--(?![^]*-->)[^]*$/.exec(typed)?.[0];
  const [, said, name] = (comment === undefined ? KEY.exec(typed) : NAMES.exec(comment)) ?? [];
  if (said !== undefined && name !== undefined) {
    // Behind two dashes stands a reason.
    if (/(?:^|\s)--/.test(said + name)) return undefined;
    const named = new Set(said.split(/[\s,"']+/));
    return at(
      line,
      name,
      rules().filter(({ label }) => !named.has(label)),
    );
  }
  const [, word] = (comment === undefined ? undefined : COMMENT.exec(comment)) ?? [];
  const isOurs =
    word !== undefined && word !== '' && PREFIX.startsWith(word.slice(0, PREFIX.length));
  return isOurs ? at(line, word, words()) : undefined;
}

/** Characters before the caret. */
const LONGEST = 300;
const PREFIX = 'postmortem-';

function at(
  { offset, text, column }: CaretLine,
  typed: string,
  proposals: readonly Proposal[],
): Place {
  const rest = /^[\w-]*/.exec(text.slice(column))?.[0].length ?? 0;
  return { span: { start: offset - typed.length, end: offset + rest }, proposals };
}

function words(): readonly Proposal[] {
  return DIRECTIVES.map(({ word, does }) => ({
    kind: 'value',
    label: PREFIX + word,
    detail: does,
  }));
}

function rules(): readonly Proposal[] {
  return RULES.map(({ id, summary }) => ({ kind: 'value', label: id, detail: summary }));
}
