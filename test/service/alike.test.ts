/** One meaning, many forms of writing: the examples are understood alike in each of them. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../server/src/model/time/calendar.ts';
import { RULES } from '../../server/src/rules/catalogue.ts';
import { findingsOfAll } from '../support/circumstances.ts';
import { FORMS, FORMS_OF_OURS } from '../support/forms.ts';
import { meaningOf } from '../support/meaning.ts';
import { read } from '../support/read.ts';
import { TELLINGS, type ToldAction } from '../support/told-actions.ts';
import {
  BULLET,
  CONTAINERS,
  PLAIN,
  STAMPS,
  type ToldEntry,
  WHOLES,
} from '../support/told-timelines.ts';

describe.each(['postmortems/2026-03-05-login-outage.md', 'incidents/2026-04-18-search-outage.md'])(
  '%s',
  (file) => {
    const text = readFileSync(`examples/${file}`, 'utf8');
    const name = file.replace(/.*\//, '');
    const model = read(text, name);
    const meaning = meaningOf(model);

    const forms = Object.entries({ ...FORMS, ...FORMS_OF_OURS });
    test.each(forms)('%s', (_, form) => {
      expect(meaningOf(read(form(text), name))).toEqual(meaning);
    });

    test('what is found in it, in many forms at once', () => {
      const found = (written: string) =>
        findingsOfAll(RULES, written, { file: name }).map(({ rule }) => rule);
      const other = Object.values(FORMS).reduce((written, form) => form(written), text);
      expect(found(other)).toEqual(found(text));
    });

    const { entries, moments, metrics, actions } = meaning;
    const told = entries.map(({ utc, text }): ToldEntry => ({ at: Date.parse(utc ?? ''), text }));
    const ways = [
      ...STAMPS.map((stamp) => [stamp, BULLET] as const),
      ...CONTAINERS.map((container) => [PLAIN, container] as const),
    ].map(([stamp, container]) =>
      container(told.map(({ at, text }) => [stamp(at), text] as const)),
    );
    test.each([...ways, ...WHOLES.map((whole) => whole(told))])('as a timeline: %j', (timeline) => {
      const alike = meaningOf(read(`# Outage\n\n## Timeline\n\n${timeline}\n`, name));
      expect(alike.entries).toEqual(entries);
      expect(alike).toMatchObject({ moments, metrics });
    });

    const work = model.actions.items.map(
      ({ title, owner, priority, due, done, tickets }): ToldAction => ({
        ...{ title, owner: owner.value ?? '', priority: priority.value ?? '' },
        ...{ due: due.value ? isoDate(due.value) : '', done: done === true },
        ticket: tickets[0] ?? '',
      }),
    );
    test.each(TELLINGS.map((telling) => telling(work)))('as actions: %j', (written) => {
      const alike = meaningOf(read(`# Outage\n\n## Action Items\n\n${written}\n`, name));
      expect(alike.actions).toEqual(actions);
    });
  },
);
