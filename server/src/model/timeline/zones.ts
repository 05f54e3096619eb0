/** Sentences and fields that declare the zone of all times: `All times in UTC`, `(times are CEST)`, `Time zone: Europe/Oslo`. */
import { span } from '../../base/span.ts';
import type { Block } from '../../syntax/blocks.ts';
import { eachBlock } from '../../syntax/blocks.ts';
import type { Syntax } from '../../syntax/parse.ts';
import { type Words, spanIn } from '../../syntax/words.ts';
import type { ZoneStatement } from '../time/time.ts';
import { findZone } from '../time/zone.ts';

/** `times` in the plural, at the start of a sentence or after `all`: `response times` declare nothing. */
const DECLARATION =
  /(?:^|[.(*_:>!;–—-]\s*|\ball\s+(?:the\s+|of the\s+|our\s+|following\s+)?|\b(?:unless|except)[^.\n]{0,50}?\s)(?:times?\s?stamps?|times|dates and times|events|entries)(?![A-Za-z])|(?:全て?の?)?時刻は|\b(?:alle )?(?:tidspunkter|klokkeslett|zeiten|zeitangaben)\b/gi;
const FIELD = /^(?:time ?zone|tz|tidssone|zeitzone|タイムゾーン)\s*[:：]\s*/i;
const FRONT_MATTER = /^(?:time[-_ ]?zone|tz)\s*[:=]\s*["']?/gim;
const REACH = 90;
const LONGEST = 600;

/** Every declaration of a document, in order of writing. */
export function declarationsOf(syntax: Syntax): readonly ZoneStatement[] {
  const found: ZoneStatement[] = [...inFrontMatter(syntax)];
  for (const block of eachBlock(syntax.blocks)) {
    for (const line of linesOf(block)) {
      const statement = declaredIn(line);
      if (statement) found.push(statement);
    }
  }
  return found;
}

function declaredIn(line: Words): ZoneStatement | undefined {
  const text = line.text.slice(0, LONGEST);
  const field = FIELD.exec(text);
  if (field) {
    const zone = findZone(text.slice(0, field[0].length + 40), field[0].length);
    return zone && { zone: zone.zone, span: spanIn(line, zone.from, zone.to), from: 'metadata' };
  }
  for (const { index, 0: words } of text.matchAll(DECLARATION)) {
    const after = index + words.length;
    const stop = /[.;\n](?:\s|$)/.exec(text.slice(after))?.index ?? REACH;
    const zone = findZone(text.slice(0, after + Math.min(REACH, stop)), after);
    if (zone)
      return { zone: zone.zone, span: spanIn(line, zone.from, zone.to), from: 'declaration' };
  }
  return undefined;
}

function* inFrontMatter({ text, frontMatter }: Syntax): Generator<ZoneStatement> {
  if (!frontMatter) return;
  const body = text.slice(frontMatter.body.start, frontMatter.body.end);
  for (const { index, 0: key } of body.matchAll(FRONT_MATTER)) {
    const after = index + key.length;
    const zone = findZone(body.slice(0, after + 40), after);
    const base = frontMatter.body.start;
    if (zone?.from === after) {
      yield { zone: zone.zone, span: span(base + zone.from, base + zone.to), from: 'metadata' };
    }
  }
}

function linesOf(block: Block): readonly Words[] {
  if (block.type === 'paragraph') return block.lines;
  if (block.type === 'list') return block.items.flatMap((item) => item.lines);
  return [];
}
