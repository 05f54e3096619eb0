/**
 * What the document is called: its first H1 that is no section, else the front matter's title, else a heading above all
 * sections. An H1 further down divides the text where the front matter has a title.
 */
import { span } from '../base/span.ts';
import { at } from '../base/span.ts';
import type { FrontMatterEntry } from './metadata/front-matter.ts';
import type { WrittenField } from './metadata/written-field.ts';
import type { Title } from './postmortem.ts';
import type { Mark } from './sections/outline.ts';
import { isTitle } from './sections/sections.ts';

export function titleOf(
  outline: readonly Mark[],
  frontMatter: readonly FrontMatterEntry[],
): Title | undefined {
  const heading = outline.find((mark) => isTitle(mark, outline));
  const first = outline.find(({ form }) => form === 'heading');
  const stated = frontMatter.find(({ key }) => key.toLowerCase() === 'title');
  const text = stated?.values[0];
  if (heading && (text === undefined || heading === first)) return titleFrom(heading);
  if (stated && text !== undefined) return { text, span: stated.span };
  const isTold = first && !first.named?.whole && (!first.stamp || isAboveAll(first, outline));
  return isTold ? titleFrom(first) : undefined;
}

/** `## 2026-03-05 Login outage` over headings of lower levels only: no day of a timeline, and no entry. */
function isAboveAll(first: Mark, outline: readonly Mark[]): boolean {
  const others = outline.filter((mark) => mark !== first && mark.form === 'heading');
  return others.length > 0 && others.every(({ level }) => level > first.level);
}

function titleFrom({ name, start }: Mark): Title {
  const where = name.text === '' ? at(start) : span(name.span.start, name.span.end);
  return { text: name.text, span: where };
}

/** `# INC-2026-005: …` names the incident, where no field does. A CVE or an RFC is none. */
export function idInTitle(title: Title | undefined, text: string): readonly WrittenField[] {
  const id = title && ID.exec(title.text)?.[1];
  if (!title || id === undefined) return [];
  const { start } = title.span;
  const marks = /^[*_`[]{0,4}/.exec(text.slice(start, start + 4))?.[0].length ?? 0;
  if (!text.startsWith(id, start + marks)) return [];
  const place = span(start + marks, start + marks + id.length);
  return [{ key: 'incidentId', text: id, span: place, whole: place, from: 'heading' }];
}

const ID = /^((?:INC(?:IDENT)?|PM|PIR|IR|RCA|OUTAGE)-(?:\d{4}-)?\d{1,6})\s*(?:[:—–]|-\s|$)/i;
