/**
 * Texts that grow at their end: `text += part`, again and again. The units of the parts lie in a buffer with room behind them, and the text is a rope: what was there before, and so many
 * units of the buffer. Appending writes behind what is used and makes another rope of the same two; nothing that an older text can see changes. When there is no room left, the text so far becomes
 * what was there before, and the next buffer has twice as much. So no unit is copied again before somebody reads the text, and a collection meets a few buffers where ropes would keep
 * every part alive.
 *
 * Who may write: whoever moves `used` from where its own text ends, which is one worker for each place. So of two texts that go on from the same one the first
 * is written into the buffer, and the other is a rope of two. `used` is changed by compare-exchange where the program forks; all else of a buffer is written before anybody else can name it.
 */
import { HEADER, STRING, STRING_FORM, TEXT_BUFFER } from "../../abi/object-layout.ts";
import { type Expression, type Statement, w } from "../../wasm/expressions.ts";
import type { FunctionScope } from "../../wasm/function-scope.ts";
import type { Local } from "../../wasm/local.ts";
import { slowHelper } from "../helper.ts";
import { type HelperScope, withRoots } from "./memory.ts";
import {
  copyBytes,
  flatString,
  formOf,
  isBuffer,
  isPart,
  lengthOf,
  MAX_STRING_LENGTH,
  newFlatString,
  newRope,
  WORD,
  widenBytes,
} from "./string-basics.ts";

/** Longer ones stay whole: they may be appended to many texts, and a rope names them only. */
const MAX_APPENDED = 1024;
/** Ropes of two that grew by this get a buffer. */
const MIN_GROWN = 16;
/** The first buffer's room. */
const MIN_ROOM = 64;
/** Longest buffer, so that it fits between other objects. */
const MAX_ROOM = 8000;
/** `used` of a buffer that another one goes on from. */
const SEALED = -1;

/** Is the rope, whose text has not been put together, made of two texts? */
export function isOfTwo(rope: Local<"i32">): Expression<"i32"> {
  return w.i32.eqz(w.i32.or(isPart(rope), isBuffer(w.i32.load(rope, STRING.right))));
}

/**
 * left + right in a buffer, or 0 where a rope of the two is to be made.
 * @param left a rope whose text has not been put together
 * @param right not empty
 */
export const appendToBuffer = slowHelper(
  "string.append",
  { left: "i32", right: "i32" },
  ["i32"],
  (f, { left, right }, program) => {
    const scope = { f, program };
    const length = f.local("i32", "length");
    const before = f.local("i32", "before");
    const buffer = f.local("i32", "buffer");
    const used = f.local("i32", "used");
    const form = f.local("i32", "form");
    const room = f.local("i32", "room");
    const least = f.local("i32", "least_room");
    const string = f.local("i32", "string");
    const isRope = w.i32.eq(formOf(right), STRING_FORM.rope);
    const flatten = right.set(f.call(program.use(flatString), right));
    return [
      f.if(w.i32.gt_u(lengthOf(right), MAX_APPENDED), f.return(0)),
      f.if(isPart(left), f.return(0)),
      f.if(isRope, withRoots(scope, [left], [flatten])),
      length.set(w.i32.add(lengthOf(left), lengthOf(right))),
      buffer.set(w.i32.load(left, STRING.right)),
      f.if(
        isBuffer(buffer),
        [
          before.set(w.i32.load(left, STRING.left)),
          used.set(w.i32.sub(lengthOf(left), lengthOf(before))),
          f.if(w.i32.ne(w.i32.load(buffer, STRING.used), used), f.return(0)),
          f.if(hasRoom(buffer, used, right), [
            ...newRope(scope, string, length, [before, buffer, right]),
            ...claim(scope, buffer, used, w.i32.add(used, lengthOf(right))),
            ...copyBehind(f, buffer, used, right),
            w.i32.store(string, before, STRING.left),
            w.i32.store(string, buffer, STRING.right),
            f.return(string),
          ]),
          ...claim(scope, buffer, used, w.i32.const(SEALED)),
          room.set(w.i32.shl(lengthOf(buffer), 1)),
        ],
        [
          used.set(w.i32.load(left, STRING.base)),
          f.if(w.i32.lt_u(w.i32.sub(lengthOf(left), used), MIN_GROWN), f.return(0)),
          // Another text that goes on from the same one has not grown yet.
          w.i32.store(left, lengthOf(left), STRING.base),
          room.set(MIN_ROOM),
        ],
      ),
      f.if(w.i32.gt_u(room, MAX_ROOM), room.set(MAX_ROOM)),
      // Room for one more of the kind at least.
      least.set(w.i32.shl(lengthOf(right), 1)),
      f.if(w.i32.lt_u(room, least), room.set(least)),
      form.set(formOf(right)),
      f.if(
        form,
        newFlatString(scope, buffer, room, "twoByte", [left, right]),
        newFlatString(scope, buffer, room, "latin1", [left, right]),
      ),
      w.i32.store(buffer, w.i32.or(form, TEXT_BUFFER), HEADER.info),
      used.set(0),
      ...copyBehind(f, buffer, used, right),
      w.i32.store(buffer, lengthOf(right), STRING.used),
      ...newRope(scope, string, length, [left, buffer]),
      w.i32.store(string, left, STRING.left),
      w.i32.store(string, buffer, STRING.right),
      f.return(string),
    ];
  },
);

/** Is there room for a text, and as many bytes a unit as it takes? */
function hasRoom(buffer: Local<"i32">, used: Local<"i32">, right: Local<"i32">): Expression<"i32"> {
  return w.i32.and(
    w.i32.le_u(w.i32.add(used, lengthOf(right)), lengthOf(buffer)),
    w.i32.le_u(formOf(right), formOf(buffer)),
  );
}

/** Of a text that grows in a buffer, set where there is room for more units of one byte. */
export interface GrowingText {
  readonly buffer: Local<"i32">;
  /** Units of the buffer in use, and then with what is added. */
  readonly used: Local<"i32">;
  readonly grown: Local<"i32">;
  /** Of the text with what is added. */
  readonly length: Local<"i32">;
}

/**
 * Looks for room behind a rope that grows in a buffer, and for a word more, as who copies by whole words writes that.
 * @param otherwise leaves, where the rope is none or has no room
 */
export function findRoom(
  f: FunctionScope,
  rope: Local<"i32">,
  added: Expression<"i32">,
  { buffer, used, grown, length }: GrowingText,
  otherwise: Statement,
): Statement[] {
  const before = w.i32.load(rope, STRING.left);
  return [
    f.if(w.i32.load(rope, STRING.flat), otherwise),
    f.if(isPart(rope), otherwise),
    buffer.set(w.i32.load(rope, STRING.right)),
    f.if(w.i32.eqz(isBuffer(buffer)), otherwise),
    f.if(formOf(buffer), otherwise),
    used.set(w.i32.sub(lengthOf(rope), lengthOf(before))),
    f.if(w.i32.ne(w.i32.load(buffer, STRING.used), used), otherwise),
    grown.set(w.i32.add(used, added)),
    f.if(w.i32.gt_u(w.i32.add(grown, WORD), lengthOf(buffer)), otherwise),
    length.set(w.i32.add(lengthOf(before), grown)),
    f.if(w.i32.gt_u(length, MAX_STRING_LENGTH), otherwise),
  ];
}

/** `used` becomes another number, or something else is done where it is not what was expected any more: a rope of two is made. */
export function claim(
  { f, program }: HelperScope,
  buffer: Local<"i32">,
  expected: Local<"i32">,
  used: Expression<"i32">,
  otherwise: Statement = f.return(0),
): Statement[] {
  if (!program.calls.forks) return [w.i32.store(buffer, used, STRING.used)];
  const found = w.i32.atomic.rmw.cmpxchg(buffer, expected, used, STRING.used);
  return [f.if(w.i32.ne(found, expected), otherwise)];
}

/** Copies a flat text behind what is used. */
function copyBehind(
  f: FunctionScope,
  buffer: Local<"i32">,
  used: Local<"i32">,
  right: Local<"i32">,
): Statement[] {
  const to = f.local("i32", "behind");
  return [
    to.set(w.i32.add(buffer, w.i32.shl(used, formOf(buffer)))),
    f.if(
      w.i32.eq(formOf(buffer), formOf(right)),
      copyBytes(f, to, right, w.i32.shl(lengthOf(right), formOf(right))),
      widenBytes(f, to, right, lengthOf(right)),
    ),
  ];
}
