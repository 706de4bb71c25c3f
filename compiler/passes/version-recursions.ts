/**
 * Two versions of functions that call themselves and hand on a number as it came, such as the size of a board from the command line, which is made an integer
 * of wherever it is used. Whoever else calls the function looks at the number once: when it is a small integer a copy runs in which the range
 * analysis can keep it as one, else the function as it was written.
 */
import { cloneTree } from "../ir/clone.ts";
import { replaceChildren } from "../ir/rewrite.ts";
import {
  isDeeperThan,
  type Label,
  type Node,
  type OpNode,
  op,
  type TreeFunction,
  type TreeModule,
  walk,
} from "../ir/tree.ts";

/** Larger functions are left alone: most of their time is not spent on what came as it was. */
const MAX_NODES = 400;
/** Trees nested deeper than this are left alone: the rewriting recurses. */
const MAX_DEPTH = 1000;
/** A number up to it, and small multiples of it, are int32s. */
const HIGHEST = 2 ** 29;

const CONVERSIONS: ReadonlySet<string> = new Set([
  "i32.from_f64",
  "i32.from_f64_exact",
  "index.from_f64",
]);

/** A function, the parameters that are handed on, and what is called where these are small integers. */
interface Versioned {
  readonly params: readonly number[];
  readonly version: number;
}

/** Rewrites calls in the module, and adds functions to it. */
export function versionRecursions(module: TreeModule): void {
  const { functions } = module;
  const candidates = new Map<number, number[]>();
  functions.forEach((tree, index) => {
    const params = tree.params.includes("f64") && isPlain(tree) ? handedOn(module, index) : [];
    if (params.length > 0) candidates.set(index, params);
  });
  if (candidates.size === 0) return;
  const unknown = findUnknown(module, candidates);
  const versioned = new Map<number, Versioned>();
  for (const [index, all] of candidates) {
    const params = all.filter((param) => unknown.get(index)?.has(param));
    if (params.length > 0) versioned.set(index, { params, version: addVersion(module, index) });
  }
  if (versioned.size === 0) return;
  const versions = new Set([...versioned.values()].map(({ version }) => version));
  functions.forEach((tree, caller) => {
    if (!isPlain(tree) || versions.has(caller)) return;
    const rewrite = (node: Node): Node => {
      replaceChildren(node, rewrite);
      if (node.kind !== "op" || !isCall(node)) return node;
      const callee = node.imm[0] as number;
      const known = callee === caller ? undefined : versioned.get(callee);
      return known?.params.every((param) => isUnknown(node.args[param]))
        ? chooseVersion(tree, node, known)
        : node;
    };
    tree.body = tree.body.map(rewrite);
  });
}

function isPlain(tree: TreeFunction): boolean {
  return !tree.finished && (tree.suspensions?.size ?? 0) === 0 && !isDeeperThan(tree, MAX_DEPTH);
}

function isCall(node: OpNode): boolean {
  return node.op === "call" || node.op === "fork";
}

/** Of the candidates' parameters those that a call by somebody else gives a number of which nothing is known. */
function findUnknown(
  { functions }: TreeModule,
  candidates: ReadonlyMap<number, readonly number[]>,
): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>();
  functions.forEach(({ body }, caller) => {
    for (const statement of body) {
      walk(statement, (node) => {
        if (node.kind !== "op" || !isCall(node) || node.imm[0] === caller) return;
        const callee = node.imm[0] as number;
        const params = candidates.get(callee)?.filter((param) => isUnknown(node.args[param])) ?? [];
        if (params.length === 0) return;
        const known = found.get(callee) ?? new Set();
        found.set(callee, known);
        for (const param of params) known.add(param);
      });
    }
  });
  return found;
}

/** Parameters of type f64 that each of the function's calls of itself hands on, and of which an integer is made. */
function handedOn({ functions }: TreeModule, index: number): number[] {
  const tree = functions[index];
  if (!tree) return [];
  const found = new Set<number>();
  tree.params.forEach((type, param) => {
    if (type === "f64") found.add(param);
  });
  const converted = new Set<number>();
  let [nodes, calls] = [0, 0];
  const seeCall = (node: OpNode): void => {
    calls += 1;
    for (const param of found) if (localOf(node.args[param]) !== param) found.delete(param);
  };
  for (const statement of tree.body) {
    walk(statement, (node) => {
      nodes += 1;
      if (node.kind !== "op") return;
      if (isCall(node) && node.imm[0] === index) seeCall(node);
      else if (node.op === "fork.latent" && tree.taskSlots[node.imm[0] as number] === index)
        seeCall(node);
      else if (node.op === "local.set" || node.op === "local.tee")
        found.delete(node.imm[0] as number);
      else if (CONVERSIONS.has(node.op)) {
        const param = localOf(node.args[0]);
        if (param !== undefined) converted.add(param);
      }
    });
  }
  return calls === 0 || nodes > MAX_NODES ? [] : [...found].filter((param) => converted.has(param));
}

function localOf(node: Node | undefined): number | undefined {
  return node?.kind === "op" && node.op === "local.get" ? (node.imm[0] as number) : undefined;
}

/** Is it a number of which the analysis would not see by itself that it is an integer? */
function isUnknown(node: Node | undefined): boolean {
  return node?.kind === "op" && node.op !== "f64.const" && node.op !== "f64.from_i32";
}

/** Adds a copy of the function that calls itself where that calls itself. @returns its index */
function addVersion({ functions }: TreeModule, index: number): number {
  const tree = functions[index];
  if (!tree) return index;
  const version = functions.length;
  const toVersion = (callee: number): number => (callee === index ? version : callee);
  const rename = (node: Node): Node => {
    replaceChildren(node, rename);
    if (node.kind === "op" && isCall(node)) node.imm = [toVersion(node.imm[0] as number)];
    return node;
  };
  functions.push({
    ...tree,
    params: [...tree.params],
    locals: [...tree.locals],
    taskSlots: tree.taskSlots.map(toVersion),
    signatureIsFixed: false,
    body: tree.body.map((node) =>
      rename(
        cloneTree(node, {
          locals: new Map(),
          replaced: () => undefined,
          leaving: (branch) => branch,
        }),
      ),
    ),
  });
  return version;
}

/** `{ { look at the numbers, leave if one does not fit; call the copy; done } call the function }` */
function chooseVersion(tree: TreeFunction, call: OpNode, { params, version }: Versioned): Node {
  const newLocal = (type: TreeFunction["params"][number]): number =>
    tree.params.length + tree.locals.push(type) - 1;
  const { position } = call;
  const isSlow: Label = { name: "slow" };
  const isDone: Label = { name: "done" };
  const leaveIf = (condition: Node): Node => ({
    kind: "branch",
    label: isSlow,
    condition,
    type: "void",
  });
  const held = call.args.map((arg) => {
    const local = newLocal(arg.type as TreeFunction["params"][number]);
    return {
      set: op("local.set", [local], [arg], "void"),
      get: () => op("local.get", [local], [], arg.type),
    };
  });
  const result = call.type === "void" || call.type === "never" ? undefined : newLocal(call.type);
  const keep = (node: Node): Node =>
    result === undefined ? node : op("local.set", [result], [node], "void");
  const integers = new Map<number, number>();
  const tests = params.flatMap((param) => {
    const number = held[param]?.get ?? (() => op("f64.const", [0], [], "f64"));
    const integer = newLocal("i32");
    integers.set(param, integer);
    const get = (): OpNode => op("local.get", [integer], [], "i32");
    return [
      op("local.set", [integer], [op("i32.from_f64", [], [number()], "i32")], "void"),
      leaveIf(op("f64.ne", [], [op("f64.from_i32", [], [get()], "f64"), number()], "bool")),
      leaveIf(op("i32.lt_s", [], [get(), op("i32.const", [1], [], "i32")], "bool")),
      leaveIf(op("i32.gt_s", [], [get(), op("i32.const", [HIGHEST], [], "i32")], "bool")),
    ];
  });
  const args = held.map(({ get }, param) => {
    const integer = integers.get(param);
    return integer === undefined
      ? get()
      : op("f64.from_i32", [], [op("local.get", [integer], [], "i32")], "f64");
  });
  const fast: Node = { ...call, imm: [version], args };
  const slow: Node = { ...call, args: held.map(({ get }) => get()) };
  const body: Node[] = [
    ...held.map(({ set }) => set),
    {
      kind: "block",
      label: isDone,
      body: [
        {
          kind: "block",
          label: isSlow,
          body: [...tests, keep(fast), { kind: "branch", label: isDone, type: "never" }],
          type: "void",
        },
        keep(slow),
      ],
      type: "void",
    },
  ];
  if (result !== undefined) body.push(op("local.get", [result], [], call.type, position));
  return { kind: "sequence", body, type: call.type, position };
}
