/** Words of a document inside Markdown that we write. They stay words: no link, image or HTML of it comes along. */

/** On one line; marks are escaped, and characters that turn text around are left out. */
export function plainMarkdown(words: string): string {
  return words
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\\`*_[\]<>|~&]/g, '\\$&')
    .replace(/\s+/g, ' ')
    .trim();
}
