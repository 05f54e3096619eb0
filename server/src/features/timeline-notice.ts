/** Why a timeline cannot be drawn, and what its author can do about it. Pure. */
import type { Postmortem } from '../model/postmortem.ts';
import type { ViewNotice } from './timeline-view.ts';

/** Undefined when at least one entry has a place in time. */
export function noticeOf({ timeline }: Postmortem): ViewNotice | undefined {
  const { section, entries } = timeline;
  if (entries.length === 0) {
    return section === undefined
      ? { kind: 'no-timeline', message: 'No timeline yet: insert a Timeline section.' }
      : { kind: 'no-entries', message: 'The timeline has no entries yet: add the first one.' };
  }
  if (entries.some(({ instant }) => instant)) return undefined;
  const isDated = entries.some(({ date }) => date);
  return isDated
    ? {
        kind: 'no-zone',
        message:
          'The entries cannot be placed in time, because no time zone is stated: write "All times in UTC." above them.',
      }
    : {
        kind: 'no-day',
        message:
          'The entries cannot be placed in time, because no day is stated: write the date of the incident.',
      };
}
