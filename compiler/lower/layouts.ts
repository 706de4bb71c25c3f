/** Structs of the module: fields, key orders, virtual methods. Indexes are given out at once, rows are written at the end of the round. */
import { EXTRA_FIELD, ORDER_FIELD } from "../../runtime/bytecode/key-order.ts";
import {
  type Field,
  STRING_TYPE,
  type StructType,
  type ValueType,
} from "../../runtime/bytecode/module.ts";
import type { ClassValueType, Property, ReferenceType, Type } from "../check/types.ts";
import { Bug } from "../diagnostics/bug.ts";
import type { OpNode } from "../ir/tree.ts";
import type { PropertyAccess, Node as SyntaxNode } from "../syntax/ast.ts";
import { AbstractFields } from "./abstract-fields.ts";
import { ARRAY_FIELD, arrayBaseOf } from "./array-classes.ts";
import { captureFields } from "./class-captures.ts";
import { isClassValue, staticFieldsOf } from "./class-objects.ts";
import { EarlyFields } from "./early-fields.ts";
import { extraType, keepsExtra } from "./extra-keys.ts";
import { isInternal } from "./fitting.ts";
import type { StructInfo } from "./flows.ts";
import { keepOrder, keepsOrder } from "./key-order.ts";
import { accessorField, accessorFields, isAccessorField } from "./literal-accessors.ts";
import type { Lowering } from "./lowering.ts";
import { mergedMembersOf } from "./merged-members.ts";
import { MethodBindings } from "./method-bindings.ts";
import { widened } from "./missing-types.ts";
import { stringTagOf } from "./string-tags.ts";
import { roleOf, structName } from "./struct-roles.ts";
import { isClassInstance, type Structs } from "./structs.ts";

/** A field of a struct as lowering uses it. */
export interface FieldSlot {
  readonly name: string;
  readonly index: number;
  /** Static type of what it holds; conversions to and from `storage` follow from it. */
  readonly type: Type;
  readonly storage: ValueType;
  /** The class whose `#name` it is. */
  readonly owner: number | undefined;
  readonly isOptional: boolean;
}

/** Fields of a struct and the order in which `Object.keys` shows them. */
interface FieldTable {
  readonly fields: readonly FieldSlot[];
  readonly keys: readonly string[];
}

/** A struct with the fields of another, for objects made with other keys or with keys in another order. */
export interface Variant {
  readonly index: number;
  readonly keys: readonly string[];
  /** Those of the keys which an object may have been made without. */
  readonly optional: ReadonlySet<string>;
}

/** A struct of this round. */
export interface StructRecord {
  readonly info: StructInfo;
  readonly index: number;
  readonly parent: StructRecord | undefined;
  readonly fields: readonly FieldSlot[];
  readonly keys: readonly string[];
  /** Virtual slots that begin here: their keys in order. */
  readonly ownSlots: string[];
  /** Functions of slots, inherited ones included, by key. */
  readonly implementations: Map<string, number>;
  readonly children: StructRecord[];
  /** Same fields, other order of keys: by the key names. */
  readonly variants: Map<string, Variant>;
  /** Optional fields that are assigned somewhere: objects made without them may get them. */
  readonly assigned: Set<string>;
  /** Objects of it are made: see `Layouts.create`. */
  isCreated: boolean;
}

interface SlotUse {
  readonly node: OpNode;
  readonly record: StructRecord;
  readonly key: string;
}

/** All structs of a round. */
export class Layouts {
  readonly #lowering: Lowering;
  readonly #structs: Structs;
  readonly #earlyFields: EarlyFields;
  /** Fields of abstract classes without a place of their own. */
  readonly abstractFields: AbstractFields;
  readonly methodBindings: MethodBindings;
  readonly #records = new Map<StructInfo, StructRecord>();
  readonly #created: StructRecord[] = [];
  readonly #inhabited = new Set<StructRecord>();
  readonly #indexes = new Map<StructInfo, number>();
  readonly #infos = new Map<number, StructInfo>();
  readonly #slotUses: SlotUse[] = [];
  readonly #cells = new Map<ValueType, number>();

  constructor(lowering: Lowering, structs: Structs) {
    this.#lowering = lowering;
    this.#structs = structs;
    this.#earlyFields = new EarlyFields(lowering);
    this.abstractFields = new AbstractFields(lowering.program);
    this.methodBindings = new MethodBindings(lowering.program);
  }

  /** The struct an object type is when nothing else reaches it. */
  ownStruct(type: Type): StructInfo {
    return this.#structs.of(type);
  }

  /** The instance of a class that stands for this one: see merged-instances.ts. */
  ownInstance(type: ReferenceType): ReferenceType {
    return this.#structs.instanceOf(type);
  }

  /** The struct of an object literal that has accessors. */
  literalStruct(
    path: string,
    node: SyntaxNode,
    type: Type,
    accessors: NonNullable<StructInfo["accessors"]>,
  ): StructInfo {
    return this.#structs.ofLiteral(path, node, type, accessors);
  }

  /** Type index of the struct. */
  indexOf(info: StructInfo): number {
    const known = this.#indexes.get(info);
    if (known !== undefined) return known;
    if (info.parent) this.indexOf(info.parent);
    const index = this.#lowering.builder.reserveType();
    this.#indexes.set(info, index);
    this.#infos.set(index, info);
    return index;
  }

  /** The struct at a type index, as the only member of a list; `undefined` for other types. */
  structAt(index: number): readonly StructInfo[] | undefined {
    const info = this.#infos.get(index);
    return info && [info];
  }

  /** The struct with its fields. */
  record(info: StructInfo): StructRecord {
    const known = this.#records.get(info);
    if (known) return known;
    const parent = info.parent && this.record(info.parent);
    const record: StructRecord = {
      info,
      index: this.indexOf(info),
      parent,
      ...this.#fields(info, parent),
      ownSlots: [],
      implementations: new Map(),
      children: [],
      variants: new Map(),
      assigned: new Set(),
      isCreated: false,
    };
    this.#records.set(info, record);
    parent?.children.push(record);
    return record;
  }

  /** The record of the struct at a type index. */
  recordAt(index: number): StructRecord | undefined {
    const info = this.#infos.get(index);
    return info && this.record(info);
  }

  /** Every record of the round; the list grows while the round goes on. */
  get records(): readonly StructRecord[] {
    return [...this.#records.values()];
  }

  /** Notes that objects of the struct are made. */
  create(record: StructRecord): void {
    if (record.isCreated) return;
    record.isCreated = true;
    this.#created.push(record);
    for (let each: StructRecord | undefined = record; each; each = each.parent)
      this.#inhabited.add(each);
  }

  /** Whether objects of the struct, or of one that derives from it, are made as far as this round knows. */
  hasObjects(record: StructRecord): boolean {
    return this.#inhabited.has(record);
  }

  /** How many structs have objects; it grows while the round goes on. */
  get inhabitedCount(): number {
    return this.#inhabited.size;
  }

  /** The records of which objects are made, in the order in which that turned up; the list grows while the round goes on. */
  get created(): readonly StructRecord[] {
    return this.#created;
  }

  /** True for fields that code may read before they have a value. */
  mayBeEarly(node: PropertyAccess): boolean {
    const property = this.#lowering.program.memberOf(node)?.property;
    return (
      property?.propertyKind === "field" &&
      property.declaredBy !== undefined &&
      this.#earlyFields.of(property.declaredBy).has(property.name)
    );
  }

  /**
   * The struct with the keys in an order of its own, for a literal which writes them so.
   * @param optional those of the keys which an object has only if its field is not undefined
   */
  variant(record: StructRecord, keys: readonly string[], optional = NO_KEYS): number {
    this.#lowering.flows.makeOrder(record.info.key, keys, optional);
    if ([...optional].some((key) => record.assigned.has(key)))
      keepOrder(this.#lowering, record.info);
    if (keepsOrder(this.#lowering, record.info)) return record.index;
    const own = record.keys;
    const isOwn = own.length === keys.length && own.every((key, index) => key === keys[index]);
    if (isOwn && optional.size === 0) return record.index;
    const id = keys.map((key) => (optional.has(key) ? `${key}?` : key)).join("\n");
    const known = record.variants.get(id);
    if (known) return known.index;
    const index = this.#lowering.builder.reserveType();
    this.#infos.set(index, record.info);
    record.variants.set(id, { index, keys, optional });
    return index;
  }

  /**
   * Objects are made without a key that the struct's type always has: its fields hold what those of another type do, of which the key is optional,
   * as in `Partial<T>`.
   */
  makeWithout(record: StructRecord, name: string): void {
    const field = record.fields.find((each) => each.name === name);
    if (field && !field.isOptional && !isClassInstance(record.info.type))
      this.#lowering.flows.decide(absenceOf(record.info, name));
  }

  #isMadeWithout(info: StructInfo, name: string): boolean {
    return this.#lowering.flows.isDecided(absenceOf(info, name));
  }

  /** The struct and its variants, as far as they are known. */
  shapesOf(record: StructRecord): readonly Variant[] {
    const { index, keys } = record;
    const bound = new Set(keys.filter((key) => this.mayBeAbsent(record, key)));
    return [...record.variants.values(), { index, keys, optional: bound }];
  }

  /** The box of a captured variable. */
  cell(type: ValueType): number {
    const known = this.#cells.get(type);
    if (known !== undefined) return known;
    const index = this.#lowering.builder.reserveType();
    this.#lowering.builder.defineType(index, {
      kind: "struct",
      name: "cell",
      parent: -1,
      fields: [
        { name: "value", type },
        // Set once the declaration has run, where code may look before.
        { name: "ready", type: "bool" },
      ],
      methods: [],
      role: "cell",
      keys: [],
    });
    this.#cells.set(type, index);
    return index;
  }

  /** A field by name; `owner` tells `#name`s of base and derived classes apart. */
  field(record: StructRecord, name: string, owner?: number): FieldSlot | undefined {
    const isPrivate = isPrivateField(record.info, name);
    return record.fields.find(
      (field) =>
        field.name === name && (!isPrivate || owner === undefined || field.owner === owner),
    );
  }

  /**
   * Notes that objects of a class get a method of their own.
   * @param isSame it is the method of the class, bound to the object
   */
  bind(info: StructInfo, method: string, isSame: boolean): void {
    this.#lowering.flows.decide(`bound ${method} of ${info.key}`);
    if (!isSame) this.#lowering.flows.decide(`replaced ${method} of ${info.key}`);
  }

  /** Whether objects of the class may have the method as their own. */
  isBound(info: StructInfo, method: string): boolean {
    return this.#lowering.flows.isDecided(`bound ${method} of ${info.key}`);
  }

  /** Makes the node call the slot; the slot's number is put in at the end. */
  useSlot(node: OpNode, record: StructRecord, key: string): void {
    if (!this.#hasSlot(record, key)) record.ownSlots.push(key);
    this.#slotUses.push({ node, record, key });
  }

  /** Makes sure that the struct has the slot. */
  requireSlot(record: StructRecord, key: string): void {
    if (!this.#hasSlot(record, key)) record.ownSlots.push(key);
  }

  /** Gives a struct a slot with a function of its own. */
  defineSlot(record: StructRecord, key: string, implementation: number): void {
    if (!this.#hasSlot(record, key)) record.ownSlots.push(key);
    record.implementations.set(key, implementation);
  }

  /** Number of the slot in the struct. Only right once no more slots are added. */
  slotIndex(record: StructRecord, key: string): number {
    return this.#slotKeys(record).indexOf(key);
  }

  /** Makes the records of all structs there are, and says how many. */
  recordAll(): number {
    for (const info of this.#indexes.keys()) this.record(info);
    return this.#indexes.size;
  }

  /** Writes all rows and the slot numbers into the calls. */
  finish(): void {
    this.recordAll();
    for (const { node, record, key } of this.#slotUses) {
      const slot = this.slotIndex(record, key);
      node.imm = [record.index, slot];
    }
    for (const record of this.#records.values()) this.#define(record);
  }

  #define(record: StructRecord): void {
    const { builder } = this.#lowering;
    const fields: Field[] = record.fields.map((field) => ({
      name: field.name,
      type: field.storage,
    }));
    const methods = this.#slotKeys(record).map((key) => this.#implementation(record, key));
    const { type } = record.info;
    const shown = isClassInstance(type) ? stringTagOf(this.#lowering, type) : undefined;
    const tag = shown?.isOwn && !shown.isField ? { tag: shown.text } : {};
    const row = (
      parent: number,
      keys: readonly string[],
      optional: ReadonlySet<string>,
    ): StructType => {
      const later = addedLater(record, keys);
      const bound = keys.filter((key) => this.mayBeAbsent(record, key) && !optional.has(key));
      const indexes = (names: readonly string[]): number[] =>
        names.map((key) => this.#keyIndex(record, key));
      return {
        kind: "struct",
        ...tag,
        name: structName(record.info, this.#baseOf(record.info.type)),
        parent,
        fields,
        methods,
        role: roleOf(record.info),
        keys: indexes([...keys, ...later]),
        optionalKeys: indexes([...optional, ...bound, ...later]),
      };
    };
    const missing = keepsOrder(this.#lowering, record.info)
      ? new Set(
          record.fields
            .filter((field) => field.isOptional && isShown(record.info, field.name))
            .filter((field) => !isInternal(this.#lowering.types, record.info.type, field.name))
            .map((field) => field.name),
        )
      : NO_KEYS;
    builder.defineType(record.index, row(record.parent?.index ?? -1, record.keys, missing));
    for (const { index, keys, optional } of record.variants.values())
      builder.defineType(index, row(record.index, keys, optional));
  }

  /** Whether instances may lack a key: a method that only some have of their own, a field which its class has not defined yet. */
  mayBeAbsent(record: StructRecord, key: string): boolean {
    if (this.mayBeBound(record, key)) return true;
    for (let each: StructRecord | undefined = record; each; each = each.parent) {
      const { type } = each.info;
      if (isClassInstance(type) && this.#earlyFields.absentAtFirst(type.target).has(key))
        return true;
    }
    return false;
  }

  /** A method that only some objects have of their own is a key of those. */
  mayBeBound(record: StructRecord, method: string): boolean {
    for (let each: StructRecord | undefined = record; each; each = each.parent) {
      if (isClassInstance(each.info.type) && this.isBound(each.info, method)) return true;
    }
    return false;
  }

  /** Whether objects of the class may have another function in place of the method. */
  mayBeReplaced(record: StructRecord, method: string): boolean {
    const { flows } = this.#lowering;
    for (let each: StructRecord | undefined = record; each; each = each.parent)
      if (flows.isDecided(`replaced ${method} of ${each.info.key}`)) return true;
    return false;
  }

  #keyIndex(record: StructRecord, key: string): number {
    const [kind] = record.info.accessors?.get(key) ?? [];
    const name = kind ? accessorField(kind, key) : key;
    const field = record.fields.find((each) => each.name === name);
    if (!field) throw new Bug("lower", `no field ${key} in ${record.info.key}`);
    return field.index;
  }

  /** The base class of the class whose object a type is. */
  #baseOf(type: Type): Type | undefined {
    if (!isClassValue(type)) return undefined;
    const { types } = this.#lowering;
    return types.baseClassOf(types.reference(type.target, type.target.typeParameters));
  }

  #staticFields(info: StructInfo, type: ClassValueType): FieldTable {
    const { classes, program, representations } = this.#lowering;
    const slot = (name: string, own: Type, index: number): FieldSlot => ({
      name,
      index,
      type: own,
      storage: representations.of(own),
      owner: type.target.id,
      isOptional: false,
    });
    const fields = staticFieldsOf(type).map((member, index) =>
      slot(
        program.propertyNameOf(member.key) ?? "static",
        classes.typeOfStatic(member, type),
        index,
      ),
    );
    for (const each of mergedMembersOf(this.#lowering, type))
      fields.push(slot(each.name, each.type, fields.length));
    const { isLibrary } = type.target.symbol.module;
    const keys = fields
      .map((each) => each.name)
      .filter((name) => isShown(info, name) && !(isLibrary && name.startsWith("$")));
    return { fields: [...fields, ...captureFields(this.#lowering, type, fields)], keys };
  }

  #implementation(record: StructRecord, key: string): number {
    for (let each: StructRecord | undefined = record; each; each = each.parent) {
      const found = each.implementations.get(key);
      if (found !== undefined) return found;
    }
    return -1;
  }

  #slotKeys(record: StructRecord): string[] {
    return record.parent ? [...this.#slotKeys(record.parent), ...record.ownSlots] : record.ownSlots;
  }

  #hasSlot(record: StructRecord, key: string): boolean {
    for (let each: StructRecord | undefined = record; each; each = each.parent) {
      if (each.ownSlots.includes(key)) return true;
    }
    return false;
  }

  #fields(info: StructInfo, parent: StructRecord | undefined): FieldTable {
    const { types, representations, missing } = this.#lowering;
    const fields = [...(parent?.fields ?? [])];
    const keys = [...(parent?.keys ?? [])];
    const isClass = isClassInstance(info.type);
    if (isClassValue(info.type)) return this.#staticFields(info, info.type);
    const array = parent ? undefined : arrayBaseOf(types, info.type);
    if (array) {
      const storage = representations.of(array);
      const isHidden = { owner: undefined, isOptional: false };
      fields.push({ name: ARRAY_FIELD, index: 0, type: array, storage, ...isHidden });
    }
    const properties = isClass ? types.ownPropertiesOf(info.type) : types.propertiesOf(info.type);
    const early = isClassInstance(info.type) ? this.#earlyFields.of(info.type.target) : undefined;
    // Methods of their own are assigned when the fields are there already.
    const isBound = (property: Property): boolean => isClass && this.isBound(info, property.name);
    const inOrder = [...properties.filter((each) => !isBound(each)), ...properties.filter(isBound)];
    for (const property of inOrder) {
      if (property.isStatic || (isClass && !isStored(property) && !isBound(property))) continue;
      const { name } = property;
      if (this.abstractFields.isComputed(property)) continue;
      // The derived class that declares an abstract field makes it, and so decides its place.
      if (
        isShown(info, name) &&
        !isInternal(types, info.type, name) &&
        !isHiddenProperty(info, name) &&
        !property.isAbstract &&
        !keys.includes(name)
      )
        keys.push(name);
      if (info.accessors?.has(name)) {
        fields.push(...accessorFields(this.#lowering, info, name, fields.length));
        continue;
      }
      if (!isPrivateField(info, name) && fields.some((field) => field.name === name)) continue;
      const type = early?.has(name)
        ? representations.orUndefined(property.type)
        : widened(
            representations,
            property.type,
            isClass ? missing.ofProperty(property) : missing.ofShape(name),
          );
      fields.push({
        name,
        index: fields.length,
        type,
        storage: representations.of(type),
        owner: property.declaredBy?.id,
        isOptional: property.isOptional || (!isClass && this.#isMadeWithout(info, name)),
      });
    }
    if (isClassInstance(info.type))
      fields.push(...captureFields(this.#lowering, info.type, fields));
    if (keepsOrder(this.#lowering, info)) {
      fields.push({
        name: ORDER_FIELD,
        index: fields.length,
        type: this.#lowering.classes.stringType,
        storage: STRING_TYPE,
        owner: undefined,
        isOptional: false,
      });
    }
    if (
      (isClass ? !parent : keepsOrder(this.#lowering, info)) &&
      keepsExtra(this.#lowering, info)
    ) {
      const type = extraType(this.#lowering);
      const index = fields.length;
      const storage = representations.of(type);
      fields.push({ name: EXTRA_FIELD, index, type, storage, owner: undefined, isOptional: false });
    }
    return { fields, keys };
  }
}

const NO_KEYS: ReadonlySet<string> = new Set();

/** Whether objects have room for the property: a field that is not only declared. */
export function isStored(property: Property): boolean {
  if (property.propertyKind !== "field") return false;
  return !property.declarations.every(
    (each) => each.kind === "PropertyDefinition" && each.isDeclare,
  );
}

/** What JavaScript defines on objects of its own classes without showing it. */
function isHiddenProperty({ type }: StructInfo, name: string): boolean {
  if (!isClassInstance(type) || !type.target.symbol.module.isLibrary) return false;
  return HIDDEN_PROPERTIES.get(type.target.symbol.name)?.includes(name) === true;
}

const HIDDEN_PROPERTIES: ReadonlyMap<string, readonly string[]> = new Map([
  ["Error", ["name", "message", "stack", "cause"]],
  ["AggregateError", ["errors"]],
  ["RegExp", ["lastIndex"]],
]);

function absenceOf(info: StructInfo, name: string): string {
  return `made without ${name}: ${info.key}`;
}

/** Keys which an object made with `keys` gets when they are assigned. */
function addedLater(record: StructRecord, keys: readonly string[]): string[] {
  return record.keys.filter((key) => record.assigned.has(key) && !keys.includes(key));
}

/** `#private` names and symbols are not keys; nor is what stands for an accessor of a literal. */
function isShown(info: StructInfo, name: string): boolean {
  return !name.startsWith("@@") && !isPrivateField(info, name) && !isAccessorField(name);
}

/** Whether a field has a `#name` of a class: other objects may have keys that begin so. */
export function isPrivateField({ type }: StructInfo, name: string): boolean {
  return name.startsWith("#") && (isClassInstance(type) || isClassValue(type));
}

/** Whether the record is the other one or derives from it. */
export function isDescendant(record: StructRecord, of: StructRecord): boolean {
  for (let each: StructRecord | undefined = record; each; each = each.parent)
    if (each === of) return true;
  return false;
}

/** The record and those of all structs that derive from it, as far as they are known. */
export function descendants(record: StructRecord): readonly StructRecord[] {
  const found = [record];
  // The list grows while it is walked.
  for (const each of found) found.push(...each.children);
  return found;
}
