/** Random edits of a text, for properties: what people type, paste and delete, and what upsets Markdown. */
import fc from 'fast-check';

/** `at` and `length` are taken modulo the text, so that every edit fits every text. */
export interface RandomEdit {
  readonly at: number;
  readonly length: number;
  readonly piece: string;
}

const PIECES: readonly string[] = [
  ...[
    '',
    '',
    '',
    'x',
    'word ',
    ' ',
    '  ',
    '    ',
    '\t',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '\uFEFF',
    '🔥',
  ],
  ...['# ', '## Impact\n', '---\n', '===\n', '> ', '- ', '* ', '1. ', '- [ ] ', '**', '`', '\\'],
  ...['```\n', '~~~', '<!--', '-->', '<div>\n', '</div>\n', '<br>', '&amp;', '\0', '\u2028', '~'],
  ...[
    '|',
    '| a | b |\n|---|---|\n',
    '| 14:02 | Alert fires |\n',
    '\n| 14:03 | @ana joins |',
    '14:0',
  ],
  ...[
    '[a]',
    '[a]: /there\n',
    '[b][]',
    '[b]: here\n',
    '+++\n',
    '---\ntitle: x\n---\n',
    '5 March 2026',
  ],
  ...['**Detected:** ', 'UTC', 'All times in PST.\n', 'The engineer should have known better. '],
  ...['<!-- postmortem-ignore -->', '<!-- postmortem-disable blaming-language -->\n', 'Owner: @bo'],
];

export const randomEdit: fc.Arbitrary<RandomEdit> = fc.record({
  at: fc.nat(),
  length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(80)),
  piece: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
    { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  ),
});

export function edited(text: string, { at, length, piece }: RandomEdit): string {
  const from = at % (text.length + 1);
  return text.slice(0, from) + piece + text.slice(from + length);
}

/**
 * A stretch of a text: shorter ones are read faster, and begin and end anywhere. In some, one line stands many times: a
 * row or an item makes the long table or list that few documents have.
 */
export function stretchOf(text: string): fc.Arbitrary<string> {
  const length = fc.integer({ min: 0, max: 2500 });
  const times = fc.oneof(
    { weight: 3, arbitrary: fc.constant(1) },
    { weight: 1, arbitrary: fc.integer({ min: 2, max: 60 }) },
  );
  return fc
    .tuple(fc.nat(text.length), length, fc.nat(), times)
    .map(([from, size, line, count]) => repeated(text.slice(from, from + size), line, count));
}

/** Each time with another last digit, as the rows of a timeline have. */
function repeated(text: string, place: number, times: number): string {
  const lines = text.split('\n');
  const at = place % lines.length;
  const line = lines[at] ?? '';
  const copies = Array.from({ length: times - 1 }, (_, index) =>
    line.replace(/\d(?=\D*$)/, String(index % 10)),
  );
  return lines.toSpliced(at, 0, ...copies).join('\n');
}

export interface Stroke {
  /** Taken modulo the rows of all tables and the items of all lists; none goes on in the row of the stroke before. */
  readonly row: number | undefined;
  readonly at: number;
  readonly length: number;
  readonly piece: string;
}

/** What is typed into the rows of tables and the items of lists, mostly on in the same one. */
export const typing: fc.Arbitrary<readonly Stroke[]> = fc.array(
  fc.record({
    row: fc.option(fc.nat(), { nil: undefined, freq: 3 }),
    at: fc.nat(),
    length: fc.constantFrom(0, 0, 0, 1, 5, 60),
    piece: fc.constantFrom(
      ...['x', 'x', ' ', '', '|', '\n', '\n\n', '14:03', '[a]', '`', 'TTD ', '7 min', '<!--'],
      ...['\n| 14:03 | @ana joins |', '\n| 14:04 | Alert fires |\n| 14:05 | Deploy |', '\r\n| x |'],
      ...[
        '\n-',
        '- ',
        '\n- ',
        '\n  - 14:06 deeper',
        '\n- 14:07 Fixed',
        '\r\n- x\r\n- y',
        '    ',
        '  ',
      ],
      ...[
        '\nlazy',
        '\n\n  below',
        '\n\n      code',
        '```',
        '\n* ',
        '1. ',
        '[b]: /c',
        '<div>',
        '\t',
        '---',
      ],
    ),
  }),
  { minLength: 12, maxLength: 12 },
);

/** The texts that come of it, one for each stroke. */
export function typed(text: string, strokes: readonly Stroke[]): readonly string[] {
  let now = text;
  let current = 0;
  return strokes.map(({ row, at, length, piece }) => {
    const rows = [...now.matchAll(/^[ \t]*(?:\||[-*+]|\d+[.)]).*$/gm)];
    current = row ?? current;
    const place = rows[current % Math.max(rows.length, 1)];
    const from = place ? place.index + (at % (place[0].length + 1)) : 0;
    now = now.slice(0, from) + piece + now.slice(from + length);
    return now;
  });
}
