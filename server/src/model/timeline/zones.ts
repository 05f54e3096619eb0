/** Sentences and fields that declare the zone of all times: `All times in UTC`, `(times are CEST)`, `Time zone: Europe/Oslo`. */
import { matchesOf } from '../../base/matches.ts';
import { kept } from '../../base/moving.ts';
import { eachBlock, ownLines } from '../../syntax/blocks.ts';
import { labelOf } from '../../syntax/labels.ts';
import { inAllParts } from '../../syntax/in-parts.ts';
import type { Syntax } from '../../syntax/parse.ts';
import { type Part, perPart } from '../../syntax/part.ts';
import { type Words, spanIn } from '../../syntax/words.ts';
import type { ZoneStatement } from '../time/time.ts';
import { findZone } from '../time/zone.ts';
import { fieldKeyOf } from '../vocabulary/field-names.ts';
import type { Metadata } from '../postmortem.ts';

/** `times` in the plural, at the start of a sentence or after `all`: `response times` declare nothing. */
const DECLARATION =
  /(?:^|[.(*_:>!;–—-]\s*|\ball\s+(?:the\s+|of the\s+|our\s+|following\s+)?|\b(?:unless|except)[^.\n]{0,50}?\s)(?:times?\s?stamps?|times|dates and times|events|entries)(?![A-Za-z])|(?:全て?の?)?時刻は|\b(?:alle )?(?:tidspunkter|klokkeslett|zeiten|zeitangaben)\b/gi;
/** `All time in UTC`, `All tiems are UTC`, `Time is in CET`, and the same in other languages. */
const ALSO =
  /\ball\s+(?:the\s+|of the\s+|our\s+)?(?:time|ti?e?ms|hours|clocks)\b|^\W{0,3}time(?: ?line| ?zone| ?stamp)?\s+(?:is\b|in\b)|\b(?:alle ti(?:der|jden)|tod[oa]s (?:l?[oa]s )?hor(?:arios|ários|as)|toutes les heures|tutti gli orari)\b|^\W{0,3}(?:hor(?:as|arios|ários)|heures|uhrzeiten|orari)(?= (?:en|em|in)\b)|(?:すべて|全て)(?=[A-Z]{3})/giu;
const REACH = 90;
/** `All time high` goes on with something else. */
const NEAR = 24;
const LONGEST = 600;

/** Every declaration of a document, in order of writing; `field` is the zone among the facts at the top. */
export function declarationsOf(
  syntax: Syntax,
  field: Metadata['timeZone'],
): readonly ZoneStatement[] {
  const stated = field && statedIn(field, syntax);
  const declared = declarationsIn(syntax);
  return stated ? [stated, ...declared] : declared;
}

/** One object for as long as the field stays as it is: what was read under it can be kept. */
function statedIn(
  { value, span }: NonNullable<Metadata['timeZone']>,
  { parts }: Syntax,
): ZoneStatement | undefined {
  const part = parts.findLast(({ origin }) => origin.offset <= span.start) ?? parts[0];
  if (!value || !part) return undefined;
  const from = span.start - part.origin.offset;
  return statement(
    part,
    { zone: value, span, from: 'metadata' },
    value.name,
    from,
    span.end - span.start,
  );
}

const statement = kept(
  ({ origin }: Part) => origin,
  (_part, stated: ZoneStatement, ..._facts: [name: string, from: number, length: number]) => stated,
);

const declarationsIn = inAllParts(
  perPart(({ blocks }) =>
    [...eachBlock(blocks)].flatMap(ownLines).flatMap((line) => declaredIn(line) ?? []),
  ),
);

function declaredIn(line: Words): ZoneStatement | undefined {
  const text = line.text.slice(0, LONGEST);
  const label = labelOf(line);
  if (label && fieldKeyOf(label.name.text) === 'timeZone') {
    const zone = findZone(label.rest.text.slice(0, REACH));
    const place = zone && spanIn(label.rest, zone.from, zone.to);
    return zone && place && { zone: zone.zone, span: place, from: 'metadata' };
  }
  return (
    declaredBy(DECLARATION, REACH, line, text) ??
    declaredBy(ALSO, NEAR, line, text) ??
    declaredAlone(line)
  );
}

/** `(WAT, UTC+1)` on a line of its own, as below a heading. */
function declaredAlone(line: Words): ZoneStatement | undefined {
  const found =
    line.text.length < NEAR && line.text.startsWith('(') ? findZone(line.text) : undefined;
  if (found?.from !== 1) return undefined;
  const rest = line.text.slice(found.to);
  const other = findZone(rest);
  if (!/^\W*$/.test(other ? rest.slice(0, other.from) + rest.slice(other.to) : rest))
    return undefined;
  return { zone: found.zone, span: spanIn(line, found.from, found.to), from: 'declaration' };
}

function declaredBy(
  pattern: RegExp,
  reach: number,
  line: Words,
  text: string,
): ZoneStatement | undefined {
  for (const { index, 0: words } of matchesOf(pattern, text)) {
    const after = index + words.length;
    const stop = /[.;\n](?:\s|$)/.exec(text.slice(after))?.index ?? reach;
    const zone = findZone(text.slice(0, after + Math.min(reach, stop)), after);
    if (zone)
      return { zone: zone.zone, span: spanIn(line, zone.from, zone.to), from: 'declaration' };
  }
  return undefined;
}
