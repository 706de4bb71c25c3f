/**
 * Arguments beyond those that a function's type names. `(text: string) => void` may hold a function of more parameters, optional ones, and
 * be used as `(text: string, place: number) => void` again: JavaScript then hands on the second argument. Functions of the first type are
 * called with one, so what makes the second type of them asks which function they stand for, and calls that.
 *
 * That is dear, and both are seldom: so it is done for those types which functions of more parameters reach, and from which calls of more arguments come.
 * Types are told apart by how their closures are called.
 */
import type { Body } from "./body.ts";
import type { Shape } from "./closures.ts";
import type { Lowering } from "./lowering.ts";
import type { ModuleBuilder } from "./module-builder.ts";

const OF_ANYTHING = "of anything";

/** Whether functions of the one convention take arguments which those of the other are not given. */
export function takesMore(source: Shape, target: Shape): boolean {
  if (isOpen(target)) return false;
  return isOpen(source) || source.params.length > target.params.length;
}

/**
 * Notes that a function of more parameters is made a closure of the convention.
 * @returns whether it is to be told again which function that is
 */
export function losesArguments(lowering: Lowering, target: Shape): boolean {
  return losesAsClosure(lowering, lowering.closures.typeOf(target));
}

/** The same by the type of closures: what is made one may be any function. */
export function losesAsClosure({ flows, builder }: Lowering, closure: number): boolean {
  if (builder.hasRest(closure)) return false;
  const key = conventionOf(builder, closure);
  flows.decide(`loses ${key}`);
  flows.decide(`loses ${OF_ANYTHING}`);
  return flows.isDecided(`regains ${key}`) || flows.isDecided(`regains ${OF_ANYTHING}`);
}

/** Notes that closures of the one convention become ones of the other. */
export function noteAdapter(lowering: Lowering, source: Shape, target: Shape): void {
  const { flows, builder, closures } = lowering;
  const [from = "", to = ""] = [source, target].map((each) =>
    conventionOf(builder, closures.typeOf(each)),
  );
  const [loses, regains] = [takesMore(source, target), takesMore(target, source)];
  if (loses || (!regains && flows.isDecided(`loses ${from}`))) losesArguments(lowering, target);
  if (regains || (!loses && flows.isDecided(`regains ${to}`))) flows.decide(`regains ${from}`);
}

/** Whether an adapter has to ask which function a closure of the one convention stands for, since that may take more. */
export function mayRegain(lowering: Lowering, source: Shape, target: Shape): boolean {
  if (!takesMore(target, source)) return false;
  const { flows, builder, closures } = lowering;
  return flows.isDecided(`loses ${conventionOf(builder, closures.typeOf(source))}`);
}

/** Whether a function that is called as one of unknown type may stand for one which takes more. */
export function mayRegainAnything({ lowering }: Body): boolean {
  const { flows } = lowering;
  flows.decide(`regains ${OF_ANYTHING}`);
  return flows.isDecided(`loses ${OF_ANYTHING}`);
}

function isOpen({ params }: Shape): boolean {
  return params.at(-1)?.isRest === true;
}

/** The same in every round: types have other numbers in each. */
function conventionOf(builder: ModuleBuilder, closure: number): string {
  const row = builder.typeAt(closure);
  if (row?.kind !== "closure") return "";
  const kinds = [...row.params, row.result].map((each) =>
    typeof each === "number" ? "ref" : each,
  );
  return `${kinds.join(",")}${builder.hasRest(closure) ? "..." : ""}`;
}
