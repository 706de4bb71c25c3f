/** Which f64 fields become i32 or i64, and which module variables i32: those that only ever hold such integers, -0 not among them, and wide ones only where more uses gain than lose. */
import { childNodes, type Node, type TreeModule } from "../ir/tree.ts";
import { isIntegral, LOOP_WEIGHT, MAX_WEIGHTED_DEPTH, useScore } from "./choose-representations.ts";
import { isExact, isInt32 } from "./range.ts";
import type { NodeRanges, ProgramFacts } from "./range-facts.ts";

/** What a field is kept in; undefined where it stays as it is. */
export type FieldRepresentation = (type: number, field: number) => "i32" | "i64" | undefined;

/**
 * @param rangesOf what is known of a function's nodes
 * @param integerResults functions that return i32
 */
export function chooseFields(
  module: TreeModule,
  facts: ProgramFacts,
  rangesOf: (functionIndex: number) => NodeRanges | undefined,
  integerResults: ReadonlySet<number>,
): FieldRepresentation {
  const wide = new Map<string, number>();
  const known = module.types.map((type, index) => {
    if (type.kind !== "struct") return [];
    return type.fields.map((field, at): "i32" | string | undefined => {
      const key = field.type === "f64" ? facts.fieldKey(index, at) : undefined;
      const range = key === undefined ? undefined : facts.fields.get(key);
      if (key === undefined || !range || range.mayBeNegativeZero) return undefined;
      if (isInt32(range)) return "i32";
      if (!isExact(range)) return undefined;
      wide.set(key, 0);
      return key;
    });
  });
  if (wide.size > 0) scoreFields(module, facts, rangesOf, integerResults, wide);
  return (type, field) => {
    const found = known[type]?.[field];
    if (found === undefined || found === "i32") return found;
    return (wide.get(found) ?? 0) > 0 ? "i64" : undefined;
  };
}

/** The f64 variables of modules that become i32: those that only ever hold such integers, -0 not among them. */
export function chooseGlobals(module: TreeModule, { globals }: ProgramFacts): Set<number> {
  const chosen = new Set<number>();
  module.globals.forEach(({ type }, index) => {
    const range = type === "f64" ? globals.get(String(index)) : undefined;
    if (range && isInt32(range) && !range.mayBeNegativeZero) chosen.add(index);
  });
  return chosen;
}

function scoreFields(
  module: TreeModule,
  facts: ProgramFacts,
  rangesOf: (functionIndex: number) => NodeRanges | undefined,
  integerResults: ReadonlySet<number>,
  scores: Map<string, number>,
): void {
  const add = (type: number, field: number, score: number): void => {
    const key = facts.fieldKey(type, field);
    const known = key === undefined ? undefined : scores.get(key);
    if (key !== undefined && known !== undefined) scores.set(key, known + score);
  };
  module.functions.forEach(({ body }, index) => {
    const ranges = rangesOf(index);
    if (!ranges) return;
    const store = (value: Node | undefined): number =>
      value && isIntegral(value, ranges, integerResults) ? 1 : -0.5;
    const visit = (node: Node, parent: Node | undefined, depth: number): void => {
      const weight = LOOP_WEIGHT ** Math.min(depth, MAX_WEIGHTED_DEPTH);
      if (node.kind === "op") {
        const [type, field] = node.imm as [number, number];
        if (node.op === "struct.get")
          add(type, field, weight * useScore(node, parent, ranges, facts));
        if (node.op === "struct.set") add(type, field, weight * store(node.args[1]));
      }
      const inner = node.kind === "loop" ? depth + 1 : depth;
      const isPassing = node.kind === "sequence" || node.kind === "block" || node.kind === "if";
      const children = childNodes(node);
      children.forEach((child, at) => {
        const passes = isPassing && at === children.length - 1;
        visit(child, node.kind === "op" ? node : passes ? parent : undefined, inner);
      });
    };
    for (const statement of body) visit(statement, undefined, 0);
  });
}
