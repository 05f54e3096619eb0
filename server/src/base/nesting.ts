/**
 * Whether YAML or JSON is nested deeper than anybody writes. A parser that calls itself for each level runs out of stack
 * there, and V8 ends the whole process when that happens while it compiles a pattern: nothing can catch that.
 */
const DEEPEST = 100;
/** `- - - a`: each mark is a level. */
const MARKS = new RegExp(String.raw`^[ \t]*(?:[-?][ \t]+){${DEEPEST}}`, 'm');

export function isNestedDeeply(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1);
    if (depth > DEEPEST) return true;
  }
  return MARKS.test(text);
}
