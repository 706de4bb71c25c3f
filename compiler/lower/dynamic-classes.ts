/** The class that made an object, asked of the object: `x.constructor`, `new.target`. */
import type { ReferenceType, Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Body } from "./body.ts";
import { isBuffer } from "./buffers.ts";
import { heldObject } from "./class-captures.ts";
import { classObjectFact } from "./class-objects.ts";
import { box } from "./convert.ts";
import { callDictionary, dictionaryType } from "./dictionary.ts";
import { answer, receiver, WRONG_TYPE } from "./dynamic.ts";
import { refuseNullish } from "./dynamic-elements.ts";
import { readDynamic } from "./dynamic-properties.ts";
import { booleanConstant, choose, not, stringConstant, undefinedOf, when } from "./emit.ts";
import { asDictionary } from "./fitting.ts";
import type { StructRecord } from "./layouts.ts";
import { isClassInstance } from "./structs.ts";
import { TYPED_ARRAYS } from "./typed-array-types.ts";
import type { Value } from "./value.ts";

/** The object of the class which made an object, as a value of the type. */
export function constructorOf(body: Body, object: Value, type: Type): Value {
  const asked = askConstructor(body, box(object.node), "constructor", () =>
    op("trap", [WRONG_TYPE], [], "never"),
  );
  return { node: asked, type };
}

/** The same of what nobody knows the type of: objects of no class of the program have what they hold by the name. */
export function constructorOfAny(body: Body, object: Value): Value {
  const { unknownType } = body.lowering.classes;
  const nothing = (): Node => answer(undefinedOf("value"));
  const node = askConstructor(body, box(object.node), "constructor of any", nothing);
  return { node, type: unknownType };
}

/** @param otherwise the answer for objects of no class of the program */
function askConstructor(body: Body, object: Node, name: string, otherwise: () => Node): Node {
  const { dynamic } = body.lowering;
  const index = dynamic.question(name, ["value"], "value", {
    isOfClass: true,
    forRecord: (inner, record) => {
      const { type } = record.info;
      if (dictionaryType(inner.lowering, type)) {
        const self = { node: receiver(inner, record), type };
        const key = stringConstant(inner.lowering, "constructor");
        const held = callDictionary(inner, self, "$get", () => key);
        const own = inner.hold(box(held.node));
        const isOwn = not(op("value.is_undefined", [], [own.read()], "bool"));
        return [own.store, when(isOwn, [answer(own.read())]), answer(otherwise())];
      }
      // Those of the library would bring along all their static members.
      const isOwn = isClassInstance(type) && !type.target.symbol.module.isLibrary;
      const made = isOwn ? objectOfClass(inner, record, type) : undefined;
      return made && [answer(box(made.node))];
    },
    before: (inner) => [refuseNullish(inner, "constructor")],
    after: () => [otherwise()],
  });
  return body.op("call", [index], [object], "value");
}

/** The object of the class that made an instance with the struct. */
function objectOfClass(body: Body, record: StructRecord, type: ReferenceType): Value | undefined {
  const { classObjects, flows } = body.lowering;
  const own = classObjects.typeOfInstance(type);
  if (!own) return undefined;
  flows.decide(classObjectFact(type.target));
  return heldObject(body.lowering, type, () => receiver(body, record)) ?? classObjects.value(own);
}

/** `x.constructor.name` */
export function classNameOf(body: Body, object: Value): Value {
  const node = askName(body, object, "constructor.name", (inner, made) =>
    box(readDynamic(inner, made, "name").node),
  );
  return { node, type: body.lowering.classes.unknownType };
}

/** What `x.constructor` is compared by: the object of a class of the program, else the name. */
export function comparedClassOf(body: Body, object: Value): Node {
  return askName(body, object, "constructor compared", (_, made) => box(made.node));
}

/** What the language calls classes that the library calls otherwise. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ["BigInteger", "BigInt"],
  ["SymbolValue", "Symbol"],
]);

/** @param ofProgram the answer for an instance of a class of the program, of which that is the object */
function askName(
  body: Body,
  object: Value,
  question: string,
  ofProgram: (inner: Body, made: Value) => Node,
): Node {
  const { dynamic, builder } = body.lowering;
  const named = (inner: Body, name: string): Node =>
    answer(box(stringConstant(inner.lowering, name)));
  const index = dynamic.question(question, ["value"], "value", {
    isOfClass: true,
    forRecord: (inner, record) => {
      const { type: own } = record.info;
      if (!isClassInstance(own) || asDictionary(own)) return [named(inner, "Object")];
      // Those of the library are known by name; their objects would bring along all their static members.
      const { isLibrary } = own.target.symbol.module;
      const made = isLibrary ? undefined : objectOfClass(inner, record, own);
      const { name } = own.target.symbol;
      if (!made) return [named(inner, (isLibrary && NAMES.get(name)) || name)];
      return [answer(ofProgram(inner, made))];
    },
    before: (inner) => [refuseNullish(inner, "constructor")],
    after: (inner) => {
      const nodes: Node[] = [];
      const value = (): Node => inner.get(0);
      const whenIt = (test: Node, name: string): void => {
        nodes.push(when(test, [named(inner, name)]));
      };
      builder.eachType((row, at) => {
        const isThis = op("value.is_ref", [at], [value()], "bool");
        if (row.kind === "array") whenIt(isThis, "Array");
        if (row.kind !== "typed-array") return;
        if (row.element === "u8") {
          const isMarked = isBuffer(op("value.to_ref", [at], [value()], at));
          whenIt(choose(isThis, isMarked, booleanConstant(false), "bool"), "Buffer");
        }
        const name = Object.entries(TYPED_ARRAYS).find(([, element]) => element === row.element);
        if (name !== undefined) whenIt(isThis, name[0]);
      });
      whenIt(op("value.is_string", [], [value()], "bool"), "String");
      whenIt(op("value.is_number", [], [value()], "bool"), "Number");
      whenIt(op("value.is_bool", [], [value()], "bool"), "Boolean");
      whenIt(op("value.is_function", [], [value()], "bool"), "Function");
      return [...nodes, op("trap", [WRONG_TYPE], [], "never")];
    },
  });
  return body.op("call", [index], [box(object.node)], "value");
}
