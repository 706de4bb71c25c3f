/** Named types with the type arguments that are written. */

import type { Node } from "../syntax/ast.ts";
import type { TypeNode, TypeReference } from "../syntax/ast-types.ts";
import { freeParametersOf } from "./anonymous.ts";
import { instancesOf, lazyArray } from "./array-from-node.ts";
import type { Checker } from "./checker.ts";
import { declarationOf } from "./declared.ts";
import { resolveEntity } from "./entities.ts";
import { isFuture, isView } from "./library-types.ts";
import { mustDefer } from "./open-aliases.ts";
import { report } from "./report.ts";
import { substitute } from "./substitute.ts";
import { MEANING, type MutableSymbol } from "./symbol-table.ts";
import { checkArgumentCount, deferConstraintCheck, fillArguments } from "./type-arguments.ts";
import { declaredTypeOfSymbol, typeParametersOfSymbol } from "./type-symbols.ts";
import type { StringMappingName, Type, TypeParameter } from "./types.ts";

/** The type that a name with its type arguments denotes. */
export function typeOfReference(c: Checker, node: TypeReference): Type {
  const { store } = c;
  if (node.name.kind === "Identifier" && node.name.name === "const") return store.unresolved;
  const symbol = resolveEntity(c, node.name, MEANING.type);
  if (symbol === undefined) {
    for (const each of node.typeArguments) c.late.typeOfTypeNode(c, each);
    return store.errorType;
  }
  if (symbol.kind === "typeParameter") checkStaticUse(c, symbol, node);
  return typeOfSymbolReference(c, symbol, node.typeArguments, node);
}

/** Static members do not know the type arguments of instances. */
function checkStaticUse(c: Checker, symbol: MutableSymbol, node: Node): void {
  const [parameter] = symbol.declarations;
  const owner = parameter && c.tables.parent[parameter.id];
  if (owner?.kind !== "ClassDeclaration" && owner?.kind !== "ClassExpression") return;
  let current: Node | undefined = node;
  while (current !== undefined && c.tables.parent[current.id] !== owner)
    current = c.tables.parent[current.id];
  if (current === undefined || !("isStatic" in current) || !current.isStatic) return;
  report(c, "E4061", node, { name: symbol.name });
}

/** A named type with the type arguments that are written at `node`. */
export function typeOfSymbolReference(
  c: Checker,
  symbol: MutableSymbol,
  argumentNodes: readonly TypeNode[],
  node: Node,
): Type {
  const { store } = c;
  const parameters = typeParametersOfSymbol(c, symbol);
  if (symbol.kind === "typeAlias" || (symbol.meaning & MEANING.type && isAliasOnly(symbol))) {
    const intrinsic = intrinsicAlias(c, symbol, argumentNodes);
    if (intrinsic !== undefined) return intrinsic;
  }
  if (isFuture(symbol) && argumentNodes.length === 0) {
    report(c, "E5001", node, { suggestion: "number" });
    return store.future(store.errorType);
  }
  if (argumentNodes.length === 1 && isView(symbol)) {
    // The kind of buffer below: there is one kind.
    for (const each of argumentNodes) c.late.typeOfTypeNode(c, each);
    return declaredTypeOfSymbol(c, symbol);
  }
  if (!checkArgumentCount(c, symbol, parameters, argumentNodes, node)) {
    for (const each of argumentNodes) c.late.typeOfTypeNode(c, each);
    return store.errorType;
  }
  const declared = declaredTypeOfSymbol(c, symbol);
  const lazy = mustDefer(c, [...argumentNodes, ...defaultNodes(parameters, argumentNodes.length)]);
  const outer =
    declared.kind === "reference"
      ? declared.target.typeParameters.slice(0, declared.target.outerCount)
      : [];
  const all = (): readonly Type[] => [
    ...outer,
    ...fillArguments(
      c,
      parameters,
      argumentNodes.map((each) => c.late.typeOfTypeNode(c, each)),
    ),
  ];
  if (declared.kind === "reference" && declared.target.symbol === symbol) {
    const { target } = declared;
    const name = symbol.name;
    if (isGlobalArray(c, declared, name)) {
      const isReadonly = name === "ReadonlyArray";
      const [element] = argumentNodes;
      if (lazy && element !== undefined) return lazyArray(c, node, element, isReadonly);
      const [type] = all();
      return store.array(type ?? store.any, isReadonly);
    }
    if (isFuture(symbol)) {
      const [type] = all();
      return store.future(type ?? store.any);
    }
    if (lazy) {
      return instancesOf(c, freeParametersOf(c, node), (map, isGeneric, next) =>
        store.lazyReference(
          target,
          () => all().map((each) => substitute(c, each, map)),
          isGeneric,
          next,
        ),
      );
    }
    deferConstraintCheck(c, parameters, argumentNodes);
    return store.reference(target, all());
  }
  if (parameters.length === 0) return declared;
  deferConstraintCheck(c, parameters, argumentNodes);
  return c.late.instantiateAlias(c, symbol, all());
}

/** The defaults that stand for the type arguments that are not written. */
function defaultNodes(parameters: readonly TypeParameter[], from: number): readonly TypeNode[] {
  return parameters.slice(from).flatMap(({ symbol }) => {
    const node = symbol?.declarations.find((each) => each.kind === "TypeParameter");
    return node?.kind === "TypeParameter" && node.defaultType !== null ? [node.defaultType] : [];
  });
}

function isAliasOnly(symbol: MutableSymbol): boolean {
  return symbol.declarations.some((each) => each.kind === "TypeAlias");
}

function isGlobalArray(c: Checker, declared: Type, name: string): boolean {
  if (name !== "Array" && name !== "ReadonlyArray") return false;
  return declared.kind === "reference" && c.globalType(name) === declarationOf(declared.target);
}

const STRING_MAPPINGS: ReadonlySet<string> = new Set([
  "Uppercase",
  "Lowercase",
  "Capitalize",
  "Uncapitalize",
]);

/** Types that the checker computes itself. */
function intrinsicAlias(
  c: Checker,
  symbol: MutableSymbol,
  nodes: readonly TypeNode[],
): Type | undefined {
  if (!symbol.module.isLibrary) return undefined;
  const [node] = nodes;
  if (node === undefined) return undefined;
  if (STRING_MAPPINGS.has(symbol.name)) {
    return c.late.stringMappingType(
      c,
      symbol.name as StringMappingName,
      c.late.typeOfTypeNode(c, node),
    );
  }
  if (symbol.name === "NoInfer") return c.late.typeOfTypeNode(c, node);
  return undefined;
}
