/** The values that a postmortem's fields and cells can take, each with what it means. */
import type { Person } from '../model/details.ts';
import type { Postmortem } from '../model/postmortem.ts';
import type { CalendarDate, Milliseconds } from '../model/time/time.ts';
import { TEMPLATE } from '../model/template.ts';
import { isoDate, plusDays } from '../model/time/calendar.ts';
import { DIMENSIONS } from '../rules/impact/missing-impact-dimension.ts';
import type { Team } from '../rules/rule.ts';
import { utcClock } from './lengths.ts';
import { severityMeaning } from './severity-meaning.ts';

export interface Proposal {
  readonly kind: 'value' | 'section';
  /** Starts with what a person would type. */
  readonly label: string;
  readonly detail?: string;
  readonly documentation?: string;
  /** What is written, when that is not the label. */
  readonly insert?: string;
}

export function severities({ severities: known }: Team): readonly Proposal[] {
  return known.map((label, index) => value(label, severityMeaning(index + 1)));
}

export function statuses(team: Team): readonly Proposal[] {
  return team.statuses.map((label) => value(label));
}

export function actionStatuses(team: Team): readonly Proposal[] {
  return team.actionStatuses.map((label) => value(label));
}

export function priorities({ priorities: known, actionDueDays }: Team): readonly Proposal[] {
  return known.map((label) => {
    const days = actionDueDays[label];
    return value(label, days === undefined ? undefined : `due in ${inDays(days)}`);
  });
}

const ROLES: Readonly<Record<Person['role'], string>> = {
  owner: 'owner of the document',
  commander: 'incident commander',
  author: 'author',
  responder: 'responder',
  assignee: 'has an action item',
  mention: 'mentioned here',
};

export interface PersonElsewhere {
  readonly name: string;
  /** `in CODEOWNERS` */
  readonly where: string;
}

/**
 * The people of the document, each once, with the role in which they are named first; then those who are named elsewhere.
 * The name at the caret is still being typed and is nobody yet.
 */
export function owners(
  { model, elsewhere }: { model: Postmortem; elsewhere: () => readonly PersonElsewhere[] },
  caret: number,
): readonly Proposal[] {
  const seen = new Map<string, Proposal>();
  for (const { name, role, span } of model.people) {
    const isTyped = span.start <= caret && caret <= span.end;
    if (!isTyped && !seen.has(name)) seen.set(name, value(name, ROLES[role]));
  }
  for (const { name, where } of elsewhere())
    if (!seen.has(name)) seen.set(name, value(name, where));
  return [...seen.values()];
}

/** Due dates by policy, those of the item's own priority first. */
export function dueDates(team: Team, today: CalendarDate, priority?: string): readonly Proposal[] {
  const known = team.priorities.filter((each) => team.actionDueDays[each] !== undefined);
  const own = known.filter((each) => each === priority);
  const others = known.filter((each) => each !== priority);
  return [...own, ...others].map((each) => {
    const days = team.actionDueDays[each] ?? 0;
    return value(isoDate(plusDays(today, days)), `${each}: in ${inDays(days)}`);
  });
}

export function dates(today: CalendarDate): readonly Proposal[] {
  return [value(isoDate(today), 'today'), value(isoDate(plusDays(today, -1)), 'yesterday')];
}

export function nowUtc(now: Milliseconds): readonly Proposal[] {
  return [value(utcClock(now - (now % 60_000)), 'now, in UTC')];
}

/** The ways of the template's boxes, with what it says about them. */
export function detectionMethods(): readonly Proposal[] {
  return [...TEMPLATE.matchAll(/^\[ \] ([^(\n]*[^(\s])(?: \((.*)\))?[ \t]*$/gm)].map(
    ([, label = '', detail]) => value(label, detail),
  );
}

/** The dimensions of Impact that are not told yet. */
export function impactDimensions(told: readonly string[]): readonly Proposal[] {
  return DIMENSIONS.filter(({ name }) => !told.includes(name.toLowerCase())).map(
    ({ name, blank }) => value(name, blank),
  );
}

export function zones(): readonly Proposal[] {
  return [value('UTC', 'the zone that a timeline should be in')];
}

function inDays(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

function value(label: string, detail?: string): Proposal {
  return { kind: 'value', label, ...(detail !== undefined && { detail }) };
}
