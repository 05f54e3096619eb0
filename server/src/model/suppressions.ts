/** The author's directives: comments and front matter that silence rules, with the text that each covers. */
import { type Lines, lineAt } from '../base/lines.ts';
import { perObject } from '../base/per-object.ts';
import { type Span, cover, span } from '../base/span.ts';
import { type Block, eachBlock } from '../syntax/blocks.ts';
import { type Comment, commentsOf } from '../syntax/comments.ts';
import type { Syntax } from '../syntax/parse.ts';
import type { FrontMatterEntry } from './metadata/front-matter.ts';
import type { Suppression, WrittenName } from './directives.ts';
import { DIRECTIVES, DISABLE_KEY } from './vocabulary/directives.ts';

/** The word, and the names up to a reason after two dashes. */
const DIRECTIVE = /^postmortem-([a-z]+(?:-[a-z]+)*)(?![\w-]):?([^]*)$/i;
const REASON = /(?:^|\s)(?:--|[–—])/;
/** Characters; a longer comment is somebody's text. */
const LONGEST = 500;

interface Directive {
  readonly word: WrittenName;
  readonly names: readonly WrittenName[] | undefined;
  readonly comment: Comment;
}

/** In order of writing. */
export function suppressionsOf(
  syntax: Syntax,
  frontMatter: readonly FrontMatterEntry[],
): readonly Suppression[] {
  const directives = directivesOf(syntax);
  const ended = new Set<Directive>();
  const suppressions = directives.map((directive, index): Suppression => {
    const { word, names, comment } = directive;
    const form = formOf(word.text) ?? 'unknown';
    const end = form === 'range' ? endOf(directive, directives.slice(index + 1)) : undefined;
    if (end) ended.add(end);
    const covers = ended.has(directive)
      ? comment.span
      : coveredBy(directive, end?.comment.span, syntax);
    const ends = end && { end: end.comment.span };
    return { form, word, names, covers, span: comment.span, ...ends };
  });
  return [...frontMatter.flatMap((entry) => ofFrontMatter(entry, syntax.text)), ...suppressions];
}

/** True for `<!-- postmortem-disable-file -->`: the file is none of ours. */
export function isDisabled(syntax: Syntax): boolean {
  return directivesOf(syntax).some(
    ({ word, names }) => word.text === 'postmortem-disable-file' && !names,
  );
}

function formOf(word: string): Suppression['form'] | undefined {
  return DIRECTIVES.find((each) => word === `postmortem-${each.word}`)?.form;
}

/** Two ask. */
const directivesOf = perObject((syntax: Syntax): readonly Directive[] => {
  if (!syntax.text.includes('postmortem-')) return [];
  return commentsOf(syntax).flatMap((comment) => {
    const isClosed = syntax.text.startsWith('-->', comment.span.end - 3);
    if (!isClosed || comment.text.length > LONGEST) return [];
    const found = DIRECTIVE.exec(comment.text);
    if (!found?.[1]) return [];
    const start = syntax.text.indexOf(comment.text, comment.span.start + 4);
    const text = `postmortem-${found[1]}`;
    const said = found[2] ?? '';
    const from = start + comment.text.length - said.length;
    const names = namesIn(said.slice(0, REASON.exec(said)?.index), from);
    const word = { text, span: span(start, start + text.length) };
    return [{ word, names: names.length > 0 ? names : undefined, comment }];
  });
});

function namesIn(text: string, from: number): readonly WrittenName[] {
  return [...text.matchAll(/[^\s,]+/g)].map(({ 0: name, index }) => ({
    text: name,
    span: span(from + index, from + index + name.length),
  }));
}

function coveredBy(
  { word, comment }: Directive,
  end: Span | undefined,
  { text, blocks, lines }: Syntax,
): Span | undefined {
  switch (word.text) {
    case 'postmortem-disable-file':
      return span(0, text.length);
    case 'postmortem-disable':
      return span(comment.span.start, end?.start ?? text.length);
    case 'postmortem-ignore':
      return comment.row ?? lineOf(comment.span.start, text, lines);
    case 'postmortem-disable-next-line':
      return nextBlock(blocks, comment.span.end);
    default:
      return undefined;
  }
}

/** The `enable` that ends a `disable`: a bare one, or one that names every rule of it. */
function endOf({ word, names }: Directive, later: readonly Directive[]): Directive | undefined {
  if (word.text !== 'postmortem-disable') return undefined;
  return later.find(
    (other) =>
      other.word.text === 'postmortem-enable' &&
      (other.names === undefined ||
        names?.every(({ text }) => other.names?.some((each) => each.text === text)) === true),
  );
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
  if (entry.key !== DISABLE_KEY) return [];
  const names = namesOf(entry, text);
  const [first] = names;
  if (!first || first.text === 'false') return [];
  return [
    {
      form: 'front-matter',
      word: { text: entry.key, span: entry.keySpan },
      names: names.length === 1 && first.text === 'true' ? undefined : names,
      covers: span(0, text.length),
      span: cover(entry.keySpan, entry.span),
    },
  ];
}

/** Values are as they are written, so each is found again after the one before it. */
function namesOf({ values, span: within }: FrontMatterEntry, text: string): readonly WrittenName[] {
  let from = within.start;
  return values.flatMap((value) => {
    const start = text.indexOf(value, from);
    if (start < 0) return [];
    from = start + value.length;
    return namesIn(value, start);
  });
}
