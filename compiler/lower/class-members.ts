/** Methods and accessors of classes: who declares them, their copies, and the virtual slots through which overridden ones are called. */
import type { DeclaredType, Property, ReferenceType, Signature, Type } from "../check/types.ts";
import { Bug } from "../diagnostics/bug.ts";
import { type Node, type OpNode, op } from "../ir/tree.ts";
import type { Accessor, Method } from "../syntax/ast.ts";
import { arrayBaseOf, thisOf } from "./array-classes.ts";
import type { Body } from "./body.ts";
import type { Shape, ShapeParameter } from "./closures.ts";
import { effectOf } from "./emit.ts";
import { nameOnPrototype } from "./error-names.ts";
import type { FunctionInstance } from "./functions.ts";
import { Instantiation } from "./instantiation.ts";
import { descendants, isDescendant, type StructRecord } from "./layouts.ts";
import type { Lowering } from "./lowering.ts";
import {
  accessToField,
  bridge,
  callOfField,
  constantText,
  givesResult,
  missingMethod,
  type SlotSignature,
} from "./slot-fillers.ts";
import { isClassInstance } from "./structs.ts";
import type { Value } from "./value.ts";

/** Which of the functions a name may stand for. */
export type MemberRole = SlotSignature["role"];

/** Arguments for a calling convention, receiver not among them. */
export type ArgumentSource = (shape: Shape) => Node[];

/** A virtual slot as declared by the topmost class whose member can be given all that callers give. */
interface Slot extends SlotSignature {
  readonly root: StructRecord;
  readonly typeArguments: readonly Type[];
  /** How many of the created records have been looked at; none before the first time. */
  seen: number | undefined;
}

interface SlotCall {
  readonly node: OpNode;
  readonly record: StructRecord;
  readonly slot: Slot;
}

const NONE: readonly StructRecord[] = [];

/** Class members of a round. */
export class ClassMembers {
  readonly #lowering: Lowering;
  readonly #slots = new Map<string, Slot>();
  /** By class, what was found for its members: asked at each call. */
  readonly #slotsOfTypes = new Map<ReferenceType, Map<string, Slot>>();
  readonly #calls: SlotCall[] = [];

  constructor(lowering: Lowering) {
    this.#lowering = lowering;
  }

  /** The method or accessor of instances of a class, with the class that declares it. */
  find(
    type: ReferenceType,
    name: string,
    role: MemberRole,
  ): { owner: ReferenceType; node: Method | Accessor } | undefined {
    const named = name === "$kind" ? this.#nameOfErrors(type) : undefined;
    const property = named ?? this.#lowering.types.propertyOf(type, name);
    if (!property) return undefined;
    const node = declarationOf(property, named ? "get" : role);
    const owner = this.ownerOf(type, property);
    if (node && owner) return { owner, node };
    // An interface of the class's name says more of a method that the class inherits: `interface Bus { on(event: "sent", f: Sent): this }`.
    const isOnlyTyped =
      owner && property.declarations.every(({ kind }) => kind === "MethodSignature");
    const base = isOnlyTyped ? this.#lowering.types.baseClassOf(owner) : undefined;
    return base && this.find(base, name, role);
  }

  /** The accessor of a class of errors that says what they are called, which is asked when they are made. */
  #nameOfErrors(type: ReferenceType): Property | undefined {
    const property = this.#lowering.types.propertyOf(type, "name");
    return property?.propertyKind === "accessor" ? property : undefined;
  }

  /** The class that declares an abstract field which derived classes implement by accessors, and the field. */
  #abstractField(
    type: ReferenceType,
    name: string,
    role: MemberRole,
  ): { owner: ReferenceType; property: Property } | undefined {
    if (role === "method") return undefined;
    const property = this.#lowering.types.propertyOf(type, name);
    if (!property || !this.#lowering.layouts.abstractFields.isComputed(property)) return undefined;
    const owner = this.ownerOf(type, property);
    return owner && { owner, property };
  }

  /** Whether the class of the record declares the method itself. */
  isMethod(record: StructRecord, name: string): boolean {
    const { type } = record.info;
    return isClassInstance(type) && this.find(type, name, "method")?.owner.target === type.target;
  }

  /** The class in the chain of bases that declares the property, with its type arguments. */
  ownerOf(type: ReferenceType, property: Property): ReferenceType | undefined {
    const { types } = this.#lowering;
    for (let each: ReferenceType | undefined = type; each; each = types.baseClassOf(each)) {
      if (each.target === property.declaredBy) return this.#lowering.layouts.ownInstance(each);
    }
    return undefined;
  }

  /** What the type parameters of a class and of one of its methods stand for. */
  instantiationOf(
    owner: ReferenceType,
    node?: Method | Accessor,
    typeArguments: readonly Type[] = [],
  ): Instantiation {
    const { types, program, layouts } = this.#lowering;
    const own = layouts.ownInstance(owner);
    const outer = this.#withThisAround(
      Instantiation.empty(types).with(
        [...owner.target.typeParameters, owner.target.thisType],
        [...own.typeArguments, own],
      ),
      owner.target,
    );
    if (!node || typeArguments.length === 0) return outer;
    return outer.with(program.signatureOf(node).typeParameters, typeArguments);
  }

  /** A class inside a method may use what is of the type `this` there. */
  #withThisAround(instantiation: Instantiation, target: DeclaredType): Instantiation {
    const { container } = target.symbol;
    if (!container || !("parameters" in container)) return instantiation;
    const around = this.#lowering.program.thisTypeOf(container);
    if (around?.kind !== "typeParameter" || !around.constraint) return instantiation;
    const known = instantiation.with([around], [instantiation.close(around.constraint)]);
    return around.constraint.kind === "reference"
      ? this.#withThisAround(known, around.constraint.target)
      : known;
  }

  /** The copy of a member with a body. */
  instance(
    owner: ReferenceType,
    node: Method | Accessor,
    typeArguments: readonly Type[],
  ): FunctionInstance {
    const instantiation = this.instantiationOf(owner, node, typeArguments);
    const { functions } = this.#lowering;
    const prefix = node.kind === "Accessor" ? `${node.accessorKind} ` : "";
    const name = `${owner.target.symbol.name}.${prefix}${functions.nameOf(node)}`;
    return functions.instance(node, instantiation, { receiver: owner, name, isMember: true });
  }

  /** Whether a method can do without its object, which holds what it uses of the functions around its class. */
  canDetach(owner: ReferenceType, node: Method | Accessor): boolean {
    return this.#lowering.functions.capturesOf(node, this.instantiationOf(owner)).length === 0;
  }

  /**
   * The copy of a method for when it is called on what the call says. What it uses of the functions around its class are captures of it.
   * @param other the type of what it is called on, if that is no object of its class
   */
  detached(owner: ReferenceType, node: Method, other?: Type): FunctionInstance {
    const { functions, representations, uses } = this.#lowering;
    const name = functions.nameOf(node);
    // Private names and symbols are no keys that a text may be.
    const isNamed = node.key.kind !== "Identifier" || uses.keyTexts.isNamed(name);
    const detached = this.instantiationOf(owner).detached(isNamed);
    return functions.instance(node, other ? detached.on(node, other) : detached, {
      receiver: other ?? representations.orUndefined(owner),
      name,
    });
  }

  /** Calls a method on what may be undefined. */
  callDetached(
    body: Body,
    owner: ReferenceType,
    node: Method,
    receiver: Node,
    args: ArgumentSource,
  ): Value {
    const { index, shape, result } = this.detached(owner, node);
    return {
      node: body.op("call", [index], [receiver, ...args(shape)], result),
      type: shape.result,
    };
  }

  /** Calls a member of the receiver's own class. */
  call(
    body: Body,
    record: StructRecord,
    receiver: Node,
    name: string,
    role: MemberRole,
    typeArguments: readonly Type[],
    args: ArgumentSource,
  ): Value | undefined {
    const { type } = record.info;
    if (!isClassInstance(type)) return undefined;
    if (!this.find(type, name, role) && !this.#abstractField(type, name, role)) return undefined;
    if (name.startsWith("#")) {
      const found = this.find(type, name, role);
      return (
        found && this.callDirectly(body, found.owner, found.node, receiver, typeArguments, args)
      );
    }
    const slot = this.#slot(type, name, role, typeArguments);
    if (!slot) return undefined;
    const { result } = this.#lowering.closures.signatureOf(slot.shape);
    const node = body.op(
      "call.virtual",
      [record.index, 0],
      [receiver, ...args(slot.shape)],
      result,
    );
    this.#calls.push({ node, record, slot });
    return { node, type: slot.shape.result };
  }

  /** Calls the member of a class whatever the receiver's own class is: `super.m()`, private members. */
  callDirectly(
    body: Body,
    owner: ReferenceType,
    node: Method | Accessor,
    receiver: Node,
    typeArguments: readonly Type[],
    args: ArgumentSource,
  ): Value {
    const instance = this.instance(owner, node, typeArguments);
    const call = body.op(
      "call",
      [instance.index],
      [thisOf(body, receiver), ...args(instance.shape)],
      instance.result,
    );
    return { node: call, type: instance.shape.result };
  }

  /** Key and calling convention of a member's slot; for interfaces that can use it as it is. */
  slotOf(
    record: StructRecord,
    name: string,
    role: MemberRole,
    typeArguments: readonly Type[],
  ): { key: string; shape: Shape } | undefined {
    const { type } = record.info;
    return isClassInstance(type) && !name.startsWith("#")
      ? this.#slot(type, name, role, typeArguments)
      : undefined;
  }

  /**
   * Finds the functions of all slots in all classes of which objects are made.
   * @returns true if there were new ones, whose bodies may bring more
   */
  complete(): boolean {
    let found = false;
    const { layouts } = this.#lowering;
    for (const slot of [...this.#slots.values()]) {
      for (const record of this.#newRecords(slot)) {
        found = true;
        const implementation = this.#implement(slot, record);
        if (implementation !== undefined) layouts.defineSlot(record, slot.key, implementation);
      }
    }
    return found;
  }

  /** The created records with the slot that have turned up since it was asked for last. */
  #newRecords(slot: Slot): readonly StructRecord[] {
    const { created } = this.#lowering.layouts;
    const { root, seen } = slot;
    // Asked for each slot until nothing new turns up.
    if (seen === created.length) return NONE;
    slot.seen = created.length;
    return seen === undefined
      ? descendants(root).filter((each) => each.isCreated)
      : created.slice(seen).filter((each) => isDescendant(each, root));
  }

  /** Turns calls with one possible target into plain calls, the others into calls of their slots. */
  finish(): void {
    const { layouts } = this.#lowering;
    for (const { node, record, slot } of this.#calls) {
      const targets = new Set<number>();
      for (const each of descendants(record)) {
        if (!each.isCreated) continue;
        const target = each.implementations.get(slot.key);
        if (target !== undefined) targets.add(target);
      }
      const [only] = targets;
      if (only === undefined) {
        // No object of the class is ever made, so nothing gets past the receiver: an optional chain ends there.
        const body = [...node.args.map(effectOf), op("unreachable", [], [], "never")];
        Object.assign(node, { kind: "sequence", body, type: "never" });
      } else if (targets.size === 1) {
        this.#callOnly(node, only);
      } else {
        layouts.useSlot(node, record, slot.key);
      }
    }
  }

  /** A plain call; the receiver is what all objects that get here are. */
  #callOnly(node: OpNode, target: number): void {
    const [self, ...args] = node.args;
    const type = this.#lowering.builder.paramsOf(target)[0];
    if (!self || typeof type !== "number") return;
    const receiver = this.#lowering.representations.isSubtype(
      typeof self.type === "number" ? self.type : 0,
      type,
    )
      ? self
      : op("ref.cast", [type], [self], type, node.position);
    Object.assign(node, { op: "call", imm: [target], args: [receiver, ...args] });
  }

  #slot(
    type: ReferenceType,
    name: string,
    role: MemberRole,
    typeArguments: readonly Type[],
  ): Slot | undefined {
    const key = `${role} ${name} ${typeArguments.map((each) => this.#lowering.types.canonicalKey(each)).join()}`;
    let slots = this.#slotsOfTypes.get(type);
    const known = slots?.get(key);
    if (known) return known;
    const slot = this.#findSlot(type, name, role, typeArguments);
    if (!slot) return undefined;
    slots ??= new Map();
    this.#slotsOfTypes.set(type, slots.set(key, slot));
    return slot;
  }

  #findSlot(
    type: ReferenceType,
    name: string,
    role: MemberRole,
    typeArguments: readonly Type[],
  ): Slot | undefined {
    const { types, layouts, flows } = this.#lowering;
    const declared = (each: ReferenceType) =>
      this.find(each, name, role) ?? this.#abstractField(each, name, role);
    let top = declared(type);
    if (!top) return undefined;
    let own = this.#shapeOf(top, role, typeArguments);
    for (let each: ReferenceType | undefined = type; each; each = types.baseClassOf(each)) {
      const above = declared(each);
      if (!above || above.owner === top.owner) continue;
      const shape = this.#shapeOf(above, role, typeArguments);
      if (!takesAllOf(this.#lowering, shape, own)) break;
      top = above;
      own = shape;
    }
    const root = layouts.record(layouts.ownStruct(top.owner));
    const key = `${role} ${name} of ${root.info.key}<${typeArguments.map((each) => types.canonicalKey(each)).join(",")}>`;
    const known = this.#slots.get(key);
    if (known) return known;
    const shape = flows.isDecided(givesResult(key))
      ? { ...own, result: this.#lowering.classes.unknownType }
      : own;
    const slot: Slot = { root, key, name, role, typeArguments, shape, seen: undefined };
    this.#slots.set(key, slot);
    return slot;
  }

  #shapeOf(
    declared: { owner: ReferenceType } & ({ node: Method | Accessor } | { property: Property }),
    role: MemberRole,
    typeArguments: readonly Type[],
  ): Shape {
    const { functions, classes, closures } = this.#lowering;
    if ("node" in declared) {
      const { owner, node } = declared;
      const open = this.#openOverloads(owner, node);
      if (open) return closures.shapeOfSignature(open);
      return functions.ownShape(node, this.instantiationOf(owner, node, typeArguments));
    }
    const { type } = declared.property;
    return role === "set"
      ? { params: [{ type, isRest: false, isOptional: false }], result: classes.voidType }
      : { params: [], result: type };
  }

  /** What is common to the overloads of a method that derived classes implement: any of them may be called. */
  #openOverloads(owner: ReferenceType, node: Method | Accessor): Signature | undefined {
    const { types, functions, closures } = this.#lowering;
    if (node.kind !== "Method" || node.body || !isLeftOpen(node)) return undefined;
    const property = types.propertyOf(owner, functions.nameOf(node));
    const type = property && types.nonNullable(property.type);
    const isOne = !type || types.callSignaturesOf(type).length < 2;
    return isOne ? undefined : closures.commonSignature(type);
  }

  #implement(slot: Slot, record: StructRecord): number | undefined {
    const { type } = record.info;
    if (!isClassInstance(type)) return undefined;
    const found = this.find(type, slot.name, slot.role);
    const name = slot.name === "$kind" ? this.#nameOnPrototype(type, found?.owner) : undefined;
    if (name !== undefined) return constantText(this.#lowering, slot, record, name);
    if (found?.node.kind === "Method" && found.node.isOptional && !found.node.body) {
      const isGiven = this.#lowering.layouts.mayBeReplaced(record, slot.name);
      const given = isGiven ? callOfField(this.#lowering, slot, record, undefined) : undefined;
      return given ?? missingMethod(this.#lowering, slot, record);
    }
    if (!found)
      return slot.role === "method"
        ? callOfField(this.#lowering, slot, record, this.#ofBase(slot, record))
        : accessToField(this.#lowering, slot, record);
    const ofClass = this.#implementByMethod(slot, record, found);
    return slot.role === "method" && this.#lowering.layouts.mayBeReplaced(record, slot.name)
      ? (callOfField(this.#lowering, slot, record, ofClass) ?? ofClass)
      : ofClass;
  }

  /** What the prototype of a class of errors calls them, unless a class that extends it says otherwise. */
  #nameOnPrototype(type: ReferenceType, said: ReferenceType | undefined): string | undefined {
    const { types } = this.#lowering;
    for (let each: ReferenceType | undefined = type; each; each = types.baseClassOf(each)) {
      if (each.target === said?.target) return undefined;
      const name = nameOnPrototype(each);
      if (name !== undefined) return name;
    }
    return undefined;
  }

  #implementByMethod(
    slot: Slot,
    record: StructRecord,
    found: { owner: ReferenceType; node: Method | Accessor },
  ): number | undefined {
    if (!found.node.body) return undefined;
    const { type } = record.info;
    const instance = this.instance(found.owner, found.node, slot.typeArguments);
    const { closures } = this.#lowering;
    const wanted = closures.signatureOf(slot.shape);
    const own = closures.signatureOf(instance.shape);
    const isArray = arrayBaseOf(this.#lowering.types, type) !== undefined;
    if (!isArray && fits(this.#lowering, own, wanted)) return instance.index;
    if (wanted.result === "void" && own.result !== "void")
      this.#lowering.flows.decide(givesResult(slot.key));
    return bridge(this.#lowering, slot, record, instance);
  }

  /** What fills the slot where the class has what it inherited. */
  #ofBase(slot: Slot, { parent }: StructRecord): number | undefined {
    return parent && this.#implement(slot, parent);
  }
}

/** Whether derived classes say what a method does: an abstract one, or one that may be missing. */
function isLeftOpen(node: Method): boolean {
  return node.isAbstract || node.isOptional;
}

/** The declaration that runs when a member is used in the role. */
export function declarationOf(property: Property, role: MemberRole): Method | Accessor | undefined {
  for (const each of property.declarations) {
    if (role === "method" && each.kind === "Method" && (each.body || isLeftOpen(each))) return each;
    if (each.kind === "Accessor" && each.accessorKind === role) return each;
  }
  return undefined;
}

/**
 * Whether every list of arguments by one convention can be given by the other. An overriding method may take more arguments than the one it
 * overrides, or other ones: who knows that it is called gives them.
 */
function takesAllOf({ types, representations }: Lowering, wide: Shape, narrow: Shape): boolean {
  const rest = wide.params.at(-1)?.isRest ? wide.params.length - 1 : Number.POSITIVE_INFINITY;
  const elementOf = (type: Type) => representations.elementOf(type) ?? type;
  const hasAll = wide.params.every(
    (param, place) => param.isOptional || param.isRest || isGiven(narrow.params[place]),
  );
  return (
    hasAll &&
    narrow.params.every((param, place) => {
      const taking = wide.params[Math.min(place, rest)];
      if (!taking || (param.isRest && !taking.isRest)) return false;
      const given = param.isRest ? elementOf(param.type) : param.type;
      const taken = taking.isRest ? elementOf(taking.type) : taking.type;
      const stored = representations.of(taken);
      return (
        stored === "value" ||
        stored === representations.of(given) ||
        types.isAssignable(given, taken)
      );
    })
  );
}

/** Whether every call has the argument. */
function isGiven(param: ShapeParameter | undefined): boolean {
  return param !== undefined && !param.isOptional && !param.isRest;
}

/** Whether functions of one signature may be called by the other. */
export function fits(
  lowering: Lowering,
  own: { params: readonly unknown[]; result: unknown },
  wanted: { params: readonly unknown[]; result: unknown },
): boolean {
  void lowering;
  return (
    own.result === wanted.result &&
    own.params.length === wanted.params.length &&
    own.params.every((param, index) => param === wanted.params[index])
  );
}

/** The class type of a record which must be one. */
export function classTypeOf(record: StructRecord): ReferenceType {
  const { type } = record.info;
  if (!isClassInstance(type)) throw new Bug("lower", `${record.info.key} is no class`);
  return type;
}
