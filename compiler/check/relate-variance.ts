/** Two instances of one generic class, interface or alias: compared by their type arguments, once it is known how each is used. */
import type { Checker } from "./checker.ts";
import type { StoredDeclaration } from "./declared.ts";
import { declarationOf } from "./declared.ts";
import type { Comparison } from "./relate.ts";
import type { MutableSymbol } from "./symbol-table.ts";
import { instantiateAlias, typeParametersOfSymbol } from "./type-symbols.ts";
import type { AliasUse, ReferenceType, Type, TypeParameter } from "./types.ts";
import { isPrimitive } from "./unions.ts";

/** How a type parameter is used: may the argument vary in this direction? */
export interface Variance {
  readonly isCovariant: boolean;
  readonly isContravariant: boolean;
}

/** What is known of a declaration's type parameters. */
export interface Variances {
  readonly of: readonly Variance[];
  /** The arguments decide alone. Where a type is computed from them, instances may be related although their arguments are not. */
  readonly areReliable: boolean;
}

/** Whether the arguments say that the types are related; `undefined` if only their structure can tell. */
export function relateArguments(
  r: Comparison,
  source: ReferenceType,
  target: ReferenceType,
): boolean | undefined {
  const declaration = declarationOf(source.target);
  if (declaration.typeParameters.length === 0) return true;
  if (r.relation === "flowing") return true;
  // Two instances whose comparison is to tell how a parameter is used: their structure answers.
  if (r.c.state.markedTypes.has(source) || r.c.state.markedTypes.has(target)) return undefined;
  const variances = variancesOfDeclaration(r.c, declaration);
  // Asked while it is being found out: as TypeScript, take the pair as related.
  if (variances === undefined) return true;
  if (!variances.areReliable) r.c.state.computedUses += 1;
  return compareArguments(r, variances, source.typeArguments, target.typeArguments);
}

/**
 * Whether the arguments of one alias say that two object types are related. If they do not, structure decides: `Filter<A>` may be all that a `Filter<B>` is.
 * It ends the comparison of types that hold ever larger instances of themselves, such as builders whose methods give the next builder.
 */
export function relateAliases(r: Comparison, source: Type, target: Type): boolean {
  const { alias } = source;
  if (alias === undefined || alias.symbol !== target.alias?.symbol) return false;
  if (r.relation === "flowing" || !hasAliasOfItsOwn(source) || !hasAliasOfItsOwn(target))
    return false;
  if (alias.typeArguments.length === 0) return false;
  if (r.c.state.markedTypes.has(source) || r.c.state.markedTypes.has(target)) return false;
  const variances = aliasVariances(r.c, alias);
  if (variances === undefined) return true;
  return compareArguments(r, variances, alias.typeArguments, target.alias.typeArguments) === true;
}

/** Other types are the same whatever they were named. */
function hasAliasOfItsOwn({ kind }: Type): boolean {
  return kind === "object" || kind === "function" || kind === "conditional";
}

function compareArguments(
  r: Comparison,
  variances: Variances,
  source: readonly Type[],
  target: readonly Type[],
): boolean | undefined {
  const fails = variances.areReliable ? false : undefined;
  for (let i = 0; i < variances.of.length; i++) {
    const variance = variances.of[i];
    const a = source[i];
    const b = target[i];
    if (variance === undefined || a === undefined || b === undefined) return undefined;
    if (variance.isCovariant && variance.isContravariant) continue;
    if (variance.isCovariant) {
      // What gives nothing may be any function.
      if (!r.related(a, b)) return isPrimitive(b, "void") ? undefined : fails;
    } else if (variance.isContravariant) {
      if (!r.related(b, a)) return fails;
    } else if (!r.related(a, b) || !r.related(b, a)) return fails;
  }
  return true;
}

function variancesOfDeclaration(c: Checker, declaration: StoredDeclaration): Variances | undefined {
  return remembered(c.state.variances, declaration, () =>
    variancesOf(c, declaration.typeParameters, (typeArguments) =>
      c.store.reference(declaration, typeArguments),
    ),
  );
}

/** How an alias uses its parameters; nothing while that is being found out. */
export function aliasVariances(c: Checker, { symbol }: AliasUse): Variances | undefined {
  const alias = symbol as MutableSymbol;
  return remembered(c.state.aliasVariances, alias, () =>
    variancesOf(c, typeParametersOfSymbol(c, alias), (typeArguments) =>
      instantiateAlias(c, alias, typeArguments),
    ),
  );
}

function remembered<K>(
  all: Map<K, Variances | "finding">,
  key: K,
  find: () => Variances,
): Variances | undefined {
  const known = all.get(key);
  if (known !== undefined) return known === "finding" ? undefined : known;
  all.set(key, "finding");
  const variances = find();
  all.set(key, variances);
  return variances;
}

function variancesOf(
  c: Checker,
  parameters: readonly TypeParameter[],
  instance: (typeArguments: readonly Type[]) => Type,
): Variances {
  const broad =
    c.state.markerBroad ?? c.store.parameter("(broad)", undefined, undefined, undefined);
  c.state.markerBroad = broad;
  const narrow = c.state.markerNarrow ?? c.store.parameter("(narrow)", undefined, broad, undefined);
  c.state.markerNarrow = narrow;
  const usesBefore = c.state.computedUses;
  const of = parameters.map((parameter, i): Variance => {
    const declared = modifiersOf(parameter.symbol?.declarations[0]);
    if (declared !== undefined) return declared;
    const withMarker = (marker: Type): Type => {
      const marked = instance(parameters.map((each, k) => (k === i ? marker : each)));
      c.state.markedTypes.add(marked);
      return marked;
    };
    return {
      isCovariant: c.late.isAssignable(c, withMarker(narrow), withMarker(broad)),
      isContravariant: c.late.isAssignable(c, withMarker(broad), withMarker(narrow)),
    };
  });
  return { of, areReliable: c.state.computedUses === usesBefore };
}

function modifiersOf(node: unknown): Variance | undefined {
  const parameter = node as { readonly isIn?: boolean; readonly isOut?: boolean } | undefined;
  if (!parameter?.isIn && !parameter?.isOut) return undefined;
  return { isCovariant: !parameter.isIn, isContravariant: !parameter.isOut };
}
