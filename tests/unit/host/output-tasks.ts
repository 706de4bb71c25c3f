/** Tasks that print and fork, run in the worst order: shared by the output test and its threads. */

import { closeSync, openSync, writeSync } from "node:fs";
import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { hostState } from "../../../runtime/host/host-state.ts";
import {
  enterOutput,
  flush,
  flushFully,
  forkOutput,
  leaveOutput,
  type Output,
  write,
} from "../../../runtime/host/output.ts";
import { type FakeProgram, fakeContext } from "./fake-context.ts";

const CHILDREN = 3;

export interface Task {
  readonly segment: number;
  readonly name: string;
  readonly depth: number;
}

/** What a thread is told. */
export interface Order {
  readonly program: FakeProgram;
  readonly worker: number;
  readonly path: string;
  readonly tasks: readonly Task[];
}

/** Text of a task in the serial elision. */
export function serialText(name: string, depth: number): string {
  let text = `${name} begins\n`;
  for (let child = 0; depth > 0 && child < CHILDREN; child += 1) {
    text += serialText(`${name}.${child}`, depth - 1);
    text += `${name} forked ${child} ${"x".repeat(child * 200)}\n`;
  }
  return `${text}${name} ends\n`;
}

/** Prints as the serial elision would, but runs the children last, and the last first. */
export function runTask(output: Output, { segment, name, depth }: Task): void {
  const before = enterOutput(output, segment);
  const children: Task[] = [];
  write(output, 1, `${name} begins\n`);
  for (let child = 0; depth > 0 && child < CHILDREN; child += 1) {
    children.push({ segment: forkOutput(output), name: `${name}.${child}`, depth: depth - 1 });
    write(output, 1, `${name} forked ${child} ${"x".repeat(child * 200)}\n`);
  }
  write(output, 1, `${name} ends\n`);
  for (const child of children.reverse()) runTask(output, child);
  leaveOutput(output, before);
  if (name.length % 4 === 0) flush(output);
}

/** Output that goes to a file, from any thread. */
export function openOutput(
  program: FakeProgram,
  worker: number,
  path: string,
): { output: Output; close: () => void } {
  const file = openSync(path, "a");
  const { output } = hostState(fakeContext(program, worker));
  output.sink = {
    isInteractive: false,
    write(_descriptor, bytes) {
      writeSync(file, bytes);
    },
  };
  return { output, close: () => closeSync(file) };
}

if (!isMainThread && parentPort) {
  const { program, worker, path, tasks } = workerData as Order;
  const { output, close } = openOutput(program, worker, path);
  for (const task of tasks) runTask(output, task);
  flushFully(output);
  close();
  parentPort.postMessage("done");
}
