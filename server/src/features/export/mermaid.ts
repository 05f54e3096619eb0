/**
 * The timeline as a Mermaid gantt chart, which GitHub, GitLab and many wikis draw: phases as bars, entries as milestones.
 * No word of a document can become syntax: a task begins with its time, and what Mermaid gives a meaning is replaced.
 */
import { PHASE_WORDS } from '../drawing/words.ts';
import { utcClock } from '../lengths.ts';
import type { TimelineView } from '../timeline-view.ts';

/** Undefined when nothing of the view has a place in time. It tells the time by the document's clock. */
export function timelineMermaid(view: TimelineView): string | undefined {
  const shown = (at: number): string => time(at + view.offset);
  const milestones = view.entries.flatMap(({ at, text }) =>
    at === undefined
      ? []
      : [`${plain(`${utcClock(at + view.offset)} ${text}`)} :milestone, ${shown(at)}, 0d`],
  );
  if (milestones.length === 0) return undefined;
  const bars = view.phases.map(
    ({ kind, from, to }) => `${PHASE_WORDS[kind]} :${shown(from)}, ${shown(to)}`,
  );
  const lines = [
    'gantt',
    `  title ${plain(view.title)}${view.zone === undefined ? '' : ` (${plain(view.zone)})`}`,
    '  dateFormat YYYY-MM-DD HH:mm:ss',
    `  axisFormat ${spansDays(view) ? '%d %b %H:%M' : '%H:%M'}`,
    ...section('Phases', bars),
    ...section('Timeline', milestones),
  ];
  return `${lines.join('\n')}\n`;
}

function section(name: string, tasks: readonly string[]): readonly string[] {
  return tasks.length > 0 ? [`  section ${name}`, ...tasks.map((task) => `  ${task}`)] : [];
}

/** Without a zone, so that every reader's chart shows the same hours. */
function time(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ');
}

function spansDays({ entries, offset }: TimelineView): boolean {
  const days = entries.flatMap(({ at }) =>
    at === undefined ? [] : [time(at + offset).slice(0, 10)],
  );
  return new Set(days).size > 1;
}

/** One line that means nothing to Mermaid: look-alikes stand for its punctuation. */
function plain(text: string): string {
  const line = shortened(text.replace(/\s+/g, ' ').trim());
  return line.replace(
    /[\p{Cc}\p{Cf}\p{Surrogate}:;#%<>{}`\\]/gu,
    (each) => LOOK_ALIKES.get(each) ?? '',
  );
}

function shortened(line: string): string {
  const [start = line] = LONG.exec(line) ?? [];
  return start === line ? line : `${start}…`;
}

const LONG = /^.{80}/su;
const LOOK_ALIKES = new Map([
  [':', '∶'],
  [';', ','],
  ['#', '＃'],
  ['%', '％'],
  ['<', '‹'],
  ['>', '›'],
  ['{', '('],
  ['}', ')'],
  ['`', 'ˋ'],
  ['\\', '＼'],
]);
