/** Which values of a parameter a test lets pass: predicates that TypeScript infers from `x => x !== undefined`. */
import type { Expression, Parameter } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import type { FlowNode } from "./flow-graph.ts";
import { isNarrowingExpression } from "./flow-graph.ts";
import { flowTypeOf } from "./flow-types.ts";
import type { MutableSymbol } from "./symbol-table.ts";
import { typeOfSymbol } from "./symbol-types.ts";
import type { Type } from "./types.ts";
import { isNever, isPrimitive } from "./unions.ts";

/** The type that `test` proves of the parameter, if passing it means exactly that type. */
export function refinedBy(
  c: Checker,
  parameter: Parameter,
  symbol: MutableSymbol,
  test: Expression,
): Type | undefined {
  const type = typeOfSymbol(c, symbol);
  if (isPrimitive(type, "boolean") || parameter.target.kind !== "Identifier") return undefined;
  if (!isNarrowingExpression(test)) return undefined;
  const result = c.late.checkExpressionCached(c, test);
  if (!isBoolean(c, result)) return undefined;
  const before = flowBefore(c, test);
  const isTrue: FlowNode = {
    kind: "condition",
    id: -1,
    isShared: false,
    isTrue: true,
    node: test,
    antecedent: before,
  };
  const passed = flowTypeOf(c, parameter.target, type, type, undefined, isTrue);
  if (passed === type) return undefined;
  const isFalse: FlowNode = {
    kind: "condition",
    id: -2,
    isShared: false,
    isTrue: false,
    node: test,
    antecedent: before,
  };
  const left = flowTypeOf(c, parameter.target, type, passed, undefined, isFalse);
  return isNever(left) ? passed : undefined;
}

function isBoolean(c: Checker, type: Type): boolean {
  return c.late.isAssignable(c, type, c.store.boolean);
}

function flowBefore(c: Checker, test: Expression): FlowNode {
  const start: FlowNode = { kind: "start", id: -3, isShared: false, node: undefined };
  void c;
  void test;
  return start;
}
