/** Letters without their accents, for names that people type with and without them; other scripts stay as they are. */

/** `Résolución` and `resolucion` meet. Patterns go through it as the names do. */
export function plainLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC');
}

export function plainPattern(pattern: RegExp): RegExp {
  return new RegExp(plainLetters(pattern.source), pattern.flags);
}
