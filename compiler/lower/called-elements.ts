/** Elements and entries that are called where they are: what they are called on. */
import type { Type } from "../check/types.ts";
import type { Node } from "../ir/tree.ts";
import type { Expression, PropertyAccess } from "../syntax/ast.ts";
import { stripAssertions } from "../syntax/parentheses.ts";
import type { Body } from "./body.ts";
import { isMemberOfGlobal } from "./chosen-members.ts";
import { indexName } from "./element-access.ts";
import { enumOf } from "./enum-objects.ts";
import { builtinOwner, memberName } from "./members.ts";
import { namespaceOf } from "./namespace-values.ts";
import { objectOf } from "./property.ts";
import type { Value } from "./value.ts";

/** Members that are found in an object when the program runs. */
const OF_OBJECTS: ReadonlySet<string> = new Set([
  "index",
  "field",
  "method",
  "accessor",
  "dynamic",
]);

/** The object of an element or property that is called, which is what it is called on: evaluated once. */
export function objectOfElement(
  body: Body,
  callee: Expression,
):
  | {
      readonly of: Expression;
      readonly store: Node;
      readonly read: () => Value & { readonly name: string | undefined };
    }
  | undefined {
  const found = stripAssertions(callee);
  if (found.kind !== "ElementAccess" && found.kind !== "PropertyAccess") return undefined;
  const { object: of, optional } = found;
  const type = body.typeOf(of);
  const name = found.kind === "PropertyAccess" ? memberName(found) : undefined;
  const kind = body.lowering.program.memberOf(found)?.kind;
  const isOfObject = kind !== undefined && OF_OBJECTS.has(kind);
  if (found.kind === "PropertyAccess" && !isOfObject && !isOfLanguage(body, type)) return undefined;
  if (enumOf(type) || namespaceOf(type)) return undefined;
  if (found.kind === "ElementAccess" && isMemberOfGlobal(body, found)) return undefined;
  const label = found.kind === "PropertyAccess" ? memberName(found) : indexName(found);
  const object = objectOf(body, of, label, optional);
  const held = body.hold(object.node);
  return { of, store: held.store, read: () => ({ node: held.read(), type: object.type, name }) };
}

/** Whether values of the type are arrays, texts or others of which the language has the methods. */
function isOfLanguage({ lowering: { representations, types } }: Body, type: Type): boolean {
  const own = representations.normalize(types.nonNullable(type));
  return builtinOwner(representations.category(own)) !== undefined;
}

/** The member of a value of unknown type that is called, whatever type it is asserted to be: `(u.map as Mapper)(f)`. */
export function memberOfAny(
  { lowering: { program } }: Body,
  callee: Expression,
): PropertyAccess | undefined {
  const found = stripAssertions(callee);
  if (found.kind !== "PropertyAccess") return undefined;
  return program.memberOf(found)?.kind === "dynamic" ? found : undefined;
}
