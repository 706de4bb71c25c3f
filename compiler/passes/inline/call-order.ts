/** The order in which functions are looked at where callees come before their callers, and which functions calls come round to. */
import { type Node, type OpNode, type TreeModule, walk } from "../../ir/tree.ts";
import { functionOf } from "./known-closures.ts";

/** See the head of the file. */
export interface CallOrder {
  /** Every function once, after all it calls or makes closures of, unless those call it. */
  readonly order: readonly number[];
  readonly recursive: ReadonlySet<number>;
  /** And those to which calls come round if every closure is called where it is made. */
  readonly recursiveByClosures: ReadonlySet<number>;
  /** Functions whose closures are made, or read from a module variable, at one place, and which nothing calls by name. */
  readonly closedOnce: ReadonlySet<number>;
}

/**
 * See the head of the file.
 * @param statics functions of closures that module variables always hold
 */
export function findCallOrder(module: TreeModule, statics: ReadonlyMap<number, number>): CallOrder {
  const called = (node: OpNode) => (node.op === "call" ? (node.imm[0] as number) : undefined);
  const { recursive } = findComponents(module, called);
  const { order, recursive: recursiveByClosures } = findComponents(
    module,
    (node) => called(node) ?? functionOf(node, statics),
  );
  return { order, recursive, recursiveByClosures, closedOnce: closedOnce(module, statics) };
}

function closedOnce(module: TreeModule, statics: ReadonlyMap<number, number>): Set<number> {
  const once = new Set<number>();
  const others = new Set<number>();
  const count = (node: Node): void => {
    if (node.kind !== "op") return;
    const index = node.op === "call" ? (node.imm[0] as number) : functionOf(node, statics);
    if (index === undefined) return;
    if (node.op === "call" || once.has(index)) others.add(index);
    else once.add(index);
  };
  for (const { body } of module.functions) {
    for (const statement of body) {
      const isStatic =
        statement.kind === "op" &&
        statement.op === "global.set" &&
        statics.has(statement.imm[0] as number);
      if (!isStatic) walk(statement, count);
    }
  }
  for (const index of others) once.delete(index);
  return once;
}

/** Tarjan's strongly connected components (1972) over the functions that instructions name, without recursion of its own. */
function findComponents(
  module: TreeModule,
  named: (node: OpNode) => number | undefined,
): { readonly order: number[]; readonly recursive: Set<number> } {
  const callees = module.functions.map(({ body }) => namedIn(body, named));
  const order: number[] = [];
  const recursive = new Set<number>();
  const numberOf = new Map<number, number>();
  const low = new Map<number, number>();
  const open: number[] = [];
  const isOpen = new Set<number>();
  const enter = (index: number) => {
    numberOf.set(index, numberOf.size);
    low.set(index, numberOf.size - 1);
    open.push(index);
    isOpen.add(index);
    return { index, pending: [...(callees[index] ?? [])] };
  };
  const lower = (index: number, to: number | undefined): void => {
    low.set(index, Math.min(low.get(index) ?? 0, to ?? Infinity));
  };
  const leave = (index: number): void => {
    order.push(index);
    if (callees[index]?.has(index)) recursive.add(index);
    if (low.get(index) !== numberOf.get(index)) return;
    const component = open.splice(open.lastIndexOf(index));
    for (const member of component) {
      isOpen.delete(member);
      if (component.length > 1) recursive.add(member);
    }
  };
  module.functions.forEach((_, root) => {
    if (numberOf.has(root)) return;
    const stack = [enter(root)];
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const callee = top.pending.pop();
      if (callee === undefined) {
        stack.pop();
        leave(top.index);
        const caller = stack.at(-1);
        if (caller) lower(caller.index, low.get(top.index));
      } else if (!numberOf.has(callee)) stack.push(enter(callee));
      else if (isOpen.has(callee)) lower(top.index, numberOf.get(callee));
    }
  });
  return { order, recursive };
}

function namedIn(body: readonly Node[], named: (node: OpNode) => number | undefined): Set<number> {
  const found = new Set<number>();
  for (const each of body) {
    walk(each, (node) => {
      const index = node.kind === "op" ? named(node) : undefined;
      if (index !== undefined) found.add(index);
    });
  }
  return found;
}
