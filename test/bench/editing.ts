/** An edit comes back as diagnostics: ours, an empty server's, other language servers', and what parsing alone costs. */
import { treeOf } from '../../server/src/syntax/markdown.ts';
import { documentOf, yamlOf } from './documents.ts';
import { editsOf, type Edit } from './edits.ts';
import { startClient, type Candidate } from './lsp-client.ts';
import { inTurns, ratio, ratios, timed, type Times } from './measure.ts';
import { markdownlint } from './peers.ts';
import {
  EMPTY,
  MARKDOWN_SERVER,
  OURS,
  OURS_FORGETFUL,
  PARSING,
  YAML_SERVER,
} from './candidates.ts';

export const SIZES = [5_000, 44_000, 667_000] as const;

/** Rows of a table, by their first cell; one cell for each size. */
export type Rows = Map<string, string[]>;

export interface Figures {
  /** Against the empty server: p50, and p95 in brackets. */
  readonly edits: Rows;
  /** Of the worst edit of each size, and the empty server's beside it. */
  readonly ours: readonly Times[];
  readonly empty: readonly Times[];
  readonly lint: readonly Times[];
}

export async function measureEdits(rounds: number): Promise<Figures> {
  const figures = {
    edits: new Map<string, string[]>(),
    ours: [] as Times[],
    empty: [] as Times[],
    lint: [] as Times[],
  };
  for (const size of SIZES) {
    const text = documentOf(size);
    const edits = editsOf(text);
    const letter: Edit = edits['a letter in prose'] ?? { line: 0, character: 0, text: 'x' };
    const few = size > 100_000 ? Math.ceil(rounds / 4) : rounds;
    const put = (row: string, times: Times, floor: Times): void => {
      figures.edits.set(row, [...(figures.edits.get(row) ?? []), ratios(times, floor)]);
    };
    const measured: { readonly own: Times; readonly floor: Times; readonly parsing: Times }[] = [];
    for (const [name, edit] of Object.entries(edits)) {
      const times = await betweenServers([EMPTY, PARSING, OURS], text, () => edit, rounds);
      const floor = timesOf(times, EMPTY.name);
      const own = timesOf(times, OURS.name);
      put(`ours: ${name}`, own, floor);
      measured.push({ own, floor, parsing: timesOf(times, PARSING.name) });
    }
    const [slowest] = measured.toSorted(
      (a, b) => b.own.p50 / b.floor.p50 - a.own.p50 / a.floor.p50,
    );
    if (!slowest) throw new Error('There is no edit to measure.');
    put(`${PARSING.name}, at our slowest edit`, slowest.parsing, slowest.floor);
    const servers = await betweenServers(
      [EMPTY, OURS_FORGETFUL, MARKDOWN_SERVER],
      text,
      () => letter,
      few,
    );
    const yaml = await betweenServers([EMPTY, YAML_SERVER], yamlOf(size), () => YAML_EDIT, few);
    const inside = await inTurns(few, {
      'remark-parse alone': () => timed(() => treeOf(text)),
      'markdownlint alone': () => timed(() => markdownlint(text)),
    });
    for (const [name, times] of Object.entries({ ...servers, ...inside })) {
      if (name !== EMPTY.name) put(name, times, timesOf(servers, EMPTY.name));
    }
    put(YAML_SERVER.name, timesOf(yaml, YAML_SERVER.name), timesOf(yaml, EMPTY.name));
    figures.ours.push(slowest.own);
    figures.empty.push(slowest.floor);
    figures.lint.push(timesOf(inside, 'markdownlint alone'));
    console.log(
      `${Math.round(size / 1000)} KB: ${ratio(slowest.own.p50, slowest.floor.p50)} at worst`,
    );
  }
  return figures;
}

function timesOf(all: Readonly<Record<string, Times>>, name: string): Times {
  const times = all[name];
  if (!times) throw new Error(`${name} was not measured.`);
  return times;
}

const YAML_EDIT: Edit = { line: 1, character: 9, text: 'x' };

async function betweenServers(
  candidates: readonly Candidate[],
  text: string,
  edit: () => Edit,
  rounds: number,
): Promise<Readonly<Record<string, Times>>> {
  const clients = await Promise.all(
    candidates.map(async (each) => [each.name, await startClient(each, text)] as const),
  );
  const runs = Object.fromEntries(
    clients.map(([name, client]) => [name, () => client.edit(edit())] as const),
  );
  // What a person edits is open for a while already.
  await inTurns(5, runs);
  const times = await inTurns(rounds, runs);
  for (const [, client] of clients) client.stop();
  return times;
}

/** From spawn to the first diagnostics of a document, each server started anew. */
export async function measureStart(rounds: number): Promise<Readonly<Record<string, Times>>> {
  const text = documentOf(SIZES[1]);
  const yaml = yamlOf(SIZES[1]);
  const start = (candidate: Candidate) => async (): Promise<number> => {
    const client = await startClient(candidate, candidate.language === 'yaml' ? yaml : text);
    client.stop();
    return client.opened;
  };
  const all = [EMPTY, OURS, PARSING, MARKDOWN_SERVER, YAML_SERVER];
  return inTurns(rounds, Object.fromEntries(all.map((each) => [each.name, start(each)])));
}
