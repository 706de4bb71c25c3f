/** Where references to errors go: what a function does with those that some of its locals hold, or that some of its nodes give. */
import { HOST_FUNCTIONS, type HostFunctionName } from "../../runtime/bytecode/host-functions.ts";
import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import {
  childNodes,
  type Node,
  type OpNode,
  type TreeFunction,
  type TreeModule,
} from "../ir/tree.ts";
import type { ErrorTypes } from "./error-types.ts";

/** Takes any value, but shows no stack of it. */
const SHOWS_NO_STACK: ReadonlySet<string> = new Set(["JSON.refuseCircle"]);
/** Give what they take. */
const PASSES_ON: ReadonlySet<string> = new Set([
  "local.get",
  "local.tee",
  "value.from_ref",
  "value.to_ref",
  "ref.cast",
  "ref.check",
  "select",
]);

/** What becomes of the references that are followed. */
export interface Uses {
  /** Locals that may hold one. */
  readonly locals: ReadonlySet<number>;
  /** `throw`s of one. */
  readonly thrown: readonly OpNode[];
  readonly isReturned: boolean;
  /** One is kept, handed on, shown, or its stack is read. */
  readonly escapes: boolean;
}

/** Can the host function show the stacks of errors it is given? */
export function mayShowStacks(module: TreeModule, call: OpNode): boolean {
  const name = module.hostFunctions[call.imm[0] as number]?.name as HostFunctionName | undefined;
  const row = name && HOST_FUNCTIONS[name];
  return row !== undefined && row.effect !== "pure" && !SHOWS_NO_STACK.has(name as string);
}

/** Follows references through functions that are called with them. */
export class ErrorUses {
  readonly #module: TreeModule;
  readonly #errors: ErrorTypes;
  /** By function and parameter, whether what is given for it goes nowhere from there: true until it has been seen to go. */
  readonly #kept = new Map<number, Map<number, boolean>>();

  constructor(module: TreeModule, errors: ErrorTypes) {
    this.#module = module;
    this.#errors = errors;
  }

  /** @param isSource nodes that give a reference by themselves */
  of(tree: TreeFunction, locals: Iterable<number>, isSource: (node: Node) => boolean): Uses {
    for (;;) {
      const uses = this.#follow(tree, locals, isSource);
      if (!this.#settle()) return uses;
    }
  }

  /** Looks again at all parameters that were taken to be kept. @returns whether one was not */
  #settle(): boolean {
    let isChanged = false;
    for (let goesOn = true; goesOn; ) {
      goesOn = false;
      for (const [index, parameters] of this.#kept) {
        const tree = this.#module.functions[index];
        for (const [parameter, isKept] of parameters) {
          if (!isKept || (tree && this.#keeps(tree, parameter))) continue;
          parameters.set(parameter, false);
          goesOn = true;
          isChanged = true;
        }
      }
    }
    return isChanged;
  }

  #keeps(tree: TreeFunction, parameter: number): boolean {
    const uses = this.#follow(tree, [parameter], () => false);
    return !uses.escapes && !uses.isReturned && uses.thrown.length === 0;
  }

  #follow(tree: TreeFunction, locals: Iterable<number>, isSource: (node: Node) => boolean): Uses {
    const held = new Set(locals);
    for (;;) {
      const before = held.size;
      const visit = new Visit(
        held,
        isSource,
        (call, place) => this.#isKept(call, place),
        this.#errors,
      );
      const found = visit.statements(tree.body);
      if (held.size === before) return { locals: held, ...found };
    }
  }

  #isKept(call: OpNode, place: number): boolean {
    const [first, slot] = call.imm as readonly number[];
    if (first === undefined) return false;
    switch (call.op) {
      case "call.host":
        return !mayShowStacks(this.#module, call);
      case "call":
        return this.#isParameterKept(first, place);
      case "call.virtual":
        return this.implementations(first, slot ?? -1).every((method) =>
          this.#isParameterKept(method, place),
        );
      case "call.interface":
        return this.implementors(first, slot ?? -1).every((method) =>
          this.#isParameterKept(method, place),
        );
      default:
        return false;
    }
  }

  #isParameterKept(index: number, place: number): boolean {
    const known = this.#kept.get(index) ?? new Map<number, boolean>();
    this.#kept.set(index, known);
    const isKept = known.get(place) ?? true;
    known.set(place, isKept);
    return isKept;
  }

  /** Methods in a slot of a struct and of those that derive from it. */
  implementations(base: number, slot: number): number[] {
    const methods: number[] = [];
    const derived = new Set([base]);
    this.#module.types.forEach((type, index) => {
      if (type.kind !== "struct") return;
      // A base stands before what derives from it.
      if (derived.has(type.parent)) derived.add(index);
      const method = derived.has(index) ? type.methods[slot] : undefined;
      if (method !== undefined && method >= 0) methods.push(method);
    });
    return methods;
  }

  /** Methods that a member of an interface stands for. */
  implementors(index: number, member: number): number[] {
    const type = this.#module.types[index];
    if (type?.kind !== "interface") return [];
    return type.implementors.flatMap(({ struct, slots }) =>
      this.implementations(struct, slots[member] ?? -1),
    );
  }
}

/** One walk over a function, which adds to the locals that may hold a reference. */
class Visit {
  readonly #held: Set<number>;
  readonly #isSource: (node: Node) => boolean;
  readonly #isKept: (call: OpNode, place: number) => boolean;
  readonly #errors: ErrorTypes;
  readonly #thrown: OpNode[] = [];
  #isReturned = false;
  #escapes = false;

  constructor(
    held: Set<number>,
    isSource: (node: Node) => boolean,
    isKept: (call: OpNode, place: number) => boolean,
    errors: ErrorTypes,
  ) {
    this.#held = held;
    this.#isSource = isSource;
    this.#isKept = isKept;
    this.#errors = errors;
  }

  statements(body: readonly Node[]): Omit<Uses, "locals"> {
    // What a body ends with is what its function gives.
    if (this.#lastCarries(body)) this.#isReturned = true;
    return { thrown: this.#thrown, isReturned: this.#isReturned, escapes: this.#escapes };
  }

  /** Visits the nodes; the last one's value is that of all. */
  #lastCarries(nodes: readonly Node[]): boolean {
    let carries = false;
    for (const node of nodes) carries = this.#carries(node);
    return carries;
  }

  /** Visits a node and what is below it. @returns whether its value may be a reference that is followed */
  #carries(node: Node): boolean {
    switch (node.kind) {
      case "op":
        return this.#op(node);
      case "block":
      case "loop":
      case "sequence":
        return this.#lastCarries(node.body);
      case "if": {
        this.#carries(node.condition);
        const first = this.#lastCarries(node.then);
        return this.#lastCarries(node.else) || first;
      }
      case "try": {
        const first = this.#lastCarries(node.body);
        return this.#lastCarries(node.handler) || first;
      }
      case "branch":
        if (node.value && this.#carries(node.value)) this.#escapes = true;
        if (node.condition) this.#carries(node.condition);
        return false;
      case "branch-table":
        for (const child of childNodes(node)) this.#carries(child);
        return false;
    }
  }

  #op(node: OpNode): boolean {
    const places: number[] = [];
    node.args.forEach((arg, place) => {
      if (this.#carries(arg)) places.push(place);
    });
    for (const place of places) this.#use(node, place);
    if (this.#isSource(node)) return true;
    if (node.op === "local.get") return this.#held.has(node.imm[0] as number);
    return places.length > 0 && PASSES_ON.has(node.op) && this.#errors.mayBe(node.type);
  }

  #use(node: OpNode, place: number): void {
    const [first = -1, second = -1] = node.imm as readonly number[];
    switch (node.op) {
      case "local.set":
      case "local.tee":
        this.#held.add(first);
        return;
      case "throw":
        this.#thrown.push(node);
        return;
      case "return":
        this.#isReturned = true;
        return;
      case "struct.get":
        if (this.#errors.isStack(first, second)) this.#escapes = true;
        return;
      case "struct.set":
        if (place > 0) this.#escapes = true;
        return;
      case "call":
      case "call.host":
      case "call.virtual":
      case "call.interface":
        if (!this.#isKept(node, place)) this.#escapes = true;
        return;
      default:
        if (!PASSES_ON.has(node.op) && !isQuestion(node)) this.#escapes = true;
    }
  }
}

/** Does the instruction only say something of what it is given? A text is made of primitives alone. */
function isQuestion({ op, type }: OpNode): boolean {
  if (op === "drop") return true;
  const isAsked = op.startsWith("value.") || op.startsWith("ref.");
  return isAsked && (type === "bool" || type === "i32" || type === "f64" || type === STRING_TYPE);
}
