/**
 * What is known of numbers beyond one function, and what the analysis finds: ranges of parameters, results, fields and module variables
 * over the whole (closed) program, and a range per tree node.
 */
import type { ValueType } from "../../runtime/bytecode/module.ts";
import type { Node, TreeModule } from "../ir/tree.ts";
import { constant, equal, join, type Range, TOP, widen } from "./range.ts";

/** Which functions have still to be looked at: new ones, and those that read a fact which has grown since. */
export class Agenda {
  /** The function that is looked at; -1 for nobody. */
  reader = -1;
  /** In the order in which they are to be looked at; grows while it is walked. */
  readonly pending = new Set<number>();
}

/** Ranges that only grow. A missing entry means: nothing was seen yet. */
export class GrowingRanges {
  readonly #ranges = new Map<string, Range>();
  readonly #growths = new Map<string, number>();
  readonly #readers = new Map<string, Set<number>>();
  readonly #agenda: Agenda;

  constructor(agenda: Agenda) {
    this.#agenda = agenda;
  }

  get(key: string): Range | undefined {
    const { reader } = this.#agenda;
    if (reader >= 0) {
      const readers = this.#readers.get(key);
      if (readers) readers.add(reader);
      else this.#readers.set(key, new Set([reader]));
    }
    return this.#ranges.get(key);
  }

  add(key: string, range: Range): void {
    const old = this.#ranges.get(key);
    if (!old) {
      this.#set(key, range);
      return;
    }
    const joined = join(old, range);
    if (equal(old, joined)) return;
    // A few exact steps first: most parameters take a handful of constants.
    const growths = (this.#growths.get(key) ?? 0) + 1;
    this.#growths.set(key, growths);
    this.#set(key, growths > 3 ? widen(old, range) : joined);
  }

  #set(key: string, range: Range): void {
    this.#ranges.set(key, range);
    for (const reader of this.#readers.get(key) ?? []) this.#agenda.pending.add(reader);
  }
}

/** Facts of the whole program. */
export interface ProgramFacts {
  readonly params: GrowingRanges;
  readonly results: GrowingRanges;
  readonly fields: GrowingRanges;
  readonly globals: GrowingRanges;
  /** Functions whose body can run, as far as known. */
  readonly reached: Set<number>;
  readonly agenda: Agenda;
  /** Key of a struct's field at the class that declares it, or undefined when outsiders may write it. */
  fieldKey(type: number, field: number): string | undefined;
}

export const paramKey = (functionIndex: number, param: number): string =>
  `${functionIndex}:${param}`;

/** Is this a representation the analysis speaks about? */
export function isNumeric(type: ValueType | "void" | "never"): boolean {
  return type === "f64" || type === "i32" || type === "i64" || type === "bool";
}

/** Key of a struct's field at the class that declares it. */
export function declaringField(module: TreeModule, type: number, field: number): string {
  let at = type;
  for (;;) {
    const struct = module.types[at];
    if (struct?.kind !== "struct" || struct.parent < 0) break;
    const parent = module.types[struct.parent];
    if (parent?.kind !== "struct" || field >= parent.fields.length) break;
    at = struct.parent;
  }
  return `${at}.${field}`;
}

/** Collects which fields may be followed: not those reached through interfaces or by callers from outside. */
export function programFacts(module: TreeModule): ProgramFacts {
  const isOpen = module.exports.length > 0;
  const shared = new Set<string>();
  const declaring = (type: number, field: number) => declaringField(module, type, field);
  for (const type of module.types) {
    if (type.kind !== "interface") continue;
    for (const { struct, slots } of type.implementors) {
      type.members.forEach((member, index) => {
        if (!member.params) shared.add(declaring(struct, slots[index] ?? -1));
      });
    }
  }
  const agenda = new Agenda();
  const keys = new Map<number, Map<number, string | undefined>>();
  return {
    params: new GrowingRanges(agenda),
    results: new GrowingRanges(agenda),
    fields: new GrowingRanges(agenda),
    globals: new GrowingRanges(agenda),
    reached: new Set(),
    agenda,
    fieldKey(type, field) {
      if (isOpen) return undefined;
      const known = keys.get(type) ?? new Map<number, string | undefined>();
      keys.set(type, known);
      if (known.has(field)) return known.get(field);
      const declared = declaring(type, field);
      const key = shared.has(declared) ? undefined : declared;
      known.set(field, key);
      return key;
    },
  };
}

/** Ranges by node: later, wider visits overwrite earlier ones. */
export type NodeRanges = Map<Node, Range>;

/** Range of a node, anything when it was never reached. */
export function rangeOf(ranges: NodeRanges, node: Node): Range {
  return ranges.get(node) ?? TOP;
}

export const ZERO = constant(0);
