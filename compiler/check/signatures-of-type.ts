/** Call and construct signatures of any type. */
import { apparentType } from "./apparent-type.ts";
import type { Checker } from "./checker.ts";
import { constraintOfParts } from "./combined-properties.ts";
import { declarationOf } from "./declared.ts";
import { constructorsOfMixin, constructorsOfParts } from "./mixins.ts";
import {
  instantiateSignature,
  mapperOf,
  mapperOfReference,
  substituteSignature,
} from "./substitute.ts";
import type { Signature, Type, TypeParameter } from "./types.ts";
import { unionSignatures } from "./union-signatures.ts";

/** Call signatures, those of a union resolved to what suits every member. */
export function callSignaturesOf(c: Checker, type: Type): readonly Signature[] {
  return signaturesOf(c, type, "call");
}

/** Construct signatures, likewise; those of a class are its constructors. */
export function constructSignaturesOf(c: Checker, type: Type): readonly Signature[] {
  return signaturesOf(c, type, "construct");
}

/** Signatures of one of the two kinds. */
export function signaturesOf(
  c: Checker,
  type: Type,
  which: "call" | "construct",
): readonly Signature[] {
  const cache = which === "call" ? c.state.callSignatures : c.state.constructSignatures;
  const known = cache.get(type.id);
  if (known !== undefined) return known;
  const found = findSignatures(c, type, which);
  // A function under inference has signatures that are not final.
  if (type.kind !== "typeParameter") cache.set(type.id, found);
  return found;
}

function findSignatures(c: Checker, type: Type, which: "call" | "construct"): readonly Signature[] {
  const isCall = which === "call";
  switch (type.kind) {
    case "function":
    case "object":
      return isCall ? type.callSignatures : type.constructSignatures;
    case "reference": {
      const { all } = declarationOf(type.target);
      const signatures = isCall ? all.callSignatures : all.constructSignatures;
      if (signatures.length === 0) return signatures;
      const map = mapperOfReference(type);
      return signatures.map((each) => substituteSignature(c, each, map));
    }
    case "classValue":
      return isCall ? [] : classConstructors(c, type);
    case "union":
      return unionSignatures(
        c,
        type.members.map((each) => signaturesOf(c, each, which)),
      );
    case "intersection": {
      const found = isCall
        ? type.members.flatMap((each) => signaturesOf(c, each, which))
        : constructorsOfParts(c, type.members);
      if (found.length > 0) return found;
      const constraint = constraintOfParts(c, type);
      return constraint === undefined ? found : signaturesOf(c, constraint, which);
    }
    case "typeParameter":
    case "indexedAccess":
    case "conditional": {
      const apparent = apparentType(c, type);
      return apparent === undefined || apparent === type ? [] : signaturesOf(c, apparent, which);
    }
    default:
      return [];
  }
}

function classConstructors(
  c: Checker,
  type: Type & { readonly kind: "classValue" },
): readonly Signature[] {
  const { constructors, typeParameters, outerCount } = declarationOf(type.target);
  if (outerCount === 0) return constructors;
  const ofBase = constructorsOfMixin(c, type);
  if (ofBase !== undefined) return ofBase;
  const map = mapperOf(typeParameters.slice(0, outerCount), type.typeArguments);
  return constructors.map((each) => substituteSignature(c, each, map));
}

/** Signature with type arguments put in for its own type parameters. */
export function applyTypeArguments(
  c: Checker,
  signature: Signature,
  typeArguments: readonly Type[],
): Signature {
  return instantiateSignature(
    c,
    signature,
    mapperOf(signature.typeParameters as readonly TypeParameter[], typeArguments),
  );
}
