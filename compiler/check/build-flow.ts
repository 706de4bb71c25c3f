/** Builds the control flow graph of a file: one walk in order of evaluation. */

import type {
  AssignmentTarget,
  BindingTarget,
  Block,
  ClassDeclaration,
  ClassExpression,
  Expression,
  FunctionLike,
  Node,
  SourceModule,
  Statement,
  Switch,
  Try,
} from "../syntax/ast.ts";
import { forEachChild } from "../syntax/ast-children.ts";
import { withoutExport } from "../syntax/exported.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import {
  type FlowFactory,
  type FlowLabel,
  type FlowNode,
  isDottedName,
  isNarrowableReference,
} from "./flow-graph.ts";
import type { NodeTables } from "./node-tables.ts";

/** Fills `tables.flow` and `tables.endFlow` for all nodes of `ast`. */
export function buildFlow(ast: SourceModule, tables: NodeTables, factory: FlowFactory): void {
  const builder = new FlowBuilder(tables, factory);
  builder.module(ast);
}

interface Jumps {
  readonly label: string | undefined;
  readonly breakTo: FlowLabel;
  readonly continueTo: FlowLabel | undefined;
  readonly outer: Jumps | undefined;
}

class FlowBuilder {
  readonly #tables: NodeTables;
  readonly #make: FlowFactory;
  #flow: FlowNode;
  #jumps: Jumps | undefined;
  #pendingLabels: string[] = [];
  /** Something was assigned, changed or called since this was last cleared. */
  #hasEffects = false;
  #returnTarget: FlowLabel | undefined;
  #exceptionTarget: FlowLabel | undefined;
  #trueTarget: FlowLabel | undefined;
  #falseTarget: FlowLabel | undefined;

  constructor(tables: NodeTables, factory: FlowFactory) {
    this.#tables = tables;
    this.#make = factory;
    this.#flow = factory.start(undefined);
  }

  module(ast: SourceModule): void {
    this.#statements(ast.statements);
    this.#tables.endFlow[ast.id] = this.#reached(this.#flow);
  }

  #current(): FlowNode {
    return this.#flow;
  }

  #reached(flow: FlowNode): FlowNode | undefined {
    return flow.kind === "unreachable" ? undefined : flow;
  }

  #statements(statements: readonly Statement[]): void {
    // Function declarations are made first, whatever their place.
    for (const each of statements) if (isFunctionStatement(each)) this.#statement(each);
    for (const each of statements) if (!isFunctionStatement(each)) this.#statement(each);
  }

  #statement(node: Statement): void {
    if (node.kind !== "Labeled" && !isLoopStatement(node)) this.#pendingLabels = [];
    this.#tables.flow[node.id] = this.#flow;
    switch (node.kind) {
      case "Block":
        this.#statements(node.statements);
        return;
      case "ExpressionStatement":
        this.#expression(node.expression);
        this.#call(node.expression);
        return;
      case "VariableStatement":
        this.#node(node.list);
        return;
      case "If": {
        const then = this.#make.label("branch");
        const otherwise = this.#make.label("branch");
        const after = this.#make.label("branch");
        this.#condition(node.test, then, otherwise);
        this.#flow = this.#make.finish(then);
        this.#statement(node.consequent);
        this.#make.addAntecedent(after, this.#flow);
        this.#flow = this.#make.finish(otherwise);
        if (node.alternate !== null) this.#statement(node.alternate);
        this.#make.addAntecedent(after, this.#flow);
        this.#flow = this.#make.finish(after);
        return;
      }
      case "While": {
        const start = this.#loopLabel();
        const body = this.#make.label("branch");
        const after = this.#make.label("branch");
        this.#enterLoop(start);
        this.#condition(node.test, body, after);
        this.#flow = this.#make.finish(body);
        this.#loopBody(node.body, after, start);
        this.#make.addAntecedent(start, this.#flow);
        this.#flow = this.#make.finish(after);
        return;
      }
      case "DoWhile": {
        const start = this.#loopLabel();
        const test = this.#make.label("branch");
        const after = this.#make.label("branch");
        this.#enterLoop(start);
        this.#loopBody(node.body, after, test);
        this.#make.addAntecedent(test, this.#flow);
        this.#flow = this.#make.finish(test);
        this.#condition(node.test, start, after);
        this.#flow = this.#make.finish(after);
        return;
      }
      case "For": {
        const labels = this.#pendingLabels;
        this.#pendingLabels = [];
        const start = this.#loopLabel();
        const body = this.#make.label("branch");
        const update = this.#make.label("branch");
        const after = this.#make.label("branch");
        if (node.initializer !== null) this.#node(node.initializer);
        this.#enterLoop(start);
        this.#condition(node.test, body, after);
        this.#flow = this.#make.finish(body);
        this.#pendingLabels = labels;
        this.#loopBody(node.body, after, update);
        this.#make.addAntecedent(update, this.#flow);
        this.#flow = this.#make.finish(update);
        if (node.update !== null) this.#expression(node.update);
        this.#make.addAntecedent(start, this.#flow);
        this.#flow = this.#make.finish(after);
        return;
      }
      case "ForOf":
      case "ForIn": {
        const labels = this.#pendingLabels;
        this.#pendingLabels = [];
        const start = this.#loopLabel();
        const after = this.#make.label("branch");
        this.#expression(node.kind === "ForOf" ? node.iterable : node.object);
        this.#enterLoop(start);
        this.#make.addAntecedent(after, this.#flow);
        if (node.target.kind === "VariableList") {
          for (const declaration of node.target.declarations) {
            this.#bindingTarget(declaration.target, declaration, true);
          }
        } else this.#assignTo(node.target);
        this.#pendingLabels = labels;
        this.#loopBody(node.body, after, start);
        this.#make.addAntecedent(start, this.#flow);
        this.#flow = this.#make.finish(after);
        return;
      }
      case "Labeled": {
        const after = this.#make.label("branch");
        const labels = this.#pendingLabels;
        this.#pendingLabels = [...labels, node.label.name];
        if (isLoopStatement(node.body) || node.body.kind === "Labeled") {
          this.#statement(node.body);
          this.#make.addAntecedent(after, this.#flow);
        } else {
          this.#pendingLabels = [];
          this.#jumps = {
            label: node.label.name,
            breakTo: after,
            continueTo: undefined,
            outer: this.#jumps,
          };
          this.#statement(node.body);
          this.#jumps = this.#jumps.outer;
          this.#make.addAntecedent(after, this.#flow);
        }
        this.#flow = this.#make.finish(after);
        this.#pendingLabels = [];
        return;
      }
      case "Break":
      case "Continue": {
        const isBreak = node.kind === "Break";
        for (let jump = this.#jumps; jump !== undefined; jump = jump.outer) {
          if (node.label !== null ? jump.label !== node.label.name : jump.label !== undefined)
            continue;
          const target = isBreak ? jump.breakTo : jump.continueTo;
          if (target === undefined) continue;
          this.#make.addAntecedent(target, this.#flow);
          break;
        }
        this.#flow = this.#make.unreachable;
        return;
      }
      case "Return":
        if (node.argument !== null) this.#expression(node.argument);
        if (this.#returnTarget !== undefined) {
          this.#make.addAntecedent(this.#returnTarget, this.#flow);
        }
        this.#flow = this.#make.unreachable;
        return;
      case "Throw":
        this.#expression(node.argument);
        this.#flow = this.#make.unreachable;
        return;
      case "Switch":
        this.#switch(node);
        return;
      case "Try":
        this.#try(node);
        return;
      case "ExportDeclaration":
        this.#statement(node.declaration);
        return;
      case "ExportDefault":
        this.#node(node.value);
        return;
      case "NamespaceDeclaration": {
        this.#statements(node.statements);
        return;
      }
      case "EnumDeclaration":
        for (const member of node.members) {
          if (member.initializer !== null) this.#expression(member.initializer);
        }
        return;
      case "FunctionDeclaration":
      case "ClassDeclaration":
        this.#node(node);
        return;
      case "ExportNamed":
        for (const specifier of node.specifiers) {
          this.#tables.flow[specifier.local.id] = this.#flow;
        }
        return;
      case "EmptyStatement":
      case "InterfaceDeclaration":
      case "TypeAlias":
      case "ImportAlias":
      case "ImportDeclaration":
      case "ExportAll":
      case "Debugger":
        return;
    }
  }

  #loopLabel(): FlowLabel {
    return this.#make.label("loop");
  }

  /** A loop that is never come to has no way in: nothing in it is come to either, though its end leads back to its start. */
  #enterLoop(start: FlowLabel): void {
    if (this.#flow.kind === "unreachable") return;
    this.#make.addAntecedent(start, this.#flow);
    this.#flow = start;
  }

  #loopBody(body: Statement, breakTo: FlowLabel, continueTo: FlowLabel): void {
    const outer = this.#jumps;
    for (const label of this.#pendingLabels) {
      this.#jumps = { label, breakTo, continueTo, outer: this.#jumps };
    }
    this.#pendingLabels = [];
    this.#jumps = { label: undefined, breakTo, continueTo, outer: this.#jumps };
    this.#statement(body);
    this.#jumps = outer;
  }

  #switch(node: Switch): void {
    this.#expression(node.discriminant);
    const after = this.#make.label("branch");
    const outer = this.#jumps;
    this.#jumps = { label: undefined, breakTo: after, continueTo: undefined, outer };
    const before = this.#flow;
    let fallThrough: FlowNode = this.#make.unreachable;
    const { clauses } = node;
    const isNarrowing =
      isNarrowableReference(stripParentheses(node.discriminant)) ||
      stripParentheses(node.discriminant).kind === "BooleanLiteral" ||
      stripParentheses(node.discriminant).kind === "Unary" ||
      stripParentheses(node.discriminant).kind === "OptionalChain" ||
      stripParentheses(node.discriminant).kind === "CallExpression";
    for (let i = 0; i < clauses.length; i++) {
      const clauseStart = i;
      while (clauses[i]?.statements.length === 0 && i + 1 < clauses.length) {
        if (fallThrough.kind === "unreachable") this.#flow = before;
        const test = clauses[i]?.test;
        if (test) this.#expression(test);
        i++;
      }
      const clause = clauses[i];
      if (clause === undefined) break;
      const label = this.#make.label("branch");
      this.#make.addAntecedent(
        label,
        isNarrowing ? this.#make.switchClauses(node, clauseStart, i + 1, before) : before,
      );
      this.#make.addAntecedent(label, fallThrough);
      this.#flow = this.#make.finish(label);
      this.#tables.flow[clause.id] = this.#flow;
      if (clause.test !== null) this.#testOfClause(clause.test, before);
      this.#statements(clause.statements);
      fallThrough = this.#flow;
    }
    this.#make.addAntecedent(after, this.#flow);
    if (clauses.length === 0) this.#make.addAntecedent(after, before);
    if (!clauses.some((each) => each.test === null)) {
      this.#make.addAntecedent(after, this.#make.switchClauses(node, 0, 0, before));
    }
    this.#jumps = outer;
    this.#flow = this.#make.finish(after);
  }

  /** A clause's test runs before the clause is chosen. */
  #testOfClause(test: Expression, before: FlowNode): void {
    const inside = this.#flow;
    this.#flow = before;
    this.#expression(test);
    this.#flow = inside;
  }

  #try(node: Try): void {
    const savedReturn = this.#returnTarget;
    const savedException = this.#exceptionTarget;
    const normalExit = this.#make.label("branch");
    const returnLabel = this.#make.label("branch");
    let exceptionLabel = this.#make.label("branch");
    if (node.finalizer !== null) this.#returnTarget = returnLabel;
    // Anything in the block may throw before it is done.
    this.#make.addAntecedent(exceptionLabel, this.#flow);
    this.#exceptionTarget = exceptionLabel;
    this.#statement(node.block);
    this.#make.addAntecedent(normalExit, this.#flow);
    if (node.handler !== null) {
      this.#flow = this.#make.finish(exceptionLabel);
      exceptionLabel = this.#make.label("branch");
      this.#make.addAntecedent(exceptionLabel, this.#flow);
      this.#exceptionTarget = exceptionLabel;
      const { target } = node.handler;
      if (target !== null) this.#bindingTarget(target, node.handler, false);
      this.#statement(node.handler.body);
      this.#make.addAntecedent(normalExit, this.#flow);
    }
    this.#returnTarget = savedReturn;
    this.#exceptionTarget = savedException;
    if (node.finalizer === null) {
      this.#flow = this.#make.finish(normalExit);
      return;
    }
    const finallyLabel = this.#make.label("branch");
    finallyLabel.antecedents = [
      ...new Set([
        ...normalExit.antecedents,
        ...exceptionLabel.antecedents,
        ...returnLabel.antecedents,
      ]),
    ];
    for (const each of finallyLabel.antecedents) each.isShared = true;
    finallyLabel.isShared = true;
    this.#flow = finallyLabel;
    this.#statement(node.finalizer);
    if (this.#current().kind === "unreachable") return;
    if (this.#returnTarget !== undefined && returnLabel.antecedents.length > 0) {
      this.#make.addAntecedent(
        this.#returnTarget,
        this.#make.reduce(finallyLabel, returnLabel.antecedents, this.#flow),
      );
    }
    if (this.#exceptionTarget !== undefined && exceptionLabel.antecedents.length > 0) {
      this.#make.addAntecedent(
        this.#exceptionTarget,
        this.#make.reduce(finallyLabel, exceptionLabel.antecedents, this.#flow),
      );
    }
    this.#flow =
      normalExit.antecedents.length > 0
        ? this.#make.reduce(finallyLabel, normalExit.antecedents, this.#flow)
        : this.#make.unreachable;
  }

  // ------------------------------------------------------------------------------ conditions

  #condition(node: Expression | null, whenTrue: FlowLabel, whenFalse: FlowLabel): void {
    if (node !== null) {
      const savedTrue = this.#trueTarget;
      const savedFalse = this.#falseTarget;
      this.#trueTarget = whenTrue;
      this.#falseTarget = whenFalse;
      this.#expression(node);
      this.#trueTarget = savedTrue;
      this.#falseTarget = savedFalse;
      if (branchesItself(node)) return;
    }
    this.#make.addAntecedent(whenTrue, this.#make.condition(true, this.#flow, node));
    this.#make.addAntecedent(whenFalse, this.#make.condition(false, this.#flow, node));
  }

  #expression(node: Expression): void {
    this.#node(node);
  }

  /** A whole expression that is no condition: the targets around it are not its own. */
  #node(node: Node): void {
    switch (node.kind) {
      case "ParenthesizedExpression":
        this.#node(node.expression);
        return;
      case "Unary":
        if (node.operator === "!" && this.#trueTarget !== undefined) {
          const saved = this.#trueTarget;
          this.#trueTarget = this.#falseTarget;
          this.#falseTarget = saved;
          this.#node(node.operand);
          this.#falseTarget = this.#trueTarget;
          this.#trueTarget = saved;
          return;
        }
        this.#value(node.operand);
        if (node.operator === "delete") this.#assigned(stripParentheses(node.operand));
        return;
      case "Logical":
        this.#logical(node);
        return;
      case "Assignment":
        if (node.operator === "&&=" || node.operator === "||=" || node.operator === "??=") {
          this.#logicalAssignment(node);
          return;
        }
        break;
      case "OptionalChain":
        this.#optionalChain(node);
        return;
      default:
    }
    const savedTrue = this.#trueTarget;
    const savedFalse = this.#falseTarget;
    this.#trueTarget = undefined;
    this.#falseTarget = undefined;
    this.#plain(node);
    this.#trueTarget = savedTrue;
    this.#falseTarget = savedFalse;
  }

  #value(node: Expression): void {
    const savedTrue = this.#trueTarget;
    const savedFalse = this.#falseTarget;
    this.#trueTarget = undefined;
    this.#falseTarget = undefined;
    this.#node(node);
    this.#trueTarget = savedTrue;
    this.#falseTarget = savedFalse;
  }

  #logical(node: Node & { readonly kind: "Logical" }): void {
    const whenTrue = this.#trueTarget;
    const whenFalse = this.#falseTarget;
    if (whenTrue === undefined || whenFalse === undefined) {
      const after = this.#make.label("branch");
      this.#joined(after, () => this.#logicalParts(node, after, after));
    } else this.#logicalParts(node, whenTrue, whenFalse);
  }

  #logicalParts(
    node: Node & { readonly kind: "Logical" },
    whenTrue: FlowLabel,
    whenFalse: FlowLabel,
  ): void {
    const beforeRight = this.#make.label("branch");
    if (node.operator === "&&") this.#condition(node.left, beforeRight, whenFalse);
    else this.#condition(node.left, whenTrue, beforeRight);
    this.#flow = this.#make.finish(beforeRight);
    this.#tables.flow[node.id] = this.#flow;
    this.#condition(node.right, whenTrue, whenFalse);
  }

  #logicalAssignment(node: Node & { readonly kind: "Assignment" }): void {
    const whenTrue = this.#trueTarget;
    const whenFalse = this.#falseTarget;
    const isCondition = whenTrue !== undefined && whenFalse !== undefined;
    const after = this.#make.label("branch");
    const yes = isCondition ? whenTrue : after;
    const no = isCondition ? whenFalse : after;
    const beforeRight = this.#make.label("branch");
    const target = node.target as Expression;
    if (node.operator === "&&=") this.#condition(target, beforeRight, no);
    else this.#condition(target, yes, beforeRight);
    this.#flow = this.#make.finish(beforeRight);
    this.#value(node.value);
    this.#assigned(node.target);
    this.#make.addAntecedent(yes, this.#make.condition(true, this.#flow, node));
    this.#make.addAntecedent(no, this.#make.condition(false, this.#flow, node));
    if (!isCondition) this.#flow = this.#make.finish(after);
  }

  #optionalChain(node: Node & { readonly kind: "OptionalChain" }): void {
    const whenTrue = this.#trueTarget;
    const whenFalse = this.#falseTarget;
    if (whenTrue !== undefined && whenFalse !== undefined) {
      this.#chainLinks(node.expression, whenTrue, whenFalse);
      this.#make.addAntecedent(whenTrue, this.#make.condition(true, this.#flow, node));
      this.#make.addAntecedent(whenFalse, this.#make.condition(false, this.#flow, node));
      return;
    }
    const after = this.#make.label("branch");
    this.#joined(after, () => {
      this.#chainLinks(node.expression, after, after);
      this.#make.addAntecedent(after, this.#flow);
    });
  }

  /** Joins the ways through an expression; without effects on them, what was known before is known after. */
  #joined(after: FlowLabel, walk: () => void): void {
    const before = this.#flow;
    const saved = this.#hasEffects;
    this.#hasEffects = false;
    walk();
    this.#flow = this.#hasEffects ? this.#make.finish(after) : before;
    this.#hasEffects ||= saved;
  }

  /** Links of a chain: an optional one goes on only where its object is there. */
  #chainLinks(node: Expression, whenTrue: FlowLabel, whenFalse: FlowLabel): void {
    switch (node.kind) {
      case "PropertyAccess":
      case "ElementAccess":
      case "CallExpression": {
        const object = node.kind === "CallExpression" ? node.callee : node.object;
        this.#chainLinks(object, whenTrue, whenFalse);
        if (node.optional) {
          const present = this.#make.label("branch");
          this.#make.addAntecedent(present, this.#make.condition(true, this.#flow, object));
          this.#make.addAntecedent(whenFalse, this.#make.condition(false, this.#flow, object));
          this.#flow = this.#make.finish(present);
        }
        if (node.kind === "CallExpression") {
          for (const each of node.arguments) this.#value(argumentOf(each));
        } else if (node.kind === "ElementAccess") this.#value(node.index);
        if (isNarrowableReference(node) || node.kind === "CallExpression") {
          this.#tables.flow[node.id] = this.#flow;
        }
        return;
      }
      case "NonNull":
        this.#chainLinks(node.expression, whenTrue, whenFalse);
        return;
      default:
        this.#value(node);
    }
  }

  // ----------------------------------------------------------------------------- expressions

  #plain(node: Node): void {
    switch (node.kind) {
      case "Identifier":
      case "ThisExpression":
      case "SuperExpression":
      case "MetaProperty":
        this.#tables.flow[node.id] = this.#flow;
        return;
      case "PropertyAccess":
        if (isNarrowableReference(node)) this.#tables.flow[node.id] = this.#flow;
        this.#node(node.object);
        return;
      case "ElementAccess":
        if (isNarrowableReference(node)) this.#tables.flow[node.id] = this.#flow;
        this.#node(node.object);
        this.#node(node.index);
        return;
      case "CallExpression":
        this.#callExpression(node);
        return;
      case "NewExpression":
        this.#node(node.callee);
        for (const each of node.arguments) this.#node(argumentOf(each));
        return;
      case "Binary":
        this.#binaryChain(node);
        return;
      case "Assignment":
        this.#assignment(node);
        return;
      case "Update":
        this.#node(node.operand);
        this.#assigned(stripParentheses(node.operand));
        return;
      case "Conditional": {
        const then = this.#make.label("branch");
        const otherwise = this.#make.label("branch");
        const after = this.#make.label("branch");
        this.#joined(after, () => {
          this.#condition(node.test, then, otherwise);
          this.#flow = this.#make.finish(then);
          this.#tables.flow[node.consequent.id] = this.#flow;
          this.#node(node.consequent);
          this.#make.addAntecedent(after, this.#flow);
          this.#flow = this.#make.finish(otherwise);
          this.#tables.flow[node.alternate.id] = this.#flow;
          this.#node(node.alternate);
          this.#make.addAntecedent(after, this.#flow);
        });
        return;
      }
      case "Sequence":
        for (const each of node.expressions) {
          this.#node(each);
          this.#call(each);
        }
        return;
      case "VariableList":
        for (const declaration of node.declarations) {
          if (declaration.initializer !== null) this.#node(declaration.initializer);
          this.#bindingTarget(declaration.target, declaration, declaration.initializer !== null);
        }
        return;
      case "FunctionDeclaration":
      case "FunctionExpression":
      case "ArrowFunction":
      case "Method":
      case "Accessor":
      case "Constructor":
        this.#function(node, undefined);
        return;
      case "ClassDeclaration":
      case "ClassExpression":
        this.#class(node);
        return;
      case "AsExpression":
      case "Satisfies":
      case "TypeAssertion":
      case "NonNull":
      case "AsConst":
      case "Instantiation":
        this.#node(node.expression);
        return;
      case "ShorthandProperty":
        this.#tables.flow[node.name.id] = this.#flow;
        return;
      case "PropertyAssignment":
        if (node.key.kind === "ComputedName") this.#node(node.key.expression);
        this.#node(node.value);
        return;
      default:
        forEachChild(node, (child) => {
          this.#node(child);
        });
    }
  }

  #binaryChain(node: Node & { readonly kind: "Binary" }): void {
    let current: Expression = node;
    const rights: Expression[] = [];
    while (current.kind === "Binary") {
      rights.push(current.right);
      current = current.left;
    }
    this.#node(current);
    for (let i = rights.length - 1; i >= 0; i--) {
      const right = rights[i];
      if (right !== undefined) this.#node(right);
    }
  }

  #assignment(node: Node & { readonly kind: "Assignment" }): void {
    const { target } = node;
    if (target.kind === "ObjectPattern" || target.kind === "ArrayPattern") {
      this.#node(node.value);
      this.#assignTo(target);
      return;
    }
    this.#node(target);
    this.#node(node.value);
    this.#assigned(target);
    if (node.operator === "=" && target.kind === "ElementAccess") {
      if (isNarrowableOperand(target.object)) {
        this.#hasEffects = true;
        this.#flow = this.#make.mutation(node, this.#flow);
      }
    }
  }

  /** Walks a target and marks what it assigns. */
  #assignTo(target: AssignmentTarget): void {
    switch (target.kind) {
      case "ObjectPattern":
        for (const property of target.properties) {
          if (property.kind === "PatternProperty") {
            if (property.key.kind === "ComputedName") this.#node(property.key.expression);
            if (property.initializer !== null) this.#maybe(property.initializer);
          }
          this.#assignTo(property.target);
        }
        return;
      case "ArrayPattern":
        for (const element of target.elements) {
          if (element.kind === "Hole") continue;
          if (element.kind === "PatternElement" && element.initializer !== null) {
            this.#maybe(element.initializer);
          }
          this.#assignTo(element.target);
        }
        return;
      default:
        this.#node(target);
        this.#assigned(target);
    }
  }

  #assigned(target: Node): void {
    const inner = stripTarget(target);
    if (isExpressionTarget(inner) && isNarrowableReference(inner)) {
      this.#hasEffects = true;
      this.#flow = this.#make.assignment(inner, this.#flow);
    }
  }

  #bindingTarget(target: BindingTarget, declaration: Node, hasValue: boolean): void {
    switch (target.kind) {
      case "Identifier":
        this.#tables.flow[declaration.id] = this.#flow;
        if (hasValue) {
          this.#hasEffects = true;
          this.#flow = this.#make.assignment(declaration, this.#flow);
        }
        return;
      case "ObjectPattern":
        for (const property of target.properties) {
          if (property.kind === "PatternProperty") {
            if (property.key.kind === "ComputedName") this.#node(property.key.expression);
            if (property.initializer !== null) this.#maybe(property.initializer);
          }
          this.#bindingTarget(property.target, property, true);
        }
        return;
      case "ArrayPattern":
        for (const element of target.elements) {
          if (element.kind === "Hole") continue;
          if (element.kind === "PatternElement" && element.initializer !== null) {
            this.#maybe(element.initializer);
          }
          this.#bindingTarget(element.target, element, true);
        }
    }
  }

  /** An initializer that runs only if there is no value. */
  #maybe(node: Expression): void {
    const before = this.#flow;
    this.#node(node);
    if (before.kind === "unreachable" || before === this.#flow) return;
    const after = this.#make.label("branch");
    this.#make.addAntecedent(after, before);
    this.#make.addAntecedent(after, this.#flow);
    this.#flow = this.#make.finish(after);
  }

  #callExpression(node: Node & { readonly kind: "CallExpression" }): void {
    const callee = stripParentheses(node.callee);
    const isImmediate =
      (callee.kind === "FunctionExpression" && !callee.isAsync && !callee.isGenerator) ||
      (callee.kind === "ArrowFunction" && !callee.isAsync);
    if (isImmediate) {
      for (const each of node.arguments) this.#node(argumentOf(each));
      const after = this.#make.label("branch");
      this.#hasEffects = true;
      this.#function(callee, after);
      return;
    }
    this.#node(node.callee);
    for (const each of node.arguments) this.#node(argumentOf(each));
    this.#tables.flow[node.id] = this.#flow;
    if (callee.kind === "PropertyAccess" && callee.name.kind === "Identifier") {
      const { name } = callee.name;
      if ((name === "push" || name === "unshift") && isNarrowableOperand(callee.object)) {
        this.#hasEffects = true;
        this.#flow = this.#make.mutation(node, this.#flow);
      }
    }
  }

  #call(node: Expression): void {
    if (node.kind === "CallExpression" && node.callee.kind !== "SuperExpression") {
      if (!isDottedName(node.callee)) return;
      this.#hasEffects = true;
      this.#flow = this.#make.call(node, this.#flow);
    }
  }

  // --------------------------------------------------------------------- functions and classes

  /** @param immediate where control goes on when the function is called on the spot */
  #function(node: FunctionLike, immediate: FlowLabel | undefined): void {
    this.#tables.flow[node.id] = this.#flow;
    if ("key" in node && node.key.kind === "ComputedName") this.#node(node.key.expression);
    const { body } = node;
    const saved = {
      flow: this.#flow,
      jumps: this.#jumps,
      returnTarget: this.#returnTarget,
      exceptionTarget: this.#exceptionTarget,
      labels: this.#pendingLabels,
    };
    if (immediate === undefined) {
      const seesOuter =
        node.kind === "ArrowFunction" ||
        node.kind === "FunctionExpression" ||
        ((node.kind === "Method" || node.kind === "Accessor") && !this.#isClassMember(node));
      this.#flow = this.#make.start(seesOuter ? node : undefined);
      this.#exceptionTarget = undefined;
    }
    const returnLabel =
      immediate ?? (node.kind === "Constructor" ? this.#make.label("branch") : undefined);
    this.#returnTarget = returnLabel;
    this.#jumps = undefined;
    this.#pendingLabels = [];
    for (const parameter of node.parameters) {
      if (parameter.initializer !== null) this.#maybe(parameter.initializer);
      this.#bindingTarget(parameter.target, parameter, false);
      if (parameter.target.kind !== "Identifier") this.#tables.flow[parameter.id] = this.#flow;
    }
    if (body !== null) {
      if (body.kind === "Block") this.#block(body);
      else this.#node(body);
      this.#tables.endFlow[node.id] = this.#reached(this.#flow);
    }
    if (returnLabel !== undefined) {
      this.#make.addAntecedent(returnLabel, this.#flow);
      this.#flow = this.#make.finish(returnLabel);
      if (node.kind === "Constructor") this.#tables.endFlow[node.id] = this.#reached(this.#flow);
    }
    if (immediate === undefined) this.#flow = saved.flow;
    this.#jumps = saved.jumps;
    this.#returnTarget = saved.returnTarget;
    this.#exceptionTarget = saved.exceptionTarget;
    this.#pendingLabels = saved.labels;
  }

  #isClassMember(node: Node): boolean {
    const parent = this.#tables.parent[node.id];
    return parent?.kind === "ClassDeclaration" || parent?.kind === "ClassExpression";
  }

  #block(block: Block): void {
    this.#tables.flow[block.id] = this.#flow;
    this.#statements(block.statements);
  }

  #class(node: ClassDeclaration | ClassExpression): void {
    if (node.superClass !== null) this.#node(node.superClass);
    for (const member of node.members) {
      switch (member.kind) {
        case "Method":
        case "Accessor":
        case "Constructor":
          this.#function(member, undefined);
          break;
        case "PropertyDefinition": {
          if (member.key.kind === "ComputedName") this.#node(member.key.expression);
          if (member.initializer === null) break;
          const saved = this.#flow;
          if (!member.isStatic) this.#flow = this.#make.start(undefined);
          this.#node(member.initializer);
          this.#flow = saved;
          break;
        }
        case "StaticBlock": {
          const saved = this.#returnTarget;
          this.#returnTarget = undefined;
          this.#statements(member.body.statements);
          this.#tables.endFlow[member.id] = this.#reached(this.#flow);
          this.#returnTarget = saved;
          break;
        }
        case "IndexSignature":
          break;
      }
    }
    if (node.kind === "ClassDeclaration") this.#tables.flow[node.id] = this.#flow;
  }
}

function isFunctionStatement(node: Statement): boolean {
  const inner = withoutExport(node);
  return inner.kind === "FunctionDeclaration";
}

function isLoopStatement(node: Statement): boolean {
  switch (node.kind) {
    case "For":
    case "ForOf":
    case "ForIn":
    case "While":
    case "DoWhile":
      return true;
    default:
      return false;
  }
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

function argumentOf(node: Node): Expression {
  return node.kind === "Spread" ? node.argument : (node as Expression);
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

function isNarrowableOperand(node: Expression): boolean {
  return isNarrowableReference(stripParentheses(node));
}
