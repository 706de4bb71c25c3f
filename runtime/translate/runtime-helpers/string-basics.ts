/** What all string helpers build on: forms, units, flattening, making of short strings. */
import { NULL } from "../../abi/memory-map.ts";
import { FORM_MASK, HEADER, STRING, STRING_FORM, TEXT_BUFFER } from "../../abi/object-layout.ts";
import { STRING_TYPE } from "../../bytecode/module.ts";
import { type Expression, type Operand, type Statement, w } from "../../wasm/expressions.ts";
import type { FunctionScope, JumpTarget } from "../../wasm/function-scope.ts";
import type { Local } from "../../wasm/local.ts";
import { noteEscape } from "../collector/escape.ts";
import { type Helper, helper, slowHelper } from "../helper.ts";
import { allocate, type HelperScope, setHeader, withRoots } from "./memory.ts";

/** V8's limit, so that the RangeError comes where Node has it. */
export const MAX_STRING_LENGTH = 0x1fff_ffe8;

/** Length in units; 0 of undefined and null. */
export function lengthOf(string: Expression<"i32">): Expression<"i32"> {
  return w.i32.load(string, STRING.length);
}

/** One of STRING_FORM; undefined and null look like an empty Latin-1 string. */
export function formOf(string: Expression<"i32">): Expression<"i32"> {
  return w.i32.and(w.i32.load(string, HEADER.info), FORM_MASK);
}

/** Is it undefined or null? */
export function isNullish(reference: Expression<"i32">): Expression<"i32"> {
  return w.i32.le_u(reference, NULL);
}

/** The unit at an index inside a flat string. */
export function unitAt(
  f: FunctionScope,
  string: Expression<"i32">,
  index: Expression<"i32">,
): Expression<"i32"> {
  return f.either(
    w.i32.eq(formOf(string), STRING_FORM.latin1),
    w.i32.load8_u(w.i32.add(string, index), STRING.data),
    w.i32.load16_u(w.i32.add(string, w.i32.shl(index, 1)), STRING.data),
  );
}

// memory.copy is a call out of the code; below this a loop is faster.
const MIN_BULK_BYTES = 64;

/** Copies the first bytes of one string's data to another's, or to a part of it. */
export function copyBytes(
  f: FunctionScope,
  to: Operand<"i32">,
  from: Local<"i32">,
  count: Operand<"i32">,
): Statement[] {
  const target = f.local("i32", "target");
  const source = f.local("i32", "source");
  const end = f.local("i32", "end");
  const step = (bytes: number): Statement[] => [
    source.set(w.i32.add(source, bytes)),
    target.set(w.i32.add(target, bytes)),
  ];
  return [
    target.set(to),
    source.set(from),
    end.set(w.i32.add(source, count)),
    f.if(
      w.i32.ge_u(w.i32.sub(end, source), MIN_BULK_BYTES),
      w.memory.copy(
        w.i32.add(target, STRING.data),
        w.i32.add(source, STRING.data),
        w.i32.sub(end, source),
      ),
      [
        f.while(w.i32.ge_u(w.i32.sub(end, source), 8), [
          w.i64.store(target, w.i64.load(source, STRING.data), STRING.data),
          ...step(8),
        ]),
        f.if(w.i32.and(w.i32.sub(end, source), 4), [
          w.i32.store(target, w.i32.load(source, STRING.data), STRING.data),
          ...step(4),
        ]),
        f.if(w.i32.and(w.i32.sub(end, source), 2), [
          w.i32.store16(target, w.i32.load16_u(source, STRING.data), STRING.data),
          ...step(2),
        ]),
        f.if(
          w.i32.ne(source, end),
          w.i32.store8(target, w.i32.load8_u(source, STRING.data), STRING.data),
        ),
      ],
    ),
  ];
}

export const WORD = 8;

/** Copies bytes up to `end` by whole words, and so up to seven more, which is quicker than to see where a text ends: that is foreseen wrongly for each. */
export function copyWords(
  f: FunctionScope,
  target: Local<"i32">,
  source: Local<"i32">,
  end: Local<"i32">,
): Statement[] {
  return [
    f.while(w.i32.lt_u(target, end), [
      w.i64.store(target, w.i64.load(source, STRING.data), STRING.data),
      source.set(w.i32.add(source, WORD)),
      target.set(w.i32.add(target, WORD)),
    ]),
  ];
}

/** Copies a flat string's units to two-byte ones. */
export function copyUnits(
  f: FunctionScope,
  to: Expression<"i32">,
  from: Local<"i32">,
): Statement[] {
  return [
    f.if(
      formOf(from),
      copyBytes(f, to, from, w.i32.shl(lengthOf(from), 1)),
      widenBytes(f, to, from, lengthOf(from)),
    ),
  ];
}

/** Copies units of one byte to others of two bytes. @param from the first of them comes `STRING.data` behind it */
export function widenBytes(
  f: FunctionScope,
  to: Operand<"i32">,
  from: Operand<"i32">,
  count: Operand<"i32">,
): Statement[] {
  const target = f.local("i32", "target");
  const source = f.local("i32", "source");
  const end = f.local("i32", "end_of_units");
  return [
    target.set(to),
    source.set(from),
    end.set(w.i32.add(source, count)),
    f.while(w.i32.ne(source, end), [
      w.i32.store16(target, w.i32.load8_u(source, STRING.data), STRING.data),
      source.set(w.i32.add(source, 1)),
      target.set(w.i32.add(target, 2)),
    ]),
  ];
}

/** Parts of a rope that wait for those behind them; a rope that is deep on its right has more and is left to the host. */
const MAX_PENDING_BYTES = 4096;

type Flattening = Helper<{ readonly rope: "i32" }, readonly ["i32"]>;

/**
 * Puts a rope's text together, from the end to the start: a rope grown by `+=`, deep on its left, has one part waiting then. The parts that wait lie
 * above the shadow stack's top, where nobody looks. Where a part of two bytes a unit is met, all begins anew as such a text.
 */
const joinLeaves: Flattening = joinLeavesAs("latin1", "string.join_leaves");
const joinWideLeaves: Flattening = joinLeavesAs("twoByte", "string.join_wide_leaves");

function joinLeavesAs(form: "latin1" | "twoByte", name: string): Flattening {
  const isWide = form === "twoByte";
  return slowHelper(name, { rope: "i32" }, ["i32"], (f, { rope }, program) => {
    const scope = { f, program };
    const length = f.local("i32", "length");
    const flat = f.local("i32", "flat");
    const base = f.local("i32", "base");
    const top = f.local("i32", "top");
    const node = f.local("i32", "node");
    const part = f.local("i32", "part");
    const offset = f.local("i32", "offset");
    const count = f.local("i32", "count");
    const end = f.local("i32", "end_of_free");
    const copyNarrow = (wide: JumpTarget): Statement[] => [
      f.brIf(wide, formOf(part)),
      part.set(w.i32.add(part, offset)),
      end.set(w.i32.sub(end, count)),
      ...copyBytes(f, end, part, count),
    ];
    const copyWide: Statement[] = [
      end.set(w.i32.sub(end, w.i32.shl(count, 1))),
      f.if(
        formOf(part),
        [
          part.set(w.i32.add(part, w.i32.shl(offset, 1))),
          ...copyBytes(f, end, part, w.i32.shl(count, 1)),
        ],
        [part.set(w.i32.add(part, offset)), ...widenBytes(f, end, part, count)],
      ),
    ];
    return [
      length.set(lengthOf(rope)),
      ...newFlatString(scope, flat, length, form, [rope]),
      f.block((giveUp) => [
        f.block((wide) => [
          end.set(w.i32.add(flat, isWide ? w.i32.shl(length, 1) : length)),
          base.set(f.get(program.globals.shadowTop)),
          top.set(base),
          node.set(rope),
          f.loop((again) => [
            part.set(node),
            offset.set(0),
            count.set(lengthOf(node)),
            f.if(w.i32.eq(formOf(node), STRING_FORM.rope), [
              part.set(w.i32.load(node, STRING.flat)),
              f.if(w.i32.eqz(part), [
                part.set(w.i32.load(node, STRING.left)),
                offset.set(w.i32.load(node, STRING.offset)),
                f.if(w.i32.eqz(isPart(node)), [
                  f.brIf(giveUp, w.i32.ge_u(w.i32.sub(top, base), MAX_PENDING_BYTES)),
                  w.i32.store(top, part),
                  top.set(w.i32.add(top, 4)),
                  count.set(w.i32.sub(count, lengthOf(part))),
                  node.set(w.i32.load(node, STRING.right)),
                  f.brIf(again, w.i32.eqz(isBuffer(node))),
                  part.set(node),
                  offset.set(0),
                ]),
              ]),
            ]),
            ...(isWide ? copyWide : copyNarrow(wide)),
            f.if(w.i32.ne(top, base), [
              top.set(w.i32.sub(top, 4)),
              node.set(w.i32.load(top)),
              f.br(again),
            ]),
          ]),
          // Atomic, so that whoever sees the address sees the units too.
          w.i32.atomic.store(rope, flat, STRING.flat),
          ...noteEscape(scope, rope, flat),
          f.return(flat),
        ]),
        ...(isWide ? [] : [f.return(f.call(program.use(joinWideLeaves), rope))]),
      ]),
      ...withRoots(scope, [rope], [flat.set(f.call(program.rt.string_flatten, rope))]),
      f.return(flat),
    ];
  });
}

/** A flat string of the same content. The rope keeps it, so it lives as long as the rope does. */
export const flatString = slowHelper(
  "string.flat",
  { string: "i32" },
  ["i32"],
  (f, { string }, program) => {
    const flat = f.local("i32", "flat");
    return [
      f.if(w.i32.ne(formOf(string), STRING_FORM.rope), f.return(string)),
      flat.set(w.i32.load(string, STRING.flat)),
      f.if(flat, f.return(flat)),
      f.return(f.call(program.use(joinLeaves), string)),
    ];
  },
);

/** Is the rope, whose text has not been put together, a part of another text? */
export function isPart(rope: Expression<"i32">): Expression<"i32"> {
  return w.i32.eqz(w.i32.load(rope, STRING.right));
}

/** Not zero of a buffer: string-buffers.ts. */
export function isBuffer(string: Expression<"i32">): Expression<"i32"> {
  return w.i32.and(w.i32.load(string, HEADER.info), TEXT_BUFFER);
}

/** Allocates a rope with its header and length. */
export function newRope(
  scope: HelperScope,
  into: Local<"i32">,
  length: Local<"i32">,
  roots: readonly Local<"i32">[],
): Statement[] {
  return [
    ...allocate(scope, into, STRING.ropeBytes, roots),
    ...setHeader(into, STRING_TYPE, STRING_FORM.rope),
    w.i32.store(into, length, STRING.length),
  ];
}

/**
 * Sets a local to what holds the units of a string, which `unitAt` reads: the text of a rope, or what it is a part of, and then the index becomes that of the
 * whole. Long texts from which front after front is cut are never copied for what is read at their beginning.
 */
export function findUnits(
  { f, program }: HelperScope,
  holder: Local<"i32">,
  string: Local<"i32">,
  index: Local<"i32">,
): Statement[] {
  return [
    holder.set(string),
    f.if(w.i32.eq(formOf(string), STRING_FORM.rope), [
      holder.set(w.i32.load(string, STRING.flat)),
      f.if(
        w.i32.eqz(holder),
        f.if(
          isPart(string),
          [
            holder.set(w.i32.load(string, STRING.left)),
            index.set(w.i32.add(index, w.i32.load(string, STRING.offset))),
          ],
          holder.set(f.call(program.use(flatString), string)),
        ),
      ),
    ]),
  ];
}

/**
 * Of a rope that is a part of a Latin-1 string: the address that its units lie `STRING.data` behind. 0 of every other rope. What it is a part of lives as long as the rope does.
 */
export const partOfBytes = slowHelper(
  "string.part_of_bytes",
  { rope: "i32" },
  ["i32"],
  (f, { rope }) => {
    const holder = f.local("i32", "holder");
    return [
      f.if(w.i32.or(w.i32.load(rope, STRING.flat), w.i32.load(rope, STRING.right)), f.return(0)),
      holder.set(w.i32.load(rope, STRING.left)),
      f.if(formOf(holder), f.return(0)),
      f.return(w.i32.add(holder, w.i32.load(rope, STRING.offset))),
    ];
  },
);

/** The string itself where its units lie side by side, be it as a part of another; else a flat string of the same content. */
export const onePiece = slowHelper(
  "string.one_piece",
  { string: "i32" },
  ["i32"],
  (f, { string }, program) => {
    const flat = f.local("i32", "flat");
    return [
      f.if(w.i32.ne(formOf(string), STRING_FORM.rope), f.return(string)),
      flat.set(w.i32.load(string, STRING.flat)),
      f.if(flat, f.return(flat)),
      f.if(f.call(program.use(partOfBytes), string), f.return(string)),
      f.return(f.call(program.use(flatString), string)),
    ];
  },
);

/** Sets locals to flat forms of two strings, which stay alive through all that follows up to the next collection. */
export function flattenBoth(
  scope: HelperScope,
  left: Local<"i32">,
  right: Local<"i32">,
): Statement[] {
  const { f, program } = scope;
  const flatten = program.use(flatString);
  const isRope = (string: Local<"i32">) => w.i32.eq(formOf(string), STRING_FORM.rope);
  const flatLeft = f.local("i32", "flat_left");
  return [
    f.if(
      w.i32.or(isRope(left), isRope(right)),
      // Both stay on the shadow stack as ropes until both are flat.
      [
        ...withRoots(
          scope,
          [left, right],
          [flatLeft.set(f.call(flatten, left)), right.set(f.call(flatten, right))],
        ),
        left.set(flatLeft),
      ],
    ),
  ];
}

/** What a flat string takes with so many bytes of units. */
export function flatBytes(data: Expression<"i32">): Expression<"i32"> {
  return w.i32.and(w.i32.add(data, STRING.data + 7), -8);
}

/** Allocates a flat string with its header and length, content still zero. */
export function newFlatString(
  scope: HelperScope,
  into: Local<"i32">,
  length: Local<"i32">,
  form: "latin1" | "twoByte",
  roots: readonly Local<"i32">[],
): Statement[] {
  const bytes = scope.f.local("i32", "bytes");
  const data = form === "latin1" ? length : w.i32.shl(length, 1);
  return [
    bytes.set(flatBytes(data)),
    ...allocate(scope, into, bytes, roots),
    ...setHeader(into, STRING_TYPE, STRING_FORM[form]),
    w.i32.store(into, length, STRING.length),
  ];
}

/** A string of one unit, 0 to 0xffff. */
export const unitString = helper(
  "string.of_unit",
  { unit: "i32" },
  ["i32"],
  (f, { unit }, program) => {
    const string = f.local("i32", "string");
    const length = f.local("i32", "length");
    return [
      f.if(w.i32.lt_u(unit, 256), f.return(characterAt(program, unit))),
      length.set(1),
      ...newFlatString({ f, program }, string, length, "twoByte", []),
      w.i32.store16(string, unit, STRING.data),
      f.return(string),
    ];
  },
);

/** The static string of a Latin-1 unit. */
export function characterAt(
  program: HelperScope["program"],
  unit: Operand<"i32">,
): Expression<"i32"> {
  return w.i32.load(w.i32.shl(unit, 2), program.statics.characters());
}

/** Address of a string constant. */
export function constant(program: HelperScope["program"], text: string): number {
  return program.statics.string(text);
}
