/** When two types are the same type. */

import { indexSignaturesOf } from "./index-signatures.ts";
import { propertiesOf, propertyOf } from "./members.ts";
import type { Comparison } from "./relate.ts";
import { relateSignatureLists } from "./relate-signatures.ts";
import { callSignaturesOf, constructSignaturesOf } from "./signatures-of-type.ts";
import { substitute } from "./substitute.ts";
import type { Type } from "./types.ts";

/** Whether both are built alike of identical parts. */
export function relateIdentical(r: Comparison, source: Type, target: Type): boolean {
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
