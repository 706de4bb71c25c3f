/**
 * The order of keys which an object gets from one that is spread into it, when only the running program knows that one's struct or order. Each
 * question is one function that tells the structs apart, made as in `own-properties.ts`.
 */
import { keyUnit } from "../../runtime/bytecode/key-order.ts";
import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import { orderWithExtra } from "./added-properties.ts";
import { Body } from "./body.ts";
import { numberConstant, stringConstant, when } from "./emit.ts";
import { extraField, firstExtraUnit } from "./extra-keys.ts";
import { asDictionary } from "./fitting.ts";
import type { StructInfo } from "./flows.ts";
import { Instantiation } from "./instantiation.ts";
import { keepsOrder, orderField, orderText, readOrder } from "./key-order.ts";
import type { StructRecord } from "./layouts.ts";
import { callLibrary } from "./library.ts";
import type { Lowering } from "./lowering.ts";
import { isUndefinedTest } from "./nullish.ts";
import { readField } from "./record-members.ts";
import { textArray, textItem } from "./string-arrays.ts";

interface Question {
  readonly index: number;
  readonly body: Body;
  readonly structs: readonly StructInfo[];
  readonly target: StructRecord;
  /** The statements for objects of a struct's type index. */
  readonly cases: Map<number, Node[]>;
}

/** Questions of a round. */
export class CopiedOrders {
  readonly #lowering: Lowering;
  readonly #questions = new Map<string, Question>();

  constructor(lowering: Lowering) {
    this.#lowering = lowering;
  }

  /**
   * The order after the object's properties were copied to one of the target's struct.
   * @param part the object's type, without null and undefined
   * @param order what it was before
   */
  join(body: Body, object: Node, part: Type, target: StructRecord, order: Node): Node {
    const { types, flows, layouts, builder, program, representations } = this.#lowering;
    const key = `${target.index} ${types.canonicalKey(part)}`;
    let question = this.#questions.get(key);
    if (!question) {
      const { entry } = program;
      const inner = new Body(this.#lowering, {
        name: "keys of a copy",
        file: entry.file,
        path: entry.path,
        instantiation: Instantiation.empty(types),
        params: [representations.of(part), STRING_TYPE],
        result: STRING_TYPE,
        resultType: undefined,
        isLibrary: true,
      });
      const structs = flows.structsOf(types.canonicalKey(part), part, layouts.ownStruct(part));
      const index = builder.reserveFunction(inner.options.name);
      question = { index, body: inner, structs, target, cases: new Map() };
      this.#questions.set(key, question);
    }
    return body.op("call", [question.index], [object, order], STRING_TYPE);
  }

  /**
   * Makes the cases of structs that turned up.
   * @returns true if there were any
   */
  complete(): boolean {
    let found = false;
    for (const question of this.#questions.values()) {
      for (const struct of question.structs) {
        const record = this.#lowering.layouts.record(struct);
        for (const { index, keys, optional } of this.#lowering.layouts.shapesOf(record)) {
          if (question.cases.has(index)) continue;
          found = true;
          question.cases.set(index, this.#case(question, record, keys, optional));
        }
      }
    }
    return found;
  }

  /** Writes the functions. */
  finish(): void {
    for (const { index, body, cases } of this.#questions.values()) {
      // Derived structs have the higher indexes, and must be asked for before what they derive from.
      for (const [type, then] of [...cases].sort(([a], [b]) => b - a))
        body.emit(when(op("ref.test", [type], [body.get(0)], "bool"), then));
      body.emit(op("return", [], [body.get(1)], "never"));
      this.#lowering.functions.define(index, body, true);
    }
  }

  #case(
    { body, target }: Question,
    record: StructRecord,
    keys: readonly string[],
    optional: ReadonlySet<string>,
  ): Node[] {
    const self = (): Node => op("ref.cast", [record.index], [body.get(0)], record.index);
    return body.collect(() => {
      if (asDictionary(record.info.type)) {
        body.emit(body.set(1, this.#ofDictionary(body, record, self(), target)));
      } else if (keepsOrder(this.#lowering, record.info) && orderField(record)) {
        body.emit(
          body.set(1, this.#call(body, "orderJoined", readOrder(record, self()), record, target)),
        );
      } else if (extraField(record)) {
        const order = orderWithExtra(body, record, self(), orderText(record, keys));
        if (order) body.emit(body.set(1, this.#call(body, "orderJoined", order, record, target)));
      } else {
        const later = record.keys.filter((key) => !keys.includes(key) && record.assigned.has(key));
        for (const key of [...keys, ...later]) {
          const unit = unitOf(target, key);
          if (unit === undefined) continue;
          const add = body.set(1, this.#with(body, unit));
          const field = record.fields.find((each) => each.name === key);
          const missing =
            field && (optional.has(key) || later.includes(key))
              ? isUndefinedTest(body, readField(body, record, self(), field))
              : undefined;
          body.emit(
            missing ? { kind: "if", condition: missing, then: [], else: [add], type: "void" } : add,
          );
        }
      }
      body.emit(op("return", [], [body.get(1)], "never"));
    });
  }

  #with(body: Body, unit: number): Node {
    const { classes } = this.#lowering;
    const order = { node: body.get(1), type: classes.stringType };
    const added = { node: numberConstant(unit), type: classes.numberType };
    return callLibrary(body, "object.ts#orderWith", [], [order, added]).node;
  }

  #call(body: Body, name: string, order: Node, from: StructRecord, target: StructRecord): Node {
    const { stringType, numberType } = this.#lowering.classes;
    const map = from.fields.map((field) => String.fromCharCode(unitOf(target, field.name) ?? 0));
    return callLibrary(
      body,
      `object.ts#${name}`,
      [],
      [
        { node: body.get(1), type: stringType },
        { node: order, type: stringType },
        { node: stringConstant(this.#lowering, map.join("")), type: stringType },
        { node: numberConstant(keyUnit(0)), type: numberType },
        { node: numberConstant(extraField(target) ? firstExtraUnit(target) : 0), type: numberType },
      ],
    ).node;
  }

  /** A dictionary among the objects knows its own keys. */
  #ofDictionary(body: Body, record: StructRecord, self: Node, target: StructRecord): Node {
    const { classMembers, classes, types } = this.#lowering;
    const keys = classMembers.call(body, record, self, "$ownKeys", "method", [], () => []);
    if (!keys) return body.get(1);
    const strings = textArray(this.#lowering);
    const names = target.keys.map((key) =>
      textItem(this.#lowering, stringConstant(this.#lowering, key)),
    );
    const units = target.keys.map((key) => String.fromCharCode(unitOf(target, key) ?? 0));
    return callLibrary(
      body,
      "object.ts#orderOfKeys",
      [],
      [
        { node: body.get(1), type: classes.stringType },
        keys,
        {
          node: op("array.of", [strings, names.length], names, strings),
          type: types.array(classes.stringType),
        },
        { node: stringConstant(this.#lowering, units.join("")), type: classes.stringType },
      ],
    ).node;
  }
}

function unitOf(target: StructRecord, key: string): number | undefined {
  if (!target.keys.includes(key)) return undefined;
  const field = target.fields.find((each) => each.name === key);
  return field && keyUnit(field.index);
}
