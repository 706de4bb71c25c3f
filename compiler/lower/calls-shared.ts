/** Types of calls with the type parameters of the code around them replaced. */
import type { ResolvedCall } from "../check/checked-program.ts";
import type { Signature, Type } from "../check/types.ts";
import type { Body } from "./body.ts";

/** The resolved signature with the type parameters of the code around it replaced. */
export function closedSignature(body: Body, call: ResolvedCall): Signature {
  return body.lowering.types.substituteSignature(call.signature, body.instantiation.map);
}

/** Closed type arguments. */
export function closeAll(body: Body, types: readonly Type[]): Type[] {
  return types.map((type) => body.close(type));
}
