/** A model without what only says how it is kept: where the parts of a long table are cut depends on the edits before. */
import type { Postmortem } from '../../server/src/model/postmortem.ts';
import { plain } from './plain.ts';

/** As data, to be compared field by field. */
export function told({ prose, bodies, ...model }: Postmortem): unknown {
  return plain({
    ...model,
    prose: prose.flat(),
    bodies: bodies.map(({ prose, pieces }) => ({ prose, pieces })),
  });
}
