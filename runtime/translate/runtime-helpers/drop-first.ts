/**
 * `array.drop_first`. In a long array the elements stay where they are: the store's header moves up instead, over what was the first of them. So a queue from which
 * many are taken costs no more for being long (V8 trims its arrays on the left for the same reason).
 */
import {
  BLOCK,
  BLOCK_BYTES,
  BLOCK_HEADER_BYTES,
  CONTROL,
  CONTROL_ADDRESS,
  LARGE_OBJECT_BYTES,
} from "../../abi/memory-map.ts";
import { ARRAY, HEADER, PUBLISHED, STORE, TRIMMED } from "../../abi/object-layout.ts";
import { type Expression, type Statement, w } from "../../wasm/expressions.ts";
import { blockOf, offsetInBlock } from "../collector/marking.ts";
import { ELEMENT_KINDS, layoutOfKind } from "../elements.ts";
import { slowHelper } from "../helper.ts";
import { elementKinds, storeLength, storeOf } from "./arrays.ts";

/** Shorter ones are moved: new stores would be needed too often while elements are put in at the end. */
const LEAST_TRIMMED = 32;
/** Smaller elements would take headers to odd addresses. */
const LEAST_SHIFT = 2;

/** Takes out an array's first element, if it has one; any array. */
export const dropFirst = slowHelper(
  "array.drop_first",
  { array: "i32" },
  [],
  (f, { array }, program) => {
    const store = f.local("i32", "store");
    const length = f.local("i32", "length");
    const capacity = f.local("i32", "capacity");
    const info = f.local("i32", "info");
    const shift = f.local("i32", "shift");
    const size = f.local("i32", "size");
    const next = f.local("i32", "next");
    const start = f.local("i32", "start");
    /** Elements but the first, put where a store has its first. */
    const moveTo = (to: Expression<"i32">): Statement =>
      w.memory.copy(
        w.i32.add(to, STORE.elements),
        w.i32.add(w.i32.add(store, size), STORE.elements),
        w.i32.shl(length, shift),
      );
    const beginAt = (at: Expression<"i32">): Statement[] => [
      w.i32.store(at, w.i32.load(array, HEADER.type), HEADER.type),
      w.i32.store(at, info, HEADER.info),
      w.i32.store(at, length, STORE.length),
      w.i32.store(at, capacity, STORE.capacity),
      w.i32.store(array, at, ARRAY.store),
    ];
    // Whoever else reads the store reads its old header; and lists of what is published name it.
    const isPublished = w.i32.and(w.i32.or(w.i32.load(array, HEADER.info), info), PUBLISHED);
    const isElsewhere = w.i32.ne(
      w.i32.load(blockOf(store), BLOCK.heap),
      f.get(program.globals.ownHeap),
    );
    const hasOthers = w.i32.gt_u(w.i32.load(CONTROL_ADDRESS, CONTROL.workerCount), 1);
    const isShared = program.calls.forks
      ? w.i32.or(isPublished, w.i32.and(hasOthers, isElsewhere))
      : hasOthers;
    const bytesOf = (elements: Expression<"i32">) =>
      w.i32.add(w.i32.shl(elements, shift), STORE.elements);
    const kind = w.i32.load8_u(w.i32.load(array, HEADER.type), elementKinds(program));
    return [
      store.set(storeOf(array)),
      length.set(w.i32.sub(storeLength(store), 1)),
      f.if(w.i32.lt_s(length, 0), f.return()),
      f.switch(
        kind,
        ELEMENT_KINDS.map((each) => shift.set(layoutOfKind(each).shift)),
      ),
      size.set(w.i32.shl(1, shift)),
      info.set(w.i32.load(store, HEADER.info)),
      f.block((move) => [
        f.brIf(move, w.i32.lt_u(length, LEAST_TRIMMED)),
        f.brIf(move, w.i32.lt_u(shift, LEAST_SHIFT)),
        f.brIf(move, isShared),
        capacity.set(w.i32.sub(w.i32.load(store, STORE.capacity), 1)),
        next.set(w.i32.add(store, size)),
        f.if(w.i32.load(blockOf(store), BLOCK.isLarge), [
          // Where the first block ends, or the rest would fit into a common one, which the collector goes by, it begins anew where the block does.
          f.if(
            w.i32.or(
              w.i32.gt_u(
                w.i32.add(w.i32.add(offsetInBlock(store), size), STORE.elements),
                BLOCK_BYTES,
              ),
              w.i32.le_u(bytesOf(capacity), LARGE_OBJECT_BYTES),
            ),
            [
              start.set(w.i32.add(blockOf(store), BLOCK_HEADER_BYTES)),
              moveTo(start),
              capacity.set(
                w.i32.add(w.i32.add(capacity, 1), w.i32.shr_u(w.i32.sub(store, start), shift)),
              ),
              ...beginAt(start),
              f.return(),
            ],
          ),
        ]),
        ...beginAt(next),
        // An object that does not begin at a multiple of eight is announced before.
        f.if(w.i32.and(next, 4), w.i32.store(w.i32.sub(next, 4), TRIMMED)),
        f.return(),
      ]),
      moveTo(store),
      w.i32.store(store, length, STORE.length),
    ];
  },
);
