/** Enums as values: `console.log(Level)`, `for (const name in Level)`. Each such enum is one object, which its declaration makes. */
import type { EnumType } from "../check/types.ts";
import type { EnumDeclaration } from "../syntax/ast.ts";
import type { Body } from "./body.ts";
import { convert } from "./convert.ts";
import { callDictionary } from "./dictionary.ts";
import { constantNode, stringConstant } from "./emit.ts";
import { entriesOf, enumOf, refuseComputed } from "./enum-objects.ts";
import { emptyOpenObject } from "./objects.ts";
import type { Value } from "./value.ts";
import { readPlace, writePlace } from "./variables.ts";

/** The enum as an object, which its declaration makes. */
export function enumValue(body: Body, of: EnumType): Value {
  refuseComputed(body, of);
  const { classes, flows } = body.lowering;
  flows.decide(decisionOf(of));
  return readPlace(body, classes.enumObjectPlace(of));
}

/** Makes the object where the enum is declared, if something uses it. */
export function defineEnumObject(body: Body, node: EnumDeclaration): void {
  const { program } = body.lowering;
  const symbol = program.symbolOf(node.name);
  const of = symbol && enumOf(program.declaredTypeOf(symbol));
  const { classes, flows } = body.lowering;
  if (node.isDeclare || !of || !flows.isDecided(decisionOf(of))) return;
  const made = emptyOpenObject(body, node);
  const held = body.hold(made.node);
  body.emit(held.store);
  const self = (): Value => ({ node: held.read(), type: made.type });
  for (const { key, value } of entriesOf(of)) {
    const type = typeof value === "string" ? classes.stringType : classes.numberType;
    const item: Value = { node: constantNode(body.lowering, value), type };
    const put = callDictionary(body, self(), "$set", (index, to) =>
      index === 0 ? stringConstant(body.lowering, key) : convert(body, item, to),
    );
    body.emit(put.node);
  }
  const place = classes.enumObjectPlace(of);
  body.emit(writePlace(body, place, convert(body, self(), place.type)));
}

function decisionOf(of: EnumType): string {
  return `enum object ${of.symbol.id}`;
}
