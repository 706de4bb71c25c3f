/** Several texts one after the other, as templates join them: short ones in one piece at once, without the texts in between. */
import { STRING_FORM } from "../../abi/object-layout.ts";
import { type Expression, w } from "../../wasm/expressions.ts";
import type { Local } from "../../wasm/local.ts";
import { type Helper, helper, helperFamily } from "../helper.ts";
import { withRoots } from "./memory.ts";
import { copyBytes, copyUnits, formOf, lengthOf, newFlatString } from "./string-basics.ts";
import { concat } from "./string-build.ts";

/** Texts up to here are copied, where none of them is a rope: several ropes, and one text in the end, cost more. */
const MAX_COPIED = 256;

type Joiner = Helper<Readonly<Record<string, "i32">>, readonly ["i32"]>;

/**
 * Three texts or more in the order of the parameters. Where all are short they are copied. Where only the first is long the others become one text that is joined to it,
 * so a text that grows by several parts at a time is a rope of as few pieces as by one; else the last text is joined to what the others are.
 */
export const concatAll: (count: number) => Joiner = helperFamily((count): Joiner => {
  const names = Array.from({ length: count }, (_, index) => `part_${index}`);
  const params = Object.fromEntries(names.map((name) => [name, "i32" as const]));
  return helper(`string.concat_${count}`, params, ["i32"], (f, locals, program) => {
    const scope = { f, program };
    const parts = names.map((name) => locals[name] as Local<"i32">);
    const [first, ...others] = parts as [Local<"i32">, ...Local<"i32">[]];
    const last = parts.at(-1) ?? first;
    const fewer = count > 3 ? program.use(concatAll(count - 1)) : program.use(concat);
    const rest = f.local("i32", "rest_length");
    const length = f.local("i32", "length");
    const string = f.local("i32", "string");
    const at = f.local("i32", "at_part");
    const sum = (of: readonly Local<"i32">[], map: (part: Local<"i32">) => Expression<"i32">) =>
      of.map(map).reduce((all, each) => w.i32.add(all, each));
    const forms = f.local("i32", "forms");
    const isCopied = w.i32.and(
      w.i32.lt_u(length, MAX_COPIED),
      w.i32.eqz(w.i32.and(forms, STRING_FORM.rope)),
    );
    const isWide = parts.map(formOf).reduce((all, each) => w.i32.or(all, each));
    const copies = (shift: number, copy: (part: Local<"i32">) => ReturnType<typeof copyBytes>) => [
      at.set(string),
      ...parts.flatMap((part) => [
        ...copy(part),
        at.set(w.i32.add(at, w.i32.shl(lengthOf(part), shift))),
      ]),
      f.return(string),
    ];
    return [
      // Up to eight lengths, each below 2^29, do not wrap around.
      rest.set(sum(others, lengthOf)),
      length.set(w.i32.add(lengthOf(first), rest)),
      forms.set(isWide),
      f.if(isCopied, [
        f.if(forms, [
          ...newFlatString(scope, string, length, "twoByte", parts),
          ...copies(1, (part) => copyUnits(f, at, part)),
        ]),
        ...newFlatString(scope, string, length, "latin1", parts),
        ...copies(0, (part) => copyBytes(f, at, part, lengthOf(part))),
      ]),
      f.if(w.i32.lt_u(rest, MAX_COPIED), [
        ...withRoots(scope, [first], [string.set(f.call(fewer, ...others))]),
        f.return(f.call(program.use(concat), first, string)),
      ]),
      ...withRoots(scope, [last], [string.set(f.call(fewer, ...parts.slice(0, -1)))]),
      f.return(f.call(program.use(concat), string, last)),
    ];
  });
});
