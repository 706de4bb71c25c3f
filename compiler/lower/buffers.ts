/** Node's buffers where a type says no more than `Uint8Array`: their own methods are called all the same. */
import { BUFFER_FLAG } from "../../runtime/bytecode/buffers.ts";
import type { ResultType } from "../../runtime/bytecode/module.ts";
import { findBuiltin } from "../builtins/table.ts";
import { type Node, op } from "../ir/tree.ts";
import { type Body, sequence } from "./body.ts";
import { box } from "./convert.ts";
import { choose, integerConstant } from "./emit.ts";
import type { Value } from "./value.ts";

/** The decision that the program has buffers. */
const BUFFERS = "buffers";

/** Notes that a function of the table makes or reads buffers. */
export function noteBuffers({ lowering }: Body, library: string): void {
  if (library.startsWith("buffer") || library === "fs.ts#readBytes") lowering.flows.decide(BUFFERS);
}

/** The row of a buffer's method in place of that of typed arrays, where a program has buffers. */
export function bufferTwin(body: Body, name: string, receiver: Value): string | undefined {
  const { builder, flows, program } = body.lowering;
  if (!name.startsWith("TypedArray#") || !flows.isDecided(BUFFERS)) return undefined;
  // The library means what it says; questions about values of unknown type are of the program.
  if (body.options.isLibrary && body.options.path !== program.entry.path) return undefined;
  if (receiver.node.type !== builder.typedArray("u8")) return undefined;
  const twin = name.replace("TypedArray#", "Buffer#");
  return findBuiltin(twin) ? twin : undefined;
}

/** Calls the one or the other method, as the flag of the array says. */
export function callTwin(
  body: Body,
  receiver: Value,
  twin: (receiver: Value) => Value,
  plain: (receiver: Value) => Value,
): Value {
  const held = body.hold(receiver.node);
  const self = (): Value => ({ node: held.read(), type: receiver.type });
  const [a, b] = [twin(self()), plain(self())];
  const isSame = a.node.type === b.node.type && a.node.type !== "void";
  const node = choose(
    isBuffer(held.read()),
    isSame ? a.node : box(a.node),
    isSame ? b.node : box(b.node),
    isSame ? (b.node.type as ResultType) : "value",
  );
  const { classes } = body.lowering;
  return { node: sequence([held.store, node]), type: isSame ? b.type : classes.unknownType };
}

/** Whether an array of bytes has the flag. */
export function isBuffer(array: Node): Node {
  const flags = op("object.integrity", [], [array], "i32");
  const flag = op("i32.and", [], [flags, integerConstant(BUFFER_FLAG)], "i32");
  return op("i32.ne", [], [flag, integerConstant(0)], "bool");
}
