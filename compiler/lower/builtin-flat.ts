/** `flat` and `flatMap`: what is an array inside is known by type, or asked of each value. */

import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Node as SyntaxNode } from "../syntax/ast.ts";
import { type Body, sequence } from "./body.ts";
import type { BuiltinCall } from "./builtin-calls.ts";
import { receiver } from "./builtin-operands.ts";
import { convert, store } from "./convert.ts";
import { block, branch, numberConstant } from "./emit.ts";
import { iterateValue } from "./iteration.ts";
import { callLibrary, callLibraryWith } from "./library.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** `flatMap`: what the callback gives, flattened by one level. */
export function flatMap(body: Body, call: BuiltinCall): Value {
  const { classes, representations, closures } = body.lowering;
  const self = receiver(body, call);
  const [callback] = call.args;
  const element = representations.elementOf(self.type) ?? classes.unknownType;
  const result = representations.elementOf(call.type) ?? classes.unknownType;
  const shape = callback?.kind === "one" ? closures.shapeOf(callback.type()) : undefined;
  const givesArray =
    shape && representations.category(representations.normalize(shape.result)) === "array";
  const mayGiveArray =
    !givesArray &&
    (!shape ||
      representations
        .members(shape.result)
        .some((member) => ["array", "anything"].includes(representations.category(member))));
  if (mayGiveArray && callback?.kind === "one") {
    const unknown = classes.unknownType;
    const mapped = callLibraryWith(body, "array-callbacks.ts#map", [element, unknown], (own) => [
      convert(body, self, own.params[0]?.type ?? self.type),
      callback.lower(own.params[1]?.type ?? unknown),
    ]);
    return flatUnknown(body, mapped, levelsOf(body, 1), call.type);
  }
  const name = givesArray ? "array-callbacks.ts#flatMap" : "array-callbacks.ts#map";
  return callLibraryWith(body, name, [element, result], (own) => [
    convert(body, self, own.params[0]?.type ?? self.type),
    callback?.kind === "one" && own.params[1]
      ? callback.lower(own.params[1].type)
      : op("unreachable", [], [], "never"),
  ]);
}

const MAX_FLAT_LEVELS = 20;

/** Is the call's argument written as `Infinity`. */
function isInfinity(at: SyntaxNode): boolean {
  const [argument] = at.kind === "CallExpression" ? at.arguments : [];
  return argument?.kind === "Identifier" && argument.name === "Infinity";
}

/** `flat` to a depth that is written as a constant, or that only the run knows. */
export function flat(body: Body, call: BuiltinCall): Value {
  const { classes } = body.lowering;
  const [depthArgument] = call.args;
  const depthType = depthArgument?.kind === "one" ? depthArgument.type() : undefined;
  const depth =
    depthType === undefined
      ? 1
      : depthType.kind === "literal" && typeof depthType.value === "number"
        ? depthType.value
        : isInfinity(call.at)
          ? Number.POSITIVE_INFINITY
          : undefined;
  if (depth === undefined) {
    const wanted = body.lowering.representations.orUndefined(classes.numberType);
    const self = receiver(body, call);
    if (depthArgument?.kind !== "one") return flatUnknown(body, self, levelsOf(body, 1), call.type);
    const given = { node: depthArgument.lower(wanted), type: wanted };
    return flatUnknown(body, self, given, call.type);
  }
  return flatten(body, receiver(body, call), depth, call);
}

/** Levels of arrays, as far as there are any. */
export function flatten(body: Body, array: Value, depth: number, call: BuiltinCall): Value {
  const { representations } = body.lowering;
  let value = array;
  for (let level = 0; level < depth; level++) {
    // Types end somewhere, unless they contain themselves.
    if (level > MAX_FLAT_LEVELS)
      return unsupported(body.span(call.at), "`flat` of arrays that are nested without end");
    const inner = representations.elementOf(value.type);
    if (inner && representations.objectPart(inner) === "anything")
      return flatUnknown(body, value, levelsOf(body, depth - level), call.type);
    const arrays = inner ? representations.arrayMembers(inner) : [];
    const [first] = arrays;
    if (!inner) break;
    if (!first)
      return level === 0 ? callLibrary(body, "array.ts#present", [inner], [value]) : value;
    const isAll = arrays.length === representations.members(inner).length && arrays.length === 1;
    const element = representations.elementOf(inner);
    value =
      isAll && element
        ? callLibrary(body, "array.ts#flat", [element], [value])
        : flattenMixed(body, value, inner, call.at);
  }
  return value;
}

/** Levels of an array of which only the running program knows what its elements are. */
function flatUnknown(body: Body, array: Value, levels: Value, type: Type): Value {
  const made = callLibrary(body, "array.ts#flatUnknown", [], [array, levels]);
  return { node: convert(body, made, type), type };
}

function levelsOf(body: Body, depth: number): Value {
  return { node: numberConstant(depth), type: body.lowering.classes.numberType };
}

/** One level of an array of which only some elements are arrays. */
function flattenMixed(body: Body, array: Value, inner: Type, at: SyntaxNode): Value {
  const { representations, types } = body.lowering;
  const others = representations
    .members(inner)
    .filter((member) => representations.category(member) !== "array");
  const element = types.union([
    ...others,
    representations.elementOf(inner) ?? body.lowering.classes.neverType,
  ]);
  const type = types.array(element);
  const target = body.repr(type);
  if (typeof target !== "number") return array;
  const result = body.newLocal(target);
  const push = (value: Value): Node =>
    body.op(
      "array.push",
      [target],
      [
        body.get(result),
        store(
          body,
          { node: convert(body, value, element), type: element },
          element,
          representations.element(element),
        ),
      ],
      "void",
    );
  const statements = body.collect(() => {
    body.emit(body.set(result, op("array.of", [target, 0], [], target)));
    walkAll(body, array, at, (item) => {
      const held = body.hold(item.node);
      body.emit(held.store);
      let otherwise: Node[] = body.collect(() =>
        body.emit(push({ node: held.read(), type: item.type })),
      );
      for (const member of representations.arrayMembers(inner)) {
        const memberType = body.repr(member);
        if (typeof memberType !== "number") continue;
        const read = held.read();
        const isMember =
          read.type === "value"
            ? op("value.is_ref", [memberType], [read], "bool")
            : op("ref.test", [memberType], [read], "bool");
        const nested: Value = {
          node: convert(body, { node: held.read(), type: item.type }, member),
          type: member,
        };
        const then = body.collect(() => walkAll(body, nested, at, (each) => body.emit(push(each))));
        otherwise = [{ kind: "if", condition: isMember, then, else: otherwise, type: "void" }];
      }
      for (const node of otherwise) body.emit(node);
    });
  });
  return { node: sequence([...statements, body.get(result)]), type };
}

/** Emits a loop over everything in the value. */
function walkAll(body: Body, value: Value, at: SyntaxNode, each: (item: Value) => void): void {
  iterateValue(body, value, at, (steps) => {
    const end = { name: "end" };
    const again = { name: "each" };
    const round = body.collect(() => {
      steps.advance(end);
      each(steps.current());
      steps.after?.();
      body.emit(branch(again));
    });
    body.emit(block(end, [{ kind: "loop", label: again, body: round, type: "void" }], "void"));
  });
}
