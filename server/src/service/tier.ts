/** How much may be done with a text of a given size, so that no document freezes the editor. */

/**
 * `live`: everything, while typing. `onSave`: checked when opened or saved. `tooLarge`: one note, nothing else.
 * `binary`: not a text at all, and nothing is said about it.
 */
export type Tier = 'live' | 'onSave' | 'tooLarge' | 'binary';

/** In characters: up to `live` a text is checked while typing, up to `save` when it is saved. */
export interface Sizes {
  readonly live: number;
  readonly save: number;
}

/** A length as people read it; texts are measured in characters. */
export function kilobytes(length: number): string {
  return `${Math.round(length / 1024)} KB`;
}

export const SIZES: Sizes = { live: 64 * 1024, save: 512 * 1024 };

export function tierOf(text: string, { live, save }: Sizes = SIZES): Tier {
  if (text.includes('\0')) return 'binary';
  if (text.length > save) return 'tooLarge';
  return text.length > live ? 'onSave' : 'live';
}
