/** Whether the number of arguments, and of type arguments, is one that a signature takes. */
import type { Argument, CallNode } from "./arguments.ts";
import type { Checker } from "./checker.ts";
import { report } from "./report.ts";
import { minimumCount, parameterCount, restTypeOf } from "./signature-parameters.ts";
import { mapperOf, substitute } from "./substitute.ts";
import { fillArguments } from "./type-arguments.ts";
import { typeOfTypeNode } from "./type-from-node.ts";
import type { Signature, Type } from "./types.ts";

/** Written type arguments; reports those that break their constraint. */
export function explicitTypeArguments(
  c: Checker,
  signature: Signature,
  node: CallNode,
  reports: boolean,
): readonly Type[] | undefined {
  const nodes = node.typeArguments;
  const types = fillArguments(
    c,
    signature.typeParameters,
    nodes.map((each) => typeOfTypeNode(c, each)),
  );
  const map = mapperOf(signature.typeParameters, types);
  for (let i = 0; i < signature.typeParameters.length; i++) {
    const parameter = signature.typeParameters[i];
    const type = types[i];
    if (parameter?.constraint === undefined || type === undefined) continue;
    const bound = substitute(c, parameter.constraint, map);
    if (c.late.isAssignable(c, type, bound)) continue;
    const at = nodes[i];
    if (reports && at !== undefined) {
      report(c, "E4016", at, {
        found: c.late.typeToString(c, type),
        expected: c.late.typeToString(c, bound),
      });
    }
    return undefined;
  }
  return types;
}

/** Whether the number of arguments is one that the signature takes. */
export function hasArity(c: Checker, signature: Signature, args: readonly Argument[]): boolean {
  const spreadIndex = args.findIndex((each) => each.isSpread);
  const rest = restTypeOf(c, signature);
  const count = parameterCount(signature);
  const minimum = minimumCount(signature);
  const hasRest = rest !== undefined;
  if (spreadIndex >= 0) {
    return spreadIndex >= minimum && (hasRest || spreadIndex < count);
  }
  if (!hasRest && args.length > count) return false;
  return args.length >= minimum;
}
