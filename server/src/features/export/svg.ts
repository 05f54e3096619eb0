/** The drawing as a picture that stands alone: its own colours, a title, a legend; nothing to load and nothing to run. */
import { drawTimeline } from '../drawing/draw.ts';
import type { Drawing, Mark, Shape } from '../drawing/drawing.ts';
import { PHASE_WORDS } from '../drawing/words.ts';
import { lengthWords } from '../lengths.ts';
import type { TimelineView, ViewPhase } from '../timeline-view.ts';
import { all, element, type Markup } from './markup.ts';
import { paint, PALETTES, type ExportTheme, type Palette } from './palette.ts';
import { factsLine } from '../facts-line.ts';
import { metricsInWords } from './say.ts';
import { measureAt, wrapped } from './text-width.ts';

export interface Picture {
  /** In pixels. */
  readonly width: number;
  readonly theme: ExportTheme;
  /** Title and facts stand somewhere else. */
  readonly isUntitled?: boolean;
}

export const FONT = "system-ui, -apple-system, 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";
const EDGE = 32;
const TITLE = 22;
const TITLE_LINE = 30;
const MOST_TITLE_LINES = 3;
const SMALL = 12;
const LEGEND_LINE = 22;
const LEGEND_GAP = 24;
const SWATCH = 10;

/** A complete SVG file; undefined when nothing of the view has a place in time. */
export function timelineSvg(view: TimelineView, picture: Picture): Markup | undefined {
  const edge = picture.isUntitled ? 0 : EDGE;
  const inner = picture.width - 2 * edge;
  const palette = PALETTES[picture.theme];
  const drawing = drawTimeline(view, { width: inner, measure: measureAt(SMALL) });
  if (!drawing) return undefined;
  const heading = picture.isUntitled ? NOTHING : headingOf(view, inner, palette);
  const legend = legendOf(view.phases, inner, palette);
  const chartY = edge + heading.height;
  const legendY = chartY + drawing.height + (legend.height > 0 ? 24 : 0);
  const height = legendY + legend.height + edge;
  const at = (y: number, content: Markup): Markup =>
    element('g', { transform: `translate(${edge} ${Math.round(y)})` }, content);
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${picture.width} ${Math.round(height)}`,
      width: picture.width,
      height: Math.round(height),
      role: 'img',
      'font-family': FONT,
      'font-size': SMALL,
    },
    element('title', {}, view.title),
    element('desc', {}, metricsInWords(view)),
    element('rect', { width: '100%', height: '100%', fill: palette.page }),
    at(edge, heading.markup),
    at(chartY, chartOf(drawing, palette)),
    at(legendY, legend.markup),
  );
}

interface Block {
  readonly markup: Markup;
  readonly height: number;
}

const NOTHING: Block = { markup: all(), height: 0 };

function headingOf(view: TimelineView, width: number, { ink, muted }: Palette): Block {
  const lines = wrapped(view.title, width, measureAt(TITLE), MOST_TITLE_LINES);
  const titles = lines.map((line, index) =>
    element(
      'text',
      { y: TITLE + index * TITLE_LINE, fill: ink, 'font-size': TITLE, 'font-weight': 600 },
      line,
    ),
  );
  const top = lines.length * TITLE_LINE;
  const facts = element('text', { y: top + SMALL, fill: muted }, factsLine(view));
  return { markup: all(...titles, facts), height: top + SMALL + 20 };
}

function chartOf({ marks }: Drawing, palette: Palette): Markup {
  return all(...marks.map((mark) => markOf(mark, palette)));
}

function markOf(mark: Mark, palette: Palette): Markup {
  // A quiet stretch says that a click unfolds it, which nothing here can do.
  const title =
    mark.kind === 'quiet' || mark.title === undefined ? [] : [element('title', {}, mark.title)];
  return element('g', {}, ...title, ...mark.shapes.map((shape) => shapeOf(mark, shape, palette)));
}

function shapeOf(mark: Mark, shape: Shape, palette: Palette): Markup | undefined {
  const look = paint(mark, shape, palette);
  if (!look) return undefined;
  if (shape.tag === 'text') {
    const { x, y, anchor, text } = shape;
    return element('text', { x, y, 'text-anchor': anchor, ...look }, text);
  }
  return element(shape.tag, { ...shape, tag: undefined, part: undefined, ...look });
}

/** The phases with their lengths, since a short one has no room for its name. */
function legendOf(
  phases: readonly ViewPhase[],
  width: number,
  { phases: colours, ink }: Palette,
): Block {
  const measure = measureAt(SMALL);
  let [x, y] = [0, 0];
  const items = phases.map(({ kind, from, to }) => {
    const words = `${PHASE_WORDS[kind]} ${lengthWords(to - from)}`;
    const length = SWATCH + 6 + measure(words);
    if (x > 0 && x + length > width) [x, y] = [0, y + LEGEND_LINE];
    const swatch = { x, y, width: SWATCH, height: SWATCH, rx: 2, fill: colours[kind] };
    const item = all(
      element('rect', swatch),
      element('text', { x: x + SWATCH + 6, y: y + SWATCH, fill: ink }, words),
    );
    x += length + LEGEND_GAP;
    return item;
  });
  return { markup: all(...items), height: items.length > 0 ? y + SWATCH : 0 };
}
