/** Patterns and texts by chance, small enough that they often meet. */

/** A number below the bound. */
export type Random = (bound: number) => number;

/** The same numbers for the same seed. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0 || 1;
  return (bound) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % bound;
  };
}

const ATOMS = [
  "a",
  "b",
  "c",
  "a",
  "b",
  "A",
  ".",
  "\\w",
  "\\d",
  "\\s",
  "1",
  "_",
  "-",
  "\\W",
  "[ab]",
  "[^a]",
  "[a-c]",
  "[^\\n]",
  "[\\w-]",
  "[^b-]",
  "[]",
  "[^]",
  "\\n",
  "é",
  "ſ",
  "\\u212a",
  "[à-ý]",
  "[^\\S\\d]",
  "\\D",
  "\\x41",
  "\ud83d",
  "[k-mA-C\\d_x]",
];
const ASSERTIONS = ["^", "$", "\\b", "\\B", "\\b"];
const QUANTIFIERS = [
  "*",
  "+",
  "?",
  "*?",
  "+?",
  "??",
  "{2}",
  "{0,1}",
  "{1,2}",
  "{2,}",
  "{0}",
  "{1,3}?",
  "{2,}?",
  "{0,2}",
  "{3}",
];
const TEXTS = [
  "a",
  "b",
  "c",
  "a",
  "b",
  "ab",
  "ba",
  "aa",
  "A",
  "1",
  "_",
  "-",
  " ",
  "\n",
  "é",
  "É",
  "ſ",
  "s",
  "S",
  "k",
  "K",
  "\u212a",
  "\ud83d\ude00",
  "\ud83d",
  "x",
  "\u2028",
  "abc",
  "bcd",
  "",
];

/** A pattern. */
export function randomPattern(random: Random): string {
  return new PatternWriter(random).choice(3);
}

class PatternWriter {
  readonly #random: Random;
  #groups = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  choice(depth: number): string {
    const count = this.#random(4) === 0 ? 2 + this.#random(2) : 1;
    return Array.from({ length: count }, () => this.#sequence(depth)).join("|");
  }

  #sequence(depth: number): string {
    const count = this.#random(12) === 0 ? 0 : 1 + this.#random(4);
    return Array.from({ length: count }, () => this.#term(depth)).join("");
  }

  #term(depth: number): string {
    const kind = this.#random(20);
    if (kind < 2) return this.#pick(ASSERTIONS);
    if (kind < 4 && depth > 0) {
      const opening = this.#pick(["(?=", "(?!", "(?<=", "(?<!"]);
      return `${opening}${this.choice(depth - 1)})`;
    }
    const quantifier = this.#random(2) === 0 ? this.#pick(QUANTIFIERS) : "";
    if (kind < 5 && this.#groups > 0) return `\\${1 + this.#random(this.#groups)}${quantifier}`;
    if (kind < 11 && depth > 0) {
      const isGroup = this.#random(2) === 0;
      if (isGroup) this.#groups++;
      return `${isGroup ? "(" : "(?:"}${this.choice(depth - 1)})${quantifier}`;
    }
    return this.#pick(ATOMS) + quantifier;
  }

  #pick(list: readonly string[]): string {
    return list[this.#random(list.length)] ?? "";
  }
}

/** Flags. */
export function randomFlags(random: Random): string {
  return ["", "", "i", "m", "s", "im", "y"][random(7)] ?? "";
}

/** A text. */
export function randomText(random: Random): string {
  const count = random(9);
  return Array.from({ length: count }, () => TEXTS[random(TEXTS.length)] ?? "").join("");
}
