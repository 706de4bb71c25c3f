/**
 * Flattens trees to structured code: labels become depths, positions become the line table, code that control cannot reach is left
 * out. Iterative, because a chain such as `a + b + …` makes a tree as deep as it is long.
 */
import type {
  BlockType,
  FunctionDefinition,
  InlinedCall,
  Instruction,
  LineEntry,
  LinePlace,
  Module,
} from "../../runtime/bytecode/module.ts";
import { Bug } from "../diagnostics/bug.ts";
import {
  blockType,
  type Label,
  type Node,
  type Position,
  type TreeFunction,
  type InlinedCall as TreeInlinedCall,
  type TreeModule,
} from "./tree.ts";

/** The module with every function's tree as flat code. */
export function flatten(module: TreeModule): Module {
  return { ...module, functions: module.functions.map(flattenFunction) };
}

/** One function as flat code; its end is the end of the array, with the result on the stack. */
export function flattenFunction(tree: TreeFunction): FunctionDefinition {
  const { code, lines, inlined } = new Flattener(tree).run();
  const { name, params, result, locals, taskSlots } = tree;
  const definition = { name, params, result, locals, taskSlots, code, lines };
  return {
    ...definition,
    ...(tree.isAdapter ? { isAdapter: true } : {}),
    ...(tree.length !== undefined ? { length: tree.length } : {}),
    ...(tree.kind !== undefined ? { kind: tree.kind } : {}),
    ...(inlined.length > 0 ? { inlined } : {}),
  };
}

/** An open structure: block, loop, if, try, or the function itself. */
interface Frame {
  readonly label: Label | null;
  readonly isLoop: boolean;
  /** Control cannot come here: what follows up to the frame's next part is left out. */
  isDead: boolean;
  /** Control comes to the frame's end by a branch or by falling out of an earlier part. */
  endIsReached: boolean;
  /** Opened where control cannot come: it is not written at all. */
  readonly isSkipped: boolean;
}

type Work =
  | { readonly kind: "node"; readonly node: Node; readonly position: Position | undefined }
  /** The value of the node before is not wanted. */
  | { readonly kind: "drop" }
  | {
      readonly kind: "emit";
      readonly instruction: Instruction;
      readonly position: Position | undefined;
      readonly ends: boolean;
    }
  | {
      readonly kind: "branch";
      readonly label: Label;
      readonly isConditional: boolean;
      readonly position: Position | undefined;
    }
  | {
      readonly kind: "branch-table";
      readonly labels: readonly Label[];
      readonly position: Position | undefined;
    }
  | {
      readonly kind: "open";
      readonly instruction: Instruction;
      readonly label: Label | null;
      readonly position: Position | undefined;
    }
  | { readonly kind: "next-part"; readonly instruction: Instruction }
  | { readonly kind: "close" };

const END: Instruction = { op: "end", imm: [] };

class Flattener {
  readonly #tree: TreeFunction;
  readonly #code: Instruction[] = [];
  readonly #lines: LineEntry[] = [];
  readonly #inlined: InlinedCall[] = [];
  readonly #placeOf = new Map<TreeInlinedCall, number>();
  readonly #frames: Frame[] = [];
  readonly #work: Work[] = [];
  #lastPosition: Position | undefined;

  constructor(tree: TreeFunction) {
    this.#tree = tree;
  }

  run(): { code: Instruction[]; lines: LineEntry[]; inlined: InlinedCall[] } {
    this.#frames.push({
      label: null,
      isLoop: false,
      isDead: false,
      endIsReached: false,
      isSkipped: false,
    });
    this.#pushBody(this.#tree.body, this.#tree.result !== "void", undefined);
    for (let work = this.#work.pop(); work; work = this.#work.pop()) this.#step(work);
    return { code: this.#code, lines: this.#lines, inlined: this.#inlined };
  }

  #step(work: Work): void {
    switch (work.kind) {
      case "close":
        this.#close();
        return;
      case "next-part":
        this.#nextPart(work.instruction);
        return;
      default:
    }
    if (this.#top().isDead) {
      if (work.kind === "open")
        this.#frames.push({
          label: null,
          isLoop: false,
          isDead: true,
          endIsReached: false,
          isSkipped: true,
        });
      return;
    }
    switch (work.kind) {
      case "node":
        this.#expand(work.node, work.node.position ?? work.position);
        return;
      case "drop":
        this.#emit({ op: "drop", imm: [] }, undefined);
        return;
      case "emit":
        this.#emit(work.instruction, work.position);
        if (work.ends) this.#top().isDead = true;
        return;
      case "open":
        this.#emit(work.instruction, work.position);
        this.#frames.push({
          label: work.label,
          isLoop: work.instruction.op === "loop",
          isDead: false,
          endIsReached: false,
          isSkipped: false,
        });
        return;
      case "branch": {
        const imm = [this.#depthOf(work.label)] as const;
        this.#emit({ op: work.isConditional ? "br_if" : "br", imm }, work.position);
        if (!work.isConditional) this.#top().isDead = true;
        return;
      }
      case "branch-table":
        this.#emit(
          { op: "br_table", imm: [work.labels.map((label) => this.#depthOf(label))] },
          work.position,
        );
        this.#top().isDead = true;
    }
  }

  /** Schedules what the node stands for; the work list is a stack, so the last scheduled runs first. */
  #expand(node: Node, position: Position | undefined): void {
    switch (node.kind) {
      case "op": {
        // The table's types were checked where the node was built.
        const instruction = { op: node.op, imm: node.imm } as unknown as Instruction;
        this.#work.push({ kind: "emit", instruction, position, ends: node.type === "never" });
        for (let index = node.args.length - 1; index >= 0; index--) {
          const arg = node.args[index];
          if (arg) this.#work.push({ kind: "node", node: arg, position });
        }
        return;
      }
      case "sequence":
        this.#pushBody(node.body, isValue(node), position);
        return;
      case "block":
      case "loop": {
        const type = node.kind === "loop" ? "void" : blockType(node.type);
        this.#work.push({ kind: "close" });
        this.#pushBody(node.body, type !== "void", position);
        this.#work.push({
          kind: "open",
          instruction: open(node.kind, type),
          label: node.label,
          position,
        });
        return;
      }
      case "if": {
        const type = blockType(node.type);
        this.#work.push({ kind: "close" });
        if (node.else.length > 0 || type !== "void") {
          this.#pushBody(node.else, type !== "void", position);
          this.#work.push({ kind: "next-part", instruction: { op: "else", imm: [] } });
        } else {
          this.#work.push({ kind: "next-part", instruction: END });
        }
        this.#pushBody(node.then, type !== "void", position);
        this.#work.push({ kind: "open", instruction: open("if", type), label: null, position });
        this.#work.push({ kind: "node", node: node.condition, position });
        return;
      }
      case "try": {
        const type = blockType(node.type);
        this.#work.push({ kind: "close" });
        this.#pushBody(node.handler, type !== "void", position);
        this.#work.push({
          kind: "emit",
          instruction: { op: "local.set", imm: [node.exception] },
          position,
          ends: false,
        });
        this.#work.push({ kind: "next-part", instruction: { op: "catch", imm: [] } });
        this.#pushBody(node.body, type !== "void", position);
        this.#work.push({ kind: "open", instruction: open("try", type), label: null, position });
        return;
      }
      case "branch":
        this.#work.push({
          kind: "branch",
          label: node.label,
          isConditional: node.condition !== undefined,
          position,
        });
        if (node.condition) this.#work.push({ kind: "node", node: node.condition, position });
        if (node.value) this.#work.push({ kind: "node", node: node.value, position });
        return;
      case "branch-table":
        this.#work.push({ kind: "branch-table", labels: node.labels, position });
        this.#work.push({ kind: "node", node: node.index, position });
    }
  }

  #pushBody(body: readonly Node[], keepsLast: boolean, position: Position | undefined): void {
    for (let index = body.length - 1; index >= 0; index--) {
      const node = body[index];
      if (!node) continue;
      if (isValue(node) && !(keepsLast && index === body.length - 1))
        this.#work.push({ kind: "drop" });
      this.#work.push({ kind: "node", node, position });
    }
  }

  /** `else` and `catch`; `end` stands for the missing `else` of an `if`, whose condition may be false. */
  #nextPart(instruction: Instruction): void {
    const frame = this.#top();
    if (frame.isSkipped) return;
    if (instruction.op === "end") {
      frame.endIsReached = true;
      return;
    }
    if (!frame.isDead) frame.endIsReached = true;
    frame.isDead = false;
    this.#emit(instruction, undefined);
  }

  #close(): void {
    const frame = this.#frames.pop();
    if (!frame) throw new Bug("flatten", "more ends than openings");
    if (frame.isSkipped) return;
    this.#code.push(END);
    const continues = frame.isLoop ? !frame.isDead : !frame.isDead || frame.endIsReached;
    if (continues) return;
    // To a validator the end of a block is reachable again; this says that it is not.
    this.#code.push({ op: "unreachable", imm: [] });
    this.#top().isDead = true;
  }

  #depthOf(label: Label): number {
    for (let index = this.#frames.length - 1; index >= 0; index--) {
      const frame = this.#frames[index];
      if (frame?.label !== label) continue;
      if (!frame.isLoop) frame.endIsReached = true;
      return this.#frames.length - 1 - index;
    }
    throw new Bug("flatten", `no open block is labelled ${label.name} in ${this.#tree.name}`);
  }

  #emit(instruction: Instruction, position: Position | undefined): void {
    const last = this.#lastPosition;
    const isNew =
      position &&
      (position.line !== last?.line ||
        position.column !== last.column ||
        position.file !== last.file ||
        position.inlined !== last.inlined);
    if (position && isNew) {
      this.#lines.push({ at: this.#code.length, ...this.#place(position) });
      this.#lastPosition = position;
    }
    this.#code.push(instruction);
  }

  #place({ file, line, column, inlined }: Position): LinePlace {
    if (!inlined) return { file, line, column };
    return { file, line, column, inlined: this.#inlinedCall(inlined) };
  }

  #inlinedCall(call: TreeInlinedCall): number {
    const known = this.#placeOf.get(call);
    if (known !== undefined) return known;
    // Outer calls come before it.
    const from = call.from && this.#place(call.from);
    const place = this.#inlined.length;
    this.#inlined.push({ function: call.function, ...(from ? { from } : {}) });
    this.#placeOf.set(call, place);
    return place;
  }

  #top(): Frame {
    const frame = this.#frames[this.#frames.length - 1];
    if (!frame) throw new Bug("flatten", "no open frame");
    return frame;
  }
}

function isValue(node: Node): boolean {
  return node.type !== "void" && node.type !== "never";
}

function open(op: "block" | "loop" | "if" | "try", type: BlockType): Instruction {
  return { op, imm: [type] };
}
