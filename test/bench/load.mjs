/** Prints how many milliseconds a bundle takes to load, with something in the place of `vscode` that has every name. */
import Module, { createRequire } from 'node:module';
import process from 'node:process';

const require = createRequire(import.meta.url);

const anything = new Proxy(class {}, {
  get: (target, key) => (key in target || typeof key === 'symbol' ? target[key] : anything),
  apply: () => anything,
});
const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? anything : load(name, ...rest));

const begun = performance.now();
require(process.argv[2]);
process.stdout.write(String(performance.now() - begun));
process.exit(0);
