/** The relation to and from types that are not computed yet: parameters, `keyof`, accesses, conditional and mapped types, texts. */
import type { Checker } from "./checker.ts";
import { branchesOfConditional, constraintOfConditional } from "./evaluate-conditional.ts";
import { indexedAccessType, isGenericIndex, isGenericObject, keyofType } from "./evaluate-keys.ts";
import { mappedShape } from "./evaluate-mapped.ts";
import { intersection } from "./intersections.ts";
import { isAwaited } from "./library-types.ts";
import { emptyMembers } from "./members-of-object.ts";
import { baseConstructorOfValue } from "./mixins.ts";
import type { Comparison } from "./relate.ts";
import { textMatches } from "./relate-text.ts";
import { substitute } from "./substitute.ts";
import type { Mapper, Type, TypeParameter } from "./types.ts";
import { isNever, membersOf, union } from "./unions.ts";

/** Whether `source` suits a target that is not computed yet; undefined where structure must decide. */
export function relateToDeferred(r: Comparison, source: Type, target: Type): boolean | undefined {
  const { c } = r;
  switch (target.kind) {
    case "typeParameter":
      // A class that extends what a function is given is one of those, too.
      if (source.kind === "classValue") {
        const base = baseConstructorOfValue(c, source);
        return base !== undefined && isMadeOnBase(base) && r.related(base, target)
          ? true
          : undefined;
      }
      if (source.kind === "mapped") {
        // { [P in keyof T]: T[P] } is a T; so it is of `T & { id: number }`.
        const shape = mappedShape(c, source);
        if (shape === undefined || source.root.optionalModifier !== null) return false;
        const members = shape.kind === "intersection" ? shape.members : [shape];
        return members.includes(target) && isOwnElement(r, source, shape);
      }
      return undefined;
    case "keyof": {
      if (source.kind === "keyof") {
        if (r.related(target.type, source.type)) return true;
      }
      const constraint = c.late.constraintOfType(c, target.type);
      if (constraint !== undefined && r.related(source, keyofType(c, constraint))) return true;
      return undefined;
    }
    case "indexedAccess": {
      if (source.kind === "indexedAccess") {
        if (r.related(source.object, target.object) && r.related(source.index, target.index))
          return true;
      }
      const object = c.late.baseConstraintOf(c, target.object);
      const index = c.late.baseConstraintOf(c, target.index);
      if (!isGenericObject(object) && !isGenericIndex(index)) {
        // Written to: what is stored must suit whichever property the key names.
        const written = intersectElements(c, object, index);
        if (written !== undefined) return r.related(source, written);
      }
      return undefined;
    }
    case "mapped": {
      const { root } = target;
      // Nothing at all is a value of a type whose every property may be absent.
      if (root.optionalModifier === "add" && source.kind === "object" && emptyMembers(source))
        return true;
      if (source.kind === "mapped" && isSameUse(r, source, target)) return true;
      if (root.nameType === undefined && root.optionalModifier !== "remove") {
        if (source.kind === "mapped" && r.related(target.constraint, source.constraint)) {
          const key = source.root.parameter;
          const own = substitute(c, source.root.template, {
            get: (p) => (p === key ? root.parameter : source.mapper.get(p)),
          });
          const other = substitute(c, root.template, {
            get: (p) => (p === root.parameter ? undefined : target.mapper.get(p)),
          });
          if (r.related(own, other)) return true;
        }
        if (isOwnElement(r, target, source)) return true;
        if (root.optionalModifier === "add" && relateToOptional(r, source, target)) return true;
        if (target.constraint.kind === "keyof" || isGenericIndex(target.constraint)) {
          if (r.related(target.constraint, keyofType(c, source))) {
            const template = substitute(c, root.template, {
              get: (p) => (p === root.parameter ? undefined : target.mapper.get(p)),
            });
            return r.related(indexedAccessType(c, source, root.parameter, undefined), template);
          }
        }
      }
      return undefined;
    }
    case "conditional": {
      if (source.kind === "conditional") return undefined;
      const { root, mapper } = target;
      if (root.inferParameters.length > 0) return undefined;
      const isDependent = root.isDistributive && root.check.kind === "typeParameter";
      if (isDependent) return undefined;
      return (
        r.related(source, substitute(c, root.whenTrue, mapper)) &&
        r.related(source, substitute(c, root.whenFalse, mapper))
      );
    }
    case "templateLiteral":
      if (source.kind === "templateLiteral" || source.kind === "literal") {
        return textMatches(r, source, target);
      }
      return undefined;
    case "stringMapping":
      if (source.kind === "literal" && typeof source.value === "string") {
        return (
          c.late.stringMappingType(c, target.mapping, source) === source &&
          r.related(source, target.type)
        );
      }
      if (source.kind === "stringMapping" && source.mapping === target.mapping) {
        return r.related(source.type, target.type);
      }
      return undefined;
    default:
      return undefined;
  }
}

/** Two uses of one mapped type for the same keys, by the same names where it renames them. */
function isSameUse(
  r: Comparison,
  source: Type & { readonly kind: "mapped" },
  target: Type & { readonly kind: "mapped" },
): boolean {
  const { c } = r;
  const { root } = target;
  const { nameType } = root;
  if (source.root !== root) return false;
  const put = (type: Type, mapper: Mapper): Type =>
    substitute(c, type, { get: (p) => (p === root.parameter ? undefined : mapper.get(p)) });
  return (
    c.late.isIdentical(c, source.constraint, target.constraint) &&
    (nameType === undefined ||
      c.late.isIdentical(c, put(nameType, source.mapper), put(nameType, target.mapper))) &&
    r.related(put(root.template, source.mapper), put(root.template, target.mapper))
  );
}

function isMadeOnBase(base: Type): boolean {
  return (
    base.kind === "typeParameter" || base.kind === "classValue" || base.kind === "intersection"
  );
}

/** `{ [P in K]?: X }` takes what has keys of `K`, if all it has is an `X`. */
function relateToOptional(
  r: Comparison,
  source: Type,
  target: Type & { readonly kind: "mapped" },
): boolean {
  const { c } = r;
  if (source.kind !== "object" && source.kind !== "reference") return false;
  const keys = keyofType(c, source);
  if (isNever(intersection(c.store, [target.constraint, keys]))) return false;
  const { parameter, template } = target.root;
  const wanted = substitute(c, template, {
    get: (p) => (p === parameter ? undefined : target.mapper.get(p)),
  });
  const shape =
    wanted.kind === "indexedAccess" && wanted.index === parameter ? wanted.object : undefined;
  if (shape !== undefined) return r.related(source, shape);
  return r.related(
    indexedAccessType(c, source, keys, undefined),
    union(c.store, [wanted, c.store.undefined]),
  );
}

/** Whether `mapped` has `shape[P]` for each `P`. */
function isOwnElement(
  r: Comparison,
  mapped: Type & { readonly kind: "mapped" },
  shape: Type,
): boolean {
  const { root } = mapped;
  const { template } = root;
  if (template.kind !== "indexedAccess" || template.index !== root.parameter) return false;
  return substitute(r.c, template.object, mapped.mapper) === shape;
}

function intersectElements(c: Checker, object: Type, index: Type): Type | undefined {
  if (index.kind === "union") {
    const parts = index.members.map((each) => intersectElements(c, object, each));
    return parts.every((each): each is Type => each !== undefined)
      ? c.late.intersection(c.store, parts)
      : undefined;
  }
  let isMissing = false;
  const type = indexedAccessType(c, object, index, () => {
    isMissing = true;
  });
  return isMissing ? undefined : type;
}

/** The parameters which the one type infers as those of the other, where it has as many. */
function namedAs(
  own: readonly TypeParameter[],
  other: readonly TypeParameter[],
): Mapper | undefined {
  if (own.length !== other.length) return undefined;
  return { get: (parameter) => other[own.indexOf(parameter)] };
}

function isMadeOfParameters(c: Checker, type: Type & { readonly kind: "typeParameter" }): boolean {
  return (
    type.constraint !== undefined &&
    membersOf(c.store, type.constraint).some((each) => each.kind === "typeParameter")
  );
}

/** Whether a source that is not computed yet suits `target`; undefined where structure must decide. */
export function relateFromDeferred(r: Comparison, source: Type, target: Type): boolean | undefined {
  const { c } = r;
  switch (source.kind) {
    case "typeParameter":
    case "indexedAccess": {
      // Two parameters compare only where one is made of the other.
      if (
        r.relation === "comparable" &&
        source.kind === "typeParameter" &&
        target.kind === "typeParameter" &&
        !isMadeOfParameters(c, source)
      )
        return false;
      const constraint = c.late.constraintOfType(c, source) ?? c.store.unknown;
      if (constraint === source) return false;
      return r.related(constraint, target);
    }
    case "keyof":
      return r.related(union(c.store, [c.store.string, c.store.number, c.store.symbol]), target);
    case "templateLiteral":
    case "stringMapping":
      if (target.kind === "templateLiteral" || target.kind === "stringMapping") return false;
      if (target.kind === "literal")
        return (
          r.relation === "comparable" &&
          target.kind === "literal" &&
          typeof target.value === "string"
        );
      return r.related(c.store.string, target);
    case "conditional": {
      if (target.kind === "conditional") {
        const { root: a, mapper: aMap } = source;
        const { root: b, mapper: bMap } = target;
        const named = namedAs(a.inferParameters, b.inferParameters);
        const sameTest =
          named !== undefined &&
          r.c.late.isIdentical(c, substitute(c, source.extends, named), target.extends) &&
          (r.related(source.check, target.check) || r.related(target.check, source.check));
        if (sameTest) {
          const whenTrue = substitute(c, substitute(c, a.whenTrue, aMap), named);
          return (
            r.related(whenTrue, substitute(c, b.whenTrue, bMap)) &&
            r.related(substitute(c, a.whenFalse, aMap), substitute(c, b.whenFalse, bMap))
          );
        }
      }
      // What a promise gives in the end is what a value is that may be a promise, or something that one of them holds.
      if (isAwaited(source)) return r.related(source.check, target);
      if (suitsInBothBranches(r, source, target)) return true;
      const branches = branchesOfConditional(c, source);
      if (branches !== source && r.related(branches, target)) return true;
      const constraint = constraintOfConditional(c, source);
      return constraint !== source && constraint !== branches && r.related(constraint, target);
    }
    case "mapped": {
      if (
        target.kind === "object" &&
        target.properties.size === 0 &&
        target.indexSignatures.length === 0
      )
        return true;
      const constraint = c.late.baseConstraintOf(c, source);
      if (constraint !== source && constraint.kind !== "mapped")
        return r.related(constraint, target);
      return undefined;
    }
    default:
      return undefined;
  }
}

/** Of `T extends U ? T : …` the first branch suits what `U` suits, whatever `T` is: another conditional type, an access. */
function suitsInBothBranches(
  r: Comparison,
  { root, mapper }: Type & { readonly kind: "conditional" },
  target: Type,
): boolean {
  if (root.whenTrue !== root.check) return false;
  return (
    r.related(substitute(r.c, root.extends, mapper), target) &&
    r.related(substitute(r.c, root.whenFalse, mapper), target)
  );
}
