/** The incident ids near the beginning of a text. Pure. */

/** Metadata stands at the top; further down ids are other incidents' as a rule. */
const HEAD = 4000;

/** `INC-2026-014`, each once, in order of writing. */
export function idsIn(text: string): readonly string[] {
  return [...new Set(text.slice(0, HEAD).match(/\b[A-Z]{2,10}-\d{4}-\d{1,6}\b/g) ?? [])];
}
