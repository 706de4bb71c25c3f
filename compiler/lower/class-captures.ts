/**
 * What classes inside functions hold of them. A variable of a function around a class is a hidden field of each of its objects, filled before the
 * constructor runs; a member that uses some reads them from its object when it begins. Variables that change are held by their cells.
 *
 * A class that is used as a value is another one each time its definition is met: its object holds the same variables, and its instances hold
 * that object, which `instanceof`, statics and the name of the class inside it go to. Derived classes hold what their base class holds.
 */
import { OBJECT_TYPE, type ValueType } from "../../runtime/bytecode/module.ts";
import type { ProgramSymbol } from "../check/symbols.ts";
import type { ClassValueType, ReferenceType, Type } from "../check/types.ts";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import { type Node, op } from "../ir/tree.ts";
import { spanOf } from "../source.ts";
import { arrayTypeOf } from "./array-classes.ts";
import type { Body } from "./body.ts";
import { captureArguments } from "./capture-arguments.ts";
import { classObjectFact, isClassValue } from "./class-objects.ts";
import { classNode } from "./class-syntax.ts";
import type { Capture } from "./functions.ts";
import type { FieldSlot, StructRecord } from "./layouts.ts";
import type { Lowering } from "./lowering.ts";
import { isClassInstance } from "./structs.ts";
import { Unsupported, unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";
import { readPlace } from "./variables.ts";

/** A captured variable. */
type CapturedVariable = Extract<Capture, { readonly kind: "variable" }>;

/** A hidden field: a variable of a function around the class, or the object of a class. */
export interface Held {
  readonly field: string;
  readonly type: Type;
  readonly storage: ValueType;
  readonly holds: CapturedVariable | ClassValueType;
}

/** Whether the class is another one each time that its definition is met, with an object of its own. */
export function isMadeEachTime(lowering: Lowering, { target }: ClassValueType): boolean {
  const { symbol } = target;
  if (symbol.isModuleLevel || symbol.module.isLibrary) return false;
  return lowering.flows.isDecided(classObjectFact(target));
}

/** Whether what makes an instance takes what that holds from the object of the class. */
export function isHeldByObject(lowering: Lowering, type: ClassValueType): boolean {
  return isMadeEachTime(lowering, type) || type.target.symbol.isModuleLevel;
}

/** What objects of the class hold, what its base class needs included. */
export function capturesOfClass(lowering: Lowering, type: ReferenceType): Held[] {
  if (type.target.symbol.module.isLibrary) return [];
  const base = lowering.types.baseClassOf(type);
  const found = base && isClassInstance(base) ? capturesOfClass(lowering, base) : [];
  const own = lowering.classObjects.typeOfInstance(type);
  const add = (held: Held): void => {
    if (!found.some(({ field }) => field === held.field)) found.push(held);
  };
  if (own && isMadeEachTime(lowering, own))
    add({
      field: objectField(lowering, own),
      type: own,
      storage: lowering.representations.of(own),
      holds: own,
    });
  for (const each of variablesOf(lowering, type)) {
    const { functions } = lowering;
    const field = variableField(lowering, each.symbol, own);
    add({ field, type: each.type, storage: functions.captureType(each), holds: each });
  }
  return found;
}

/** The variables that members of the class itself use. */
function variablesOf(lowering: Lowering, type: ReferenceType): CapturedVariable[] {
  const { functions, classMembers, program } = lowering;
  const node = classNode(type);
  if (program.capturesOf(node).length === 0 && !isLocal(lowering, type)) return [];
  const captures = functions.capturesOf(node, classMembers.instantiationOf(type));
  return captures.filter((each): each is CapturedVariable => {
    if (each.kind === "variable") return true;
    const { file } = program.moduleOf(node);
    throw new Unsupported(
      diagnostic("E6001", spanOf(file, node.start, node.end), {
        what: `a class that calls a function which uses the \`this\` around it`,
      }),
    );
  });
}

/** The hidden fields of a class or its object, which come after those of its base class. */
export function captureFields(
  lowering: Lowering,
  type: ReferenceType | ClassValueType,
  there: readonly FieldSlot[],
): FieldSlot[] {
  const captures = isClassInstance(type)
    ? capturesOfClass(lowering, type)
    : type.kind === "classValue"
      ? capturesOfClassObject(lowering, type).filter(({ holds }) => holds !== type)
      : [];
  const missing = captures.filter(({ field }) => !there.some(({ name }) => name === field));
  return missing.map(({ field, type: own, storage }, place) => ({
    name: field,
    index: there.length + place,
    type: own,
    storage,
    owner: undefined,
    isOptional: false,
  }));
}

/** What the object of a class must hold, so that `new value(…)` can hand it on; itself, if instances hold that. */
export function capturesOfClassObject(lowering: Lowering, type: ClassValueType): Held[] {
  const { target, typeArguments } = type;
  const own = target.typeParameters.slice(typeArguments.length);
  const all = capturesOfClass(
    lowering,
    lowering.types.reference(target, [...typeArguments, ...own]),
  );
  const itself = objectField(lowering, type);
  return all.map((each) => (each.field === itself ? { ...each, holds: type } : each));
}

/**
 * The object of a class where its definition is met.
 * @param base the object of the class that it extends, where that holds something
 */
export function evaluatedClass(body: Body, type: ClassValueType, base: Value | undefined): Value {
  const { lowering } = body;
  const { classObjects, layouts } = lowering;
  const single = classObjects.value(type);
  const captures = capturesOfClassObject(lowering, type);
  if (captures.length === 0) return single;
  const record = layouts.record(layouts.ownStruct(type));
  const local = body.newLocal(record.index);
  const made = type.target.symbol.isModuleLevel
    ? single.node
    : op("struct.new_default", [record.index], [], record.index);
  body.emit(body.set(local, made));
  const inherited =
    base && isClassValue(base.type) ? capturesOfClassObject(lowering, base.type) : [];
  for (const { field: name, holds } of captures) {
    const field = layouts.field(record, name);
    if (!field) continue;
    const isOfBase = inherited.some((each) => each.field === name);
    const [value] =
      isOfBase && base
        ? [heldField(body, base, name)]
        : isVariable(holds)
          ? captureArguments(body, [holds])
          : [];
    if (!value) continue;
    const args = [body.get(local), value];
    body.emit(op("struct.set", [record.index, field.index], args, "void"));
  }
  return { node: body.get(local), type };
}

/** What a class object holds by the name: one of its fields, or itself. */
function heldField(body: Body, object: Value, name: string): Node | undefined {
  const { type } = object;
  if (!isClassValue(type)) return undefined;
  if (name === objectField(body.lowering, type)) return { ...object.node };
  const { layouts } = body.lowering;
  const record = layouts.record(layouts.ownStruct(type));
  const field = layouts.field(record, name);
  return field && readField(body.lowering, record, field, { ...object.node });
}

/** Reads a field of an object of the class, or of what a type says that such are among, or of the array beside which it lies. */
function readField(lowering: Lowering, record: StructRecord, field: FieldSlot, from: Node): Node {
  const { index } = record;
  const isArray = typeof from.type === "number" && from.type === arrayTypeOf(lowering, record);
  const object = isArray ? op("array.properties", [], [from], OBJECT_TYPE) : from;
  const self = object.type === index ? object : op("ref.cast", [index], [object], index);
  return op("struct.get", [index, field.index], [self], field.storage);
}

/** The object of a class that is named where it is in reach. */
export function classObject(body: Body, type: ClassValueType): Value {
  const { classObjects, flows } = body.lowering;
  const { symbol } = type.target;
  flows.decide(classObjectFact(type.target));
  const place = body.places.get(symbol);
  if (place) return readPlace(body, place);
  if (isMadeEachTime(body.lowering, type))
    return unsupported(
      body.here(),
      `\`${symbol.name}\`, a class inside a function, as a value here`,
      "use it after its declaration",
    );
  return classObjects.value(type);
}

/** The object of the class that declares a static member, from that of the class it is used on. */
export function objectOfOwner(
  lowering: Lowering,
  through: { readonly type: ClassValueType; readonly node: () => Node },
  owner: ClassValueType,
): Node {
  if (through.type.target === owner.target) return through.node();
  const { layouts } = lowering;
  const record = layouts.record(layouts.ownStruct(through.type));
  const field = layouts.field(record, objectField(lowering, owner));
  if (!field) return lowering.classObjects.value(owner).node;
  return readField(lowering, record, field, through.node());
}

/** What an instance holds, as leading operands of what makes it, from the object of its class. */
export function heldByClass(body: Body, type: ClassValueType, self: () => Node): Node[] {
  return capturesOfClassObject(body.lowering, type).flatMap(
    ({ field }) => heldField(body, { node: self(), type }, field) ?? [],
  );
}

/** What a static member uses of the functions around its class, from the object of that. */
export function heldForStatic(
  body: Body,
  object: () => Node,
  owner: ClassValueType,
  captures: readonly Capture[],
): Node[] {
  return captures.flatMap((capture) => {
    if (capture.kind !== "variable") return [];
    const name = fieldOf(body.lowering, capture.symbol, owner);
    return heldField(body, { node: object(), type: owner }, name) ?? [];
  });
}

/** What an instance holds where its class is named, as leading operands of what makes it. */
export function heldWhereNamed(body: Body, type: ReferenceType, captures: readonly Held[]): Node[] {
  if (captures.length === 0) return [];
  const own = body.lowering.classObjects.typeOfInstance(type);
  if (own && isHeldByObject(body.lowering, own))
    return heldByClass(body, own, () => classObject(body, own).node);
  return captureArguments(
    body,
    captures.flatMap(({ holds }) => (isVariable(holds) ? [holds] : [])),
  );
}

/** Puts what it holds into the hidden fields of a new object; `first` is the local of the first one. */
export function holdCaptures(
  body: Body,
  object: number,
  type: ReferenceType,
  captures: readonly Held[],
  first: number,
): void {
  const { layouts } = body.lowering;
  const record = layouts.record(layouts.ownStruct(type));
  captures.forEach(({ field: name }, place) => {
    const field = layouts.field(record, name);
    if (!field) return;
    const args = [body.get(object), body.get(first + place)];
    body.emit(op("struct.set", [record.index, field.index], args, "void"));
  });
}

/** The object of the class that made an instance of the struct, where instances hold it. */
export function heldObject(
  lowering: Lowering,
  type: ReferenceType,
  instance: () => Node,
): Value | undefined {
  const own = lowering.classObjects.typeOfInstance(type);
  if (!own || !isMadeEachTime(lowering, own)) return undefined;
  const { layouts } = lowering;
  const record = layouts.record(layouts.ownStruct(type));
  const field = layouts.field(record, objectField(lowering, own));
  if (!field) return undefined;
  return { node: readField(lowering, record, field, instance()), type: own };
}

/** What an object of a class holds of the functions around it. */
export function heldBy(
  body: Body,
  object: () => Node,
  type: ReferenceType,
  captures: readonly Capture[],
): Node[] {
  return captures.flatMap((capture) => {
    const slot = slotOf(body.lowering, type, capture);
    return slot ? [readField(body.lowering, slot.record, slot.field, object())] : [];
  });
}

/** Makes known in the constructor, from the object in the local, what its class and its fields use of the functions around. */
export function bindCapturesOfClass(body: Body, object: number, type: ReferenceType): void {
  bindHeldCaptures(body, object, type, variablesOf(body.lowering, type));
  const own = body.lowering.classObjects.typeOfInstance(type);
  const made = own && heldObject(body.lowering, type, () => body.get(object));
  if (!made) return;
  const local = body.newLocal(body.repr(made.type));
  body.emit(body.set(local, made.node));
  body.places.set(type.target.symbol, { kind: "local", local, type: made.type });
}

/** Makes the variables known in a member, from the object in the local. */
export function bindHeldCaptures(
  body: Body,
  object: number,
  type: ReferenceType,
  captures: readonly Capture[],
): void {
  for (const capture of captures) {
    const slot = slotOf(body.lowering, type, capture);
    if (!slot || capture.kind !== "variable") continue;
    const { field, record } = slot;
    const local = body.newLocal(field.storage);
    // Methods take whatever is of the class's type, which objects of equal classes are too.
    const read = readField(body.lowering, record, field, body.get(object));
    body.emit(body.set(local, read));
    const { symbol, type: own, isCell } = capture;
    body.places.set(
      symbol,
      isCell && typeof field.storage === "number"
        ? { kind: "cell", local, cell: field.storage, type: own, isCaptured: true }
        : { kind: "local", local, type: own },
    );
  }
}

function slotOf(
  lowering: Lowering,
  type: ReferenceType,
  capture: Capture,
): { readonly field: FieldSlot; readonly record: StructRecord } | undefined {
  if (capture.kind !== "variable") return undefined;
  const { layouts, classObjects } = lowering;
  const record = layouts.record(layouts.ownStruct(type));
  const name = fieldOf(lowering, capture.symbol, classObjects.typeOfInstance(type));
  const field = layouts.field(record, name);
  return field && { field, record };
}

function isLocal(lowering: Lowering, type: ReferenceType): boolean {
  const base = lowering.types.baseClassOf(type);
  const isOwn = !type.target.symbol.isModuleLevel && !type.target.symbol.module.isLibrary;
  return isOwn && base !== undefined && isClassInstance(base);
}

function isVariable(holds: Held["holds"]): holds is CapturedVariable {
  return holds.kind === "variable";
}

/** The field for what members of the class call by the name: a variable, or the class itself. */
function fieldOf(
  lowering: Lowering,
  symbol: ProgramSymbol,
  own: ClassValueType | undefined,
): string {
  return own && symbol === own.target.symbol
    ? objectField(lowering, own)
    : variableField(lowering, symbol, own);
}

/** Names differ by the type arguments of functions around: a class may extend another copy of itself. */
function variableField(
  lowering: Lowering,
  { name, id }: ProgramSymbol,
  own: ClassValueType | undefined,
): string {
  const args = own?.typeArguments.map((each) => lowering.types.canonicalKey(each)) ?? [];
  return `$captured ${name} ${id}${args.map((each) => ` ${each}`).join("")}`;
}

function objectField({ types }: Lowering, type: ClassValueType): string {
  return `$class ${types.canonicalKey(type)}`;
}
