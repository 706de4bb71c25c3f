/** Where the walk that builds a flow graph stands: the flow node before the next evaluation, and where jumps and conditions lead. */
import type { Expression, Node, SourceModule, Statement } from "../syntax/ast.ts";
import { withoutExport } from "../syntax/exported.ts";
import {
  type FlowFactory,
  type FlowLabel,
  type FlowNode,
  isNarrowableReference,
} from "./flow-graph.ts";
import type { NodeTables } from "./node-tables.ts";

/** A statement that `break` or `continue` may leave, and those around it. */
export interface Jumps {
  readonly label: string | undefined;
  readonly breakTo: FlowLabel;
  readonly continueTo: FlowLabel | undefined;
  readonly outer: Jumps | undefined;
}

/** The walks by kind of node, handed in so that the files they stand in need not know each other. */
export interface FlowWalks {
  node(builder: FlowBuilder, node: Node): void;
  statement(builder: FlowBuilder, node: Statement): void;
}

/** The flow graph of one file under construction. */
export class FlowBuilder {
  readonly tables: NodeTables;
  readonly make: FlowFactory;
  readonly #walks: FlowWalks;
  flow: FlowNode;
  jumps: Jumps | undefined;
  pendingLabels: string[] = [];
  /** Something was assigned, changed or called since this was last cleared. */
  hasEffects = false;
  returnTarget: FlowLabel | undefined;
  exceptionTarget: FlowLabel | undefined;
  trueTarget: FlowLabel | undefined;
  falseTarget: FlowLabel | undefined;

  constructor(tables: NodeTables, factory: FlowFactory, walks: FlowWalks) {
    this.tables = tables;
    this.make = factory;
    this.#walks = walks;
    this.flow = factory.start(undefined);
  }

  module(ast: SourceModule): void {
    this.statements(ast.statements);
    this.tables.endFlow[ast.id] = this.reached(this.flow);
  }

  isReachable(): boolean {
    return this.flow.kind !== "unreachable";
  }

  reached(flow: FlowNode): FlowNode | undefined {
    return flow.kind === "unreachable" ? undefined : flow;
  }

  statements(statements: readonly Statement[]): void {
    // Function declarations are made first, whatever their place.
    for (const each of statements) if (isFunctionStatement(each)) this.statement(each);
    for (const each of statements) if (!isFunctionStatement(each)) this.statement(each);
  }

  statement(node: Statement): void {
    this.#walks.statement(this, node);
  }

  /** A condition's part or a whole expression: the targets around it are its own only if it passes them on. */
  node(node: Node): void {
    this.#walks.node(this, node);
  }

  /** An expression whose value is wanted: it is no part of the condition around it. */
  value(node: Expression): void {
    const savedTrue = this.trueTarget;
    const savedFalse = this.falseTarget;
    this.trueTarget = undefined;
    this.falseTarget = undefined;
    this.node(node);
    this.trueTarget = savedTrue;
    this.falseTarget = savedFalse;
  }

  /** A condition, or its absence, which is true. */
  condition(node: Expression | null, whenTrue: FlowLabel, whenFalse: FlowLabel): void {
    if (node !== null) {
      const savedTrue = this.trueTarget;
      const savedFalse = this.falseTarget;
      this.trueTarget = whenTrue;
      this.falseTarget = whenFalse;
      this.node(node);
      this.trueTarget = savedTrue;
      this.falseTarget = savedFalse;
      if (branchesItself(node)) return;
    }
    this.make.addAntecedent(whenTrue, this.make.condition(true, this.flow, node));
    this.make.addAntecedent(whenFalse, this.make.condition(false, this.flow, node));
  }

  /** Joins the ways through an expression; without effects on them, what was known before is known after. */
  joined(after: FlowLabel, walk: () => void): void {
    const before = this.flow;
    const saved = this.hasEffects;
    this.hasEffects = false;
    walk();
    this.flow = this.hasEffects ? this.make.finish(after) : before;
    this.hasEffects ||= saved;
  }

  /** An initializer that runs only if there is no value. */
  maybe(node: Expression): void {
    const before = this.flow;
    this.node(node);
    if (before.kind === "unreachable" || before === this.flow) return;
    const after = this.make.label("branch");
    this.make.addAntecedent(after, before);
    this.make.addAntecedent(after, this.flow);
    this.flow = this.make.finish(after);
  }

  /** Marks a target, once its value is known. */
  assigned(target: Node): void {
    const inner = stripTarget(target);
    if (isExpressionTarget(inner) && isNarrowableReference(inner)) {
      this.hasEffects = true;
      this.flow = this.make.assignment(inner, this.flow);
    }
  }
}

function isFunctionStatement(node: Statement): boolean {
  const inner = withoutExport(node);
  return inner.kind === "FunctionDeclaration";
}

/** Expressions that add their own antecedents to the targets of a condition. */
function branchesItself(node: Expression): boolean {
  let current = node;
  for (;;) {
    if (current.kind === "ParenthesizedExpression") current = current.expression;
    else if (current.kind === "Unary" && current.operator === "!") current = current.operand;
    else break;
  }
  return (
    current.kind === "Logical" ||
    current.kind === "OptionalChain" ||
    (current.kind === "Assignment" &&
      (current.operator === "&&=" || current.operator === "||=" || current.operator === "??="))
  );
}

function stripTarget(node: Node): Node {
  let current = node;
  for (;;) {
    switch (current.kind) {
      case "ParenthesizedExpression":
      case "NonNull":
      case "AsExpression":
      case "Satisfies":
      case "TypeAssertion":
        current = current.expression;
        break;
      default:
        return current;
    }
  }
}

function isExpressionTarget(node: Node): node is Expression {
  return (
    node.kind === "Identifier" || node.kind === "PropertyAccess" || node.kind === "ElementAccess"
  );
}
