/** The order of keys which an object literal ends up with: known, until a spread leaves it to the running program. */
import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import type { Type } from "../check/types.ts";
import type { Node } from "../ir/tree.ts";
import type { Node as SyntaxNode } from "../syntax/ast.ts";
import type { Body } from "./body.ts";
import { convert } from "./convert.ts";
import { stringConstant, when } from "./emit.ts";
import { keepsExtra } from "./extra-keys.ts";
import { asDictionary } from "./fitting.ts";
import { changedOrder, keepOrder, keepsOrder, orderConstant, orderField } from "./key-order.ts";
import type { StructRecord } from "./layouts.ts";
import { isClassInstance } from "./structs.ts";

/** A spread value, held. */
export interface SpreadSource {
  readonly type: Type;
  /** Its type where it is an object. */
  readonly object: Type;
  readonly isNullable: boolean;
  readonly read: () => Node;
  readonly at: SyntaxNode;
}

/** What the literal under construction knows of its order. */
export class LiteralOrder {
  readonly #body: Body;
  readonly #record: StructRecord;
  #known: string[] = [];
  #local: number | undefined;

  constructor(body: Body, record: StructRecord) {
    this.#body = body;
    this.#record = record;
  }

  /** A property written in the literal. */
  add(name: string): void {
    const body = this.#body;
    if (this.#local !== undefined) {
      const order = changedOrder(body, this.#record, body.get(this.#local), name, "orderWith");
      body.emit(body.set(this.#local, order));
    } else if (!this.#known.includes(name)) {
      this.#known.push(name);
    }
  }

  /**
   * The properties of a spread object.
   * @param isThere true at run time if there is one; nothing if that is certain
   * @returns the keys it may have, in their order if it is known
   */
  addSpread(source: SpreadSource, isThere: Node | undefined): readonly string[] {
    const found = knownOrder(this.#body, source.object);
    const isOpen = found.isDynamic || found.optional.size > 0 || source.isNullable;
    if (found.isDynamic) keepOrder(this.#body.lowering, this.#record.info);
    if (!orderField(this.#record)) return found.keys;
    if (!isOpen && this.#local === undefined) {
      for (const key of found.keys) this.add(key);
      return found.keys;
    }
    this.#join(source, isThere);
    return found.keys;
  }

  /** The text of the order. */
  read(): Node {
    if (this.#local !== undefined) return this.#body.get(this.#local);
    return orderConstant(this.#body.lowering, this.#record, this.#known);
  }

  #join(source: SpreadSource, isThere: Node | undefined): void {
    const body = this.#body;
    const { lowering } = body;
    const before = this.read();
    this.#local ??= body.newLocal(STRING_TYPE);
    const local = this.#local;
    body.emit(body.set(local, before));
    const object = convert(body, { node: source.read(), type: source.type }, source.object);
    const joined = lowering.copiedOrders.join(
      body,
      object,
      source.object,
      this.#record,
      body.get(local),
    );
    const change = body.set(local, joined);
    body.emit(isThere ? when(isThere, [change]) : change);
  }
}

interface KnownOrder {
  readonly keys: readonly string[];
  readonly optional: ReadonlySet<string>;
  /** Objects of the type differ in their order. */
  readonly isDynamic: boolean;
}

/** The order of keys that objects of a type have. */
function knownOrder(body: Body, type: Type): KnownOrder {
  const { lowering } = body;
  const { flows, layouts, types } = lowering;
  const structs = flows.structsOf(types.canonicalKey(type), type, layouts.ownStruct(type));
  const found = new Map<string, KnownOrder>();
  let isDynamic = false;
  for (const struct of structs) {
    const record = layouts.record(struct);
    if (asDictionary(struct.type) || keepsOrder(lowering, struct) || keepsExtra(lowering, struct))
      isDynamic = true;
    const made = isClassInstance(struct.type)
      ? [{ keys: record.keys, optional: new Set<string>() }]
      : flows.madeOrders(struct.key);
    for (const { keys, optional } of made) {
      const later = record.keys.filter((key) => record.assigned.has(key) && !keys.includes(key));
      const all = [...keys, ...later];
      const missing = new Set([...optional, ...later]);
      found.set(all.join("\n"), { keys: all, optional: missing, isDynamic: false });
    }
  }
  const [first] = found.values();
  const keys = first?.keys ?? types.propertiesOf(type).map((property) => property.name);
  const optional = new Set([...found.values()].flatMap((each) => [...each.optional]));
  return { keys, optional, isDynamic: isDynamic || found.size > 1 };
}

/** An order without keys. */
export function emptyOrder(body: Body): Node {
  return stringConstant(body.lowering, "");
}
