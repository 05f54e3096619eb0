/**
 * Messages in a stream of bytes: passes on what is a header with its body, and leaves out what stands between. The
 * library behind it never finds the way back after one wrong header, so that one byte too many would end a session.
 */
import { Transform } from 'node:stream';

const NAME = 'content-length:';
/**
 * A whole header. Its line ends tell it from the same words in a document: inside a string of JSON no line ends
 * stand, so that a body that is still arriving is never cut by what somebody wrote.
 */
const HEADER = /content-length: *(\d{1,10})\r\n(?:[\w-]+:[^\r\n]*\r\n)*\r\n/gi;
/** What a header with its name whole looks like before its end is there. */
const BEGUN = /^content-length: *\d{0,10}(?:\r(?:\n.*)?)?$/is;
/** Bytes; no header is longer. */
const LONGEST = 1000;

/** @param complain called with how many bytes are left out */
export function framed(complain: (bytes: number) => void): Transform {
  let parts: Buffer[] = [];
  let size = 0;
  let wanted = 0;
  /** The end of what is there, for a header that comes in two pieces. */
  let before = '';
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      parts.push(chunk);
      size += chunk.length;
      const seen = before + chunk.toString('latin1');
      before = seen.slice(-LONGEST);
      if (size >= wanted || seen.search(HEADER) >= 0) {
        const cut = cutOf(Buffer.concat(parts));
        for (const frame of cut.frames) this.push(frame);
        if (cut.leftOut > 0) complain(cut.leftOut);
        parts = [cut.rest];
        size = cut.rest.length;
        wanted = cut.wanted;
      }
      done();
    },
  });
}

interface Cut {
  readonly frames: readonly Buffer[];
  readonly leftOut: number;
  readonly rest: Buffer;
  /** How many bytes `rest` needs before it is worth another look. */
  readonly wanted: number;
}

function cutOf(bytes: Buffer): Cut {
  // One character for each byte, so that places in the text are places in the bytes.
  const text = bytes.toString('latin1');
  const frames: Buffer[] = [];
  let leftOut = 0;
  let from = 0;
  for (;;) {
    const { start, frame } = headerIn(text, from);
    leftOut += start - from;
    const rest = bytes.subarray(start);
    if (!frame) return { frames, leftOut, rest, wanted: 0 };
    const { body, end } = frame;
    const isWhole = end <= bytes.length;
    if (!isWhole || !isObject(text.slice(body, end))) {
      const next = headerIn(text, body);
      // A header inside the body: its length was a lie.
      if (next.frame && next.start < end) {
        leftOut += next.start - start;
        from = next.start;
        continue;
      }
      if (!isWhole || next.start < end) return { frames, leftOut, rest, wanted: end - start };
    }
    frames.push(bytes.subarray(start, end));
    from = end;
  }
}

interface Header {
  readonly start: number;
  /** Where its body begins and ends; undefined while the header is not all there. */
  readonly frame?: { readonly body: number; readonly end: number };
}

/** The next header, or where one may go on to begin, which is the end of the text where nothing looks like it. */
function headerIn(text: string, from: number): Header {
  HEADER.lastIndex = from;
  const found = HEADER.exec(text);
  if (found) {
    const body = found.index + found[0].length;
    return { start: found.index, frame: { body, end: body + Number(found[1]) } };
  }
  for (let start = Math.max(from, text.length - LONGEST); start < text.length; start += 1) {
    if (mayBegin(text.slice(start))) return { start };
  }
  return { start: text.length };
}

function mayBegin(end: string): boolean {
  return NAME.startsWith(end.toLowerCase()) || BEGUN.test(end);
}

function isObject(body: string): boolean {
  const isOpened = body.slice(0, 20).trimStart().startsWith('{');
  return isOpened && body.slice(-20).trimEnd().endsWith('}');
}
