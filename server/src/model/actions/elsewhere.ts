/** Tables of action items under headings that say nothing of the kind: their columns do. */
import { perObject } from '../../base/per-object.ts';
import { contains } from '../../base/span.ts';
import type { Block } from '../../syntax/blocks.ts';
import type { Row, Table } from '../../syntax/table.ts';
import type { Section } from '../postmortem.ts';
import { stampAt } from '../time/stamp.ts';
import { normalName } from '../vocabulary/section-kind.ts';
import { columnKinds } from './columns.ts';

/** In order of writing. */
export function actionTablesElsewhere(
  blocks: readonly Block[],
  sections: readonly Section[],
): readonly Table[] {
  return blocks.filter((block): block is Table => {
    if (block.type !== 'table') return false;
    const told = promised(block.header);
    if (told === undefined) return false;
    const around = sections.filter(({ span }) => contains(span, block.span));
    if (around.some(({ kind }) => kind === 'action-items' || kind === 'timeline')) return false;
    const isPlanned = told === 'surely' || !around.some(({ kind }) => DONE_THERE.includes(kind));
    return isPlanned && !isLog(block);
  });
}

/** What was done stands here, with who did it and whether it worked. */
const DONE_THERE: readonly Section['kind'][] = ['response', 'resolution', 'detection', 'summary'];
const ACTION =
  /^(?:(?:corrective|preventive|preventative|follow-?up|required|recommended|proposed|next|remediation) )?(?:actions?|action (?:items?|points?)|tasks?|to-?dos?|follow[- ]?ups?(?: (?:actions?|items?|tasks?))?)$/;
const DUE = /due|deadline|\beta\b|target|expected/;

/** An action, and who does it until when (surely), or whether it is done. */
const promised = perObject((header: Row): 'surely' | 'perhaps' | undefined => {
  const names = header.cells.map(({ words }) => normalName(words.text));
  if (!names.some((name) => ACTION.test(name))) return undefined;
  const kinds = columnKinds(header);
  const isDue = names.some((name, column) => kinds[column] === 'due' && DUE.test(name));
  if (isDue) return 'surely';
  return kinds.includes('owner') || kinds.includes('status') ? 'perhaps' : undefined;
});

/** Rows with a time tell what happened. */
function isLog({ rows }: Table): boolean {
  return rows
    .slice(0, 5)
    .some(({ cells }) =>
      cells.slice(0, 3).some(({ words }) => stampAt(words.text.slice(0, 60))?.clock !== undefined),
    );
}
