/** The state of inferring type arguments for one call, or for the `infer`s of one conditional type. */
import type { Mapper, Signature, Type, TypeParameter } from "./types.ts";

/** How good a candidate is: lower is better; only candidates of the best priority count. */
export const PRIORITY = {
  direct: 0,
  /** To one of several members of a union. */
  nakedTypeVariable: 1,
  speculativeTuple: 2,
  substituteSource: 4,
  homomorphicMapped: 8,
  partialHomomorphicMapped: 16,
  mappedConstraint: 32,
  contravariantConditional: 64,
  returnType: 128,
  literalKeyof: 256,
} as const;

/** Candidates of these priorities are united instead of choosing the widest. */
export const PRIORITY_IMPLIES_COMBINATION =
  PRIORITY.returnType | PRIORITY.mappedConstraint | PRIORITY.literalKeyof;

/** What is known of one type parameter. */
export interface Inference {
  readonly parameter: TypeParameter;
  /** The access `T[P]` that stands for the parameter while a mapped type is inferred in reverse. */
  slot?: Type;
  candidates: Type[] | undefined;
  /** From places where the type is consumed. */
  contraCandidates: Type[] | undefined;
  inferred: Type | undefined;
  priority: number | undefined;
  /** All candidates came from the parameter itself, not from inside a type. */
  isTopLevel: boolean;
  /** How many arguments stand for a rest parameter of this type. */
  impliedArity?: number | undefined;
  /** A contextual parameter already got the inferred type: it may not change. */
  isFixed: boolean;
}

export interface InferenceContext {
  readonly signature: Signature | undefined;
  readonly inferences: readonly Inference[];
  /** Gives inferred types and fixes them. */
  readonly mapper: Mapper;
  /** Gives what would be inferred now. */
  readonly nonFixingMapper: Mapper;
  /** Inferences that only the contextual result type gave. */
  returnMapper: Mapper | undefined;
  /** Unknown parameters stay `never`, silently, in place of `unknown`. */
  readonly hasNoDefault: boolean;
}
