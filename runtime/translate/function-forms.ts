/**
 * How functions take their captures. One that is only ever made a closure of takes the closure itself and reads the captures from it, so that
 * calling the closure calls it directly; any other takes captures as parameters, and its closures go through a thunk.
 */
import type { ModuleTyping } from "../bytecode/module-typing.ts";
import { forEachInstruction } from "./dispatch.ts";

/** See the head of the file. */
export type FunctionForm =
  | { readonly kind: "plain" }
  | { readonly kind: "closure"; readonly captures: number };

/** Forms by function index. */
export function findForms(typing: ModuleTyping): readonly FunctionForm[] {
  const { module } = typing;
  const isPlain = new Uint8Array(module.functions.length);
  const captures = new Map<number, number>();
  const mark = (index: number): void => {
    if (index >= 0) isPlain[index] = 1;
  };
  mark(module.entry);
  for (const each of module.exports) mark(each.function);
  for (const maker of Object.values(module.errorMakers)) mark(maker);
  for (const type of module.types) if (type.kind === "struct") type.methods.forEach(mark);
  for (const { taskSlots } of module.functions) taskSlots.forEach(mark);
  forEachInstruction(module, ({ op, imm }) => {
    if (op === "call" || op === "fork") mark(imm[0]);
    if (op !== "closure.new") return;
    const count = typing.captureCount(...imm);
    if ((captures.get(imm[0]) ?? count) === count) captures.set(imm[0], count);
    else mark(imm[0]);
  });
  return module.functions.map((_, index) => {
    const count = captures.get(index);
    return count === undefined || isPlain[index] === 1
      ? { kind: "plain" }
      : { kind: "closure", captures: count };
  });
}
