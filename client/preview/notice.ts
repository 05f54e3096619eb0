/** What stands in the place of a timeline that cannot be drawn: what is missing, and buttons that do something about it. */
import { select } from 'd3-selection';
import type { ViewNotice } from '../../server/src/features/timeline-view.ts';
import type { PreviewAction, Trouble } from '../src/preview/messages.ts';
import { says } from './says.ts';

export interface Said {
  readonly kind: ViewNotice['kind'] | Trouble;
  readonly message: string;
}

const TROUBLE_WORDS: Readonly<Record<Trouble, string>> = {
  gone: 'This file is not there any more. Close this tab, or open the timeline of another postmortem.',
  unreadable: 'This document is too large for a timeline, or it is no Markdown file.',
  silent: 'The Postmortem server does not answer. Restart it, or see in its output what happened.',
};

interface Remedy {
  readonly action: PreviewAction;
  readonly label: string;
}

const SOURCE: Remedy = { action: 'showSource', label: 'Show the Text' };

const REMEDIES: Readonly<Record<Said['kind'], readonly Remedy[]>> = {
  'no-timeline': [{ action: 'mend', label: 'Insert a Timeline' }, SOURCE],
  'no-entries': [{ action: 'mend', label: 'Add the First Entry' }, SOURCE],
  'no-day': [{ action: 'mend', label: 'Write the Date' }, SOURCE],
  'no-zone': [{ action: 'mend', label: 'Write “All times in UTC.”' }, SOURCE],
  'which-zone': [SOURCE],
  gone: [{ action: 'close', label: 'Close This Tab' }],
  unreadable: [SOURCE],
  silent: [
    { action: 'restartServer', label: 'Restart the Server' },
    { action: 'showOutput', label: 'Show the Output' },
  ],
};

export function troubleNotice(trouble: Trouble): Said {
  return { kind: trouble, message: TROUBLE_WORDS[trouble] };
}

/** Hidden when there is nothing to say. */
export function drawNotice(
  parent: HTMLElement,
  said: Said | undefined,
  run: (action: PreviewAction) => void,
): void {
  parent.hidden = said === undefined;
  select(parent)
    .select('p')
    .each(says(said?.message ?? ''));
  select(parent)
    .select('.remedies')
    .selectChildren<HTMLButtonElement, Remedy>('button')
    .data(said ? REMEDIES[said.kind] : [], ({ label }) => label)
    .join((enter) => enter.append('button').attr('type', 'button'))
    .attr('class', (_remedy, index) => (index === 0 ? 'primary' : 'secondary'))
    .attr('data-action', ({ action }) => action)
    .each(says<Remedy>(({ label }) => label))
    .on('click', (_event, { action }) => run(action));
}
