/** What the checker remembers while it works: caches, and what is being resolved right now. */
import type {
  Block,
  CallExpression,
  FunctionLike,
  Node,
  ObjectLiteral,
  Parameter,
  PropertyDefinition,
  Return,
  Statement,
  Switch,
  VariableDeclaration,
} from "../syntax/ast.ts";
import type { UnionProperty } from "./combined-properties.ts";
import type { StoredDeclaration } from "./declared.ts";
import type { Expandos } from "./expandos.ts";
import type { FlowLabel, FlowNode } from "./flow-graph.ts";
import type { InferenceContext } from "./inference-context.ts";
import type { Narrowing } from "./narrowing.ts";
import type { RelationName } from "./relate.ts";
import type { Variances } from "./relate-variance.ts";
import type { StoredFunction } from "./stored-object.ts";
import type { MutableSymbol } from "./symbol-table.ts";
import type { TypeStore } from "./type-store.ts";
import type {
  ArrayType,
  ConditionalRoot,
  FunctionType,
  MappedRoot,
  Property,
  Signature,
  SignatureNode,
  Type,
  TypeParameter,
} from "./types.ts";

/** A contextual type that was given for a node, ahead of what its parent says. */
export interface ContextEntry {
  readonly node: Node;
  readonly type: Type | undefined;
  readonly inference: InferenceContext | undefined;
}

/** One thing whose type is being found; asked again, it is circular. */
interface Resolution {
  readonly target: object;
  readonly what: string;
  isCircular: boolean;
}

/** A use of something outside the subset; said once its reachability is known. */
export interface SubsetUse {
  readonly node: Node;
  readonly report: (severity: "error" | "warning") => void;
}

/** A loop whose flow types are being found. */
export interface LoopWalk {
  readonly flow: FlowLabel;
  readonly key: string;
  readonly types: readonly Type[];
  /** How many types there were when somebody inside was told of them, at the least. */
  askedAt: number;
}

/** Caches of flow analysis. */
export class FlowState {
  invocations = 0;
  readonly sharedNodes: FlowNode[] = [];
  readonly sharedTypes: unknown[] = [];
  readonly loops: LoopWalk[] = [];
  /** Loops before this one belong to another question. */
  loopStart = 0;
  readonly loopCaches = new Map<FlowLabel, Map<string, Type>>();
  readonly reachable = new Map<FlowNode, boolean>();
  /** Types of expressions while one question is answered. */
  expressionTypes: Map<Node, Type> | undefined = undefined;
}

const MAX_CONDITIONAL_DEPTH = 3;

/** Mutable state of one check. */
export class CheckState {
  readonly narrowing: Narrowing;
  substitutionDepth = 0;
  /** How often types were put in for parameters, less what the steps of the work so far may take (`beginStep`). */
  substitutions = 0;
  /** The statement that is being checked. */
  statement: Statement | undefined = undefined;
  isTooDeep = false;
  /** Ids of substituted signatures; far from those of declared ones. */
  nextSignatureId = 1_000_000;
  flowDepth = 0;
  aliasDepth = 0;
  patternContexts = 0;
  /** While above zero, nothing is reported. */
  silence = 0;
  /** Tests of the library itself want its mistakes reported. */
  reportsLibrary = false;
  readonly flow = new FlowState();

  readonly properties = new Map<number, Map<string, Property>>();
  readonly callSignatures = new Map<number, readonly Signature[]>();
  readonly constructSignatures = new Map<number, readonly Signature[]>();
  /** By tuple type, what its elements are all together. */
  readonly tupleElements = new Map<number, Type>();
  readonly restrictiveParameters = new Map<TypeParameter, TypeParameter>();
  readonly relations: Readonly<Record<RelationName, Map<number, boolean>>> = {
    identity: new Map(),
    flowing: new Map(),
    subtype: new Map(),
    assignable: new Map(),
    comparable: new Map(),
  };
  readonly variances = new Map<StoredDeclaration, Variances | "finding">();
  readonly aliasVariances = new Map<MutableSymbol, Variances | "finding">();
  /** How often types were compared that are computed from others. */
  computedUses = 0;
  /** Instances of generic types with a marker for a parameter. */
  readonly markedTypes = new Set<Type>();
  markerBroad: TypeParameter | undefined = undefined;
  markerNarrow: TypeParameter | undefined = undefined;
  readonly discriminants = new Map<string, boolean>();
  readonly unionProperties = new Map<readonly Type[], Map<string, UnionProperty | undefined>>();
  /** By list of statements, the properties that its functions get. */
  readonly expandos = new Map<readonly Statement[], Expandos>();
  readonly baseConstraints = new Map<Type, Type>();
  /** How many constraints are being worked out, one inside the other. */
  constraintDepth = 0;
  readonly reducedTypes = new Map<Type, Type>();
  readonly subtypeUnions = new Map<Type, Type>();
  readonly canonicalKeys = new Map<Type, string>();
  /** By level, digests of types that are too large to be written out: the larger ones that contain them ask for the same. */
  readonly digests = new Map<Type, string[]>();
  /** Declarations of types that wait for their parameters, numbered as they are met. */
  readonly deferredRoots = new Map<ConditionalRoot | MappedRoot, number>();

  readonly symbolTypes = new Map<MutableSymbol, Type>();
  readonly declaredTypes = new Map<MutableSymbol, Type>();
  readonly declarations = new Map<MutableSymbol, StoredDeclaration>();
  readonly typeParameters = new Map<MutableSymbol, TypeParameter>();
  readonly symbolParameters = new Map<MutableSymbol, readonly TypeParameter[]>();
  readonly aliases = new Map<MutableSymbol, Type>();
  readonly aliasInstances = new Map<MutableSymbol, Map<string, Type>>();
  readonly memberSymbols = new Map<Node, MutableSymbol>();
  readonly baseConstructors = new Map<StoredDeclaration, Type>();
  readonly freeParameters = new Map<Node, readonly TypeParameter[]>();
  readonly lastAssignments = new Map<MutableSymbol, number>();

  readonly signatures = new Map<SignatureNode, Signature>();
  /** Type arguments of signatures that calls resolved to. */
  readonly signatureArguments = new Map<Signature, readonly Type[]>();
  readonly functionTypes = new Map<Node, Type>();
  readonly returnTypes = new Map<Node, Type>();
  readonly returns = new Map<Block, readonly Return[]>();
  readonly parameterTypes = new Map<Parameter, Type>();
  readonly fieldTypes = new Map<PropertyDefinition, Type>();
  readonly declarationTypes = new Map<VariableDeclaration, Type>();
  readonly implicitAny = new Set<Node>();
  readonly contextChecked = new Set<Node>();

  readonly contexts: ContextEntry[] = [];
  readonly discriminatedContexts = new Map<
    ObjectLiteral,
    { readonly from: Type; readonly to: Type }
  >();
  readonly resolvedSignatures = new Map<Node, Signature | "resolving" | "failed">();
  readonly callResults = new Map<Node, Type>();
  readonly effects = new Map<CallExpression, Signature | undefined>();
  readonly skippedGeneric = new Set<InferenceContext>();
  readonly expressionTypes: (Type | undefined)[] = [];
  readonly clauseTypes = new Map<Switch, readonly Type[]>();
  readonly exhaustive = new Map<Switch, boolean | "asking">();
  readonly narrowingPatterns = new Set<Node>();
  /** Optional chains that a link may cut short. */
  readonly shortCircuits = new Set<Node>();

  readonly reported = new Set<string>();
  readonly subsetUses: SubsetUse[] = [];
  readonly uses = new Map<Node, Set<MutableSymbol>>();
  /** Work that waits until types are settled: bodies of function expressions, constraints of type arguments. */
  readonly deferred: (() => void)[] = [];
  readonly checkedBodies = new Set<Node>();
  #checkBody: ((node: FunctionLike) => void) | undefined;
  readonly #resolutions: Resolution[] = [];
  #conditionalDepth = 0;
  #unreachableNever: Type | undefined;
  #skipped: StoredFunction | undefined;
  #untyped: Signature | undefined;
  readonly evolvingArrays = new Set<Type>();
  readonly #evolvingByElement = new Map<Type, ArrayType>();

  constructor(narrowing: Narrowing) {
    this.narrowing = narrowing;
  }

  /** Tells how bodies are checked, once the rules are wired together. */
  useBodyCheck(check: (node: FunctionLike) => void): void {
    this.#checkBody = check;
  }

  /** Checks the body of `node` later. */
  deferBody(node: FunctionLike): void {
    this.deferred.push(() => this.#checkBody?.(node));
  }

  conditionalDepthReached(): boolean {
    return this.#conditionalDepth >= MAX_CONDITIONAL_DEPTH;
  }

  insideConditional<T>(work: () => T): T {
    this.#conditionalDepth++;
    const result = work();
    this.#conditionalDepth--;
    return result;
  }

  /** Starts to resolve `what` of `target`; false if that is under way already, which marks the cycle. */
  push(target: object, what: string): boolean {
    for (let i = this.#resolutions.length - 1; i >= 0; i--) {
      const each = this.#resolutions[i];
      if (each === undefined || each.target !== target || each.what !== what) continue;
      for (let k = i; k < this.#resolutions.length; k++) {
        const inside = this.#resolutions[k];
        if (inside !== undefined) inside.isCircular = true;
      }
      return false;
    }
    this.#resolutions.push({ target, what, isCircular: false });
    return true;
  }

  /** Ends the resolution that was started last; false if it was circular. */
  pop(): boolean {
    const last = this.#resolutions.pop();
    return last !== undefined && !last.isCircular;
  }

  isResolving(target: object, what: string): boolean {
    return this.#resolutions.some((each) => each.target === target && each.what === what);
  }

  isResolvingAlias(symbol: MutableSymbol): boolean {
    return this.isResolving(symbol, "alias");
  }

  /** `never` of a reference that no control comes to; unlike a `never` that narrowing gives. */
  unreachableNever(store: TypeStore): Type {
    this.#unreachableNever ??= {
      kind: "primitive",
      id: store.nextId(),
      name: "never",
      mayBeGeneric: false,
      origin: undefined,
    };
    return this.#unreachableNever;
  }

  /** The type of a function expression that waits for its context. */
  skippedFunction(store: TypeStore): FunctionType {
    this.#skipped ??= store.functionType([], [], { mayBeGeneric: false });
    return this.#skipped;
  }

  isSkippedFunction(type: Type): boolean {
    return type === this.#skipped;
  }

  /** `never` that stands for an expression under inference. */
  isSilent(type: Type): boolean {
    return type.kind === "primitive" && type.origin === "silent";
  }

  /** The signature of a call of `any`. */
  untypedSignature(store: TypeStore): Signature {
    this.#untyped ??= store.signature(
      { declaration: undefined, typeParameters: [], thisType: undefined, parameters: [] },
      store.any,
    );
    return this.#untyped;
  }

  /** An array that so far holds `element`s, and may come to hold others. */
  evolvingArray(store: TypeStore, element: Type): ArrayType {
    let type = this.#evolvingByElement.get(element);
    if (type === undefined) {
      type = {
        kind: "array",
        id: store.nextId(),
        element,
        isReadonly: false,
        mayBeGeneric: element.mayBeGeneric,
      };
      this.#evolvingByElement.set(element, type);
      this.evolvingArrays.add(type);
    }
    return type;
  }
}
