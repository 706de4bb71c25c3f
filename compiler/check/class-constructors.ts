/** Construct signatures of classes: their own, or those of the base. */
import type { Constructor, Parameter } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { baseConstructorOf } from "./class-bases.ts";
import { type ClassNode, classNodeOf } from "./class-syntax.ts";
import type { StoredDeclaration } from "./declared.ts";
import { parameterInfo } from "./signatures.ts";
import { mapperOf, substituteSignature } from "./substitute.ts";
import { fillArguments } from "./type-arguments.ts";
import { typeOfTypeNode } from "./type-from-node.ts";
import type { Signature, Type } from "./types.ts";
import { isAny } from "./unions.ts";

/** Construct signatures of a class: its own constructors, else those of its base, else none needed. */
export function constructorsOf(c: Checker, declaration: StoredDeclaration): readonly Signature[] {
  const node = classNodeOf(declaration);
  if (node === undefined) return [];
  const own = declaration.typeParameters.slice(declaration.outerCount);
  const nodes = node.members.filter((each): each is Constructor => each.kind === "Constructor");
  if (nodes.length > 0) {
    const visible =
      nodes.length > 1 &&
      nodes.some((each) => each.body === null) &&
      !node.members.every((each) => each.kind !== "Constructor" || each.body === null)
        ? nodes.filter((each) => each.body === null)
        : nodes;
    return visible.map((each) =>
      c.store.signature(
        {
          declaration: each,
          typeParameters: own,
          thisType: undefined,
          parameters: each.parameters.map((parameter: Parameter) => parameterInfo(c, parameter)),
          isAbstract: node.isAbstract,
          constructs: declaration,
        },
        declaration.selfType,
      ),
    );
  }
  const base = baseConstructorOf(c, declaration);
  if (base !== undefined && !isAny(base)) {
    const inherited = inheritedConstructors(c, declaration, node, base);
    if (inherited !== undefined) return inherited;
  }
  return [
    c.store.signature(
      {
        declaration: undefined,
        typeParameters: own,
        thisType: undefined,
        parameters: [],
        isAbstract: node.isAbstract,
        constructs: declaration,
      },
      declaration.selfType,
    ),
  ];
}

function inheritedConstructors(
  c: Checker,
  declaration: StoredDeclaration,
  node: ClassNode,
  base: Type,
): readonly Signature[] | undefined {
  const signatures = c.late.constructSignaturesOf(c, base);
  if (signatures.length === 0) return undefined;
  const typeArguments = node.superTypeArguments.map((each) => typeOfTypeNode(c, each));
  const own = declaration.typeParameters.slice(declaration.outerCount);
  return signatures.map((each) => {
    const map = mapperOf(each.typeParameters, fillArguments(c, each.typeParameters, typeArguments));
    const parameters =
      each.typeParameters.length === 0
        ? each.parameters
        : substituteSignature(c, { ...plain(each), typeParameters: [] }, map).parameters;
    return c.store.signature(
      {
        declaration: each.declaration,
        typeParameters: own,
        thisType: undefined,
        parameters,
        isAbstract: node.isAbstract,
        constructs: declaration,
      },
      declaration.selfType,
    );
  });
}

function plain(signature: Signature): Signature {
  const {
    id,
    declaration,
    typeParameters,
    thisType,
    parameters,
    returnType,
    predicate,
    isAbstract,
    constructs,
    generic,
  } = signature;
  return {
    id,
    declaration,
    typeParameters,
    thisType,
    parameters,
    returnType,
    predicate,
    isAbstract,
    constructs,
    generic,
  };
}
