/**
 * Copies of library functions that do no more with the objects they are given than move them and hand them to callbacks, as sorting does. What of one
 * copy is not supported is not supported of the next: where no module is made, the first stands for all. A program that sorts arrays of a hundred
 * classes would else spend a third of its check on sorting.
 */
import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import type { FunctionInstance } from "./functions.ts";
import type { Lowering } from "./lowering.ts";

/** Library files all of whose functions are such, for elements that are objects. */
const FILES: ReadonlySet<string> = new Set(["sort.ts"]);

/** Those in them that look into elements after all, by making texts of them. */
const EXCEPT: ReadonlySet<string> = new Set(["sortByText", "sortOptional"]);

/** The copies of a round that makes no module. */
export class AlikeCopies {
  readonly #lowering: Lowering;
  readonly #lowered = new Set<string>();

  constructor(lowering: Lowering) {
    this.#lowering = lowering;
  }

  /** Whether a copy has been lowered that this one is like; if not, this one is from now on. */
  isLikeAnother({ node, instantiation, captures, params, result }: FunctionInstance): boolean {
    const { program, functions, representations } = this.#lowering;
    const module = program.moduleOf(node);
    if (!module.isLibrary || !FILES.has(module.path) || captures.length > 0) return false;
    if (EXCEPT.has(functions.nameOf(node))) return false;
    for (const type of instantiation.map.values()) {
      const element = representations.of(type);
      // Texts are references too, of which more is asked: whether they may be missing.
      if (typeof element !== "number" || element === STRING_TYPE) return false;
    }
    const kinds = [...params, result].map((type) => (typeof type === "number" ? "object" : type));
    const key = `${node.id} ${kinds.join(",")}`;
    if (this.#lowered.has(key)) return true;
    this.#lowered.add(key);
    return false;
  }
}
