/**
 * Classes that extend what a function is given: `<T extends Constructor>(Base: T) => class extends Base { … }`. What they inherit
 * follows from the type argument, so it is looked up in the base of each instantiation rather than once for the declaration.
 */
import type { Block, Expression, FunctionLike } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { type ClassNode, classNodeOf } from "./class-syntax.ts";
import { declarationOf, type StoredDeclaration } from "./declared.ts";
import { intersection } from "./intersections.ts";
import { mapperOf, substitute } from "./substitute.ts";
import { MEANING } from "./symbol-table.ts";
import { instantiateAlias } from "./type-symbols.ts";
import type { ClassValueType, Signature, SignatureNode, Type, TypeParameter } from "./types.ts";
import { isAny } from "./unions.ts";

/** Whether what the class inherits depends on type parameters of a function around it. */
export function hasOpenBase(c: Checker, declaration: StoredDeclaration): boolean {
  if (declaration.outerCount === 0 || !classNodeOf(declaration)?.superClass) return false;
  const base = c.late.baseConstructorOf(c, declaration);
  return base !== undefined && isOpenBase(c, base);
}

function isOpenBase(c: Checker, base: Type): boolean {
  if (base.kind === "typeParameter") return true;
  return base.kind === "classValue" && hasOpenBase(c, declarationOf(base.target));
}

/** The constructor that the class of the value extends, with the type arguments of the functions around it put in. */
export function baseConstructorOfValue(c: Checker, type: ClassValueType): Type | undefined {
  const base = c.late.baseConstructorOf(c, declarationOf(type.target));
  if (base === undefined || type.typeArguments.length === 0) return base;
  return substitute(c, base, mapperOf(type.target.typeParameters, type.typeArguments));
}

/** `InstanceType<constructor>` of the globals: what a class extends whose base is the argument of a function. */
export function instanceOfParameter(c: Checker, constructor: TypeParameter): Type | undefined {
  const symbol = c.modules.global("InstanceType", MEANING.type);
  return symbol && instantiateAlias(c, symbol, [constructor]);
}

/**
 * Construct signatures of a class which hands on to its base whatever it is given: those of the base, once that is known.
 * Nothing for other classes.
 */
export function constructorsOfMixin(
  c: Checker,
  type: ClassValueType,
): readonly Signature[] | undefined {
  const declaration = declarationOf(type.target);
  if (!hasOpenBase(c, declaration) || !declaration.constructors.every(takesAnything))
    return undefined;
  const base = baseConstructorOfValue(c, type);
  if (base === undefined || base.kind === "typeParameter") return undefined;
  const { typeParameters, outerCount } = declaration;
  const made = c.store.reference(declaration, [
    ...type.typeArguments,
    ...typeParameters.slice(outerCount),
  ]);
  return c.late.constructSignaturesOf(c, base).map((each) =>
    c.store.signature(
      {
        declaration: each.declaration,
        typeParameters: each.typeParameters,
        thisType: undefined,
        parameters: each.parameters,
        isAbstract: declaration.isAbstract,
        constructs: declaration,
      },
      made,
    ),
  );
}

/**
 * Construct signatures of an intersection. Parts which take any arguments (`new (...args: any[]) => Named`) say only what instances have
 * besides what the other parts construct: those of `typeof Point & Constructor<Named>` are made as points are.
 */
export function constructorsOfParts(c: Checker, parts: readonly Type[]): readonly Signature[] {
  const found = parts.map((each) => c.late.constructSignaturesOf(c, each));
  const constructing = found.filter((each) => each.length > 0);
  const isMixin = (each: readonly Signature[]): boolean => {
    const [only, another] = each;
    return only !== undefined && another === undefined && takesAnything(only);
  };
  const main = constructing.find((each) => !isMixin(each)) ?? constructing[0];
  const added = constructing.filter((each) => each !== main && isMixin(each));
  return constructing.flatMap((signatures) =>
    added.includes(signatures)
      ? []
      : signatures.map((each) => withInstances(c, each, added.flat())),
  );
}

function withInstances(c: Checker, signature: Signature, added: readonly Signature[]): Signature {
  if (added.length === 0) return signature;
  const { declaration, typeParameters, parameters, isAbstract, constructs } = signature;
  const instances = [signature, ...added].map((each) => each.returnType);
  return c.store.signature(
    { declaration, typeParameters, thisType: undefined, parameters, isAbstract, constructs },
    intersection(c.store, instances),
  );
}

/** `(...args: any[])`, as TypeScript has the constructors of such classes. */
function takesAnything({ parameters: [only, more] }: Signature): boolean {
  if (only === undefined || more !== undefined || !only.isRest) return false;
  const { type } = only;
  return type.kind === "array" && isAny(type.element);
}

/**
 * Whether a function returns a class that extends its parameter where its result is written as what both have: `Base & Constructor<Named>`
 * says less than the class it makes, which whoever extends the result must know.
 */
export function makesClassOnParameter(node: SignatureNode): node is FunctionLike {
  if (!("body" in node) || node.body === null || node.kind === "Constructor") return false;
  if (node.typeParameters.length === 0 || node.returnType?.kind !== "IntersectionType")
    return false;
  const { body } = node;
  const base = classReturnedBy(body)?.superClass;
  if (base?.kind !== "Identifier") return false;
  return node.parameters.some(
    ({ target }) => target.kind === "Identifier" && target.name === base.name,
  );
}

function classReturnedBy(body: Block | Expression): ClassNode | undefined {
  if (body.kind !== "Block") return body.kind === "ClassExpression" ? body : undefined;
  const last = body.statements.at(-1);
  const result = last?.kind === "Return" ? last.argument : undefined;
  if (result?.kind === "ClassExpression") return result;
  if (result?.kind !== "Identifier") return undefined;
  return body.statements
    .filter((each) => each.kind === "ClassDeclaration")
    .find((each) => each.name?.name === result.name);
}
