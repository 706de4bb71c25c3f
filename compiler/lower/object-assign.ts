/** `Object.assign`. */
import type { Type } from "../check/types.ts";
import type {
  CallExpression,
  Expression,
  ObjectLiteral,
  ObjectMember,
  Spread,
  Node as SyntaxNode,
} from "../syntax/ast.ts";
import { children } from "../syntax/ast-children.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { arrayFrom } from "./array-build.ts";
import { type Body, sequence } from "./body.ts";
import type { BuiltinCall } from "./builtin-calls.ts";
import { convert } from "./convert.ts";
import { copyProperties } from "./copy-properties.ts";
import { eachPlace } from "./dynamic-arguments.ts";
import { refusingNothing } from "./dynamic-elements.ts";
import { effectOf } from "./emit.ts";
import { mayHaveExtra } from "./extra-keys.ts";
import { copyOfInstance } from "./instance-copies.ts";
import { emptyOpenObject, lowerMembers } from "./objects.ts";
import { openShape } from "./opened-shapes.ts";
import { readProperty, writeProperty } from "./property.ts";
import { elementAt } from "./rest-arrays.ts";
import { isClassInstance } from "./structs.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** Copies properties to the first argument; a literal there and what is copied to it are one object literal. */
export function lowerObjectAssign(body: Body, call: BuiltinCall): Value {
  const { at } = call;
  const [target, ...sources] = at.kind === "CallExpression" ? at.arguments : [];
  if (!target || target.kind === "Spread")
    return unsupported(body.span(at), "spreading into `Object.assign`", "write a loop");
  const literal = stripParentheses(target);
  if (sources.some((each) => each.kind === "Spread"))
    return assignLists(body, call, literal, sources);
  if (literal.kind === "ObjectLiteral") {
    if (sources.slice(1).some(mayAct)) takeAllFirst(body, literal, sources as Expression[]);
    const spreads = (sources as Expression[]).map(
      (argument): Spread => ({ ...argument, kind: "Spread", argument }) as Spread,
    );
    const members: ObjectMember[] = [...literal.members, ...spreads];
    return lowerMembers(body, members, call.type, call.type, at as CallExpression);
  }
  const copy = copyOfInstance(body, target, sources[0] as Expression | undefined);
  const value =
    copy ?? refusingNothing(body, body.expression(target), "error.ts#refuseNothing", "");
  const held = body.hold(value.node);
  // A function has no struct: what it gets is known by the type of the whole.
  const isFunction = body.lowering.representations.category(call.type) === "closure";
  const type = isFunction ? call.type : value.type;
  const self = (): Value => ({ node: held.read(), type });
  body.emit(held.store);
  if (!isFunction && !call.isUnused) makeRoom(body, value.type, call.type);
  const others = copy ? sources.slice(1) : sources;
  if (others.length > 1) for (const source of others) body.takeFirst(source as Expression);
  for (const source of others as Expression[]) assignFrom(body, self, source);
  if (call.isUnused) return { node: effectOf(held.read()), type: value.type };
  return { node: sequence([convert(body, self(), call.type)]), type: call.type };
}

/** `Object.assign(target, ...sources)`: nobody knows which properties there are before the program runs. */
function assignLists(
  body: Body,
  { at, type }: BuiltinCall,
  target: Expression,
  sources: readonly (Expression | Spread)[],
): Value {
  const { lowering } = body;
  const isLiteral = target.kind === "ObjectLiteral";
  const value = isLiteral
    ? emptyOpenObject(body, at)
    : refusingNothing(body, body.expression(target), "error.ts#refuseNothing", "");
  const held = body.hold(value.node);
  const self = (): Value => ({ node: held.read(), type: value.type });
  body.emit(held.store);
  if (!isLiteral) openShape(lowering, lowering.types.nonNullable(value.type));
  const all = (isLiteral ? [target, ...sources] : sources).flatMap(elementsOf);
  const lists = all.map((source) => {
    if (source.kind === "Spread") return listOf(body, source);
    body.takeFirst(source);
    return undefined;
  });
  all.forEach((source, index) => {
    const list = lists[index];
    if (list) assignEach(body, self, list);
    else if (source.kind !== "Spread") assignFrom(body, self, source);
  });
  return { node: sequence([convert(body, self(), type)]), type };
}

/** What a list that is spread where it is written has. */
function elementsOf(source: Expression | Spread): (Expression | Spread)[] {
  const literal = source.kind === "Spread" ? stripParentheses(source.argument) : undefined;
  if (literal?.kind !== "ArrayLiteral") return [source];
  return literal.elements.flatMap((each) => (each.kind === "Hole" ? [] : elementsOf(each)));
}

/** All sources of a spread, before any of them is read. */
function listOf(body: Body, { argument }: Spread): () => Value {
  const { types, classes } = body.lowering;
  const element = types.iteratedTypeOf(types.nonNullable(body.typeOf(argument)));
  const item = element ?? classes.unknownType;
  const list = body.hold(arrayFrom(body, argument, item, "argument"));
  body.emit(list.store);
  return () => ({ node: list.read(), type: types.array(item) });
}

function assignEach(body: Body, self: () => Value, list: () => Value): void {
  const element = body.lowering.representations.elementOf(list().type);
  const item = element ?? body.lowering.classes.unknownType;
  eachPlace(
    body,
    () => list().node,
    (place) => body.emit(copyProperties(body, self(), elementAt(body, list(), item, place))),
  );
}

/** Sources that act are evaluated before the first is read, and what the target has before them. */
function takeAllFirst(body: Body, target: ObjectLiteral, sources: readonly Expression[]): void {
  if (target.members.some(mayAct))
    unsupported(
      body.span(target),
      "`Object.assign` to an object whose properties are computed, of several sources that are computed",
      "make the sources before",
    );
  for (const source of sources) body.takeFirst(source);
}

/** Whether evaluating it may run code of the program that others see. */
function mayAct(node: SyntaxNode): boolean {
  if (ACTING.has(node.kind)) return true;
  const isLater = node.kind === "ArrowFunction" || node.kind === "FunctionExpression";
  return !isLater && children(node).some(mayAct);
}

const ACTING: ReadonlySet<string> = new Set([
  "CallExpression",
  "NewExpression",
  "TaggedTemplate",
  "Assignment",
  "Update",
  "Await",
  "Yield",
]);

/** Objects that are given on with more properties than their type has need room for those. */
function makeRoom({ lowering }: Body, target: Type, result: Type): void {
  const { types, representations } = lowering;
  const own = types.nonNullable(target);
  if (representations.category(own) !== "object") return;
  const isMissing = types.propertiesOf(result).some(({ name }) => !types.propertyOf(own, name));
  if (isMissing) openShape(lowering, own);
}

function assignFrom(body: Body, self: () => Value, node: Expression): void {
  const { types, representations } = body.lowering;
  const source = body.expression(node, "undefined");
  const from = body.hold(source.node);
  body.emit(from.store);
  const given: Value = { node: from.read(), type: source.type };
  const properties =
    representations.category(source.type) === "object" ? types.propertiesOf(source.type) : [];
  // An array has room for elements; a length that is given is written as one.
  const isArray = representations.category(representations.normalize(self().type)) === "array";
  const named = properties.find(({ name }) => !/^(0|[1-9]\d*|length)$/.test(name));
  if (isArray && named && !types.propertyOf(self().type, named.name))
    unsupported(
      body.span(node),
      `\`Object.assign\` of \`${named.name}\` to an array`,
      "make an object that has the array as a property",
    );
  // Copied by names that only the running program knows, of which symbols are none.
  const symbol = properties.find(
    ({ name }) => name.startsWith("@@") && !types.propertyOf(self().type, name),
  );
  if (symbol)
    unsupported(
      body.span(node),
      "`Object.assign` of a property whose key is a symbol to an object whose type has no such property",
      "declare it in the type of the object, or give it a text as its key",
    );
  // What a class has is no property of its instances.
  const isFunction = representations.category(self().type) === "closure";
  const hasMethods = isFunction && !isClassInstance(types.nonNullable(source.type));
  const isPlain =
    properties.length > 0 &&
    !mayHaveExtra(body, types.nonNullable(source.type)) &&
    properties.every(
      (each) =>
        (each.propertyKind === "field" || (hasMethods && each.propertyKind === "method")) &&
        !each.isOptional &&
        types.propertyOf(self().type, each.name),
    );
  if (!isPlain) {
    body.emit(copyProperties(body, self(), given));
    return;
  }
  for (const { name, type } of properties) {
    const read = readProperty(body, { node: from.read(), type: source.type }, name, type);
    const wanted = types.propertyOf(self().type, name)?.writeType ?? type;
    const written =
      read &&
      writeProperty(body, self(), name, wanted, {
        node: convert(body, read, wanted),
        type: wanted,
      });
    if (written) body.emit(written);
  }
}
