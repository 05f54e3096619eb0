/** docs/reading.md promises how things are read. Its tables are cases: each row is read as it says. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findDuration } from '../../server/src/model/time/duration.ts';
import type { CalendarDate, Clock } from '../../server/src/model/time/time.ts';
import type { Entry, Postmortem } from '../../server/src/model/postmortem.ts';
import { readPostmortem } from '../../server/src/model/read.ts';
import { sectionKindOf } from '../../server/src/model/vocabulary/section-kind.ts';

const page = readFileSync('docs/reading.md', 'utf8');

describe('docs/reading.md', () => {
  it.each(rowsUnder('Headings that mean it'))('sections: %s', (kind, headings = '') => {
    for (const heading of headings.split(' · '))
      expect([heading, sectionKindOf(heading)?.kind]).toEqual([heading, kind]);
  });

  it.each(rowsUnder('Severity rank'))('severity: %s → %s', (written, rank) => {
    const { severity } = read(`**Severity:** ${written}`).metadata;
    const { menu } = severity?.value ?? { menu: false };
    expect(menu ? 'not chosen' : String(severity?.value.rank)).toBe(rank);
  });

  it.each(timelines())('containers: %s', (body) => {
    const { entries } = read(`## Timeline\n\n${body}`).timeline;
    const told = entries.map(({ instant, moments }) => [
      new Date(instant?.at ?? NaN).toISOString(),
      moments.map(({ kind }) => kind),
    ]);
    expect(told).toEqual([
      ['2026-03-05T23:50:00.000Z', ['detected']],
      ['2026-03-06T00:10:00.000Z', ['resolved']],
    ]);
  });

  it.each(rowsUnder('It is read as'))('stamp: %s → %s', (written, meaning) => {
    expect(stampAsWords(onlyEntry(written))).toBe(meaning);
  });

  it.each(rowsUnder('It is in UTC'))('zone: %s → %s', (written, utc) => {
    const at = onlyEntry(written, '').instant?.at;
    expect(at === undefined ? 'not known' : new Date(at).toISOString().slice(11, 16)).toBe(utc);
  });

  it.each(rowsUnder('Is the moment'))('moment: %s → %s', (says, moment) => {
    const kinds = onlyEntry('14:02', 'All times in UTC.', says).moments.map(({ kind }) => kind);
    expect(kinds).toEqual(moment === 'none' ? [] : [moment]);
  });

  it.each(rowsUnder('Minutes'))('duration: %s → %s minutes', (written, minutes) => {
    expect((findDuration(written)?.length ?? NaN) / 60_000).toBe(Number(minutes));
  });

  it.each(rowsUnder('Owner'))('action: %s', (written, ...facts) => {
    const [item] = read(`## Action Items\n\n${written}`).actions.items;
    const { owner, due, priority, tickets = [], done } = item ?? {};
    const state = done === undefined ? '' : done ? 'done' : 'open';
    const day = due?.value ? dayAsWords(due.value) : '';
    const [ticket = ''] = tickets;
    expect([owner?.value ?? '', day, priority?.value ?? '', ticket, state]).toEqual(facts);
  });
});

/** The rows of the table whose header has this column, without the marks of code. */
function rowsUnder(column: string): [string, ...string[]][] {
  const lines = page.split('\n');
  const header = lines.findIndex((line) => line.startsWith('|') && line.includes(`| ${column} |`));
  const below = lines.slice(header + 2);
  const rows = below.slice(
    0,
    below.findIndex((line) => !line.startsWith('|')),
  );
  return rows.map((row) => {
    const [first = '', ...rest] = row
      .split('|')
      .slice(1, -1)
      .map((cell) => plain(cell.trim()));
    return [first, ...rest];
  });
}

/** The fences that each hold a whole timeline. */
function timelines(): string[] {
  return [...page.matchAll(/^```md timeline\n([^]*?)^```$/gm)].map(([, body = '']) => body);
}

function plain(cell: string): string {
  return cell.replaceAll('`', '');
}

function read(body: string): Postmortem {
  return readPostmortem(`# Outage\n\n${body}\n`, { uri: 'file:///postmortems/outage.md' });
}

function onlyEntry(stamp: string, zone = 'All times in UTC.', says = 'The disk is full'): Entry {
  const timeline = `## Timeline\n\n${zone}\n\n- ${stamp} – ${says}`;
  const { entries } = read(`**Date of incident:** 2026-03-05\n\n${timeline}`).timeline;
  const [entry] = entries;
  if (!entry) throw new Error(`No entry was read from:\n${timeline}`);
  return entry;
}

function stampAsWords({ stamp, end }: Entry): string {
  if (!stamp.clock) return 'no time';
  const day = stamp.date ? `${dayAsWords(stamp.date)} ` : '';
  const until = end ? ` to ${clockAsWords(end.clock)}` : '';
  return `${stamp.approximate ? 'about ' : ''}${day}${clockAsWords(stamp.clock)}${until}`;
}

function clockAsWords({ hour, minute, second }: Clock): string {
  return [hour, minute, ...(second ? [second] : [])].map(two).join(':');
}

function dayAsWords({ year, month, day }: CalendarDate): string {
  return `${year}-${two(month)}-${two(day)}`;
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
