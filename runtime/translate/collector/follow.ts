/**
 * What an object is made of, for code that goes over the heap: its size, and where its references lie. All it needs is in the tables of
 * trace-tables.ts.
 */
import { CONTROL } from "../../abi/memory-map.ts";
import {
  BYTES,
  CLOSURE,
  FORM_MASK,
  FUTURE,
  FUTURE_FORM,
  HEADER,
  STORE,
  STORE_FORM,
  STRING,
  STRING_FORM,
} from "../../abi/object-layout.ts";
import { TASK, TASK_STATE } from "../../abi/task-layout.ts";
import { type Expression, type Statement, w } from "../../wasm/expressions.ts";
import type { FunctionScope } from "../../wasm/function-scope.ts";
import type { Local } from "../../wasm/local.ts";
import { control } from "./marking.ts";
import { RESULT_KIND, SHAPE, TRACE_TABLES, TYPE_ROW } from "./trace-tables.ts";

/** Takes the references of an object. */
export interface Follower {
  visit(reference: Expression<"i32">): Statement[];
  /** `visit` where a boxed value is a reference. */
  visitValue(value: Local<"i64">): Statement;
}

/** Leaves elements of long arrays for later. */
export interface Parts {
  /** First element to look at. */
  readonly index: Local<"i32">;
  readonly perStep: number;
  readonly later: (object: Local<"i32">, index: Local<"i32">) => Statement[];
  /** So many elements are looked at. */
  readonly count: (elements: Expression<"i32">) => Statement;
}

const round8 = (size: Expression<"i32">) => w.i32.and(w.i32.add(size, 7), -8);

/** Writes the code that reads one object after another. */
export class ObjectReader {
  /** The object's size, after `read`. */
  readonly bytes: Local<"i32">;
  /** Free to use after `read`. */
  readonly at: Local<"i32">;
  readonly end: Local<"i32">;
  readonly #f: FunctionScope;
  readonly #object: Local<"i32">;
  readonly #tables: Local<"i32">;
  readonly #info: Local<"i32">;
  readonly #row: Local<"i32">;
  readonly #shape: Local<"i32">;
  readonly #length: Local<"i32">;
  readonly #value: Local<"i64">;

  /** @param object what is read: set it before `read` */
  constructor(f: FunctionScope, object: Local<"i32">) {
    this.#f = f;
    this.#object = object;
    this.#tables = f.local("i32", "tables");
    this.#info = f.local("i32", "form");
    this.#row = f.local("i32", "row");
    this.#shape = f.local("i32", "shape");
    this.bytes = f.local("i32", "bytes");
    this.at = f.local("i32", "at");
    this.end = f.local("i32", "end");
    this.#value = f.local("i64", "value");
    this.#length = f.local("i32", "length");
  }

  /** To be written before anything is read. */
  begin(): Statement {
    return this.#tables.set(control(CONTROL.traceTables));
  }

  /**
   * Finds the object's size, and gives what it refers to from elements or as a task to `follower`; `visitFields` gives the rest.
   * Without a follower nothing is read but what never changes.
   */
  read(follower?: Follower, parts?: Parts): Statement[] {
    const f = this.#f;
    const object = this.#object;
    const elements = (shift: number, visit: (from: Follower) => Statement[]) =>
      follower === undefined ? [] : this.#elements(shift, visit(follower), parts);
    const value = this.#value;
    return [
      this.#info.set(w.i32.and(w.i32.load(object, HEADER.info), FORM_MASK)),
      this.#row.set(
        w.i32.add(
          w.i32.load(this.#tables, TRACE_TABLES.types),
          w.i32.shl(w.i32.load(object, HEADER.type), Math.log2(TYPE_ROW.bytes)),
        ),
      ),
      this.#shape.set(0),
      f.switch(
        w.i32.load(this.#row, TYPE_ROW.kind),
        [
          // object
          f.if(
            w.i32.eq(this.#info, FUTURE_FORM),
            this.#future(follower),
            this.bytes.set(round8(w.i32.add(w.i32.load(object, BYTES.length), BYTES.data))),
          ),
          // string
          f.if(
            w.i32.eq(this.#info, STRING_FORM.rope),
            [
              ...(follower === undefined ? [] : [this.#forgetParts()]),
              ...this.#fixed(w.i32.load(this.#tables, TRACE_TABLES.rope)),
            ],
            this.bytes.set(
              round8(
                w.i32.add(w.i32.shl(w.i32.load(object, STRING.length), this.#info), STRING.data),
              ),
            ),
          ),
          // shaped
          this.#fixed(w.i32.load(this.#row, TYPE_ROW.detail)),
          // closure
          [
            this.#entryShape(w.i32.load(object, CLOSURE.table)),
            this.bytes.set(w.i32.load(this.#shape, SHAPE.bytes)),
          ],
          // future
          this.#future(follower),
          // referenceArray
          this.#array(
            w.i32.const(2),
            elements(2, (from) => from.visit(w.i32.load(this.at, STORE.elements))),
          ),
          // valueArray
          this.#array(
            w.i32.const(3),
            elements(3, (from) => [
              value.set(w.i64.load(this.at, STORE.elements)),
              from.visitValue(value),
            ]),
          ),
          // plainArray
          this.#array(w.i32.load(this.#row, TYPE_ROW.detail), []),
        ],
        // An object nobody made: the heap is broken, and going on would break more.
        w.unreachable(),
      ),
    ];
  }

  /** After `read`: gives the references at fixed places to `follower`. */
  visitFields(follower: Follower): Statement {
    const f = this.#f;
    const { at, end } = this;
    return f.if(this.#shape, [
      at.set(w.i32.add(this.#shape, SHAPE.offsets)),
      end.set(w.i32.add(at, w.i32.shl(w.i32.load(this.#shape, SHAPE.references), 2))),
      f.while(w.i32.ne(at, end), [
        ...follower.visit(w.i32.load(w.i32.add(this.#object, w.i32.load(at)))),
        at.set(w.i32.add(at, 4)),
      ]),
      end.set(w.i32.add(at, w.i32.shl(w.i32.load(this.#shape, SHAPE.values), 2))),
      f.while(w.i32.ne(at, end), [
        this.#value.set(w.i64.load(w.i32.add(this.#object, w.i32.load(at)))),
        follower.visitValue(this.#value),
        at.set(w.i32.add(at, 4)),
      ]),
    ]);
  }

  /**
   * A rope whose text has been put together needs the two it was made of no more; a part keeps what it is a part of, for its units may be read there in a loop. Who reads them does so between two safepoints, and looks at `flat` first:
   * so here, where no other worker that may read them is on its way from one safepoint to the next, nobody has begun.
   */
  #forgetParts(): Statement {
    const rope = this.#object;
    return this.#f.if(
      w.i32.and(
        w.i32.ne(w.i32.load(rope, STRING.flat), 0),
        w.i32.ne(w.i32.load(rope, STRING.right), 0),
      ),
      w.i64.store(rope, 0n, Math.min(STRING.left, STRING.right)),
    );
  }

  #entryShape(entry: Expression<"i32">): Statement {
    const entries = w.i32.load(this.#tables, TRACE_TABLES.entries);
    return this.#shape.set(w.i32.load(w.i32.add(entries, w.i32.shl(entry, 2))));
  }

  #fixed(address: Expression<"i32">): Statement[] {
    return [this.#shape.set(address), this.bytes.set(w.i32.load(this.#shape, SHAPE.bytes))];
  }

  #future(follower: Follower | undefined): Statement[] {
    const f = this.#f;
    const object = this.#object;
    const value = this.#value;
    const size = [
      this.#entryShape(w.i32.load(object, FUTURE.task + TASK.entry)),
      this.bytes.set(w.i32.load(this.#shape, SHAPE.bytes)),
    ];
    if (follower === undefined) return size;
    return [
      ...size,
      this.#info.set(w.i32.atomic.load(object, FUTURE.task + TASK.state)),
      // Of a task that has ended the result counts, of any other the arguments.
      f.if(w.i32.ge_u(this.#info, TASK_STATE.done), [
        value.set(w.i64.load(object, FUTURE.task + TASK.result)),
        f.if(
          w.i32.or(
            w.i32.eq(this.#info, TASK_STATE.failed),
            w.i32.eq(w.i32.load(this.#shape, SHAPE.result), RESULT_KIND.value),
          ),
          follower.visitValue(value),
          f.if(
            w.i32.eq(w.i32.load(this.#shape, SHAPE.result), RESULT_KIND.reference),
            follower.visit(w.i32.wrap_i64(value)),
          ),
        ),
        this.#shape.set(0),
      ]),
    ];
  }

  /** An array's handle, or its store, whose elements `elements` looks at. */
  #array(shift: Expression<"i32">, elements: Statement[]): Statement {
    return this.#f.if(
      w.i32.ne(this.#info, STORE_FORM),
      this.#fixed(w.i32.load(this.#tables, TRACE_TABLES.array)),
      [
        // Up to the next multiple of eight, wherever the store begins.
        this.at.set(w.i32.and(this.#object, 4)),
        this.bytes.set(
          w.i32.sub(
            round8(
              w.i32.add(
                w.i32.add(w.i32.shl(w.i32.load(this.#object, STORE.capacity), shift), this.at),
                STORE.elements,
              ),
            ),
            this.at,
          ),
        ),
        ...elements,
      ],
    );
  }

  #elements(shift: number, visit: Statement[], parts: Parts | undefined): Statement[] {
    const f = this.#f;
    const { at, end } = this;
    const object = this.#object;
    const length = this.#length;
    const later = (index: Local<"i32">, perStep: number, put: Parts["later"]): Statement =>
      f.if(w.i32.gt_u(w.i32.sub(length, index), perStep), [
        length.set(w.i32.add(index, perStep)),
        ...put(object, length),
      ]);
    return [
      length.set(w.i32.load(object, STORE.length)),
      ...(parts === undefined
        ? []
        : [
            later(parts.index, parts.perStep, parts.later),
            parts.count(w.i32.sub(length, parts.index)),
          ]),
      at.set(parts === undefined ? object : w.i32.add(object, w.i32.shl(parts.index, shift))),
      end.set(w.i32.add(object, w.i32.shl(length, shift))),
      f.while(w.i32.lt_u(at, end), [...visit, at.set(w.i32.add(at, 1 << shift))]),
    ];
  }
}
