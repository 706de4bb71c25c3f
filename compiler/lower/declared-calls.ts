/** Calls of functions whose declaration is known, and of intrinsics. */

import type { ResolvedCall } from "../check/checked-program.ts";
import type { Type } from "../check/types.ts";
import type { CallExpression, Expression, FunctionLike, Spread } from "../syntax/ast.ts";
import { lowerArguments } from "./arguments.ts";
import type { Body } from "./body.ts";
import { instantiationFor } from "./callees.ts";
import { closeAll, closedSignature } from "./calls-shared.ts";
import { leadingArguments } from "./capture-arguments.ts";
import { lowerIntrinsic } from "./intrinsics.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";

/** Calls a function whose code is known. */
export function callFunction(
  body: Body,
  node: FunctionLike,
  args: readonly (Expression | Spread)[],
  typeArguments: readonly Type[],
): Value {
  const instantiation = instantiationFor(body, node, typeArguments);
  const instance = body.lowering.functions.instance(node, instantiation);
  const leading = leadingArguments(body, instance);
  const lowered = lowerArguments(body, args, instance.shape);
  return {
    node: body.op("call", [instance.index], [...leading, ...lowered], instance.result),
    type: instance.shape.result,
  };
}

/** Calls a declared function, or an intrinsic. */
export function callDeclared(body: Body, node: CallExpression, call: ResolvedCall): Value {
  const declaration = functionOf(call);
  const intrinsic = call.name ?? call.symbol?.name;
  if (!declaration && intrinsic && isIntrinsic(call)) {
    return lowerIntrinsic(
      body,
      node,
      call.symbol?.name ?? intrinsic,
      closedSignature(body, call),
      closeAll(body, call.typeArguments),
    );
  }
  if (!declaration)
    return unsupported(body.span(node), `calling \`${call.symbol?.name ?? "this"}\``);
  return callFunction(body, declaration, node.arguments, closeAll(body, call.typeArguments));
}

function isIntrinsic(call: ResolvedCall): boolean {
  return call.symbol?.module.isDeclarationFile ?? false;
}

function functionOf(call: ResolvedCall): FunctionLike | undefined {
  const { declaration } = call;
  if (declaration && "body" in declaration && declaration.body !== null)
    return declaration as FunctionLike;
  const found = call.symbol?.declarations.find(
    (each) => each.kind === "FunctionDeclaration" && each.body !== null,
  );
  return found?.kind === "FunctionDeclaration" ? found : undefined;
}
