/** Makes the snippets out of the template: what is to be filled in becomes a tab stop, what is chosen a list. */

export interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

/** `snippets/postmortem.code-snippets` as an object: the document, each section, and the two kinds of rows. */
export function snippetsFrom(template: string): Readonly<Record<string, Snippet>> {
  const sections = template.split(/^---$/m).filter((part) => part.trim().startsWith('## '));
  const ofSections = sections.map((text) => {
    const heading = /## (.*)/.exec(text)?.[1] ?? '';
    return [`Postmortem: ${heading}`, sectionSnippet(heading, text.trim())] as const;
  });
  return {
    'Postmortem: whole document': {
      prefix: 'postmortem',
      description: 'An incident postmortem with its eight sections',
      body: withStops(template.trim()),
    },
    ...Object.fromEntries(ofSections),
    'Postmortem: timeline row': {
      prefix: 'pm-row',
      description: 'A row of the timeline',
      body: withStops('| HH:MM | What happened |'),
    },
    'Postmortem: action row': {
      prefix: 'pm-action',
      description: 'A row of the action items',
      body: withStops('| 1 | What is to be done | @owner | P2 | YYYY-MM-DD | Open |'),
    },
  };
}

function sectionSnippet(heading: string, text: string): Snippet {
  const prefix = `pm-${heading.toLowerCase().replaceAll(' ', '-')}`;
  return { prefix, description: `The section ${heading} of a postmortem`, body: withStops(text) };
}

/** Numbers the tab stops of one snippet, in order of writing. */
function withStops(text: string): readonly string[] {
  let last = 0;
  const stop: Stop = (inside) => {
    last += 1;
    return `\${${last}${inside}}`;
  };
  const lines = escaped(text).split('\n');
  return lines.map((line, at) => {
    if (!line.startsWith('|')) return fill(line, stop);
    const header = lines[at + 1]?.startsWith('|--') ?? false;
    return header || line.startsWith('|--') ? line : fillRow(line, stop);
  });
}

type Stop = (inside: string) => string;

/** `| Duration | HH:MM |`: the label stays, the other cells are filled in, with their padding kept. */
function fillRow(row: string, stop: Stop): string {
  const cells = row.split('|').map((cell, at) => {
    const words = cell.trim();
    const kept = words === '' || (at === 1 && words !== 'HH:MM');
    return kept ? cell : cell.replace(words, () => fillCell(words, stop));
  });
  return cells.join('|');
}

function fillCell(words: string, stop: Stop): string {
  if (/^P[0-4]$/.test(words)) return stop(menu([words, 'P0', 'P1', 'P2', 'P3', 'P4']));
  if (words === 'Open') return stop(menu(['Open', 'In progress', 'Done']));
  return words.includes('SEV-X') ? fill(words, stop) : stop(`:${words}`);
}

/** What a person fills in outside tables: menus, marked blanks, and the sentences that say what to write. */
const blank =
  /SEV-1 \/ SEV-2 \/ SEV-3|SEV-X|(?<=Status:\*\* )Resolved|(?<=\*\* )YYYY-MM-DD|INC-YYYY-NNN|\[[A-Z][\w /,]+\]|HH:MM|\.\.\.|^(?:Write|Describe) .*$/g;

function fill(line: string, stop: Stop): string {
  return line.replace(blank, (found) => {
    if (found.startsWith('SEV')) return stop(menu(['SEV-1', 'SEV-2', 'SEV-3']));
    if (found === 'Resolved') return stop(menu(['Draft', 'In progress', 'In review', found]));
    if (found === 'INC-YYYY-NNN') return `INC-$CURRENT_YEAR-${stop(':NNN')}`;
    if (found !== 'YYYY-MM-DD') return stop(`:${found}`);
    return line.includes('Last updated') ? today : stop(`:${today}`);
  });
}

const today = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';

function menu(choices: readonly string[]): string {
  return `|${[...new Set(choices)].join(',')}|`;
}

/** `$`, `}` and the backslash mean something in a snippet. */
function escaped(text: string): string {
  return text.replaceAll(/[\\$}]/g, '\\$&');
}
