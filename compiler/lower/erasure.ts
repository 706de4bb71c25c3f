/** Generic signatures without their type parameters: what functions are as values, where nobody knows with which types they are called. */
import type { TypeOperations } from "../check/type-operations.ts";
import type { Type, TypeParameter } from "../check/types.ts";
import type { PrimitiveTypes } from "./primitive-types.ts";

/**
 * What each type parameter is when it may be everything that its constraint admits. A parameter on which the constraint of another one
 * depends (`S` of `<S, K extends keyof S>`) is `any`, whose keys and members may be whatever they like.
 */
export function erasedArguments(
  types: TypeOperations,
  { anyType, unknownType }: PrimitiveTypes,
  parameters: readonly TypeParameter[],
): readonly Type[] {
  if (!parameters.some((each) => each.constraint)) return parameters.map(() => unknownType);
  const asAny = new Map(parameters.map((each) => [each, anyType]));
  const constraints = parameters.map(
    ({ constraint }) => constraint && types.substitute(constraint, asAny),
  );
  return parameters.map((parameter, index) => {
    const constraint = constraints[index];
    if (constraint) return constraint;
    const alone = new Map([[parameter, anyType]]);
    const isAskedFor = parameters.some(
      ({ constraint: other }) => other && types.substitute(other, alone) !== other,
    );
    return isAskedFor ? anyType : unknownType;
  });
}
