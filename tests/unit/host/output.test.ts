/** Output of tasks on several threads comes out in the order of the serial elision. Protocol: runtime/host/OUTPUT.md. */
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { expect } from "chai";
import { CONTROL, CONTROL_ADDRESS, WORKER, workerBlock } from "../../../runtime/abi/memory-map.ts";
import { takenBlockBytes } from "../../../runtime/heap/blocks.ts";
import { hostState } from "../../../runtime/host/host-state.ts";
import {
  enterOutput,
  finishOutput,
  flushAtSafepoint,
  flushFully,
  forkOutput,
  isFirst,
  leaveOutput,
  type Output,
  outputDepth,
  unwindOutput,
  write,
} from "../../../runtime/host/output.ts";
import { createCallbackSink } from "../../../runtime/host/output-sink.ts";
import { ProgramStop } from "../../../runtime/sched/strand.ts";
import { type FakeProgram, fakeContext, fakeProgram } from "./fake-context.ts";
import { type Order, openOutput, runTask, serialText, type Task } from "./output-tasks.ts";

interface Collected {
  readonly program: FakeProgram;
  readonly output: Output;
  text(): string;
}

/** Output that is only written when asked for. */
function collected(workerCount = 1): Collected {
  const program = fakeProgram([], 128 << 20, workerCount);
  const { output } = hostState(fakeContext(program));
  let written = "";
  output.sink = createCallbackSink((_descriptor, bytes) => {
    written += Buffer.from(bytes).toString();
  });
  output.flushedAtMs = Number.POSITIVE_INFINITY;
  return { program, output, text: () => written };
}

describe("output", () => {
  it("holds back what comes after an unfinished task", () => {
    const { output, text } = collected();
    write(output, 1, "before\n");
    const child = forkOutput(output);
    write(output, 1, "after\n");
    expect(isFirst(output)).to.equal(false);
    flushFully(output);
    expect(text()).to.equal("before\n");
    const outer = enterOutput(output, child);
    write(output, 1, "child\n");
    flushFully(output);
    expect(text()).to.equal("before\nchild\n");
    leaveOutput(output, outer);
    expect(isFirst(output)).to.equal(true);
    flushFully(output);
    expect(text()).to.equal("before\nchild\nafter\n");
  });

  it("gives back the memory of tasks that are done", () => {
    const { program, output, text } = collected();
    const words = fakeContext(program).words;
    for (let round = 0; round < 10_000; round += 1) {
      const child = forkOutput(output);
      const outer = enterOutput(output, child);
      if (round % 1000 === 0) write(output, 1, `${round}\n`);
      leaveOutput(output, outer);
    }
    flushFully(output);
    expect(text().length).to.equal(47);
    expect(takenBlockBytes(words)).to.be.lessThan(4 << 16);
  });

  it("keeps pieces longer than any buffer whole", () => {
    const { output, text } = collected();
    const child = forkOutput(output);
    write(output, 1, "é".repeat(300_000));
    const outer = enterOutput(output, child);
    write(output, 1, "Ā".repeat(100_000));
    leaveOutput(output, outer);
    flushFully(output);
    expect(text()).to.equal("Ā".repeat(100_000) + "é".repeat(300_000));
  });

  it("shows what a stopped program had printed, up to the stopper's place", () => {
    const { program, output, text } = collected();
    write(output, 1, "before ");
    const first = forkOutput(output);
    const second = forkOutput(output);
    write(output, 1, "never");
    enterOutput(output, first);
    write(output, 1, "first ");
    enterOutput(output, second);
    write(output, 1, "second ");
    fakeContext(program).words.store(CONTROL_ADDRESS + CONTROL.shutdown, 1);
    expect(() => write(output, 1, "late")).to.throw(ProgramStop);
    finishOutput(output, { segment: second });
    expect(text()).to.equal("before first second ");
  });

  it("does not keep the last lines of a program that goes quiet", () => {
    const { program, output, text } = collected();
    const poll = workerBlock(0) + WORKER.poll;
    const { words } = fakeContext(program);
    for (let round = 0; round < 100; round += 1) {
      write(output, 1, "x");
      expect(words.load(poll)).to.equal(1);
      flushAtSafepoint(output);
    }
    expect(text()).to.equal("");
    for (let round = 0; round < 20 && text() === ""; round += 1) flushAtSafepoint(output);
    expect(text()).to.equal("x".repeat(100));
    words.store(poll, 0);
    flushAtSafepoint(output);
    expect(words.load(poll)).to.equal(0);
  });

  it("goes on in its place after tasks that never left", () => {
    const { output, text } = collected();
    write(output, 1, "before ");
    const child = forkOutput(output);
    const depth = outputDepth(output);
    enterOutput(output, child);
    enterOutput(output, forkOutput(output));
    write(output, 1, "lost in the deep ");
    unwindOutput(output, depth);
    write(output, 1, "after");
    expect(isFirst(output)).to.equal(true);
    flushFully(output);
    expect(text()).to.equal("before lost in the deep after");
  });

  it("is the serial elision's with tasks on four threads", async function () {
    this.timeout(60_000);
    const folder = mkdtempSync(join(tmpdir(), "tscript-output-"));
    const path = join(folder, "text");
    const workerCount = 4;
    try {
      const program = fakeProgram([], 128 << 20, workerCount);
      const { output, close } = openOutput(program, 0, path);
      const tasks: Task[] = [];
      let expected = "";
      for (let index = 0; index < 40; index += 1) {
        const task = { segment: forkOutput(output), name: `t${index}`, depth: 3 };
        tasks.push(task);
        write(output, 1, `root ${index}\n`);
        expected += `${serialText(task.name, task.depth)}root ${index}\n`;
      }
      const threads = [1, 2, 3].map((worker) => {
        const own = tasks.filter((_, index) => index % workerCount === worker).reverse();
        const order: Order = { program, worker, path, tasks: own };
        // A thread does not take the loader over from its parent.
        const file = new URL("./output-tasks.ts", import.meta.url).href;
        const load = `import("tsx/esm/api").then((tsx) => tsx.register()).then(() => import("${file}"))`;
        return new Worker(load, { eval: true, workerData: order });
      });
      for (const [index, task] of tasks.entries()) {
        if (index % workerCount === 0) runTask(output, task);
      }
      await Promise.all(threads.map((thread) => once(thread, "exit")));
      flushFully(output);
      close();
      expect(readFileSync(path, "utf8") === expected).to.equal(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
