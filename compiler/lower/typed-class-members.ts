/** Members of typed arrays that are values (typed-classes.ts): what `new Items(…)`, `Items.from(…)` and `x instanceof Items` come to. */
import type { ClassValueType, Type } from "../check/types.ts";
import { Bug } from "../diagnostics/bug.ts";
import { type Node, op } from "../ir/tree.ts";
import { valueArgument } from "./arguments.ts";
import type { Body } from "./body.ts";
import { newTypedArray, typedArrayOf } from "./builtin-typed-arrays.ts";
import type { ArgumentSource } from "./class-members.ts";
import { CONSTRUCT, HAS_INSTANCE } from "./class-objects.ts";
import type { Shape, ShapeParameter } from "./closures.ts";
import { box } from "./convert.ts";
import { before, numberConstant, stringConstant } from "./emit.ts";
import { callLibrary } from "./library.ts";
import type { Lowering } from "./lowering.ts";
import { typedName } from "./typed-array-types.ts";
import { typedItem } from "./typed-elements.ts";
import type { Value } from "./value.ts";

/** Calls a static method, makes an instance or tests for one; nothing for other classes. */
export function callOnTypedClass(
  body: Body,
  type: ClassValueType,
  self: Node,
  name: string,
  shape: Shape | undefined,
  args: ArgumentSource,
): Value | undefined {
  if (typedName(type.target) === undefined) return undefined;
  const array = instanceOf(body.lowering, type);
  switch (name) {
    case CONSTRUCT:
      return after(self, make(body, array, shape, args));
    case HAS_INSTANCE:
      return after(self, test(body, array, args));
    case "from":
      return after(self, from(body, array, shape, args));
    case "of":
      return after(self, typedArrayOf(body, array, args));
    default:
      return undefined;
  }
}

function instanceOf({ types }: Lowering, type: ClassValueType): Type {
  const instance = types.propertyOf(type, "$instance")?.type;
  if (!instance) throw new Bug("lower", "a class that stands for a typed array has no instances");
  return instance;
}

function after(self: Node, { node, type }: Value): Value {
  return { node: before(self, node), type };
}

/** The arguments as values, as many as the call has at most, in the types in which it gives them. */
function taken(
  body: Body,
  shape: Shape | undefined,
  most: number,
  args: ArgumentSource,
): ReturnType<typeof valueArgument>[] {
  const params = (shape?.params ?? []).slice(0, most).map((each) => ({ ...each, isRest: false }));
  const types = params.map((each) => each.type);
  return args({ params, result: body.lowering.classes.voidType }).map((node, index) =>
    valueArgument(body, { node, type: types[index] ?? body.lowering.classes.unknownType }),
  );
}

/** `new`: what is made is known where it is known what the first argument is. */
function make(body: Body, array: Type, shape: Shape | undefined, args: ArgumentSource): Value {
  const { classes, representations, types } = body.lowering;
  const [first] = shape?.params ?? [];
  if (shape && first && !first.isRest) {
    const type = types.nonNullable(first.type);
    const category = representations.category(representations.normalize(type));
    if (["number", "array", "typed"].includes(category) && type === first.type)
      return newTypedArray(body, { type: array, args: taken(body, shape, 3, args) });
  }
  if (shape?.params.length === 0) return newTypedArray(body, { type: array, args: [] });
  const { unknownType } = classes;
  const any: ShapeParameter = { type: unknownType, isRest: false, isOptional: true };
  const given = args({ params: [any, any, any], result: classes.voidType });
  const typeArguments = [array, typedItem(body, array)];
  const values = given.map((node) => ({ node, type: unknownType }));
  const name = array.kind === "reference" ? array.target.symbol.name : "";
  return callLibrary(body, "array-buffer.ts#ofAny", typeArguments, [
    ...values,
    { node: numberConstant(sizeOf(name)), type: classes.numberType },
    { node: stringConstant(body.lowering, name), type: classes.stringType },
  ]);
}

/** `from`: of what is walked over or has indexes, which is found when it runs. */
function from(body: Body, array: Type, shape: Shape | undefined, args: ArgumentSource): Value {
  const { classes, closures, types } = body.lowering;
  const items: ShapeParameter = { type: classes.unknownType, isRest: false, isOptional: false };
  const map = shape?.params[1];
  const mapping = map && closures.shapeOf(types.nonNullable(map.type));
  const item = typedItem(body, array);
  const given = args({ params: map ? [items, map] : [items], result: classes.voidType });
  const values = given.map((node, index) => ({
    node,
    type: (index > 0 && map ? map : items).type,
  }));
  return mapping
    ? callLibrary(
        body,
        "array-buffer.ts#fromAnyMapped",
        [array, mapping.params[0]?.type ?? classes.unknownType, item],
        values,
      )
    : callLibrary(body, "array-buffer.ts#fromAny", [array, item], values);
}

function sizeOf(name: string): number {
  return Number(/\d+/.exec(name)?.[0] ?? 8) / 8;
}

function test(body: Body, array: Type, args: ArgumentSource): Value {
  const { classes } = body.lowering;
  const any = { type: classes.unknownType, isRest: false, isOptional: false };
  const [value] = args({ params: [any], result: classes.booleanType });
  const type = body.repr(array);
  if (!value || typeof type !== "number") throw new Bug("lower", "nothing to test");
  const node = op("value.is_ref", [type], [box(value)], "bool");
  return { node, type: classes.booleanType };
}
