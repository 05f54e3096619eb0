/** The template's text as a fix inserts it: with a question that says it is still to be written. */

/** Under the heading of a section; a part of one (`**What went well?**`) asks in its bullets. */
export function asking(scaffold: string): string {
  return scaffold.startsWith('#')
    ? scaffold.replace(/\n+/, '\n\n[who writes this?]\n\n')
    : scaffold.replaceAll('...', '[what?]');
}
