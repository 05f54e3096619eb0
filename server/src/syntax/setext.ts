/**
 * Headings that are underlined, in time that does not grow with what stands before them: for each, micromark's own
 * construct goes through all events of the text, so that thousands of them take minutes.
 */
import { setextUnderline } from 'micromark-core-commonmark';
import type { Construct, Event, Extension, TokenizeContext } from 'micromark-util-types';

const resolved = setextUnderline.resolveTo;

/** Only the paragraph above the underline becomes a heading: all before it is as it was. */
function resolveTo(events: Event[], context: TokenizeContext): Event[] {
  const start = events.findLastIndex(([kind, { type }]) => kind === 'enter' && type === 'content');
  const own = events.splice(Math.max(0, start));
  for (const event of resolved?.(own, context) ?? own) events.push(event);
  return events;
}

const construct: Construct = { ...setextUnderline, name: 'nearSetextUnderline', resolveTo };

const [DASH, EQUALS] = [45, 61];

export const nearSetext: Extension = {
  disable: { null: ['setextUnderline'] },
  flow: { [DASH]: construct, [EQUALS]: construct },
};
