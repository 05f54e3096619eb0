/** Puts a drawing on the page as keyed SVG: shapes by attributes, words as text nodes. What was there is changed, not replaced. */
import { create, select, type Selection } from 'd3-selection';
import type { Drawing, Mark, Measure, Shape } from '../../server/src/features/drawing/drawing.ts';
import { says } from './says.ts';

type Marks = Selection<SVGGElement, Mark, SVGSVGElement, unknown>;

/** Draws into `svg`; marks keep their elements as long as their things stay, and lie in the order of the drawing. */
export function showDrawing(svg: SVGSVGElement, { width, height, marks }: Drawing): void {
  select(svg).attr('width', width).attr('height', height);
  const shown: Marks = select(svg)
    .selectChildren<SVGGElement, Mark>('g')
    .data(marks, ({ key }) => key)
    .join('g')
    .order();
  shown
    .attr('class', ({ kind, tone }) => `mark ${kind} ${tone ?? ''}`)
    .attr('data-mark', ({ key }) => key)
    .attr('data-entry', ({ entries }) => entries?.[0] ?? null);
  shown.each(drawMark);
}

/** Text widths in the font that the chart's labels have right now. */
export function measureIn(svg: SVGSVGElement): Measure {
  const context = document.createElement('canvas').getContext('2d');
  const { fontWeight, fontSize, fontFamily } = getComputedStyle(svg);
  if (!context) return (text) => text.length * parseFloat(fontSize) * 0.6;
  context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
  const known = new Map<string, number>();
  return (text) => {
    const width = known.get(text) ?? context.measureText(text).width;
    known.set(text, width);
    return width;
  };
}

function drawMark(this: SVGGElement, { title, shapes }: Mark): void {
  const group = select(this);
  group
    .selectChildren<SVGTitleElement, string>('title')
    .data(title === undefined ? [] : [title])
    .join((enter) => enter.insert('title', ':first-child'))
    .each(says<string>((words) => words));
  group
    .selectChildren<SVGElement, Shape>(':not(title)')
    .data(shapes, keyOf)
    .join((enter) => enter.append(({ tag }) => elementFor(tag)))
    .each(drawShape);
}

/** Shapes of one tag and part are told apart by their number among them. */
function keyOf(this: Element, shape: Shape, index: number): string {
  return `${shape.tag} ${shape.part} ${index}`;
}

function elementFor(tag: Shape['tag']): SVGElement {
  const node = create(`svg:${tag}`).node();
  if (!(node instanceof SVGElement)) throw new Error(`No ${tag} can be made.`);
  return node;
}

function drawShape(this: SVGElement, shape: Shape): void {
  for (const [name, value] of Object.entries(shape)) {
    const text = String(value);
    if (name === 'tag') continue;
    if (name === 'text') says(text).call(this, shape);
    else setAttribute(this, ATTRIBUTES.get(name) ?? name, text);
  }
}

const ATTRIBUTES = new Map([
  ['part', 'class'],
  ['anchor', 'text-anchor'],
]);

/** Writing what is there already would make the browser lay out again. */
function setAttribute(element: SVGElement, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
