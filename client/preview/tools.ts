/** Which buttons the toolbar has, in which state. Pure. */
import type { PreviewAction } from '../src/preview/messages.ts';
import { ICONS, type Tool } from './toolbar.ts';

export interface ToolState {
  readonly zoom: number;
  readonly largestZoom: number;
  readonly hasChart: boolean;
  readonly hasEntries: boolean;
  readonly canFold: boolean;
  readonly isFolded: boolean;
  readonly locked: boolean;
}

export interface ToolActions {
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly showAll: () => void;
  readonly toggleFolds: () => void;
  readonly walk: () => void;
  readonly run: (action: PreviewAction) => void;
}

/** Only what can do something: no zoom without a chart, no fold without a quiet stretch, no walk without entries. */
export function toolsFor(state: ToolState, actions: ToolActions): readonly (readonly Tool[])[] {
  const groups = [
    state.hasChart ? zoomTools(state, actions) : [],
    state.hasEntries ? [walkTool(actions), metricsTool(actions), exportTool(actions)] : [],
    [lockTool(state, actions), sourceTool(actions)],
  ];
  return groups.filter((group) => group.length > 0);
}

function zoomTools(
  { zoom, largestZoom, canFold, isFolded }: ToolState,
  { zoomIn, zoomOut, showAll, toggleFolds }: ToolActions,
): readonly Tool[] {
  const whole = zoom === 1;
  const fold: Tool = {
    ...{ id: 'fold', key: 'F', run: toggleFolds },
    label: isFolded ? 'Unfold quiet stretches' : 'Fold quiet stretches',
    icon: isFolded ? ICONS.unfold : ICONS.fold,
  };
  return [
    { id: 'out', label: 'Zoom out', key: '−', icon: ICONS.out, run: zoomOut, disabled: whole },
    {
      ...{ id: 'in', label: 'Zoom in', key: '+', icon: ICONS.in, run: zoomIn },
      disabled: zoom >= largestZoom,
    },
    { id: 'all', label: 'Show all', key: '0', icon: ICONS.all, run: showAll, disabled: whole },
    ...(canFold ? [fold] : []),
  ];
}

function walkTool({ walk }: ToolActions): Tool {
  const label = 'Walk through the entries';
  return { id: 'walk', label, key: 'W', icon: ICONS.walk, words: 'Walk', run: walk };
}

function metricsTool({ run }: ToolActions): Tool {
  const label = 'Compute TTD/TTA';
  return { id: 'metrics', label, icon: ICONS.metrics, run: () => run('computeMetrics') };
}

function exportTool({ run }: ToolActions): Tool {
  const label = 'Export the timeline';
  return { id: 'export', label, icon: ICONS.export, run: () => run('exportTimeline') };
}

function lockTool({ locked }: ToolState, { run }: ToolActions): Tool {
  return {
    ...{ id: 'lock', pressed: locked, icon: locked ? ICONS.lock : ICONS.unlock },
    label: locked ? 'Locked to this document' : 'Follows the active document',
    run: () => run('toggleLock'),
  };
}

function sourceTool({ run }: ToolActions): Tool {
  return { id: 'source', label: 'Show the text', icon: ICONS.source, run: () => run('showSource') };
}
