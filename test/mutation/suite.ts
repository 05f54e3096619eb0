/** What the tests take from `vitest`, as far as they do: tests are put into a list, for runner.ts to run as often as it likes. */
import { JestAsymmetricMatchers, JestChaiExpect, JestExtend } from '@vitest/expect';
import { expect, use } from 'chai';

use(JestExtend);
use(JestChaiExpect);
use(JestAsymmetricMatchers);

export { expect };

export interface Test {
  readonly id: string;
  readonly file: string;
  readonly run: () => unknown;
}

export const tests: Test[] = [];

let file = '';

/** The tests that `load` brings belong to this file. */
export function inFile(name: string, load: () => void): void {
  file = name;
  load();
}

type One = (name: string, body: () => unknown) => void;
type Body = (...values: readonly unknown[]) => unknown;

/** Many cases share a name, so a number makes the id. */
const add: One = (name, run) => {
  const number = tests.filter((test) => test.file === file).length + 1;
  tests.push({ id: `${file} ${number}: ${name}`, file, run });
};

const within: One = (_name, define) => {
  define();
};

export const it = withEach(add);
export const test = withEach(add);
export const describe = withEach(within);

/** As vitest does it: a case that is a list is spread. */
function withEach(one: One) {
  const each = (cases: readonly unknown[]) => (name: string, body: Body) => {
    for (const value of cases) {
      one(name, () => (Array.isArray(value) ? body(...(value as unknown[])) : body(value)));
    }
  };
  return Object.assign((name: string, body: () => unknown) => one(name, body), { each });
}
