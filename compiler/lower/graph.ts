/** `dump --stage graph`: functions in TorchScript's textual form, with `prim::fork_N` subgraphs behind the graph that forks them. */
import type { CheckedModule, CheckedProgram } from "../check/checked-program.ts";
import type { FunctionDeclaration, FunctionLike, Node } from "../syntax/ast.ts";
import { forEachChild } from "../syntax/ast-children.ts";
import { withoutExport } from "../syntax/exported.ts";
import { GraphWriter } from "./graph-writer.ts";

/** Graphs of the entry file's functions: those that no other one calls first, then the others, in order. */
export function printGraphs(program: CheckedProgram): string {
  const functions = functionsOf(program.entry);
  const called = new Set<FunctionLike>();
  for (const each of functions) {
    for (const other of calledFrom(program, each)) if (other !== each) called.add(other);
  }
  const order = [
    ...functions.filter((each) => !called.has(each)),
    ...functions.filter((each) => called.has(each)),
  ];
  return order.map((each) => printGraph(program, each)).join("\n");
}

/** The graph of one function with its subgraphs. */
export function printGraph(program: CheckedProgram, node: FunctionLike): string {
  return new GraphWriter(program, node).print();
}

function functionsOf(module: CheckedModule): FunctionDeclaration[] {
  const found: FunctionDeclaration[] = [];
  for (const statement of module.ast.statements) {
    const declaration = withoutExport(statement);
    if (declaration.kind === "FunctionDeclaration" && declaration.body) found.push(declaration);
  }
  return found;
}

function calledFrom(program: CheckedProgram, root: Node): FunctionLike[] {
  const found: FunctionLike[] = [];
  const pending: Node[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.kind === "Identifier") {
      const declaration = program
        .symbolOf(node)
        ?.declarations.find((each) => each.kind === "FunctionDeclaration");
      if (declaration?.kind === "FunctionDeclaration") found.push(declaration);
    }
    forEachChild(node, (child) => pending.push(child));
  }
  return found;
}
