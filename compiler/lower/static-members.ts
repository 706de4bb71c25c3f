/** Static fields, accessors and methods, by the class they are used on, which may have inherited them. */
import type { ClassValueType, Type } from "../check/types.ts";
import type { Node } from "../ir/tree.ts";
import type { Accessor, Method, PropertyDefinition, Node as SyntaxNode } from "../syntax/ast.ts";
import { type Body, sequence } from "./body.ts";
import { captureArguments } from "./capture-arguments.ts";
import { heldForStatic, isMadeEachTime, objectOfOwner } from "./class-captures.ts";
import type { ArgumentSource } from "./class-members.ts";
import { isClassValue } from "./class-objects.ts";
import { convert } from "./convert.ts";
import type { FunctionInstance } from "./functions.ts";
import { Instantiation } from "./instantiation.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";
import { readPlace, writePlace } from "./variables.ts";

/** Reads a static member; `self` is the object of the class it is read from. */
export function readStaticMember(
  body: Body,
  self: Value,
  declarations: readonly SyntaxNode[],
  wanted: Type,
): Value {
  const { classes, closures, classObjects } = body.lowering;
  const field = fieldOf(declarations);
  if (field) {
    const held = body.hold(self.node);
    const place = classes.staticPlace(field, throughOf(self, held.read));
    const value = readPlace(body, place);
    return { node: sequence([held.store, value.node]), type: value.type };
  }
  const getter = accessorOf(declarations, "get");
  if (getter) return call(body, self, getter, [], () => []);
  const method = methodOf(declarations);
  const shape = closures.shapeOf(wanted);
  if (!method || !shape || classObjects.takesReceiver(method)) return refuseReceiver(body);
  const instance = instanceOf(body, self, method, [], shape);
  if (instance.captures.length > 0)
    return unsupported(body.here(), "this static member as a value");
  const name = body.lowering.functions.nameOf(method);
  return { node: closures.static(instance.index, instance.shape, name), type: wanted };
}

/** Writes a static field, or by its setter. */
export function writeStaticMember(
  body: Body,
  self: Value,
  declarations: readonly SyntaxNode[],
  value: Value,
  isInherited: boolean,
): Node {
  const { classes } = body.lowering;
  const field = fieldOf(declarations);
  if (field) {
    if (isInherited)
      return unsupported(
        body.here(),
        "assigning to a static field of a base class through a derived one",
        "name the class that declares it",
      );
    const held = body.hold(self.node);
    const place = classes.staticPlace(field, throughOf(self, held.read));
    return sequence([held.store, writePlace(body, place, convert(body, value, place.type))]);
  }
  const setter = accessorOf(declarations, "set");
  if (!setter) return unsupported(body.here(), "assigning to this member");
  return call(body, self, setter, [], (shape) =>
    shape.params.slice(0, 1).map((param) => convert(body, value, param.type)),
  ).node;
}

/** Calls a static method, or a function that a static field holds. */
export function callStatic(
  body: Body,
  self: Value,
  declarations: readonly SyntaxNode[],
  typeArguments: readonly Type[],
  args: ArgumentSource,
): Value {
  const method = methodOf(declarations);
  if (method) return call(body, self, method, typeArguments, args);
  const { closures, classes } = body.lowering;
  const held = body.hold(self.node);
  const on = { node: held.read(), type: self.type };
  const callee = readStaticMember(body, on, declarations, classes.unknownType);
  const shape = closures.shapeOf(callee.type);
  if (!shape) return unsupported(body.here(), "calling this static member");
  const again = { node: held.read(), type: self.type };
  const called = closures.call(body, callee.node, shape, args(shape), again);
  return { node: sequence([held.store, called.node]), type: called.type };
}

/** Calls the function of a static member. */
function call(
  body: Body,
  self: Value,
  node: Method | Accessor,
  typeArguments: readonly Type[],
  args: ArgumentSource,
): Value {
  const instance = instanceOf(body, self, node, typeArguments);
  const held = body.hold(self.node);
  const on = { node: held.read(), type: self.type };
  const receiver = instance.receiver ? [convert(body, on, instance.receiver)] : [];
  const around = capturesAround(body, self, held.read, node, instance.captures);
  const lowered = args(instance.shape);
  const operands = [...around, ...receiver, ...lowered];
  const made = body.op("call", [instance.index], operands, instance.result);
  return { node: sequence([held.store, made]), type: instance.shape.result };
}

/** What a static member uses of the functions around its class: from its class's object if there is one each time, else from here. */
function capturesAround(
  body: Body,
  self: Value,
  object: () => Node,
  node: Method | Accessor,
  captures: FunctionInstance["captures"],
): Node[] {
  if (captures.length === 0) return [];
  const { lowering } = body;
  const declared = lowering.program.thisTypeOf(node);
  const through = classTypeOf(self);
  const owner =
    through && declared && isClassValue(declared)
      ? lowering.classObjects.ownerOf(through, declared.target)
      : undefined;
  if (!through || !owner || !isMadeEachTime(lowering, owner))
    return captureArguments(body, inReach(body, captures));
  const own = (): Node => objectOfOwner(lowering, { type: through, node: object }, owner);
  return heldForStatic(body, own, owner, captures);
}

/** Static members have no object that holds variables for them. */
function inReach(body: Body, captures: FunctionInstance["captures"]): FunctionInstance["captures"] {
  const isMissing = captures.some(
    (each) => each.kind === "variable" && !body.places.has(each.symbol),
  );
  if (isMissing)
    return unsupported(body.here(), "a static member that uses variables out of reach here");
  return captures;
}

function instanceOf(
  body: Body,
  on: Value,
  node: Method | Accessor,
  typeArguments: readonly Type[],
  shape?: FunctionInstance["shape"],
): FunctionInstance {
  const { functions, program, types, classObjects } = body.lowering;
  const { typeParameters } = program.signatureOf(node);
  const owner = ownerOf(body, on, node);
  const instantiation = Instantiation.empty(types)
    .with(owner?.target.typeParameters ?? [], owner?.typeArguments ?? [])
    .with(typeParameters, typeArguments);
  const self = classObjects.takesReceiver(node) ? program.thisTypeOf(node) : undefined;
  const receiver = self && instantiation.close(self);
  return functions.instance(node, instantiation, { receiver, ...(shape ? { shape } : {}) });
}

/** The class that declares the member, where functions around it have type parameters. */
function ownerOf(
  { lowering }: Body,
  on: Value,
  node: Method | Accessor,
): ClassValueType | undefined {
  const through = classTypeOf(on);
  const self = lowering.program.thisTypeOf(node);
  if (!through || !self || !isClassValue(self) || self.typeArguments.length === 0) return undefined;
  return lowering.classObjects.ownerOf(through, self.target);
}

function throughOf(
  self: Value,
  node: () => Node,
): { readonly type: ClassValueType; readonly node: () => Node } | undefined {
  const type = classTypeOf(self);
  return type && { type, node };
}

function classTypeOf({ type }: Value): ClassValueType | undefined {
  return isClassValue(type) ? type : undefined;
}

function fieldOf(declarations: readonly SyntaxNode[]): PropertyDefinition | undefined {
  const found = declarations.find((each) => each.kind === "PropertyDefinition");
  return found?.kind === "PropertyDefinition" ? found : undefined;
}

/** Says that a static method uses `this`, which as a value it would not have. */
export function refuseReceiver(body: Body): never {
  return unsupported(
    body.here(),
    "a static method that uses `this` as a value",
    "write an arrow function that calls it on its class",
  );
}

function methodOf(declarations: readonly SyntaxNode[]): Method | undefined {
  const found = declarations.find((each) => each.kind === "Method" && each.body !== null);
  return found?.kind === "Method" ? found : undefined;
}

function accessorOf(
  declarations: readonly SyntaxNode[],
  kind: "get" | "set",
): Accessor | undefined {
  const found = declarations.find((each) => each.kind === "Accessor" && each.accessorKind === kind);
  return found?.kind === "Accessor" ? found : undefined;
}
