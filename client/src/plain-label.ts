/** Words of a document as a label. VS Code makes an icon of `$(name)`: a joiner between the two signs keeps the words. Pure. */

export function plainLabel(words: string): string {
  return words.replaceAll('$(', '$\u2060(');
}
