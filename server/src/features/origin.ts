/** From where the time of an incident is counted, and how far an entry is from there. */
import type { Entry, Postmortem } from '../model/postmortem.ts';
import type { Milliseconds } from '../model/time/time.ts';
import { lengthWords } from './lengths.ts';

export interface Origin {
  readonly at: Milliseconds;
  /** The start of the incident where it is known, else the first entry that has an instant. */
  readonly is: 'the start' | 'the first entry';
}

export function originOf({ timeline, moments }: Postmortem): Origin | undefined {
  const { entries } = timeline;
  const start = entries[moments.started?.entry ?? -1]?.instant;
  const origin = start ?? entries.find(({ instant }) => instant)?.instant;
  return origin && { at: origin.at, is: start ? 'the start' : 'the first entry' };
}

/** `7 min after the start`; undefined at the origin itself, and where the entry has no instant. */
export function sinceOrigin({ instant }: Entry, origin: Origin): string | undefined {
  if (!instant || instant.at === origin.at) return undefined;
  const side = instant.at < origin.at ? 'before' : 'after';
  return `${lengthWords(Math.abs(instant.at - origin.at))} ${side} ${origin.is}`;
}
