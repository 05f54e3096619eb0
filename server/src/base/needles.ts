/**
 * Whether a pattern can match a text at all, by the words of which each of its matches has one: how every fast search for
 * expressions begins (Russ Cox, "Regular Expression Matching with a Trigram Index", 2012). An expression is compiled when
 * it is first applied, which takes longer than reading its source here, and most of them match nothing in most documents.
 */
import { perObject } from './per-object.ts';
import { recently } from './recent.ts';

/**
 * False only when the pattern matches nowhere in the text. Always true once the pattern had to be applied: it is compiled
 * then, and asking would take as long as applying it.
 * @param pattern with any flags but `v`
 */
export function mayMatch(pattern: RegExp, text: string): boolean {
  const gate = gateOf(pattern);
  if (!gate.needles) return true;
  const lower = lowered(text);
  for (const needle of gate.needles) {
    if (!lower.includes(needle)) continue;
    gate.needles = undefined;
    return true;
  }
  return false;
}

const gateOf = perObject((pattern: RegExp): { needles: readonly string[] | undefined } => ({
  needles: needlesOf(pattern),
}));

/** What every match of a pattern has one of, in lower case; undefined when nothing is known. */
export function needlesOf({ source }: RegExp): readonly string[] | undefined {
  return new Reader(source).choice()?.words;
}

/** The same sentence is asked about by hundreds of patterns in a row. A long s is an s to an expression with `iu`. */
const lowered = recently(4, (text) => text.toLowerCase().replaceAll('ſ', 's'));

interface Needles {
  readonly words: readonly string[];
  /** Length of the shortest, without blanks, which are everywhere. */
  readonly least: number;
}

/** A single letter is everywhere. */
const SHORTEST = 2;
/** Longer words are not much rarer. */
const LONG_ENOUGH = 5;

/** Letters that have one lower case, and nothing else that is compared as equal to them; any other is taken for any letter. */
const LETTERS = /[ !"#%&',\-/0-9:;<=>@A-Z_`a-z~À-ÖØ-öø-þぁ-ヿ一-鿿]+/y;
const TIMES = /[*+?]\??|\{\d+(?:,\d*)?\}\??/y;
const OPENING = /\((?:\?(?:[:=!]|<[=!]|<\w+>))?/y;
const ONE_LETTER =
  /\[(?:\\[^]|[^\]\\])*\]|\\(?:[pP]\{[^}]*\}|k<[^>]*>|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|\d+|[^])|[\uD800-\uDBFF][\uDC00-\uDFFF]|[^]/y;

/** Reads the source of an expression that JavaScript has accepted: once, from left to right. */
class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** As far as the end, or the parenthesis that closes it. */
  choice(): Needles | undefined {
    let all = this.#sequence();
    while (this.#source[this.#at] === '|') {
      this.#at += 1;
      const other = this.#sequence();
      all = all && other && either(all, other);
    }
    return all;
  }

  #sequence(): Needles | undefined {
    let best: Needles | undefined;
    for (;;) {
      const next = this.#source[this.#at];
      if (next === undefined || next === '|' || next === ')') return best;
      best = sharper(best, next === '(' ? this.#group() : this.#letters());
    }
  }

  /** In what may be left out nothing is needed, nor in what must not be there. */
  #group(): Needles | undefined {
    const opening = this.#take(OPENING) ?? '';
    const inside = this.choice();
    this.#at += 1;
    return this.#isOptional() || opening.endsWith('!') ? undefined : inside;
  }

  /** As many as stand side by side; the last of them may be one that can be left out. */
  #letters(): Needles | undefined {
    const letters = this.#take(LETTERS);
    if (letters === undefined) {
      this.#take(ONE_LETTER);
      this.#isOptional();
      return undefined;
    }
    const word = this.#isOptional() ? letters.slice(0, -1) : letters;
    return word.length < SHORTEST
      ? undefined
      : { words: [word.toLowerCase()], least: word.trim().length };
  }

  /** Takes how often the piece before may come. */
  #isOptional(): boolean {
    const times = this.#take(TIMES);
    return times !== undefined && /^(?:[*?]|\{0)/.test(times);
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source)?.[0];
    if (found !== undefined) this.#at += found.length;
    return found;
  }
}

function either(one: Needles, other: Needles): Needles {
  return { words: [...one.words, ...other.words], least: Math.min(one.least, other.least) };
}

/** Longer words, else fewer. */
function sharper(one: Needles | undefined, other: Needles | undefined): Needles | undefined {
  if (!one || !other) return one ?? other;
  const longer = Math.min(other.least, LONG_ENOUGH) - Math.min(one.least, LONG_ENOUGH);
  return longer > 0 || (longer === 0 && other.words.length < one.words.length) ? other : one;
}
