/** The formats for other programs: each is what its standard asks for, whatever a document says. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { applyEdits } from '../../server/src/base/text-edit.ts';
import { linesOf } from '../../server/src/base/lines.ts';
import { RULES } from '../../server/src/rules/catalogue.ts';
import { HOSTILE } from '../support/hostile.ts';
import { postmortem } from '../support/run-cli.ts';
import { FLAWED } from '../lsp/documents.ts';

const SCHEMA = 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
/** A name that each format has to write in a way of its own. */
const NAME = 'ä & <b>, 100% "done": x.md';
const EMOJI = FLAWED.replace(
  'Acknowledged by @ana',
  '😀 "[click](https://hostile.example)" {0} ::error::x',
);

/** Enough of them; hostile.test.ts has all. */
const SMALL = HOSTILE.filter(({ text }) => text.length < 20_000).slice(0, 3);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'postmortem-formats-'));
  mkdirSync(join(folder, 'postmortems'));
  writeFileSync(join(folder, 'postmortems', NAME), EMOJI);
  for (const [index, { text }] of SMALL.entries()) {
    writeFileSync(join(folder, 'postmortems', `hostile-${index}.md`), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

const check = (format: string, ...files: readonly string[]) =>
  postmortem(['check', '--preset', 'strict', '--format', format, ...files], '', folder);
const NAMED = `postmortems/${NAME}`;

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

interface Sarif {
  readonly runs: readonly {
    readonly tool: {
      readonly driver: { readonly rules: readonly Readonly<Record<string, unknown>>[] };
    };
    readonly columnKind: string;
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: Readonly<Record<string, unknown>>;
          readonly region: Region;
        };
      }[];
      readonly fixes?: readonly {
        readonly description: { readonly text: string };
        readonly artifactChanges: readonly {
          readonly replacements: readonly {
            readonly deletedRegion: Region;
            readonly insertedContent: { readonly text: string };
          }[];
        }[];
      }[];
    }[];
  }[];
}

describe('sarif', () => {
  let log: Sarif;
  beforeAll(() => {
    log = JSON.parse(check('sarif', 'postmortems').stdout) as Sarif;
  });

  const named = () =>
    (log.runs[0]?.results ?? []).filter(({ locations }) =>
      String(locations[0]?.physicalLocation.artifactLocation['uri']).includes('%C3%A4'),
    );

  test('is valid, for hostile documents too', () => {
    const schema = JSON.parse(readFileSync(SCHEMA, 'utf8')) as Record<string, unknown>;
    // Of draft 4, of which it uses what later drafts have too.
    delete schema['$schema'];
    delete schema['id'];
    const valid = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
      schema,
    );
    valid(log);
    expect(valid.errors).toBeNull();
  });

  test('knows every rule, with its page, and each result its rule', () => {
    const [run] = log.runs;
    expect(run?.columnKind).toBe('utf16CodeUnits');
    const rules = run?.tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id));
    for (const { id, helpUri } of rules) {
      expect(String(helpUri)).toMatch(new RegExp(`^file:///.*/docs/rules/${String(id)}\\.md$`));
    }
    for (const { ruleId, ruleIndex } of run?.results ?? [])
      expect(rules[ruleIndex]?.['id']).toBe(ruleId);
  });

  test('names the file by a relative address', () => {
    const [result] = named();
    expect(result?.locations[0]?.physicalLocation.artifactLocation).toEqual({
      uri: `postmortems/${encodeURI(NAME).replaceAll('?', '%3F')}`,
      uriBaseId: '%SRCROOT%',
      index: SMALL.length,
    });
  });

  test('its regions and fixes are those of the finding', () => {
    const zone = named().find(({ ruleId }) => ruleId === 'non-utc-time');
    const { starts } = linesOf(EMOJI);
    const offset = (line: number, column: number) => (starts[line - 1] ?? 0) + column - 1;
    const spanOf = ({ startLine, startColumn, endLine, endColumn }: Region) => ({
      start: offset(startLine, startColumn),
      end: offset(endLine, endColumn),
    });
    const region = zone?.locations[0]?.physicalLocation.region;
    const { start, end } = region ? spanOf(region) : { start: 0, end: 0 };
    expect([zone?.level, EMOJI.slice(start, end)]).toEqual(['error', '15:10 CET']);
    const fix = zone?.fixes?.find(({ description }) => description.text.startsWith('Convert'));
    const edits = (fix?.artifactChanges[0]?.replacements ?? []).map((each) => ({
      span: spanOf(each.deletedRegion),
      newText: each.insertedContent.text,
    }));
    expect(applyEdits(EMOJI, edits)).toContain('| 14:10 ');
  });

  test('words of a document make no link', () => {
    for (const { message } of log.runs[0]?.results ?? []) {
      expect(message.text).not.toMatch(/(?<!\\)\]\(/);
    }
  });
});

describe('junit', () => {
  test('is XML, with a failure for what fails and none for the rest', () => {
    const { stdout, status } = check('junit', 'postmortems');
    expect(status).toBe(1);
    expectXml(stdout);
    const json = JSON.parse(check('json', 'postmortems').stdout) as {
      summary: Record<'error' | 'warning' | 'info' | 'hint', number>;
    };
    const { error, warning, info, hint } = json.summary;
    expect(stdout.match(/<failure /g)).toHaveLength(error + warning);
    expect(stdout.match(/<system-out>/g) ?? []).toHaveLength(info + hint);
    expect(stdout).toContain(`failures="${error + warning}" errors="0">\n`);
    expect(stdout).toContain('name="postmortems/ä &amp; &lt;b&gt;, 100% &quot;done&quot;: x.md"');
  });

  test('a clean file is a case that passes', () => {
    const { stdout } = postmortem([
      ...['check', '--format', 'junit'],
      'examples/postmortems/2026-02-11-checkout-latency.md',
    ]);
    expect(stdout).toContain('<testcase name="nothing found" ');
    expect(stdout).toContain('tests="1" failures="0"');
  });
});

describe('github', () => {
  test('one command for each finding, at its place', () => {
    const { stdout } = check('github', NAMED);
    const file = 'postmortems/ä & <b>%2C 100%25 "done"%3A x.md';
    expect(stdout).toContain(
      `::error file=${file},line=28,endLine=28,col=3,endColumn=12,title=non-utc-time::"15:10 CET" is not in UTC.\n`,
    );
  });

  test('nothing in a document begins a command', () => {
    const { stdout } = check('github', 'postmortems');
    for (const line of stdout.trimEnd().split('\n')) {
      expect(line).toMatch(
        /^::(error|warning|notice) file=[^:,]+,line=\d+,endLine=\d+,(col=\d+,endColumn=\d+,)?title=[a-z-]+::[^\r]/,
      );
    }
  });
});

/** Tags close, attributes are quoted, entities are known, and no character is one that XML has not. */
function expectXml(text: string): void {
  expect(text).not.toMatch(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
  const open: string[] = [];
  const rest = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>/, '');
  const tag = /<(\/?)([a-z-]+)(?: [a-z]+="[^"<]*")*(\/?)>/g;
  for (const [, close, name = '', self] of rest.matchAll(tag)) {
    if (close) expect(open.pop()).toBe(name);
    else if (!self) open.push(name);
  }
  expect(open).toEqual([]);
  expect(rest.replace(tag, '')).not.toMatch(/[<>]/);
  expect(text.match(/&(?!(?:amp|lt|gt|quot|apos);)/g)).toBeNull();
}
