/**
 * Generic classes whose instances are all held alike, as those of Java are. A method of a `Parser<T>` may make a `Parser<T[]>`; where parsers of all kinds
 * are seen through one type, that one's method is called as well and makes a `Parser<T[][]>`, and so on: a copy of the class for each has no end.
 */
import type { CheckedProgram } from "../check/checked-program.ts";
import type { DeclaredType, ReferenceType, Type } from "../check/types.ts";
import { erasedArguments } from "./erasure.ts";
import { primitiveTypes } from "./primitive-types.ts";
import { partsOf } from "./type-kinds.ts";

/** How often copies may be made of what is in each other: `Parser<T>`, `Parser<T[]>`, `Parser<T[][]>`. Nobody writes more. */
const MAX_CHAIN = 3;

/** How many copies a class of the program may have: more than any program without such methods was found to need. */
const MAX_COPIES = 64;

/** A class has more copies than anybody wrote. Lowering begins again with one for all of them. */
export class TooManyCopies extends Error {
  override readonly name = "TooManyCopies";
  readonly target: DeclaredType;

  constructor(target: DeclaredType) {
    super(`${target.symbol.name} has no end of instances`);
    this.target = target;
  }
}

/** One per compilation; no class is merged until it is found to need it. */
export class MergedInstances {
  readonly #program: CheckedProgram;
  readonly #targets = new Set<DeclaredType>();
  readonly #counts = new Map<DeclaredType, number>();
  /** By class, the arguments of its copies, and how many of those are in each other. */
  readonly #chains = new Map<DeclaredType, Map<string, number>>();

  constructor(program: CheckedProgram) {
    this.#program = program;
  }

  /** From now on all instances of the class are one. */
  merge(target: DeclaredType): void {
    this.#targets.add(target);
    this.#counts.clear();
    this.#chains.clear();
  }

  /** The instance that stands for this one; itself for all other classes. */
  of(type: ReferenceType): ReferenceType {
    const { target, typeArguments } = type;
    if (!this.#targets.has(target)) return type;
    const { types } = this.#program;
    const { outerCount, typeParameters } = target;
    const erased = erasedArguments(types, primitiveTypes(this.#program), typeParameters);
    const own = typeArguments.map((each, place) =>
      place < outerCount ? each : (erased[place] ?? each),
    );
    return types.reference(target, own);
  }

  /** Takes note of an instance that was not known before. */
  note({ target, typeArguments }: ReferenceType): void {
    if (target.symbol.module.isLibrary || this.#targets.has(target)) return;
    const count = (this.#counts.get(target) ?? 0) + 1;
    this.#counts.set(target, count);
    const known = this.#chains.get(target) ?? new Map<string, number>();
    this.#chains.set(target, known);
    const chains = typeArguments.slice(target.outerCount).map((each) => this.#chain(known, each));
    if (count > MAX_COPIES || Math.max(0, ...chains) > MAX_CHAIN) throw new TooManyCopies(target);
  }

  /** How many arguments of known copies stand in each other in the type, itself among them. */
  #chain(known: Map<string, number>, type: Type): number {
    const key = this.#program.types.canonicalKey(type);
    const found = known.get(key);
    if (found !== undefined) return found;
    const chain = 1 + this.#longest(known, type, new Set());
    known.set(key, chain);
    return chain;
  }

  #longest(known: ReadonlyMap<string, number>, type: Type, seen: Set<Type>): number {
    if (seen.has(type)) return 0;
    seen.add(type);
    const parts =
      type.kind === "object"
        ? [...type.properties.values()].map((each) => each.type)
        : partsOf(type);
    const lengths = parts.map(
      (each) =>
        known.get(this.#program.types.canonicalKey(each)) ?? this.#longest(known, each, seen),
    );
    return Math.max(0, ...lengths);
  }
}
