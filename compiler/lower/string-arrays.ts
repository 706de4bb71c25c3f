/**
 * Arrays of texts for the machine and from it. Where a program's `string[]` flows into a wider array, its elements are boxed in all of the program;
 * instructions and functions of the host know arrays of strings only, so the elements go over one by one.
 */
import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import { type Body, sequence } from "./body.ts";
import { box } from "./convert.ts";
import { block, branch, branchIf, integerConstant } from "./emit.ts";
import type { Lowering } from "./lowering.ts";

/** The array of strings with the elements of an array of the program. */
export function toStringArray(body: Body, array: Node): Node {
  const target = body.lowering.builder.array(STRING_TYPE);
  if (array.type === target || array.type === "never") return array;
  return copied(body, array, target, (element) =>
    body.op("value.to_ref", [STRING_TYPE], [element], STRING_TYPE),
  );
}

/** An array of strings as the program has arrays of the type. */
export function fromStringArray(body: Body, array: Node, type: Type): Node {
  const target = body.repr(type);
  if (typeof target !== "number" || target === array.type) return array;
  return copied(body, array, target, box);
}

/** Type index of the program's own `string[]`. */
export function textArray(lowering: Lowering): number {
  const { builder, representations, classes } = lowering;
  return builder.array(representations.element(classes.stringType));
}

/** A text as an element of the program's own `string[]`. */
export function textItem(lowering: Lowering, text: Node): Node {
  const { representations, classes } = lowering;
  const isBoxed = representations.element(classes.stringType) === "value";
  return isBoxed ? op("value.from_ref", [], [text], "value") : text;
}

/** An element of the program's own `string[]`. */
export function textAt(lowering: Lowering, array: Node, place: Node): Node {
  const { representations, classes } = lowering;
  const storage = representations.element(classes.stringType);
  const item = op("array.get", [textArray(lowering)], [array, place], storage);
  return storage === "value" ? op("value.to_ref", [STRING_TYPE], [item], STRING_TYPE) : item;
}

function copied(body: Body, array: Node, target: number, change: (element: Node) => Node): Node {
  const { type } = array;
  if (typeof type !== "number") return array;
  const source = body.hold(array);
  const result = body.newLocal(target);
  const index = body.newLocal("i32");
  const end = { name: "end" };
  const again = { name: "each" };
  const isStrings = target !== body.lowering.builder.array(STRING_TYPE);
  const statements = body.collect(() => {
    body.emit(source.store);
    body.emit(body.set(result, op("array.of", [target, 0], [], target)));
    body.emit(body.set(index, integerConstant(0)));
    const round = body.collect(() => {
      const length = op("array.length", [], [source.read()], "i32");
      body.emit(branchIf(end, op("i32.ge_s", [], [body.get(index), length], "bool")));
      const element = body.op(
        "array.get_or_undefined",
        [type],
        [source.read(), body.get(index)],
        isStrings ? STRING_TYPE : "value",
      );
      body.emit(body.op("array.push", [target], [body.get(result), change(element)], "void"));
      const next = op("i32.add", [], [body.get(index), integerConstant(1)], "i32");
      body.emit(body.set(index, next));
      body.emit(branch(again));
    });
    body.emit(block(end, [{ kind: "loop", label: again, body: round, type: "void" }], "void"));
  });
  return sequence([...statements, body.get(result)]);
}
