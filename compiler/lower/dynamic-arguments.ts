/** Arguments of calls of values whose type says nothing: they go along as one array of boxed values. */

import type { ValueType } from "../../runtime/bytecode/module.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Expression, Spread } from "../syntax/ast.ts";
import { appendAll } from "./array-build.ts";
import { type Body, sequence } from "./body.ts";
import { orFallback, type Shape } from "./closures.ts";
import { box, convert, recordFlow } from "./convert.ts";
import {
  block,
  booleanConstant,
  branch,
  branchIf,
  choose,
  effectOf,
  integerConstant,
  when,
} from "./emit.ts";

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
        appendAll(body, () => body.get(list), classes.unknownType, each.argument, "argument");
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

/** Arguments of a calling convention as an array of boxed values; those of a rest parameter one by one. */
export function argumentsOfShape(body: Body, shape: Shape, nodes: readonly Node[]): Node {
  const { classes, representations } = body.lowering;
  const rest = shape.params.findIndex((param) => param.isRest);
  const type = shape.params[rest]?.type;
  const element = (type && representations.elementOf(type)) ?? classes.unknownType;
  // What they hold, arrays above all, is found again by whoever takes them.
  for (const param of shape.params)
    recordFlow(body.lowering, param.isRest ? element : param.type, classes.unknownType);
  const list = boxedArguments(body, nodes, rest, representations.element(element));
  if (rest < 0) dropMissing(body, list, shape);
  return list;
}

/** Optional arguments at the end that are undefined were not given. */
function dropMissing(body: Body, list: Node, { params }: Shape): void {
  const { type } = list;
  if (typeof type !== "number") return;
  const required = params.findLastIndex((each) => !each.isOptional) + 1;
  for (let place = params.length - 1; place >= required; place--) {
    const at = integerConstant(place);
    const length = op("array.length", [], [list], "i32");
    const last = op("array.get_or_undefined", [type], [list, at], "value");
    const isLast = op("i32.eq", [], [length, integerConstant(place + 1)], "bool");
    const isMissing = op("value.is_undefined", [], [last], "bool");
    const pop = effectOf(op("array.pop", [type], [list], "value"));
    body.emit(when(choose(isLast, isMissing, booleanConstant(false), "bool"), [pop]));
  }
}

/**
 * Arguments as an array of boxed values.
 * @param rest the place of an array whose elements follow one by one, or -1
 * @param storage how that array keeps its elements
 */
export function boxedArguments(
  body: Body,
  nodes: readonly Node[],
  rest: number,
  storage: ValueType,
): Node {
  const array = body.lowering.builder.array("value");
  const list = body.newLocal(array);
  body.emit(body.set(list, op("array.of", [array, 0], [], array)));
  nodes.forEach((node, place) => {
    const push = (item: Node): Node => op("array.push", [array], [body.get(list), item], "void");
    const kind = node.type;
    if (place !== rest || typeof kind !== "number") {
      body.emit(push(box(node)));
      return;
    }
    const held = body.hold(node);
    body.emit(held.store);
    const read: ValueType = typeof storage === "number" ? storage : "value";
    eachPlace(body, held.read, (at) => {
      body.emit(push(box(op("array.get_or_undefined", [kind], [held.read(), at], read))));
    });
  });
  return body.get(list);
}
