/** The text of a new postmortem: a profile with everything filled in that is known already. What is not known stays a placeholder. */
import { cover, span, type Span } from '../base/span.ts';
import { idForm } from '../model/incident-id.ts';
import type { Postmortem } from '../model/postmortem.ts';
import { readPostmortem } from '../model/read.ts';
import { dateOf } from '../model/time/calendar.ts';
import { textOfProfile } from './profiles/profiles.ts';

export interface NewWish {
  readonly service: string;
  readonly severity: string;
  /** `2026-03-05`. */
  readonly today: string;
  readonly author: string;
  /** Incident ids that exist already. */
  readonly takenIds: readonly string[];
  /** How the team writes an incident id; as the built-in template does where it is not said. */
  readonly idForm?: string;
  /** What the team lets a status say. */
  readonly statuses?: readonly string[];
  /** `${date}`, `${slug}`, `${id}` and `${severity}` are filled in. */
  readonly fileName?: string;
  /** Id of a built-in profile; the built-in template where it names none. */
  readonly profile?: string;
  /** The text of a team's own template; it goes before `profile`. */
  readonly template?: string;
}

export interface NewPostmortem {
  readonly incidentId: string;
  readonly fileName: string;
  readonly text: string;
  /** What a person has to write, in order of writing: each is a stop for the Tab key. */
  readonly stops: readonly Span[];
}

export function newPostmortem(wish: NewWish): NewPostmortem {
  const incidentId = nextId(wish);
  const text = filled(wish.template ?? textOfProfile(wish.profile), known(wish, incidentId));
  return { incidentId, fileName: fileNameFor(wish, incidentId), text, stops: stopsIn(text) };
}

type Known = Readonly<Record<'service' | 'id' | 'severity' | 'status' | 'date' | 'author', string>>;

function known(wish: NewWish, id: string): Known {
  const { service, severity, today, author, statuses = [] } = wish;
  const status = statuses.find((each) => /^draft$/i.test(each)) ?? statuses[0] ?? 'Draft';
  const words = { service, id, severity, status, date: today, author };
  return Object.fromEntries(
    Object.entries(words).map(([name, value]) => [name, value.trim().replace(/\s+/g, ' ')]),
  ) as Known;
}

/** Both forms of a placeholder: the built-in template's own, and `{{service}}` of a team's. */
function filled(template: string, values: Known): string {
  const { service, id, severity, status, date, author } = values;
  const built: readonly (readonly [RegExp, string])[] = [
    [/\[Service \/ Component Name\]/, service],
    [/INC-YYYY-NNN/, id],
    [/SEV-1 \/ SEV-2 \/ SEV-3/, severity],
    [/(?<=^\*\*Status:\*\* )(?:Resolved|Draft)(?=\s*$)/m, status],
    [/(?<=^\*\*Date of incident:\*\* )YYYY-MM-DD/m, date],
    [/\[Name, team\]/, author],
    [/(?<=^\*\*Last updated:\*\* )YYYY-MM-DD/m, date],
    [/\{\{[ \t]*service[ \t]*\}\}/g, service],
    [/\{\{[ \t]*id[ \t]*\}\}/g, id],
    [/\{\{[ \t]*severity[ \t]*\}\}/g, severity],
    [/\{\{[ \t]*date[ \t]*\}\}/g, date],
    [/\{\{[ \t]*author[ \t]*\}\}/g, author],
  ];
  let text = template;
  for (const [placeholder, value] of built) {
    // A function, because `$&` in a service's name is no pattern.
    if (value !== '') text = text.replace(placeholder, () => value);
  }
  return text;
}

/** Empty where the day is none, or the form has no one place to count. */
function nextId({ today, takenIds, idForm: form = 'INC-YYYY-NNN' }: NewWish): string {
  const [year, month, day] = today.split('-').map(Number);
  const date = dateOf(year ?? NaN, month ?? NaN, day ?? NaN);
  return (date && idForm(form).next(takenIds, date)) ?? '';
}

function fileNameFor(wish: NewWish, incidentId: string): string {
  const { service, severity, today, fileName = '${date}-${slug}.md' } = wish;
  const parts: Readonly<Record<string, string>> = {
    date: today,
    slug: slugOf(service) || 'incident',
    id: incidentId || 'incident',
    severity: slugOf(severity),
  };
  return fileName.replace(/\$\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);
}

/** `Checkout API (EU)` → `checkout-api-eu`; letters of every script stay. */
function slugOf(words: string): string {
  const slug = words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  return slug.slice(0, 60).replace(/^-|-$/g, '');
}

/** The placeholders that our reader sees, the unchosen severity among them. Sentences of one paragraph are one stop. */
function stopsIn(text: string): readonly Span[] {
  const model = readPostmortem(text, { uri: '' });
  const stops: Span[] = [];
  for (const next of openPlaces(model)) {
    const last = stops.at(-1);
    const between = last && text.slice(last.end, next.start);
    if (last && next.start < last.end) continue;
    if (last && between !== undefined && /^[ \t]*$/.test(between)) {
      stops[stops.length - 1] = cover(last, next);
    } else stops.push(span(next.start, next.end));
  }
  return stops;
}

function openPlaces({ placeholders, metadata }: Postmortem): readonly Span[] {
  const { severity } = metadata;
  const menu = severity?.value.menu === true ? [severity.span] : [];
  return [...placeholders.map((each) => each.span), ...menu].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}
