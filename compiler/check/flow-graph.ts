/**
 * The control flow graph, as in TypeScript's binder: each reference knows the flow node before it, and flow nodes point backwards.
 * Narrowing walks them from a reference to the start of its function (`narrow-flow.ts`).
 */
import type {
  AssignmentTarget,
  CallExpression,
  Expression,
  FunctionLike,
  Node,
  Switch,
} from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";

export type FlowNode =
  | FlowStart
  | FlowUnreachable
  | FlowLabel
  | FlowAssignment
  | FlowCondition
  | FlowSwitch
  | FlowMutation
  | FlowCall
  | FlowReduce;

interface FlowBase {
  readonly id: number;
  /** More than one node points here, so its type is worth remembering. */
  isShared: boolean;
  isReferenced?: boolean;
}

export interface FlowStart extends FlowBase {
  readonly kind: "start";
  /** A function made inside another's flow: narrowings of constants go on there. */
  readonly node: FunctionLike | undefined;
}

export interface FlowUnreachable extends FlowBase {
  readonly kind: "unreachable";
}

export interface FlowLabel extends FlowBase {
  readonly kind: "branch" | "loop";
  antecedents: FlowNode[];
}

export interface FlowAssignment extends FlowBase {
  readonly kind: "assignment";
  /** A variable declaration, pattern part with a name, or assigned leaf. */
  readonly node: Node;
  readonly antecedent: FlowNode;
}

export interface FlowCondition extends FlowBase {
  readonly kind: "condition";
  readonly isTrue: boolean;
  readonly node: Expression;
  readonly antecedent: FlowNode;
}

export interface FlowSwitch extends FlowBase {
  readonly kind: "switch";
  readonly node: Switch;
  /** Clauses `[clauseStart, clauseEnd)` lead here; equal when none of the clauses matches. */
  readonly clauseStart: number;
  readonly clauseEnd: number;
  readonly antecedent: FlowNode;
}

/** `push`, `unshift` or an element assignment on an array whose element type evolves. */
export interface FlowMutation extends FlowBase {
  readonly kind: "mutation";
  readonly node: Node;
  readonly antecedent: FlowNode;
}

/** A call that may assert something or never return. */
export interface FlowCall extends FlowBase {
  readonly kind: "call";
  readonly node: CallExpression;
  readonly antecedent: FlowNode;
}

/** While walking back past here, `target` has these antecedents only (`finally`). */
export interface FlowReduce extends FlowBase {
  readonly kind: "reduce";
  readonly target: FlowLabel;
  readonly antecedents: readonly FlowNode[];
  readonly antecedent: FlowNode;
}

/** Makes flow nodes; ids are unique per factory. */
export class FlowFactory {
  #nextId = 0;
  readonly unreachable: FlowUnreachable = { kind: "unreachable", id: 0, isShared: false };

  start(node: FunctionLike | undefined): FlowStart {
    return { kind: "start", id: ++this.#nextId, isShared: false, node };
  }

  label(kind: "branch" | "loop"): FlowLabel {
    return { kind, id: ++this.#nextId, isShared: false, antecedents: [] };
  }

  assignment(node: Node, antecedent: FlowNode): FlowNode {
    if (antecedent.kind === "unreachable") return antecedent;
    mark(antecedent);
    return { kind: "assignment", id: ++this.#nextId, isShared: false, node, antecedent };
  }

  mutation(node: Node, antecedent: FlowNode): FlowNode {
    if (antecedent.kind === "unreachable") return antecedent;
    mark(antecedent);
    return { kind: "mutation", id: ++this.#nextId, isShared: false, node, antecedent };
  }

  call(node: CallExpression, antecedent: FlowNode): FlowNode {
    if (antecedent.kind === "unreachable") return antecedent;
    mark(antecedent);
    return { kind: "call", id: ++this.#nextId, isShared: false, node, antecedent };
  }

  condition(isTrue: boolean, antecedent: FlowNode, node: Expression | null): FlowNode {
    if (antecedent.kind === "unreachable") return antecedent;
    if (node === null) return isTrue ? antecedent : this.unreachable;
    const inner = stripParentheses(node);
    if (inner.kind === "BooleanLiteral" && inner.value !== isTrue) return this.unreachable;
    if (!isNarrowingExpression(node)) return antecedent;
    mark(antecedent);
    return { kind: "condition", id: ++this.#nextId, isShared: false, isTrue, node, antecedent };
  }

  switchClauses(
    node: Switch,
    clauseStart: number,
    clauseEnd: number,
    antecedent: FlowNode,
  ): FlowNode {
    if (antecedent.kind === "unreachable") return antecedent;
    mark(antecedent);
    return {
      kind: "switch",
      id: ++this.#nextId,
      isShared: false,
      node,
      clauseStart,
      clauseEnd,
      antecedent,
    };
  }

  reduce(target: FlowLabel, antecedents: readonly FlowNode[], antecedent: FlowNode): FlowReduce {
    return { kind: "reduce", id: ++this.#nextId, isShared: false, target, antecedents, antecedent };
  }

  addAntecedent(label: FlowLabel, antecedent: FlowNode): void {
    if (antecedent.kind === "unreachable" || label.antecedents.includes(antecedent)) return;
    label.antecedents.push(antecedent);
    mark(antecedent);
  }

  /** A branch label as flow: unreachable without antecedents, the antecedent itself if there is one. */
  finish(label: FlowLabel): FlowNode {
    const [first, second] = label.antecedents;
    if (first === undefined) return this.unreachable;
    return second === undefined ? first : label;
  }
}

/** The second node that points at `flow` makes it shared. */
function mark(flow: FlowNode): void {
  if (flow.isReferenced) flow.isShared = true;
  flow.isReferenced = true;
}

/** Whether a condition can tell anything about a reference in it. */
export function isNarrowingExpression(node: Expression): boolean {
  switch (node.kind) {
    case "Identifier":
    case "ThisExpression":
      return true;
    case "PropertyAccess":
    case "ElementAccess":
      return containsNarrowableReference(node);
    case "CallExpression":
      return (
        node.arguments.some(
          (each) => each.kind !== "Spread" && containsNarrowableReference(each),
        ) ||
        (node.callee.kind === "PropertyAccess" && containsNarrowableReference(node.callee.object))
      );
    case "ParenthesizedExpression":
    case "NonNull":
      return isNarrowingExpression(node.expression);
    case "OptionalChain":
      return isNarrowingExpression(node.expression);
    case "AsExpression":
    case "Satisfies":
    case "TypeAssertion":
      return false;
    case "Assignment":
      switch (node.operator) {
        case "=":
        case "||=":
        case "&&=":
        case "??=":
          return isTargetReference(node.target);
        default:
          return false;
      }
    case "Binary":
      switch (node.operator) {
        case "===":
        case "!==":
        case "==":
        case "!=": {
          const left = stripParentheses(node.left);
          const right = stripParentheses(node.right);
          return (
            isNarrowableOperand(left) ||
            isNarrowableOperand(right) ||
            (right.kind === "BooleanLiteral" && isNarrowingExpression(left)) ||
            (left.kind === "BooleanLiteral" && isNarrowingExpression(right)) ||
            isTypeofOf(left) ||
            isTypeofOf(right)
          );
        }
        case "instanceof":
          return isNarrowableOperand(node.left);
        case "in":
          return isNarrowingExpression(node.right);
        default:
          return false;
      }
    case "PrivateIn":
      return isNarrowingExpression(node.object);
    case "Sequence": {
      const last = node.expressions[node.expressions.length - 1];
      return last !== undefined && isNarrowingExpression(last);
    }
    case "Unary":
      return node.operator === "!" && isNarrowingExpression(node.operand);
    case "Logical":
      return isNarrowingExpression(node.left) || isNarrowingExpression(node.right);
    default:
      return false;
  }
}

function isTypeofOf(node: Expression): boolean {
  return node.kind === "Unary" && node.operator === "typeof" && isNarrowableOperand(node.operand);
}

function isTargetReference(target: AssignmentTarget): boolean {
  return target.kind !== "ObjectPattern" && target.kind !== "ArrayPattern"
    ? containsNarrowableReference(target)
    : false;
}

function isNarrowableOperand(node: Expression): boolean {
  switch (node.kind) {
    case "ParenthesizedExpression":
      return isNarrowableOperand(node.expression);
    case "Assignment":
      return node.operator === "=" && isTargetReference(node.target);
    case "Sequence": {
      const last = node.expressions[node.expressions.length - 1];
      return last !== undefined && isNarrowableOperand(last);
    }
    case "Unary":
      return node.operator === "typeof" && isNarrowableOperand(node.operand);
    default:
      return containsNarrowableReference(node);
  }
}

/** A name, `this`, `super`, or an access path on one. */
export function isNarrowableReference(node: Expression): boolean {
  switch (node.kind) {
    case "Identifier":
    case "ThisExpression":
    case "SuperExpression":
    case "MetaProperty":
      return true;
    case "PropertyAccess":
      return isNarrowableReference(node.object);
    case "ParenthesizedExpression":
    case "NonNull":
    case "OptionalChain":
      return isNarrowableReference(node.expression);
    case "ElementAccess":
      return (
        (node.index.kind === "StringLiteral" ||
          node.index.kind === "NumberLiteral" ||
          node.index.kind === "Identifier") &&
        isNarrowableReference(node.object)
      );
    case "Sequence": {
      const last = node.expressions[node.expressions.length - 1];
      return last !== undefined && isNarrowableReference(last);
    }
    case "Assignment":
      return node.target.kind !== "ObjectPattern" && node.target.kind !== "ArrayPattern"
        ? isNarrowableReference(node.target)
        : false;
    default:
      return false;
  }
}

function containsNarrowableReference(node: Expression): boolean {
  if (isNarrowableReference(node)) return true;
  switch (node.kind) {
    case "OptionalChain":
    case "NonNull":
    case "ParenthesizedExpression":
      return containsNarrowableReference(node.expression);
    case "PropertyAccess":
    case "ElementAccess":
      return containsNarrowableReference(node.object);
    case "CallExpression":
      return containsNarrowableReference(node.callee);
    default:
      return false;
  }
}

/** `a`, `a.b`, `this.b`: what may name an assertion or a function that never returns. */
export function isDottedName(node: Expression): boolean {
  switch (node.kind) {
    case "Identifier":
    case "ThisExpression":
    case "SuperExpression":
    case "MetaProperty":
      return true;
    case "PropertyAccess":
    case "ParenthesizedExpression":
      return isDottedName(node.kind === "PropertyAccess" ? node.object : node.expression);
    default:
      return false;
  }
}
