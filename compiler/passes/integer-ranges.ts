/**
 * The integer pass: finds by interval analysis over the whole program which numbers are integers that fit, and keeps those in i32 or i64.
 * JavaScript has one number type; arithmetic that stays in int32 (69 % of it in real code) is twice as fast as an integer, and an index
 * needs no conversion.
 */
import { isDeeperThan, type Node, type TreeModule, walk } from "../ir/tree.ts";
import { RangeAnalysis } from "./analyse-ranges.ts";
import { chooseFields, chooseGlobals } from "./choose-fields.ts";
import { chooseRepresentations, type Representation } from "./choose-representations.ts";
import { dropDeadSides } from "./dead-sides.ts";
import { fixedFunctions } from "./fixed-functions.ts";
import { NumberNarrowing, type Signature } from "./narrow-numbers.ts";
import { TYPED_ELEMENTS } from "./node-range.ts";
import { isInt32, type Range } from "./range.ts";
import { type ProgramFacts, programFacts } from "./range-facts.ts";
import { findStableReads, type StableReads } from "./stable-reads.ts";
import { versionLoops } from "./version-loops.ts";

/** Looks at each function, on average, before the program is left as it is: thresholds bound the growth, so real programs need a handful. */
const MAX_ROUNDS = 24;

/** Rewrites the module's functions in place. */
export function narrowIntegers(module: TreeModule): void {
  if (module.functions.some((body) => isDeeperThan(body, MAX_DEPTH))) return;
  const fixed = fixedFunctions(module);
  for (const index of fixed) {
    const body = module.functions[index];
    if (body) body.signatureIsFixed = true;
  }
  let found = analyseProgram(module, fixed);
  const done = new Set<Node>();
  for (let round = 0; found && round < VERSIONING_ROUNDS; round++) {
    const versioned = versionAllLoops(module, found, done);
    if (versioned.length === 0) break;
    // The loops as they were are still there, so all that was found of the program still holds.
    found = analyseFurther(module, found, versioned);
  }
  if (found) rewriteNumbers(module, fixed, found);
}

/** Loops in the fast versions of others may gain by versions of their own. */
const VERSIONING_ROUNDS = 2;

export interface ProgramRanges {
  readonly facts: ProgramFacts;
  readonly analyses: Map<number, RangeAnalysis>;
}

/** Ranges of all numbers of the program; undefined when they do not settle. */
export function analyseProgram(
  module: TreeModule,
  fixed: ReadonlySet<number>,
): ProgramRanges | undefined {
  const facts = programFacts(module);
  for (const index of fixed) facts.reached.add(index);
  return analyseFurther(module, { facts, analyses: new Map() }, facts.reached);
}

/** Adds what these functions say to what is known, and what follows for others; undefined when it does not settle. */
function analyseFurther(
  module: TreeModule,
  known: ProgramRanges,
  functions: Iterable<number>,
): ProgramRanges | undefined {
  const { facts, analyses } = known;
  const { agenda, reached } = facts;
  for (const index of functions) agenda.pending.add(index);
  let count = 0;
  // What is added while the set is walked is walked too.
  for (const index of agenda.pending) {
    agenda.pending.delete(index);
    if (++count > MAX_ROUNDS * reached.size) return undefined;
    const analysis = new RangeAnalysis(module, facts, index);
    agenda.reader = index;
    analysis.run();
    analyses.set(index, analysis);
  }
  agenda.reader = -1;
  return known;
}

/**
 * @param done loops that have been versioned, and all in their slow versions
 * @returns the functions that have changed
 */
function versionAllLoops(
  module: TreeModule,
  { facts, analyses }: ProgramRanges,
  done: Set<Node>,
): number[] {
  const fieldKey = (type: number, field: number) => facts.fieldKey(type, field);
  // Most programs have no loop to version.
  let found: StableReads | undefined;
  const stable = (): StableReads => {
    found ??= findStableReads(module, fieldKey);
    return found;
  };
  const isArray = (type: number): boolean =>
    ["array", "typed-array"].includes(module.types[type]?.kind ?? "");
  const changed: number[] = [];
  module.functions.forEach((body, functionIndex) => {
    const analysis = analyses.get(functionIndex);
    if (!analysis || body.isLibrary || (body.suspensions?.size ?? 0) > 0) return;
    const known = { analysis, stable, functionIndex, fieldKey, isArray, done };
    if (versionLoops(body, known)) changed.push(functionIndex);
  });
  return changed;
}

function rewriteNumbers(
  module: TreeModule,
  fixed: ReadonlySet<number>,
  { facts, analyses }: ProgramRanges,
): void {
  module.functions.forEach((body, index) => {
    const analysis = analyses.get(index);
    if (analysis) dropDeadSides(body, analysis.reached, analysis.ranges);
  });
  const integerResults = findIntegerResults(module, facts, fixed);
  const chosen = module.functions.map((body, index): Map<number, Representation> => {
    const known = analyses.get(index);
    return known
      ? chooseRepresentations(body, index, facts, fixed.has(index), known.ranges, integerResults)
      : new Map();
  });
  const signatureOf = (index: number): Signature | undefined => {
    const body = module.functions[index];
    return body
      ? {
          params: body.params.map((_, param) => chosen[index]?.get(param)),
          hasIntegerResult: integerResults.has(index),
        }
      : undefined;
  };
  const rangesOf = (index: number) => analyses.get(index)?.ranges;
  const fieldRepresentation = chooseFields(module, facts, rangesOf, integerResults);
  const globals = chooseGlobals(module, facts);
  const elementRange = (index: number): Range | undefined => {
    const type = module.types[index];
    const range = type?.kind === "typed-array" ? TYPED_ELEMENTS[type.element] : undefined;
    return range?.isInteger ? range : undefined;
  };
  module.functions.forEach((body, index) => {
    // A function nobody reaches is rewritten too: fields and parameters it names have changed.
    new NumberNarrowing(
      analyses.get(index)?.ranges ?? new Map(),
      analyses.get(index)?.inside ?? new Set(),
      chosen[index] ?? new Map(),
      signatureOf,
      body.taskSlots,
      fieldRepresentation,
      globals,
      elementRange,
    ).run(body, integerResults.has(index));
  });
  module.globals = module.globals.map((global, index) =>
    globals.has(index) ? { ...global, type: "i32" } : global,
  );
  module.types = module.types.map((type, index) =>
    type.kind === "struct"
      ? {
          ...type,
          fields: type.fields.map((field, at) => ({
            ...field,
            type: fieldRepresentation(index, at) ?? field.type,
          })),
        }
      : type,
  );
}

/** Functions whose f64 result is always an int32 and not -0. A forked function's result is a Future's too, which keeps its type. */
function findIntegerResults(
  module: TreeModule,
  facts: ProgramFacts,
  fixed: ReadonlySet<number>,
): Set<number> {
  const found = new Set<number>();
  module.functions.forEach((body, index) => {
    const range = facts.results.get(String(index));
    if (body.result !== "f64" || fixed.has(index) || !range) return;
    if (isInt32(range) && !range.mayBeNegativeZero) found.add(index);
  });
  if (found.size === 0) return found;
  for (const { body } of module.functions) {
    for (const statement of body) {
      walk(statement, (node) => {
        if (node.kind === "op" && node.op === "fork") found.delete(node.imm[0] as number);
      });
    }
  }
  return found;
}

/** Trees nested deeper than this are left alone: the analysis recurses, and a chain of ten thousand `+` is no hot loop. */
const MAX_DEPTH = 1000;
