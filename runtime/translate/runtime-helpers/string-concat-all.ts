/** Several texts one after the other, of any form and length; short Latin-1 ones are joined by joined-parts.ts before anybody comes here. */
import { STRING, STRING_FORM } from "../../abi/object-layout.ts";
import { type Expression, w } from "../../wasm/expressions.ts";
import type { Local } from "../../wasm/local.ts";
import { type Helper, helperFamily, slowHelper } from "../helper.ts";
import { withRoots } from "./memory.ts";
import {
  copyBytes,
  copyUnits,
  copyWords,
  formOf,
  lengthOf,
  newFlatString,
  newRope,
} from "./string-basics.ts";
import { claim, findRoom, type GrowingText } from "./string-buffers.ts";
import { concat } from "./string-build.ts";

/** Texts below it are copied, where none of them is a rope: several ropes, and one text in the end, cost more. */
export const MAX_COPIED = 256;

type Joiner = Helper<Readonly<Record<string, "i32">>, readonly ["i32"]>;

/**
 * Appends flat Latin-1 texts to one that grows in a buffer, where that has room for them and for a word more: then each is written by whole words, and what comes
 * after it, now or when the text grows on, over what was behind it. Nobody else writes behind what is used before the text is there.
 * @returns 0 where the text is no such one
 */
const appendAll: (count: number) => Joiner = helperFamily((count): Joiner => {
  const names = Array.from({ length: count }, (_, index) => `part_${index}`);
  const params = Object.fromEntries(names.map((name) => [name, "i32" as const]));
  return slowHelper(`string.append_${count}`, params, ["i32"], (f, locals, program) => {
    const scope = { f, program };
    const [text, ...others] = names.map((name) => locals[name] as Local<"i32">) as [
      Local<"i32">,
      ...Local<"i32">[],
    ];
    const growing: GrowingText = {
      buffer: f.local("i32", "buffer"),
      used: f.local("i32", "used"),
      grown: f.local("i32", "grown"),
      length: f.local("i32", "length"),
    };
    const { buffer, used, grown, length } = growing;
    const before = f.local("i32", "before");
    const string = f.local("i32", "string");
    const at = f.local("i32", "at");
    const target = f.local("i32", "target");
    const source = f.local("i32", "source");
    const rest = others.map(lengthOf).reduce((all, each) => w.i32.add(all, each));
    return [
      ...findRoom(f, text, rest, growing, f.return(0)),
      before.set(w.i32.load(text, STRING.left)),
      ...newRope(scope, string, length, [before, buffer, ...others]),
      ...claim(scope, buffer, used, grown),
      at.set(w.i32.add(buffer, used)),
      ...others.flatMap((part) => [
        target.set(at),
        source.set(part),
        at.set(w.i32.add(at, lengthOf(part))),
        ...copyWords(f, target, source, at),
      ]),
      w.i32.store(string, before, STRING.left),
      w.i32.store(string, buffer, STRING.right),
      f.return(string),
    ];
  });
});

/** Writes the units of a flat text into one that is being made. @returns where the next ones go */
const copyPart = helperFamily((form: "latin1" | "twoByte") =>
  slowHelper(`string.copy_${form}`, { at: "i32", part: "i32" }, ["i32"], (f, { at, part }) => {
    const shift = form === "latin1" ? 0 : 1;
    const end = f.local("i32", "end_of_part");
    return [
      end.set(w.i32.add(at, w.i32.shl(lengthOf(part), shift))),
      ...(shift === 0 ? copyBytes(f, at, part, lengthOf(part)) : copyUnits(f, at, part)),
      f.return(end),
    ];
  }),
);

/**
 * Three texts or more in the order of the parameters, of any form and length. Where all are short they are copied. Where only the first is long the others become one text that is joined to it,
 * so a text that grows by several parts at a time is a rope of as few pieces as by one; else the last text is joined to what the others are.
 */
export const concatAll: (count: number) => Joiner = helperFamily((count): Joiner => {
  const names = Array.from({ length: count }, (_, index) => `part_${index}`);
  const params = Object.fromEntries(names.map((name) => [name, "i32" as const]));
  return slowHelper(`string.concat_${count}`, params, ["i32"], (f, locals, program) => {
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
    const copies = (form: "latin1" | "twoByte") => [
      at.set(string),
      ...parts.map((part) => at.set(f.call(program.use(copyPart(form)), at, part))),
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
          ...copies("twoByte"),
        ]),
        ...newFlatString(scope, string, length, "latin1", parts),
        ...copies("latin1"),
      ]),
      f.if(
        w.i32.and(
          w.i32.lt_u(rest, MAX_COPIED),
          w.i32.and(
            w.i32.eq(formOf(first), STRING_FORM.rope),
            w.i32.eqz(others.map(formOf).reduce((all, each) => w.i32.or(all, each))),
          ),
        ),
        [
          string.set(f.call(program.use(appendAll(count)), ...parts)),
          f.if(string, f.return(string)),
        ],
      ),
      f.if(w.i32.lt_u(rest, MAX_COPIED), [
        ...withRoots(scope, [first], [string.set(f.call(fewer, ...others))]),
        f.return(f.call(program.use(concat), first, string)),
      ]),
      ...withRoots(scope, [last], [string.set(f.call(fewer, ...parts.slice(0, -1)))]),
      f.return(f.call(program.use(concat), string, last)),
    ];
  });
});
