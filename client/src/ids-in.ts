/** What may be an incident id near the beginning of a text: the server knows the form of the team. Pure. */

/** Metadata stands at the top; further down ids are other incidents' as a rule. */
const HEAD = 4000;

/** `INC-2026-014`, each once, in order of writing. Digits alone are a clock or a number. */
export function idsIn(text: string): readonly string[] {
  const words = text.slice(0, HEAD).match(/[\p{L}\p{N}]+(?:[-_/.#][\p{L}\p{N}]+)*/gu) ?? [];
  return [...new Set(words)].filter((word) => /\d/.test(word) && /\D/.test(word));
}
