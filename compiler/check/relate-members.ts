/** The relation of objects member by member: properties, signatures, index signatures. */
import type { Checker } from "./checker.ts";
import { indexSignatureFor, indexSignaturesOf } from "./index-signatures.ts";
import { propertiesOf, propertyOf } from "./members.ts";
import type { Comparison } from "./relate.ts";
import { relateSignatureLists } from "./relate-signatures.ts";
import { callSignaturesOf, constructSignaturesOf } from "./signatures-of-type.ts";
import { substitute } from "./substitute.ts";
import type { Property, Type } from "./types.ts";
import { isPrimitive } from "./unions.ts";
import { isPrivateName } from "./visibility.ts";

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
    // How the library keeps its objects says nothing of how their types may vary.
    if (property.name.startsWith("$") && isMarkedOfLibrary(c, target)) continue;
    const own = propertyOf(c, source, property.name);
    if (own === undefined) {
      if (property.isOptional && !needsOptional) continue;
      if (property.name === "prototype" && target.kind === "classValue") continue;
      return false;
    }
    if (property.name === "prototype" && target.kind === "classValue") continue;
    if (!relateProperty(r, own, property)) return false;
  }
  return relation !== "subtype" || !isMoreThanLiteral(c, source, target);
}

/** A literal has what is written in it and no more: what has another property is no case of it. */
function isMoreThanLiteral(c: Checker, source: Type, target: Type): boolean {
  if (target.kind !== "object" || !target.isFresh) return false;
  return propertiesOf(c, source).some(
    ({ name, type }) =>
      propertyOf(c, target, name) === undefined && !isPrimitive(type, "undefined"),
  );
}

function isMarkedOfLibrary(c: Checker, type: Type): boolean {
  return (
    type.kind === "reference" &&
    type.target.symbol.module.isLibrary &&
    c.state.markedTypes.has(type)
  );
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
  if (isPrivateName(target) && source.declarations[0] !== target.declarations[0]) return false;
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
