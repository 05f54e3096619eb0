/** Template text that is still there is found, and nothing that an author meant. */
import { describe, expect, test } from 'vitest';
import { slice } from '../../server/src/base/span.ts';
import { TEMPLATE } from '../../server/src/model/template.ts';
import { read } from '../support/read.ts';

function found(text: string): string[] {
  return read(text).placeholders.map(
    ({ kind, within, text: words }) => `${kind} ${within} ${words}`,
  );
}

describe('found', () => {
  test.each([
    ['# Postmortem — [Service / Component Name]\n', ['field title [Service / Component Name]']],
    ['# X\n\n**Incident ID:** INC-YYYY-NNN\n', ['field metadata INC-YYYY-NNN']],
    ['# X\n\n**Date:** YYYY-MM-DD\n', ['date metadata YYYY-MM-DD']],
    ['# X\n\n**Document owner:** [Name, team]\n', ['field metadata [Name, team]']],
    [
      '## Impact\n\n| Dimension | Detail |\n|---|---|\n| Users | e.g. 10 % of them |\n',
      ['example impact e.g. 10 % of them'],
    ],
    [
      '## Timeline\n\n| Time (UTC) | Event |\n|---|---|\n| HH:MM | Alert fired |\n',
      ['time timeline HH:MM'],
    ],
    [
      '## Detection\n\n**Time to detection (TTD):** HH:MM from trigger to alert\n',
      ['time claim HH:MM'],
    ],
    ['## Resolution\n\n1. ...\n', ['ellipsis body ...']],
    ['## Root Cause\n\n1. **Why?** …\n', ['ellipsis body …']],
    [
      '## Action Items\n\n| Action | Due |\n|---|---|\n| Add an alert | YYYY-MM-DD |\n',
      ['date action YYYY-MM-DD'],
    ],
    ['## Impact\n\nTBD\n', ['tbd impact TBD']],
    ['## Impact\n\nIt failed. TBD: how many?\n', ['tbd impact TBD']],
    ['## Impact\n\nRevenue was lost (TBD).\n', ['tbd impact TBD']],
    ['## Impact\n\nOn YYYY-MM-DD all failed.\n', ['date impact YYYY-MM-DD']],
    ['## Impact\n\n{{ impact }}\n', ['braces impact {{ impact }}']],
    [
      '## Action Items\n\nEach action item must have an owner and a due date. We meet on Friday.\n',
      ['guidance action Each action item must have an owner and a due date.'],
    ],
  ])('%j', (text, expected) => {
    expect(found(text)).toEqual(expected);
    for (const { span, text: words } of read(text).placeholders)
      expect(slice(text, span)).toBe(words);
  });
});

test.each([
  '## Timeline\n\nAll times in UTC.\n',
  '## Impact\n\nThe field `YYYY-MM-DD` was empty.\n',
  '## Impact\n\n```\nHH:MM\n```\n',
  '## Root Cause\n\nThe date format YYYY-MM-DD was parsed as DD-MM-YYYY.\n',
  '## Root Cause\n\nThe parser took HH:MM for a length.\n',
  '## Root Cause\n\nA comment said "TODO: remove".\n',
  '## Impact\n\nSee [the name](https://example.org).\n',
  '## Timeline\n\n- {{ 12:33 }} began\n',
  '## Root Cause\n\nIt waited ... and waited.\n',
  '## Impact\n\nMany systems, e.g. search.\n',
  '## Timeline\n\n- 10:00 [Outage start] checkout is down\n',
  '**Contributing factors** (list any secondary conditions that made the incident worse):\n- heat\n',
])('nothing in %j', (text) => {
  expect(found(text)).toEqual([]);
});

test.each(['It broke at [TODO] on the map.', '???', 'XXX'])('one in %j', (line) => {
  expect(found(`## Root Cause\n\n${line}\n`)).toHaveLength(1);
});

test('every blank of the template is found, none of its labels', () => {
  const texts = read(TEMPLATE).placeholders.map(({ text }) => text);
  expect(texts.filter((text) => text === 'HH:MM')).toHaveLength(13);
  expect(texts.filter((text) => text === '...')).toHaveLength(16);
  expect(texts).not.toContain('All times in UTC.');
});

describe('TODO at the start of a line', () => {
  const seen = (body: string, heading = 'Impact') => {
    const model = read(`# X\n\n## ${heading}\n\n${body}\n`);
    return [model.sections[0]?.state, model.placeholders.map(({ text }) => text)];
  };

  test.each(['TODO: count the users', 'FIXME - which ones?', 'TODO ask billing', 'TODO(ana): ask'])(
    '%s',
    (line) => {
      expect(seen(line)).toEqual(['placeholder', [line]]);
      expect(seen(`Nobody could pay.\n\n${line}`)).toEqual(['filled', [line]]);
    },
  );

  test('names the section of the actions', () => {
    expect(seen('- kel: version the bucket', 'TODO')).toEqual(['filled', []]);
    expect(read('# X\n\n**TODO**\n\n- version the bucket\n').placeholders).toEqual([]);
    expect(seen('TODO', 'Impact')).toEqual(['placeholder', ['TODO']]);
  });

  test('is an action among the actions, and nothing in code, in a name or as a status', () => {
    expect(seen('TODO: add an alert', 'Action Items')).toEqual(['filled', []]);
    expect(seen('- TODO: add an alert', 'Action Items')).toEqual(['filled', []]);
    expect(seen('`TODO: x` was in the output')).toEqual(['filled', []]);
    expect(seen('TODO lists were lost')).toEqual(['filled', []]);
    const table = '| Action | Status |\n|--|--|\n| Add an alert | TODO |';
    expect(seen(table, 'Action Items')).toEqual(['filled', []]);
    expect(seen(table.replace('TODO', '**TODO**'), 'Action Items')).toEqual(['filled', []]);
  });
});
