/** Classes: members, what they extend and implement, and fields without a value. */
import type {
  Accessor,
  ClassDeclaration,
  ClassExpression,
  Constructor,
  Method,
  Node,
  PropertyDefinition,
} from "../syntax/ast.ts";
import { forEachChild } from "../syntax/ast-children.ts";
import { isHidden } from "./access.ts";
import { promisedType } from "./async.ts";
import type { Checker } from "./checker.ts";
import { baseConstructorOf } from "./class-bases.ts";
import type { StoredDeclaration } from "./declared.ts";
import { flowTypeOf } from "./flow-types.ts";
import { checkIndexes } from "./interface-check.ts";
import { propertiesOf, propertyOf, referenceProperty } from "./members.ts";
import { nameOfKey } from "./object-members.ts";
import { checkOverloadList } from "./overload-check.ts";
import { typeOfField } from "./parameter-types.ts";
import { report } from "./report.ts";
import { isNameOfErrors } from "./subset.ts";
import { mapperOf, substitute } from "./substitute.ts";
import { typeOfSymbol } from "./symbol-types.ts";
import { typeOfTypeNode } from "./type-from-node.ts";
import { classLike } from "./type-symbols.ts";
import { propertyText } from "./type-text.ts";
import type { Property, Type } from "./types.ts";
import { isAny, isPrimitive, isUnknown, someMember, union } from "./unions.ts";

type ClassNode = ClassDeclaration | ClassExpression;

/** The type of a class expression. */
export function checkClassExpression(c: Checker, node: ClassExpression): Type {
  if (!c.state.checkedBodies.has(node as unknown as Node)) {
    c.state.deferred.push(() => checkClass(c, node));
  }
  const symbol = c.tables.symbol[node.id];
  return symbol === undefined ? c.store.errorType : typeOfSymbol(c, symbol);
}

/** Checks a class once. */
export function checkClass(c: Checker, node: ClassNode): void {
  if (c.state.checkedBodies.has(node)) return;
  c.state.checkedBodies.add(node);
  const symbol = c.tables.symbol[node.id];
  if (symbol === undefined) return;
  const declaration = classLike(c, symbol);
  c.late.checkTypeParameters(c, node.typeParameters);
  if (node.superClass !== null) c.late.checkExpressionCached(c, node.superClass);
  for (const each of [...node.superTypeArguments, ...node.implementsTypes])
    c.late.checkTypeSyntax(c, each);
  checkHeritage(c, node, declaration);
  for (const member of node.members) {
    switch (member.kind) {
      case "Method":
      case "Accessor":
      case "Constructor":
        c.late.checkFunctionBody(c, member);
        checkMember(c, node, declaration, member);
        break;
      case "PropertyDefinition":
        checkField(c, member);
        checkMember(c, node, declaration, member);
        break;
      case "StaticBlock":
        c.late.checkStatements(c, member.body.statements);
        break;
      case "IndexSignature":
        c.late.checkTypeSyntax(c, member.type);
        break;
    }
  }
  checkMethodOverloads(c, node);
  checkIndexes(c, node, declaration.selfType);
  if (!isAmbient(c, node)) checkInitialized(c, node, declaration);
}

/** Of a library class what runs when objects are made: its constructor and fields. The library is sound, so what is left is checked when it is reached. */
export function checkMaking(c: Checker, node: ClassNode): void {
  if (node.superClass !== null) c.late.checkExpressionCached(c, node.superClass);
  for (const member of node.members) {
    if (member.kind === "Constructor") c.late.checkFunctionBody(c, member);
    else if (member.kind === "PropertyDefinition") checkField(c, member);
    else if (member.kind === "StaticBlock") c.late.checkStatements(c, member.body.statements);
  }
}

function isAmbient(c: Checker, node: Node): boolean {
  if (c.moduleOf(node).isDeclarationFile) return true;
  let current: Node | undefined = node;
  while (current !== undefined) {
    if ("isDeclare" in current && current.isDeclare) return true;
    current = c.tables.parent[current.id];
  }
  return false;
}

function checkField(c: Checker, node: PropertyDefinition): void {
  if (node.isAutoAccessor) c.late.reportSubset(c, "E6001", node, { what: "`accessor` fields" });
  if (node.type !== null) c.late.checkTypeSyntax(c, node.type);
  const type = typeOfField(c, node);
  if (node.initializer === null) return;
  const value = c.late.checkExpressionCached(c, node.initializer);
  if (node.type === null) return;
  const wanted = node.isOptional ? union(c.store, [type, c.store.undefined]) : type;
  c.late.checkAssignableWithDetail(c, value, wanted, node.initializer, node.initializer);
}

function checkMethodOverloads(c: Checker, node: ClassNode): void {
  const groups = new Map<string, (Method | Constructor)[]>();
  for (const member of node.members) {
    if (member.kind !== "Method" && member.kind !== "Constructor") continue;
    const name =
      member.kind === "Constructor"
        ? "constructor()"
        : `${member.isStatic}.${nameOfKey(c, member.key)}`;
    groups.set(name, [...(groups.get(name) ?? []), member]);
  }
  for (const members of groups.values()) {
    const [first] = members;
    if (first === undefined) continue;
    const bodies = members.filter((each) => each.body !== null);
    const [, second] = bodies;
    if (second !== undefined)
      report(c, "E3003", second.kind === "Method" ? second.key : second, {
        name: second.kind === "Method" ? (nameOfKey(c, second.key) ?? "") : "constructor",
      });
    checkOverloadList(c, members, first.kind === "Method" ? first.key : first);
  }
}

// --------------------------------------------------------------------------------------- heritage

function checkHeritage(c: Checker, node: ClassNode, declaration: StoredDeclaration): void {
  const self = declaration.selfType;
  const [base] = declaration.bases;
  if (node.superClass !== null && base !== undefined) {
    checkExtends(c, node, declaration, base);
    checkSuperCalls(c, node);
    const constructor = baseConstructorOf(c, declaration);
    if (constructor !== undefined && !isAny(constructor))
      checkStatics(c, node, declaration, constructor);
  }
  for (const each of node.implementsTypes) {
    const type = typeOfTypeNode(c, each);
    if (isAny(type)) continue;
    const wanted = substitute(c, type, mapperOf([], []));
    // What is awaited of objects with `then` is what that gives: see async.ts.
    const isPromiseLike = each.name.kind === "Identifier" && each.name.name === "PromiseLike";
    if (isPromiseLike && promisedType(type) !== undefined && isThenable(c, self)) continue;
    if (c.late.isAssignable(c, self, wanted)) continue;
    const asked = propertiesOf(c, wanted)
      .filter((one) => !isHidden(c, one, node))
      .map((one) => propertyWithThis(c, wanted, one, self));
    const missing = asked.find(
      (one) => !one.isOptional && propertyOf(c, self, one.name) === undefined,
    );
    const wrong = asked.find((one) => {
      const own = propertyOf(c, self, one.name);
      if (own === undefined) return false;
      return !c.late.isAssignable(c, own.type, one.type) || (own.isOptional && !one.isOptional);
    });
    // How the library keeps its own objects is no part of what a class can promise.
    const isAll = missing === undefined && wrong === undefined;
    if (isAll && asked.length < propertiesOf(c, wanted).length) continue;
    report(c, "E4053", node.name ?? node, {
      type: declaration.symbol.name,
      base: c.late.typeToString(c, type),
      property: propertyText((missing ?? wrong)?.name ?? "member"),
    });
  }
}

/** The property as objects of the class have it: what says `this` says the class. */
function propertyWithThis(c: Checker, owner: Type, property: Property, self: Type): Property {
  if (owner.kind !== "reference") return property;
  return referenceProperty(c, owner, property.name, self) ?? property;
}

/** Whether objects of the type have a method `then`, which is all that `PromiseLike` asks for. */
function isThenable(c: Checker, self: Type): boolean {
  const then = propertyOf(c, self, "then");
  return then !== undefined && c.late.callSignaturesOf(c, then.type).length > 0;
}

function checkExtends(
  c: Checker,
  node: ClassNode,
  declaration: StoredDeclaration,
  base: Type,
): void {
  const self = declaration.selfType;
  for (const property of propertiesOf(c, base)) {
    const own = declaration.own.properties.get(property.name);
    if (own === undefined) {
      const isMissing =
        property.isAbstract &&
        !declaration.isAbstract &&
        propertyOf(c, self, property.name)?.isAbstract;
      if (isMissing) {
        report(c, "E4054", node.name ?? node, {
          type: declaration.symbol.name,
          property: propertyText(property.name),
          base: c.late.typeToString(c, base),
        });
      }
      continue;
    }
    if (property.name.startsWith("#")) continue;
    const at = own.declarations[0];
    const key = at !== undefined && "key" in at ? (at.key as Node) : (at ?? node);
    const isPrivateClash = property.visibility === "private" || own.visibility === "private";
    const isNarrower = property.visibility === "public" && own.visibility !== "public";
    const ownType = propertyOf(c, self, own.name)?.type ?? own.type;
    const baseType = substitute(c, property.type, new Map());
    if (
      isPrivateClash ||
      isNarrower ||
      !c.late.isAssignable(c, ownType, baseType) ||
      (own.isOptional && !property.isOptional)
    ) {
      report(c, "E4051", key, {
        property: propertyText(own.name),
        type: declaration.symbol.name,
        base: c.late.typeToString(c, base),
      });
      continue;
    }
    checkKindChange(c, property, own, key, declaration, base);
  }
}

/** A method may not be overridden by an accessor, nor a field by one. */
function checkKindChange(
  c: Checker,
  base: Property,
  own: Property,
  key: Node,
  declaration: StoredDeclaration,
  type: Type,
): void {
  if (base.propertyKind === own.propertyKind) return;
  if (base.declaredBy?.declarationKind === "interface" || base.isAbstract) return;
  const isFieldOverAccessor = own.propertyKind === "field" && base.propertyKind === "accessor";
  const isAccessorOverField = own.propertyKind === "accessor" && base.propertyKind === "field";
  const isOverMethod = base.propertyKind === "method" && own.propertyKind === "accessor";
  const isMethodOver = own.propertyKind === "method" && base.propertyKind !== "method";
  if (isFieldOverAccessor || isAccessorOverField || isOverMethod || isMethodOver) {
    if (isAccessorOverField && isNameOfErrors(base)) {
      if (own.declarations.every(givesFixedName)) return;
      c.late.reportSubset(c, "E6001", key, { what: "a `name` of errors that changes" });
      return;
    }
    report(c, "E4051", key, {
      property: own.name,
      type: declaration.symbol.name,
      base: c.late.typeToString(c, type),
    });
  }
}

/** `get name() { return "NotFound"; }`: what errors are called does not depend on when they are asked. */
function givesFixedName(node: Node): boolean {
  if (node.kind !== "Accessor" || node.accessorKind !== "get") return false;
  const [only, more] = node.body?.statements ?? [];
  if (only?.kind !== "Return" || more !== undefined || only.argument === null) return false;
  let value = only.argument;
  while (value.kind === "PropertyAccess") value = value.object;
  return (
    value.kind === "StringLiteral" || value.kind === "ThisExpression" || value.kind === "Identifier"
  );
}

function checkStatics(
  c: Checker,
  node: ClassNode,
  declaration: StoredDeclaration,
  base: Type,
): void {
  for (const [name, own] of declaration.own.statics) {
    const inherited = propertyOf(c, base, name);
    if (
      inherited === undefined ||
      inherited.declaredBy?.symbol.module.isLibrary ||
      name === "prototype"
    )
      continue;
    if (inherited.declaredBy?.declarationKind !== "class") continue;
    if (c.late.isAssignable(c, own.type, inherited.type)) continue;
    const at = own.declarations[0];
    report(c, "E4051", at !== undefined && "key" in at ? (at.key as Node) : node, {
      property: name,
      type: `typeof ${declaration.symbol.name}`,
      base: c.late.typeToString(c, base),
    });
  }
}

/** A derived constructor calls `super` before it uses `this`. */
function checkSuperCalls(c: Checker, node: ClassNode): void {
  for (const member of node.members) {
    if (member.kind !== "Constructor" || member.body === null) continue;
    let superEnd: number | undefined;
    let firstThis: Node | undefined;
    const visit = (child: Node): void => {
      if (child.kind === "CallExpression" && child.callee.kind === "SuperExpression") {
        for (const argument of child.arguments) visit(argument);
        superEnd ??= child.end;
        return;
      }
      if (
        child.kind === "ThisExpression" ||
        (child.kind === "SuperExpression" && superEnd === undefined)
      ) {
        if (superEnd === undefined) firstThis ??= child;
        return;
      }
      if (
        child.kind === "FunctionExpression" ||
        child.kind === "FunctionDeclaration" ||
        child.kind === "ClassDeclaration" ||
        child.kind === "ClassExpression"
      )
        return;
      if (child.kind === "ArrowFunction") {
        // May run later; only a `super` inside counts.
        const saved = firstThis;
        forEachChild(child, visit);
        firstThis = saved;
        return;
      }
      forEachChild(child, visit);
    };
    for (const statement of member.body.statements) visit(statement);
    if (superEnd === undefined) report(c, "E4055", member, {});
    else if (firstThis !== undefined) report(c, "E4056", firstThis, {});
  }
}

function checkMember(
  c: Checker,
  node: ClassNode,
  declaration: StoredDeclaration,
  member: Method | Accessor | Constructor | PropertyDefinition,
): void {
  if (member.kind === "Constructor") return;
  if (member.isAbstract && !node.isAbstract)
    report(c, "E4057", member.key, { property: nameOfKey(c, member.key) ?? "member" });
  if (!member.isOverride) return;
  const name = nameOfKey(c, member.key);
  if (name === undefined) return;
  const base = member.isStatic ? baseConstructorOf(c, declaration) : declaration.bases[0];
  const inherited = base === undefined ? undefined : propertyOf(c, base, name);
  if (inherited === undefined) {
    report(c, "E4058", member.key, { property: name });
  }
}

// ------------------------------------------------------------------------------------ field values

/** Fields that neither an initializer nor the constructor gives a value. */
function checkInitialized(c: Checker, node: ClassNode, declaration: StoredDeclaration): void {
  const constructor = node.members.find(
    (each): each is Constructor => each.kind === "Constructor" && each.body !== null,
  );
  for (const member of node.members) {
    if (
      member.kind !== "PropertyDefinition" ||
      member.isStatic ||
      member.isAbstract ||
      member.isDeclare
    )
      continue;
    if (member.initializer !== null || member.isDefinite || member.isOptional) continue;
    if (member.key.kind === "ComputedName") continue;
    const type = typeOfField(c, member);
    if (
      isAny(type) ||
      isUnknown(type) ||
      someMember(type, (each) => isPrimitive(each, "undefined"))
    )
      continue;
    const name = nameOfKey(c, member.key);
    if (name === undefined) continue;
    if (constructor !== undefined && isAssignedIn(c, constructor, member, type, declaration))
      continue;
    report(c, "E4059", member.key, { property: name });
  }
}

function isAssignedIn(
  c: Checker,
  constructor: Constructor,
  member: PropertyDefinition,
  type: Type,
  declaration: StoredDeclaration,
): boolean {
  const end = c.tables.endFlow[constructor.id];
  // A constructor that always throws leaves no field without value.
  if (end === undefined) return true;
  const reference = c.late.thisAccess(c, member);
  if (reference === undefined) return true;
  void declaration;
  const flow = flowTypeOf(
    c,
    reference,
    type,
    union(c.store, [type, c.store.undefined]),
    constructor,
    end,
  );
  return !someMember(flow, (each) => isPrimitive(each, "undefined"));
}

/** The type of a field without annotation, from what the constructor assigns to it. */
export function fieldTypeFromConstructor(c: Checker, node: PropertyDefinition): Type | undefined {
  const owner = c.tables.parent[node.id];
  if (owner?.kind !== "ClassDeclaration" && owner?.kind !== "ClassExpression") return undefined;
  const constructor = owner.members.find(
    (each): each is Constructor => each.kind === "Constructor" && each.body !== null,
  );
  const end = constructor === undefined ? undefined : c.tables.endFlow[constructor.id];
  if (constructor === undefined || end === undefined || node.isStatic) return undefined;
  const reference = c.late.thisAccess(c, node);
  if (reference === undefined) return undefined;
  const type = flowTypeOf(c, reference, c.store.autoType, c.store.undefined, constructor, end);
  if (isAny(type)) return undefined;
  return c.late.widen(c, type);
}

/** The setter's parameter takes the getter's type if it has none of its own. */
export function typeOfSetterParameter(c: Checker, node: Accessor): Type | undefined {
  const owner = c.tables.parent[node.id];
  if (owner === undefined) return undefined;
  const name = nameOfKey(c, node.key);
  const members: readonly Node[] =
    owner.kind === "ObjectLiteral"
      ? owner.members
      : owner.kind === "ClassDeclaration" || owner.kind === "ClassExpression"
        ? owner.members
        : [];
  const getter = members.find(
    (each): each is Accessor =>
      each.kind === "Accessor" &&
      each.accessorKind === "get" &&
      each.isStatic === node.isStatic &&
      nameOfKey(c, each.key) === name,
  );
  return getter && c.late.signatureOfNode(c, getter).returnType;
}
