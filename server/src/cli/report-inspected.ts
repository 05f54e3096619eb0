/** What `inspect` prints for people: each value with its line and where it came from, and what was not found. */
import { harmless } from '../base/harmless.ts';
import type { Inspected, InspectedMoment } from '../features/inspect.ts';
import { isKeyMoment } from '../model/moments/key-moments.ts';
import {
  MOMENT_KINDS,
  type DateSource,
  type Moment,
  type MomentKind,
} from '../model/postmortem.ts';
import type { ZoneStatement } from '../model/time/time.ts';
import { painter } from './terminal.ts';

export interface InspectedFile {
  readonly inspected: Inspected;
  /** The config files that hold for it, nearest first. */
  readonly configs: readonly string[];
}

type Print = (label: string, text: string, line?: number | null) => string;

export function inspectedAsText(files: readonly InspectedFile[], hasColor: boolean): string {
  const paint = painter(hasColor);
  const print: Print = (label, text, line) => {
    const place = line ? paint('dim', ` (line ${line})`) : '';
    return `  ${label.padEnd(20)}${harmless(text)}${place}`;
  };
  return files
    .map(({ inspected, configs }) =>
      [
        paint('bold', harmless(inspected.file)),
        ...verdict(inspected, print),
        ...configs.map((config) => print('config file', config)),
        ...facts(inspected, print),
        ...timeline(inspected, print),
        ...moments(inspected, print),
        ...metrics(inspected, print),
        ...actions(inspected, print),
        '',
      ].join('\n'),
    )
    .join('\n');
}

const DECISIONS = { on: 'yes', offer: 'only if you ask for it', off: 'no' } as const;

function verdict({ checked, evidence, kind }: Inspected, print: Print): readonly string[] {
  const points = evidence.map(
    ({ what, points: each }) => `${each > 0 ? '+' : '−'}${Math.abs(each)} ${what}`,
  );
  return [
    print('checked', `${DECISIONS[checked.decision]}. ${checked.why}`),
    print('kind', kind),
    ...(points.length > 0 ? [print('score', `${checked.score}: ${points.join(', ')}`)] : []),
  ];
}

function facts({ title, metadata, sections }: Inspected, print: Print): readonly string[] {
  const fields = Object.entries(metadata).flatMap(([name, field]) =>
    field ? [print(name, field.text, field.line)] : [],
  );
  return [
    ...(title ? [print('title', title.text, title.line)] : []),
    ...fields,
    ...sections.map(({ kind, heading, line }) => print('section', `${kind}: ${heading}`, line)),
  ];
}

const DAY_FROM: Readonly<Record<DateSource, string>> = {
  entry: 'the entry',
  line: 'the line above',
  heading: 'the heading above',
  section: "the section's heading",
  metadata: 'the date of the incident',
  title: 'the title',
  prose: 'the first words of the document',
  file: 'the file name or its folder',
  midnight: 'midnight passing since the entry above',
};

const ZONE_FROM: Readonly<Record<ZoneStatement['from'], string>> = {
  entry: 'the entry',
  header: "the column's header",
  heading: 'the heading above',
  declaration: 'a sentence that declares it',
  metadata: 'a field',
};

function timeline({ timeline: { zone, zoneFrom, zoneLine, entries } }: Inspected, print: Print) {
  const stated =
    zone && zoneFrom
      ? [print('zone', `${zone}, from ${ZONE_FROM[zoneFrom]}`, zoneLine)]
      : entries.length > 0
        ? [print('zone', 'not stated')]
        : [];
  let said = '';
  const rows = entries.map((entry) => {
    const when = entry.utc ?? `${entry.date ?? 'no day'} ${entry.clock ?? 'no time'}`;
    const kinds = entry.moments.length > 0 ? ` [${entry.moments.join(', ')}]` : '';
    const origin = [
      entry.dateFrom ? `day from ${DAY_FROM[entry.dateFrom]}` : 'no day stated',
      entry.zone ? `${entry.zone.name} from ${ZONE_FROM[entry.zone.from]}` : 'no zone stated',
      ...(entry.malformed ? ['no clock shows this time'] : []),
      ...(entry.approximate ? ['about'] : []),
    ];
    // Most entries have it from where the one above has it.
    const from = origin.join('; ');
    const isNews = from !== said;
    said = from;
    return [
      print('entry', `${when}  ${entry.text}${kinds}`, entry.line),
      ...(isNews ? [print('', `  ${from}`)] : []),
    ];
  });
  return [...stated, ...rows.flat()];
}

const HOW: Readonly<Record<Moment['how'], string>> = {
  marker: 'marked as it in the text',
  label: 'by its label',
  phrase: 'by its words',
  response: 'the first response, in place of an acknowledgement',
};

function moments({ moments: chosen, timeline }: Inspected, print: Print): readonly string[] {
  if (timeline.entries.length === 0) return [];
  return MOMENT_KINDS.flatMap((kind) => {
    const moment = chosen[kind];
    if (moment) return momentLines(kind, moment, print);
    // Others are optional, and their absence says nothing.
    return isKeyMoment(kind) ? [print(kind, 'not stated: no entry reads as it')] : [];
  });
}

function momentLines(
  kind: MomentKind,
  { how, line, lost }: InspectedMoment,
  print: Print,
): readonly string[] {
  const losers = lost.map((each) => print('', `  not this one: ${each.why}`, each.line));
  return [print(kind, HOW[how], line), ...losers];
}

function metrics({ explained, timeline }: Inspected, print: Print): readonly string[] {
  if (timeline.entries.length === 0) return [];
  return explained.map((sentence) => print('metric', sentence));
}

function actions({ actionItems }: Inspected, print: Print): readonly string[] {
  return actionItems.map(({ text, owner, due, status, line }) => {
    const facts = [owner ?? 'no owner', due ?? 'no date', status ?? 'no status'].join(', ');
    return print('action', `${text} [${facts}]`, line);
  });
}
