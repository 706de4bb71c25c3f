/** Calls, `new` and template tags: what is called, with which signature, and what it gives. */
import { GLOBAL_CLASSES } from "../builtins/global-classes.ts";
import { asNew } from "../syntax/as-new.ts";
import type {
  CallExpression,
  Expression,
  NewExpression,
  Node,
  TaggedTemplate,
} from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { noteOptional } from "./access.ts";
import { noteCalled } from "./any-meetings.ts";
import { argumentsOf, type CallNode } from "./arguments.ts";
import { builtinCallName, takenBuiltin } from "./builtin-names.ts";
import { MODE } from "./check-mode.ts";
import type { CallKind, ResolvedCall } from "./checked-program.ts";
import type { Checker } from "./checker.ts";
import { basesOf } from "./class-bases.ts";
import { inferenceContextOf } from "./context.ts";
import { checkFork, checkWait, taskFunctionOf } from "./fork.ts";
import { propertyOf } from "./members.ts";
import { checkNotNullish } from "./not-nullish.ts";
import { resolveOverload } from "./overloads.ts";
import { report } from "./report.ts";
import { callSignaturesOf, constructSignaturesOf } from "./signatures-of-type.ts";
import { spreadTypes } from "./spread.ts";
import { nonNullable } from "./type-facts.ts";
import type { ArrayType, Signature, SignatureNode, TupleType, Type } from "./types.ts";
import { isAny, isNever, isPrimitive, union } from "./unions.ts";
import { widenLiteral } from "./widen.ts";

/** The type of `callee(arguments)`. */
export function checkCall(c: Checker, node: CallExpression, mode: number): Type {
  const task = node.callee.kind === "SuperExpression" ? undefined : taskFunctionOf(c, node);
  if (task === "fork") return checkFork(c, node);
  if (task === "wait") return checkWait(c, node);
  if (node.callee.kind === "SuperExpression") return checkSuperCall(c, node);
  const signature = resolvedSignature(c, node, mode);
  if (signature === undefined) return c.state.callResults.get(node) ?? c.store.errorType;
  const { returnType } = signature;
  if (isPrimitive(returnType, "symbol")) return c.late.uniqueSymbolOfCall(c, node) ?? returnType;
  return literalOfList(c, node) ?? returnType;
}

/**
 * `Object.assign({}, list)`: the literal stays an object, with the elements of the list under their indexes, though its declaration says that it is a
 * list too.
 */
function literalOfList(c: Checker, node: CallExpression): Type | undefined {
  if (c.tables.call[node.id]?.name !== "Object.assign") return undefined;
  const [target, source, other] = node.arguments;
  if (!target || !source || other || target.kind === "Spread" || source.kind === "Spread")
    return undefined;
  const literal = stripParentheses(target);
  if (literal.kind !== "ObjectLiteral" || literal.members.length > 0) return undefined;
  const list = c.late.checkExpressionCached(c, source);
  if (isAny(list) || isNever(list)) return undefined;
  if (!c.late.isAssignable(c, list, c.store.array(c.store.any, true))) return undefined;
  return spreadTypes(c, c.store.emptyObject, list);
}

/** The signature of a call, found once. */
export function resolvedSignature(c: Checker, node: CallNode, mode = 0): Signature | undefined {
  const known = c.state.resolvedSignatures.get(node);
  if (known !== undefined) return known === "resolving" || known === "failed" ? undefined : known;
  c.state.resolvedSignatures.set(node, "resolving");
  const { flow } = c.state;
  const signature = resolve(c, node, mode);
  // While a loop is analysed, types are not final: the call is resolved again later.
  if (flow.loopStart === flow.loops.length && (mode & 8) === 0)
    c.state.resolvedSignatures.set(node, signature ?? "failed");
  else c.state.resolvedSignatures.delete(node);
  return signature;
}

function resolve(c: Checker, node: CallNode, mode: number): Signature | undefined {
  switch (node.kind) {
    case "CallExpression":
      return resolveCall(c, node, mode);
    case "NewExpression":
      return resolveNew(c, node, mode);
    case "TaggedTemplate":
      return resolveTag(c, node, mode);
  }
}

function resolveCall(c: Checker, node: CallExpression, mode: number): Signature | undefined {
  const { callee } = node;
  const plain = c.late.checkExpression(c, callee);
  c.late.reportRequire(c, node);
  let type = c.late.narrowableType(c, plain, callee);
  if (node.optional) {
    noteOptional(c, node, type);
    type = nonNullable(c, type);
  } else type = checkNotNullish(c, callee, type);
  if (isAny(type) || c.state.isSilent(type)) return untypedCall(c, node, type);
  const own = callSignaturesOf(c, type);
  const signatures = own.length > 0 ? own : signaturesOfArrays(c, callee, type);
  if (signatures.length === 0) {
    if (isNever(type)) {
      checkArguments(c, node);
      report(c, "E4008", callee, { type: "never" });
      return undefined;
    }
    checkArguments(c, node);
    const global = c.globalType("Function");
    if (global !== undefined && type.kind === "reference" && type.target === global)
      return untypedCall(c, node, c.store.any);
    if (constructsWithoutNew(c, type, node)) return resolveNew(c, asNew(node), mode);
    if (constructSignaturesOf(c, type).length > 0) {
      report(
        c,
        "E4008",
        callee,
        { type: c.late.typeToString(c, type) },
        { help: "write `new` before it" },
      );
    } else report(c, "E4008", callee, { type: c.late.typeToString(c, type) });
    return undefined;
  }
  if (waitsForOthers(c, node, signatures, mode)) {
    const outer = inferenceContextOf(c, node);
    if (outer !== undefined) c.state.skippedGeneric.add(outer);
    c.state.callResults.set(node, c.store.silentNever);
    return undefined;
  }
  c.state.callResults.delete(node);
  const signature = resolveOverload(c, node, signatures, mode, type);
  if (signature !== undefined) noteCall(c, node, type, signature);
  return signature;
}

/**
 * Whether a call that makes a function waits until the other arguments of the call around it are known, from which its own functions take the
 * types of their parameters: `map` in `pipe(text, parse, map((each) => each.length))`.
 */
function waitsForOthers(
  c: Checker,
  node: CallExpression,
  signatures: readonly Signature[],
  mode: number,
): boolean {
  return (
    (mode & MODE.skipGenericFunctions) !== 0 &&
    node.typeArguments.length === 0 &&
    signatures.some(
      ({ typeParameters, returnType }) =>
        typeParameters.length > 0 &&
        isObjectType(returnType) &&
        callSignaturesOf(c, returnType).length > 0,
    )
  );
}

function isObjectType({ kind }: Type): boolean {
  return kind === "function" || kind === "object" || kind === "reference";
}

/** Classes of `Intl` that need no `new`. */
const FORMATS: readonly string[] = ["NumberFormat", "DateTimeFormat", "Collator"];

/** `Error(…)` is `new Error(…)`; so is `RegExp(text)`, and `Intl.DateTimeFormat()`. */
function constructsWithoutNew(c: Checker, type: Type, node: CallExpression): boolean {
  if (type.kind !== "classValue" || !type.target.symbol.module.isLibrary) return false;
  const { name, module } = type.target.symbol;
  if (module.path === "intl-formats.ts") return FORMATS.includes(name);
  const role = Object.hasOwn(GLOBAL_CLASSES, name)
    ? GLOBAL_CLASSES[name as keyof typeof GLOBAL_CLASSES].role
    : undefined;
  if (role !== "regexp") return role === "error";
  // Of a regular expression it makes no other.
  const [source] = node.arguments;
  if (source === undefined || source.kind === "Spread") return false;
  return isPrimitive(widenLiteral(c, c.late.checkExpression(c, source)), "string");
}

/**
 * A method of a union of arrays whose own signatures do not combine is that of an array of the union of their elements (TypeScript 5.2):
 * `filter` of `A[] | B[]` is `filter` of `(A | B)[]`.
 */
function signaturesOfArrays(c: Checker, callee: Expression, type: Type): readonly Signature[] {
  const inner = stripCallee(callee);
  if (inner.kind !== "PropertyAccess" || type.kind !== "union") return [];
  const object = nonNullable(
    c,
    c.late.narrowableType(c, c.late.checkExpression(c, inner.object), inner.object),
  );
  if (object.kind !== "union" || inner.name.kind === "PrivateName") return [];
  const elements: Type[] = [];
  let isReadonly = false;
  for (const member of object.members) {
    const array = asArray(c, member);
    if (array === undefined) return [];
    elements.push(c.late.indexedAccessType(c, array, c.store.number, undefined));
    isReadonly ||= array.isReadonly;
  }
  const property = propertyOf(
    c,
    c.store.array(union(c.store, elements), isReadonly),
    inner.name.name,
  );
  return property === undefined ? [] : callSignaturesOf(c, property.type);
}

/** The type as an array; that of an interface which is one, as what a regular expression matches. */
function asArray(c: Checker, type: Type): ArrayType | TupleType | undefined {
  if (type.kind === "array" || type.kind === "tuple") return type;
  if (type.kind !== "reference" || type.target.declarationKind !== "interface") return undefined;
  for (const base of basesOf(c, type)) {
    const found = asArray(c, base);
    if (found !== undefined) return found;
  }
  return undefined;
}

function untypedCall(c: Checker, node: CallNode, type: Type): undefined {
  checkArguments(c, node);
  noteCalled(c, node, argumentsOf(c, node), undefined);
  c.state.callResults.set(node, type);
  c.tables.call[node.id] = {
    kind: "dynamic",
    signature: c.state.untypedSignature(c.store),
    typeArguments: [],
    declaration: undefined,
    symbol: undefined,
    member: undefined,
    name: undefined,
    forked: undefined,
  };
  return undefined;
}

/** Checks arguments that no parameter waits for. */
export function checkArguments(c: Checker, node: CallNode): void {
  if (node.kind === "TaggedTemplate") {
    for (const each of node.template.expressions) c.late.checkExpression(c, each);
    return;
  }
  for (const each of node.arguments)
    c.late.checkExpression(c, each.kind === "Spread" ? each.argument : each);
}

// -------------------------------------------------------------------------------------------- new

/** The type of `new callee(arguments)`. */
export function checkNew(c: Checker, node: NewExpression, mode: number): Type {
  const signature = resolvedSignature(c, node, mode);
  if (signature === undefined) return c.state.callResults.get(node) ?? c.store.errorType;
  return signature.returnType;
}

function resolveNew(c: Checker, node: NewExpression, mode: number): Signature | undefined {
  if (c.late.reportForeignNew(c, node)) {
    checkArguments(c, node);
    return undefined;
  }
  const type = checkNotNullish(c, node.callee, c.late.checkExpression(c, node.callee));
  if (isAny(type)) return untypedCall(c, node, type);
  const signatures = constructSignaturesOf(c, type);
  if (signatures.length > 0) {
    if (!checkConstructorVisibility(c, node, signatures[0])) {
      checkArguments(c, node);
      return undefined;
    }
    if (signatures.some((each) => each.isAbstract)) {
      checkArguments(c, node);
      report(
        c,
        "E4009",
        node,
        { type: c.late.textOf(c, node.callee) },
        { help: "create a class that extends it" },
      );
      return undefined;
    }
    const signature = resolveOverload(c, node, signatures, mode, type);
    if (signature !== undefined) noteNew(c, node, type, signature);
    return signature;
  }
  checkArguments(c, node);
  report(c, "E4009", node, { type: c.late.typeToString(c, type) });
  return undefined;
}

function checkConstructorVisibility(
  c: Checker,
  node: NewExpression,
  signature: Signature | undefined,
): boolean {
  const declaration = signature?.declaration;
  if (
    declaration?.kind !== "Constructor" ||
    declaration.accessibility === null ||
    declaration.accessibility === "public"
  )
    return true;
  const owner = c.tables.parent[declaration.id];
  let current: Node | undefined = node;
  while (current !== undefined) {
    if (current === owner) return true;
    current = c.tables.parent[current.id];
  }
  report(c, "E4020", node, {
    property: "constructor",
    type: signature?.constructs?.symbol.name ?? "",
    visibility: declaration.accessibility,
  });
  return false;
}

// ------------------------------------------------------------------------------------------ super

function checkSuperCall(c: Checker, node: CallExpression): Type {
  const { store } = c;
  const base = c.late.superConstructor(c, node.callee);
  c.tables.type[node.callee.id] = base ?? store.errorType;
  if (base === undefined || isAny(base)) {
    checkArguments(c, node);
    return store.void;
  }
  const known = c.state.resolvedSignatures.get(node);
  let signature =
    known === undefined || known === "resolving" || known === "failed" ? undefined : known;
  if (signature === undefined) {
    const signatures = c.late.superSignatures(c, node, base);
    signature = resolveOverload(c, node, signatures, 0, base);
    if (signature !== undefined) c.state.resolvedSignatures.set(node, signature);
  }
  if (signature !== undefined) {
    c.tables.call[node.id] = {
      kind: "super",
      signature,
      typeArguments: [],
      declaration: implementationOf(c, signature.declaration),
      symbol: undefined,
      member: undefined,
      name: undefined,
      forked: undefined,
    };
  }
  return store.void;
}

// ------------------------------------------------------------------------------------------- tags

/** The type of a tagged template. */
export function checkTaggedTemplate(c: Checker, node: TaggedTemplate, mode: number): Type {
  const signature = resolvedSignature(c, node, mode);
  if (signature === undefined) return c.state.callResults.get(node) ?? c.store.errorType;
  return signature.returnType;
}

function resolveTag(c: Checker, node: TaggedTemplate, mode: number): Signature | undefined {
  const type = checkNotNullish(c, node.tag, c.late.checkExpression(c, node.tag));
  if (isAny(type)) return untypedCall(c, node, type);
  const signatures = callSignaturesOf(c, type);
  if (signatures.length === 0) {
    checkArguments(c, node);
    report(c, "E4008", node.tag, { type: c.late.typeToString(c, type) });
    return undefined;
  }
  // As the argument of its tag, a template stands for its texts.
  const strings = argumentsOf(c, node)[0]?.type;
  if (strings !== undefined) c.tables.type[node.template.id] = strings;
  const signature = resolveOverload(c, node, signatures, mode, type);
  if (signature !== undefined)
    c.tables.call[node.id] = resolvedCallOf(c, node.tag, type, signature);
  return signature;
}

// -------------------------------------------------------------------------------- resolved calls

function noteCall(c: Checker, node: CallExpression, type: Type, signature: Signature): void {
  c.tables.call[node.id] = resolvedCallOf(c, node.callee, type, signature);
}

/** How a call of `callee` with `signature` goes. */
export function resolvedCallOf(
  c: Checker,
  callee: Expression,
  type: Type,
  signature: Signature,
): ResolvedCall {
  const inner = stripCallee(callee);
  const declaration = implementationOf(c, signature.declaration);
  const typeArguments = typeArgumentsOf(c, signature);
  let kind: CallKind = "value";
  let symbol: ResolvedCall["symbol"];
  let member: ResolvedCall["member"];
  let name: string | undefined;
  if (inner.kind === "Identifier") {
    const target = c.late.valueSymbolOf(c, inner);
    if (target?.kind === "function") {
      symbol = target;
      kind = target.module.isLibrary ? "library" : "function";
    }
    if (target?.module.isDeclarationFile && target.module.isLibrary) {
      kind = "builtin";
      symbol = target;
      name = builtinCallName(c, target, type, "call");
    } else if (target !== undefined) {
      name = takenBuiltin(c, target);
      if (name !== undefined) kind = "builtin";
    }
  } else if (inner.kind === "PropertyAccess" || inner.kind === "ElementAccess") {
    member = c.tables.member[inner.id];
    symbol = member?.symbol;
    const isSuper = inner.object.kind === "SuperExpression";
    if (member?.kind === "builtin") {
      kind = "builtin";
      name = member.qualifiedName;
    } else if (member?.kind === "namespaceMember") {
      kind = member.symbol?.kind === "function" ? "function" : "value";
    } else if (member?.property?.propertyKind === "method") {
      kind = isSuper ? "superMethod" : member.kind === "static" ? "static" : "method";
    }
  }
  return { kind, signature, typeArguments, declaration, symbol, member, name, forked: undefined };
}

function stripCallee(node: Expression): Expression {
  let current = node;
  while (current.kind === "ParenthesizedExpression" || current.kind === "NonNull")
    current = current.expression;
  return current;
}

/** Type arguments of a resolved signature, for the type parameters of its declaration. */
export function typeArgumentsOf(c: Checker, signature: Signature): readonly Type[] {
  return c.state.signatureArguments.get(signature) ?? [];
}

/** The declaration with a body that stands behind an overload. */
export function implementationOf(
  c: Checker,
  node: SignatureNode | undefined,
): SignatureNode | undefined {
  if (node === undefined) return undefined;
  if (node.kind === "FunctionDeclaration" && node.body === null) {
    const symbol = c.tables.symbol[node.id];
    const found = symbol?.declarations.find(
      (each) => each.kind === "FunctionDeclaration" && each.body !== null,
    );
    return found?.kind === "FunctionDeclaration" ? found : node;
  }
  if ((node.kind === "Method" || node.kind === "Constructor") && node.body === null) {
    const owner = c.tables.parent[node.id];
    if (owner?.kind !== "ClassDeclaration" && owner?.kind !== "ClassExpression") return node;
    for (const each of owner.members) {
      if (each.kind !== node.kind || each.body === null) continue;
      if (each.kind === "Constructor") return each;
      if (
        node.kind === "Method" &&
        each.isStatic === node.isStatic &&
        c.late.nameOfKey(c, each.key) === c.late.nameOfKey(c, node.key)
      )
        return each;
    }
  }
  return node;
}

function noteNew(c: Checker, node: NewExpression, type: Type, signature: Signature): void {
  const symbol = signature.constructs?.symbol;
  const isClass = signature.constructs !== undefined;
  const name = isClass ? undefined : builtinCallName(c, undefined, type, "new");
  const result = signature.returnType;
  const typeArguments =
    isClass && result.kind === "reference" ? result.typeArguments : typeArgumentsOf(c, signature);
  c.tables.call[node.id] = {
    kind: isClass ? "constructor" : name === undefined ? "value" : "builtin",
    signature,
    typeArguments,
    declaration: implementationOf(c, signature.declaration),
    symbol,
    member: undefined,
    name: name ?? (symbol?.module.isLibrary ? `new ${symbol.name}` : undefined),
    forked: undefined,
  };
  if (symbol !== undefined)
    c.late.noteReachable(c, node, symbol as Parameters<Checker["late"]["noteReachable"]>[2]);
}
