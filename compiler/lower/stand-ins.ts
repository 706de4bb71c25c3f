/**
 * Plain objects that stand for instances of a class of the program: copies that generic functions make (`{ ...value }` is a `T`, but no object
 * of the class), and what is only said to be one (`{ find } as unknown as Repository`). They have what they have, and no methods of the class.
 */
import type { ReferenceType, Type } from "../check/types.ts";
import { op } from "../ir/tree.ts";
import type { Expression } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { type Body, sequence } from "./body.ts";
import { calleeText } from "./callee-text.ts";
import { callDictionary } from "./dictionary.ts";
import { effectOf, not, stringConstant, when } from "./emit.ts";
import { asDictionary } from "./fitting.ts";
import type { StructInfo } from "./flows.ts";
import { callLibrary } from "./library.ts";
import { isClassInstance } from "./structs.ts";
import type { Value } from "./value.ts";

/** Copies that generic functions make of instances are typed as those: `{ ...value }` is a `T`, but no object of the class. */
export function withoutClass(body: Body, type: Type): Type {
  if (!classOf(type)) return type;
  const copied = body.lowering.types.copied(type);
  standFor(body, copied, type);
  return copied;
}

/** Notes that objects of a shape are used as instances of a class, if it is one: copies, and what is said to be one by `as`. */
function standFor({ lowering }: Body, shape: Type, type: Type): void {
  const { types, flows } = lowering;
  const instance = classOf(type);
  if (!instance) return;
  flows.flow(types.canonicalKey(shape), shape, types.canonicalKey(type), type);
  for (let each: ReferenceType | undefined = instance; each; each = types.baseClassOf(each))
    flows.decide(standInsFact(each));
}

/** The class of the program of which a type has instances, by itself or in an intersection. */
function classOf(type: Type): ReferenceType | undefined {
  const parts = type.kind === "intersection" ? type.members : [type];
  return parts.find(
    (each): each is ReferenceType => isClassInstance(each) && !each.target.symbol.module.isLibrary,
  );
}

/** The decision that plain objects stand for instances of a class, which have its fields and nothing else. */
function standInsFact({ target }: ReferenceType): string {
  return `stand-ins of class ${target.id}`;
}

/** Notes what `{ … } as C` and `{ … } as unknown as C` say. */
export function standForInstance(body: Body, said: Expression, type: Type): void {
  const { representations } = body.lowering;
  if (!isClassInstance(type)) return;
  let inner = said;
  while (inner.kind === "AsExpression") inner = stripParentheses(inner.expression);
  const given = representations.normalize(body.typeOf(inner));
  if (isClassInstance(given) || representations.category(given) !== "object") return;
  standFor(body, given, type);
}

/** Whether plain objects are known to stand for instances of the type, if it is a class. */
export function hasStandIns({ lowering }: Body, type: Type): boolean {
  return isClassInstance(type) && lowering.flows.isDecided(standInsFact(type));
}

/** An instance, with the TypeError of a call where what stands for it lacks the method. */
export function refuseStandIns(body: Body, object: Value, name: string, callee: Expression): Value {
  const { flows, layouts, types } = body.lowering;
  const { type } = object;
  if (!hasStandIns(body, type)) return object;
  if (typeof object.node.type !== "number") return object;
  const lacking = flows
    .structsOf(types.canonicalKey(type), type, layouts.ownStruct(type))
    .filter((each) => isStandIn(each) && !layouts.field(layouts.record(each), name));
  if (lacking.length === 0) return object;
  const held = body.hold(object.node);
  const refused = callLibrary(
    body,
    "error.ts#refuseCall",
    [],
    [
      {
        node: stringConstant(body.lowering, calleeText(callee)),
        type: body.lowering.classes.stringType,
      },
    ],
  );
  const checks = lacking.map((each) => {
    const index = layouts.indexOf(each);
    const refuse = effectOf(refused.node);
    const key = stringConstant(body.lowering, name);
    const entry = asDictionary(each.type)
      ? callDictionary(
          body,
          { node: op("ref.cast", [index], [held.read()], index), type: each.type },
          "$has",
          () => key,
        )
      : undefined;
    const then = entry ? when(not(entry.node), [refuse]) : refuse;
    return when(op("ref.test", [index], [held.read()], "bool"), [then]);
  });
  return { node: sequence([held.store, ...checks, held.read()]), type };
}

function isStandIn({ type }: StructInfo): boolean {
  return !isClassInstance(type) || asDictionary(type) !== undefined;
}
