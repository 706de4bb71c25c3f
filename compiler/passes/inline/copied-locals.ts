/**
 * Locals that only ever hold what another local holds while they are read, as parameters of code that stands in place of calls do: the other one is
 * read instead, so that what is known of it is known of both.
 */

import type { ValueType } from "../../../runtime/bytecode/module.ts";
import { replaceChildren } from "../../ir/rewrite.ts";
import { type Node, op, type TreeFunction } from "../../ir/tree.ts";
import { readBeforeSet } from "./first-reads.ts";
import { findUses, type Place } from "./local-places.ts";
import { behindChecks, isLocalRead, lastOf } from "./made-values.ts";

/** Rewrites the function in place: references and boxed values, as numbers are cheap to copy. */
export function replaceCopies(tree: TreeFunction): void {
  const uses = findUses(tree);
  const whole: Place = { list: tree.body, at: -1, end: 0, listEnd: Number.POSITIVE_INFINITY };
  const sources = new Map<number, number>();
  const unset = new Map<number, ReadonlySet<number>>();
  for (const [local, { first, last, set, hasOtherSets, value }] of uses) {
    if (local < tree.params.length || !set || hasOtherSets) continue;
    const read = value && behindChecks(value);
    if (!read || !isLocalRead(read)) continue;
    const source = read.imm[0] as number;
    // What is copied behind a check is copied as it is where it is seen made.
    if (read !== value && !isMade(uses.get(source)?.value)) continue;
    const type = typeOf(tree, local);
    if (type !== typeOf(tree, source) || (typeof type === "string" && type !== "value")) continue;
    const other = uses.get(source);
    const isParam = source < tree.params.length;
    const place = isParam ? whole : other?.set;
    if (!place || other?.hasOtherSets || (isParam && other?.set)) continue;
    // Everything about the copy is behind the one place where the original is set, in the same list.
    if (first <= place.end || last > place.listEnd) continue;
    let early = unset.get(source);
    if (!early) {
      early = readBeforeSet(place.list.slice(place.at + 1));
      unset.set(source, early);
    }
    if (!early.has(local)) sources.set(local, source);
  }
  if (sources.size > 0) readSources(tree, sources);
}

function isMade(node: Node | undefined): boolean {
  const value = node && lastOf(node);
  return value?.kind === "op" && (value.op === "struct.new" || value.op === "closure.new");
}

function readSources(tree: TreeFunction, sources: ReadonlyMap<number, number>): void {
  const sourceOf = (local: number): number | undefined => {
    let found = sources.get(local);
    for (let next = found; next !== undefined; next = sources.get(next)) found = next;
    return found;
  };
  const rewrite = (node: Node): Node => {
    if (node.kind === "op") {
      const source =
        node.op === "local.get" || node.op === "local.set"
          ? sourceOf(node.imm[0] as number)
          : undefined;
      if (source !== undefined && node.op === "local.set") return op("nop", [], [], "void");
      if (source !== undefined) return { ...node, imm: [source] };
    }
    replaceChildren(node, rewrite);
    return node;
  };
  tree.body = tree.body.map(rewrite);
}

function typeOf({ params, locals }: TreeFunction, local: number): ValueType {
  return params[local] ?? locals[local - params.length] ?? "value";
}
