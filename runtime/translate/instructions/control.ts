/** Blocks, branches, locals and module variables. */
import { WORKER } from "../../abi/memory-map.ts";
import type { ResultType, ValueType } from "../../bytecode/module.ts";
import { writeEscapeToVariable } from "../collector/escape.ts";
import type { FunctionWriter } from "../function-writer.ts";
import { writeStep } from "../list-walks.ts";
import { writePin } from "../pinned-values.ts";
import { endsInError } from "../rare-ways.ts";
import { wasmType } from "../representation.ts";
import { pollsEachRound } from "../round-polls.ts";
import { renewTextView } from "../text-views.ts";
import { renewView } from "../typed-views.ts";
import type { Handlers } from "./handler.ts";

type ControlOpcode =
  | "block"
  | "loop"
  | "if"
  | "else"
  | "end"
  | "br"
  | "br_if"
  | "br_table"
  | "return"
  | "drop"
  | "select"
  | "trap"
  | "local.get"
  | "local.set"
  | "local.tee"
  | "global.get"
  | "global.set"
  | "result.get"
  | "result.set";

/** Handlers of control instructions. */
export const CONTROL_HANDLERS: Handlers<ControlOpcode> = {
  block: (w, type) => {
    w.flush();
    const target = w.f.block(blockType(type));
    w.blocks.push({ op: "block", target, end: () => w.f.end() });
  },
  loop: (w, type) => {
    w.flush();
    const target = w.f.loop(blockType(type));
    w.blocks.push({ op: "loop", target, end: () => w.f.end() });
    if (w.program.calls.polls && !pollsEachRound(w.plan.shape, w.at, (at) => isSafepoint(w, at)))
      writePoll(w);
  },
  if: (w, type) => {
    w.flush();
    if (endsInError(w.program, w.plan.shape, w.at + 1)) w.f.expect(false);
    const target = w.f.if(blockType(type));
    w.blocks.push({ op: "if", target, end: () => w.f.end() });
  },
  else: (w) => {
    w.flush();
    w.f.else();
  },
  end: (w) => {
    w.flush();
    w.blocks.pop()?.end();
  },
  br: (w, label) => {
    w.flush();
    const block = w.blockAt(label);
    if (block === undefined) leaveFunction(w);
    else w.f.br(w.f.depthOf(block.target));
  },
  br_if: (w, label) => {
    w.flush();
    if (endsInError(w.program, w.plan.shape, w.at + 1)) w.f.expect(true);
    w.f.brIf(depthOf(w, label));
  },
  br_table: (w, labels) => {
    w.flush();
    const depths = labels.map((label) => depthOf(w, label));
    w.f.brTable(depths.slice(0, -1), depths.at(-1) ?? 0);
  },
  return: (w) => {
    w.flush();
    leaveFunction(w);
  },
  drop: (w) => w.drop(),
  select: (w) => {
    w.flush();
    w.f.op("select");
  },
  trap: (w, code) => {
    w.flush();
    w.trap(code);
  },
  "local.get": (w, local) => w.pushLater({ kind: "local", index: w.localOf(local) }),
  "local.set": (w, local) => setLocal(w, local),
  "local.tee": (w, local) => {
    setLocal(w, local);
    w.pushLater({ kind: "local", index: w.localOf(local) });
  },
  "global.get": (w, global) => {
    w.flush();
    w.f.i32Const(0);
    w.f.load(`${wasmType(globalType(w, global))}.load`, w.program.variables[global] ?? 0);
  },
  "global.set": (w, global) => {
    const type = wasmType(globalType(w, global));
    const value = w.takeOne(type);
    w.f.i32Const(0);
    w.get(value);
    w.f.store(`${type}.store`, w.program.variables[global] ?? 0);
    writeEscapeToVariable(w, value, globalType(w, global));
  },
  "result.get": (w, place) => {
    w.flush();
    w.f.globalGet(w.program.resultPlace(place));
  },
  "result.set": (w, place) => {
    w.flush();
    w.f.globalSet(w.program.resultPlace(place));
  },
};

/** A safepoint: the slow path when somebody asks for this worker's attention. */
export function writePoll(w: FunctionWriter, variables?: readonly number[]): void {
  w.f.globalGet(w.program.globals.worker);
  w.f.load("i32.load", WORKER.poll);
  w.rarely(() => w.shadow.slowPath([], () => w.callRuntime("poll"), variables));
}

/** WebAssembly block type of a bytecode block type. */
export function blockType(type: ResultType): "void" | "i32" | "i64" | "f64" {
  return type === "void" ? "void" : wasmType(type);
}

function setLocal(w: FunctionWriter, local: number): void {
  if (w.pinned.has(w.at)) {
    w.flush();
    writePin(w, w.wasmType(w.localType(local)));
  }
  const walk = w.walks.get(w.at);
  if (walk === undefined) w.popInto(w.localOf(local));
  else writeStep(w, walk, w.localOf(local));
  afterLocalSet(w, local);
}

/** After the WebAssembly local of a local of the bytecode was set by the instruction at hand: what is kept of it follows. */
export function afterLocalSet(w: FunctionWriter, local: number): void {
  renewView(w, local);
  renewTextView(w, local);
  w.shadow.afterSet(local);
}

function depthOf(w: FunctionWriter, label: number): number {
  const target = w.blockAt(label)?.target ?? w.exit;
  return target === undefined ? w.f.depth : w.f.depthOf(target);
}

function leaveFunction(w: FunctionWriter): void {
  w.shadow.leaveSpan();
  if (w.exit === undefined) w.f.return();
  else w.f.br(w.f.depthOf(w.exit));
}

/** A fork is a safepoint, and so is a call of what polls at its entry. */
function isSafepoint({ plan, program }: FunctionWriter, at: number): boolean {
  const instruction = plan.definition.code[at];
  if (instruction?.op === "call") return program.calls.pollsAtEntry[instruction.imm[0]] === true;
  return instruction?.op === "fork" || instruction?.op === "fork.latent";
}

function globalType(w: FunctionWriter, global: number): ValueType {
  return w.program.module.globals[global]?.type ?? "value";
}
