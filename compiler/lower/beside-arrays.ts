/**
 * Properties that arrays have of their own besides elements: fields of classes which extend `Array`, `index`, `input` and `groups` of matches of regular
 * expressions. They lie in a struct beside the array. Questions about anything know arrays as arrays, and ask these of what lies beside one.
 */
import { OBJECT_TYPE, type ResultType, type ValueType } from "../../runtime/bytecode/module.ts";
import { type Node, op } from "../ir/tree.ts";
import { ARRAY_CLASSES, arrayTypeOf, declaresMember } from "./array-classes.ts";
import type { Body } from "./body.ts";
import { box } from "./convert.ts";
import { block, branch, branchIf, integerConstant, when } from "./emit.ts";
import type { StructRecord } from "./layouts.ts";
import type { Lowering } from "./lowering.ts";
import type { Listed } from "./own-properties.ts";
import { isClassInstance } from "./structs.ts";

/** What is asked of a struct beside an array. @param self the struct */
export type BesideAnswer = (
  body: Body,
  record: StructRecord,
  self: () => Node,
) => Node[] | undefined;

/** Whether objects of the struct lie beside arrays. */
export function liesBeside(lowering: Lowering, record: StructRecord): boolean {
  return arrayTypeOf(lowering, record) !== undefined || isOfMatch(record);
}

/** Whether some array of the program may have properties besides elements. */
export function hasBeside(lowering: Lowering): boolean {
  return lowering.layouts.created.some((record) => liesBeside(lowering, record));
}

/** Whether such arrays may have more properties than their elements; of numbers only those of classes have. */
export function mayHaveBeside({ lowering }: Body, array: Node["type"]): boolean {
  const row = typeof array === "number" ? lowering.builder.typeAt(array) : undefined;
  if (row?.kind !== "array") return false;
  const isOfObjects = typeof row.element === "number" || row.element === "value";
  return isOfObjects || lowering.flows.isDecided(ARRAY_CLASSES);
}

/** Whether the class declares the property, rather than all arrays. */
export function isBesideName(lowering: Lowering, record: StructRecord, name: string): boolean {
  return isOfMatch(record) || declaresMember(lowering.types, record.info.type, name);
}

/**
 * The function that answers a question about what lies beside an array.
 * @param otherwise what it does where nothing there has an answer
 */
export function besideQuestion(
  { lowering }: Body,
  name: string,
  params: readonly ValueType[],
  result: ResultType,
  forRecord: BesideAnswer,
  otherwise: () => Node,
): number {
  return lowering.dynamic.question(`${name} beside`, ["value", ...params], result, {
    isOfBeside: true,
    isRare: true,
    forRecord: (inner, record) =>
      liesBeside(lowering, record)
        ? forRecord(inner, record, () =>
            op("value.to_ref", [record.index], [inner.get(0)], record.index),
          )
        : undefined,
    after: () => [otherwise()],
  });
}

/** Asks it of an array. */
export function askBeside(
  body: Body,
  index: number,
  array: Node,
  args: readonly Node[],
  result: ResultType,
): Node {
  return body.op("call", [index], [box(besideOf(array)), ...args], result);
}

/** Whether something lies beside an array. */
export function isBeside(array: Node): Node {
  return op("i32.eqz", [], [op("ref.is_nullish", [], [besideOf(array)], "bool")], "bool");
}

/** What lies beside an array, if anything does. */
export function besideOf(array: Node): Node {
  return op("array.properties", [], [array], OBJECT_TYPE);
}

/** The question for the list of properties beside an array. @param list type of the list */
export function listBeside(body: Body, listed: Listed, list: number): number {
  const { ownProperties } = body.lowering;
  return besideQuestion(
    body,
    `Object.${listed.kind} ${list}`,
    [],
    list,
    (inner, record, self) => [
      answer(ownProperties.listStruct(inner, self(), record, listed, list)),
    ],
    () => answer(op("array.of", [list, 0], [], list)),
  );
}

/** Adds what that lists of an array to a list. */
export function pushBeside(
  body: Body,
  question: number,
  array: () => Node,
  list: number,
  into: () => Node,
): Node {
  const found = body.newLocal(list);
  const place = body.newLocal("i32");
  const again = { name: "property" };
  const end = { name: "properties" };
  const item = body.lowering.builder.typeAt(list);
  const element: ValueType = item?.kind === "array" ? item.element : "value";
  const length = op("array.length", [], [body.get(found)], "i32");
  const each = op("array.get", [list], [body.get(found), body.get(place)], element);
  const round: Node[] = [
    branchIf(end, op("i32.ge_s", [], [body.get(place), length], "bool")),
    op("array.push", [list], [into(), each], "void"),
    body.set(place, op("i32.add", [], [body.get(place), integerConstant(1)], "i32")),
    branch(again),
  ];
  return when(isBeside(array()), [
    body.set(found, askBeside(body, question, array(), [], list)),
    body.set(place, integerConstant(0)),
    block(end, [{ kind: "loop", label: again, body: round, type: "void" }], "void"),
  ]);
}

/** Does the struct hold `index`, `input` and `groups` of matches, or `groups` of their indices. */
function isOfMatch({ info: { type } }: StructRecord): boolean {
  if (!isClassInstance(type)) return false;
  const { name, module } = type.target.symbol;
  return /(Match|Indices)Properties$/.test(name) && module.isLibrary && module.path === "regexp.ts";
}

function answer(value: Node): Node {
  return op("return", [], [value], "never");
}
