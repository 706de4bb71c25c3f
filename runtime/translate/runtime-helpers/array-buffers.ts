/**
 * What boxed values ask of buffers, which are structs of that role (see stdlib/lib/array-buffer.ts). The `buffer` of a typed array is an object that is made
 * each time; two such objects are the same buffer where their bytes are.
 */
import { HEADER, TYPED } from "../../abi/object-layout.ts";
import { type Expression, type Statement, w } from "../../wasm/expressions.ts";
import type { Body, FunctionScope } from "../../wasm/function-scope.ts";
import type { Program } from "../program.ts";

/**
 * What to do with an object that is a buffer; nothing where the program has none.
 * @param then takes the address of the buffer's bytes
 */
export function whenBuffer(
  f: FunctionScope,
  { module, layouts }: Program,
  reference: Expression<"i32">,
  then: (bytes: Expression<"i32">) => Body,
): Statement[] {
  const type = module.types.findIndex(
    (row) => row.kind === "struct" && row.role === "array-buffer",
  );
  const row = module.types[type];
  if (row?.kind !== "struct") return [];
  const field = row.fields.findIndex(({ name }) => name === "$bytes");
  const view = w.i32.load(reference, layouts[type]?.offsets[field] ?? 0);
  return [
    f.if(w.i32.eq(w.i32.load(reference, HEADER.type), type), then(w.i32.load(view, TYPED.buffer))),
  ];
}
