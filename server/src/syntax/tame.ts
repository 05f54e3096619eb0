/**
 * Text that the Markdown parser reads in time proportional to its length. Marks that nobody writes by hand (hundreds of
 * `*` or backtick runs or of comments in one paragraph, lists forty levels deep) cost it quadratic time, and hundreds of
 * cells in one row more than any text, so there they become blanks. The result has the length of the text: every offset
 * means the same in both.
 */
import { withoutLazyLines } from './lazy-lines.ts';

/** Runs of `*`, `_` or backticks in one paragraph beyond which none of them is a mark. */
const MOST_RUNS = 400;
/** `*` and `_` in one paragraph, of runs of any length: each may pair with each. */
const MOST_MARKS = 1200;
/** Lengths of backtick runs in one paragraph: each that finds no partner is looked for up to the end. */
const MOST_LENGTHS = 12;
/** Comments and their kin in one paragraph: the end of each is looked for up to the end. */
const MOST_OPENED = 100;
/** Brackets in one paragraph: each that closes looks for one that opens. */
const MOST_BRACKETS = 1000;
/** Cells in one row. */
const MOST_CELLS = 500;
/** Quote and list markers at the start of one line beyond which the rest are words. */
const MOST_MARKERS = 40;

export function tame(text: string): string {
  const parts: string[] = [];
  const narrow = text.replace(TOO_WIDE, (row) => row.replaceAll('|', ' '));
  for (const paragraph of paragraphsOf(withoutLazyLines(narrow)))
    parts.push(tameParagraph(paragraph));
  return parts.join('');
}

/** Cuts before each line that is blank or begins a block of its own: marks do not pair across it. */
function* paragraphsOf(text: string): Generator<string> {
  let start = 0;
  for (const { index } of text.matchAll(/^[ \t]*(?=[\r\n|>#+-]|\*\s|\d+[.)] )/gm)) {
    if (index > start) yield text.slice(start, index);
    start = index;
  }
  yield text.slice(start);
}

function tameParagraph(paragraph: string): string {
  const shallow = paragraph.replace(TOO_DEEP, (_, kept: string, rest: string) => {
    return kept + rest.replace(/\S/g, 'x');
  });
  const [marker = ''] = /^[ \t]*(?:[>#+-]|\*(?=\s)|\d+[.)])?/.exec(shallow) ?? [];
  const runs = shallow.match(/\*+|_+|`+/g) ?? [];
  const lengths = new Set(runs.filter((run) => run.startsWith('`')).map((run) => run.length));
  const marks = runs.reduce((sum, run) => sum + (run.startsWith('`') ? 0 : run.length), 0);
  const isTame = runs.length <= MOST_RUNS && lengths.size <= MOST_LENGTHS && marks <= MOST_MARKS;
  const wild = [
    ...(isTame ? [] : [/[*_`]/g]),
    ...(count(shallow, /<[!?]/g) > MOST_OPENED ? [/<(?=[!?])/g] : []),
    ...(count(shallow, /[[\]]/g) > MOST_BRACKETS ? [/[[\]]/g] : []),
  ];
  const blanked = (words: string, marks: RegExp): string => words.replace(marks, ' ');
  return marker + wild.reduce(blanked, shallow.slice(marker.length));
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

const TOO_WIDE = new RegExp(`(?<![^\\r\\n])(?:[^|\\r\\n]*\\|){${MOST_CELLS}}[^\\r\\n]*`, 'g');
const MARKER = '(?:>[ \\t]?|(?:[-+*]|\\d{1,9}[.)])[ \\t]+)';
const TOO_DEEP = new RegExp(`^([ \\t]*${MARKER}{${MOST_MARKERS}})(${MARKER}+)`);
