/** Draws the chart as keyed SVG: shapes by attributes, words as text nodes. What was drawn before is changed, not replaced. */
import { select, type Selection } from 'd3-selection';
import type { TimelineView } from '../../server/src/features/timeline-view.ts';
import {
  layoutChart,
  type ChartLayout,
  type DrawnBracket,
  type DrawnDot,
  type DrawnFlag,
  type DrawnPhase,
  type Measure,
} from './chart-layout.ts';
import type { Tick } from './scale.ts';

type Group<T> = Selection<SVGGElement, T, SVGGElement, unknown>;

/** Draws into `svg` at its present width; hides it when nothing of the view has a place in time. */
export function drawChart(
  svg: SVGSVGElement,
  view: TimelineView,
  reveal: (line: number) => void,
): void {
  const width = svg.parentElement?.clientWidth ?? 0;
  const layout = width > 0 ? layoutChart(view, width, measureIn(svg)) : undefined;
  const root = select(svg);
  root.attr('hidden', layout ? null : '');
  if (!layout) return;
  root.attr('width', layout.width).attr('height', layout.height);
  drawTicks(layer(svg, 'ticks'), layout);
  drawFlags(layer(svg, 'flags'), layout.flags);
  drawPhases(layer(svg, 'phases'), layout.phases);
  drawBrackets(layer(svg, 'brackets'), layout.brackets);
  drawDots(layer(svg, 'dots'), layout.dots, reveal);
}

/** Text widths in the font that the chart's labels have right now. */
function measureIn(svg: SVGSVGElement): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const { fontWeight, fontSize, fontFamily } = getComputedStyle(svg);
  if (!context) return (text) => text.length * parseFloat(fontSize) * 0.6;
  context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  return (text) => context.measureText(text).width;
}

/** Layers come into being in the order in which they are first asked for: the first lies at the bottom. */
function layer(svg: SVGSVGElement, name: string): Selection<SVGGElement, unknown, null, undefined> {
  const found = svg.querySelector<SVGGElement>(`:scope > .${name}`);
  return found ? select(found) : select(svg).append('g').attr('class', name);
}

/** One group per item, keyed; `create` gives a new group its shapes. */
function groups<T>(
  parent: Selection<SVGGElement, unknown, null, undefined>,
  items: readonly T[],
  key: (item: T) => string | number,
  create: (group: Selection<SVGGElement, T, SVGGElement, unknown>) => void,
): Group<T> {
  return parent
    .selectChildren<SVGGElement, T>('g')
    .data(items, key)
    .join((enter) => enter.append('g').call(create));
}

function drawTicks(
  parent: Selection<SVGGElement, unknown, null, undefined>,
  { ticks, tickY }: ChartLayout,
): void {
  const drawn = groups<Tick>(
    parent,
    ticks,
    ({ time }) => time,
    (group) => {
      group.append('line');
      group.append('text').attr('text-anchor', 'middle');
    },
  );
  drawn
    .select('line')
    .attr('x1', ({ x }) => x)
    .attr('x2', ({ x }) => x)
    .attr('y1', 0)
    .attr('y2', tickY - 14);
  drawn
    .select('text')
    .attr('x', ({ x }) => x)
    .attr('y', tickY)
    .text(({ label }) => label);
}

function drawPhases(
  parent: Selection<SVGGElement, unknown, null, undefined>,
  phases: readonly DrawnPhase[],
): void {
  const drawn = groups<DrawnPhase>(
    parent,
    phases,
    ({ kind }) => kind,
    (group) => {
      group.append('rect').attr('class', 'fill');
      group.append('rect').attr('class', 'edge');
      group.append('text').attr('text-anchor', 'middle');
    },
  );
  drawn.attr('class', ({ kind }) => `phase ${kind}`).attr('data-phase', ({ kind }) => kind);
  drawn
    .selectChildren<SVGRectElement, DrawnPhase>('rect')
    .attr('x', ({ x }) => x)
    .attr('y', ({ y }) => y)
    .attr('width', ({ width }) => width)
    .attr('height', ({ height }) => height);
  drawn.select('.edge').attr('height', 3);
  drawn
    .select('text')
    .attr('x', ({ x, width }) => x + width / 2)
    .attr('y', ({ y, height }) => y + height / 2 + 6)
    .text(({ label }) => label);
}

function drawBrackets(
  parent: Selection<SVGGElement, unknown, null, undefined>,
  brackets: readonly DrawnBracket[],
): void {
  const drawn = groups<DrawnBracket>(
    parent,
    brackets,
    ({ metric }) => metric,
    (group) => {
      group.append('title');
      group.append('path');
      group.append('text').attr('text-anchor', 'middle');
    },
  );
  drawn.attr('data-bracket', ({ metric }) => metric);
  drawn.select('title').text(({ formula }) => formula);
  drawn.select('path').attr('d', ({ x1, x2, y }) => `M${x1} ${y}v-7H${x2}v7`);
  drawn
    .select('text')
    .attr('x', ({ labelX }) => labelX)
    .attr('y', ({ y }) => y - 12)
    .text(({ label }) => label);
}

function drawFlags(
  parent: Selection<SVGGElement, unknown, null, undefined>,
  flags: readonly DrawnFlag[],
): void {
  const drawn = groups<DrawnFlag>(
    parent,
    flags,
    ({ entry }) => entry.id,
    (group) => {
      group.append('line');
      group.append('text');
    },
  );
  drawn.attr('data-flag', ({ entry }) => entry.moments.join(' '));
  drawn
    .select('line')
    .attr('x1', ({ x }) => x)
    .attr('x2', ({ x }) => x)
    .attr('y1', ({ dotY }) => dotY)
    .attr('y2', ({ y }) => y + 2);
  drawn
    .select('text')
    .attr('x', ({ textX }) => textX)
    .attr('y', ({ y }) => y)
    .attr('text-anchor', ({ side }) => (side === 'left' ? 'end' : 'start'))
    .text(({ label }) => label);
}

function drawDots(
  parent: Selection<SVGGElement, unknown, null, undefined>,
  dots: readonly DrawnDot[],
  reveal: (line: number) => void,
): void {
  const drawn = groups<DrawnDot>(
    parent,
    dots,
    ({ entry }) => entry.id,
    (group) => {
      group.append('title');
      group.append('rect').attr('class', 'reach').attr('height', 8).attr('rx', 4);
      group.append('circle');
    },
  );
  drawn
    .attr('class', ({ entry }) => (entry.moments.length ? 'dot moment' : 'dot'))
    .attr('data-entry', ({ entry }) => entry.id)
    .on('click', (_event, { entry }) => reveal(entry.line));
  drawn.select('title').text(({ entry }) => `${entry.stamp} ${entry.text}`);
  drawn
    .select('rect')
    .attr('visibility', ({ reach }) => (reach ? null : 'hidden'))
    .attr('x', ({ reach }) => reach?.[0] ?? 0)
    .attr('width', ({ reach }) => (reach ? reach[1] - reach[0] : 0))
    .attr('y', ({ y }) => y - 4);
  drawn
    .select('circle')
    .attr('cx', ({ x }) => x)
    .attr('cy', ({ y }) => y)
    .attr('r', ({ entry }) => (entry.moments.length ? 5.5 : 4));
}
