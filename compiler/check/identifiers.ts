/** Names as expressions: what they stand for, narrowed; and what may not be done with them. */
import { suggest } from "../diagnostics/suggest.ts";
import type { Identifier, Node, VariableDeclaration } from "../syntax/ast.ts";
import { typeOfArguments } from "./arguments-object.ts";
import { MODE } from "./check-mode.ts";
import type { Checker } from "./checker.ts";
import { scopeAt } from "./entities.ts";
import { isGenericObject } from "./evaluate-keys.ts";
import { finalArray, flowTypeOf, isEvolvingTarget } from "./flow-types.ts";
import { libraryModule } from "./module-table.ts";
import { containerOf, isFunctionLike, outOfParentheses } from "./node-tables.ts";
import { defaultMayBeUndefined, withoutUndefined } from "./parameter-types.ts";
import { narrowedPatternPart } from "./pattern-narrowing.ts";
import { reduced } from "./reduce.ts";
import { report } from "./report.ts";
import { MEANING, type MutableSymbol, type Scope } from "./symbol-table.ts";
import { typeOfSymbol } from "./symbol-types.ts";
import type { CodeContainer } from "./symbols.ts";
import { isPastLastAssignment, targetKindOf } from "./target-kind.ts";
import type { Type } from "./types.ts";
import {
  isAny,
  isNullish,
  isPrimitive,
  isUnknown,
  mapMembers,
  someMember,
  union,
} from "./unions.ts";
import { baseOfLiteral } from "./widen.ts";

/** The symbol a name stands for as a value, imports followed. */
export function valueSymbolOf(c: Checker, node: Identifier): MutableSymbol | undefined {
  if (node.isGlobal) return c.modules.global(node.name, MEANING.value);
  const local = c.tables.symbol[node.id];
  if (local !== undefined) {
    if (local.kind !== "import") return local;
    const target = c.modules.resolveImport(local);
    if (target !== undefined && (target.meaning & MEANING.value) === 0) {
      // The import is a type: an outer or global value of the same name may be meant.
      return c.modules.resolveName(local.scope?.parent, node.name, MEANING.value);
    }
    return target;
  }
  return c.modules.resolveName(scopeAt(c, node), node.name, MEANING.value);
}

/** The type of a name where it is used. */
export function checkIdentifier(c: Checker, node: Identifier, mode: number): Type {
  const { store } = c;
  if (node.name === "undefined" && c.tables.symbol[node.id] === undefined) return store.undefined;
  const local = c.tables.symbol[node.id];
  const symbol = valueSymbolOf(c, node);
  if (symbol === undefined) {
    if (local?.kind === "import") {
      // The import itself is reported where it stands, if it is broken.
      const target = c.modules.resolveImport(local);
      if (target !== undefined) report(c, "E3008", node, { name: node.name });
      return store.errorType;
    }
    if (node.name === "arguments" && isInFunction(c, node)) {
      const type = typeOfArguments(c, node);
      if (type !== undefined) return type;
      c.late.reportSubset(c, "E6008", node, {});
      return store.unresolved;
    }
    reportUnknownName(c, node, scopeAt(c, node));
    return store.errorType;
  }
  if (local?.kind === "import") {
    if (local.isTypeOnly) report(c, "E3008", node, { name: node.name });
    local.isReferencedAsValue = true;
  }
  if (symbol.name === "Function" && symbol.module.isDeclarationFile && !isTested(c, node)) {
    c.late.reportForeignName(c, node);
    return store.errorType;
  }
  c.tables.symbol[node.id] = local?.kind === "import" ? local : symbol;
  c.late.noteReachable(c, node, symbol);
  const target = targetKindOf(c, node);
  const declared = typeOfSymbol(c, symbol);
  if (target !== undefined && !checkTarget(c, node, symbol, local)) return store.errorType;
  c.late.checkBeforeUse(c, node, symbol);
  if (symbol.kind !== "variable" && symbol.kind !== "parameter") return declared;
  if (target === "definite") return declared;
  if (c.state.narrowing.isOn) noteUse(c, node, symbol);
  return narrowedVariable(c, node, symbol, declared, mode, target !== undefined);
}

/** Whether values are asked if they are instances of what the name stands for. */
function isTested(c: Checker, node: Identifier): boolean {
  const parent = c.tables.parent[node.id];
  return parent?.kind === "Binary" && parent.operator === "instanceof" && parent.right === node;
}

/** Notes variables of which more is done than to read and write elements. */
function noteUse(c: Checker, node: Identifier, symbol: MutableSymbol): void {
  const [owner] = symbol.declarations;
  if (owner?.kind !== "VariableDeclaration") return;
  const { node: outer, parent } = outOfParentheses(c.tables, node);
  const access = parent?.kind === "NonNull" ? c.tables.parent[parent.id] : parent;
  if (access?.kind === "ElementAccess" && access.index !== outer) return;
  if (access?.kind === "PropertyAccess" && ELEMENTWISE.has(access.name.name)) return;
  c.state.narrowing.handedOn.add(owner);
}

/** What can be asked of an array without coming upon its holes. */
const ELEMENTWISE: ReadonlySet<string> = new Set(["length", "push", "fill", "forEach", "map"]);

function isInFunction(c: Checker, node: Node): boolean {
  let current: Node | undefined = node;
  while (current !== undefined) {
    if (isFunctionLike(current) && current.kind !== "ArrowFunction") return true;
    current = c.tables.parent[current.id];
  }
  return false;
}

/** Whether a name may be assigned. */
function checkTarget(
  c: Checker,
  node: Identifier,
  symbol: MutableSymbol,
  local: MutableSymbol | undefined,
): boolean {
  if (local?.kind === "import") {
    report(c, "E3011", node, { name: node.name });
    return false;
  }
  if (symbol.kind === "variable" && symbol.variableKind === "const") {
    report(c, "E3004", node, { name: node.name });
    return false;
  }
  if (symbol.kind !== "variable" && symbol.kind !== "parameter") {
    report(c, "E4031", node, { name: node.name });
    return false;
  }
  return true;
}

function narrowedVariable(
  c: Checker,
  node: Identifier,
  symbol: MutableSymbol,
  plain: Type,
  mode: number,
  isCompound: boolean,
): Type {
  const { store } = c;
  const [declaration] = symbol.declarations;
  if (declaration === undefined || symbol.container === undefined) return plain;
  const dependent = narrowedPatternPart(c, symbol, node);
  const declared = narrowable(c, reduced(c, dependent ?? plain), node, mode);
  const isParameter = symbol.kind === "parameter";
  const declaringContainer = controlContainer(c, symbol.container);
  let container = controlContainer(c, containerOf(c.tables, node));
  const isOuter = container !== declaringContainer;
  const isAutomatic = declared === store.autoType || declared === store.autoArray;
  while (container !== declaringContainer && isInlineFunction(c, container)) {
    const isStill = isConstant(symbol) && declared !== store.autoArray;
    if (!isStill && !(isMutableLocal(symbol) && isPastLastAssignment(c, symbol, node))) break;
    const parent = c.tables.parent[container.id];
    if (parent === undefined) break;
    container = controlContainer(c, containerOf(c.tables, parent));
  }
  const isNonNull = c.tables.parent[node.id]?.kind === "NonNull";
  const isNeverInitialized =
    isDeclaredWithout(declaration) && symbol.variableKind !== "const" && !symbol.isReassigned;
  const assumesValue =
    isParameter ||
    (isOuter && !isNeverInitialized) ||
    (!isAutomatic &&
      (isAny(declared) ||
        isUnknown(declared) ||
        someMember(declared, (each) => isPrimitive(each, "void")))) ||
    isNonNull ||
    (declaration.kind === "VariableDeclaration" && declaration.isDefinite) ||
    isAmbient(c, declaration) ||
    declaration.kind === "CatchClause" ||
    declaration.kind === "ExportDefault" ||
    c.tables.flow[node.id] === undefined;
  // `last!` of a variable whose type is what was assigned begins as `undefined`, too: that it has none is no mistake there.
  const initial =
    isAutomatic && (isNonNull || !assumesValue)
      ? store.undefined
      : assumesValue
        ? isParameter
          ? withoutOptional(c, declared, declaration)
          : declared
        : union(store, [declared, store.undefined]);
  const narrowed = flowTypeOf(c, node, declared, initial, container);
  if (isAutomatic && !isEvolvingTarget(c, node)) {
    if (narrowed === store.autoType || narrowed === store.autoArray) {
      if (!c.moduleOf(node).isLibrary) {
        const at =
          "target" in declaration && declaration.target !== null
            ? (declaration.target as Node)
            : declaration;
        report(c, "E4025", at, { name: symbol.name });
      }
      return narrowed === store.autoArray ? store.anyArray : store.any;
    }
  } else if (!assumesValue && !admitsUndefined(declared) && admitsUndefined(narrowed)) {
    report(c, "E4017", node, { name: node.name });
    return declared;
  }
  return isCompound ? baseOfLiteral(c, finalArray(c, narrowed)) : narrowed;
}

function admitsUndefined(type: Type): boolean {
  return someMember(type, (each) => isPrimitive(each, "undefined"));
}

function isDeclaredWithout(node: Node): boolean {
  return node.kind === "VariableDeclaration" && node.initializer === null && !node.isDefinite;
}

function isConstant(symbol: MutableSymbol): boolean {
  return symbol.variableKind === "const";
}

function isMutableLocal(symbol: MutableSymbol): boolean {
  return symbol.kind === "parameter" || symbol.kind === "variable";
}

function isAmbient(c: Checker, node: Node): boolean {
  if (c.moduleOf(node).isDeclarationFile) return true;
  const list = c.tables.parent[node.id];
  const statement = list && c.tables.parent[list.id];
  return statement?.kind === "VariableStatement" && statement.isDeclare;
}

/** Default values make up for `undefined` before the body starts, unless they may be that themselves. */
function withoutOptional(c: Checker, declared: Type, declaration: Node): Type {
  if (declaration.kind !== "Parameter" || declaration.initializer === null) return declared;
  return defaultMayBeUndefined(c, declaration, declared) ? declared : withoutUndefined(c, declared);
}

/** Static blocks and field initializers of statics run in the flow around their class. */
function controlContainer(c: Checker, container: CodeContainer): CodeContainer {
  let current = container;
  for (;;) {
    const isInFlow =
      current.kind === "StaticBlock" || (current.kind === "PropertyDefinition" && current.isStatic);
    const isImmediate = isCalledAtOnce(c, current);
    if (!isInFlow && !isImmediate) return current;
    const parent = c.tables.parent[current.id];
    if (parent === undefined) return current;
    current = containerOf(c.tables, parent);
  }
}

function isCalledAtOnce(c: Checker, node: Node): boolean {
  if (node.kind !== "ArrowFunction" && node.kind !== "FunctionExpression") return false;
  if (node.isAsync || (node.kind === "FunctionExpression" && node.isGenerator)) return false;
  const { node: callee, parent } = outOfParentheses(c.tables, node);
  return parent?.kind === "CallExpression" && parent.callee === callee;
}

function isInlineFunction(c: Checker, node: Node): boolean {
  if (node.kind === "ArrowFunction" || node.kind === "FunctionExpression") return true;
  if (node.kind !== "Method" && node.kind !== "Accessor") return false;
  const parent = c.tables.parent[node.id];
  return parent?.kind === "ObjectLiteral" || parent?.kind === "ClassExpression";
}

/** A type parameter counts as its constraint where a member of it is asked for or its union is to be narrowed. */
export function narrowable(c: Checker, type: Type, node: Node, mode: number): Type {
  if ((mode & MODE.inferential) !== 0) return type;
  if (!type.mayBeGeneric || !someMember(type, (each) => hasUnionConstraint(c, each))) return type;
  if (!isConstraintPosition(c, type, node) && !hasPlainContext(c, node)) return type;
  return mapMembers(c.store, type, (each) =>
    isVariable(each) ? c.late.baseConstraintOf(c, each) : each,
  );
}

function isVariable(type: Type): boolean {
  return (
    type.kind === "typeParameter" || type.kind === "indexedAccess" || type.kind === "conditional"
  );
}

function hasUnionConstraint(c: Checker, type: Type): boolean {
  if (!isVariable(type)) return false;
  const constraint = c.late.baseConstraintOf(c, type);
  return constraint.kind === "union" || isNullish(constraint);
}

function isConstraintPosition(c: Checker, type: Type, node: Node): boolean {
  const parent = c.tables.parent[node.id];
  switch (parent?.kind) {
    case "PropertyAccess":
      return parent.object === node;
    case "CallExpression":
    case "NewExpression":
      return parent.callee === node;
    case "ElementAccess":
      return (
        parent.object === node &&
        !(
          isGenericObject(type) &&
          c.late.isGenericIndex(c.late.checkExpressionCached(c, parent.index))
        )
      );
    default:
      return false;
  }
}

function hasPlainContext(c: Checker, node: Node): boolean {
  const parent = c.tables.parent[node.id];
  if (parent === undefined || !isGivenOn(parent.kind)) return false;
  // What is left of a type parameter is of that parameter, not of its constraint.
  if (parent.kind === "VariableDeclaration" && hasRest(parent)) return false;
  const context = c.late.contextualType(c, node);
  return context !== undefined && !isGenericObject(context) && !c.late.isGenericIndex(context);
}

/** Does the type that is wanted there follow from what is around? */
function isGivenOn(kind: Node["kind"]): boolean {
  switch (kind) {
    case "Return":
    case "VariableDeclaration":
    case "Assignment":
    case "Satisfies":
    case "CallExpression":
    case "NewExpression":
    case "AsExpression":
    case "TypeAssertion":
    case "PropertyAssignment":
    case "ArrayLiteral":
    case "Conditional":
    case "ParenthesizedExpression":
    case "ArrowFunction":
      return true;
    default:
      return false;
  }
}

function hasRest({ target }: VariableDeclaration): boolean {
  return (
    target.kind === "ObjectPattern" && target.properties.some((each) => each.kind === "RestElement")
  );
}

// ------------------------------------------------------------------------------- unknown names

/** Reports a value name that nothing declares, with the nearest one that would do. */
export function reportUnknownName(c: Checker, node: Identifier, scope: Scope | undefined): void {
  const asType = c.modules.resolveName(scope, node.name, MEANING.type);
  const isOwnType = asType !== undefined && !asType.module.isLibrary;
  if (!isOwnType && c.late.reportForeignName(c, node)) return;
  if (asType !== undefined && c.modules.resolveImport(asType) !== undefined) {
    report(c, "E3008", node, { name: node.name });
    return;
  }
  if (reportNotImported(c, node, MEANING.value)) return;
  report(c, "E3001", node, {
    name: node.name,
    suggestion: OF_COMMON_JS.get(node.name) ?? suggest(node.name, namesIn(c, scope, MEANING.value)),
  });
}

/** What modules write in place of the variables that Node gives to CommonJS files. */
const OF_COMMON_JS: ReadonlyMap<string, string> = new Map([
  ["__dirname", "import.meta.dirname"],
  ["__filename", "import.meta.filename"],
  ["module", "export"],
  ["exports", "export"],
]);

/** Reports a name that a module of the language's would give if it were imported, or the name of such a module. */
function reportNotImported(c: Checker, node: Identifier, meaning: number): boolean {
  const { name } = node;
  if (meaning === MEANING.value && libraryModule(name) !== undefined) {
    report(c, "E3013", node, { name, what: name, module: `node:${name}` });
    return true;
  }
  const module = c.modules.libraryModuleWith(name, meaning);
  if (module === undefined) return false;
  report(c, "E3013", node, { name, what: `{ ${name} }`, module });
  return true;
}

/** Reports a type name that nothing declares. */
export function reportUnknownType(c: Checker, node: Identifier, scope: Scope | undefined): void {
  if (c.late.reportForeignType(c, node) || reportNotImported(c, node, MEANING.type)) return;
  report(c, "E3002", node, {
    name: node.name,
    suggestion: suggest(node.name, namesIn(c, scope, MEANING.type)),
  });
}

function* namesIn(c: Checker, scope: Scope | undefined, meaning: number): Iterable<string> {
  for (let current = scope; current !== undefined; current = current.parent) {
    for (const [name, symbol] of current.names) {
      if ((symbol.meaning & meaning) !== 0 || symbol.kind === "import") yield name;
    }
  }
  for (const name of c.modules.globalNames()) {
    if (c.modules.global(name, meaning) !== undefined) yield name;
  }
}
