/** `symbol` is a class of the library (stdlib/lib/symbol.ts), whose role makes its objects primitives to whoever asks. */
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Lowering } from "./lowering.ts";

/** The decision that there are symbols in the program. */
const PROGRAM_HAS_SYMBOLS = "there are symbols";

/** The class in a round. */
export class Symbols {
  readonly #lowering: Lowering;
  #struct: number | undefined;
  #isMet = false;

  constructor(lowering: Lowering) {
    this.#lowering = lowering;
  }

  /** The library's class; asked for, there are symbols. */
  get type(): Type {
    const { program, types, flows } = this.#lowering;
    if (!this.#isMet) flows.decide(PROGRAM_HAS_SYMBOLS);
    this.#isMet = true;
    const declared = program.declaredTypeOf(program.libraryDeclaration("symbol.ts#SymbolValue"));
    return declared.kind === "classValue" ? types.reference(declared.target, []) : declared;
  }

  /** Whether there are any, as far as is known. */
  get exist(): boolean {
    return this.#isMet || this.#lowering.flows.isDecided(PROGRAM_HAS_SYMBOLS);
  }

  /** Type index of its struct. */
  get struct(): number {
    if (this.#struct === undefined) {
      const { layouts } = this.#lowering;
      this.#struct = layouts.record(layouts.ownStruct(this.type)).index;
    }
    return this.#struct;
  }

  /** Whether the representation is that of symbols. */
  isStruct(type: Node["type"]): boolean {
    return this.#isMet && type === this.struct;
  }

  /** Whether a boxed value is one; nothing where the program has none. */
  test(boxed: Node): Node | undefined {
    return this.exist ? op("value.is_ref", [this.struct], [boxed], "bool") : undefined;
  }
}
