/** Parameters of signatures by their places: how many there are, what each takes, and what is left for the rest. */
import type { Checker } from "./checker.ts";
import { indexedAccessType } from "./evaluate-keys.ts";
import { tupleOf } from "./substitute.ts";
import type { ParameterInfo, Signature, TupleElement, TupleType, Type } from "./types.ts";
import { isAny, isPrimitive, someMember, union } from "./unions.ts";

/** What a rest parameter takes besides elements at known places: an array, the open end of a tuple, or a type not yet known. */
export function restTypeOf(c: Checker, signature: Signature): Type | undefined {
  const rest = writtenRestOf(signature);
  if (rest?.kind !== "tuple") return rest;
  const open = rest.elements.findIndex((each) => each.isRest);
  if (open < 0) return undefined;
  const elements = rest.elements.slice(open);
  const [first] = elements;
  return elements.length === 1 && first?.isVariadic === false
    ? c.store.array(first.type, rest.isReadonly)
    : c.store.tuple(elements, rest.isReadonly);
}

function writtenRestOf(signature: Signature): Type | undefined {
  const last = signature.parameters[signature.parameters.length - 1];
  return last?.isRest ? last.type : undefined;
}

/** Where arguments cannot be compared one by one: a rest that is no array. */
export function openRestOf(c: Checker, signature: Signature): Type | undefined {
  const rest = restTypeOf(c, signature);
  return rest === undefined || rest.kind === "array" || isAny(rest) ? undefined : rest;
}

/** The parameters from `index` on, as one tuple, or the rest itself. */
export function restFrom(
  c: Checker,
  signature: Signature,
  index: number,
  isReadonly = false,
): Type {
  const count = parameterCount(signature);
  const rest = restTypeOf(c, signature);
  if (rest !== undefined && index >= count - 1) {
    if (index === count - 1) return rest;
    return c.store.array(indexedAccessType(c, rest, c.store.number, undefined));
  }
  const elements: TupleElement[] = [];
  const label = signature.parameters.at(-1)?.name;
  for (let i = index; i < count; i++) {
    if (rest !== undefined && i === count - 1) {
      elements.push({ type: rest, isOptional: false, isRest: true, isVariadic: true, label });
      break;
    }
    const element = elementAt(signature, i);
    if (element === undefined) break;
    elements.push(element);
  }
  return tupleOf(c, elements, isReadonly);
}

/** The parameter at `index`, before any open end, as an element of a tuple. */
function elementAt(signature: Signature, index: number): TupleElement | undefined {
  const fixed = fixedCount(signature);
  if (index < fixed) {
    const parameter = signature.parameters[index];
    if (parameter === undefined) return undefined;
    const { type, isOptional, name } = parameter;
    return { type, isOptional, isRest: false, isVariadic: false, label: name };
  }
  const rest = writtenRestOf(signature);
  return rest?.kind === "tuple" ? rest.elements[index - fixed] : undefined;
}

function fixedCount(signature: Signature): number {
  const { parameters } = signature;
  return parameters[parameters.length - 1]?.isRest ? parameters.length - 1 : parameters.length;
}

/** How many parameters can be told apart; a rest parameter of tuple type counts its elements, and its open end as one. */
export function parameterCount(signature: Signature): number {
  const { parameters } = signature;
  const rest = writtenRestOf(signature);
  if (rest?.kind !== "tuple") return parameters.length;
  const open = rest.elements.findIndex((each) => each.isRest);
  return parameters.length - 1 + (open < 0 ? rest.elements.length : open + 1);
}

/** How many arguments a call must give. */
export function minimumCount(signature: Signature): number {
  const { parameters } = signature;
  const last = parameters[parameters.length - 1];
  if (last?.isRest && last.type.kind === "tuple") {
    const required = last.type.elements.filter((each) => !each.isOptional && !each.isRest).length;
    if (required > 0) return parameters.length - 1 + required;
  }
  let minimum = 0;
  for (let i = 0; i < parameters.length; i++) {
    const parameter = parameters[i];
    if (parameter !== undefined && !parameter.isOptional && !parameter.isRest) minimum = i + 1;
  }
  // A last parameter that admits `void` may be left out.
  while (minimum > 0) {
    const parameter = parameters[minimum - 1];
    if (parameter === undefined || !someMember(parameter.type, (each) => isPrimitive(each, "void")))
      break;
    minimum--;
  }
  return minimum;
}

/** The type of the argument at `index`; `undefined` past the end. @param count of all arguments, where it is known */
export function typeAtPosition(
  c: Checker,
  signature: Signature,
  index: number,
  count?: number,
): Type | undefined {
  const { parameters } = signature;
  const fixed = fixedCount(signature);
  const parameter = parameters[index];
  if (index < fixed && parameter !== undefined) {
    return parameter.isOptional ? optional(c, parameter) : parameter.type;
  }
  const rest = writtenRestOf(signature);
  if (rest === undefined) return undefined;
  if (count !== undefined && rest.kind === "tuple") {
    const element = elementFromEnd(rest, index - fixed, count - fixed);
    if (element !== undefined) return element.type;
  }
  return restElement(c, rest, index - fixed);
}

/** `...rest: [...string[], number]`: what stands behind the elements of any number is found from the end. */
function elementFromEnd(rest: TupleType, index: number, count: number): TupleElement | undefined {
  const { elements } = rest;
  const open = elements.findIndex((each) => each.isRest);
  if (open === -1 || open === elements.length - 1 || index < open) return undefined;
  const fromEnd = count - index;
  if (fromEnd < elements.length - open) return elements[elements.length - fromEnd];
  return elements[open]?.isVariadic ? undefined : elements[open];
}

function optional(c: Checker, parameter: ParameterInfo): Type {
  return union(c.store, [parameter.type, c.store.undefined]);
}

/** What a rest parameter of the type takes at a place; nothing past the end of the tuple that it is. */
export function restElement(c: Checker, rest: Type, index: number): Type | undefined {
  if (rest.kind === "array") return rest.element;
  if (rest.kind === "tuple") {
    const element = rest.elements[index];
    if (element === undefined) {
      const last = rest.elements.find((each) => each.isRest);
      return last === undefined
        ? undefined
        : last.isVariadic
          ? indexedAccessType(c, last.type, c.store.number, undefined)
          : last.type;
    }
    if (element.isVariadic) return indexedAccessType(c, element.type, c.store.number, undefined);
    return element.isOptional ? union(c.store, [element.type, c.store.undefined]) : element.type;
  }
  if (isAny(rest)) return rest;
  // Of several tuples, those that are too short have nothing there.
  if (rest.kind === "union")
    return union(
      c.store,
      rest.members.map((each) => restElement(c, each, index) ?? c.store.undefined),
    );
  return indexedAccessType(c, rest, c.store.literal(index), undefined);
}
