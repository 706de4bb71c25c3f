/** The table that indirect calls go through. Entry 0 stays empty, so that index 0 never calls anything. */
import { constI32, type FunctionHandle, type TableHandle } from "../wasm/handles.ts";
import type { ModuleBuilder } from "../wasm/module.ts";

/** See the head of the file. */
export class FunctionTable {
  readonly #functions: FunctionHandle[] = [];
  readonly #indexOf = new Map<number, number>();

  /** Number of entries. */
  get size(): number {
    return this.#functions.length + 1;
  }

  /** Place of a function in the table. */
  indexOf(handle: FunctionHandle): number {
    const known = this.#indexOf.get(handle.index);
    if (known !== undefined) return known;
    const index = this.#functions.push(handle);
    this.#indexOf.set(handle.index, index);
    return index;
  }

  /** Adds table and contents to the module, once all functions are known. */
  define(builder: ModuleBuilder): TableHandle {
    const table = builder.table("funcref", { min: this.size, max: this.size });
    if (this.#functions.length > 0) builder.fillTable(table, constI32(1), this.#functions);
    return table;
  }
}
