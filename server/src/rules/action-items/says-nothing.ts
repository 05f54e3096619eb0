/** Cells and fields that hold something and still say nothing: `TBD`, `-`, `YYYY-MM-DD`. */
const NOTHING =
  /^(?:|tb[dac]|todo|none|nobody|unknown|unassigned|n\/?a|[-–—?.…_]+|y{2,4}-m{1,2}-d{1,2}|dd\/mm\/yyyy|mm\/dd\/yyyy|\[?date\]?|<date>)$/;

export function saysNothing(text: string): boolean {
  return NOTHING.test(
    text
      .trim()
      .toLowerCase()
      .replace(/^[`*_]+|[`*_]+$/g, ''),
  );
}
