/** Arguments of calls of values whose type says nothing: they go along as one array of boxed values. */

import { type Node, op } from "../ir/tree.ts";
import type { Expression, Spread } from "../syntax/ast.ts";
import { appendAll } from "./array-build.ts";
import { type Body, sequence } from "./body.ts";
import { orFallback, type Shape } from "./closures.ts";
import { box, convert } from "./convert.ts";
import { block, branch, branchIf, integerConstant } from "./emit.ts";

/** Arguments as they are written, as one array of boxed values. */
export function argumentList(body: Body, args: readonly (Expression | Spread)[]): Node {
  const { builder, classes } = body.lowering;
  const array = builder.array("value");
  const boxes = (node: Expression): Node => box(body.expressionAs(node, classes.unknownType));
  if (args.every((each) => each.kind !== "Spread")) {
    const items = args.map((each) => boxes(each as Expression));
    return op("array.of", [array, items.length], items, array);
  }
  const list = body.newLocal(array);
  const statements = body.collect(() => {
    body.emit(body.set(list, op("array.of", [array, 0], [], array)));
    for (const each of args) {
      if (each.kind === "Spread")
        appendAll(body, () => body.get(list), classes.unknownType, each.argument);
      else body.emit(op("array.push", [array], [body.get(list), boxes(each)], "void"));
    }
  });
  return sequence([...statements, body.get(list)]);
}

/** Arguments for a calling convention out of the array of boxed ones, which is the second parameter. */
export function takenArguments(body: Body, shape: Shape): Node[] {
  const { classes, builder, types } = body.lowering;
  const unknown = classes.unknownType;
  return shape.params.map((param, place): Node => {
    if (!param.isRest) {
      const given = { node: argumentAt(body, integerConstant(place)), type: unknown };
      const { fallback } = param;
      return fallback === undefined
        ? convert(body, given, param.type)
        : orFallback(body, { ...given, type: unknown }, param);
    }
    const array = builder.array("value");
    const rest = op(
      "array.slice",
      [array],
      [body.get(1), integerConstant(place), op("array.length", [], [body.get(1)], "i32")],
      array,
    );
    return convert(body, { node: rest, type: types.array(unknown) }, param.type);
  });
}

/** Emits a loop over the places of an array. */
export function eachPlace(
  body: Body,
  array: () => Node,
  round: (place: Node) => void,
  from = 0,
): void {
  const place = body.newLocal("i32");
  const end = { name: "end" };
  const again = { name: "each" };
  body.emit(body.set(place, integerConstant(from)));
  const inside = body.collect(() => {
    const length = op("array.length", [], [array()], "i32");
    body.emit(branchIf(end, op("i32.ge_s", [], [body.get(place), length], "bool")));
    round(body.get(place));
    body.emit(body.set(place, op("i32.add", [], [body.get(place), integerConstant(1)], "i32")));
    body.emit(branch(again));
  });
  body.emit(block(end, [{ kind: "loop", label: again, body: inside, type: "void" }], "void"));
}

/** The boxed argument at a place of the array which is the second parameter, undefined beyond its end. */
export function argumentAt(body: Body, place: Node): Node {
  const array = body.lowering.builder.array("value");
  return op("array.get_or_undefined", [array], [body.get(1), place], "value");
}
