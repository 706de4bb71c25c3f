/** Object and function types that stem from syntax: one family per node, an instance per list of type arguments around it. */
import type { Node } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { type ObjectMembers, StoredFunction, StoredObject } from "./stored-object.ts";
import { mapperOf, substitute, substituteMembers, substituteSignature } from "./substitute.ts";
import type { MutableSymbol } from "./symbol-table.ts";
import { isTypeParameter, thisParameterAt, typeParameterOf } from "./type-symbols.ts";
import type { AliasUse, Mapper, Signature, Type, TypeParameter } from "./types.ts";

/** Type parameters around `node` that it may mention. */
export function freeParametersOf(c: Checker, node: Node): readonly TypeParameter[] {
  const known = c.state.freeParameters.get(node);
  if (known !== undefined) return known;
  const found: TypeParameter[] = [];
  const text = c.moduleOf(node).file.text.slice(node.start, node.end);
  let current: Node | undefined = node;
  while (current !== undefined) {
    const scope = c.tables.scope[current.id];
    // The names of a whole file are many, and no type parameters among them.
    if (scope !== undefined && current !== node && current.kind !== "SourceModule") {
      for (const symbol of scope.names.values()) {
        if (!isTypeParameter(symbol)) continue;
        // A text search may find too many; too few would lose a substitution.
        if (isOpaque(node) || text.includes(symbol.name)) found.push(typeParameterOf(c, symbol));
      }
    }
    if (
      current.kind === "ClassDeclaration" ||
      current.kind === "ClassExpression" ||
      current.kind === "InterfaceDeclaration"
    ) {
      if (isOpaque(node) || text.includes("this")) {
        const self = thisParameterAt(c, current);
        if (self !== undefined) found.push(self);
      }
    }
    current = c.tables.parent[current.id];
  }
  c.state.freeParameters.set(node, found);
  return found;
}

/** Functions whose result is inferred may mention parameters through the types of their variables. */
function isOpaque(node: Node): boolean {
  switch (node.kind) {
    case "FunctionDeclaration":
    case "FunctionExpression":
    case "ArrowFunction":
    case "Method":
      return true;
    default:
      return false;
  }
}

/** The object type of a node; `members` are in terms of the parameters around it. */
export function anonymousObject(
  c: Checker,
  node: Node,
  members: () => ObjectMembers,
  alias: AliasUse | undefined,
): Type {
  const free = freeParametersOf(c, node);
  if (free.length === 0)
    return c.store.object_(members, { mayBeGeneric: false, alias, origin: node });
  const instances = new Map<string, StoredObject>();
  const make = (
    args: readonly Type[],
    map: Mapper | undefined,
    own: AliasUse | undefined,
  ): StoredObject => {
    const key = idsOf(args);
    const known = instances.get(key);
    if (known !== undefined) return known;
    const made: StoredObject = new StoredObject(
      c.store.nextId(),
      map === undefined ? members : () => substituteMembers(c, base, map),
      {
        mayBeGeneric: args.some((each) => each.mayBeGeneric),
        alias: own,
        origin: node,
        instantiate: (next) => {
          const changed = args.map((each) => substitute(c, each, next));
          return make(changed, mapperOf(free, changed), aliasUnder(c, own, next));
        },
      },
    );
    instances.set(key, made);
    return made;
  };
  const base = make(free, undefined, alias);
  return base;
}

function aliasUnder(c: Checker, alias: AliasUse | undefined, map: Mapper): AliasUse | undefined {
  if (alias === undefined || alias.typeArguments.length === 0) return alias;
  return {
    symbol: alias.symbol,
    typeArguments: alias.typeArguments.map((each) => substitute(c, each, map)),
  };
}

function idsOf(types: readonly Type[]): string {
  return types.map((each) => each.id).join(",");
}

/** The function type of a node with one signature. */
export function anonymousFunction(
  c: Checker,
  node: Node,
  signature: () => Signature,
  isConstructor: boolean,
  alias: AliasUse | undefined,
): Type {
  return functionFamily(c, node, () => [signature()], isConstructor, alias, undefined);
}

/** The function type of a declaration, with all its overloads. */
export function functionFamily(
  c: Checker,
  node: Node,
  signatures: () => readonly Signature[],
  isConstructor: boolean,
  alias: AliasUse | undefined,
  symbol: MutableSymbol | undefined,
): Type {
  const free = freeParametersOf(c, node);
  const instances = new Map<string, StoredFunction>();
  const make = (
    args: readonly Type[],
    map: Mapper | undefined,
    own: AliasUse | undefined,
  ): StoredFunction => {
    const key = idsOf(args);
    const known = instances.get(key);
    if (known !== undefined) return known;
    const find = (): readonly Signature[] =>
      map === undefined
        ? signatures()
        : signatures().map((each) => substituteSignature(c, each, map));
    const made: StoredFunction = new StoredFunction(
      c.store.nextId(),
      isConstructor ? [] : find,
      isConstructor ? find() : [],
      {
        mayBeGeneric: args.some((each) => each.mayBeGeneric),
        alias: own,
        symbol,
        instantiate:
          args.length === 0
            ? undefined
            : (next) => {
                const changed = args.map((each) => substitute(c, each, next));
                return make(changed, mapperOf(free, changed), aliasUnder(c, own, next));
              },
      },
    );
    instances.set(key, made);
    return made;
  };
  return make(free, undefined, alias);
}
