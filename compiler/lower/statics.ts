/** Members that exist once: statics of classes, enum members, names of namespaces and of `import * as m`. */
import type { ResolvedMember } from "../check/checked-program.ts";
import { op } from "../ir/tree.ts";
import type { ElementAccess, PropertyAccess, Node as SyntaxNode } from "../syntax/ast.ts";
import type { Target } from "./assignment.ts";
import type { Body, Place } from "./body.ts";
import { constantNode } from "./emit.ts";
import { Instantiation } from "./instantiation.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";
import { constantValue, placeOf, readPlace } from "./variables.ts";

/** Reads one. */
export function readStatic(
  body: Body,
  node: PropertyAccess | ElementAccess,
  member: ResolvedMember,
): Value {
  const { program, functions, closures, uses } = body.lowering;
  const { symbol, property } = member;
  if (member.kind === "enumMember") {
    const value = symbol && program.constantValueOf(symbol.declarations[0] ?? node);
    if (value !== undefined)
      return { node: constantNode(body.lowering, value), type: body.typeOf(node) };
    return unsupported(
      body.span(node),
      "enum members whose value is computed while the program runs",
    );
  }
  if (member.kind === "namespaceMember" && symbol) {
    if (symbol.kind === "variable") {
      const constant = constantValue(symbol);
      if (constant !== undefined)
        return { node: constantNode(body.lowering, constant), type: body.typeOf(node) };
      return readPlace(body, placeOf(body, symbol));
    }
    const known = uses.knownFunction(symbol);
    if (known) {
      const type = body.typeOf(node);
      return { node: body.lowering.handlers.functionValue(body, known, type), type };
    }
    return unsupported(body.span(node), `\`${member.name}\` as a value`);
  }
  const place = staticPlaceOf(body, node);
  if (place) return readPlace(body, place);
  const getter = accessorOf(property?.declarations ?? symbol?.declarations ?? [], "get");
  if (getter?.kind === "Accessor") {
    const instance = functions.instance(getter, Instantiation.empty(body.lowering.types), {});
    return {
      node: body.op("call", [instance.index], [], instance.result),
      type: instance.shape.result,
    };
  }
  const method = (property?.declarations ?? symbol?.declarations ?? []).find(
    (each) => each.kind === "Method" && each.body,
  );
  if (method?.kind === "Method") {
    const type = body.typeOf(node);
    const shape = closures.shapeOf(type);
    const instance = functions.instance(
      method,
      Instantiation.empty(body.lowering.types),
      shape ? { shape } : {},
    );
    return { node: closures.static(instance.index, instance.shape, member.name), type };
  }
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
  return field?.kind === "PropertyDefinition" ? classes.staticPlace(field) : undefined;
}

/** A static accessor as a target. */
export function staticWrite(body: Body, node: PropertyAccess): Target {
  const { program, functions, types } = body.lowering;
  const member = program.memberOf(node);
  const declarations = member?.property?.declarations ?? member?.symbol?.declarations ?? [];
  const setter = accessorOf(declarations, "set");
  if (setter?.kind !== "Accessor" || !member)
    return unsupported(body.span(node), "assigning to this member");
  const instance = functions.instance(setter, Instantiation.empty(types), {});
  const [param] = instance.shape.params;
  if (!param) return unsupported(body.span(node), "assigning to this member");
  return {
    setup: [],
    type: param.type,
    read: () => readStatic(body, node, member),
    write: (value) => op("call", [instance.index], [value(param.type)], "void"),
  };
}

function accessorOf(
  declarations: readonly SyntaxNode[],
  kind: "get" | "set",
): SyntaxNode | undefined {
  return declarations.find((each) => each.kind === "Accessor" && each.accessorKind === kind);
}
