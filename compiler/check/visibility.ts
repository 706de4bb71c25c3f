/** Who may use and who may write a member. */
import type { Node } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { declarationOf, type StoredDeclaration } from "./declared.ts";
import { containerOf } from "./node-tables.ts";
import { report } from "./report.ts";
import { classLike } from "./type-symbols.ts";
import type { Property, Type } from "./types.ts";

/** Whether a member is a `#name` of a class: other objects may have keys that begin so. */
export function isPrivateName({ name, visibility }: Property): boolean {
  return name.startsWith("#") && visibility === "private";
}

/** Reports a private or protected member that is used from outside. */
export function checkVisibility(
  c: Checker,
  property: Property,
  object: Type,
  at: Node,
  access?: Node,
): void {
  if (property.visibility === "public") {
    checkSuperMember(c, property, access, at);
    return;
  }
  const owner = property.declaredBy;
  if (owner === undefined) return;
  if (isPrivateName(property)) {
    if (!classesAround(c, at).some((each) => each === owner)) {
      report(c, "E4020", at, {
        property: property.name,
        type: owner.symbol.name,
        visibility: "private",
      });
    }
    return;
  }
  const around = classesAround(c, at);
  if (property.visibility === "private") {
    if (!around.some((each) => each === owner)) {
      report(c, "E4020", at, {
        property: property.name,
        type: owner.symbol.name,
        visibility: "private",
      });
    }
    return;
  }
  // What a mixin gives has members of the class that it was given, whichever that is.
  const inherits = (each: StoredDeclaration): boolean =>
    extendsClass(each, declarationOf(owner)) ||
    c.late.propertyOf(c, each.selfType, property.name)?.declaredBy === owner;
  const derived = around.find(inherits);
  if (derived === undefined) {
    report(c, "E4020", at, {
      property: property.name,
      type: owner.symbol.name,
      visibility: "protected",
    });
    return;
  }
  if (property.isStatic || (access !== undefined && isSuperAccess(access))) return;
  // Through another class's instance it is seen only if that class is derived from the one around.
  const instance = object.kind === "typeParameter" ? c.late.baseConstraintOf(c, object) : object;
  const isOwn =
    instance.kind === "intersection"
      ? instance.members.some(
          (each) => each.kind === "reference" && extendsClass(declarationOf(each.target), derived),
        )
      : instance.kind !== "reference" ||
        around.some((each) => extendsClass(declarationOf(instance.target), each));
  if (!isOwn) {
    report(c, "E4020", at, {
      property: property.name,
      type: c.late.typeToString(c, instance),
      visibility: "protected",
    });
  }
}

function isSuperAccess(node: Node): boolean {
  return node.kind === "PropertyAccess" && node.object.kind === "SuperExpression";
}

function checkSuperMember(
  c: Checker,
  property: Property,
  access: Node | undefined,
  at: Node,
): void {
  if (access === undefined || !isSuperAccess(access)) return;
  if (property.isAbstract) report(c, "E4038", at, { property: property.name });
}

/** Classes whose body holds `node`, innermost first. */
export function classesAround(c: Checker, node: Node): StoredDeclaration[] {
  const found: StoredDeclaration[] = [];
  let current: Node | undefined = c.tables.parent[node.id];
  while (current !== undefined) {
    if (current.kind === "ClassDeclaration" || current.kind === "ClassExpression") {
      const symbol = c.tables.symbol[current.id];
      if (symbol !== undefined) found.push(classLike(c, symbol));
    }
    current = c.tables.parent[current.id];
  }
  return found;
}

/** Whether `declaration` is `base` or extends it. */
export function extendsClass(declaration: StoredDeclaration, base: StoredDeclaration): boolean {
  let current: StoredDeclaration | undefined = declaration;
  const seen = new Set<StoredDeclaration>();
  while (current !== undefined && !seen.has(current)) {
    if (current === base) return true;
    seen.add(current);
    const next: Type | undefined = current.bases[0];
    current = next?.kind === "reference" ? declarationOf(next.target) : undefined;
  }
  return false;
}

/** Readonly members are written by their own constructor only; accessors without setter never. */
export function isWritableHere(c: Checker, property: Property, node: Node): boolean {
  if (!property.isReadonly) return true;
  if (property.propertyKind === "accessor") return false;
  const [declaration] = property.declarations;
  const isOwnField =
    declaration?.kind === "PropertyDefinition" || declaration?.kind === "Parameter";
  const isAccess = node.kind === "PropertyAccess" || node.kind === "ElementAccess";
  if (!isOwnField || !isAccess || node.object.kind !== "ThisExpression") return false;
  let container: Node = containerOf(c.tables, node);
  if (container.kind === "StaticBlock") return property.isStatic;
  if (container.kind !== "Constructor") return false;
  container = c.tables.parent[container.id] ?? container;
  const owner = c.tables.parent[declaration.id];
  return owner === container || (owner !== undefined && c.tables.parent[owner.id] === container);
}
