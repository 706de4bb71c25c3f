/**
 * Own properties of objects whose struct is known when the program runs: `Object.keys` and its like. Each question is one function that
 * tells the structs apart; its cases are made as structs turn up, and put in order at the end.
 */

import { STRING_TYPE, type ValueType } from "../../runtime/bytecode/module.ts";
import type { Type } from "../check/types.ts";
import { Bug } from "../diagnostics/bug.ts";
import { type Node, op } from "../ir/tree.ts";
import { eachExtra } from "./added-properties.ts";
import { Body } from "./body.ts";
import { convert, store } from "./convert.ts";
import { stringConstant, when } from "./emit.ts";
import { keysToAssign, whenAssigned } from "./error-objects.ts";
import { extraField, extraName, extraValue, readExtra } from "./extra-keys.ts";
import { asDictionary } from "./fitting.ts";
import type { StructInfo } from "./flows.ts";
import { Instantiation } from "./instantiation.ts";
import { eachOrderedKey, hasOrderedKey, keepsOrder, readOrder } from "./key-order.ts";
import type { StructRecord } from "./layouts.ts";
import type { Lowering } from "./lowering.ts";
import { isUndefinedTest } from "./nullish.ts";
import { readField, readFrom } from "./record-members.ts";
import { textItem } from "./string-arrays.ts";
import { isClassInstance } from "./structs.ts";
import type { Value } from "./value.ts";

/** What is listed of each own property. */
export type Listed =
  | { readonly kind: "keys" }
  | { readonly kind: "values"; readonly element: Type }
  | { readonly kind: "entries"; readonly pair: Type; readonly item: Type };

interface Question {
  readonly index: number;
  readonly body: Body;
  readonly structs: readonly StructInfo[];
  readonly listed: Listed;
  readonly array: number;
  /** The statements for objects of a struct's type index. */
  readonly cases: Map<number, Node[]>;
}

/** Questions of a round. */
export class OwnProperties {
  readonly #lowering: Lowering;
  readonly #questions = new Map<string, Question>();

  constructor(lowering: Lowering) {
    this.#lowering = lowering;
  }

  /**
   * Lists the own properties of an object in JavaScript's order.
   * @param part the object's type, without null and undefined
   * @param array type index of the array that is made
   */
  list(body: Body, object: Node, part: Type, listed: Listed, array: number): Node {
    const { types, flows, layouts, representations } = this.#lowering;
    const typeKey = types.canonicalKey(part);
    const structs = (): readonly StructInfo[] =>
      flows.structsOf(typeKey, part, layouts.ownStruct(part));
    const index = this.#question(typeKey, representations.of(part), structs, listed, array);
    return body.op("call", [index], [object], array);
  }

  /** The same for an object of the struct itself. */
  listStruct(body: Body, object: Node, record: StructRecord, listed: Listed, array: number): Node {
    const structs = (): readonly StructInfo[] => [record.info];
    const index = this.#question(`struct ${record.index}`, record.index, structs, listed, array);
    return body.op("call", [index], [object], array);
  }

  /** The function that lists properties of what is of one of the structs. */
  #question(
    name: string,
    param: ValueType,
    structs: () => readonly StructInfo[],
    listed: Listed,
    array: number,
  ): number {
    const { types, builder, program } = this.#lowering;
    const key = `${listed.kind} ${array} ${name}`;
    const known = this.#questions.get(key);
    if (known) return known.index;
    const { entry } = program;
    const inner = new Body(this.#lowering, {
      name: `Object.${listed.kind}`,
      file: entry.file,
      path: entry.path,
      instantiation: Instantiation.empty(types),
      params: [param],
      result: array,
      resultType: undefined,
      isLibrary: true,
    });
    const index = builder.reserveFunction(inner.options.name);
    const cases = new Map<number, Node[]>();
    this.#questions.set(key, { index, body: inner, structs: structs(), listed, array, cases });
    return index;
  }

  /**
   * Makes the cases of structs that turned up.
   * @returns true if there were any
   */
  complete(): boolean {
    let found = false;
    const { layouts } = this.#lowering;
    for (const question of this.#questions.values()) {
      for (const struct of question.structs) {
        const record = layouts.record(struct);
        for (const { index, keys, optional } of layouts.shapesOf(record)) {
          if (question.cases.has(index)) continue;
          found = true;
          const definite = keys.filter((key) => !optional.has(key));
          question.cases.set(index, this.#case(question, record, keys, definite));
        }
      }
    }
    return found;
  }

  /** Writes the functions. */
  finish(): void {
    const { functions } = this.#lowering;
    for (const { index, body, cases, array } of this.#questions.values()) {
      // Derived structs have the higher indexes, and must be asked for before what they derive from.
      const order = [...cases.keys()].sort((a, b) => b - a);
      for (const type of order) {
        const condition = op("ref.test", [type], [body.get(0)], "bool");
        body.emit({ kind: "if", condition, then: cases.get(type) ?? [], else: [], type: "void" });
      }
      body.emit(op("return", [], [op("array.of", [array, 0], [], array)], "never"));
      functions.define(index, body, true);
    }
  }

  #case(
    question: Question,
    record: StructRecord,
    keys: readonly string[],
    definite: readonly string[],
  ): Node[] {
    const { body, array, listed } = question;
    const isClass = isClassInstance(record.info.type);
    // What a literal was made with is there; the rest is there once it was assigned.
    const later = record.keys.filter((key) => !keys.includes(key));
    const order = inKeyOrder([...keys, ...later]);
    const self = (): Node => op("ref.cast", [record.index], [body.get(0)], record.index);
    if (asDictionary(record.info.type)) return this.#dictionaryCase(body, record, listed);
    if (keepsOrder(this.#lowering, record.info)) return this.#orderedCase(question, record, self);
    return body.collect(() => {
      const isFixed =
        keysToAssign(record).length === 0 &&
        !extraField(record) &&
        definite.length === (isClass ? keys : order).length;
      if (isFixed) {
        const items = order
          .filter((key) => keys.includes(key))
          .map((key) => this.#item(body, record, self, key, listed));
        body.emit(op("return", [], [op("array.of", [array, items.length], items, array)], "never"));
        return;
      }
      const result = body.newLocal(array);
      body.emit(body.set(result, op("array.of", [array, 0], [], array)));
      for (const key of order) {
        const push = op(
          "array.push",
          [array],
          [body.get(result), this.#item(body, record, self, key, listed)],
          "void",
        );
        const field = record.fields.find((each) => each.name === key);
        const missing =
          definite.includes(key) || !field
            ? undefined
            : isUndefinedTest(body, readField(body, record, self(), field));
        body.emit(
          missing ? { kind: "if", condition: missing, then: [], else: [push], type: "void" } : push,
        );
      }
      const assigned = whenAssigned(body, record, self, (key) =>
        body.collect(() => {
          const item = this.#item(body, record, self, key, listed);
          body.emit(op("array.push", [array], [body.get(result), item], "void"));
        }),
      );
      for (const node of assigned) body.emit(node);
      const pushExtra = (place: () => Node): Node[] =>
        body.collect(() => {
          const item = this.#extraItem(body, record, self, place, listed);
          body.emit(op("array.push", [array], [body.get(result), item], "void"));
        });
      for (const node of eachExtra(body, record, self, pushExtra)) body.emit(node);
      body.emit(op("return", [], [body.get(result)], "never"));
    });
  }

  /** Objects that keep the order of their keys have the keys it names. */
  #orderedCase(question: Question, record: StructRecord, self: () => Node): Node[] {
    const { body, array, listed } = question;
    return body.collect(() => {
      const result = body.newLocal(array);
      const push = (key: string): Node[] => {
        const made: Node[] = [];
        const setup = body.collect(() => {
          const item = this.#item(body, record, self, key, listed);
          made.push(op("array.push", [array], [body.get(result), item], "void"));
        });
        return [...setup, ...made];
      };
      body.emit(body.set(result, op("array.of", [array, 0], [], array)));
      const pushExtra = (place: () => Node): Node[] => {
        const made: Node[] = [];
        const setup = body.collect(() => {
          const item = this.#extraItem(body, record, self, place, listed);
          made.push(op("array.push", [array], [body.get(result), item], "void"));
        });
        return [...setup, ...made];
      };
      for (const node of walkOrder(body, record, self, push, pushExtra)) body.emit(node);
      body.emit(op("return", [], [body.get(result)], "never"));
    });
  }

  /** A dictionary among the objects knows its own properties. */
  #dictionaryCase(body: Body, record: StructRecord, listed: Listed): Node[] {
    const { classMembers, types, classes } = this.#lowering;
    const method = { keys: "$ownKeys", values: "$ownValues", entries: "$ownEntries" }[listed.kind];
    const self = op("ref.cast", [record.index], [body.get(0)], record.index);
    const called = classMembers.call(body, record, self, method, "method", [], () => []);
    const element =
      listed.kind === "keys"
        ? classes.stringType
        : listed.kind === "values"
          ? listed.element
          : listed.pair;
    if (!called) return [];
    return body.collect(() => {
      const items = convert(body, called, types.array(element));
      body.emit(op("return", [], [items], "never"));
    });
  }

  #item(body: Body, record: StructRecord, self: () => Node, key: string, listed: Listed): Node {
    const name = stringConstant(this.#lowering, key);
    return this.#listed(body, name, listed, () =>
      readFrom(body, record, self(), key, this.#lowering.classes.unknownType),
    );
  }

  /** The same for a key that no type declares. */
  #extraItem(
    body: Body,
    record: StructRecord,
    self: () => Node,
    place: () => Node,
    listed: Listed,
  ): Node {
    const extra = (): Value => {
      const found = readExtra(record, self());
      if (!found) throw new Bug("lower", "an object without room for more keys");
      return found;
    };
    const name = extraName(body, extra(), place());
    return this.#listed(body, name, listed, () => extraValue(body, extra(), place()));
  }

  #listed(body: Body, name: Node, listed: Listed, read: () => Value): Node {
    const { representations, classes } = this.#lowering;
    if (listed.kind === "keys") return textItem(this.#lowering, name);
    const stored = (value: Value, element: Type): Node => {
      const storage: ValueType = representations.element(element);
      return store(body, { node: convert(body, value, element), type: element }, element, storage);
    };
    if (listed.kind === "values") return stored(read(), listed.element);
    const pair = body.repr(listed.pair);
    const items = [
      stored({ node: name, type: classes.stringType }, listed.item),
      stored(read(), listed.item),
    ];
    const made = op("array.of", [typeof pair === "number" ? pair : STRING_TYPE, 2], items, pair);
    return stored({ node: made, type: listed.pair }, listed.pair);
  }
}

/**
 * Statements for each key of an object that keeps their order: integer keys first, then the others as they came.
 * @param thenExtra for one that no type declares, by its place
 */
export function walkOrder(
  body: Body,
  record: StructRecord,
  self: () => Node,
  then: (key: string) => Node[],
  thenExtra: (place: () => Node) => Node[],
): Node[] {
  const first = inKeyOrder(record.keys).filter(isIntegerKey);
  const rest = record.keys.filter((key) => !isIntegerKey(key));
  return [
    ...first.map((key) => when(hasOrderedKey(body, record, self(), key), then(key))),
    ...eachOrderedKey(body, record, readOrder(record, self()), rest, then, thenExtra),
  ];
}

/** Integer keys first, ascending; then the others as they came. */
export function inKeyOrder(keys: readonly string[]): string[] {
  const indexes = keys.filter(isIntegerKey).sort((a, b) => Number(a) - Number(b));
  return [...indexes, ...keys.filter((key) => !isIntegerKey(key))];
}

function isIntegerKey(key: string): boolean {
  return /^(0|[1-9]\d{0,9})$/.test(key) && Number(key) < 2 ** 32 - 1;
}
