/** A timeline told anew: the same instants and words with other stamps, in other containers. */

/** What an entry says, whatever the form. */
export interface ToldEntry {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly text: string;
}

type Stamp = (at: number) => string;
type Container = (entries: readonly (readonly [stamp: string, text: string])[]) => string;

/** The clock and the calendar of a place so many minutes east of UTC. */
function parts(at: number, east = 0) {
  const [date = '', time = ''] = new Date(at + east * 60_000).toISOString().split('T');
  const [year = '', month = '', day = ''] = date.split('-');
  const [hour = '', minute = ''] = time.split(':');
  const half = Number(hour) < 12 ? 'AM' : 'PM';
  const name = MONTHS[Number(month) - 1] ?? '';
  return {
    ...{ date, year, day: String(Number(day)), month: name, clock: `${hour}:${minute}` },
    ...{ half, twelve: `${Number(hour) % 12 || 12}:${minute}` },
    weekday: DAYS[new Date(`${date}T00:00Z`).getUTCDay()] ?? '',
  };
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function stamp(write: (told: ReturnType<typeof parts>) => string, east = 0): Stamp {
  return (at) => write(parts(at, east));
}

export const PLAIN = stamp(({ date, clock }) => `${date} ${clock} UTC`);

export const STAMPS: readonly Stamp[] = [
  PLAIN,
  stamp(({ date, clock }) => `${date}T${clock}:00.000Z`),
  stamp(({ date, clock }) => `${date} ${clock}+00:00`),
  stamp(({ date, clock }) => `${date}, ${clock} (GMT)`),
  stamp(({ date, weekday, clock }) => `${date} (${weekday.slice(0, 3)}) ${clock} UTC`),
  stamp(({ date, clock }) => `${clock} UTC on ${date}`),
  stamp(({ month, day, clock }) => `${clock} UTC, ${month.slice(0, 3)} ${day}`),
  stamp(({ day, month, year, clock }) => `${day} ${month} ${year}, ${clock}Z`),
  stamp(({ weekday, month, day, clock }) => `${weekday}, ${month} ${day}, ${clock} UTC`),
  stamp(({ month, day, year, twelve, half }) => `${month} ${day}, ${year} ${twelve} ${half} UTC`),
  stamp(({ date, twelve, half }) => `${date} ${twelve}\u202f${half}\u202fUTC`),
  stamp(({ date, clock }) => `${date}T${clock}+05:30`, 330),
  stamp(({ date, clock }) => `${date} ${clock} -0500`, -300),
  stamp(({ date, clock }) => `${date} ${clock} UTC−5`, -300),
  stamp(({ date, clock }) => `${date} ${clock} (JST)`, 540),
];

function each(write: (stamp: string, text: string) => string): Container {
  return (entries) => entries.map(([when, text]) => write(when, text)).join('\n');
}

function table(header: string, write: (stamp: string, text: string) => string): Container {
  const rule = header.replace(/[^|]+/g, '---');
  return (entries) => `${header}\n${rule}\n${each(write)(entries)}`;
}

export const BULLET = each((when, text) => `- ${when} - ${text}`);

export const CONTAINERS: readonly Container[] = [
  table('| Time | Event |', (when, text) => `| ${when} | ${text} |`),
  table('| Event | Who | When |', (when, text) => `| ${text} | ana | **${when}** |`),
  table('Timestamp | Description', (when, text) => `\`${when}\` | ${text}`),
  BULLET,
  each((when, text) => `* **${when}:** ${text}`),
  each((when, text) => `1. [${when}](https://chat.example/1) — ${text}`),
  each((when, text) => `- :fire: ${when} ${text}`),
  each((when, text) => `- **${when}**\n  - ${text}`),
  each((when, text) => `- ${when}\n\n  ${text}\n`),
  each((when, text) => `${when}: ${text}\n`),
  each((when, text) => `${when} - ${text}<br>`),
  each((when, text) => `**${when}**\n\n${text}\n`),
  each((when, text) => `**${when}**\n: ${text}\n`),
  each((when, text) => `### ${when}\n\n${text}\n`),
  each((when, text) => `#### [${when}] ${text}\n`),
];

/** Days told once and the zone by a sentence or a header, in whole timelines. */
export const WHOLES: readonly ((entries: readonly ToldEntry[]) => string)[] = [
  byDay('All times in UTC.', ({ date }) => `### ${date}`),
  byDay('_All times are UTC_', ({ day, month, year }) => `**${day} ${month} ${year}**`),
  byDay('', ({ weekday, month, day }) => `### ${weekday}, ${month} ${day} (UTC)`),
  (entries) => {
    const rows = entries.map(({ at, text }) => {
      const { date, clock } = parts(at);
      return `| ${clock} | ${date} | ${text} |`;
    });
    return ['| Time (UTC) | Date | Event |', '|---|---|---|', ...rows].join('\n');
  },
];

function byDay(above: string, heading: (told: ReturnType<typeof parts>) => string) {
  return (entries: readonly ToldEntry[]): string => {
    let last = '';
    const told = entries.map(({ at, text }) => {
      const day = heading(parts(at));
      const begins = day === last ? '' : `\n${day}\n\n`;
      last = day;
      return `${begins}- ${parts(at).clock} - ${text}`;
    });
    return `${above}\n${told.join('\n')}`;
  };
}
