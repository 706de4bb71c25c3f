/** Enum objects that nobody holds: `Level[2]`, `Object.keys(Level)`. Their members are constants, so they need no object. */
import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import type { EnumType, Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { ElementAccess, EnumMember } from "../syntax/ast.ts";
import { type Body, sequence } from "./body.ts";
import { convert, store } from "./convert.ts";
import { choose, constantNode, missingNumber, stringConstant, undefinedOf } from "./emit.ts";
import { strictEquals } from "./equality.ts";
import { inKeyOrder } from "./own-properties.ts";
import { unsupported } from "./unsupported.ts";
import type { IndexContext, Value } from "./value.ts";
import { readPlace } from "./variables.ts";

/** A property of an enum object. */
interface Entry {
  readonly key: string;
  readonly value: string | number;
}

/** The enum whose object an expression's type is. */
export function enumOf(type: Type): EnumType | undefined {
  return type.kind === "enumObject" ? type.enum : undefined;
}

/** `Enum[key]`: the name of a number, or the value of a name, which may only be said to be one of them. */
export function lowerEnumElement(
  body: Body,
  node: ElementAccess,
  of: EnumType,
  context: IndexContext,
): Value {
  const { classes, representations } = body.lowering;
  const key = body.expression(node.index);
  const isNumber = representations.category(key.type) === "number";
  const own = isNumber ? classes.stringType : body.typeOf(node);
  const type = context === "undefined" ? representations.orUndefined(own) : own;
  const representation = body.repr(type);
  const held = body.hold(key.node);
  const keyAgain = (): Value => ({ node: held.read(), type: key.type });
  let choice: Node = representation === "f64" ? missingNumber() : undefinedOf(representation);
  // Of two members with one number the later one has the name, so it is asked for first.
  for (const { name, value } of membersOf(body, of)) {
    const text: Value = { node: stringConstant(body.lowering, name), type: classes.stringType };
    const isOfKind = !isNumber || value().node.type !== STRING_TYPE;
    if (!isOfKind) continue;
    const test = strictEquals(body, keyAgain(), isNumber ? value() : text);
    const result = convert(body, isNumber ? text : value(), type);
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
  refuseComputed(body, of);
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
export function entriesOf(of: EnumType): Entry[] {
  const found = new Map<string, string | number>();
  for (const { name, value } of of.members) {
    if (value === undefined) continue;
    found.set(name, value);
    if (typeof value === "number") found.set(String(value), name);
  }
  return inKeyOrder([...found.keys()]).map((key) => ({ key, value: found.get(key) ?? "" }));
}

/** Members with their values, computed ones among them. */
function membersOf(
  body: Body,
  of: EnumType,
): { readonly name: string; readonly value: () => Value }[] {
  const { classes } = body.lowering;
  const declarations = of.symbol.declarations.flatMap((each) =>
    each.kind === "EnumDeclaration" ? each.members : [],
  );
  return of.members.map(({ name, value }) => ({
    name,
    value: () => {
      if (value !== undefined) {
        const type = typeof value === "string" ? classes.stringType : classes.numberType;
        return { node: constantNode(body.lowering, value), type };
      }
      const declaration = declarations.find((each) => memberNameOf(body, each) === name);
      if (!declaration) return unsupported(body.here(), `the member \`${name}\` of an enum`);
      return readPlace(body, classes.enumPlace(declaration));
    },
  }));
}

function memberNameOf(body: Body, member: EnumMember): string | undefined {
  return body.lowering.program.propertyNameOf(member.key);
}

/** The object of an enum is known only if all its members are, and if they are all that it has. */
export function refuseComputed(body: Body, of: EnumType): void {
  if (of.symbol.declarations.some((each) => each.kind === "NamespaceDeclaration"))
    unsupported(
      body.here(),
      `the object of an enum that is merged with a namespace (\`${of.symbol.name}\`)`,
      "declare the functions of the namespace beside the enum",
    );
  const computed = of.members.find((each) => each.value === undefined);
  if (computed)
    unsupported(
      body.here(),
      `the object of an enum with a computed member (\`${computed.name}\`)`,
      "give the member a constant value",
    );
}
