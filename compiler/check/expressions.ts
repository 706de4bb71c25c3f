/** The type of an expression: one rule per kind of node, most of them in files of their own. */
import { unreachable } from "../diagnostics/bug.ts";
import type { Expression, Node, PrivateIn, TemplateLiteral } from "../syntax/ast.ts";
import { checkElementAccess, checkOptionalChain, checkPropertyAccess } from "./access.ts";
import { noteAsserted } from "./any-meetings.ts";
import { checkAssignment, checkUpdate } from "./assignments.ts";
import { checkAwait } from "./async.ts";
import { checkBinary } from "./binary-operators.ts";
import { checkCall, checkNew, checkTaggedTemplate } from "./calls.ts";
import { MODE } from "./check-mode.ts";
import type { Checker } from "./checker.ts";
import { isConstContext } from "./const-context.ts";
import { contextualType, withContext } from "./context.ts";
import { templateLiteralType } from "./evaluate-text.ts";
import { checkFunctionExpression } from "./functions.ts";
import { instantiateCallback } from "./generic-arguments.ts";
import { checkIdentifier } from "./identifiers.ts";
import type { InferenceContext } from "./inference-context.ts";
import { checkArrayLiteral, checkObjectLiteral } from "./literals.ts";
import { checkLogical } from "./logical-operators.ts";
import { reduced } from "./reduce.ts";
import { report } from "./report.ts";
import { checkSuper, checkThis } from "./this-types.ts";
import { nonNullable } from "./type-facts.ts";
import { typeOfTypeNode } from "./type-from-node.ts";
import type { Signature, Type } from "./types.ts";
import { checkUnary } from "./unary-operators.ts";
import { isAny, isPrimitive, isUnknown, mapMembers, membersOf, someMember } from "./unions.ts";
import { baseOfLiteral, widen, widenLiteral, widenSymbol } from "./widen.ts";

/** The type of `node`, and a note of it for later stages. */
export function checkExpression(c: Checker, node: Expression, mode: number = MODE.normal): Type {
  const plain = checkKind(c, node, mode);
  const type = reduced(c, instantiateCallback(c, node, plain, mode));
  // While a loop is being analysed types may still grow; those are not what the expression has in the end.
  const { flow } = c.state;
  if (flow.loopStart === flow.loops.length || c.tables.type[node.id] === undefined)
    c.tables.type[node.id] = type;
  return type;
}

/** The same, remembered: each expression that stands for itself is checked once. */
export function checkExpressionCached(c: Checker, node: Expression): Type {
  const known = c.state.expressionTypes[node.id];
  if (known !== undefined) return known;
  const { flow } = c.state;
  const saved = flow.loopStart;
  const savedTypes = flow.expressionTypes;
  flow.loopStart = flow.loops.length;
  flow.expressionTypes = undefined;
  const type = checkExpression(c, node, MODE.normal);
  flow.expressionTypes = savedTypes;
  flow.loopStart = saved;
  c.state.expressionTypes[node.id] = type;
  return type;
}

/** Remembered only when the mode is normal. */
export function checkExpressionInMode(c: Checker, node: Expression, mode: number): Type {
  return mode === MODE.normal ? checkExpressionCached(c, node) : checkExpression(c, node, mode);
}

/** Checks an argument against the type of its parameter. */
export function checkWithContext(
  c: Checker,
  node: Expression,
  context: Type | undefined,
  inference: InferenceContext | undefined,
  mode: number,
): Type {
  return withContext(c, node, context, inference, () => {
    const type = checkExpression(
      c,
      node,
      mode | MODE.contextual | (inference === undefined ? 0 : MODE.inferential),
    );
    // A literal whose context asks for a literal keeps it even where the type parameter is still open.
    if (isLiteral(type) && isLiteralOfContext(c, type, instantiatedContext(c, context, node)))
      return c.store.regular(type);
    return type;
  });
}

function instantiatedContext(c: Checker, context: Type | undefined, node: Node): Type | undefined {
  return context && c.late.instantiateContext(c, context, node, false);
}

function isLiteral(type: Type): boolean {
  return type.kind === "literal" || type.kind === "enumMember" || type.kind === "templateLiteral";
}

/** The type of a flow analysis question: remembered while one question is answered. */
export function contextFreeType(c: Checker, node: Expression): Type {
  const quick = quickType(c, node);
  if (quick !== undefined) return quick;
  const cached = c.state.expressionTypes[node.id];
  if (cached !== undefined) return cached;
  const { flow } = c.state;
  const known = flow.expressionTypes?.get(node);
  if (known !== undefined) return known;
  const before = flow.invocations;
  const type = checkExpression(c, node);
  if (flow.invocations !== before) {
    flow.expressionTypes ??= new Map();
    flow.expressionTypes.set(node, type);
  }
  return type;
}

/** Types that need no check: literals, assertions, calls with one declared result. */
export function quickType(c: Checker, node: Expression): Type | undefined {
  switch (node.kind) {
    case "ParenthesizedExpression":
      return quickType(c, node.expression);
    case "AsExpression":
    case "TypeAssertion":
      return typeOfTypeNode(c, node.type);
    case "CallExpression":
      return resultOfPlainCall(c, node);
    case "NumberLiteral":
    case "StringLiteral":
    case "BooleanLiteral":
    case "NullLiteral":
      return checkKind(c, node, MODE.normal);
    default:
      return undefined;
  }
}

/** The result of a call with one signature that is not generic: its arguments need no look. */
function resultOfPlainCall(
  c: Checker,
  node: Expression & { readonly kind: "CallExpression" },
): Type | undefined {
  if (node.callee.kind === "SuperExpression" || node.optional) return undefined;
  const [only, ...others] = c.late.callSignaturesOf(c, checkExpression(c, node.callee));
  if (only === undefined || others.length > 0 || only.typeParameters.length > 0) return undefined;
  if (isPrimitive(only.returnType, "symbol")) return undefined;
  return only.returnType;
}

function checkKind(c: Checker, node: Expression, mode: number): Type {
  const { store } = c;
  switch (node.kind) {
    case "Identifier":
      return checkIdentifier(c, node, mode);
    case "NumberLiteral":
    case "StringLiteral":
    case "BooleanLiteral":
      return store.freshLiteral(node.value);
    case "BigIntLiteral":
      return store.freshLiteral(node.value);
    case "NullLiteral":
      return store.null;
    case "RegExpLiteral": {
      const target = c.globalType("RegExp");
      return target === undefined ? store.unresolved : store.reference(target, []);
    }
    case "TemplateLiteral":
      return checkTemplate(c, node, mode);
    case "ArrayLiteral":
      return checkArrayLiteral(c, node, mode);
    case "ObjectLiteral":
      return checkObjectLiteral(c, node, mode);
    case "ArrowFunction":
    case "FunctionExpression":
      return checkFunctionExpression(c, node, mode);
    case "ClassExpression":
      return c.late.checkClassExpression(c, node);
    case "ThisExpression":
      return checkThis(c, node);
    case "SuperExpression":
      return checkSuper(c, node);
    case "PropertyAccess":
      return checkPropertyAccess(c, node, mode);
    case "ElementAccess":
      return checkElementAccess(c, node, mode);
    case "CallExpression":
      return checkCall(c, node, mode);
    case "OptionalChain":
      return checkOptionalChain(c, node, mode);
    case "NewExpression":
      return checkNew(c, node, mode);
    case "ImportCall":
      c.late.reportSubset(c, "E6007", node, {});
      for (const each of node.arguments) if (each.kind !== "Spread") checkExpression(c, each);
      return store.unresolved;
    case "MetaProperty": {
      const meta = node.meta === "import.meta" ? c.globalType("ImportMeta") : undefined;
      if (meta !== undefined) return store.reference(meta, []);
      const made = node.meta === "new.target" ? c.late.classOfConstructor(c, node) : undefined;
      if (made !== undefined) return made;
      c.late.reportSubset(c, "E6001", node, { what: `\`${node.meta}\`` });
      return store.unresolved;
    }
    case "TaggedTemplate":
      return checkTaggedTemplate(c, node, mode);
    case "Unary":
      return checkUnary(c, node, mode);
    case "Update":
      return checkUpdate(c, node);
    case "Binary":
      return checkBinary(c, node, mode);
    case "PrivateIn":
      checkExpression(c, node.object);
      noteOwnerOfPrivate(c, node);
      return store.boolean;
    case "Logical":
      return checkLogical(c, node, mode);
    case "Assignment":
      return checkAssignment(c, node, mode);
    case "Conditional": {
      c.late.checkTruthTest(c, node.test, node.consequent);
      const whenTrue = checkExpression(c, node.consequent, mode);
      const whenFalse = checkExpression(c, node.alternate, mode);
      return c.late.subtypeUnion(c, [whenTrue, whenFalse]);
    }
    case "Sequence": {
      let last: Type = store.undefined;
      node.expressions.forEach((each, i) => {
        const isLast = i === node.expressions.length - 1;
        last = checkExpression(c, each, isLast ? mode : MODE.normal);
        if (!isLast && hasNoEffect(each)) report(c, "E4060", each, {});
      });
      return last;
    }
    case "ParenthesizedExpression":
      return checkExpression(c, node.expression, mode);
    case "AsExpression":
    case "TypeAssertion":
      return checkAssertion(c, node, mode);
    case "AsConst": {
      const type = checkExpression(c, node.expression, mode);
      return c.late.regularDeep(c, type);
    }
    case "Satisfies": {
      const type = checkExpression(c, node.expression, mode);
      const target = typeOfTypeNode(c, node.type);
      if (!isAny(target))
        c.late.checkAssignableWithDetail(c, type, target, node.type, node.expression);
      return type;
    }
    case "NonNull": {
      const type = checkExpression(c, node.expression, mode);
      return nonNullable(c, type);
    }
    case "Instantiation": {
      const type = checkExpression(c, node.expression, mode);
      return c.late.instantiateValue(
        c,
        type,
        node.typeArguments.map((each) => typeOfTypeNode(c, each)),
      );
    }
    case "Await": {
      checkAwait(c, node);
      const type = checkExpression(c, node.argument);
      return c.late.awaitedType(c, type);
    }
    case "Yield":
      return c.late.checkYield(c, node);
    default:
      return unreachable(node);
  }
}

function checkTemplate(c: Checker, node: TemplateLiteral, mode: number): Type {
  const types = node.expressions.map((each) => {
    const type = checkExpression(c, each, mode);
    if (
      someMember(
        type,
        (one) => one.kind === "uniqueSymbol" || (one.kind === "primitive" && one.name === "symbol"),
      )
    ) {
      report(c, "E4002", each, {
        operator: `\${…}`,
        needed: "a value that can be text",
        found: c.late.typeToString(c, type),
      });
    }
    return type;
  });
  const context = contextualType(c, node);
  const texts = node.quasis.map((each) => each.cooked ?? each.raw);
  const isWanted = context !== undefined && someMember(context, wantsTemplate);
  if (isConstContext(c, node) || isWanted || isIndex(c, node)) {
    return templateLiteralType(
      c,
      texts,
      types.map((each) => c.store.regular(each)),
    );
  }
  if (node.expressions.length === 0) return c.store.freshLiteral(texts[0] ?? "");
  return c.store.string;
}

/** `table[`${a}-${b}`]`: which keys a text may be. */
function isIndex(c: Checker, node: Node): boolean {
  let inner = node;
  let parent = c.tables.parent[node.id];
  while (parent?.kind === "ParenthesizedExpression") {
    inner = parent;
    parent = c.tables.parent[parent.id];
  }
  return parent?.kind === "ElementAccess" && parent.index === inner;
}

function wantsTemplate(type: Type): boolean {
  switch (type.kind) {
    case "literal":
      return typeof type.value === "string";
    case "templateLiteral":
    case "stringMapping":
      return true;
    case "typeParameter":
      return (
        type.constraint !== undefined &&
        (wantsTemplate(type.constraint) ||
          (type.constraint.kind === "primitive" && type.constraint.name === "string"))
      );
    default:
      return false;
  }
}

function checkAssertion(
  c: Checker,
  node: Expression & { readonly kind: "AsExpression" | "TypeAssertion" },
  mode: number,
): Type {
  const target = typeOfTypeNode(c, node.type);
  const source = checkExpression(c, node.expression, mode);
  const widened = widen(c, c.late.regularObjectType(c, baseOfLiteralIfFresh(c, source)));
  noteAsserted(c, source, target);
  if (isAny(target) || isAny(source) || isUnknown(source)) return target;
  c.state.deferred.push(() => {
    const isRelated = (a: Type, b: Type): boolean =>
      c.late.isComparable(c, a, b) || c.late.isAssignable(c, a, b);
    if (
      isRelated(target, widened) ||
      isRelated(source, target) ||
      isRelated(widened, target) ||
      isRelated(target, source) ||
      // Nobody knows yet what it is.
      membersOf(c.store, target).some((each) => each.kind === "conditional")
    )
      return;
    report(c, "E4018", node, {
      found: c.late.typeToString(c, source),
      expected: c.late.typeToString(c, target),
    });
  });
  return target;
}

function baseOfLiteralIfFresh(c: Checker, type: Type): Type {
  return mapMembers(c.store, type, (each) =>
    each.kind === "literal" && each.isFresh ? baseOfLiteral(c, each) : each,
  );
}

/** Expressions that only give a value. */
function hasNoEffect(node: Expression): boolean {
  switch (node.kind) {
    case "Identifier":
    case "StringLiteral":
    case "RegExpLiteral":
    case "TemplateLiteral":
    case "BooleanLiteral":
    case "NumberLiteral":
    case "BigIntLiteral":
    case "NullLiteral":
    case "FunctionExpression":
    case "ClassExpression":
    case "ArrowFunction":
    case "ArrayLiteral":
    case "ObjectLiteral":
      return true;
    case "Conditional":
      return hasNoEffect(node.consequent) && hasNoEffect(node.alternate);
    case "Binary":
      return hasNoEffect(node.left) && hasNoEffect(node.right);
    case "Unary":
      return node.operator !== "delete" && node.operator !== "void" && node.operator !== "typeof"
        ? hasNoEffect(node.operand)
        : node.operator === "typeof";
    case "ParenthesizedExpression":
      return hasNoEffect(node.expression);
    default:
      return false;
  }
}

/** Whether a literal keeps its own type where `context` is expected. */
export function isLiteralOfContext(
  c: Checker,
  candidate: Type,
  context: Type | undefined,
): boolean {
  if (context === undefined) return false;
  if (context.kind === "union" || context.kind === "intersection") {
    return context.members.some((each) => isLiteralOfContext(c, candidate, each));
  }
  const has = (kind: string): boolean =>
    someMember(candidate, (each) => {
      if (each.kind === "literal") return typeof each.value === kind;
      if (each.kind === "enumMember")
        return kind === (typeof each.value === "string" ? "string" : "number");
      if (each.kind === "templateLiteral" || each.kind === "stringMapping")
        return kind === "string";
      return each.kind === "primitive" && each.name === "boolean" && kind === "boolean";
    });
  switch (context.kind) {
    case "typeParameter":
    case "indexedAccess":
    case "conditional":
    case "mapped": {
      const constraint = c.late.baseConstraintOf(c, context);
      if (constraint === context) return false;
      const maybe = (name: string): boolean =>
        someMember(constraint, (each) => each.kind === "primitive" && each.name === name) &&
        has(name);
      return (
        maybe("string") ||
        maybe("number") ||
        maybe("bigint") ||
        isLiteralOfContext(c, candidate, constraint)
      );
    }
    case "literal":
      return has(typeof context.value);
    case "keyof":
    case "templateLiteral":
    case "stringMapping":
      return has("string") || (context.kind === "keyof" && has("number"));
    case "enum":
      return has("number") || has("string");
    case "enumMember":
      return has(typeof context.value === "string" ? "string" : "number");
    case "primitive":
      return context.name === "boolean" && has("boolean");
    case "uniqueSymbol":
      return someMember(candidate, (each) => each.kind === "uniqueSymbol");
    default:
      return false;
  }
}

/** Literals become primitives unless their context asks for literals. */
export function widenForContext(c: Checker, type: Type, context: Type | undefined): Type {
  return isLiteralOfContext(c, type, context)
    ? c.late.regularDeep(c, type)
    : widenSymbol(c, widenLiteral(c, type));
}

/** The type of a value that something else may overwrite: an array element, a property of a literal. */
export function checkForMutable(
  c: Checker,
  node: Expression,
  mode: number,
  isForced = false,
): Type {
  const type = checkExpression(c, node, mode);
  if (isForced || isConstContext(c, node)) return c.late.regularDeep(c, type);
  if (node.kind === "AsExpression" || node.kind === "TypeAssertion") return type;
  const context = contextualType(c, node);
  return widenForContext(c, type, context && c.late.instantiateContext(c, context, node, false));
}

/** Signatures of a generic value with type arguments put in: `f<string>`. */
export function instantiateValue(c: Checker, type: Type, typeArguments: readonly Type[]): Type {
  if (isAny(type)) return type;
  if (type.kind === "classValue") return c.store.classValue(type.target, [...type.typeArguments]);
  const apply = (signatures: readonly Signature[]): readonly Signature[] =>
    signatures
      .filter(
        (each) =>
          each.typeParameters.length >= typeArguments.length && each.typeParameters.length > 0,
      )
      .map((each) => {
        const made = c.late.applyTypeArguments(c, each, typeArguments);
        // A fork of `f<T>` calls it with these.
        c.state.signatureArguments.set(made, typeArguments);
        return made;
      });
  const calls = apply(c.late.callSignaturesOf(c, type));
  const constructs = apply(c.late.constructSignaturesOf(c, type));
  return c.store.functionType(calls, constructs, { mayBeGeneric: true });
}

/** The class whose `#name` a test is about: the innermost around it that declares one. */
function noteOwnerOfPrivate(c: Checker, node: PrivateIn): void {
  let current = c.tables.parent[node.id];
  for (; current !== undefined; current = c.tables.parent[current.id]) {
    if (current.kind !== "ClassDeclaration" && current.kind !== "ClassExpression") continue;
    const declares = current.members.some(
      (each) =>
        "key" in each && each.key.kind === "PrivateName" && each.key.name === node.name.name,
    );
    if (declares) break;
  }
  const owner = current && c.tables.symbol[current.id];
  if (owner === undefined)
    report(c, "E4005", node.name, { type: "the class", property: `#${node.name.name}` });
  else c.tables.symbol[node.name.id] = owner;
}
