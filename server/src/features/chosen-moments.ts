/** The moments that an entry is, those it could have been, and how each came to be read. */
import { harmless } from '../base/harmless.ts';
import { bareLabel } from '../model/moments/labels.ts';
import {
  MOMENT_KINDS,
  type Moment,
  type MomentKind,
  type Postmortem,
} from '../model/postmortem.ts';
import { MOMENT_NAMES } from '../rules/detection/metric-words.ts';
import { quote } from '../rules/quote.ts';

export function chosenMoments({ moments }: Postmortem, index: number): readonly Moment[] {
  return MOMENT_KINDS.flatMap((kind) => {
    const moment = moments[kind];
    return moment?.entry === index ? [moment] : [];
  });
}

export interface LostMoment {
  readonly kind: MomentKind;
  /** `an earlier entry says so` */
  readonly why: string;
  /** Index of the entry that is this moment. */
  readonly winner: number;
}

export function lostMoments({ moments }: Postmortem, index: number): readonly LostMoment[] {
  return MOMENT_KINDS.flatMap((kind) => {
    const moment = moments[kind];
    const lost = moment?.lost.find(({ entry }) => entry === index);
    return moment && lost ? [{ kind, why: lost.why, winner: moment.entry }] : [];
  });
}

/** `Read as the detection, from the words "alert fired".` */
export function howRead({ text, timeline }: Postmortem, { kind, how, entry }: Moment): string {
  const reading = timeline.entries[entry]?.moments.find((each) => each.kind === kind);
  const words = reading
    ? quote(bareLabel(harmless(text.slice(reading.span.start, reading.span.end))))
    : '';
  const name = `Read as the ${MOMENT_NAMES[kind]}`;
  if (how === 'marker') return `Marked as the ${MOMENT_NAMES[kind]}.`;
  if (how === 'response') {
    return `${name}, because it is the first response and no entry says who acknowledged.`;
  }
  return words === ''
    ? `${name}, from its place between the others.`
    : `${name}, from the words ${words}.`;
}
