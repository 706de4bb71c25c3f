/** The relation by structure: deferred types, arrays, tuples, references, and objects member by member. */
import { apparentType, tupleElementType } from "./apparent-type.ts";
import type { Checker } from "./checker.ts";
import { declarationOf } from "./declared.ts";
import { constraintOfConditional } from "./evaluate-conditional.ts";
import { indexedAccessType, isGenericIndex, isGenericObject, keyofType } from "./evaluate-keys.ts";
import { indexSignatureFor, indexSignaturesOf } from "./index-signatures.ts";
import { intersection } from "./intersections.ts";
import { propertiesOf, propertyOf } from "./members.ts";
import { emptyMembers } from "./members-of-object.ts";
import type { Comparison } from "./relate.ts";
import { relateSignatureLists } from "./relate-signatures.ts";
import { textMatches } from "./relate-text.ts";
import { relateArguments } from "./relate-variance.ts";
import { callSignaturesOf, constructSignaturesOf } from "./signatures-of-type.ts";
import { substitute } from "./substitute.ts";
import { StoredObject } from "./type-store.ts";
import type { DeclaredType, Property, ReferenceType, TupleType, Type } from "./types.ts";
import { isNever, isPrimitive, membersOf, union } from "./unions.ts";

/** Neither side is a union (but for identity), nor the target an intersection. */
export function relateStructure(r: Comparison, source: Type, target: Type): boolean {
  if (r.relation === "identity") return relateIdentical(r, source, target);
  if (isComputed(source) || isComputed(target)) r.c.state.computedUses += 1;
  const deferredTarget = relateToDeferred(r, source, target);
  if (deferredTarget !== undefined) return deferredTarget;
  const deferredSource = relateFromDeferred(r, source, target);
  if (deferredSource !== undefined) return deferredSource;
  return relateObjects(r, source, target);
}

/** The instance of a class or interface from which another derives. */
function baseFrom(c: Checker, type: ReferenceType, target: DeclaredType): Type | undefined {
  for (const base of c.late.basesOf(c, type)) {
    if (base.kind !== "reference") continue;
    const found = base.target === target ? base : baseFrom(c, base, target);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Types that are computed from others: what holds of two of them does not follow from what they are computed from. */
function isComputed(type: Type): boolean {
  switch (type.kind) {
    case "conditional":
    case "mapped":
    case "indexedAccess":
    case "keyof":
    case "templateLiteral":
    case "stringMapping":
      return true;
    default:
      return type instanceof StoredObject && type.mappedFrom !== undefined;
  }
}

function relateToDeferred(r: Comparison, source: Type, target: Type): boolean | undefined {
  const { c } = r;
  switch (target.kind) {
    case "typeParameter":
      if (source.kind === "mapped") {
        // { [P in keyof T]: T[P] } is a T.
        const { root } = source;
        return (
          source.constraint.kind === "keyof" &&
          source.constraint.type === target &&
          root.optionalModifier === null &&
          isOwnElement(r, source, target)
        );
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

function isMadeOfParameters(c: Checker, type: Type & { readonly kind: "typeParameter" }): boolean {
  return (
    type.constraint !== undefined &&
    membersOf(c.store, type.constraint).some((each) => each.kind === "typeParameter")
  );
}

function relateFromDeferred(r: Comparison, source: Type, target: Type): boolean | undefined {
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
        const sameTest =
          r.c.late.isIdentical(c, source.extends, target.extends) &&
          (r.related(source.check, target.check) || r.related(target.check, source.check));
        if (sameTest) {
          const { root: a, mapper: aMap } = source;
          const { root: b, mapper: bMap } = target;
          return (
            r.related(substitute(c, a.whenTrue, aMap), substitute(c, b.whenTrue, bMap)) &&
            r.related(substitute(c, a.whenFalse, aMap), substitute(c, b.whenFalse, bMap))
          );
        }
      }
      const constraint = constraintOfConditional(c, source);
      return constraint !== source && r.related(constraint, target);
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

function relateObjects(r: Comparison, source: Type, target: Type): boolean {
  const { c } = r;
  if (target.kind === "primitive") {
    if (target.name === "object") return isObjectLike(source);
    return false;
  }
  if (
    target.kind === "literal" ||
    target.kind === "enumMember" ||
    target.kind === "enum" ||
    target.kind === "uniqueSymbol"
  ) {
    if (r.relation === "comparable" && isPrimitiveLike(source))
      return comparableToUnit(r, source, target);
    return false;
  }
  if (!isObjectTarget(target)) return false;
  // The literal `{}` is no supertype of what has members: `reduce((sums: Sums, x) => …, {})` is about Sums.
  if (r.relation === "subtype" && isEmptyLiteral(c, target) && !isEmptyTarget(c, source))
    return false;
  if (target.kind === "future" || source.kind === "future") {
    if (source.kind === "future" && target.kind === "future")
      return r.related(source.value, target.value);
    if (target.kind === "future") return false;
  }
  if (source.kind === "array" && target.kind === "array") {
    if (source.isReadonly && !target.isReadonly)
      return r.relation === "comparable" && r.related(source.element, target.element);
    return r.related(source.element, target.element);
  }
  if (source.kind === "tuple" && target.kind === "array") {
    if (source.isReadonly && !target.isReadonly) return false;
    return r.related(tupleElementType(c, source), target.element);
  }
  if (target.kind === "tuple") {
    if (source.kind === "tuple") return relateTuples(r, source, target);
    if (source.kind === "array") {
      return (
        (r.relation === "comparable" ||
          (target.elements.length === 1 && target.elements[0]?.isRest === true)) &&
        r.related(source.element, tupleElementType(c, target))
      );
    }
    return false;
  }
  if (
    source.kind === "reference" &&
    target.kind === "reference" &&
    source.target === target.target
  ) {
    const byArguments = relateArguments(r, source, target);
    if (byArguments !== undefined) return byArguments;
  } else if (source.kind === "reference" && target.kind === "reference") {
    // A derived class was found to suit its base where it is declared, so what its base is decides without a look at the members.
    const base = baseFrom(c, source, target.target);
    if (base !== undefined && r.related(base, target)) return true;
  }
  if (source.kind === "primitive" && source.name === "object") {
    return (
      propertiesOf(c, target).length === 0 &&
      callSignaturesOf(c, target).length === 0 &&
      constructSignaturesOf(c, target).length === 0 &&
      indexSignaturesOf(c, target).length === 0
    );
  }
  if (
    source.kind === "primitive" &&
    (source.name === "undefined" ||
      source.name === "null" ||
      source.name === "void" ||
      source.name === "unknown")
  ) {
    return false;
  }
  if (r.relation === "subtype" && isPrimitiveLike(source) && !isWrapperTarget(target))
    return isEmptyTarget(c, target);
  const apparent =
    source.kind === "object" || source.kind === "reference" || source.kind === "intersection"
      ? source
      : (apparentOf(c, source) ?? source);
  return relateMembers(r, apparent, target, isPrimitiveLike(source));
}

function isEmptyLiteral(c: Checker, target: Type): boolean {
  return target instanceof StoredObject && target.isLiteral && isEmptyTarget(c, target);
}

function isEmptyTarget(c: Checker, target: Type): boolean {
  return (
    target.kind === "object" &&
    propertiesOf(c, target).length === 0 &&
    indexSignaturesOf(c, target).length === 0 &&
    callSignaturesOf(c, target).length === 0
  );
}

function isWrapperTarget(target: Type): boolean {
  return (
    target.kind === "reference" &&
    ["String", "Number", "Boolean"].includes(target.target.symbol.name)
  );
}

function comparableToUnit(r: Comparison, source: Type, target: Type): boolean {
  const { c } = r;
  if (source.kind === "primitive") {
    const base = c.late.baseOfLiteral(c, target);
    return (
      base === source ||
      (source.name === "number" && (target.kind === "enum" || target.kind === "enumMember"))
    );
  }
  return false;
}

function apparentOf(c: Checker, source: Type): Type | undefined {
  if (
    source.kind === "function" ||
    source.kind === "classValue" ||
    source.kind === "namespace" ||
    source.kind === "enumObject"
  ) {
    return source;
  }
  return apparentType(c, source);
}

/** Members by structure. */
export function relateMembers(
  r: Comparison,
  source: Type,
  target: Type,
  isSourcePrimitive: boolean,
): boolean {
  const { c } = r;
  if (!relateProperties(r, source, target)) return false;
  if (!relateSignatureLists(r, callSignaturesOf(c, source), callSignaturesOf(c, target), "call"))
    return false;
  const constructs = constructSignaturesOf(c, target);
  if (!relateSignatureLists(r, constructSignaturesOf(c, source), constructs, "construct"))
    return false;
  return relateIndexes(r, source, target, isSourcePrimitive);
}

function relateProperties(r: Comparison, source: Type, target: Type): boolean {
  const { c, relation } = r;
  const needsOptional =
    relation === "subtype" &&
    !(source.kind === "object" && source.isLiteral) &&
    source.kind !== "tuple";
  for (const property of propertiesOf(c, target)) {
    const own = propertyOf(c, source, property.name);
    if (own === undefined) {
      if (property.isOptional && !needsOptional) continue;
      if (property.name === "prototype" && target.kind === "classValue") continue;
      return false;
    }
    if (property.name === "prototype" && target.kind === "classValue") continue;
    if (!relateProperty(r, own, property)) return false;
  }
  return true;
}

function relateProperty(r: Comparison, source: Property, target: Property): boolean {
  if (source === target) return true;
  if (source.visibility !== "public" || target.visibility !== "public") {
    if (source.visibility === "private" || target.visibility === "private") {
      if (source.symbol === undefined || source.symbol !== target.symbol) {
        if (source.declarations[0] !== target.declarations[0]) return false;
      }
    } else if (target.visibility === "protected") {
      if (source.visibility === "public" || !derivesFrom(source, target)) {
        if (source.visibility === "public") return false;
      }
    } else return false;
  }
  if (target.name.startsWith("#") && source.declarations[0] !== target.declarations[0])
    return false;
  if (r.relation !== "comparable" && source.isOptional && !target.isOptional) return false;
  return r.related(source.type, target.type);
}

function derivesFrom(source: Property, target: Property): boolean {
  return source.declaredBy !== undefined && target.declaredBy !== undefined;
}

function relateIndexes(
  r: Comparison,
  source: Type,
  target: Type,
  isSourcePrimitive: boolean,
): boolean {
  const { c } = r;
  const indexes = indexSignaturesOf(c, target);
  if (indexes.length === 0) return true;
  const hasString = indexes.some((each) => isPrimitive(each.key, "string"));
  for (const index of indexes) {
    if (
      r.relation !== "subtype" &&
      !isSourcePrimitive &&
      hasString &&
      isPrimitive(index.type, "any")
    )
      continue;
    const own = indexSignatureFor(c, source, index.key);
    if (own !== undefined) {
      if (!r.related(own.type, index.type)) return false;
      continue;
    }
    if (source.kind === "mapped") {
      const template = substitute(c, source.root.template, source.mapper);
      if (!r.related(template, index.type)) return false;
      continue;
    }
    if (!hasImplicitIndex(c, source)) return false;
    for (const property of propertiesOf(c, source)) {
      if (!keyFits(c, property.name, index.key)) continue;
      const type =
        property.isOptional && !isPrimitive(index.key, "number") ? property.type : property.type;
      const stripped = property.isOptional ? c.late.withoutUndefined(c, type) : type;
      if (!r.related(stripped, index.type)) return false;
    }
    for (const each of indexSignaturesOf(c, source)) {
      if (isPrimitive(index.key, "string") && !r.related(each.type, index.type)) return false;
    }
  }
  return true;
}

function keyFits(c: Checker, name: string, key: Type): boolean {
  if (name.startsWith("@@")) return isPrimitive(key, "symbol");
  if (isPrimitive(key, "string")) return true;
  if (isPrimitive(key, "number")) return String(Number(name)) === name;
  return c.late.isAssignable(c, c.store.literal(name), key);
}

/** Types of literals and aliases may be taken as having an index signature; interfaces and classes may not. */
function hasImplicitIndex(c: Checker, type: Type): boolean {
  switch (type.kind) {
    case "object":
      return type.callSignatures.length === 0 && type.constructSignatures.length === 0;
    case "enumObject":
    case "namespace":
      return true;
    case "intersection":
      return type.members.every((each) => hasImplicitIndex(c, each));
    default:
      return false;
  }
}

function relateTuples(r: Comparison, source: TupleType, target: TupleType): boolean {
  const { c } = r;
  if (source.isReadonly && !target.isReadonly) return false;
  const a = source.elements;
  const b = target.elements;
  const aRest = a.findIndex((each) => each.isRest);
  const bRest = b.findIndex((each) => each.isRest);
  const bMin = b.filter((each) => !each.isOptional && !each.isRest).length;
  const aMin = a.filter((each) => !each.isOptional && !each.isRest).length;
  if (bRest < 0 && (aRest >= 0 || b.length < a.length)) return false;
  if (aRest < 0 && a.length < bMin) return false;
  if (aRest >= 0 && aMin < bMin) return false;
  const count = Math.max(a.length, b.length);
  const bTail = bRest < 0 ? 0 : b.length - 1 - bRest;
  const aTail = aRest < 0 ? 0 : a.length - 1 - aRest;
  for (let i = 0; i < count; i++) {
    const own = a[i];
    if (own === undefined) {
      const missing = b[i];
      if (missing !== undefined && !missing.isOptional && !missing.isRest && aRest < 0)
        return false;
      continue;
    }
    const fromEnd = a.length - 1 - i;
    const other =
      bRest >= 0 && i >= bRest
        ? fromEnd < Math.min(aTail || bTail, bTail)
          ? b[b.length - 1 - fromEnd]
          : b[bRest]
        : b[i];
    if (other === undefined) return false;
    if (own.isVariadic && other.isRest && !other.isVariadic) {
      const element = indexedAccessType(c, own.type, c.store.number, undefined);
      if (!r.related(element, other.type)) return false;
      continue;
    }
    if (own.isVariadic !== other.isVariadic) {
      if (other.isVariadic) {
        if (!r.related(c.store.array(own.type), other.type)) return false;
        continue;
      }
      return false;
    }
    if (own.isRest && !other.isRest) return false;
    if (own.isOptional && !other.isOptional && !other.isRest) return false;
    if (
      !r.related(
        own.type,
        other.isOptional ? union(c.store, [other.type, c.store.undefined]) : other.type,
      )
    ) {
      return false;
    }
  }
  return true;
}

function isObjectTarget(type: Type): boolean {
  switch (type.kind) {
    case "array":
    case "tuple":
    case "object":
    case "reference":
    case "function":
    case "classValue":
    case "namespace":
    case "enumObject":
    case "future":
      return true;
    default:
      return false;
  }
}

/** True for values that are no primitives. */
export function isObjectLike(type: Type): boolean {
  if (isPrimitive(type, "object")) return true;
  if (type.kind === "intersection") return type.members.some(isObjectLike);
  return isObjectTarget(type) || type.kind === "mapped";
}

export function isPrimitiveLike(type: Type): boolean {
  switch (type.kind) {
    case "primitive":
      return (
        type.name !== "object" &&
        type.name !== "any" &&
        type.name !== "unknown" &&
        type.name !== "never"
      );
    case "literal":
    case "enum":
    case "enumMember":
    case "templateLiteral":
    case "stringMapping":
    case "uniqueSymbol":
      return true;
    default:
      return false;
  }
}

function relateIdentical(r: Comparison, source: Type, target: Type): boolean {
  const { c } = r;
  const all = (a: readonly Type[], b: readonly Type[]): boolean =>
    a.length === b.length && a.every((each, i) => b[i] !== undefined && r.related(each, b[i]));
  switch (source.kind) {
    case "union":
    case "intersection": {
      if (target.kind !== source.kind) return false;
      const covers = (a: readonly Type[], b: readonly Type[]): boolean =>
        a.every((each) => b.some((other) => r.related(each, other)));
      return covers(source.members, target.members) && covers(target.members, source.members);
    }
    case "array":
      return (
        target.kind === "array" &&
        source.isReadonly === target.isReadonly &&
        r.related(source.element, target.element)
      );
    case "tuple":
      return (
        target.kind === "tuple" &&
        source.isReadonly === target.isReadonly &&
        source.elements.length === target.elements.length &&
        source.elements.every((each, i) => {
          const other = target.elements[i];
          return (
            other !== undefined &&
            each.isOptional === other.isOptional &&
            each.isRest === other.isRest &&
            each.isVariadic === other.isVariadic &&
            r.related(each.type, other.type)
          );
        })
      );
    case "reference":
      return (
        target.kind === "reference" &&
        source.target === target.target &&
        all(source.typeArguments, target.typeArguments)
      );
    case "future":
      return target.kind === "future" && r.related(source.value, target.value);
    case "keyof":
      return target.kind === "keyof" && r.related(source.type, target.type);
    case "indexedAccess":
      return (
        target.kind === "indexedAccess" &&
        r.related(source.object, target.object) &&
        r.related(source.index, target.index)
      );
    case "templateLiteral":
      return (
        target.kind === "templateLiteral" &&
        source.texts.join("\0") === target.texts.join("\0") &&
        all(source.types, target.types)
      );
    case "stringMapping":
      return (
        target.kind === "stringMapping" &&
        source.mapping === target.mapping &&
        r.related(source.type, target.type)
      );
    case "conditional":
      return (
        target.kind === "conditional" &&
        source.root.isDistributive === target.root.isDistributive &&
        r.related(source.check, target.check) &&
        r.related(source.extends, target.extends) &&
        r.related(
          substitute(c, source.root.whenTrue, source.mapper),
          substitute(c, target.root.whenTrue, target.mapper),
        ) &&
        r.related(
          substitute(c, source.root.whenFalse, source.mapper),
          substitute(c, target.root.whenFalse, target.mapper),
        )
      );
    case "mapped":
      return (
        target.kind === "mapped" &&
        source.root === target.root &&
        r.related(source.constraint, target.constraint)
      );
    case "object":
    case "function": {
      const sourceProperties = propertiesOf(c, source);
      const targetProperties = propertiesOf(c, target);
      if (sourceProperties.length !== targetProperties.length) return false;
      for (const property of sourceProperties) {
        const other = propertyOf(c, target, property.name);
        if (
          other === undefined ||
          other.isOptional !== property.isOptional ||
          other.isReadonly !== property.isReadonly
        )
          return false;
        if (!r.related(property.type, other.type)) return false;
      }
      const sourceIndexes = indexSignaturesOf(c, source);
      const targetIndexes = indexSignaturesOf(c, target);
      if (sourceIndexes.length !== targetIndexes.length) return false;
      for (const index of sourceIndexes) {
        const other = targetIndexes.find((each) => each.key === index.key);
        if (other === undefined || !r.related(index.type, other.type)) return false;
      }
      return (
        relateSignatureLists(r, callSignaturesOf(c, source), callSignaturesOf(c, target), "call") &&
        relateSignatureLists(
          r,
          constructSignaturesOf(c, source),
          constructSignaturesOf(c, target),
          "construct",
        )
      );
    }
    default:
      return false;
  }
}

/** The base class chain of a class reference, itself first. */
export function classChain(c: Checker, type: Type): Type[] {
  const chain: Type[] = [];
  let current: Type | undefined = type;
  while (current?.kind === "reference" && !chain.includes(current)) {
    chain.push(current);
    const next: Type | undefined = declarationOf(current.target).bases[0];
    current =
      next === undefined ? undefined : substitute(c, next, c.late.mapperOfReference(current));
  }
  return chain;
}
