/** The fixed elements of the page, in the order in which they are read. Built once. */
import { select } from 'd3-selection';
import type { HeaderParts } from './header.ts';
import { makeRoving } from './roving.ts';

export interface Parts {
  readonly root: HTMLElement;
  readonly header: HeaderParts;
  readonly toolbar: HTMLElement;
  readonly notice: HTMLElement;
  /** Takes the focus for its keys; the drawing inside is for the eye, the list for everyone. */
  readonly chart: HTMLElement;
  /** Where the walk's section is put. */
  readonly walk: HTMLElement;
  readonly list: HTMLOListElement;
}

export function buildParts(root: HTMLElement): Parts {
  const page = select(root);
  const header = page.append('header');
  const top = header.append('div').attr('class', 'top');
  const title = node(top.append('h1'));
  const toolbar = top.append('div').attr('class', 'toolbar').attr('role', 'group');
  toolbar.attr('aria-label', 'Timeline');
  const facts = node(header.append('p').attr('class', 'facts'));
  const metrics = node(header.append('dl').attr('class', 'metrics').attr('hidden', ''));
  const legend = page.append('ul').attr('class', 'legend').attr('aria-label', 'Phases');
  legend.attr('hidden', '');
  const notice = page
    .append('div')
    .attr('class', 'notice')
    .attr('role', 'status')
    .attr('hidden', '');
  notice.append('p');
  notice.append('div').attr('class', 'remedies');
  const band = page.append('div').attr('class', 'band');
  const chart = band.append('div').attr('class', 'chart').attr('tabindex', 0).attr('role', 'group');
  chart.attr('aria-label', CHART_WORDS).attr('hidden', '');
  const walk = page.append('div');
  const list = node(page.append('ol').attr('role', 'list').attr('aria-label', 'Entries'));
  makeRoving(list);
  return {
    ...{ root, header: { title, facts, metrics, legend: node(legend) }, toolbar: node(toolbar) },
    ...{ notice: node(notice), chart: node(chart), walk: node(walk), list },
  };
}

const CHART_WORDS =
  'Chart of the timeline: plus and minus zoom, zero shows all, the arrow keys move, F folds quiet stretches. The list below has the same entries.';

function node<T extends Element>(selection: { node(): T | null }): T {
  const found = selection.node();
  if (!found) throw new Error('The page could not be built.');
  return found;
}
