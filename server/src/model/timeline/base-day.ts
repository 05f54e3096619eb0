/** The day that a document is about, where its timeline names none. */
import type { Syntax } from '../../syntax/parse.ts';
import type { NamedDates } from '../details.ts';
import type { DateSource, Metadata, Section, Title } from '../postmortem.ts';
import { findDate } from '../time/read-date.ts';
import type { CalendarDate } from '../time/time.ts';
import { type DateOrder, settleDate } from '../time/written-date.ts';
import { dayTold, isPublishedAfter } from './told-day.ts';

export interface DaySources {
  readonly sections: readonly Section[];
  readonly metadata: Metadata;
  readonly title: Title | undefined;
  /** Address of the document, for a date in its name or folder. */
  readonly uri: string;
  /** The stated date, else that of the file's name, is the day of publication. */
  readonly isPublication: boolean;
}

/** The day of the incident where the timeline names none: metadata, then the title, then the file's name or folder. */
export function baseDay(
  around: DaySources,
  order: DateOrder | undefined,
  syntax: Syntax,
): { date: CalendarDate; from: DateSource } | undefined {
  const { metadata, title, uri } = around;
  const inTitle = title && settled(title.text, order);
  const told = inTitle ? undefined : dayOfPost(around, order, syntax);
  if (told) return { date: told, from: 'prose' };
  const stated = metadata.date?.value;
  if (inTitle && stated && around.isPublication && isPublishedAfter(inTitle, stated))
    return { date: inTitle, from: 'title' };
  if (stated) return { date: stated, from: 'metadata' };
  if (inTitle) return { date: inTitle, from: 'title' };
  const inPath = inFileName(uri, order);
  return inPath && { date: inPath, from: 'file' };
}

/** Of a post, the day of the incident stands in its first words. */
function dayOfPost(
  around: DaySources,
  order: DateOrder | undefined,
  syntax: Syntax,
): CalendarDate | undefined {
  if (!around.isPublication) return undefined;
  const published = around.metadata.date?.value ?? inFileName(around.uri, order);
  return published && dayTold(syntax, around.sections, published);
}

/** The days that the title and the file's name (else its folder's) speak of. */
export function namedDates(
  title: Title | undefined,
  uri: string,
  isPublication: boolean,
): NamedDates {
  return {
    isPublication,
    title: title && settled(title.text, undefined),
    file: inFileName(uri, undefined),
  };
}

function inFileName(uri: string, order: DateOrder | undefined): CalendarDate | undefined {
  const path = uri.split(/[/\\]/).slice(-2).reverse();
  for (const name of path) {
    // `2026-03-05-2014-login`: what follows the day is a time, or a number.
    const words = decoded(name)
      .replaceAll('_', ' ')
      .replace(/^(\d{4}-\d\d-\d\d)-/, '$1 ');
    const date = settled(words, order);
    if (date) return date;
  }
  return undefined;
}

function settled(text: string, order: DateOrder | undefined): CalendarDate | undefined {
  const written = findDate(text.slice(0, 300));
  return written && settleDate(written, { order, near: undefined });
}

function decoded(name: string): string {
  return name.replaceAll('%20', ' ');
}
