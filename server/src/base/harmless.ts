/** Words of a document on their way to a screen: what is left of them has no effect but ink. */

/**
 * Control and direction characters become visible (`\u{1b}`), a tab one blank. Line feeds are controls too, so the
 * answer is always one line.
 */
export function harmless(text: string): string {
  return text
    .replaceAll('\t', ' ')
    .replace(CONTROLS, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}

/** The same for a text that may have several lines. */
export function harmlessLines(text: string): string {
  return text.split(/\r?\n/).map(harmless).join('\n');
}

/** JSON that a terminal may print: the same value, with escapes for what JSON leaves as it is. */
export function harmlessJson(json: string): string {
  return json.replace(LEFT_BY_JSON, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${code}`;
  });
}

/** What is not seen and steers: C0 and C1, directions, line and paragraph separators, byte order marks, half letters. */
const CONTROLS = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;
const LEFT_BY_JSON = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;
