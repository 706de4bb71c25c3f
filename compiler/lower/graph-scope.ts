/** Names, values and lines of one graph under way. */
import type { CheckedModule, CheckedProgram } from "../check/checked-program.ts";
import type { ProgramSymbol } from "../check/symbols.ts";
import { positionAt } from "../source.ts";
import type { Expression, Node, Spread } from "../syntax/ast.ts";
import { forEachChild } from "../syntax/ast-children.ts";
import { graphType } from "./graph-types.ts";

const INDENT = "  ";

/** A fork as the writer sees it. */
export interface ForkCall {
  readonly target: Expression;
  readonly functionName: string;
  readonly isMethod: boolean;
  readonly captures: readonly ProgramSymbol[];
  readonly operandNames: readonly string[];
  readonly operandTypes: readonly string[];
  readonly result: string;
  readonly place: string;
}

/** What a graph asks of those around it. */
export interface GraphHandlers {
  /** Writes an expression; gives the name of its value, made of `name` if it is new. */
  expression(scope: GraphScope, node: Expression, name: string): string;
  /** Writes the subgraph of a fork; gives its name. */
  fork(call: ForkCall): string;
}

/** Values and lines of one graph. */
export class GraphScope {
  readonly program: CheckedProgram;
  readonly module: CheckedModule;
  readonly #handlers: GraphHandlers;
  readonly #counts = new Map<string, number>();
  readonly params: string[] = [];
  lines: string[];
  indent = INDENT;
  #numbers = 0;
  values = new Map<ProgramSymbol, string>();
  self = "%self";

  constructor(
    program: CheckedProgram,
    module: CheckedModule,
    lines: string[],
    handlers: GraphHandlers,
  ) {
    this.program = program;
    this.module = module;
    this.lines = lines;
    this.#handlers = handlers;
  }

  /** A fresh name for a value of a variable: `%fut.1`. */
  named(name: string): string {
    if (name === "") return this.number();
    const count = (this.#counts.get(name) ?? 0) + 1;
    this.#counts.set(name, count);
    const value = name === "self" ? "%self" : `%${name}.${count}`;
    this.params.push(value);
    return value;
  }

  /** The variable has the value from here on. */
  bind(symbol: ProgramSymbol, value: string): void {
    this.values.set(symbol, value);
  }

  /** Writes an expression; gives the name of its value. */
  expression(node: Expression, name = ""): string {
    return this.#handlers.expression(this, node, name);
  }

  /** Writes the subgraph of a fork; gives its name. */
  fork(call: ForkCall): string {
    return this.#handlers.fork(call);
  }

  /** An argument, spread or not. */
  argument(node: Expression | Spread): string {
    return this.expression(node.kind === "Spread" ? node.argument : node);
  }

  /** Writes a line that gives a value; gives its name. */
  emit(name: string, type: string, text: string, place: string): string {
    const value = name === "" ? this.number() : this.named(name);
    this.lines.push(`${this.indent}${value} : ${type} = ${text}${place ? ` # ${place}` : ""}`);
    return value;
  }

  /** Writes a line that gives nothing. */
  emitNothing(text: string, place: string): void {
    this.lines.push(`${this.indent} = ${text}${place ? ` # ${place}` : ""}`);
  }

  /** `None`, where `node` stands. */
  none(node: Node | undefined): string {
    return this.emit("", "NoneType", "prim::Constant()", node ? this.place(node) : "");
  }

  /** A fresh name for a value of no variable: `%3`. */
  number(): string {
    this.#numbers += 1;
    const value = `%${this.#numbers}`;
    this.params.push(value);
    return value;
  }

  type(node: Expression): string {
    const { types } = this.program;
    return graphType(types, types.widen(this.program.typeOf(node)));
  }

  typeOfSymbol(symbol: ProgramSymbol): string {
    return graphType(this.program.types, this.program.declaredTypeOf(symbol));
  }

  /** The variable as a result of a block: its new name, and that with its type. */
  resultOf(symbol: ProgramSymbol): { symbol: ProgramSymbol; value: string; text: string } {
    const value = this.named(symbol.name);
    return { symbol, value, text: `${value} : ${this.typeOfSymbol(symbol)}` };
  }

  place(node: Node): string {
    const { line, column } = positionAt(this.module.file, node.start);
    return `${this.module.path}:${line}:${column}`;
  }

  comment(node: Node): string {
    return ` # ${this.place(node)}`;
  }

  /** Variables of the outside that statements write, in order of first write. */
  writtenIn(nodes: readonly Node[]): ProgramSymbol[] {
    const found = new Set<ProgramSymbol>();
    const visit = (node: Node): void => {
      const target =
        node.kind === "Assignment"
          ? node.target
          : node.kind === "Update"
            ? node.operand
            : undefined;
      if (target?.kind === "Identifier") {
        const symbol = this.program.symbolOf(target);
        if (symbol && this.values.has(symbol)) found.add(symbol);
      }
      forEachChild(node, visit);
    };
    for (const node of nodes) visit(node);
    return [...found];
  }

  /** The lines that `work` writes, instead of writing them. */
  collect(work: () => void): string[] {
    const outer = this.lines;
    const inner: string[] = [];
    this.lines = inner;
    work();
    this.lines = outer;
    return inner;
  }

  /** Writes one step further in. */
  nested(work: () => void): void {
    const outer = this.indent;
    this.indent = outer + INDENT;
    work();
    this.indent = outer;
  }
}
