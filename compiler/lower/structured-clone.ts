/**
 * `structuredClone`: one function over all layouts of the program, which copies what it finds field by field. Objects of the program's classes
 * would lose their class, those with symbols as keys the symbols, and functions cannot be copied, so these stop the program; so do keys of collections that are objects.
 */
import { OBJECT_TYPE } from "../../runtime/bytecode/module.ts";
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Node as SyntaxNode } from "../syntax/ast.ts";
import { besideOf, hasBeside, isBeside } from "./beside-arrays.ts";
import type { Body } from "./body.ts";
import { box } from "./convert.ts";
import { answer, WRONG_TYPE } from "./dynamic.ts";
import { unboxed } from "./dynamic-elements.ts";
import { block, branch, branchIf, effectOf, integerConstant, not, when } from "./emit.ts";
import type { StructRecord } from "./layouts.ts";
import { callLibrary, libraryInstance } from "./library.ts";
import { isClassInstance } from "./structs.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** A copy of a value and of all it leads to. */
export function structuredClone(body: Body, value: Value, at: SyntaxNode): Value {
  const { representations, types } = body.lowering;
  for (const member of representations.members(value.type)) {
    if (isClassInstance(member) && !member.target.symbol.module.isLibrary)
      unsupported(
        body.span(at),
        "`structuredClone` of an object of a class, which would lose its class,",
        "write a method that copies it",
      );
  }
  const category = representations.category(
    representations.normalize(types.nonNullable(value.type)),
  );
  if (["number", "string", "boolean", "bigint", "nothing"].includes(category)) return value;
  const copies = callLibrary(body, "structured-clone.ts#begin", [], []);
  libraryInstance(body.lowering, "structured-clone.ts#known", []);
  libraryInstance(body.lowering, "structured-clone.ts#note", []);
  const memo = copies.node.type;
  if (typeof memo !== "number") return unsupported(body.span(at), "`structuredClone` here");
  const index = body.lowering.dynamic.question("structuredClone", ["value", memo], "value", {
    after: (inner) => new Cloning(inner, index, copies.type).statements(),
  });
  const copy = body.op("call", [index], [box(value.node), copies.node], "value");
  // The copy is of the layouts that the original is of, so nothing flows anywhere that it did not flow before.
  const representation = body.repr(value.type);
  return { node: unboxed(copy, representation), type: value.type };
}

/** The function under construction: the value, then the copies made so far. */
class Cloning {
  readonly #body: Body;
  readonly #self: number;
  readonly #copies: Type;

  constructor(body: Body, self: number, copies: Type) {
    this.#body = body;
    this.#self = self;
    this.#copies = copies;
  }

  statements(): Node[] {
    const body = this.#body;
    const { unknownType } = body.lowering.classes;
    const original = (): Node => body.get(0);
    const isObject = op("value.is_object", [], [original()], "bool");
    const isFunction = op("value.is_function", [], [original()], "bool");
    const found = body.hold(
      callLibrary(
        body,
        "structured-clone.ts#known",
        [],
        [this.#made(), { node: original(), type: unknownType }],
      ).node,
    );
    const isNew = op("value.is_undefined", [], [found.read()], "bool");
    return [
      when(isFunction, [op("trap", [WRONG_TYPE], [], "never")]),
      when(not(isObject), [answer(original())]),
      found.store,
      when(not(isNew), [answer(found.read())]),
      ...this.#arrays(),
      ...this.#structs(),
      op("trap", [WRONG_TYPE], [], "never"),
    ];
  }

  #made(): Value {
    return { node: this.#body.get(1), type: this.#copies };
  }

  #note(copy: Node): Node {
    const body = this.#body;
    const { unknownType } = body.lowering.classes;
    const pair = [body.get(0), box(copy)].map((node) => ({ node, type: unknownType }));
    return effectOf(
      callLibrary(body, "structured-clone.ts#note", [], [this.#made(), ...pair]).node,
    );
  }

  #clone(value: Node): Node {
    return this.#body.op("call", [this.#self], [value, this.#body.get(1)], "value");
  }

  #arrays(): Node[] {
    const body = this.#body;
    const nodes: Node[] = [];
    body.lowering.builder.eachType((type, at) => {
      if (type.kind === "typed-array") nodes.push(this.#typedArray(at));
      if (type.kind !== "array") return;
      const self = (): Node => op("value.to_ref", [at], [body.get(0)], at);
      const copy = body.newLocal(at);
      const place = body.newLocal("i32");
      const end = { name: "end" };
      const again = { name: "each" };
      const length = (): Node => op("array.length", [], [self()], "i32");
      const read = typeof type.element === "number" ? type.element : "value";
      const get = op("array.get_or_undefined", [at], [self(), body.get(place)], read);
      const cloned = unboxed(this.#clone(box(get)), type.element);
      const has = op("array.has", [], [self(), body.get(place)], "bool");
      const round: Node[] = [
        branchIf(end, op("i32.ge_s", [], [body.get(place), length()], "bool")),
        when(has, [op("array.set", [at], [body.get(copy), body.get(place), cloned], "void")]),
        body.set(place, op("i32.add", [], [body.get(place), integerConstant(1)], "i32")),
        branch(again),
      ];
      nodes.push(
        when(op("value.is_ref", [at], [body.get(0)], "bool"), [
          body.set(copy, op("array.new", [at], [length()], at)),
          this.#note(body.get(copy)),
          body.set(place, integerConstant(0)),
          block(end, [{ kind: "loop", label: again, body: round, type: "void" }], "void"),
          ...this.#beside(self, () => body.get(copy)),
          answer(box(body.get(copy))),
        ]),
      );
    });
    return nodes;
  }

  /** What a match has besides its texts is copied too. */
  #beside(self: () => Node, copy: () => Node): Node[] {
    if (!hasBeside(this.#body.lowering)) return [];
    const properties = unboxed(this.#clone(box(besideOf(self()))), OBJECT_TYPE);
    const lay = op("array.set_properties", [], [copy(), properties], "void");
    return [when(isBeside(self()), [lay])];
  }

  #typedArray(at: number): Node {
    const body = this.#body;
    const self = (): Node => op("value.to_ref", [at], [body.get(0)], at);
    const length = (): Node => op("typed.length", [], [self()], "i32");
    const copy = body.newLocal(at);
    const operands = [body.get(copy), integerConstant(0), self(), integerConstant(0), length()];
    return when(op("value.is_ref", [at], [body.get(0)], "bool"), [
      body.set(copy, op("typed.new", [at], [length()], at)),
      this.#note(body.get(copy)),
      op("typed.copy", [at], operands, "void"),
      answer(box(body.get(copy))),
    ]);
  }

  #structs(): Node[] {
    const body = this.#body;
    const { layouts } = body.lowering;
    const shapes = layouts.records
      .filter((record) => record.isCreated && this.#isCopied(record))
      .flatMap((record) => layouts.shapesOf(record).map(({ index }) => ({ record, index })));
    // Derived structs have the higher indexes, and must be asked for before what they derive from.
    shapes.sort((a, b) => b.index - a.index);
    return shapes.map(({ record, index }) =>
      when(op("value.is_ref", [index], [body.get(0)], "bool"), this.#struct(record, index)),
    );
  }

  #struct(record: StructRecord, index: number): Node[] {
    const body = this.#body;
    // Node leaves out what lies under symbols, and a copy of the same layout would have it.
    if (record.fields.some(({ name }) => name.startsWith("@@")))
      return [op("trap", [WRONG_TYPE], [], "never")];
    const copy = body.newLocal(index);
    const self = op("value.to_ref", [record.index], [body.get(0)], record.index);
    // A copy of an object without prototype has one.
    const copied = record.fields.filter(({ name }) => name !== "$isBare");
    const fields = copied.map((field): Node => {
      const read = op("struct.get", [record.index, field.index], [self], field.storage);
      const isPlain = ["f64", "bool", "i32", "i64"].includes(String(field.storage));
      const value = isPlain ? read : unboxed(this.#clone(box(read)), field.storage);
      return op("struct.set", [record.index, field.index], [body.get(copy), value], "void");
    });
    return [
      body.set(copy, op("struct.new_default", [index], [], index)),
      this.#note(body.get(copy)),
      ...fields,
      answer(box(body.get(copy))),
    ];
  }

  /** Whether objects of the struct are copied field by field. */
  #isCopied({ info }: StructRecord): boolean {
    const { type } = info;
    if (type.kind === "classValue" || info.accessors) return false;
    if (!isClassInstance(type)) return true;
    const { symbol } = type.target;
    if (!symbol.module.isLibrary) return false;
    if (symbol.name === "Map" || symbol.name === "Set")
      return ["number", "string", "boolean"].includes(
        this.#body.lowering.representations.category(type.typeArguments[0] ?? type),
      );
    return COPIED.has(symbol.name);
  }
}

/** Classes of the library whose objects are copied field by field. */
const COPIED: ReadonlySet<string> = new Set([
  "Date",
  "Dictionary",
  "Epoch",
  "ExtraKeys",
  "Error",
  "RangeError",
  "TypeError",
  "SyntaxError",
  "RegExp",
  "MatchProperties",
  "IndexedMatchProperties",
  "IndicesProperties",
]);
