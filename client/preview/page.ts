/** The page: its fixed parts, and how a view, an explanation and the caret's mark change them. Holds the last view. */
import { select } from 'd3-selection';
import type { TimelineView, ViewEntry } from '../../server/src/features/timeline-view.ts';
import { drawChart } from './chart.ts';
import { drawHeader, type HeaderParts } from './header.ts';
import { drawList } from './list.ts';
import { makeRoving } from './roving.ts';

export interface Shown {
  readonly uri: string;
  readonly version: number;
  readonly view: TimelineView;
}

export class Page {
  readonly #root: HTMLElement;
  readonly #header: HeaderParts;
  readonly #notice: HTMLElement;
  readonly #chart: SVGSVGElement;
  readonly #list: HTMLOListElement;
  readonly #reveal: (line: number) => void;
  #view: TimelineView | undefined;
  #uri: string | undefined;
  #markedLine: number | undefined;

  /** @param reveal called with the 1-based line that the reader chose */
  constructor(root: HTMLElement, reveal: (line: number) => void) {
    this.#root = root;
    this.#reveal = reveal;
    const header = select(root).append('header');
    this.#header = {
      title: node(header.append('h1')),
      facts: node(header.append('p').attr('class', 'facts')),
      metrics: node(header.append('dl').attr('class', 'metrics')),
      legend: node(select(root).append('ul').attr('class', 'legend').attr('aria-label', 'Phases')),
    };
    this.#header.legend.hidden = true;
    this.#notice = node(select(root).append('p').attr('class', 'notice').attr('role', 'status'));
    const figure = select(root).append('div').attr('class', 'chart').attr('aria-hidden', 'true');
    const frame = figure.append('div');
    this.#chart = node(frame.append('svg').attr('hidden', ''));
    this.#list = node(select(root).append('ol').attr('role', 'list').attr('aria-label', 'Entries'));
    makeRoving(this.#list);
    this.#linkHover();
    new ResizeObserver(() => this.#drawChart()).observe(node(frame));
  }

  show({ uri, version, view }: Shown): void {
    if (uri !== this.#uri) this.#turnTo(uri);
    this.#view = view;
    this.#root.dataset['version'] = String(version);
    drawHeader(this.#header, view);
    this.#say(view.notice?.message);
    this.#drawChart();
    drawList(this.#list, view, this.#reveal);
    this.mark(this.#markedLine);
  }

  explain(uri: string, message: string): void {
    this.show({ uri, version: 0, view: NOTHING });
    this.#header.facts.textContent = '';
    this.#say(message);
  }

  /** Marks the entry in which the line lies, and brings it into sight unless the reader is in the list. */
  mark(line: number | undefined): void {
    const entry = this.#view?.entries.find((each) => line !== undefined && holds(each, line));
    const moved = line !== this.#markedLine;
    this.#markedLine = line;
    for (const element of this.#root.querySelectorAll('[data-entry]')) {
      const current = entry && element.getAttribute('data-entry') === String(entry.id);
      element.classList.toggle('current', current === true);
      if (!(element instanceof HTMLElement)) continue;
      if (current) element.setAttribute('aria-current', 'true');
      else element.removeAttribute('aria-current');
      if (current && moved && !this.#list.contains(document.activeElement)) reach(element);
    }
  }

  /** Another document begins at its top, without the mark of the one before. */
  #turnTo(uri: string): void {
    this.#uri = uri;
    this.#markedLine = undefined;
    window.scrollTo(0, 0);
  }

  #drawChart(): void {
    if (this.#view) drawChart(this.#chart, this.#view, this.#reveal);
  }

  #say(message: string | undefined): void {
    this.#notice.textContent = message ?? '';
    this.#notice.hidden = message === undefined;
  }

  /** An entry under the pointer lights up in the chart and in the list. */
  #linkHover(): void {
    this.#root.addEventListener('pointerover', (event) => {
      const over = event.target instanceof Element ? event.target.closest('[data-entry]') : null;
      const id = over?.getAttribute('data-entry');
      for (const element of this.#root.querySelectorAll('[data-entry]')) {
        element.classList.toggle(
          'hot',
          id !== undefined && element.getAttribute('data-entry') === id,
        );
      }
    });
    this.#root.addEventListener('pointerleave', () => {
      for (const element of this.#root.querySelectorAll('.hot')) element.classList.remove('hot');
    });
  }
}

const NOTHING: TimelineView = {
  title: 'Timeline',
  zone: undefined,
  entries: [],
  phases: [],
  brackets: [],
  notice: undefined,
};

function holds(entry: ViewEntry, line: number): boolean {
  return entry.line <= line && line <= entry.lastLine;
}

function reach(element: HTMLElement): void {
  const calm =
    document.body.classList.contains('vscode-reduce-motion') ||
    matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'nearest', behavior: calm ? 'auto' : 'smooth' });
}

function node<T extends Element>(selection: { node(): T | null }): T {
  const found = selection.node();
  if (!found) throw new Error('The page could not be built.');
  return found;
}
