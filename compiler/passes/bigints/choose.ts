/** Which variables, parameters, results and captured variables are kept as words: those whose every value fits, when more uses gain than lose. */
import { type Node, type TreeFunction, type TreeModule, walk } from "../../ir/tree.ts";
import { LOOP_WEIGHT, MAX_WEIGHTED_DEPTH } from "../choose-representations.ts";
import type { BigRanges } from "./analyse.ts";
import { type BigRange, isEmpty, isWord, join } from "./big-range.ts";
import { type Place, type Use, visitBigints } from "./demands.ts";
import { type BigintFacts, localKey } from "./facts.ts";
import { type WordFunctions, type WordPlaces, Words } from "./words.ts";

/** Making an object costs about as much as so many operations on words. */
const OBJECT_COST = 3;

/** A function that is followed, with what is known of its bigints. */
export interface Followed {
  readonly index: number;
  readonly tree: TreeFunction;
  readonly ranges: BigRanges;
}

/** See the head of the file. */
export function chooseWords(
  module: TreeModule,
  facts: BigintFacts,
  functions: WordFunctions,
  followed: readonly Followed[],
): WordPlaces {
  const forked = forkedFunctions(module);
  const candidates = new Set<string>();
  const wrapped = new Set<string>();
  for (const { index, tree, ranges } of followed) {
    const isOpen = facts.fixed.has(index) || forked.has(index);
    const isResumed = (tree.suspensions?.size ?? 0) > 0;
    const unset = unsetLocals(tree, ranges);
    [...tree.params, ...tree.locals].forEach((type, local) => {
      const isParam = local < tree.params.length;
      if (type !== facts.type || isResumed || unset.has(local) || (isParam && isOpen)) return;
      const key = localKey(index, local);
      const range = joined(facts.locals.get(key), isParam ? facts.params.get(key) : undefined);
      if (!range || range.mayBeMissing || isEmpty(range)) return;
      if (isWord(range)) candidates.add(key);
      else if (functions.low64 !== undefined) wrapped.add(key);
    });
    const result = facts.results.get(String(index));
    if (tree.result === facts.type && !isOpen && !isResumed && result && isWord(result))
      candidates.add(resultKey(index));
  }
  module.globals.forEach(({ type }, index) => {
    const range = facts.globals.get(String(index));
    if (type === facts.type && !facts.literals.has(index) && range && isWord(range))
      candidates.add(globalKey(index));
  });
  module.types.forEach((type, index) => {
    if (type.kind !== "struct" || type.role !== "cell" || type.fields[0]?.type !== facts.type)
      return;
    const key = facts.fieldKey(index, 0);
    const range = key === undefined ? undefined : facts.fields.get(key);
    if (range && isWord(range)) candidates.add(fieldKey(key ?? ""));
  });
  const choice = new Choice(facts, functions, followed, candidates, wrapped);
  choice.settle();
  return choice.places();
}

class Choice {
  readonly #facts: BigintFacts;
  readonly #functions: WordFunctions;
  readonly #followed: readonly Followed[];
  readonly #chosen: Set<string>;
  readonly #wrapped: Set<string>;

  constructor(
    facts: BigintFacts,
    functions: WordFunctions,
    followed: readonly Followed[],
    chosen: Set<string>,
    wrapped: Set<string>,
  ) {
    this.#facts = facts;
    this.#functions = functions;
    this.#followed = followed;
    this.#chosen = chosen;
    this.#wrapped = wrapped;
  }

  /** Leaves out places until all that are left gain by what is left. */
  settle(): void {
    for (let hasChanged = true; hasChanged; ) {
      hasChanged = false;
      for (const [key, score] of this.#scores()) {
        if (score >= 0) continue;
        hasChanged = this.#chosen.delete(key) || this.#wrapped.delete(key) || hasChanged;
      }
    }
  }

  places(): WordPlaces {
    const indexes = (prefix: string): Set<number> =>
      new Set(
        [...this.#chosen]
          .filter((key) => key.startsWith(prefix))
          .map((key) => Number(key.slice(prefix.length))),
      );
    return {
      locals: this.#chosen,
      wrapped: this.#wrapped,
      results: indexes(RESULT),
      globals: indexes(GLOBAL),
      fields: new Set(
        [...this.#chosen]
          .filter((key) => key.startsWith(FIELD))
          .map((key) => key.slice(FIELD.length)),
      ),
    };
  }

  #scores(): Map<string, number> {
    const scores = new Map<string, number>();
    const places = this.places();
    const add = (key: string, score: number): void => {
      scores.set(key, (scores.get(key) ?? 0) + score);
    };
    const isWrapped = (place: Place): boolean => this.#wrapped.has(keyOf(place));
    for (const { index, tree, ranges } of this.#followed) {
      const words = new Words(this.#facts, this.#functions, places, index, ranges);
      visitBigints(tree, index, this.#facts, words, isWrapped, (node, use, inLoops) => {
        const weight = LOOP_WEIGHT ** Math.min(inLoops, MAX_WEIGHTED_DEPTH);
        const from = this.#placeOf(node, index);
        const to = typeof use === "object" ? keyOf(use) : undefined;
        if (from !== undefined) add(from, weight * this.#gainOfUse(from, use));
        if (to === undefined || from !== undefined) return;
        const isMade = words.computes(node, this.#wrapped.has(to) ? "low" : "exact");
        if (isMade && !isLiteral(node, this.#facts)) add(to, weight * OBJECT_COST);
      });
    }
    return scores;
  }

  /** The place whose value it is. */
  #placeOf(node: Node, index: number): string | undefined {
    if (node.kind !== "op") return undefined;
    const at = node.imm[0] as number;
    switch (node.op) {
      case "local.get":
      case "local.tee":
        return localKey(index, at);
      case "global.get":
        return globalKey(at);
      case "struct.get":
        return fieldKey(this.#facts.fieldKey(at, node.imm[1] as number) ?? "");
      case "call":
        return this.#facts.operators.has(at) ? undefined : resultKey(at);
      default:
        return undefined;
    }
  }

  #gainOfUse(from: string, use: Use): number {
    const isWrapped = this.#wrapped.has(from);
    // What only has the low bits can be asked for nothing else.
    const never = isWrapped ? Number.NEGATIVE_INFINITY : -OBJECT_COST;
    if (use === "dropped") return 0;
    if (use === "object") return never;
    if (use === "low") return 1;
    if (use === "exact") return isWrapped ? never : 1;
    const to = keyOf(use);
    if (this.#wrapped.has(to)) return 0;
    return this.#chosen.has(to) && !isWrapped ? 0 : never;
  }
}

const RESULT = "result ";
const GLOBAL = "global ";
const FIELD = "field ";

const resultKey = (index: number): string => `${RESULT}${index}`;
const globalKey = (index: number): string => `${GLOBAL}${index}`;
const fieldKey = (key: string): string => `${FIELD}${key}`;

function keyOf(place: Place): string {
  switch (place.kind) {
    case "local":
      return place.key;
    case "result":
      return resultKey(place.index);
    case "global":
      return globalKey(place.index);
    case "field":
      return fieldKey(place.key);
  }
}

function isLiteral(node: Node, facts: BigintFacts): boolean {
  return (
    node.kind === "op" && node.op === "global.get" && facts.literals.has(node.imm[0] as number)
  );
}

function joined(a: BigRange | undefined, b: BigRange | undefined): BigRange | undefined {
  return a && b ? join(a, b) : (a ?? b);
}

/** Locals that are read where they may not have been set. */
function unsetLocals({ body }: TreeFunction, ranges: BigRanges): Set<number> {
  const found = new Set<number>();
  for (const statement of body) {
    walk(statement, (node) => {
      if (node.kind !== "op" || node.op !== "local.get") return;
      if (ranges.get(node)?.mayBeMissing === true) found.add(node.imm[0] as number);
    });
  }
  return found;
}

/** A task's arguments are kept as the function's type says, and a Future keeps its type. */
function forkedFunctions({ functions }: TreeModule): Set<number> {
  const found = new Set<number>();
  for (const { body, taskSlots } of functions) {
    for (const each of taskSlots) found.add(each);
    for (const statement of body) {
      walk(statement, (node) => {
        if (node.kind === "op" && node.op === "fork") found.add(node.imm[0] as number);
      });
    }
  }
  return found;
}
