/** Array and tuple syntax to types; elements that mention an unresolved alias wait. */

import type { Node } from "../syntax/ast.ts";
import type { TupleMember, TypeNode } from "../syntax/ast-types.ts";
import { freeParametersOf } from "./anonymous.ts";
import type { Checker } from "./checker.ts";
import { mustDefer } from "./open-aliases.ts";
import { report } from "./report.ts";
import { substitute, tupleOf } from "./substitute.ts";
import type { TupleElement, Type } from "./types.ts";
import { isAny } from "./unions.ts";

/** The type of `element[]`. */
export function arrayOfNode(c: Checker, node: Node, element: TypeNode, isReadonly: boolean): Type {
  if (mustDefer(c, [element])) return lazyArray(c, node, element, isReadonly);
  return c.store.array(c.late.typeOfTypeNode(c, element), isReadonly);
}

/** An array type whose element waits until the alias around it is resolved. */
export function lazyArray(c: Checker, node: Node, element: TypeNode, isReadonly: boolean): Type {
  const free = freeParametersOf(c, node);
  const find = (): Type => c.late.typeOfTypeNode(c, element);
  if (free.length === 0) return c.store.lazyArray(find, isReadonly, false, undefined);
  return c.store.lazyArray(find, isReadonly, true, (map) =>
    c.store.lazyArray(
      () => substitute(c, find(), map),
      isReadonly,
      true,
      (next) =>
        c.store.lazyArray(
          () => substitute(c, substitute(c, find(), map), next),
          isReadonly,
          true,
          undefined,
        ),
    ),
  );
}

/** The type of `[…]`. */
export function tupleOfNode(
  c: Checker,
  node: Node & { readonly kind: "TupleType" },
  isReadonly: boolean,
): Type {
  const elements = (): readonly TupleElement[] =>
    node.members.map((each) => tupleElementOf(c, each));
  if (
    mustDefer(
      c,
      node.members.map((each) => each.type),
    )
  ) {
    const free = freeParametersOf(c, node);
    return c.store.lazyTuple(
      elements,
      isReadonly,
      free.length > 0,
      free.length === 0
        ? undefined
        : (map) =>
            tupleOf(
              c,
              elements().map((each) => ({ ...each, type: substitute(c, each.type, map) })),
              isReadonly,
            ),
    );
  }
  return tupleOf(c, elements(), isReadonly);
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
