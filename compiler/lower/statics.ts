/** Members that exist once: statics of classes, enum members, names of namespaces and of `import * as m`. */
import type { ResolvedMember } from "../check/checked-program.ts";
import type { ElementAccess, PropertyAccess } from "../syntax/ast.ts";
import type { Target } from "./assignment.ts";
import type { Body, Place } from "./body.ts";
import { classObject } from "./class-captures.ts";
import { namedClass } from "./class-objects.ts";
import { constantNode } from "./emit.ts";
import { enumOf } from "./enum-objects.ts";
import { enumMemberValue, enumValue } from "./enum-values.ts";
import { namespaceOf, namespaceValue } from "./namespace-values.ts";
import { readStaticMember, writeStaticMember } from "./static-members.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";
import { constantValue, placeOf, readPlace } from "./variables.ts";

/** Reads one. */
export function readStatic(
  body: Body,
  node: PropertyAccess | ElementAccess,
  member: ResolvedMember,
): Value {
  const { uses } = body.lowering;
  const { symbol, property } = member;
  if (member.kind === "enumMember") {
    const declaration = symbol?.declarations[0];
    if (declaration?.kind === "EnumMember")
      return { ...enumMemberValue(body, declaration), type: body.typeOf(node) };
    return unsupported(body.span(node), "this member of an enum");
  }
  if (member.kind === "namespaceMember" && symbol) {
    if (symbol.kind === "variable") {
      const constant = constantValue(body.lowering, symbol);
      if (constant !== undefined)
        return { node: constantNode(body.lowering, constant), type: body.typeOf(node) };
      return readPlace(body, placeOf(body, symbol));
    }
    if (symbol.kind === "class") {
      const type = namedClass(body, node);
      if (type) return classObject(body, type);
    }
    const of = symbol.kind === "enum" ? enumOf(body.typeOf(node)) : undefined;
    if (of) return enumValue(body, of);
    const inner = symbol.kind === "namespace" ? namespaceOf(body.typeOf(node)) : undefined;
    if (inner) return namespaceValue(body, inner, node);
    const known = uses.knownFunction(symbol);
    if (known) {
      const type = body.typeOf(node);
      return { node: body.lowering.handlers.functionValue(body, known, type), type };
    }
    return unsupported(body.span(node), `\`${member.name}\` as a value`);
  }
  const place = staticPlaceOf(body, node);
  if (place) return readPlace(body, place);
  const self = classOf(body, node);
  const declarations = property?.declarations ?? symbol?.declarations ?? [];
  if (self) return readStaticMember(body, self, declarations, body.typeOf(node));
  return unsupported(body.span(node), `\`${member.name}\` as a value`);
}

/** The variable behind a static field or a namespace's variable. */
export function staticPlaceOf(body: Body, node: PropertyAccess | ElementAccess): Place | undefined {
  const { program, classes } = body.lowering;
  const member = program.memberOf(node);
  if (member?.kind === "namespaceMember") {
    return member.symbol?.kind === "variable" ? placeOf(body, member.symbol) : undefined;
  }
  const declarations = member?.property?.declarations ?? member?.symbol?.declarations ?? [];
  const field = declarations.find((each) => each.kind === "PropertyDefinition");
  if (field?.kind !== "PropertyDefinition") return undefined;
  const type = namedClass(body, node.object);
  return classes.staticPlace(field, type && { type, node: () => classObject(body, type).node });
}

/** A static accessor as a target. */
export function staticWrite(body: Body, node: PropertyAccess): Target {
  const { program } = body.lowering;
  const member = program.memberOf(node);
  const self = classOf(body, node);
  if (!member || !self) return unsupported(body.span(node), "assigning to this member");
  const declarations = member.property?.declarations ?? member.symbol?.declarations ?? [];
  const type = member.property?.writeType ?? body.typeOf(node);
  return {
    setup: [],
    type,
    read: () => readStatic(body, node, member),
    write: (value) =>
      writeStaticMember(body, self, declarations, { node: value(type), type }, false),
  };
}

/** The object of the class that an access names, or of the base class for `super`. */
export function classOf(body: Body, node: PropertyAccess | ElementAccess): Value | undefined {
  const type = namedClass(body, node.object);
  return type && classObject(body, type);
}
