/** Array and tuple syntax to types; elements that mention an unresolved alias wait. */

import type { Node } from "../syntax/ast.ts";
import type { TupleMember, TypeNode } from "../syntax/ast-types.ts";
import { freeParametersOf } from "./anonymous.ts";
import type { Checker } from "./checker.ts";
import { mustDefer } from "./open-aliases.ts";
import { report } from "./report.ts";
import { mapperOf, substitute, tupleOf } from "./substitute.ts";
import type { Mapper, TupleElement, Type, TypeParameter } from "./types.ts";
import { isAny } from "./unions.ts";

/** The type of `element[]`. */
export function arrayOfNode(c: Checker, node: Node, element: TypeNode, isReadonly: boolean): Type {
  if (mustDefer(c, [element])) return lazyArray(c, node, element, isReadonly);
  return c.store.array(c.late.typeOfTypeNode(c, element), isReadonly);
}

/** An array type whose element waits until the alias around it is resolved. */
export function lazyArray(c: Checker, node: Node, element: TypeNode, isReadonly: boolean): Type {
  const find = (): Type => c.late.typeOfTypeNode(c, element);
  return instancesOf(c, freeParametersOf(c, node), (map, isGeneric, next) =>
    c.store.lazyArray(() => substitute(c, find(), map), isReadonly, isGeneric, next),
  );
}

/** Makes the type of one list of types for the parameters; `next` makes those of others. */
type MakeInstance<T> = (map: Mapper, isGeneric: boolean, next: (map: Mapper) => T) => T;

/** A type that waits, as written, where every list of types for its free parameters has one instance. */
export function instancesOf<T>(
  c: Checker,
  free: readonly TypeParameter[],
  make: MakeInstance<T>,
): T {
  const instances = new Map<string, T>();
  const instance = (types: readonly Type[]): T => {
    const key = types.map((each) => each.id).join(",");
    const known = instances.get(key);
    if (known !== undefined) return known;
    const isGeneric = types.some((each) => each.mayBeGeneric);
    const made = make(mapperOf(free, types), isGeneric, (map) =>
      instance(types.map((each) => substitute(c, each, map))),
    );
    instances.set(key, made);
    return made;
  };
  return instance(free);
}

/** The type of `[…]`. */
export function tupleOfNode(
  c: Checker,
  node: Node & { readonly kind: "TupleType" },
  isReadonly: boolean,
): Type {
  const elements = (): readonly TupleElement[] =>
    node.members.map((each) => tupleElementOf(c, each));
  const types = node.members.map((each) => each.type);
  if (!mustDefer(c, types)) return tupleOf(c, elements(), isReadonly);
  const put = (map: Mapper): readonly TupleElement[] =>
    elements().map((each) => ({ ...each, type: substitute(c, each.type, map) }));
  const free = freeParametersOf(c, node);
  if (!node.members.some((each) => each.isRest)) {
    return instancesOf(c, free, (map, isGeneric, next) =>
      c.store.lazyTuple(() => put(map), isReadonly, isGeneric, next),
    );
  }
  // How many elements there are shows only once the types of spreads are known.
  const isGeneric = free.length > 0;
  const next = isGeneric ? (map: Mapper) => tupleOf(c, put(map), isReadonly) : undefined;
  return c.store.lazyTuple(elements, isReadonly, isGeneric, next);
}

function tupleElementOf(c: Checker, member: TupleMember): TupleElement {
  let type = c.late.typeOfTypeNode(c, member.type);
  let isVariadic = false;
  if (member.isRest) {
    if (type.kind === "array") type = type.element;
    else if (type.kind !== "primitive") isVariadic = true;
    else if (!isAny(type)) {
      report(c, "E4019", member.type, { type: c.late.typeToString(c, type) });
    }
  }
  return {
    type,
    isOptional: member.isOptional,
    isRest: member.isRest,
    isVariadic,
    label: member.name?.name,
  };
}
