/**
 * Texts and numbers one after the other, as templates and sums join them. Short Latin-1 ones are copied in one piece at once, the digits of integers among them, without texts in between.
 *
 * A text that grows, `text += part`, is made longer where it lies, if it is the last thing that the thread has made and nobody else names it (grown-texts.ts tells that of the variable): then
 * nothing is copied that was there before, and no memory is left behind. A string is otherwise never written once it is made, and anybody may keep it, so such a growing one has to be known to be its
 * variable's alone. Joining may answer with one of the texts that it is given, where all others are empty. Who means to grow what comes out wants a text of its own, so that is copied,
 * if it is one that could grow: flat Latin-1, below MAX_GROWN units. Of a rope there is then another one: the variable's own rope is made longer too, as long as it grows in a buffer (string-buffers.ts). All others are never written, so they may be anybody's.
 */
import { STRING, STRING_FORM } from "../../abi/object-layout.ts";
import { STRING_TYPE } from "../../bytecode/module.ts";
import { type Expression, type Statement, w } from "../../wasm/expressions.ts";
import type { JumpTarget } from "../../wasm/function-scope.ts";
import type { Local } from "../../wasm/local.ts";
import { type Helper, helper, helperFamily, slowHelper } from "../helper.ts";
import { integerLength, READY_INTEGERS, readyText, writeInteger } from "./integer-text.ts";
import { type HelperScope, setHeader, withRoots } from "./memory.ts";
import {
  constant,
  copyBytes,
  copyWords,
  flatBytes,
  formOf,
  lengthOf,
  newFlatString,
  newRope,
  WORD,
} from "./string-basics.ts";
import { claim, findRoom, type GrowingText } from "./string-buffers.ts";
import { concat, numberString } from "./string-build.ts";
import { concatAll, MAX_COPIED } from "./string-concat-all.ts";

/** Texts of so many units do not grow where they lie. */
const MAX_GROWN = 8000;

/**
 * What becomes of the result: `any` may be one of the texts that are joined, `own` is nobody else's as long as it could grow, and `grown` is made in the place of the first
 * text, which is its variable's own and not used after that.
 */
export type JoinedAs = "any" | "own" | "grown";

type Joiner = Helper<Readonly<Record<string, "i32" | "f64">>, readonly ["i32"]>;

/** A part while it is joined. */
interface Part {
  /** Units; once it is known that all can be joined here. */
  readonly length: () => Expression<"i32">;
  /** Before anything else is asked of it: goes elsewhere where it cannot be joined here. */
  readonly look: (other: JumpTarget) => Statement[];
  /** Writes it behind `at`, and moves that. */
  readonly write: (at: Local<"i32">) => Statement[];
  /** Its text, once it has been made, and how that is done. */
  readonly text: Local<"i32">;
  readonly makeText: Statement[];
}

function textPart({ f }: HelperScope, text: Local<"i32">): Part {
  const target = f.local("i32", "target");
  const source = f.local("i32", "source");
  return {
    length: () => lengthOf(text),
    look: (other) => [f.brIf(other, formOf(text))],
    write: (at) => [
      target.set(at),
      source.set(text),
      at.set(w.i32.add(at, lengthOf(text))),
      ...copyWords(f, target, source, at),
    ],
    text,
    makeText: [],
  };
}

function numberPart({ f, program }: HelperScope, value: Local<"f64">): Part {
  const integer = f.local("i32", "integer");
  const ready = f.local("i32", "ready");
  const length = f.local("i32", "number_length");
  const text = f.local("i32", "number_text");
  return {
    length: () => length,
    look: (other) => [
      integer.set(w.i32.trunc_sat_f64_s(value)),
      f.brIf(other, w.f64.ne(w.f64.convert_i32_s(integer), value)),
      f.if(
        w.i32.lt_u(integer, READY_INTEGERS),
        [ready.set(readyText(program, integer)), length.set(lengthOf(ready))],
        [ready.set(0), length.set(f.call(program.use(integerLength), integer))],
      ),
    ],
    write: (at) => [
      f.if(
        ready,
        w.i64.store(at, w.i64.load(ready, STRING.data), STRING.data),
        f.call(program.use(writeInteger), at, integer, length),
      ),
      at.set(w.i32.add(at, length)),
    ],
    text,
    makeText: [text.set(f.call(program.use(numberString), value))],
  };
}

/** @param kinds of the parts, 2 to 8: a letter each, `s` a string, `n` a number; the first is a string where it grows */
export function joinedParts(kinds: string, as: JoinedAs): Joiner {
  return family(`${as}_${kinds}`);
}

const family = helperFamily((key: string): Joiner => {
  const [as, kinds] = key.split("_") as [JoinedAs, string];
  const names = Array.from(kinds, (_, index) => `part_${index}`);
  const params = Object.fromEntries(
    names.map((name, index) => [name, kinds[index] === "n" ? ("f64" as const) : ("i32" as const)]),
  );
  return helper(`string.join_${key}`, params, ["i32"], (f, locals, program) => {
    const scope = { f, program };
    const parts = names.map((name, index) =>
      kinds[index] === "n"
        ? numberPart(scope, locals[name] as Local<"f64">)
        : textPart(scope, locals[name] as Local<"i32">),
    );
    const [first, ...others] = parts as [Part, ...Part[]];
    const added = f.local("i32", "added");
    const length = f.local("i32", "length");
    const string = f.local("i32", "string");
    const at = f.local("i32", "at_part");
    const end = f.local("i32", "end_of_text");
    const write = (written: readonly Part[]) => written.flatMap((part) => part.write(at));
    const total = (some: readonly Part[]) =>
      some.map((part) => part.length()).reduce((all, each) => w.i32.add(all, each));
    return [
      f.block((other) => [
        ...others.flatMap((part) => part.look(other)),
        added.set(total(others)),
        f.brIf(other, w.i32.ge_u(added, MAX_COPIED)),
        f.block((hasPlace) => [
          ...(as === "grown"
            ? [
                string.set(first.text),
                f.if(w.i32.eq(formOf(string), STRING_FORM.rope), [
                  ...growRope(scope, string, added, at, other),
                  f.br(hasPlace),
                ]),
              ]
            : []),
          ...first.look(other),
          length.set(w.i32.add(first.length(), added)),
          ...(as === "grown"
            ? [
                f.if(isAtEnd(scope, string, length), [
                  ...growFlat(scope, string, length, at),
                  f.br(hasPlace),
                ]),
              ]
            : []),
          f.brIf(other, w.i32.ge_u(length, MAX_COPIED)),
          string.set(f.get(program.globals.heapNext)),
          end.set(w.i32.add(string, flatBytes(length))),
          f.brIf(other, isBeyond(scope, string, end)),
          f.set(program.globals.heapNext, end),
          ...setHeader(string, STRING_TYPE, STRING_FORM.latin1),
          w.i32.store(string, length, STRING.length),
          at.set(string),
          ...write([first]),
        ]),
        ...write(others),
        // Behind what is written last there are zeros again, as in all memory that nobody has taken.
        w.i64.store(at, 0n, STRING.data),
        f.return(string),
      ]),
      ...joinLong(scope, parts, as),
    ];
  });
});

/** Is there no room in the thread's free memory, from an address in it, up to another one and for the word that is written behind it? */
function isBeyond(
  { f, program }: HelperScope,
  from: Local<"i32">,
  end: Expression<"i32">,
): Expression<"i32"> {
  const room = w.i32.sub(f.get(program.globals.heapLimit), from);
  return w.i32.lt_u(room, w.i32.add(w.i32.sub(end, from), WORD));
}

/** Is the text, flat Latin-1, the last thing that was made, with room behind it to be of this length? */
function isAtEnd(scope: HelperScope, text: Local<"i32">, length: Local<"i32">): Expression<"i32"> {
  const { f, program } = scope;
  const isLast = w.i32.eq(
    w.i32.add(text, flatBytes(lengthOf(text))),
    f.get(program.globals.heapNext),
  );
  const hasRoom = w.i32.eqz(isBeyond(scope, text, w.i32.add(text, flatBytes(length))));
  return w.i32.and(w.i32.and(isLast, hasRoom), w.i32.lt_u(length, MAX_GROWN));
}

/** Makes a flat text of this length of the one that lies before it, and `at` the place where the other parts are to be written. */
function growFlat(
  { f, program }: HelperScope,
  string: Local<"i32">,
  length: Local<"i32">,
  at: Local<"i32">,
): Statement[] {
  return [
    at.set(w.i32.add(string, lengthOf(string))),
    f.set(program.globals.heapNext, w.i32.add(string, flatBytes(length))),
    w.i32.store(string, length, STRING.length),
    w.i32.store(string, 0, STRING.hash),
  ];
}

/**
 * Makes a rope longer that grows in a buffer (string-buffers.ts), as long as nobody has put its text together and there is room: other ropes may name the buffer, and none reads what is behind its own end.
 */
function growRope(
  scope: HelperScope,
  rope: Local<"i32">,
  added: Local<"i32">,
  at: Local<"i32">,
  other: JumpTarget,
): Statement[] {
  const { f } = scope;
  const text: GrowingText = {
    buffer: f.local("i32", "buffer"),
    used: f.local("i32", "used"),
    grown: f.local("i32", "grown"),
    length: f.local("i32", "rope_length"),
  };
  return [
    ...findRoom(f, rope, added, text, f.br(other)),
    ...claim(scope, text.buffer, text.used, text.grown, f.br(other)),
    w.i32.store(rope, text.length, STRING.length),
    at.set(w.i32.add(text.buffer, text.used)),
  ];
}

/** Of a text that may be anybody's one that may grow, where that could: a copy, or a rope of it. */
const ownText = slowHelper("string.own", { string: "i32" }, ["i32"], (f, { string }, program) => {
  const scope = { f, program };
  const length = f.local("i32", "length");
  const own = f.local("i32", "own");
  return [
    length.set(lengthOf(string)),
    f.if(w.i32.eqz(length), f.return(constant(program, ""))),
    f.if(w.i32.eq(formOf(string), STRING_FORM.rope), [
      ...newRope(scope, own, length, [string]),
      w.i32.store(own, string, STRING.left),
      w.i32.store(own, constant(program, ""), STRING.right),
      w.i32.store(own, length, STRING.base),
      f.return(own),
    ]),
    f.if(w.i32.or(formOf(string), w.i32.ge_u(length, MAX_GROWN)), f.return(string)),
    ...newFlatString(scope, own, length, "latin1", [string]),
    ...copyBytes(f, own, string, length),
    f.return(own),
  ];
});

/** Joins what is too long, has units of two bytes or fractions, or finds no room in one piece. */
function joinLong(scope: HelperScope, parts: readonly Part[], as: JoinedAs): Statement[] {
  const { f, program } = scope;
  const texts = parts.map(({ text }) => text);
  const string = f.local("i32", "string");
  const [left, right, ...others] = texts as [Local<"i32">, Local<"i32">, ...Local<"i32">[]];
  const isAnothers = (as === "grown" ? texts.slice(1) : texts)
    .map((text) => w.i32.eq(string, text))
    .reduce((some, each) => w.i32.or(some, each));
  return [
    ...parts.flatMap(({ makeText }) =>
      makeText.length === 0 ? [] : withRoots(scope, texts, makeText),
    ),
    string.set(
      others.length === 0
        ? f.call(program.use(concat), left, right)
        : f.call(program.use(concatAll(texts.length)), ...texts),
    ),
    ...(as === "any" ? [] : [f.if(isAnothers, string.set(f.call(program.use(ownText), string)))]),
    f.return(string),
  ];
}
