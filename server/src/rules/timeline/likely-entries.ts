/** The entries that may be a moment which no entry reads as. */
import { tellsRelapse } from '../../model/moments/read-moments.ts';
import { KEY_MOMENTS } from '../../model/moments/key-moments.ts';
import type { Entry, MomentKind, Postmortem } from '../../model/postmortem.ts';

const MOST_OFFERED = 3;

/**
 * Entries that are no moment yet and can be this one: first those whose words come near it, then by the side of the
 * timeline on which it would be. An entry that tells of trouble ends nothing.
 */
export function likelyEntries(model: Postmortem, kind: MomentKind): readonly Entry[] {
  const free = model.timeline.entries.filter((entry) => isFree(entry) && fits(entry, kind, model));
  const isLate = kind === 'mitigated' || kind === 'resolved';
  const inOrder = isLate ? free.filter(({ text }) => !tellsTrouble(text)).reverse() : free;
  const isNear = ({ text }: Entry) => NEAR[kind]?.test(text) === true;
  return [...inOrder.filter(isNear), ...inOrder.filter((entry) => !isNear(entry))].slice(
    0,
    MOST_OFFERED,
  );
}

/** Words that are not enough to read an entry as a moment, and enough to offer it first. */
const NEAR: Partial<Record<MomentKind, RegExp>> = {
  started:
    /\b(?:deploy|releas|roll(?:s|ed)? ?out|merg|chang|updat|upgrad|migrat|fail|error|degrad|spik|drop|outage|down|slow|unavailable|crash)/i,
  detected:
    /\b(?:alert|alarm|pag(?:e|er|ed|es)|notic|report|detect|discover|complain|ticket|monitor|observ|see|sees|saw|seen|find|finds|found|aware|spot)/i,
  acknowledged:
    /\b(?:ack|investigat|look|join|respon|triag|debug|check|start|begin|began|on-?call|engineer|pick)/i,
  mitigated:
    /\b(?:roll(?:s|ed)? ?back|revert|disabl|restart|scal|fail(?:s|ed)? ?over|mitigat|workaround|block|switch|patch|fix|redeploy|restor|reduc|drain|recover)/i,
  resolved:
    /\b(?:recover|restor|resolv|normal|healthy|stabl|back (?:up|online|to)|fixed|complet|clos|working|works|confirm|green|clear|over|end(?:s|ed))/i,
};

/** It goes on, or comes back: `failures continue`, `still unhealthy`, `errors rise again`. */
function tellsTrouble(text: string): boolean {
  return (
    tellsRelapse(text) ||
    /\b(?:recur|reappear|relaps)/i.test(text) ||
    /\b(?:still|continu\w*|persist\w*|remain\w*|keeps?|worsen\w*|escalat\w*|spread\w*)\b[^.;]{0,40}\b(?:fail\w*|error\w*|down|degrad\w*|unhealthy|unavailable|slow|broken|affected|timeouts?|problem\w*|issues?)\b/i.test(
      text,
    ) ||
    /\b(?:fail(?:s|ed|ing|ures?)|errors?|timeouts?|crash(?:es|ed|ing)?|outage|unavailab\w+|degrad\w+|alerts?)\b[^.;]{0,30}\b(?:continu\w*|persist\w*|remain\w*|return(?:s|ed)?|resum(?:e|es|ed)|rise[sn]?|rose|increas\w*|spik\w*|climb\w*|begins?|began|starts?|started|again|fir(?:es|ed))\b/i.test(
      text,
    ) ||
    /\b(?:does not|did not|doesn['’]t|didn['’]t|no effect|without (?:effect|success)|unsuccessful\w*|in vain|failed to)\b/i.test(
      text,
    )
  );
}

export function isFree(entry: Entry): boolean {
  return entry.moments.length === 0 && entry.form !== 'fact';
}

/** Not before what comes first, and not after what comes later. */
export function fits(
  entry: Entry,
  kind: MomentKind,
  { timeline, moments }: Postmortem,
  order: readonly MomentKind[] = KEY_MOMENTS,
): boolean {
  return order.every((other) => {
    const known = timeline.entries[moments[other]?.entry ?? -1];
    const distance = known && distanceOf(known, entry);
    if (distance === undefined) return true;
    return order.indexOf(other) < order.indexOf(kind) ? distance >= 0 : distance <= 0;
  });
}

/** From one entry to another, in time where both have one, else in lines. */
function distanceOf(from: Entry, to: Entry): number {
  return from.instant && to.instant ? to.instant.at - from.instant.at : to.line - from.line;
}
