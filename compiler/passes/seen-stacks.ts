/**
 * Who may see the `stack` of an error: whether anything in the program reads it or shows errors to the host, and which `try`s keep the errors that
 * they catch to themselves. Says what is certain: where it cannot tell, a stack may be seen.
 */
import {
  isDeeperThan,
  type Node,
  type OpNode,
  someNode,
  type TreeFunction,
  type TreeModule,
  type TryNode,
  walk,
} from "../ir/tree.ts";
import { AskedClasses, CaughtLocals } from "./caught-errors.ts";
import { ErrorTypes } from "./error-types.ts";
import { ErrorUses, mayShowStacks } from "./error-uses.ts";
import { MadeErrors } from "./loose-errors.ts";

/** Functions with deeper trees are not looked through. */
const MAX_DEPTH = 300;

/**
 * What a `try` does with the errors that it catches: keeps all, or those of some classes, from everybody else; or lets their stacks be seen. `try`s that
 * only throw again what they catch are none of these.
 */
export type Keeping =
  | { readonly kind: "all" }
  | { readonly kind: "classes"; readonly classes: ReadonlySet<number> }
  | { readonly kind: "seen" };

/** @returns by `try`, what becomes of its errors; undefined where stacks may be seen of errors that are caught */
export function findKeepingTries(module: TreeModule): ReadonlyMap<TryNode, Keeping> | undefined {
  // Who calls from outside, or waits for a task, gets its errors.
  if (module.exports.length > 0) return undefined;
  const errors = new ErrorTypes(module);
  const uses = new ErrorUses(module, errors);
  const made = new MadeErrors(module, errors, uses);
  const search = new KeepingSearch(module, errors, uses, made);
  const isSeen = errors.isStackMember() || errors.mayHoldOthers() || !hasPlainOptions(module);
  if (isSeen && made.areLoose) return undefined;
  for (const tree of module.functions) if (!search.look(tree)) return undefined;
  return search.found;
}

/** Are the options of an error's constructor objects of one layout, which has to be made to give a cause? */
function hasPlainOptions({ functions, types }: TreeModule): boolean {
  const made = functions.find(({ name, isLibrary }) => isLibrary && name === "Error.constructor");
  const options = types[made?.params.at(-1) as number];
  return options?.kind === "struct" && options.role === "object";
}

class KeepingSearch {
  readonly #module: TreeModule;
  readonly #errors: ErrorTypes;
  readonly #uses: ErrorUses;
  readonly #made: MadeErrors;
  readonly found = new Map<TryNode, Keeping>();

  constructor(module: TreeModule, errors: ErrorTypes, uses: ErrorUses, made: MadeErrors) {
    this.#module = module;
    this.#errors = errors;
    this.#uses = uses;
    this.#made = made;
  }

  /** @returns whether nothing in the function may show the stack of an error that is caught, but for what its `try`s do */
  look(tree: TreeFunction): boolean {
    const caught = new CaughtLocals(tree);
    const tries: TryNode[] = [];
    let isSeen = false;
    let forks = false;
    const visit = (node: Node): void => {
      if (node.kind === "try") tries.push(node);
      if (node.kind !== "op") return;
      forks ||= node.op.startsWith("fork");
      isSeen ||= this.#shows(node, caught);
    };
    for (const statement of tree.body) walk(statement, visit);
    if (forks || (isSeen && this.#made.areLoose)) return false;
    if (tries.length === 0) return true;
    const isDeep = isDeeperThan(tree, MAX_DEPTH);
    for (const each of tries) {
      const keeping: Keeping | undefined = isDeep
        ? { kind: "seen" }
        : this.#keeping(tree, each, caught);
      // A function that suspends goes on where other `try`s are.
      if (tree.suspensions && keeping?.kind === "seen") return false;
      if (keeping && !tree.suspensions) this.found.set(each, keeping);
    }
    return true;
  }

  #keeping(tree: TreeFunction, node: TryNode, caught: CaughtLocals): Keeping | undefined {
    const uses = this.#uses.of(tree, [node.exception], () => false);
    if (uses.escapes || uses.isReturned) return { kind: "seen" };
    if (uses.thrown.length === 0) return { kind: "all" };
    if (!areThrownAround(node, uses.thrown, tree)) return { kind: "seen" };
    const asked = new AskedClasses(node, this.#errors, (each) => {
      const [origin, ...others] = caught.triesOf(each) ?? [];
      return origin === node && others.length === 0;
    });
    const classes = asked.before(uses.thrown);
    return classes.size > 0 ? { kind: "classes", classes } : undefined;
  }

  /** May the instruction show the stack of an error that came to it otherwise than by being caught in its function? */
  #shows(node: OpNode, caught: CaughtLocals): boolean {
    const errors = this.#errors;
    const [type = -1, field = -1] = node.imm as readonly number[];
    switch (node.op) {
      case "struct.get":
        return errors.isStack(type, field);
      case "struct.new":
      case "struct.new_default":
        return errors.givesCause(type);
      case "struct.set":
        return errors.isCause(type, field) && !isGiven(errors, node);
      case "call.host":
        return mayShowStacks(this.#module, node) && node.args.some((arg) => this.#mayBeShown(arg));
      case "throw": {
        const [value] = node.args;
        return value !== undefined && !this.#isNew(value) && !caught.triesOf(value);
      }
      default:
        return false;
    }
  }

  #mayBeShown(arg: Node): boolean {
    if (arg.kind === "op" && arg.op === "array.of")
      return arg.args.some((each) => mayShow(this.#errors, each));
    return this.#errors.mayBeOrHold(arg.type);
  }

  /** Is it an error made at this moment, or no error at all? */
  #isNew(thrown: Node): boolean {
    if (thrown.type === "never") return true;
    if (thrown.kind !== "op" || thrown.op === "local.get") return false;
    if (thrown.op !== "value.from_ref") return thrown.op.startsWith("value.from_");
    const [object] = thrown.args;
    if (!object) return false;
    return !this.#errors.mayBeOrHold(object.type) || this.#made.isMade(object);
  }
}

/**
 * Do the `throw`s throw to where the `try` itself stands? Who catches what they throw elsewhere may show a stack that was not found, and a function that has
 * stopped in between goes on where other `try`s are.
 */
function areThrownAround(node: TryNode, thrown: readonly OpNode[], tree: TreeFunction): boolean {
  const { suspensions } = tree;
  const inHandler = new Set<Node>();
  let stops = false;
  for (const statement of node.handler) {
    walk(statement, (each) => {
      inHandler.add(each);
      stops ||= suspensions?.has(each) ?? false;
    });
  }
  if (suspensions && (stops || thrown.some((each) => !inHandler.has(each)))) return false;
  let isAround = true;
  const visit = (other: Node): void => {
    if (other.kind !== "try") return;
    const isInside = (each: Node): boolean => someNode(other.body, (inner) => inner === each);
    if (thrown.some(isInside) && !isInside(node)) isAround = false;
  };
  for (const statement of tree.body) walk(statement, visit);
  return isAround;
}

/** Does what is stored as the cause come from the options of the constructor? */
function isGiven(errors: ErrorTypes, { args: [, cause] }: OpNode): boolean {
  return (
    cause?.kind === "op" && cause.op === "struct.get" && errors.givesCause(cause.imm[0] as number)
  );
}

function mayShow(errors: ErrorTypes, value: Node): boolean {
  const lists =
    value.kind === "sequence"
      ? [value.body]
      : value.kind === "if"
        ? [value.then, value.else]
        : undefined;
  if (lists)
    return lists.some((list) => list.some((each) => isLast(list, each) && mayShow(errors, each)));
  if (value.kind !== "op") return true;
  if (value.op === "value.undefined" || value.op === "value.null") return false;
  if (!value.op.startsWith("value.from_")) return errors.mayBeOrHold(value.type);
  const [inner] = value.args;
  return inner !== undefined && errors.mayBeOrHold(inner.type);
}

const isLast = (list: readonly Node[], node: Node): boolean => list.at(-1) === node;
