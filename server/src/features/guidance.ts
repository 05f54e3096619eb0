/** What belongs into each section, in a sentence or two: for hovers and completions. */
import type { SectionKind } from '../model/postmortem.ts';

export const GUIDANCE: Readonly<Record<SectionKind, string>> = {
  summary:
    'What broke, who noticed and how, and how long it lasted, in two to four sentences. Many people read nothing else.',
  background: 'What a reader from another team has to know about the system to follow the rest.',
  impact:
    'Who was affected, how badly and for how long, in numbers: duration, users, errors, revenue, SLO, systems downstream. What was not measured is worth saying too.',
  timeline:
    'What happened when, in UTC, from logs and alerts rather than from memory. From the triggering change to the all-clear, with detection, acknowledgement, mitigation and restoration.',
  'root-cause':
    'Why it could happen, asked until the answer is something that the organisation can change. A person is where the questions go on, never where they end.',
  'contributing-factors':
    'Conditions that did not cause the incident but made it more likely, longer or worse.',
  trigger: 'The event that set it off: a deploy, a traffic peak, an expired certificate.',
  detection:
    'How the incident was noticed, how long that took, and which signals existed without raising an alert.',
  response: 'How people came together, what they knew when, and what helped or held them up.',
  resolution:
    'What restored the service, step by step. The mitigation during the incident and the permanent fix are two things.',
  'action-items':
    'What will be done so that this does not return: each item checkable, with one owner, a due date and a ticket.',
  lessons:
    'What went well, what went poorly, where luck helped, and what would be done differently.',
  'went-well': 'What worked as intended and should stay that way.',
  'went-poorly': 'What made the incident longer or worse. Each point deserves an action item.',
  lucky:
    'What could have made it worse and did not, by chance. Luck is a risk that has not happened yet.',
  differently: 'What would be done in another way next time.',
  supporting: 'Links to dashboards, logs, chats and tickets that back what is written above.',
};
