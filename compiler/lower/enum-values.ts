/**
 * Enums as values: `console.log(Level)`, `for (const name in Level)`. Each such enum is one object, which its first declaration makes. Every
 * declaration puts its members there, and namespaces of its name what they export.
 */
import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import type { ProgramSymbol } from "../check/symbols.ts";
import type { EnumType } from "../check/types.ts";
import type {
  ElementAccess,
  EnumDeclaration,
  EnumMember,
  NamespaceDeclaration,
} from "../syntax/ast.ts";
import type { Body } from "./body.ts";
import { box, convert } from "./convert.ts";
import { callDictionary } from "./dictionary.ts";
import { readDynamicKey } from "./dynamic-keys.ts";
import { constantNode, stringConstant } from "./emit.ts";
import { enumMembersOf, enumOf, isMergedEnum, lowerEnumElement } from "./enum-objects.ts";
import { refuseMembers } from "./merged-members.ts";
import { emptyOpenObject } from "./objects.ts";
import { toText } from "./text.ts";
import type { IndexContext, Value } from "./value.ts";
import { readPlace, writePlace } from "./variables.ts";

/** The enum as an object, which its declaration makes. */
export function enumValue(body: Body, of: EnumType): Value {
  const { classes, flows } = body.lowering;
  refuseMembers(body.lowering, of.symbol);
  flows.decide(decisionOf(of));
  const { unknownType } = classes;
  return { node: convert(body, objectOf(body, of), unknownType), type: unknownType };
}

/** A member by its name: a constant, or what was computed. */
export function enumMemberValue(body: Body, member: EnumMember): Value {
  const { program, classes } = body.lowering;
  const value = program.constantValueOf(member);
  if (value === undefined) return readPlace(body, classes.enumPlace(member));
  const type = typeof value === "string" ? classes.stringType : classes.numberType;
  return { node: constantNode(body.lowering, value), type };
}

/** `Enum[key]`, where a namespace of its name may have what is asked for. */
export function readEnumElement(
  body: Body,
  node: ElementAccess,
  of: EnumType,
  context: IndexContext,
): Value {
  if (!isMergedEnum(of)) return lowerEnumElement(body, node, of, context);
  const key = box(body.expression(node.index).node);
  const type = body.typeOf(node);
  return {
    node: convert(body, readDynamicKey(body, box(enumValue(body, of).node), key), type),
    type,
  };
}

/** Makes the object where the enum is declared, if something uses it. */
export function defineEnumObject(body: Body, node: EnumDeclaration): void {
  const { program, classes } = body.lowering;
  const symbol = program.symbolOf(node.name);
  const of = symbol && shownEnum(body, symbol);
  if (node.isDeclare || !of) return;
  beginEnumObject(body, of, node);
  const names = new Set(node.members.map((each) => program.propertyNameOf(each.key)));
  for (const { name, value } of enumMembersOf(body, of)) {
    if (!names.has(name)) continue;
    const item = value();
    const key: Value = { node: stringConstant(body.lowering, name), type: classes.stringType };
    putInEnum(body, of, key, item);
    if (item.node.type === STRING_TYPE) continue;
    putInEnum(body, of, { node: toText(body, value(), node), type: classes.stringType }, key);
  }
}

/** The enum of a name, if something uses its object. */
export function shownEnum({ lowering }: Body, symbol: ProgramSymbol): EnumType | undefined {
  if (symbol.kind !== "enum") return undefined;
  const of = enumOf(lowering.program.declaredTypeOf(symbol));
  return of && lowering.flows.isDecided(decisionOf(of)) ? of : undefined;
}

/** Makes the object, if the declaration is the first one of its name. */
export function beginEnumObject(
  body: Body,
  of: EnumType,
  at: EnumDeclaration | NamespaceDeclaration,
): void {
  if (at !== of.symbol.declarations[0]) return;
  const place = body.lowering.classes.enumObjectPlace(of);
  body.emit(writePlace(body, place, emptyOpenObject(body, at).node));
}

/** Gives the object of an enum a property. */
export function putInEnum(body: Body, of: EnumType, key: Value, item: Value): void {
  const put = callDictionary(body, objectOf(body, of), "$set", (index, to) =>
    convert(body, index === 0 ? key : item, to),
  );
  body.emit(put.node);
}

function objectOf(body: Body, of: EnumType): Value {
  return readPlace(body, body.lowering.classes.enumObjectPlace(of));
}

function decisionOf(of: EnumType): string {
  return `enum object ${of.symbol.id}`;
}
