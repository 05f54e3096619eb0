/** The findings at an entry: each with its level in words, by shape and by colour. */
import type { BaseType, Selection } from 'd3-selection';
import type { ViewEntry } from '../../server/src/features/timeline-view.ts';
import { says } from './says.ts';
import { LEVEL_WORDS } from './words.ts';

type Finding = ViewEntry['findings'][number];

export function drawFindings<P extends BaseType, D>(
  parents: Selection<HTMLElement, ViewEntry, P, D>,
): void {
  const findings = parents
    .selectChildren<HTMLSpanElement, Finding>('span')
    .data((entry) => entry.findings)
    .join((enter) => {
      const finding = enter.append('span');
      finding.append('span').attr('class', 'unseen');
      finding.append('span');
      return finding;
    });
  findings.attr('class', ({ level }) => `finding ${level}`);
  findings.select('.unseen').each(says<Finding>(({ level }) => `${LEVEL_WORDS[level]}: `));
  findings.select('span:not(.unseen)').each(says<Finding>(({ message }) => message));
}
