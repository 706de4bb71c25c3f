/** Enum objects used as values: `Level[2]`, `Object.keys(Level)`. Their members are constants, so they need no object. */
import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import type { EnumType, Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { ElementAccess } from "../syntax/ast.ts";
import { type Body, sequence } from "./body.ts";
import { convert, store } from "./convert.ts";
import { choose, constantNode, stringConstant, undefinedOf } from "./emit.ts";
import { strictEquals } from "./equality.ts";
import { inKeyOrder } from "./own-properties.ts";
import type { Value } from "./value.ts";

interface Entry {
  readonly key: string;
  readonly value: string | number;
}

/** The enum whose object an expression's type is. */
export function enumOf(type: Type): EnumType | undefined {
  return type.kind === "enumObject" ? type.enum : undefined;
}

/** `Enum[key]`: the name of a number, or the value of a name. */
export function lowerEnumElement(body: Body, node: ElementAccess, of: EnumType): Value {
  const { classes } = body.lowering;
  const key = body.expression(node.index);
  const isNumber = body.lowering.representations.category(key.type) === "number";
  const type = isNumber ? classes.stringType : body.typeOf(node);
  const representation = body.repr(type);
  const held = body.hold(key.node);
  let choice: Node = undefinedOf(representation);
  for (const { key: name, value } of [...entriesOf(of)].reverse()) {
    const isReverse = /^-?\d/.test(name) && typeof value === "string";
    if (isReverse !== isNumber) continue;
    const wanted: Value = isNumber
      ? { node: constantNode(body.lowering, Number(name)), type: classes.numberType }
      : { node: stringConstant(body.lowering, name), type: classes.stringType };
    const test = strictEquals(body, { node: held.read(), type: key.type }, wanted);
    const own = typeof value === "string" ? classes.stringType : classes.numberType;
    const result = convert(body, { node: constantNode(body.lowering, value), type: own }, type);
    choice = choose(test, result, choice, representation);
  }
  return { node: sequence([held.store, choice]), type };
}

/** `Object.keys`, `values` and `entries` of an enum. */
export function listEnum(
  body: Body,
  of: EnumType,
  what: "keys" | "values" | "entries",
  type: Type,
): Value {
  const { classes, representations } = body.lowering;
  const entries = entriesOf(of);
  const array = body.repr(type);
  const element = representations.elementOf(type) ?? classes.unknownType;
  const stored = (value: string | number, to: Type): Node => {
    const own = typeof value === "string" ? classes.stringType : classes.numberType;
    return store(
      body,
      { node: constantNode(body.lowering, value), type: own },
      to,
      representations.element(to),
    );
  };
  const items = entries.map(({ key, value }) => {
    if (what === "keys") return stored(key, element);
    if (what === "values") return stored(value, element);
    const item = representations.elementOf(element) ?? classes.unknownType;
    const pair = body.repr(element);
    return op(
      "array.of",
      [typeof pair === "number" ? pair : STRING_TYPE, 2],
      [stored(key, item), stored(value, item)],
      pair,
    );
  });
  return {
    node: op(
      "array.of",
      [typeof array === "number" ? array : STRING_TYPE, items.length],
      items,
      array,
    ),
    type,
  };
}

/** The enum object's properties in their order: numbers lead back to their names. */
function entriesOf(of: EnumType): Entry[] {
  const found = new Map<string, string | number>();
  for (const { name, value } of of.members) {
    if (value === undefined) continue;
    found.set(name, value);
    if (typeof value === "number") found.set(String(value), name);
  }
  return inKeyOrder([...found.keys()]).map((key) => ({ key, value: found.get(key) ?? "" }));
}
