/** Calls which the language makes of a program's own functions, such as `toString`, `valueOf` and `next`: they are given nothing. */
import { type Node, op } from "../ir/tree.ts";
import type { Body } from "./body.ts";
import type { Shape } from "./closures.ts";
import { undefinedOf } from "./emit.ts";

/** What the parameters of a calling convention are where no arguments are given. */
export function noArguments(body: Body, shape: Shape): Node[] {
  return shape.params.map(({ type, isRest }) => {
    const wanted = body.repr(type);
    if (isRest && typeof wanted === "number") return op("array.of", [wanted, 0], [], wanted);
    return undefinedOf(wanted);
  });
}
