/**
 * `JSON.parse(text) as T`: one function per type takes the text apart into values of the type, so that no value of unknown shape is made. What
 * the text says beyond the type is kept aside (extra-keys.ts); what it says against it stops the program, as a type that lies does.
 */
import { EXTRA_FIELD, ORDER_FIELD } from "../../runtime/bytecode/key-order.ts";
import { STRING_TYPE, TRAP_CODES } from "../../runtime/bytecode/module.ts";
import type { ReferenceType, Type } from "../check/types.ts";
import { Bug } from "../diagnostics/bug.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Span } from "../source.ts";
import type { Expression } from "../syntax/ast.ts";
import { Body, sequence } from "./body.ts";
import { convert, store } from "./convert.ts";
import { callDictionary, dictionaryType } from "./dictionary.ts";
import {
  block,
  booleanConstant,
  branch,
  branchIf,
  choose,
  integerConstant,
  missingNumber,
  not,
  numberConstant,
  stringConstant,
  undefinedOf,
  when,
} from "./emit.ts";
import { extraField, firstExtraUnit, keepExtra } from "./extra-keys.ts";
import { asDictionary } from "./fitting.ts";
import { Instantiation } from "./instantiation.ts";
import { changedOrder, keepOrder, orderText } from "./key-order.ts";
import type { FieldSlot, StructRecord } from "./layouts.ts";
import { callLibrary } from "./library.ts";
import type { Lowering } from "./lowering.ts";
import { callMember } from "./property.ts";
import { isClassInstance } from "./structs.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** Readers of a round, one per type. */
export class JsonReaders {
  readonly #lowering: Lowering;
  readonly #functions = new Map<string, number>();
  /** Where the program asks for what a reader reads. */
  readonly #places = new Map<Body, Span>();

  constructor(lowering: Lowering) {
    this.#lowering = lowering;
  }

  /** Reads the whole text as a value of the type. */
  parse(body: Body, text: Node, type: Type): Node {
    const { constructors, layouts } = this.#lowering;
    const readerType = this.#readerType();
    const maker = constructors.maker(readerType);
    constructors.created(readerType);
    const struct = layouts.indexOf(layouts.ownStruct(readerType));
    const reader = body.newLocal(struct);
    const representation = body.repr(type);
    const result = body.newLocal(representation);
    const make = body.set(reader, body.op("call", [maker.make], [text], struct));
    const read = body.set(
      result,
      body.op("call", [this.#function(body, type)], [body.get(reader)], representation),
    );
    const end = this.#call(body, () => body.get(reader), "end", []).node;
    return sequence([make, read, end, body.get(result)]);
  }

  /** The function that reads a value of the type from a reader. */
  #function(body: Body, type: Type): number {
    const { types, builder, representations, functions } = this.#lowering;
    const key = types.canonicalKey(type);
    const known = this.#functions.get(key);
    if (known !== undefined) return known;
    const index = builder.reserveFunction("JSON.parse");
    this.#functions.set(key, index);
    const inner = new Body(this.#lowering, {
      ...body.options,
      name: "JSON.parse",
      instantiation: Instantiation.empty(types),
      params: [
        this.#lowering.layouts.indexOf(this.#lowering.layouts.ownStruct(this.#readerType())),
      ],
      result: representations.of(type),
      resultType: type,
    });
    inner.position = body.position;
    this.#places.set(inner, this.#placeOf(body));
    this.#lowering.later(() => {
      this.#write(inner, type);
      functions.define(index, inner, true);
    });
    return index;
  }

  #placeOf(body: Body): Span {
    return this.#places.get(body) ?? body.here();
  }

  #write(body: Body, type: Type): void {
    const { classes, representations } = this.#lowering;
    const isAnything = representations
      .members(type)
      .some((each) => representations.category(each) === "anything");
    if (isAnything || this.#isOneOfSeveral(type)) {
      this.#anything(body, type);
      return;
    }
    const kind = body.newLocal(STRING_TYPE);
    body.emit(body.set(kind, this.#call(body, () => body.get(0), "kind", []).node));
    const onKind = (letter: string, read: () => Value): void => {
      const test = op(
        "string.equals",
        [],
        [body.get(kind), stringConstant(this.#lowering, letter)],
        "bool",
      );
      const then = body.collect(() =>
        body.emit(op("return", [], [convert(body, read(), type)], "never")),
      );
      body.emit(when(test, then));
    };
    const has = (category: string): boolean =>
      representations.members(type).some((member) => representations.category(member) === category);
    const hasNull = representations
      .members(type)
      .some((member) => member.kind === "primitive" && member.name === "null");
    if (has("number")) onKind("0", () => this.#call(body, () => body.get(0), "number", []));
    if (has("string")) onKind('"', () => this.#call(body, () => body.get(0), "text", []));
    if (has("boolean")) {
      onKind("t", () => this.#word(body, "true", booleanConstant(true), classes.booleanType));
      onKind("f", () => this.#word(body, "false", booleanConstant(false), classes.booleanType));
    }
    if (hasNull)
      onKind("n", () =>
        this.#word(body, "null", op("value.null", [], [], "value"), classes.nullType),
      );
    if (has("array")) onKind("[", () => this.#array(body, type));
    if (has("object")) onKind("{", () => this.#object(body, type));
    body.emit(body.op("trap", [TRAP_CODES.wrongType], [], "never"));
  }

  /** Which of several kinds of objects it is, all of its text must have been read to say: then what is read may be any of them. */
  #isOneOfSeveral(type: Type): boolean {
    const objects = this.#objectsOf(type);
    const isMade = objects.some((each) => isClassInstance(each) && !asDictionary(each));
    return objects.length > 1 && !isMade;
  }

  #objectsOf(type: Type): readonly Type[] {
    const { representations } = this.#lowering;
    return representations
      .members(type)
      .filter((member) => representations.category(member) === "object");
  }

  #anything(body: Body, type: Type): void {
    const reader: Value = { node: body.get(0), type: this.#readerType() };
    const value = callLibrary(body, "json-read.ts#parseAny", [], [reader]);
    body.emit(op("return", [], [convert(body, value, type)], "never"));
  }

  #word(body: Body, word: string, value: Node, type: Type): Value {
    const skip = this.#call(body, () => body.get(0), "word", [
      stringConstant(this.#lowering, word),
    ]).node;
    return { node: sequence([skip, value]), type };
  }

  #array(body: Body, type: Type): Value {
    const { representations, classes, types } = this.#lowering;
    const element = representations.elementOf(type) ?? classes.unknownType;
    const arrayType = types.array(element);
    const array = body.repr(arrayType);
    if (typeof array !== "number") throw new Bug("lower", "an array that is no reference");
    const list = body.newLocal(array);
    body.emit(body.set(list, op("array.of", [array, 0], [], array)));
    this.#loop(body, "beginArray", "nextElement", () => {
      const item = op("call", [this.#function(body, element)], [body.get(0)], body.repr(element));
      const stored = store(
        body,
        { node: item, type: element },
        element,
        representations.element(element),
      );
      body.emit(op("array.push", [array], [body.get(list), stored], "void"));
    });
    return { node: body.get(list), type: arrayType };
  }

  #object(body: Body, type: Type): Value {
    const { types } = this.#lowering;
    const objects = this.#objectsOf(type);
    const [object] = objects;
    const dictionary = object && dictionaryType(this.#lowering, object);
    if (dictionary && objects.length === 1) return this.#dictionary(body, dictionary);
    if (!object || objects.length > 1 || isClassInstance(object)) {
      return unsupported(
        this.#placeOf(body),
        `JSON text as \`${types.toString(type)}\``,
        "read it as a plain object type, and make the instance of that",
      );
    }
    return this.#struct(body, object);
  }

  #dictionary(body: Body, type: ReferenceType): Value {
    const { constructors, classes } = this.#lowering;
    const maker = constructors.maker(type);
    constructors.created(type);
    const representation = body.repr(type);
    const local = body.newLocal(representation);
    const element = type.typeArguments[0] ?? classes.unknownType;
    body.emit(body.set(local, op("call", [maker.make], [], representation)));
    this.#loop(body, "beginObject", "nextKey", () => {
      const key = body.newLocal(STRING_TYPE);
      body.emit(body.set(key, this.#call(body, () => body.get(0), "key", []).node));
      const item: Value = {
        node: op("call", [this.#function(body, element)], [body.get(0)], body.repr(element)),
        type: element,
      };
      const set = callDictionary(body, { node: body.get(local), type }, "$set", (index, to) =>
        index === 0 ? body.get(key) : convert(body, item, to),
      );
      body.emit(set.node);
    });
    return { node: body.get(local), type };
  }

  #struct(body: Body, type: Type): Value {
    const { layouts, flows, types } = this.#lowering;
    const info = layouts.ownStruct(type);
    flows.create(info, types.canonicalKey(type), type);
    const record = layouts.record(info);
    layouts.create(record);
    keepOrder(this.#lowering, info);
    keepExtra(this.#lowering, info);
    for (const property of types.propertiesOf(type))
      if (property.isOptional) layouts.makeWithout(record, property.name);
    const order = new ReadOrder(body, record);
    const extra = extraField(record);
    const more = extra && body.newLocal(extra.storage);
    const locals = record.fields.map((field) => {
      const local = body.newLocal(field.storage);
      const nothing = field.storage === "f64" ? missingNumber() : undefinedOf(field.storage);
      body.emit(body.set(local, nothing));
      return local;
    });
    const seen = record.fields.map((field) => {
      if (isHiddenField(field)) return undefined;
      // Where there is no undefined to be missing as, a missing property is a lie.
      if (field.storage !== "bool") return undefined;
      const local = body.newLocal("bool");
      body.emit(body.set(local, booleanConstant(false)));
      return local;
    });
    this.#loop(body, "beginObject", "nextKey", () => {
      const key = body.newLocal(STRING_TYPE);
      body.emit(body.set(key, this.#call(body, () => body.get(0), "key", []).node));
      let otherwise: Node[] = body.collect(() => {
        if (!extra || more === undefined) {
          body.emit(this.#call(body, () => body.get(0), "skip", []).node);
          return;
        }
        const kept = callLibrary(
          body,
          "json-read.ts#readExtra",
          [],
          [
            { node: body.get(more), type: extra.type },
            { node: body.get(key), type: this.#lowering.classes.stringType },
            { node: body.get(0), type: this.#readerType() },
          ],
        );
        body.emit(body.set(more, kept.node));
        const last = callLibrary(
          body,
          "json-read.ts#lastExtra",
          [],
          [{ node: body.get(more), type: kept.type }],
        ).node;
        order.addUnit(op("f64.add", [], [numberConstant(firstExtraUnit(record)), last], "f64"));
      });
      record.fields.forEach((field, index) => {
        if (isHiddenField(field)) return;
        const isKey = op(
          "string.equals",
          [],
          [body.get(key), stringConstant(this.#lowering, field.name)],
          "bool",
        );
        const then = body.collect(() => {
          const node = op(
            "call",
            [this.#function(body, field.type)],
            [body.get(0)],
            body.repr(field.type),
          );
          body.emit(
            body.set(
              locals[index] ?? 0,
              store(body, { node, type: field.type }, field.type, field.storage),
            ),
          );
          const flag = seen[index];
          if (flag !== undefined) body.emit(body.set(flag, booleanConstant(true)));
          order.add(field.name);
        });
        otherwise = [{ kind: "if", condition: isKey, then, else: otherwise, type: "void" }];
      });
      for (const node of otherwise) body.emit(node);
    });
    for (const flag of seen) {
      if (flag !== undefined)
        body.emit(
          when(not(body.get(flag)), [body.op("trap", [TRAP_CODES.wrongType], [], "never")]),
        );
    }
    const args = locals.map((local, index) => {
      const name = record.fields[index]?.name;
      if (name === ORDER_FIELD) return order.read();
      return name === EXTRA_FIELD && more !== undefined ? body.get(more) : body.get(local);
    });
    const optional = record.fields.filter((field) => field.isOptional).map((field) => field.name);
    const shown = optional.filter((name) => record.keys.includes(name));
    const struct = this.#lowering.layouts.variant(record, record.keys, new Set(shown));
    return { node: op("struct.new", [struct], args, struct), type };
  }

  /** A loop over the parts of an object or array. */
  #loop(body: Body, begin: string, next: string, round: () => void): void {
    const more = body.newLocal("bool");
    const end = { name: "end" };
    const again = { name: "more" };
    body.emit(body.set(more, this.#call(body, () => body.get(0), begin, []).node));
    const inside = body.collect(() => {
      body.emit(branchIf(end, not(body.get(more))));
      round();
      body.emit(body.set(more, this.#call(body, () => body.get(0), next, []).node));
      body.emit(branch(again));
    });
    body.emit(block(end, [{ kind: "loop", label: again, body: inside, type: "void" }], "void"));
  }

  #call(body: Body, reader: () => Node, name: string, args: Node[]): Value {
    const { types, closures } = this.#lowering;
    const type = this.#readerType();
    const method = types.propertyOf(type, name);
    const [signature] = method ? types.callSignaturesOf(method.type) : [];
    const called =
      signature &&
      callMember(
        body,
        { node: reader(), type },
        name,
        [],
        closures.shapeOfSignature(signature),
        () => args,
      );
    if (!called) throw new Bug("lower", `the library's JsonReader has no ${name}`);
    return called;
  }

  #readerType(): ReferenceType {
    const { program, types } = this.#lowering;
    const declared = program.declaredTypeOf(program.libraryDeclaration("json-read.ts#JsonReader"));
    if (declared.kind !== "classValue") throw new Bug("lower", "the library has no JsonReader");
    return types.reference(declared.target, []);
  }
}

function isHiddenField({ name }: FieldSlot): boolean {
  return name === ORDER_FIELD || name === EXTRA_FIELD;
}

/** The order in which the keys come: counted while it is the type's own, spelled once it is another. */
class ReadOrder {
  readonly #body: Body;
  readonly #record: StructRecord;
  readonly #usual: string;
  readonly #count: number;
  readonly #spelled: number;

  constructor(body: Body, record: StructRecord) {
    this.#body = body;
    this.#record = record;
    this.#usual = orderText(record, record.keys);
    this.#count = body.newLocal("i32");
    this.#spelled = body.newLocal(STRING_TYPE);
    body.emit(body.set(this.#count, integerConstant(0)));
    body.emit(body.set(this.#spelled, stringConstant(body.lowering, "")));
  }

  /** The text has the key. */
  add(name: string): void {
    const body = this.#body;
    const place = this.#record.keys.indexOf(name);
    const isNext = op("i32.eq", [], [body.get(this.#count), integerConstant(place)], "bool");
    const isUsual = op("i32.ge_s", [], [body.get(this.#count), integerConstant(0)], "bool");
    const spelled = body.get(this.#spelled);
    const longer = changedOrder(body, this.#record, spelled, name, "orderWith");
    body.emit(
      when(
        isNext,
        [body.set(this.#count, integerConstant(place + 1))],
        [when(isUsual, this.#spell()), body.set(this.#spelled, longer)],
      ),
    );
  }

  /** The text has a key that no type declares. @param unit what stands for it */
  addUnit(unit: Node): void {
    const body = this.#body;
    const { stringType, numberType } = body.lowering.classes;
    const isUsual = op("i32.ge_s", [], [body.get(this.#count), integerConstant(0)], "bool");
    body.emit(when(isUsual, this.#spell()));
    const longer = callLibrary(
      body,
      "object.ts#orderWith",
      [],
      [
        { node: body.get(this.#spelled), type: stringType },
        { node: unit, type: numberType },
      ],
    );
    body.emit(body.set(this.#spelled, longer.node));
  }

  #spell(): Node[] {
    const body = this.#body;
    return [
      body.set(this.#spelled, this.#usualSoFar()),
      body.set(this.#count, integerConstant(-1)),
    ];
  }

  /** The text of the order. */
  read(): Node {
    const body = this.#body;
    const is = (opcode: "i32.lt_s" | "i32.eq", count: number): Node =>
      op(opcode, [], [body.get(this.#count), integerConstant(count)], "bool");
    const usual = choose(
      is("i32.eq", this.#usual.length),
      stringConstant(body.lowering, this.#usual),
      this.#usualSoFar(),
      STRING_TYPE,
    );
    return choose(is("i32.lt_s", 0), body.get(this.#spelled), usual, STRING_TYPE);
  }

  #usualSoFar(): Node {
    const body = this.#body;
    const whole = stringConstant(body.lowering, this.#usual);
    const from = integerConstant(0);
    return op("string.slice", [], [whole, from, body.get(this.#count)], STRING_TYPE);
  }
}

/** The text that `JSON.parse` is applied to, if that is what the expression is. */
export function parsedText(body: Body, node: Expression): Expression | undefined {
  if (node.kind !== "CallExpression" || node.arguments.length !== 1) return undefined;
  const call = body.lowering.program.callOf(node);
  const [text] = node.arguments;
  return call.kind === "builtin" && call.name === "JSON.parse" && text && text.kind !== "Spread"
    ? text
    : undefined;
}
