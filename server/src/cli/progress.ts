/** A line on the terminal that says how far the work is, once it takes long; gone when it is done. */
import process from 'node:process';

/** Milliseconds: who waits longer wants to know for what. */
const PATIENCE = 1000;
const PACE = 100;

export function progressOn(terminal: NodeJS.WriteStream): (words: string | undefined) => void {
  if (!terminal.isTTY || process.env['TERM'] === 'dumb') return () => undefined;
  let next = Date.now() + PATIENCE;
  let isShown = false;
  return (words) => {
    const now = Date.now();
    if (words === undefined) {
      if (isShown) terminal.write('\r\u001b[K');
      isShown = false;
    } else if (now >= next) {
      next = now + PACE;
      isShown = true;
      terminal.write(`\r\u001b[K${words} …`);
    }
  };
}
