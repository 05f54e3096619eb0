/** An action item for the point at the caret: a lesson, a cause or a gap that no item takes care of yet. */
import { cover, touches, type Span } from '../base/span.ts';
import type { Postmortem, SectionKind } from '../model/postmortem.ts';
import { addAction } from '../rules/action-items/add-action.ts';
import { coverage } from '../rules/action-items/covered.ts';
import type { Action } from './code-actions.ts';

/** Sections whose points ask for something to be done. */
const POINTS: ReadonlySet<SectionKind> = new Set([
  'root-cause',
  'contributing-factors',
  'trigger',
  'detection',
  'lessons',
  'went-poorly',
  'lucky',
  'differently',
]);

export function actionForPoint(model: Postmortem, selection: Span): readonly Action[] {
  const prose = model.prose.flat();
  const at = prose.find(
    ({ span, within }) => touches(span, selection) && within.some((kind) => POINTS.has(kind)),
  );
  if (!at || at.within.includes('went-well')) return [];
  const [first = at.span, ...others] = prose
    .filter(({ passage }) => passage === at.passage)
    .map(({ span }) => span);
  const whole = others.reduce(cover, first);
  if (selection.end > whole.end || selection.start < whole.start) return [];
  const words = model.text.slice(whole.start, whole.end);
  if (coverage(model)(words)) return [];
  // What would be done differently says already what is to be done.
  const title = at.within.includes('differently') ? words : `Decide what follows from: ${words}`;
  return addAction(model, title).map(({ edits }) => ({
    title: 'Add an action item for this point',
    kind: 'refactoring',
    edits,
  }));
}
