/**
 * Whether errors go other ways than being thrown where they are made and caught: whether one is kept in a field, returned as a result, handed to a callback.
 * Functions that return what they have made count as the place where it is made: `throw this.problem("…")`.
 */
import {
  isDeeperThan,
  type Node,
  someNode,
  type TreeFunction,
  type TreeModule,
} from "../ir/tree.ts";
import type { ErrorTypes } from "./error-types.ts";
import type { ErrorUses } from "./error-uses.ts";

/** Functions with deeper trees are not looked through. */
const MAX_DEPTH = 300;

/** The places where errors are made. */
export class MadeErrors {
  readonly #module: TreeModule;
  readonly #errors: ErrorTypes;
  readonly #uses: ErrorUses;
  /** Functions that return an error they have made. */
  readonly #makers = new Set<number>();
  /** Is there an error that goes other ways? */
  readonly areLoose: boolean;

  constructor(module: TreeModule, errors: ErrorTypes, uses: ErrorUses) {
    this.#module = module;
    this.#errors = errors;
    this.#uses = uses;
    this.areLoose = this.#findLoose();
  }

  /** Does the node give an error that is made by then, and that nothing else has? */
  isMade(node: Node): boolean {
    if (node.kind !== "op") return false;
    const [first = -1, second = -1] = node.imm as readonly number[];
    switch (node.op) {
      case "struct.new":
      case "struct.new_default":
        return this.#errors.isErrorType(first);
      case "call":
        return this.#makers.has(first);
      case "call.virtual":
        return this.#uses.implementations(first, second).some((each) => this.#makers.has(each));
      case "call.interface":
        return this.#uses.implementors(first, second).some((each) => this.#makers.has(each));
      default:
        return false;
    }
  }

  #findLoose(): boolean {
    const { functions, errorMakers } = this.#module;
    const thrownByMachine = new Set<number>(Object.values(errorMakers));
    for (let before = -1; before < this.#makers.size; ) {
      before = this.#makers.size;
      for (const [index, tree] of functions.entries()) {
        if (this.#makers.has(index) || !someNode(tree.body, (node) => this.isMade(node))) continue;
        const isReturned = this.#isReturned(tree);
        if (isReturned === undefined) return true;
        if (isReturned && !thrownByMachine.has(index)) this.#makers.add(index);
      }
    }
    return functions.some(({ body }) => someNode(body, (node) => this.#isMakerAsValue(node)));
  }

  /** @returns whether an error made in the function is returned; undefined where it goes elsewhere */
  #isReturned(tree: TreeFunction): boolean | undefined {
    if (isDeeperThan(tree, MAX_DEPTH)) return undefined;
    const uses = this.#uses.of(tree, [], (node) => this.isMade(node));
    if (uses.escapes) return undefined;
    const isKept = uses.isReturned || uses.thrown.some((node) => !this.#isThrownAtOnce(node));
    // A `try` in between would be around the one and not around the other; a function that stops goes on where other `try`s are.
    if (isKept && (tree.suspensions || someNode(tree.body, ({ kind }) => kind === "try")))
      return undefined;
    return uses.isReturned;
  }

  #isThrownAtOnce({ args: [value] }: { readonly args: readonly Node[] }): boolean {
    let made = value;
    while (made?.kind === "op" && made.op === "value.from_ref") made = made.args[0];
    if (made?.kind === "sequence") return this.#isMadeIn(made.body);
    return made !== undefined && this.isMade(made);
  }

  /** Of a constructor in the place of its call: is what the nodes give made by them? */
  #isMadeIn(body: readonly Node[]): boolean {
    const result = body.at(-1);
    if (result?.kind !== "op" || result.op !== "local.get") return false;
    const [local] = result.imm;
    return (
      !someNode(body, ({ kind }) => kind === "try") &&
      body.some((node) => {
        if (node.kind !== "op" || node.op !== "local.set" || node.imm[0] !== local) return false;
        const [value] = node.args;
        return value !== undefined && this.isMade(value);
      })
    );
  }

  #isMakerAsValue(node: Node): boolean {
    return (
      node.kind === "op" &&
      (node.op === "closure.new" || node.op.startsWith("fork")) &&
      (node.imm as readonly unknown[]).some((each) => this.#makers.has(each as number))
    );
  }
}
