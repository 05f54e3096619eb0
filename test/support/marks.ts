/** Texts with expectations between their lines: blanks, carets, a level and, if it matters, the message. */
import { columnAt, lineAt, type Lines, linesOf } from '../../server/src/base/lines.ts';
import type { ReportedFinding } from '../../server/src/rules/rule.ts';

export interface Mark {
  /** 1-based line of the text without marks. */
  readonly line: number;
  readonly carets: string;
  readonly level: string;
  readonly message: string | undefined;
}

const MARK = /^([ \t]*\^+) (error|warning|info|hint)(?:: (.+))?$/;

/**
 * Takes the marks out of a text, so that they may stand inside a table:
 *
 *     | Add alert |       |
 *       ^^^^^^^^^ warning: Action item "Add alert" has no owner.
 */
export function withoutMarks(marked: string): { readonly text: string; readonly marks: Mark[] } {
  const kept: string[] = [];
  const marks: Mark[] = [];
  for (const line of marked.replace(/^\n/, '').split('\n')) {
    const [, carets, level, message] = MARK.exec(line) ?? [];
    if (carets && level) marks.push({ line: kept.length, carets, level, message });
    else kept.push(line);
  }
  return { text: kept.join('\n'), marks };
}

/** The text with a mark for each finding; messages only where `expected` has one in that place, or nothing at all. */
export function withMarks(
  text: string,
  findings: readonly ReportedFinding[],
  expected: readonly Mark[],
): string {
  const lines = linesOf(text);
  const marks = findings.map((finding) => markOf(finding, text, lines));
  return render(
    text,
    marks.map((mark) => {
      const same = expected.filter((each) => isAt(each, mark));
      const quiet = same.some(({ message }) => message === undefined);
      return quiet && !same.some(({ message }) => message === mark.message)
        ? { ...mark, message: undefined }
        : mark;
    }),
  );
}

/** Marks behind their lines, in one order whatever order they were given in. */
export function render(text: string, marks: readonly Mark[]): string {
  return text
    .split('\n')
    .flatMap((line, index) => [
      line,
      ...marks
        .filter((mark) => mark.line === index + 1)
        .map(({ carets, level, message }) => `${carets} ${level}${message ? `: ${message}` : ''}`)
        .sort(),
    ])
    .join('\n');
}

/** A finding over several lines is marked on its first. */
function markOf({ span, level, message }: ReportedFinding, text: string, lines: Lines): Mark {
  const line = lineAt(lines, span.start);
  const rest = text.slice(span.start, span.end).split('\n', 1)[0] ?? '';
  const carets = ' '.repeat(columnAt(lines, span.start) - 1) + '^'.repeat(rest.length);
  return { line, carets, level, message };
}

function isAt(a: Mark, b: Mark): boolean {
  return a.line === b.line && a.carets === b.carets && a.level === b.level;
}
