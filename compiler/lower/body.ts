/** A function while its body is lowered: its locals, the variables in reach, where jumps lead, the statements so far. */
import type { Immediates, ResultType, ValueType } from "../../runtime/bytecode/module.ts";
import type { Opcode } from "../../runtime/bytecode/opcodes.ts";
import type { ProgramSymbol } from "../check/symbols.ts";
import type { Type } from "../check/types.ts";
import { Bug } from "../diagnostics/bug.ts";
import {
  type Label,
  type Node,
  type OpNode,
  op,
  type Position,
  type StructuralOpcode,
} from "../ir/tree.ts";
import { positionAt, type SourceFile, type Span } from "../source.ts";
import type { Expression, Node as SyntaxNode } from "../syntax/ast.ts";
import type { Instantiation } from "./instantiation.ts";
import type { Lowering } from "./lowering.ts";
import type { Suspending } from "./suspending.ts";
import type { IndexContext, Value } from "./value.ts";

/** Where a variable lives. */
export type Place =
  | { readonly kind: "local"; readonly local: number; readonly type: Type }
  /** In a cell object that closures share. */
  | {
      readonly kind: "cell";
      readonly local: number;
      readonly cell: number;
      readonly type: Type;
      /** Of a function around: the variable may not have its value yet. */
      readonly isCaptured: boolean;
    }
  | { readonly kind: "global"; readonly global: number; readonly type: Type }
  /** A static field of a class that has an object: a field of that. */
  | {
      readonly kind: "static";
      readonly object: () => Node;
      readonly struct: number;
      readonly field: number;
      readonly type: Type;
      /** What asks, before it is written, whether the class is frozen. */
      readonly guards: (body: Body) => readonly Node[];
    }
  /** A property of a function, see merged-members.ts. */
  | {
      readonly kind: "property";
      readonly object: (body: Body) => Value;
      readonly name: string;
      readonly type: Type;
    };

/** A statement that `break` or `continue` may leave. */
export interface JumpTarget {
  readonly labels: readonly string[];
  readonly breakLabel: Label | undefined;
  readonly continueLabel: Label | undefined;
  /** A loop or switch: what `break` without a label leaves. */
  readonly isBreakable: boolean;
}

/** Code that must run before control leaves a region: a `finally` block. */
export interface Cleanup {
  /** Leaves the region by way of the cleanup, then goes where `jump` goes. */
  leave(jump: () => Node): Node;
}

/** An entry of what encloses the current statement, innermost last. */
export type Scope =
  | { readonly kind: "target"; readonly target: JumpTarget }
  | { readonly kind: "cleanup"; readonly cleanup: Cleanup };

/** What a body is made of. */
export interface BodyOptions {
  readonly name: string;
  readonly file: SourceFile;
  readonly path: string;
  readonly instantiation: Instantiation;
  readonly params: readonly ValueType[];
  readonly result: ResultType;
  /** Closed type of what `return` gives. */
  readonly resultType: Type | undefined;
  readonly isLibrary: boolean;
  readonly isRare?: true;
}

/** One function under construction. */
export class Body {
  readonly lowering: Lowering;
  readonly options: BodyOptions;
  readonly instantiation: Instantiation;
  readonly places = new Map<ProgramSymbol, Place>();
  readonly scopes: Scope[] = [];
  /** Optional chains around the current expression. */
  readonly chains: { readonly label: Label; readonly type: ValueType }[] = [];
  readonly locals: ValueType[] = [];
  /** The receiver. */
  thisValue: { readonly local: number; readonly type: Type } | undefined;
  /** All arguments, as an array, in a function that looks at `arguments`. */
  argumentsValue: Value | undefined;
  /** Of a generator or async function: what resumes it. */
  suspending: Suspending | undefined;
  /** The object of an access, where it was evaluated before because it is what the element is called on. */
  evaluated: { readonly node: Expression; readonly value: Value } | undefined;
  /** The class whose members the body is in, for `super` and `#names`. */
  homeClass: Type | undefined;
  position: Position | undefined;
  /** The code of a module itself, which runs in the order of its text. */
  isTopLevel = false;
  /** What was evaluated before. */
  readonly #taken = new Map<Expression, () => Value>();
  #current: SyntaxNode | undefined;
  #out: Node[] = [];
  readonly #fileIndex: number;

  constructor(lowering: Lowering, options: BodyOptions) {
    this.lowering = lowering;
    this.options = options;
    this.instantiation = options.instantiation;
    this.#fileIndex = lowering.builder.file(options.path);
  }

  /** The statements so far. */
  get statements(): Node[] {
    return this.#out;
  }

  /** A type of the source with type parameters replaced. */
  close(type: Type): Type {
    return this.instantiation.close(type);
  }

  /** Closed static type of an expression, narrowed. */
  typeOf(node: Expression): Type {
    const type = this.close(this.lowering.program.typeOf(node));
    const { representations, layouts } = this.lowering;
    return node.kind === "PropertyAccess" && layouts.mayBeEarly(node)
      ? representations.orUndefined(type)
      : type;
  }

  /** Representation of a closed type. */
  repr(type: Type): ValueType {
    return this.lowering.representations.of(type);
  }

  /** Lowers an expression to whatever type is at hand. */
  expression(node: Expression, index: IndexContext = "element"): Value {
    const taken = this.#taken.size > 0 ? this.#taken.get(node) : undefined;
    if (taken) return taken();
    return this.lowering.handlers.expression(this, node, index);
  }

  /** Evaluates it here, and has its value where it is lowered. */
  takeFirst(node: Expression): void {
    const { node: value, type } = this.expression(node, "undefined");
    const held = this.hold(value);
    this.emit(held.store);
    this.#taken.set(node, () => ({ node: held.read(), type }));
  }

  /** Lowers an expression to the representation of the type. */
  expressionAs(node: Expression, type: Type): Node {
    return this.lowering.handlers.expressionAs(this, node, type);
  }

  /** Lowers an expression as a truth value. */
  condition(node: Expression): Node {
    return this.lowering.handlers.condition(this, node);
  }

  /** Appends a statement. */
  emit(node: Node): void {
    this.#out.push(node);
  }

  /** The statements that `work` emits. */
  collect(work: () => void): Node[] {
    const outer = this.#out;
    const inner: Node[] = [];
    this.#out = inner;
    try {
      work();
    } finally {
      this.#out = outer;
    }
    return inner;
  }

  /** Makes what `work` emits part of its value, which may stand behind others or in a branch that is not taken. */
  ownStatements(work: () => Value): Value {
    const out = this.#out;
    const { length } = out;
    const value = work();
    if (out.length === length) return value;
    return { ...value, node: sequence([...out.splice(length), value.node]) };
  }

  /** A new local. */
  newLocal(type: ValueType): number {
    this.locals.push(type);
    return this.options.params.length + this.locals.length - 1;
  }

  /** Type of a parameter or local. */
  localType(local: number): ValueType {
    const { params } = this.options;
    const type = local < params.length ? params[local] : this.locals[local - params.length];
    if (type === undefined) throw new Bug("lower", `no local ${local} in ${this.options.name}`);
    return type;
  }

  /** Reads a local. */
  get(local: number): OpNode {
    return op("local.get", [local], [], this.localType(local));
  }

  /** Writes a local. */
  set(local: number, value: Node): Node {
    if (value.type === "never") return value;
    return op("local.set", [local], [value], "void");
  }

  /** Evaluates a node once: a statement that does, and a way to read the result any number of times. */
  hold(node: Node): { readonly store: Node; readonly read: () => Node } {
    if (node.kind === "op" && node.op.endsWith(".const")) {
      const { op: opcode, imm, type } = node;
      return { store: sequence([]), read: () => ({ kind: "op", op: opcode, imm, args: [], type }) };
    }
    if (node.type === "void" || node.type === "never") {
      return { store: node, read: () => op("unreachable", [], [], "never") };
    }
    const local = this.newLocal(node.type);
    return { store: this.set(local, node), read: () => this.get(local) };
  }

  /** An instruction at the current position. */
  op<K extends Exclude<Opcode, StructuralOpcode>>(
    opcode: K,
    imm: Immediates<K>,
    args: Node[],
    type: ResultType | "never",
  ): OpNode {
    return op(opcode, imm, args, type, this.position);
  }

  /** Runs `work` with the node as the current position. */
  at<T>(node: SyntaxNode, work: () => T): T {
    const outer = this.position;
    const outerNode = this.#current;
    // Stacks and reports show the program's own lines: the library's code has none, and without a module nobody asks.
    if (!this.options.isLibrary && !this.lowering.alikeCopies)
      this.position = this.positionOf(node);
    this.#current = node;
    try {
      return work();
    } finally {
      this.position = outer;
      this.#current = outerNode;
    }
  }

  /** Where the node begins. */
  positionOf(node: SyntaxNode): Position {
    const { line, column } = positionAt(this.options.file, node.start);
    return { file: this.#fileIndex, line, column };
  }

  /** The source text of what is being lowered. */
  here(): Span {
    if (this.#current) return this.span(this.#current);
    return { file: this.options.file, start: 0, end: 0 };
  }

  /** The node's source text range. */
  span(node: SyntaxNode): Span {
    return { file: this.options.file, start: node.start, end: node.end };
  }
}

/** Statements, then the value of the last. */
export function sequence(body: Node[]): Node {
  const [only] = body;
  if (only && body.length === 1) return only;
  const last = body[body.length - 1];
  return { kind: "sequence", body, type: last ? last.type : "void" };
}
