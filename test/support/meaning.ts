/** What is understood of a document, as plain data: without places, and without the marks that the words stand between. */
import { inspect } from '../../server/src/features/inspect.ts';
import type { Postmortem } from '../../server/src/model/postmortem.ts';

export function meaningOf(model: Postmortem) {
  const seen = inspect(model, { decision: 'on', by: 'itself', why: '', score: 0 }, '');
  const { entries, incidents } = seen.timeline;
  return {
    title: bare(seen.title?.text),
    metadata: Object.entries(seen.metadata).map(([name, field]) => [name, valueOf(field)]),
    sections: model.sections.map(({ kind, state }) => `${kind} ${state}`),
    entries: entries.map(({ utc, text, end, approximate, moments }) => {
      return { utc, text: bare(text), end, approximate, moments };
    }),
    moments: Object.entries(seen.moments).map(([kind, moment]) => [
      kind,
      entries.findIndex(({ line }) => line === moment?.line),
    ]),
    metrics: Object.entries(seen.metrics).map(([kind, metric]) => [kind, metric?.seconds]),
    incidents,
    claims: seen.claims.map(({ what, seconds }) => [what, seconds]),
    actions: seen.actionItems.map(({ text, owner, due, priority, done, tickets }) => {
      return { title: bare(text), owner, due, priority, done, tickets };
    }),
  };
}

function valueOf(field: object | string | null): unknown {
  if (field === null || typeof field === 'string') return field;
  if ('iso' in field) return field.iso;
  if ('rank' in field) return field.rank;
  return 'text' in field && typeof field.text === 'string' ? bare(field.text) : undefined;
}

function bare(text = ''): string {
  return text
    .replace(/<!--.*?-->/g, '')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[–—-]+/g, '-')
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
