/** Signatures of a union type: those that may be called whatever the member. */
import type { Checker } from "./checker.ts";
import { intersection } from "./intersections.ts";
import { substituteParameters } from "./substitute.ts";
import { StoredParameterInfo } from "./type-store.ts";
import type { ParameterInfo, Signature, Type } from "./types.ts";
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
  if (matching.length > 0 && matching.every((each) => each.typeParameters.length === 0)) {
    return matching.map((signature) => {
      const same = rest.map(
        (list) => list.find((each) => haveSameParameters(c, signature, each)) ?? signature,
      );
      return withResult(c, signature, [signature, ...same]);
    });
  }
  // Else members with one signature each combine: parameters intersect, results unite.
  const generic = lists.filter((each) => each.some((one) => one.typeParameters.length > 0));
  if (generic.length > 0) {
    return matching.length > 0 ? matching : [];
  }
  const single = lists.filter((each) => each.length === 1);
  if (single.length < lists.length - 1) return [];
  const many = lists.find((each) => each.length > 1);
  const others = single
    .map((each) => each[0])
    .filter((each): each is Signature => each !== undefined);
  const starts = many ?? [others.shift()].filter((each): each is Signature => each !== undefined);
  return starts.map((start) => combine(c, [start, ...others]));
}

function haveSameParameters(c: Checker, a: Signature, b: Signature): boolean {
  if (a === b) return true;
  if (a.typeParameters.length !== b.typeParameters.length) return false;
  if (a.typeParameters.length > 0) return false;
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
      typeParameters: [],
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
