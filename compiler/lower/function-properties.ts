/** Properties that a program gives its functions: `f.label = "one"`, `Object.assign(f, { label: "one" })`. */
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import { type Body, sequence } from "./body.ts";
import type { ArgumentSource } from "./class-members.ts";
import { box, convert } from "./convert.ts";
import { stringConstant, when } from "./emit.ts";
import { isDeclaredByProgram } from "./inherited-names.ts";
import { callLibrary, libraryInstance } from "./library.ts";
import type { Lowering } from "./lowering.ts";
import type { Value } from "./value.ts";

const READ = "function-properties.ts#readProperty";
const WRITE = "function-properties.ts#writeProperty";
const WRITTEN = "functions have properties";

/** What every function has by itself. */
const OWN: ReadonlySet<string> = new Set(["name", "length"]);

/** Whether the value is a function whose type declares a property of the name, besides what every function has. */
export function hasFunctionProperty({ lowering }: Body, type: Type, name: string): boolean {
  if (OWN.has(name)) return false;
  const { representations, types } = lowering;
  const own = representations.normalize(types.nonNullable(type));
  return (
    representations.category(own) === "closure" &&
    isDeclaredByProgram(lowering, types.propertyOf(own, name))
  );
}

/** `f.name` of a function. */
export function readFunctionProperty(body: Body, self: Value, name: string, wanted: Type): Value {
  return { node: convert(body, readAny(body, self, name), wanted), type: wanted };
}

/** Notes that functions get properties in this program, or values that may be functions. */
export function noteFunctionProperties(body: Body): void {
  body.lowering.flows.decide(WRITTEN);
}

/** The same for a value of unknown type that turns out to be a function. */
export function readAny(body: Body, self: Value, name: string): Value {
  return callLibrary(body, READ, [], [unknownOf(body, self), keyOf(body, name)]);
}

/** `f.name = value` of a function. */
export function writeFunctionProperty(body: Body, self: Value, name: string, value: Value): Node {
  noteFunctionProperties(body);
  return callLibrary(body, WRITE, [], [unknownOf(body, self), keyOf(body, name), value]).node;
}

/** `f.name(…)` of a function. */
export function callFunctionProperty(
  body: Body,
  self: Value,
  name: string,
  args: ArgumentSource,
): Value | undefined {
  const { types, closures } = body.lowering;
  const type = types.propertyOf(types.nonNullable(self.type), name)?.type;
  const shape = type && closures.shapeOf(type);
  if (!type || !shape) return undefined;
  const object = body.hold(self.node);
  const on = { node: object.read(), type: self.type };
  const held = body.hold(readFunctionProperty(body, on, name, type).node);
  const called = closures.call(body, held.read(), shape, args(shape), on);
  return { node: sequence([object.store, held.store, called.node]), type: called.type };
}

function unknownOf(body: Body, self: Value): Value {
  return { node: box(self.node), type: body.lowering.classes.unknownType };
}

function keyOf(body: Body, name: string): Value {
  return { node: stringConstant(body.lowering, name), type: body.lowering.classes.stringType };
}

/** Whether functions of the program have properties. */
export function mayHaveProperties({ flows }: Lowering): boolean {
  return flows.isDecided(WRITTEN);
}

/** Where `ofFunction` may be asked for: what it calls must be known before the questions are written. */
export function prepareFunctionProperties({ lowering }: Body): void {
  if (!mayHaveProperties(lowering)) return;
  libraryInstance(lowering, READ, []);
  libraryInstance(lowering, WRITE, []);
}

/** In a question about a value of unknown type: what is done if it is a function, in programs where functions have properties. */
export function ofFunction(body: Body, then: (self: Value) => Node): Node[] {
  const { classes } = body.lowering;
  if (!mayHaveProperties(body.lowering)) return [];
  const isFunction = op("value.is_function", [], [body.get(0)], "bool");
  return [when(isFunction, [then({ node: body.get(0), type: classes.unknownType })])];
}
