/** The end of a text that lies in a fence or a comment which nobody closed: what is put there is read as code, or not at all. */
import { slice } from '../../base/span.ts';
import type { Postmortem } from '../../model/postmortem.ts';

/** True for a place at which Markdown reads no Markdown, up to the end of the text. */
export function isInOpenEnd({ passages, text }: Postmortem, offset: number): boolean {
  const last = passages.at(-1);
  if (last?.form !== 'other' || offset <= last.span.start) return false;
  if (last.isOpenFence) return true;
  const raw = slice(text, last.span);
  return raw.startsWith('<!--') && !raw.includes('-->');
}
