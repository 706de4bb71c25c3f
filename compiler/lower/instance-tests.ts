/** `value instanceof Class`. */
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Binary } from "../syntax/ast.ts";
import { noteAskedIterable } from "./asked-iterables.ts";
import { type Body, sequence } from "./body.ts";
import { isMadeEachTime } from "./class-captures.ts";
import { testOfClass } from "./class-object-members.ts";
import { HAS_INSTANCE, namedClass } from "./class-objects.ts";
import type { Shape } from "./closures.ts";
import { box, convert } from "./convert.ts";
import { before, booleanConstant, choose } from "./emit.ts";
import { callMember, objectOf } from "./property.ts";
import { typedArrayElement } from "./typed-array-types.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** The test as a truth value. */
export function isInstance(body: Body, node: Binary): Node {
  const value = body.expression(node.left, "undefined");
  return testOfClass(body, node.right, value.node) ?? hasPrototype(body, node, value);
}

/** Whether the value has the prototype of the class on the right. */
export function hasPrototype(body: Body, node: Pick<Binary, "right">, value: Value): Node {
  const { types } = body.lowering;
  const own = instanceOfBuiltin(body, node, value);
  if (own) return own;
  const target = body.typeOf(node.right);
  const named = namedClass(body, node.right);
  if (
    (!named || isMadeEachTime(body.lowering, named)) &&
    body.lowering.representations.category(target) === "object"
  ) {
    return instanceOfValue(body, node, value);
  }
  if (target.kind !== "classValue") {
    return unsupported(body.span(node.right), `\`instanceof ${types.toString(target)}\``);
  }
  const candidates = instancesOf(body, target.target.id, value.type);
  const tested =
    candidates.length > 0 ? candidates : [types.reference(target.target, target.typeArguments)];
  if (typeof value.node.type !== "number" && value.node.type !== "value") {
    return before(value.node, booleanConstant(false));
  }
  return body.lowering.dynamic.isInstance(body, box(value.node), target.target, tested);
}

/** `instanceof` of what the machine knows itself: arrays, typed arrays, functions and objects. */
function instanceOfBuiltin(
  body: Body,
  { right }: Pick<Binary, "right">,
  value: Value,
): Node | undefined {
  if (right.kind !== "Identifier") return undefined;
  const { program, builder, dynamic } = body.lowering;
  if (!program.symbolOf(right)?.module.isDeclarationFile) return undefined;
  const element = typedArrayElement(right.name);
  if (element) return op("value.is_ref", [builder.typedArray(element)], [box(value.node)], "bool");
  switch (right.name) {
    case "Array":
      noteAskedIterable(body, value.type);
      return dynamic.isArray(body, box(value.node));
    case "Function":
      return op("value.is_function", [], [box(value.node)], "bool");
    case "Object": {
      const held = body.hold(box(value.node));
      const isObject = op("value.is_object", [], [held.read()], "bool");
      const isFunction = op("value.is_function", [], [held.read()], "bool");
      return sequence([held.store, choose(isFunction, booleanConstant(true), isObject, "bool")]);
    }
    default:
      return undefined;
  }
}

/** Class types in the value's own type which are of the class: generic ones come with their arguments. */
function instancesOf(body: Body, target: number, type: Type): Type[] {
  return body.lowering.representations
    .members(type)
    .filter((member) => member.kind === "reference" && member.target.id === target);
}

/** `value instanceof constructor`, where the constructor is a value. */
function instanceOfValue(body: Body, node: Pick<Binary, "right">, value: Value): Node {
  const { classes } = body.lowering;
  const held = body.hold(box(value.node));
  const target = objectOf(body, node.right, "instanceof", false);
  const shape: Shape = {
    params: [{ type: classes.unknownType, isRest: false, isOptional: false }],
    result: classes.booleanType,
  };
  const given: Value = { node: held.read(), type: classes.unknownType };
  const test = callMember(body, target, HAS_INSTANCE, [], shape, (own) =>
    own.params.map((param) => convert(body, given, param.type)),
  );
  if (!test) return unsupported(body.span(node.right), "`instanceof` of this value");
  return sequence([held.store, test.node]);
}
