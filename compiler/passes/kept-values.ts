/**
 * Numbers in fields and module variables that are read again where nothing can have written them since: `state = (state + step) | 0; use(state)`. What was written or
 * read is kept in a local, so that a generator of random numbers does not wait for its own stores. Trees are changed in place.
 *
 * In loops reads alone keep nothing where the loop does not write the place either: `counted-loops/` of the translator knows such reads as what stays the same.
 */
import type { ValueType } from "../../runtime/bytecode/module.ts";
import { OPCODES } from "../../runtime/bytecode/opcodes.ts";
import {
  isDeeperThan,
  type LoopNode,
  type Node,
  type OpNode,
  op,
  someNode,
  type TreeFunction,
  type TreeModule,
  walk,
} from "../ir/tree.ts";
import { ForwardWalk } from "./forward-walk.ts";
import { newLocal } from "./inline/made-values.ts";
import { programFacts } from "./range-facts.ts";

/** Trees nested deeper than this are left alone: the walk recurses. */
const MAX_DEPTH = 1000;

/** What these write is no field of a struct, and no module variable. */
const WRITES_ELSEWHERE = /^(array|typed|local)\./;

/** See the head of the file. */
export function keepReadValues(module: TreeModule): void {
  const { fieldKey } = programFacts(module);
  for (const tree of module.functions) {
    const isPlain = tree.finished === undefined && (tree.suspensions?.size ?? 0) === 0;
    if (isPlain && touchesPlaces(tree) && !isDeeperThan(tree, MAX_DEPTH))
      new KeptValues(tree, fieldKey).run(tree.body);
  }
}

function touchesPlaces({ body }: TreeFunction): boolean {
  let count = 0;
  return someNode(
    body,
    (node) =>
      node.kind === "op" &&
      (node.op.startsWith("struct.") || node.op.startsWith("global.")) &&
      ++count > 1,
  );
}

/** Where a number lies: a field of the object that a local or a module variable holds, or a module variable. */
interface Place {
  readonly key: string;
  /** Of all such fields, of whatever object; of the module variable. */
  readonly written: string;
  /** The local or variable that holds the object. */
  readonly holder: string;
  readonly isOfVariable: boolean;
  /** Whether the access itself refuses undefined and null. */
  readonly isChecked: boolean;
}

/** A number that is known to lie in a place. */
interface Kept {
  readonly place: Place;
  /** Reads or writes it. */
  readonly node: OpNode;
}

type State = Map<string, Kept>;

/** Of a loop: what it writes itself; whether it calls anything. */
interface LoopFacts {
  readonly written: ReadonlySet<string>;
  readonly calls: boolean;
}

class KeptValues extends ForwardWalk<State> {
  readonly #tree: TreeFunction;
  readonly #fieldKey: (type: number, field: number) => string | undefined;
  /** Assignments that were made here to keep what is written. */
  readonly #made = new Set<Node>();
  /** How often what holds an object was seen to change, and how often anything may have. */
  readonly #changes = new Map<string, number>();
  #cleared = 0;
  #loop: LoopFacts | undefined;

  constructor(tree: TreeFunction, fieldKey: (type: number, field: number) => string | undefined) {
    super();
    this.#tree = tree;
    this.#fieldKey = fieldKey;
  }

  protected nothing(): State {
    return new Map();
  }

  protected copy(state: State): State {
    return new Map(state);
  }

  protected meet(state: State, other: State): State {
    for (const [key, kept] of state) if (other.get(key) !== kept) state.delete(key);
    return state;
  }

  protected override visitLoop(node: LoopNode): void {
    const outer = this.#loop;
    this.#loop = this.#factsOf(node.body);
    super.visitLoop(node);
    this.#loop = outer;
  }

  #factsOf(body: readonly Node[]): LoopFacts {
    const written = new Set<string>();
    let calls = false;
    for (const each of body) {
      walk(each, (node) => {
        if (node.kind !== "op") return;
        calls ||= OPCODES[node.op].effect === "call";
        const place = this.#placeOf(node);
        if (place && isWrite(node)) written.add(place.written);
      });
    }
    return { written, calls };
  }

  protected instruction(node: OpNode): void {
    const place = this.#placeOf(node);
    const before = this.#changes.get(place?.holder ?? "") ?? 0;
    const cleared = this.#cleared;
    this.visitAll(node.args);
    const state = this.state;
    if (!state) return;
    const { effect } = OPCODES[node.op];
    if (node.type === "never") {
      this.state = undefined;
    } else if (node.op === "local.set" || node.op === "local.tee") {
      this.#forget(`local ${node.imm[0]}`);
    } else if (node.op === "struct.set" || node.op === "global.set") {
      // The value may have put another object where the one that is written to was found.
      const isSame = this.#changes.get(place?.holder ?? "") ?? 0;
      const isSure =
        isSame === before && (place?.isOfVariable !== true || this.#cleared === cleared);
      this.#write(node, isSure ? place : undefined, state);
    } else if (node.op === "struct.get" || node.op === "global.get") {
      this.#read(node, place, state);
    } else if (effect === "call" || effect === "control") {
      this.#clear(state);
    } else if (effect === "write" && !WRITES_ELSEWHERE.test(node.op)) {
      this.#clear(state);
    }
  }

  #clear(state: State): void {
    state.clear();
    this.#cleared++;
  }

  #write(node: OpNode, place: Place | undefined, state: State): void {
    const written = node.op === "global.set" ? `global ${node.imm[0]}` : this.#written(node);
    for (const [key, kept] of state) if (kept.place.written === written) state.delete(key);
    if (node.op === "global.set") this.#forget(`global ${node.imm[0]}`);
    if (place && isNumber(node.args.at(-1))) state.set(place.key, { place, node });
  }

  #read(node: OpNode, place: Place | undefined, state: State): void {
    if (!place || !isNumber(node)) return;
    const kept = state.get(place.key);
    if (kept === undefined) {
      const { calls, written } = this.#loop ?? { calls: true, written: new Set<string>() };
      if (calls || written.has(place.written)) state.set(place.key, { place, node });
      return;
    }
    const value = kept.node.args.at(-1);
    const type = isWrite(kept.node) ? value?.type : kept.node.type;
    if ((place.isChecked && !kept.place.isChecked) || type !== node.type) return;
    const local = this.#localOf(kept.node);
    node.op = "local.get";
    node.imm = [local];
    node.args = [];
  }

  /** The local that holds what the instruction reads or writes, from there on. */
  #localOf(node: OpNode): number {
    const value = node.args.at(-1);
    if (isWrite(node) && value) {
      if (value.kind === "op" && value.op === "local.tee" && this.#made.has(value))
        return value.imm[0] as number;
      const local = newLocal(this.#tree, value.type as ValueType);
      const tee = op("local.tee", [local], [value], value.type, value.position);
      this.#made.add(tee);
      node.args = [...node.args.slice(0, -1), tee];
      return local;
    }
    if (node.op === "local.tee") return node.imm[0] as number;
    const local = newLocal(this.#tree, node.type as ValueType);
    const { op: opcode, imm, args, type, position } = node;
    node.args = [{ kind: "op", op: opcode, imm, args, type, position }];
    node.op = "local.tee";
    node.imm = [local];
    return local;
  }

  #forget(holder: string): void {
    const state = this.state;
    this.#changes.set(holder, (this.#changes.get(holder) ?? 0) + 1);
    for (const [key, { place }] of state ?? []) if (place.holder === holder) state?.delete(key);
  }

  /** What a `struct.set` writes, of whatever object. */
  #written({ imm }: OpNode): string {
    return this.#fieldKey(imm[0] as number, imm[1] as number) ?? "";
  }

  #placeOf(node: OpNode): Place | undefined {
    if (node.op === "global.get" || node.op === "global.set") {
      const written = `global ${node.imm[0]}`;
      return { key: written, written, holder: "", isOfVariable: false, isChecked: false };
    }
    if (node.op !== "struct.get" && node.op !== "struct.set") return undefined;
    const written = this.#written(node);
    let object = node.args[0];
    const isChecked = object?.kind === "op" && object.op === "ref.check";
    if (object?.kind === "op" && object.op === "ref.check") object = object.args[0];
    if (written === "" || object?.kind !== "op") return undefined;
    if (object.op !== "local.get" && object.op !== "global.get") return undefined;
    const isOfVariable = object.op === "global.get";
    const holder = `${isOfVariable ? "global" : "local"} ${object.imm[0]}`;
    return { key: `${holder} ${written}`, written, holder, isOfVariable, isChecked };
  }
}

function isWrite(node: OpNode): boolean {
  return node.op === "struct.set" || node.op === "global.set";
}

function isNumber(node: Node | undefined): boolean {
  return node?.type === "f64" || node?.type === "i32" || node?.type === "i64";
}
