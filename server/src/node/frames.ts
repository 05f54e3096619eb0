/**
 * Messages in a stream of bytes: passes on what is a header with its body, and leaves out what stands between. The
 * library behind it never finds the way back after one wrong header, so that one byte too many would end a session.
 */
import { Transform } from 'node:stream';

const HEADER = 'Content-Length:';
const SHAPE = /^Content-Length: *\d{1,10}\r\n/;
const END = '\r\n\r\n';
/** Bytes; no header is longer. */
const LONGEST = 1000;

/** @param complain called with how many bytes are left out */
export function framed(complain: (bytes: number) => void): Transform {
  let parts: Buffer[] = [];
  let size = 0;
  let wanted = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      parts.push(chunk);
      size += chunk.length;
      if (size >= wanted || chunk.includes(HEADER)) {
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
  const frames: Buffer[] = [];
  let leftOut = 0;
  let from = 0;
  for (;;) {
    const start = headerIn(bytes, from);
    leftOut += start - from;
    const frame = frameAt(bytes, start);
    const isWhole = frame !== undefined && frame.end <= bytes.length;
    if (frame && (!isWhole || !isObject(bytes.subarray(frame.body, frame.end)))) {
      // A header inside the body: its length was a lie, for JSON has no line ends inside its strings.
      const next = headerIn(bytes, frame.body);
      if (next < Math.min(frame.end, bytes.length - HEADER.length)) {
        leftOut += next - start;
        from = next;
        continue;
      }
    }
    if (!isWhole) {
      return { frames, leftOut, rest: bytes.subarray(start), wanted: (frame?.end ?? 0) - start };
    }
    frames.push(bytes.subarray(start, frame.end));
    from = frame.end;
  }
}

/** Where the next header begins, or where it may go on to begin. */
function headerIn(bytes: Buffer, from: number): number {
  for (let at = from; ; at += 1) {
    at = bytes.indexOf(HEADER, at);
    if (at < 0) return Math.max(from, bytes.length - HEADER.length + 1);
    const head = bytes.toString('latin1', at, at + LONGEST);
    if (SHAPE.test(head) || (!head.includes('\n') && head.length < LONGEST)) return at;
  }
}

/** Undefined while its header is not all there. */
function frameAt(bytes: Buffer, start: number): { body: number; end: number } | undefined {
  const head = bytes.toString('latin1', start, start + LONGEST);
  const length = Number(/^Content-Length: *(\d+)/.exec(head)?.[1]);
  const end = head.indexOf(END);
  if (Number.isNaN(length) || end < 0) return undefined;
  const body = start + end + END.length;
  return { body, end: body + length };
}

function isObject(body: Buffer): boolean {
  const text = body.toString('latin1', 0, 20).trimStart();
  return (
    text.startsWith('{') &&
    body
      .toString('latin1', Math.max(0, body.length - 20))
      .trimEnd()
      .endsWith('}')
  );
}
