/** The incident id to write: the one in the title, else the one after the highest that is named; none where nothing says how far a team has counted. */
import { incidentDay } from '../model/incident-day.ts';
import { idForm } from '../model/incident-id.ts';
import type { CompletionContext } from './completion.ts';
import type { Proposal } from './proposals.ts';

/** @param caret in the id that is being typed, which is none yet */
export function incidentIds(context: CompletionContext, caret: number): readonly Proposal[] {
  const { model, team, today, otherTexts } = context;
  const form = idForm(team.incidentId);
  const own = idsIn(model.title?.text ?? '', form.isIn)[0];
  if (own !== undefined) return [{ kind: 'value', label: own, detail: 'as in the title' }];
  const date = incidentDay(model) ?? today;
  const taken = [model.text.slice(0, caret), model.text.slice(caret), ...otherTexts()].flatMap(
    (text) => idsIn(text, form.isIn),
  );
  const next = form.next(taken, date);
  // Without an id of this date, a first one would be a guess: the others are in files that nobody opened.
  if (next === undefined || next === form.next([], date)) return [];
  const detail = 'the next of those named here and in open documents';
  return [{ kind: 'value', label: next, detail }];
}

function idsIn(text: string, isId: (word: string) => boolean): readonly string[] {
  return (text.match(WORD) ?? []).filter((word) => /\d/.test(word) && isId(word));
}

const WORD = /[\p{L}\p{N}]+(?:[-_/.#][\p{L}\p{N}]+)*/gu;
