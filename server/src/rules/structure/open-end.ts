/** The end of a text that lies in a fence or a comment which nobody closed: what is put there is read as code, or not at all. */
import { slice } from '../../base/span.ts';
import type { Postmortem } from '../../model/postmortem.ts';

/** True for a place at which Markdown reads no Markdown, up to the end of the text. */
export function isInOpenEnd({ passages, text }: Postmortem, offset: number): boolean {
  const last = passages.at(-1);
  if (last?.form !== 'other' || offset <= last.span.start) return false;
  const raw = slice(text, last.span);
  if (raw.startsWith('<!--')) return !raw.includes('-->');
  const fence = /^(?:`{3,}|~{3,})/.exec(raw)?.[0];
  return fence !== undefined && !isClosed(raw, fence);
}

/** Its last line is a fence of the same sign, as long as the first or longer, and nothing else. */
function isClosed(raw: string, fence: string): boolean {
  const [, ...below] = raw.trimEnd().split(/\r\n|\r|\n/);
  const end = below.at(-1)?.trim() ?? '';
  return end.startsWith(fence) && end === fence.charAt(0).repeat(end.length);
}
