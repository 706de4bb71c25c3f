/** What adds several elements to an array: without an array to hold them meanwhile, where it is known how many there are or they lie in one. */
import type { LibraryBuiltin } from "../builtins/rows.ts";
import { type Node, op } from "../ir/tree.ts";
import { type Body, sequence } from "./body.ts";
import type { BuiltinCall } from "./builtin-calls.ts";
import { callLibrary } from "./library.ts";
import type { Value } from "./value.ts";

/** So many are pushed one by one: more are less code as an array. */
const MAX_PUSHED = 4;

/**
 * The call with its arguments pushed one by one, or with the array that is spread as it is; undefined where neither can be.
 * @param item the argument as the array stores it
 */
export function pushSeveral(
  body: Body,
  row: LibraryBuiltin,
  call: BuiltinCall,
  item: (index: number) => Node,
): Value | undefined {
  const { receiver, args } = call;
  const array = receiver?.node.type;
  if (!receiver || typeof array !== "number") return undefined;
  const { representations, types, classes } = body.lowering;
  const element = representations.elementOf(receiver.type) ?? classes.unknownType;
  const [first] = args;
  if (row.spread && args.length === 1 && first?.kind === "spread") {
    const source = representations.normalize(body.typeOf(first.node));
    if (representations.category(source) !== "array" || body.repr(source) !== array)
      return undefined;
    const { node } = body.expression(first.node);
    return callLibrary(
      body,
      row.spread,
      [element],
      [receiver, { node, type: types.array(element) }],
    );
  }
  if (!row.each || args.length > MAX_PUSHED || args.some(({ kind }) => kind !== "one"))
    return undefined;
  // A boolean that is missing has no room in a local.
  if (representations.element(element) === "bool") return undefined;
  const self = body.hold(receiver.node);
  const items = args.map((_, index) => body.hold(item(index)));
  const pushes = items.map(({ read }) =>
    body.op(row.each ?? "array.push", [array], [self.read(), read()], "void"),
  );
  const length = op("f64.from_i32", [], [op("array.length", [], [self.read()], "i32")], "f64");
  const done = [self.store, ...items.map(({ store }) => store), ...pushes];
  return call.isUnused
    ? { node: sequence(done), type: classes.undefinedType }
    : { node: sequence([...done, length]), type: classes.numberType };
}
