/**
 * Expression trees for functions written by hand. Every node knows the type of its value, so a wrong operand fails
 * where it is written, both in `tsc` and when the tree is built. `w` has a constructor for each instruction whose
 * stack effect the table states: `w.i32.add(a, 1)`, `w.f64.load(address, 8)`, `w.i32.atomic.rmw.cmpxchg(p, x, y)`.
 * Operands come first, immediates after them; a memory offset may be left out. Control is in `function-scope.ts`.
 */
import { WasmBuildError } from "./build-error.ts";
import type { FunctionBuilder, Indexed } from "./function-builder.ts";
import type { ImmediateKind, ImmediateTypes, MemoryImmediate, ValueType } from "./op-spec.ts";
import { type FixedOp, isMemoryImmediate, OP_NAMES, OPCODES, type OpName } from "./opcodes.ts";

/** Something that leaves a value of type `T`. A node may stand in several places; each writes it anew. */
export interface Expression<T extends ValueType = ValueType> {
  readonly type: T;
  readonly write: (f: FunctionBuilder) => void;
}

/** Something that is done and leaves nothing. */
export interface Statement {
  readonly type: "none";
  readonly write: (f: FunctionBuilder) => void;
}

/** What may stand for a value: an expression, or a literal where the type allows one. */
export type Operand<T extends ValueType = ValueType> =
  | Expression<T>
  | (T extends "i32" | "f32" | "f64" ? number : T extends "i64" ? bigint : never);

/** One operand for each of a list of types. */
export type Operands<Types extends readonly ValueType[]> = {
  readonly [I in keyof Types]: Operand<Types[I]>;
};

/** An expression for one result, a statement for none. Calls with several results go through `callInto`. */
export type Produces<Types extends readonly unknown[]> = Types extends readonly []
  ? Statement
  : Types extends readonly [infer T extends ValueType]
    ? Expression<T>
    : Expression;

type IndexKind = "data" | "element" | "function" | "table" | "global" | "tag";

type ImmediateArguments<Kinds extends readonly ImmediateKind[]> = Kinds extends readonly ["zero"]
  ? []
  : Kinds extends readonly [MemoryImmediate]
    ? [offset?: number]
    : Kinds extends readonly ["memory"] | readonly ["memory", "memory"]
      ? []
      : Kinds extends readonly ["data", "memory"]
        ? [segment: Indexed]
        : { [I in keyof Kinds]: Kinds[I] extends IndexKind ? Indexed : ImmediateTypes[Kinds[I]] };

type Table = typeof OPCODES;

type Constructor<K extends FixedOp> = Table[K]["pops"] extends infer Pops extends
  readonly ValueType[]
  ? (
      ...operands: [...Operands<Pops>, ...ImmediateArguments<Table[K]["imm"]>]
    ) => Produces<Table[K]["pushes"]>
  : never;

// "i32.atomic.rmw.add" becomes w.i32.atomic.rmw.add; no name is both an instruction and a prefix of another.
type Head<Name> = Name extends `${infer First}.${string}` ? First : Name;
type Tail<Name, First extends string> = Name extends `${First}.${infer Rest}` ? Rest : never;
type Tree<Names extends string, Prefix extends string = ""> = {
  readonly [First in Head<Names> & string]: [Tail<Names, First>] extends [never]
    ? `${Prefix}${First}` extends FixedOp
      ? Constructor<`${Prefix}${First}`>
      : never
    : Tree<Tail<Names, First>, `${Prefix}${First}.`>;
};

/** Constructors for all instructions with a fixed stack effect, by name. */
export type InstructionTree = Tree<FixedOp>;

/** See the head of the file. */
export const w: InstructionTree = buildTree();

/** Makes a node that leaves a value. */
export function expression<T extends ValueType>(
  type: T,
  write: (f: FunctionBuilder) => void,
): Expression<T> {
  return { type, write };
}

/** Makes a node that leaves nothing. */
export function statement(write: (f: FunctionBuilder) => void): Statement {
  return { type: "none", write };
}

/**
 * The expression that an operand stands for, of the expected type.
 * @param where what the operand belongs to, for the error
 */
export function toExpression<T extends ValueType>(
  operand: unknown,
  expected: T,
  where: string,
): Expression<T> {
  if (typeof operand === "number" && expected === "i32") {
    if (!Number.isInteger(operand)) throw new WasmBuildError(where, `${operand} is not an i32`);
    return expression(expected, (f) => f.i32Const(operand));
  }
  if (typeof operand === "number" && expected === "f64") {
    return expression(expected, (f) => f.f64Const(operand));
  }
  if (typeof operand === "number" && expected === "f32") {
    return expression(expected, (f) => f.f32Const(operand));
  }
  if (typeof operand === "bigint" && expected === "i64") {
    return expression(expected, (f) => f.i64Const(operand));
  }
  if (isNode(operand)) {
    if (operand.type === expected) return { type: expected, write: operand.write };
    const found = operand.type === "none" ? "a statement" : operand.type;
    throw new WasmBuildError(where, `found ${found}, expected ${expected}`);
  }
  throw new WasmBuildError(where, `found ${describe(operand)}, expected ${expected}`);
}

/** Checks a list of operands against their types. */
export function toExpressions(
  operands: readonly unknown[],
  types: readonly ValueType[],
  where: string,
): Expression[] {
  if (operands.length !== types.length) {
    throw new WasmBuildError(where, `${operands.length} operand(s), expected ${types.length}`);
  }
  return types.map((type, i) => {
    const operand = operands[i];
    // Most operands fit as they are: the text for the error is not made for them.
    if (isNode(operand) && operand.type === type) return operand;
    return toExpression(operand, type, `${where}, operand ${i + 1}`);
  });
}

/** Writes a list of statements; throws when one of them leaves a value. */
export function writeStatements(f: FunctionBuilder, statements: readonly Statement[]): void {
  for (const each of statements) {
    const type: string = each.type;
    if (type !== "none") throw new WasmBuildError("", `a value of type ${type} is left unused`);
    each.write(f);
  }
}

function isNode(value: unknown): value is Expression | Statement {
  return typeof value === "object" && value !== null && "type" in value && "write" in value;
}

function describe(operand: unknown): string {
  return operand === undefined ? "nothing" : `${typeof operand} ${String(operand)}`;
}

function isFixed(name: OpName): boolean {
  const { pops, pushes, imm } = OPCODES[name];
  const slots: readonly string[] = [...pops, ...pushes, ...imm];
  // Labels count blocks, which only a scope does.
  return !slots.some((slot) => slot === "T" || slot === "..." || slot === "label");
}

function buildTree(): InstructionTree {
  const root: Record<string, unknown> = {};
  for (const name of OP_NAMES.filter(isFixed)) {
    const path = name.split(".");
    const last = path.pop() ?? name;
    let node = root;
    for (const part of path) {
      const child = (node[part] ?? {}) as Record<string, unknown>;
      node[part] = child;
      node = child;
    }
    node[last] = instructionConstructor(name);
  }
  return root as InstructionTree;
}

function instructionConstructor(name: OpName): (...given: unknown[]) => Expression | Statement {
  const { pops, pushes, imm } = OPCODES[name];
  const types = pops as readonly ValueType[];
  const result = (pushes as readonly ValueType[])[0];
  return (...given) => {
    const operands = toExpressions(given.slice(0, types.length), types, name);
    const immediates = immediateValues(imm, given.slice(types.length), name);
    const write = (f: FunctionBuilder): void => {
      for (const operand of operands) operand.write(f);
      f.emitChecked(name, immediates);
    };
    return result === undefined ? statement(write) : expression(result, write);
  };
}

function immediateValues(
  kinds: readonly ImmediateKind[],
  given: readonly unknown[],
  name: string,
): unknown[] {
  let used = 0;
  const values = kinds.map((kind) => {
    if (kind === "memory" || kind === "zero") return 0;
    const value = given[used];
    used += 1;
    if (value === undefined && isMemoryImmediate(kind)) return 0;
    if (value === undefined) throw new WasmBuildError(name, `its ${kind} is missing`);
    if (typeof value === "object" && value !== null && "index" in value) return value.index;
    return value;
  });
  if (given.length > used) throw new WasmBuildError(name, "has too many operands");
  return values;
}
