/** A timeline in a form that leaves the editor: a picture, a page, text for a wiki, data. */
import type { TimelineView } from '../timeline-view.ts';
import { timelineHtml } from './html.ts';
import { timelineMermaid } from './mermaid.ts';
import type { ExportTheme } from './palette.ts';
import { timelineSvg } from './svg.ts';

export const EXPORT_FORMATS = ['svg', 'html', 'mermaid', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportWish {
  readonly format: ExportFormat;
  readonly theme: ExportTheme;
}

/** In pixels: what a slide or a wiki page shows without scaling. */
const WIDTH = 1200;

/** The file's text, or why there is none, for a person. */
export type Exported = { readonly text: string } | { readonly reason: string };

export function exportTimeline(view: TimelineView, { format, theme }: ExportWish): Exported {
  if (view.entries.length === 0) return { reason: view.notice?.message ?? NO_TIMES };
  const text = write(view, format, theme);
  return text === undefined ? { reason: view.notice?.message ?? NO_TIMES } : { text };
}

const NO_TIMES = 'No entry of the timeline has a time that can be placed.';

function write(view: TimelineView, format: ExportFormat, theme: ExportTheme): string | undefined {
  const picture = { width: WIDTH, theme };
  switch (format) {
    case 'svg': {
      const svg = timelineSvg(view, picture);
      return svg && `<?xml version="1.0" encoding="UTF-8"?>\n${svg.markup}\n`;
    }
    case 'html':
      return timelineHtml(view, picture);
    case 'mermaid':
      return timelineMermaid(view);
    case 'json':
      return `${JSON.stringify(view, null, 2)}\n`;
  }
}
