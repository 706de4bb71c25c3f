/**
 * Functions that methods of arrays are given: what is none is V8's TypeError, also where it would never be called, once all arguments are there. A function
 * that is written where it is given needs no check.
 */
import { CALLED } from "../../runtime/bytecode/nullish-message.ts";
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Expression, Spread } from "../syntax/ast.ts";
import { type Argument, argumentsOf, valueArgument } from "./arguments.ts";
import { type Body, sequence } from "./body.ts";
import { box, convert } from "./convert.ts";
import { choose, effectOf, not, stringConstant, undefinedOf, when } from "./emit.ts";
import { callLibrary } from "./library.ts";
import { admitsUndefined, isUndefinedTest } from "./nullish.ts";
import { concat } from "./text.ts";
import type { Value } from "./value.ts";

type OneArgument = Extract<Argument, { kind: "one" }>;

/** Which calls take a function. */
const TAKERS = /^(Typed)?Array(#|\.from$)|^new Promise$/;

const COMPARISON = "The comparison function must be either a function or undefined";

/** Messages that do not name what was given. */
const MESSAGES: ReadonlyMap<string, string> = new Map([
  ["Array#flatMap", "flatMap mapper function is not callable"],
  ...["Array#sort", "Array#toSorted", "TypedArray#sort", "TypedArray#toSorted"].map(
    (name): [string, string] => [name, COMPARISON],
  ),
]);

/** What is before the name of what was given. */
const PREFIXES: ReadonlyMap<string, string> = new Map([["new Promise", "Promise resolver "]]);

/** The function in the representation wanted, which is `undefined` where it is none, and the statement that throws then. */
interface Checked {
  readonly value: Node;
  readonly check: Node;
}

/** The arguments of a call of the language's own; the check comes with the last of them. */
export function withCallbackChecks(
  body: Body,
  name: string,
  args: readonly Argument[],
): readonly Argument[] {
  // The library means what it says; questions about values of unknown type are of the program.
  const isOwn = body.options.isLibrary && body.options.path !== body.lowering.program.entry.path;
  if (isOwn || !TAKERS.test(name)) return args;
  if (args.some((each) => each.kind !== "one")) return args;
  const last = args.length - 1;
  const late: Node[] = [];
  return args.map((each, index): Argument => {
    if (each.kind !== "one") return each;
    const lower = (to: Type): Node => {
      const checked = isFunction(body, to) && checkedFunction(body, name, each, to);
      const value = checked ? checked.value : each.lower(to);
      if (checked) late.push(checked.check);
      if (index !== last || late.length === 0) return value;
      const held = body.hold(value);
      return sequence([held.store, ...late.splice(0), held.read()]);
    };
    return { ...each, lower };
  });
}

/** The arguments of `new`, with the check where a class of the language's own wants a function. */
export function argumentsOfNew(
  body: Body,
  nodes: readonly (Expression | Spread)[],
  { name, module }: { readonly name: string; readonly module: { readonly isLibrary: boolean } },
): readonly Argument[] {
  const args = argumentsOf(body, nodes);
  return module.isLibrary ? withCallbackChecks(body, `new ${name}`, args) : args;
}

/** Calls `from`, whose function may be left out, as the running program has it; nothing where it is there, or where it is not. */
export function withOptionalMap(
  body: Body,
  {
    name,
    args,
    type,
  }: { readonly name: string; readonly args: readonly Argument[]; readonly type: Type },
  call: (args: readonly Argument[]) => Value,
): Value | undefined {
  const [items, map] = args;
  if (!name.endsWith("Array.from") || items?.kind !== "one" || map?.kind !== "one")
    return undefined;
  const own = map.type();
  if (!admitsUndefined(body.lowering, own)) return undefined;
  const source = body.hold(items.lower(items.type()));
  const given = body.hold(map.lower(own));
  const test = isUndefinedTest(body, { node: given.read(), type: own });
  if (!test) return undefined;
  const walked = (): Argument => valueArgument(body, { node: source.read(), type: items.type() });
  const solid = body.lowering.types.nonNullable(own);
  const mapping = valueArgument(body, {
    node: convert(body, { node: given.read(), type: own }, solid),
    type: solid,
  });
  const plain = convert(body, call([walked()]), type);
  const mapped = convert(body, call([walked(), mapping]), type);
  const made = choose(test, plain, mapped, body.repr(type));
  return { node: sequence([source.store, given.store, made]), type };
}

/** Whether a function is wanted, and nothing else will do. */
function isFunction({ lowering }: Body, type: Type): boolean {
  return (
    lowering.closures.shapeOf(type) !== undefined &&
    typeof lowering.representations.of(type) === "number"
  );
}

/** The function, if it may be none. */
function checkedFunction(
  body: Body,
  name: string,
  given: OneArgument,
  to: Type,
): Checked | undefined {
  const { representations, closures, classes } = body.lowering;
  const mayBeLeftOut = !PREFIXES.has(name) && admitsUndefined(body.lowering, to);
  if (representations.objectPart(given.type()) !== "anything") {
    if (mayBeLeftOut || given.isFunction?.()) return undefined;
    const node = given.lower(to);
    if (closures.isMade(node)) return { value: node, check: sequence([]) };
    const held = body.hold(node);
    const check = checkNullish(body, name, held.read);
    return { value: sequence([held.store, held.read()]), check };
  }
  const held = body.hold(given.lower(classes.unknownType));
  const isOne = (): Node => op("value.is_function", [], [held.read()], "bool");
  const type = body.repr(to);
  const taken = convert(body, { node: held.read(), type: classes.unknownType }, to);
  const refused = when(not(isOne()), [refuse(body, name, held.read)]);
  const isLeftOut = op("value.is_undefined", [], [held.read()], "bool");
  return {
    value: sequence([held.store, choose(isOne(), taken, undefinedOf(type), type)]),
    check: mayBeLeftOut ? when(not(isLeftOut), [refused]) : refused,
  };
}

/** What is evaluated last, and the check after it. */
export function withNullishCheck(body: Body, name: string, read: () => Node, last: Node): Node {
  const held = body.hold(last);
  return sequence([held.store, checkNullish(body, name, read), held.read()]);
}

/** For what is a function unless a type lied. Who sorts takes `undefined`, too. */
function checkNullish(body: Body, name: string, read: () => Node): Node {
  if (!MESSAGES.has(name) && !PREFIXES.has(name)) {
    const text = body.lowering.builder.string(CALLED);
    const given = read();
    return effectOf(body.op("ref.check", [text], [given], given.type));
  }
  const isNothing = MESSAGES.get(name) === COMPARISON ? "ref.is_null" : "ref.is_nullish";
  return when(op(isNothing, [], [read()], "bool"), [refuse(body, name, () => box(read()))]);
}

function refuse(body: Body, name: string, given: () => Node): Node {
  const { stringType } = body.lowering.classes;
  const message = MESSAGES.get(name);
  const shown = (): Node => {
    const prefix = PREFIXES.get(name);
    const value = body.lowering.handlers.shownValue(body, given());
    return prefix === undefined ? value : concat(stringConstant(body.lowering, prefix), value);
  };
  const [thrower, node] =
    message === undefined
      ? ["refuseCall", shown()]
      : ["refuseCallback", stringConstant(body.lowering, message)];
  return effectOf(callLibrary(body, `error.ts#${thrower}`, [], [{ node, type: stringType }]).node);
}
