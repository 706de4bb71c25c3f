/** Statements: one rule per kind. */
import type {
  Block,
  CatchClause,
  Expression,
  ForIn,
  ForOf,
  FunctionDeclaration,
  FunctionLike,
  Node,
  Parameter,
  Return,
  Statement,
  Switch,
  VariableDeclaration,
  VariableList,
} from "../syntax/ast.ts";
import { forEachChild } from "../syntax/ast-children.ts";
import type { TypeNode, TypeParameter } from "../syntax/ast-types.ts";
import { assignPattern } from "./assignments.ts";
import { asyncReturned, isAsync } from "./async.ts";
import type { Checker } from "./checker.ts";
import { checkClass } from "./class-check.ts";
import { areComparable } from "./comparable.ts";
import { functionAround } from "./context.ts";
import { declaredParts, isGenerator } from "./generators.ts";
import { checkInterface } from "./interface-check.ts";
import { elementOfLoop, iteratedType } from "./iteration.ts";
import { checkOverloads } from "./overload-check.ts";
import { isReachableFlow } from "./reachable-flow.ts";
import { report } from "./report.ts";
import { signatureOfNode } from "./signatures.ts";
import {
  checkInitializer,
  typeOfDeclaration,
  typeOfParameter,
  typeOfPattern,
  typeOfSymbol,
} from "./symbol-types.ts";
import { typeOfTypeNode } from "./type-from-node.ts";
import { declaredTypeOfSymbol, typeParameterOf } from "./type-symbols.ts";
import type { Type } from "./types.ts";
import { isAny, isNever, isPrimitive, isUnknown, someMember } from "./unions.ts";

/** Checks each of `statements`. */
export function checkStatements(c: Checker, statements: readonly Statement[]): void {
  for (const each of statements) checkStatement(c, each);
}

function checkStatement(c: Checker, node: Statement): void {
  c.state.statement = node;
  switch (node.kind) {
    case "Block":
      checkStatements(c, node.statements);
      return;
    case "ExpressionStatement":
      c.late.checkExpression(c, node.expression);
      return;
    case "VariableStatement":
      checkVariables(c, node.list);
      return;
    case "If":
      c.late.checkTruthTest(c, node.test, node.consequent);
      checkStatement(c, node.consequent);
      if (node.alternate !== null) checkStatement(c, node.alternate);
      return;
    case "While":
      c.late.checkTruthTest(c, node.test, node.body);
      checkStatement(c, node.body);
      return;
    case "DoWhile":
      checkStatement(c, node.body);
      c.late.checkTruthTest(c, node.test, node.body);
      return;
    case "For":
      if (node.initializer !== null) {
        if (node.initializer.kind === "VariableList") checkVariables(c, node.initializer);
        else c.late.checkExpression(c, node.initializer);
      }
      if (node.test !== null) c.late.checkTruthTest(c, node.test, node.body);
      if (node.update !== null) c.late.checkExpression(c, node.update);
      checkStatement(c, node.body);
      return;
    case "ForOf":
      checkForOf(c, node);
      return;
    case "ForIn":
      checkForIn(c, node);
      return;
    case "Labeled":
      checkStatement(c, node.body);
      return;
    case "Return":
      checkReturn(c, node);
      return;
    case "Throw":
      c.late.checkExpression(c, node.argument);
      return;
    case "Switch":
      checkSwitch(c, node);
      return;
    case "Try":
      checkStatements(c, node.block.statements);
      if (node.handler !== null) checkCatch(c, node.handler);
      if (node.finalizer !== null) checkStatements(c, node.finalizer.statements);
      return;
    case "FunctionDeclaration":
      checkFunction(c, node);
      return;
    case "ClassDeclaration":
      checkClass(c, node);
      return;
    case "InterfaceDeclaration":
      checkInterface(c, node);
      return;
    case "TypeAlias":
      checkTypeParameters(c, node.typeParameters);
      checkTypeSyntax(c, node.type);
      return;
    case "EnumDeclaration": {
      const symbol = c.tables.symbol[node.name.id];
      if (symbol !== undefined) declaredTypeOfSymbol(c, symbol);
      for (const member of node.members)
        if (member.initializer !== null) c.late.checkExpression(c, member.initializer);
      return;
    }
    case "NamespaceDeclaration":
      checkStatements(c, node.statements);
      return;
    case "ExportDeclaration":
      checkStatement(c, node.declaration);
      return;
    case "ExportDefault":
      checkExportDefault(c, node);
      return;
    case "Debugger":
      return;
    case "ImportDeclaration":
    case "ImportAlias":
    case "ExportNamed":
    case "ExportAll":
      c.late.checkModuleItem(c, node);
      return;
    case "EmptyStatement":
    case "Break":
    case "Continue":
      return;
  }
}

function checkExportDefault(
  c: Checker,
  node: Statement & { readonly kind: "ExportDefault" },
): void {
  const { value } = node;
  switch (value.kind) {
    case "FunctionDeclaration":
    case "ClassDeclaration":
    case "InterfaceDeclaration":
      checkStatement(c, value);
      return;
    case "Identifier": {
      const symbol = c.tables.symbol[node.id];
      const target = symbol && c.modules.resolveImport(symbol);
      if (target !== undefined && !target.hasValueMeaning) return;
      c.late.checkExpressionCached(c, value);
      return;
    }
    default:
      c.late.checkExpressionCached(c, value);
  }
}

// -------------------------------------------------------------------------------------- variables

function checkVariables(c: Checker, list: VariableList): void {
  for (const each of list.declarations) checkVariable(c, each);
}

function checkVariable(c: Checker, node: VariableDeclaration): void {
  if (node.type !== null) checkTypeSyntax(c, node.type);
  const { target, initializer } = node;
  if (target.kind === "Identifier") {
    const symbol = c.tables.symbol[node.id];
    if (symbol === undefined) return;
    const declared = typeOfSymbol(c, symbol);
    checkRedeclared(c, node, declared);
    if (initializer === null) {
      checkConstInitializer(c, node);
      return;
    }
    const type = c.late.checkExpressionCached(c, initializer);
    if (declared === c.store.autoType || declared === c.store.autoArray) return;
    if (node.type !== null)
      c.late.checkAssignableWithDetail(c, type, declared, target, initializer);
    return;
  }
  if (initializer !== null) {
    // The quick answer to what a call gives says nothing of the call itself.
    c.late.checkExpressionCached(c, initializer);
    const type = checkInitializer(c, node, initializer);
    if (node.type !== null) {
      c.late.checkAssignableWithDetail(c, type, typeOfTypeNode(c, node.type), target, initializer);
    }
    if (target.kind === "ArrayPattern")
      iteratedType(c, node.type === null ? type : typeOfTypeNode(c, node.type), initializer);
  }
  checkPattern(c, target);
}

function checkConstInitializer(c: Checker, node: VariableDeclaration): void {
  void c;
  void node;
}

/** `var x: number; var x: string`. */
function checkRedeclared(c: Checker, node: VariableDeclaration, declared: Type): void {
  const symbol = c.tables.symbol[node.id];
  if (symbol === undefined || symbol.declarations.length < 2 || symbol.declarations[0] === node)
    return;
  if (symbol.kind !== "variable" && symbol.kind !== "parameter") return;
  const type = typeOfDeclaration(c, node, undefined);
  if (isAny(type) || isAny(declared) || c.late.isIdentical(c, type, declared)) return;
  report(c, "E4001", node.target, {
    found: c.late.typeToString(c, type),
    expected: c.late.typeToString(c, declared),
  });
}

/** Resolves the types of all names in a pattern, and checks its defaults. */
export function checkPattern(c: Checker, pattern: VariableDeclaration["target"]): void {
  if (pattern.kind === "Identifier") return;
  const parts = pattern.kind === "ObjectPattern" ? pattern.properties : pattern.elements;
  if (parts.length === 0) c.late.checkPatternSource(c, pattern);
  for (const part of parts) {
    if (part.kind === "Hole") continue;
    if (part.kind === "PatternProperty" && part.key.kind === "ComputedName")
      c.late.checkExpression(c, part.key.expression);
    const symbol = c.tables.symbol[part.id];
    if (part.target.kind === "Identifier") {
      if (symbol !== undefined) typeOfSymbol(c, symbol);
      if (part.kind !== "RestElement" && part.initializer !== null) {
        const type = c.late.checkExpressionCached(c, part.initializer);
        c.late.checkPatternDefault(c, part, type, part.initializer);
      }
    } else {
      if (part.kind !== "RestElement" && part.initializer !== null)
        c.late.checkExpressionCached(c, part.initializer);
      checkPattern(c, part.target);
    }
  }
}

function checkForOf(c: Checker, node: ForOf): void {
  const iterable = c.late.checkExpressionCached(c, node.iterable);
  const element = elementOfLoop(c, node, iterable, node.iterable) ?? c.store.errorType;
  if (node.target.kind === "VariableList") {
    for (const each of node.target.declarations) {
      const symbol = c.tables.symbol[each.id];
      if (each.target.kind === "Identifier") {
        if (symbol !== undefined) typeOfSymbol(c, symbol);
      } else checkPattern(c, each.target);
    }
  } else if (node.target.kind === "ObjectPattern" || node.target.kind === "ArrayPattern") {
    assignPattern(c, node.target, element);
  } else {
    const left = c.late.checkExpression(c, node.target);
    const wanted = c.late.writeTypeOf(c, node.target) ?? left;
    if (wanted !== c.store.autoType)
      c.late.checkAssignableWithDetail(c, element, wanted, node.target, undefined);
  }
  checkStatement(c, node.body);
}

function checkForIn(c: Checker, node: ForIn): void {
  const type = c.late.checkExpressionCached(c, node.object);
  // Nothing has no keys.
  const stripped = c.late.nonNullable(c, type);
  const constraint = c.late.baseConstraintOf(c, stripped);
  if (
    !isAny(constraint) &&
    (isUnknown(constraint) || someMember(constraint, isPrimitiveValue)) &&
    stripped.kind !== "typeParameter"
  ) {
    report(c, "E4045", node.object, { found: c.late.typeToString(c, type) });
  }
  if (node.target.kind === "VariableList") {
    for (const each of node.target.declarations) {
      const symbol = c.tables.symbol[each.id];
      if (symbol !== undefined) typeOfSymbol(c, symbol);
    }
  } else if (node.target.kind !== "ObjectPattern" && node.target.kind !== "ArrayPattern") {
    const left = c.late.checkExpression(c, node.target);
    if (left !== c.store.autoType)
      c.late.checkAssignableWithDetail(
        c,
        c.store.string,
        c.late.writeTypeOf(c, node.target) ?? left,
        node.target,
        undefined,
      );
  }
  checkStatement(c, node.body);
}

function isPrimitiveValue(type: Type): boolean {
  switch (type.kind) {
    case "literal":
    case "enum":
    case "enumMember":
    case "templateLiteral":
    case "stringMapping":
      return true;
    case "primitive":
      return !["any", "unknown", "object", "never"].includes(type.name);
    default:
      return false;
  }
}

function checkSwitch(c: Checker, node: Switch): void {
  const type = c.late.checkExpressionCached(c, node.discriminant);
  for (const clause of node.clauses) {
    if (clause.test !== null) {
      const test = c.late.checkExpression(c, clause.test);
      if (
        !isAny(test) &&
        !isAny(type) &&
        !isNever(type) &&
        !isNever(test) &&
        !areComparable(c, test, type) &&
        !isNullishType(test)
      ) {
        report(c, "E4014", clause.test, {
          left: c.late.typeToString(c, test),
          right: c.late.typeToString(c, type),
        });
      }
    }
    checkStatements(c, clause.statements);
  }
}

function isNullishType(type: Type): boolean {
  return isPrimitive(type, "undefined") || isPrimitive(type, "null");
}

function checkCatch(c: Checker, node: CatchClause): void {
  if (node.type !== null) {
    const type = typeOfTypeNode(c, node.type);
    if (!isAny(type) && !isUnknown(type)) {
      report(c, "E4001", node.type, { found: "unknown", expected: c.late.typeToString(c, type) });
    }
  }
  if (node.target !== null && node.target.kind !== "Identifier") checkPattern(c, node.target);
  checkStatements(c, node.body.statements);
}

function checkReturn(c: Checker, node: Return): void {
  const owner = functionAround(c, node);
  if (owner === undefined) {
    if (node.argument !== null) c.late.checkExpression(c, node.argument);
    return;
  }
  const expected = resultOf(c, owner as FunctionLike);
  if (node.argument === null) {
    if (
      expected !== undefined &&
      !someMember(
        expected,
        (each) =>
          isPrimitive(each, "void") ||
          isPrimitive(each, "undefined") ||
          isAny(each) ||
          isUnknown(each),
      )
    ) {
      report(c, "E4001", node, { found: "undefined", expected: c.late.typeToString(c, expected) });
    }
    return;
  }
  const type = c.late.checkExpressionCached(c, node.argument);
  if (expected === undefined) return;
  checkResult(c, node.argument, type, expected, node);
}

/** What the function's written result type asks of its `return`s. */
function resultOf(c: Checker, owner: FunctionLike): Type | undefined {
  if (owner.kind === "Constructor") return undefined;
  if (owner.kind === "Accessor" && owner.accessorKind === "set") return undefined;
  if (owner.returnType === null) return undefined;
  if (isGenerator(owner)) return declaredParts(c, owner)?.returned;
  if (isAsync(owner)) return asyncReturned(c, owner);
  if (owner.returnType.kind === "TypePredicate")
    return owner.returnType.isAsserts ? c.store.void : c.store.boolean;
  return typeOfTypeNode(c, owner.returnType);
}

function checkResult(c: Checker, value: Expression, type: Type, expected: Type, at: Node): void {
  // Each branch of a conditional is checked for itself, so that the right one is marked.
  let inner: Expression = value;
  while (inner.kind === "ParenthesizedExpression") inner = inner.expression;
  if (inner.kind === "Conditional") {
    checkResult(
      c,
      inner.consequent,
      c.tables.type[inner.consequent.id] ?? type,
      expected,
      inner.consequent,
    );
    checkResult(
      c,
      inner.alternate,
      c.tables.type[inner.alternate.id] ?? type,
      expected,
      inner.alternate,
    );
    return;
  }
  c.late.checkAssignableWithDetail(c, type, expected, at.kind === "Return" ? value : at, value);
}

// -------------------------------------------------------------------------------------- functions

/** Checks a function declaration: signature, overloads, body. */
function checkFunction(c: Checker, node: FunctionDeclaration): void {
  const symbol = c.tables.symbol[node.id];
  if (symbol !== undefined) {
    typeOfSymbol(c, symbol);
    checkOverloads(c, symbol, node);
  }
  checkFunctionBody(c, node);
}

/** Checks what is inside a function: parameters, body, and that it returns what it says. */
export function checkFunctionBody(c: Checker, node: FunctionLike): void {
  if (c.state.checkedBodies.has(node)) return;
  c.state.checkedBodies.add(node);
  if (node.kind !== "Constructor") {
    checkTypeParameters(c, node.typeParameters);
    if (node.returnType !== null) checkTypeSyntax(c, node.returnType);
    if (node.thisType !== null) checkTypeSyntax(c, node.thisType);
  }
  checkParameters(c, node, node.parameters);
  const { body } = node;
  if (body === null) {
    if (
      node.kind !== "Constructor" &&
      node.returnType === null &&
      !isAmbient(c, node) &&
      !isAccessor(node)
    ) {
      report(c, "E4025", nameNode(node), { name: c.late.nameOfFunction(c, node) });
    }
    return;
  }
  const signature = signatureOfNode(c, node);
  const expected = resultOf(c, node);
  if (body.kind === "Block") {
    checkStatements(c, body.statements);
    if (expected !== undefined) checkEnd(c, node, body, expected);
    else if (node.kind === "Accessor" && node.accessorKind === "get" && node.returnType === null)
      checkGetter(c, node);
    else void signature.returnType;
    return;
  }
  const type = c.late.checkExpressionCached(c, body);
  if (expected !== undefined) checkResult(c, body, type, expected, body);
  else void signature.returnType;
}

function isAccessor(node: FunctionLike): boolean {
  return node.kind === "Accessor";
}

function nameNode(node: FunctionLike): Node {
  if ("name" in node && node.name !== null) return node.name;
  return "key" in node ? node.key : node;
}

function isAmbient(c: Checker, node: Node): boolean {
  if (c.moduleOf(node).isDeclarationFile) return true;
  let current: Node | undefined = node;
  while (current !== undefined) {
    if ("isDeclare" in current && current.isDeclare) return true;
    current = c.tables.parent[current.id];
  }
  return false;
}

function checkGetter(c: Checker, node: FunctionLike & { readonly kind: "Accessor" }): void {
  const { returnType } = signatureOfNode(c, node);
  if (isPrimitive(returnType, "void"))
    report(c, "E4013", node.key, { name: c.late.nameOfFunction(c, node), expected: "a value" });
}

/** Every path through a function with a result type must give a value. */
function checkEnd(c: Checker, node: FunctionLike, body: Block, expected: Type): void {
  const admits = (each: Type): boolean =>
    isPrimitive(each, "void") || isPrimitive(each, "undefined") || isAny(each) || isUnknown(each);
  if (isNever(expected)) {
    if (canReachEnd(c, node))
      report(c, "E4046", at(node), { name: c.late.nameOfFunction(c, node) });
    return;
  }
  if (someMember(expected, admits)) return;
  if (!canReachEnd(c, node)) return;
  void body;
  report(c, "E4013", at(node), {
    name: c.late.nameOfFunction(c, node),
    expected: c.late.typeToString(c, expected),
  });
}

function at(node: FunctionLike): Node {
  return node.kind !== "Constructor" && node.returnType !== null ? node.returnType : nameNode(node);
}

/** Whether control can run off the end of a body. */
export function canReachEnd(c: Checker, node: Node): boolean {
  const end = c.tables.endFlow[node.id];
  return end !== undefined && isReachableFlow(c, end);
}

function checkParameters(c: Checker, owner: FunctionLike, parameters: readonly Parameter[]): void {
  let hasOptional = false;
  for (const parameter of parameters) {
    if (parameter.type !== null) checkTypeSyntax(c, parameter.type);
    const type = typeOfParameter(c, parameter);
    const isOptional = parameter.isOptional || parameter.initializer !== null || parameter.isRest;
    if (!isOptional && hasOptional && parameters.some((each) => each.isOptional)) {
      const before = parameters.slice(0, parameters.indexOf(parameter));
      if (before.some((each) => each.isOptional))
        report(c, "E4047", parameter, { name: textOfTarget(parameter) });
    }
    hasOptional ||= isOptional;
    if (parameter.initializer !== null) {
      const value = c.late.checkExpressionCached(c, parameter.initializer);
      if (parameter.type !== null)
        c.late.checkAssignableWithDetail(
          c,
          value,
          typeOfTypeNode(c, parameter.type),
          parameter.initializer,
          parameter.initializer,
        );
    }
    if (
      parameter.isRest &&
      parameter.type !== null &&
      !isAny(type) &&
      !c.late.isAssignable(c, type, c.store.array(c.store.any, true))
    ) {
      report(c, "E4048", parameter, { found: c.late.typeToString(c, type) });
    }
    if (parameter.target.kind === "Identifier") {
      const symbol = c.tables.symbol[parameter.id];
      if (symbol !== undefined) typeOfSymbol(c, symbol);
      reportImplicitAny(c, owner, parameter);
    } else {
      if (
        parameter.type === null &&
        !c.state.parameterTypes.has(parameter) &&
        parameter.initializer === null
      )
        typeOfPattern(c, parameter.target);
      checkPattern(c, parameter.target);
      reportImplicitParts(c, parameter);
    }
  }
}

function textOfTarget(parameter: Parameter): string {
  return parameter.target.kind === "Identifier" ? parameter.target.name : "{…}";
}

/** A parameter to which nothing gave a type. */
function reportImplicitAny(c: Checker, owner: FunctionLike, parameter: Parameter): void {
  if (parameter.type !== null || parameter.initializer !== null) return;
  if (c.state.parameterTypes.has(parameter) || !c.state.implicitAny.has(parameter)) return;
  if (c.late.contextualParameterType(c, parameter) !== undefined) return;
  if (owner.kind === "Accessor" && owner.accessorKind === "set") {
    if (c.late.typeOfSetterParameter(c, owner) !== undefined) return;
  }
  report(c, "E4012", parameter, { name: textOfTarget(parameter) });
}

function reportImplicitParts(c: Checker, parameter: Parameter): void {
  if (parameter.type !== null || c.late.contextualParameterType(c, parameter) !== undefined) return;
  const visit = (node: Node): void => {
    if (
      (node.kind === "PatternProperty" || node.kind === "PatternElement") &&
      c.state.implicitAny.has(node) &&
      node.initializer === null
    ) {
      const { target } = node;
      if (target.kind === "Identifier") report(c, "E4012", target, { name: target.name });
    }
    if (
      node.kind === "ObjectPattern" ||
      node.kind === "ArrayPattern" ||
      node.kind === "PatternProperty" ||
      node.kind === "PatternElement"
    ) {
      forEachChild(node, visit);
    }
  };
  if (parameter.initializer === null) visit(parameter.target);
}

// ------------------------------------------------------------------------------------ type syntax

/** Resolves type syntax wherever it stands, so that its mistakes are found even where nobody asks for the type. */
export function checkTypeSyntax(c: Checker, node: TypeNode): void {
  typeOfTypeNode(c, node);
  walkTypeSyntax(c, node);
}

/** Resolves the type syntax below `node`. */
export function walkTypeSyntax(c: Checker, node: Node): void {
  const visit = (child: Node): void => {
    if (isTypeNode(child)) {
      if (child.kind === "TypePredicate" || child.kind === "InferType") {
        if (child.kind === "TypePredicate" && child.type !== null) checkTypeSyntax(c, child.type);
        return;
      }
      checkTypeSyntax(c, child);
      return;
    }
    if (child.kind === "TypeParameter") {
      checkTypeParameters(c, [child]);
      return;
    }
    if (child.kind === "Parameter" && child.type === null && !c.moduleOf(child).isLibrary) {
      report(c, "E4012", child, { name: textOfTarget(child) });
    }
    forEachChild(child, visit);
  };
  forEachChild(node, visit);
}

const TYPE_KINDS: ReadonlySet<string> = new Set([
  "KeywordType",
  "ThisType",
  "LiteralType",
  "TemplateLiteralType",
  "TypeReference",
  "ArrayType",
  "TupleType",
  "FunctionType",
  "ConstructorType",
  "ObjectType",
  "UnionType",
  "IntersectionType",
  "TypeOperator",
  "IndexedAccessType",
  "ConditionalType",
  "InferType",
  "MappedType",
  "TypeQuery",
  "TypePredicate",
  "ImportType",
]);

function isTypeNode(node: Node): node is TypeNode {
  return TYPE_KINDS.has(node.kind);
}

/** Constraints and defaults of type parameters. */
export function checkTypeParameters(c: Checker, nodes: readonly TypeParameter[]): void {
  for (const node of nodes) {
    const symbol = c.tables.symbol[node.id];
    if (symbol === undefined) continue;
    const parameter = typeParameterOf(c, symbol);
    void parameter.constraint;
    void parameter.defaultType;
    if (node.constraint !== null) checkTypeSyntax(c, node.constraint);
    if (node.defaultType !== null) {
      checkTypeSyntax(c, node.defaultType);
      const { constraint, defaultType } = parameter;
      if (
        constraint !== undefined &&
        defaultType !== undefined &&
        !c.late.isAssignable(c, defaultType, constraint)
      ) {
        report(c, "E4016", node.defaultType, {
          found: c.late.typeToString(c, defaultType),
          expected: c.late.typeToString(c, constraint),
        });
      }
    }
  }
}
