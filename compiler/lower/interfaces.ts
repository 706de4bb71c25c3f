/**
 * Views of several structs through one type. An interface is its set of structs; members are added as they are used. A member that every
 * struct stores alike is read directly; else small functions of each struct (bridges) convert.
 */

import {
  type Implementor,
  type InterfaceMember,
  type ResultType,
  STRING_TYPE,
  type ValueType,
} from "../../runtime/bytecode/module.ts";
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import { Body } from "./body.ts";
import type { ArgumentSource } from "./class-members.ts";
import { fits } from "./class-members.ts";
import { type Incoming, passOn, type Shape } from "./closures.ts";
import { adaptedFunction, convert, load, recordFlow, recordShapeFlow, store } from "./convert.ts";
import { WRONG_TYPE } from "./dynamic.ts";
import { isNotedOfError, prepareErrors } from "./error-objects.ts";
import type { StructInfo } from "./flows.ts";
import { Instantiation } from "./instantiation.ts";
import { noteAssigned, orderField } from "./key-order.ts";
import type { StructRecord } from "./layouts.ts";
import type { Lowering } from "./lowering.ts";
import { admitsUndefined } from "./nullish.ts";
import { callOn, readFrom, writeDeclared } from "./record-members.ts";
import { isRestricted } from "./restricted.ts";
import { Unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

type Member =
  | { readonly kind: "field"; readonly name: string; readonly storage: ValueType }
  | { readonly kind: "get" | "set"; readonly name: string; readonly type: Type }
  | {
      readonly kind: "method";
      readonly name: string;
      readonly typeArguments: readonly Type[];
      readonly shape: Shape;
    };

interface View {
  readonly index: number;
  readonly structs: readonly StructInfo[];
  readonly members: Member[];
  /** By what says all of a member, its place. */
  readonly indexes: Map<string, number>;
  /** By struct that has objects, how many members have their bridges. */
  readonly bridged: Map<StructInfo, number>;
  /** How many members there were, and how many structs had objects, when it was asked for last. */
  seen: { members: number; inhabited: number };
}

/** The slot without a function which serves all members in structs that have no objects. */
const UNFILLED_SLOT = "unfilled";

/** Interfaces of a round. */
export class Interfaces {
  readonly #lowering: Lowering;
  readonly #views = new Map<string, View>();
  readonly #byIndex = new Map<number, View>();
  readonly #bridged = new Map<string, string>();

  constructor(lowering: Lowering) {
    this.#lowering = lowering;
  }

  /** Type index of the interface over the structs. */
  indexOf(structs: readonly StructInfo[]): number {
    const key = structs.map((struct) => struct.key).join("\n");
    const known = this.#views.get(key);
    if (known) return known.index;
    const index = this.#lowering.builder.reserveType();
    const view: View = {
      index,
      structs,
      members: [],
      indexes: new Map(),
      bridged: new Map(),
      seen: { members: 0, inhabited: 0 },
    };
    this.#views.set(key, view);
    this.#byIndex.set(index, view);
    return index;
  }

  /** The structs of the interface at a type index; `undefined` for other types. */
  structsAt(index: number): readonly StructInfo[] | undefined {
    return this.#byIndex.get(index)?.structs;
  }

  /** Reads a property through an interface. */
  read(body: Body, object: Node, index: number, name: string, type: Type): Value {
    const view = this.#view(index);
    const field = this.#commonField(view, name);
    if (field && !(name === "stack" && this.#asksErrors(body, view, name))) {
      for (const each of field.types) recordFlow(this.#lowering, each, type);
      const member = this.#member(view, `field ${name}`, {
        kind: "field",
        name,
        storage: field.storage,
      });
      // A missing text looks like any other.
      const mayBeMissing =
        field.storage === STRING_TYPE &&
        field.types.some((each) => admitsUndefined(this.#lowering, each));
      const seen = mayBeMissing ? this.#lowering.representations.orUndefined(type) : type;
      return load(body, body.op("interface.get", [index, member], [object], field.storage), seen);
    }
    const member = this.#member(view, `get ${name}: ${this.#key(type)}`, {
      kind: "get",
      name,
      type,
    });
    const result = this.#lowering.representations.result(type);
    return { node: body.op("call.interface", [index, member], [object], result), type };
  }

  /** Writes a property through an interface. */
  write(body: Body, object: Node, index: number, name: string, type: Type, value: Value): Node {
    const view = this.#view(index);
    const field = this.#commonField(view, name);
    const isNoted = this.#noteAssigned(view, name, value.type);
    if (field && !this.#asksErrors(body, view, name) && !isNoted) {
      for (const each of field.types) recordFlow(this.#lowering, type, each);
      const member = this.#member(view, `field ${name}`, {
        kind: "field",
        name,
        storage: field.storage,
      });
      return body.op(
        "interface.set",
        [index, member],
        [object, store(body, value, type, field.storage)],
        "void",
      );
    }
    const member = this.#member(view, `set ${name}: ${this.#key(type)}`, {
      kind: "set",
      name,
      type,
    });
    return body.op("call.interface", [index, member], [object, convert(body, value, type)], "void");
  }

  /** Calls a method through an interface. */
  call(
    body: Body,
    object: Node,
    index: number,
    name: string,
    typeArguments: readonly Type[],
    shape: Shape,
    args: ArgumentSource,
  ): Value {
    const view = this.#view(index);
    const types = typeArguments.map((each) => this.#key(each)).join(",");
    const params = shape.params.map((param) => this.#key(param.type)).join(",");
    const key = `method ${name}<${types}>(${params}): ${this.#key(shape.result)}`;
    const member = this.#member(view, key, { kind: "method", name, typeArguments, shape });
    const { result } = this.#lowering.closures.signatureOf(shape);
    return {
      node: body.op("call.interface", [index, member], [object, ...args(shape)], result),
      type: shape.result,
    };
  }

  /**
   * Makes the bridges that members need, of structs that have objects: of the others nobody calls them, and each would bring what it calls.
   * @returns true if there were new ones
   */
  complete(): boolean {
    let found = false;
    const { layouts } = this.#lowering;
    for (const view of [...this.#views.values()]) {
      const { members, seen, structs } = view;
      const inhabited = this.#isCalledFromOutside
        ? Number.POSITIVE_INFINITY
        : layouts.inhabitedCount;
      if (seen.members === members.length && seen.inhabited === inhabited) continue;
      view.seen = { members: members.length, inhabited };
      const keys = [...view.indexes.keys()];
      for (const struct of structs) {
        const record = layouts.record(struct);
        if (!this.#hasObjects(record)) continue;
        if (this.#bridgeMembers(view, record, keys)) found = true;
      }
    }
    return found;
  }

  /** Objects of any struct may be given to functions that are called from outside. */
  get #isCalledFromOutside(): boolean {
    return this.#lowering.builder.hasExports;
  }

  #hasObjects(record: StructRecord): boolean {
    return this.#isCalledFromOutside || this.#lowering.layouts.hasObjects(record);
  }

  /** Makes the bridges of a struct to members which have turned up; true if there were any. */
  #bridgeMembers(view: View, record: StructRecord, keys: readonly string[]): boolean {
    let found = false;
    const start = view.bridged.get(record.info) ?? 0;
    view.bridged.set(record.info, keys.length);
    for (let index = start; index < keys.length; index++) {
      const member = view.members[index];
      const key = keys[index];
      if (!member || key === undefined || member.kind === "field") continue;
      found = true;
      const id = `${view.index} ${index} ${record.index}`;
      this.#bridged.set(id, this.#bridge(key, member, record));
    }
    return found;
  }

  /** Writes the rows; after all bridges are made and slots are settled. */
  finish(): void {
    const { builder, layouts } = this.#lowering;
    // What a field is of, nobody may have asked before its struct is recorded: it may be one more interface, and that over structs nobody has met.
    let known = -1;
    let found = 0;
    while (found !== known) {
      known = found;
      const structs = layouts.recordAll();
      this.#requireUnfilled();
      found = structs + this.#views.size;
    }
    for (const view of this.#views.values()) {
      const members = view.members.map((member) => this.#row(member));
      const implementors = view.structs.map((struct): Implementor => {
        const record = layouts.record(struct);
        const slots = view.members.map((member, index) => {
          if (member.kind === "field") return layouts.field(record, member.name)?.index ?? -1;
          return layouts.slotIndex(
            record,
            this.#bridged.get(`${view.index} ${index} ${record.index}`) ?? UNFILLED_SLOT,
          );
        });
        return { struct: record.index, slots };
      });
      builder.defineType(view.index, {
        kind: "interface",
        name: `view${view.index}`,
        members,
        implementors,
      });
    }
  }

  /** Structs without objects need something in the place of each bridge. */
  #requireUnfilled(): void {
    const { layouts } = this.#lowering;
    for (const { structs } of this.#views.values()) {
      for (const struct of structs) {
        const record = layouts.record(struct);
        if (!this.#hasObjects(record)) layouts.requireSlot(record, UNFILLED_SLOT);
      }
    }
  }

  #row(member: Member): InterfaceMember {
    const { representations, closures } = this.#lowering;
    switch (member.kind) {
      case "field":
        return { name: member.name, type: member.storage };
      case "get":
        return {
          name: `get ${member.name}`,
          type: representations.result(member.type),
          params: [],
        };
      case "set":
        return {
          name: `set ${member.name}`,
          type: "void",
          params: [representations.of(member.type)],
        };
      case "method": {
        const { params, result } = closures.signatureOf(member.shape);
        return { name: member.name, type: result, params };
      }
    }
  }

  /** The key of the slot in the struct that serves the member: in all interfaces that have this member over the struct. */
  #bridge(
    memberKey: string,
    member: Exclude<Member, { kind: "field" }>,
    record: StructRecord,
  ): string {
    const { layouts, classMembers, closures } = this.#lowering;
    if (member.kind === "method") {
      const own = classMembers.slotOf(record, member.name, "method", member.typeArguments);
      if (
        own &&
        fits(this.#lowering, closures.signatureOf(own.shape), closures.signatureOf(member.shape)) &&
        !adaptedFunction(this.#lowering, own.shape.result, member.shape.result)
      ) {
        // Equal conventions say nothing of what is inside: the objects still go on as the method's own types.
        recordShapeFlow(this.#lowering, own.shape, member.shape);
        layouts.requireSlot(record, own.key);
        return own.key;
      }
    }
    const key = `bridge ${memberKey}`;
    if (!record.implementations.has(key))
      layouts.defineSlot(record, key, this.#bridgeFunction(member, record));
    return key;
  }

  #bridgeFunction(member: Exclude<Member, { kind: "field" }>, record: StructRecord): number {
    const { builder, representations, closures, program, types, functions } = this.#lowering;
    let params: ValueType[] = [];
    let result: ResultType = "void";
    if (member.kind === "method") ({ params, result } = closures.signatureOf(member.shape));
    else if (member.kind === "get") result = representations.result(member.type);
    else params = [representations.of(member.type)];
    const name = `${member.kind} ${member.name}`;
    const index = builder.reserveFunction(name);
    const { entry } = program;
    const body = new Body(this.#lowering, {
      name,
      file: entry.file,
      path: entry.path,
      instantiation: Instantiation.empty(types),
      params: [record.index, ...params],
      result,
      resultType: undefined,
      isLibrary: true,
    });
    const write = (): void => {
      const self = body.get(0);
      if (member.kind !== "method") {
        if (member.kind === "get") {
          const value = readFrom(body, record, self, member.name, member.type);
          body.emit(result === "void" ? value.node : convert(body, value, member.type));
        } else {
          body.emit(
            writeDeclared(
              body,
              record,
              self,
              member.name,
              { node: body.get(1), type: member.type },
              member.type,
            ),
          );
        }
      } else {
        const incoming: Incoming[] = member.shape.params.map((param, place) => ({
          value: { node: body.get(place + 1), type: param.type },
          isRest: param.isRest,
          isOptional: param.isOptional,
        }));
        const called = callOn(
          body,
          record,
          self,
          member.name,
          member.typeArguments,
          member.shape,
          (shape) => passOn(body, incoming, shape),
        );
        body.emit(result === "void" ? called.node : convert(body, called, member.shape.result));
      }
    };
    this.#lowering.later(() => {
      try {
        write();
      } catch (error) {
        // Classes only happen to have members of these names: one that is meant after all stops the program.
        const isClass = record.info.type.kind === "classValue";
        if (!isClass || !(error instanceof Unsupported)) throw error;
        body.emit(op("trap", [WRONG_TYPE], [], "never"));
      }
      functions.define(index, body, true);
    });
    return index;
  }

  /** Notes an assignment; true if more happens than a store: some of the objects keep the order of their keys, or may be frozen. */
  #noteAssigned(view: View, name: string, given: Type): boolean {
    const { layouts } = this.#lowering;
    return view.structs
      .map((struct) => layouts.record(struct))
      .map((record) => {
        const field = layouts.field(record, name);
        if (field) noteAssigned(this.#lowering, record, field, given);
        const isOrdered = field?.isOptional === true && orderField(record) !== undefined;
        return isOrdered || isRestricted(this.#lowering, record.info);
      })
      .includes(true);
  }

  /** Whether some of the objects are errors which note what becomes of the property: they are asked one by one. */
  #asksErrors(body: Body, { structs }: View, name: string): boolean {
    const { layouts } = this.#lowering;
    const isAsked = structs.some((each) => isNotedOfError(body, layouts.record(each), name));
    if (isAsked) prepareErrors(body, name);
    return isAsked;
  }

  /** The storage that all structs have for a field, if they all have one alike. */
  #commonField(
    view: View,
    name: string,
  ): { readonly storage: ValueType; readonly types: readonly Type[] } | undefined {
    const { layouts } = this.#lowering;
    let storage: ValueType | undefined;
    const types: Type[] = [];
    for (const struct of view.structs) {
      const field = layouts.field(layouts.record(struct), name);
      if (!field || (storage !== undefined && storage !== field.storage)) return undefined;
      storage = field.storage;
      types.push(field.type);
    }
    return storage === undefined ? undefined : { storage, types };
  }

  #member(view: View, key: string, member: Member): number {
    const known = view.indexes.get(key);
    if (known !== undefined) return known;
    view.members.push(member);
    view.indexes.set(key, view.members.length - 1);
    return view.members.length - 1;
  }

  #view(index: number): View {
    const view = this.#byIndex.get(index);
    if (!view) throw new Error(`type ${index} is no interface`);
    return view;
  }

  #key(type: Type): string {
    return this.#lowering.types.canonicalKey(type);
  }
}
