/** `Object.prototype.toString.call(value)`: what kind of object a value is. */
import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Body } from "./body.ts";
import { box } from "./convert.ts";
import { answer } from "./dynamic.ts";
import { stringConstant, when } from "./emit.ts";
import type { StructRecord } from "./layouts.ts";
import { stringTagOf } from "./string-tags.ts";
import { isClassInstance, isErrorClass } from "./structs.ts";
import { tagOf } from "./text.ts";
import type { Value } from "./value.ts";

/** Tests of boxed values that are no objects of a struct, with their tags. */
const TESTS = [
  ["value.is_undefined", "Undefined"],
  ["value.is_null", "Null"],
  ["value.is_bool", "Boolean"],
  ["value.is_number", "Number"],
  ["value.is_string", "String"],
] as const;

/** The text `[object Kind]`. */
export function objectTag(body: Body, value: Value): Node {
  const { lowering } = body;
  const tagged = (tag: string): Node => answer(stringConstant(lowering, `[object ${tag}]`));
  const index = lowering.dynamic.question("object tag", ["value"], STRING_TYPE, {
    forRecord: (_, record) => [tagged(tagOfRecord(body, record))],
    forTyped: (_, type) => [tagged(type.kind === "reference" ? type.target.symbol.name : "Object")],
    forArray: () => [tagged("Array")],
    before: (inner) => [
      ...TESTS.map(([opcode, tag]) => when(op(opcode, [], [inner.get(0)], "bool"), [tagged(tag)])),
      when(op("value.is_function", [], [inner.get(0)], "bool"), [answer(tagOfFunction(inner))]),
    ],
    after: () => [tagged("Object")],
  });
  return body.op("call", [index], [box(value.node)], STRING_TYPE);
}

/** Functions that are async or generators have tags of their own. */
function tagOfFunction(body: Body): Node {
  const { builder } = body.lowering;
  const values = builder.array("value");
  const asked = op("array.of", [values, 1], [body.get(0)], values);
  return body.op("call.host", [builder.host("Function.tag")], [asked], STRING_TYPE);
}

/** Kinds of objects that have a tag of their own. */
const NAMED: ReadonlySet<string> = new Set(["Date", "RegExp"]);

/** The kind that the text names. */
export function tagOfRecord({ lowering }: Body, record: StructRecord): string {
  if (lowering.bigints.isStruct(record.index)) return "BigInt";
  const { type } = record.info;
  const own = isClassInstance(type) ? stringTagOf(lowering, type) : undefined;
  if (own) return own.text;
  if (isErrorClass(record.info)) return "Error";
  if (type.kind === "classValue") return "Function";
  for (let each: StructRecord | undefined = record; each; each = each.parent) {
    const of = each.info.type;
    if (
      isClassInstance(of) &&
      of.target.symbol.module.isLibrary &&
      NAMED.has(of.target.symbol.name)
    )
      return of.target.symbol.name;
  }
  return tagOf(lowering, type);
}
