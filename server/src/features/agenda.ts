/** The agenda of a review as Markdown: the six steps of the meeting, each with what this document leaves open. */
import type { Postmortem } from '../model/postmortem.ts';
import type { ReportedFinding } from '../rules/rule.ts';
import { openPoints, type AgendaPoint, type Step } from './agenda-points.ts';
import { metricName, metricWords } from './lengths.ts';
import { plainMarkdown } from './plain-markdown.ts';

export interface Agenda {
  readonly markdown: string;
  /** How many points are open. */
  readonly open: number;
}

/** @param findings of all rules, those too that only ask */
export function agenda(model: Postmortem, findings: readonly ReportedFinding[]): Agenda {
  const points = openPoints(model, findings);
  const parts = STEPS.map((step, index) => stepText(index + 1, step, groupsOf(step, points)));
  return {
    markdown: [headText(model), ...parts].join('\n\n') + '\n',
    open: points.length,
  };
}

interface StepWords {
  readonly step: Step;
  readonly title: string;
  readonly minutes: number;
  /** What the step is for. */
  readonly purpose: string;
}

const STEPS: readonly StepWords[] = [
  {
    step: 'open',
    title: 'Open',
    minutes: 5,
    purpose:
      'Say why we are here: to learn how the system let this happen, not who did it. Someone who was not part of the response leads, someone else takes notes. Read the summary aloud.',
  },
  {
    step: 'timeline',
    title: 'Walk the timeline',
    minutes: 15,
    purpose:
      'Go through the entries one by one. What did people see, and what did it tell them then? Fixes wait until step 5.',
  },
  {
    step: 'causes',
    title: 'Find the causes',
    minutes: 15,
    purpose:
      'Ask how, not who. Each answer leads on until it ends at something that can be changed.',
  },
  {
    step: 'response',
    title: 'Look at detection and response',
    minutes: 10,
    purpose: 'How could it have been noticed in half the time, and mended in half the time?',
  },
  {
    step: 'actions',
    title: 'Agree on actions',
    minutes: 10,
    purpose:
      'Each action has one owner, a date, and a way to see that it works. What nobody will do is written down too, with the reason.',
  },
  {
    step: 'close',
    title: 'Close',
    minutes: 5,
    purpose:
      'What did each of us learn? Say who makes the last changes, where it is published, and when the actions are looked at again.',
  },
];

function groupsOf({ step }: StepWords, points: readonly AgendaPoint[]): readonly string[] {
  const own = points.filter((point) => point.step === step);
  return [...new Set(own.map(({ group }) => group))].map((group) => {
    const items = own
      .filter((point) => point.group === group)
      .map(({ words, line }) => `- [ ] ${words}${line === undefined ? '' : ` (line ${line})`}`);
    return [`**${group}**`, '', ...items].join('\n');
  });
}

function stepText(
  number: number,
  { title, minutes, purpose }: StepWords,
  groups: readonly string[],
): string {
  const heading = `## ${number}. ${title} (${minutes} min)`;
  return [heading, purpose, ...(groups.length > 0 ? groups : ['Nothing is open here.'])].join(
    '\n\n',
  );
}

function headText(model: Postmortem): string {
  const { title, metadata } = model;
  const facts = [
    metadata.incidentId?.text,
    metadata.severity?.value.menu === false ? metadata.severity.text : undefined,
    metadata.date?.text,
    metadata.status?.text && `status: ${metadata.status.text}`,
    metadata.owner?.value && `document owner: ${metadata.owner.text}`,
  ].filter((fact) => fact !== undefined && fact !== '');
  const lengths = Object.values(model.metrics).flatMap((metric) =>
    metric.length === undefined ? [] : [`${metricName(metric.kind)} ${metricWords(metric)}`],
  );
  const named = [...new Set(model.people.map(({ name }) => name))].slice(0, MOST_PEOPLE);
  return [
    `# Review agenda: ${plainMarkdown(subjectOf(title?.text ?? ''))}`,
    ...(facts.length > 0
      ? [`Incident: ${facts.map((fact) => plainMarkdown(String(fact))).join(' · ')}`]
      : []),
    ...(lengths.length > 0 ? [`In numbers: ${lengths.join(', ')}.`] : []),
    ...(named.length > 0
      ? [`Named in it, so invited: ${named.map(plainMarkdown).join(', ')}.`]
      : []),
  ].join('\n\n');
}

/** `Incident Postmortem — Login` is about `Login`. */
function subjectOf(title: string): string {
  const subject = title.replace(/^(?:[\w-]+ )?post-?mortem\s*[—–:-]\s*/i, '').trim();
  return subject === '' ? 'a postmortem' : subject;
}

const MOST_PEOPLE = 12;
