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
  if (kind === 'phase') {
    return { fill: of.phases[tone] ?? of.muted, 'fill-opacity': part === 'fill' ? 0.24 : 1 };
  }
  if (part === 'reach') return { fill: of.muted, 'fill-opacity': 0.35 };
  if (part === 'tear') return { fill: of.page };
  if (part === 'point') return pointPaint(tone, of);
  if (kind === 'tick' || kind === 'period') return { stroke: of.hairline };
  if (kind === 'flag') return { stroke: of.ink, 'stroke-opacity': 0.4 };
  return { fill: 'none', stroke: of.muted, 'stroke-width': 1.25 };
}

/** Labels that lie over lines have a seam of the page's colour. */
function textPaint(kind: Mark['kind'], { ink, muted, page }: Palette): Paint {
  if (kind === 'flag' || kind === 'bracket') {
    const seam = { 'paint-order': 'stroke', stroke: page, 'stroke-width': 4 };
    return { fill: ink, ...seam, 'stroke-linejoin': 'round' };
  }
  return { fill: kind === 'phase' ? ink : muted };
}

function pointPaint(tone: string, { ink, page, muted }: Palette): Paint {
  return tone === 'moment'
    ? { fill: ink, stroke: page }
    : { fill: page, stroke: muted, 'stroke-width': 1.5 };
}
