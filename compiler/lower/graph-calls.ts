/** Calls and forks of a graph. */
import type { ProgramSymbol } from "../check/symbols.ts";
import type { ArrowFunction, CallExpression, Expression } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import type { ForkCall, GraphScope } from "./graph-scope.ts";
import { graphType } from "./graph-types.ts";

const BUILTIN_NAMES: Readonly<Record<string, string>> = {
  push: "append",
  includes: "__contains__",
  indexOf: "index",
};

/** Writes a call; gives its value. */
export function writeCall(scope: GraphScope, node: CallExpression, name: string): string {
  const resolved = scope.program.callOf(node);
  const place = scope.place(node);
  const callee = stripParentheses(node.callee);
  if (resolved.kind === "fork") return writeForkCall(scope, node, name);
  if (resolved.kind === "wait") {
    const [argument] = node.arguments;
    const future = argument
      ? scope.argument(argument)
      : callee.kind === "PropertyAccess"
        ? scope.expression(callee.object)
        : "";
    return scope.emit(name, scope.type(node), `aten::wait(${future})`, place);
  }
  if (callee.kind === "PropertyAccess") {
    const isInstance = resolved.kind === "method" || resolved.kind === "superMethod";
    if (isInstance) {
      const object = scope.expression(callee.object);
      const args = [object, ...node.arguments.map((each) => scope.argument(each))];
      return scope.emit(
        name,
        scope.type(node),
        `prim::CallMethod[name="${callee.name.name}"](${args.join(", ")})`,
        place,
      );
    }
    const isReceiver = resolved.name?.includes("#") ?? false;
    const own = isReceiver ? [scope.expression(callee.object)] : [];
    const args = [...own, ...node.arguments.map((each) => scope.argument(each))];
    return scope.emit(
      name,
      scope.type(node),
      `aten::${BUILTIN_NAMES[callee.name.name] ?? callee.name.name}(${args.join(", ")})`,
      place,
    );
  }
  const target = scope.expression(callee);
  const args = [target, ...node.arguments.map((each) => scope.argument(each))];
  return scope.emit(name, scope.type(node), `prim::CallFunction(${args.join(", ")})`, place);
}

function writeForkCall(scope: GraphScope, node: CallExpression, name: string): string {
  const [callee, ...args] = node.arguments;
  if (!callee || callee.kind === "Spread") return scope.none(node);
  const target = stripParentheses(callee);
  const { types } = scope.program;
  const operands = args.map((each) => scope.argument(each));
  const operandTypes = args.map((each) =>
    graphType(
      types,
      types.widen(scope.program.typeOf(each.kind === "Spread" ? each.argument : each)),
    ),
  );
  const method = methodOf(target);
  const captures =
    target.kind === "ArrowFunction" || target.kind === "FunctionExpression"
      ? capturesOf(scope, target)
      : [];
  if (method) {
    operands.unshift(scope.expression(method.object));
    operandTypes.unshift(graphType(types, scope.program.typeOf(method.object)));
  }
  const type = scope.program.typeOf(node);
  const subgraph = scope.fork({
    target,
    functionName: method?.name ?? functionName(target),
    isMethod: method !== undefined,
    captures,
    operandNames: operands.map((operand) => baseName(operand)),
    operandTypes,
    result: type.kind === "future" ? graphType(types, type.value) : "Any",
    place: scope.place(node),
  });
  const captured = captures.map((symbol) => scope.values.get(symbol) ?? `%${symbol.name}`);
  return scope.emit(
    name,
    graphType(types, type),
    `${subgraph}(${[...captured, ...operands].join(", ")})`,
    scope.place(node),
  );
}

/** The inside of a fork's graph: the call of its function. */
export function writeForkedCall(scope: GraphScope, call: ForkCall, count: number): string {
  const args = scope.params.slice(0, count);
  if (call.isMethod) {
    const result = scope.emit(
      "",
      call.result,
      `prim::CallMethod[name="${call.functionName}"](${args.join(", ")})`,
      call.place,
    );
    return result;
  }
  const callee = scope.emit("", "Function", `prim::Constant[name="${call.functionName}"]()`, "");
  return scope.emit(
    "",
    call.result,
    `prim::CallFunction(${[callee, ...args].join(", ")})`,
    call.place,
  );
}

function capturesOf(
  scope: GraphScope,
  node: ArrowFunction | Extract<Expression, { kind: "FunctionExpression" }>,
): ProgramSymbol[] {
  return scope.program
    .capturesOf(node)
    .filter((symbol) => symbol.kind === "variable" || symbol.kind === "parameter");
}

/** `o.m.bind(o)` as the target of a fork. */
function methodOf(target: Expression): { object: Expression; name: string } | undefined {
  if (target.kind !== "CallExpression") return undefined;
  const callee = stripParentheses(target.callee);
  if (callee.kind !== "PropertyAccess" || callee.name.name !== "bind") return undefined;
  const method = stripParentheses(callee.object);
  return method.kind === "PropertyAccess"
    ? { object: method.object, name: method.name.name }
    : undefined;
}

function functionName(target: Expression): string {
  if (target.kind === "Identifier") return target.name;
  if (target.kind === "PropertyAccess") return target.name.name;
  return target.kind === "Instantiation"
    ? functionName(stripParentheses(target.expression))
    : "forward";
}

/** The variable a value is named for: `%a.1` is of `a`, `%2` of none. */
function baseName(value: string): string {
  const match = /^%([A-Za-z_$][\w$]*)\.\d+$/.exec(value);
  return match?.[1] ?? (value === "%self" ? "self" : "");
}
