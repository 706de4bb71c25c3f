/** Parts of statements that several kinds of statements share. */
import type { Node } from "../ir/tree.ts";
import type { Block, VariableDeclaration, VariableList } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { assertedValue } from "./asserted-variables.ts";
import type { Body, JumpTarget } from "./body.ts";
import { convert } from "./convert.ts";
import { markReady } from "./dead-zone.ts";
import { bindPattern } from "./destructure.ts";
import { missingNumber, undefinedOf } from "./emit.ts";
import { prototypeMethod } from "./prototype-methods.ts";
import {
  constantValue,
  declare,
  enterBlock,
  isTestedElement,
  placeOf,
  writePlace,
} from "./variables.ts";

/** A block with names of its own. */
export function lowerBlock(body: Body, node: Block): void {
  enterBlock(body, node.statements);
  for (const statement of node.statements) body.lowering.handlers.statement(body, statement);
}

/** `const`, `let`, `var`. */
export function lowerVariables(body: Body, list: VariableList): void {
  for (const declaration of list.declarations) {
    body.at(declaration, () => lowerVariable(body, list, declaration));
  }
}

function lowerVariable(body: Body, list: VariableList, declaration: VariableDeclaration): void {
  const { target, initializer } = declaration;
  if (target.kind !== "Identifier") {
    if (initializer) bindPattern(body, target, undefined, initializer);
    return;
  }
  const { lowering } = body;
  const symbol = lowering.program.symbolOf(target);
  if (!symbol || constantValue(lowering, symbol) !== undefined) return;
  const known = lowering.uses.knownFunction(symbol);
  if (known && !symbol.isExported && !lowering.uses.needsClosure(symbol)) return;
  if (prototypeMethod(lowering, symbol)) return;
  const needsCell = lowering.uses.needsCell(symbol);
  // Cells of a block's variables were made when it was entered; closures may hold them already.
  const place =
    needsCell && body.places.has(symbol)
      ? placeOf(body, symbol)
      : list.variableKind === "var"
        ? placeOf(body, symbol)
        : declare(body, symbol);
  if (initializer) {
    const value =
      isTestedElement(lowering, symbol) && stripParentheses(initializer).kind === "ElementAccess"
        ? convert(body, body.expression(initializer, "undefined"), place.type)
        : body.expressionAs(assertedValue(lowering.program, symbol) ?? initializer, place.type);
    body.emit(writePlace(body, place, value));
    markReady(body, symbol, place);
  } else if (list.variableKind !== "var") {
    // Each round of a loop starts without a value.
    const kind = body.repr(place.type);
    const isMissing = kind === "f64" && lowering.missing.isUnset(symbol);
    const nothing = isMissing ? missingNumber() : undefinedOf(kind);
    body.emit(writePlace(body, place, nothing));
    markReady(body, symbol, place);
  }
}

/** Runs `work` inside a statement that jumps may leave. */
export function withTarget<T>(body: Body, target: JumpTarget, work: () => T): T {
  body.scopes.push({ kind: "target", target });
  try {
    return work();
  } finally {
    body.scopes.pop();
  }
}

/** Control leaves the scopes above `depth` of the list: through every `finally` on the way, innermost first. */
export function leaveAll(body: Body, depth: number, jump: () => Node): Node {
  for (let index = body.scopes.length - 1; index >= depth; index--) {
    const scope = body.scopes[index];
    if (scope?.kind !== "cleanup") continue;
    const outer = body.scopes.slice(0, index);
    return scope.cleanup.leave(() => {
      const inner = body.scopes.splice(0, body.scopes.length, ...outer);
      try {
        return leaveAll(body, depth, jump);
      } finally {
        body.scopes.splice(0, body.scopes.length, ...inner);
      }
    });
  }
  return jump();
}
