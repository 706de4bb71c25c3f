/**
 * Which objects and functions there can be behind a type: the closed world seen from a virtual call, an interface member, a closure call or a
 * type test. Takes a verified module; answers are computed on demand and kept.
 */
import type { FunctionDefinition, Instruction, Module } from "../bytecode/module.ts";
import { OBJECT_TYPE, STRING_TYPE } from "../bytecode/module.ts";
import type { ModuleTyping } from "../bytecode/module-typing.ts";

/** What a call or access finds in objects of one struct: a function index, a field index or a method slot. */
export interface Target {
  readonly struct: number;
  readonly index: number;
}

/** See the head of the file. */
export interface Dispatch {
  /** Type indexes of the objects that are of the type; `all` when every reference is. Undefined and null are not counted. */
  typesOf(type: number): readonly number[] | "all";
  /** Method per struct at the slot, for the objects that are of the struct type. */
  virtualTargets(type: number, slot: number): readonly Target[];
  /** Field index per struct for a field of the interface. */
  interfaceFields(type: number, member: number): readonly Target[];
  /** Function per struct for a method of the interface. */
  interfaceMethods(type: number, member: number): readonly Target[];
  /** Functions of the closures of the type. */
  closureTargets(type: number): readonly number[];
  /** Functions of the tasks behind Futures of the type. */
  futureTargets(type: number): readonly number[];
}

/** Looks through the code of a module once. */
export function findDispatch(typing: ModuleTyping): Dispatch {
  const { module } = typing;
  const created = createdStructs(module);
  const closures = new Map<number, number[]>();
  const futures = new Map<number, number[]>();
  forEachInstruction(module, (instruction) => {
    if (instruction.op === "closure.new") {
      addOnce(closures, instruction.imm[1], instruction.imm[0]);
    } else if (instruction.op === "fork") {
      const [callee] = instruction.imm;
      const type = typing.futureType(functionAt(module, callee).result);
      addOnce(futures, type, callee);
    }
  });
  const structsOf = remember((type: number) =>
    created.filter((struct) => typing.derives(struct, type)),
  );
  const typesOf = remember((type: number): readonly number[] | "all" => {
    const definition = module.types[type];
    if (type === OBJECT_TYPE) return "all";
    if (type === STRING_TYPE) return [STRING_TYPE];
    if (definition?.kind === "struct") return structsOf(type);
    if (definition?.kind !== "interface") return [type];
    return created.filter((struct) => typing.implementsInterface(struct, type));
  });
  const slotsOf = (type: number, member: number): readonly Target[] => {
    const definition = module.types[type];
    if (definition?.kind !== "interface") return [];
    // Of the rows of a struct and its bases the nearest counts: a base that has come to have the member later keeps it at another place.
    const structs = typesOf(type);
    return (structs === "all" ? created : structs).flatMap((struct) => {
      const row = typing.implementor(struct, type);
      return row ? [{ struct, index: row.slots[member] ?? 0 }] : [];
    });
  };
  const methodAt = ({ struct, index }: Target): Target => {
    const definition = module.types[struct];
    const method = definition?.kind === "struct" ? definition.methods[index] : undefined;
    return { struct, index: method ?? -1 };
  };
  return {
    typesOf,
    virtualTargets: (type, slot) =>
      structsOf(type).map((struct) => methodAt({ struct, index: slot })),
    interfaceFields: slotsOf,
    interfaceMethods: (type, member) => slotsOf(type, member).map(methodAt),
    closureTargets: (type) => closures.get(type) ?? [],
    futureTargets: (type) => futures.get(type) ?? [],
  };
}

/** Calls `visit` on every instruction of every function. */
export function forEachInstruction(
  module: Module,
  visit: (instruction: Instruction, functionIndex: number) => void,
): void {
  module.functions.forEach(({ code }, index) => {
    for (const instruction of code) visit(instruction, index);
  });
}

/** A function of a verified module. */
export function functionAt(module: Module, index: number): FunctionDefinition {
  const definition = module.functions[index];
  if (definition === undefined) throw new Error(`the module has no function ${index}`);
  return definition;
}

// Arguments from outside may be of any struct, so a module with exports counts all its structs as created.
function createdStructs(module: Module): readonly number[] {
  const created = new Set<number>();
  if (module.exports.length === 0) {
    forEachInstruction(module, ({ op, imm }) => {
      if (op === "struct.new" || op === "struct.new_default") created.add(imm[0]);
    });
  } else {
    module.types.forEach((type, index) => {
      if (type.kind === "struct" && !type.methods.includes(-1)) created.add(index);
    });
  }
  return [...created].sort((left, right) => left - right);
}

function addOnce(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

function remember<T>(compute: (key: number) => T): (key: number) => T {
  const known = new Map<number, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}
