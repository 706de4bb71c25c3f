/**
 * Questions about values whose type says nothing: is it an array, an instance of a class, what is its property. The answers go over all
 * layouts the program turns out to have, so each question is a function whose cases are made as layouts turn up; slow, and right.
 */
import {
  type ClosureType,
  OBJECT_TYPE,
  type ResultType,
  STRING_TYPE,
  TRAP_CODES,
  type ValueType,
} from "../../runtime/bytecode/module.ts";
import type { ClassValueType, DeclaredType, ReferenceType, Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Node as SyntaxNode } from "../syntax/ast.ts";
import { arrayBaseOf, arrayTypeOf, declaresMember, isArrayOfClass } from "./array-classes.ts";
import { Body } from "./body.ts";
import { heldObject } from "./class-captures.ts";
import { joinedElements } from "./dynamic-elements.ts";
import { booleanConstant, choose, undefinedOf, when } from "./emit.ts";
import { Instantiation } from "./instantiation.ts";
import type { StructRecord } from "./layouts.ts";
import type { Lowering } from "./lowering.ts";
import { textArray } from "./string-arrays.ts";
import { isClassInstance } from "./structs.ts";
import { toTextOfStruct } from "./text.ts";
import { Unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** How a question is answered. The function's first parameter is the boxed value it is about. */
export interface Answers {
  /** The member that is asked for, if one is: arrays of classes of the program may have it. */
  readonly member?: string;
  /** It asks for the class: arrays of classes of the program are of that. */
  readonly isOfClass?: true;
  /** It is asked of what lies beside arrays of classes of the program. */
  readonly isOfBeside?: true;
  /** Few ask it, so that it is not put in place of its calls. */
  readonly isRare?: true;
  /** What the function does for objects of a struct, if it does anything; made once per struct. */
  readonly forRecord?: (body: Body, record: StructRecord) => Node[] | undefined;
  /** The same for arrays with elements of the type. */
  readonly forArray?: (body: Body, element: Type, array: number) => Node[] | undefined;
  /** The same for typed arrays of the type. */
  readonly forTyped?: (body: Body, type: Type, index: number) => Node[] | undefined;
  /** The same for functions of a calling convention. */
  readonly forFunction?: (body: Body, convention: ClosureType, index: number) => Node[];
  /** What it does for texts, numbers and booleans. */
  readonly forPrimitives?: (body: Body) => Node[];
  /** What it does before and after asking for structs, when all types are known. */
  readonly before?: (body: Body) => Node[];
  readonly after: (body: Body) => Node[];
}

interface Question {
  readonly index: number;
  readonly body: Body;
  readonly answers: Answers;
  /** The statements for objects of a type index. */
  readonly cases: Map<number, Node[] | undefined>;
  /** How many created records, arrays and typed arrays have been looked at. */
  seenRecords: number;
  seenArrays: number;
  seenTyped: number;
}

/** Where the cases of a question keep that of primitives. */
const PRIMITIVES = -1;

/** The trap of a type that lied. */
export const WRONG_TYPE = TRAP_CODES.wrongType;

/** Questions of a round. */
export class Dynamic {
  readonly #lowering: Lowering;
  readonly #questions = new Map<string, Question>();

  constructor(lowering: Lowering) {
    this.#lowering = lowering;
  }

  /** Is the boxed value an array. */
  isArray(body: Body, value: Node): Node {
    const index = this.question("isArray", ["value"], "bool", {
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

  /**
   * Is the boxed value an instance of the class, whatever its own type arguments.
   * @param outer type arguments of the functions around the class: for others it is another class
   */
  isInstance(
    body: Body,
    value: Node,
    target: DeclaredType,
    known: readonly Type[],
    outer: readonly Type[] = [],
  ): Node {
    const { layouts, types } = this.#lowering;
    const keys = outer.map((each) => types.canonicalKey(each));
    const isOf = ({ typeArguments }: ReferenceType): boolean =>
      keys.every((key, place) => {
        const own = typeArguments[place];
        return own !== undefined && types.canonicalKey(own) === key;
      });
    for (const type of known) layouts.record(layouts.ownStruct(type));
    const index = this.question(
      `instanceof ${target.symbol.name}#${target.id}${keys.join()}`,
      ["value"],
      "bool",
      {
        after: (inner) => {
          let test: Node = booleanConstant(false);
          const structs: number[] = [];
          for (const record of layouts.records) {
            const { type } = record.info;
            if (!isClassInstance(type) || type.target !== target || !isOf(type)) continue;
            structs.push(record.index);
            if (arrayBaseOf(types, type)) continue;
            const isThis = op("value.is_ref", [record.index], [inner.get(0)], "bool");
            test = choose(isThis, booleanConstant(true), test, "bool");
          }
          const [type] = known;
          if (type && arrayBaseOf(types, type))
            test = isArrayOfClass(inner, () => inner.get(0), structs);
          return [op("return", [], [test], "never")];
        },
      },
    );
    return body.op("call", [index], [value], "bool");
  }

  /** Is the boxed value an instance of the class whose object is given: one of those that its definition has made. */
  isMadeBy(body: Body, value: Node, type: ClassValueType, object: Node): Node {
    const { layouts, types, classObjects } = this.#lowering;
    const key = types.canonicalKey(type);
    const { index: struct } = layouts.record(layouts.ownStruct(type));
    const isOf = (own: Type): own is ReferenceType => {
      if (!isClassInstance(own) || own.target !== type.target) return false;
      const made = classObjects.typeOfInstance(own);
      return made !== undefined && types.canonicalKey(made) === key;
    };
    const index = this.question(`instanceof made ${key}`, ["value", struct], "bool", {
      isOfClass: true,
      forRecord: (inner, record) => {
        for (let each: StructRecord | undefined = record; each; each = each.parent) {
          const { type: own } = each.info;
          if (!isOf(own)) continue;
          const held = heldObject(this.#lowering, own, () => receiver(inner, record));
          return held && [answer(op("ref.eq", [], [held.node, inner.get(1)], "bool"))];
        }
        return undefined;
      },
      after: () => [answer(booleanConstant(false))],
    });
    return body.op("call", [index], [value, object], "bool");
  }

  /** What `String(value)` gives of a value of unknown type. */
  text(body: Body, value: Node, at: SyntaxNode): Node {
    const index = (): number => this.#questions.get("String")?.index ?? 0;
    this.question("String", ["value"], STRING_TYPE, {
      member: "toString",
      forRecord: (inner, record) => {
        const self: Value = { node: receiver(inner, record), type: record.info.type };
        return [op("return", [], [toTextOfStruct(inner, self, at)], "never")];
      },
      after: (inner) => [
        ...joinedElements(inner, index()),
        op("return", [], [op("value.to_string", [], [inner.get(0)], STRING_TYPE)], "never"),
      ],
    });
    return body.op("call", [index()], [value], STRING_TYPE);
  }

  /** A value of unknown type as an array of boxed elements. */
  array(body: Body, value: Node): Node {
    const array = this.#lowering.builder.array("value");
    const index = this.question("as array", ["value"], array, {
      after: (inner) => [
        when(op("value.is_ref", [array], [inner.get(0)], "bool"), [
          answer(op("value.to_ref", [array], [inner.get(0)], array)),
        ]),
        when(op("value.is_undefined", [], [inner.get(0)], "bool"), [answer(undefinedOf(array))]),
        when(op("value.is_null", [], [inner.get(0)], "bool"), [
          answer(op("ref.null", [array], [], array)),
        ]),
        op("trap", [WRONG_TYPE], [], "never"),
      ],
    });
    return body.op("call", [index], [value], array);
  }

  /**
   * The function that answers a question.
   * @param name what is asked; the same name has the same answers
   */
  question(
    name: string,
    params: readonly ValueType[],
    result: ResultType,
    answers: Answers,
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
      ...(answers.isRare ? { isRare: true } : {}),
    });
    const seen = { seenRecords: 0, seenArrays: 0, seenTyped: 0 };
    this.#questions.set(name, { index, body, answers, cases: new Map(), ...seen });
    return index;
  }

  /** True if there is a question of the name. */
  isAsked(name: string): boolean {
    return this.#questions.has(name);
  }

  /**
   * Makes the cases of structs and arrays that turned up.
   * @returns true if there were any
   */
  complete(): boolean {
    let found = false;
    const { layouts, representations } = this.#lowering;
    const { created } = layouts;
    const { arrays, typedArrays } = representations;
    for (const question of [...this.#questions.values()]) {
      const { answers, body, seenRecords, seenArrays, seenTyped } = question;
      const { forRecord, forArray, forTyped, forFunction, forPrimitives } = answers;
      if (forPrimitives && !question.cases.has(PRIMITIVES)) {
        found = true;
        this.#answer(question, PRIMITIVES, () => forPrimitives(body));
      }
      question.seenRecords = created.length;
      for (const record of forRecord ? created.slice(seenRecords) : []) {
        if (!mayBeAsked(this.#lowering, answers, record)) continue;
        found = true;
        this.#answer(question, record.index, () => forRecord?.(body, record));
      }
      question.seenArrays = arrays.size;
      for (const [array, element] of forArray && arrays.size > seenArrays ? arrays : []) {
        if (question.cases.has(array)) continue;
        found = true;
        this.#answer(question, array, () => forArray?.(body, element, array));
      }
      question.seenTyped = typedArrays.size;
      for (const [index, type] of forTyped && typedArrays.size > seenTyped ? typedArrays : []) {
        if (question.cases.has(index)) continue;
        found = true;
        this.#answer(question, index, () => forTyped?.(body, type, index));
      }
      for (const [index, type] of forFunction ? closuresOf(this.#lowering) : []) {
        if (question.cases.has(index)) continue;
        found = true;
        this.#answer(question, index, () => forFunction?.(body, type, index));
      }
    }
    return found;
  }

  /** Writes the functions; after everything else is lowered. */
  finish(): void {
    for (const { index, body, answers, cases } of this.#questions.values()) {
      for (const node of answers.before?.(body) ?? []) body.emit(node);
      // Derived structs have the higher indexes, and must be asked for before what they derive from; arrays of classes before other arrays.
      const isAsked = (type: number): number =>
        this.#askedArray(answers, type) === undefined ? 0 : 1;
      const inOrder = [...cases].sort(([a], [b]) => isAsked(b) - isAsked(a) || b - a);
      for (const [type, then] of inOrder) {
        if (type === PRIMITIVES) for (const node of then ?? []) body.emit(node);
        else if (then) body.emit(when(this.#isOf(body, answers, type), then));
      }
      for (const node of answers.after(body)) body.emit(node);
      this.#lowering.functions.define(index, body, true);
    }
  }

  /** The type of the arrays that are asked in place of the struct beside them. */
  #askedArray(answers: Answers, type: number): number | undefined {
    const record = this.#lowering.layouts.recordAt(type);
    return record && !answers.isOfBeside ? arrayOf(this.#lowering, record) : undefined;
  }

  /** Is the value the question is about of the type: a struct, or an array beside which it lies. */
  #isOf(body: Body, answers: Answers, type: number): Node {
    const record = this.#lowering.layouts.recordAt(type);
    const array = this.#askedArray(answers, type);
    const isType = op("value.is_ref", [array ?? type], [body.get(0)], "bool");
    if (!record || !array) return isType;
    const value = op("value.to_ref", [array], [body.get(0)], array);
    const properties = op("array.properties", [], [value], OBJECT_TYPE);
    const isBeside = op("ref.test", [record.index], [properties], "bool");
    return choose(isType, isBeside, booleanConstant(false), "bool");
  }

  #answer(question: Question, type: number, make: () => Node[] | undefined): void {
    const { body, cases } = question;
    cases.set(type, undefined);
    let made: Node[] | undefined;
    const record = this.#lowering.layouts.recordAt(type);
    const isPrototype = record && this.#lowering.prototypes.isPrototype(record.info);
    const setup = body.collect(() => {
      try {
        made = isPrototype ? [op("trap", [WRONG_TYPE], [], "never")] : make();
      } catch (error) {
        if (!(error instanceof Unsupported)) throw error;
        // Nobody said that an object of this kind gets here; one that does stops the program.
        made = [op("trap", [WRONG_TYPE], [], "never")];
      }
    });
    cases.set(type, made && [...setup, ...made]);
  }
}

/** The calling conventions of closures that have turned up. */
function closuresOf({ builder }: Lowering): [index: number, type: ClosureType][] {
  const found: [number, ClosureType][] = [];
  builder.eachType((type, index) => {
    if (type.kind === "closure") found.push([index, type]);
  });
  return found;
}

/** Arrays of classes of the program are asked as arrays, but for what the class itself declares. */
function mayBeAsked(lowering: Lowering, answers: Answers, record: StructRecord): boolean {
  if (answers.isOfBeside || !arrayOf(lowering, record)) return true;
  const { member } = answers;
  const { type } = record.info;
  if (answers.isOfClass) return arrayTypeOf(lowering, record) !== undefined;
  if (member === undefined) return false;
  return isOfMatch(record)
    ? lowering.types.propertyOf(type, member) !== undefined
    : declaresMember(lowering.types, type, member);
}

/** The array type beside whose arrays a struct lies: those of a class of the program, or matches of regular expressions. */
export function arrayOf(lowering: Lowering, record: StructRecord): number | undefined {
  return arrayTypeOf(lowering, record) ?? (isOfMatch(record) ? textArray(lowering) : undefined);
}

/** Does the struct hold `index`, `input` and `groups` of matches. */
function isOfMatch({ info: { type } }: StructRecord): boolean {
  if (!isClassInstance(type)) return false;
  const { name, module } = type.target.symbol;
  return name.endsWith("MatchProperties") && module.isLibrary && module.path === "regexp.ts";
}

/** The value a question is about, as an object of the struct. */
export function receiver(body: Body, record: StructRecord): Node {
  const array = arrayOf(body.lowering, record);
  if (array) {
    const value = op("value.to_ref", [array], [body.get(0)], array);
    const properties = op("array.properties", [], [value], OBJECT_TYPE);
    return op("ref.cast", [record.index], [properties], record.index);
  }
  return op("value.to_ref", [record.index], [body.get(0)], record.index);
}

/** Ends a question's function with a value. */
export function answer(value: Node): Node {
  return op("return", [], [value], "never");
}
