/**
 * The code of a call whose function's code stands in its place: arguments become locals, returns become the value or jumps to the end. Positions
 * say which call they are in, so that errors and stack traces stay what they are.
 */

import type { ResultType } from "../../../runtime/bytecode/module.ts";
import { cloneTree } from "../../ir/clone.ts";
import { assignedLocals, replaceChildren } from "../../ir/rewrite.ts";
import {
  childNodes,
  type InlinedCall,
  type Label,
  type Node,
  type OpNode,
  op,
  type Position,
  type TreeFunction,
} from "../../ir/tree.ts";
import { zero } from "../../ir/zero.ts";
import { readBeforeSet } from "./first-reads.ts";
import { newLocal } from "./made-values.ts";

/** A function as it is put in place of calls. */
export interface Template {
  readonly index: number;
  readonly tree: TreeFunction;
  /** Nodes of its body. */
  readonly size: number;
  readonly assigned: ReadonlySet<number>;
  /** Locals, parameters not among them, that must begin with their zero. */
  readonly reset: readonly number[];
}

/** @param size nodes of its body */
export function makeTemplate(index: number, tree: TreeFunction, size: number): Template {
  const assigned = assignedLocals(tree.body);
  const reset = [...readBeforeSet(tree.body)].filter((local) => local >= tree.params.length);
  return { index, tree, size, assigned, reset };
}

/**
 * What stands in place of the call. Its arguments are used up.
 * @param caller gets new locals
 * @param from where it is called
 */
export function inlinedBody(
  call: OpNode,
  { index, tree, assigned, reset }: Template,
  caller: TreeFunction,
  from: Position | undefined,
): Node {
  const { params, locals, result } = tree;
  const statements: Node[] = [];
  const renamed = new Map<number, number>();
  const substituted = new Map<number, Node>();
  call.args.forEach((arg, param) => {
    const later = call.args.slice(param + 1);
    const standIn = assigned.has(param) ? undefined : standInFor(arg, later);
    if (standIn) {
      substituted.set(param, standIn);
      if (arg.kind === "op" && arg.op === "ref.check") statements.push(arg);
      return;
    }
    const local = newLocal(caller, params[param] ?? "value");
    renamed.set(param, local);
    statements.push(op("local.set", [local], [arg], "void", arg.position));
  });
  locals.forEach((type, at) => {
    renamed.set(params.length + at, newLocal(caller, type));
  });
  for (const local of reset) {
    const type = locals[local - params.length] ?? "value";
    statements.push(op("local.set", [renamed.get(local) ?? local], [zero(type)], "void"));
  }
  const position = positionsOf({ function: index, from });
  const copies = tree.body.map((node) =>
    cloneTree(node, {
      locals: renamed,
      replaced: (inner) => {
        const standIn =
          inner.op === "local.get" ? substituted.get(inner.imm[0] as number) : undefined;
        return standIn && { ...standIn, position: undefined };
      },
      leaving: (branch) => branch,
      position,
    }),
  );
  const value = withoutReturns(copies, result) ?? jumpingReturns(copies, caller, result);
  const body = [...statements, ...value];
  const [only] = body;
  if (body.length === 1 && only && only.type !== "void" && only.type !== "never") {
    only.position ??= from;
    return only;
  }
  return { kind: "sequence", body, type: call.type, position: from };
}

/** What can be read wherever the parameter is, because it gives the same there as where the argument stands. */
function standInFor(arg: Node, later: readonly Node[]): OpNode | undefined {
  if (arg.kind !== "op") return undefined;
  if (isConstant(arg)) return arg;
  const [inner] = arg.args;
  const read = arg.op === "ref.check" ? inner : arg;
  if (read?.kind !== "op" || read.op !== "local.get") return undefined;
  return assignedLocals(later).has(read.imm[0] as number) ? undefined : read;
}

function isConstant(node: OpNode): boolean {
  return (
    node.op.endsWith(".const") ||
    node.op === "value.undefined" ||
    node.op === "value.null" ||
    node.op === "ref.undefined" ||
    node.op === "ref.null"
  );
}

/** Positions of the callee as those of the call: what is inlined in it already came by calls of its own. */
function positionsOf(call: InlinedCall): (position: Position) => Position {
  const calls = new Map<InlinedCall, InlinedCall>();
  const within = (position: Position): Position => {
    const { file, line, column, inlined } = position;
    return { file, line, column, inlined: inlined ? rebased(inlined) : call };
  };
  const rebased = (inner: InlinedCall): InlinedCall => {
    const known = calls.get(inner);
    if (known) return known;
    // Where the callee shows no place for the call it is taken as one of the caller's.
    const made = { function: inner.function, from: inner.from ? within(inner.from) : call.from };
    calls.set(inner, made);
    return made;
  };
  return within;
}

/** The statements with the value at their end instead of returns; undefined when jumps are needed. */
function withoutReturns(nodes: readonly Node[], result: ResultType): Node[] | undefined {
  const at = nodes.findIndex(hasReturn);
  const node = nodes[at];
  if (!node) return [...nodes];
  const before = nodes.slice(0, at);
  const rest = nodes.slice(at + 1);
  if (node.kind === "op" && node.op === "return") return [...before, ...node.args];
  if (node.kind === "sequence" && (node.type === "void" || node.type === "never")) {
    const inner = withoutReturns([...node.body, ...rest], result);
    return inner && [...before, ...inner];
  }
  if (node.kind !== "if" || hasReturn(node.condition)) return undefined;
  const whenTrue = isEnded(node.then) ? node.then : undefined;
  const whenFalse = isEnded(node.else) ? node.else : undefined;
  if (!whenTrue && !whenFalse && rest.length > 0) return undefined;
  const then = withoutReturns(whenTrue ?? [...node.then, ...rest], result);
  const otherwise = withoutReturns(whenFalse ?? [...node.else, ...rest], result);
  if (!then || !otherwise) return undefined;
  const type = isEnded(then) && isEnded(otherwise) ? "never" : result;
  return [...before, { ...node, then, else: otherwise, type }];
}

/** The statements with a jump behind them for each return; the value is in a local meanwhile. */
function jumpingReturns(nodes: readonly Node[], caller: TreeFunction, result: ResultType): Node[] {
  const label: Label = { name: "returned" };
  const local = result === "void" ? -1 : newLocal(caller, result);
  const keep = (value: Node): Node => op("local.set", [local], [value], "void", value.position);
  const replace = (node: Node): Node => {
    if (node.kind === "op" && node.op === "return") {
      const { position } = node;
      const jump: Node = { kind: "branch", label, type: "never", position };
      const kept = node.args.map((value) => (value.type === "never" ? value : keep(value)));
      return kept.length === 0 ? jump : { kind: "sequence", body: [...kept, jump], type: "never" };
    }
    replaceChildren(node, replace);
    return node;
  };
  const body = nodes.map(replace);
  const last = body.at(-1);
  if (last && result !== "void" && last.type !== "void" && last.type !== "never") {
    body.pop();
    body.push(keep(last));
  }
  const block: Node = { kind: "block", label, body, type: "void" };
  return result === "void" ? [block] : [block, op("local.get", [local], [], result)];
}

function isEnded(nodes: readonly Node[]): boolean {
  const last = nodes.at(-1);
  return (
    last?.type === "never" || (last?.kind === "if" && isEnded(last.then) && isEnded(last.else))
  );
}

function hasReturn(node: Node): boolean {
  const pending = [node];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.kind === "op" && next.op === "return") return true;
    pending.push(...childNodes(next));
  }
  return false;
}
