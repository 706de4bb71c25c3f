/** `arguments`: its elements may be read and handed on, but the object itself is nothing else than them. */
import type { FunctionLike, Identifier, Node } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { isFunctionLike } from "./node-tables.ts";
import type { Type } from "./types.ts";

/** The type of `arguments` where the program only looks at what is in it; nothing elsewhere. */
export function typeOfArguments(c: Checker, node: Identifier): Type | undefined {
  const owner = ownerOf(c, node);
  const target = c.globalType("IArguments");
  if (owner === undefined || target === undefined || !isLookedAt(c, node)) return undefined;
  c.tables.usesArguments[owner.id] = true;
  return c.store.reference(target, []);
}

/** The function whose arguments they are, which is not an accessor; arrows have those of the function around. */
function ownerOf(c: Checker, node: Node): FunctionLike | undefined {
  const arrows: FunctionLike[] = [];
  for (let each = c.tables.parent[node.id]; each; each = c.tables.parent[each.id]) {
    if (!isFunctionLike(each)) continue;
    if (each.kind === "Accessor") return undefined;
    if (each.kind !== "ArrowFunction") {
      for (const arrow of arrows) c.tables.usesOuterArguments[arrow.id] = true;
      return each;
    }
    arrows.push(each);
  }
  return undefined;
}

function isLookedAt(c: Checker, node: Identifier): boolean {
  let value: Node = node;
  let parent = c.tables.parent[node.id];
  while (parent?.kind === "AsExpression" || parent?.kind === "ParenthesizedExpression") {
    value = parent;
    parent = c.tables.parent[parent.id];
  }
  switch (parent?.kind) {
    case "PropertyAccess":
      return value === node && parent.name.name === "length" && !isWritten(c, parent);
    case "ElementAccess":
      return value === node && parent.object === value && !isWritten(c, parent);
    case "Spread":
      return true;
    case "ForOf":
      return parent.iterable === value;
    case "CallExpression":
      return takesElements(parent.callee, parent.arguments.indexOf(value as Identifier));
    default:
      return false;
  }
}

function isWritten(c: Checker, node: Node): boolean {
  const parent = c.tables.parent[node.id];
  return (
    (parent?.kind === "Assignment" && parent.target === node) ||
    parent?.kind === "Update" ||
    (parent?.kind === "Unary" && parent.operator === "delete")
  );
}

/** Calls that take the elements out of an argument: `Array.from(arguments)`, `f.apply(x, arguments)`, `Array.prototype.slice.call(arguments)`. */
function takesElements(callee: Node, place: number): boolean {
  if (callee.kind !== "PropertyAccess") return false;
  const { object, name } = callee;
  if (name.name === "apply") return place === 1;
  if (name.name === "call" && place === 0)
    return object.kind === "PropertyAccess" && object.name.name === "slice";
  return (
    place === 0 && name.name === "from" && object.kind === "Identifier" && object.name === "Array"
  );
}
