/** Writes one function as a graph in static single assignment form: names for values, blocks for `if` and loops. */
import type { CheckedModule, CheckedProgram } from "../check/checked-program.ts";
import type { ProgramSymbol } from "../check/symbols.ts";
import type { FunctionLike } from "../syntax/ast.ts";
import { writeForkedCall } from "./graph-calls.ts";
import { writeExpression } from "./graph-expressions.ts";
import { type ForkCall, GraphScope } from "./graph-scope.ts";
import { writeFunctionBody } from "./graph-statements.ts";
import { graphType } from "./graph-types.ts";

const INDENT = "  ";

/** A graph under way: the function's own, or that of a fork. */
interface Graph {
  readonly head: string;
  readonly params: readonly string[];
  readonly lines: string[];
  result: string;
}

/** The writer of one function and the subgraphs of its forks. */
export class GraphWriter {
  readonly #program: CheckedProgram;
  readonly #module: CheckedModule;
  readonly #root: FunctionLike;
  readonly #graphs: Graph[] = [];
  #forks = 0;

  constructor(program: CheckedProgram, root: FunctionLike) {
    this.#program = program;
    this.#root = root;
    this.#module = program.moduleOf(root);
  }

  /** The text. */
  print(): string {
    const params = this.#parametersOf(this.#root);
    this.#write("graph", params, (scope) => writeFunctionBody(scope, this.#root));
    return this.#graphs
      .map(({ head, params: names, lines, result }) => {
        const open = head === "graph" ? "graph(" : `with ${head} = graph(`;
        return `${open}${names.join(",\n      ")}):\n${lines.join("\n")}${lines.length > 0 ? "\n" : ""}${INDENT}return (${result})\n`;
      })
      .join("");
  }

  /** Adds a graph and fills it; subgraphs it asks for come behind it. */
  #write(
    head: string,
    params: readonly {
      readonly name: string;
      readonly type: string;
      readonly symbol: ProgramSymbol | undefined;
    }[],
    fill: (scope: GraphScope) => string,
  ): void {
    const lines: string[] = [];
    const scope = new GraphScope(this.#program, this.#module, lines, {
      expression: writeExpression,
      fork: (call) => this.#fork(call),
    });
    const names = params.map(({ name, type, symbol }) => {
      const value = scope.named(name);
      if (symbol) scope.bind(symbol, value);
      if (name === "self") scope.self = value;
      return `${value} : ${type}`;
    });
    const graph: Graph = { head, params: names, lines, result: "" };
    this.#graphs.push(graph);
    graph.result = fill(scope);
  }

  #parametersOf(
    node: FunctionLike,
  ): { name: string; type: string; symbol: ProgramSymbol | undefined }[] {
    const { types } = this.#program;
    const signature = this.#program.signatureOf(node);
    const own = node.parameters.map((parameter, index) => {
      const info = signature.parameters[index];
      const symbol =
        parameter.target.kind === "Identifier"
          ? this.#program.symbolOf(parameter.target)
          : undefined;
      return {
        name: info?.name ?? "arg",
        type: info ? graphType(types, info.type) : "Any",
        symbol,
      };
    });
    const isMethod = node.kind === "Method" || node.kind === "Accessor";
    const thisType = isMethod ? this.#program.thisTypeOf(node) : undefined;
    const self = thisType
      ? [{ name: "self", type: graphType(types, thisType), symbol: undefined }]
      : [];
    return [...self, ...own];
  }

  /** Makes the subgraph of a fork; gives its name. The operands are those of the fork: captures or arguments. */
  #fork(call: ForkCall): string {
    const name = `prim::fork_${this.#forks}`;
    this.#forks += 1;
    const { target } = call;
    if (target.kind === "ArrowFunction" || target.kind === "FunctionExpression") {
      const params = [
        ...call.captures.map((symbol) => ({
          name: symbol.name,
          type: graphType(this.#program.types, this.#program.declaredTypeOf(symbol)),
          symbol,
        })),
        ...this.#parametersOf(target),
      ];
      this.#write(name, params, (scope) => writeFunctionBody(scope, target));
      return name;
    }
    const params = call.operandTypes.map((type, index) => ({
      name: call.operandNames[index] ?? "",
      type,
      symbol: undefined,
    }));
    this.#write(name, params, (scope) => writeForkedCall(scope, call, params.length));
    return name;
  }
}
