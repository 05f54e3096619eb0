/** Texts nobody wrote: documents with random edits, random Markdown around words of postmortems, and random bytes. */
import fc from 'fast-check';
import { edited, randomEdit } from '../support/edits.ts';

/** @param documents to begin with */
export function anyText(documents: readonly string[]): fc.Arbitrary<string> {
  const spoilt = fc
    .tuple(fc.constantFrom(...documents), fc.array(randomEdit, { minLength: 1, maxLength: 6 }))
    .map(([text, edits]) => edits.reduce(edited, text));
  return fc.oneof({ arbitrary: spoilt, weight: 3 }, { arbitrary: markdown, weight: 2 }, bytes);
}

const bytes = fc
  .uint8Array({ maxLength: 3000 })
  .map((values) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(values));

const PIECES: readonly string[] = [
  ...['# ', '## ', '### ', '> ', '- ', '* ', '+ ', '1. ', '2) ', '- [ ] ', '    ', '\t', '  '],
  ...['\n', '\n', '\n', '\n\n', '\n\n', '\r\n', '\r', ' ', ' ', '---\n', '===\n', '***\n'],
  ...['**', '*', '_', '`', '``', '```\n', '~~~\n', '~~', '\\', '&amp;', '&#0;', '<!--', '-->'],
  ...[
    '<br>',
    '<div>\n',
    '</div>\n',
    '<details>',
    '<!-- postmortem-disable -->',
    '<https://a.example>',
  ],
  ...[
    '[',
    ']',
    '(',
    ')',
    '![',
    '[a](/b)',
    '[a]: /b\n',
    '[^1]',
    ':',
    '|',
    '||',
    '\\|',
    '|---|---|\n',
  ],
  ...['| a | b |\n|---|---|\n', '| Time (UTC) | Event |\n|---|---|\n', '| 14:02 | x |\n'],
  ...[
    '## Timeline\n',
    '## Impact\n',
    '## Action Items\n',
    '## Root Cause\n',
    '**Severity:** SEV-1\n',
  ],
  ...[
    '14:05',
    '14:05 CET',
    '2:05 PM',
    '2026-03-05',
    '2026-03-05T14:02:00Z',
    '5 March',
    'UTC+9',
    '~',
  ],
  ...[
    'Detected: ',
    'resolved',
    'TTD: 5 minutes',
    '(due 2026-04-01)',
    '@ana',
    'PROJ-12',
    'TBD',
    '[TODO]',
  ],
  ...[
    'Ana should have known.',
    'nobody noticed',
    'because ',
    'many users',
    '90 min',
    'x',
    '漢',
    '🔥',
    '\u202e',
  ],
];

/** Not a letter of it is sure to make sense, but any construct may come next to any other. */
const markdown = fc
  .array(
    fc.oneof(
      { arbitrary: fc.constantFrom(...PIECES), weight: 9 },
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 150 },
  )
  .map((pieces) => pieces.join(''));
