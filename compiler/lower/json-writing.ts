/**
 * `JSON.stringify`: one function that writes any value, by what it is at run time. Its cases for structs are made as they turn up, those for
 * arrays at the end.
 */
import { type ResultType, STRING_TYPE, type ValueType } from "../../runtime/bytecode/module.ts";
import type { ReferenceType, Type } from "../check/types.ts";
import { Bug } from "../diagnostics/bug.ts";
import { type Node, op } from "../ir/tree.ts";
import { eachExtra } from "./added-properties.ts";
import { Body, sequence } from "./body.ts";
import { isBuffer } from "./buffers.ts";
import { box, convert } from "./convert.ts";
import { callDictionary, dictionaryType } from "./dictionary.ts";
import {
  block,
  booleanConstant,
  branch,
  branchIf,
  choose,
  integerConstant,
  stringConstant,
  undefinedOf,
  when,
} from "./emit.ts";
import { whenAssigned } from "./error-objects.ts";
import { extraName, extraValue, readExtra } from "./extra-keys.ts";
import { Instantiation } from "./instantiation.ts";
import { keepsOrder } from "./key-order.ts";
import type { StructRecord } from "./layouts.ts";
import { callLibrary } from "./library.ts";
import type { Lowering } from "./lowering.ts";
import { admitsUndefined } from "./nullish.ts";
import { inKeyOrder, walkOrder } from "./own-properties.ts";
import { callMember } from "./property.ts";
import { callOn, readFrom } from "./record-members.ts";
import { textArray, textAt } from "./string-arrays.ts";
import { isClassInstance } from "./structs.ts";
import { boxedElement } from "./typed-elements.ts";
import type { Value } from "./value.ts";

/** The writing function of a round. */
export class JsonWriting {
  readonly #lowering: Lowering;
  /** What is written for objects of a struct's type index. */
  readonly #cases = new Map<number, Node[]>();
  #dictionariesGive: boolean | undefined;
  #function: { readonly index: number; readonly body: Body; readonly writer: number } | undefined;
  /** Objects may come; programs that write no more than lists of texts and numbers need no cases for them. */
  #writesObjects = false;
  /** What begins a property, by how its key is given. */
  readonly #properties = new Map<keyof typeof PROPERTY_KEYS, { index: number; body: Body }>();

  /** The local for the value of the property being written. */
  #item: number | undefined;

  constructor(lowering: Lowering) {
    this.#lowering = lowering;
  }

  /** The text of a value; undefined for undefined and functions. */
  stringify(body: Body, given: Node, gap: Node): Node {
    const { constructors, layouts } = this.#lowering;
    if (this.#mayHoldObjects(given.type)) this.#writesObjects = true;
    const value = box(given);
    const type = this.#writerType();
    const maker = constructors.maker(type);
    constructors.created(type);
    const struct = layouts.indexOf(layouts.ownStruct(type));
    const held = body.hold(value);
    const writer = body.newLocal(struct);
    const make = body.set(writer, body.op("call", [maker.make], [gap], struct));
    const { index } = this.#writing();
    const write = body.op("call", [index], [body.get(writer), held.read()], "void");
    const text = this.#call(body, body.get(writer), "finish", []).node;
    const present = sequence([make, write, text]);
    return sequence([
      held.store,
      choose(
        hasNoText(this.#lowering, held.read),
        op("ref.undefined", [STRING_TYPE], [], STRING_TYPE),
        present,
        STRING_TYPE,
      ),
    ]);
  }

  /**
   * Makes the cases of structs that turned up.
   * @returns true if there were any
   */
  complete(): boolean {
    if (!this.#function || !this.#writesObjects) return false;
    let found = false;
    for (const record of this.#lowering.layouts.records) {
      if (!record.isCreated) continue;
      for (const { index, keys } of [
        ...record.variants.values(),
        { index: record.index, keys: record.keys },
      ]) {
        if (this.#cases.has(index)) continue;
        found = true;
        this.#cases.set(index, this.#case(this.#function.body, record, keys));
      }
    }
    return found;
  }

  /** Whether a value so held, or what is in it, may be an object with properties. */
  #mayHoldObjects(type: Node["type"]): boolean {
    if (type === "value") return true;
    if (typeof type !== "number" || type === STRING_TYPE) return false;
    const definition = this.#lowering.builder.typeAt(type);
    if (definition?.kind === "array") return this.#mayHoldObjects(definition.element);
    // Bigints are objects, which refuse to be written.
    return definition?.kind !== "typed-array" || /^[iu]64$/.test(definition.element);
  }

  /** Writes the function. */
  finish(): void {
    if (!this.#function) return;
    const { index, body } = this.#function;
    const value = (): Node => body.get(1);
    const on = (test: Node, write: Node): void =>
      body.emit(when(test, [write, op("return", [], [], "never")]));
    const word = (text: Node): Node => this.#call(body, body.get(0), "word", [text]).node;
    const constant = (text: string): Node => stringConstant(this.#lowering, text);
    on(
      op("value.is_number", [], [value()], "bool"),
      this.#call(body, body.get(0), "number", [op("value.to_f64", [], [value()], "f64")]).node,
    );
    on(
      op("value.is_string", [], [value()], "bool"),
      this.#call(body, body.get(0), "text", [
        op("value.to_ref", [STRING_TYPE], [value()], STRING_TYPE),
      ]).node,
    );
    on(
      op("value.is_bool", [], [value()], "bool"),
      word(
        choose(
          op("value.truthy", [], [value()], "bool"),
          constant("true"),
          constant("false"),
          STRING_TYPE,
        ),
      ),
    );
    on(op("value.is_nullish", [], [value()], "bool"), word(constant("null")));
    on(op("value.is_function", [], [value()], "bool"), word(constant("null")));
    // Derived structs have the higher indexes, and must be asked for before what they derive from.
    for (const [type, nodes] of [...this.#cases].sort(([a], [b]) => b - a)) {
      body.emit(when(op("value.is_ref", [type], [value()], "bool"), nodes));
    }
    for (const node of [...this.#arrays(body), ...this.#typedArrays(body)]) body.emit(node);
    this.#lowering.functions.define(index, body, true);
    this.#finishProperties();
  }

  #writing(): { readonly index: number; readonly body: Body } {
    if (this.#function) return this.#function;
    const { layouts } = this.#lowering;
    const writer = layouts.indexOf(layouts.ownStruct(this.#writerType()));
    this.#function = { ...this.#reserve("JSON.stringify", [writer, "value"], "void"), writer };
    // Made now, because nothing new may be asked for at the end.
    for (const name of WRITER_METHODS) this.#require(name);
    return this.#function;
  }

  #reserve(
    name: string,
    params: readonly ValueType[],
    result: ResultType,
  ): { index: number; body: Body } {
    const { builder, program, types } = this.#lowering;
    const { entry } = program;
    const body = new Body(this.#lowering, {
      name,
      file: entry.file,
      path: entry.path,
      instantiation: Instantiation.empty(types),
      params,
      result,
      resultType: undefined,
      isLibrary: true,
      // In place of its calls, of which there is one for each field of the program, it would be most of the code.
      isRare: true,
    });
    return { index: builder.reserveFunction(name), body };
  }

  /** Statements for objects of the struct, `return` at their end. */
  #case(body: Body, record: StructRecord, keys: readonly string[]): Node[] {
    const { types, closures } = this.#lowering;
    const { type } = record.info;
    const self = (): Node => op("value.to_ref", [record.index], [body.get(1)], record.index);
    return body.collect(() => {
      if (this.#lowering.bigints.isStruct(record.index)) {
        body.emit(callLibrary(body, "bigint.ts#refuseJson", [], [{ node: self(), type }]).node);
        body.emit(op("return", [], [], "never"));
        return;
      }
      if (this.#lowering.symbols.isStruct(record.index)) {
        // In an array; a property that holds one is left out.
        body.emit(
          this.#call(body, body.get(0), "word", [stringConstant(this.#lowering, "null")]).node,
        );
        body.emit(op("return", [], [], "never"));
        return;
      }
      const toJson = types.propertyOf(type, "toJSON");
      const [signature] = toJson ? types.callSignaturesOf(toJson.type) : [];
      if (signature) {
        const shape = closures.shapeOfSignature(closures.erased(signature));
        const called = callOn(body, record, self(), "toJSON", [], shape, (own) =>
          own.params.map((param, place) => this.#jsonArgument(body, place, param.type)),
        );
        const plain = body.collect(() => {
          this.#object(body, record, self, keys);
          body.emit(op("return", [], [], "never"));
        });
        body.emit(when(this.#call(body, body.get(0), "takesGiven", []).node, plain));
        this.#given(body, called);
      } else if (dictionaryType(this.#lowering, type)) {
        if (this.#asksForJson()) this.#givenByDictionary(body, { node: self(), type });
        this.#dictionary(body, { node: self(), type });
      } else {
        this.#object(body, record, self, keys);
      }
      body.emit(op("return", [], [], "never"));
    });
  }

  /** What `toJSON` is called with: the key, and nothing more. */
  #jsonArgument(body: Body, place: number, wanted: Type): Node {
    if (place > 0) return undefinedOf(body.repr(wanted));
    this.#lowering.flows.decide(KEY_ASKED);
    const key = this.#call(body, body.get(0), "latestKey", []);
    return convert(body, { node: key.node, type: this.#lowering.classes.stringType }, wanted);
  }

  /** Writes what a `toJSON` gave. */
  #given(body: Body, { node, type }: Value): void {
    const held = body.hold(box(node));
    body.emit(held.store);
    const write = body.collect(() => {
      const isObject = op("value.is_object", [], [held.read()], "bool");
      this.#inside(body, () => {
        body.emit(this.#call(body, body.get(0), "given", [isObject]).node);
        body.emit(this.#write(body, held.read()));
      });
    });
    const { representations } = this.#lowering;
    const mayLackText =
      admitsUndefined(this.#lowering, type) ||
      representations
        .members(type)
        .some((each) => ["anything", "closure"].includes(representations.category(each)));
    if (!mayLackText) {
      for (const each of write) body.emit(each);
      return;
    }
    body.emit({
      kind: "if",
      condition: hasNoText(this.#lowering, held.read),
      then: [this.#call(body, body.get(0), "nothing", []).node],
      else: write,
      type: "void",
    });
  }

  /** Whether some object of unknown keys may have a `toJSON`: the program's own files say the word. */
  #asksForJson(): boolean {
    this.#dictionariesGive ??= this.#lowering.program.modules.some(
      ({ isLibrary, file }) => !isLibrary && file.text.includes("toJSON"),
    );
    return this.#dictionariesGive;
  }

  #givenByDictionary(body: Body, self: Value): void {
    const { classes, flows } = this.#lowering;
    flows.decide(KEY_ASKED);
    const unknown = { node: box(self.node), type: classes.unknownType };
    const key = this.#call(body, body.get(0), "latestKey", []);
    const asked = callLibrary(
      body,
      "json-write.ts#givenJson",
      [],
      [unknown, { node: key.node, type: classes.stringType }],
    );
    const given = body.hold(box(asked.node));
    const isSame = op("value.strict_equals", [], [given.read(), body.get(1)], "bool");
    const isOther = op("i32.eqz", [], [isSame], "bool");
    const other = body.collect(() => {
      this.#given(body, { node: given.read(), type: classes.unknownType });
      body.emit(op("return", [], [], "never"));
    });
    const ask = [given.store, when(isOther, other)];
    body.emit({
      kind: "if",
      condition: this.#call(body, body.get(0), "takesGiven", []).node,
      then: [],
      else: ask,
      type: "void",
    });
  }

  /** Writes the value at hand as one that others are in, and which may be in itself. */
  #inside(body: Body, write: () => void): void {
    body.emit(this.#call(body, body.get(0), "enter", [body.get(1)]).node);
    write();
    body.emit(this.#call(body, body.get(0), "leave", []).node);
  }

  /** The same between brackets. */
  #between(body: Body, [left, right]: readonly [string, string], write: () => void): void {
    const text = (bracket: string): Node => stringConstant(this.#lowering, bracket);
    body.emit(this.#call(body, body.get(0), "open", [body.get(1), text(left)]).node);
    write();
    body.emit(this.#call(body, body.get(0), "close", [text(right)]).node);
  }

  #object(body: Body, record: StructRecord, self: () => Node, keys: readonly string[]): void {
    const isClass = isClassInstance(record.info.type);
    const later = isClass ? [] : record.keys.filter((key) => !keys.includes(key));
    const write = (key: string): Node[] =>
      body.collect(() => {
        const value = readFrom(body, record, self(), key, this.#lowering.classes.unknownType);
        this.#property(body, key, box(value.node));
      });
    const writeExtra = (place: () => Node): Node[] =>
      body.collect(() => {
        const extra = readExtra(record, self());
        if (!extra) return;
        const name = body.hold(extraName(body, extra, place()));
        body.emit(name.store);
        const again = readExtra(record, self()) ?? extra;
        this.#property(body, name.read(), box(extraValue(body, again, place()).node));
      });
    this.#between(body, BRACES, () => {
      const written = keepsOrder(this.#lowering, record.info)
        ? walkOrder(body, record, self, write, writeExtra)
        : inKeyOrder([...keys, ...later]).flatMap(write);
      const assigned = whenAssigned(body, record, self, write);
      const added = isClass ? eachExtra(body, record, self, writeExtra) : [];
      for (const node of [...written, ...assigned, ...added]) body.emit(node);
    });
  }

  /** @param key a text where it is known by now */
  #property(body: Body, key: Node | string, value: Node): void {
    const text = (constant: string): Node => stringConstant(this.#lowering, constant);
    const isConstant = typeof key === "string";
    const keys = isConstant ? [text(key), text(`${JSON.stringify(key)}:`)] : [key];
    const index = this.#propertyBeginner(isConstant ? "property" : "key");
    this.#item ??= body.newLocal("value");
    const item = this.#item;
    body.emit(body.set(item, value));
    const hasText = op("call", [index], [body.get(0), ...keys, body.get(item)], "bool");
    body.emit(when(hasText, [this.#write(body, body.get(item))]));
  }

  #propertyBeginner(method: keyof typeof PROPERTY_KEYS): number {
    const known = this.#properties.get(method);
    if (known) return known.index;
    const { layouts } = this.#lowering;
    const writer = layouts.indexOf(layouts.ownStruct(this.#writerType()));
    const keys = new Array<ValueType>(PROPERTY_KEYS[method]).fill(STRING_TYPE);
    const made = this.#reserve(`JSON.stringify ${method}`, [writer, ...keys, "value"], "bool");
    this.#properties.set(method, made);
    return made.index;
  }

  /**
   * Makes the functions that begin properties and say whether one has a text: others are left out. The text itself is written by who calls them, so that
   * objects in objects need one frame each.
   */
  #finishProperties(): void {
    for (const [method, { index, body }] of this.#properties) {
      const count = PROPERTY_KEYS[method];
      const value = (): Node => body.get(count + 1);
      const none = hasNoText(this.#lowering, value);
      body.emit(when(none, [op("return", [], [booleanConstant(false)], "never")]));
      const keys = Array.from({ length: count }, (_, place) => body.get(place + 1));
      body.emit(this.#call(body, body.get(0), method, keys).node);
      body.emit(op("return", [], [booleanConstant(true)], "never"));
      this.#lowering.functions.define(index, body, true);
    }
  }

  #dictionary(body: Body, self: Value): void {
    const strings = textArray(this.#lowering);
    const held = body.hold(self.node);
    const again = (): Value => ({ node: held.read(), type: self.type });
    const keys = body.newLocal(strings);
    const write = (place: () => Node): void => {
      const key = body.newLocal(STRING_TYPE);
      body.emit(body.set(key, textAt(this.#lowering, body.get(keys), place())));
      const found = callDictionary(body, again(), "$get", () => body.get(key));
      this.#property(body, body.get(key), box(found.node));
    };
    this.#between(body, BRACES, () => {
      body.emit(held.store);
      body.emit(
        body.set(keys, callDictionary(body, again(), "$ownKeys", () => undefinedOf("value")).node),
      );
      this.#each(body, () => op("array.length", [], [body.get(keys)], "i32"), write);
    });
  }

  #arrays(body: Body): Node[] {
    const nodes: Node[] = [];
    this.#lowering.builder.eachType((type, at) => {
      if (type.kind !== "array") return;
      const array = (): Node => op("value.to_ref", [at], [body.get(1)], at);
      const read: ValueType = typeof type.element === "number" ? type.element : "value";
      const item = (place: () => Node): void => {
        body.emit(this.#call(body, body.get(0), "item", []).node);
        if (this.#lowering.flows.isDecided(KEY_ASKED)) {
          const index = op("f64.from_i32", [], [place()], "f64");
          body.emit(this.#call(body, body.get(0), "place", [index]).node);
        }
        body.emit(
          this.#write(body, box(op("array.get_or_undefined", [at], [array(), place()], read))),
        );
      };
      const then = body.collect(() => {
        this.#between(body, ["[", "]"], () =>
          this.#each(body, () => op("array.length", [], [array()], "i32"), item),
        );
        body.emit(op("return", [], [], "never"));
      });
      nodes.push(when(op("value.is_ref", [at], [body.get(1)], "bool"), then));
    });
    return nodes;
  }

  /** Typed arrays are objects whose keys are their indexes. */
  #typedArrays(body: Body): Node[] {
    const nodes: Node[] = [];
    const text = (bracket: string): Node => stringConstant(this.#lowering, bracket);
    this.#lowering.builder.eachType((type, at) => {
      if (type.kind !== "typed-array") return;
      const array = (): Node => op("value.to_ref", [at], [body.get(1)], at);
      const then = body.collect(() => {
        if (type.element === "u8") this.#buffer(body, at, array);
        body.emit(this.#call(body, body.get(0), "begin", [text("{")]).node);
        this.#each(
          body,
          () => op("typed.length", [], [array()], "i32"),
          (place) => {
            const key = op("i32.to_string", [], [place()], STRING_TYPE);
            body.emit(this.#call(body, body.get(0), "key", [key]).node);
            const item = boxedElement(body, array(), at, type.element, place());
            body.emit(this.#write(body, item));
          },
        );
        body.emit(this.#call(body, body.get(0), "end", [text("}")]).node);
        body.emit(op("return", [], [], "never"));
      });
      nodes.push(when(op("value.is_ref", [at], [body.get(1)], "bool"), then));
    });
    return nodes;
  }

  /** A buffer of Node's is what its `toJSON` gives. */
  #buffer(body: Body, at: number, array: () => Node): void {
    const text = (piece: string): Node => stringConstant(this.#lowering, piece);
    const call = (name: string, ...given: Node[]): Node =>
      this.#call(body, body.get(0), name, given).node;
    const then = body.collect(() => {
      for (const each of [call("begin", text("{")), call("key", text("type"))]) body.emit(each);
      for (const each of [call("text", text("Buffer")), call("key", text("data"))]) body.emit(each);
      body.emit(call("begin", text("[")));
      this.#each(
        body,
        () => op("typed.length", [], [array()], "i32"),
        (place) => {
          body.emit(call("item"));
          const item = op("typed.get_or_undefined", [at], [array(), place()], "value");
          body.emit(this.#write(body, item));
        },
      );
      for (const each of [call("end", text("]")), call("end", text("}"))]) body.emit(each);
      body.emit(op("return", [], [], "never"));
    });
    body.emit(when(isBuffer(array()), then));
  }

  #each(body: Body, length: () => Node, round: (place: () => Node) => void): void {
    const place = body.newLocal("i32");
    const end = { name: "end" };
    const again = { name: "each" };
    body.emit(body.set(place, integerConstant(0)));
    const inside = body.collect(() => {
      body.emit(branchIf(end, op("i32.ge_s", [], [body.get(place), length()], "bool")));
      round(() => body.get(place));
      body.emit(body.set(place, op("i32.add", [], [body.get(place), integerConstant(1)], "i32")));
      body.emit(branch(again));
    });
    body.emit(block(end, [{ kind: "loop", label: again, body: inside, type: "void" }], "void"));
  }

  #write(body: Body, value: Node): Node {
    return op("call", [this.#writing().index], [body.get(0), value], "void");
  }

  #require(name: string): void {
    const { layouts, classMembers } = this.#lowering;
    const record = layouts.record(layouts.ownStruct(this.#writerType()));
    if (!classMembers.slotOf(record, name, "method", []))
      throw new Bug("lower", `the library's JsonWriter has no ${name}`);
  }

  #call(body: Body, writer: Node, name: string, args: Node[]): Value {
    const { types, closures } = this.#lowering;
    const type: Type = this.#writerType();
    const method = types.propertyOf(type, name);
    const [signature] = method ? types.callSignaturesOf(method.type) : [];
    const called =
      signature &&
      callMember(
        body,
        { node: writer, type },
        name,
        [],
        closures.shapeOfSignature(signature),
        () => args,
      );
    if (!called) throw new Bug("lower", `the library's JsonWriter has no ${name}`);
    return called;
  }

  #writerType(): ReferenceType {
    const { program, types } = this.#lowering;
    const declared = program.declaredTypeOf(program.libraryDeclaration("json-write.ts#JsonWriter"));
    if (declared.kind !== "classValue") throw new Bug("lower", "the library has no JsonWriter");
    return types.reference(declared.target, []);
  }
}

const BRACES = ["{", "}"] as const;

/** Methods that begin a property, and how many texts they take. */
const PROPERTY_KEYS = { property: 2, key: 1 } as const;

const WRITER_METHODS: readonly string[] = [
  "open",
  "close",
  "word",
  "number",
  "text",
  "begin",
  "end",
  "enter",
  "leave",
  "item",
  "key",
  "property",
  "place",
  "latestKey",
  "given",
  "takesGiven",
  "nothing",
  "finish",
];

/** Some `toJSON` looks at the key that it is called with. */
const KEY_ASKED = "keys of JSON are asked for";

/** True for undefined and functions, which JSON leaves out. */
function hasNoText({ symbols }: Lowering, value: () => Node): Node {
  const yes = op("bool.const", [1], [], "bool");
  const isFunction = op("value.is_function", [], [value()], "bool");
  const isSymbol = symbols.test(value());
  return choose(
    op("value.is_undefined", [], [value()], "bool"),
    yes,
    isSymbol ? choose(isSymbol, yes, isFunction, "bool") : isFunction,
    "bool",
  );
}
