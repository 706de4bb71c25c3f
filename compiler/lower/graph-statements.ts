/** Statements of a graph: blocks whose results are the variables written in them. */
import type { ProgramSymbol } from "../check/symbols.ts";
import type { Type } from "../check/types.ts";
import type { Expression, FunctionLike, Node, Statement } from "../syntax/ast.ts";
import { forEachChild } from "../syntax/ast-children.ts";
import { writeAssignment, writeEffect } from "./graph-assignments.ts";
import type { GraphScope } from "./graph-scope.ts";
import { graphType } from "./graph-types.ts";

/** The body of a function; gives what it returns. */
export function writeFunctionBody(scope: GraphScope, node: FunctionLike): string {
  if (!node.body) return "";
  if (node.body.kind !== "Block") return scope.expression(node.body);
  return writeStatements(scope, [...node.body.statements]) ?? scope.none(node);
}

/** Writes statements; gives the returned value if they always return. */
function writeStatements(scope: GraphScope, statements: Statement[]): string | undefined {
  for (const [index, statement] of statements.entries()) {
    if (statement.kind === "Return")
      return statement.argument ? scope.expression(statement.argument) : scope.none(statement);
    if (statement.kind === "Block")
      return writeStatements(scope, [...statement.statements, ...statements.slice(index + 1)]);
    if (statement.kind === "If") {
      const rest = statements.slice(index + 1);
      if (!mayReturn(statement)) {
        writeIf(scope, statement);
        continue;
      }
      return writeReturningIf(scope, statement, rest);
    }
    writeStatement(scope, statement);
    if (statement.kind === "Throw") return scope.none(statement);
  }
  return undefined;
}

function writeStatement(scope: GraphScope, node: Statement): void {
  switch (node.kind) {
    case "ExpressionStatement":
      writeEffect(scope, node.expression);
      return;
    case "VariableStatement":
      for (const declaration of node.list.declarations) {
        if (declaration.initializer)
          writeAssignment(scope, declaration.target, declaration.initializer);
      }
      return;
    case "For":
      if (node.initializer?.kind === "VariableList") {
        for (const declaration of node.initializer.declarations) {
          if (declaration.initializer)
            writeAssignment(scope, declaration.target, declaration.initializer);
        }
      } else if (node.initializer) writeEffect(scope, node.initializer);
      writeLoop(scope, node, node.test, () => {
        writeStatements(scope, [node.body]);
        if (node.update) writeEffect(scope, node.update);
      });
      return;
    case "While":
      writeLoop(scope, node, node.test, () => void writeStatements(scope, [node.body]));
      return;
    case "DoWhile":
      writeStatements(scope, [node.body]);
      writeLoop(scope, node, node.test, () => void writeStatements(scope, [node.body]));
      return;
    case "ForOf":
      writeForOf(scope, node);
      return;
    case "Throw":
      scope.emitNothing(
        `prim::RaiseException(${scope.expression(node.argument)})`,
        scope.place(node),
      );
      return;
    case "Break":
      scope.emitNothing("prim::BreakStmt()", scope.place(node));
      return;
    case "Continue":
      scope.emitNothing("prim::ContinueStmt()", scope.place(node));
      return;
    case "Return":
      scope.emitNothing(
        `prim::ReturnStmt(${node.argument ? scope.expression(node.argument) : ""})`,
        scope.place(node),
      );
      return;
    default:
      forEachChild(node, (child) => {
        if ("statements" in child)
          writeStatements(scope, [...(child.statements as readonly Statement[])]);
      });
  }
}

/** An `if` that goes on afterwards: variables written in it are its results. */
function writeIf(scope: GraphScope, node: Extract<Statement, { kind: "If" }>): void {
  const condition = scope.expression(node.test);
  const written = scope.writtenIn([node.consequent, ...(node.alternate ? [node.alternate] : [])]);
  const before = new Map(scope.values);
  const then = writeBlock(
    scope,
    "block0()",
    () => void writeStatements(scope, [node.consequent]),
    written,
    before,
  );
  const otherwise = writeBlock(
    scope,
    "block1()",
    () => void (node.alternate && writeStatements(scope, [node.alternate])),
    written,
    before,
  );
  scope.values = new Map(before);
  const results = written.map((symbol) => scope.resultOf(symbol));
  scope.lines.push(
    `${scope.indent}${results.map(({ text }) => text).join(", ")} = prim::If(${condition})${scope.comment(node)}`,
  );
  scope.lines.push(...then, ...otherwise);
  for (const { symbol, value } of results) scope.values.set(symbol, value);
}

/** An `if` of which a branch returns: what follows it belongs to the branches that do not. */
function writeReturningIf(
  scope: GraphScope,
  node: Extract<Statement, { kind: "If" }>,
  rest: readonly Statement[],
): string {
  const condition = scope.expression(node.test);
  const before = new Map(scope.values);
  const branch = (head: string, statements: Statement[]): string[] => {
    let value = "";
    return writeBlock(
      scope,
      head,
      () => {
        value = writeStatements(scope, statements) ?? scope.none(node);
      },
      [],
      before,
      () => value,
    );
  };
  const then = branch("block0()", [node.consequent, ...rest]);
  const otherwise = branch("block1()", [...(node.alternate ? [node.alternate] : []), ...rest]);
  scope.values = new Map(before);
  const result = scope.number();
  scope.lines.push(
    `${scope.indent}${result} : ${returnType(scope, node)} = prim::If(${condition})${scope.comment(node)}`,
  );
  scope.lines.push(...then, ...otherwise);
  return result;
}

/** A loop that goes on while `test` holds. */
function writeLoop(
  scope: GraphScope,
  node: Statement,
  test: Expression | null,
  round: () => void,
): void {
  const always = () => scope.emit("", "bool", "prim::Constant[value=1]()", "");
  const written = writtenOutside(scope, node);
  const limit = scope.emit("", "int", "prim::Constant[value=9223372036854775807]()", "");
  const first = test ? scope.expression(test) : always();
  writeRounds(scope, node, { written, limit, first }, () => {
    round();
    return test ? scope.expression(test) : always();
  });
}

function writeForOf(scope: GraphScope, node: Extract<Statement, { kind: "ForOf" }>): void {
  const list = scope.expression(node.iterable);
  const limit = scope.emit("", "int", `aten::len(${list})`, scope.place(node));
  const first = scope.emit("", "bool", "prim::Constant[value=1]()", "");
  const written = writtenOutside(scope, node.body);
  const item = scope.program.types.iteratedTypeOf(scope.program.typeOf(node.iterable));
  writeRounds(scope, node, { written, limit, first }, (index) => {
    const target =
      node.target.kind === "VariableList" ? node.target.declarations[0]?.target : node.target;
    const symbol = target?.kind === "Identifier" ? scope.program.symbolOf(target) : undefined;
    const type = item ? graphType(scope.program.types, item) : "Any";
    const value = scope.emit(
      symbol?.name ?? "",
      type,
      `aten::__getitem__(${list}, ${index})`,
      scope.place(node),
    );
    if (symbol) scope.values.set(symbol, value);
    writeStatements(scope, [node.body]);
    return first;
  });
}

/** Variables of outside that are written in a statement. */
function writtenOutside(scope: GraphScope, node: Statement): ProgramSymbol[] {
  return scope.writtenIn([node]).filter((symbol) => scope.values.has(symbol));
}

/** What a loop begins with. */
interface LoopStart {
  /** Variables written in it: they are carried round. */
  readonly written: readonly ProgramSymbol[];
  /** Values: how many rounds there are at most, and whether there is a first. */
  readonly limit: string;
  readonly first: string;
}

/** @param round writes one, given its number's value; gives the value that tells whether there is another */
function writeRounds(
  scope: GraphScope,
  node: Statement,
  { written, limit, first }: LoopStart,
  round: (index: string) => string,
): void {
  const valuesOf = () => written.map((symbol) => scope.values.get(symbol) ?? "");
  const start = valuesOf();
  const before = new Map(scope.values);
  const lines = scope.collect(() => {
    const index = scope.number();
    const params = written.map((symbol) => {
      const value = scope.named(symbol.name);
      scope.values.set(symbol, value);
      return `${value} : ${scope.typeOfSymbol(symbol)}`;
    });
    scope.lines.push(`${scope.indent}block0(${[`${index} : int`, ...params].join(", ")}):`);
    scope.nested(() => {
      const again = round(index);
      scope.lines.push(`${scope.indent}-> (${[again, ...valuesOf()].join(", ")})`);
    });
  });
  scope.values = new Map(before);
  const results = written.map((symbol) => scope.resultOf(symbol));
  scope.lines.push(
    `${scope.indent}${results.map(({ text }) => text).join(", ")} = prim::Loop(${[limit, first, ...start].join(", ")})${scope.comment(node)}`,
  );
  scope.lines.push(...lines);
  for (const { symbol, value } of results) scope.values.set(symbol, value);
}

function writeBlock(
  scope: GraphScope,
  head: string,
  fill: () => void,
  written: readonly ProgramSymbol[],
  before: Map<ProgramSymbol, string>,
  result?: () => string,
): string[] {
  scope.values = new Map(before);
  return scope.collect(() => {
    scope.nested(() => {
      scope.lines.push(`${scope.indent}${head}:`);
      scope.nested(() => {
        fill();
        const values = result
          ? [result()]
          : written.map((symbol) => scope.values.get(symbol) ?? scope.none(undefined));
        scope.lines.push(`${scope.indent}-> (${values.join(", ")})`);
      });
    });
  });
}

function returnType(scope: GraphScope, node: Node): string {
  let best: Type | undefined;
  const pending: Node[] = [node];
  for (let each = pending.pop(); each; each = pending.pop()) {
    if (each.kind === "Return" && each.argument)
      best = scope.program.types.widen(scope.program.typeOf(each.argument));
    forEachChild(each, (child) => pending.push(child));
  }
  return best ? graphType(scope.program.types, best) : "NoneType";
}

function mayReturn(node: Node): boolean {
  let found = false;
  const visit = (each: Node): void => {
    if (each.kind === "Return") found = true;
    if (found || ("parameters" in each && "body" in each)) return;
    forEachChild(each, visit);
  };
  visit(node);
  return found;
}
