/** The wire below `wire.ts`: bytes to the built server and messages back, for clients that do not keep the protocol. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { built } from './built.ts';

export interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

export class RawClient {
  readonly server: ChildProcessWithoutNullStreams;
  readonly messages: Message[] = [];
  stderr = '';
  #rest = Buffer.alloc(0);
  #listeners: (() => void)[] = [];
  #lastId = 1000;

  constructor() {
    this.server = spawn(process.execPath, [built('server.js'), '--stdio']);
    this.server.stdout.on('data', (chunk: Buffer) => this.#take(chunk));
    this.server.stderr.on('data', (chunk: Buffer) => (this.stderr += chunk.toString()));
    this.server.once('exit', () => this.#news());
    // Writing to a server that is gone is told by its exit.
    this.server.stdin.on('error', () => undefined);
  }

  #take(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const end = this.#rest.indexOf('\r\n\r\n');
      const length = Number(
        /Content-Length: (\d+)/i.exec(this.#rest.toString('utf8', 0, end))?.[1],
      );
      if (end < 0 || this.#rest.length < end + 4 + length) break;
      const body = this.#rest.toString('utf8', end + 4, end + 4 + length);
      this.#rest = this.#rest.subarray(end + 4 + length);
      this.messages.push(JSON.parse(body) as Message);
    }
    this.#news();
  }

  #news(): void {
    const listeners = this.#listeners;
    this.#listeners = [];
    for (const listener of listeners) listener();
  }

  /** Sends bytes as they are. */
  bytes(text: string | Uint8Array): void {
    this.server.stdin.write(text);
  }

  /** Sends a body under a header that tells its true length. */
  body(text: string | Uint8Array): void {
    this.bytes(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n`);
    this.bytes(text);
  }

  send(message: object): void {
    this.body(JSON.stringify({ jsonrpc: '2.0', ...message }));
  }

  notify(method: string, params?: unknown): void {
    this.send({ method, params });
  }

  /** Sends a request and waits for what comes back. */
  ask(method: string, params?: unknown): Promise<Message> {
    const id = ++this.#lastId;
    this.send({ id, method, params });
    return this.answerTo(id);
  }

  async answerTo(id: number | string): Promise<Message> {
    const [answer] = await this.answersTo(id, 1);
    return answer ?? {};
  }

  /** As many answers as are wanted, for an id that was used more than once. Rejects when the server ends. */
  async answersTo(id: number | string, count: number): Promise<readonly Message[]> {
    for (;;) {
      const found = this.messages.filter((each) => each.id === id && each.method === undefined);
      if (found.length >= count) return found;
      if (this.server.exitCode !== null) throw new Error(`The server ended: ${this.stderr}`);
      await new Promise<void>((resolve) => this.#listeners.push(resolve));
    }
  }

  exited(): Promise<number | null> {
    return new Promise((resolve) => {
      if (this.server.exitCode !== null) resolve(this.server.exitCode);
      else this.server.once('exit', (code) => resolve(code));
    });
  }
}
