/** What a local, field or element of a type holds before anything is stored in it. */
import type { ValueType } from "../../runtime/bytecode/module.ts";
import { type OpNode, op } from "./tree.ts";

/** See the head of the file. */
export function zero(type: ValueType): OpNode {
  switch (type) {
    case "value":
      return op("value.undefined", [], [], "value");
    case "f64":
      return op("f64.const", [0], [], "f64");
    case "bool":
      return op("bool.const", [0], [], "bool");
    case "i32":
      return op("i32.const", [0], [], "i32");
    case "i64":
      return op("i64.const", [0n], [], "i64");
    default:
      return op("ref.undefined", [type], [], type);
  }
}
