/** What the panel and its page say to each other. Each side reads what it gets as unknown JSON; bad messages are dropped. */
import type { TimelineView } from '../../../server/src/features/timeline-view.ts';
import { decodeView } from './decode-view.ts';
import { amount, fieldsOf, flag, lineNumber, optional, text, type Shape } from './shape.ts';

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
      readonly message: string;
    }
  /** The caret stands on this line (1-based), or on none that matters. */
  | { readonly type: 'mark'; readonly line: number | undefined };

export type FromPreview =
  /** The page listens: from now on messages arrive. */
  | { readonly type: 'ready' }
  /** The reader wants to see this line (1-based) of the document. */
  | { readonly type: 'reveal'; readonly line: number };

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
      const message = text(fields['message']);
      return state && message !== undefined ? { type: 'explain', ...state, message } : undefined;
    }
    case 'mark': {
      const line = optional(lineNumber)(fields['line']);
      return line && { type: 'mark', line: line.value };
    }
    default:
      return undefined;
  }
};

export const decodeFromPreview: Shape<FromPreview> = (value) => {
  const fields = fieldsOf(value);
  if (fields?.['type'] === 'ready') return { type: 'ready' };
  if (fields?.['type'] !== 'reveal') return undefined;
  const line = lineNumber(fields['line']);
  return line === undefined ? undefined : { type: 'reveal', line };
};

export const decodeState: Shape<PreviewState> = (value) => {
  const fields = fieldsOf(value);
  const uri = text(fields?.['uri']);
  const locked = flag(fields?.['locked']);
  return uri === undefined || locked === undefined ? undefined : { uri, locked };
};
