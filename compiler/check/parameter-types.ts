/** Types of parameters and class fields. */
import type { Parameter, PropertyDefinition } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { checkInitializer, isAmbient, isEmptyArray } from "./declaration-types.ts";
import { nameOfKey } from "./object-members.ts";
import { typeOfPattern } from "./pattern-types.ts";
import { report } from "./report.ts";
import { typeOfTypeNode } from "./type-from-node.ts";
import type { Type } from "./types.ts";
import { filterMembers, isAny, isPrimitive, someMember } from "./unions.ts";
import { widen, widenLiteral } from "./widen.ts";

/** Type of a parameter as declared: annotated, contextual, of its default, or of its pattern. */
export function typeOfParameter(c: Checker, node: Parameter): Type {
  const known = c.state.parameterTypes.get(node);
  if (known !== undefined) return known;
  if (node.type !== null) {
    const type = typeOfTypeNode(c, node.type);
    return rememberParameter(
      c,
      node,
      defaultMayBeUndefined(c, node, type) ? type : withoutUndefined(c, type),
    );
  }
  const parent = c.tables.parent[node.id];
  if (parent?.kind === "Accessor" && parent.accessorKind === "set") {
    const type = c.late.typeOfSetterParameter(c, parent);
    if (type !== undefined) return rememberParameter(c, node, type);
  }
  const contextual = c.late.contextualParameterType(c, node);
  const assigned = c.state.parameterTypes.get(node);
  if (assigned !== undefined) return assigned;
  if (contextual !== undefined) return contextual;
  if (node.initializer !== null) {
    if (!c.state.push(node, "parameter")) return c.store.errorType;
    const type = widen(c, widenLiteral(c, checkInitializer(c, node, node.initializer)));
    c.state.pop();
    return rememberParameter(c, node, type);
  }
  if (node.target.kind !== "Identifier")
    return rememberParameter(c, node, typeOfPattern(c, node.target));
  return implicitAny(c, node);
}

/** Does the default value leave what the annotation says of `undefined`? Without one the annotation holds. */
export function defaultMayBeUndefined(c: Checker, node: Parameter, annotated: Type): boolean {
  const mayBeUndefined = (type: Type): boolean =>
    isAny(type) || someMember(type, (each) => isPrimitive(each, "undefined"));
  if (node.initializer === null || !mayBeUndefined(annotated)) return true;
  return mayBeUndefined(c.late.checkExpressionCached(c, node.initializer));
}

function rememberParameter(c: Checker, node: Parameter, type: Type): Type {
  c.state.parameterTypes.set(node, type);
  return type;
}

function implicitAny(c: Checker, node: Parameter): Type {
  const type = node.isRest ? c.store.anyArray : c.store.any;
  if (node.target.kind === "Identifier" && !isAmbient(c, node)) {
    // Said once the function is checked, when no context can give it a type any more.
    c.state.implicitAny.add(node);
  }
  return type;
}

/** `type` without its member `undefined`: what a default leaves. */
export function withoutUndefined(c: Checker, type: Type): Type {
  return filterMembers(c.store, type, (each) => !isPrimitive(each, "undefined"));
}

/** Type of a class field. */
export function typeOfField(c: Checker, node: PropertyDefinition): Type {
  if (node.type !== null) return typeOfTypeNode(c, node.type);
  const known = c.state.fieldTypes.get(node);
  if (known !== undefined) return known;
  if (!c.state.push(node, "field")) {
    report(c, "E4021", node.key, { name: nameOfKey(c, node.key) ?? "field" });
    return c.store.errorType;
  }
  let type: Type;
  if (node.initializer !== null) {
    const found = c.late.checkExpressionCached(c, node.initializer);
    const isFixed = node.isReadonly;
    type = isEmptyArray(node.initializer)
      ? c.store.array(c.store.never)
      : widen(c, isFixed ? found : widenLiteral(c, found));
  } else {
    type = c.late.fieldTypeFromConstructor(c, node) ?? implicitAnyField(c, node);
  }
  if (!c.state.pop()) {
    report(c, "E4021", node.key, { name: nameOfKey(c, node.key) ?? "field" });
    type = c.store.errorType;
  }
  c.state.fieldTypes.set(node, type);
  return type;
}

function implicitAnyField(c: Checker, node: PropertyDefinition): Type {
  if (!isAmbient(c, node))
    report(c, "E4025", node.key, { name: nameOfKey(c, node.key) ?? "field" });
  return c.store.any;
}
