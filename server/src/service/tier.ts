/** How much may be done with a text of a given size, so that no document freezes the editor. */

/**
 * `live`: everything, while typing. `onSave`: checked when opened or saved. `tooLarge`: one note, nothing else.
 * `binary`: not a text at all, and nothing is said about it.
 */
export type Tier = 'live' | 'onSave' | 'tooLarge' | 'binary';

export const LIVE_LIMIT = 64 * 1024;
export const SAVE_LIMIT = 512 * 1024;

export function tierOf(text: string): Tier {
  if (text.includes('\0')) return 'binary';
  if (text.length > SAVE_LIMIT) return 'tooLarge';
  return text.length > LIVE_LIMIT ? 'onSave' : 'live';
}
