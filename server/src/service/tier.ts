/** How much may be done with a text of a given size, so that no document freezes the editor. */

/**
 * `live`: everything, while typing. `onSave`: checked when opened or saved. `tooLarge`: one note, nothing else.
 * `binary`: not a text at all, and nothing is said about it.
 */
export type Tier = 'live' | 'onSave' | 'tooLarge' | 'binary';

/** A text is within it that has no more of either. A line takes its time however short it is. */
export interface Extent {
  readonly characters: number;
  readonly lines: number;
}

/** Within `live` a text is checked while typing, within `save` when it is saved. */
export interface Sizes {
  readonly live: Extent;
  readonly save: Extent;
}

export const SIZES: Sizes = {
  live: { characters: 64 * 1024, lines: 5000 },
  save: { characters: 512 * 1024, lines: 20_000 },
};

export function tierOf(text: string, { live, save }: Sizes = SIZES): Tier {
  if (text.includes('\0')) return 'binary';
  if (isWithin(text, live)) return 'live';
  return isWithin(text, save) ? 'onSave' : 'tooLarge';
}

/** What of a text is within an extent. */
export function beginningOf(text: string, { characters, lines }: Extent): string {
  return text.slice(0, Math.min(characters, endOfLines(text, lines)));
}

/** As people read it: `700 KB` of `512 KB`. */
export interface Excess {
  readonly has: string;
  readonly most: string;
}

/** What a text has too much of to be checked while typing or, when it is too large, at all. */
export function excessOf(text: string, { live, save }: Sizes = SIZES): Excess {
  const { characters, lines } = isWithin(text, save) ? live : save;
  return text.length > characters
    ? { has: kilobytes(text.length), most: kilobytes(characters) }
    : { has: inLines(text.split(endingOf(text)).length), most: inLines(lines) };
}

function isWithin(text: string, extent: Extent): boolean {
  return beginningOf(text, extent).length === text.length;
}

function endOfLines(text: string, lines: number): number {
  if (text.length < lines) return text.length;
  const ending = endingOf(text);
  let end = 0;
  for (let line = 0; line < lines; line += 1) {
    const next = text.indexOf(ending, end);
    if (next < 0) return text.length;
    end = next + 1;
  }
  return end;
}

/** Every version of a text is asked, so it is not looked for line by line which of them ends how. */
function endingOf(text: string): string {
  return text.includes('\n') ? '\n' : '\r';
}

function kilobytes(length: number): string {
  return `${Math.round(length / 1024)} KB`;
}

function inLines(count: number): string {
  return `${count.toLocaleString('en')} lines`;
}
