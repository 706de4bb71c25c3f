/** Signatures of a union type: those that may be called whatever the member. */
import type { Checker } from "./checker.ts";
import { intersection } from "./intersections.ts";
import { StoredParameterInfo } from "./stored-members.ts";
import { mapperOf, substitute, substituteParameters } from "./substitute.ts";
import type { Mapper, ParameterInfo, Signature, Type } from "./types.ts";
import { union } from "./unions.ts";

/** @param lists the signatures of each member */
export function unionSignatures(
  c: Checker,
  lists: readonly (readonly Signature[])[],
): readonly Signature[] {
  if (lists.some((each) => each.length === 0)) return [];
  const [first, ...rest] = lists;
  if (first === undefined) return [];
  if (
    rest.every((each) => each.length === first.length && each.every((one, i) => one === first[i]))
  )
    return first;
  // Overloads of one member serve if all others have the same.
  const matching = first.filter((signature) =>
    rest.every((list) => list.some((each) => haveSameParameters(c, signature, each))),
  );
  if (matching.length > 0) {
    return matching.map((signature) => {
      if (signature.typeParameters.length > 0) return signature;
      const same = rest.map(
        (list) => list.find((each) => haveSameParameters(c, signature, each)) ?? signature,
      );
      return withResult(c, signature, [signature, ...same]);
    });
  }
  // Else members with one signature each combine: parameters intersect, results unite. Type parameters must be alike.
  const generic = lists.flat().filter((one) => one.typeParameters.length > 0);
  const [like] = generic;
  if (like && !generic.every((each) => areBoundAlike(c, like, each))) return [];
  const single = lists.filter((each) => each.length === 1);
  if (single.length < lists.length - 1) return [];
  const many = lists.find((each) => each.length > 1);
  const others = single
    .map((each) => each[0])
    .filter((each): each is Signature => each !== undefined)
    .map((each) => (like && each.typeParameters.length > 0 ? renamed(c, each, like) : each));
  const starts = many ?? [others.shift()].filter((each): each is Signature => each !== undefined);
  return starts.map((start) => combine(c, [start, ...others]));
}

/** Generic signatures must give the same too. */
function haveSameParameters(c: Checker, a: Signature, generic: Signature): boolean {
  if (a === generic) return true;
  if (!areBoundAlike(c, a, generic)) return false;
  const isGeneric = a.typeParameters.length > 0;
  const b = isGeneric ? renamed(c, generic, a) : generic;
  if (isGeneric && !c.late.isIdentical(c, a.returnType, b.returnType)) return false;
  if (a.parameters.length !== b.parameters.length) return false;
  return a.parameters.every((each, i) => {
    const other = b.parameters[i];
    return (
      other !== undefined &&
      each.isRest === other.isRest &&
      each.isOptional === other.isOptional &&
      c.late.isIdentical(c, each.type, other.type)
    );
  });
}

/** Whether two signatures have as many type parameters, with the same constraints. */
function areBoundAlike(c: Checker, a: Signature, b: Signature): boolean {
  if (a.typeParameters.length !== b.typeParameters.length) return false;
  return a.typeParameters.every(({ constraint }, i) => {
    const other = b.typeParameters[i]?.constraint;
    if (constraint === undefined || other === undefined) return constraint === other;
    return c.late.isIdentical(c, constraint, substitute(c, other, toParameters(b, a)));
  });
}

/** A generic signature with the type parameters of another. */
function renamed(c: Checker, signature: Signature, like: Signature): Signature {
  const names = toParameters(signature, like);
  return c.store.signature(
    {
      declaration: signature.declaration,
      typeParameters: signature.typeParameters,
      thisType: signature.thisType,
      parameters: substituteParameters(c, signature.parameters, names),
    },
    () => substitute(c, signature.returnType, names),
  );
}

function toParameters(signature: Signature, like: Signature): Mapper {
  return mapperOf(signature.typeParameters, like.typeParameters);
}

function withResult(c: Checker, signature: Signature, all: readonly Signature[]): Signature {
  return c.store.signature(
    {
      declaration: signature.declaration,
      typeParameters: signature.typeParameters,
      thisType: signature.thisType,
      parameters: signature.parameters,
    },
    () =>
      union(
        c.store,
        all.map((each) => each.returnType),
      ),
    signature.predicate,
  );
}

function combine(c: Checker, signatures: readonly Signature[]): Signature {
  const [first] = signatures;
  const longest = signatures.reduce((best, each) =>
    each.parameters.length > best.parameters.length ? each : best,
  );
  const parameters: ParameterInfo[] = longest.parameters.map((parameter, i) => {
    const types: Type[] = [];
    let isOptional = true;
    let isRest = false;
    for (const signature of signatures) {
      const at = signature.parameters[i];
      const last = signature.parameters[signature.parameters.length - 1];
      if (at !== undefined && !at.isRest) {
        types.push(at.type);
        if (!at.isOptional) isOptional = false;
      } else if (last?.isRest) {
        const element = c.late.indexedAccessType(c, last.type, c.store.number, undefined);
        types.push(parameter.isRest ? last.type : element);
        if (parameter.isRest && at?.isRest) isRest = true;
      }
    }
    return new StoredParameterInfo(
      {
        ...parameter,
        name: parameter.name,
        isOptional,
        isRest: parameter.isRest && isRest,
        symbol: undefined,
        hasDefault: false,
      },
      intersection(c.store, types),
    );
  });
  const thisTypes = signatures
    .map((each) => each.thisType)
    .filter((each): each is Type => each !== undefined);
  return c.store.signature(
    {
      declaration: first?.declaration,
      typeParameters:
        signatures.find((each) => each.typeParameters.length > 0)?.typeParameters ?? [],
      thisType: thisTypes.length > 0 ? intersection(c.store, thisTypes) : undefined,
      parameters: substituteParameters(c, parameters, new Map()),
    },
    () =>
      union(
        c.store,
        signatures.map((each) => each.returnType),
      ),
  );
}
