/**
 * What is known of numbers beyond one function, and what the analysis finds: ranges of parameters, results, fields and module variables
 * over the whole (closed) program, and a range per tree node.
 */
import type { ValueType } from "../../runtime/bytecode/module.ts";
import type { Node, TreeModule } from "../ir/tree.ts";
import { constant, equal, join, type Range, TOP, widen } from "./range.ts";

/** Ranges that only grow. A missing entry means: nothing was seen yet. */
export class GrowingRanges {
  readonly #ranges = new Map<string, Range>();
  readonly #growths = new Map<string, number>();
  changed = false;

  get(key: string): Range | undefined {
    return this.#ranges.get(key);
  }

  add(key: string, range: Range): void {
    const old = this.#ranges.get(key);
    if (!old) {
      this.#ranges.set(key, range);
      this.changed = true;
      return;
    }
    const joined = join(old, range);
    if (equal(old, joined)) return;
    // A few exact steps first: most parameters take a handful of constants.
    const growths = (this.#growths.get(key) ?? 0) + 1;
    this.#growths.set(key, growths);
    this.#ranges.set(key, growths > 3 ? widen(old, range) : joined);
    this.changed = true;
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
  /** Key of a struct's field at the class that declares it, or undefined when outsiders may write it. */
  fieldKey(type: number, field: number): string | undefined;
}

export const paramKey = (functionIndex: number, param: number): string =>
  `${functionIndex}:${param}`;

/** Is this a representation the analysis speaks about? */
export function isNumeric(type: ValueType | "void" | "never"): boolean {
  return type === "f64" || type === "i32" || type === "i64" || type === "bool";
}

/** Collects which fields may be followed: not those reached through interfaces or by callers from outside. */
export function programFacts(module: TreeModule): ProgramFacts {
  const isOpen = module.exports.length > 0;
  const shared = new Set<string>();
  const declaring = (type: number, field: number): string => {
    let at = type;
    for (;;) {
      const struct = module.types[at];
      if (struct?.kind !== "struct" || struct.parent < 0) break;
      const parent = module.types[struct.parent];
      if (parent?.kind !== "struct" || field >= parent.fields.length) break;
      at = struct.parent;
    }
    return `${at}.${field}`;
  };
  for (const type of module.types) {
    if (type.kind !== "interface") continue;
    for (const { struct, slots } of type.implementors) {
      type.members.forEach((member, index) => {
        if (!member.params) shared.add(declaring(struct, slots[index] ?? -1));
      });
    }
  }
  return {
    params: new GrowingRanges(),
    results: new GrowingRanges(),
    fields: new GrowingRanges(),
    globals: new GrowingRanges(),
    reached: new Set(),
    fieldKey(type, field) {
      if (isOpen) return undefined;
      const key = declaring(type, field);
      return shared.has(key) ? undefined : key;
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
