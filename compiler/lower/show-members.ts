/** Makes the members of namespaces part of the functions, classes and enums of their name as they are declared, see `merged-members.ts`. */
import type { ClassValueType } from "../check/types.ts";
import type { NamespaceDeclaration, Statement, Node as SyntaxNode } from "../syntax/ast.ts";
import type { Body } from "./body.ts";
import { convert } from "./convert.ts";
import { stringConstant } from "./emit.ts";
import { beginEnumObject, putInEnum, shownEnum } from "./enum-values.ts";
import { writeFunctionProperty } from "./function-properties.ts";
import { type MergedMember, membersOf, mergedClass, mergedFunction } from "./merged-members.ts";
import { memberValue } from "./namespace-values.ts";
import type { Value } from "./value.ts";
import { constantValue, placeOf, readPlace } from "./variables.ts";

/** Before the first statement of a namespace: it makes the object of the enum of its name if it is declared before that. */
export function beginMergedEnum(body: Body, node: NamespaceDeclaration): void {
  const owner = body.lowering.program.symbolOf(node);
  const of = owner && shownEnum(body, owner);
  if (of) beginEnumObject(body, of, node);
}

/** After a statement of a namespace: what it declares becomes part of the function, class or enum of the same name. */
export function showMembers(body: Body, around: NamespaceDeclaration, statement: Statement): void {
  const { lowering } = body;
  const owner = lowering.program.symbolOf(around);
  if (!owner) return;
  const object = mergedClass(lowering, owner);
  const isFunction = mergedFunction(body, owner) !== undefined;
  const inEnum = shownEnum(body, owner);
  if (!object && !isFunction && !inEnum) return;
  for (const member of membersOf(lowering, statement)) {
    const value = valueOf(body, member, statement);
    if (!value) continue;
    const self = mergedFunction(body, owner);
    if (self) body.emit(writeFunctionProperty(body, self, member.name, value));
    else if (object) writeField(body, object, member, value);
    else if (inEnum) {
      const key = stringConstant(lowering, member.name);
      putInEnum(body, inEnum, { node: key, type: lowering.classes.stringType }, value);
    }
  }
}

function writeField(body: Body, object: ClassValueType, member: MergedMember, value: Value): void {
  const { layouts, classObjects } = body.lowering;
  const record = layouts.record(layouts.ownStruct(object));
  const slot = layouts.field(record, member.name);
  if (!slot) return;
  const self = classObjects.value(object).node;
  const given = convert(body, value, slot.type);
  body.emit(body.op("struct.set", [record.index, slot.index], [self, given], "void"));
}

/** The value to write; of variables only if they live elsewhere, too. */
function valueOf(body: Body, member: MergedMember, at: SyntaxNode): Value | undefined {
  const { symbol } = member;
  if (symbol.kind !== "variable" || constantValue(body.lowering, symbol) !== undefined)
    return memberValue(body, { ...member, type: body.lowering.program.declaredTypeOf(symbol) }, at);
  const place = placeOf(body, symbol);
  return place.kind === "global" || place.kind === "local" ? readPlace(body, place) : undefined;
}
