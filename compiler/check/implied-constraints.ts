/** What a conditional type around a type node says of it: in `T extends U ? X : Y`, inside `X`, the type `T` is also a `U`. */
import type { Node } from "../syntax/ast.ts";
import type { TypeNode } from "../syntax/ast-types.ts";
import type { Checker } from "./checker.ts";
import { intersection } from "./intersections.ts";
import { typeOfTypeNode } from "./type-from-node.ts";
import type { Type } from "./types.ts";
import { everyMember } from "./unions.ts";

/** The type of `node` with what the conditional types around it have found out; the type alone where they ask nothing of it. */
export function impliedType(c: Checker, node: TypeNode): Type {
  const type = typeOfTypeNode(c, node);
  if (type.kind !== "typeParameter" && type.kind !== "indexedAccess") return type;
  const implied: Type[] = [];
  let child: Node = node;
  for (let parent = c.tables.parent[node.id]; parent; parent = c.tables.parent[parent.id]) {
    if (parent.kind === "ConditionalType" && parent.trueType === child) {
      const found = impliedBy(c, type, parent.check, parent.extendsType);
      if (found !== undefined) implied.push(found);
    }
    if (parent.kind === "MappedType" && parent.type === child) {
      const found = impliedByMapping(c, type, typeOfTypeNode(c, parent));
      if (found !== undefined) implied.push(found);
    }
    child = parent;
  }
  return implied.length === 0 ? type : intersection(c.store, [type, ...implied]);
}

/** `T[K]` in `{ [K in keyof T]: … }` is an element where `T` is an array or a tuple: only those are mapped. */
function impliedByMapping(c: Checker, type: Type, mapped: Type): Type | undefined {
  if (mapped.kind !== "mapped" || type.kind !== "indexedAccess") return undefined;
  const { constraint, root } = mapped;
  const isElement =
    constraint.kind === "keyof" &&
    constraint.type.kind === "typeParameter" &&
    constraint.type === type.object &&
    type.index === root.parameter;
  if (!isElement) return undefined;
  const whole = c.late.baseConstraintOf(c, type.object);
  const isList = everyMember(whole, (each) => each.kind === "array" || each.kind === "tuple");
  return isList ? c.late.indexedAccessType(c, whole, c.store.number, undefined) : undefined;
}

/** `T extends U`, or `[T] extends [U]`, which asks the same without distributing. */
function impliedBy(c: Checker, type: Type, check: TypeNode, pattern: TypeNode): Type | undefined {
  if (check.kind === "TupleType" && pattern.kind === "TupleType") {
    const [checked] = check.members;
    const [asked] = pattern.members;
    if (check.members.length !== 1 || pattern.members.length !== 1) return undefined;
    if (checked === undefined || asked === undefined) return undefined;
    return impliedBy(c, type, checked.type, asked.type);
  }
  return typeOfTypeNode(c, check) === type ? typeOfTypeNode(c, pattern) : undefined;
}
