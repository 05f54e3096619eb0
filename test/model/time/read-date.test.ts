/** The first date in a text: titles, headings, names of files. */
import { describe, expect, it } from 'vitest';
import { dateAt, findDate } from '../../../server/src/model/time/read-date.ts';

/** Year, month and day as they are read, and the words that say them. */
function shown(text: string): string | undefined {
  const found = findDate(text);
  if (!found) return undefined;
  const { year, month, day, open, order, from, to } = found;
  const date = [year ?? '?', month, day].join('-');
  const words = `«${text.slice(from, to)}»`;
  return [date, words, ...(open ? ['open'] : []), ...(order ? [order] : [])].join(' ');
}

describe('findDate', () => {
  it.each([
    ['20260305-login', '2026-3-5 «20260305»'],
    ['2026-03-05-login.md', '2026-3-5 «2026-03-05»'],
    ['2026-05-23-02-login', '2026-5-23 «2026-05-23»'],
    ['2026-05-23-2-login', '2026-5-23 «2026-05-23»'],
    ['13-09-2021-login', '2021-9-13 «13-09-2021» day-first'],
    ['INC-44-2026-03-05.md', '2026-3-5 «2026-03-05»'],
    ['Outage of 2026/03/05', '2026-3-5 «2026/03/05»'],
    ['on 2026.3.5.', '2026-3-5 «2026.3.5»'],
    ['Outage of 5 March 2026', '2026-3-5 «5 March 2026»'],
    ['the 1st of May, 2026', '2026-5-1 «1st of May, 2026»'],
    ['5/Mar/2026', '2026-3-5 «5/Mar/2026»'],
    ['5/Mar/26 8:05 PM', '2026-3-5 «5/Mar/26»'],
    ['5-Mar-26', '2026-3-5 «5-Mar-26»'],
    ['5 Mar-10 Mar 2026', '2026-3-5 «5 Mar»'],
    ['5-Mar-14:02', '?-3-5 «5-Mar»'],
    ['5/Mar/26/9', '?-3-5 «5/Mar»'],
    ['5 de marzo de 2026', '2026-3-5 «5 de marzo de 2026»'],
    ['1º de março de 2026', '2026-3-1 «1º de março de 2026»'],
    ['5 de marzo del 2026', '2026-3-5 «5 de marzo del 2026»'],
    ['1er mars 2026', '2026-3-1 «1er mars 2026»'],
    ['5 de 10 pods', undefined],
    ['Mar. 5, 2026', '2026-3-5 «Mar. 5, 2026»'],
    ['Mar 5-7, 2026', '2026-3-5 «Mar 5-7, 2026»'],
    ['Mar 15-17, 2026', '2026-3-15 «Mar 15-17, 2026»'],
    ['Mar 5 - 7, 2026', '2026-3-5 «Mar 5 - 7, 2026»'],
    ['Outage of Mar 5 - 17', '?-3-5 «Mar 5 - 17»'],
    ['Outage (Mar 5 - 7)', '?-3-5 «Mar 5 - 7»'],
    ['Mar 5 – 7 2026', '2026-3-5 «Mar 5 – 7 2026»'],
    ['Mar 5th - 7th: outage', '?-3-5 «Mar 5th - 7th»'],
    ['Mar 5 - 7 nodes restart', '?-3-5 «Mar 5»'],
    ['Mar  5 14:02:11', '?-3-5 «Mar  5»'],
    ['5-7 March 2026', '2026-3-5 «5-7 March 2026»'],
    ['5 - 17 March 2026', '2026-3-5 «5 - 17 March 2026»'],
    ['30 Sep / 1 Oct 2026', '2026-9-30 «30 Sep»'],
    ['30 Sep/1 Oct 2026', '2026-9-30 «30 Sep»'],
    ['29 Sep / 30 Sep 2026', '2026-9-29 «29 Sep»'],
    ['30 Dec / 2 Jan', '?-12-30 «30 Dec»'],
    ['Sep 30 to Oct 2026', '?-9-30 «Sep 30»'],
    ['Sep 30 – Oct 1, 2026', '2026-9-30 «Sep 30»'],
    ['31 December to 1 January 2027', '2026-12-31 «31 December»'],
    ['30 Sep / 1 Oct', '?-9-30 «30 Sep»'],
    ['30 Sep and 5 pods 2026', '?-9-30 «30 Sep»'],
    ['Tuesday, March 5th', '?-3-5 «March 5th»'],
    ['March 5, 14:02', '?-3-5 «March 5»'],
    ['March 5: the queue fills', '?-3-5 «March 5»'],
    ['March 5, 2300 users', '?-3-5 «March 5»'],
    ['March 5 1492', '?-3-5 «March 5»'],
    ['29 Feb', '?-2-29 «29 Feb»'],
    ['5.3.2026', '2026-3-5 «5.3.2026»'],
    ['It broke on 5.3.2026. Then', '2026-3-5 «5.3.2026»'],
    ['05.03.26', '2026-3-5 «05.03.26»'],
    ['5/3/2026', '2026-5-3 «5/3/2026» open'],
    ['5/5/2026', '2026-5-5 «5/5/2026»'],
    ['13/9/21', '2021-9-13 «13/9/21» day-first'],
    ['9/13/21', '2021-9-13 «9/13/21» month-first'],
    ['2026年3月5日', '2026-3-5 «2026年3月5日»'],
    ['3月5日の障害', '?-3-5 «3月5日»'],
    ['12-05 16:21', '?-12-5 «12-05» open'],
    ['05-05 16:21', '?-5-5 «05-05»'],
    ['31.12.2026', '2026-12-31 «31.12.2026»'],
    ['1.1.2026', '2026-1-1 «1.1.2026»'],
    ['12/13/2026', '2026-12-13 «12/13/2026» month-first'],
    ['13/12/2026', '2026-12-13 «13/12/2026» day-first'],
    ['12/11/2026', '2026-12-11 «12/11/2026» open'],
    ['11/12/2026', '2026-11-12 «11/12/2026» open'],
    ['the log of 1/1/1970', '1970-1-1 «1/1/1970»'],
    ['March 5, 1970', '1970-3-5 «March 5, 1970»'],
    ['March 5, 2199', '2199-3-5 «March 5, 2199»'],
    ['2026 年 3 月 5 日', '2026-3-5 «2026 年 3 月 5 日»'],
    ['2026-02-30 and 2026-03-01', '2026-3-1 «2026-03-01»'],
  ])('reads %j', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each([
    'The 1.13.12 release',
    'Version 5.3.26',
    'v2026-03-05',
    '20261305',
    '202603051',
    '2026-05-23-1234',
    'May 2026',
    'May be slow',
    '30 February 2026',
    'Feb 30',
    '12-05',
    '1/28',
    '2026-3/5',
    '31.13.2026',
    '32.12.2026',
    '0.5.2026',
    '5.0.2026',
    '13/13/2026',
    '1/1/1969',
    'March 5.2',
    '',
  ])('reads none in %j', (text) => {
    expect(findDate(text)).toBeUndefined();
  });
});

describe('dateAt', () => {
  it('takes a pair of numbers only where a date is expected', () => {
    expect(dateAt('1/28', 0)).toBeUndefined();
    expect(dateAt('1/28', 0, true)).toMatchObject({ month: 1, day: 28 });
  });

  it('knows no order of numbers that are no date either way', () =>
    expect(dateAt('13/13/2026', 0)).toMatchObject({ malformed: true, order: undefined }));
});
