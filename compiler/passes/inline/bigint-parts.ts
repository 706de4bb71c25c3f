/**
 * Bigints in variables of loops are kept as their parts, machine words while they fit: an object is made only where one is wanted, and then once.
 * Nothing can tell, because a bigint is no object to the program.
 */

import type { ValueType } from "../../../runtime/bytecode/module.ts";
import { assignedLocals, replaceChildren } from "../../ir/rewrite.ts";
import {
  type Node,
  type OpNode,
  op,
  type TreeFunction,
  type TreeModule,
  walk,
} from "../../ir/tree.ts";
import { readBeforeSet } from "./first-reads.ts";
import { newLocal } from "./made-values.ts";

/** More of them in one function would be more locals than gain by it. */
const MAX_VARIABLES = 12;
/** The names of the module variables that hold literals. */
const LITERAL = /^-?\d+n$/;

/** Rewrites the function in place. */
export function keepPartsOfBigints(tree: TreeFunction, module: TreeModule): void {
  const type = module.types.findIndex((each) => each.kind === "struct" && each.role === "bigint");
  const struct = module.types[type];
  if (struct?.kind !== "struct" || !tree.locals.includes(type)) return;
  const chosen = chooseVariables(tree, module, type);
  if (chosen.size === 0 || chosen.size > MAX_VARIABLES) return;
  const variables = new Map<number, Parts>();
  for (const local of chosen) {
    const fields = struct.fields.map((field) => newLocal(tree, field.type));
    variables.set(local, { object: newLocal(tree, type), fields });
  }
  new Rewriting(tree, type, variables).run();
}

/** Locals that stand for a variable. */
interface Parts {
  /** The bigint itself, once it was wanted; undefined before. */
  readonly object: number;
  readonly fields: readonly number[];
}

/** Variables that hold a bigint wherever they are read, and new ones in loops. */
function chooseVariables(tree: TreeFunction, module: TreeModule, type: number): Set<number> {
  const values = new Map<number, Node[]>();
  const refused = new Set<number>();
  for (const statement of tree.body) {
    walk(statement, (node) => {
      if (node.kind !== "op") return;
      const local = node.imm[0] as number;
      if (node.op === "local.tee") refused.add(local);
      const [value] = node.args;
      if (node.op !== "local.set" || !value || typeOf(tree, local) !== type) return;
      values.set(local, [...(values.get(local) ?? []), value]);
    });
  }
  const isMade = (value: Node): boolean => value.kind === "op" && value.op === "struct.new";
  const inLoops = assignedLocals(loopsOf(tree.body));
  const gain = [...values].some(([local, all]) => inLoops.has(local) && all.some(isMade));
  if (!gain) return new Set();
  const unset = readBeforeSet(tree.body);
  const found = new Set<number>();
  for (const local of values.keys())
    if (local >= tree.params.length && !refused.has(local) && !unset.has(local)) found.add(local);
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false;
    for (const local of found) {
      if (values.get(local)?.every((value) => isBigint(value, found, module, type))) continue;
      found.delete(local);
      hasChanged = true;
    }
  }
  return found;
}

/** Is the value surely a bigint, neither undefined nor null, which have the same type? */
function isBigint(
  value: Node,
  variables: ReadonlySet<number>,
  module: TreeModule,
  type: number,
): boolean {
  if (value.kind !== "op") return false;
  const index = value.imm[0] as number;
  switch (value.op) {
    case "struct.new":
    case "ref.check":
      return true;
    case "local.get":
      return variables.has(index);
    case "global.get":
      return LITERAL.test(module.globals[index]?.name ?? "");
    case "call": {
      // The operators of the library: others are given other things.
      const callee = module.functions[index];
      return (
        callee?.isLibrary === true &&
        callee.result === type &&
        callee.params.every((param) => param === type || param === "i64" || param === "f64")
      );
    }
    default:
      return false;
  }
}

function loopsOf(body: readonly Node[]): Node[] {
  const found: Node[] = [];
  for (const statement of body) {
    walk(statement, (node) => {
      if (node.kind === "loop") found.push(node);
    });
  }
  return found;
}

const NEVER_TRUE = new Set(["ref.is_undefined", "ref.is_null", "ref.is_nullish"]);

class Rewriting {
  readonly #tree: TreeFunction;
  readonly #type: number;
  readonly #variables: ReadonlyMap<number, Parts>;

  constructor(tree: TreeFunction, type: number, variables: ReadonlyMap<number, Parts>) {
    this.#tree = tree;
    this.#type = type;
    this.#variables = variables;
  }

  run(): void {
    this.#tree.body = this.#tree.body.map((node) => this.#rewrite(node));
  }

  #rewrite(node: Node): Node {
    if (node.kind === "op") {
      const written = this.#op(node);
      if (written) return written;
    }
    replaceChildren(node, (child) => this.#rewrite(child));
    return node;
  }

  #op(node: OpNode): Node | undefined {
    const [first] = node.args;
    const { position } = node;
    if (node.op === "local.set") {
      const parts = this.#variables.get(node.imm[0] as number);
      return parts && first && { ...this.#set(parts, first), position };
    }
    if (node.op === "local.get") {
      const parts = this.#variables.get(node.imm[0] as number);
      return parts && this.#object(parts);
    }
    const parts = first && this.#variables.get(variableBehind(first) ?? -1);
    if (!parts) return undefined;
    if (node.op === "struct.get")
      return { ...this.#get(parts.fields[node.imm[1] as number] ?? -1), position };
    return NEVER_TRUE.has(node.op) ? op("bool.const", [0], [], "bool", position) : undefined;
  }

  #set(parts: Parts, value: Node): Node {
    const { object, fields } = parts;
    const from =
      value.kind === "op" && value.op === "local.get"
        ? this.#variables.get(value.imm[0] as number)
        : undefined;
    const body: Node[] = [];
    if (from) {
      fields.forEach((field, at) => {
        body.push(this.#put(field, this.#get(from.fields[at] ?? -1)));
      });
      body.push(this.#put(object, this.#get(from.object)));
    } else if (value.kind === "op" && value.op === "struct.new") {
      // All is found before anything is changed.
      const held = value.args.map((arg, at) => {
        const local = newLocal(this.#tree, this.#typeOf(fields[at] ?? -1));
        body.push(this.#put(local, this.#rewrite(arg)));
        return local;
      });
      fields.forEach((field, at) => {
        body.push(this.#put(field, this.#get(held[at] ?? -1)));
      });
      body.push(this.#put(object, op("ref.undefined", [this.#type], [], this.#type)));
    } else {
      body.push(this.#put(object, this.#rewrite(value)));
      fields.forEach((field, at) => {
        const read = op("struct.get", [this.#type, at], [this.#get(object)], this.#typeOf(field));
        body.push(this.#put(field, read));
      });
    }
    return { kind: "sequence", body, type: "void" };
  }

  /** The bigint, made if it is wanted for the first time. */
  #object({ object, fields }: Parts): Node {
    const made = op(
      "struct.new",
      [this.#type],
      fields.map((field) => this.#get(field)),
      this.#type,
    );
    const condition = op("ref.is_undefined", [], [this.#get(object)], "bool");
    const then = [this.#put(object, made)];
    const make: Node = { kind: "if", condition, then, else: [], type: "void" };
    return { kind: "sequence", body: [make, this.#get(object)], type: this.#type };
  }

  #get(local: number): OpNode {
    return op("local.get", [local], [], this.#typeOf(local));
  }

  #put(local: number, value: Node): OpNode {
    return op("local.set", [local], [value], "void", value.position);
  }

  #typeOf(local: number): ValueType {
    return typeOf(this.#tree, local);
  }
}

function variableBehind(node: Node): number | undefined {
  if (node.kind !== "op") return undefined;
  if (node.op === "local.get") return node.imm[0] as number;
  const [inner] = node.args;
  return node.op === "ref.check" && inner ? variableBehind(inner) : undefined;
}

function typeOf({ params, locals }: TreeFunction, local: number): ValueType {
  return params[local] ?? locals[local - params.length] ?? "value";
}
