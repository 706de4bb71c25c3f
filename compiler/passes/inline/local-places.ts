/** Where a function sets and reads its locals, in the order of its text. */
import {
  childNodes,
  type Node,
  type OpNode,
  statementLists,
  type TreeFunction,
} from "../../ir/tree.ts";

/** A statement of a list. Numbers count nodes in the order in which they stand. */
export interface Place {
  readonly list: readonly Node[];
  readonly at: number;
  /** Of the last node of the statement. */
  end: number;
  listEnd: number;
}

export interface Use {
  /** Where the local is named first and last. */
  readonly first: number;
  last: number;
  /** The statement that sets it, with the value, of the last where there are several. */
  set: Place | undefined;
  value: Node | undefined;
  /** It is set at other places, too. */
  hasOtherSets: boolean;
}

export function findUses(tree: TreeFunction): ReadonlyMap<number, Use> {
  const finder = new Finder();
  finder.list(tree.body);
  return finder.uses;
}

class Finder {
  readonly uses = new Map<number, Use>();
  #number = 0;

  list(list: readonly Node[]): void {
    const places = list.map((node, at) => {
      const place: Place = { list, at, end: 0, listEnd: 0 };
      this.#node(node, place);
      place.end = this.#number;
      return place;
    });
    for (const place of places) place.listEnd = this.#number;
  }

  #node(node: Node, place?: Place): void {
    this.#number += 1;
    if (node.kind === "op") {
      for (const arg of node.args) this.#node(arg);
      this.#op(node, place);
      return;
    }
    if (node.kind === "if") this.#node(node.condition);
    if (node.kind === "try") this.#use(node.exception).hasOtherSets = true;
    const lists = statementLists(node);
    if (lists.length === 0) for (const child of childNodes(node)) this.#node(child);
    for (const list of lists) this.list(list);
  }

  #op(node: OpNode, place: Place | undefined): void {
    const local = node.imm[0] as number;
    if (node.op === "local.get") this.#use(local);
    if (node.op !== "local.set" && node.op !== "local.tee") return;
    const use = this.#use(local);
    if (use.set || node.op === "local.tee" || !place) use.hasOtherSets = true;
    use.set = place;
    use.value = node.args[0];
  }

  #use(local: number): Use {
    let use = this.uses.get(local);
    if (!use) {
      const first = this.#number;
      use = { first, last: first, set: undefined, value: undefined, hasOtherSets: false };
      this.uses.set(local, use);
    }
    use.last = this.#number;
    return use;
  }
}
