/** Messages out of bytes, in whatever pieces they come: what is one passes whole, what is none is left out. */
import { describe, expect, test } from 'vitest';
import { framed } from '../../server/src/node/frames.ts';

const message = (text: string, header = 'Content-Length'): string => {
  const body = JSON.stringify({ jsonrpc: '2.0', method: 'x/y', params: { text } });
  return `${header}: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
};

/** What passes, as one text, and how many bytes are said to be none. */
function through(...pieces: readonly string[]): { passed: string; leftOut: number } {
  let passed = '';
  let leftOut = 0;
  const stream = framed((bytes) => (leftOut += bytes));
  stream.on('data', (bytes: Buffer) => (passed += bytes.toString()));
  for (const piece of pieces) stream.write(piece);
  stream.read();
  return { passed, leftOut };
}

/** The bytes in two pieces, cut at each place. */
function cuts(bytes: string): readonly (readonly [string, string])[] {
  return Array.from(bytes, (_, at) => [bytes.slice(0, at), bytes.slice(at)] as const);
}

const NEXT = message('next');

describe('a message in two pieces, wherever it is cut', () => {
  test.each([
    ['plain words', 'plain words'],
    ['a header in a sentence', 'Content-Length: 0 from the proxy'],
    ['the name alone', 'Content-Length:'],
    ['a whole message', 'it said Content-Length: 12\r\n\r\n{} and went on'],
    ['two headers', 'Content-Length: 12\r\nContent-Type: x\r\n\r\n'],
    ['many headers', 'Content-Length: 7 '.repeat(90)],
  ])('with %s in its text', (_, text) => {
    const whole = message(text);
    for (const [first, second] of cuts(whole)) {
      expect(through(first, second, NEXT)).toEqual({ passed: whole + NEXT, leftOut: 0 });
    }
  });
});

test('a long document in pieces as a pipe delivers them', () => {
  const whole = message(`${'x'.repeat(65_000)} Content-Length: 0 ${'y'.repeat(90_000)}`);
  const pieces = whole.match(/[^]{1,65536}/g) ?? [];
  expect(through(...pieces)).toEqual({ passed: whole, leftOut: 0 });
});

test('a length that is too long ends at the next header, wherever that is cut', () => {
  const lie = 'Content-Length: 4000\r\n\r\n{"jsonrpc": "2.0"}';
  for (const [first, second] of cuts(lie + NEXT)) {
    expect(through(first, second)).toEqual({ passed: NEXT, leftOut: lie.length });
  }
});

test('what is too long by two reaches into the next header, wherever that is cut', () => {
  const lie = 'Content-Length: 4\r\n\r\n{}';
  for (const [first, second] of cuts(lie + NEXT)) {
    expect(through(first, second)).toEqual({ passed: NEXT, leftOut: lie.length });
  }
});

test('the name of a header in any letters', () => {
  for (const name of ['content-length', 'CONTENT-LENGTH']) {
    const whole = message('x', name);
    expect(through(whole, NEXT)).toEqual({ passed: whole + NEXT, leftOut: 0 });
  }
});
