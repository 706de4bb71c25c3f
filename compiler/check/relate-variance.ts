/** Two instances of one generic class or interface: compared by their type arguments, once it is known how each is used. */
import type { Checker } from "./checker.ts";
import type { StoredDeclaration } from "./declared.ts";
import { declarationOf } from "./declared.ts";
import type { Comparison } from "./relate.ts";
import type { ReferenceType, Type } from "./types.ts";

/** How a type parameter is used: may the argument vary in this direction? */
export interface Variance {
  readonly isCovariant: boolean;
  readonly isContravariant: boolean;
}

/** `true` if the arguments say that the types are related; `undefined` if only their structure can tell. */
export function relateArguments(
  r: Comparison,
  source: ReferenceType,
  target: ReferenceType,
): boolean | undefined {
  const declaration = declarationOf(source.target);
  if (declaration.typeParameters.length === 0) return true;
  const variances = variancesOf(r.c, declaration);
  // Asked while it is being found out: as TypeScript, take the pair as related.
  if (variances === undefined) return true;
  for (let i = 0; i < variances.length; i++) {
    const variance = variances[i];
    const a = source.typeArguments[i];
    const b = target.typeArguments[i];
    if (variance === undefined || a === undefined || b === undefined) return undefined;
    if (variance.isCovariant && variance.isContravariant) continue;
    if (variance.isCovariant) {
      if (!r.related(a, b)) return undefined;
    } else if (variance.isContravariant) {
      if (!r.related(b, a)) return undefined;
    } else if (!r.related(a, b) || !r.related(b, a)) return undefined;
  }
  return true;
}

function variancesOf(c: Checker, declaration: StoredDeclaration): readonly Variance[] | undefined {
  const known = c.state.variances.get(declaration);
  if (known !== undefined) return known === "finding" ? undefined : known;
  c.state.variances.set(declaration, "finding");
  const broad =
    c.state.markerBroad ?? c.store.parameter("(broad)", undefined, undefined, undefined);
  c.state.markerBroad = broad;
  const narrow = c.state.markerNarrow ?? c.store.parameter("(narrow)", undefined, broad, undefined);
  c.state.markerNarrow = narrow;
  const variances = declaration.typeParameters.map((parameter, i): Variance => {
    const declared = modifiersOf(parameter.symbol?.declarations[0]);
    if (declared !== undefined) return declared;
    const withMarker = (marker: Type): ReferenceType =>
      c.store.reference(
        declaration,
        declaration.typeParameters.map((each, k) => (k === i ? marker : each)),
      );
    return {
      isCovariant: c.late.isAssignable(c, withMarker(narrow), withMarker(broad)),
      isContravariant: c.late.isAssignable(c, withMarker(broad), withMarker(narrow)),
    };
  });
  c.state.variances.set(declaration, variances);
  return variances;
}

function modifiersOf(node: unknown): Variance | undefined {
  const parameter = node as { readonly isIn?: boolean; readonly isOut?: boolean } | undefined;
  if (!parameter?.isIn && !parameter?.isOut) return undefined;
  return { isCovariant: !parameter.isIn, isContravariant: !parameter.isOut };
}
