/** What `inspect` prints for people: each value with the line on which it stands. */
import { lengthWords, metricName } from '../features/lengths.ts';
import type { Inspected } from '../features/inspect.ts';
import { METRIC_KINDS, MOMENT_KINDS } from '../model/postmortem.ts';
import { harmless, painter } from './terminal.ts';

type Print = (label: string, text: string, line?: number | null) => string;

export function inspectedAsText(documents: readonly Inspected[], hasColor: boolean): string {
  const paint = painter(hasColor);
  const print: Print = (label, text, line) => {
    const place = line ? paint('dim', ` (line ${line})`) : '';
    return `  ${label.padEnd(20)}${harmless(text)}${place}`;
  };
  return documents
    .map((document) =>
      [
        paint('bold', harmless(document.file)),
        print('checked', `${document.checked.decision}: ${document.checked.why}`),
        print('kind', document.kind),
        ...facts(document, print),
        ...timeline(document, print),
        ...moments(document, print),
        ...actions(document, print),
        '',
      ].join('\n'),
    )
    .join('\n');
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

function timeline({ timeline: { zone, zoneFrom, zoneLine, entries } }: Inspected, print: Print) {
  const rows = entries.map(({ utc, date, dateFrom, clock, text, line, moments: read }) => {
    const when = utc ?? `${date ?? 'no day'} ${clock ?? 'no time'}`;
    const origin = dateFrom && dateFrom !== 'entry' ? ` [day from ${dateFrom}]` : '';
    const kinds = read.length > 0 ? ` [${read.join(', ')}]` : '';
    return print('entry', `${when}${origin}  ${text}${kinds}`, line);
  });
  return [...(zone ? [print('zone', `${zone}, from ${zoneFrom ?? ''}`, zoneLine)] : []), ...rows];
}

function moments({ moments: chosen, metrics }: Inspected, print: Print): readonly string[] {
  const found = MOMENT_KINDS.flatMap((kind) => {
    const moment = chosen[kind];
    return moment ? [print(kind, `by ${moment.how}`, moment.line)] : [];
  });
  const lengths = METRIC_KINDS.flatMap((kind) => {
    const metric = metrics[kind];
    if (!metric) return [];
    const lines = ` (lines ${metric.from ?? '?'} and ${metric.to ?? '?'})`;
    return [print(metricName(kind), lengthWords(metric.seconds * 1000) + lines)];
  });
  return [...found, ...lengths];
}

function actions({ actionItems }: Inspected, print: Print): readonly string[] {
  return actionItems.map(({ text, owner, due, status, line }) => {
    const facts = [owner ?? 'no owner', due ?? 'no date', status ?? 'no status'].join(', ');
    return print('action', `${text} [${facts}]`, line);
  });
}
