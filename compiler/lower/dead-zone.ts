/**
 * The time before a variable's declaration has run. Almost always the text shows that nothing looks at the variable then; where it does
 * not, the variable has a flag beside it, and reads from other functions ask it.
 */
import type { ProgramSymbol } from "../check/symbols.ts";
import { type Node, op } from "../ir/tree.ts";
import { type Body, type Place, sequence } from "./body.ts";
import { booleanConstant, not, stringConstant, undefinedOf, when } from "./emit.ts";
import type { Value } from "./value.ts";
import { placeOf, readPlace } from "./variables.ts";

/** Reads a variable, or throws JavaScript's ReferenceError when it has no value yet. */
export function readVariable(body: Body, symbol: ProgramSymbol): Value {
  const place = placeOf(body, symbol);
  const value = readPlace(body, place);
  const ready = isReady(body, symbol, place);
  if (!ready) return value;
  const check = when(not(ready), [throwReference(body, symbol.name)]);
  return { node: sequence([check, value.node]), type: value.type };
}

/** Emits, after a declaration, that the variable has its value. */
export function markReady(body: Body, symbol: ProgramSymbol, place: Place): void {
  if (!body.lowering.uses.needsZoneCheck(symbol)) return;
  const yes = booleanConstant(true);
  if (place.kind === "cell") {
    body.emit(op("struct.set", [place.cell, 1], [body.get(place.local), yes], "void"));
  } else if (place.kind === "global") {
    const flag = body.lowering.moduleVariables.readyFlag(symbol);
    body.emit(op("global.set", [flag], [yes], "void"));
  }
}

function isReady(body: Body, symbol: ProgramSymbol, place: Place): Node | undefined {
  if (place.kind === "local" || !body.lowering.uses.needsZoneCheck(symbol)) return undefined;
  if (place.kind === "cell") {
    if (!place.isCaptured) return undefined;
    return op("struct.get", [place.cell, 1], [body.get(place.local)], "bool");
  }
  if (body.isTopLevel) return undefined;
  return op("global.get", [body.lowering.moduleVariables.readyFlag(symbol)], [], "bool");
}

function throwReference(body: Body, name: string): Node {
  const { program, types, constructors, layouts } = body.lowering;
  const declared = program.declaredTypeOf(program.libraryDeclaration("error.ts#ReferenceError"));
  if (declared.kind !== "classValue") return op("unreachable", [], [], "never");
  const type = types.reference(declared.target, []);
  const maker = constructors.maker(type);
  constructors.created(type);
  const struct = layouts.indexOf(layouts.ownStruct(type));
  const message = stringConstant(body.lowering, `Cannot access '${name}' before initialization`);
  const args = maker.shape.params.map((param, index) =>
    index === 0 ? message : undefinedOf(body.repr(param.type)),
  );
  const error = body.op("call", [maker.make], args, struct);
  return body.op("throw", [], [op("value.from_ref", [], [error], "value")], "never");
}
