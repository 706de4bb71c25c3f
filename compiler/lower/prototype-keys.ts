/** Properties that a module gives to the prototypes of its classes, see `syntax/fold-prototypes.ts`: who may write them, and what for-in finds. */
import type { ReferenceType } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { ClassDeclaration, ClassExpression } from "../syntax/ast.ts";
import { declaredClass, nameOfMember } from "../syntax/prototype-statements.ts";
import { mayAskOwn, mayBeAssigned } from "./assigned-names.ts";
import type { Body } from "./body.ts";
import { box } from "./convert.ts";
import { answer } from "./dynamic.ts";
import { stringConstant } from "./emit.ts";
import { callLibrary } from "./library.ts";
import type { Lowering } from "./lowering.ts";
import { basesOf } from "./set-prototypes.ts";
import { textArray, textItem } from "./string-arrays.ts";
import { isClassInstance } from "./structs.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** Objects that are given such a property would have one of their own, for which there is no room. */
export function refuseOwn(body: Body, node: ClassDeclaration | ClassExpression): void {
  const { program } = body.lowering;
  const target = program.classOf(node);
  const hidden = basesOf(program, node).flatMap((base) => base.hidden ?? []);
  for (const each of node.members) {
    const name = "key" in each && !each.isStatic ? nameOfMember(each.key) : undefined;
    if (hidden.some(({ key }) => key === name))
      unsupported(
        body.span(each),
        `a member called \`${name}\` in a class whose base class defines a hidden property of that name`,
        "give one of them another name",
      );
  }
  for (const { key, isWritable } of node.hidden ?? []) {
    const isWritten = !isWritable && mayBeAssigned(program, key, target);
    if (isWritten || mayAskOwn(program, key, target))
      unsupported(
        body.span(node.name ?? node),
        `the hidden property \`${key}\`, which the program writes or looks for among the own ones,`,
        "declare a `#private` field, and a getter",
      );
  }
  for (const { key } of node.onPrototype ?? []) {
    const isGetter = node.members.some(
      (each) =>
        each.kind === "Accessor" && each.start === node.end && nameOfMember(each.key) === key,
    );
    if (isGetter && mayBeAssigned(program, key, target))
      unsupported(
        body.span(node.name ?? node),
        `the property \`${key}\` of \`${target.symbol.name}.prototype\`, which objects may get of their own,`,
        "declare a field with this value in the class",
      );
  }
}

/** The keys that for-in comes to, given the object's own. */
export function withInherited(body: Body, object: Value, own: Node): Node {
  const { lowering } = body;
  if (!isAnyInherited(lowering)) return own;
  const { dynamic, types, classes } = lowering;
  const array = textArray(lowering);
  const list = (names: readonly string[]): Node => {
    const items = names.map((name) => textItem(lowering, stringConstant(lowering, name)));
    return answer(op("array.of", [array, items.length], items, array));
  };
  const index = dynamic.question("keys of prototypes", ["value"], array, {
    forRecord: (_, { info: { type } }) =>
      isClassInstance(type) ? [list(inheritedOf(lowering, type))] : undefined,
    after: () => [list([])],
  });
  const type = types.array(classes.stringType);
  const inherited = body.op("call", [index], [box(object.node)], array);
  return callLibrary(
    body,
    "prototype.ts#withInherited",
    [],
    [
      { node: own, type },
      { node: inherited, type },
    ],
  ).node;
}

function inheritedOf({ types }: Lowering, type: ReferenceType): string[] {
  const names: string[] = [];
  // What a class has itself hides what it would inherit, and only the latter may be enumerable.
  const hidden = new Set<string | undefined>();
  for (let each: ReferenceType | undefined = type; each; each = types.baseClassOf(each)) {
    for (const node of each.target.symbol.declarations) {
      if (node.kind !== "ClassDeclaration") continue;
      const own = enumerable(node);
      names.push(...own.filter((key) => !hidden.has(key)));
      for (const member of node.members)
        if (member.kind === "Method" || member.kind === "Accessor")
          hidden.add(member.isStatic ? undefined : nameOfMember(member.key));
      for (const { key } of node.onPrototype ?? []) hidden.add(key);
    }
  }
  return names;
}

function enumerable({ onPrototype = [] }: ClassDeclaration): string[] {
  return onPrototype.filter((each) => each.isEnumerable).map(({ key }) => key);
}

function isAnyInherited({ program }: Lowering): boolean {
  return program.modules.some(({ ast }) =>
    ast.statements.some((each) => {
      const node = declaredClass(each);
      return node !== undefined && enumerable(node).length > 0;
    }),
  );
}
