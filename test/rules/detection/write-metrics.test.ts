/** Writing metrics into Detection, in the manner of the document. */
import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../../server/src/base/text-edit.ts';
import { TEMPLATE } from '../../../server/src/model/template.ts';
import { writeMetrics } from '../../../server/src/rules/detection/write-metrics.ts';
import { read } from '../../support/read.ts';

const TIMELINE = `## Timeline

| Time (UTC)       | Event                        |
|------------------|------------------------------|
| 2026-03-05 14:02 | Outage started               |
| 2026-03-05 14:09 | Alert fired (detection time) |
| 2026-03-05 15:12 | On-call acknowledged alert   |
`;

const BOTH = '**Time to detection (TTD):** 00:07  \n**Time to acknowledge (TTA):** 01:03  ';
const written = (text: string) => applyEdits(text, writeMetrics(read(text)));
const detection = (body: string) =>
  written(`${TIMELINE}\n## Detection\n\n${body}`).split('## Detection\n\n')[1];

const detected = (alert: string, body: string) => {
  const timeline = `## Timeline\n\n- 14:02:00 UTC Outage started\n- ${alert} UTC Alert fired\n`;
  return written(`${timeline}\n## Detection\n\n${body}`).split('## Detection\n\n')[1];
};

describe('writeMetrics', () => {
  it.each([
    [
      'the lines of the template',
      '**Time to detection (TTD):** HH:MM from triggering event to first alert  \n**Time to acknowledge (TTA):** HH:MM from alert to engineer ack  \n',
      '**Time to detection (TTD):** 00:07 from triggering event to first alert  \n**Time to acknowledge (TTA):** 01:03 from alert to engineer ack  \n',
    ],
    ['words', '- TTD: 5 minutes\n- TTA: 2 hours\n', '- TTD: 7 minutes\n- TTA: 1 hour 3 minutes\n'],
    ['short forms', 'TTD: 5 min\n\nTTA: 1h 20m\n', 'TTD: 7 min\n\nTTA: 1h 3m\n'],
    ['values that agree', 'TTD: 7 min\n\nTTA: 1 hour\n', 'TTD: 7 min\n\nTTA: 1 hour\n'],
    [
      'a bullet beside its like',
      'An alert fired.\n\n- TTD: 7 minutes\n',
      'An alert fired.\n\n- TTD: 7 minutes\n- TTA: 1 hour 3 minutes\n',
    ],
    [
      'a line beside its like, with the shorter name',
      '- Time to detect: 7 minutes\n',
      '- Time to detect: 7 minutes\n- Time to acknowledge: 1 hour 3 minutes\n',
    ],
    [
      'a paragraph below a sentence',
      'It took 7 minutes to detect the incident.\n',
      'It took 7 minutes to detect the incident.\n\n**Time to acknowledge (TTA):** 1 hour 3 minutes  \n',
    ],
    [
      'a line above its like',
      '**Time to acknowledge (TTA):** 01:03  \n',
      '**Time to detection (TTD):** 00:07  \n**Time to acknowledge (TTA):** 01:03  \n',
    ],
    [
      'a row of a table',
      '| Metric | Value |\n|---|---|\n| TTD | 00:07 |\n',
      '| Metric | Value |\n|---|---|\n| TTD | 00:07 |\n| TTA | 01:03 |\n',
    ],
    [
      'a paragraph at the end',
      'An alert fired.\n\n---\n',
      'An alert fired.\n\n**Time to detection (TTD):** 00:07  \n**Time to acknowledge (TTA):** 01:03  \n\n---\n',
    ],
    ['a paragraph below other rules', 'An alert.\n\n***\n', `An alert.\n\n${BOTH}\n\n***\n`],
    [
      'a paragraph below a sentence about gaps',
      'It had **Detection gaps** too.\n',
      `It had **Detection gaps** too.\n\n${BOTH}\n`,
    ],
    [
      'a paragraph above the gaps',
      'An alert fired.\n\n**Detection gaps identified:**  \nNone.\n',
      'An alert fired.\n\n**Time to detection (TTD):** 00:07  \n**Time to acknowledge (TTA):** 01:03  \n\n**Detection gaps identified:**  \nNone.\n',
    ],
    [
      'the times beside a length, too',
      '- TTD: 5 min (14:02 → 14:07)\n- TTA: 2 hours, from 14:07 to 16:07 UTC\n',
      '- TTD: 7 min (14:02 → 14:09)\n- TTA: 1 hour 3 minutes, from 14:09 to 15:12 UTC\n',
    ],
    [
      'no times of a zone that the timeline does not have',
      'TTD: 5 min (07:02 - 07:07 PDT)\n\nTTA: 63 min\n',
      'TTD: 7 min\n\nTTA: 63 min\n',
    ],
    [
      'into the blanks of a table',
      '| Metric | Value |\n|---|---|\n| TTD | ? |\n| TTA |    |\n',
      '| Metric | Value |\n|---|---|\n| TTD | 00:07 |\n| TTA | 01:03 |\n',
    ],
    [
      'below their names in a table',
      '| TTD | TTA |\n|---|---|\n| 5m | TBD |\n',
      '| TTD | TTA |\n|---|---|\n| 7m | 1h 3m |\n',
    ],
    [
      'sentences and dashes',
      'TTD was 5 minutes. *TTA* – 2 hours\n',
      'TTD was 7 minutes. *TTA* – 1 hour 3 minutes\n',
    ],
    [
      'nothing beside a line that tells it in words',
      'TTD: less than a minute\n\n**Time to acknowledge:** the whole morning\n',
      'TTD: less than a minute\n\n**Time to acknowledge:** the whole morning\n',
    ],
  ])('writes %s', (_, before, after) => {
    expect(detection(before)).toBe(after);
  });

  it.each([
    ['TTD: HH:MM\n', 'TTD: 00:00:30\n'],
    ['TTD: 5 min\n', 'TTD: 30 s\n'],
  ])('tells less than a minute in seconds: %j', (before, after) => {
    expect(detected('14:02:30', before)).toBe(after);
  });

  it.each([
    ['14:02:00', 'TTD: 00:00\n'],
    ['14:03:00', 'TTD: 00:01\n'],
  ])('and no time, or a minute, in minutes: %s', (alert, after) => {
    expect(detected(alert, 'TTD: HH:MM\n')).toBe(after);
  });

  it.each([
    [
      '**Time to acknowledge (TTA):** 01:03 from alert to ack  \n',
      '**Time to detection (TTD):** 00:07  \n',
    ],
    ['| What | Value |  \n|---|---|\n| TTA | 01:03 |  \n', '| TTD | 00:07 |  \n'],
  ])('ends a line as its like does: %j', (before, added) => {
    expect(detection(before)).toBe(before.replace(/^.*TTA.*\n/m, `${added}$&`));
  });

  it('puts one beside the other in Detection, not in a table at the top', () => {
    const text = `| Severity | SEV-1 |\n|---|---|\n| TTD | 00:07 |\n\n${TIMELINE}\n## Detection\n\nTTD: 00:07\n`;
    expect(written(text)).toBe(`${text}TTA: 01:03\n`);
  });

  it('brings no heading into a document whose sections are labels', () => {
    const text =
      '# Outage\n\n**Timeline:**\n\n- 14:02 UTC Outage started\n- 14:09 UTC Alert fired\n\n**Root cause:** a key\n';
    expect(written(text)).toBe(
      text.replace('\n\n**Root', '\n\n**Time to detection (TTD):** 00:07  \n\n**Root'),
    );
  });

  it('writes below the timeline, wherever among the labels it stands', () => {
    const text =
      '**Summary:** a key expired\n\n**Timeline:**\n\n- 14:02 UTC Outage started\n- 14:09 UTC Alert fired\n\n**Root cause:** a key\n';
    const line = '**Time to detection (TTD):** 00:07  ';
    expect(written(text)).toBe(text.replace('\n\n**Root', `\n\n${line}\n\n**Root`));
  });

  it('writes below a list that no label calls the timeline', () => {
    const text =
      '**Summary:** a key expired\n\n**Root cause:** a key\n\n- 14:02 UTC Outage started\n- 14:09 UTC Alert fired\n- 15:14 UTC Resolved\n';
    expect(written(text)).toBe(`${text.trimEnd()}\n\n**Time to detection (TTD):** 00:07  \n`);
  });

  it('inserts the section into a document that has none', () => {
    const text =
      '# Outage\n\n- 14:02 UTC Outage started\n- 14:09 UTC Alert fired\n- 15:14 UTC Resolved\n';
    expect(written(text)).toContain('\n## Detection\n');
  });

  it('inserts the section with the numbers in it, where there is none', () => {
    const text = written(TIMELINE);
    expect(text).toContain('\n## Detection\n');
    expect(text).toContain(
      '**Time to detection (TTD):** 00:07  \n**Time to acknowledge (TTA):** 01:03  \n',
    );
    expect(writeMetrics(read(text))).toEqual([]);
  });

  it('inserts the section of the template, where the document follows it', () => {
    const text = TEMPLATE.split(/^(?=## )/m)
      .filter((part) => !part.startsWith('## Detection'))
      .map((part) => (part.startsWith('## Timeline') ? `${TIMELINE}\n` : part))
      .join('');
    expect(written(text)).toContain(
      `[ ] Internal user report  \n\n${BOTH}\n\n**Detection gaps identified:**  \n`,
    );
  });

  it('fills in a template as it asks, whatever a sentence says', () => {
    const text = TEMPLATE.split(/^(?=## )/m)
      .map((part) => (part.startsWith('## Timeline') ? `${TIMELINE}\n` : part))
      .map((part) =>
        part.startsWith('## Summary') ? '## Summary\n\nIt lasted 47 minutes.\n\n' : part,
      )
      .map((part) => (part.startsWith('## Detection') ? '## Detection\n\nAn alert.\n\n' : part))
      .join('');
    expect(written(text)).toContain(`An alert.\n\n${BOTH}\n`);
  });

  it('fills in a template as its other lines are filled in', () => {
    const text = TEMPLATE.split(/^(?=## )/m)
      .map((part) => (part.startsWith('## Timeline') ? `${TIMELINE}\n` : part))
      .map((part) => part.replace('HH:MM (start → end in UTC)', '95 minutes'))
      .map((part) => (part.startsWith('## Detection') ? '## Detection\n\nAn alert.\n\n' : part))
      .join('');
    expect(written(text)).toContain('**Time to detection (TTD):** 7 minutes  \n');
  });

  it('writes nothing that is below zero', () => {
    const text = `${TIMELINE.replace('14:02', '14:30')}\n## Detection\n\nAn alert.\n`;
    expect(written(text)).toBe(`${text}\n**Time to acknowledge (TTA):** 01:03  \n`);
  });

  it('writes nothing that the timeline does not give', () => {
    expect(writeMetrics(read('## Detection\n\nAn alert fired.\n'))).toEqual([]);
    const lines = TIMELINE.split('\n')
      .filter((line) => !line.includes('acknowledged'))
      .join('\n');
    const edits = writeMetrics(read(`${lines}\n## Detection\n\nTTD: HH:MM\n\nTTA: HH:MM\n`));
    expect(edits.map(({ newText }) => newText)).toEqual(['00:07']);
  });
});
