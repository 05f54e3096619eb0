/** Which of day and month comes first, by the document's language. */
import { describe, expect, it } from 'vitest';
import { orderOfLanguage } from '../../../server/src/model/time/language-order.ts';

const sections = (...headings: readonly string[]) => headings.map((heading) => ({ heading }));
const NOWHERE = { start: 0, end: 0 };
const stated = (key: string, value: string) => [
  { key, values: [value], keySpan: NOWHERE, span: NOWHERE },
];

describe('orderOfLanguage', () => {
  it.each([
    [['Tidslinje', 'Sammendrag'], 'day-first'],
    [['Årsak', 'Tiltak'], 'day-first'],
    [['Tidslinje', 'Impact'], undefined],
    [['Timeline', 'Impact'], undefined],
    [['Konsekvenser', 'Konsekvens'], 'day-first'],
    [['Rotårsak', 'Lærdom'], 'day-first'],
    [['Rotorsak', 'Åtgärder'], 'day-first'],
    [['Auswirkung', 'Ursache'], 'day-first'],
    [['Cause racine', 'Chronologie'], 'day-first'],
    [['Cronología', 'Causa raíz'], 'day-first'],
    [['Cronologia', 'Lições'], 'day-first'],
  ])('of headings %j is %s', (headings, expected) => {
    expect(orderOfLanguage(sections(...headings), [])).toBe(expected);
  });

  it.each([
    ['lang', 'en-US', 'month-first'],
    ['lang', 'en-GB', 'day-first'],
    ['lang', 'en-CA', undefined],
    ['lang', 'de-AT', 'day-first'],
    ['language', 'en', undefined],
    ['locale', 'de', 'day-first'],
    ['Lang', 'fr_FR', 'day-first'],
    ['lang', 'ja', undefined],
    ['lang', 'zh-TW', undefined],
    ['lang', 'German', undefined],
    ['slang', 'de', undefined],
    ['language-server', 'de', undefined],
  ])('of front matter %s: %s is %s', (key, value, expected) => {
    expect(orderOfLanguage([], stated(key, value))).toBe(expected);
  });

  it('believes the front matter before the headings', () => {
    const headings = sections('Tidslinje', 'Sammendrag');
    expect(orderOfLanguage(headings, stated('lang', 'en-US'))).toBe('month-first');
    expect(orderOfLanguage(headings, stated('lang', 'ja'))).toBeUndefined();
  });
});
