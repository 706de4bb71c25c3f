/** Constraints of types that are not known: what they may at least be taken as. */
import type { Checker } from "./checker.ts";
import { constraintOfConditional } from "./evaluate-conditional.ts";
import {
  indexedAccessType,
  keyofType,
  mappedAccess,
  simplifyIndexedAccess,
} from "./evaluate-keys.ts";
import { mappedShape } from "./evaluate-mapped.ts";
import { intersection } from "./intersections.ts";
import { compose } from "./substitute.ts";
import type { Type } from "./types.ts";
import { mapMembers, union } from "./unions.ts";

/** The next weaker type: `C` of `T extends C`, the property of a constraint, the branches of a conditional. */
export function constraintOfType(c: Checker, type: Type): Type | undefined {
  switch (type.kind) {
    case "typeParameter":
      return type.constraint;
    case "indexedAccess": {
      const simplified =
        mappedAccess(c, type.object, type.index) ??
        simplifyIndexedAccess(c, type.object, type.index);
      if (simplified !== undefined && simplified !== type) return simplified;
      const index = constraintOfType(c, type.index);
      if (index !== undefined && index !== type.index) {
        let isMissing = false;
        const found = indexedAccessType(c, type.object, index, () => {
          isMissing = true;
        });
        if (!isMissing && found !== type) return found;
      }
      const object = constraintOfType(c, type.object);
      if (object !== undefined && object !== type.object) {
        let isMissing = false;
        const found = indexedAccessType(c, object, type.index, () => {
          isMissing = true;
        });
        if (!isMissing && found !== type) return found;
      }
      return undefined;
    }
    case "conditional":
      return constraintOfConditional(c, type);
    case "keyof":
      return union(c.store, [c.store.string, c.store.number, c.store.symbol]);
    case "mapped": {
      const shape = mappedShape(c, type);
      if (shape === undefined) return undefined;
      const parts = shape.kind === "intersection" ? shape.members : [shape];
      const weaker = new Map<Type, Type>();
      for (const each of parts) {
        const own = each.kind === "typeParameter" ? constraintOfType(c, each) : undefined;
        if (own !== undefined) weaker.set(each, own);
        else if (each.mayBeGeneric) return undefined;
      }
      if (weaker.size === 0) return undefined;
      return c.late.mappedType(
        c,
        type.root,
        compose(c, type.mapper, { get: (each) => weaker.get(each) }),
        undefined,
      );
    }
    case "union":
      return mapMembers(c.store, type, (each) => constraintOfType(c, each) ?? each);
    case "intersection":
      return intersection(
        c.store,
        type.members.map((each) => constraintOfType(c, each) ?? each),
      );
    default:
      return undefined;
  }
}

// Constraints that lead on and on are taken as unknown.
const MAX_STEPS = 50;

/** The type with all its type variables replaced by their constraints; unconstrained ones are `unknown`. */
export function baseConstraintOf(c: Checker, type: Type): Type {
  if (!type.mayBeGeneric) return type;
  const known = c.state.baseConstraints.get(type);
  if (known !== undefined) return known;
  // Asked again meanwhile: the constraint depends on itself.
  c.state.baseConstraints.set(type, c.store.unknown);
  // A recursive alias leads to another type at each step, never to the same one; like TypeScript, the rest adds nothing to a union.
  if (c.state.constraintDepth >= MAX_STEPS) return c.store.never;
  c.state.constraintDepth += 1;
  const result = compute(c, type);
  c.state.constraintDepth -= 1;
  c.state.baseConstraints.set(type, result);
  return result;
}

function compute(c: Checker, start: Type): Type {
  let type = start;
  for (let i = 0; i < MAX_STEPS; i++) {
    switch (type.kind) {
      case "typeParameter": {
        const { constraint } = type;
        if (constraint === undefined) return c.store.unknown;
        if (type.isThis) return constraint;
        type = constraint;
        continue;
      }
      case "union":
        return union(
          c.store,
          type.members.map((each) => baseConstraintOf(c, each)),
        );
      case "intersection":
        return intersection(
          c.store,
          type.members.map((each) => baseConstraintOf(c, each)),
        );
      case "keyof": {
        const inner = constraintOfType(c, type.type);
        if (inner !== undefined) {
          const keys = keyofType(c, inner);
          if (keys.kind !== "keyof")
            return union(c.store, [c.store.string, c.store.number, c.store.symbol]);
        }
        return union(c.store, [c.store.string, c.store.number, c.store.symbol]);
      }
      case "indexedAccess": {
        const simplified =
          mappedAccess(c, type.object, type.index) ??
          simplifyIndexedAccess(c, type.object, type.index);
        if (simplified !== undefined && simplified !== type) return baseConstraintOf(c, simplified);
        const object = baseConstraintOf(c, type.object);
        const index = baseConstraintOf(c, type.index);
        let isMissing = false;
        const found = indexedAccessType(c, object, index, () => {
          isMissing = true;
        });
        if (isMissing || found === type) return c.store.unknown;
        type = found;
        continue;
      }
      case "conditional": {
        const constraint = constraintOfConditional(c, type);
        if (constraint === type) return c.store.unknown;
        type = constraint;
        continue;
      }
      case "templateLiteral":
      case "stringMapping":
        return c.store.string;
      case "mapped": {
        const constraint = constraintOfType(c, type);
        if (constraint === undefined || constraint === type) return type;
        return constraint;
      }
      default:
        return type;
    }
  }
  return c.store.unknown;
}
