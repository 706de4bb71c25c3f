/**
 * Functions that make an object of numbers only to give it away get a second form where a caller only takes fields of it: that leaves the fields in
 * the worker's result places and returns nothing. The caller reads the places right after the call and makes the object itself, which
 * `keepObjectsInLocals` then does without. Nothing else of the worker runs between the last `result.set` and the first `result.get`: the second form
 * has no latent forks, so leaving it is not a safepoint, and it never suspends.
 */
import { RESULT_PLACES, type StructType } from "../../../runtime/bytecode/module.ts";
import { cloneTree } from "../../ir/clone.ts";
import { replaceChildren } from "../../ir/rewrite.ts";
import {
  childNodes,
  type Node,
  type OpNode,
  op,
  type Position,
  type TreeFunction,
  type TreeModule,
} from "../../ir/tree.ts";
import { readBeforeSet } from "./first-reads.ts";
import { behindChecks, isLocalRead, newLocal } from "./made-values.ts";
import { keepObjectsInLocals } from "./scalar-objects.ts";

/** A function that may get a second form, and the form once somebody calls it. */
interface Candidate {
  readonly tree: TreeFunction;
  readonly type: number;
  form: number | undefined;
}

/** The functions of a module that return objects of numbers, as far as they are finished. */
export class ReturnedObjects {
  readonly #module: TreeModule;
  readonly #candidates = new Map<number, Candidate>();

  constructor(module: TreeModule) {
    this.#module = module;
  }

  /** @param tree function of that index as it is once everything was put in its calls' places */
  offer(index: number, tree: TreeFunction): void {
    const type = this.#numbersOf(tree.result) ? tree.result : undefined;
    if (typeof type !== "number" || tree.suspensions || tree.taskSlots.length > 0) return;
    const candidate = { tree, type, form: undefined };
    this.#candidates.set(index, candidate);
    if (!this.#givesNewObjects(candidate)) this.#candidates.delete(index);
  }

  /** Has the function call second forms where it only takes fields of what it is given. Rewrites it in place. */
  takeApart(tree: TreeFunction): void {
    if (this.#candidates.size === 0) return;
    const calls = this.#callsTakenApart(tree);
    if (calls.size === 0) return;
    const visit = (node: Node): Node => {
      replaceChildren(node, visit);
      return node.kind === "op" && calls.has(node) ? this.#takenApart(node, tree) : node;
    };
    tree.body = tree.body.map(visit);
  }

  /** The struct of the type, when its objects are a few numbers and truth values. */
  #numbersOf(type: unknown): StructType | undefined {
    const struct = typeof type === "number" ? this.#module.types[type] : undefined;
    if (struct?.kind !== "struct" || (struct.role !== "object" && struct.role !== "class"))
      return undefined;
    const { fields } = struct;
    const isFit =
      fields.length > 0 &&
      fields.length <= RESULT_PLACES &&
      fields.every((field) => field.type === "f64" || field.type === "bool");
    return isFit ? struct : undefined;
  }

  /** Is what the function returns always made in it, or by others of the kind, and seen by nobody? */
  #givesNewObjects({ tree, type }: Candidate): boolean {
    const uses = usesOf(tree);
    const unset = readBeforeSet(tree.body);
    const isOwn = (local: number): boolean =>
      local >= tree.params.length &&
      !uses.seen.has(local) &&
      !unset.has(local) &&
      (uses.values.get(local) ?? []).every((value) =>
        ends(value).every((end) => this.#isNew(end, type)),
      );
    return (
      uses.returned.length > 0 &&
      uses.returned.every((value) =>
        ends(value).every(
          (end) => this.#isNew(end, type) || (isLocalRead(end) && isOwn(end.imm[0] as number)),
        ),
      )
    );
  }

  #isNew(node: Node, type: number): boolean {
    if (node.kind !== "op") return false;
    if (node.op === "struct.new") return node.imm[0] === type;
    return node.op === "call" && this.#candidates.get(node.imm[0] as number)?.type === type;
  }

  #callsTakenApart(tree: TreeFunction): Set<Node> {
    const { seen, values, received } = usesOf(tree);
    const found = new Set<Node>();
    const add = (all: readonly Node[]): void => {
      for (const end of all.flatMap(ends))
        if (end.kind === "op" && end.op === "call") found.add(end);
    };
    for (const [local, all] of values) {
      const [first] = all.flatMap(ends);
      const type = first?.type;
      if (local < tree.params.length || seen.has(local) || typeof type !== "number") continue;
      if (all.flatMap(ends).every((end) => this.#isNew(end, type))) add(all);
    }
    add(received.filter((each) => typeof each.type === "number" && this.#isNew(each, each.type)));
    return found;
  }

  /** What stands in place of the call: a call of the second form, and the object of what it left. */
  #takenApart(call: OpNode, caller: TreeFunction): Node {
    const candidate = this.#candidates.get(call.imm[0] as number);
    const struct = candidate && this.#numbersOf(candidate.type);
    if (!candidate || !struct) return call;
    const { position } = call;
    const body: Node[] = [op("call", [this.#formOf(candidate)], call.args, "void", position)];
    const fields = struct.fields.map(({ type }, place) => {
      const local = newLocal(caller, type);
      const number = op("result.get", [place], [], "f64");
      const value =
        type === "bool"
          ? op("f64.ne", [], [number, op("f64.const", [0], [], "f64")], "bool")
          : number;
      body.push(op("local.set", [local], [value], "void"));
      return op("local.get", [local], [], type);
    });
    body.push(op("struct.new", [candidate.type], fields, call.type, position));
    return { kind: "sequence", body, type: call.type, position };
  }

  #formOf(candidate: Candidate): number {
    if (candidate.form !== undefined) return candidate.form;
    const { functions, types } = this.#module;
    const { tree } = candidate;
    const form: TreeFunction = {
      ...tree,
      params: [...tree.params],
      locals: [...tree.locals],
      result: "void",
      signatureIsFixed: false,
      body: tree.body.map((node) =>
        cloneTree(node, {
          locals: new Map([...tree.params, ...tree.locals].map((_, local) => [local, local])),
          replaced: () => undefined,
          leaving: (branch) => branch,
        }),
      ),
    };
    candidate.form = functions.push(form) - 1;
    const last = form.body.at(-1);
    if (last && last.type !== "void" && last.type !== "never")
      form.body.splice(-1, 1, op("return", [], [last], "never", last.position));
    const leave = (node: Node): Node => {
      replaceChildren(node, leave);
      const [value] = node.kind === "op" && node.op === "return" ? node.args : [];
      return value ? this.#left(value, candidate.type, form, node.position) : node;
    };
    form.body = form.body.map(leave);
    this.takeApart(form);
    keepObjectsInLocals(form, types);
    return candidate.form;
  }

  /** Leaves the fields of the value in the result places, and the function. */
  #left(value: Node, type: number, form: TreeFunction, position: Position | undefined): Node {
    const leaveWith = (body: readonly Node[]): Node => ({
      kind: "sequence",
      body: [...body, op("return", [], [], "never", position)],
      type: "never",
      position,
    });
    const inside = (list: readonly Node[]): Node[] =>
      list.map((each, at) =>
        at === list.length - 1 && each.type !== "never"
          ? this.#left(each, type, form, position)
          : each,
      );
    if (value.type === "never") return value;
    if (value.kind === "sequence") return { ...value, body: inside(value.body), type: "never" };
    if (value.kind === "if")
      return { ...value, then: inside(value.then), else: inside(value.else), type: "never" };
    if (value.kind !== "op") throw new Error("a function returns what it did not make");
    const { fields } = this.#numbersOf(type) as StructType;
    const put = (place: number, field: Node): Node =>
      op("result.set", [place], [fields[place]?.type === "bool" ? asNumber(field) : field], "void");
    if (value.op === "struct.new") {
      // What a later field calls may use the places itself.
      const held = value.args.map((field, place) => {
        const local = newLocal(form, fields[place]?.type ?? "f64");
        return { local, set: op("local.set", [local], [field], "void", field.position) };
      });
      const sets = held.map(({ set }) => set);
      const puts = held.map(({ local }, place) =>
        put(place, op("local.get", [local], [], fields[place]?.type ?? "f64")),
      );
      return leaveWith([...sets, ...puts]);
    }
    if (isLocalRead(value)) {
      return leaveWith(
        fields.map((field, place) =>
          put(place, op("struct.get", [type, place], [{ ...value }], field.type)),
        ),
      );
    }
    const called = this.#candidates.get(value.imm[0] as number);
    if (!called) throw new Error("a function returns what it did not make");
    return leaveWith([op("call", [this.#formOf(called)], value.args, "void", value.position)]);
  }
}

interface Uses {
  /** Locals used in another way than that fields are taken of them, or that they are returned. */
  readonly seen: ReadonlySet<number>;
  /** What each local is set to. */
  readonly values: ReadonlyMap<number, readonly Node[]>;
  readonly returned: readonly Node[];
  /** Calls of whose results a field is taken at once. */
  readonly received: readonly Node[];
}

function usesOf(tree: TreeFunction): Uses {
  const seen = new Set<number>();
  const values = new Map<number, Node[]>();
  const returned: Node[] = [];
  const received: Node[] = [];
  const visitReturned = (value: Node): void => {
    returned.push(value);
    visitEnds(value);
  };
  /** A read at the end of the value is none that sees the object. */
  const visitEnds = (value: Node): void => {
    if (isLocalRead(value)) return;
    if (value.kind === "sequence") visitList(value.body, visitEnds);
    else if (value.kind === "if") {
      visit(value.condition);
      visitList(value.then, visitEnds);
      visitList(value.else, visitEnds);
    } else visit(value);
  };
  const visitList = (list: readonly Node[], last: (node: Node) => void): void => {
    list.forEach((each, at) => {
      (at === list.length - 1 ? last : visit)(each);
    });
  };
  const visit = (node: Node): void => {
    if (node.kind === "try") seen.add(node.exception);
    if (node.kind !== "op") {
      for (const child of childNodes(node)) visit(child);
      return;
    }
    const local = node.imm[0] as number;
    const [first, ...rest] = node.args;
    switch (node.op) {
      case "return":
        if (first) visitReturned(first);
        return;
      case "local.get":
      case "local.tee":
        seen.add(local);
        break;
      case "local.set":
        if (first) values.set(local, [...(values.get(local) ?? []), first]);
        break;
      case "struct.get":
      case "struct.set": {
        const object = first && behindChecks(first);
        if (object?.kind === "op" && object.op === "call") received.push(object);
        if (first && !(object && isLocalRead(object))) visit(first);
        for (const each of rest) visit(each);
        return;
      }
      default:
    }
    for (const child of node.args) visit(child);
  };
  visitList(tree.body, (node) =>
    node.type === "void" || node.type === "never" ? visit(node) : visitReturned(node),
  );
  return { seen, values, returned, received };
}

/** The nodes of which one gives the value. */
function ends(value: Node): Node[] {
  if (value.type === "never") return [];
  const lists =
    value.kind === "sequence"
      ? [value.body]
      : value.kind === "if"
        ? [value.then, value.else]
        : undefined;
  if (!lists) return [value];
  return lists.flatMap((list) => {
    const last = list.at(-1);
    return last ? ends(last) : [value];
  });
}

function asNumber(truth: Node): Node {
  return op("f64.from_i32", [], [truth], "f64");
}
