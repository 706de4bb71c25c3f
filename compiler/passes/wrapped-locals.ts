/**
 * Numbers of which every use wants the last 32 bits, as those of hashes and ciphers do: `(x << n) | (x >>> (32 - n))` asks twice what `x` is as an int32.
 * Where all reads of a local or parameter ask so, the int32 is made once, where it is set, and the ranges then show that it can be kept as one.
 */
import { isLocalOp, replaceChildren } from "../ir/rewrite.ts";
import {
  childNodes,
  isDeeperThan,
  type Node,
  type OpNode,
  op,
  type TreeModule,
} from "../ir/tree.ts";
import { fixedFunctions } from "./fixed-functions.ts";

/** Trees nested deeper than this are left alone: the rewriting recurses. */
const MAX_DEPTH = 1000;

/** Rewrites every function. */
export function wrapLocals(module: TreeModule): void {
  if (module.functions.some((tree) => isDeeperThan(tree, MAX_DEPTH))) return;
  const wrapped = findWrapped(module, fixedFunctions(module));
  if (wrapped.size === 0) return;
  module.functions.forEach((tree, index) => {
    const rewrite = (node: Node): Node => {
      replaceChildren(node, rewrite);
      if (node.kind !== "op") return node;
      if (isSet(node) && wrapped.has(keyOf(index, node.imm[0] as number)))
        node.args = node.args.map(asInt32);
      if (node.op === "call") {
        const callee = node.imm[0] as number;
        node.args = node.args.map((arg, param) =>
          wrapped.has(keyOf(callee, param)) ? asInt32(arg) : arg,
        );
      }
      return node;
    };
    tree.body = tree.body.map(rewrite);
  });
}

/** What is known of a number while it is found out: how often it is read, and which others it is copied to. */
interface Uses {
  reads: number;
  readonly copies: string[];
}

/** Locals and parameters of all functions, by `keyOf`, whose every use wants an int32. */
function findWrapped(module: TreeModule, fixed: ReadonlySet<number>): Set<string> {
  const known = new Map<string, Uses>();
  module.functions.forEach(({ params, locals, suspensions, finished }, index) => {
    if (finished || (suspensions?.size ?? 0) > 0) return;
    [...params, ...locals].forEach((type, local) => {
      if (type !== "f64" || (local < params.length && fixed.has(index))) return;
      known.set(keyOf(index, local), { reads: 0, copies: [] });
    });
  });
  module.functions.forEach((tree, index) => {
    const visit = (node: Node, target: string | undefined): void => {
      if (node.kind !== "op") {
        const children = childNodes(node);
        const last = children.length - 1;
        children.forEach((child, at) => {
          const isValue =
            (node.kind === "sequence" && at === last) ||
            (node.kind === "if" && (child === node.then.at(-1) || child === node.else.at(-1)));
          visit(child, isValue ? target : undefined);
        });
        return;
      }
      // A task's arguments are kept as the function's type says.
      if (node.op === "fork" || node.op === "fork.latent") forget(node);
      const key = isLocalOp(node.op) ? keyOf(index, node.imm[0] as number) : "";
      const uses = known.get(key);
      if (uses && node.op !== "local.set") {
        uses.reads++;
        if (target === undefined) known.delete(key);
        else if (target !== INT32) uses.copies.push(target);
      }
      node.args.forEach((arg, place) => {
        visit(arg, targetOf(node, place, index));
      });
    };
    const forget = ({ op: opcode, imm }: OpNode): void => {
      const callee = opcode === "fork" ? (imm[0] as number) : tree.taskSlots[imm[0] as number];
      module.functions[callee ?? -1]?.params.forEach((_, param) => {
        known.delete(keyOf(callee ?? -1, param));
      });
    };
    for (const statement of tree.body) visit(statement, undefined);
  });
  for (let hasChanged = true; hasChanged; ) {
    hasChanged = false;
    for (const [key, { copies }] of known) {
      if (copies.every((target) => known.has(target))) continue;
      known.delete(key);
      hasChanged = true;
    }
  }
  return new Set([...known].filter(([, { reads }]) => reads > 1).map(([key]) => key));
}

const INT32 = "int32";

/** Where an operand's value goes: `INT32`, another local or parameter, or undefined where it is used as the number that it is. */
function targetOf(node: OpNode, place: number, index: number): string | undefined {
  if (node.op === "i32.from_f64") return INT32;
  if (isSet(node)) return keyOf(index, node.imm[0] as number);
  if (node.op === "call") return keyOf(node.imm[0] as number, place);
  return undefined;
}

function isSet(node: OpNode): boolean {
  return node.op === "local.set" || node.op === "local.tee";
}

function asInt32(value: Node): Node {
  if (value.kind === "op" && value.op === "f64.from_i32") return value;
  // What is missing counts as NaN, whose int32 is 0.
  if (value.kind === "op" && value.op === "array.get") value.op = "array.get_or_nan";
  const { position } = value;
  return op(
    "f64.from_i32",
    [],
    [op("i32.from_f64", [], [value], "i32", position)],
    "f64",
    position,
  );
}

function keyOf(functionIndex: number, local: number): string {
  return `${functionIndex}.${local}`;
}
