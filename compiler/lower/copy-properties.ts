/** `Object.assign` and spreads where only the running program knows the keys. */

import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import type { ReferenceType } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import { asked } from "./asked.ts";
import type { Body } from "./body.ts";
import { box, convert } from "./convert.ts";
import { addEntry, dictionarySet, dictionaryType } from "./dictionary.ts";
import { readDynamicKey, writeDynamicKey } from "./dynamic-keys.ts";
import { listDynamic } from "./dynamic-properties.ts";
import { block, branch, branchIf, integerConstant, not, when } from "./emit.ts";
import { textArray, textAt } from "./string-arrays.ts";
import type { Value } from "./value.ts";

/** Writes a property; the key is boxed. */
type Write = (key: () => Node, value: Value) => Node;

/** Copies the own properties of one object to another, as `Object.assign` does; what is no object has none. */
export function copyProperties(body: Body, target: Value, source: Value): Node {
  const { lowering } = body;
  const to = body.hold(target.node);
  const dictionary = dictionaryType(lowering, target.type);
  const copy = copyEach(body, source, (key, value) => {
    if (!dictionary) {
      const about = asked(lowering, [target.type]);
      return writeDynamicKey(body, box(to.read()), key(), box(value.node), about);
    }
    const self = (): Value => ({ node: to.read(), type: dictionary });
    const text = { node: textOf(key), type: lowering.classes.stringType };
    return dictionarySet(body, self, text).write((wanted) => convert(body, value, wanted));
  });
  return { kind: "sequence", body: [to.store, copy], type: "void" };
}

/** Copies them to a dictionary that was made here, which can be written again. */
export function copyToDictionary(
  body: Body,
  target: Node,
  type: ReferenceType,
  source: Value,
): Node {
  return copyEach(body, source, (key, value) =>
    addEntry(body, target, type, textOf(key), (wanted) => convert(body, value, wanted)),
  );
}

function textOf(key: () => Node): Node {
  return op("value.to_string", [], [key()], STRING_TYPE);
}

function copyEach(body: Body, source: Value, write: Write): Node {
  const strings = textArray(body.lowering);
  const from = body.hold(box(source.node));
  const keys = body.newLocal(strings);
  const place = body.newLocal("i32");
  const key = body.newLocal("value");
  const end = { name: "end" };
  const again = { name: "each" };
  const length = op("array.length", [], [body.get(keys)], "i32");
  const read = textAt(body.lowering, body.get(keys), body.get(place));
  const given = asked(body.lowering, [source.type]);
  const copied = readDynamicKey(body, from.read(), body.get(key), given, true);
  const round: Node[] = [
    branchIf(end, op("i32.ge_s", [], [body.get(place), length], "bool")),
    body.set(key, box(read)),
    write(() => body.get(key), copied),
    body.set(place, op("i32.add", [], [body.get(place), integerConstant(1)], "i32")),
    branch(again),
  ];
  const copy: Node[] = [
    body.set(keys, listDynamic(body, from.read(), { kind: "keys" }, strings, given)),
    body.set(place, integerConstant(0)),
    block(end, [{ kind: "loop", label: again, body: round, type: "void" }], "void"),
  ];
  const isNothing = op("value.is_nullish", [], [from.read()], "bool");
  return { kind: "sequence", body: [from.store, when(not(isNothing), copy)], type: "void" };
}
