/** What the page keeps for the next time it is shown: the document, what was in sight, the walk. Read as unknown JSON. */
import { WHOLE, type Sight } from '../../server/src/features/drawing/axis.ts';
import { amount, fieldsOf, listOf, optional, type Shape } from '../src/preview/shape.ts';
import { decodeState, type PreviewState } from '../src/preview/messages.ts';

export interface Kept extends PreviewState {
  readonly sight: Sight;
  /** Pixels from the top of the page. */
  readonly scroll: number;
  /** The entry that the walk is at; undefined when nobody walks. */
  readonly walk: number | undefined;
}

/** What can be read of it; the rest is as on the first day. */
export function decodeKept(value: unknown): Kept | undefined {
  const state = decodeState(value);
  const fields = fieldsOf(value);
  if (!state || !fields) return undefined;
  return {
    ...state,
    sight: sight(fields['sight']) ?? WHOLE,
    scroll: amount(fields['scroll']) ?? 0,
    walk: amount(fields['walk']),
  };
}

const sight: Shape<Sight> = (value) => {
  const fields = fieldsOf(value);
  const zoom = amount(fields?.['zoom']);
  const from = optional(amount)(fields?.['from']);
  const toggled = listOf(amount)(fields?.['toggled']);
  return zoom === undefined || zoom < 1 || !from || !toggled
    ? undefined
    : { zoom, from: from.value, toggled };
};
