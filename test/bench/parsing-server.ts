/**
 * The floor that a server stands on whose parser is remark-parse: a document is parsed when it is opened, then the lines
 * that an edit changed, and nothing else is done.
 */
import { changeBetween } from '../../server/src/base/change.ts';
import { treeOf } from '../../server/src/syntax/markdown.ts';
import { serve } from './serve.ts';

let before = '';

serve((text) => {
  const { start, newEnd } = changeBetween(before, text) ?? { start: 0, newEnd: 0 };
  const end = text.indexOf('\n', newEnd);
  treeOf(text.slice(text.lastIndexOf('\n', start - 1) + 1, end < 0 ? text.length : end));
  before = text;
});
