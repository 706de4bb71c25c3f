/**
 * Regular expressions by the host's own engine, for one thread. A program's RegExp is a number, its source and its flags: the number finds the
 * compiled expression fast on the thread that gave it out, and any other thread compiles the text once and keeps it under the same number.
 * `exec` remembers the match, of which the program asks what it needs right after. Imports nothing.
 */

/** More expressions than this are forgotten together; their numbers stay good, as they are never given out again. */
const MAX_KEPT = 2000;

/** The limit of `split` that is none. */
const NO_LIMIT = 2 ** 32 - 1;

/** Numbers of a thread are apart by this. */
const MAX_THREADS = 1024;

/** The expressions of a thread and its latest match. */
export class RegExpEngine {
  readonly #thread: number;
  readonly #numbers = new Map<string, number>();
  readonly #compiled = new Map<number, RegExp>();
  readonly #names = new WeakMap<RegExp, readonly string[]>();
  #given = 0;
  #latestNumber = -1;
  #latest: RegExp = /(?:)/;
  #executed: RegExp = /(?:)/;
  #match: RegExpExecArray | null = null;

  /** @param thread its index, so that no two threads give out the same number */
  constructor(thread: number) {
    this.#thread = thread;
  }

  /** The number of an expression, -1 when it is not valid. */
  compile(source: string, flags: string): number {
    const text = `${flags}/${source}`;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    let compiled: RegExp;
    try {
      compiled = new RegExp(source, flags);
    } catch {
      return -1;
    }
    this.#forget();
    this.#given += 1;
    const number = this.#given * MAX_THREADS + this.#thread;
    this.#numbers.set(text, number);
    this.#compiled.set(number, compiled);
    return number;
  }

  /** What is wrong with an expression, as the engine words it. */
  failure(source: string, flags: string): string {
    try {
      new RegExp(source, flags);
      return "";
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  /** The compiled expression of a number, if this thread has it. */
  find(number: number): RegExp | undefined {
    if (number === this.#latestNumber) return this.#latest;
    const compiled = this.#compiled.get(number);
    if (compiled === undefined) return undefined;
    this.#latestNumber = number;
    this.#latest = compiled;
    return compiled;
  }

  /** Compiles what another thread gave the number to. */
  adopt(number: number, source: string, flags: string): RegExp {
    const compiled = new RegExp(source, flags);
    // One that came from outside the program has no number of its own.
    if (number === 0) return compiled;
    this.#forget();
    this.#compiled.set(number, compiled);
    return compiled;
  }

  /** Index of the match from `start` on, -1 without one. */
  exec(expression: RegExp, text: string, start: number): number {
    expression.lastIndex = start;
    this.#executed = expression;
    this.#match = expression.exec(text);
    return this.#match === null ? -1 : this.#match.index;
  }

  /** What is `lastIndex` after a match from `start` on, -1 without one; of an expression that does not keep it, 0. */
  test(expression: RegExp, text: string, start: number): number {
    expression.lastIndex = start;
    return expression.test(text) ? expression.lastIndex : -1;
  }

  /** The match's text and groups, undefined for those which took no part. */
  groups(): readonly (string | undefined)[] {
    return this.#match ?? [];
  }

  /** Where a group of the match begins, -1 for one which took no part. Asked only of expressions with the flag `d`. */
  groupStart(group: number): number {
    return this.#match?.indices?.[group]?.[0] ?? -1;
  }

  /** Where it ends. */
  groupEnd(group: number): number {
    return this.#match?.indices?.[group]?.[1] ?? -1;
  }

  /** Names of the groups by their number, empty for those without one; nothing at all when none has a name. */
  names(expression: RegExp): readonly string[] {
    const known = this.#names.get(expression);
    if (known !== undefined) return known;
    const found = groupNames(expression.source, expression.flags.includes("v"));
    const names = found.some((name) => name !== "") ? found : [];
    this.#names.set(expression, names);
    return names;
  }

  /** What is `lastIndex` after the latest `exec` or `replace`. */
  get lastIndex(): number {
    return this.#executed.lastIndex;
  }

  replace(expression: RegExp, text: string, replacement: string, start: number): string {
    expression.lastIndex = start;
    this.#executed = expression;
    return text.replace(expression, replacement);
  }

  /** All matches of an expression with the flag `g`. */
  matchAll(expression: RegExp, text: string): readonly string[] {
    expression.lastIndex = 0;
    return text.match(expression) ?? [];
  }

  split(expression: RegExp, text: string, limit: number): readonly (string | undefined)[] {
    expression.lastIndex = 0;
    // V8 splits slowly where it is given a limit that it does not hold as a small integer.
    return limit === NO_LIMIT ? text.split(expression) : text.split(expression, limit);
  }

  /** As `RegExp.prototype.source` shows it: `/` and line ends escaped. */
  source(source: string, flags: string): string {
    return new RegExp(source, flags).source;
  }

  #forget(): void {
    if (this.#compiled.size < MAX_KEPT) return;
    this.#numbers.clear();
    this.#compiled.clear();
  }
}

/** @param nests classes may stand in classes, as the flag `v` allows */
function groupNames(source: string, nests: boolean): string[] {
  const names = [""];
  let depth = 0;
  for (let at = 0; at < source.length; at += 1) {
    const unit = source[at];
    if (unit === "\\") at += 1;
    else if (unit === "[") depth = nests ? depth + 1 : 1;
    else if (unit === "]") depth = Math.max(0, depth - 1);
    else if (unit === "(" && depth === 0) {
      const name = /^\(\?<([^=!>][^>]*)>/.exec(source.slice(at, at + MAX_NAME))?.[1];
      if (name !== undefined) names.push(decodeName(name));
      else if (source[at + 1] !== "?") names.push("");
    }
  }
  return names;
}

/** Longer names of groups are not looked for. */
const MAX_NAME = 1000;

/** A name may be written with escapes. */
function decodeName(name: string): string {
  return name.replaceAll(/\\u(?:\{([0-9a-fA-F]+)\}|([0-9a-fA-F]{4}))/g, (_, braced, plain) => {
    const unit = Number.parseInt(braced ?? plain, 16);
    return braced === undefined ? String.fromCharCode(unit) : String.fromCodePoint(unit);
  });
}
