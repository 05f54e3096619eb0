/** The shapes that a new postmortem can have. Outlines of others are facts; every text is our own. */
import { TEMPLATE } from '../../model/template.ts';
import { ATLASSIAN } from './atlassian.ts';
import { GOOGLE_SRE } from './google-sre.ts';
import { LIGHTWEIGHT } from './lightweight.ts';
import { NEAR_MISS } from './near-miss.ts';
import { PAGERDUTY } from './pagerduty.ts';

export interface Profile {
  readonly id: string;
  /** How a person chooses it. */
  readonly label: string;
  /** For what it is good, in a few words. */
  readonly detail: string;
  /** With placeholders; `newPostmortem` fills in what is known. */
  readonly text: string;
}

/** The first one is what those get who choose nothing. */
export const PROFILES = [
  {
    id: 'template',
    label: 'Full postmortem',
    detail: 'the built-in template: eight sections, everything measured',
    text: TEMPLATE,
  },
  {
    id: 'lightweight',
    label: 'Lightweight',
    detail: 'one page, for a small incident',
    text: LIGHTWEIGHT,
  },
  {
    id: 'near-miss',
    label: 'Near miss',
    detail: 'nothing broke: what could have, and what caught it',
    text: NEAR_MISS,
  },
  {
    id: 'google-sre',
    label: 'Google SRE',
    detail: 'causes and trigger first, the timeline last',
    text: GOOGLE_SRE,
  },
  {
    id: 'pagerduty',
    label: 'PagerDuty',
    detail: 'a story, evidence for each entry, messages for others',
    text: PAGERDUTY,
  },
  {
    id: 'atlassian',
    label: 'Atlassian',
    detail: 'leadup, fault, response and recovery, five whys',
    text: ATLASSIAN,
  },
] as const satisfies readonly Profile[];

/** The text of a profile; the built-in template for a name that is none. */
export function textOfProfile(id: string | undefined): string {
  return (PROFILES.find((profile) => profile.id === id) ?? PROFILES[0]).text;
}
