/** Syntax of object, function, conditional and mapped types to types. */

import type { Node } from "../syntax/ast.ts";
import type {
  ConditionalType,
  ConstructorType,
  FunctionType as FunctionTypeNode,
  MappedType,
  ObjectType as ObjectTypeNode,
} from "../syntax/ast-types.ts";
import { anonymousFunction, anonymousObject, freeParametersOf } from "./anonymous.ts";
import type { Checker } from "./checker.ts";
import { typeParameterOf, typeParametersOfSymbol } from "./type-symbols.ts";
import type { ConditionalRoot, MappedRoot, Type, TypeParameter } from "./types.ts";

/** The alias whose whole type `node` is. */
export function aliasAt(c: Checker, node: Node): Type["alias"] {
  const parent = c.tables.parent[node.id];
  if (parent?.kind !== "TypeAlias") return undefined;
  const symbol = c.tables.symbol[parent.name.id];
  if (symbol === undefined) return undefined;
  return { symbol, typeArguments: typeParametersOfSymbol(c, symbol) };
}

/** The type of `{ … }`; its members are found on first use. */
export function objectOfNode(c: Checker, node: ObjectTypeNode): Type {
  if (node.members.length === 0 && aliasAt(c, node) === undefined) return c.store.emptyObject;
  return anonymousObject(
    c,
    node,
    () => c.late.membersOfTypeElements(c, node.members),
    aliasAt(c, node),
  );
}

/** The type of `(…) => …` or `new (…) => …`. */
export function functionOfNode(c: Checker, node: FunctionTypeNode | ConstructorType): Type {
  return anonymousFunction(
    c,
    node,
    () => c.late.signatureOfNode(c, node),
    node.kind === "ConstructorType",
    aliasAt(c, node),
  );
}

/** The type of `A extends B ? C : D`, decided at once where it can be; branches are resolved when they are asked for. */
export function conditionalOfNode(c: Checker, node: ConditionalType): Type {
  const check = c.late.typeOfTypeNode(c, node.check);
  const inferParameters: TypeParameter[] = [];
  for (const symbol of c.tables.scope[node.id]?.names.values() ?? [])
    inferParameters.push(typeParameterOf(c, symbol));
  const alias = aliasAt(c, node);
  let whenTrue: Type | undefined;
  let whenFalse: Type | undefined;
  let pattern: Type | undefined;
  const root: ConditionalRoot = {
    check,
    get extends() {
      pattern ??= c.late.typeOfTypeNode(c, node.extendsType);
      return pattern;
    },
    get whenTrue() {
      whenTrue ??= c.late.typeOfTypeNode(c, node.trueType);
      return whenTrue;
    },
    get whenFalse() {
      whenFalse ??= c.late.typeOfTypeNode(c, node.falseType);
      return whenFalse;
    },
    isDistributive: check.kind === "typeParameter",
    inferParameters,
    alias,
  };
  return c.late.conditionalType(c, root, new Map(), alias);
}

/** The type of `{ [P in K]: … }`, made at once where the keys are known. */
export function mappedOfNode(c: Checker, node: MappedType): Type {
  const symbol = c.tables.symbol[node.id];
  if (symbol === undefined) return c.store.unresolved;
  const parameter = typeParameterOf(c, symbol);
  let template: Type | undefined;
  let nameType: Type | undefined;
  const { nameType: nameNode, type: typeNode } = node;
  const alias = aliasAt(c, node);
  const root: MappedRoot = {
    parameter,
    constraint: c.late.typeOfTypeNode(c, node.constraint),
    get nameType() {
      if (nameNode === null) return undefined;
      nameType ??= c.late.typeOfTypeNode(c, nameNode);
      return nameType;
    },
    get template() {
      if (typeNode === null) return c.store.any;
      template ??=
        node.optionalModifier === "add"
          ? c.late.typeOfTypeNode(c, typeNode)
          : c.late.typeOfTypeNode(c, typeNode);
      return template;
    },
    readonlyModifier: node.readonlyModifier,
    optionalModifier: node.optionalModifier,
    alias,
    // The type of a variable may mention parameters that are not written here.
    free: c.late.textOf(c, node).includes("typeof") ? undefined : freeParametersOf(c, node),
    instances: new Map(),
  };
  return c.late.mappedType(c, root, new Map(), alias);
}
