/**
 * Tree form of bytecode: what lowering builds and passes rewrite. A node is one instruction with its operands as children, or a
 * structured statement with bodies. Labels are identities here; `flatten` turns them into depths. A node belongs to one place in one tree.
 */
import type {
  BlockType,
  FunctionDefinition,
  FunctionKind,
  Immediates,
  Module,
  ResultType,
  ValueType,
} from "../../runtime/bytecode/module.ts";
import type { Opcode } from "../../runtime/bytecode/opcodes.ts";

/** Opcodes that are written as their own tree nodes, never as `Op`. */
export type StructuralOpcode =
  | "block"
  | "loop"
  | "if"
  | "else"
  | "end"
  | "br"
  | "br_if"
  | "br_table"
  | "try"
  | "catch";

/** Where the source of a node begins; index of the file in `Module.files`, line and column from 1. */
export interface Position {
  readonly file: number;
  readonly line: number;
  readonly column: number;
  /** The call in whose place the node stands, when it is not its function's own. */
  readonly inlined?: InlinedCall | undefined;
}

/** A call in whose place the callee's code stands. Compared by identity. */
export interface InlinedCall {
  /** Index of the function called. */
  readonly function: number;
  /** Undefined where the caller shows no places. */
  readonly from: Position | undefined;
}

/** A jump target. Compared by identity; the name is for dumps. */
export interface Label {
  readonly name: string;
}

interface NodeBase {
  /** Type of the value the node leaves, `void` when it leaves none, `never` when control does not come out of it. */
  type: ResultType | "never";
  position?: Position | undefined;
}

/** One instruction applied to its operands, evaluated left to right. */
export interface OpNode extends NodeBase {
  kind: "op";
  op: Exclude<Opcode, StructuralOpcode>;
  imm: Immediates<Opcode> | readonly unknown[];
  args: Node[];
}

/** Statements in order, then leaves the block; its value is that of the last node when `type` is a value type. `br` to the label carries the value. */
export interface BlockNode extends NodeBase {
  kind: "block";
  label: Label;
  body: Node[];
}

/** `br` to the label goes round again; falling out of the body leaves the loop. Always leaves nothing. */
export interface LoopNode extends NodeBase {
  kind: "loop";
  label: Label;
  body: Node[];
}

export interface IfNode extends NodeBase {
  kind: "if";
  condition: Node;
  then: Node[];
  else: Node[];
}

/** Leaves `label`'s block with `value`, or starts the loop's next round; when `condition` is there only if it is not zero. */
export interface BranchNode extends NodeBase {
  kind: "branch";
  label: Label;
  condition?: Node | undefined;
  value?: Node | undefined;
}

/** Jumps to the label at the index, the last when out of range. */
export interface BranchTableNode extends NodeBase {
  kind: "branch-table";
  index: Node;
  labels: Label[];
}

/** Body, or handler with the thrown value in `exception` (a local of type `value`). */
export interface TryNode extends NodeBase {
  kind: "try";
  body: Node[];
  exception: number;
  handler: Node[];
}

/** Evaluates the nodes in order; its value is that of the last. Lets an expression have statements before it. */
export interface SequenceNode extends NodeBase {
  kind: "sequence";
  body: Node[];
}

export type Node =
  | OpNode
  | BlockNode
  | LoopNode
  | IfNode
  | BranchNode
  | BranchTableNode
  | TryNode
  | SequenceNode;

/** A function under construction: as `FunctionDefinition`, with a body of trees. Passes may add locals and change types of locals. */
export interface TreeFunction {
  readonly name: string;
  params: ValueType[];
  result: ResultType;
  locals: ValueType[];
  taskSlots: number[];
  body: Node[];
  /** The function is called through closures, virtual slots or from outside, so its signature is fixed. */
  signatureIsFixed: boolean;
  /** Comes from the library: inlining and specialisation are more eager. */
  isLibrary: boolean;
  /** It is called where something seldom happens, and not put in place of those calls. */
  isRare?: boolean;
  /** Its name in the library's files on bigints: `passes/bigints/` knows what the functions there do. */
  bigint?: string;
  /** Its closures stand for the function they capture first. */
  isAdapter?: boolean;
  /** What the function is in truth, which passes have nothing to gain from. Its `body` stands for that until they are through: it has the same effects. */
  finished?: FinishedBody | undefined;
  /** What the program sees as the `length` of its closures. */
  length?: number;
  /** What its closures are shown as. */
  kind?: FunctionKind;
  /** Where it stops and later goes on: `nop`s of the body. Only until `resume/` has rewritten the function. */
  suspensions?: ReadonlySet<Node> | undefined;
  /** Of such a function: the parameter that says what its closure is called on, of which it makes nothing. */
  receiverAt?: number | undefined;
}

/** A body that needs no passes. */
export interface FinishedBody {
  readonly locals: ValueType[];
  readonly body: Node[];
}

/** A module whose functions are still trees. */
export interface TreeModule extends Omit<Module, "functions" | "globals" | "strings" | "types"> {
  strings: string[];
  types: Module["types"];
  globals: Module["globals"];
  functions: TreeFunction[];
}

/** Builds an instruction node; type-checked against the table. */
export function op<K extends Exclude<Opcode, StructuralOpcode>>(
  opcode: K,
  imm: Immediates<K>,
  args: Node[],
  type: ResultType | "never",
  position?: Position,
): OpNode {
  return { kind: "op", op: opcode, imm, args, type, position };
}

/** Type of a block that leaves nothing when its node never completes. */
export function blockType(type: ResultType | "never"): BlockType {
  return type === "never" ? "void" : type;
}

/** The children of a node in evaluation order. */
export function childNodes(node: Node): Node[] {
  switch (node.kind) {
    case "op":
      return node.args;
    case "block":
    case "loop":
    case "sequence":
      return node.body;
    case "if":
      return [node.condition, ...node.then, ...node.else];
    case "branch":
      return [...(node.value ? [node.value] : []), ...(node.condition ? [node.condition] : [])];
    case "branch-table":
      return [node.index];
    case "try":
      return [...node.body, ...node.handler];
  }
}

/** The lists of statements directly in a node. */
export function statementLists(node: Node): Node[][] {
  switch (node.kind) {
    case "block":
    case "loop":
    case "sequence":
      return [node.body];
    case "if":
      return [node.then, node.else];
    case "try":
      return [node.body, node.handler];
    default:
      return [];
  }
}

/** Calls `visit` on the node and everything below it, parents first. */
export function walk(node: Node, visit: (node: Node) => void): void {
  const pending: Node[] = [node];
  for (let next = pending.pop(); next; next = pending.pop()) {
    visit(next);
    if (next.kind !== "op") {
      pushChildren(pending, next);
      continue;
    }
    // As `pushReversed` does, which half of all that is called while compiling would be otherwise: most nodes are instructions, half without operands.
    const { args } = next;
    for (let index = args.length - 1; index >= 0; index--) pending.push(args[index] as Node);
  }
}

/** Is one of the nodes, or of those below them, such a one? Looks no further than to the first. */
export function someNode(nodes: readonly Node[], test: (node: Node) => boolean): boolean {
  const pending: Node[] = [...nodes];
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (test(next)) return true;
    if (next.kind !== "op") {
      pushChildren(pending, next);
      continue;
    }
    // As `pushReversed` does, which half of all that is called while compiling would be otherwise: most nodes are instructions, half without operands.
    const { args } = next;
    for (let index = args.length - 1; index >= 0; index--) pending.push(args[index] as Node);
  }
  return false;
}

/** Pushes the children of a node, the last first, so that they are popped in evaluation order. Passes walk a lot: no lists are made for it. */
function pushChildren(pending: Node[], node: Node): void {
  switch (node.kind) {
    case "op":
      pushReversed(pending, node.args);
      return;
    case "block":
    case "loop":
    case "sequence":
      pushReversed(pending, node.body);
      return;
    case "if":
      pushReversed(pending, node.else);
      pushReversed(pending, node.then);
      pending.push(node.condition);
      return;
    case "branch":
      if (node.condition) pending.push(node.condition);
      if (node.value) pending.push(node.value);
      return;
    case "branch-table":
      pending.push(node.index);
      return;
    case "try":
      pushReversed(pending, node.handler);
      pushReversed(pending, node.body);
  }
}

function pushReversed(pending: Node[], nodes: readonly Node[]): void {
  for (let index = nodes.length - 1; index >= 0; index--) {
    const node = nodes[index];
    if (node) pending.push(node);
  }
}

/** Are the function's trees nested deeper than this? Passes that recurse leave such functions alone. @param limit at most a thousand: so deep this goes too */
export function isDeeperThan(body: TreeFunction, limit: number): boolean {
  return areDeeperThan(body.body, limit);
}

function areDeeperThan(nodes: readonly Node[], limit: number): boolean {
  if (limit === 0) return nodes.length > 0;
  for (const node of nodes) {
    // Half of all nodes have no children.
    if (node.kind === "op" && node.args.length === 0) continue;
    if (isNodeDeeperThan(node, limit - 1)) return true;
  }
  return false;
}

/** Whether what is below the node is. Each pass asks of each function: no lists are made for it. */
function isNodeDeeperThan(node: Node, limit: number): boolean {
  switch (node.kind) {
    case "op":
      return node.args.length > 0 && areDeeperThan(node.args, limit);
    case "block":
    case "loop":
    case "sequence":
      return areDeeperThan(node.body, limit);
    case "if":
      return (
        limit === 0 ||
        isNodeDeeperThan(node.condition, limit - 1) ||
        areDeeperThan(node.then, limit) ||
        areDeeperThan(node.else, limit)
      );
    case "try":
      return areDeeperThan(node.body, limit) || areDeeperThan(node.handler, limit);
    default:
      return areDeeperThan(childNodes(node), limit);
  }
}

export type { FunctionDefinition };
