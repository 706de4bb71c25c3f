/**
 * Bigints as machine words. An analysis of ranges over the whole program finds which bigints fit in 64 bits, signed or unsigned, and of which only the low 64
 * bits are ever asked, as under `BigInt.asUintN(64, …)`, `& mask` and stores in typed arrays. Those are computed, held and handed on as i64, and an object is
 * made only where one is wanted. Before `inline`, while operators are still calls that say what they do.
 */
import { assignedLocals, isLocalOp } from "../../ir/rewrite.ts";
import { isDeeperThan, type Node, op, someNode, type TreeModule, walk } from "../../ir/tree.ts";
import { fixedFunctions } from "../fixed-functions.ts";
import { replaceCopies } from "../inline/copied-locals.ts";
import { newLocal } from "../inline/made-values.ts";
import { analyseProgram } from "../integer-ranges.ts";
import { BigintAnalysis, type BigRanges } from "./analyse.ts";
import { UNKNOWN } from "./big-range.ts";
import { chooseWords, type Followed } from "./choose.ts";
import { type BigintFacts, bigintFacts, bigintType, localKey } from "./facts.ts";
import { findOperators } from "./operators.ts";
import { joinProductRemainders } from "./product-remainders.ts";
import { WordRewriting } from "./rewrite.ts";
import { splitLocals } from "./split-locals.ts";
import { findWordFunctions, Words } from "./words.ts";

/** Trees nested deeper than this are left alone: the analysis recurses. */
const MAX_DEPTH = 500;
/** Looks at each function, on average, before the program is left as it is. */
const MAX_ROUNDS = 24;

/** Rewrites the module's functions in place. */
export function keepBigintsAsWords(module: TreeModule): void {
  const type = bigintType(module);
  if (type === undefined || module.functions.some((tree) => isDeeperThan(tree, MAX_DEPTH))) return;
  const followed = functionsWithBigints(module, type);
  if (followed.size === 0) return;
  const operators = findOperators(module);
  for (const index of followed) {
    const tree = module.functions[index];
    if (!tree || (tree.suspensions?.size ?? 0) > 0) continue;
    replaceCopies(tree);
    splitLocals(tree, type);
    // The joined operator is made of those.
    if (tree.bigint === undefined) joinProductRemainders(tree, operators);
  }
  const fixed = fixedFunctions(module);
  const numbers = analyseProgram(module, fixed);
  module.functions.forEach(({ bigint }, index) => {
    if (bigint !== undefined) fixed.add(index);
  });
  const numbersOf = (index: number) => numbers?.analyses.get(index)?.ranges;
  const facts = bigintFacts(module, type, followed, fixed, numbersOf);
  const analyses = analyseBigints(module, facts);
  if (!analyses) return;
  const known = [...followed].flatMap((index): Followed[] => {
    const tree = module.functions[index];
    return tree ? [{ index, tree, ranges: analyses.get(index) ?? new Map() }] : [];
  });
  const functions = findWordFunctions(module);
  const places = chooseWords(module, facts, functions, known);
  for (const { index, ranges } of known) {
    const words = new Words(facts, functions, places, index, ranges);
    new WordRewriting({ module, facts, functions, places }, words, index).run();
    keepParametersInLocals(module, facts, index);
  }
  module.globals = module.globals.map((global, index) =>
    places.globals.has(index) ? { ...global, type: "i64" } : global,
  );
  module.types = module.types.map((each, index) =>
    each.kind === "struct"
      ? {
          ...each,
          fields: each.fields.map((field, at) =>
            places.fields.has(facts.fieldKey(index, at) ?? "") ? { ...field, type: "i64" } : field,
          ),
        }
      : each,
  );
}

/** Parameters that are variables of loops become locals, which are kept as their parts then (`inline/bigint-parts.ts`): calls give bigints for them. */
function keepParametersInLocals(module: TreeModule, facts: BigintFacts, index: number): void {
  const tree = module.functions[index];
  // A check which never fails says that there is one, by whatever text.
  if (!tree || facts.fixed.has(index) || tree.suspensions || module.strings.length === 0) return;
  const assigned = assignedLocals(tree.body.filter(hasLoop));
  tree.params.forEach((type, param) => {
    if (type !== facts.type || !assigned.has(param)) return;
    const range = facts.params.get(localKey(index, param));
    if (!range || range.mayBeMissing) return;
    const local = newLocal(tree, type);
    const renamed = new Set<Node>();
    for (const statement of tree.body) {
      walk(statement, (node) => {
        if (node.kind !== "op" || !isLocalOp(node.op) || node.imm[0] !== param || renamed.has(node))
          return;
        node.imm = [local];
        renamed.add(node);
      });
    }
    const given = op("ref.check", [0], [op("local.get", [param], [], type)], type);
    tree.body.unshift(op("local.set", [local], [given], "void"));
  });
}

function hasLoop(statement: Node): boolean {
  return someNode([statement], ({ kind }) => kind === "loop");
}

/** Functions that have bigints, those which their operators are made of among them. */
function functionsWithBigints({ functions }: TreeModule, type: number): Set<number> {
  const found = new Set<number>();
  functions.forEach((tree, index) => {
    const isTyped = tree.result === type || [...tree.params, ...tree.locals].includes(type);
    let has = isTyped;
    for (const statement of tree.body) {
      if (has) break;
      walk(statement, (node) => {
        if (node.type === type) has = true;
      });
    }
    if (has) found.add(index);
  });
  return found;
}

/** Undefined where the ranges do not settle. */
function analyseBigints(
  module: TreeModule,
  facts: BigintFacts,
): ReadonlyMap<number, BigRanges> | undefined {
  const { agenda, followed, fixed, params, reached } = facts;
  for (const index of followed) {
    const tree = module.functions[index];
    if (!tree) continue;
    // What takes bigints is looked at when it is called.
    if (fixed.has(index) || !tree.params.includes(facts.type)) {
      reached.add(index);
      agenda.pending.add(index);
    }
    if (!fixed.has(index)) continue;
    tree.params.forEach((param, local) => {
      if (param === facts.type) params.add(localKey(index, local), UNKNOWN);
    });
  }
  const analyses = new Map<number, BigRanges>();
  let count = 0;
  // What is added while the set is walked is walked too.
  for (const index of agenda.pending) {
    agenda.pending.delete(index);
    if (++count > MAX_ROUNDS * followed.size) return undefined;
    const analysis = new BigintAnalysis(module, facts, index);
    agenda.reader = index;
    analysis.run();
    analyses.set(index, analysis.ranges);
  }
  agenda.reader = -1;
  return analyses;
}
