/** The colours of an export, which has no theme to take them from: the same meanings as in the preview, on paper and in the dark. */
import type { Mark, Shape } from '../drawing/drawing.ts';

export const EXPORT_THEMES = ['light', 'dark'] as const;
export type ExportTheme = (typeof EXPORT_THEMES)[number];

export interface Palette {
  readonly page: string;
  readonly ink: string;
  readonly muted: string;
  readonly hairline: string;
  readonly phases: Readonly<Record<string, string>>;
}

export const PALETTES: Readonly<Record<ExportTheme, Palette>> = {
  light: {
    page: '#ffffff',
    ink: '#1f2328',
    muted: '#59636e',
    hairline: '#d1d9e0',
    phases: {
      undetected: '#d1242f',
      unacknowledged: '#c65a1e',
      mitigating: '#bf8700',
      recovering: '#1a7f37',
    },
  },
  dark: {
    page: '#1e1f22',
    ink: '#e6e8eb',
    muted: '#a2a9b1',
    hairline: '#3b4048',
    phases: {
      undetected: '#f2605b',
      unacknowledged: '#f0883e',
      mitigating: '#d9a62e',
      recovering: '#46b45c',
    },
  },
};

type Paint = Readonly<Record<string, string | number>>;

/** Attributes for a shape; undefined for what only a screen needs, such as the area that takes a click. */
export function paint(
  { kind, tone = '' }: Mark,
  { tag, part }: Shape,
  of: Palette,
): Paint | undefined {
  if (part === 'target' || part.startsWith('badge')) return undefined;
  if (tag === 'text') return textPaint(kind, of);
  const ofPart = PARTS[part]?.(tone, of);
  if (ofPart) return ofPart;
  if (kind === 'tick' || kind === 'period') return { stroke: of.hairline };
  if (kind === 'flag') return { stroke: of.ink, 'stroke-opacity': 0.4 };
  return { fill: 'none', stroke: of.muted, 'stroke-width': 1.25 };
}

/** What looks the same wherever it is. */
const PARTS: Partial<Record<Shape['part'], (tone: string, of: Palette) => Paint>> = {
  fill: (tone, of) => ({ fill: mixed(of.phases[tone] ?? of.muted, of.page, 0.24) }),
  edge: (tone, of) => ({ fill: of.phases[tone] ?? of.muted }),
  reach: (_tone, of) => ({ fill: of.muted, 'fill-opacity': 0.35 }),
  tear: (_tone, of) => ({ fill: of.page }),
  pill: (_tone, of) => ({ fill: of.page, stroke: of.ink, 'stroke-width': 1.25 }),
  point: pointPaint,
  'point unsure': unsurePaint,
};

function unsurePaint(tone: string, { ink, page, muted }: Palette): Paint {
  const look = { 'stroke-width': 1.5, 'stroke-dasharray': '2 1.5' };
  return tone === 'moment'
    ? { fill: mixed(ink, page, 0.4), stroke: ink, ...look }
    : { fill: page, stroke: muted, ...look };
}

/** So much of the colour on the page: not see-through, so that no line runs through the words on it. */
function mixed(colour: string, page: string, share: number): string {
  const parts = (hex: string): readonly number[] =>
    [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  const under = parts(page);
  const over = parts(colour).map((each, index) => each * share + (under[index] ?? 0) * (1 - share));
  return `#${over.map((each) => Math.round(each).toString(16).padStart(2, '0')).join('')}`;
}

/** Labels that lie over lines have a seam of the page's colour. */
function textPaint(kind: Mark['kind'], { ink, muted, page }: Palette): Paint {
  if (kind === 'flag' || kind === 'bracket') {
    const seam = { 'paint-order': 'stroke', stroke: page, 'stroke-width': 4 };
    return { fill: ink, ...seam, 'stroke-linejoin': 'round' };
  }
  return { fill: kind === 'phase' || kind === 'dot' ? ink : muted };
}

function pointPaint(tone: string, { ink, page, muted }: Palette): Paint {
  return tone === 'moment'
    ? { fill: ink, stroke: page }
    : { fill: page, stroke: muted, 'stroke-width': 1.5 };
}
