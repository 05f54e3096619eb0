/** The paragraph that introduces a list of action items, when it does: it ends with a colon. */
import type { ActionItem, Postmortem } from '../../model/postmortem.ts';

/** How far above an item its list may begin. */
const FAR = 4000;

export function introOf({ span }: ActionItem, { text }: Postmortem): string {
  const above = text.slice(Math.max(0, span.start - FAR), span.start).split(/\r?\n/);
  // The marks before the item stand on its own line.
  above.pop();
  const last = above.findLastIndex((line) => line !== '' && !IN_LIST.test(line));
  if (!/:[^\w:]*$/.test(above[last] ?? '')) return '';
  const first = above.slice(0, last).findLastIndex((line) => line.trim() === '');
  return above.slice(first + 1, last + 1).join(' ');
}

/** An item, or what is indented below one. */
const IN_LIST = /^(?:\s|[-*+] |\d{1,9}[.)] )/;
