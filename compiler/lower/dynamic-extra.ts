/**
 * Keys that no type declares, of values whose type says nothing. Most layouts of a program say nothing else of a key, so where they keep such keys is one
 * function for all of them: a case for each in every question made programs with many classes a quarter larger.
 */
import { type Node, op } from "../ir/tree.ts";
import type { Asked } from "./asked.ts";
import type { Body } from "./body.ts";
import { isClassValue } from "./class-objects.ts";
import { answer, arrayOf, receiver } from "./dynamic.ts";
import { numberConstant, undefinedOf, when } from "./emit.ts";
import { extraField, extraPlace, extraType, extraValue, readExtra } from "./extra-keys.ts";
import type { StructRecord } from "./layouts.ts";
import { libraryInstance } from "./library.ts";
import type { Value } from "./value.ts";

/**
 * Whether `whenAnyExtra` finds the extra keys of the struct's objects, from now on: of those that are nothing else, such as functions or arrays, which questions
 * ask first.
 */
export function isAnyExtra(body: Body, record: StructRecord, about: Asked): boolean {
  const { lowering } = body;
  if (!extraField(record) || isClassValue(record.info.type) || arrayOf(lowering, record))
    return false;
  askExtra(body, about);
  // Made now, because nothing new may be asked for at the end.
  for (const name of ["extraPlace", "extraValue"])
    libraryInstance(lowering, `json-read.ts#${name}`, []);
  return true;
}

/** At the end of a question: statements where the object has such a key, which is at hand. */
export function whenAnyExtra(
  body: Body,
  key: Node,
  about: Asked,
  then: (value: () => Value) => Node[],
): Node[] {
  if (!body.lowering.dynamic.isAsked(questionOf(about))) return [];
  const { index, type, result } = askExtra(body, about);
  const extra = body.newLocal(result);
  const place = body.newLocal("f64");
  const read = (): Value => ({ node: body.get(extra), type });
  const found = op("f64.ge", [], [body.get(place), numberConstant(0)], "bool");
  return [
    body.set(extra, body.op("call", [index], [body.get(0)], result)),
    body.set(place, extraPlace(body, read(), key)),
    when(
      found,
      then(() => extraValue(body, read(), body.get(place))),
    ),
  ];
}

function askExtra(body: Body, about: Asked) {
  const { dynamic, representations } = body.lowering;
  const type = extraType(body.lowering);
  const result = representations.of(type);
  const index = dynamic.question(questionOf(about), ["value"], result, {
    isRare: true,
    forRecord: (inner, record) => {
      if (!about.isOf(record)) return undefined;
      const extra = readExtra(record, receiver(inner, record));
      return extra && [answer(extra.node)];
    },
    after: () => [answer(undefinedOf(result))],
  });
  return { index, type, result };
}

function questionOf(about: Asked): string {
  return `extra keys${about.suffix}`;
}
