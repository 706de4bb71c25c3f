/** The passes in order. Each takes and leaves a valid module of trees. */
import { type Node, type TreeModule, walk } from "../ir/tree.ts";
import { makeFunctionsResumable } from "../resume/pass.ts";
import { keepBigintsAsWords } from "./bigints/keep-words.ts";
import { jumpOnConditions } from "./conditions.ts";
import { compareConstantTexts } from "./constant-texts.ts";
import { makeForksLatent } from "./escape.ts";
import { holdModuleConstants } from "./held-constants.ts";
import { inlineCalls } from "./inline/inline-calls.ts";
import { narrowIntegers } from "./integer-ranges.ts";
import { joinTextsAtOnce } from "./joined-texts.ts";
import { keepReadValues } from "./kept-values.ts";
import { takePartsOfMatches } from "./match-parts.ts";
import { tellMissingNumbers } from "./missing-numbers.ts";
import { readNumbersAsTheyAre } from "./numeric-reads.ts";
import { readPlainElements } from "./plain-elements.ts";
import { shareRepeatedFinds } from "./repeated-finds.ts";
import { storeMissingElements } from "./stored-elements.ts";
import { quickenTextReads } from "./text-reads.ts";
import { tidySequences } from "./tidy-sequences.ts";
import { leaveOutUnseenStacks } from "./unseen-stacks.ts";
import { versionRecursions } from "./version-recursions.ts";
import { wrapLocals } from "./wrapped-locals.ts";

interface Pass {
  readonly name: string;
  readonly run: (module: TreeModule) => void;
}

/**
 * `elements` first, while what is stored stands in its store. `bigints` after `escape`, which says which functions become tasks, and before `inline`, which replaces the operators that it goes by. `matches` before `inline`, while calls that find and ask matches stand as such. `inline` after `escape`, because only then is it seen which functions fork, and before all that gains by seeing a call's code. `versions` after `inline`, which leaves the calls that are made, and before `integers`, which gains by it. `held` after `inline`, which brings loops together with what they read, and before `integers`, which knows lengths of locals. `finds` after `inline`, which brings the looks for a key together, and before all that jumps where values were handed on. `kept` after `inline` for the same reason, and before `integers`, which knows more of locals. `escape` before `integers`, because a latent fork's arguments are those of a call in sight, so their ranges are known; `conditions` before it,
 * because what a branch says of a number holds behind it. `wrapped` before `integers`, which finds the range of what it made an int32. `numbers` after `integers`, which goes by how elements are read, and before `missing`, which has less to tell then. `missing` after `integers`: no integer is missing. `tidy` when ranges have said what is constant; `texts` adds assignments that would only be in the way of those. `resume` last: until then the locals of a function that suspends are plain locals.
 */
export const PASSES: readonly Pass[] = [
  { name: "elements", run: storeMissingElements },
  { name: "plain", run: readPlainElements },
  { name: "escape", run: makeForksLatent },
  { name: "bigints", run: keepBigintsAsWords },
  { name: "matches", run: takePartsOfMatches },
  { name: "inline", run: inlineCalls },
  { name: "versions", run: versionRecursions },
  { name: "held", run: holdModuleConstants },
  { name: "finds", run: shareRepeatedFinds },
  { name: "kept", run: keepReadValues },
  { name: "conditions", run: jumpOnConditions },
  { name: "wrapped", run: wrapLocals },
  { name: "integers", run: narrowIntegers },
  { name: "numbers", run: readNumbersAsTheyAre },
  { name: "missing", run: tellMissingNumbers },
  { name: "tidy", run: tidySequences },
  { name: "words", run: compareConstantTexts },
  { name: "texts", run: quickenTextReads },
  { name: "joins", run: joinTextsAtOnce },
  { name: "stacks", run: leaveOutUnseenStacks },
  { name: "resume", run: makeFunctionsResumable },
];

/**
 * Runs all passes in place.
 * @param afterEach sees the module after each pass: for verification in tests and dumps
 */
export function runPasses(
  module: TreeModule,
  afterEach?: (name: string, module: TreeModule) => void,
): void {
  for (const { name, run } of PASSES) {
    run(module);
    afterEach?.(name, module);
  }
  for (const tree of module.functions) {
    if (!tree.finished) continue;
    tree.locals = tree.finished.locals;
    tree.body = tree.finished.body;
    tree.finished = undefined;
    for (const node of tree.body) walk(node, (each) => fitCall(each, module));
  }
}

/** Gives a called function integers where passes made it take them. */
function fitCall(node: Node, { functions }: TreeModule): void {
  if (node.kind !== "op" || node.op !== "call") return;
  const params = functions[node.imm[0] as number]?.params ?? [];
  node.args = node.args.map((arg, place) => {
    const isNumber = arg.kind === "op" && arg.op === "f64.from_i32";
    return isNumber && params[place] === "i32" ? (arg.args[0] ?? arg) : arg;
  });
}
