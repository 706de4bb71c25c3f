/**
 * The type of a reference at its place: walks the flow graph back from it, applying what assignments, conditions, switch clauses
 * and calls say. The algorithm, its caches included, is that of TypeScript's `getFlowTypeOfReference`.
 */
import type { Node } from "../syntax/ast.ts";
import { assignedType, isCompoundTarget, isEmptyArrayAssignment } from "./assigned-types.ts";
import type { LoopWalk } from "./check-state.ts";
import type { Checker } from "./checker.ts";
import { effectsSignature } from "./effects-signature.ts";
import { isExhaustiveSwitch } from "./exhaustive.ts";
import type {
  FlowAssignment,
  FlowCall,
  FlowCondition,
  FlowLabel,
  FlowMutation,
  FlowNode,
  FlowSwitch,
} from "./flow-graph.ts";
import { type Narrowing, narrowByAssertion, narrowByCondition } from "./narrow.ts";
import { narrowBySwitch } from "./narrow-switch.ts";
import { narrowByCall } from "./narrow-tests.ts";
import { outOfParentheses } from "./node-tables.ts";
import { isReachableFlow } from "./reachable-flow.ts";
import { containsMatchingReference, isMatchingReference, referenceKey } from "./references.ts";
import type { CodeContainer } from "./symbols.ts";
import type { Type } from "./types.ts";
import { filterMembers, isAny, isNever, isPrimitive, membersOf, union } from "./unions.ts";
import { baseOfLiteral, widenLiteral } from "./widen.ts";

/** A type that may still grow, since a loop is being analysed. */
class Incomplete {
  readonly type: Type;
  constructor(type: Type) {
    this.type = type;
  }
}
type FlowType = Type | Incomplete;

function typeIn(flowType: FlowType): Type {
  return flowType instanceof Incomplete ? flowType.type : flowType;
}

/** Of what nothing is known yet nothing is reported: it may still become more. */
function make(c: Checker, type: Type, isIncomplete: boolean): FlowType {
  if (!isIncomplete) return type;
  const isEmpty = isNever(type) && type !== c.state.unreachableNever(c.store);
  return new Incomplete(isEmpty ? c.store.silentNever : type);
}

interface Walk {
  readonly c: Checker;
  readonly reference: Node;
  readonly declared: Type;
  readonly initial: Type;
  readonly container: CodeContainer | undefined;
  readonly narrowing: Narrowing;
  readonly sharedStart: number;
  key: string | undefined;
  isKeySet: boolean;
}

// As deep as TypeScript walks before it gives up on a function.
const MAX_FLOW_DEPTH = 2000;

/**
 * The type of `reference`.
 * @param declared what the variable or property may hold at all
 * @param initial what it holds at the start of the function
 * @param container function whose start ends the walk; inner functions walk on to the place where they were made
 */
export function flowTypeOf(
  c: Checker,
  reference: Node,
  declared: Type,
  initial: Type = declared,
  container?: CodeContainer,
  from: FlowNode | undefined = c.tables.flow[reference.id],
): Type {
  const evolved = evolvedFlowType(c, reference, declared, initial, container, from);
  if (evolved === undefined) return declared;
  const result =
    isEvolving(c, evolved) && isEvolvingTarget(c, reference)
      ? c.store.autoArray
      : finalArray(c, evolved);
  if (result === c.state.unreachableNever(c.store)) return declared;
  if (
    c.tables.parent[reference.id]?.kind === "NonNull" &&
    !isNever(result) &&
    isNever(c.late.nonNullable(c, result))
  ) {
    return declared;
  }
  return result;
}

/** The same, with evolving arrays as they are; `undefined` without flow. */
export function evolvedFlowType(
  c: Checker,
  reference: Node,
  declared: Type,
  initial: Type,
  container: CodeContainer | undefined,
  from: FlowNode | undefined,
): Type | undefined {
  if (from === undefined) return undefined;
  const { flow } = c.state;
  const sharedStart = flow.sharedNodes.length;
  const walk: Walk = {
    c,
    reference,
    declared,
    initial,
    container,
    narrowing: { c, reference, declared, inlineDepth: 0 },
    sharedStart,
    key: undefined,
    isKeySet: false,
  };
  flow.invocations++;
  const result = typeIn(typeAt(walk, from));
  flow.sharedNodes.length = sharedStart;
  flow.sharedTypes.length = sharedStart;
  return result;
}

function typeAt(walk: Walk, start: FlowNode): FlowType {
  const { c } = walk;
  const { flow: state } = c.state;
  if (c.state.flowDepth >= MAX_FLOW_DEPTH) {
    c.state.isTooDeep = true;
    return c.store.errorType;
  }
  c.state.flowDepth++;
  let flow = start;
  let shared: FlowNode | undefined;
  let result: FlowType | undefined;
  while (result === undefined) {
    if (flow.isShared) {
      for (let i = walk.sharedStart; i < state.sharedNodes.length; i++) {
        if (state.sharedNodes[i] !== flow) continue;
        c.state.flowDepth--;
        return state.sharedTypes[i] as FlowType;
      }
      shared = flow;
    }
    switch (flow.kind) {
      case "assignment":
        result = typeAtAssignment(walk, flow);
        if (result === undefined) flow = flow.antecedent;
        break;
      case "call":
        result = typeAtCall(walk, flow);
        if (result === undefined) flow = flow.antecedent;
        break;
      case "condition":
        result = typeAtCondition(walk, flow);
        break;
      case "switch":
        result = typeAtSwitch(walk, flow);
        break;
      case "branch":
      case "loop": {
        const [only] = flow.antecedents;
        if (flow.antecedents.length === 1 && only !== undefined) flow = only;
        else result = flow.kind === "branch" ? typeAtBranch(walk, flow) : typeAtLoop(walk, flow);
        break;
      }
      case "mutation":
        result = typeAtMutation(walk, flow);
        if (result === undefined) flow = flow.antecedent;
        break;
      case "reduce": {
        const saved = flow.target.antecedents;
        flow.target.antecedents = flow.antecedents as FlowNode[];
        result = typeAt(walk, flow.antecedent);
        flow.target.antecedents = saved;
        break;
      }
      case "start": {
        const { node } = flow;
        const outer = node === undefined ? undefined : c.tables.flow[node.id];
        if (
          node !== undefined &&
          outer !== undefined &&
          (node as Node) !== walk.container &&
          mayGoOut(walk.reference, node)
        ) {
          flow = outer;
        } else result = walk.initial;
        break;
      }
      case "unreachable":
        result = isAutomatic(c, walk.declared)
          ? walk.declared === c.store.autoArray
            ? c.store.anyArray
            : c.store.any
          : walk.declared;
    }
  }
  if (shared !== undefined) {
    state.sharedNodes.push(shared);
    state.sharedTypes.push(result);
  }
  c.state.flowDepth--;
  return result;
}

/** Properties may change before an inner function runs; `this` is an arrow's own only by the function around. */
function mayGoOut(reference: Node, container: Node): boolean {
  if (reference.kind === "PropertyAccess" || reference.kind === "ElementAccess") return false;
  return !(reference.kind === "ThisExpression" && container.kind !== "ArrowFunction");
}

function isAutomatic(c: Checker, type: Type): boolean {
  return type === c.store.autoType || type === c.store.autoArray;
}

// ----------------------------------------------------------------------------------- assignments

function typeAtAssignment(walk: Walk, flow: FlowAssignment): FlowType | undefined {
  const { c, reference, declared } = walk;
  const { node } = flow;
  if (isMatchingReference(c, reference, node)) {
    if (!isReachableFlow(c, flow)) return c.state.unreachableNever(c.store);
    if (isCompoundTarget(c, node)) {
      const before = typeAt(walk, flow.antecedent);
      return make(c, baseOfLiteral(c, typeIn(before)), before instanceof Incomplete);
    }
    if (isAutomatic(c, declared)) {
      if (isEmptyArrayAssignment(c, node)) return c.state.evolvingArray(c.store, c.store.never);
      const assigned = widenLiteral(c, assignedType(c, node));
      if (declared === c.store.autoType) return assigned;
      return c.late.isAssignable(c, assigned, c.store.anyArray) ? assigned : c.store.anyArray;
    }
    if (isUnionLike(declared)) return reduceByAssignment(c, declared, assignedType(c, node));
    return declared;
  }
  if (containsMatchingReference(c, reference, node)) {
    if (!isReachableFlow(c, flow)) return c.state.unreachableNever(c.store);
    return declared;
  }
  if (node.kind === "VariableDeclaration") {
    const list = c.tables.parent[node.id];
    const statement = list && c.tables.parent[list.id];
    if (statement?.kind === "ForIn" && isMatchingReference(c, reference, statement.object)) {
      return c.late.nonNullable(c, finalArray(c, typeIn(typeAt(walk, flow.antecedent))));
    }
  }
  return undefined;
}

function isUnionLike(type: Type): boolean {
  return type.kind === "union" || type.kind === "enum" || isPrimitive(type, "boolean");
}

/** The members of the declared type that the assigned value may have. */
export function reduceByAssignment(c: Checker, declared: Type, assigned: Type): Type {
  if (declared === assigned) return declared;
  if (isNever(assigned)) return assigned;
  const parts = assigned.kind === "union" ? assigned.members : [assigned];
  const own = new Set(parts);
  const reduced = filterMembers(
    c.store,
    declared,
    (each) => own.has(each) || parts.some((part) => c.late.isAssignable(c, part, each)),
  );
  return c.late.isAssignable(c, assigned, reduced) ? reduced : declared;
}

// ---------------------------------------------------------------------------------------- calls

function typeAtCall(walk: Walk, flow: FlowCall): FlowType | undefined {
  const { c } = walk;
  const signature = effectsSignature(c, flow.node);
  if (signature === undefined) return undefined;
  const { predicate } = signature;
  if (predicate?.isAsserts) {
    const before = typeAt(walk, flow.antecedent);
    const type = finalArray(c, typeIn(before));
    const argument = flow.node.arguments[predicate.parameterIndex];
    let narrowed = type;
    if (predicate.type !== undefined)
      narrowed = narrowByCall(walk.narrowing, type, flow.node, true);
    else if (argument !== undefined && argument.kind !== "Spread")
      narrowed = narrowByAssertion(walk.narrowing, type, argument);
    return narrowed === type ? before : make(c, narrowed, before instanceof Incomplete);
  }
  if (isNever(signature.returnType)) return c.state.unreachableNever(c.store);
  return undefined;
}

// ----------------------------------------------------------------------------------- conditions

function typeAtCondition(walk: Walk, flow: FlowCondition): FlowType {
  const { c } = walk;
  const before = typeAt(walk, flow.antecedent);
  const type = typeIn(before);
  if (isNever(type)) return before;
  // An array that still evolves is narrowed as what it is so far.
  const settled = finalArray(c, type);
  const narrowed = narrowByCondition(walk.narrowing, settled, flow.node, flow.isTrue);
  if (narrowed === settled) return before;
  return make(c, narrowed, before instanceof Incomplete);
}

function typeAtSwitch(walk: Walk, flow: FlowSwitch): FlowType {
  const { c } = walk;
  const before = typeAt(walk, flow.antecedent);
  const narrowed = narrowBySwitch(walk.narrowing, typeIn(before), flow);
  return make(c, narrowed, before instanceof Incomplete);
}

// -------------------------------------------------------------------------------------- joining

function typeAtBranch(walk: Walk, flow: FlowLabel): FlowType {
  const { c, declared, initial } = walk;
  const types: Type[] = [];
  let isSubtypeReduced = false;
  let isIncomplete = false;
  let bypass: FlowSwitch | undefined;
  for (const antecedent of flow.antecedents) {
    if (
      bypass === undefined &&
      antecedent.kind === "switch" &&
      antecedent.clauseStart === antecedent.clauseEnd
    ) {
      bypass = antecedent;
      continue;
    }
    const flowType = typeAt(walk, antecedent);
    const type = typeIn(flowType);
    if (type === declared && declared === initial) return type;
    if (!types.includes(type)) types.push(type);
    if (!isSubset(c, type, initial)) isSubtypeReduced = true;
    if (flowType instanceof Incomplete) isIncomplete = true;
  }
  if (bypass !== undefined) {
    const flowType = typeAt(walk, bypass);
    const type = typeIn(flowType);
    if (!isNever(type) && !types.includes(type) && !isExhaustiveSwitch(c, bypass.node)) {
      if (type === declared && declared === initial) return type;
      types.push(type);
      if (!isSubset(c, type, initial)) isSubtypeReduced = true;
      if (flowType instanceof Incomplete) isIncomplete = true;
    }
  }
  return make(c, join(c, types, isSubtypeReduced), isIncomplete);
}

function typeAtLoop(walk: Walk, flow: FlowLabel): FlowType {
  const { c, declared, initial } = walk;
  const { flow: state } = c.state;
  let cache = state.loopCaches.get(flow);
  if (cache === undefined) {
    cache = new Map();
    state.loopCaches.set(flow, cache);
  }
  const key = cacheKey(walk);
  if (key === undefined) return declared;
  const known = cache.get(key);
  if (known !== undefined) return known;
  for (let i = state.loopStart; i < state.loops.length; i++) {
    const loop = state.loops[i];
    if (loop !== undefined && loop.flow === flow && loop.key === key && loop.types.length > 0) {
      loop.askedAt = Math.min(loop.askedAt, loop.types.length);
      return make(c, join(c, loop.types, false), true);
    }
  }
  const types: Type[] = [];
  const loop: LoopWalk = { flow, key, types, askedAt: Number.POSITIVE_INFINITY };
  let isSubtypeReduced = false;
  let first: FlowType | undefined;
  const pending = [...flow.antecedents];
  const sharedLength = state.sharedNodes.length;
  for (const antecedent of pending) {
    let flowType: FlowType;
    if (first === undefined) {
      first = typeAt(walk, antecedent);
      flowType = first;
    } else {
      state.loops.push(loop);
      const saved = state.expressionTypes;
      state.expressionTypes = undefined;
      flowType = typeAt(walk, antecedent);
      state.expressionTypes = saved;
      state.loops.pop();
      const meanwhile = cache.get(key);
      if (meanwhile !== undefined) return meanwhile;
    }
    const type = typeIn(flowType);
    if (!types.includes(type)) types.push(type);
    if (!isSubset(c, type, initial)) isSubtypeReduced = true;
    if (type === declared) break;
    // `state = TABLE[state].next`: what a round stores may follow from what the round before stored. TypeScript goes round once.
    if (antecedent === pending.at(-1) && loop.askedAt < types.length && isUnionLike(declared)) {
      loop.askedAt = Number.POSITIVE_INFINITY;
      state.sharedNodes.length = sharedLength;
      state.sharedTypes.length = sharedLength;
      pending.push(...flow.antecedents.slice(1));
    }
  }
  const result = join(c, types, isSubtypeReduced);
  if (first instanceof Incomplete) return make(c, result, true);
  cache.set(key, result);
  return result;
}

function cacheKey(walk: Walk): string | undefined {
  if (walk.isKeySet) return walk.key;
  walk.isKeySet = true;
  const key = referenceKey(walk.c, walk.reference);
  walk.key = key && `${key}:${walk.declared.id}:${walk.initial.id}:${walk.container?.id ?? 0}`;
  return walk.key;
}

function isSubset(c: Checker, type: Type, whole: Type): boolean {
  if (type === whole || isNever(type)) return true;
  const members = membersOf(c.store, whole);
  return membersOf(c.store, type).every(
    (each) => members.includes(each) || members.includes(c.store.regular(each)),
  );
}

function join(c: Checker, types: readonly Type[], isSubtypeReduced: boolean): Type {
  const reachable = types.filter((each) => each !== c.state.unreachableNever(c.store));
  if (reachable.length === 0 && types.length > 0) return c.state.unreachableNever(c.store);
  if (
    reachable.some((each) => isEvolving(c, each)) &&
    reachable.every((each) => isNever(each) || isEvolving(c, each))
  ) {
    const elements = reachable.filter((each) => isEvolving(c, each)).map((each) => elementOf(each));
    return c.state.evolvingArray(c.store, union(c.store, elements));
  }
  const settled = reachable.map((each) => finalArray(c, each));
  return isSubtypeReduced ? c.late.subtypeUnion(c, settled) : union(c.store, settled);
}

// ------------------------------------------------------------------------------- evolving arrays

function isEvolving(c: Checker, type: Type): boolean {
  return c.state.evolvingArrays.has(type);
}

function elementOf(type: Type): Type {
  if (type.kind !== "array") throw new Error("no array");
  return type.element;
}

/** An evolving array as what it holds so far. */
export function finalArray(c: Checker, type: Type): Type {
  if (!isEvolving(c, type)) return type;
  const element = elementOf(type);
  if (isNever(element)) return c.store.autoArray;
  return c.store.array(
    element.kind === "union" ? c.late.subtypeUnion(c, element.members) : element,
  );
}

function typeAtMutation(walk: Walk, flow: FlowMutation): FlowType | undefined {
  const { c, reference, declared } = walk;
  if (!isAutomatic(c, declared)) return undefined;
  const { node } = flow;
  let target: Node | undefined;
  if (node.kind === "CallExpression" && node.callee.kind === "PropertyAccess")
    target = node.callee.object;
  else if (node.kind === "Assignment" && node.target.kind === "ElementAccess")
    target = node.target.object;
  if (target === undefined || !isMatchingReference(c, reference, target)) return undefined;
  const before = typeAt(walk, flow.antecedent);
  const type = typeIn(before);
  if (!isEvolving(c, type)) return before;
  let evolved = type;
  if (node.kind === "CallExpression") {
    for (const argument of node.arguments) evolved = addElement(c, evolved, argument);
  } else if (node.kind === "Assignment" && node.target.kind === "ElementAccess") {
    const index = c.late.contextFreeType(c, node.target.index);
    if (c.late.isNumberLike(c, index)) evolved = addElement(c, evolved, node.value);
  }
  return evolved === type ? before : make(c, evolved, before instanceof Incomplete);
}

function addElement(c: Checker, type: Type, node: Node): Type {
  const value =
    node.kind === "Spread"
      ? (c.late.iteratedType(c, c.late.contextFreeType(c, node.argument), undefined) ?? c.store.any)
      : c.late.contextFreeType(c, node as Parameters<typeof c.late.contextFreeType>[1]);
  const element = c.late.regularObjectType(c, baseOfLiteral(c, value));
  const before = elementOf(type);
  const parts = before.kind === "union" ? before.members : [before];
  if (parts.includes(element)) return type;
  return c.state.evolvingArray(c.store, union(c.store, [before, element]));
}

/** `a.push(…)`, `a.length`, `a[i] = …`: uses that leave open what the array holds. */
export function isEvolvingTarget(c: Checker, node: Node): boolean {
  const { node: root, parent } = outOfParentheses(c.tables, node);
  if (parent?.kind === "PropertyAccess" && parent.object === root) {
    if (parent.name.name === "length") return true;
    const call = c.tables.parent[parent.id];
    return (
      call?.kind === "CallExpression" &&
      call.callee === parent &&
      (parent.name.name === "push" || parent.name.name === "unshift")
    );
  }
  if (parent?.kind === "ElementAccess" && parent.object === root) {
    const assignment = c.tables.parent[parent.id];
    return (
      assignment?.kind === "Assignment" &&
      assignment.operator === "=" &&
      (assignment.target as Node) === parent &&
      c.late.isNumberLike(c, c.late.contextFreeType(c, parent.index))
    );
  }
  return false;
}

/** True for `any` that stands for what is not known yet. */
export function isAutoAny(c: Checker, type: Type): boolean {
  return isAny(type) && isAutomatic(c, type);
}
