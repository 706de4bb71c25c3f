/**
 * Copies of library functions that do no more with the objects they are given than move them and hand them to callbacks, as sorting and tables do. What
 * of one copy is not supported is not supported of the next: where no module is made, the first stands for all. A program with maps of a hundred classes
 * would else spend a third of its check on maps.
 */
import type { Type } from "../check/types.ts";
import type { FunctionInstance } from "./functions.ts";
import type { Lowering } from "./lowering.ts";

/** By library file all of whose functions are such, for elements that are objects: those in it that look into them after all, or convert them. */
const EXCEPT: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["sort.ts", new Set(["sortByText", "sortOptional"])],
  ["hash-table.ts", new Set()],
  ["map.ts", new Set(["setAll"])],
  ["set.ts", new Set(["addAll"])],
  ["array-callbacks.ts", new Set(["flatMap"])],
]);

/** The copies of a round that makes no module. */
export class AlikeCopies {
  readonly #lowering: Lowering;
  readonly #lowered = new Set<string>();

  constructor(lowering: Lowering) {
    this.#lowering = lowering;
  }

  /** Whether a copy has been lowered that this one is like; if not, this one is from now on. */
  isLikeAnother({ node, instantiation, captures, params, result }: FunctionInstance): boolean {
    const { program, functions } = this.#lowering;
    const module = program.moduleOf(node);
    const except = module.isLibrary ? EXCEPT.get(module.path) : undefined;
    if (!except || captures.length > 0 || except.has(functions.nameOf(node))) return false;
    const objects = new Set<Type>();
    const parts = [...instantiation.map]
      .filter(([parameter]) => !parameter.isThis)
      .map(([, type]) => this.#textOf(type, objects));
    // Where two of them come together, it matters what else the program does with both.
    if (objects.size !== 1) return false;
    const kinds = [...params, result].map((type) => (typeof type === "number" ? "object" : type));
    const key = `${node.id} ${parts.join(",")} ${kinds.join(",")}`;
    if (this.#lowered.has(key)) return true;
    this.#lowered.add(key);
    return false;
  }

  /** The type by its key, all objects by the same, and those of entries too. */
  #textOf(type: Type, objects: Set<Type>): string {
    if (type.kind === "tuple") {
      const elements = type.elements.map(({ type: element, isOptional, isRest }) =>
        [isOptional, isRest, this.#textOf(element, objects)].join(" "),
      );
      return `[${elements.join(",")}]`;
    }
    if (!this.#isObject(type)) return this.#lowering.types.canonicalKey(type);
    objects.add(type);
    return "object";
  }

  /** Whether values of the type are objects with members; texts, bigints, arrays and functions are references too. */
  #isObject(type: Type): boolean {
    const { representations, layouts, interfaces, bigints } = this.#lowering;
    const index = representations.of(type);
    if (typeof index !== "number" || bigints.isStruct(index)) return false;
    return (layouts.structAt(index) ?? interfaces.structsAt(index)) !== undefined;
  }
}
