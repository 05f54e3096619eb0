/** Config files: what they say, what is wrong in them and where, and that the rest holds. */
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../../server/src/service/config/read-config.ts';

const FULL = {
  preset: 'strict',
  rules: { 'missing-section': 'off' },
  include: ['incidents/**/*.md'],
  sections: { impact: ['Blast area'] },
  moments: { detected: ['Pager went off'] },
  profiles: { Payments: 'templates/payments.md' },
  severities: ['S1', 'S2'],
  metrics: { ttaFrom: 'started' },
};

const YAML = `# How we write postmortems
preset: strict
rules:
  missing-section: off
include: ['incidents/**/*.md']
sections:
  impact: [Blast area]
moments:
  detected:
    - Pager went off
profiles: {Payments: templates/payments.md}
severities: [S1, S2]
metrics:
  ttaFrom: started
`;

const JSONC = `{
\t// How we write postmortems
\t"preset": "strict", /* all
\tof it */ "rules": { "missing-section": "off" },
\t"include": ["incidents/**/*.md"],
\t"sections": { "impact": ["Blast area"] },
\t"moments": { "detected": ["Pager went off"], },
\t"profiles": { "Payments": "templates/payments.md" },
\t"severities": ["S1", "S2"],
\t"metrics": { "ttaFrom": "started" },
}
`;

describe('what a file says', () => {
  test.each([
    ['.postmortem.json', JSON.stringify(FULL, null, 2)],
    ['.postmortem.json', JSON.stringify(FULL)],
    ['.postmortem.jsonc', JSONC],
    ['.postmortem.jsonc', `\uFEFF${JSONC.replaceAll('\n', '\r\n')}`],
    ['.postmortem.yaml', YAML],
    ['.postmortem.yml', YAML.replaceAll('\n', '\r\n')],
  ])('%s', (name, text) => {
    const { metrics, ...rest } = FULL;
    expect(readConfig(text, name)).toEqual({
      values: { ...rest, 'metrics.ttaFrom': metrics.ttaFrom },
      problems: [],
    });
  });

  test.each(['', '# nothing\n', '{}', 'preset:\n'])('%j says nothing', (text) => {
    expect(readConfig(text, '.postmortem.yaml')).toEqual({ values: {}, problems: [] });
  });

  test('marks of comments within texts are no comments', () => {
    const { values } = readConfig('{"include": ["a//b/*.md", "c\\"//"]}', '.postmortem.json');
    expect(values.include).toEqual(['a//b/*.md', 'c"//']);
  });
});

/** Each text with the words that are underlined and the beginning of what is said. */
const WRONG: readonly (readonly [string, string, string])[] = [
  ['prset: strict', 'prset', '"prset" is no key of a config file; did you mean "preset"?'],
  ['zzz: 1', 'zzz', '"zzz" is no key of a config file; there are root, include,'],
  ['files: ["*.md"]', 'files', '"files" is a setting of editors; here it is "include".'],
  ['run: onSave', 'run', '"run" is a setting of editors, and no key of a config file.'],
  ['postmortem.preset: auto', 'postmortem.preset', 'file; did you mean "preset"?'],
  ['metrics.ttaFrom: started', 'metrics.ttaFrom', 'file; write "ttaFrom" below "metrics".'],
  ['severities: []', '[]', '"severities" expects one text or more, not [].'],
  ['preset: harsh', 'harsh', '"preset" expects one of auto, standard, strict, not "harsh".'],
  ['root: yes please', 'yes please', '"root" expects true or false'],
  ['severities: SEV-1', 'SEV-1', '"severities" expects a list of texts, not "SEV-1".'],
  ['severities: [A, 2]', '2', 'An item of "severities" is no text: 2.'],
  ['rules:\n  mising-section: off', 'mising-section', 'mean "missing-section"?'],
  ['rules:\n  missing-section: loud', 'loud', '"missing-section" expects one of default, off'],
  ['rules: [a]', '[a]', '"rules" expects an object'],
  ['actionDueDays: {P1: soon}', 'soon', '"P1" expects a number of days, not "soon".'],
  ['sections: {impcat: [Blast]}', 'impcat', 'of no kind of section; did you mean "impact"?'],
  ['sections: {impact: [Blast, 3]}', '3', 'An item of "impact" is no text: 3.'],
  ['sections: {impact: Blast}', 'Blast', '"impact" expects a list of texts'],
  [
    'moments: {detection: [Pager]}',
    'detection',
    'of no moment; there are introduced, started, detected',
  ],
  ['metrics: {ttxFrom: started}', 'ttxFrom', 'is no key of "metrics"; did you mean "tt'],
  ['metrics: {ttaFrom: resolved}', 'resolved', '"ttaFrom" expects one of'],
  ['metrics: 3', '3', '"metrics" expects an object'],
  ['exclude: ["../x/**"]', '"../x/**"', 'An item of "exclude" leads out of the folder'],
  ['[preset]', '[preset]', 'A config file holds keys'],
  ['strictness: constant\nstrictness: x', 'strictness', 'This key stands here twice'],
];

describe('what is wrong', () => {
  test.each(WRONG)('%j', (text, words, message) => {
    const { problems } = readConfig(`preset: strict\n${text}\n`, '.postmortem.yaml');
    const alone = text.startsWith('preset') || text.startsWith('[');
    const whole = alone ? `${text}\n` : `preset: strict\n${text}\n`;
    const found = alone ? readConfig(whole, '.postmortem.yaml').problems : problems;
    const [first] = found;
    expect(first?.message).toContain(message);
    expect(first?.message).toMatch(/[.?]$/);
    expect(first && whole.slice(first.span.start, first.span.end)).toBe(words);
  });

  test('what is right beside a mistake holds', () => {
    const text =
      'preset: harsh\nstrictness: constant\nrules: {nope: off, missing-section: hint}\nmetrics: {x: 1, ttrFrom: detected}\nseverities: [A, 2, B]\n';
    const { values, problems } = readConfig(text, '.postmortem.yaml');
    expect(values).toEqual({
      strictness: 'constant',
      rules: { 'missing-section': 'hint' },
      'metrics.ttrFrom': 'detected',
      severities: ['A', 'B'],
    });
    expect(problems).toHaveLength(4);
  });

  test('of a key that stands twice the first is not looked at', () => {
    const text = 'sections: {impct: [X]}\npreset: strict\nsections: {impact: [Y]}\n';
    const { values, problems } = readConfig(text, '.postmortem.yaml');
    expect(values).toEqual({ preset: 'strict', sections: { impact: ['Y'] } });
    expect(problems.map(({ span }) => span.start)).toEqual([text.lastIndexOf('sections')]);
  });

  test.each([
    ['.postmortem.json', '{\n  "preset": "strict",\n  "rules": {"missing-section": "off"\n'],
    ['.postmortem.json', '{"preset": "strict", "root": true "rules": {}}'],
    ['.postmortem.yaml', 'preset: strict\nrules: {missing-section: off\nroot: true\n'],
    ['.postmortem.yaml', 'preset: strict\nrules: "off\n'],
  ])('%s that breaks keeps what stands above: %j', (name, text) => {
    const { values, problems } = readConfig(text, name);
    expect(values).toEqual({ preset: 'strict' });
    expect(problems).toHaveLength(1);
    expect(problems[0]?.message).toMatch(/breaks here: .*What stands above still holds\.$/);
    expect(problems[0]?.span.start).toBeGreaterThan(text.indexOf('strict'));
  });

  test('JSON is not YAML', () => {
    const { values, problems } = readConfig('preset: strict\n', '.postmortem.json');
    expect(problems[0]?.message).toContain('A config file holds an object');
    expect(values).toEqual({});
  });
});

describe('what nobody should write', () => {
  test.each([
    ['too long', `# ${'x'.repeat(70_000)}`],
    ['brackets without end', `severities: ${'['.repeat(30_000)}`],
    [
      'aliases of aliases',
      `severities: &a [x,x]\nstatuses: &b [*a,*a,*a,*a,*a]\ninclude: &c [*b,*b,*b,*b,*b,*b]\nexclude: [*c,*c,*c,*c,*c,*c]\n`,
    ],
    ['comments without end', '/*'.repeat(20_000)],
    ['quotes without end', '"\\'.repeat(20_000)],
    ['prototypes', '{"__proto__": {"preset": "strict"}, "rules": {"__proto__": "off"}}'],
  ])('%s', (_, text) => {
    for (const name of ['.postmortem.json', '.postmortem.yaml']) {
      const { values, problems } = readConfig(text, name);
      expect(values.preset).toBeUndefined();
      expect(problems.length).toBeGreaterThan(0);
      for (const { span } of problems) expect(span.start).toBeLessThanOrEqual(text.length);
    }
  });

  test('every beginning of a file is read', () => {
    for (let end = 0; end < JSONC.length; end++) {
      for (const name of ['.postmortem.jsonc', '.postmortem.yaml'])
        readConfig(JSONC.slice(0, end), name);
    }
  });
});

describe('a template for new postmortems', () => {
  const messageOf = (path: string) =>
    readConfig(JSON.stringify({ profiles: { Ours: path } }), '.postmortem.json').problems.map(
      ({ message }) => message,
    );

  test.each(['../x.md', 'a/../../x.md', '/etc/x.md', 'C:/x.md', 'a\\..\\x.md', 'https://x/y.md'])(
    '%s leads out',
    (path) => {
      const [message, ...others] = messageOf(path);
      expect(message).toBe(`"Ours" leads out of the folder of this file: "${path}".`);
      expect(others).toEqual([]);
    },
  );

  test.each(['x', 'x.txt', 'a/.md', ''])('%j is no Markdown file', (path) => {
    expect(messageOf(path)).toEqual([`"Ours" is no Markdown file: "${path}".`]);
  });

  test('is a path, and stands where it is wrong', () => {
    const text = 'profiles:\n  Ours: [1]\n  Theirs: x.md\n';
    const { values, problems } = readConfig(text, '.postmortem.yaml');
    expect(values).toEqual({ profiles: { Theirs: 'x.md' } });
    expect(problems).toEqual([
      {
        span: { start: text.indexOf('[1]'), end: text.indexOf('[1]') + 3 },
        message: '"Ours" expects the path of a file, not [1].',
      },
    ]);
  });
});

test('a second YAML document is told about, and the first holds', () => {
  const { values, problems } = readConfig('---\npreset: strict\n---\npreset: x\n', 'a.yaml');
  expect(values).toEqual({ preset: 'strict' });
  expect(problems).toEqual([
    {
      span: { start: 19, end: 19 },
      message: 'A second document begins here, and is not read. What stands above still holds.',
    },
  ]);
});
