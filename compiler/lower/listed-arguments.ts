/** Builtins called with all elements of an array, of which only the running program knows how many there are. */
import { findBuiltin } from "../builtins/table.ts";
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Node as SyntaxNode } from "../syntax/ast.ts";
import { type Argument, readElement, valueArgument } from "./arguments.ts";
import { type Body, sequence } from "./body.ts";
import { convert } from "./convert.ts";
import { choose, integerConstant } from "./emit.ts";
import { isUndefinedTest } from "./nullish.ts";
import { toImpliedText } from "./text.ts";
import { Unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** Those that do something else when nothing is given than when `undefined` is. */
const COUNTING =
  /^(?:(?:Array|TypedArray)#(?:splice|toSpliced|lastIndexOf|reduce|reduceRight)|(?:Number|String)\(\))$/;

/** What they name at most, before the arguments of which they take any number. */
const MOST_NAMED = 4;

interface List {
  readonly read: () => Node;
  readonly type: Type;
}

/** A parameter of a function that hands on what it is given to a builtin. */
export interface GivenParameter extends List {
  readonly isRest: boolean;
  readonly isOptional: boolean;
}

type Call = (args: readonly Argument[]) => Value;

/** Calls a builtin with the parameters of the function around it. */
export function callWithParameters(
  body: Body,
  key: string,
  at: SyntaxNode,
  params: readonly GivenParameter[],
  result: Type,
  call: Call,
): Value {
  const named = params.filter((each) => !each.isRest);
  const list = params.find((each) => each.isRest);
  const args = named.map(({ read, type }): Argument => {
    const value: Value = { node: read(), type };
    return { ...valueArgument(body, value), text: () => toImpliedText(body, value, at) };
  });
  if (list && args.length === 0) return callWithList(body, key, list, call, result);
  const listed: Argument[] = list
    ? takesRest(key)
      ? [{ kind: "rest", value: { node: list.read(), type: list.type } }]
      : firstElements(body, list)
    : [];
  if (!COUNTING.test(key)) return call([...args, ...listed]);
  let choice = made(body, result, () => call([...args, ...listed]));
  named.forEach((each, place) => {
    const isMissing =
      each.isOptional && isUndefinedTest(body, { node: each.read(), type: each.type });
    const fewer = isMissing && attempt(() => made(body, result, () => call(args.slice(0, place))));
    if (isMissing && fewer) choice = choose(isMissing, fewer, choice, body.repr(result));
  });
  return { node: choice, type: result };
}

/** @param call the builtin with the arguments it is given; called once for each number of them that matters */
export function callWithList(body: Body, key: string, list: List, call: Call, type: Type): Value {
  const all = firstElements(body, list);
  if (!COUNTING.test(key))
    return call(takesRest(key) ? [{ kind: "rest", value: restFrom(list, 0) }] : all);
  let choice = made(body, type, () =>
    call(takesRest(key) ? [...all, { kind: "rest", value: restFrom(list, all.length) }] : all),
  );
  for (let count = MOST_NAMED; count >= 0; count--) {
    const fewer = attempt(() => made(body, type, () => call(all.slice(0, count))));
    const length = op("array.length", [], [list.read()], "i32");
    const test = op("i32.eq", [], [length, integerConstant(count)], "bool");
    if (fewer) choice = choose(test, fewer, choice, body.repr(type));
  }
  return { node: choice, type };
}

function made(body: Body, type: Type, call: () => Value): Node {
  let node: Node | undefined;
  const setup = body.collect(() => {
    const called = call();
    const isValue = called.node.type !== "void" && called.node.type !== "never";
    node = isValue ? convert(body, called, type) : called.node;
  });
  return node && setup.length > 0 ? sequence([...setup, node]) : (node ?? sequence(setup));
}

/** Nothing where the builtin cannot be called so. */
function attempt(make: () => Node): Node | undefined {
  try {
    return make();
  } catch (error) {
    if (error instanceof Unsupported) return undefined;
    throw error;
  }
}

/** Whether the builtin has a form for any number of arguments. */
function takesRest(key: string): boolean {
  const spec = findBuiltin(key);
  const row = spec && "byArguments" in spec ? spec.byArguments.at(-1) : spec;
  if (row === undefined) return false;
  return "special" in row ? row.special === "Array#concat" : "rest" in row && row.rest === true;
}

function firstElements(body: Body, { read, type }: List): Argument[] {
  const { representations, classes } = body.lowering;
  const element = representations.orUndefined(
    representations.elementOf(type) ?? classes.unknownType,
  );
  return Array.from({ length: MOST_NAMED }, (_, index) =>
    valueArgument(body, readElement(body, { node: read(), type }, index, element)),
  );
}

function restFrom({ read, type }: List, start: number): Value {
  const node = read();
  if (start === 0 || typeof node.type !== "number") return { node, type };
  const end = op("array.length", [], [read()], "i32");
  const from = integerConstant(start);
  const isMore = op("i32.gt_s", [], [end, from], "bool");
  const length = op("array.length", [], [read()], "i32");
  const most = choose(isMore, integerConstant(start), length, "i32");
  return { node: op("array.slice", [node.type], [node, most, end], node.type), type };
}
