/** Puts types for type parameters. What becomes known by that is evaluated. */
import type { Span } from "../source.ts";
import type { Checker } from "./checker.ts";
import { intersection } from "./intersections.ts";
import {
  type StoredParameter,
  StoredParameterInfo,
  StoredProperty,
  StoredSignature,
} from "./stored-members.ts";
import { StoredObject } from "./stored-object.ts";
import type {
  AliasUse,
  IndexSignature,
  Mapper,
  ParameterInfo,
  Predicate,
  Property,
  ReferenceType,
  Signature,
  TupleElement,
  Type,
  TypeParameter,
} from "./types.ts";
import { mapMembers, union } from "./unions.ts";

// Deeper nests come from types that grow without end.
const MAX_DEPTH = 100;
// Some ten seconds of work. What people write stays below a tenth of it.
const MAX_SUBSTITUTIONS = 3_000_000;
// What each statement and each copy of a function adds to that, so that long programs have time in proportion to their length.
const OF_EACH_STEP = 2000;

/** Working out the program's types would take too long. All ends with it, as E7004 at the statement at hand. */
export class TooMuchWork extends Error {
  override readonly name = "TooMuchWork";
  /** Of the statement, where it was lowered. */
  span: Span | undefined = undefined;
  /** What something was to be put into. */
  readonly type: Type;

  constructor(type: Type) {
    super("types take too long to work out");
    this.type = type;
  }
}

/** The next statement is checked, or the next function lowered: what came before counts for less. */
export function beginStep({ state }: Checker): void {
  state.substitutions = Math.max(0, state.substitutions - OF_EACH_STEP);
}

/** `type` with `map` put in. */
export function substitute(c: Checker, type: Type, map: Mapper): Type {
  if (!type.mayBeGeneric) return type;
  if (c.state.substitutionDepth > MAX_DEPTH) {
    c.state.isTooDeep = true;
    return c.store.unresolved;
  }
  if (++c.state.substitutions > MAX_SUBSTITUTIONS) throw new TooMuchWork(type);
  c.state.substitutionDepth++;
  const result = substituteInner(c, type, map);
  c.state.substitutionDepth--;
  return result;
}

function substituteInner(c: Checker, type: Type, map: Mapper): Type {
  const { store } = c;
  switch (type.kind) {
    case "typeParameter":
      return map.get(type) ?? type;
    case "array": {
      if ("instantiate" in type) return instantiateLazy(type, map);
      const element = substitute(c, type.element, map);
      return element === type.element ? type : store.array(element, type.isReadonly);
    }
    case "tuple": {
      if ("instantiate" in type) return instantiateLazy(type, map);
      return substituteTuple(c, type.elements, type.isReadonly, map);
    }
    case "reference":
      if ("instantiate" in type) return instantiateLazy(type, map);
      return store.reference(type.target, substituteAll(c, type.typeArguments, map));
    case "classValue":
      return store.classValue(type.target, substituteAll(c, type.typeArguments, map));
    case "future":
      return store.future(substitute(c, type.value, map));
    case "object":
    case "function":
      return substituteAnonymous(c, type, map);
    case "union":
      return union(store, substituteAll(c, type.members, map), substituteAlias(c, type.alias, map));
    case "intersection":
      return intersection(
        store,
        substituteAll(c, type.members, map),
        substituteAlias(c, type.alias, map),
      );
    case "keyof":
      return c.late.keyofType(c, substitute(c, type.type, map));
    case "indexedAccess":
      return c.late.indexedAccessType(
        c,
        substitute(c, type.object, map),
        substitute(c, type.index, map),
        undefined,
      );
    case "conditional":
      return c.late.conditionalType(
        c,
        type.root,
        compose(c, type.mapper, map),
        substituteAlias(c, type.alias, map),
      );
    case "mapped":
      return c.late.mappedType(
        c,
        type.root,
        compose(c, type.mapper, map),
        substituteAlias(c, type.alias, map),
      );
    case "templateLiteral":
      return c.late.templateLiteralType(c, type.texts, substituteAll(c, type.types, map));
    case "stringMapping":
      return c.late.stringMappingType(c, type.mapping, substitute(c, type.type, map));
    default:
      return type;
  }
}

function instantiateLazy(type: Type, map: Mapper): Type {
  const { instantiate } = type as { readonly instantiate?: (map: Mapper) => Type };
  return instantiate === undefined ? type : instantiate(map);
}

/** Each of `types` with `map` put in; the same list if nothing changes. */
export function substituteAll(c: Checker, types: readonly Type[], map: Mapper): readonly Type[] {
  let changed: Type[] | undefined;
  for (let i = 0; i < types.length; i++) {
    const type = types[i];
    if (type === undefined) continue;
    const result = substitute(c, type, map);
    if (changed === undefined && result !== type) changed = types.slice(0, i);
    changed?.push(result);
  }
  return changed ?? types;
}

function substituteAlias(
  c: Checker,
  alias: AliasUse | undefined,
  map: Mapper,
): AliasUse | undefined {
  if (alias === undefined || alias.typeArguments.length === 0) return alias;
  return { symbol: alias.symbol, typeArguments: substituteAll(c, alias.typeArguments, map) };
}

function substituteTuple(
  c: Checker,
  elements: readonly TupleElement[],
  isReadonly: boolean,
  map: Mapper,
): Type {
  // A variadic element whose type becomes a union makes a union of tuples.
  const variadicIndex = elements.findIndex(
    (each) => each.isVariadic && substitute(c, each.type, map).kind === "union",
  );
  const variadic = elements[variadicIndex];
  if (variadic !== undefined) {
    return mapMembers(c.store, substitute(c, variadic.type, map), (member) => {
      const changed = elements.map((each, i) =>
        i === variadicIndex ? { ...each, type: member } : each,
      );
      return substituteTuple(c, changed, isReadonly, map);
    });
  }
  return tupleOf(
    c,
    elements.map((each) => ({ ...each, type: substitute(c, each.type, map) })),
    isReadonly,
  );
}

/** A tuple whose variadic elements are spread where their type is known. */
export function tupleOf(c: Checker, elements: readonly TupleElement[], isReadonly: boolean): Type {
  const open = elements.findIndex((each) => each.isVariadic && each.type.kind === "union");
  const choice = elements[open];
  if (choice?.type.kind === "union") {
    const made = choice.type.members.map((type) =>
      tupleOf(c, elements.with(open, { ...choice, type }), isReadonly),
    );
    return union(c.store, made);
  }
  const flat: TupleElement[] = [];
  for (const each of elements) {
    if (!each.isVariadic) {
      flat.push(each);
      continue;
    }
    const { type } = each;
    if (type.kind === "tuple") {
      flat.push(...type.elements);
    } else if (type.kind === "array") {
      flat.push({ ...each, type: type.element, isVariadic: false });
    } else if (type.kind === "primitive") {
      if (type.name === "never") return type;
      flat.push({ ...each, type: type.name === "any" ? type : c.store.unknown, isVariadic: false });
    } else flat.push(each);
  }
  return c.store.tuple(normalizeRest(c, flat), isReadonly);
}

/** Elements after the first rest element join it, and an optional one before a required one is required. */
function normalizeRest(c: Checker, elements: readonly TupleElement[]): readonly TupleElement[] {
  let lastRequired = -1;
  for (let i = 0; i < elements.length; i++) {
    const each = elements[i];
    if (each !== undefined && !each.isOptional && !each.isRest) lastRequired = i;
  }
  const fixed = elements.map((each, i) =>
    each.isOptional && i < lastRequired
      ? { ...each, isOptional: false, type: union(c.store, [each.type, c.store.undefined]) }
      : each,
  );
  const firstRest = fixed.findIndex((each) => each.isRest && !each.isVariadic);
  if (firstRest < 0) return fixed;
  let lastRest = firstRest;
  for (let i = firstRest + 1; i < fixed.length; i++) {
    const each = fixed[i];
    if (each !== undefined && (each.isOptional || each.isRest)) lastRest = i;
  }
  if (lastRest === firstRest) return fixed;
  const joined = fixed.slice(firstRest, lastRest + 1);
  const type = union(
    c.store,
    joined.map((each) =>
      each.isVariadic
        ? c.late.indexedAccessType(c, each.type, c.store.number, undefined)
        : each.type,
    ),
  );
  const rest: TupleElement = {
    type,
    isOptional: false,
    isRest: true,
    isVariadic: false,
    label: undefined,
  };
  return [...fixed.slice(0, firstRest), rest, ...fixed.slice(lastRest + 1)];
}

function substituteAnonymous(
  c: Checker,
  type: Type & { readonly kind: "object" | "function" },
  map: Mapper,
): Type {
  const stored = type as { readonly instantiate?: ((map: Mapper) => Type) | undefined };
  if (stored.instantiate !== undefined) return stored.instantiate(map);
  const alias = substituteAlias(c, type.alias, map);
  if (type.kind === "function") {
    return c.store.functionType(
      type.callSignatures.map((each) => substituteSignature(c, each, map)),
      type.constructSignatures.map((each) => substituteSignature(c, each, map)),
      { mayBeGeneric: true, alias, symbol: undefined },
    );
  }
  const source = type as StoredObject;
  return new StoredObject(c.store.nextId(), () => substituteMembers(c, source, map), {
    mayBeGeneric: true,
    isFresh: type.isFresh,
    isLiteral: type.isLiteral,
    alias,
  });
}

/** Members with `map` put in, each when it is used. */
export function substituteMembers(
  c: Checker,
  type: StoredObject,
  map: Mapper,
): StoredObject["members"] {
  const properties = new Map<string, Property>();
  for (const [name, property] of type.properties) {
    properties.set(name, substituteProperty(c, property, map));
  }
  return {
    properties,
    callSignatures: type.callSignatures.map((each) => substituteSignature(c, each, map)),
    constructSignatures: type.constructSignatures.map((each) => substituteSignature(c, each, map)),
    indexSignatures: type.indexSignatures.map((each) => substituteIndex(c, each, map)),
  };
}

export function substituteProperty(c: Checker, property: Property, map: Mapper): Property {
  return new StoredProperty(
    property,
    () => substitute(c, property.type, map),
    property.propertyKind === "accessor" ? () => substitute(c, property.writeType, map) : undefined,
  );
}

export function substituteIndex(c: Checker, index: IndexSignature, map: Mapper): IndexSignature {
  let type: Type | undefined;
  return {
    key: substitute(c, index.key, map),
    get type() {
      type ??= substitute(c, index.type, map);
      return type;
    },
    isReadonly: index.isReadonly,
  };
}

/** A signature with `map` put in; its own type parameters become fresh ones. */
export function substituteSignature(c: Checker, signature: Signature, map: Mapper): Signature {
  let inner = map;
  let typeParameters: readonly TypeParameter[] = signature.typeParameters;
  if (typeParameters.length > 0) {
    const fresh = new Map<TypeParameter, StoredParameter>();
    for (const each of typeParameters) {
      fresh.set(
        each,
        c.store.parameter(
          each.name,
          each.symbol as StoredParameter["symbol"],
          undefined,
          undefined,
          each,
        ),
      );
    }
    inner = { get: (parameter) => fresh.get(parameter) ?? map.get(parameter) };
    const finished = inner;
    const copies: TypeParameter[] = [];
    for (const [original, copy] of fresh) {
      const made = c.store.parameter(
        original.name,
        copy.symbol,
        undefined,
        () => original.defaultType && substitute(c, original.defaultType, finished),
        original,
      );
      made.setConstraint(() => original.constraint && substitute(c, original.constraint, finished));
      fresh.set(original, made);
      copies.push(made);
    }
    typeParameters = copies;
  }
  return withMap(c, signature, typeParameters, inner);
}

/** A generic signature with its type parameters replaced by `map`: it has none any more. */
export function instantiateSignature(c: Checker, signature: Signature, map: Mapper): Signature {
  return withMap(c, signature, [], map);
}

function withMap(
  c: Checker,
  signature: Signature,
  typeParameters: readonly TypeParameter[],
  map: Mapper,
): Signature {
  const { predicate } = signature;
  return new StoredSignature(
    c.state.nextSignatureId++,
    {
      declaration: signature.declaration,
      typeParameters,
      thisType: signature.thisType && substitute(c, signature.thisType, map),
      parameters: substituteParameters(c, signature.parameters, map),
      isAbstract: signature.isAbstract,
      constructs: signature.constructs,
      generic: signature.generic ?? signature,
      mapper: map,
    },
    () => substitute(c, signature.returnType, map),
    predicate &&
      ((): Predicate => ({
        isAsserts: predicate.isAsserts,
        parameterIndex: predicate.parameterIndex,
        type: predicate.type && substitute(c, predicate.type, map),
      })),
  );
}

/** Parameters with `map` put in; a rest parameter that becomes a tuple is taken apart. */
export function substituteParameters(
  c: Checker,
  parameters: readonly ParameterInfo[],
  map: Mapper,
): readonly ParameterInfo[] {
  const last = parameters[parameters.length - 1];
  const mapped = parameters.map(
    (each) =>
      new StoredParameterInfo(
        each,
        lazily(() => substitute(c, each.type, map)),
      ),
  );
  if (last?.isRest && last.type.mayBeGeneric && last.type.kind !== "array") {
    const type = substitute(c, last.type, map);
    if (type.kind === "tuple")
      return [...mapped.slice(0, -1), ...parametersOfTuple(c, type.elements, last)];
  }
  return mapped;
}

function lazily(find: () => Type): () => Type {
  let found: Type | undefined;
  return () => {
    found ??= find();
    return found;
  };
}

/** A rest parameter of tuple type as single parameters. */
export function parametersOfTuple(
  c: Checker,
  elements: readonly TupleElement[],
  rest: ParameterInfo,
): readonly ParameterInfo[] {
  return elements.map((each, index) => {
    const type = each.isRest && !each.isVariadic ? c.store.array(each.type) : each.type;
    return new StoredParameterInfo(
      {
        name: each.label ?? `${rest.name}_${index}`,
        isOptional: each.isOptional,
        isRest: each.isRest,
        hasDefault: false,
        symbol: undefined,
      },
      type,
    );
  });
}

/** First `first`, then `then` on what it gave. */
export function compose(c: Checker, first: Mapper, then: Mapper): Mapper {
  const known = new Map<TypeParameter, Type | undefined>();
  return {
    get(parameter) {
      if (known.has(parameter)) return known.get(parameter);
      const own = first.get(parameter);
      const result = own === undefined ? then.get(parameter) : substitute(c, own, then);
      known.set(parameter, result);
      return result;
    },
  };
}

/** `map` with one parameter more. */
export function extend(map: Mapper, parameter: TypeParameter, type: Type): Mapper {
  return { get: (each) => (each === parameter ? type : map.get(each)) };
}

/** The substitution that puts `types` for `parameters`, position by position. */
export function mapperOf(
  parameters: readonly TypeParameter[],
  types: readonly Type[],
): Map<TypeParameter, Type> {
  const map = new Map<TypeParameter, Type>();
  parameters.forEach((parameter, i) => {
    const type = types[i];
    if (type !== undefined) map.set(parameter, type);
  });
  return map;
}

/** The substitution that a reference means for what its target declares. */
export function mapperOfReference(type: ReferenceType, self: Type = type): Mapper {
  const map = mapperOf(type.target.typeParameters, type.typeArguments);
  map.set(type.target.thisType, self);
  return map;
}
