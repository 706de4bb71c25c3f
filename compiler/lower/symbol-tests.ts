/** `symbol in value`, of a value whose type says nothing: symbols that are constants name properties as texts do. */

import type { Type } from "../check/types.ts";
import type { Node } from "../ir/tree.ts";
import type { Node as SyntaxNode } from "../syntax/ast.ts";
import type { Body } from "./body.ts";
import { box } from "./convert.ts";
import { dictionaryHas, dictionaryType } from "./dictionary.ts";
import { answer, receiver } from "./dynamic.ts";
import { refusePrimitivesIn } from "./dynamic-elements.ts";
import { functionTests, prepareFunctionKeys } from "./dynamic-functions.ts";
import { booleanConstant, stringConstant } from "./emit.ts";
import { whenExtraNamed } from "./extra-keys.ts";
import type { StructRecord } from "./layouts.ts";
import { libraryInstance } from "./library.ts";
import { hasOwnProperty, hasProperty } from "./record-members.ts";
import { isClassInstance } from "./structs.ts";
import { refuseSymbolKey } from "./text-key.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** Symbols of the language that only objects of the program's own classes have under them. */
const OWN_ONLY = new Set(["@@dispose", "@@asyncDispose", "@@hasInstance"]);

/** Does the name stand for a symbol? */
export function isSymbolName(name: string): boolean {
  return name.startsWith("@@");
}

/**
 * Whether the value has a property under the symbol.
 * @param isOwn of itself, not by inheritance
 */
export function hasSymbol(
  body: Body,
  object: Value,
  name: string,
  isOwn: boolean,
  at: SyntaxNode,
): Node {
  const { dynamic, types } = body.lowering;
  if (dictionaryType(body.lowering, object.type)) refuseSymbolKey(body, at);
  if (!name.includes("#") && !OWN_ONLY.has(name))
    unsupported(
      body.span(at),
      `\`Symbol.${name.slice(2)} in\` of a value of unknown type`,
      "test with `instanceof`",
    );
  libraryInstance(body.lowering, "error.ts#refuseIn", []);
  prepareFunctionKeys(body);
  const key = (inner: Body): Node => stringConstant(inner.lowering, name);
  const has = isOwn ? hasOwnProperty : hasProperty;
  const index = dynamic.question(`has ${isOwn ? "own " : ""}${name}`, ["value"], "bool", {
    forRecord: (inner, record) => {
      const type: Type = record.info.type;
      if (dictionaryType(inner.lowering, type)) {
        const self: Value = { node: receiver(inner, record), type };
        return [answer(dictionaryHas(inner, self, key(inner), isOwn))];
      }
      const isThere = (): Node[] => [answer(booleanConstant(true))];
      const extra = whenExtraNamed(inner, record, () => receiver(inner, record), name, isThere);
      if (!types.propertyOf(type, name)) return extra.length > 0 ? extra : undefined;
      if (isOwn && !isStored(inner, record, name)) return extra.length > 0 ? extra : undefined;
      return [...extra, answer(has(inner, record, receiver(inner, record), name))];
    },
    before: (inner) => [refusePrimitivesIn(inner, shownName(name))],
    after: (inner) => [...functionTests(inner, () => key(inner)), answer(booleanConstant(false))],
  });
  return body.op("call", [index], [box(object.node)], "bool");
}

/** Fields and parts of literals are their own; the rest they have from their class. */
function isStored({ lowering }: Body, record: StructRecord, name: string): boolean {
  return !isClassInstance(record.info.type) || lowering.layouts.field(record, name) !== undefined;
}

/** `@@area#12` as `Symbol(area)`. */
function shownName(name: string): string {
  const end = name.lastIndexOf("#");
  return end < 0 ? `Symbol(Symbol.${name.slice(2)})` : `Symbol(${name.slice(2, end)})`;
}
