/**
 * Questions about values whose type says nothing: is it an array, an instance of a class, what is its property. The answers go over all
 * layouts the program turns out to have, so each question is a function whose cases are made as layouts turn up; slow, and right.
 */
import {
  type ResultType,
  STRING_TYPE,
  TRAP_CODES,
  type ValueType,
} from "../../runtime/bytecode/module.ts";
import type { DeclaredType, Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { CallExpression, ElementAccess, Node as SyntaxNode } from "../syntax/ast.ts";
import { Body } from "./body.ts";
import { box, convert } from "./convert.ts";
import { dictionaryGet, dictionarySet, dictionaryType } from "./dictionary.ts";
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
import { Instantiation } from "./instantiation.ts";
import type { StructRecord } from "./layouts.ts";
import type { Lowering } from "./lowering.ts";
import { callOn, readFrom, writeTo } from "./record-members.ts";
import { isClassInstance } from "./structs.ts";
import { toText } from "./text.ts";
import { Unsupported, unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

interface Question {
  readonly index: number;
  readonly body: Body;
  /** What the function does for objects of a struct, if it does anything; made once per struct. */
  readonly forRecord: ((body: Body, record: StructRecord) => Node[] | undefined) | undefined;
  /** What it does before and after asking for structs, when all types are known. */
  readonly before: ((body: Body) => Node[]) | undefined;
  readonly after: (body: Body) => Node[];
  readonly cases: Map<StructRecord, Node[] | undefined>;
}

/** Questions of a round. */
export class Dynamic {
  readonly #lowering: Lowering;
  readonly #questions = new Map<string, Question>();

  constructor(lowering: Lowering) {
    this.#lowering = lowering;
  }

  /** Is the boxed value an array. */
  isArray(body: Body, value: Node): Node {
    const index = this.#question("isArray", ["value"], "bool", {
      after: (inner) => {
        let test: Node = booleanConstant(false);
        this.#lowering.builder.eachType((type, at) => {
          if (type.kind !== "array") return;
          const isThis = op("value.is_ref", [at], [inner.get(0)], "bool");
          test = choose(isThis, booleanConstant(true), test, "bool");
        });
        return [op("return", [], [test], "never")];
      },
    });
    return body.op("call", [index], [value], "bool");
  }

  /** Is the boxed value an instance of the class, whatever its type arguments. */
  isInstance(body: Body, value: Node, target: DeclaredType, known: readonly Type[]): Node {
    const { layouts } = this.#lowering;
    for (const type of known) layouts.record(layouts.ownStruct(type));
    const index = this.#question(
      `instanceof ${target.symbol.name}#${target.id}`,
      ["value"],
      "bool",
      {
        after: (inner) => {
          let test: Node = booleanConstant(false);
          for (const record of layouts.records) {
            const { type } = record.info;
            if (!isClassInstance(type) || type.target !== target) continue;
            const isThis = op("value.is_ref", [record.index], [inner.get(0)], "bool");
            test = choose(isThis, booleanConstant(true), test, "bool");
          }
          return [op("return", [], [test], "never")];
        },
      },
    );
    return body.op("call", [index], [value], "bool");
  }

  /** What `String(value)` gives of a value of unknown type. */
  text(body: Body, value: Node, at: SyntaxNode): Node {
    const index = this.#question("String", ["value"], STRING_TYPE, {
      forRecord: (inner, record) => {
        const self: Value = { node: receiver(inner, record), type: record.info.type };
        return [op("return", [], [toText(inner, self, at)], "never")];
      },
      after: (inner) => [
        ...this.#joined(inner),
        op("return", [], [op("value.to_string", [], [inner.get(0)], STRING_TYPE)], "never"),
      ],
    });
    return body.op("call", [index], [value], STRING_TYPE);
  }

  /** A property of a value of unknown type. */
  read(body: Body, object: Value, name: string): Value {
    const { classes, types } = this.#lowering;
    const unknown = classes.unknownType;
    const index = this.#question(`get ${name}`, ["value"], "value", {
      forRecord: (inner, record) => {
        const self = receiver(inner, record);
        const { type } = record.info;
        if (dictionaryType(this.#lowering, type)) {
          const key = stringConstant(this.#lowering, name);
          const found = dictionaryGet(inner, { node: self, type }, key, "undefined", unknown);
          return [op("return", [], [box(found.node)], "never")];
        }
        const property = types.propertyOf(type, name);
        if (!property) return undefined;
        const value = readFrom(inner, record, self, name, property.type);
        return [op("return", [], [box(value.node)], "never")];
      },
      before: (inner) => [this.#refuseNullish(inner, name)],
      after: (inner) => [
        ...(name === "length" ? this.#lengths(inner) : []),
        op("return", [], [undefinedOf("value")], "never"),
      ],
    });
    return { node: body.op("call", [index], [box(object.node)], "value"), type: unknown };
  }

  /** Writes a property of a value of unknown type. */
  write(body: Body, object: Value, name: string, value: Value): Node {
    const { classes, types } = this.#lowering;
    const index = this.#question(`set ${name}`, ["value", "value"], "void", {
      forRecord: (inner, record) => {
        const { type } = record.info;
        const given: Value = { node: inner.get(1), type: classes.unknownType };
        if (dictionaryType(this.#lowering, type)) {
          const self = (): Value => ({ node: receiver(inner, record), type });
          const key: Value = {
            node: stringConstant(this.#lowering, name),
            type: classes.stringType,
          };
          const entry = dictionarySet(inner, self, key);
          return [entry.write((to) => convert(inner, given, to)), op("return", [], [], "never")];
        }
        if (!types.propertyOf(type, name)) return undefined;
        return [
          writeTo(inner, record, receiver(inner, record), name, given),
          op("return", [], [], "never"),
        ];
      },
      before: (inner) => [this.#refuseNullish(inner, name)],
      // A property that no type declares has no place to go.
      after: () => [op("trap", [WRONG_TYPE], [], "never")],
    });
    return body.op("call", [index], [box(object.node), box(value.node)], "void");
  }

  /** An element of a value of unknown type. */
  readKey(body: Body, object: Value, node: ElementAccess): Value {
    const key = body.expression(node.index);
    const { classes, layouts } = this.#lowering;
    const index = this.#question("get [key]", ["value", "value"], "value", {
      forRecord: (inner, record) => {
        const { type } = record.info;
        const text = (): Node => op("value.to_string", [], [inner.get(1)], STRING_TYPE);
        if (dictionaryType(this.#lowering, type)) {
          const self: Value = { node: receiver(inner, record), type };
          const found = dictionaryGet(inner, self, text(), "undefined", classes.unknownType);
          return [op("return", [], [box(found.node)], "never")];
        }
        if (record.keys.length === 0) return undefined;
        return record.keys.map((name) => {
          const field = layouts.field(record, name);
          const value = readFrom(
            inner,
            record,
            receiver(inner, record),
            name,
            field?.type ?? classes.unknownType,
          );
          const isName = op(
            "string.equals",
            [],
            [text(), stringConstant(this.#lowering, name)],
            "bool",
          );
          return when(isName, [op("return", [], [box(value.node)], "never")]);
        });
      },
      before: (inner) => [this.#refuseNullish(inner, "index")],
      after: (inner) => [
        ...this.#elements(inner),
        op("return", [], [undefinedOf("value")], "never"),
      ],
    });
    return {
      node: body.op("call", [index], [box(object.node), box(key.node)], "value"),
      type: classes.unknownType,
    };
  }

  /** Calls a value of unknown type, or a member of one. */
  call(body: Body, node: CallExpression): Value {
    const { classes } = this.#lowering;
    if (node.arguments.some((each) => each.kind === "Spread")) {
      return unsupported(body.span(node), "spreading into a call of a value of unknown type");
    }
    const { callee } = node;
    const args = (): Node[] =>
      node.arguments.map((each) =>
        each.kind === "Spread" ? undefinedOf("value") : box(body.expression(each).node),
      );
    if (callee.kind === "PropertyAccess" && callee.name.kind === "Identifier") {
      const object = body.expression(callee.object);
      const index = this.#method(callee.name.name, node.arguments.length);
      const call = body.op("call", [index], [box(object.node), ...args()], "value");
      return { node: call, type: classes.unknownType };
    }
    const value = body.expression(callee);
    const index = this.#apply(node.arguments.length);
    return {
      node: body.op("call", [index], [box(value.node), ...args()], "value"),
      type: classes.unknownType,
    };
  }

  /**
   * Makes the cases of structs that turned up.
   * @returns true if there were any
   */
  complete(): boolean {
    let found = false;
    for (const question of [...this.#questions.values()]) {
      const { forRecord, body, cases } = question;
      if (!forRecord) continue;
      for (const record of this.#lowering.layouts.records) {
        if (!record.isCreated || cases.has(record)) continue;
        found = true;
        let made: Node[] | undefined;
        const setup = body.collect(() => {
          try {
            made = forRecord(body, record);
          } catch (error) {
            if (!(error instanceof Unsupported)) throw error;
            // Nobody said that an object of this kind gets here; one that does stops the program.
            made = [op("trap", [WRONG_TYPE], [], "never")];
          }
        });
        cases.set(record, made && [...setup, ...made]);
      }
    }
    return found;
  }

  /** Writes the functions; after everything else is lowered. */
  finish(): void {
    for (const { index, body, before, after, cases } of this.#questions.values()) {
      for (const node of before?.(body) ?? []) body.emit(node);
      // Derived structs have the higher indexes, and must be asked for before what they derive from.
      for (const [record, then] of [...cases].sort(([a], [b]) => b.index - a.index)) {
        if (then) body.emit(when(op("value.is_ref", [record.index], [body.get(0)], "bool"), then));
      }
      for (const node of after(body)) body.emit(node);
      this.#lowering.functions.define(index, body, true);
    }
  }

  /** `value.name(…)` with boxed arguments. */
  #method(name: string, count: number): number {
    const { classes, types, closures } = this.#lowering;
    const unknown = classes.unknownType;
    const params: ValueType[] = Array.from({ length: count + 1 }, () => "value");
    return this.#question(`call ${name}/${count}`, params, "value", {
      forRecord: (inner, record) => {
        const property = types.propertyOf(record.info.type, name);
        const [signature] = property ? types.callSignaturesOf(property.type) : [];
        if (!signature) return undefined;
        const shape = closures.shapeOfSignature(closures.erased(signature));
        const typeArguments = signature.typeParameters.map(
          (parameter) => parameter.constraint ?? unknown,
        );
        const called = callOn(
          inner,
          record,
          receiver(inner, record),
          name,
          typeArguments,
          shape,
          (own) =>
            own.params.map((param, place) => {
              const given = place < count && !param.isRest ? inner.get(place + 1) : undefined;
              if (given) return convert(inner, { node: given, type: unknown }, param.type);
              return undefinedOf(inner.repr(param.type));
            }),
        );
        const result =
          called.node.type === "void" ? [called.node, undefinedOf("value")] : [box(called.node)];
        return [op("return", [], [{ kind: "sequence", body: result, type: "value" }], "never")];
      },
      before: (inner) => [this.#refuseNullish(inner, name)],
      after: () => [op("trap", [WRONG_TYPE], [], "never")],
    });
  }

  /** `value(…)` with boxed arguments. */
  #apply(count: number): number {
    const params: ValueType[] = Array.from({ length: count + 1 }, () => "value");
    return this.#question(`apply/${count}`, params, "value", {
      after: (inner) => {
        const nodes: Node[] = [];
        this.#lowering.builder.eachType((type, at) => {
          if (type.kind !== "closure") return;
          const args = type.params.map((param, place) =>
            place < count ? unboxed(inner.get(place + 1), param) : undefinedOf(param),
          );
          const closure = op("value.to_ref", [at], [inner.get(0)], at);
          const call = inner.op("closure.call", [at], [closure, ...args], type.result);
          const body = type.result === "void" ? [call, undefinedOf("value")] : [box(call)];
          const isThis = op("value.is_ref", [at], [inner.get(0)], "bool");
          nodes.push(
            when(isThis, [op("return", [], [{ kind: "sequence", body, type: "value" }], "never")]),
          );
        });
        return [...nodes, op("trap", [WRONG_TYPE], [], "never")];
      },
    });
  }

  /** Arrays as their elements' texts, joined by commas; undefined and null are empty. */
  #joined(body: Body): Node[] {
    const nodes: Node[] = [];
    const { builder } = this.#lowering;
    const self = this.#questions.get("String")?.index ?? 0;
    const pieces = builder.array(STRING_TYPE);
    builder.eachType((type, at) => {
      if (type.kind !== "array") return;
      const list = body.newLocal(pieces);
      const place = body.newLocal("i32");
      const element = body.newLocal("value");
      const array = (): Node => op("value.to_ref", [at], [body.get(0)], at);
      const read: ValueType = typeof type.element === "number" ? type.element : "value";
      const end = { name: "end" };
      const again = { name: "each" };
      const get = op("array.get_or_undefined", [at], [array(), body.get(place)], read);
      const piece = choose(
        op("value.is_nullish", [], [body.get(element)], "bool"),
        stringConstant(this.#lowering, ""),
        op("call", [self], [body.get(element)], STRING_TYPE),
        STRING_TYPE,
      );
      const round: Node[] = [
        branchIf(
          end,
          op("i32.ge_s", [], [body.get(place), op("array.length", [], [array()], "i32")], "bool"),
        ),
        body.set(element, box(get)),
        op("array.push", [pieces], [body.get(list), piece], "void"),
        body.set(place, op("i32.add", [], [body.get(place), integerConstant(1)], "i32")),
        branch(again),
      ];
      nodes.push(
        when(op("value.is_ref", [at], [body.get(0)], "bool"), [
          body.set(list, op("array.of", [pieces, 0], [], pieces)),
          body.set(place, integerConstant(0)),
          block(end, [{ kind: "loop", label: again, body: round, type: "void" }], "void"),
          op(
            "return",
            [],
            [
              op(
                "string.join",
                [pieces],
                [body.get(list), stringConstant(this.#lowering, ",")],
                STRING_TYPE,
              ),
            ],
            "never",
          ),
        ]),
      );
    });
    return nodes;
  }

  #refuseNullish(body: Body, name: string): Node {
    const text = this.#lowering.builder.string(name);
    const object = op("value.to_ref", [0], [body.get(0)], 0);
    const check: Node = {
      kind: "sequence",
      body: [op("ref.check", [text], [object], 0)],
      type: "void",
    };
    return when(op("value.is_nullish", [], [body.get(0)], "bool"), [check]);
  }

  #lengths(body: Body): Node[] {
    const nodes: Node[] = [];
    const giving = (length: Node): Node =>
      op("return", [], [box(op("f64.from_i32", [], [length], "f64"))], "never");
    const value = (): Node => body.get(0);
    const text = op("value.to_ref", [STRING_TYPE], [value()], STRING_TYPE);
    nodes.push(
      when(op("value.is_string", [], [value()], "bool"), [
        giving(op("string.length", [], [text], "i32")),
      ]),
    );
    this.#lowering.builder.eachType((type, at) => {
      if (type.kind !== "array") return;
      const array = op("value.to_ref", [at], [value()], at);
      const isThis = op("value.is_ref", [at], [value()], "bool");
      nodes.push(when(isThis, [giving(op("array.length", [], [array], "i32"))]));
    });
    return nodes;
  }

  #elements(body: Body): Node[] {
    const nodes: Node[] = [];
    const place = (): Node =>
      op("index.from_f64", [], [op("value.to_number", [], [body.get(1)], "f64")], "i32");
    this.#lowering.builder.eachType((type, at) => {
      if (type.kind !== "array") return;
      const array = op("value.to_ref", [at], [body.get(0)], at);
      const result: ValueType = typeof type.element === "number" ? type.element : "value";
      const read = op("array.get_or_undefined", [at], [array, place()], result);
      nodes.push(
        when(op("value.is_ref", [at], [body.get(0)], "bool"), [
          op("return", [], [box(read)], "never"),
        ]),
      );
    });
    const text = op("value.to_ref", [STRING_TYPE], [body.get(0)], STRING_TYPE);
    const unit = op("string.get_or_undefined", [], [text, place()], STRING_TYPE);
    nodes.push(
      when(op("value.is_string", [], [body.get(0)], "bool"), [
        op("return", [], [box(unit)], "never"),
      ]),
    );
    return nodes;
  }

  #question(
    name: string,
    params: readonly ValueType[],
    result: ResultType,
    parts: Pick<Question, "after"> & Partial<Pick<Question, "forRecord" | "before">>,
  ): number {
    const known = this.#questions.get(name);
    if (known) return known.index;
    const { builder, program, types } = this.#lowering;
    const { entry } = program;
    const index = builder.reserveFunction(name);
    const body = new Body(this.#lowering, {
      name,
      file: entry.file,
      path: entry.path,
      instantiation: Instantiation.empty(types),
      params,
      result,
      resultType: undefined,
      isLibrary: true,
    });
    const { forRecord, before, after } = parts;
    this.#questions.set(name, { index, body, forRecord, before, after, cases: new Map() });
    return index;
  }
}

/** The trap of a type that lied. */
const WRONG_TYPE = TRAP_CODES.wrongType;

function receiver(body: Body, record: StructRecord): Node {
  return op("value.to_ref", [record.index], [body.get(0)], record.index);
}

function unboxed(node: Node, type: ValueType): Node {
  switch (type) {
    case "value":
      return node;
    case "f64":
      return op("value.to_f64", [], [node], "f64");
    case "bool":
      return op("value.to_bool", [], [node], "bool");
    case "i32":
    case "i64":
      return undefinedOf(type);
    default:
      return op("value.to_ref", [type], [node], type);
  }
}
