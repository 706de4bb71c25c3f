/** `this` and `super`. */
import type {
  ClassDeclaration,
  ClassExpression,
  FunctionLike,
  Node,
  ObjectLiteral,
} from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { classNodeOf } from "./class-syntax.ts";
import { apparentContext } from "./context.ts";
import type { StoredDeclaration } from "./declared.ts";
import { flowTypeOf } from "./flow-types.ts";
import { containerOf, outOfParentheses } from "./node-tables.ts";
import { report } from "./report.ts";
import { constructSignaturesOf } from "./signatures-of-type.ts";
import { mapperOf, substituteSignature } from "./substitute.ts";
import { fillArguments } from "./type-arguments.ts";
import { typeOfTypeNode } from "./type-from-node.ts";
import { classLike } from "./type-symbols.ts";
import type { Signature, Type } from "./types.ts";
import { isAny } from "./unions.ts";

/** The type of the expression `this`. */
export function checkThis(c: Checker, node: Node): Type {
  const type = typeOfThis(c, node);
  if (c.tables.flow[node.id] === undefined || isAny(type)) return type;
  return flowTypeOf(c, node, type, type, containerOf(c.tables, node));
}

/** The declared type of `this` at `node`. */
export function typeOfThis(c: Checker, node: Node): Type {
  let current: Node | undefined = c.tables.parent[node.id];
  let child: Node = node;
  while (current !== undefined) {
    switch (current.kind) {
      case "ArrowFunction":
        break;
      case "FunctionDeclaration":
      case "FunctionExpression":
        return thisOfFunction(c, current, node);
      case "Method":
      case "Accessor":
      case "Constructor": {
        if ("key" in current && (current.key as Node) === child) break;
        return thisOfMember(c, current, node);
      }
      case "PropertyDefinition":
        if ((current.key as Node) === child) break;
        return thisOfClass(c, current, current.isStatic);
      case "StaticBlock":
        return thisOfClass(c, current, true);
      case "SourceModule":
        return outsideThis(c, node);
      default:
    }
    child = current;
    current = c.tables.parent[current.id];
  }
  return outsideThis(c, node);
}

function outsideThis(c: Checker, node: Node): Type {
  if (node.kind === "ThisExpression") report(c, "E3012", node, {});
  return c.store.errorType;
}

function thisOfFunction(
  c: Checker,
  owner: Node & { readonly kind: "FunctionDeclaration" | "FunctionExpression" },
  node: Node,
): Type {
  return thisFromCall(c, owner) ?? outsideThis(c, node);
}

/** The type of `this` in a function that is called on something: written, or what its context says. */
function thisFromCall(
  c: Checker,
  owner: Node & { readonly kind: "FunctionDeclaration" | "FunctionExpression" | "Method" },
): Type | undefined {
  if (owner.thisType !== null) return typeOfTypeNode(c, owner.thisType);
  if (owner.kind === "FunctionDeclaration") return undefined;
  const contextual = c.late.contextualSignature(c, owner)?.thisType;
  if (contextual !== undefined) return contextual;
  const literal = literalOfMember(c, owner);
  return literal ? typeOfThisInLiteral(c, literal) : assignedObject(c, owner);
}

/** In `object.name = function () { … }` the object. */
function assignedObject(c: Checker, owner: Node): Type | undefined {
  const { node: value, parent } = outOfParentheses(c.tables, owner);
  if (parent?.kind !== "Assignment" || parent.operator !== "=" || parent.value !== value)
    return undefined;
  const { target } = parent;
  if (target.kind !== "PropertyAccess" && target.kind !== "ElementAccess") return undefined;
  return c.late.widen(c, c.late.checkExpressionCached(c, target.object));
}

function literalOfMember(c: Checker, node: Node): ObjectLiteral | undefined {
  const parent = c.tables.parent[node.id];
  if (parent?.kind === "ObjectLiteral") return parent;
  if (parent?.kind !== "PropertyAssignment") return undefined;
  const outer = c.tables.parent[parent.id];
  return outer?.kind === "ObjectLiteral" ? outer : undefined;
}

function thisOfMember(
  c: Checker,
  owner: Node & { readonly kind: "Method" | "Accessor" | "Constructor" },
  node: Node,
): Type {
  if (owner.kind !== "Constructor" && owner.thisType !== null)
    return typeOfTypeNode(c, owner.thisType);
  const parent = c.tables.parent[owner.id];
  if (parent?.kind === "ObjectLiteral") {
    const type = owner.kind === "Method" ? thisFromCall(c, owner) : typeOfThisInLiteral(c, parent);
    return type ?? outsideThis(c, node);
  }
  return thisOfClass(c, owner, owner.kind !== "Constructor" && owner.isStatic);
}

function thisOfClass(c: Checker, member: Node, isStatic: boolean): Type {
  const owner = c.tables.parent[member.id];
  if (owner?.kind !== "ClassDeclaration" && owner?.kind !== "ClassExpression")
    return c.store.errorType;
  const symbol = c.tables.symbol[owner.id];
  if (symbol === undefined) return c.store.errorType;
  const declaration = classLike(c, symbol);
  if (isStatic)
    return c.store.classValue(
      declaration,
      declaration.typeParameters.slice(0, declaration.outerCount),
    );
  return declaration.thisType;
}

/** `this` in the methods of an object literal: what its context or that of a literal around it says, else the literal itself. */
export function typeOfThisInLiteral(c: Checker, node: ObjectLiteral): Type | undefined {
  const context = apparentContext(c, node);
  for (let literal: ObjectLiteral | undefined = node; literal; ) {
    const around: Type | undefined = literal === node ? context : apparentContext(c, literal);
    const marked = around && thisMarker(c, around);
    if (marked !== undefined) return marked;
    const parent: Node | undefined = c.tables.parent[literal.id];
    const outer: Node | undefined =
      parent?.kind === "PropertyAssignment" ? c.tables.parent[parent.id] : undefined;
    literal = around && outer?.kind === "ObjectLiteral" ? outer : undefined;
  }
  if (context !== undefined) return c.late.nonNullable(c, context);
  const checked = c.tables.type[node.id];
  if (checked !== undefined) return c.late.widen(c, checked);
  if (!c.state.push(node, "literal")) return c.store.any;
  const type = c.late.widen(c, c.late.checkExpressionCached(c, node));
  c.state.pop();
  return type;
}

/** `ThisType<T>` among the parts of an intersection. */
function thisMarker(c: Checker, type: Type): Type | undefined {
  if (
    type.kind === "reference" &&
    type.target.symbol.name === "ThisType" &&
    type.target.symbol.module.isLibrary
  ) {
    return type.typeArguments[0];
  }
  if (type.kind !== "intersection") return undefined;
  for (const each of type.members) {
    const found = thisMarker(c, each);
    if (found !== undefined) return found;
  }
  return undefined;
}

// ------------------------------------------------------------------------------------------ super

/** The class around `node` and whether the member that holds it is static. */
function classAround(
  c: Checker,
  node: Node,
):
  | {
      readonly owner: ClassDeclaration | ClassExpression;
      readonly isStatic: boolean;
      readonly isConstructor: boolean;
    }
  | undefined {
  let current: Node | undefined = node;
  while (current !== undefined) {
    const parent: Node | undefined = c.tables.parent[current.id];
    if (parent?.kind === "ClassDeclaration" || parent?.kind === "ClassExpression") {
      const isStatic =
        current.kind === "StaticBlock" || ("isStatic" in current && current.isStatic);
      return { owner: parent, isStatic, isConstructor: current.kind === "Constructor" };
    }
    if (current.kind === "FunctionDeclaration" || current.kind === "FunctionExpression")
      return undefined;
    current = parent;
  }
  return undefined;
}

/** The type of `super` as the object of an access. */
export function checkSuper(c: Checker, node: Node): Type {
  const around = classAround(c, node);
  if (around === undefined || around.owner.superClass === null) {
    report(c, "E4041", node, {});
    return c.store.errorType;
  }
  const symbol = c.tables.symbol[around.owner.id];
  if (symbol === undefined) return c.store.errorType;
  const declaration = classLike(c, symbol);
  if (around.isStatic) return c.late.baseConstructorOf(c, declaration) ?? c.store.errorType;
  const [base] = declaration.bases;
  return base ?? c.store.errorType;
}

/** What `this` in the types of members means that are reached by `super`: the object is still one of the derived class. */
export function thisOfSuper(c: Checker, node: Node): Type | undefined {
  const around = classAround(c, node);
  const symbol = around && !around.isStatic ? c.tables.symbol[around.owner.id] : undefined;
  return symbol && classLike(c, symbol).thisType;
}

/** The constructor that `super(…)` calls. */
export function superConstructor(c: Checker, node: Node): Type | undefined {
  const around = classAround(c, node);
  if (around === undefined || !around.isConstructor || around.owner.superClass === null) {
    report(c, "E4041", node, {});
    return undefined;
  }
  const symbol = c.tables.symbol[around.owner.id];
  return symbol && c.late.baseConstructorOf(c, classLike(c, symbol));
}

/** Construct signatures of the base class with the type arguments of the `extends` clause. */
export function superSignatures(c: Checker, node: Node, base: Type): readonly Signature[] {
  const around = classAround(c, node);
  const nodes = around?.owner.superTypeArguments ?? [];
  const types = nodes.map((each) => typeOfTypeNode(c, each));
  return constructSignaturesOf(c, base).map((each) => {
    if (each.typeParameters.length === 0) return each;
    const map = mapperOf(each.typeParameters, fillArguments(c, each.typeParameters, types));
    const stripped: Signature = {
      id: each.id,
      declaration: each.declaration,
      typeParameters: [],
      thisType: each.thisType,
      parameters: each.parameters,
      returnType: each.returnType,
      predicate: undefined,
      isAbstract: false,
      constructs: each.constructs,
      generic: each.generic,
    };
    return substituteSignature(c, stripped, map);
  });
}

/** The type of `this` inside a function of the program, for later stages. */
export function thisTypeInside(c: Checker, node: Node): Type | undefined {
  switch (node.kind) {
    case "Method":
    case "Accessor":
    case "Constructor":
      return thisOfMember(c, node, node);
    case "FunctionDeclaration":
    case "FunctionExpression":
      return thisFromCall(c, node);
    case "ArrowFunction":
      return c.tables.usesOuterThis[node.id] ? typeOfThis(c, node) : undefined;
    default:
      return undefined;
  }
}

/** The type of `this` in a function that gets it from each of its calls, as members of classes do not. */
export function receiverTypeOf(c: Checker, node: Node): Type | undefined {
  switch (node.kind) {
    case "FunctionDeclaration":
    case "FunctionExpression":
      return thisFromCall(c, node);
    case "Method":
      return c.tables.parent[node.id]?.kind === "ObjectLiteral" ? thisFromCall(c, node) : undefined;
    default:
      return undefined;
  }
}

/** The function whose `this` an arrow function uses; nothing where it is not that of a function. */
export function ownerOfThis(c: Checker, node: Node): FunctionLike | undefined {
  let child = node;
  for (let each = c.tables.parent[node.id]; each; each = c.tables.parent[each.id]) {
    switch (each.kind) {
      case "FunctionDeclaration":
      case "FunctionExpression":
      case "Constructor":
        return each;
      case "Method":
      case "Accessor":
        if ((each.key as Node) !== child) return each;
        break;
      case "PropertyDefinition":
        if ((each.key as Node) !== child) return undefined;
        break;
      case "StaticBlock":
        return undefined;
      default:
    }
    child = each;
  }
  return undefined;
}

/** True for a class that extends another. */
export function hasBaseClass(declaration: StoredDeclaration): boolean {
  return classNodeOf(declaration)?.superClass !== null;
}

/** The type of `new.target`: in a constructor its class. */
export function classOfConstructor(c: Checker, node: Node): Type | undefined {
  const around = classAround(c, node);
  const symbol = around?.isConstructor ? c.tables.symbol[around.owner.id] : undefined;
  return symbol && c.late.typeOfSymbol(c, symbol);
}
