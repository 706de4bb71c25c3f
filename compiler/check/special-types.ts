/** Types that the checker takes from the library by name. */
import type { PropertyAccess, PropertyDefinition, ThisExpression } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { intersection } from "./intersections.ts";
import { isFuture } from "./library-types.ts";
import { nameOfKey } from "./object-members.ts";
import { MEANING } from "./symbol-table.ts";
import { classLike, instantiateAlias } from "./type-symbols.ts";
import type { Signature, Type } from "./types.ts";
import { union } from "./unions.ts";

/** The interface `Future<value>` of `"tscript"`, for its members. */
export function futureReference(c: Checker, value: Type): Type | undefined {
  const names = c.modules.libraryFile("tscript.d.ts");
  const symbol = names?.symbol.exports?.get("Future");
  if (symbol === undefined || !isFuture(symbol)) return undefined;
  return c.store.reference(classLike(c, symbol), [value]);
}

/** `Record<key, value>` of the globals. */
export function recordOf(c: Checker, key: Type, value: Type): Type | undefined {
  const symbol = c.modules.global("Record", MEANING.type);
  return symbol && instantiateAlias(c, symbol, [key, value]);
}

/** `Omit<type, keys>` of the globals. */
export function omitType(c: Checker, type: Type, keys: readonly Type[]): Type {
  const symbol = c.modules.global("Omit", MEANING.type);
  if (symbol === undefined) return c.store.unresolved;
  return instantiateAlias(c, symbol, [type, union(c.store, keys)]);
}

/** A reference `this.field` that stands nowhere in the source, to ask flow analysis about it. */
export function thisAccess(c: Checker, node: PropertyDefinition): PropertyAccess | undefined {
  const name = nameOfKey(c, node.key);
  if (name === undefined) return undefined;
  const at = { start: node.start, end: node.end };
  const self: ThisExpression = { kind: "ThisExpression", id: c.modules.newNodeId(), ...at };
  const isPrivate = name.startsWith("#");
  return {
    kind: "PropertyAccess",
    id: c.modules.newNodeId(),
    ...at,
    object: self,
    name: isPrivate
      ? { kind: "PrivateName", id: c.modules.newNodeId(), ...at, name: name.slice(1) }
      : { kind: "Identifier", id: c.modules.newNodeId(), ...at, name },
    optional: false,
  };
}

/** Overloads of a callback parameter as one signature: parameters that all have, results united. */
export function intersectSignatures(
  c: Checker,
  signatures: readonly Signature[],
): Signature | undefined {
  const [first, ...rest] = signatures;
  if (first === undefined) return undefined;
  if (rest.length === 0) return first;
  if (signatures.some((each) => each.typeParameters.length > 0)) return undefined;
  const longest = signatures.reduce((best, each) =>
    each.parameters.length > best.parameters.length ? each : best,
  );
  return c.store.signature(
    {
      declaration: first.declaration,
      typeParameters: [],
      thisType: first.thisType,
      parameters: longest.parameters.map((parameter, i) => ({
        name: parameter.name,
        isOptional: parameter.isOptional,
        isRest: parameter.isRest,
        hasDefault: false,
        symbol: undefined,
        type: union(
          c.store,
          signatures.flatMap((each) =>
            each.parameters[i] === undefined ? [] : [each.parameters[i].type],
          ),
        ),
      })),
    },
    () =>
      intersection(
        c.store,
        signatures.map((each) => each.returnType),
      ),
  );
}

/** Whether two signatures take the same parameters. */
export function haveIdenticalParameters(c: Checker, a: Signature, b: Signature): boolean {
  return (
    a.parameters.length === b.parameters.length &&
    a.parameters.every(
      (each, i) =>
        b.parameters[i] !== undefined && c.late.isIdentical(c, each.type, b.parameters[i].type),
    )
  );
}
