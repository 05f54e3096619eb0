/** The door on Node: IPC for VS Code, stdio for other editors (`postmortem-language-server --stdio`). */
import { tellV8 } from './flags.ts';
import process from 'node:process';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { framed } from './frames.ts';
import { readConfigFile } from './read-config-file.ts';
import { ownVersion } from './version.ts';
import { hostOf, type WallClock } from '../lsp/host.ts';
import type { startServer } from '../lsp/server.ts';
import type { Timers } from '../service/host.ts';

// A heap of 30 MB would else be swept when it has grown to four times that, and the process keeps what it once had. The
// command line does without: it ends before anybody looks.
tellV8('--heap-growing-percent=100');

const HELP = `Usage: postmortem-language-server --stdio

A language server for incident postmortems in Markdown (Language Server Protocol).

Options:
  --stdio         talk over standard input and output
  -h, --help      this text
  -v, --version   the version
`;

const wallClock: WallClock = {
  now: () => new Date(),
  zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
};

const timers: Timers = {
  after: (delay, run) => {
    if (delay === 0) {
      const soon = setImmediate(run);
      return () => clearImmediate(soon);
    }
    const timer = setTimeout(run, delay);
    return () => clearTimeout(timer);
  },
};

const complain = (bytes: number): void =>
  void process.stderr.write(`${bytes} bytes are no message and are passed over.\n`);

const isTransport = (argument: string): boolean =>
  /^--(stdio|node-ipc|socket(=.*)?|pipe(=.*)?)$/.test(argument);

export function open(serve: typeof startServer): void {
  const given = process.argv.slice(2);
  if (given.includes('--help') || given.includes('-h')) process.stdout.write(HELP);
  else if (given.includes('--version') || given.includes('-v'))
    process.stdout.write(`${ownVersion()}\n`);
  else if (given.some(isTransport)) {
    const connection = given.includes('--stdio')
      ? createConnection(ProposedFeatures.all, process.stdin.pipe(framed(complain)), process.stdout)
      : createConnection(ProposedFeatures.all);
    const host = hostOf(connection, wallClock, timers);
    serve(connection, { ...host, readFile: readConfigFile });
  } else {
    process.stderr.write(`Name a way to talk, such as --stdio.\n\n${HELP}`);
    process.exitCode = 2;
  }
}
