/** A checked program as text: each declaration and expression statement with its type, for `tscript dump --stage typed`. */
import { positionAt } from "../source.ts";
import type { Node } from "../syntax/ast.ts";
import { forEachChild } from "../syntax/ast-children.ts";
import type { CheckedModule, CheckedProgram } from "./checked-program.ts";

/** The names of each file in order, with line, type, and what was noted of them. */
export function printTyped(program: CheckedProgram): string {
  return program.modules.map((module) => printModule(program, module)).join("\n");
}

function printModule(program: CheckedProgram, module: CheckedModule): string {
  const lines: string[] = [`module ${module.path}`];
  const visit = (node: Node, depth: number): void => {
    const line = lineOf(program, node);
    if (line !== undefined) {
      const { line: number } = positionAt(module.file, node.start);
      lines.push(`${String(number).padStart(4)} ${"  ".repeat(depth)}${line}`);
    }
    forEachChild(node, (child) => visit(child, line === undefined ? depth : depth + 1));
  };
  for (const statement of module.ast.statements) visit(statement, 0);
  return `${lines.join("\n")}\n`;
}

function lineOf(program: CheckedProgram, node: Node): string | undefined {
  const { types } = program;
  switch (node.kind) {
    case "VariableDeclaration":
    case "Parameter":
    case "PatternProperty":
    case "PatternElement": {
      const symbol = program.symbolOf(node);
      if (symbol === undefined || node.target.kind !== "Identifier") return undefined;
      const marks = [
        symbol.isCaptured ? "captured" : "",
        symbol.isWrittenAfterCapture ? "shared" : "",
      ].filter((each) => each !== "");
      const suffix = marks.length === 0 ? "" : ` (${marks.join(", ")})`;
      return `${symbol.name}: ${types.toString(program.declaredTypeOf(symbol))}${suffix}`;
    }
    case "FunctionDeclaration":
    case "ClassDeclaration": {
      const symbol = program.symbolOf(node);
      return symbol && `${symbol.name}: ${types.toString(program.declaredTypeOf(symbol))}`;
    }
    case "CallExpression": {
      const call = program.callOf(node);
      const name = call.name ?? call.symbol?.name ?? "";
      const args =
        call.typeArguments.length === 0
          ? ""
          : `<${call.typeArguments.map((each) => types.toString(each)).join(", ")}>`;
      return `call ${call.kind} ${name}${args}: ${types.toString(program.typeOf(node))}`;
    }
    default:
      return undefined;
  }
}
