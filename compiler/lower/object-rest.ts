/** `{ a, ...rest } = object`: the properties that were not taken, as an object of their own. */
import { EXTRA_FIELD, ORDER_FIELD } from "../../runtime/bytecode/key-order.ts";
import type { Type } from "../check/types.ts";
import type { Node } from "../ir/tree.ts";
import type { Node as SyntaxNode } from "../syntax/ast.ts";
import { type Body, sequence } from "./body.ts";
import { box, convert, store } from "./convert.ts";
import { copyProperties } from "./copy-properties.ts";
import { deleteDynamicKey } from "./dynamic-keys.ts";
import { stringConstant, undefinedOf } from "./emit.ts";
import { keepExtra, mayHaveExtra } from "./extra-keys.ts";
import { LiteralOrder } from "./literal-order.ts";
import { emptyOpenObject, isOfManyShapes } from "./objects.ts";
import { readProperty } from "./property.ts";
import { isClassInstance } from "./structs.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** What a pattern took before the rest: by names, and by keys that only the running program knows. */
export interface Taken {
  readonly names: readonly string[];
  readonly keys: readonly (() => Node)[];
}

/** The rest object; `type` is what it is declared as. */
export function restOfObject(
  body: Body,
  object: Value,
  taken: Taken,
  at: SyntaxNode,
  type: Type | undefined,
): Value {
  const { types, layouts, flows, representations } = body.lowering;
  // What generic functions leave of a type parameter nobody knows where they are values themselves.
  const isOpen =
    isOfManyShapes(body, object.type) ||
    taken.keys.length > 0 ||
    object.type.mayBeGeneric ||
    hidesFields(body, object.type);
  // Of the language's own objects nothing is left.
  const isEmpty =
    isClassInstance(representations.normalize(types.nonNullable(object.type))) &&
    type !== undefined &&
    types.propertiesOf(type).length === 0;
  if (type && (isOpen || isEmpty)) return openRest(body, object, taken, at, type);
  if (!type || representations.category(representations.normalize(type)) !== "object") {
    return unsupported(body.span(at), `the rest of \`${types.toString(object.type)}\``);
  }
  const info = layouts.ownStruct(type);
  flows.create(info, types.canonicalKey(type), type);
  const record = layouts.record(info);
  layouts.create(record);
  const keys: string[] = [];
  const known = types.nonNullable(object.type);
  for (const property of types.propertiesOf(known)) {
    if (!taken.names.includes(property.name) && record.keys.includes(property.name))
      keys.push(property.name);
  }
  if (mayHaveExtra(body, known)) keepExtra(body.lowering, info);
  const held = body.hold(object.node);
  const order = new LiteralOrder(body, record);
  const isNullable = known !== object.type;
  const source = { type: object.type, object: known, isNullable, read: held.read, at };
  const setup = body.collect(() => {
    const inOrder = order.addSpread(source, undefined);
    const place = (key: string): number =>
      inOrder.includes(key) ? inOrder.indexOf(key) : inOrder.length;
    keys.sort((a, b) => place(a) - place(b));
  });
  const args = record.fields.map((field): Node => {
    if (field.name === ORDER_FIELD) return order.read();
    if (field.name === EXTRA_FIELD) {
      const extra = readProperty(
        body,
        { node: held.read(), type: object.type },
        EXTRA_FIELD,
        field.type,
      );
      return extra ? convert(body, extra, field.type) : undefinedOf(field.storage);
    }
    const property = types.propertyOf(known, field.name);
    const read =
      property &&
      readProperty(body, { node: held.read(), type: object.type }, field.name, property.type);
    if (!read) return undefinedOf(field.storage);
    return store(
      body,
      { node: convert(body, read, field.type), type: field.type },
      field.type,
      field.storage,
    );
  });
  const optional = keys.filter((key) => types.propertyOf(known, key)?.isOptional);
  for (const key of optional) layouts.makeWithout(record, key);
  const struct = layouts.variant(record, keys, new Set(isClassInstance(known) ? [] : optional));
  return {
    node: sequence([held.store, ...setup, body.op("struct.new", [struct], args, struct)]),
    type,
  };
}

/** Whether instances of the class have private or protected fields: no type of a rest tells of them, and each rest has them. */
function hidesFields({ lowering }: Body, type: Type): boolean {
  const { types, layouts, representations } = lowering;
  const own = representations.normalize(types.nonNullable(type));
  if (!isClassInstance(own)) return false;
  const { keys } = layouts.record(layouts.ownStruct(own));
  const properties = types.propertiesOf(own);
  return properties.some(({ name, visibility }) => visibility !== "public" && keys.includes(name));
}

/** The rest of an object whose properties only the running program knows. */
function openRest(body: Body, object: Value, taken: Taken, at: SyntaxNode, type: Type): Value {
  const made = emptyOpenObject(body, at);
  const held = body.hold(made.node);
  const rest = (): Value => ({ node: held.read(), type: made.type });
  const copy = copyProperties(body, rest(), object);
  const keys = [
    ...taken.names.map((name) => stringConstant(body.lowering, name)),
    ...taken.keys.map((key) => key()),
  ];
  const without = keys.map((key) => deleteDynamicKey(body, box(held.read()), box(key)));
  return { node: sequence([held.store, copy, ...without, convert(body, rest(), type)]), type };
}
