/** Enum objects that nobody holds: `Level[2]`, `Object.keys(Level)`. Where their members are known, they need no object. */
import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import type { EnumType, Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { ElementAccess, EnumMember } from "../syntax/ast.ts";
import { type Body, sequence } from "./body.ts";
import { convert, store } from "./convert.ts";
import { choose, constantNode, missingNumber, stringConstant, undefinedOf } from "./emit.ts";
import { strictEquals } from "./equality.ts";
import { inKeyOrder } from "./own-properties.ts";
import { toText } from "./text.ts";
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

/** The enum whose object an expression's type is, if its properties need no object. */
export function constantEnumOf(type: Type): EnumType | undefined {
  const of = enumOf(type);
  return of && isConstantEnum(of) ? of : undefined;
}

/** `Enum[key]`: the name of a number, or the value of a name, which may only be said to be one of them. */
export function lowerEnumElement(
  body: Body,
  node: ElementAccess,
  of: EnumType,
  context: IndexContext,
): Value {
  const { classes, representations, types } = body.lowering;
  const key = body.expression(node.index);
  const isNumber = representations.category(key.type) === "number";
  const members = enumMembersOf(body, of);
  const isText = (value: Value): boolean => value.node.type === STRING_TYPE;
  // What is only said to be the name of a member may as well be the text of a number, as `for (const key in Enum)` gives them.
  const isAsserted = node.index.kind === "AsExpression" || node.index.kind === "TypeAssertion";
  const mayBeIndex = isAsserted && members.some((each) => !isText(each.value()));
  const named = mayBeIndex
    ? types.union([body.typeOf(node), classes.stringType])
    : body.typeOf(node);
  const own = isNumber ? classes.stringType : named;
  const type = context === "undefined" ? representations.orUndefined(own) : own;
  const representation = body.repr(type);
  const held = body.hold(key.node);
  let choice: Node = representation === "f64" ? missingNumber() : undefinedOf(representation);
  const offer = (given: Value, result: Value): void => {
    const test = strictEquals(body, { node: held.read(), type: key.type }, given);
    choice = choose(test, convert(body, result, type), choice, representation);
  };
  // Of two members with one number the later one has the name, so it is asked for first.
  for (const { name, value } of members) {
    const text = (): Value => ({
      node: stringConstant(body.lowering, name),
      type: classes.stringType,
    });
    if (!isNumber) offer(text(), value());
    if (isText(value())) continue;
    if (isNumber) offer(value(), text());
    else if (mayBeIndex) {
      const index = toText(body, value(), node);
      offer({ node: index, type: classes.stringType }, text());
    }
  }
  return { node: sequence([held.store, choice]), type };
}

/** `Object.keys`, `values` and `entries` of an enum of which all properties are known. */
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

/** A member with what it is now. */
interface EnumMemberValue {
  readonly name: string;
  readonly value: () => Value;
}

/** Members with their values, computed ones among them. */
export function enumMembersOf(body: Body, of: EnumType): EnumMemberValue[] {
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

/** Whether every property of the enum's object is known: no member is computed, and no namespace of its name adds others. */
function isConstantEnum(of: EnumType): boolean {
  return !isMergedEnum(of) && of.members.every((each) => each.value !== undefined);
}

/** Whether the enum's object also has what a namespace of its name exports. */
export function isMergedEnum({ symbol }: EnumType): boolean {
  return symbol.declarations.some((each) => each.kind === "NamespaceDeclaration");
}
