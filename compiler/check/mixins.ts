/**
 * Classes that extend what a function is given: `<T extends Constructor>(Base: T) => class extends Base { … }`. What they inherit
 * follows from the type argument, so it is looked up in the base of each instantiation rather than once for the declaration.
 */
import type { Checker } from "./checker.ts";
import { classNodeOf } from "./class-syntax.ts";
import { declarationOf, type StoredDeclaration } from "./declared.ts";
import { mapperOf, substitute } from "./substitute.ts";
import { MEANING } from "./symbol-table.ts";
import { instantiateAlias } from "./type-symbols.ts";
import type { ClassValueType, Signature, Type, TypeParameter } from "./types.ts";
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

/** `(...args: any[])`, as TypeScript has the constructors of such classes. */
function takesAnything({ parameters: [only, more] }: Signature): boolean {
  if (only === undefined || more !== undefined || !only.isRest) return false;
  const { type } = only;
  return type.kind === "array" && isAny(type.element);
}
