/** A list of entries to a table with a row for each: times and words as written, pipes escaped. */
import type { TextEdit } from '../../base/text-edit.ts';
import { lineEnding } from '../../base/lines.ts';
import { contains } from '../../base/span.ts';
import { withoutEnd } from '../../base/without-end.ts';
import type { Entry, Postmortem } from '../../model/postmortem.ts';
import { inOneCell } from '../../model/row-cells.ts';
import type { List, ListItem } from '../../syntax/blocks.ts';
import type { Container } from './containers.ts';
import { ifSameTimeline } from './same-timeline.ts';

/** Undefined where an item holds more than a row can, or no time. */
export function listToTable(
  model: Postmortem,
  { block, entries }: Container<List>,
): readonly TextEdit[] | undefined {
  const rows = block.items.map((item) => {
    const inside = entries.filter(({ span }) => contains(item.span, span));
    return inside.length > 1 ? undefined : rowOf(item, inside[0], model.text);
  });
  if (rows.some((row) => row === undefined)) return undefined;
  const cells = [headerOf(entries), ...rows.flatMap((row) => (row ? [row] : []))];
  const newText = blankLinesAround(model.text, block, tableText(cells, lineEnding(model.text)));
  return ifSameTimeline(model, [{ span: block.span, newText }]);
}

type Pair = readonly [time: string, event: string];

/** The zone goes into the header, where most people look for it. */
function headerOf(entries: readonly Entry[]): Pair {
  const zone = entries[0]?.zone?.zone.name;
  const isShared = entries.every(
    (each) => each.zone?.from !== 'entry' && each.zone?.zone.name === zone,
  );
  return [isShared && zone !== undefined ? `Time (${zone})` : 'Time', 'Event'];
}

function rowOf(item: ListItem, entry: Entry | undefined, text: string): Pair | undefined {
  if (item.blocks.length > 0 || item.checkbox) return undefined;
  if (!entry) return blankRowOf(item, text);
  if (entry.form !== 'bullet' || entry.span.start !== item.span.start) return undefined;
  const [time, event] = cutAtStamp(item, entry, text);
  const [left, right] = wholeMarks(oneLine(time), oneLine(event));
  return isBalanced(left) ? [inOneCell(left), inOneCell(right)] : undefined;
}

/** `- HH:MM Alert fired`: still to be filled in, here as there. */
function blankRowOf({ marker, span }: ListItem, text: string): Pair | undefined {
  const words = oneLine(text.slice(marker.end, span.end));
  const [stamp = '', time] = /^((?:HH|hh|XX):(?:MM|mm|XX))\b[\s:–—-]*/.exec(words) ?? [];
  return time === undefined ? undefined : [time, inOneCell(words.slice(stamp.length))];
}

/** Marks that close belong to the time, marks that open to the event: `**14:02:** **Detected:** …`. */
function cutAtStamp({ marker, span }: ListItem, { stamp, textSpan }: Entry, text: string): Pair {
  const { end } = stamp.span;
  const closing = /^[)\]}"]{0,2}[:.,]?(?:\*\*|\*|`)?/.exec(text.slice(end, textSpan.start));
  const cut = end + (closing?.[0].length ?? 0);
  const between = text.slice(cut, Math.max(cut, textSpan.start));
  const from = cut + (/^[\s:：,;.\-–—−→>|=]*/.exec(between)?.[0].length ?? 0);
  return [
    withoutEnd(text.slice(marker.end, cut), /[\s:：,;.]/),
    text.slice(from, Math.max(from, span.end)),
  ];
}

/** `**14:02 Alert** fires` is bold on both sides of the new border. */
function wholeMarks(time: string, event: string): Pair {
  const isOpen = (time.match(/\*\*/g)?.length ?? 0) % 2 === 1;
  const [left, right] = isOpen ? [`${time}**`, `**${event}`] : [time, event];
  return [
    left.replace(/(?<![\s:：,;.–—-])[\s:：,;.–—-]+(?=\*\*$)/, ''),
    right.replace(/^\*{4}\s*/, ''),
  ];
}

function isBalanced(words: string): boolean {
  const count = (mark: string): number => words.split(mark).length - 1;
  return (
    count('`') % 2 === 0 && (count('*') - 2 * count('**')) % 2 === 0 && count('[') === count(']')
  );
}

/** A line that wraps goes on; one that is broken on purpose stays broken. */
function oneLine(words: string): string {
  return words
    .trim()
    .replace(/(?:(?<! ) {2,}|\\)(?:\r\n|\r|\n)[ \t]*/g, '<br>')
    .replace(/(?<![ \t])[ \t]*(?:\r\n|\r|\n)[ \t]*/g, ' ');
}

const WIDEST = 100;

function tableText(rows: readonly Pair[], eol: string): string {
  const widthOf = (column: 0 | 1): number => Math.max(3, ...rows.map((row) => row[column].length));
  const [time, event] = [widthOf(0), widthOf(1) > WIDEST ? 3 : widthOf(1)];
  const line = ([left, right]: Pair): string => `| ${left.padEnd(time)} | ${right.padEnd(event)} |`;
  const rule = `|${'-'.repeat(time + 2)}|${'-'.repeat(event + 2)}|`;
  const [header, ...others] = rows.map(line);
  return [header, rule, ...others].join(eol);
}

/** A table that follows a paragraph without a blank line would be a part of it. */
function blankLinesAround(text: string, { span }: List, table: string): string {
  const eol = lineEnding(text);
  const above = withoutEnd(text.slice(0, span.start), /[ \t]/);
  const below = text.slice(span.end);
  const isFree = above === '' || BLANK_LINE_AT_END.test(above);
  const before = isFree ? '' : eol;
  const after = BLANK_LINE_AHEAD.test(below) ? '' : eol;
  return before + table + after;
}

const BLANK_LINE_AT_END = /(?:\r\n|\r(?!\n)|\n)[ \t]*(?:\r\n|\r|\n)$/;
const BLANK_LINE_AHEAD = /^[ \t]*(?:$|(?:\r\n|\r(?!\n)|\n)[ \t]*(?:$|\r|\n))/;
