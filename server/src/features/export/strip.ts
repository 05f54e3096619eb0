/** The phases as a strip for a page of rendered Markdown: classes instead of colours, widths in per cent, words that wrap. */
import { lineAt } from '../../base/lines.ts';
import { axisOf, MARGIN, WHOLE, type Axis } from '../drawing/axis.ts';
import { withoutTwins } from '../drawing/brackets.ts';
import { PHASE_WORDS } from '../drawing/words.ts';
import { MOMENT_LABELS } from '../../model/moments/marker.ts';
import { lengthWords } from '../lengths.ts';
import type { Postmortem } from '../../model/postmortem.ts';
import { timelineView } from '../build-timeline-view.ts';
import type { TimelineView, ViewEntry, ViewPhase } from '../timeline-view.ts';
import { all, element, type Markup } from './markup.ts';
import { metricsInWords } from './say.ts';

/** Wide enough that places in per cent are exact to a tenth. */
const WIDTH = 1000;
const BAR = 12;
const HEIGHT = 22;

export interface Strip {
  /** Made by us; everything of the document in it is escaped. Undefined when there is nothing to show. */
  readonly html: string | undefined;
  /** The heading above which it belongs: its source, and its 0-based line. */
  readonly heading: { readonly line: number; readonly text: string } | undefined;
}

export function stripAbove(model: Postmortem): Strip {
  return { html: timelineStrip(timelineView(model, [])), heading: headingOf(model) };
}

function headingOf({ sections, timeline, lines, text }: Postmortem): Strip['heading'] {
  const section = timeline.section === undefined ? undefined : sections[timeline.section];
  if (section?.form !== 'heading') return undefined;
  const { start, end } = section.headingSpan;
  return { line: lineAt(lines, start) - 1, text: text.slice(start, end) };
}

/** Undefined when there is no phase to show: a strip of nothing helps nobody. */
function timelineStrip(view: TimelineView): string | undefined {
  const axis = axisOf(view, WIDTH + 2 * MARGIN, WHOLE);
  if (!axis || view.phases.length === 0) return undefined;
  const moments = view.entries.filter((entry) => entry.moments.length > 0);
  const picture = element(
    'svg',
    { width: '100%', height: HEIGHT, role: 'img', 'aria-label': metricsInWords(view) },
    ...view.phases.map((phase) => bar(phase, axis)),
    ...moments.map((entry) => dot(entry, axis)),
  );
  const metrics = withoutTwins(view.brackets).map(({ label, formula }) =>
    element('li', { title: formula }, element('strong', {}, label)),
  );
  const legend = element('ul', {}, ...metrics, ...view.phases.map(legendItem));
  return element('div', { class: 'postmortem-strip' }, picture, legend).markup;
}

function bar({ kind, from, to }: ViewPhase, axis: Axis): Markup {
  const [left, right] = [axis.x(from), axis.x(to)];
  const words = `${PHASE_WORDS[kind]} ${lengthWords(to - from)}`;
  return element(
    'rect',
    {
      class: `postmortem-phase postmortem-${kind}`,
      x: percent(left),
      width: `${Math.max(((right - left) / WIDTH) * 98, 0.3).toFixed(1)}%`,
      y: (HEIGHT - BAR) / 2,
      height: BAR,
    },
    element('title', {}, words),
  );
}

function dot({ at, stamp, text, moments }: ViewEntry, axis: Axis): Markup {
  if (at === undefined) return all();
  const names = moments.map((kind) => MOMENT_LABELS[kind]).join(', ');
  return element(
    'circle',
    { class: 'postmortem-moment', cx: percent(axis.x(at)), cy: HEIGHT / 2, r: 5 },
    element('title', {}, `${names}: ${stamp} ${text}`),
  );
}

function legendItem({ kind, from, to }: ViewPhase): Markup {
  const swatch = element('span', { class: `postmortem-swatch postmortem-${kind}` });
  return element('li', {}, swatch, `${PHASE_WORDS[kind]} ${lengthWords(to - from)}`);
}

/** Dots at the very ends would be cut in half: a little room is kept there. */
function percent(x: number): string {
  const share = (x - MARGIN) / WIDTH;
  return `${(1 + share * 98).toFixed(1)}%`;
}
