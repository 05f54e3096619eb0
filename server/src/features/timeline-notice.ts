/** Why a timeline cannot be drawn, and what its author can do about it. Pure. */
import type { Postmortem } from '../model/postmortem.ts';
import type { ViewNotice } from './timeline-view.ts';

/** Undefined when at least one entry has a place in time. */
export function noticeOf({ timeline }: Postmortem): ViewNotice | undefined {
  const { section, entries, zone } = timeline;
  if (entries.length === 0) {
    return section === undefined
      ? { kind: 'no-timeline', message: 'No timeline yet: insert a Timeline section.' }
      : { kind: 'no-entries', message: 'The timeline has no entries yet: add the first one.' };
  }
  if (entries.some(({ instant }) => instant)) return undefined;
  if (!entries.some(({ date }) => date)) {
    return {
      kind: 'no-day',
      message:
        'No day is stated, so the times are drawn as they are written: write the date of the incident.',
    };
  }
  return zone
    ? {
        kind: 'which-zone',
        message: `"${zone.zone.name}" is the name of more than one time zone, so the times are drawn as they are written: say which one it is, or convert them to UTC.`,
      }
    : {
        kind: 'no-zone',
        message:
          'No time zone is stated, so the times are drawn as they are written: write "All times in UTC." above them.',
      };
}
