/**
 * Two versions of loops whose indexes are made of numbers that nobody knows before the program runs, such as sizes from the command line. Before
 * the loop the numbers are looked at once: when all are small integers a copy runs which the range analysis can keep in integers, else the loop
 * as it was written.
 */
import type { ValueType } from "../../runtime/bytecode/module.ts";
import { cloneTree } from "../ir/clone.ts";
import {
  childNodes,
  type Label,
  type Node,
  type OpNode,
  op,
  statementLists,
  type TreeFunction,
  walk,
} from "../ir/tree.ts";
import { bit, type LocalSet, liveAtSuspensions } from "../resume/live-locals.ts";
import type { RangeAnalysis } from "./analyse-ranges.ts";
import { findIndexSources, type IndexSources } from "./index-sources.ts";
import { readBeforeSet } from "./inline/first-reads.ts";
import type { KnownLocals } from "./known-locals.ts";
import { isExact, isInt32, type Range } from "./range.ts";
import { rangeOf } from "./range-facts.ts";
import type { StableReads } from "./stable-reads.ts";

/** Larger loops are left alone: most of their time is not spent on indexes. */
const MAX_NODES = 1500;
const MAX_GUARDS = 10;
/** By how many of the numbers are multiplied with each other: bounds that keep their products, and a few times as much, exact. */
const LIMITS = [2 ** 29, 2 ** 29, 2 ** 25, 2 ** 16];

/** What is known of a function, and of the program, where loops are versioned. */
export interface VersioningFacts {
  readonly analysis: RangeAnalysis;
  /** Found when first asked for. */
  readonly stable: () => StableReads;
  readonly functionIndex: number;
  /** Key of a struct's field, undefined when outsiders may write it. */
  readonly fieldKey: (type: number, field: number) => string | undefined;
  /** Is it the type of arrays or typed arrays? */
  readonly isArray: (type: number) => boolean;
  /** Loops that have been versioned, and all in their slow versions. */
  readonly done: Set<Node>;
}

/** Versions the function's outermost loops that gain by it, and where those do not, the loops in them. @returns whether there were any */
export function versionLoops(body: TreeFunction, facts: VersioningFacts): boolean {
  return new LoopVersioning(body, facts).list(body.body, false);
}

/** A number that is looked at before the loop. */
interface Guarded {
  /** Where it is found then: a local of the function, or a read as it stands in the loop. */
  readonly source: number | OpNode;
  /** The local that has it in the fast version. */
  readonly fast: number;
  readonly lowest: 0 | 1;
}

/** A read of a field that gives the same all through the loop. */
interface StableRead {
  /** Equal reads have equal keys. */
  readonly key: string;
  /** The objects it goes through, none of which may be nullish. */
  readonly objects: readonly (readonly [key: string, object: Node])[];
  /** The read without checks. */
  readonly value: Node;
}

/** What is done before the fast version, and what stands in it for reads of the slow one. */
interface Preparations {
  readonly guards: Guarded[];
  /** By key: the objects that may not be nullish. */
  readonly objects: Map<string, Node>;
  readonly replaced: Map<OpNode, { readonly local: number; readonly type: ValueType }>;
}

class LoopVersioning {
  readonly #function: TreeFunction;
  readonly #facts: VersioningFacts;
  #onlyValues: ReadonlyMap<number, Node> | undefined;

  constructor(body: TreeFunction, facts: VersioningFacts) {
    this.#function = body;
    this.#facts = facts;
  }

  /** @param isInTry whether an exception in the nodes goes on in the function */
  list(nodes: Node[], isInTry: boolean): boolean {
    const { done } = this.#facts;
    let hasChanged = false;
    nodes.forEach((node, index) => {
      const loop = loopOf(node);
      const versioned = loop && !done.has(loop) && this.#version(nodes, index, loop, isInTry);
      if (versioned) {
        nodes[index] = versioned;
        hasChanged = true;
      } else {
        for (const part of statementLists(node))
          if (this.list(part, isInTry || node.kind === "try")) hasChanged = true;
      }
    });
    return hasChanged;
  }

  #version(nodes: Node[], index: number, loop: Node, isInTry: boolean): Node | undefined {
    const region = nodes[index];
    const { analysis, done } = this.#facts;
    const entry = analysis.loopEntries.get(loop);
    if (!region || !entry) return undefined;
    if (sizeOf(region) > MAX_NODES) return undefined;
    const unknown =
      this.#unknownSources(region, entry, isInt32, isWhole) ??
      this.#unknownSources(region, entry, isSmall, (range) => isWhole(range) && isSmall(range), 2);
    if (!unknown) return undefined;
    const { sources, locals: unknownLocals, reads: unknownReads } = unknown;
    const live = this.#liveBefore(nodes, index);
    const assigned = assignedIn(region);
    const found = this.#findGuards(
      sources,
      unknownLocals.filter((local) => isIn(live, local)),
      unknownReads,
      assigned,
    );
    const { guards, replaced } = found;
    if (guards.length === 0 || guards.length > MAX_GUARDS) return undefined;

    const renamed = new Map<number, number>();
    for (const { source, fast } of guards)
      if (typeof source === "number") renamed.set(source, fast);
    const entered = this.#holdArrays(region, assigned, found);
    for (const local of assigned.locals) {
      if (this.#typeOf(local) !== "f64" || renamed.has(local)) continue;
      const fast = this.#newLocal("f64");
      renamed.set(local, fast);
      if (isIn(live, local)) entered.push(setLocal(fast, getLocal(local, "f64")));
    }
    const readOutside = this.#readOutside(region);
    // What is live before may be read again by the region itself, when a loop around it comes back.
    const left = [...renamed].filter(
      ([local]) => assigned.locals.has(local) && (readOutside.has(local) || isIn(live, local)),
    );
    if (isInTry && left.length > 0) return undefined;
    const leave = (): Node[] => left.map(([local, fast]) => setLocal(local, getLocal(fast, "f64")));
    if (left.length > 0 && hasIntricateExits(region)) return undefined;

    const fastRegion = cloneTree(region, {
      locals: renamed,
      replaced: (node) => {
        const fast = replaced.get(node);
        return fast && { ...getLocal(fast.local, fast.type), position: node.position };
      },
      leaving: (branch) => leaveFirst(branch, leave()),
    });
    const fastLoop = loopOf(fastRegion);
    if (fastLoop) done.add(fastLoop);
    walk(region, (node) => {
      if (node.kind === "loop") done.add(node);
    });
    return this.#assemble(region, found, sources, [
      ...entered,
      fastRegion,
      ...(region.type === "never" ? [] : leave()),
    ]);
  }

  /**
   * What indexes are made of that is not known well enough.
   * @param isKnown ranges of numbers that add nothing to the size of a product
   * @param isFit ranges of numbers that need not be looked at
   */
  #unknownSources(
    region: Node,
    entry: KnownLocals,
    isKnown: (range: Range) => boolean,
    isFit: (range: Range) => boolean,
    leastDegree = 0,
  ) {
    const { ranges } = this.#facts.analysis;
    const sources = findIndexSources(region, (node) => {
      const range = ranges.get(node);
      return range !== undefined && isKnown(range);
    });
    const locals = [...sources.locals].filter(
      (local) => this.#typeOf(local) === "f64" && !isFit(entry.range(local)),
    );
    const reads = sources.reads.filter((read) => !isFit(rangeOf(ranges, read)));
    const isFound = locals.length + reads.length > 0 && sources.degree >= leastDegree;
    return isFound ? { sources, locals, reads } : undefined;
  }

  /** Which numbers to look at, and which reads in the loop they stand for. */
  #findGuards(
    sources: IndexSources,
    locals: readonly number[],
    reads: readonly OpNode[],
    assigned: Assigned,
  ): Preparations {
    const guards: Guarded[] = locals.map((local) => ({
      source: local,
      fast: this.#newLocal("f64"),
      lowest: sources.nonZeroLocals.has(local) ? 1 : 0,
    }));
    const objects = new Map<string, Node>();
    const replaced: Preparations["replaced"] = new Map();
    const byKey = new Map<string, number>();
    const nonZero = new Set(
      [...sources.nonZeroReads].map((each) => this.#stableRead(each, assigned)?.key),
    );
    for (const read of reads) {
      const stable = this.#stableRead(read, assigned);
      if (!stable) continue;
      let fast = byKey.get(stable.key);
      if (fast === undefined) {
        fast = this.#newLocal("f64");
        byKey.set(stable.key, fast);
        guards.push({
          source: stable.value as OpNode,
          fast,
          lowest: nonZero.has(stable.key) ? 1 : 0,
        });
        for (const [key, object] of stable.objects) objects.set(key, object);
      }
      replaced.set(read, { local: fast, type: "f64" });
    }
    return { guards, objects, replaced };
  }

  /** Arrays that fields and module variables give all through the loop are read once, into locals. @returns what sets those */
  #holdArrays(region: Node, assigned: Assigned, { objects, replaced }: Preparations): Node[] {
    const held: Node[] = [];
    const byKey = new Map<string, number>();
    walk(region, (node) => {
      if (node.kind !== "op" || (node.op !== "struct.get" && node.op !== "global.get")) return;
      const { type } = node;
      if (typeof type !== "number" || !this.#facts.isArray(type)) return;
      const stable = this.#stableRead(node, assigned);
      if (!stable) return;
      let local = byKey.get(stable.key);
      if (local === undefined) {
        local = this.#newLocal(type);
        byKey.set(stable.key, local);
        held.push(setLocal(local, stable.value));
        for (const [key, object] of stable.objects) objects.set(key, object);
      }
      replaced.set(node, { local, type });
    });
    return held;
  }

  /** The read without its checks, when it gives the same all through the loop. */
  #stableRead(node: Node, assigned: Assigned): StableRead | undefined {
    if (node.kind !== "op") return undefined;
    const { stable, fieldKey, functionIndex } = this.#facts;
    const [object] = node.args;
    switch (node.op) {
      case "local.get": {
        const local = node.imm[0] as number;
        if (assigned.locals.has(local)) {
          const only = this.#onlyValue(local);
          return only && this.#stableRead(only, assigned);
        }
        return { key: `local ${local}`, objects: [], value: { ...node } };
      }
      case "global.get": {
        const global = node.imm[0] as number;
        if (assigned.globals.has(global) || !stable().isStableGlobal(global)) return undefined;
        return { key: `global ${global}`, objects: [], value: { ...node } };
      }
      case "ref.check":
        return object && this.#stableRead(object, assigned);
      case "struct.get": {
        const key = fieldKey(node.imm[0] as number, node.imm[1] as number);
        const owner = object && this.#stableRead(object, assigned);
        if (key === undefined || !owner || !stable().isStableField(key, functionIndex))
          return undefined;
        return {
          key: `${owner.key} ${key}`,
          objects: [...owner.objects, [owner.key, owner.value]],
          value: { ...node, args: [cloneTree(owner.value, UNCHANGED)] },
        };
      }
      default:
        return undefined;
    }
  }

  /** `{ { look at the numbers, leave if one does not fit; fast; done } slow }` */
  #assemble(
    slow: Node,
    { guards, objects }: Preparations,
    { degree }: IndexSources,
    fast: Node[],
  ): Node {
    const type = slow.type === "never" ? "never" : "void";
    const isSlow: Label = { name: "slow" };
    const isDone: Label = { name: "done" };
    const slowIf = (condition: Node): Node => ({
      kind: "branch",
      label: isSlow,
      condition,
      type: "void",
    });
    const tests: Node[] = [...objects.values()].map((object) =>
      slowIf(op("ref.is_nullish", [], [object], "bool")),
    );
    const highest = LIMITS[degree] ?? 1;
    for (const { source, fast: local, lowest } of guards) {
      const integer = this.#newLocal("i32");
      const asInteger = () => getLocal(integer, "i32");
      const found = typeof source === "number" ? source : this.#newLocal("f64");
      if (typeof source !== "number") tests.push(setLocal(found, source));
      const value = () => getLocal(found, "f64");
      const one = op("f64.const", [1], [], "f64");
      tests.push(
        setLocal(integer, op("i32.from_f64", [], [value()], "i32")),
        slowIf(op("f64.ne", [], [op("f64.from_i32", [], [asInteger()], "f64"), value()], "bool")),
        slowIf(op("i32.lt_s", [], [asInteger(), constant(lowest)], "bool")),
        slowIf(op("i32.gt_s", [], [asInteger(), constant(highest)], "bool")),
      );
      if (lowest === 0) {
        const sign = op("f64.copysign", [], [one, value()], "f64");
        tests.push(slowIf(op("f64.lt", [], [sign, op("f64.const", [0], [], "f64")], "bool")));
      }
      tests.push(setLocal(local, op("f64.from_i32", [], [asInteger()], "f64")));
    }
    const done: Node[] = type === "never" ? [] : [{ kind: "branch", label: isDone, type: "never" }];
    const attempt: Node = {
      kind: "block",
      label: isSlow,
      body: [...tests, ...fast, ...done],
      type: "void",
    };
    return { kind: "block", label: isDone, body: [attempt, slow], type };
  }

  /** What a local always holds that is set once, before anything reads it. */
  #onlyValue(local: number): Node | undefined {
    this.#onlyValues ??= findOnlyValues(this.#function);
    return this.#onlyValues.get(local);
  }

  #liveBefore(nodes: Node[], index: number): LocalSet {
    const marker = op("nop", [], [], "void");
    nodes.splice(index, 0, marker);
    const live = liveAtSuspensions(this.#function.body, new Set([marker])).get(marker) ?? 0n;
    nodes.splice(index, 1);
    return live;
  }

  #readOutside(region: Node): Set<number> {
    const read = new Set<number>();
    const pending = [...this.#function.body];
    for (let node = pending.pop(); node; node = pending.pop()) {
      if (node === region) continue;
      if (node.kind === "op" && node.op === "local.get") read.add(node.imm[0] as number);
      pending.push(...childNodes(node));
    }
    return read;
  }

  #newLocal(type: ValueType): number {
    const { params, locals } = this.#function;
    return params.length + locals.push(type) - 1;
  }

  #typeOf(local: number): unknown {
    const { params, locals } = this.#function;
    return local < params.length ? params[local] : locals[local - params.length];
  }
}

const UNCHANGED = {
  locals: new Map(),
  replaced: () => undefined,
  leaving: (branch: Node) => branch,
};

/** The loop itself, or the only thing in the block that its `break`s leave. */
function loopOf(node: Node): Node | undefined {
  if (node.kind === "loop") return node;
  if (node.kind !== "block" || node.body.length !== 1 || node.type === "f64") return undefined;
  const [only] = node.body;
  return only?.kind === "loop" ? only : undefined;
}

/** An int32 whose products with others like it are exact. */
function isSmall(range: Range): boolean {
  return isInt32(range) && Math.max(-range.lo, range.hi) <= (LIMITS[2] ?? 1);
}

/** An integer that is not -0: nothing needs to be looked at. */
function isWhole(range: Range): boolean {
  return isExact(range) && !range.mayBeNegativeZero;
}

function isIn(set: LocalSet, local: number): boolean {
  return (set & bit(local)) !== 0n;
}

function sizeOf(node: Node): number {
  let size = 0;
  walk(node, () => size++);
  return size;
}

/** The variables that a region writes. */
interface Assigned {
  readonly locals: Set<number>;
  readonly globals: Set<number>;
}

function assignedIn(region: Node): Assigned {
  const locals = new Set<number>();
  const globals = new Set<number>();
  walk(region, (node) => {
    if (node.kind === "try") locals.add(node.exception);
    if (node.kind !== "op") return;
    if (node.op === "local.set" || node.op === "local.tee") locals.add(node.imm[0] as number);
    if (node.op === "global.set") globals.add(node.imm[0] as number);
  });
  return { locals, globals };
}

/** Does the region leave for labels outside by tables, or by conditional branches with a value? */
function hasIntricateExits(region: Node): boolean {
  const inner = new Set<Label>();
  walk(region, (node) => {
    if (node.kind === "block" || node.kind === "loop") inner.add(node.label);
  });
  let isFound = false;
  walk(region, (node) => {
    if (node.kind === "branch-table") isFound ||= node.labels.some((label) => !inner.has(label));
    if (node.kind === "branch" && !inner.has(node.label))
      isFound ||= node.condition !== undefined && node.value !== undefined;
  });
  return isFound;
}

/** The branch, with something done before it when it is taken. */
function leaveFirst(branch: Node & { kind: "branch" }, leave: Node[]): Node {
  if (leave.length === 0) return branch;
  const { condition, ...unconditional } = branch;
  const jump: Node = { ...unconditional, type: "never" };
  if (!condition) return { kind: "sequence", body: [...leave, jump], type: "never" };
  const { position } = branch;
  return { kind: "if", condition, then: [...leave, jump], else: [], type: "void", position };
}

/** By local: its value, where it is set once and nothing reads it before. */
function findOnlyValues({ params, body }: TreeFunction): ReadonlyMap<number, Node> {
  const found = new Map<number, Node>();
  const seen = new Set<number>(params.keys());
  const set = (local: number, value: Node | undefined): void => {
    if (seen.has(local) || !value) found.delete(local);
    else found.set(local, value);
    seen.add(local);
  };
  for (const statement of body) {
    walk(statement, (node) => {
      if (node.kind === "try") set(node.exception, undefined);
      if (node.kind === "op" && (node.op === "local.set" || node.op === "local.tee"))
        set(node.imm[0] as number, node.args[0]);
    });
  }
  if (found.size > 0) for (const local of readBeforeSet(body)) found.delete(local);
  return found;
}

function getLocal(local: number, type: ValueType): OpNode {
  return op("local.get", [local], [], type);
}

function setLocal(local: number, value: Node): OpNode {
  return op("local.set", [local], [value], "void");
}

function constant(value: number): OpNode {
  return op("i32.const", [value], [], "i32");
}
