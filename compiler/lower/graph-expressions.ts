/** Expressions of a graph: one line each, behind those of their operands. */
import type { Expression } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { writeEffect } from "./graph-assignments.ts";
import { writeCall } from "./graph-calls.ts";
import { GRAPH_BINARY, GRAPH_UNARY } from "./graph-operators.ts";
import type { GraphScope } from "./graph-scope.ts";

/** Writes an expression; gives the name of its value, made of `name` if it is new. */
export function writeExpression(scope: GraphScope, node: Expression, name: string): string {
  const inner = stripParentheses(node);
  const place = scope.place(inner);
  const type = (): string => scope.type(inner);
  switch (inner.kind) {
    case "NumberLiteral":
      return scope.emit(
        "",
        Number.isInteger(inner.value) ? "int" : "float",
        `prim::Constant[value=${inner.value}]()`,
        place,
      );
    case "StringLiteral":
      return scope.emit("", "str", `prim::Constant[value=${JSON.stringify(inner.value)}]()`, place);
    case "BooleanLiteral":
      return scope.emit("", "bool", `prim::Constant[value=${inner.value ? 1 : 0}]()`, place);
    case "NullLiteral":
      return scope.none(inner);
    case "Identifier": {
      const symbol = scope.program.symbolOf(inner);
      const known = symbol && scope.values.get(symbol);
      if (known !== undefined) return known;
      if (symbol?.kind === "function")
        return scope.emit("", "Function", `prim::Constant[name="${inner.name}"]()`, "");
      return scope.emit("", type(), `prim::GetAttr[name="${inner.name}"]()`, place);
    }
    case "ThisExpression":
      return scope.self;
    case "Binary":
      return scope.emit(
        name,
        type(),
        `${GRAPH_BINARY[inner.operator] ?? inner.operator}(${scope.expression(inner.left)}, ${scope.expression(inner.right)})`,
        place,
      );
    case "Unary":
      return scope.emit(
        name,
        type(),
        `${GRAPH_UNARY[inner.operator] ?? inner.operator}(${scope.expression(inner.operand)})`,
        place,
      );
    case "Logical":
      return writeChoice(scope, inner, name, scope.expression(inner.left), inner.operator);
    case "Conditional":
      return writeConditional(scope, inner, name);
    case "PropertyAccess":
      if (inner.name.name === "length")
        return scope.emit(name, "int", `aten::len(${scope.expression(inner.object)})`, place);
      return scope.emit(
        name,
        type(),
        `prim::GetAttr[name="${inner.name.name}"](${scope.expression(inner.object)})`,
        place,
      );
    case "ElementAccess":
      return scope.emit(
        name,
        type(),
        `aten::__getitem__(${scope.expression(inner.object)}, ${scope.expression(inner.index)})`,
        place,
      );
    case "ArrayLiteral": {
      const items = inner.elements.map((each) =>
        each.kind === "Hole" ? scope.none(inner) : scope.argument(each),
      );
      const isTuple = scope.program.typeOf(inner).kind === "tuple";
      return scope.emit(
        name,
        type(),
        `prim::${isTuple ? "TupleConstruct" : "ListConstruct"}(${items.join(", ")})`,
        place,
      );
    }
    case "ObjectLiteral": {
      const items = inner.members.flatMap((member) => {
        if (member.kind === "PropertyAssignment") return [scope.expression(member.value)];
        if (member.kind === "ShorthandProperty") return [scope.expression(member.name)];
        return [];
      });
      return scope.emit(name, type(), `prim::DictConstruct(${items.join(", ")})`, place);
    }
    case "TemplateLiteral": {
      const parts = inner.expressions.map((each) => scope.expression(each));
      return scope.emit(name, "str", `aten::format(${parts.join(", ")})`, place);
    }
    case "CallExpression":
      return writeCall(scope, inner, name);
    case "NewExpression": {
      const args = inner.arguments.map((each) => scope.argument(each));
      return scope.emit(name, type(), `prim::CreateObject(${args.join(", ")})`, place);
    }
    case "AsExpression":
    case "TypeAssertion":
    case "NonNull":
    case "Satisfies":
    case "AsConst":
      return scope.expression(inner.expression, name);
    case "Assignment":
    case "Update":
      writeEffect(scope, inner);
      return inner.kind === "Assignment" && inner.target.kind === "Identifier"
        ? scope.expression(inner.target)
        : scope.none(inner);
    case "OptionalChain":
      return scope.expression(inner.expression, name);
    case "ArrowFunction":
    case "FunctionExpression":
      return scope.emit(name, "Function", "prim::Closure()", place);
    default:
      return scope.emit(name, type(), `prim::${inner.kind}()`, place);
  }
}

function writeChoice(
  scope: GraphScope,
  node: Expression,
  name: string,
  left: string,
  operator: string,
): string {
  if (node.kind !== "Logical") return left;
  const lines = scope.collect(() => {
    scope.nested(() => {
      const skip = operator === "&&" ? "block1()" : "block0()";
      const run = operator === "&&" ? "block0()" : "block1()";
      const order = operator === "&&" ? [run, skip] : [skip, run];
      for (const head of order) {
        scope.lines.push(`${scope.indent}${head}:`);
        scope.nested(() => {
          const value = head === run ? scope.expression(node.right) : left;
          scope.lines.push(`${scope.indent}-> (${value})`);
        });
      }
    });
  });
  const condition =
    operator === "??"
      ? scope.emit("", "bool", `aten::__isnot__(${left}, ${scope.none(node)})`, "")
      : left;
  const result = scope.named(name);
  scope.lines.push(
    `${scope.indent}${result} : ${scope.type(node)} = prim::If(${condition})${scope.comment(node)}`,
    ...lines,
  );
  return result;
}

function writeConditional(
  scope: GraphScope,
  node: Extract<Expression, { kind: "Conditional" }>,
  name: string,
): string {
  const condition = scope.expression(node.test);
  const lines = scope.collect(() => {
    scope.nested(() => {
      for (const [head, branch] of [
        ["block0()", node.consequent],
        ["block1()", node.alternate],
      ] as const) {
        scope.lines.push(`${scope.indent}${head}:`);
        scope.nested(() => scope.lines.push(`${scope.indent}-> (${scope.expression(branch)})`));
      }
    });
  });
  const result = scope.named(name);
  scope.lines.push(
    `${scope.indent}${result} : ${scope.type(node)} = prim::If(${condition})${scope.comment(node)}`,
    ...lines,
  );
  return result;
}
