/** The entry that a line, an item or a paragraph becomes, with its words and its stamp. */
import { type Span, cover, span } from '../../base/span.ts';
import type { ListItem } from '../../syntax/blocks.ts';
import { type Words, part, spanIn } from '../../syntax/words.ts';
import { stampAt } from '../time/stamp.ts';
import { oneLine } from './block-text.ts';
import type { Candidate } from './candidate.ts';
import { type LineReading, isPseudoBullet, readLine } from './line.ts';

interface Shape {
  readonly form: Candidate['form'];
  readonly span: Span;
}

type Read = Exclude<LineReading, { type: 'day' }>;

export function candidateOf(words: Words, read: Read, { form, span: whole }: Shape): Candidate {
  const { stamp } = read;
  const shared = { type: 'entry', span: whole, words, stamp } as const;
  const none = { dateCell: undefined, header: undefined, table: undefined };
  if (read.type === 'fact') {
    const label = part(words, 0, read.name);
    const rest = oneLine(words.text.slice(stamp.rest));
    const text = oneLine(`${label.text} ${rest}`);
    return { ...shared, ...none, form: 'fact', text, textSpan: label.span, label };
  }
  const from = Math.min(stamp.rest, words.text.length);
  const text = oneLine(words.text.slice(from)).replace(/(?<!\s)\s*\|$/, '');
  return {
    ...shared,
    ...none,
    form,
    text,
    textSpan: spanIn(words, from, words.text.length),
    label: undefined,
  };
}

/** `**Resolved** - All is well again.` over `Sep 3, 14:05 UTC`, as pages of status tell it. */
export function stampedBelow(lines: readonly Words[]): Candidate | undefined {
  const [first] = lines;
  const last = lines.at(-1);
  const above = lines.at(-2);
  if (!first || !last || !above || lines.length > MOST_ABOVE || stampAt(first.text))
    return undefined;
  const stamp = stampAt(last.text);
  if (!stamp?.clock || !stamp.date || last.text.slice(stamp.rest).trim() !== '') return undefined;
  const whole = { form: 'paragraph', span: cover(first.span, last.span) } as const;
  return {
    ...candidateOf(last, { type: 'entry', stamp }, whole),
    text: oneLine(
      lines
        .slice(0, -1)
        .map(({ text }) => text)
        .join(' '),
    ),
    textSpan: cover(first.span, above.span),
  };
}

const MOST_ABOVE = 6;

/** A wrapped line belongs to the entry before it; straight below the stamp, `:` begins what a list of definitions says. */
export function continued(entry: Candidate, line: Words): Candidate {
  const words = entry.text === '' ? line.text.replace(/^:\s+/, '') : line.text;
  return {
    ...entry,
    span: cover(entry.span, line.span),
    text: oneLine(`${entry.text} ${words}`),
    textSpan: entry.form === 'fact' ? entry.textSpan : cover(entry.textSpan, line.span),
  };
}

/** An item, and the entries that Markdown folded into it. */
export function entriesOf(item: ListItem, read: Read, shape: Shape): readonly Candidate[] {
  const folded = item.lines.findIndex(({ text }, index) => index > 0 && isPseudoBullet(text));
  const head = folded === -1 ? undefined : item.lines[folded - 1];
  const first = item.lines[0];
  if (!head || !first) return [candidateOf(item.words, read, shape)];
  const own = span(shape.span.start, head.span.end);
  const fold = (item.lines[folded]?.span.start ?? 0) - item.words.base.start;
  const length = item.words.starts.findIndex((start) => start >= fold);
  const words = part(item.words, 0, Math.max(first.text.length, length));
  const entries = [candidateOf(words, read, { ...shape, span: own })];
  for (const line of item.lines.slice(folded)) {
    const next = isPseudoBullet(line.text) ? readLine(line) : undefined;
    const last = entries.at(-1);
    if (next && next.type !== 'day') {
      entries.push(candidateOf(line, next, { form: 'paragraph', span: line.span }));
    } else if (last) entries[entries.length - 1] = continued(last, line);
  }
  return entries;
}
