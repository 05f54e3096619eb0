/** The row of buttons: what each does, its key, its icon. Built once; names, states and tooltips are kept current. */
import { select } from 'd3-selection';
import { says } from './says.ts';

export interface Tool {
  readonly id: string;
  /** What it does, as its name and tooltip; may change with the state. */
  readonly label: string;
  readonly key?: string;
  /** A path in a box of 16 by 16, drawn as a line. */
  readonly icon: string;
  /** Words beside the icon where there is room. */
  readonly words?: string;
  readonly run: () => void;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
}

/** Groups of buttons with a little room between them. */
export function drawToolbar(bar: HTMLElement, groups: readonly (readonly Tool[])[]): void {
  const rows = select(bar)
    .selectChildren<HTMLDivElement, readonly Tool[]>('div')
    .data(groups)
    .join('div');
  const buttons = rows
    .selectChildren<HTMLButtonElement, Tool>('button')
    .data(
      (tools) => tools,
      ({ id }) => id,
    )
    .join((enter) => {
      const button = enter.append('button').attr('type', 'button').attr('class', 'tool');
      const svg = button.append('svg').attr('viewBox', '0 0 16 16').attr('aria-hidden', 'true');
      svg.append('path');
      button.append('span').attr('class', 'words').attr('aria-hidden', 'true');
      return button;
    });
  buttons
    .attr('data-tool', ({ id }) => id)
    .attr('aria-label', ({ label }) => label)
    .attr('data-tip', ({ label, key }) => (key === undefined ? label : `${label}  ${key}`))
    .attr('aria-keyshortcuts', ({ key }) => (key === undefined ? null : (SPELLED[key] ?? key)))
    .attr('aria-pressed', ({ pressed }) => (pressed === undefined ? null : String(pressed)))
    // Not `disabled`: the button that has the focus must not lose it.
    .attr('aria-disabled', ({ disabled }) => (disabled === true ? 'true' : null))
    .on('click', (_event, { run, disabled }) => {
      if (disabled !== true) run();
    });
  buttons.select('path').attr('d', ({ icon }) => icon);
  buttons.select('.words').each(says<Tool>(({ words }) => words ?? ''));
}

const SPELLED: Readonly<Record<string, string>> = { '+': '+', '−': '-', '0': '0' };

export const ICONS = {
  in: 'M8 3.5v9M3.5 8h9',
  out: 'M3.5 8h9',
  all: 'M2.5 4v8M13.5 4v8M5 8h6M7 6L5 8l2 2M9 6l2 2l-2 2',
  fold: 'M2 8h3.5M3.5 6L5.5 8l-2 2M14 8h-3.5M12.5 6l-2 2l2 2M8 3v10',
  unfold: 'M2.5 8H6M4.5 6l-2 2l2 2M13.5 8H10M11.5 6l2 2l-2 2M8 3v10',
  walk: 'M5 3.5l7 4.5l-7 4.5z',
  lock: 'M4 7.5h8v5.5h-8zM5.5 7.5V5.5a2.5 2.5 0 0 1 5 0v2',
  unlock: 'M4 7.5h8v5.5h-8zM5.5 7.5V5a2.5 2.5 0 0 1 4.8-1',
  source: 'M9 2.5H4v11h8v-8zM9 2.5v3h3',
  metrics: 'M8 4.5V8l2.5 1.5M8 2.5a5.5 5.5 0 1 0 0.01 0z',
  export: 'M8 10V2.5M5 5.5l3-3l3 3M3 9.5v4h10v-4',
  previous: 'M10 3.5L5.5 8l4.5 4.5',
  next: 'M6 3.5L10.5 8L6 12.5',
  end: 'M4 4l8 8M12 4l-8 8',
} as const;
