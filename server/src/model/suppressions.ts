/** The author's directives: comments and front matter that silence rules, with the text that each covers. */
import { type Lines, lineAt } from '../base/lines.ts';
import { type Span, span } from '../base/span.ts';
import { type Block, eachBlock } from '../syntax/blocks.ts';
import { type Comment, commentsOf } from '../syntax/comments.ts';
import type { Syntax } from '../syntax/parse.ts';
import type { FrontMatterEntry } from './metadata/front-matter.ts';
import type { Suppression } from './details.ts';

const DIRECTIVE =
  /^postmortem-(disable-next-line|disable-file|disable|enable|ignore)(?:\s+([a-z][\w-]*(?:[\s,]+[a-z][\w-]*)*))?\s*(?:--[^]*)?$/;

interface Directive {
  readonly word: string;
  readonly rules: readonly string[] | undefined;
  readonly comment: Comment;
}

export function suppressionsOf(
  syntax: Syntax,
  frontMatter: readonly FrontMatterEntry[],
): readonly Suppression[] {
  const directives = directivesOf(syntax);
  const suppressions = directives.flatMap((directive, index) => {
    const covers = coveredBy(directive, directives.slice(index + 1), syntax);
    const form = FORMS[directive.word];
    if (!covers || !form) return [];
    return [{ form, rules: directive.rules, covers, span: directive.comment.span }];
  });
  return [...frontMatter.flatMap((entry) => ofFrontMatter(entry, syntax.text)), ...suppressions];
}

/** True for `<!-- postmortem-disable-file -->`: the file is none of ours. */
export function isDisabled(syntax: Syntax): boolean {
  return directivesOf(syntax).some(({ word }) => word === 'disable-file');
}

const FORMS: Readonly<Record<string, Suppression['form']>> = {
  'disable-next-line': 'next',
  disable: 'range',
  'disable-file': 'range',
  ignore: 'cell',
};

function directivesOf(syntax: Syntax): readonly Directive[] {
  if (!syntax.text.includes('postmortem-')) return [];
  return commentsOf(syntax).flatMap((comment) => {
    const found = DIRECTIVE.exec(comment.text.slice(0, 500));
    if (!found?.[1]) return [];
    return [{ word: found[1], rules: found[2]?.split(/[\s,]+/), comment }];
  });
}

function coveredBy(
  { word, rules, comment }: Directive,
  later: readonly Directive[],
  { text, blocks, lines }: Syntax,
): Span | undefined {
  if (word === 'disable-file') return span(0, text.length);
  if (word === 'disable') {
    const end = later.find((other) => other.word === 'enable' && undoes(other.rules, rules));
    return span(comment.span.start, end?.comment.span.start ?? text.length);
  }
  if (word === 'ignore') return comment.row ?? lineOf(comment.span.start, text, lines);
  return word === 'disable-next-line' ? nextBlock(blocks, comment.span.end) : undefined;
}

/** A bare `enable` ends everything; else it must name every rule. */
function undoes(
  enabled: readonly string[] | undefined,
  disabled: readonly string[] | undefined,
): boolean {
  return enabled === undefined || (disabled?.every((rule) => enabled.includes(rule)) ?? false);
}

/** The paragraph, list or table after a comment; of a comment within a list, the next block there. */
function nextBlock(blocks: readonly Block[], from: number): Span | undefined {
  for (const block of eachBlock(blocks)) if (block.span.start >= from) return block.span;
  return undefined;
}

function lineOf(offset: number, text: string, lines: Lines): Span {
  const line = lineAt(lines, offset);
  return span(lines.starts[line - 1] ?? 0, lines.starts[line] ?? text.length);
}

/** `postmortem-disable: [rule, rule]`, or `true` for all. */
function ofFrontMatter(entry: FrontMatterEntry, text: string): readonly Suppression[] {
  if (entry.key !== 'postmortem-disable') return [];
  const named = entry.values
    .flatMap((value) => value.split(/[\s,]+/))
    .filter((value) => value !== '');
  if (named.length === 0) return [];
  const rules = named.length === 1 && named[0] === 'true' ? undefined : named;
  return [{ form: 'front-matter', rules, covers: span(0, text.length), span: entry.span }];
}
