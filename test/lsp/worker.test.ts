/** The server of the web: its bundle runs where there is no document, no process and no require, and answers. */
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { expect, test } from 'vitest';
import { built } from '../support/built.ts';
import { FLAWED, URI } from './documents.ts';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly params?: unknown;
}

/** What a worker offers, and nothing more. */
async function bareWorker() {
  const sent: Message[] = [];
  let waiting: (() => void)[] = [];
  const self: Record<string, unknown> = {
    postMessage: (message: Message) => {
      sent.push(message);
      for (const wake of waiting) wake();
      waiting = [];
    },
    setTimeout,
    clearTimeout,
    setImmediate,
    queueMicrotask,
    TextDecoder,
    TextEncoder,
    URL,
    performance,
    crypto,
    console,
    addEventListener: () => undefined,
    WorkerGlobalScope: EventTarget,
  };
  self['self'] = self;
  runInContext(readFileSync(built('server.js'), 'utf8'), createContext(self));
  // A worker hears messages once its script and what that promised are done.
  await new Promise(setImmediate);
  const receive = (message: object): void =>
    (self['onmessage'] as (event: { data: object }) => void)({
      data: { jsonrpc: '2.0', ...message },
    });
  const answerTo = async (id: number): Promise<unknown> => {
    for (;;) {
      const found = sent.find((message) => message.id === id && message.method === undefined);
      if (found) return found.result;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };
  return { receive, answerTo };
}

test('the worker bundle answers initialize and finds what the other server finds', async () => {
  const { receive, answerTo } = await bareWorker();
  const capabilities = { textDocument: { diagnostic: {} } };
  receive({
    id: 1,
    method: 'initialize',
    params: { processId: null, rootUri: null, capabilities },
  });
  expect(await answerTo(1)).toMatchObject({ serverInfo: { name: 'postmortem' } });
  receive({ method: 'initialized', params: {} });
  const textDocument = { uri: URI, languageId: 'markdown', version: 1, text: FLAWED };
  receive({ method: 'textDocument/didOpen', params: { textDocument } });
  receive({ id: 2, method: 'textDocument/diagnostic', params: { textDocument: { uri: URI } } });
  expect(await answerTo(2)).toMatchObject({
    kind: 'full',
    items: expect.arrayContaining([expect.objectContaining({ code: 'non-utc-time' })]) as unknown,
  });
});
