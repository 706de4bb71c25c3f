/** Statements. Each is lowered to nodes appended to the body; a construct that is not supported becomes a diagnostic here. */

import { TRAP_CODES } from "../../runtime/bytecode/module.ts";
import { type Label, type Node, op } from "../ir/tree.ts";
import type { Break, Continue, If, Labeled, Return, Statement, Switch } from "../syntax/ast.ts";
import type { Body, JumpTarget } from "./body.ts";
import { box } from "./convert.ts";
import { block, branch, branchIf, undefinedOf, when } from "./emit.ts";
import { defineEnumObject } from "./enum-values.ts";
import { strictEquals } from "./equality.ts";
import { lowerDoWhile, lowerFor, lowerForIn, lowerForOf, lowerWhile } from "./loops.ts";
import { beginMergedEnum, showMembers } from "./show-members.ts";
import { leaveAll, lowerBlock, lowerVariables, withTarget } from "./statement-parts.ts";
import { lowerSuspendingReturn } from "./suspending-return.ts";
import { lowerTry } from "./try.ts";
import { diagnosticOf, Unsupported, unsupported } from "./unsupported.ts";
import { enterBlock, placeOf, writePlace } from "./variables.ts";

/** Lowers one statement. */
export function lowerStatement(body: Body, node: Statement): void {
  body.at(node, () => {
    try {
      dispatch(body, node, []);
    } catch (error) {
      if (body.instantiation.isGuess && error instanceof Unsupported) {
        body.emit(body.op("trap", [TRAP_CODES.wrongType], [], "never"));
        return;
      }
      body.lowering.diagnostics.push(diagnosticOf(error, body.span(node)));
      body.emit(op("trap", [TRAP_CODES.unreachable], [], "never"));
    }
  });
}

function dispatch(body: Body, node: Statement, labels: readonly string[]): void {
  switch (node.kind) {
    case "Block":
      lowerBlock(body, node);
      return;
    case "EmptyStatement":
    case "Debugger":
    case "InterfaceDeclaration":
    case "TypeAlias":
    case "ImportDeclaration":
    case "ImportAlias":
    case "ExportNamed":
    case "ExportAll":
    // Functions are lowered when somebody calls them, their closures are made at the start of the block.
    case "FunctionDeclaration":
      return;
    case "EnumDeclaration":
      body.lowering.classes.defineEnum(body, node);
      defineEnumObject(body, node);
      return;
    case "ExpressionStatement":
      body.lowering.handlers.effect(body, node.expression);
      return;
    case "VariableStatement":
      if (!node.isDeclare) lowerVariables(body, node.list);
      return;
    case "If": {
      const condition = body.condition(node.test);
      const decided = decidedInCopy(body, node, condition);
      if (decided !== undefined) {
        const side = decided ? node.consequent : node.alternate;
        if (side) lowerStatement(body, side);
        return;
      }
      const then = body.collect(() => lowerStatement(body, node.consequent));
      const { alternate } = node;
      const otherwise = alternate ? body.collect(() => lowerStatement(body, alternate)) : [];
      body.emit(ifStatement(condition, then, otherwise));
      return;
    }
    case "For":
      lowerFor(body, node, labels);
      return;
    case "ForOf":
      lowerForOf(body, node, labels);
      return;
    case "ForIn":
      lowerForIn(body, node, labels);
      return;
    case "While":
      lowerWhile(body, node, labels);
      return;
    case "DoWhile":
      lowerDoWhile(body, node, labels);
      return;
    case "Switch":
      lowerSwitch(body, node, labels);
      return;
    case "Break":
    case "Continue":
      lowerJump(body, node);
      return;
    case "Return":
      lowerReturn(body, node);
      return;
    case "Throw": {
      const value = body.expression(node.argument);
      body.emit(body.op("throw", [], [box(value.node)], "never"));
      return;
    }
    case "Try":
      lowerTry(body, node);
      return;
    case "Labeled":
      lowerLabeled(body, node, labels);
      return;
    case "ClassDeclaration":
      body.lowering.handlers.classDefinition(body, node);
      return;
    case "ExportDeclaration":
      dispatch(body, node.declaration, labels);
      return;
    case "ExportDefault": {
      const { value } = node;
      if (value.kind === "FunctionDeclaration" || value.kind === "InterfaceDeclaration") return;
      if (value.kind === "ClassDeclaration") {
        body.lowering.handlers.classDefinition(body, value);
        return;
      }
      const symbol = body.lowering.program.symbolOf(node);
      if (!symbol || value.kind === "Identifier") return;
      const place = placeOf(body, symbol);
      body.emit(writePlace(body, place, body.expressionAs(value, place.type)));
      return;
    }
    case "NamespaceDeclaration":
      if (node.isDeclare) return;
      beginMergedEnum(body, node);
      for (const statement of node.statements) {
        lowerStatement(body, statement);
        showMembers(body, node, statement);
      }
      return;
  }
}

/** An `if` whose completion is known from its branches. */
/** Which side of an `if` of the library runs where the copy's types say so: the other need not be made. */
function decidedInCopy(body: Body, node: If, condition: Node): boolean | undefined {
  if (condition.kind !== "op" || condition.op !== "bool.const") return undefined;
  return body.lowering.program.moduleOf(node).isLibrary ? condition.imm[0] !== 0 : undefined;
}

function ifStatement(condition: Node, then: Node[], otherwise: Node[]): Node {
  return when(condition, then, otherwise);
}

function lowerReturn(body: Body, node: Return): void {
  const { resultType, result } = body.options;
  const { argument } = node;
  if (body.suspending) {
    lowerSuspendingReturn(body, argument);
    return;
  }
  if (!argument || result === "void" || !resultType) {
    if (argument) body.lowering.handlers.effect(body, argument);
    const value = result === "void" ? [] : [undefinedOf(result)];
    body.emit(leaveAll(body, 0, () => body.op("return", [], value, "never")));
    return;
  }
  const value = body.expressionAs(argument, resultType);
  if (body.scopes.every((scope) => scope.kind !== "cleanup")) {
    body.emit(body.op("return", [], [value], "never"));
    return;
  }
  const held = body.hold(value);
  body.emit(held.store);
  body.emit(leaveAll(body, 0, () => body.op("return", [], [held.read()], "never")));
}

function lowerJump(body: Body, node: Break | Continue): void {
  const name = node.label?.name;
  for (let index = body.scopes.length - 1; index >= 0; index--) {
    const scope = body.scopes[index];
    if (scope?.kind !== "target") continue;
    const label = jumpLabel(scope.target, node.kind, name);
    if (!label) continue;
    body.emit(leaveAll(body, index, () => branch(label)));
    return;
  }
  unsupported(body.span(node), "a jump out of a function");
}

function jumpLabel(
  target: JumpTarget,
  kind: "Break" | "Continue",
  name: string | undefined,
): Label | undefined {
  if (name !== undefined) {
    if (!target.labels.includes(name)) return undefined;
    return kind === "Break" ? target.breakLabel : target.continueLabel;
  }
  if (kind === "Continue") return target.continueLabel;
  return target.isBreakable ? target.breakLabel : undefined;
}

function lowerLabeled(body: Body, node: Labeled, labels: readonly string[]): void {
  const names = [...labels, node.label.name];
  const inner = node.body;
  if (["For", "ForOf", "ForIn", "While", "DoWhile", "Switch", "Labeled"].includes(inner.kind)) {
    body.at(inner, () => dispatch(body, inner, names));
    return;
  }
  const end: Label = { name: node.label.name };
  const target: JumpTarget = {
    labels: names,
    breakLabel: end,
    continueLabel: undefined,
    isBreakable: false,
  };
  const statements = withTarget(body, target, () =>
    body.collect(() => lowerStatement(body, inner)),
  );
  body.emit(block(end, statements, "void"));
}

/** Tests in order, each jumping to its clause; clauses lie in one another so that each falls into the next. */
function lowerSwitch(body: Body, node: Switch, labels: readonly string[]): void {
  const end: Label = { name: "switch" };
  const subject = body.expression(node.discriminant, "undefined");
  const held = body.hold(subject.node);
  body.emit(held.store);
  enterBlock(
    body,
    node.clauses.flatMap((clause) => [...clause.statements]),
  );
  const clauseLabels = node.clauses.map((_, index): Label => ({ name: `case${index}` }));
  const tests: Node[] = body.collect(() => {
    node.clauses.forEach((clause, index) => {
      const label = clauseLabels[index];
      const { test } = clause;
      if (!test || !label) return;
      body.at(test, () => {
        const value = body.expression(test);
        body.emit(
          branchIf(label, strictEquals(body, { node: held.read(), type: subject.type }, value)),
        );
      });
    });
    const defaultIndex = node.clauses.findIndex((clause) => !clause.test);
    body.emit(branch(clauseLabels[defaultIndex] ?? end));
  });
  const target: JumpTarget = {
    labels,
    breakLabel: end,
    continueLabel: undefined,
    isBreakable: true,
  };
  let inner = tests;
  withTarget(body, target, () => {
    node.clauses.forEach((clause, index) => {
      const label = clauseLabels[index];
      if (!label) return;
      const statements = body.collect(() => {
        for (const statement of clause.statements) lowerStatement(body, statement);
      });
      inner = [block(label, inner, "void"), ...statements];
    });
  });
  body.emit(block(end, inner, "void"));
}
