/** Questions in brackets stand for answers that are still to come: each is asked once, and no louder than information. */
import { describe, expect, it } from 'vitest';
import { RULES } from '../../server/src/rules/catalogue.ts';
import { findingsOfAll } from '../support/circumstances.ts';

const said = (text: string, preset: 'standard' | 'strict' = 'strict') =>
  findingsOfAll(RULES, text, { preset })
    .filter(({ level }) => level !== 'hint')
    .map(({ rule, level, span }) => `${level} ${rule} ${text.slice(span.start, span.end)}`);

const TIMELINE = `## Timeline

All times in UTC.

- 14:02 Started: deploy of release 7
- 14:09 Detected: alert on the error rate
- 14:12 Acknowledged: on-call has it
- 14:21 Mitigated: rolled back
- 14:33 Resolved: error rate is normal
`;
const ACTIONS = `## Action Items

| Action | Owner | Due date |
|---|---|---|
| Rehearse the restore | @ana | 2026-04-01 |
`;
const only = (rule: string, found: readonly string[]) =>
  found.filter((each) => each.includes(` ${rule} `));

describe('in the place of an answer', () => {
  it.each([
    ['action-without-owner', ACTIONS.replace('@ana', '[who?]'), '[who?]'],
    ['action-without-due-date', ACTIONS.replace('2026-04-01', '[when?]'), '[when?]'],
    ['bad-due-date', ACTIONS.replace('2026-04-01', '[when, roughly?]'), '[when, roughly?]'],
    ['missing-moment', TIMELINE.replace('14:21', '[when?]'), '[when?]'],
    ['bad-date', '## Summary\n\n**Last updated:** [when?]\n\nCheckout failed.\n', '[when?]'],
    [
      'missing-lesson',
      '## Lessons Learned\n\n**What went well?**\n- The alert fired.\n\n**What went poorly?**\n- [what?]\n',
      '[what?]',
    ],
  ])('%s leaves the question to placeholder-left', (rule, text, question) => {
    const found = said(text);
    expect(found).toContain(`info placeholder-left ${question}`);
    expect(only(rule, found).filter((each) => !each.includes('Lessons Learned'))).toEqual([]);
  });
});

it('is answered from the list where it asks for the severity, and is said once', () => {
  const found = said('## Summary\n\n**Severity:** [which?]\n\nCheckout failed.\n');
  expect(found.filter((each) => each.includes('[which?]'))).toEqual([
    'info unknown-severity [which?]',
  ]);
});

describe('in a section with nothing else than the template', () => {
  it.each([
    ['Lessons Learned', '**What went well?**\n- ...\n'],
    ['Impact', '| Dimension | Detail |\n|---|---|\n| Duration | HH:MM (start → end in UTC) |\n'],
    ['Timeline', '| Time (UTC) | Event |\n|---|---|\n| HH:MM | Root cause confirmed |\n'],
  ])('%s is asked for once', (heading, body) => {
    const text = `## ${heading}\n\n[who writes this?]\n\n${body}`;
    expect(said(text).filter((each) => !each.includes('missing-'))).toEqual([
      'info placeholder-left [who writes this?]',
    ]);
  });

  it('the words beside it are asked about again once somebody has written', () => {
    const text = '## Impact\n\n[who writes this?]\n\n- Some users waited.\n';
    expect(only('unmeasured-impact', said(text))).toHaveLength(1);
  });
});

it.each(['Reviewed', 'Published', 'Closed'])('is no louder where the status is %s', (status) => {
  const text = `## Summary\n\n**Status:** ${status}\n\n${ACTIONS.replace('@ana', '[who?]')}`;
  expect(said(text)).toContain('info placeholder-left [who?]');
});

it.each(['[who?](https://example.com)', '`[who?]`', '[citation needed?]', '[sic]'])(
  'leaves alone %s',
  (words) => expect(only('placeholder-left', said(`## Root Cause\n\nSee ${words}.\n`))).toEqual([]),
);
