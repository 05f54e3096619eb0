/** What stands above the chart: the title, one line of facts, the metrics in large type, and what the colours mean. */
import { select } from 'd3-selection';
import { withoutTwins } from '../../server/src/features/drawing/brackets.ts';
import { PHASE_WORDS } from '../../server/src/features/drawing/words.ts';
import { factsLine } from '../../server/src/features/facts-line.ts';
import { lengthWords } from '../../server/src/features/lengths.ts';
import type { TimelineView, ViewPhase } from '../../server/src/features/timeline-view.ts';
import { METRIC_KINDS, type MetricKind } from '../../server/src/model/postmortem.ts';
import { says } from './says.ts';
import { METRIC_WORDS } from './words.ts';

export interface HeaderParts {
  readonly title: HTMLElement;
  readonly facts: HTMLElement;
  readonly metrics: HTMLElement;
  readonly legend: HTMLElement;
}

/** Updates the header to the view; elements stay as long as their metric or phase does. */
export function drawHeader(parts: HeaderParts, view: TimelineView): void {
  says(view.title).call(parts.title, view);
  says(factsLine(view)).call(parts.facts, view);
  drawMetrics(parts.metrics, view);
  drawLegend(parts.legend, view.phases);
}

interface Card {
  readonly metric: MetricKind;
  readonly value: string;
  readonly formula: string;
  readonly known: boolean;
}

/** In the order of an incident; what cannot be told says so, and why. */
function cardsOf({ brackets, missing }: TimelineView): readonly Card[] {
  const known = withoutTwins(brackets).map(({ metric, label, formula }) => ({
    ...{ metric, value: label.slice(label.indexOf(' ') + 1), formula, known: true },
  }));
  const unknown = missing.map(({ metric, why }) => ({
    ...{ metric, value: 'not stated', formula: why.replace(/^[^:]*: /, ''), known: false },
  }));
  const order = (card: Card): number => METRIC_KINDS.indexOf(card.metric);
  return [...known, ...unknown].sort((a, b) => order(a) - order(b));
}

function drawMetrics(parent: HTMLElement, view: TimelineView): void {
  const all = cardsOf(view);
  const cards = select(parent)
    .selectChildren<HTMLDivElement, Card>('div')
    .data(all, ({ metric }) => metric)
    .join((enter) => {
      const card = enter.append('div');
      card.append('dt');
      card.append('dd').attr('class', 'value');
      card.append('dd').attr('class', 'formula');
      return card;
    })
    .order();
  cards.attr('data-metric', ({ metric }) => metric);
  cards.attr('class', ({ known }) => (known ? 'known' : 'unknown'));
  cards.select('dt').each(says<Card>(({ metric }) => METRIC_WORDS[metric]));
  cards.select('.value').each(says<Card>(({ value }) => value));
  cards
    .select('.formula')
    .selectChildren<HTMLSpanElement, string>('span')
    .data(({ formula }) => partsOf(formula))
    .join('span')
    .each(says<string>((part) => part));
  parent.hidden = all.length === 0;
}

/** `started 14:02 →` and `detected 14:09`: a line ends between them, not within a date. */
function partsOf(formula: string): readonly string[] {
  return formula.split(/(?<=→ )/);
}

function drawLegend(parent: HTMLElement, phases: readonly ViewPhase[]): void {
  const items = select(parent)
    .selectChildren<HTMLLIElement, ViewPhase>('li')
    .data(phases, ({ kind }) => kind)
    .join((enter) => {
      const item = enter.append('li');
      item.append('span').attr('class', 'swatch');
      item.append('span').attr('class', 'name');
      item.append('span').attr('class', 'length');
      return item;
    });
  items.attr('class', ({ kind }) => `phase ${kind}`);
  items.select('.name').each(says<ViewPhase>(({ kind }) => PHASE_WORDS[kind]));
  items.select('.length').each(says<ViewPhase>(({ from, to }) => lengthWords(to - from)));
  parent.hidden = phases.length === 0;
}
