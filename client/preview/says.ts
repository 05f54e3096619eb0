/** Writes words where they differ. What is written anew loses the reader's selection, and a live region says it again. */

/** For `each` of a selection. */
export function says<D>(words: string | ((datum: D) => string)) {
  return function (this: unknown, datum: D): void {
    const wanted = typeof words === 'string' ? words : words(datum);
    if (this instanceof Node && this.textContent !== wanted) this.textContent = wanted;
  };
}
