/** What V8 calls a value in its messages: `#<Point>`, `[object Array]`, and what is no object by its text. */
import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Body } from "./body.ts";
import { isClassValue, nameOfClass } from "./class-objects.ts";
import { box } from "./convert.ts";
import { answer, arrayOf, receiver } from "./dynamic.ts";
import { stringConstant, when } from "./emit.ts";
import type { StructRecord } from "./layouts.ts";
import { callLibrary } from "./library.ts";
import { tagOfRecord } from "./object-tags.ts";
import { isClassInstance, isErrorClass } from "./structs.ts";

/** Objects of the language whose class V8 does not name, as they have a `toString` of their own or no constructor. */
const TAGGED: ReadonlySet<string> = new Set(["Date", "RegExp", "Generator", "AsyncGenerator"]);

/** Opcodes that tell what has a text that says all. */
const PRIMITIVES = [
  "value.is_undefined",
  "value.is_null",
  "value.is_bool",
  "value.is_number",
  "value.is_string",
] as const;

/** The text; no code of the program runs for it, but to make that of an error. */
export function shownValue(body: Body, value: Node): Node {
  const { lowering } = body;
  const text = (inner: Body): Node =>
    inner.lowering.dynamic.text(inner, inner.get(0), lowering.program.entry.ast);
  const index = lowering.dynamic.question("shown", ["value"], STRING_TYPE, {
    forRecord: (inner, record) => [answer(nameOf(inner, record, text))],
    forTyped: (inner, type) => [
      answer(tagged(inner, type.kind === "reference" ? type.target.symbol.name : "Object")),
    ],
    before: (inner) =>
      PRIMITIVES.map((opcode) =>
        when(op(opcode, [], [inner.get(0)], "bool"), [answer(text(inner))]),
      ),
    after: (inner) => [answer(tagged(inner, "Array"))],
  });
  return body.op("call", [index], [box(value)], STRING_TYPE);
}

function nameOf(body: Body, record: StructRecord, text: (inner: Body) => Node): Node {
  const { lowering } = body;
  const { type } = record.info;
  if (lowering.bigints.isStruct(record.index)) return text(body);
  if (lowering.symbols.isStruct(record.index)) {
    const self = { node: receiver(body, record), type };
    return callLibrary(body, "symbol.ts#toText", [], [self]).node;
  }
  // The whole text of the class, which is not kept.
  if (isClassValue(type)) return stringConstant(lowering, `class ${nameOfClass(type)}`);
  if (isErrorClass(lowering.layouts.ownStruct(type))) return text(body);
  if (arrayOf(lowering, record) !== undefined) return tagged(body, "Array");
  if (hasOwnText(body, type)) return tagged(body, "Object");
  const isOwn = isClassInstance(type) && !type.target.symbol.module.isLibrary;
  const tag = isOwn ? nameOfClass(type) : tagOfRecord(body, record);
  return TAGGED.has(tag) ? tagged(body, tag) : stringConstant(lowering, `#<${tag}>`);
}

function tagged({ lowering }: Body, tag: string): Node {
  return stringConstant(lowering, `[object ${tag}]`);
}

/** Whether objects of the type have a `toString` of the program's: V8 does not name their class then. */
function hasOwnText({ lowering }: Body, type: Type): boolean {
  const property = lowering.types.propertyOf(type, "toString");
  return property !== undefined && property.declaredBy?.symbol.module.isLibrary !== true;
}
