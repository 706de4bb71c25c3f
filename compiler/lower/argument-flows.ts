/** What functions take that are called by way of a type which says only that they are one of several. */

import type { Type } from "../check/types.ts";
import type { Expression, Spread } from "../syntax/ast.ts";
import type { Body } from "./body.ts";
import { recordArgument, recordFlow } from "./convert.ts";

/** Notes that each function that a type has gets the arguments of a call. */
export function recordArguments(
  body: Body,
  callee: Type,
  args: readonly (Expression | Spread)[],
): void {
  const { closures, classes, representations } = body.lowering;
  const spread = args.findIndex((each) => each.kind === "Spread");
  for (const member of representations.members(callee)) {
    if (representations.category(member) !== "closure") continue;
    closures.shapeOf(member)?.params.forEach((param, place) => {
      const given = args[place];
      const isKnown = given && !param.isRest && (spread < 0 || place < spread);
      if (isKnown && given.kind !== "Spread")
        recordArgument(body.lowering, body.typeOf(given), param.type);
      else if (given || spread >= 0) recordFlow(body.lowering, classes.unknownType, param.type);
    });
  }
}
