/** The clock times that stand beside the duration, or instead of it: `44 minutes (10:08 → 10:52 in UTC)`, `10:08–10:52`. */
import { contains, type Span, span } from '../base/span.ts';
import { type Block, eachBlock, ownLines } from '../syntax/blocks.ts';
import { inAllParts } from '../syntax/in-parts.ts';
import { labelOf } from '../syntax/labels.ts';
import type { Syntax } from '../syntax/parse.ts';
import { perPart } from '../syntax/part.ts';
import { part, spanIn, type Words } from '../syntax/words.ts';
import { kindOf } from './claim-names.ts';
import type { StatedTimes } from './details.ts';
import type { Section } from './postmortem.ts';
import { findDuration, findRange } from './time/duration.ts';
import { lengthBetween, timesAt } from './time/written-times.ts';

/** In order of writing; what the timeline and the actions say of a part is left out. */
export function readStatedTimes(
  syntax: Syntax,
  sections: readonly Section[],
): readonly StatedTimes[] {
  const others = sections.filter(({ kind }) => kind === 'timeline' || kind === 'action-items');
  return foundIn(syntax).filter(
    (found) => !others.some((section) => contains(section.span, found.span)),
  );
}

const foundIn = inAllParts(
  perPart(({ blocks }) =>
    [...eachBlock(blocks, ({ type }) => type === 'quote')].flatMap((block) => [...timesIn(block)]),
  ),
);

function* timesIn(block: Block): Generator<StatedTimes> {
  if (block.type === 'table') {
    for (const { cells, span: row } of block.rows) {
      const [name, value] = cells;
      if (name && value && !value.missing) yield* statedIn(name.words.text, value.words, row);
    }
    return;
  }
  for (const line of ownLines(block)) {
    const label = labelOf(line);
    if (label?.colon === true) yield* statedIn(label.name.text, label.rest, line.span);
    const told = WHOLE.exec(line.text);
    if (!told) continue;
    const from = told.index + told[0].length;
    yield* statedIn('duration', part(line, from, line.text.length), line.span);
  }
}

/** `The outage lasted from 10:08 to 11:52`: of other things (`The queue was down from …`) the times may be those of a part. */
const WHOLE =
  /(?<![^.!?] )\b(?:the|this|our) (?:whole |entire )?(?:outage|incident|downtime|disruption) (?:itself )?(?:lasted|ran|went on) (?=(?:from|between) )/i;

/** Behind the length, else in its place. */
function* statedIn(name: string, words: Words, line: Span): Generator<StatedTimes> {
  if (kindOf(name) !== 'duration') return;
  const { text } = words;
  const length = findDuration(text);
  const behind = length && (findRange(text, length)?.to ?? length.to);
  for (const at of behind === undefined ? [0] : [0, behind]) {
    const times = timesAt(text.slice(at));
    if (!times) continue;
    const from = at + times.before.length;
    const to = from + [times.from, times.between, times.to, times.zone].join('').length;
    const own = spanIn(words, from, to);
    yield {
      span: span(own.start, own.end),
      line: span(line.start, line.end),
      times,
      text: text.slice(from, to),
      length: lengthBetween(times),
      isWhole: /^\s*(?:[)\]|,;.(]|$)/.test(text.slice(to)),
    };
    return;
  }
}
