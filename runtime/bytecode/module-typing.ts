/**
 * What typing needs to know of a module beyond its tables, worked out once: subtyping, the signature behind each virtual-method slot and each
 * host function, the Future type of each result. Takes a module whose type table is verified; shared by verifier and translator.
 */
import { HOST_FUNCTIONS, type HostSpec, hostValueType } from "./host-functions.ts";
import {
  type Implementor,
  type Module,
  type ResultType,
  STRING_TYPE,
  type TypeDefinition,
  type ValueType,
} from "./module.ts";
import { relateTypes, type TypeRelations } from "./type-relations.ts";

export interface Signature {
  readonly params: readonly ValueType[];
  readonly result: ResultType;
}

export interface ModuleTyping extends TypeRelations {
  readonly module: Module;
  /**
   * Function whose signature calls through the slot have: the struct's own method, else its base's, else one of a derived struct.
   * @returns -1 when nothing anywhere implements the slot
   */
  slotFunction(struct: number, slot: number): number;
  /** Whether the struct has a method which nothing implements: it has no objects of its own, only of derived structs. */
  isAbstract(struct: number): boolean;
  /** How many leading parameters of the function a closure of the type captures; -1 when the function is no such closure's. */
  captureCount(functionIndex: number, closureType: number): number;
  /** Signature of a function called as a method: without its receiver. */
  methodSignature(functionIndex: number): Signature | undefined;
  /** Whether a function of the signature `own` may be called where `wanted` is known: parameters may be wider, the result narrower. */
  fitsSignature(own: Signature, wanted: Signature): boolean;
  /** The interface's row which counts for the struct: its own, else its nearest base's; undefined when it does not implement the interface. */
  implementor(struct: number, type: number): Implementor | undefined;
  /** Signature of a row of `Module.hostFunctions`; a text says why there is none. */
  hostSignature(index: number): Signature | string;
  /** Type index of the Future which `fork` of a function with this result gives; -1 when the module has none. The first such row counts. */
  futureType(result: ResultType): number;
}

/** Works out the typing of a module. */
export function typeModule(module: Module): ModuleTyping {
  const slots = slotFunctions(module.types);
  const futures = new Map<ResultType, number>();
  module.types.forEach((type, index) => {
    if (type.kind === "future" && !futures.has(type.value)) futures.set(type.value, index);
  });
  const arrays = {
    "value[]": findArray(module.types, "value[]"),
    "string[]": findArray(module.types, "string[]"),
    "u8[]": findArray(module.types, "u8[]"),
  };
  const signatures = module.hostFunctions.map(({ name }) => hostSignature(name, arrays));
  const relations = relateTypes(module.types);
  const fitsSignature = signatureRelation(relations);
  const abstracts = new Set<number>();
  module.types.forEach((type, index) => {
    if (type.kind === "struct" && type.methods.includes(-1)) abstracts.add(index);
  });
  const methods = new Map<number, Signature>();
  const captures = new Map<number, number>();
  return {
    ...relations,
    module,
    isAbstract: (struct) => abstracts.has(struct),
    captureCount: (functionIndex, closureType) => {
      const key = functionIndex * module.types.length + closureType;
      const known = captures.get(key);
      if (known !== undefined) return known;
      const count = countCaptures(module, functionIndex, closureType, fitsSignature);
      captures.set(key, count);
      return count;
    },
    methodSignature: (functionIndex) => {
      const known = methods.get(functionIndex);
      const definition = module.functions[functionIndex];
      if (known !== undefined || definition === undefined) return known;
      const signature = { params: definition.params.slice(1), result: definition.result };
      methods.set(functionIndex, signature);
      return signature;
    },
    fitsSignature,
    slotFunction: (struct, slot) => slots[struct]?.[slot] ?? -1,
    implementor: implementorSearch(module.types),
    hostSignature: (index) => signatures[index] ?? "no such row of host functions",
    futureType: (result) => futures.get(result) ?? -1,
  };
}

function countCaptures(
  module: Module,
  functionIndex: number,
  closureType: number,
  fits: (own: Signature, wanted: Signature) => boolean,
): number {
  const callee = module.functions[functionIndex];
  const closure = module.types[closureType];
  if (callee === undefined || closure?.kind !== "closure") return -1;
  const count = callee.params.length - closure.params.length;
  const own = { params: callee.params.slice(Math.max(0, count)), result: callee.result };
  return count >= 0 && fits(own, closure) ? count : -1;
}

// A chain of bases can be long and an interface have many rows, so each question is answered once.
function implementorSearch(types: readonly TypeDefinition[]): ModuleTyping["implementor"] {
  const rows = new Map<number, ReadonlyMap<number, Implementor>>();
  const found = new Map<number, Implementor | undefined>();
  return (struct, type) => {
    const key = struct * types.length + type;
    if (found.has(key)) return found.get(key);
    const definition = types[type];
    if (definition?.kind !== "interface") return undefined;
    const own = rows.get(type) ?? new Map(definition.implementors.map((row) => [row.struct, row]));
    rows.set(type, own);
    let row: Implementor | undefined;
    for (let at = struct; at >= 0 && row === undefined; ) {
      row = own.get(at);
      const base = types[at];
      at = base?.kind === "struct" ? base.parent : -1;
    }
    found.set(key, row);
    return row;
  };
}

// Signatures are compared once per pair of different ones: a module can name the same long one in many rows.
function signatureRelation({ isSubtype }: TypeRelations): ModuleTyping["fitsSignature"] {
  const idOfText = new Map<string, number>();
  const idOf = new WeakMap<Signature, number>();
  const pairs = new Map<string, boolean>();
  function identify(signature: Signature): number {
    const known = idOf.get(signature);
    if (known !== undefined) return known;
    const text = [signature.result, ...signature.params].join(" ");
    const id = idOfText.get(text) ?? idOfText.size;
    idOfText.set(text, id);
    idOf.set(signature, id);
    return id;
  }
  return (own, wanted) => {
    const ownId = identify(own);
    const wantedId = identify(wanted);
    if (ownId === wantedId) return true;
    const key = `${ownId} ${wantedId}`;
    const known = pairs.get(key);
    if (known !== undefined) return known;
    const fitsResult =
      own.result === wanted.result ||
      (own.result !== "void" && wanted.result !== "void" && isSubtype(own.result, wanted.result));
    const fits =
      fitsResult &&
      own.params.length === wanted.params.length &&
      own.params.every((param, index) => isSubtype(wanted.params[index] ?? "value", param));
    pairs.set(key, fits);
    return fits;
  };
}

// An abstract slot takes the signature of what overrides it, and its own derived structs are then held to that one signature.
function slotFunctions(types: readonly TypeDefinition[]): readonly (readonly number[])[] {
  const found = types.map((type) => (type.kind === "struct" ? [...type.methods] : []));
  for (let index = types.length - 1; index >= 0; index -= 1) {
    const type = types[index];
    if (type?.kind !== "struct" || type.parent < 0) continue;
    const base = types[type.parent];
    const inherited = found[type.parent] ?? [];
    if (base?.kind !== "struct") continue;
    base.methods.forEach((method, slot) => {
      const override = found[index]?.[slot] ?? -1;
      if (method === -1 && override !== -1) inherited[slot] = override;
    });
  }
  types.forEach((type, index) => {
    if (type.kind !== "struct" || type.parent < 0) return;
    const own = found[index] ?? [];
    found[type.parent]?.forEach((method, slot) => {
      if (type.methods[slot] === -1 && method !== -1) own[slot] = method;
    });
  });
  return found;
}

function hostSignature(
  name: string,
  arrays: Readonly<Record<"value[]" | "string[]" | "u8[]", number>>,
): Signature | string {
  if (!Object.hasOwn(HOST_FUNCTIONS, name)) return `no host function is called \`${name}\``;
  const spec: HostSpec = HOST_FUNCTIONS[name as keyof typeof HOST_FUNCTIONS];
  const params = spec.params.map((part) => hostValueType(part, (kind) => arrays[kind]));
  const result = hostValueType(spec.result, (kind) => arrays[kind]);
  const all: readonly ResultType[] = [...params, result];
  const missing = all.indexOf(-1);
  if (missing !== -1) {
    const part = spec.params[missing] ?? spec.result;
    return `\`${name}\` needs the type \`${part}\`, which the module does not have`;
  }
  // No row takes `void`.
  return { params: params.filter((type) => type !== "void"), result };
}

/** Type index of the first array type a host signature means by `kind`; -1 when there is none. */
export function findArray(
  types: readonly TypeDefinition[],
  kind: "value[]" | "string[]" | "u8[]",
): number {
  return types.findIndex((type) => {
    if (kind === "u8[]") return type.kind === "typed-array" && type.element === "u8";
    return type.kind === "array" && type.element === (kind === "value[]" ? "value" : STRING_TYPE);
  });
}
