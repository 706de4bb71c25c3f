/** Functions as values: literals compiled for the signature that is wanted, declared functions by their one closure. */
import type { Signature, Type } from "../check/types.ts";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Expression, FunctionLike } from "../syntax/ast.ts";
import { type Body, type Place, sequence } from "./body.ts";
import { instantiationFor } from "./callees.ts";
import { captureArguments } from "./capture-arguments.ts";
import type { Shape } from "./closures.ts";
import { convert, recordShapeFlow } from "./convert.ts";
import { erasedArguments } from "./erasure.ts";
import type { FunctionInstance } from "./functions.ts";
import { losesArguments, takesMore } from "./lost-arguments.ts";
import { noteFunctionAsValue } from "./merged-members.ts";
import { keptType } from "./missing-types.ts";
import { type Copy, closureFunction } from "./receiver-copies.ts";
import { Unsupported, unsupported } from "./unsupported.ts";
import { declare, writePlace } from "./variables.ts";

/**
 * A function as a closure for the type, in the type's representation.
 * @param use where a declared function is named, if it is
 */
export function lowerFunctionValue(
  body: Body,
  node: FunctionLike,
  wanted: Type,
  use?: Expression,
): Node {
  const { closures, functions, program } = body.lowering;
  const hasMembers = noteFunctionAsValue(body, node);
  const signature = program.signatureOf(node);
  const generic = signature.typeParameters.length > 0;
  const args = generic ? typeArguments(body, node, wanted, hasMembers, use) : [];
  const instantiation = instantiationFor(body, node, args);
  const own = functions.ownShape(node, instantiation);
  const self = placeOfOwnName(body, node);
  const target = closures.isMixed(wanted)
    ? undefined
    : givingTexts(body, node, closures.shapeOf(wanted));
  // What is left out and an `undefined` that is written are one there, so that nobody knows how many there are.
  if (target?.params.some(({ isOptional }) => isOptional)) refuseArguments(body, node);
  const isKept =
    target !== undefined &&
    takesMore(own, target) &&
    !fits(body, own, target) &&
    losesArguments(body.lowering, target);
  const takesTarget = isLiteralFunction(node) && !program.usesArguments(node) && !isKept;
  // A declared function is one closure, whichever of the types alike it is wanted as.
  const shape = target && takesTarget ? target : own;
  if (target) recordShapeFlow(body.lowering, own, target);
  const instance = functions.instance(node, instantiation, shape === own ? {} : { shape });
  const type = closures.typeOf(instance.shape);
  const index = behind(body, instance, type);
  const isShared = instance.captures.length === 0 && !isMadeAnew(body, node);
  const bare = isShared
    ? closures.static(index, instance.shape, functions.nameOf(node))
    : op("closure.new", [index, type], captureArguments(body, instance.captures), type);
  // Its name is one of the function's type, which does not say that it looks at all arguments.
  const named = program.usesArguments(node) && self ? closures.shapeOf(self.type) : undefined;
  const made = self ? kept(body, self, bare, instance.shape, named ?? own) : bare;
  if (!target) return convert(body, { node: made, type: wanted }, wanted);
  const wantedType = body.repr(wanted);
  if (type === wantedType) return made;
  const isAdapted = closures.typeOf(target) !== type;
  if (hasMembers && generic && isAdapted)
    unsupported(
      body.here(),
      `\`${functions.nameOf(node)}\`, a generic function with the members of a namespace, as one of other types`,
      "write an arrow function that calls it",
    );
  if (typeof wantedType !== "number" || closures.typeOf(target) !== wantedType) {
    return !isAdapted
      ? convertClosure(body, made, wanted)
      : convertClosure(body, adaptTo(body, made, node, own, target), wanted);
  }
  return adaptTo(body, made, node, own, target);
}

/** The calling convention of a function whose texts may be missing: they are represented like any others, and who gets them asks. */
function givingTexts(body: Body, node: FunctionLike, target: Shape | undefined): Shape | undefined {
  const { missing } = body.lowering;
  if (!target || missing.ofResult(node)?.isTainted !== true) return target;
  return { ...target, result: keptType(body, target.result) };
}

/** Where a function expression finds itself by its name, if it hands that on. */
function placeOfOwnName(body: Body, node: FunctionLike): Place | undefined {
  const { program, uses } = body.lowering;
  if (node.kind !== "FunctionExpression" || !uses.handsOnItsName(node)) return undefined;
  const symbol = node.name && program.symbolOf(node.name);
  return symbol ? declare(body, symbol) : undefined;
}

/** The function, once it is where its name finds it. */
function kept(body: Body, self: Place, made: Node, shape: Shape, own: Shape): Node {
  const held = body.hold(made);
  const value =
    shape === own ? held.read() : body.lowering.closures.adaptShapes(body, held.read(), shape, own);
  return sequence([held.store, writePlace(body, self, value), held.read()]);
}

/** Where calls by its type do not give a function all that they are given, or more, `arguments` would not be what is written. */
export function refuseArguments(body: Body, node: FunctionLike): void {
  const { program } = body.lowering;
  if (!program.usesArguments(node) || node.parameters.at(-1)?.isRest) return;
  throw new Unsupported(diagnostic("E6008", body.span(node), {}));
}

/** The function behind closures of the copy. */
function behind(body: Body, instance: FunctionInstance, closure: number): number {
  const { node, instantiation, shape, receiver, takesReceiver } = instance;
  if (!takesReceiver || !receiver) return instance.index;
  const taken = { node, instantiation, type: receiver };
  return closureFunction(body, copyOf(instance), taken, closure, (type) =>
    copyOf(body.lowering.functions.instance(node, instantiation.on(node, type), { shape })),
  );
}

function copyOf({ index, params, result, captures }: FunctionInstance): Copy {
  return { index, params, result, captured: captures.length };
}

function isLiteralFunction({ kind }: FunctionLike): boolean {
  return kind === "ArrowFunction" || kind === "FunctionExpression" || kind === "Method";
}

/** Each evaluation of a literal makes a function of its own, which shows where functions are compared or kept in a Set. */
function isMadeAnew(body: Body, node: FunctionLike): boolean {
  const { program, uses } = body.lowering;
  if (body.options.isLibrary || uses.isCallback(node)) return false;
  if (node.kind === "FunctionDeclaration") {
    const symbol = node.name && program.symbolOf(node.name);
    if (!symbol || symbol.isModuleLevel || !body.places.has(symbol)) return false;
  } else if (!isLiteralFunction(node)) {
    return false;
  }
  return !isMadeOnce(body);
}

/** True where code runs once: at the top level of a module, outside loops. */
export function isMadeOnce(body: Body): boolean {
  const isInLoop = body.scopes.some(
    (scope) => scope.kind === "target" && scope.target.continueLabel !== undefined,
  );
  return body.isTopLevel && !isInLoop;
}

/** Whether closures of both are of one type. */
function fits(body: Body, own: Shape, target: Shape): boolean {
  const { closures } = body.lowering;
  return closures.typeOf(own) === closures.typeOf(target);
}

function adaptTo(body: Body, made: Node, _node: FunctionLike, own: Shape, target: Shape): Node {
  return body.lowering.closures.adaptShapes(body, made, own, target);
}

/** A closure where the wanted representation is wider than a closure type. */
function convertClosure(body: Body, made: Node, wanted: Type): Node {
  return body.repr(wanted) === "value" ? op("value.from_ref", [], [made], "value") : made;
}

/** Type arguments of a generic function that is a value. What has members, or is compared, is one function, whatever it is used for. */
function typeArguments(
  body: Body,
  node: FunctionLike,
  wanted: Type,
  hasMembers: boolean,
  use: Expression | undefined,
): readonly Type[] {
  const { program, types, classes, uses, closures } = body.lowering;
  const signature = program.signatureOf(node);
  const erased = erasedArguments(types, classes, signature.typeParameters);
  const own = hasMembers ? undefined : genericArguments(body, signature, wanted);
  // What only calls a function sees none of its copies beside another.
  const isCalled = body.options.isLibrary || (use !== undefined && uses.isCallback(use));
  if (!isCalled) closures.noteCopy(node, own ?? erased);
  return !own || (!isCalled && closures.isOne(node)) ? erased : own;
}

/** Type arguments of a generic function from the signature it is wanted as. */
function genericArguments(
  body: Body,
  signature: Signature,
  wanted: Type,
): readonly Type[] | undefined {
  const { closures, types } = body.lowering;
  const target = closures.signatureOfType(wanted);
  return target && types.typeArgumentsFor(signature, closures.erased(target));
}
