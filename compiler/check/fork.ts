/** `fork(f, …)` is typed as the call `f(…)`; `wait(future)` gives its value. Mistakes quote the signature. */
import { suggest } from "../diagnostics/suggest.ts";
import type { CallExpression, Expression, Node } from "../syntax/ast.ts";
import { children } from "../syntax/ast-children.ts";
import { type Argument, argumentsOf } from "./arguments.ts";
import { hasArity } from "./arity.ts";
import { countText } from "./call-errors.ts";
import { MODE } from "./check-mode.ts";
import type { ResolvedCall } from "./checked-program.ts";
import type { Checker } from "./checker.ts";
import { isContextSensitive } from "./functions.ts";
import { propertyOf } from "./members.ts";
import { nameOfKey } from "./object-members.ts";
import { resolveOverloadOf } from "./overloads.ts";
import { isRelated } from "./relate.ts";
import { report } from "./report.ts";
import {
  minimumCount,
  parameterCount,
  restTypeOf,
  typeAtPosition,
} from "./signature-parameters.ts";
import { callSignaturesOf, constructSignaturesOf } from "./signatures-of-type.ts";
import { reportSubset } from "./subset.ts";
import type { ParameterInfo, Signature, Type } from "./types.ts";
import { isAny, isNever, isNullish, mapMembers, someMember } from "./unions.ts";

/** Whether a call's callee is `fork` or `wait` of `"tscript"`. */
export function taskFunctionOf(c: Checker, node: CallExpression): "fork" | "wait" | undefined {
  const name = packageFunctionOf(c, node);
  return name === "fork" || name === "wait" ? name : undefined;
}

/** The function of `"tscript"` which a call names. */
function packageFunctionOf(c: Checker, node: CallExpression): string | undefined {
  const { callee } = node;
  if (callee.kind === "Identifier") {
    const symbol = c.late.valueSymbolOf(c, callee);
    return symbol?.module.isLibrary && symbol.module.path === "tscript.d.ts"
      ? symbol.name
      : undefined;
  }
  if (callee.kind !== "PropertyAccess" || callee.object.kind !== "Identifier") return undefined;
  const object = c.late.valueSymbolOf(c, callee.object);
  if (object?.kind !== "module" || !object.module.isLibrary) return undefined;
  return object.module.path === "tscript.d.ts" ? callee.name.name : undefined;
}

/** The type of `fork(f, …)`. */
export function checkFork(c: Checker, node: CallExpression): Type {
  c.late.checkExpression(c, node.callee);
  const [first, ...rest] = node.arguments;
  if (first === undefined) {
    report(
      c,
      "E4003",
      node,
      {
        signature: "fork(function, ...arguments)",
        expected: countText("at least 1"),
        found: 0,
      },
      { help: "add the function to run" },
    );
    return c.store.future(c.store.errorType);
  }
  if (first.kind === "Spread") {
    const type = c.late.checkExpression(c, first.argument);
    report(c, "E5002", first, { found: `...${c.late.typeToString(c, type)}` });
    return c.store.future(c.store.errorType);
  }
  const type = calleeType(c, node, first);
  if (isAny(type)) {
    for (const each of rest)
      c.late.checkExpression(c, each.kind === "Spread" ? each.argument : each);
    noteFork(c, node, undefined, c.state.untypedSignature(c.store));
    return c.store.future(type);
  }
  if (someMember(type, isNullish)) {
    report(c, "E4007", first, {
      expression: c.late.textOf(c, first),
      nullish: someMember(type, (each) => each.kind === "primitive" && each.name === "null")
        ? "null"
        : "undefined",
    });
    return c.store.future(c.store.errorType);
  }
  const signatures = forkSignatures(c, type);
  if (signatures.length === 0) {
    for (const each of rest)
      c.late.checkExpression(c, each.kind === "Spread" ? each.argument : each);
    report(c, "E5002", first, { found: c.late.typeToString(c, type) });
    return c.store.future(c.store.errorType);
  }
  const known = c.state.resolvedSignatures.get(node);
  if (known === "resolving") return c.store.future(c.store.errorType);
  let signature = known === "failed" ? undefined : known;
  if (signature === undefined) {
    c.state.resolvedSignatures.set(node, "resolving");
    signature = resolveFork(c, node, first, signatures);
    const { flow } = c.state;
    if (flow.loopStart === flow.loops.length)
      c.state.resolvedSignatures.set(node, signature ?? "failed");
    else c.state.resolvedSignatures.delete(node);
  }
  if (signature === undefined) return c.store.future(c.store.errorType);
  checkNoAwait(c, first, signature);
  noteFork(c, node, c.late.resolvedCallOf(c, first, type, signature), signature);
  return c.store.future(signature.returnType);
}

/** A task has no event loop, so an async function would never get its answer. */
function checkNoAwait(c: Checker, first: Expression, { declaration }: Signature): void {
  if (declaration === undefined || !("isAsync" in declaration) || !declaration.isAsync) return;
  const isInline = declaration.start >= first.start && declaration.end <= first.end;
  const found = isInline ? firstAwait(declaration) : undefined;
  report(c, "E5009", found ?? first, {});
}

function firstAwait(node: Node): Node | undefined {
  if (node.kind === "Await") return node;
  for (const child of children(node)) {
    const found = firstAwait(child);
    if (found) return found;
  }
  return undefined;
}

/** The function's own type. One whose parameters need a context takes them from the arguments, its result from the fork's. */
function calleeType(c: Checker, call: CallExpression, node: Expression): Type {
  const known = c.state.resolvedSignatures.get(call);
  if (known !== undefined && known !== "resolving" && known !== "failed") {
    return c.tables.type[node.id] ?? c.late.checkExpression(c, node);
  }
  const given = c.late.contextualType(c, call);
  const result =
    given &&
    mapMembers(c.store, given, (each) => (each.kind === "future" ? each.value : undefined));
  const isSensitive = isContextSensitive(node);
  if (!isSensitive && (result === undefined || isNever(result)))
    return c.late.checkExpression(c, node);
  const parameters = isSensitive ? parametersOf(c, call) : [];
  const isOpen = !isSensitive;
  const signature = c.store.signature(
    {
      declaration: undefined,
      typeParameters: [],
      thisType: undefined,
      parameters: isOpen ? [parameterOf("args", c.store.anyArray, true)] : parameters,
    },
    result === undefined || isNever(result) ? c.store.unknown : result,
  );
  const context = c.store.functionType([signature], [], { mayBeGeneric: false });
  return c.late.checkWithContext(c, node, context, undefined, MODE.normal);
}

/** Parameters of the types that the other arguments have. */
function parametersOf(c: Checker, call: CallExpression): ParameterInfo[] {
  return call.arguments.slice(1).map((each, i) => {
    if (each.kind === "Spread") {
      const type = c.late.checkExpressionCached(c, each.argument);
      return parameterOf(`args${i}`, type, true);
    }
    return parameterOf(
      `arg${i}`,
      c.late.widenLiteral(c, c.late.checkExpressionCached(c, each)),
      false,
    );
  });
}

function parameterOf(name: string, type: Type, isRest: boolean): ParameterInfo {
  return { name, type, isOptional: false, isRest, hasDefault: false, symbol: undefined };
}

/** A class's constructor can be forked like a function; a module by its `forward`. */
function forkSignatures(c: Checker, type: Type): readonly Signature[] {
  const calls = callSignaturesOf(c, type);
  if (calls.length > 0) return calls;
  const forward = propertyOf(c, type, "forward");
  if (forward !== undefined && forward.propertyKind === "method")
    return callSignaturesOf(c, forward.type);
  return constructSignaturesOf(c, type).length > 0 ? [] : [];
}

function resolveFork(
  c: Checker,
  node: CallExpression,
  first: Expression,
  signatures: readonly Signature[],
): Signature | undefined {
  const all = argumentsOf(c, node).slice(1);
  const { positional, named } = splitNamed(c, all);
  const name = nameOfForked(c, first);
  const [only] = signatures;
  if (named !== undefined && only !== undefined) {
    if (isBound(first))
      reportSubset(c, "E6001", named.call, { what: "arguments by name for a bound function" });
    const combined = placeNamed(c, only, positional, named, name);
    if (combined === undefined) return undefined;
    return resolveOverloadOf(c, node, combined, [only], name);
  }
  if (!signatures.some((each) => hasArity(c, each, positional))) {
    reportArity(c, node, first, signatures, positional, name);
    return undefined;
  }
  return resolveOverloadOf(c, node, positional, signatures, name);
}

/** `o.m.bind(o)`: JavaScript does not tell the names of its parameters. */
function isBound(node: Expression): boolean {
  return (
    node.kind === "CallExpression" &&
    node.callee.kind === "PropertyAccess" &&
    node.callee.name.name === "bind"
  );
}

function nameOfForked(c: Checker, node: Expression): string {
  switch (node.kind) {
    case "Identifier":
      return node.name;
    case "PropertyAccess":
      return node.name.name;
    default:
      void c;
      return "";
  }
}

function reportArity(
  c: Checker,
  node: CallExpression,
  first: Expression,
  signatures: readonly Signature[],
  args: readonly Argument[],
  name: string,
): void {
  for (const each of args) if (each.node !== undefined) c.late.checkExpression(c, each.node);
  const [signature] = signatures;
  if (signature === undefined) return;
  const text = c.late.signatureText(c, signature, name);
  if (args.length < minimumCount(signature)) {
    const missing = signature.parameters[args.length];
    report(c, "E5008", first, { signature: text, name: missing?.name ?? "argument" });
    return;
  }
  const extra = args[parameterCount(signature)];
  const minimum = minimumCount(signature);
  const maximum = parameterCount(signature);
  report(
    c,
    "E4003",
    extra?.at ?? node,
    {
      signature: text,
      expected: countText(
        restTypeOf(c, signature) !== undefined
          ? `at least ${minimum}`
          : minimum === maximum
            ? String(minimum)
            : `${minimum} to ${maximum}`,
      ),
      found: args.length,
    },
    { help: "remove the others" },
  );
}

// ---------------------------------------------------------------------------- arguments by name

interface NamedArguments {
  readonly call: CallExpression;
  /** By name; `undefined` when they are not written as names and values, which has been reported. */
  readonly values: ReadonlyMap<string, NamedValue> | undefined;
}

interface NamedValue {
  readonly key: Node;
  readonly value: Expression;
}

/** `named({ … })` as the last argument. */
function splitNamed(
  c: Checker,
  args: readonly Argument[],
): { readonly positional: readonly Argument[]; readonly named: NamedArguments | undefined } {
  const last = args[args.length - 1]?.node;
  if (last?.kind !== "CallExpression" || packageFunctionOf(c, last) !== "named")
    return { positional: args, named: undefined };
  c.late.checkExpression(c, last);
  const [literal] = last.arguments;
  const members = literal?.kind === "ObjectLiteral" ? literal.members : undefined;
  let isSound = true;
  const refuse = (at: Node): void => {
    isSound = false;
    reportSubset(c, "E6001", at, { what: "arguments by name that are not written `name: value`" });
  };
  if (members === undefined) refuse(last);
  const values = new Map<string, NamedValue>();
  for (const member of members ?? []) {
    const name = member.kind === "PropertyAssignment" ? nameOfKey(c, member.key) : undefined;
    if (member.kind === "ShorthandProperty")
      values.set(member.name.name, { key: member.name, value: member.name });
    else if (member.kind === "PropertyAssignment" && name !== undefined)
      values.set(name, { key: member.key, value: member.value });
    else refuse(member);
  }
  const named = { call: last, values: isSound ? values : undefined };
  return { positional: args.slice(0, -1), named };
}

/** All arguments in the order of the parameters; those left out are omitted. */
function placeNamed(
  c: Checker,
  signature: Signature,
  positional: readonly Argument[],
  named: NamedArguments,
  name: string,
): readonly Argument[] | undefined {
  const { values } = named;
  if (values === undefined) return undefined;
  const text = c.late.signatureText(c, signature, name);
  let isSound = true;
  const fail = (): void => {
    isSound = false;
  };
  for (const [key, { key: at }] of values) {
    const index = signature.parameters.findIndex((each) => each.name === key && !each.isRest);
    if (index < 0) {
      report(c, "E5006", at, {
        signature: text,
        name: key,
        suggestion: suggest(
          key,
          signature.parameters.map((each) => each.name),
        ),
      });
      fail();
    } else if (index < positional.length) {
      report(c, "E5007", at, { signature: text, name: key });
      fail();
    }
  }
  const placed: Argument[] = [...positional];
  let end = positional.length;
  signature.parameters.forEach((parameter, i) => {
    if (i < positional.length) return;
    const value = values.get(parameter.name);
    if (value !== undefined) end = i + 1;
    // After a misspelt name, what is missing is most likely what was meant.
    if (value === undefined && isSound && !parameter.isOptional && !parameter.isRest) {
      report(c, "E5008", named.call, { signature: text, name: parameter.name });
      fail();
    }
  });
  for (let i = positional.length; i < end; i++) {
    const parameter = signature.parameters[i];
    const value = parameter && values.get(parameter.name)?.value;
    placed.push({
      node: value,
      type: value === undefined ? c.store.undefined : undefined,
      isSpread: false,
      arrayType: undefined,
      isOmitted: value === undefined,
      at: value ?? named.call,
    });
  }
  return isSound ? placed : undefined;
}

function noteFork(
  c: Checker,
  node: CallExpression,
  forked: ResolvedCall | undefined,
  signature: Signature,
): void {
  c.tables.call[node.id] = {
    kind: "fork",
    signature,
    typeArguments: forked?.typeArguments ?? [],
    declaration: forked?.declaration,
    symbol: forked?.symbol,
    member: forked?.member,
    name: "tscript.fork",
    forked,
  };
}

/** The type that a forked function expects of one of the arguments after it; `"none"` where nothing is expected. */
export function contextualForkArgument(
  c: Checker,
  node: Node,
  index: number,
): Type | "none" | undefined {
  if (node.kind !== "CallExpression" || node.callee.kind === "SuperExpression") return undefined;
  const task = taskFunctionOf(c, node);
  if (task === undefined) return undefined;
  if (task === "wait" || index === 0) return "none";
  const signature = c.state.resolvedSignatures.get(node);
  if (signature === undefined || signature === "resolving" || signature === "failed") return "none";
  return typeAtPosition(c, signature, index - 1) ?? "none";
}

// ------------------------------------------------------------------------------------------- wait

/** The type of `wait(future)`. */
export function checkWait(c: Checker, node: CallExpression): Type {
  c.late.checkExpression(c, node.callee);
  const [argument, ...others] = node.arguments;
  if (argument === undefined || argument.kind === "Spread" || others.length > 0) {
    for (const each of node.arguments)
      c.late.checkExpression(c, each.kind === "Spread" ? each.argument : each);
    report(
      c,
      "E4003",
      others[0] ?? node,
      {
        signature: "wait<T>(future: Future<T>): T",
        expected: countText("1"),
        found: node.arguments.length,
      },
      {
        help:
          argument === undefined
            ? "add the future to wait for"
            : "wait for each future, or use `waitAll`",
      },
    );
    return c.store.errorType;
  }
  const expected = c.late.contextualType(c, node);
  const type = c.late.checkWithContext(
    c,
    argument,
    expected === undefined ? undefined : c.store.future(expected),
    undefined,
    0,
  );
  const value = valueOfFuture(c, type);
  if (value === undefined) {
    if (someMember(type, isNullish) && someMember(type, (each) => each.kind === "future")) {
      report(c, "E4007", argument, {
        expression: c.late.textOf(c, argument),
        nullish: someMember(type, (each) => each.kind === "primitive" && each.name === "null")
          ? "null"
          : "undefined",
      });
      return valueOfFuture(c, c.late.nonNullable(c, type)) ?? c.store.errorType;
    }
    report(c, "E5003", argument, { found: c.late.typeToString(c, type) });
    return c.store.errorType;
  }
  if (node.typeArguments.length === 0) checkOneValue(c, argument, type);
  c.tables.call[node.id] = {
    kind: "wait",
    signature: c.state.untypedSignature(c.store),
    typeArguments: [value],
    declaration: undefined,
    symbol: undefined,
    member: undefined,
    name: "tscript.wait",
    forked: undefined,
  };
  return value;
}

/** Inference finds `T` of `wait<T>` only where the value of one future admits those of all others of a union; `.wait()` needs none. */
function checkOneValue(c: Checker, argument: Expression, type: Type): void {
  if (type.kind !== "union") return;
  const values = type.members.map((each) => valueOfFuture(c, each) ?? c.store.errorType);
  const [first] = values;
  const admitsAll = (value: Type): boolean =>
    values.every((each) => isRelated(c, each, value, "assignable"));
  if (first === undefined || values.some(admitsAll)) return;
  report(
    c,
    "E4004",
    argument,
    {
      parameter: "future",
      signature: "wait<T>(future: Future<T>): T",
      expected: c.late.typeToString(c, c.store.future(first)),
      found: c.late.typeToString(c, type),
    },
    { help: `write \`${c.late.textOf(c, argument)}.wait()\`` },
  );
}

/** `T` of `Future<T>`; of a union of futures the union of their values. */
export function valueOfFuture(c: Checker, type: Type): Type | undefined {
  if (isAny(type)) return type;
  let isFuture = true;
  const value = mapMembers(c.store, type, (each) => {
    const known =
      each.kind === "typeParameter" || each.kind === "indexedAccess"
        ? c.late.baseConstraintOf(c, each)
        : each;
    if (known.kind === "future") return known.value;
    isFuture = false;
    return each;
  });
  return isFuture ? value : undefined;
}
