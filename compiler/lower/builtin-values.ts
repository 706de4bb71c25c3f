/** Builtin functions as values: `items.map(String)`, `const log = console.log`. A small function calls the builtin. */
import { STRING_TYPE, type ValueType } from "../../runtime/bytecode/module.ts";
import { OPCODES, type Opcode, type OpSpec } from "../../runtime/bytecode/opcodes.ts";
import { LIBRARY_MODULES } from "../builtins/modules.ts";
import { findBuiltin } from "../builtins/table.ts";
import type { ProgramSymbol } from "../check/symbols.ts";
import type { Type } from "../check/types.ts";
import { isAny } from "../check/unions.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Identifier, PropertyAccess, Node as SyntaxNode } from "../syntax/ast.ts";
import { Body } from "./body.ts";
import { lowerBuiltinCall } from "./builtin-calls.ts";
import { builtinReceiver } from "./builtin-receivers.ts";
import { convert } from "./convert.ts";
import { before } from "./emit.ts";
import { Instantiation } from "./instantiation.ts";
import { callWithParameters, type GivenParameter } from "./listed-arguments.ts";
import { losesArguments, takesMore } from "./lost-arguments.ts";
import { keptType } from "./missing-types.ts";
import type { Value } from "./value.ts";

/** Functions of which there is one, wherever they are taken: `Math.abs === Math.abs`. */
const NEVER_THROWS =
  /^(?:(?:Math|Number|console)\.|(?:parseInt|parseFloat|isNaN|isFinite|Number|Boolean|String\.raw)$)/;

/** A closure over a builtin; undefined when the name is no function the table knows. */
export function builtinFunctionValue(
  body: Body,
  at: SyntaxNode,
  name: string,
  type: Type,
  receiver?: Value,
): Value | undefined {
  const key = findBuiltin(name) ? name : findBuiltin(`${name}()`) ? `${name}()` : undefined;
  const { closures, builder, functions, types, receivers } = body.lowering;
  const shape = closures.shapeOf(type);
  if (key === undefined || !shape) return undefined;
  const { params, result } = closures.signatureOf(shape);
  const closure = closures.typeOf(shape);
  const representation = receiver?.node.type;
  const self = isRepresentation(representation) ? representation : undefined;
  // `Math.max.name` is `max`.
  const ownName = name.replace(/^.*[.#]/, "");
  const taken: ValueType[] = self === undefined ? [] : ["value"];
  const make = (): number => {
    const index = builder.reserveFunction(ownName);
    const inner = new Body(body.lowering, {
      ...body.options,
      name: ownName,
      instantiation: Instantiation.empty(types),
      params: [...taken, ...params],
      result,
      resultType: shape.result,
    });
    inner.position = body.position;
    builder.noteFacts(index, lengthOfBuiltin(key), "plain");
    body.lowering.later(() => {
      const given = shape.params.map((param, place): GivenParameter => {
        const type = param.isRest ? param.type : keptType(inner, param.type);
        const { isRest, isOptional } = param;
        return { read: () => inner.get(taken.length + place), type, isRest, isOptional };
      });
      const called = callWithParameters(inner, key, at, given, shape.result, (args) =>
        lowerBuiltinCall(inner, {
          name: key,
          at,
          receiver: self && receiver ? receiverIn(inner, self, receiver.type, key) : undefined,
          args: args.slice(0, maximumArguments(key, args.length)),
          typeArguments: [],
          type: shape.result,
          isUnused: result === "void",
        }),
      );
      inner.emit(result === "void" ? called.node : convert(inner, called, shape.result));
      functions.define(index, inner, true);
    });
    return index;
  };
  if (self === undefined || !receiver) {
    // What throws says where it was taken, so there each has its own.
    const made = NEVER_THROWS.test(key)
      ? functions.wrapper(`${oneName(key)} as ${closure} ${types.canonicalKey(type)}`, make)
      : make();
    return { node: closures.static(made, shape, ownName), type };
  }
  const index = functions.wrapper(`${key} of ${self} as ${closure}`, make);
  receivers.takeAny(index, closure);
  return { node: before(receiver.node, closures.static(index, shape, ownName)), type };
}

/** What the language says that the `length` of its function is: 2 of `Math.max`, 1 of `Array#push`. */
function lengthOfBuiltin(key: string): number {
  const path = key.replace("()", "").replace("#", ".prototype.").split(".");
  const found = path.reduce<unknown>(
    (object, name) =>
      object instanceof Object ? Object.getOwnPropertyDescriptor(object, name)?.value : undefined,
    globalThis,
  );
  return typeof found === "function" ? found.length : 0;
}

/** The same where a type is wanted: made for that, unless what takes more arguments than it names is to be found again. */
export function builtinAs(
  body: Body,
  node: Identifier | PropertyAccess,
  name: string,
  wanted: Type,
): Node | undefined {
  const { closures } = body.lowering;
  const type = body.typeOf(node);
  const [own, target] = [closures.shapeOf(type), closures.shapeOf(wanted)];
  // One of several types of which only this one is a function: the value says which it is.
  const isBoxed = target && body.repr(wanted) !== closures.typeOf(target);
  // What an array of `any` is called with is what the function says that it takes.
  const isOpen = own?.params.some((param, place) => {
    const given = target?.params[place]?.type;
    return given && isAny(given) && !isAny(param.type);
  });
  const isKept =
    own &&
    target &&
    (isBoxed || isOpen || (takesMore(own, target) && losesArguments(body.lowering, target)));
  const value = builtinFunctionValue(body, node, name, isKept ? type : wanted);
  return isKept ? value && convert(body, value, wanted) : value?.node;
}

/** `Number.parseInt` is `parseInt`. */
function oneName(key: string): string {
  return key.replace(/^Number\.(?=parse)/, "");
}

function isRepresentation(type: Node["type"] | undefined): type is ValueType {
  return type !== undefined && type !== "void" && type !== "never";
}

/** What the function of a method of the language is called on. */
function receiverIn(body: Body, representation: ValueType, type: Type, key: string): Value {
  const [owner = "", name = ""] = key.split("#");
  const self = (): Node => body.get(0);
  return { node: builtinReceiver(body, self, representation, owner, name), type };
}

/** The builtins table's key for a declared global or a function of an importable module. */
export function globalKey(symbol: ProgramSymbol): string {
  const { path } = symbol.module;
  const module = Object.values(LIBRARY_MODULES).find(
    (each) => path === each.file || path.endsWith(`/${each.file}`),
  );
  return module ? `${module.prefix}.${symbol.name}` : symbol.name;
}

/** An opcode as a function value; undefined when the symbol names none. */
export function intrinsicFunctionValue(
  body: Body,
  symbol: ProgramSymbol,
  type: Type,
): Value | undefined {
  const opcode = symbol.name.replace("_", ".");
  const { closures, builder, functions, types, classes } = body.lowering;
  const shape = closures.shapeOf(type);
  if (!symbol.module.path.endsWith("intrinsics.d.ts") || !Object.hasOwn(OPCODES, opcode) || !shape)
    return undefined;
  const spec: OpSpec = OPCODES[opcode as Opcode];
  const [push] = spec.pushes;
  if (spec.imm.length > 0 || push === undefined || push === "ref") return undefined;
  const { params, result } = closures.signatureOf(shape);
  const index = builder.reserveFunction(symbol.name);
  const inner = new Body(body.lowering, {
    ...body.options,
    name: symbol.name,
    instantiation: Instantiation.empty(types),
    params,
    result,
    resultType: shape.result,
  });
  const operands = spec.pops.map((pop, place): Node => {
    const param = shape.params[place];
    const given = param ? inner.get(place) : op("unreachable", [], [], "never");
    return pop === "i32" && given.type === "f64"
      ? op("i32.from_f64_exact", [], [given], "i32")
      : given;
  });
  const node: Node = {
    kind: "op",
    op: opcode as Extract<Node, { kind: "op" }>["op"],
    imm: [],
    args: operands,
    type: push === "string" ? STRING_TYPE : push,
  };
  const value: Value =
    node.type === "i32"
      ? { node: op("f64.from_i32", [], [node], "f64"), type: classes.numberType }
      : { node, type: shape.result };
  inner.emit(convert(inner, value, shape.result));
  functions.define(index, inner, true);
  return { node: closures.static(index, shape, symbol.name), type };
}

/** `map(parseInt)` passes the index as radix, as in JavaScript; conversions take one argument. */
function maximumArguments(key: string, given: number): number {
  return ["String()", "Number()", "Boolean()"].includes(key) ? Math.min(1, given) : given;
}
