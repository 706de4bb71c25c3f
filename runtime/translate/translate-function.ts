/** Writes one function: prologue, instructions, epilogue; and which source position each piece of code comes from. */
import { INLINED_BYTES } from "../abi/inlining.ts";
import { CLOSURE, VALUE_UNDEFINED } from "../abi/object-layout.ts";
import { findCountedLoop } from "./counted-loops/find.ts";
import { writeCountedLoop } from "./counted-loops/write.ts";
import { functionAt } from "./dispatch.ts";
import { type FunctionPlan, planFunction } from "./function-plan.ts";
import { FunctionWriter } from "./function-writer.ts";
import { findGrownTexts } from "./grown-texts.ts";
import { blockType, writePoll } from "./instructions/control.ts";
import { noteTaskTop, saveShadowTop } from "./instructions/exceptions.ts";
import { writeInstruction } from "./instructions/instructions.ts";
import { addSlotLocals } from "./instructions/tasks.ts";
import { declareListWalks } from "./list-walks.ts";
import { findPinned } from "./pinned-values.ts";
import type { CodePosition } from "./positions.ts";
import type { Program } from "./program.ts";
import { isNumber, isTraced, wasmResults, wasmType } from "./representation.ts";
import { frameBytes, STACK_OVERFLOW } from "./stack-depth.ts";
import { declareTestedElements } from "./tested-elements.ts";
import { declareTextViews } from "./text-views.ts";
import { declareViews } from "./typed-views.ts";

/** Writes the function's body into the module. @returns positions by offset in the body */
export function translateFunction(program: Program, index: number): readonly CodePosition[] {
  const handle = program.functions[index];
  if (handle === undefined) throw new Error(`no function ${index}`);
  const plan = planFunction(program, index);
  const f = program.builder.body(handle);
  const locals = declareLocals(program, index, f);
  const keepers = plan.roots.keepers.map((type) => f.addLocal(wasmType(type), "kept"));
  const w = new FunctionWriter(program, plan, f, [...locals, ...keepers]);
  writePrologue(w);
  const positions = writeCode(w);
  writeEpilogue(w);
  if (neverComesBack(w.plan)) f.outgrow(INLINED_BYTES);
  return positions;
}

/** What only throws is seldom called. Functions whose code stands at their calls alone have none. */
function neverComesBack({ definition, shape }: FunctionPlan): boolean {
  if (definition.code.length <= 1) return false;
  const returns = definition.code.some(
    ({ op }, at) => op === "return" && shape.isReachable[at] !== 0,
  );
  return !shape.endIsReachable && !returns;
}

/** Locals of the bytecode as WebAssembly locals. Captures of a closure's own function are read from the closure. */
function declareLocals(program: Program, index: number, f: FunctionWriter["f"]): number[] {
  const { params, locals } = functionAt(program.module, index);
  const form = program.forms[index];
  const captures = form?.kind === "closure" ? form.captures : 0;
  const firstOwn = form?.kind === "closure" ? 1 - captures : 0;
  return [
    ...params.map((type, param) =>
      param < captures ? f.addLocal(wasmType(type), "captured") : firstOwn + param,
    ),
    ...locals.map((type) => f.addLocal(wasmType(type))),
  ];
}

function writePrologue(w: FunctionWriter): void {
  const { f, plan, program } = w;
  const { params, locals } = plan.definition;
  const form = program.forms[plan.index];
  if (form?.kind === "closure") {
    for (let capture = 0; capture < form.captures; capture += 1) {
      f.localGet(0);
      f.load(`${wasmType(params[capture] ?? "i32")}.load`, CLOSURE.captures + 8 * capture);
      f.localSet(w.localOf(capture));
    }
  }
  // WebAssembly's own start value of a boxed local would be the number 0.
  const live = new Set(plan.roots.atEntry);
  locals.forEach((type, index) => {
    const local = params.length + index;
    if (type !== "value" || !live.has(local)) return;
    f.i64Const(VALUE_UNDEFINED);
    f.localSet(w.localOf(local));
  });
  declareViews(w);
  declareTextViews(w);
  declareTestedElements(w);
  w.walks = declareListWalks(w);
  w.grown = findGrownTexts(plan.shape, plan.operandsAt);
  w.pinned = findPinned(plan.shape, (local) => isNumber(w.localType(local)));
  enterStack(w);
  w.shadow.enter();
  saveShadowTop(w);
  addSlotLocals(w);
  const { leavesRecords, clearsAll } = plan.tasks;
  if (leavesRecords || clearsAll.size > 0) {
    w.taskBase = f.addLocal("i32", "task_base");
    noteTaskTop(w, w.taskBase);
  }
  if (program.calls.pollsAtEntry[plan.index] === true) {
    writePoll(
      w,
      plan.roots.atEntry.filter((local) => local < params.length),
    );
  }
  const counts = program.calls.counts[plan.index] === true;
  if (leavesRecords || w.shadow.isWhole || counts)
    w.exit = f.block(blockType(plan.definition.result));
}

function writeCode(w: FunctionWriter): CodePosition[] {
  const { code } = w.plan.definition;
  const positions: CodePosition[] = [];
  writeRange(w, 0, code.length, positions);
  w.at = code.length;
  w.flush();
  w.shadow.atInstruction(code.length);
  return positions;
}

/** Writes instructions from one to before another. Called again for the rounds of counted loops that need no looking. */
function writeRange(
  w: FunctionWriter,
  first: number,
  end: number,
  positions: CodePosition[],
): void {
  const { f, plan } = w;
  const { code, lines } = plan.definition;
  const later = lines.findIndex(({ at }) => at > first);
  let line = Math.max(0, (later < 0 ? lines.length : later) - 1);
  for (let at = first; at < end; at += 1) {
    const instruction = code[at];
    if (instruction === undefined) continue;
    const { op } = instruction;
    const isMarker = op === "else" || op === "catch" || op === "end";
    for (let entry = lines[line]; entry !== undefined && entry.at <= at; entry = lines[line]) {
      positions.push({ ...entry, offset: f.offset });
      line += 1;
    }
    if (plan.shape.isReachable[at] === 0 && !isMarker) {
      // A block in dead code is left out whole.
      if (op === "block" || op === "loop" || op === "if" || op === "try") {
        at = plan.shape.endOf[at] ?? at;
      }
      continue;
    }
    if (w.skipped.has(at)) continue;
    w.shadow.atInstruction(at);
    if (op === "loop") writeFastRounds(w, at, positions);
    w.at = at;
    writeInstruction(w, instruction);
    w.keepResult();
    w.endInstruction();
  }
}

/** Writes the rounds of a counted loop for which no index needs to be looked at, before the loop itself. */
function writeFastRounds(w: FunctionWriter, at: number, positions: CodePosition[]): void {
  const loop = findCountedLoop(w.program, w.plan, at);
  if (loop === undefined) return;
  writeCountedLoop(w, loop, (first, end) => writeRange(w, first, end, positions));
  const { lines } = w.plan.definition;
  const here = lines.findLast((entry) => entry.at <= at);
  if (here !== undefined) positions.push({ ...here, offset: w.f.offset });
}

function writeEpilogue(w: FunctionWriter): void {
  const { f, plan, program } = w;
  if (w.exit === undefined) return;
  if (!plan.shape.endIsReachable) f.op("unreachable");
  f.end();
  if (plan.tasks.leavesRecords) {
    const { result } = plan.definition;
    const [type] = wasmResults(result);
    const kept = type === undefined ? undefined : w.store(type);
    f.globalGet(program.globals.taskTop);
    f.localGet(w.taskBase);
    f.op("i32.gt_u");
    w.rarely(() =>
      w.shadow.slowPath(kept !== undefined && isTraced(result)
        ? [{ operand: kept, isBoxed: result === "value" }]
        : [], () => {
        f.localGet(w.taskBase);
        w.callRuntime("frame_exit");
      }, []),
    );
    if (kept !== undefined) w.get(kept);
  }
  w.shadow.leave();
  leaveStack(w);
}

/** Counts the function's frame, or notes what is left where a handler will want to know. */
function enterStack(w: FunctionWriter): void {
  const { f, plan, program } = w;
  const { stackLeft } = program.globals;
  const counts = program.calls.counts[plan.index] === true;
  const hasHandler = plan.definition.code.some(({ op }) => op === "try");
  if (!counts && !(hasHandler && program.calls.counts.includes(true))) return;
  w.stackLeft = f.addLocal("i32", "stack_left");
  f.globalGet(stackLeft);
  if (counts) {
    f.i32Const(frameBytes(plan.definition));
    f.op("i32.sub");
  }
  f.localTee(w.stackLeft);
  if (!counts) {
    f.op("drop");
    return;
  }
  f.i32Const(0);
  f.op("i32.lt_s");
  w.rarely(() => {
    f.i32Const(STACK_OVERFLOW);
    w.callRuntime("throw_range");
    f.op("unreachable");
  });
  f.localGet(w.stackLeft);
  f.globalSet(stackLeft);
}

function leaveStack(w: FunctionWriter): void {
  const { f, plan, program } = w;
  if (program.calls.counts[plan.index] !== true) return;
  f.localGet(w.stackLeft);
  f.i32Const(frameBytes(plan.definition));
  f.op("i32.add");
  f.globalSet(program.globals.stackLeft);
}
