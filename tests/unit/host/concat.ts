/** Concatenation as generated code does it, for tests of what the host does with its ropes. */
import {
  HEADER,
  MIN_ROPE_LENGTH,
  STRING,
  STRING_FORM,
} from "../../../runtime/abi/object-layout.ts";
import { STRING_TYPE } from "../../../runtime/bytecode/module.ts";
import { allocateObject } from "../../../runtime/heap/allocate.ts";
import type { Context } from "../../../runtime/host/context.ts";
import { hostState } from "../../../runtime/host/host-state.ts";
import { readString } from "../../../runtime/host/strings/rope.ts";
import { stringLength, writeString } from "../../../runtime/host/strings/text.ts";

/** `a + b`, both addresses of strings: a copy when short, else a rope. */
export function concat(context: Context, a: number, b: number): number {
  const { words } = context;
  const [lengthA, lengthB] = [stringLength(context, a), stringLength(context, b)];
  if (lengthA === 0) return b;
  if (lengthB === 0) return a;
  if (lengthA + lengthB < MIN_ROPE_LENGTH) {
    return writeString(context, readString(context, a) + readString(context, b));
  }
  const rope = allocateObject(hostState(context).allocator, STRING.ropeBytes);
  words.store(rope + HEADER.type, STRING_TYPE);
  words.store(rope + HEADER.info, STRING_FORM.rope);
  words.store(rope + STRING.length, lengthA + lengthB);
  words.store(rope + STRING.left, a | 0);
  words.store(rope + STRING.right, b | 0);
  return rope;
}
