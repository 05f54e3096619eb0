/**
 * One meaning in other forms of writing: Markdown that says the same with other marks. What a reader understands of a
 * document in one of them must be what is understood of it as it stands.
 */

/** From a document to one that says the same. */
type Form = (text: string) => string;

/** A heading's marks and its words; headings in code are left as they are. */
function headings(write: (marks: string, words: string, count: number) => string): Form {
  return lines((line, count) => {
    const [, marks = '', words = ''] = /^(#{1,6}) (.+)$/.exec(line) ?? [];
    return words === '' ? line : write(marks, words, count);
  });
}

/** Below the title only. */
function sections(write: (words: string, count: number) => string): Form {
  return headings((marks, words, count) =>
    marks === '##' ? `${marks} ${write(words, count)}` : `${marks} ${words}`,
  );
}

/** Line by line, without front matter and fences. */
function lines(write: (line: string, count: number) => string): Form {
  return (text) => {
    let fence: string | undefined;
    const front = /^---\n[^]*?\n---\n/.exec(text)?.[0] ?? '';
    const body = text.slice(front.length).split('\n');
    return (
      front +
      body
        .map((line, count) => {
          const [, mark] = /^\s*(?:(?:[-*+]|\d+[.)])\s+)*(`{3,}|~{3,})/.exec(line) ?? [];
          const wasFenced = fence !== undefined;
          if (mark !== undefined) fence = fence === undefined ? mark : undefined;
          return wasFenced || mark !== undefined ? line : write(line, count);
        })
        .join('\n')
    );
  };
}

/** The words of lines, without code, addresses and marks of HTML. */
function words(write: (words: string) => string): Form {
  return lines((line) =>
    line
      .split(/(`[^`]*`|\]\([^)]*\)|<[^>]*>|https?:\/\/\S+)/)
      .map((part, index) => (index % 2 === 0 ? write(part) : part))
      .join(''),
  );
}

/** Rows of cells, the rule below the header among them; rows that have not as many cells as the header stay as they are. */
function tables(write: (cells: readonly string[], row: number) => string): Form {
  return (text) => {
    let row = -1;
    return lines((line) => {
      row = /^\|.*\|\s*$/.test(line) ? row + 1 : -1;
      // Without dashes under the first row it is none, and its rows stay as they are.
      if (row === RULE && !/^\|[\s|:-]*\|\s*$/.test(line)) row = NaN;
      if (!(row >= HEADER)) return line;
      return write(
        line
          .trim()
          .slice(1, -1)
          .split(/(?<!\\)\|/),
        row,
      );
    })(text);
  };
}

const HEADER = 0;
const RULE = 1;

const bullets = (mark: string) =>
  lines((line) =>
    /^\s*(?:[-*_] *){3,}$/.test(line) ? line : line.replace(/^( *)[-*+](?= )/, `$1${mark}`),
  );

export const FORMS: Readonly<Record<string, Form>> = {
  'line ends of Windows': (text) => text.replaceAll(/\r?\n/g, '\r\n'),
  'a byte order mark': (text) => `\ufeff${text}`,
  'blank lines of blanks': lines((line) => (line === '' ? '  ' : line)),
  'headings that are closed': headings((marks, name) => `${marks} ${name} ${marks}`),
  'sections with an anchor': sections((name, count) => `<a name="part-${count}"></a>${name}`),
  'sections with a comment': sections((name) => `${name} <!-- ours -->`),
  'sections below a comment': headings((marks, name) => `<!-- ours -->\n\n${marks} ${name}`),
  'sections that are links': sections((name, count) =>
    /[[\]`]/.test(name) ? name : `[${name}](#part-${count})`,
  ),
  'bullets of stars': bullets('*'),
  'bullets of plus signs': bullets('+'),
  'slanted words between underscores': words((part) =>
    part.replace(/(?<![\w*])\*(?=[^\s*])([^*\n]+)(?<=\S)\*(?![\w*])/g, '_$1_'),
  ),
  'colons behind bold labels': words((part) => part.replace(/\*\*([^*\n]+):\*\*/g, '**$1**:')),
  'hyphens for dashes': words((part) => part.replace(/(?<=\S) [–—] /g, ' - ')),
  'tables with much room': tables((cells, row) =>
    table(cells.map((cell) => (row === RULE ? '-'.repeat(20) : `  ${cell.trim()}      `))),
  ),
  'tables that are indented': tables((cells) => `  ${table(cells)}`),
  'tables with headers in bold': tables((cells, row) =>
    table(row === HEADER ? cells.map(inBold) : cells),
  ),
  'tables with times in code': tables((cells, row) =>
    table(cells.map((cell, column) => (row > RULE && column === 0 ? inCode(cell) : cell))),
  ),
  'tables with one more column': tables((cells, row) =>
    table([...cells, row === HEADER ? ' Link ' : row === RULE ? '---' : ' ']),
  ),
};

function table(cells: readonly string[]): string {
  return `|${cells.join('|')}|`;
}

function inBold(cell: string): string {
  return /[*_`[]/.test(cell) || cell.trim() === '' ? cell : ` **${cell.trim()}** `;
}

/** Only what is a time: other words in code would be names of programs. */
function inCode(cell: string): string {
  return /^\s*\d{1,2}:\d{2}\s*$/.test(cell) ? ` \`${cell.trim()}\` ` : cell;
}

/** Forms that few real documents stand in the way of: what is set off otherwise there may mean something else. */
export const FORMS_OF_OURS: Readonly<Record<string, Form>> = {
  'headings of a lower level': headings((marks, name) => `${marks}# ${name}`),
  'headings that are underlined': headings((marks, name) =>
    marks.length > 2 ? `${marks} ${name}` : `${name}\n${marks === '#' ? '===' : '---'}`,
  ),
  'headings in bold': headings((marks, name) => `${marks} **${name}**`),
  'sections with emoji': sections((name) => `🔥 ${name}`),
  'numbered sections': sections((name, count) => `${count}. ${name}`),
  'sections in capitals': sections((name) => name.toUpperCase()),
  'words between narrow blanks': words((part) => part.replace(/(\d) (?=[A-Za-z%])/g, '$1\u202f')),
  'typographic marks': words((part) =>
    part.replace(/(\w)'(\w)/g, '$1’$2').replace(/"([^"]*)"/g, '“$1”'),
  ),
  'dashes for hyphens': words((part) => part.replace(/(?<=\S) - /g, ' – ')),
  'bold words between underscores': words((part) =>
    part.replace(/(?<![\w*])\*\*(?=\S)([^*\n]+)(?<=\S)\*\*(?![\w*])/g, '__$1__'),
  ),
  'tables with little room': tables((cells, row) =>
    table(cells.map((cell) => (row === RULE ? '-' : cell.trim()))),
  ),
};
