/** HTML comments of a document, wherever Markdown lets one stand; none from code. */
import { type Span, contains, span } from '../base/span.ts';
import { type Block, eachBlock } from './blocks.ts';
import type { Syntax } from './parse.ts';
import type { Row } from './table.ts';
import type { Words } from './words.ts';

export interface Comment {
  readonly span: Span;
  /** Between `<!--` and `-->`, without blanks at both ends. */
  readonly text: string;
  /** The table row it stands in. */
  readonly row: Span | undefined;
}

export function commentsOf(syntax: Syntax): readonly Comment[] {
  const comments: Comment[] = [];
  const scan = (where: Span, row?: Span) => {
    for (const found of commentsIn(syntax.text, where)) comments.push({ ...found, row });
  };
  for (const block of eachBlock(syntax.blocks)) {
    if (block.type === 'html') scan(block.span);
    for (const words of wordsIn(block)) {
      for (const mark of words.marks) if (mark.kind === 'html') scan(mark.span);
    }
    if (block.type !== 'table') continue;
    for (const row of [block.header, ...block.rows])
      for (const mark of htmlIn(row)) scan(mark, row.span);
  }
  return comments.sort((a, b) => a.span.start - b.span.start);
}

/** True when an offset range lies in a comment. */
export function commented(comments: readonly Comment[], where: Span): boolean {
  return comments.some((comment) => contains(comment.span, where));
}

function* commentsIn(text: string, where: Span): Generator<Omit<Comment, 'row'>> {
  let from = where.start;
  for (;;) {
    const start = text.indexOf('<!--', from);
    if (start === -1 || start >= where.end) return;
    const close = text.indexOf('-->', start + 4);
    const end = close === -1 || close + 3 > where.end ? where.end : close + 3;
    yield {
      span: span(start, end),
      text: text
        .slice(start + 4, end)
        .replace(/-->$/, '')
        .trim(),
    };
    from = end;
  }
}

function wordsIn(block: Block): readonly Words[] {
  if (block.type === 'heading' || block.type === 'paragraph') return [block.words];
  return block.type === 'list' ? block.items.map((item) => item.words) : [];
}

function htmlIn(row: Row): readonly Span[] {
  return [...row.cells, ...row.extra].flatMap((cell) =>
    cell.words.marks.filter((mark) => mark.kind === 'html').map((mark) => mark.span),
  );
}
