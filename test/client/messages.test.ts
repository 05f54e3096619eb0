/** What crosses the border between panel and page: the right messages whole, the wrong ones not at all. */
import { describe, expect, it } from 'vitest';
import { decodeKept } from '../../client/preview/kept.ts';
import { WHOLE } from '../../server/src/features/drawing/axis.ts';
import {
  decodeFromPreview,
  decodeState,
  decodeToPreview,
  type ToPreview,
} from '../../client/src/preview/messages.ts';
import { view } from '../features/drawing/view.ts';

const show: ToPreview = { type: 'show', uri: 'file:///a.md', locked: false, version: 3, view };

/** The message with one value replaced, wherever `path` leads. */
function broken(message: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const copy: unknown = structuredClone(message);
  let here = copy as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) here = here[key] as Record<string | number, unknown>;
  here[path.at(-1) ?? ''] = value;
  return copy;
}

describe('messages to the page', () => {
  it('arrive as they were sent', () => {
    expect(decodeToPreview(structuredClone(show))).toEqual(show);
  });

  it('arrive through JSON, where undefined fields are absent', () => {
    expect(decodeToPreview(JSON.parse(JSON.stringify(show)))).toEqual(show);
  });

  it('lose fields that nobody knows', () => {
    expect(decodeToPreview({ ...show, html: '<b>' })).toEqual(show);
    expect(decodeToPreview(broken(show, ['view', 'entries', 0, 'html'], '<b>'))).toEqual(show);
  });

  it.each<[string, (string | number)[], unknown]>([
    ['another type', ['type'], 'eval'],
    ['no address', ['uri'], undefined],
    ['a lock that is a word', ['locked'], 'yes'],
    ['a version that is no number', ['version'], Number.NaN],
    ['no view', ['view'], null],
    ['a title that is an object', ['view', 'title'], {}],
    ['a zone that is a number', ['view', 'zone'], 1],
    ['a clock that is ahead by a word', ['view', 'offset'], '1 h'],
    ['days that are a word', ['view', 'dated'], 'no'],
    ['entries that are no list', ['view', 'entries'], {}],
    ['an entry that is null', ['view', 'entries', 0], null],
    ['an entry without an id', ['view', 'entries', 0, 'id'], undefined],
    ['line zero', ['view', 'entries', 0, 'line'], 0],
    ['half a line', ['view', 'entries', 0, 'lastLine'], 1.5],
    ['a day that is a number', ['view', 'entries', 0, 'day'], 5],
    ['a stamp that is a number', ['view', 'entries', 0, 'stamp'], 1402],
    ['no clock', ['view', 'entries', 0, 'clock'], undefined],
    ['a text that is a list', ['view', 'entries', 0, 'text'], []],
    ['a time without end', ['view', 'entries', 0, 'at'], Infinity],
    ['an earliest time that is a word', ['view', 'entries', 0, 'earliest'], 'x'],
    ['a latest time that is a word', ['view', 'entries', 0, 'latest'], 'x'],
    ['an elapsed time that is a word', ['view', 'entries', 0, 'elapsed'], 'x'],
    ['an unknown moment', ['view', 'entries', 0, 'moments', 0], 'lunch'],
    ['an unknown level', ['view', 'entries', 1, 'findings', 0, 'level'], 'fatal'],
    ['a finding without words', ['view', 'entries', 1, 'findings', 0, 'message'], undefined],
    ['an unknown phase', ['view', 'phases', 0, 'kind'], 'waiting'],
    ['a phase without an end', ['view', 'phases', 0, 'to'], undefined],
    ['a phase without a beginning', ['view', 'phases', 0, 'from'], null],
    ['an unknown metric', ['view', 'brackets', 0, 'metric'], 'mttr'],
    ['a bracket without a beginning', ['view', 'brackets', 0, 'from'], null],
    ['a bracket without an end', ['view', 'brackets', 0, 'to'], null],
    ['a bracket without a label', ['view', 'brackets', 0, 'label'], null],
    ['a bracket without a formula', ['view', 'brackets', 0, 'formula'], null],
    ['a missing metric without a name', ['view', 'missing', 0, 'metric'], 'mttr'],
    ['a missing metric without a reason', ['view', 'missing', 0, 'why'], 3],
    ['no list of missing metrics', ['view', 'missing'], undefined],
    ['an unknown notice', ['view', 'notice'], { kind: 'sad', message: 'x' }],
    ['a notice without words', ['view', 'notice'], { kind: 'no-timeline' }],
  ])('with %s are dropped', (_what, path, value) => {
    expect(decodeToPreview(broken(show, path, value))).toBeUndefined();
  });

  it('explain and mark', () => {
    const explain = { type: 'explain', uri: 'file:///a.md', locked: true, trouble: 'gone' };
    expect(decodeToPreview(explain)).toEqual(explain);
    expect(decodeToPreview({ ...explain, trouble: 'sad' })).toBeUndefined();
    expect(decodeToPreview({ ...explain, uri: 1 })).toBeUndefined();
    expect(decodeToPreview({ type: 'mark', line: 4 })).toEqual({ type: 'mark', line: 4 });
    expect(decodeToPreview({ type: 'mark' })).toEqual({ type: 'mark', line: undefined });
    expect(decodeToPreview({ type: 'mark', line: -4 })).toBeUndefined();
  });

  it.each([undefined, null, 4, 'show', [], [show]])('%j is no message', (value) => {
    expect(decodeToPreview(value)).toBeUndefined();
  });
});

describe('messages from the page', () => {
  it.each([
    { type: 'ready' },
    { type: 'reveal', line: 7, along: false },
    { type: 'run', action: 'toggleLock' },
  ])('%j arrives, without fields that nobody knows', (message) => {
    expect(decodeFromPreview({ ...message, html: '<b>' })).toEqual(message);
  });

  it.each([
    { type: 'reveal' },
    { type: 'reveal', line: '7', along: true },
    { type: 'reveal', line: 7 },
    { type: 'run', action: 'workbench.action.closeWindow' },
    { type: 'open' },
    'ready',
    null,
  ])('%j is none', (value) => {
    expect(decodeFromPreview(value)).toBeUndefined();
  });
});

describe('what the page keeps', () => {
  const kept = {
    ...{ uri: 'file:///a.md', locked: true, scroll: 40, walk: 3 },
    sight: { zoom: 2.5, from: 1_772_000_000_000, toggled: [1_772_000_100_000] },
  };

  it('comes back as it was', () => {
    expect(decodeKept(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
    const whole = { ...kept, walk: undefined, sight: WHOLE };
    expect(decodeKept(JSON.parse(JSON.stringify(whole)))).toEqual(whole);
  });

  it.each([
    { ...kept, sight: { ...kept.sight, zoom: 0.2 } },
    { ...kept, sight: { ...kept.sight, toggled: ['x'] } },
    { ...kept, sight: { ...kept.sight, from: 'x' } },
    { ...kept, sight: 7 },
  ])('shows everything where the sight makes no sense: %#', (value) => {
    expect(decodeKept(value)).toEqual({ ...kept, sight: WHOLE });
  });

  it('is nothing without an address', () => {
    expect(decodeKept({ ...kept, uri: 1 })).toBeUndefined();
    expect(decodeKept(undefined)).toBeUndefined();
  });
});

describe('the state that survives a reload', () => {
  it('is an address and a lock', () => {
    const state = { uri: 'untitled:x', locked: true };
    expect(decodeState({ ...state, more: 1 })).toEqual(state);
    expect(decodeState({ uri: 'x' })).toBeUndefined();
    expect(decodeState(undefined)).toBeUndefined();
  });
});
