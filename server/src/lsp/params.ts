/** Our own requests come from outside: unknown JSON to parameters, or undefined where they make no sense. */
import { MOMENT_KINDS } from '../model/postmortem.ts';
import { isObject } from '../service/setting.ts';
import type { Refactoring } from '../features/refactor.ts';
import type { MetricsWish } from '../features/compute-metrics.ts';
import type { MomentWish } from '../features/mark-moment.ts';
import { EXPORT_FORMATS, type ExportWish } from '../features/export/export-timeline.ts';
import { EXPORT_THEMES } from '../features/export/palette.ts';
import type { NewPostmortemParams, PasteEntriesParams } from './protocol.ts';

export function uriOf(params: unknown): string | undefined {
  return isObject(params) && typeof params['uri'] === 'string' ? params['uri'] : undefined;
}

export function momentWishOf(params: unknown): MomentWish | undefined {
  if (!isObject(params)) return undefined;
  const line = params['line'];
  const moment = MOMENT_KINDS.find((kind) => kind === params['moment']);
  return typeof line === 'number' && moment ? { line, moment } : undefined;
}

/** Answers that make no sense are none. */
export function metricsWishOf(params: unknown): MetricsWish {
  const given = isObject(params) ? params : {};
  const items = (key: string): readonly unknown[] => {
    const value = given[key];
    return Array.isArray(value) ? value : [];
  };
  return {
    marks: items('marks').flatMap((mark) => momentWishOf(mark) ?? []),
    rejected: MOMENT_KINDS.filter((kind) => items('rejected').includes(kind)),
  };
}
export function exportWishOf(params: unknown): ExportWish | undefined {
  if (!isObject(params)) return undefined;
  const format = EXPORT_FORMATS.find((each) => each === params['format']);
  const theme = EXPORT_THEMES.find((each) => each === params['theme']);
  return format && theme && { format, theme };
}
const WHOLE_DOCUMENT = ['convertToUtc', 'sortTimeline', 'mendTimeline'] as const;

export function pasteOf(
  params: unknown,
): Pick<PasteEntriesParams, 'text' | 'position'> | undefined {
  if (!isObject(params) || !isObject(params['position'])) return undefined;
  const { line, character } = params['position'];
  const { text } = params;
  const isWhole = typeof line === 'number' && typeof character === 'number';
  return isWhole && typeof text === 'string' ? { text, position: { line, character } } : undefined;
}

export function refactoringOf(params: unknown): Refactoring | undefined {
  if (!isObject(params)) return undefined;
  const refactoring = params['refactoring'];
  const whole = WHOLE_DOCUMENT.find((each) => each === refactoring);
  if (whole) return { refactoring: whole };
  const section = params['section'];
  const isInsertion = refactoring === 'insertSection' && typeof section === 'string';
  return isInsertion ? { refactoring, section } : undefined;
}

/** What is missing is empty: the template then keeps its placeholder. */
export function newPostmortemOf(params: unknown): NewPostmortemParams {
  const given = isObject(params) ? params : {};
  const words = (key: string): string => {
    const value = given[key];
    return typeof value === 'string' ? value : '';
  };
  const takenIds = Array.isArray(given['takenIds']) ? given['takenIds'].map(String) : [];
  const known = { service: words('service'), severity: words('severity'), author: words('author') };
  const optional = ['uri', 'fileName', 'profile', 'template'] as const;
  const said = optional.filter((key) => words(key) !== '').map((key) => [key, words(key)] as const);
  return { ...known, today: words('today'), takenIds, ...Object.fromEntries(said) };
}
