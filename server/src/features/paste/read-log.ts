/** Lines of a log or a chat as messages with a time: ISO stamps, syslog, web servers, Kubernetes, JSON, Slack and its kin. */
import { withoutEnd } from '../../base/without-end.ts';
import type { Clock, Zone } from '../../model/time/time.ts';
import { findDate } from '../../model/time/read-date.ts';
import { stampAt } from '../../model/time/stamp.ts';
import type { WrittenDate } from '../../model/time/written-date.ts';

export interface Message {
  readonly date: WrittenDate | undefined;
  readonly clock: Clock;
  readonly zone: Zone | undefined;
  /** On one line. */
  readonly text: string;
}

const MOST_LINES = 2000;
const LONGEST_LINE = 2000;
const LONGEST_TEXT = 300;

/** In order of writing; empty unless the text begins with a message and most of it is messages. */
export function readLog(raw: string): readonly Message[] {
  const lines = raw.split(/\r\n|\r|\n/, MOST_LINES + 1).map((line) => line.slice(0, LONGEST_LINE));
  const written = lines.filter((line) => line.trim() !== '');
  if (written.length === 0 || lines.length > MOST_LINES) return [];
  const messages: Open[] = [];
  let day: WrittenDate | undefined;
  for (const line of written) {
    const begun = messageIn(line);
    const last = messages.at(-1);
    const separator = begun ? undefined : dayIn(line);
    if (begun) messages.push({ ...begun, date: begun.date ?? day });
    else if (separator) day = separator;
    else if (!last) return [];
    // What is said below a name is its message; what a log prints below a line explains it, and is left out.
    else if (last.isChat) last.text = `${last.text} ${line.trim()}`;
  }
  const told = messages.map(({ isChat: _, ...message }) => ({
    ...message,
    text: tidy(message.text),
  }));
  return told.filter(({ text }) => text !== '');
}

interface Open extends Message {
  text: string;
  /** A name and a time of their own: the words stand below. */
  readonly isChat: boolean;
}

function messageIn(line: string): Open | undefined {
  return fromJson(line) ?? fromServer(line) ?? fromName(line) ?? fromStamp(line);
}

/** `{"ts": "2026-03-05T14:02:11Z", "level": "error", "msg": "…"}` */
function fromJson(line: string): Open | undefined {
  if (!/^\s*\{.*\}\s*$/.test(line)) return undefined;
  const valueOf = (names: string): string | undefined => {
    const found = new RegExp(`"(?:${names})"\\s*:\\s*"((?:[^"\\\\]|\\\\.){1,1000})"`, 'i').exec(
      line,
    );
    return found?.[1]?.replace(/\\(["\\/])/g, '$1').replace(/\\[nrt]/g, ' ');
  };
  const time = valueOf('@?timestamp|time|ts|date|datetime');
  const text = valueOf('message|msg|event|summary|text');
  const stamp = time === undefined ? undefined : fromStamp(time);
  return stamp && text !== undefined ? { ...stamp, text } : undefined;
}

/** `1.2.3.4 - - [05/Mar/2026:14:02:11 +0000] "GET / HTTP/1.1" 502 …`, and `I0305 14:02:11.1 1 file.go:1] …` of klog. */
function fromServer(line: string): Open | undefined {
  const web =
    /^(\S{1,80}) \S{1,80} \S{1,80} \[(\d{2}\/\w{3}\/\d{4}):([\d:]{8}) ([+-]\d{4})\] (.*)$/.exec(
      line,
    );
  if (web) {
    const [, who = '', day = '', clock = '', offset = '', rest = ''] = web;
    return fromStamp(`${day.replaceAll('/', ' ')} ${clock} ${offset} ${who} ${rest}`);
  }
  const go = /^[IWEF](\d{2})(\d{2}) ([\d:]{8})(?:\.\d+)?\s+\d+ [\w./-]+:\d+\] (.*)$/.exec(line);
  const open = go && fromStamp(`${go[3] ?? ''} ${go[4] ?? ''}`);
  if (!open) return undefined;
  const [month, day] = [Number(go[1]), Number(go[2])];
  const none = { year: undefined, open: false, order: undefined, malformed: false, from: 0, to: 0 };
  return { ...open, date: { ...none, month, day } };
}

/** `Ana Silva  10:42 AM` and `Ana Silva [10:42]`, with the words on the lines below. */
function fromName(line: string): Open | undefined {
  const [, name = '', time = ''] =
    /^(\p{L}[\p{L}\p{N} ._'()@-]{0,40}?)(?:\s{2,}|\s+(?=\[)|\s(?=\d{1,2}:\d{2}\s?[ap]m\s*$))\[?(\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?)\]?\s*$/iu.exec(
      line.trimEnd(),
    ) ?? [];
  const stamp = time === '' ? undefined : fromStamp(time);
  return stamp && { ...stamp, text: `${name.replace(/\(?\bAPP\b\)?$/, '').trim()}:`, isChat: true };
}

function fromStamp(line: string): Open | undefined {
  const text = plainStart(line);
  const stamp = stampAt(text);
  const clock = stamp?.clock?.clock;
  if (!stamp || !clock || stamp.relative !== undefined || stamp.approximate) return undefined;
  const { date, zone } = stamp;
  return { date, clock, zone: zone?.zone, text: text.slice(stamp.rest), isChat: false };
}

/** Without the priority of syslog, the weekday, and with the year where dates have it. */
function plainStart(line: string): string {
  const start = line
    .slice(0, 80)
    .trimStart()
    .replace(/^<\d{1,3}>(?:1 )?/, '')
    .replace(/^\[?(?:mon|tue|wed|thu|fri|sat|sun)\w{0,6},? +/i, '')
    .replace(/^(\p{L}{3}) +(\d{1,2}) ([\d:]{8}(?:\.\d+)?) (\d{4})\b\]?/u, '$2 $1 $4 $3 ')
    .replace(/^(\p{L}{3}) {2}(?=\d )/u, '$1 ');
  return start + line.slice(80);
}

/** `Thursday, March 5th`, `--- 2026-03-05 ---`: the day of what follows. */
function dayIn(line: string): WrittenDate | undefined {
  const bare = withoutEnd(line.replace(/^[\s\-–—=*#_[\]]+/, ''), /[\s\-–—=*#_[\]]/);
  const date = bare.length > 40 ? undefined : findDate(bare);
  const rest = date ? bare.slice(0, date.from) + bare.slice(date.to) : bare;
  return date && !date.malformed && /^(?:\p{L}+day|[\s,.])*$/iu.test(rest) ? date : undefined;
}

/** Without what chats print about messages, on one line. */
function tidy(text: string): string {
  const line = text
    .replace(/\(edited\)|:[\w+-]{2,30}:\s?\d+(?=\s|$)|\b\d+ repl(?:y|ies)\b/g, ' ')
    .replace(/[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > LONGEST_TEXT ? `${line.slice(0, LONGEST_TEXT - 1).trimEnd()}…` : line;
}
