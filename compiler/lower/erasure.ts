/** Generic signatures without their type parameters: what functions are as values, where nobody knows with which types they are called. */
import type { Type, TypeParameter } from "../check/types.ts";
import type { Lowering } from "./lowering.ts";

/**
 * What each type parameter is when it may be everything that its constraint admits. A parameter on which the constraint of another one
 * depends (`S` of `<S, K extends keyof S>`) is `any`, whose keys and members may be whatever they like.
 */
export function erasedArguments(
  { types, classes }: Lowering,
  parameters: readonly TypeParameter[],
): readonly Type[] {
  if (!parameters.some((each) => each.constraint)) return parameters.map(() => classes.unknownType);
  const asAny = new Map(parameters.map((each) => [each, classes.anyType]));
  const constraints = parameters.map(
    ({ constraint }) => constraint && types.substitute(constraint, asAny),
  );
  return parameters.map((parameter, index) => {
    const constraint = constraints[index];
    if (constraint) return constraint;
    const alone = new Map([[parameter, classes.anyType]]);
    const isAskedFor = parameters.some(
      ({ constraint: other }) => other && types.substitute(other, alone) !== other,
    );
    return isAskedFor ? classes.anyType : classes.unknownType;
  });
}
