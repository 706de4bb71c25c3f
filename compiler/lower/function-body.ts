/** The inside of a function copy: captures and parameters become variables, then the statements. */
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { FunctionLike, Parameter } from "../syntax/ast.ts";
import type { Body } from "./body.ts";
import { bindHeldCaptures } from "./class-captures.ts";
import { type Incoming, passOn, restArray, type Shape } from "./closures.ts";
import { convert, unbox } from "./convert.ts";
import { markReady } from "./dead-zone.ts";
import { withDefault } from "./defaults.ts";
import { bindPattern } from "./destructure.ts";
import { choose, undefinedOf } from "./emit.ts";
import type { FunctionInstance } from "./functions.ts";
import { admitsUndefined } from "./nullish.ts";
import { isClassInstance } from "./structs.ts";
import { stopsBehindParameters, suspend } from "./suspending.ts";
import { lowerSuspendingReturn } from "./suspending-return.ts";
import { ARGUMENT } from "./taken-apart.ts";
import type { Value } from "./value.ts";
import {
  boundNames,
  declare,
  enterBlock,
  enterFunction,
  variableType,
  writePlace,
} from "./variables.ts";

/** Lowers the function into the body. */
export function lowerFunctionBody(body: Body, instance: FunctionInstance): void {
  const { node } = instance;
  bindCaptures(body, instance);
  bindParameters(body, instance);
  if (stopsBehindParameters(body, node)) body.emit(suspend(body));
  lowerStatements(body, node);
}

/** Statements of a function whose parameters are bound. */
export function lowerStatements(body: Body, node: FunctionLike): void {
  const { body: code } = node;
  if (!code) return;
  const { resultType, result } = body.options;
  if (code.kind !== "Block") {
    body.at(code, () => {
      if (body.suspending) lowerSuspendingReturn(body, code);
      else if (!resultType || result === "void") body.lowering.handlers.effect(body, code);
      else body.emit(body.op("return", [], [body.expressionAs(code, resultType)], "never"));
    });
    return;
  }
  enterFunction(body, code);
  enterBlock(body, code.statements);
  for (const statement of code.statements) body.lowering.handlers.statement(body, statement);
  endWithResult(body);
}

/** What a function gives which runs off its end. */
export function endWithResult(body: Body): void {
  const { resultType, result } = body.options;
  if (body.suspending) {
    lowerSuspendingReturn(body, null);
    return;
  }
  if (result === "void" || !resultType) return;
  const last = body.statements[body.statements.length - 1];
  if (last?.type === "never") return;
  // A body that cannot reach its end still must leave something for the verifier.
  body.emit(
    admitsUndefined(body.lowering, resultType) || result === "value"
      ? op("return", [], [undefinedOf(result)], "never")
      : op("unreachable", [], [], "never"),
  );
}

function bindCaptures(body: Body, instance: FunctionInstance): void {
  instance.captures.forEach((capture, index) => {
    if (capture.kind === "this") {
      body.thisValue = { local: index, type: capture.type };
      return;
    }
    if (capture.kind === "arguments") {
      body.argumentsValue = { node: body.get(index), type: capture.type };
      return;
    }
    const { symbol, type, isCell } = capture;
    body.places.set(
      symbol,
      isCell
        ? {
            kind: "cell",
            local: index,
            cell: body.lowering.layouts.cell(body.repr(type)),
            type,
            isCaptured: true,
          }
        : { kind: "local", local: index, type },
    );
  });
  if (instance.takesReceiver && instance.receiver) {
    body.thisValue = takeReceiver(body, instance.captures.length, instance.receiver);
    return;
  }
  if (instance.receiver) {
    const { length: local } = instance.captures;
    body.thisValue = { local, type: instance.receiver };
    if (isClassInstance(instance.receiver))
      bindHeldCaptures(body, local, instance.receiver, instance.held);
  }
}

/** What the function is called on, as its type says; what is of another kind stops the program. */
function takeReceiver(body: Body, param: number, type: Type): { local: number; type: Type } {
  const representation = body.repr(type);
  if (representation === "value") return { local: param, type };
  const local = body.newLocal(representation);
  body.emit(body.set(local, unbox(body, body.get(param), representation)));
  return { local, type };
}

/** Parameters of the declaration from those of the calling convention. */
export function bindParameters(body: Body, instance: FunctionInstance): void {
  const { node, shape, params } = instance;
  const first = params.length - shape.params.length;
  const incoming: Incoming[] = shape.params.map((param, index) => ({
    value: { node: body.get(first + index), type: param.type },
    isRest: param.isRest,
    isOptional: param.isOptional,
  }));
  const { functions, program, uses } = body.lowering;
  const own = functions.ownShape(node, body.instantiation);
  // Functions made by defaults may hold parameters that have no value yet.
  if (node.parameters.some((each) => each.initializer))
    for (const name of node.parameters.flatMap(({ target }) => boundNames(target))) {
      const symbol = program.symbolOf(name);
      if (symbol && uses.needsCell(symbol)) declare(body, symbol);
    }
  const given = passOn(body, incoming, own);
  const [all] = given;
  if (program.usesArguments(node) && all) {
    bindFromArguments(body, node, all, own);
    return;
  }
  node.parameters.forEach((parameter, index) => {
    const param = own.params[index];
    if (parameter.isRest && !param?.isRest) {
      // A rest parameter whose type is a tuple of known length: its elements came one by one.
      const elements = own.params.slice(index).map((each, place) => ({
        value: { node: given[index + place] ?? undefinedOf(body.repr(each.type)), type: each.type },
        isRest: each.isRest,
        isOptional: each.isOptional,
      }));
      const type = declaredType(body, parameter);
      bindParameter(body, parameter, { node: restArray(body, elements, 0, type), type });
      return;
    }
    const argument = given[index];
    if (!param || !argument) return;
    body.at(parameter, () => bindParameter(body, parameter, { node: argument, type: param.type }));
  });
}

/** Parameters of a function that takes all its arguments as an array. */
function bindFromArguments(body: Body, node: FunctionLike, all: Node, own: Shape): void {
  const { functions, types, classes, representations } = body.lowering;
  const unknown = classes.unknownType;
  const type = own.params[0]?.type ?? types.array(unknown);
  const held = body.hold(all);
  body.emit(held.store);
  body.argumentsValue = { node: held.read(), type };
  const array = body.repr(type);
  if (typeof array !== "number") return;
  const declared = functions.declaredShape(node, body.instantiation);
  const place = (index: number): Node => op("i32.const", [index], [], "i32");
  node.parameters.forEach((parameter, index) => {
    const param = declared.params[index];
    if (!param) return;
    const length = op("array.length", [], [held.read()], "i32");
    const isLonger = op("i32.gt_s", [], [length, place(index)], "bool");
    const end = op("array.length", [], [held.read()], "i32");
    const rest = (): Node =>
      choose(
        isLonger,
        op("array.slice", [array], [held.read(), place(index), end], array),
        op("array.of", [array, 0], [], array),
        array,
      );
    const one = (): Node =>
      op("array.get_or_undefined", [array], [held.read(), place(index)], "value");
    const given: Value = param.isRest ? { node: rest(), type } : { node: one(), type: unknown };
    const wanted =
      parameter.initializer && !param.isRest ? representations.orUndefined(param.type) : param.type;
    const argument = { node: convert(body, given, wanted), type: wanted };
    body.at(parameter, () => bindParameter(body, parameter, argument));
  });
}

function bindParameter(body: Body, parameter: Parameter, argument: Value): void {
  const { target, initializer } = parameter;
  const value = initializer
    ? withDefault(body, argument, declaredType(body, parameter), () => initializer)
    : argument;
  if (target.kind !== "Identifier") {
    bindPattern(body, target, value, ARGUMENT);
    return;
  }
  const symbol = body.lowering.program.symbolOf(target);
  if (!symbol) return;
  const { node } = value;
  const isInPlace =
    node.kind === "op" && node.op === "local.get" && !body.lowering.uses.needsCell(symbol);
  const own = variableType(body.lowering, symbol, body.instantiation);
  if (isInPlace && node.type === body.repr(own)) {
    const isDeclared = own === body.close(body.lowering.program.declaredTypeOf(symbol));
    const type = isDeclared ? value.type : own;
    body.places.set(symbol, { kind: "local", local: Number(node.imm[0]), type });
    return;
  }
  const known = body.places.get(symbol);
  const place = known?.kind === "cell" ? known : declare(body, symbol);
  body.emit(writePlace(body, place, convert(body, value, place.type)));
  markReady(body, symbol, place);
}

function declaredType(body: Body, parameter: Parameter): Type {
  const { program } = body.lowering;
  const { target } = parameter;
  const symbol = target.kind === "Identifier" ? program.symbolOf(target) : undefined;
  if (symbol) return body.close(program.declaredTypeOf(symbol));
  if (parameter.type) return body.close(program.typeOfTypeNode(parameter.type));
  return parameter.initializer
    ? body.typeOf(parameter.initializer)
    : body.lowering.classes.unknownType;
}
