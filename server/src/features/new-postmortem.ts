/** The text of a new postmortem: the built-in template with everything filled in that is known already. */
import { at, span, type Span } from '../base/span.ts';
import { TEMPLATE } from '../model/template.ts';

export interface NewWish {
  readonly service: string;
  readonly severity: string;
  /** `2026-03-05`. */
  readonly today: string;
  readonly author: string;
  /** Incident ids that exist already. */
  readonly takenIds: readonly string[];
  /** `${date}`, `${slug}`, `${id}` and `${severity}` are filled in. */
  readonly fileName?: string;
}

export interface NewPostmortem {
  readonly incidentId: string;
  readonly fileName: string;
  readonly text: string;
  /** The first thing that a person has to write: selected, so that typing replaces it. */
  readonly selection: Span;
}

export function newPostmortem(wish: NewWish): NewPostmortem {
  const { service, severity, today, author } = wish;
  const incidentId = nextId(wish);
  const filled: readonly (readonly [string, string])[] = [
    ['[Service / Component Name]', service],
    ['INC-YYYY-NNN', incidentId],
    ['SEV-1 / SEV-2 / SEV-3', severity],
    ['**Status:** Resolved', '**Status:** Draft'],
    ['**Date of incident:** YYYY-MM-DD', `**Date of incident:** ${today}`],
    ['[Name, team]', author],
    ['**Last updated:** YYYY-MM-DD', `**Last updated:** ${today}`],
  ];
  let text = TEMPLATE;
  for (const [placeholder, value] of filled) {
    // A function, because `$&` in a service's name is no pattern.
    if (oneLine(value) !== '') text = text.replace(placeholder, () => oneLine(value));
  }
  return {
    incidentId,
    fileName: fileNameFor(wish, incidentId),
    text,
    selection: firstToFill(text),
  };
}

/** `INC-2026-008` after 007 of the same year; ids of other years and forms do not count. */
function nextId({ today, takenIds }: NewWish): string {
  const year = /^\d{4}/.exec(today)?.[0] ?? '';
  const numbers = takenIds.map((id) => {
    const [, idYear, number] = /^INC-(\d{4})-(\d{1,6})$/i.exec(id.trim()) ?? [];
    return idYear === year ? Number(number) : 0;
  });
  return `INC-${year}-${String(Math.max(0, ...numbers) + 1).padStart(3, '0')}`;
}

function fileNameFor(wish: NewWish, incidentId: string): string {
  const { service, severity, today, fileName = '${date}-${slug}.md' } = wish;
  const parts: Readonly<Record<string, string>> = {
    date: today,
    slug: slugOf(service) || 'incident',
    id: incidentId,
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

function oneLine(words: string): string {
  return words.trim().replace(/\s+/g, ' ');
}

/** What stands before all else is still unknown: a placeholder of the title block, else the summary's guidance. */
function firstToFill(text: string): Span {
  const open = [
    /\[(?:Service|Name)\b[^\]]*\]/,
    /SEV-1 \/ SEV-2 \/ SEV-3/,
    /^Write 2–4 sentences.*/m,
  ]
    .flatMap((pattern) => pattern.exec(text) ?? [])
    .map((words) => span(text.indexOf(words), text.indexOf(words) + words.length));
  return open.sort((a, b) => a.start - b.start)[0] ?? at(text.length);
}
