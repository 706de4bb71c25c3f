/** Methods as values: taken from their object they are called on what each call says, unless they are bound to one. */
import { TRAP_CODES } from "../../runtime/bytecode/module.ts";
import type { ReferenceType, Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Method } from "../syntax/ast.ts";
import { Body } from "./body.ts";
import { builtinReceiver } from "./builtin-receivers.ts";
import { heldBy } from "./class-captures.ts";
import { type Incoming, passOn, type Shape } from "./closures.ts";
import { box, convert, load, unbox } from "./convert.ts";
import { before, undefinedOf, when } from "./emit.ts";
import { refuseArguments } from "./function-values.ts";
import { kindOf, lengthOf } from "./functions.ts";
import { Instantiation } from "./instantiation.ts";
import type { StructRecord } from "./layouts.ts";
import { type Copy, closureFunction } from "./receiver-copies.ts";
import { isClassInstance } from "./structs.ts";

/** A method of an object as a function value: one per class and method. */
export function methodValue(
  body: Body,
  record: StructRecord,
  object: Node,
  name: string,
  shape: Shape,
): Node {
  const { dynamic, closures, classMembers, types } = body.lowering;
  const closure = closures.typeOf(shape);
  const own = classMembers.find(record.info.type as ReferenceType, name, "method");
  const isOfLibrary = own?.owner.target.symbol.module.isLibrary;
  if (!own) return boundMethod(body, record, object, name, [], shape);
  if (isOfLibrary) return before(object, libraryMethod(body, own.owner, name, shape));
  const params = shape.params.map((each) => types.canonicalKey(each.type)).join(",");
  const question = `method ${name} of ${record.index} (${params}): ${types.canonicalKey(shape.result)}`;
  const index = dynamic.question(question, ["value"], closure, {
    isOfBeside: true,
    forRecord: (inner, each) => {
      const { type } = each.info;
      if (!isClassInstance(type) || !derivesFrom(each, record)) return undefined;
      const found = classMembers.find(type, name, "method");
      if (found?.node.kind !== "Method" || !found.node.body)
        return ofField(inner, each, name, shape);
      if (isMadeOfParameters(type)) return [op("trap", [TRAP_CODES.wrongType], [], "never")];
      const self = (): Node => op("value.to_ref", [each.index], [inner.get(0)], each.index);
      const value = detachedMethod(inner, found.owner, found.node, shape, self);
      return [op("return", [], [value], "never")];
    },
    after: () => [op("return", [], [undefinedOf(closure)], "never")],
  });
  return body.op("call", [index], [box(object)], closure);
}

/** A derived class may have a field where its base class has a method that may be missing. */
function ofField(
  inner: Body,
  record: StructRecord,
  name: string,
  shape: Shape,
): Node[] | undefined {
  const { layouts, closures } = inner.lowering;
  const field = layouts.field(record, name);
  const own = field && closures.shapeOf(field.type);
  if (!field || !own || typeof field.storage !== "number") return undefined;
  const self = op("value.to_ref", [record.index], [inner.get(0)], record.index);
  const found = inner.op("struct.get", [record.index, field.index], [self], field.storage);
  const held = inner.hold(load(inner, found, field.type).node);
  const isMissing = op("ref.is_nullish", [], [held.read()], "bool");
  const missing = op("return", [], [undefinedOf(closures.typeOf(shape))], "never");
  const given = closures.adaptShapes(inner, held.read(), own, shape);
  return [held.store, when(isMissing, [missing]), op("return", [], [given], "never")];
}

/**
 * Whether objects of the type are only made by generic methods that are taken as values themselves: `Builder<T & { [P in K]: V }>`. Their methods
 * would make objects of ever more types.
 */
function isMadeOfParameters({ typeArguments }: ReferenceType): boolean {
  return typeArguments.some((each) => each.mayBeGeneric && each.kind !== "typeParameter");
}

function derivesFrom(record: StructRecord, base: StructRecord): boolean {
  for (let each: StructRecord | undefined = record; each; each = each.parent)
    if (each === base) return true;
  return false;
}

/** Classes behind objects such as `Math`, whose functions do not ask what they are called on. */
const OF_NO_OBJECT: ReadonlySet<string> = new Set(["MathObject", "ConsoleObject", "JsonObject"]);

/** A method of a class of the library as a function value. */
function libraryMethod(body: Body, owner: ReferenceType, name: string, shape: Shape): Node {
  const { builder, closures, functions, types, layouts, classMembers, receivers } = body.lowering;
  const { params, result } = closures.signatureOf(shape);
  const closure = closures.typeOf(shape);
  const record = layouts.record(layouts.ownStruct(owner));
  const index = functions.wrapper(`${name} of ${record.index} as ${closure}`, () => {
    const reserved = builder.reserveFunction(name);
    const inner = new Body(body.lowering, {
      ...body.options,
      name,
      instantiation: Instantiation.empty(types),
      params: ["value", ...params],
      result,
      resultType: shape.result,
    });
    inner.position = body.position;
    body.lowering.later(() => {
      const incoming = incomingOf(inner, shape, 1);
      const { symbol } = owner.target;
      const self = OF_NO_OBJECT.has(symbol.name)
        ? undefinedOf(record.index)
        : builtinReceiver(inner, () => inner.get(0), record.index, symbol.name, name);
      const called = classMembers.call(inner, record, self, name, "method", [], (own) =>
        passOn(inner, incoming, own),
      );
      if (!called) inner.emit(op("unreachable", [], [], "never"));
      else if (result === "void") inner.emit(called.node);
      else inner.emit(convert(inner, called, shape.result));
      functions.define(reserved, inner, true);
    });
    return reserved;
  });
  receivers.takeAny(index, closure);
  return closures.static(index, shape, name);
}

/** A method of a class as a function value, from the class's prototype; nothing where it needs an object. */
export function prototypeMethod(
  body: Body,
  owner: ReferenceType,
  node: Method,
  shape: Shape,
): Node | undefined {
  return body.lowering.classMembers.canDetach(owner, node)
    ? detachedMethod(body, owner, node, shape, undefined)
    : undefined;
}

/**
 * A method of a class as a function value: the same one each time, unless it holds something of the functions around its class.
 * @param object it is taken from, which holds that
 */
function detachedMethod(
  body: Body,
  owner: ReferenceType,
  node: Method,
  shape: Shape,
  object: (() => Node) | undefined,
): Node {
  const { closures, classMembers, functions } = body.lowering;
  refuseArguments(body, node);
  const instance = classMembers.detached(owner, node);
  const closure = closures.typeOf(shape);
  const taken = {
    node,
    instantiation: instance.instantiation,
    type: instance.receiver ?? owner,
  };
  const copyFor = (type?: Type): Copy => detachedCopy(body, owner, node, shape, type);
  const index = closureFunction(body, copyFor(), taken, closure, copyFor);
  if (instance.captures.length === 0) return closures.static(index, shape, functions.nameOf(node));
  const captures = object ? heldBy(body, object, owner, instance.captures) : [];
  return op("closure.new", [index, closure], captures, closure);
}

/** The function of such values, for objects of the class or for those of another type. */
function detachedCopy(
  body: Body,
  owner: ReferenceType,
  node: Method,
  shape: Shape,
  other: Type | undefined,
): Copy {
  const { closures, classMembers, functions, builder } = body.lowering;
  const instance = classMembers.detached(owner, node, other);
  const { params: own, result } = closures.signatureOf(shape);
  const captured = instance.captures.length;
  const params = [...instance.params.slice(0, captured), "value" as const, ...own];
  const key = `${instance.index} ${closures.typeOf(shape)}`;
  const index = functions.wrapper(key, () => {
    const name = functions.nameOf(node);
    const reserved = builder.reserveFunction(name);
    const inner = new Body(body.lowering, {
      ...body.options,
      name,
      instantiation: Instantiation.empty(body.lowering.types),
      params,
      result,
      resultType: shape.result,
    });
    builder.noteFacts(reserved, lengthOf(node), kindOf(node));
    body.lowering.later(() => {
      const incoming = incomingOf(inner, shape, captured + 1);
      const self = unbox(inner, inner.get(captured), instance.params[captured] ?? "value");
      const held = instance.captures.map((_, place) => inner.get(place));
      const args = [...held, self, ...passOn(inner, incoming, instance.shape)];
      const called = {
        node: inner.op("call", [instance.index], args, instance.result),
        type: instance.shape.result,
      };
      inner.emit(result === "void" ? called.node : convert(inner, called, shape.result));
      functions.define(reserved, inner, true);
    });
    return reserved;
  });
  return { index, params, result, captured };
}

function incomingOf(body: Body, shape: Shape, first: number): Incoming[] {
  return shape.params.map((param, place) => ({
    value: { node: body.get(first + place), type: param.type },
    isRest: param.isRest,
    isOptional: param.isOptional,
  }));
}

/** A method as a function value which keeps its receiver. */
export function boundMethod(
  body: Body,
  record: StructRecord,
  receiver: Node,
  name: string,
  typeArguments: readonly Type[],
  shape: Shape,
  label: string = name,
): Node {
  const { builder, closures, functions, types, classMembers } = body.lowering;
  const { params, result } = closures.signatureOf(shape);
  const index = builder.reserveFunction(label);
  const inner = new Body(body.lowering, {
    ...body.options,
    name: label,
    instantiation: Instantiation.empty(types),
    params: [record.index, ...params],
    result,
    resultType: shape.result,
  });
  body.lowering.later(() => {
    const incoming = incomingOf(inner, shape, 1);
    const called = classMembers.call(
      inner,
      record,
      inner.get(0),
      name,
      "method",
      typeArguments,
      (own) => passOn(inner, incoming, own),
    );
    if (called) inner.emit(result === "void" ? called.node : convert(inner, called, shape.result));
    else inner.emit(op("unreachable", [], [], "never"));
    functions.define(index, inner, true);
  });
  const type = closures.typeOf(shape);
  return op("closure.new", [index, type], [receiver], type);
}
