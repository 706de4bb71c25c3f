/** Variables: which type they have when lowered, where they live, how they are read and written. */
import type { ProgramSymbol } from "../check/symbols.ts";
import type { Type } from "../check/types.ts";
import { Bug } from "../diagnostics/bug.ts";
import { type Node, op } from "../ir/tree.ts";
import type {
  BindingTarget,
  Block,
  Expression,
  Identifier,
  SourceModule,
  Statement,
  Node as SyntaxNode,
} from "../syntax/ast.ts";
import { forEachChild } from "../syntax/ast-children.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { assertedValue } from "./asserted-variables.ts";
import { type Body, type Place, sequence } from "./body.ts";
import { undefinedOf } from "./emit.ts";
import { readFunctionProperty, writeFunctionProperty } from "./function-properties.ts";
import type { Instantiation } from "./instantiation.ts";
import type { Lowering } from "./lowering.ts";
import { widened } from "./missing-types.ts";
import { constantDeclaration } from "./uses.ts";
import type { Value } from "./value.ts";

/** The closed type whose representation a variable has; wider than declared where an element that may be missing is tested later. */
export function variableType(
  lowering: Lowering,
  symbol: ProgramSymbol,
  instantiation: Instantiation,
): Type {
  if (assertedValue(lowering.program, symbol)) return lowering.classes.unknownType;
  const declared = instantiation.close(lowering.program.declaredTypeOf(symbol));
  return isTestedElement(lowering, symbol)
    ? lowering.representations.orUndefined(declared)
    : widened(lowering.representations, declared, lowering.missing.ofVariable(symbol));
}

/**
 * `const x = a[i]` whose `x` is compared with undefined, or tested for truth, later on; of a match always, as a group that took no part is
 * undefined without anything being wrong.
 */
export function isTestedElement(lowering: Lowering, symbol: ProgramSymbol): boolean {
  if (symbol.kind !== "variable") return false;
  const [declaration] = symbol.declarations;
  const initializer =
    declaration?.kind === "VariableDeclaration" && declaration.type === null
      ? declaration.initializer
      : null;
  const access = initializer && stripParentheses(initializer);
  if (access?.kind === "ElementAccess" && isMatch(lowering, access.object)) return true;
  const isElement =
    declaration?.kind === "PatternElement" ||
    access?.kind === "ElementAccess" ||
    isOfLoop(lowering, symbol);
  const { uses: known } = lowering;
  if (!isElement || known.isGiven(symbol)) return false;
  const uses = known.of(symbol);
  if (uses.some((use) => use.role === "test")) return true;
  // A missing text differs from all others; where a text is needed, its use stops the program.
  return access?.kind === "ElementAccess" && isString(lowering, access);
}

/** A loop's variable for objects or texts. A number is not boxed for it: NaN is as false as what is missing. */
function isOfLoop({ program, representations }: Lowering, symbol: ProgramSymbol): boolean {
  const [declaration] = symbol.declarations;
  if (declaration?.kind !== "VariableDeclaration") return false;
  if (declaration.type !== null || declaration.initializer !== null) return false;
  const type = representations.normalize(program.declaredTypeOf(symbol));
  return ["object", "string", "array"].includes(representations.category(type));
}

function isString({ program }: Lowering, node: Expression): boolean {
  const type = program.typeOf(node);
  return type.kind === "primitive" && type.name === "string";
}

function isMatch({ program, types }: Lowering, node: Expression): boolean {
  const type = types.nonNullable(program.typeOf(node));
  return type.kind === "reference" && /^RegExp(Match|Exec)Array$/.test(type.target.symbol.name);
}

/** The literal a `const` stands for: it needs no variable, unless a function may look at it before it has its value. */
export function constantValue(
  { uses }: Lowering,
  symbol: ProgramSymbol,
): string | number | boolean | undefined {
  if (symbol.kind !== "variable" || symbol.variableKind !== "const" || symbol.isReassigned)
    return undefined;
  const initializer = constantDeclaration(symbol)?.initializer;
  if (!initializer || constantDeclaration(symbol)?.target.kind !== "Identifier") return undefined;
  const value = literalValue(initializer);
  return value === undefined || uses.needsZoneCheck(symbol) ? undefined : value;
}

/** The value of a literal, signs included. */
export function literalValue(node: Expression): string | number | boolean | undefined {
  const inner = stripParentheses(node);
  switch (inner.kind) {
    case "NumberLiteral":
    case "StringLiteral":
    case "BooleanLiteral":
      return inner.value;
    case "Unary":
      return inner.operator === "-" && inner.operand.kind === "NumberLiteral"
        ? -inner.operand.value
        : undefined;
    default:
      return undefined;
  }
}

/** Where a variable lives as seen from the body. */
export function placeOf(body: Body, symbol: ProgramSymbol): Place {
  const known = body.places.get(symbol);
  if (known) return known;
  if (symbol.isModuleLevel || symbol.container === undefined)
    return body.lowering.moduleVariables.place(symbol);
  if (symbol.variableKind === "var" || symbol.kind === "variable" || symbol.kind === "function")
    return declare(body, symbol);
  throw new Bug("lower", `the variable ${symbol.name} is not in reach of ${body.options.name}`);
}

/** Makes room for a variable of this body, its cell included. */
export function declare(body: Body, symbol: ProgramSymbol): Place {
  const { lowering } = body;
  if (symbol.isModuleLevel && !lowering.moduleVariables.isLocal(symbol))
    return lowering.moduleVariables.place(symbol);
  const type = variableType(lowering, symbol, body.instantiation);
  const representation = body.repr(type);
  let place: Place;
  if (lowering.uses.needsCell(symbol)) {
    const cell = lowering.layouts.cell(representation);
    const known = body.places.get(symbol);
    const local = known?.kind === "cell" ? known.local : body.newLocal(cell);
    place = { kind: "cell", local, cell, type, isCaptured: false };
    body.emit(body.set(local, op("struct.new_default", [cell], [], cell)));
    // Where nothing says so, passes take a variable to be set before it is read.
    if (symbol.variableKind === "var" && lowering.bigints.isStruct(representation))
      body.emit(writePlace(body, place, undefinedOf(representation)));
  } else {
    const known = body.places.get(symbol);
    place =
      known?.kind === "local"
        ? known
        : { kind: "local", local: body.newLocal(representation), type };
  }
  body.places.set(symbol, place);
  return place;
}

/** Reads a place. */
export function readPlace(body: Body, place: Place): Value {
  const type = body.repr(place.type);
  switch (place.kind) {
    case "local":
      return { node: body.get(place.local), type: place.type };
    case "cell":
      return {
        node: body.op("struct.get", [place.cell, 0], [body.get(place.local)], type),
        type: place.type,
      };
    case "global":
      return { node: body.op("global.get", [place.global], [], type), type: place.type };
    case "static":
      return {
        node: body.op("struct.get", [place.struct, place.field], [place.object()], type),
        type: place.type,
      };
    case "property":
      return readFunctionProperty(body, place.object(body), place.name, place.type);
  }
}

/** Writes a place; `value` is in the representation of the place's type. */
export function writePlace(body: Body, place: Place, value: Node): Node {
  if (value.type === "never") return value;
  switch (place.kind) {
    case "local":
      return body.set(place.local, value);
    case "cell":
      return body.op("struct.set", [place.cell, 0], [body.get(place.local), value], "void");
    case "global":
      return body.op("global.set", [place.global], [value], "void");
    case "static": {
      const guards = place.guards(body);
      const held = guards.length > 0 ? body.hold(value) : undefined;
      const given = held?.read() ?? value;
      const args = [place.object(), given];
      const write = body.op("struct.set", [place.struct, place.field], args, "void");
      return held ? sequence([held.store, ...guards, write]) : write;
    }
    case "property": {
      const held = body.hold(value);
      const given = { node: held.read(), type: place.type };
      const write = writeFunctionProperty(body, place.object(body), place.name, given);
      return sequence([held.store, write]);
    }
  }
}

/** Makes the cells of a block's own variables and the closures of its functions, before its first statement. */
export function enterBlock(body: Body, statements: readonly Statement[]): void {
  const { program, uses } = body.lowering;
  for (const name of declaredNames(statements)) {
    const symbol = program.symbolOf(name);
    if (!symbol || symbol.isModuleLevel) continue;
    // A second round of a loop needs fresh cells, and a name of the block hides what was known of it.
    body.places.delete(symbol);
    if (uses.needsCell(symbol)) declare(body, symbol);
  }
  for (const statement of statements) {
    const declaration = statement.kind === "ExportDeclaration" ? statement.declaration : statement;
    if (declaration.kind !== "FunctionDeclaration" || !declaration.body || !declaration.name)
      continue;
    const symbol = program.symbolOf(declaration.name);
    if (!symbol || symbol.isModuleLevel || !uses.needsClosure(symbol)) continue;
    const place = body.places.get(symbol) ?? declare(body, symbol);
    body.emit(
      writePlace(body, place, body.lowering.handlers.functionValue(body, declaration, place.type)),
    );
  }
}

/** Makes the cells of a function's `var`s. */
export function enterFunction(body: Body, root: Block | SourceModule): void {
  const { program, uses } = body.lowering;
  const visit = (node: SyntaxNode): void => {
    if (node.kind === "VariableList" && node.variableKind === "var") {
      for (const declaration of node.declarations) {
        for (const name of boundNames(declaration.target)) {
          const symbol = program.symbolOf(name);
          if (symbol && uses.needsCell(symbol) && !body.places.has(symbol)) declare(body, symbol);
        }
      }
    }
    if ("parameters" in node && "body" in node) return;
    if (isExpressionKind(node.kind)) return;
    forEachChild(node, visit);
  };
  for (const statement of root.statements) visit(statement);
}

/** Names that the statements of a block declare in it. */
export function declaredNames(statements: readonly Statement[]): Identifier[] {
  const names: Identifier[] = [];
  for (const statement of statements) {
    const declaration = statement.kind === "ExportDeclaration" ? statement.declaration : statement;
    if (declaration.kind === "VariableStatement" && declaration.list.variableKind !== "var") {
      for (const each of declaration.list.declarations) names.push(...boundNames(each.target));
    } else if (declaration.kind === "FunctionDeclaration" && declaration.name && declaration.body) {
      names.push(declaration.name);
    }
  }
  return names;
}

/** Names that a binding target declares. */
export function boundNames(target: BindingTarget): Identifier[] {
  switch (target.kind) {
    case "Identifier":
      return [target];
    case "ObjectPattern":
      return target.properties.flatMap((each) => boundNames(each.target));
    case "ArrayPattern":
      return target.elements.flatMap((each) =>
        each.kind === "Hole" ? [] : boundNames(each.target),
      );
  }
}

/** Expressions hold no statements outside functions. */
function isExpressionKind(kind: SyntaxNode["kind"]): boolean {
  return (
    kind === "Binary" ||
    kind === "Logical" ||
    kind === "CallExpression" ||
    kind === "ExpressionStatement" ||
    kind === "ClassDeclaration"
  );
}
