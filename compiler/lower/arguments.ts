/** Arguments of calls: positions, defaults, rest arrays, spreads. All are evaluated left to right, once. */
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Expression, Spread } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { appendAll, arrayFrom } from "./array-build.ts";
import { isAssertedName } from "./asserted-variables.ts";
import { type Body, sequence } from "./body.ts";
import { fallbackOf, orFallback, type Shape, type ShapeParameter } from "./closures.ts";
import { convert, store } from "./convert.ts";
import { effectOf, integerConstant, isPlain, undefinedOf } from "./emit.ts";
import { callLibrary } from "./library.ts";
import { keptType } from "./missing-types.ts";
import { admitsUndefined } from "./nullish.ts";
import { toNumber } from "./operators.ts";
import { elementAt, elementsFrom, knownArray, restType } from "./rest-arrays.ts";
import { toImpliedText } from "./text.ts";
import { elementAtPlace } from "./tuple-places.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** One argument: given a wanted type it makes the tree. */
export type Argument =
  | {
      readonly kind: "one";
      readonly lower: (type: Type) => Node;
      readonly type: () => Type;
      /** Whether it may be `undefined` though its type does not say so; only of arguments as written. */
      readonly isMissing?: () => boolean;
      /** As a number, NaN where an element is missing; only of arguments as written. */
      readonly number?: () => Node;
      /** As a text, the word `undefined` where it is missing; only of arguments as written. */
      readonly text?: () => Node;
      /** Whether it is a function whatever types say; only of arguments as written. */
      readonly isFunction?: () => boolean;
    }
  | { readonly kind: "spread"; readonly node: Expression }
  /** All that are left, in an array that the caller made. */
  | { readonly kind: "rest"; readonly value: Value };

/** The arguments of a call for a calling convention. */
export function lowerArguments(
  body: Body,
  nodes: readonly (Expression | Spread)[],
  shape: Shape,
): Node[] {
  return placeArguments(body, argumentsOf(body, nodes), shape);
}

/** Arguments as written: those of a literal that is spread one by one. */
export function argumentsOf(body: Body, nodes: readonly (Expression | Spread)[]): Argument[] {
  return nodes.flatMap((node) => {
    const literal = node.kind === "Spread" ? stripParentheses(node.argument) : undefined;
    if (literal?.kind !== "ArrayLiteral") return [argumentOf(body, node)];
    const elements = literal.elements.filter((each) => each.kind !== "Hole");
    return elements.length === literal.elements.length
      ? argumentsOf(body, elements)
      : [argumentOf(body, node)];
  });
}

/** An argument as written. */
export function argumentOf(body: Body, node: Expression | Spread): Argument {
  if (node.kind === "Spread") return { kind: "spread", node: node.argument };
  return {
    kind: "one",
    lower: (type) => body.at(node, () => body.expressionAs(node, type)),
    type: () => typeOfArgument(body, node),
    isMissing: () => body.lowering.missing.mayBe(node),
    number: () => body.at(node, () => toNumber(body, body.expression(node, "nan"), node)),
    text: () => body.at(node, () => toImpliedText(body, body.expression(node, "undefined"), node)),
    isFunction: () => isFunctionItself(body, node),
  };
}

/** Whether an expression is a function, or the name of one that is declared. */
function isFunctionItself(body: Body, node: Expression): boolean {
  const inner = stripParentheses(node);
  if (inner.kind === "ArrowFunction" || inner.kind === "FunctionExpression") return true;
  if (inner.kind !== "Identifier") return false;
  const symbol = body.lowering.program.symbolOf(inner);
  if (!symbol || symbol.isReassigned) return false;
  const [declaration] = symbol.declarations;
  if (declaration?.kind === "FunctionDeclaration") return true;
  if (symbol.variableKind !== "const" || declaration?.kind !== "VariableDeclaration") return false;
  const { initializer } = declaration;
  return (
    initializer !== null && initializer.kind !== "Identifier" && isFunctionItself(body, initializer)
  );
}

/** Of what was caught and only asserted to be of a type nothing is known. */
function typeOfArgument(body: Body, node: Expression): Type {
  const inner = stripParentheses(node);
  return inner.kind === "Identifier" && isAssertedName(body.lowering.program, inner)
    ? body.lowering.classes.unknownType
    : body.typeOf(node);
}

/** A value at hand as an argument. */
export function valueArgument(body: Body, value: Value): Extract<Argument, { kind: "one" }> {
  return { kind: "one", lower: (type) => convert(body, value, type), type: () => value.type };
}

/** An argument that is evaluated by `store`, before the call; what is given later is its value. */
export function heldArgument(
  body: Body,
  argument: Argument,
  param: ShapeParameter | undefined,
): { readonly store: Node; readonly argument: Argument } {
  if (argument.kind === "rest") return { store: sequence([]), argument };
  if (argument.kind === "spread")
    return unsupported(body.span(argument.node), "spreading an array before arguments by name");
  const type = typeToHold(body, argument.type(), param);
  const held = body.hold(argument.lower(type));
  return { store: held.store, argument: valueLater(body, held.read, type) };
}

/** The type in which an argument waits for its call: the parameter's, unless an `undefined` would get lost by that. */
function typeToHold(body: Body, own: Type, param: ShapeParameter | undefined): Type {
  if (!param || param.isRest) return own;
  return param.fallback !== undefined && admitsUndefined(body.lowering, own)
    ? body.lowering.representations.orUndefined(param.type)
    : param.type;
}

function valueLater(body: Body, read: () => Node, type: Type): Argument {
  return {
    kind: "one",
    lower: (to) => convert(body, { node: read(), type }, to),
    type: () => type,
  };
}

/** Puts arguments where the calling convention wants them. */
export function placeArguments(body: Body, args: readonly Argument[], shape: Shape): Node[] {
  const flat = args.some((each) => each.kind === "spread")
    ? flatten(body, args, shape)
    : { before: [], args };
  const placed = shape.params.map((param, index): Node => {
    if (param.isRest) return restOf(body, flat.args.slice(index), param.type);
    const given = flat.args[index];
    if (!given) {
      return fallbackOf(body, param);
    }
    if (given.kind === "rest") return convert(body, given.value, param.type);
    if (given.kind === "spread")
      return unsupported(
        body.span(given.node),
        "spreading an array of unknown length into parameters",
        "write the elements, or use a rest parameter",
      );
    if (param.fallback === undefined || !mayBeUndefined(body, given))
      return given.lower(param.type);
    const type = body.lowering.representations.orUndefined(param.type);
    return orFallback(body, { node: given.lower(type), type }, param);
  });
  const last = shape.params[shape.params.length - 1];
  const extra = last?.isRest ? [] : flat.args.slice(shape.params.length);
  return withEffects(body, flat.before, placed, extra);
}

/** Whether an argument may be `undefined`, so that the default of its parameter is taken. */
export function mayBeUndefined(
  body: Body,
  { type, isMissing }: Extract<Argument, { kind: "one" }>,
): boolean {
  return admitsUndefined(body.lowering, type()) || isMissing?.() === true;
}

/** Arguments nobody takes still run, after the others. */
function withEffects(
  body: Body,
  first: readonly Node[],
  placed: Node[],
  extra: readonly Argument[],
): Node[] {
  const trailing = extra.flatMap((each) => {
    if (each.kind === "rest") return [];
    if (each.kind === "spread") return [effectOf(body.expression(each.node).node)];
    const node = each.lower(each.type());
    return isPlain(node) ? [] : [effectOf(node)];
  });
  const lastIndex = placed.length - 1;
  const last = placed[lastIndex];
  if (trailing.length > 0 && last) {
    const held = body.hold(last);
    placed[lastIndex] = sequence([held.store, ...trailing, held.read()]);
  } else {
    for (const node of trailing) body.emit(node);
  }
  const [head] = placed;
  if (first.length > 0 && head) placed[0] = sequence([...first, head]);
  else for (const node of first) body.emit(node);
  return placed;
}

/** Spreads of tuples become their elements; everything is evaluated first, in order. */
function flatten(
  body: Body,
  args: readonly Argument[],
  shape: Shape,
): { before: Node[]; args: Argument[] } {
  const restIndex = shape.params.findIndex((param) => param.isRest);
  const firstSpread = args.findIndex((each) => each.kind === "spread");
  // A spread which only feeds the rest array needs no unpacking.
  if (restIndex >= 0 && firstSpread >= restIndex) return { before: [], args: [...args] };
  const statements: Node[] = [];
  const result: Argument[] = [];
  for (const arg of args) {
    if (arg.kind === "rest") {
      result.push(arg);
      continue;
    }
    if (arg.kind === "one") {
      const held = heldArgument(body, arg, shape.params[result.length]);
      statements.push(held.store);
      result.push(held.argument);
      continue;
    }
    const type = body.typeOf(arg.node);
    const tuple = tupleOf(body, type);
    if (!tuple) {
      if (shape.params[result.length]?.isRest) {
        result.push(arg);
        continue;
      }
      const open = openArguments(body, args.slice(args.indexOf(arg)), shape, result.length);
      statements.push(open.store);
      return { before: statements, args: [...result, ...open.args] };
    }
    const value = body.expression(arg.node);
    const held = body.hold(value.node);
    statements.push(held.store);
    tuple.forEach((element, index) => {
      result.push({
        kind: "one",
        lower: (to) =>
          convert(
            body,
            readElement(body, { node: held.read(), type: value.type }, index, element),
            to,
          ),
        type: () => element,
      });
    });
  }
  return { before: statements, args: result };
}

/**
 * Arguments from an array of unknown length on: each parameter left takes an element, or nothing, and a rest parameter those that are
 * left over.
 */
function openArguments(
  body: Body,
  args: readonly Argument[],
  shape: Shape,
  from: number,
): { readonly store: Node; readonly args: Argument[] } {
  const { representations, classes } = body.lowering;
  const list = knownArray(body, arrayOfArguments(body, args));
  const held = body.hold(list.node);
  const array = (): Value => ({ node: held.read(), type: list.type });
  const element = representations.elementOf(list.type) ?? classes.unknownType;
  const [tuple] = representations.members(list.type);
  const placed = shape.params.slice(from).map((param, index): Argument => {
    if (param.isRest)
      return {
        kind: "rest",
        value: { node: elementsFrom(body, array, element, index, param.type), type: param.type },
      };
    const known = tuple?.kind === "tuple" ? elementAtPlace(tuple, index) : undefined;
    const isSure = known !== undefined && !known.isOptional;
    const type = isSure ? known.type : representations.orUndefined(known?.type ?? element);
    return {
      kind: "one",
      lower: (to) => convert(body, readElement(body, array(), index, type), to),
      type: () => type,
    };
  });
  return { store: held.store, args: placed };
}

/** The arguments as one array: the only one as it is. */
function arrayOfArguments(body: Body, args: readonly Argument[]): Value {
  const [only] = args;
  if (args.length === 1 && only?.kind === "spread") return body.expression(only.node);
  const { types, representations, classes } = body.lowering;
  const elements = args.map((each): Type => {
    if (each.kind === "one") return each.type();
    const type = each.kind === "rest" ? each.value.type : body.typeOf(each.node);
    return representations.elementOf(type) ?? classes.unknownType;
  });
  const type = types.array(types.union(elements));
  return { node: restOf(body, args, type), type };
}

/** Types of the elements of a tuple whose length is known. */
function tupleOf(body: Body, type: Type): readonly Type[] | undefined {
  const [member, ...others] = body.lowering.representations.members(type);
  if (member?.kind !== "tuple" || others.length > 0) return undefined;
  if (member.elements.some((element) => element.isRest || element.isVariadic)) return undefined;
  return member.elements.map((element) =>
    element.isOptional ? body.lowering.representations.orUndefined(element.type) : element.type,
  );
}

/** An element of an array at a constant place; undefined when it is not there. */
export function readElement(body: Body, array: Value, index: number, type: Type): Value {
  const read = elementAt(body, array, type, integerConstant(index));
  return { node: convert(body, read, type), type };
}

function restOf(body: Body, args: readonly Argument[], declared: Type): Node {
  const { representations } = body.lowering;
  const given = args.flatMap((each) => (each.kind === "one" ? [each.type()] : []));
  const type = given.length === args.length ? restType(body, declared, given) : declared;
  if (type !== declared) return convert(body, { node: restOf(body, args, type), type }, declared);
  const element = representations.elementOf(type) ?? body.lowering.classes.unknownType;
  const array = body.repr(type);
  if (typeof array !== "number") return undefinedOf(array);
  const storage = representations.element(element);
  if (args.every((each) => each.kind === "one")) {
    const items = args.map((each) =>
      each.kind === "one" ? storeAs(body, each, element, storage) : undefinedOf(storage),
    );
    return op("array.of", [array, items.length], items, array);
  }
  const [only] = args;
  if (only?.kind === "rest") return convert(body, only.value, type);
  if (only?.kind === "spread" && args.length === 1)
    return arrayFrom(body, only.node, element, "argument");
  const result = body.newLocal(array);
  const statements = body.collect(() => {
    body.emit(body.set(result, op("array.of", [array, 0], [], array)));
    for (const each of args) {
      if (each.kind === "spread")
        appendAll(body, () => body.get(result), element, each.node, "argument");
      else if (each.kind === "rest")
        body.emit(appendArray(body, () => body.get(result), element, each.value).node);
      else
        body.emit(
          body.op(
            "array.push",
            [array],
            [body.get(result), storeAs(body, each, element, storage)],
            "void",
          ),
        );
    }
  });
  return sequence([...statements, body.get(result)]);
}

/** Appends what another array has. */
function appendArray(body: Body, target: () => Node, element: Type, items: Value): Value {
  const type = body.lowering.types.array(element);
  const args = [
    { node: target(), type },
    { node: convert(body, items, type), type },
  ];
  return callLibrary(body, "array.ts#append", [element], args);
}

function storeAs(
  body: Body,
  arg: Extract<Argument, { kind: "one" }>,
  element: Type,
  storage: Node["type"],
): Node {
  const node = arg.lower(keptType(body, element));
  if (node.type === storage || storage === "void" || storage === "never") return node;
  return store(body, { node, type: element }, element, storage);
}

/** Whether an argument is a text whatever happens. */
export function isText(body: Body, argument: Argument | undefined): boolean {
  return (
    argument?.kind === "one" && body.lowering.representations.category(argument.type()) === "string"
  );
}
