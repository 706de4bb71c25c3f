/** A class or interface as declared: its own members, bases and parameters, each found on first use. */
import type { MutableSymbol } from "./symbol-table.ts";
import type {
  DeclaredType,
  IndexSignature,
  Property,
  ReferenceType,
  Signature,
  Type,
  TypeParameter,
} from "./types.ts";

/** What the declarations say themselves, without inheritance. */
export interface OwnMembers {
  readonly properties: ReadonlyMap<string, Property>;
  readonly statics: ReadonlyMap<string, Property>;
  readonly callSignatures: readonly Signature[];
  readonly constructSignatures: readonly Signature[];
  readonly indexSignatures: readonly IndexSignature[];
  readonly staticIndexSignatures: readonly IndexSignature[];
}

/** Members with the inherited ones; in terms of the type's own parameters. */
export interface AllMembers {
  readonly properties: ReadonlyMap<string, Property>;
  readonly callSignatures: readonly Signature[];
  readonly constructSignatures: readonly Signature[];
  readonly indexSignatures: readonly IndexSignature[];
}

/** How the parts of a declared type are found. */
export interface DeclaredParts {
  readonly own: () => OwnMembers;
  readonly bases: () => readonly Type[];
  readonly all: () => AllMembers;
  readonly constructors: () => readonly Signature[];
}

/** The declared type that the checker makes. */
export class StoredDeclaration implements DeclaredType {
  readonly id: number;
  readonly declarationKind: "class" | "interface";
  readonly symbol: MutableSymbol;
  readonly typeParameters: readonly TypeParameter[];
  readonly outerCount: number;
  readonly thisType: TypeParameter;
  readonly isAbstract: boolean;
  readonly #parts: DeclaredParts;
  readonly #makeSelf: (self: StoredDeclaration) => ReferenceType;
  #self: ReferenceType | undefined;
  #own: OwnMembers | undefined;
  #bases: readonly Type[] | undefined;
  #isFindingBases = false;
  #all: AllMembers | undefined;
  #constructors: readonly Signature[] | undefined;
  /** Set when the bases turn out to contain the type itself. */
  hasCircularBase = false;
  /** Members looked up on instances, by type id and name. */
  readonly instanceProperties = new Map<number, Map<string, Property | undefined>>();

  constructor(
    about: {
      readonly id: number;
      readonly declarationKind: "class" | "interface";
      readonly symbol: MutableSymbol;
      readonly typeParameters: readonly TypeParameter[];
      readonly outerCount: number;
      readonly thisType: TypeParameter;
      readonly isAbstract: boolean;
    },
    parts: DeclaredParts,
    makeSelf: (self: StoredDeclaration) => ReferenceType,
  ) {
    this.id = about.id;
    this.declarationKind = about.declarationKind;
    this.symbol = about.symbol;
    this.typeParameters = about.typeParameters;
    this.outerCount = about.outerCount;
    this.thisType = about.thisType;
    this.isAbstract = about.isAbstract;
    this.#parts = parts;
    this.#makeSelf = makeSelf;
  }

  get selfType(): ReferenceType {
    this.#self ??= this.#makeSelf(this);
    return this.#self;
  }

  get own(): OwnMembers {
    this.#own ??= this.#parts.own();
    return this.#own;
  }

  get bases(): readonly Type[] {
    if (this.#bases === undefined) {
      if (this.#isFindingBases) {
        this.hasCircularBase = true;
        return [];
      }
      this.#isFindingBases = true;
      this.#bases = this.#parts.bases();
      this.#isFindingBases = false;
    }
    return this.#bases;
  }

  get all(): AllMembers {
    if (this.#all === undefined) {
      // Asked again while inherited members are collected: what is declared here answers.
      this.#all = this.own;
      this.#all = this.#parts.all();
    }
    return this.#all;
  }

  /** Construct signatures of a class. */
  get constructors(): readonly Signature[] {
    if (this.#constructors === undefined) {
      this.#constructors = [];
      this.#constructors = this.#parts.constructors();
    }
    return this.#constructors;
  }
}

/** The declaration behind a published declared type; all are made by the checker. */
export function declarationOf(type: DeclaredType): StoredDeclaration {
  return type as StoredDeclaration;
}
