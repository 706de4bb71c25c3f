/** Two instances of one generic class or interface: compared by their type arguments, once it is known how each is used. */
import type { Checker } from "./checker.ts";
import type { StoredDeclaration } from "./declared.ts";
import { declarationOf } from "./declared.ts";
import type { Comparison } from "./relate.ts";
import type { ReferenceType, Type } from "./types.ts";
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
  const variances = variancesOf(r.c, declaration);
  // Asked while it is being found out: as TypeScript, take the pair as related.
  if (variances === undefined) return true;
  if (!variances.areReliable) r.c.state.computedUses += 1;
  const fails = variances.areReliable ? false : undefined;
  for (let i = 0; i < variances.of.length; i++) {
    const variance = variances.of[i];
    const a = source.typeArguments[i];
    const b = target.typeArguments[i];
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

function variancesOf(c: Checker, declaration: StoredDeclaration): Variances | undefined {
  const known = c.state.variances.get(declaration);
  if (known !== undefined) return known === "finding" ? undefined : known;
  c.state.variances.set(declaration, "finding");
  const broad =
    c.state.markerBroad ?? c.store.parameter("(broad)", undefined, undefined, undefined);
  c.state.markerBroad = broad;
  const narrow = c.state.markerNarrow ?? c.store.parameter("(narrow)", undefined, broad, undefined);
  c.state.markerNarrow = narrow;
  const usesBefore = c.state.computedUses;
  const of = declaration.typeParameters.map((parameter, i): Variance => {
    const declared = modifiersOf(parameter.symbol?.declarations[0]);
    if (declared !== undefined) return declared;
    const withMarker = (marker: Type): ReferenceType => {
      const marked = c.store.reference(
        declaration,
        declaration.typeParameters.map((each, k) => (k === i ? marker : each)),
      );
      c.state.markedTypes.add(marked);
      return marked;
    };
    return {
      isCovariant: c.late.isAssignable(c, withMarker(narrow), withMarker(broad)),
      isContravariant: c.late.isAssignable(c, withMarker(broad), withMarker(narrow)),
    };
  });
  const variances = { of, areReliable: c.state.computedUses === usesBefore };
  c.state.variances.set(declaration, variances);
  return variances;
}

function modifiersOf(node: unknown): Variance | undefined {
  const parameter = node as { readonly isIn?: boolean; readonly isOut?: boolean } | undefined;
  if (!parameter?.isIn && !parameter?.isOut) return undefined;
  return { isCovariant: !parameter.isIn, isContravariant: !parameter.isOut };
}
