/** Type parameters, members, signatures and their parameters; types of them are found on first use. */
import type { MutableSymbol } from "./symbol-table.ts";
import type {
  DeclaredType,
  Mapper,
  ParameterInfo,
  Predicate,
  Property,
  Signature,
  SignatureNode,
  Type,
  TypeParameter,
} from "./types.ts";

/** A type parameter; constraint and default are found on first use, since they may mention each other. */
export class StoredParameter implements TypeParameter {
  readonly kind = "typeParameter";
  readonly mayBeGeneric = true;
  readonly id: number;
  readonly name: string;
  readonly symbol: MutableSymbol | undefined;
  readonly isConst: boolean;
  readonly isThis: boolean;
  readonly alias = undefined;
  #constraint: Type | undefined | (() => Type | undefined);
  #default: Type | undefined | (() => Type | undefined);

  constructor(
    id: number,
    name: string,
    symbol: MutableSymbol | undefined,
    constraint: Type | undefined | (() => Type | undefined),
    defaultType: Type | undefined | (() => Type | undefined),
    isConst: boolean,
    isThis: boolean,
  ) {
    this.id = id;
    this.name = name;
    this.symbol = symbol;
    this.#constraint = constraint;
    this.#default = defaultType;
    this.isConst = isConst;
    this.isThis = isThis;
  }

  get constraint(): Type | undefined {
    if (typeof this.#constraint === "function") {
      const resolve = this.#constraint;
      this.#constraint = undefined;
      this.#constraint = resolve();
    }
    return this.#constraint;
  }

  get defaultType(): Type | undefined {
    if (typeof this.#default === "function") {
      const resolve = this.#default;
      this.#default = undefined;
      this.#default = resolve();
    }
    return this.#default;
  }

  /** Makes the declaring signature's copy know its constraint, which mentions the copies. */
  setConstraint(constraint: () => Type | undefined): void {
    this.#constraint = constraint;
  }
}

/** A member; its type is found on first use. */
export class StoredProperty implements Property {
  readonly name: string;
  readonly propertyKind: Property["propertyKind"];
  readonly isOptional: boolean;
  readonly isReadonly: boolean;
  readonly isStatic: boolean;
  readonly isAbstract: boolean;
  readonly visibility: Property["visibility"];
  readonly declarations: Property["declarations"];
  readonly declaredBy: DeclaredType | undefined;
  readonly symbol: Property["symbol"];
  readonly enumKey: Type | undefined;
  #type: Type | (() => Type);
  #writeType: Type | (() => Type) | undefined;

  constructor(
    about: Omit<Property, "type" | "writeType">,
    type: Type | (() => Type),
    writeType?: Type | (() => Type) | undefined,
  ) {
    this.name = about.name;
    this.propertyKind = about.propertyKind;
    this.isOptional = about.isOptional;
    this.isReadonly = about.isReadonly;
    this.isStatic = about.isStatic;
    this.isAbstract = about.isAbstract;
    this.visibility = about.visibility;
    this.declarations = about.declarations;
    this.declaredBy = about.declaredBy;
    this.symbol = about.symbol;
    this.enumKey = about.enumKey;
    this.#type = type;
    this.#writeType = writeType;
  }

  get type(): Type {
    if (typeof this.#type === "function") this.#type = this.#type();
    return this.#type;
  }

  get writeType(): Type {
    if (typeof this.#writeType === "function") this.#writeType = this.#writeType();
    return this.#writeType ?? this.type;
  }
}

/** A plain field of an anonymous type. */
export function plainProperty(
  name: string,
  type: Type | (() => Type),
  more: Partial<Omit<Property, "type" | "writeType" | "name">> = {},
): StoredProperty {
  return new StoredProperty({ ...PLAIN, ...more, name }, type);
}

const PLAIN: Omit<Property, "type" | "writeType" | "name"> = {
  propertyKind: "field",
  isOptional: false,
  isReadonly: false,
  isStatic: false,
  isAbstract: false,
  visibility: "public",
  declarations: [],
  declaredBy: undefined,
  symbol: undefined,
};

/** What a signature says besides its result. */
export interface SignatureParts {
  readonly declaration: SignatureNode | undefined;
  readonly typeParameters: readonly TypeParameter[];
  readonly thisType: Type | undefined;
  readonly parameters: readonly ParameterInfo[];
  readonly isAbstract?: boolean;
  readonly constructs?: DeclaredType | undefined;
  readonly generic?: Signature | undefined;
  /** The substitution that made it of `generic`. */
  readonly mapper?: Mapper | undefined;
}

/** A signature; its result is found on first use, by inference if nothing is written. */
export class StoredSignature implements Signature {
  readonly id: number;
  readonly declaration: SignatureNode | undefined;
  readonly typeParameters: readonly TypeParameter[];
  readonly thisType: Type | undefined;
  readonly parameters: readonly ParameterInfo[];
  readonly isAbstract: boolean;
  readonly constructs: DeclaredType | undefined;
  readonly generic: Signature | undefined;
  readonly mapper: Mapper | undefined;
  /** Substitutions already made, by the ids of their types. */
  readonly instances = new Map<string, Signature>();
  #returnType: Type | (() => Type);
  #predicate: Predicate | undefined | (() => Predicate | undefined);

  constructor(
    id: number,
    parts: SignatureParts,
    returnType: Type | (() => Type),
    predicate: Predicate | undefined | (() => Predicate | undefined),
  ) {
    this.id = id;
    this.declaration = parts.declaration;
    this.typeParameters = parts.typeParameters;
    this.thisType = parts.thisType;
    this.parameters = parts.parameters;
    this.isAbstract = parts.isAbstract ?? false;
    this.constructs = parts.constructs;
    this.generic = parts.generic;
    this.mapper = parts.mapper;
    this.#returnType = returnType;
    this.#predicate = predicate;
  }

  get returnType(): Type {
    // Not replaced while it is being found: the resolver answers circular questions itself.
    if (typeof this.#returnType === "function") this.#returnType = this.#returnType();
    return this.#returnType;
  }

  get predicate(): Predicate | undefined {
    if (typeof this.#predicate === "function") this.#predicate = this.#predicate();
    return this.#predicate;
  }
}

/** A parameter; its type is found on first use. */
export class StoredParameterInfo implements ParameterInfo {
  readonly name: string;
  readonly isOptional: boolean;
  readonly isRest: boolean;
  readonly hasDefault: boolean;
  readonly symbol: ParameterInfo["symbol"];
  #type: Type | (() => Type);

  constructor(about: Omit<ParameterInfo, "type">, type: Type | (() => Type)) {
    this.name = about.name;
    this.isOptional = about.isOptional;
    this.isRest = about.isRest;
    this.hasDefault = about.hasDefault;
    this.symbol = about.symbol;
    this.#type = type;
  }

  get type(): Type {
    // Asked again while unresolved: contextual parameters get their type later.
    return typeof this.#type === "function" ? this.#type() : this.#type;
  }
}
