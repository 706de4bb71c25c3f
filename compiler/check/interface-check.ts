/** Interfaces: their members' types, and that they fit what they extend. */
import type { InterfaceDeclaration, Node } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { indexSignaturesOf } from "./index-signatures.ts";
import { propertiesOf, propertyOf } from "./members.ts";
import { nameOfKey } from "./object-members.ts";
import { report } from "./report.ts";
import { substitute } from "./substitute.ts";
import { classLike } from "./type-symbols.ts";
import type { Type } from "./types.ts";
import { isPrimitive } from "./unions.ts";
import { isPrivateName } from "./visibility.ts";

/** Checks one interface declaration. */
export function checkInterface(c: Checker, node: InterfaceDeclaration): void {
  const symbol = c.tables.symbol[node.name.id];
  if (symbol === undefined) return;
  const declaration = classLike(c, symbol);
  c.late.checkTypeParameters(c, node.typeParameters);
  for (const member of node.members) c.late.walkTypeSyntax(c, member);
  checkDuplicates(c, node);
  const self = declaration.selfType;
  declaration.bases.forEach((base) => {
    const wanted = substitute(c, base, new Map());
    for (const property of propertiesOf(c, wanted)) {
      const own = declaration.own.properties.get(property.name);
      if (own === undefined) continue;
      if (
        !c.late.isAssignable(c, own.type, property.type) ||
        (own.isOptional && !property.isOptional)
      ) {
        const at = own.declarations[0];
        if (at !== undefined && c.moduleOf(at) === c.moduleOf(node)) {
          report(c, "E4051", keyOf(at), {
            property: own.name,
            type: symbol.name,
            base: c.late.typeToString(c, base),
          });
        }
      }
    }
  });
  checkIndexes(c, node, self);
}

function keyOf(node: Node): Node {
  return "key" in node && node.key !== undefined ? (node.key as Node) : node;
}

function checkDuplicates(c: Checker, node: InterfaceDeclaration): void {
  const seen = new Set<string>();
  for (const member of node.members) {
    if (member.kind !== "PropertySignature") continue;
    const name = nameOfKey(c, member.key);
    if (name === undefined) continue;
    if (seen.has(name)) report(c, "E3003", member.key, { name });
    seen.add(name);
  }
}

/** Properties must fit the index signatures beside them. */
export function checkIndexes(c: Checker, node: Node, type: Type): void {
  for (const index of indexSignaturesOf(c, type)) {
    const isText = isPrimitive(index.key, "string");
    const isNumber = isPrimitive(index.key, "number");
    if (!isText && !isNumber) continue;
    for (const property of propertiesOf(c, type)) {
      if (property.name.startsWith("@@") || isPrivateName(property)) continue;
      if (isNumber && String(Number(property.name)) !== property.name) continue;
      const at = property.declarations[0];
      if (at === undefined || !isWithin(at, node)) continue;
      const found = propertyOf(c, type, property.name)?.type;
      if (found !== undefined && !c.late.isAssignable(c, found, index.type)) {
        report(c, "E4052", keyOf(at), {
          property: property.name,
          found: c.late.typeToString(c, found),
          expected: c.late.typeToString(c, index.type),
        });
      }
    }
  }
}

function isWithin(node: Node, outer: Node): boolean {
  return outer.start <= node.start && node.end <= outer.end;
}
