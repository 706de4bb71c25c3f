/** Members of class objects: what `new value(…)`, `value.member` and `x instanceof value` come to where the class is known. */
import { TRAP_CODES } from "../../runtime/bytecode/module.ts";
import type { ClassValueType, ReferenceType, Type } from "../check/types.ts";
import type { Node } from "../ir/tree.ts";
import type { Expression, Node as SyntaxNode } from "../syntax/ast.ts";
import { type Body, sequence } from "./body.ts";
import { heldByClass, isMadeEachTime } from "./class-captures.ts";
import type { ArgumentSource } from "./class-members.ts";
import { CONSTRUCT, HAS_INSTANCE, isClassValue, nameOfClass } from "./class-objects.ts";
import type { Shape } from "./closures.ts";
import { box, convert } from "./convert.ts";
import { classSyntax, constructorIn } from "./early-fields.ts";
import { before, numberConstant, stringConstant } from "./emit.ts";
import { truthOf } from "./equality.ts";
import { lengthOf } from "./functions.ts";
import type { StructRecord } from "./layouts.ts";
import { mergedMembersOf } from "./merged-members.ts";
import {
  callStatic,
  readStaticMember,
  refuseReceiver,
  writeStaticMember,
} from "./static-members.ts";
import { isClassInstance } from "./structs.ts";
import { typedName } from "./typed-array-types.ts";
import { Unsupported, unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** Reads a static member of the class whose object this is; `undefined` if the record is none or has no such member. */
export function readFromClass(
  body: Body,
  record: StructRecord,
  self: Node,
  name: string,
  wanted: Type,
): Value | undefined {
  const { type } = record.info;
  if (!isClassValue(type)) return undefined;
  const declarations = staticsNamed(body, type, name);
  if (declarations.length > 0) {
    return orTrap(body, self, wanted, () =>
      readStaticMember(body, { node: self, type }, declarations, wanted),
    );
  }
  const merged = readMerged(body, type, self, name);
  if (merged) return merged;
  if (name === "length") {
    const count = numberConstant(lengthOfClass(type));
    return { node: before(self, count), type: body.lowering.classes.numberType };
  }
  if (name !== "name") return undefined;
  const text = stringConstant(body.lowering, nameOfClass(type));
  return { node: before(self, text), type: body.lowering.classes.stringType };
}

/** What JavaScript calls the `length` of a class: that of its constructor, none of which takes nothing. */
function lengthOfClass({ target }: ClassValueType): number {
  const { name, module } = target.symbol;
  if (module.isLibrary) {
    const own: unknown = Reflect.get(globalThis, typedName(target) ?? name);
    return typeof own === "function" ? own.length : 0;
  }
  const node = classSyntax(target);
  const own = node && constructorIn(node);
  return own ? lengthOf(own) : 0;
}

/** What a class has from a namespace that is merged with one of its base classes: the object of that holds it. */
function readMerged(body: Body, type: ClassValueType, self: Node, name: string): Value | undefined {
  const { types, classObjects, layouts } = body.lowering;
  const base = types.baseConstructorOf(type);
  if (!base || !isClassValue(base) || base.target.symbol.module.isLibrary) return undefined;
  if (!mergedMembersOf(body.lowering, base).some((each) => each.name === name))
    return readMerged(body, base, self, name);
  const object = classObjects.value(base).node;
  const record = layouts.record(layouts.ownStruct(base));
  const slot = layouts.field(record, name);
  if (!slot) return undefined;
  const read = body.op("struct.get", [record.index, slot.index], [object], slot.storage);
  return { node: before(self, read), type: slot.type };
}

/** Reading a static method that is called on its class stops the program only where another class may be meant: this one surely is. */
export function refuseUnboundStatic(body: Body, of: Type, name: string): void {
  const { classObjects, types } = body.lowering;
  const type = types.nonNullable(of);
  if (!isClassValue(type)) return;
  const method = staticsNamed(body, type, name).find((each) => each.kind === "Method");
  if (method && classObjects.takesReceiver(method)) refuseReceiver(body);
}

/** Writes one. */
export function writeToClass(
  body: Body,
  record: StructRecord,
  self: Node,
  name: string,
  value: Value,
): Node | undefined {
  const { type } = record.info;
  if (!isClassValue(type)) return undefined;
  const declarations = staticsNamed(body, type, name);
  const owner = body.lowering.types.propertyOf(type, name)?.declaredBy;
  const isInherited = owner !== undefined && owner !== type.target;
  const written = orTrap(body, self, body.lowering.classes.undefinedType, () => ({
    node: writeStaticMember(body, { node: self, type }, declarations, value, isInherited),
    type: body.lowering.classes.undefinedType,
  }));
  return written.node;
}

/**
 * Types of which nobody can tell what reaches them have class objects among their values, whose members cannot all be used like those of other
 * objects: the program stops where it comes to that.
 */
function orTrap(body: Body, self: Node, type: Type, use: () => Value): Value {
  try {
    return use();
  } catch (error) {
    if (!(error instanceof Unsupported)) throw error;
    const trap = body.op("trap", [TRAP_CODES.wrongType], [], "never");
    return { node: before(self, trap), type };
  }
}

/** Calls a static method, makes an instance, or tests for one. */
export function callOnClass(
  body: Body,
  record: StructRecord,
  self: Node,
  name: string,
  typeArguments: readonly Type[],
  shape: Shape | undefined,
  args: ArgumentSource,
): Value | undefined {
  const { type } = record.info;
  if (!isClassValue(type)) return undefined;
  const typed = body.lowering.handlers.typedClass(body, type, self, name, shape, args);
  if (typed) return typed;
  if (name === CONSTRUCT) return construct(body, type, self, shape, args);
  if (name === HAS_INSTANCE) return hasInstance(body, type, self, args);
  const declarations = staticsNamed(body, type, name);
  return orTrap(body, self, shape?.result ?? body.lowering.classes.unknownType, () =>
    callStatic(body, { node: self, type }, declarations, typeArguments, args),
  );
}

function staticsNamed(body: Body, type: ClassValueType, name: string): readonly SyntaxNode[] {
  const declarations = body.lowering.types.propertyOf(type, name)?.declarations ?? [];
  return declarations.filter((each) => "isStatic" in each && each.isStatic);
}

function construct(
  body: Body,
  type: ClassValueType,
  self: Node,
  shape: Shape | undefined,
  args: ArgumentSource,
): Value {
  const { constructors, layouts } = body.lowering;
  const instance = instanceType(body, type, shape?.result);
  if (constructors.isAbstract(instance)) {
    const trap = body.op("trap", [TRAP_CODES.wrongType], [], "never");
    return { node: before(self, trap), type: instance };
  }
  if (constructors.isFilled(instance))
    return unsupported(body.here(), `\`${type.target.symbol.name}\` as a value`);
  const maker = constructors.maker(instance);
  constructors.created(instance);
  const index = layouts.indexOf(layouts.ownStruct(instance));
  const held = body.hold(self);
  const operands = [...heldByClass(body, type, held.read), ...args(maker.shape)];
  const call = body.op("call", [maker.make], operands, index);
  return { node: sequence([held.store, call]), type: instance };
}

/** The type of the instances, type arguments as the place that wants them says. */
function instanceType(body: Body, type: ClassValueType, wanted: Type | undefined): ReferenceType {
  const { types, classes, representations } = body.lowering;
  const { typeParameters } = type.target;
  const outer = type.typeArguments;
  for (const member of wanted ? representations.members(wanted) : []) {
    if (isClassInstance(member) && member.target === type.target) return member;
  }
  const rest = typeParameters
    .slice(outer.length)
    .map((each) => each.defaultType ?? each.constraint ?? classes.unknownType);
  return types.reference(type.target, [...outer, ...rest]);
}

function hasInstance(body: Body, type: ClassValueType, self: Node, args: ArgumentSource): Value {
  const { classes, dynamic, types } = body.lowering;
  const { unknownType, booleanType } = classes;
  const [value] = args({
    params: [{ type: unknownType, isRest: false, isOptional: false }],
    result: booleanType,
  });
  const own = staticsNamed(body, type, HAS_INSTANCE);
  if (value && own.length > 0) return ownTest(body, { node: self, type }, own, value);
  const { target, typeArguments } = type;
  const isPlain = target.typeParameters.length === typeArguments.length;
  const known = isPlain ? [types.reference(target, typeArguments)] : [];
  if (!value) return { node: self, type: booleanType };
  if (!value) return { node: self, type: booleanType };
  if (isMadeEachTime(body.lowering, type))
    return { node: dynamic.isMadeBy(body, box(value), type, self), type: booleanType };
  const test = dynamic.isInstance(body, box(value), target, known, typeArguments);
  return { node: before(self, test), type: booleanType };
}

/** `value instanceof C`, where the class says itself what its instances are. */
function ownTest(body: Body, self: Value, declarations: readonly SyntaxNode[], value: Node): Value {
  const { unknownType, booleanType } = body.lowering.classes;
  const called = callStatic(body, self, declarations, [], (shape) =>
    shape.params.map((param) => convert(body, { node: box(value), type: unknownType }, param.type)),
  );
  return { node: truthOf(body, called), type: booleanType };
}

/** The test of a class that has a `[Symbol.hasInstance]` of its own; nothing of another one. */
export function testOfClass(body: Body, node: Expression, value: Node): Node | undefined {
  const type = body.typeOf(node);
  if (!isClassValue(type)) return undefined;
  const own = staticsNamed(body, type, HAS_INSTANCE);
  if (own.length === 0) return undefined;
  const held = body.hold(box(value));
  const self = { node: body.expression(node).node, type };
  return sequence([held.store, ownTest(body, self, own, held.read()).node]);
}
