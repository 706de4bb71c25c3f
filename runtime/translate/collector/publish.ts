/**
 * Publishing: objects of a worker's own heap that others may come upon from now on are noted, and all that they lead to. The own heap's collections
 * keep what is noted, whoever names it; everything else in it stays private. See heap/README.md "A worker's own heap".
 */
import { BLOCK, CONTROL, HEAP } from "../../abi/memory-map.ts";
import { HEADER, PUBLISHED, VALUE_TAG } from "../../abi/object-layout.ts";
import { type Expression, w } from "../../wasm/expressions.ts";
import { helper } from "../helper.ts";
import { type Follower, ObjectReader } from "./follow.ts";
import { blockOf, control } from "./marking.ts";

/** Is the object one that others may know of? @param own the worker's own heap, which is private */
export function isSeen(object: Expression<"i32">, own: Expression<"i32">): Expression<"i32"> {
  return w.i32.or(
    w.i32.xor(w.i32.load(blockOf(object), BLOCK.heap), own),
    w.i32.and(w.i32.load(object, HEADER.info), PUBLISHED),
  );
}

/** Notes one object. What it refers to is still to be looked at: the list of those noted is the queue of those that wait for it. */
const noteObject = helper("heap.publish_one", { object: "i32" }, [], (f, { object }, program) => {
  const { ownHeap } = program.globals;
  const own = f.local("i32", "own");
  const end = f.local("i32", "list_end");
  const start = f.local("i32", "heap_start");
  return [
    own.set(f.get(ownHeap)),
    start.set(control(CONTROL.heapStart)),
    f.if(w.i32.eqz(own), f.return()),
    f.if(
      w.i32.ge_u(w.i32.sub(object, start), w.i32.sub(control(CONTROL.heapLimit), start)),
      f.return(),
    ),
    f.if(isSeen(object, own), f.return()),
    w.i32.store(object, w.i32.or(w.i32.load(object, HEADER.info), PUBLISHED), HEADER.info),
    end.set(w.i32.load(own, HEAP.publishedEnd)),
    // No room: then nothing in the heap counts as private any more.
    f.if(w.i32.eq(end, w.i32.load(own, HEAP.publishedLimit)), [f.set(ownHeap, 0), f.return()]),
    w.i32.store(end, object),
    w.i32.store(own, w.i32.add(end, 4), HEAP.publishedEnd),
  ];
});

/** Publishes what a reference refers to, if it is private, and everything that leads to. */
export const publish = helper("heap.publish", { reference: "i32" }, [], (f, params, program) => {
  const { ownHeap } = program.globals;
  const own = f.local("i32", "own");
  const object = f.local("i32", "object");
  const next = f.local("i32", "next");
  const reader = new ObjectReader(f, object);
  const note = program.use(noteObject);
  const follower: Follower = {
    visit: (reference) => [f.call(note, reference)],
    visitValue: (value) =>
      f.if(
        w.i64.eq(w.i64.shr_u(value, 48n), BigInt(VALUE_TAG.reference)),
        f.call(note, w.i32.wrap_i64(value)),
      ),
  };
  return [
    own.set(f.get(ownHeap)),
    f.if(w.i32.eqz(own), f.return()),
    next.set(w.i32.load(own, HEAP.publishedEnd)),
    f.call(note, params.reference),
    reader.begin(),
    f.while(w.i32.lt_u(next, w.i32.load(own, HEAP.publishedEnd)), [
      object.set(w.i32.load(next)),
      next.set(w.i32.add(next, 4)),
      ...reader.read(follower),
      reader.visitFields(follower),
    ]),
  ];
});

/** `publish` where a boxed value is a reference. */
export const publishValue = helper(
  "heap.publish_value",
  { value: "i64" },
  [],
  (f, { value }, program) => [
    f.if(
      w.i64.eq(w.i64.shr_u(value, 48n), BigInt(VALUE_TAG.reference)),
      f.call(program.use(publish), w.i32.wrap_i64(value)),
    ),
  ],
);
