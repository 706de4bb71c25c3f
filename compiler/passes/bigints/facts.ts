/** What is known of a program's bigints beyond one function: ranges of parameters, results, variables and fields, which only grow. */
import type { Node, TreeModule } from "../../ir/tree.ts";
import { type Range, TOP } from "../range.ts";
import { Agenda, programFacts } from "../range-facts.ts";
import { type BigRange, constant, equal, isWord, join, widen } from "./big-range.ts";
import { type BigintOperators, findOperators } from "./operators.ts";

/** The names of the module variables that hold literals. */
const LITERAL = /^-?\d+n$/;

/** See the head of the file. A missing entry means: nothing was seen yet. */
export class GrowingBigRanges {
  readonly #ranges = new Map<string, BigRange>();
  readonly #growths = new Map<string, number>();
  readonly #readers = new Map<string, Set<number>>();
  readonly #agenda: Agenda;

  constructor(agenda: Agenda) {
    this.#agenda = agenda;
  }

  get(key: string): BigRange | undefined {
    const { reader } = this.#agenda;
    const readers = this.#readers.get(key) ?? new Set();
    this.#readers.set(key, readers);
    if (reader >= 0) readers.add(reader);
    return this.#ranges.get(key);
  }

  add(key: string, range: BigRange): void {
    const old = this.#ranges.get(key);
    const joined = old ? join(old, range) : range;
    if (old && equal(old, joined)) return;
    const growths = (this.#growths.get(key) ?? 0) + 1;
    this.#growths.set(key, growths);
    // A few exact steps first: most parameters take a handful of constants.
    this.#ranges.set(key, old && growths > 4 ? widen(old, joined) : joined);
    for (const reader of this.#readers.get(key) ?? []) this.#agenda.pending.add(reader);
  }
}

export interface BigintFacts {
  /** Type index of bigints. */
  readonly type: number;
  readonly operators: BigintOperators;
  /** What module variables that hold literals hold. */
  readonly literals: ReadonlyMap<number, bigint>;
  readonly params: GrowingBigRanges;
  readonly results: GrowingBigRanges;
  readonly globals: GrowingBigRanges;
  readonly fields: GrowingBigRanges;
  /** What is assigned to locals. */
  readonly locals: GrowingBigRanges;
  readonly agenda: Agenda;
  /** Functions that have bigints. */
  readonly followed: ReadonlySet<number>;
  /** Those whose code can run, as far as known. */
  readonly reached: Set<number>;
  /** Functions that are called from elsewhere than by a `call` in sight. */
  readonly fixed: ReadonlySet<number>;
  fieldKey(type: number, field: number): string | undefined;
  /** The range of a number in a function's code. */
  numberRange(functionIndex: number, node: Node): Range;
}

/** Key of a parameter or other local. */
export const localKey = (functionIndex: number, local: number): string =>
  `${functionIndex}:${local}`;

/** The type of bigints; undefined where the program has none. */
export function bigintType({ types }: TreeModule): number | undefined {
  const type = types.findIndex((each) => each.kind === "struct" && each.role === "bigint");
  return type < 0 ? undefined : type;
}

/** What the module variables that hold literals hold, of literals that are words. */
export function literalBigints(module: TreeModule): ReadonlyMap<number, bigint> {
  const type = bigintType(module);
  const all = type === undefined ? [] : [...allLiterals(module, type)];
  return new Map(all.filter(([, value]) => isWord(constant(value))));
}

function allLiterals({ globals }: TreeModule, type: number): Map<number, bigint> {
  const found = new Map<number, bigint>();
  globals.forEach((global, index) => {
    if (global.type === type && LITERAL.test(global.name))
      found.set(index, BigInt(global.name.slice(0, -1)));
  });
  return found;
}

/** @param numbers ranges of the numbers of each function */
export function bigintFacts(
  module: TreeModule,
  type: number,
  followed: ReadonlySet<number>,
  fixed: ReadonlySet<number>,
  numbers: (functionIndex: number) => ReadonlyMap<Node, Range> | undefined,
): BigintFacts {
  const agenda = new Agenda();
  const { fieldKey } = programFacts(module);
  return {
    type,
    operators: findOperators(module),
    literals: allLiterals(module, type),
    params: new GrowingBigRanges(agenda),
    results: new GrowingBigRanges(agenda),
    globals: new GrowingBigRanges(agenda),
    fields: new GrowingBigRanges(agenda),
    locals: new GrowingBigRanges(agenda),
    agenda,
    followed,
    reached: new Set(),
    fixed,
    fieldKey,
    numberRange: (functionIndex, node) => numbers(functionIndex)?.get(node) ?? TOP,
  };
}
