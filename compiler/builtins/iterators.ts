/** Rows of iterators: those that the library's own classes do not answer themselves, as their types say no more than that they iterate. */
import type { BuiltinSpec } from "./rows.ts";

export const ITERATOR = {
  "IteratorObject#map": { lib: "cursor.ts#map", types: ["receiver.0", "returns.0"] },
  "IteratorObject#filter": { lib: "cursor.ts#filter", types: ["receiver.0", "result.0"] },
  "IteratorObject#take": { lib: "cursor.ts#take", types: ["receiver.0"] },
  "IteratorObject#drop": { lib: "cursor.ts#drop", types: ["receiver.0"] },
  "IteratorObject#flatMap": {
    lib: "cursor.ts#flatMap",
    types: ["receiver.0", "call.0"],
  },
  "IteratorObject#toArray": { lib: "cursor.ts#toArray", types: ["receiver.0"] },
  "IteratorObject#forEach": { lib: "cursor.ts#forEach", types: ["receiver.0"] },
  "IteratorObject#some": { lib: "cursor.ts#some", types: ["receiver.0"] },
  "IteratorObject#every": { lib: "cursor.ts#every", types: ["receiver.0"] },
  "IteratorObject#find": { lib: "cursor.ts#find", types: ["receiver.0", "result"] },
  "IteratorObject#reduce": {
    byArguments: [
      { unsupported: "give `reduce` a function" },
      { lib: "cursor.ts#reduceFirst", types: ["receiver.0"] },
      { lib: "cursor.ts#reduce", types: ["receiver.0", "result"] },
    ],
  },
} as const satisfies Record<string, BuiltinSpec>;
