/** Which zone the headings name: one holds for all below it, until a heading that names its own. */
import { type Words, spanIn } from '../../syntax/words.ts';
import type { ZoneStatement } from '../time/time.ts';
import { findZone } from '../time/zone.ts';
import type { ZoneMark } from './candidate.ts';

export class HeadingZones {
  /** Outermost first. */
  #above: readonly { readonly level: number; readonly statement: ZoneStatement }[] = [];

  /** The heading of a section holds for its days, whatever their levels (`## Timeline (UTC)`). */
  begin(heading: Words | undefined): ZoneMark {
    this.#above = [];
    return this.#at(heading, 0);
  }

  below(heading: Words, level: number): ZoneMark {
    this.#above = this.#above.filter((each) => each.level < level);
    return this.#at(heading, level);
  }

  #at(heading: Words | undefined, level: number): ZoneMark {
    const statement = heading && zoneIn(heading);
    if (statement) this.#above = [...this.#above, { level, statement }];
    return { type: 'zone', at: 'heading', statement: this.#above.at(-1)?.statement };
  }
}

/** The zone that a heading, or a line with a day, names. */
export function zoneIn(words: Words): ZoneStatement | undefined {
  const found = findZone(words.text);
  return found && { zone: found.zone, span: spanIn(words, found.from, found.to), from: 'heading' };
}
