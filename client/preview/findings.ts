/** The findings at an entry: each with its level in words, by shape and by colour. */
import type { BaseType, Selection } from 'd3-selection';
import type { ViewEntry } from '../../server/src/features/timeline-view.ts';
import { LEVEL_WORDS } from './words.ts';

export function drawFindings<P extends BaseType, D>(
  parents: Selection<HTMLElement, ViewEntry, P, D>,
): void {
  const findings = parents
    .selectChildren<HTMLSpanElement, ViewEntry['findings'][number]>('span')
    .data((entry) => entry.findings)
    .join((enter) => {
      const finding = enter.append('span');
      finding.append('span').attr('class', 'unseen');
      finding.append('span');
      return finding;
    });
  findings.attr('class', ({ level }) => `finding ${level}`);
  findings.select('.unseen').text(({ level }) => `${LEVEL_WORDS[level]}: `);
  findings.select('span:not(.unseen)').text(({ message }) => message);
}
