/** Prototypes as values: `Object.getPrototypeOf(value)`, `C.prototype`. There is one per class, which is compared and tested; asking for more stops the program. */
import { TRAP_CODES } from "../../runtime/bytecode/module.ts";
import type { ReferenceType } from "../check/types.ts";
import { Bug } from "../diagnostics/bug.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Binary, Expression } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import type { Body } from "./body.ts";
import { isMadeEachTime } from "./class-captures.ts";
import { namedClass } from "./class-objects.ts";
import { box } from "./convert.ts";
import { dictionaryType } from "./dictionary.ts";
import { answer, receiver } from "./dynamic.ts";
import { nullOf, stringConstant, when } from "./emit.ts";
import { strictEquals } from "./equality.ts";
import type { StructInfo } from "./flows.ts";
import type { StructRecord } from "./layouts.ts";
import { callLibrary } from "./library.ts";
import type { Lowering } from "./lowering.ts";
import { isClassInstance } from "./structs.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** Prototypes of a round. */
export class Prototypes {
  readonly #lowering: Lowering;
  readonly #globals = new Map<string, { readonly global: number; readonly names: Node }>();

  constructor(lowering: Lowering) {
    this.#lowering = lowering;
  }

  /**
   * The prototype of the key, boxed.
   * @param names of the class and of those it extends
   */
  value(key: string, names = `!${key}`): Node {
    const { builder, layouts } = this.#lowering;
    const record = layouts.record(this.#info());
    let known = this.#globals.get(key);
    if (known === undefined) {
      layouts.create(record);
      const text = stringConstant(this.#lowering, names);
      known = { global: builder.global(`prototype ${key}`, record.index), names: text };
      this.#globals.set(key, known);
    }
    return box(op("global.get", [known.global], [], record.index));
  }

  /** Whether objects of the struct are prototypes. */
  isPrototype({ type }: StructInfo): boolean {
    return (
      isClassInstance(type) &&
      type.target.symbol.name === "Prototype" &&
      type.target.symbol.module.path === "prototype.ts"
    );
  }

  /** Makes all; runs before everything else of the program. */
  initialize(): Node[] {
    if (this.#globals.size === 0) return [];
    const { index, fields } = this.#lowering.layouts.record(this.#info());
    return [...this.#globals.values()].map(({ global, names }) => {
      const args = fields.map(() => names);
      return op("global.set", [global], [op("struct.new", [index], args, index)], "void");
    });
  }

  #info(): StructInfo {
    const { program, types, layouts } = this.#lowering;
    const declared = program.declaredTypeOf(program.libraryDeclaration("prototype.ts#Prototype"));
    if (declared.kind !== "classValue") throw new Bug("lower", "Prototype is no class");
    return layouts.ownStruct(types.reference(declared.target, []));
  }
}

/** `Object.getPrototypeOf(value) === C.prototype`: a comparison with what is only there to be compared, as whether they are the same. */
export function prototypeTest(body: Body, { left, right }: Binary): Node | undefined {
  const first = comparedPrototype(body, left);
  const second = comparedPrototype(body, right);
  if (!first && !second) return undefined;
  return strictEquals(body, first ?? body.expression(left), second ?? body.expression(right));
}

function comparedPrototype(body: Body, node: Expression): Value | undefined {
  const read = stripParentheses(node);
  if (read.kind !== "PropertyAccess" || read.name.name !== "prototype") return undefined;
  const { lowering } = body;
  const { prototypes, types, program } = lowering;
  const type = lowering.classes.unknownType;
  const named = namedClass(body, read.object);
  if (named) {
    const { target, typeArguments } = named;
    const own = target.typeParameters.slice(typeArguments.length);
    const instance = types.reference(target, [...typeArguments, ...own]);
    const key = keyOfClass(lowering, instance);
    if (key === undefined)
      return unsupported(body.span(node), "`prototype` of a class inside a function");
    return { node: prototypes.value(key, namesOfClass(lowering, instance)), type };
  }
  const member = program.memberOf(read);
  const [owner] = member?.kind === "builtin" ? (member.qualifiedName?.split(".") ?? []) : [];
  return owner === undefined ? undefined : { node: prototypes.value(owner), type };
}

/** What tells the prototype of a class from others; classes that are others each time have none. */
function keyOfClass(lowering: Lowering, type: ReferenceType): string | undefined {
  const { symbol } = type.target;
  if (symbol.module.isLibrary) return symbol.name;
  const own = lowering.classObjects.typeOfInstance(type);
  return own && isMadeEachTime(lowering, own) ? undefined : `${symbol.name}#${type.target.id}`;
}

function namesOfClass({ types }: Lowering, type: ReferenceType): string {
  const names: string[] = [];
  for (let each: ReferenceType | undefined = type; each; each = types.baseClassOf(each)) {
    const { name, module } = each.target.symbol;
    names.push(module.isLibrary ? `!${name}` : name);
    if (module.isLibrary) break;
  }
  return names.join(" ");
}

const KINDS = [
  ["value.is_string", "String"],
  ["value.is_number", "Number"],
  ["value.is_bool", "Boolean"],
  ["value.is_function", "Function"],
] as const;

/** `Object.getPrototypeOf(value)` */
export function prototypeOf(body: Body, value: Value): Value {
  const { dynamic, classes, prototypes } = body.lowering;
  const give = (key: string, names?: string): Node[] => [answer(prototypes.value(key, names))];
  const stop = (): Node[] => [op("trap", [TRAP_CODES.wrongType], [], "never")];
  // They are made before everything else, and the answers are put together last.
  for (const [, key] of KINDS) prototypes.value(key);
  const index = dynamic.question("Object.getPrototypeOf", ["value"], "value", {
    isOfClass: true,
    forRecord: (inner, record) => ofRecord(inner, record, give, stop),
    forArray: () => give("Array"),
    forTyped: (_, type) => (type.kind === "reference" ? give(type.target.symbol.name) : stop()),
    before: (inner) => {
      const given = (): Value => ({ node: inner.get(0), type: classes.unknownType });
      const refused = inner.collect(() =>
        inner.emit(
          callLibrary(inner, "error.ts#refuseNothing", [], [given(), nameless(inner)]).node,
        ),
      );
      return [
        when(op("value.is_nullish", [], [inner.get(0)], "bool"), refused),
        ...KINDS.map(([test, key]) => when(op(test, [], [inner.get(0)], "bool"), give(key))),
      ];
    },
    after: stop,
  });
  return { node: body.op("call", [index], [box(value.node)], "value"), type: classes.unknownType };
}

function ofRecord(
  body: Body,
  record: StructRecord,
  give: (key: string, names?: string) => Node[],
  stop: () => Node[],
): Node[] {
  const { lowering } = body;
  const { type } = record.info;
  if (dictionaryType(lowering, type)) {
    const bare = lowering.layouts.field(record, "$isBare");
    if (!bare) return give("Object");
    const isBare = op("struct.get", [record.index, bare.index], [receiver(body, record)], "bool");
    return [when(isBare, [answer(nullOf("value"))]), ...give("Object")];
  }
  if (type.kind === "classValue" || lowering.prototypes.isPrototype(record.info)) return stop();
  if (!isClassInstance(type)) return give("Object");
  if (lowering.bigints.isStruct(record.index)) return give("BigInt");
  const key = keyOfClass(lowering, type);
  return key === undefined ? stop() : give(key, namesOfClass(lowering, type));
}

function nameless({ lowering }: Body): Value {
  const { classes } = lowering;
  return { node: stringConstant(lowering, ""), type: classes.stringType };
}
