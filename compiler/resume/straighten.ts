/** Brings every suspension of a tree to the level of statements: nothing is under way on the operand stack when a function stops. */
import type { ResultType, ValueType } from "../../runtime/bytecode/module.ts";
import { Bug } from "../diagnostics/bug.ts";
import { type BlockNode, childNodes, type Node, op, walk } from "../ir/tree.ts";

/** What straightening needs of the function. */
export interface StraightenContext {
  readonly suspensions: ReadonlySet<Node>;
  readonly newLocal: (type: ValueType) => number;
}

/** The statements with every suspension as a statement of its own, inside blocks, loops, ifs and bodies of tries only. */
export function straighten(body: readonly Node[], context: StraightenContext): Node[] {
  return new Straightener(context).list(body);
}

class Straightener {
  readonly #context: StraightenContext;
  readonly #holders = new Map<Node, boolean>();

  constructor(context: StraightenContext) {
    this.#context = context;
  }

  list(nodes: readonly Node[]): Node[] {
    const out: Node[] = [];
    for (const node of nodes) this.#statement(node, out);
    return out;
  }

  #suspends(node: Node): boolean {
    const known = this.#holders.get(node);
    if (known !== undefined) return known;
    const found =
      this.#context.suspensions.has(node) || childNodes(node).some((each) => this.#suspends(each));
    this.#holders.set(node, found);
    return found;
  }

  /** Appends the node, whose value nobody wants. */
  #statement(node: Node, out: Node[]): void {
    if (!this.#suspends(node)) {
      out.push(asStatement(node));
      return;
    }
    if (this.#context.suspensions.has(node)) {
      out.push(node);
      return;
    }
    switch (node.kind) {
      case "op":
        this.#operands(node.args, out);
        out.push(asStatement(node));
        return;
      case "sequence":
        for (const each of node.body) this.#statement(each, out);
        return;
      case "loop":
        node.body = this.list(node.body);
        out.push(node);
        return;
      case "branch":
      case "branch-table":
        this.#jump(node, out);
        return;
      case "block":
      case "if":
      case "try":
        this.#structured(node, undefined, out);
    }
  }

  /** Appends what comes before the value; what it gives holds no suspension. */
  #value(node: Node, out: Node[]): Node {
    if (!this.#suspends(node)) return node;
    if (node.type === "void" || node.type === "never") {
      this.#statement(node, out);
      return node.type === "void"
        ? op("nop", [], [], "void")
        : op("unreachable", [], [], "never", node.position);
    }
    switch (node.kind) {
      case "op":
        this.#operands(node.args, out);
        return node;
      case "sequence": {
        const last = node.body[node.body.length - 1];
        for (const each of node.body.slice(0, -1)) this.#statement(each, out);
        return last ? this.#value(last, out) : op("nop", [], [], "void");
      }
      case "block":
      case "if":
      case "try": {
        const { type } = node;
        const local = this.#context.newLocal(type);
        this.#structured(node, local, out);
        return op("local.get", [local], [], type);
      }
      default:
        throw new Bug("lower", `a ${node.kind} has no value`);
    }
  }

  /** Operands that are evaluated before a suspension wait in locals. */
  #operands(args: Node[], out: Node[]): void {
    let last = args.length - 1;
    while (last >= 0 && !this.#suspends(args[last] as Node)) last--;
    for (let index = 0; index <= last; index++) {
      const arg = args[index] as Node;
      const value = this.#value(arg, out);
      args[index] = index < last ? this.#keep(value, out) : value;
    }
  }

  #keep(value: Node, out: Node[]): Node {
    const { type } = value;
    if (type === "void" || type === "never") {
      out.push(value);
      return op("unreachable", [], [], "never");
    }
    if (value.kind === "op" && value.op.endsWith(".const")) return value;
    const local = this.#context.newLocal(type);
    out.push(op("local.set", [local], [value], "void"));
    return op("local.get", [local], [], type);
  }

  #jump(node: Extract<Node, { kind: "branch" | "branch-table" }>, out: Node[]): void {
    if (node.kind === "branch-table") {
      node.index = this.#value(node.index, out);
    } else {
      const parts = [node.value, node.condition].filter((each) => each !== undefined);
      this.#operands(parts, out);
      if (node.value) node.value = parts[0];
      if (node.condition) node.condition = parts[parts.length - 1];
    }
    out.push(node);
  }

  /** A block, if or try; its value goes to the local. */
  #structured(
    node: Extract<Node, { kind: "block" | "if" | "try" }>,
    local: number | undefined,
    out: Node[],
  ): void {
    const hasValue = node.type !== "void" && node.type !== "never";
    const part = (nodes: readonly Node[]): Node[] =>
      hasValue ? this.list(valueInto(nodes, local)) : this.list(nodes);
    if (node.kind === "block") {
      if (hasValue) this.#redirect(node, local);
      node.body = part(node.body);
    } else if (node.kind === "if") {
      node.condition = this.#value(node.condition, out);
      node.then = part(node.then);
      node.else = part(node.else);
    } else {
      const handlerStops = node.handler.some((each) => this.#suspends(each));
      node.body = part(node.body);
      const handler = part(node.handler);
      if (handlerStops) {
        this.#handleBehind(node, handler, out);
        return;
      }
      node.handler = handler;
    }
    if (hasValue) node.type = "void";
    out.push(node);
  }

  /** Nothing can jump into a handler, so one that suspends runs behind its try. */
  #handleBehind(node: Extract<Node, { kind: "try" }>, handler: Node[], out: Node[]): void {
    const caught = this.#context.newLocal("i32");
    const set = (value: number): Node =>
      op("local.set", [caught], [op("i32.const", [value], [], "i32")], "void");
    node.handler = [set(1)];
    node.type = "void";
    out.push(set(0), node, {
      kind: "if",
      condition: op("local.get", [caught], [], "i32"),
      then: handler,
      else: [],
      type: "void",
    });
  }

  /** Branches that carry the block's value store it instead. */
  #redirect(block: BlockNode, local: number | undefined): void {
    walk(block, (node) => {
      if (node.kind !== "branch" || node.label !== block.label || !node.value) return;
      if (node.condition) throw new Bug("lower", "a conditional branch carries a value");
      const { value, label, position } = node;
      const jump: Node = { kind: "branch", label, type: "never", position };
      const body = [...valueInto([value], local), jump];
      Object.assign(node, { kind: "sequence", body, type: "never", value: undefined });
      this.#holders.delete(node);
    });
  }
}

function asStatement(node: Node): Node {
  if (node.type === "void" || node.type === "never") return node;
  return { kind: "sequence", body: [node], type: "void" };
}

/** The nodes with the value of the last in the local. */
function valueInto(nodes: readonly Node[], local: number | undefined): Node[] {
  const last = nodes[nodes.length - 1];
  if (!last || !isValueType(last.type)) return [...nodes];
  const kept = local === undefined ? last : op("local.set", [local], [last], "void");
  return [...nodes.slice(0, -1), kept];
}

function isValueType(type: ResultType | "never"): type is ValueType {
  return type !== "void" && type !== "never";
}
