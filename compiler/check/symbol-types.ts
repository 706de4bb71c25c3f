/** The type of the value that a symbol names: as declared, or as its initializer says. */
import type {
  ExportDefault,
  FunctionDeclaration,
  Node,
  VariableDeclaration,
} from "../syntax/ast.ts";
import { functionFamily } from "./anonymous.ts";
import type { Checker } from "./checker.ts";
import { typeOfCatch, typeOfDeclaration } from "./declaration-types.ts";
import { withExpandos } from "./expandos.ts";
import { overloadsOf } from "./method-properties.ts";
import { typeOfField, typeOfParameter } from "./parameter-types.ts";
import { typeOfPatternPart } from "./pattern-parts.ts";
import { report } from "./report.ts";
import type { MutableSymbol } from "./symbol-table.ts";
import { typeOfTypeNode } from "./type-from-node.ts";
import { classLike, enumTypeOf } from "./type-symbols.ts";
import type { Type } from "./types.ts";
import { union } from "./unions.ts";
import { widen } from "./widen.ts";

/** The declared type of a value symbol; imports are followed. */
export function typeOfSymbol(c: Checker, symbol: MutableSymbol): Type {
  const known = c.state.symbolTypes.get(symbol);
  if (known !== undefined) return known;
  switch (symbol.kind) {
    case "import": {
      const target = c.modules.resolveImport(symbol);
      return target === undefined ? c.store.errorType : typeOfSymbol(c, target);
    }
    case "class": {
      const { target } = classLike(c, symbol).selfType;
      return remember(
        c,
        symbol,
        c.store.classValue(target, target.typeParameters.slice(0, target.outerCount)),
      );
    }
    case "enum":
      return remember(c, symbol, c.store.enumObject(enumTypeOf(c, symbol)));
    case "enumMember": {
      const { parent } = symbol;
      const type =
        parent && enumTypeOf(c, parent).members.find((each) => each.name === symbol.name);
      return type === undefined ? c.store.unresolved : c.store.fresh(type);
    }
    case "namespace":
    case "module":
      return remember(c, symbol, c.store.namespace(symbol));
    case "function":
      return remember(c, symbol, typeOfFunction(c, symbol));
    case "property": {
      const [declaration] = symbol.declarations;
      return declaration?.kind === "PropertyDefinition"
        ? typeOfField(c, declaration)
        : c.store.unresolved;
    }
    case "variable":
    case "parameter":
      return typeOfVariable(c, symbol);
    default:
      return c.store.unresolved;
  }
}

function remember(c: Checker, symbol: MutableSymbol, type: Type): Type {
  c.state.symbolTypes.set(symbol, type);
  return type;
}

function typeOfFunction(c: Checker, symbol: MutableSymbol): Type {
  const nodes = symbol.declarations.filter(
    (each): each is FunctionDeclaration => each.kind === "FunctionDeclaration",
  );
  const [first] = nodes;
  if (first !== undefined) {
    const type = functionFamily(c, first, () => overloadsOf(c, nodes), false, undefined, symbol);
    return withExpandos(c, first, symbol.name, type);
  }
  const expression = symbol.declarations.find((each) => each.kind === "FunctionExpression");
  if (expression?.kind === "FunctionExpression") {
    return c.late.functionTypeOf(c, expression);
  }
  return c.store.unresolved;
}

function typeOfVariable(c: Checker, symbol: MutableSymbol): Type {
  const [declaration] = symbol.declarations;
  if (declaration === undefined) return c.store.unresolved;
  if (!c.state.push(symbol, "type")) return circular(c, symbol, declaration);
  const found = findVariableType(c, symbol, declaration);
  const isSound = c.state.pop();
  // Set meanwhile: a parameter got its contextual type.
  const meanwhile = c.state.symbolTypes.get(symbol);
  if (meanwhile !== undefined) return meanwhile;
  const type = isSound ? found : circular(c, symbol, declaration);
  return remember(c, symbol, type);
}

/** A type that depends on itself: as written where it is written, else unknown. */
function circular(c: Checker, symbol: MutableSymbol, declaration: Node): Type {
  const annotation = annotationOf(declaration);
  if (annotation !== null && annotation !== undefined) return typeOfTypeNode(c, annotation);
  const at =
    "target" in declaration && declaration.target !== null
      ? (declaration.target as Node)
      : declaration;
  report(c, "E4021", at, { name: symbol.name });
  return c.store.errorType;
}

function annotationOf(node: Node): VariableDeclaration["type"] | undefined {
  switch (node.kind) {
    case "VariableDeclaration":
    case "Parameter":
    case "CatchClause":
      return node.type;
    default:
      return undefined;
  }
}

function findVariableType(c: Checker, symbol: MutableSymbol, declaration: Node): Type {
  switch (declaration.kind) {
    case "VariableDeclaration":
      return typeOfDeclaration(c, declaration, symbol);
    case "Parameter": {
      const type = typeOfParameter(c, declaration);
      // Inside the function an optional parameter may be absent.
      if (declaration.isOptional && declaration.initializer === null)
        return union(c.store, [type, c.store.undefined]);
      return type;
    }
    case "PatternProperty":
    case "PatternElement":
    case "RestElement":
      return typeOfPatternPart(c, declaration);
    case "CatchClause":
      return typeOfCatch(c, declaration);
    case "ExportDefault":
      return typeOfDefaultExport(c, declaration);
    default:
      return c.store.unresolved;
  }
}

function typeOfDefaultExport(c: Checker, node: ExportDefault): Type {
  const { value } = node;
  if (
    value.kind === "FunctionDeclaration" ||
    value.kind === "ClassDeclaration" ||
    value.kind === "InterfaceDeclaration"
  ) {
    return c.store.unresolved;
  }
  return widen(c, c.late.checkExpressionCached(c, value));
}
