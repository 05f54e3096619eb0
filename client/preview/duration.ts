/** Lengths of time in a few characters, for people. Pure. */

/** `+7 min`, `+1 h 5 min`, `+2 d 3 h`, `−40 s`; `start` for zero. `elapsed` in milliseconds. */
export function elapsedLabel(elapsed: number): string {
  if (Math.round(elapsed / SECOND) === 0) return 'start';
  return (elapsed < 0 ? '−' : '+') + lengthLabel(Math.abs(elapsed));
}

/** The two largest units that matter, of a length in milliseconds. */
function lengthLabel(length: number): string {
  const seconds = Math.round(length / SECOND);
  const [minutes, hours, days] = [60, 3600, 86_400].map((unit) => Math.floor(seconds / unit));
  if (!minutes) return `${seconds} s`;
  if (!hours) return seconds % 60 ? `${minutes} min ${seconds % 60} s` : `${minutes} min`;
  if (!days) return minutes % 60 ? `${hours} h ${minutes % 60} min` : `${hours} h`;
  return hours % 24 ? `${days} d ${hours % 24} h` : `${days} d`;
}

const SECOND = 1000;
