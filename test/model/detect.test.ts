/** The ladder: explicit beats guessed, a name alone is not enough, and the answer says why. */
import { describe, expect, test } from 'vitest';
import { type Checked, DEFAULT_FILES, checkDocument } from '../../server/src/model/detect.ts';
import { readPostmortem } from '../../server/src/model/read.ts';
import { TEMPLATE } from '../../server/src/model/template.ts';

const REPORT = `# Checkout outage on 5 March 2026

**Severity:** SEV-2
**Status:** Resolved

## Impact

Half of all customers saw errors for 40 minutes.

## Timeline

All times in UTC.

- 14:02 error alert fired
- 14:05 on-call investigates
- 14:42 rollback, service restored

## Root Cause

A deploy dropped an index.

## Action Items

- Add a check for missing indexes
`;
const PROCESS = `# Incident management process

## Detection

Alerts or customers.

## Response

The on-call engineer acknowledges and declares.

## Postmortem

### Timeline

Write down what happened and when, in UTC.

### Root cause

Ask why five times.

### Action items

Each has an owner.

## Lessons learned

We look at them once a quarter.
`;
const README = '# Our service\n\n## Installation\n\nRun npm install.\n\n## Usage\n\nYou call it.\n';

function check(
  text: string,
  path = '/repo/notes/x.md',
  files: Parameters<typeof checkDocument>[2] = DEFAULT_FILES,
): Checked {
  const uri = `file://${path}`;
  return checkDocument(readPostmortem(text, { uri }), uri, files);
}

function kind(text: string, path = '/repo/notes/x.md') {
  return readPostmortem(text, { uri: `file://${path}` }).kind;
}

describe('rungs', () => {
  test.each([
    ['front matter says no', `---\npostmortem: false\n---\n${REPORT}`, '/incidents/x.md', 'off'],
    [
      'a comment says no',
      `<!-- postmortem-disable-file -->\n\n${REPORT}`,
      '/incidents/x.md',
      'off',
    ],
    ['front matter says yes', `---\npostmortem: true\n---\n${README}`, '/x.md', 'on'],
    ['yes is true, too', `---\npostmortem: yes\n---\n${README}`, '/x.md', 'on'],
    ['and No false', `---\npostmortem: No\n---\n${REPORT}`, '/incidents/x.md', 'off'],
    ['its type says yes', `---\ntype: postmortem\n---\n${README}`, '/x.md', 'on'],
    [
      'no beats yes',
      `---\npostmortem: true\n---\n<!-- postmortem-disable-file -->\n`,
      '/x.md',
      'off',
    ],
    [
      'a folder and some content',
      '## Impact\n\nx\n\n## Root cause\n\ny\n',
      '/repo/postmortems/checkout.md',
      'on',
    ],
    ['a folder and nothing', '# Notes\n', '/repo/postmortems/checkout.md', 'off'],
    [
      'the list of postmortems',
      '# Postmortems\n\n- [one](one.md)\n',
      '/repo/postmortems/README.md',
      'off',
    ],
    ['content alone', REPORT, '/repo/notes/x.md', 'on'],
    ['a README', README, '/repo/README.md', 'off'],
    [
      'a runbook about incidents',
      '# Incident runbook\n\n## Impact\n\nx\n\n## Mitigation\n\nYou restart your pods, then you tell your team.\n',
      '/repo/runbooks/incident.md',
      'offer',
    ],
    ['how incidents are handled', PROCESS, '/handbook/incident-process.md', 'off'],
    [
      'how postmortems are written',
      PROCESS.replace('Incident management process', 'How we write postmortems'),
      '/blog/how-we-write-postmortems.md',
      'offer',
    ],
    [
      'notes of a meeting',
      '# Postmortem review meeting, 2026-03-12\n\n## Agenda\n\n- 10:00 login\n- 10:20 search\n- 10:40 actions\n\n## Action items\n\n- [ ] Mia: owners\n',
      '/meetings/2026-03-12-postmortem-review.md',
      'off',
    ],
    [
      'an outage of a process',
      REPORT.replace('Checkout outage', 'Incident: the order process stood still'),
      '/repo/notes/x.md',
      'on',
    ],
    [
      'an incident of which a meeting talked',
      REPORT.replace('Checkout outage', 'Postmortem meeting: checkout outage'),
      '/postmortems/x.md',
      'on',
    ],
    [
      'how incidents are answered',
      PROCESS.replace('management process', 'response protocol (WU-12)'),
      '/docs/operations/incident-response-protocol.md',
      'offer',
    ],
    [
      'what makes a good one',
      '# Post-mortems\n\n## Root cause, not a symptom\n\nAsk why.\n\n## Timeline in UTC\n\nWrite it down.\n',
      '/docs/policies/post-mortems.md',
      'offer',
    ],
    [
      'how one is written, in French',
      PROCESS.replace('Incident management process', "Guide de rédaction d'un post-mortem"),
      '/docs/guide-post-mortem.md',
      'off',
    ],
    [
      'incidents as a thing of the product',
      '# Pedidos - Gestión de Incidentes\n\n| Campo | Tipo |\n|--|--|\n| status | string |\n| Date | date |\n\n## Resolver\n\nCambia el estado.\n\n## Respuesta\n\n200\n',
      '/docs/pedidos/23-incidentes.md',
      'off',
    ],
    [
      'an incident of the handling of incidents',
      REPORT.replace('Checkout outage', 'The page of our incident plans is down'),
      '/repo/notes/x.md',
      'on',
    ],
    [
      'a look back at a game',
      `# Mod pack post-mortem\n\n## What worked\n\n${'Adding the mods in batches kept the pack easy to follow. '.repeat(8)}\n\n## What did not work\n\n${'The scope of the pack grew with each of the batches. '.repeat(8)}\n\n## Lessons\n\nStart with the hardware.\n`,
      '/docs/post-mortem.md',
      'offer',
    ],
    ['nothing', '', '/repo/x.md', 'off'],
  ])('%s', (_, text, path, decision) => {
    expect(check(text, path).decision).toBe(decision);
  });

  test('the config’s globs come before the setting’s', () => {
    const chosen = (path: string) => [{ path, include: ['notes/**'], exclude: ['**/drafts/**'] }];
    const decide = (text: string, path: string) =>
      check(text, `/team/${path}`, { files: DEFAULT_FILES, chosen: chosen(path) }).decision;
    const few = '## Impact\n\nNobody could pay.\n';
    expect(decide(few, 'notes/x.md')).toBe('on');
    expect(decide(few, 'other/x.md')).toBe('off');
    expect(decide(README, 'notes/README.md')).toBe('off');
    expect(decide(REPORT, 'notes/drafts/x.md')).toBe('off');
  });

  test('the nearest config file that answers decides', () => {
    const near = { path: 'x.md', include: ['*.md'], exclude: [] };
    const far = { path: 'drafts/x.md', include: [], exclude: ['drafts/**'] };
    const decide = (...chosen: readonly (typeof near | typeof far)[]) =>
      check(REPORT, '/drafts/x.md', { files: [], chosen }).decision;
    expect(decide(near, far)).toBe('on');
    expect(decide(far, near)).toBe('off');
    expect(decide({ ...near, include: [] }, far)).toBe('off');
  });

  test('a middle score is an offer', () => {
    expect(check('## Timeline\n\nx\n\n## Impact\n\ny\n').decision).toBe('offer');
  });

  test('braces, case and blanks in paths', () => {
    const text = '## Impact\n\nx\n\n## Root cause\n\ny\n';
    expect(check(text, '/a/Post-Mortems/my%20file.md').decision).toBe('on');
    expect(check(text, '/a/2026-post-mortem-db.md').decision).toBe('on');
    expect(check(text, '/a/%E0%A4%A.md').decision).toBe('off');
    expect(check(text, '/a/x.md', ['[broken']).decision).toBe('off');
  });

  test.each([
    [REPORT, /Impact|sections|Timeline/],
    ['', /Nothing in it/],
    [`---\npostmortem: false\n---\n`, /`postmortem: false`/],
  ])('says why', (text, why) => {
    expect(check(text).why).toMatch(why);
    expect(check(text).why).toMatch(/\.$/);
  });
});

describe('kinds', () => {
  test.each([
    ['a report', REPORT, '/x.md', 'postmortem'],
    ['the built-in template', TEMPLATE, '/x.md', 'template'],
    ['a file called template', REPORT, '/docs/postmortem-template.md', 'template'],
    [
      'a file called template that says it is one of the kind',
      '---\npostmortem: true\n---\n# X\n',
      '/docs/template.md',
      'template',
    ],
    ['an issue template', REPORT, '/.github/ISSUE_TEMPLATE/incident.md', 'template'],
    [
      '"template" in a title is a word',
      REPORT.replace('Checkout', 'Template service'),
      '/x.md',
      'postmortem',
    ],
    [
      'the template once it is begun',
      TEMPLATE.replace('[Service / Component Name]', 'Checkout')
        .replace('YYYY-MM-DD', '2026-03-05')
        .replace('List any systems that cascaded', 'Search')
        .replace('HH:MM  ', '14:02  '),
      '/x.md',
      'postmortem',
    ],
    ['a README', README, '/x.md', 'other'],
  ])('%s', (_, text, path, expected) => {
    expect(kind(text, path)).toBe(expected);
  });
});
