/** Expressions of a graph for their effect: assignments, which give a variable a new value. */
import type { AssignmentTarget, BindingTarget, Expression, Node } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { GRAPH_BINARY } from "./graph-operators.ts";
import type { GraphScope } from "./graph-scope.ts";

/** An expression whose value nobody wants. */
export function writeEffect(scope: GraphScope, node: Expression): void {
  const inner = stripParentheses(node);
  if (inner.kind === "Assignment") {
    const { target, operator } = inner;
    if (operator === "=") writeAssignment(scope, target, inner.value);
    else writeStore(scope, target, writeCompound(scope, inner), inner);
    return;
  }
  if (inner.kind === "Update") {
    const one = scope.emit("", "int", "prim::Constant[value=1]()", "");
    const old = scope.expression(inner.operand);
    const name = inner.operand.kind === "Identifier" ? inner.operand.name : "";
    const value = scope.emit(
      name,
      "float",
      `${inner.operator === "++" ? "aten::add" : "aten::sub"}(${old}, ${one})`,
      scope.place(inner),
    );
    writeStore(scope, inner.operand, value, inner);
    return;
  }
  scope.expression(inner);
}

function writeCompound(
  scope: GraphScope,
  node: Extract<Expression, { kind: "Assignment" }>,
): string {
  const left =
    node.target.kind === "ObjectPattern" || node.target.kind === "ArrayPattern"
      ? ""
      : scope.expression(node.target);
  const right = scope.expression(node.value);
  const operator = node.operator.slice(0, -1);
  const name = node.target.kind === "Identifier" ? node.target.name : "";
  return scope.emit(
    name,
    scope.type(node),
    `${GRAPH_BINARY[operator] ?? "aten::assign"}(${left}, ${right})`,
    scope.place(node),
  );
}

/** A declaration or assignment with `=`. */
export function writeAssignment(
  scope: GraphScope,
  target: BindingTarget | AssignmentTarget,
  initializer: Expression,
): void {
  if (target.kind === "Identifier") {
    const symbol = scope.program.symbolOf(target);
    const value = scope.expression(initializer, target.name);
    if (symbol) scope.values.set(symbol, value);
    return;
  }
  const value = scope.expression(initializer);
  if (target.kind === "ArrayPattern" || target.kind === "ObjectPattern")
    writeUnpack(scope, target, value);
  else writeStore(scope, target, value, initializer);
}

function writeUnpack(
  scope: GraphScope,
  target: Extract<BindingTarget | AssignmentTarget, { kind: "ArrayPattern" | "ObjectPattern" }>,
  value: string,
): void {
  const names: string[] = [];
  const elements = target.kind === "ArrayPattern" ? target.elements : target.properties;
  for (const element of elements) {
    if (element.kind === "Hole") continue;
    const leaf = element.target;
    const symbol = leaf.kind === "Identifier" ? scope.program.symbolOf(leaf) : undefined;
    const name = scope.named(symbol?.name ?? "");
    if (symbol) scope.values.set(symbol, name);
    names.push(`${name} : ${symbol ? scope.typeOfSymbol(symbol) : "Any"}`);
  }
  scope.lines.push(`${scope.indent}${names.join(", ")} = prim::TupleUnpack(${value})`);
}

function writeStore(scope: GraphScope, target: AssignmentTarget, value: string, at: Node): void {
  const place = scope.place(at);
  switch (target.kind) {
    case "Identifier": {
      const symbol = scope.program.symbolOf(target);
      if (symbol) scope.values.set(symbol, value);
      return;
    }
    case "PropertyAccess":
      scope.emitNothing(
        `prim::SetAttr[name="${target.name.name}"](${scope.expression(target.object)}, ${value})`,
        place,
      );
      return;
    case "ElementAccess":
      scope.emitNothing(
        `aten::_set_item(${scope.expression(target.object)}, ${scope.expression(target.index)}, ${value})`,
        place,
      );
      return;
    default:
  }
}
