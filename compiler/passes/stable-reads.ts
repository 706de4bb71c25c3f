/**
 * Which reads of fields and module variables give the same each time while a loop runs: fields that only constructors of their own object write,
 * and variables that only code which runs once writes.
 */
import { type Node, type OpNode, type TreeModule, walk } from "../ir/tree.ts";

/** See the head of the file. */
export interface StableReads {
  /**
   * Do two reads of the field of one object give the same while a loop of the function runs? Constructors that have begun wait for it, and those
   * that begin meanwhile are given other objects.
   */
  isStableField(key: string, functionIndex: number): boolean;
  /** Is the variable only written by code that runs once? Then nothing but a `global.set` in sight changes it while a loop runs. */
  isStableGlobal(global: number): boolean;
}

interface Call {
  readonly caller: number;
  readonly node: OpNode;
}

/** @param fieldKey of a struct's field; undefined when outsiders may write it */
export function findStableReads(
  module: TreeModule,
  fieldKey: (type: number, field: number) => string | undefined,
): StableReads {
  const calls = new Map<number, Call[]>();
  /** Called by others than `call`s in sight. */
  const started = new Set<number>();
  for (const { function: index } of module.exports) started.add(index);
  for (const index of Object.values(module.errorMakers)) started.add(index);
  for (const type of module.types) {
    if (type.kind === "struct") for (const method of type.methods) started.add(method);
  }
  /** By function: the locals it writes with something else than a new object. */
  const otherwiseWritten = module.functions.map(() => new Set<number>());
  const newObjects = module.functions.map(() => new Set<number>());
  const fieldWrites: { readonly key: string; readonly writer: number; readonly isOwn: boolean }[] =
    [];
  const globalWriters = new Map<number, Set<number>>();
  module.functions.forEach(({ body, taskSlots }, index) => {
    for (const target of taskSlots) started.add(target);
    const visit = (node: Node): void => {
      if (node.kind === "try") otherwiseWritten[index]?.add(node.exception);
      if (node.kind !== "op") return;
      const [value] = node.args;
      switch (node.op) {
        case "call": {
          const callee = node.imm[0] as number;
          const known = calls.get(callee);
          if (known) known.push({ caller: index, node });
          else calls.set(callee, [{ caller: index, node }]);
          return;
        }
        case "fork":
        case "closure.new":
          started.add(node.imm[0] as number);
          return;
        case "local.set":
        case "local.tee": {
          const isNew = value?.kind === "op" && value.op === "struct.new_default";
          (isNew ? newObjects : otherwiseWritten)[index]?.add(node.imm[0] as number);
          return;
        }
        case "struct.set": {
          const key = fieldKey(node.imm[0] as number, node.imm[1] as number);
          if (key === undefined) return;
          fieldWrites.push({ key, writer: index, isOwn: readsLocal(value, 0) });
          return;
        }
        case "global.set": {
          const global = node.imm[0] as number;
          globalWriters.set(global, (globalWriters.get(global) ?? new Set()).add(index));
        }
      }
    };
    for (const node of body) walk(node, visit);
  });

  const isCalledOnlyInSight = (index: number): boolean =>
    !started.has(index) && (calls.get(index)?.length ?? 0) > 0;

  // The largest set such that each is only ever given a new object, or what another of the set was given.
  const constructors = new Set<number>();
  module.functions.forEach((_, index) => {
    if (isCalledOnlyInSight(index) && otherwiseWritten[index]?.has(0) === false)
      constructors.add(index);
  });
  const isGivenNew = ({ caller, node }: Call): boolean => {
    const [object] = node.args;
    if (object?.kind !== "op" || object.op !== "local.get") return false;
    const local = object.imm[0] as number;
    if (otherwiseWritten[caller]?.has(local) === true) return false;
    const isParameter = local < (module.functions[caller]?.params.length ?? 0);
    return isParameter
      ? local === 0 && constructors.has(caller)
      : newObjects[caller]?.has(local) === true;
  };
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false;
    for (const index of constructors) {
      if (calls.get(index)?.every(isGivenNew) === true) continue;
      constructors.delete(index);
      hasChanged = true;
    }
  }
  const unstable = new Set(
    fieldWrites
      .filter(({ writer, isOwn }) => !isOwn || !constructors.has(writer))
      .map(({ key }) => key),
  );

  const runsOnce = (index: number): boolean => {
    if (index === module.entry) return true;
    const all = calls.get(index) ?? [];
    const [only] = all;
    if (!isCalledOnlyInSight(index) || all.length !== 1 || only?.caller !== module.entry)
      return false;
    // As a statement of the entry itself, in no loop.
    return module.functions[module.entry]?.body.includes(only.node) === true;
  };
  const isEntryCalled = calls.has(module.entry);
  return {
    isStableField: (key, functionIndex) => !unstable.has(key) && !constructors.has(functionIndex),
    isStableGlobal: (global) =>
      !isEntryCalled && [...(globalWriters.get(global) ?? [])].every(runsOnce),
  };
}

function readsLocal(node: Node | undefined, local: number): boolean {
  return node?.kind === "op" && node.op === "local.get" && node.imm[0] === local;
}
