/**
 * Where `any` meets types that are known. TypeScript lets it pass, and as long as types are those that the program's text says, what passes is
 * looked at when it runs. Types that are read off what fills an array (`filled-arrays.ts`) are no promise of the program: here is noted what may
 * break them. A program is free to break them, and then does without such types.
 */
import type { Expression, Node } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import type { Argument, CallNode } from "./arguments.ts";
import { noteElementOf, placeSymbol } from "./array-writes.ts";
import type { Checker } from "./checker.ts";
import { isFunctionLike } from "./node-tables.ts";
import { typeAtPosition } from "./signature-parameters.ts";
import { typeOfTypeNode } from "./type-from-node.ts";
import type { Signature, Type } from "./types.ts";
import { isAny, isUnknown } from "./unions.ts";

/** What is found where a value goes from one type to another. */
interface Meetings {
  /** What was unknown is known from here on. */
  isMixed: boolean;
  /** The same, and it is an array. */
  isFound: boolean;
  /** What was known, and may be written to, is unknown from here on. */
  isHidden: boolean;
}

/**
 * Notes that a value is stored in a place. What meets what is looked at when all is checked: to know the types inside may take checks of other
 * places, and of the one at hand once more.
 * @param isWritten whether the program's text says the place's type
 */
export function noteStored(c: Checker, source: Type, target: Type, isWritten: boolean): void {
  const { narrowing } = c.state;
  if (narrowing.isOn && source !== target) narrowing.stored.push({ source, target, isWritten });
}

/** Looks at what was stored where, once all is checked. */
export function meetStored(c: Checker): void {
  const { narrowing } = c.state;
  for (const { source, target, isWritten } of narrowing.takeStored()) {
    const found: Meetings = { isMixed: false, isFound: false, isHidden: false };
    meet(c, source, target, found, 0, new Set());
    if (found.isMixed && !isWritten) narrowing.isMixed = true;
    if (found.isFound) narrowing.isWrittenUnseen = true;
    if (found.isHidden) narrowing.isHidden = true;
  }
}

/** Notes that a value is stored in what is assigned to. */
export function noteAssigned(c: Checker, source: Type, wanted: Type, target: Expression): void {
  if (c.state.narrowing.isOn) noteStored(c, source, wanted, hasWrittenType(c, target));
}

/** Notes that a part of an object is written. */
export function noteWritten(c: Checker, target: Expression): void {
  const { narrowing } = c.state;
  if (!narrowing.isOn) return;
  const inner = stripParentheses(target);
  if (inner.kind === "PropertyAccess" || inner.kind === "ElementAccess")
    noteReceiver(c, inner.object, true);
}

/** Methods that put something into their array. */
const ADDING: ReadonlySet<string> = new Set(["push", "unshift", "splice", "fill"]);

/** Notes the arguments of a call, and what its method may do to its object. */
export function noteCalled(
  c: Checker,
  node: CallNode,
  args: readonly Argument[],
  signature: Signature | undefined,
): void {
  const { narrowing } = c.state;
  if (!narrowing.isOn || c.moduleOf(node).isLibrary) return;
  const callee = node.kind === "TaggedTemplate" ? node.tag : node.callee;
  const inner = stripParentheses(callee);
  const isAdding = inner.kind !== "PropertyAccess" || ADDING.has(inner.name.name);
  if (inner.kind === "PropertyAccess" || inner.kind === "ElementAccess")
    noteReceiver(c, inner.object, isAdding);
  if (inner.kind === "PropertyAccess") noteAdded(c, inner.object, inner.name.name, args);
  args.forEach((each, i) => {
    const source = each.node === undefined ? each.type : c.tables.type[each.node.id];
    const target = signature ? typeAtPosition(c, signature, i, args.length) : c.store.any;
    if (source === undefined || target === undefined) return;
    const written = signature && writtenParameter(c, signature, i);
    const isPlain = written !== undefined && !written.mayBeGeneric;
    // What the language itself takes as anything it only looks at.
    const isLookedAt = isPlain && isOpen(target) && isOfLibrary(c, signature);
    if (!isLookedAt) noteStored(c, source, target, isPlain);
  });
}

/** Notes what a method puts into its array. */
function noteAdded(c: Checker, array: Expression, method: string, args: readonly Argument[]): void {
  if (method !== "push" && method !== "unshift" && method !== "fill") return;
  for (const { node, type } of method === "fill" ? args.slice(0, 1) : args) {
    const given = node === undefined ? type : c.tables.type[node.id];
    if (given !== undefined) noteElementOf(c, array, given);
  }
}

/** Notes that a type is asserted. */
export function noteAsserted(c: Checker, source: Type, target: Type): void {
  noteStored(c, source, target, true);
  if (c.state.narrowing.isOn && isUnknown(source) && mayHoldArrays(target))
    c.state.narrowing.isWrittenUnseen = true;
}

/** @param isAdding whether something is put into an array, if it is one */
function noteReceiver(c: Checker, object: Expression, isAdding: boolean): void {
  const type = c.tables.type[object.id];
  if (type === undefined) return;
  const parts = type.kind === "union" ? type.members : [type];
  const isUnseen = parts.some(
    (each) => isAny(each) || (isAdding && each.kind === "array" && isOpen(each.element)),
  );
  if (isUnseen) c.state.narrowing.isWrittenUnseen = true;
}

function isOfLibrary(c: Checker, signature: Signature | undefined): boolean {
  const declaration = signature?.declaration;
  return declaration !== undefined && c.moduleOf(declaration as Node).isLibrary;
}

/** The type that is written at a parameter. */
function writtenParameter(c: Checker, { declaration }: Signature, index: number): Type | undefined {
  if (declaration === undefined || !("parameters" in declaration)) return undefined;
  const parameter = declaration.parameters[index] ?? declaration.parameters.at(-1);
  if (parameter === undefined || !("type" in parameter) || parameter.type === null)
    return undefined;
  return typeOfTypeNode(c, parameter.type);
}

/** Whether the type of what is assigned to is written in the program. */
function hasWrittenType(c: Checker, target: Expression): boolean {
  const symbol = placeSymbol(c, stripParentheses(target));
  if (symbol === undefined) return false;
  return symbol.declarations.every(
    (each) =>
      !isFunctionLike(each) && "type" in each && each.type !== null && each.type !== undefined,
  );
}

/** Types nest as deep as this before nobody looks any more and the worst is assumed. */
const MAX_DEPTH = 8;

function meet(
  c: Checker,
  source: Type,
  target: Type,
  found: Meetings,
  depth: number,
  seen: Set<string>,
): void {
  if (source === target) return;
  if (isAny(source)) {
    if (isOpen(target)) return;
    found.isMixed = true;
    if (mayHoldArrays(target)) found.isFound = true;
    return;
  }
  if (isOpen(target)) {
    if (depth > 0 || mayHoldArrays(source)) found.isHidden = true;
    return;
  }
  if (!mayHoldArrays(source)) return;
  const key = `${source.id}:${target.id}`;
  if (seen.has(key)) return;
  seen.add(key);
  if (depth > MAX_DEPTH) {
    found.isMixed = true;
    found.isFound = true;
    found.isHidden = true;
    return;
  }
  const inside = (a: Type, b: Type): void => meet(c, a, b, found, depth + 1, seen);
  if (source.kind === "union") {
    for (const each of source.members) meet(c, each, target, found, depth, seen);
  } else if (target.kind === "union") {
    for (const each of target.members)
      if (each.kind === source.kind || isOpen(each)) meet(c, source, each, found, depth, seen);
  } else if (source.kind === "reference" && target.kind === "reference") {
    if (source.target === target.target) {
      source.typeArguments.forEach((each, i) => {
        const other = target.typeArguments[i];
        if (other !== undefined) inside(each, other);
      });
    } else meetProperties(c, source, target, inside);
  } else if (isList(source) && isList(target)) {
    const a = c.late.indexedAccessType(c, source, c.store.number, undefined);
    const b = c.late.indexedAccessType(c, target, c.store.number, undefined);
    inside(a, b);
  } else if (isList(target)) {
    inside(c.late.iteratedType(c, source, undefined) ?? c.store.any, c.store.unknown);
  } else meetProperties(c, source, target, inside);
}

function meetProperties(
  c: Checker,
  source: Type,
  target: Type,
  inside: (source: Type, target: Type) => void,
): void {
  const [from] = c.late.callSignaturesOf(c, source);
  const [to] = c.late.callSignaturesOf(c, target);
  if (from && to) {
    inside(from.returnType, to.returnType);
    from.parameters.forEach((each, i) => {
      const other = to.parameters[i];
      if (other) inside(other.type, each.type);
    });
    return;
  }
  if (target.kind !== "object" && target.kind !== "reference" && target.kind !== "intersection") {
    // `object`, a type parameter: nobody knows what is inside.
    inside(source, c.store.unknown);
    return;
  }
  if (target.kind === "reference" && target.target.symbol.module.isLibrary) {
    const given = isList(source) ? c.late.iteratedType(c, source, undefined) : undefined;
    for (const each of target.typeArguments) if (isOpen(each)) inside(given ?? source, each);
    return;
  }
  for (const property of c.late.propertiesOf(c, target)) {
    const own = c.late.propertyOf(c, source, property.name);
    if (own) inside(own.type, property.type);
  }
  for (const index of c.late.indexSignaturesOf(c, target)) {
    if (isOpen(index.type)) inside(source, index.type);
  }
}

function isList(type: Type): boolean {
  return type.kind === "array" || type.kind === "tuple";
}

function isOpen(type: Type): boolean {
  return isAny(type) || isUnknown(type);
}

/** False for what is no object, whatever it is. */
function mayHoldArrays(type: Type): boolean {
  switch (type.kind) {
    case "primitive":
      return type.name === "any" || type.name === "unknown" || type.name === "object";
    case "literal":
    case "enum":
    case "enumMember":
    case "uniqueSymbol":
    case "templateLiteral":
    case "stringMapping":
      return false;
    case "union":
      return type.members.some(mayHoldArrays);
    default:
      return true;
  }
}
