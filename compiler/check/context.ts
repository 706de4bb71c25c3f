/** Contextual types: what the place of an expression expects, so that literals and functions can take their types from it. */
import type { Expression, FunctionLike, Node, ObjectLiteral, ObjectMember } from "../syntax/ast.ts";
import { PLAIN_ELEMENT } from "./array-guesses.ts";
import { typeOfAssignedPattern } from "./assigned-patterns.ts";
import type { Checker } from "./checker.ts";
import { contextOfDefault } from "./default-context.ts";
import { indexedAccessType } from "./evaluate-keys.ts";
import { isExpando } from "./expandos.ts";
import { indexSignatureFor } from "./index-signatures.ts";
import type { InferenceContext } from "./inference-context.ts";
import { iteratedType } from "./iteration.ts";
import { propertyOf } from "./members.ts";
import { isFunctionLike, outOfParentheses } from "./node-tables.ts";
import { nameOfKey } from "./object-members.ts";
import { isTakenApart, typeOfPattern } from "./pattern-types.ts";
import { callSignaturesOf } from "./signatures-of-type.ts";
import { substitute } from "./substitute.ts";
import { typeOfTypeNode } from "./type-from-node.ts";
import type { Signature, Type } from "./types.ts";
import { isNever, isNullish, isUnknown, mapMembers, union, unreducedUnion } from "./unions.ts";

/** Works with `type` as the context of `node`, and `inference` for its type parameters. */
export function withContext<T>(
  c: Checker,
  node: Node,
  type: Type | undefined,
  inference: InferenceContext | undefined,
  work: () => T,
): T {
  c.state.contexts.push({ node, type, inference });
  const result = work();
  c.state.contexts.pop();
  return result;
}

/** The inference under way in which `node` takes part. */
export function inferenceContextOf(c: Checker, node: Node): InferenceContext | undefined {
  for (let i = c.state.contexts.length - 1; i >= 0; i--) {
    const entry = c.state.contexts[i];
    if (
      entry !== undefined &&
      entry.node.start <= node.start &&
      node.end <= entry.node.end &&
      isInside(c, node, entry.node)
    ) {
      return entry.inference;
    }
  }
  return undefined;
}

function isInside(c: Checker, node: Node, ancestor: Node): boolean {
  let current: Node | undefined = node;
  while (current !== undefined) {
    if (current === ancestor) return true;
    current = c.tables.parent[current.id];
  }
  return false;
}

/** The type that the place of `node` expects, type parameters under inference included. @param isSignature whether it is asked for what a function takes */
export function contextualType(c: Checker, node: Node, isSignature = false): Type | undefined {
  for (let i = c.state.contexts.length - 1; i >= 0; i--) {
    const entry = c.state.contexts[i];
    if (entry?.node === node) return entry.type;
  }
  const parent = c.tables.parent[node.id];
  if (parent === undefined) return undefined;
  switch (parent.kind) {
    case "VariableDeclaration":
      if (node !== parent.initializer) return undefined;
      if (parent.type !== null) return typeOfTypeNode(c, parent.type);
      if (parent.target.kind !== "Identifier") return patternContext(c, parent.target);
      return undefined;
    case "Parameter":
      if (node !== parent.initializer) return undefined;
      if (parent.type !== null) return typeOfTypeNode(c, parent.type);
      return (
        contextualParameterType(c, parent) ??
        (parent.target.kind === "Identifier" ? undefined : patternContext(c, parent.target))
      );
    case "PropertyDefinition":
      if (node !== parent.initializer) return undefined;
      if (parent.type !== null) return typeOfTypeNode(c, parent.type);
      return undefined;
    case "PatternElement":
    case "PatternProperty":
      return node === parent.initializer ? contextOfDefault(c, parent) : undefined;
    case "ArrowFunction":
      if (node !== parent.body) return undefined;
      return parent.isAsync ? c.late.asyncContext(c, parent) : contextualReturnType(c, parent);
    case "Return": {
      const owner = functionAround(c, parent);
      if (owner && "isGenerator" in owner && owner.isGenerator)
        return c.late.generatorContext(c, owner, "returned");
      if (owner && "isAsync" in owner && owner.isAsync)
        return c.late.asyncContext(c, owner as FunctionLike);
      return owner && contextualReturnType(c, owner);
    }
    case "Yield": {
      const yielded = c.late.generatorContext(c, functionAround(c, parent), "yielded");
      return yielded && parent.isDelegate ? c.store.array(yielded) : yielded;
    }
    case "CallExpression":
    case "NewExpression":
      return node === parent.callee ? undefined : c.late.contextualArgumentType(c, parent, node);
    case "Spread": {
      const outer = c.tables.parent[parent.id];
      if (outer?.kind === "ObjectLiteral") return contextualType(c, outer, isSignature);
      if (outer?.kind === "CallExpression" || outer?.kind === "NewExpression") {
        const type = c.late.contextualArgumentType(c, outer, parent);
        return type && c.store.array(type);
      }
      if (outer?.kind === "ArrayLiteral") {
        const type = apparentContext(c, outer, isSignature);
        const element = type && iteratedType(c, c.late.nonNullable(c, type), undefined);
        return element && c.store.array(element);
      }
      return undefined;
    }
    case "AsExpression":
    case "TypeAssertion":
    case "Satisfies":
      return typeOfTypeNode(c, parent.type);
    case "Assignment":
      return assignmentContext(c, parent, node);
    case "Logical":
      if (parent.operator === "&&")
        return node === parent.right ? contextualType(c, parent, isSignature) : undefined;
      if (node === parent.right) {
        const outer = isTakenApart(c, parent) ? undefined : contextualType(c, parent, isSignature);
        return outer ?? c.tables.type[parent.left.id] ?? undefined;
      }
      return contextualType(c, parent, isSignature);
    case "Sequence":
      return node === parent.expressions[parent.expressions.length - 1]
        ? contextualType(c, parent, isSignature)
        : undefined;
    case "PropertyAssignment":
      return node === parent.value ? contextOfMember(c, parent, isSignature) : undefined;
    case "ShorthandProperty":
      return contextOfMember(c, parent, isSignature);
    case "ArrayLiteral":
      return contextOfElement(c, parent, node, isSignature);
    case "Conditional":
      return node === parent.test ? undefined : contextualType(c, parent, isSignature);
    case "ParenthesizedExpression":
    case "NonNull":
    case "AsConst":
      return contextualType(c, parent, isSignature);
    case "OptionalChain":
      return undefined;
    default:
      return undefined;
  }
}

function patternContext(
  c: Checker,
  pattern: Parameters<typeof typeOfPattern>[1],
): Type | undefined {
  c.state.patternContexts++;
  const type = typeOfPattern(c, pattern);
  c.state.patternContexts--;
  return type;
}

function assignmentContext(
  c: Checker,
  node: Node & { readonly kind: "Assignment" },
  child: Node,
): Type | undefined {
  if (child !== node.value) return undefined;
  const { target } = node;
  if (target.kind === "ObjectPattern" || target.kind === "ArrayPattern")
    return typeOfAssignedPattern(c, target);
  if (isExpando(c, node)) return undefined;
  if (
    node.operator !== "=" &&
    node.operator !== "||=" &&
    node.operator !== "??=" &&
    node.operator !== "&&="
  )
    return undefined;
  return c.late.typeOfAssignmentTarget(c, target);
}

/** The function whose `return` this is. */
export function functionAround(c: Checker, node: Node): Node | undefined {
  let current = c.tables.parent[node.id];
  while (current !== undefined && !isFunctionLike(current)) current = c.tables.parent[current.id];
  return current;
}

/** What a function is expected to return: as written, as its getter's setter says, or as its context says. */
export function contextualReturnType(c: Checker, node: Node): Type | undefined {
  if (!isFunctionLike(node) || node.kind === "Constructor") return undefined;
  if (node.returnType !== null) {
    if (node.returnType.kind === "TypePredicate") return c.store.boolean;
    return typeOfTypeNode(c, node.returnType);
  }
  if (node.kind === "Accessor") return undefined;
  const signature = contextualSignature(c, node);
  // What a type parameter was inferred from is its own context afterwards, and says nothing.
  if (signature === undefined || signature.declaration === node) return undefined;
  return signature.returnType;
}

/** The signature that a function expression's context expects. */
export function contextualSignature(c: Checker, node: Node): Signature | undefined {
  if (node.kind !== "ArrowFunction" && node.kind !== "FunctionExpression" && node.kind !== "Method")
    return undefined;
  if (node.kind === "Method" && c.tables.parent[node.id]?.kind !== "ObjectLiteral")
    return undefined;
  const type = apparentContext(c, node, true);
  if (type === undefined) return undefined;
  if (type.kind !== "union") return signatureForContext(c, type, node);
  const found: Signature[] = [];
  for (const member of type.members) {
    const signature = signatureForContext(c, member, node);
    if (signature === undefined) continue;
    if (found.every((each) => !c.late.haveIdenticalParameters(c, each, signature))) {
      if (found.length > 0) return undefined;
    }
    found.push(signature);
  }
  const [first] = found;
  if (first === undefined || found.length === 1) return first;
  // What was inferred from this function among others says nothing of its result either.
  const { declaration } = found.find((each) => each.declaration === node) ?? first;
  return c.store.signature(
    {
      declaration,
      typeParameters: first.typeParameters,
      thisType: first.thisType,
      parameters: first.parameters,
    },
    () =>
      union(
        c.store,
        found.map((each) => each.returnType),
      ),
  );
}

/** The only signature that takes no fewer parameters than the function has. */
function signatureForContext(c: Checker, type: Type, node: Node): Signature | undefined {
  const signatures = callSignaturesOf(c, type).filter((each) => !hasTooFew(c, each, node));
  return signatures.length === 1 ? signatures[0] : c.late.intersectSignatures(c, signatures);
}

function hasTooFew(c: Checker, signature: Signature, node: Node): boolean {
  if (!isFunctionLike(node)) return false;
  void c;
  let required = 0;
  for (const parameter of node.parameters) {
    if (parameter.initializer !== null || parameter.isOptional || parameter.isRest) break;
    required++;
  }
  const hasRest = signature.parameters[signature.parameters.length - 1]?.isRest ?? false;
  return !hasRest && signature.parameters.length < required;
}

/** The type that the context gives to a parameter without annotation. */
export function contextualParameterType(
  c: Checker,
  node: Node & { readonly kind: "Parameter" },
): Type | undefined {
  const owner = c.tables.parent[node.id];
  if (owner === undefined || !isFunctionLike(owner)) return undefined;
  if (
    owner.kind !== "ArrowFunction" &&
    owner.kind !== "FunctionExpression" &&
    owner.kind !== "Method"
  )
    return undefined;
  const immediate = immediateArgument(c, owner, node);
  if (immediate !== undefined) return immediate;
  c.late.assignContextualParameters(c, owner);
  return c.state.parameterTypes.get(node);
}

/** `(x => …)(value)`: the argument gives the parameter its type. */
function immediateArgument(c: Checker, owner: Node, node: Node): Type | undefined {
  const { node: callee, parent } = outOfParentheses(c.tables, owner);
  if (parent?.kind !== "CallExpression" || parent.callee !== callee || !isFunctionLike(owner))
    return undefined;
  const index = owner.parameters.findIndex((each) => (each as Node) === node);
  const parameter = owner.parameters[index];
  const types: Type[] = [];
  for (const [at, each] of parent.arguments.entries()) {
    if (each.kind === "Spread") return undefined;
    const isFor = parameter?.isRest ? at >= index : at === index;
    if (isFor) types.push(c.late.widenLiteral(c, c.late.checkExpressionCached(c, each)));
  }
  if (parameter?.isRest) return c.store.tuple(types.map((type) => ({ ...PLAIN_ELEMENT, type })));
  const [given] = types;
  return given ?? (parameter?.initializer === null ? c.store.undefined : undefined);
}

function contextOfMember(c: Checker, member: ObjectMember, isSignature: boolean): Type | undefined {
  const literal = c.tables.parent[member.id];
  if (literal?.kind !== "ObjectLiteral") return undefined;
  const type = apparentContext(c, literal, isSignature);
  if (type === undefined) return undefined;
  const key =
    member.kind === "ShorthandProperty" ? member.name : "key" in member ? member.key : undefined;
  if (key === undefined) return undefined;
  const name = nameOfKey(c, key);
  if (name === undefined) {
    const computed =
      key.kind === "ComputedName"
        ? c.late.checkExpressionCached(c, key.expression)
        : c.store.string;
    return contextOfIndex(c, type, computed);
  }
  return contextOfProperty(c, type, name);
}

/** The type that a contextual type gives to the property `name` of a literal. */
export function contextOfProperty(c: Checker, type: Type, name: string): Type | undefined {
  const parts: Type[] = [];
  for (const member of type.kind === "union" ? type.members : [type]) {
    if (member.kind === "mapped") {
      const constraint = c.late.baseConstraintOf(c, member.constraint);
      const key = c.store.literal(name);
      if (c.late.isAssignable(c, key, constraint)) {
        parts.push(
          substitute(c, member.root.template, {
            get: (p) => (p === member.root.parameter ? key : member.mapper.get(p)),
          }),
        );
      }
      continue;
    }
    if (!isStructured(member)) continue;
    const property = propertyOf(c, member, name);
    if (property !== undefined && property.declaredBy?.symbol.name !== "Object") {
      parts.push(property.type);
      continue;
    }
    if (member.kind === "tuple") {
      const rest = member.elements.find((each) => each.isRest);
      if (rest !== undefined) parts.push(rest.type);
      continue;
    }
    const index = indexSignatureFor(
      c,
      member,
      name.startsWith("@@") ? c.store.uniqueSymbol(name, name.slice(2)) : c.store.literal(name),
    );
    if (index !== undefined) parts.push(index.type);
  }
  return parts.length === 0 ? undefined : unreducedUnion(c.store, parts);
}

function contextOfIndex(c: Checker, type: Type, key: Type): Type | undefined {
  const parts: Type[] = [];
  for (const member of type.kind === "union" ? type.members : [type]) {
    const index = indexSignatureFor(c, member, key) ?? indexSignatureFor(c, member, c.store.string);
    if (index !== undefined) parts.push(index.type);
  }
  return parts.length === 0 ? undefined : union(c.store, parts);
}

function isStructured(type: Type): boolean {
  switch (type.kind) {
    case "object":
    case "reference":
    case "array":
    case "tuple":
    case "intersection":
    case "function":
    case "future":
    case "typeParameter":
      return true;
    default:
      return false;
  }
}

function contextOfElement(
  c: Checker,
  literal: Node & { readonly kind: "ArrayLiteral" },
  node: Node,
  isSignature: boolean,
): Type | undefined {
  const type = apparentContext(c, literal, isSignature);
  if (type === undefined) return undefined;
  const index = literal.elements.findIndex((each) => (each as Node) === node);
  const firstSpread = literal.elements.findIndex((each) => each.kind === "Spread");
  return elementContext(c, type, index, literal.elements.length, firstSpread);
}

/** What a literal of `length` elements is expected to have at `index`. @param firstSpread where elements of any number begin; -1 for nowhere */
export function elementContext(
  c: Checker,
  type: Type,
  index: number,
  length: number,
  firstSpread: number,
): Type | undefined {
  const parts: Type[] = [];
  for (const member of type.kind === "union" ? type.members : [type]) {
    if (member.kind === "tuple") {
      if (firstSpread >= 0 && index > firstSpread) {
        const element = c.late.tupleElementType(c, member);
        parts.push(element);
        continue;
      }
      const restIndex = member.elements.findIndex((each) => each.isRest);
      const fromEnd = length - 1 - index;
      const tail = restIndex < 0 ? 0 : member.elements.length - 1 - restIndex;
      const element =
        restIndex >= 0 && index >= restIndex && firstSpread < 0
          ? fromEnd < tail
            ? member.elements[member.elements.length - 1 - fromEnd]
            : member.elements[restIndex]
          : member.elements[index];
      if (element === undefined) continue;
      parts.push(
        element.isVariadic
          ? indexedAccessType(c, element.type, c.store.number, undefined)
          : element.type,
      );
      continue;
    }
    if (!isStructured(member)) continue;
    if (member.kind === "object" || member.kind === "reference" || member.kind === "intersection") {
      const property = propertyOf(c, member, String(index));
      if (property !== undefined) {
        parts.push(property.type);
        continue;
      }
    }
    const element =
      iteratedType(c, member, undefined) ?? indexSignatureFor(c, member, c.store.number)?.type;
    if (element !== undefined) parts.push(element);
  }
  return parts.length === 0 ? undefined : unreducedUnion(c.store, parts);
}

/** The contextual type with what inference knows put in, without null and undefined, and narrowed by the literal's discriminants. */
export function apparentContext(c: Checker, node: Node, isSignature = false): Type | undefined {
  let type: Type | undefined;
  if (node.kind === "Method") type = contextOfMember(c, node, isSignature);
  else type = contextualType(c, node, isSignature);
  if (type === undefined) return undefined;
  const instantiated = instantiateContext(c, type, node, isSignature);
  if (instantiated === undefined) return undefined;
  const apparent = mapMembers(c.store, instantiated, (each) => {
    if (isNullish(each)) return undefined;
    if (
      each.kind === "typeParameter" ||
      each.kind === "indexedAccess" ||
      each.kind === "conditional"
    ) {
      const constraint = c.late.baseConstraintOf(c, each);
      // Of `S | ((before: S) => S)` the `S` expects nothing.
      const saysNothing = instantiated.kind === "union" && constraint && isUnknown(constraint);
      return saysNothing ? undefined : constraint;
    }
    return each;
  });
  if (isNever(apparent)) return isNever(instantiated) ? undefined : apparent;
  if (apparent.kind === "union" && node.kind === "ObjectLiteral")
    return discriminateContext(c, node, apparent);
  return apparent;
}

/** Type parameters under inference replaced by what is known of them. */
export function instantiateContext(
  c: Checker,
  type: Type,
  node: Node,
  isSignature: boolean,
): Type | undefined {
  if (!type.mayBeGeneric) return type;
  const inference = inferenceContextOf(c, node);
  if (inference === undefined) return type;
  if (
    isSignature &&
    inference.inferences.some(
      (each) =>
        each.candidates !== undefined ||
        each.contraCandidates !== undefined ||
        each.parameter.defaultType !== undefined,
    )
  ) {
    return instantiateDeferred(c, type, inference.nonFixingMapper);
  }
  if (inference.returnMapper !== undefined) {
    const result = instantiateDeferred(c, type, inference.returnMapper);
    return result;
  }
  return type;
}

/** Replaces type variables on the surface: unions and intersections of them, not inside objects. */
function instantiateDeferred(c: Checker, type: Type, map: InferenceContext["mapper"]): Type {
  switch (type.kind) {
    case "typeParameter":
    case "indexedAccess":
    case "conditional":
    case "keyof":
    case "mapped":
      return substitute(c, type, map);
    case "union":
      return union(
        c.store,
        type.members.map((each) => instantiateDeferred(c, each, map)),
      );
    case "intersection":
      return c.late.intersection(
        c.store,
        type.members.map((each) => instantiateDeferred(c, each, map)),
      );
    default:
      return type;
  }
}

/** The members of a union that the literal's own discriminants admit. */
function discriminateContext(
  c: Checker,
  node: ObjectLiteral,
  type: Type & { readonly kind: "union" },
): Type {
  const known = c.state.discriminatedContexts.get(node);
  if (known !== undefined && known.from === type) return known.to;
  let members: readonly Type[] = type.members;
  for (const member of node.members) {
    if (member.kind !== "PropertyAssignment" || !mayDiscriminate(member.value)) continue;
    const name = nameOfKey(c, member.key);
    if (name === undefined || !c.late.isDiscriminant(c, type, name)) continue;
    const value = withContext(c, member.value, undefined, undefined, () =>
      c.late.checkExpression(c, member.value),
    );
    const kept = members.filter((each) => {
      const property = propertyOf(c, each, name);
      return property === undefined
        ? false
        : c.late.isComparable(c, value, property.type) ||
            c.late.isAssignable(c, value, property.type);
    });
    if (kept.length > 0) members = kept;
  }
  // A discriminant that is left out must be one that may be.
  const names = new Set(
    node.members.flatMap((each) => {
      const key =
        each.kind === "ShorthandProperty" ? each.name : "key" in each ? each.key : undefined;
      const name = key === undefined ? undefined : nameOfKey(c, key);
      return name === undefined ? [] : [name];
    }),
  );
  if (!node.members.some((each) => each.kind === "Spread")) {
    const kept = members.filter((each) =>
      c.late
        .propertiesOf(c, each)
        .every(
          (property) =>
            property.isOptional ||
            names.has(property.name) ||
            !c.late.isDiscriminant(c, type, property.name),
        ),
    );
    if (kept.length > 0) members = kept;
  }
  const result = members.length === type.members.length ? type : union(c.store, members);
  c.state.discriminatedContexts.set(node, { from: type, to: result });
  return result;
}

function mayDiscriminate(node: Expression): boolean {
  switch (node.kind) {
    case "StringLiteral":
    case "NumberLiteral":
    case "BigIntLiteral":
    case "BooleanLiteral":
    case "NullLiteral":
    case "TemplateLiteral":
    case "Identifier":
      return true;
    case "Unary":
      return node.operator === "-" || node.operator === "+";
    case "PropertyAccess":
    case "ParenthesizedExpression":
      return mayDiscriminate(node.kind === "PropertyAccess" ? node.object : node.expression);
    case "AsConst":
      return true;
    default:
      return false;
  }
}
