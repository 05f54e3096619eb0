/** What the panel and its page say to each other. Each side reads what it gets as unknown JSON; bad messages are dropped. */
import type { TimelineView } from '../../../server/src/features/timeline-view.ts';
import { decodeView } from './decode-view.ts';
import { amount, fieldsOf, flag, lineNumber, oneOf, optional, text, type Shape } from './shape.ts';

export type ToPreview =
  /** Draw this; it replaces what was drawn before. */
  | {
      readonly type: 'show';
      readonly uri: string;
      readonly locked: boolean;
      readonly version: number;
      readonly view: TimelineView;
    }
  /** There is nothing to draw, and this is why. */
  | {
      readonly type: 'explain';
      readonly uri: string;
      readonly locked: boolean;
      readonly trouble: Trouble;
    }
  /** The caret stands on this line (1-based), or on none that matters. */
  | { readonly type: 'mark'; readonly line: number | undefined }
  /** Draw this picture of ours into a PNG. */
  | { readonly type: 'rasterize'; readonly svg: string };

export type FromPreview =
  /** The page listens: from now on messages arrive. */
  | { readonly type: 'ready' }
  /** The reader wants to see this line (1-based) of the document; `along`: without leaving the preview. */
  | { readonly type: 'reveal'; readonly line: number; readonly along: boolean }
  /** A button of the page was pressed. */
  | { readonly type: 'run'; readonly action: PreviewAction }
  /** The PNG in base64; undefined when it could not be drawn. */
  | { readonly type: 'rasterized'; readonly png: string | undefined };

/** Why there is nothing to draw. */
export const TROUBLES = ['gone', 'unreadable', 'silent'] as const;
export type Trouble = (typeof TROUBLES)[number];

/** What the buttons of the page can ask for. */
export const PREVIEW_ACTIONS = [
  'toggleLock',
  'showSource',
  'computeMetrics',
  'exportTimeline',
  'mend',
  'restartServer',
  'showOutput',
  'close',
] as const;
export type PreviewAction = (typeof PREVIEW_ACTIONS)[number];

/** What survives a reload of the window. */
export interface PreviewState {
  readonly uri: string;
  readonly locked: boolean;
}

export const decodeToPreview: Shape<ToPreview> = (value) => {
  const fields = fieldsOf(value);
  switch (fields?.['type']) {
    case 'show': {
      const state = decodeState(fields);
      const version = amount(fields['version']);
      const view = decodeView(fields['view']);
      if (!state || version === undefined || !view) return undefined;
      return { type: 'show', ...state, version, view };
    }
    case 'explain': {
      const state = decodeState(fields);
      const trouble = oneOf(TROUBLES)(fields['trouble']);
      return state && trouble ? { type: 'explain', ...state, trouble } : undefined;
    }
    case 'mark': {
      const line = optional(lineNumber)(fields['line']);
      return line && { type: 'mark', line: line.value };
    }
    case 'rasterize': {
      const svg = text(fields['svg']);
      return svg === undefined ? undefined : { type: 'rasterize', svg };
    }
    default:
      return undefined;
  }
};

export const decodeFromPreview: Shape<FromPreview> = (value) => {
  const fields = fieldsOf(value);
  switch (fields?.['type']) {
    case 'ready':
      return { type: 'ready' };
    case 'reveal': {
      const line = lineNumber(fields['line']);
      const along = flag(fields['along']);
      return line === undefined || along === undefined
        ? undefined
        : { type: 'reveal', line, along };
    }
    case 'run': {
      const action = oneOf(PREVIEW_ACTIONS)(fields['action']);
      return action && { type: 'run', action };
    }
    case 'rasterized': {
      const png = optional(text)(fields['png']);
      return png && { type: 'rasterized', png: png.value };
    }
    default:
      return undefined;
  }
};

export const decodeState: Shape<PreviewState> = (value) => {
  const fields = fieldsOf(value);
  const uri = text(fields?.['uri']);
  const locked = flag(fields?.['locked']);
  return uri === undefined || locked === undefined ? undefined : { uri, locked };
};
