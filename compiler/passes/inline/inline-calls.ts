/**
 * Puts the code of small functions in place of their calls, where the function is known. What an engine gains by that it gains from generated code
 * as well; here the range analysis sees numbers that a signature would keep as doubles, and objects that do not leave the function need not be made.
 */
import { replaceChildren } from "../../ir/rewrite.ts";
import {
  isDeeperThan,
  type Node,
  type OpNode,
  type Position,
  type TreeFunction,
  type TreeModule,
  walk,
} from "../../ir/tree.ts";
import { literalBigints } from "../bigints/facts.ts";
import { keepPartsOfBigints } from "./bigint-parts.ts";
import { type CallOrder, findCallOrder } from "./call-order.ts";
import { calledParameters } from "./called-parameters.ts";
import { replaceCopies } from "./copied-locals.ts";
import { decideTests } from "./decided-tests.ts";
import { emptyUnreached } from "./empty-unreached.ts";
import { foldConstructions } from "./fold-constructions.ts";
import { inlinedBody, makeTemplate, type Template } from "./inlined-body.ts";
import { callKnownClosures, functionOf, valueBehind } from "./known-closures.ts";
import { readLiteralBigints } from "./literal-bigints.ts";
import { callModuleClosures, holdModuleClosures } from "./module-closures.ts";
import { keepModuleVariablesInLocals } from "./module-variables.ts";
import { ReturnedObjects } from "./returned-objects.ts";
import { keepArraysInLocals } from "./scalar-arrays.ts";
import { keepObjectsInLocals } from "./scalar-objects.ts";
import { findStaticClosures } from "./static-closures.ts";
import { unboxLocals } from "./unboxed-locals.ts";

/** Functions of at most so many nodes are put in place of calls in loops. */
const MAX_SIZE = 60;
/** And of so many in place of others in functions that may run often. */
const MAX_SIZE_OUTSIDE = 25;
/**
 * And of so many, loops in them or not, where a closure is given that they call: the closure's code then stands there as well. Without loops also
 * where an object is given that is made for the call.
 */
const MAX_SIZE_WITH_CLOSURE = 120;
/** And of so many, whose code then stands nowhere else, where the call is one of a closure that is made at one place. */
const MAX_SIZE_CLOSED_ONCE = 250;
/** A call and its arguments are about as much. */
const SMALL_SIZE = 8;
/** How many nodes a function may grow by. */
const MAX_GROWTH = 1500;
/** How many locals a function may gain to which calls come round: the depth of recursion depends on them. */
const MAX_LOCALS_OF_RECURSIVE = 6;
/** Trees nested deeper than this are left alone: the rewriting recurses. */
const MAX_DEPTH = 500;

/** Rewrites the module's functions in place. */
export function inlineCalls(module: TreeModule): void {
  if (module.functions.some((tree) => isDeeperThan(tree, MAX_DEPTH))) return;
  const statics = findStaticClosures(module);
  const calls = findCallOrder(module, statics);
  const templates = new Map<number, InlinerTemplate>();
  const runsOnce = topLevel(module);
  const returned = new ReturnedObjects(module);
  const literals = literalBigints(module);
  for (const index of calls.order) {
    const tree = module.functions[index];
    if (!tree) continue;
    if (!tree.suspensions) {
      const inliner = new Inliner(tree, index, templates, calls, statics, runsOnce.has(index));
      inliner.run();
      replaceCopies(tree);
      readLiteralBigints(tree, module, literals);
      if (!calls.recursiveByClosures.has(index)) inlineClosures(tree, module, statics, inliner);
      foldConstructions(tree, module.types);
      replaceCopies(tree);
      returned.takeApart(tree);
      if (inliner.hasInlined) takeApart(tree, module.types);
      keepObjectsInLocals(tree, module.types);
      if (!calls.recursiveByClosures.has(index)) {
        // Closures that such objects held are known now.
        replaceCopies(tree);
        if (inlineClosures(tree, module, statics, inliner)) {
          replaceCopies(tree);
          keepObjectsInLocals(tree, module.types);
        }
      }
      keepInLocals(tree, module);
      returned.offer(index, tree);
    }
    const template = templateOf(index, tree, calls.closedOnce.has(index));
    if (template) templates.set(index, template);
  }
  const closures = holdModuleClosures(module, statics, runsOnce);
  module.functions.forEach((tree, index) => {
    if (closures.size === 0 || tree.suspensions) return;
    const made = callModuleClosures(tree, module, closures);
    if (made.size === 0) return;
    const inliner = new Inliner(tree, index, templates, calls, statics, runsOnce.has(index));
    inliner.run(made);
    if (!inliner.hasInlined) return;
    replaceCopies(tree);
    if (inlineClosures(tree, module, statics, inliner)) replaceCopies(tree);
    keepObjectsInLocals(tree, module.types);
    keepInLocals(tree, module);
  });
  emptyUnreached(module, statics);
  keepModuleVariablesInLocals(module, runsOnce);
}

function keepInLocals(tree: TreeFunction, module: TreeModule): void {
  keepArraysInLocals(tree, module.types);
  unboxLocals(tree, module.types);
  keepPartsOfBigints(tree, module);
}

/** Options that are made only to be asked have options in them: so many rounds. */
const MAX_ROUNDS = 3;

/** What the code of calls asks of their arguments is decided, and objects that only it would have seen are not made. */
function takeApart(tree: TreeFunction, types: TreeModule["types"]): void {
  for (let round = 0; round < MAX_ROUNDS; round++) {
    if (!decideTests(tree)) return;
    replaceCopies(tree);
    keepObjectsInLocals(tree, types);
    replaceCopies(tree);
  }
}

/** Functions that return functions that return functions are called where they are made one after the other. */
const MAX_CURRIED = 5;

/** @returns whether there was one */
function inlineClosures(
  tree: TreeFunction,
  module: TreeModule,
  statics: ReadonlyMap<number, number>,
  inliner: Inliner,
): boolean {
  for (let round = 0; round < MAX_CURRIED; round++) {
    const calls = callKnownClosures(tree, module, statics);
    if (calls.size === 0) return round > 0;
    inliner.run(calls);
  }
  return true;
}

/** The entry and the modules' top levels: their code outside of loops runs once. */
function topLevel(module: TreeModule): Set<number> {
  const found = new Set([module.entry]);
  for (const node of module.functions[module.entry]?.body ?? [])
    if (node.kind === "op" && node.op === "call") found.add(node.imm[0] as number);
  return found;
}

interface InlinerTemplate extends Template {
  /** Parameters that are called. */
  readonly called: ReadonlySet<number>;
  /** It is only put in place of calls that give a known closure for one of those. */
  readonly hasLoop: boolean;
  /** Or it is the function of a closure that is made at one place, and the call is one of that: its code then stands nowhere else. */
  readonly isClosedOnce: boolean;
}

/** Undefined where the function is too large, or does what only a function of its own can. */
function templateOf(
  index: number,
  tree: TreeFunction,
  isClosedOnce: boolean,
): InlinerTemplate | undefined {
  if (tree.isRare || tree.suspensions || tree.taskSlots.length > 0) return undefined;
  let size = 0;
  let isPlain = true;
  let hasLoop = false;
  const largest = isClosedOnce ? MAX_SIZE_CLOSED_ONCE : MAX_SIZE_WITH_CLOSURE;
  for (const statement of tree.body) {
    walk(statement, (node) => {
      size += 1;
      if (node.kind === "loop") hasLoop = true;
      if (node.kind === "try") isPlain = false;
      if (node.kind === "op" && node.op.startsWith("fork")) isPlain = false;
    });
    if (!isPlain || size > largest) return undefined;
  }
  // What only throws is seldom run.
  if (!mayComeBack(tree.body)) return undefined;
  const called = calledParameters(tree);
  const takesObjects = !hasLoop && tree.params.some((param) => typeof param === "number");
  const isOrdinary = !hasLoop && size <= MAX_SIZE;
  if (!isOrdinary && called.size === 0 && !takesObjects && !isClosedOnce) return undefined;
  return { ...makeTemplate(index, tree, size), called, hasLoop, isClosedOnce };
}

function mayComeBack(body: readonly Node[]): boolean {
  let found = body.at(-1)?.type !== "never";
  for (const statement of body) {
    walk(statement, (node) => {
      if (node.kind === "op" && node.op === "return") found = true;
    });
  }
  return found;
}

class Inliner {
  readonly #tree: TreeFunction;
  readonly #index: number;
  readonly #templates: ReadonlyMap<number, InlinerTemplate>;
  readonly #statics: ReadonlyMap<number, number>;
  readonly #runsOnce: boolean;
  readonly #maxLocals: number;
  #growth = 0;
  hasInlined = false;
  #calls: ReadonlySet<Node> | undefined;

  constructor(
    tree: TreeFunction,
    index: number,
    templates: ReadonlyMap<number, InlinerTemplate>,
    { recursive }: CallOrder,
    statics: ReadonlyMap<number, number>,
    runsOnce: boolean,
  ) {
    this.#tree = tree;
    this.#index = index;
    this.#templates = templates;
    this.#statics = statics;
    this.#runsOnce = runsOnce;
    this.#maxLocals = recursive.has(index)
      ? tree.locals.length + MAX_LOCALS_OF_RECURSIVE
      : Number.POSITIVE_INFINITY;
  }

  /** @param calls those that may be replaced, where not all may */
  run(calls?: ReadonlySet<Node>): void {
    const { body } = this.#tree;
    this.#calls = calls;
    this.#tree.body = body.map((node) => this.#rewrite(node, undefined, false));
  }

  /** @param outer position that the node has when it says none */
  #rewrite(node: Node, outer: Position | undefined, isInLoop: boolean): Node {
    // An error that is thrown is seldom made.
    if (node.kind === "op" && node.op === "throw") return node;
    const position = node.position ?? outer;
    let inlinedAt: Position | undefined;
    const inLoop = isInLoop || node.kind === "loop";
    replaceChildren(node, (child) => {
      const rewritten = this.#rewrite(child, position, inLoop);
      if (rewritten !== child) inlinedAt = child.position;
      return rewritten;
    });
    // What the node does itself is not done in the call.
    if (position === undefined && inlinedAt) node.position = inlinedAt;
    if (node.kind !== "op" || node.op !== "call") return node;
    if (this.#calls && !this.#calls.has(node)) return node;
    const template = this.#templates.get(node.imm[0] as number);
    if (!template || !this.#isWorthIt(template, node, inLoop)) return node;
    this.#growth += template.size;
    this.hasInlined = true;
    return inlinedBody(node, template, this.#tree, position);
  }

  #isWorthIt(template: InlinerTemplate, { args }: OpNode, isInLoop: boolean): boolean {
    const { index, size, tree, called, hasLoop, isClosedOnce } = template;
    if (index === this.#index || args.some(({ type }) => type === "never")) return false;
    // The library shows no places: those of the program's own code would be taken for the library's.
    if (this.#tree.isLibrary && !tree.isLibrary) return false;
    if (this.#growth + size > MAX_GROWTH) return false;
    // A variable of the module may hold the closure.
    if (this.#runsOnce && size <= MAX_SIZE && !hasLoop && returnsClosure(tree)) return true;
    const gained = tree.params.length + tree.locals.length + 1;
    if (this.#tree.locals.length + gained > this.#maxLocals) return false;
    if (called.size > 0 && args.some((arg, at) => called.has(at) && this.#isKnownClosure(arg)))
      return true;
    if (isClosedOnce && isInLoop && this.#calls) return true;
    if (hasLoop) return false;
    // An object that is made for the call need not be made, perhaps.
    if (size > MAX_SIZE) return isInLoop && args.some(makesObject);
    if (isInLoop || size <= SMALL_SIZE) return true;
    return !this.#runsOnce && size <= MAX_SIZE_OUTSIDE;
  }

  #isKnownClosure(node: Node): boolean {
    return functionOf(valueBehind(node).value, this.#statics) !== undefined;
  }
}

function returnsClosure({ body }: TreeFunction): boolean {
  const last = body.at(-1);
  const returned = last?.kind === "op" && last.op === "return" ? last.args[0] : undefined;
  const value = returned && valueBehind(returned).value;
  return value?.kind === "op" && value.op === "closure.new";
}

function makesObject(node: Node): boolean {
  const { value } = valueBehind(node);
  return value.kind === "op" && value.op === "struct.new";
}
