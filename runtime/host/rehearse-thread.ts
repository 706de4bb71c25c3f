/** The door of the runtime for builds. Has the script of a worker thread do on the calling thread what it does on its own: Node then has code of all that. */
import { MessageChannel } from "node:worker_threads";
import type { Module } from "../bytecode/module.ts";
import { untuneEngine } from "./engine.ts";
import { prepare } from "./prepare.ts";
import { Program } from "./program.ts";
import type { WorkerRequest } from "./worker.ts";

/** Runs a program as its worker 0; nothing it prints is shown. @param script what `worker-main.cjs` exports @param module verified */
export async function rehearseThread(script: unknown, module: Module): Promise<void> {
  const { WorkerThread } = script as typeof import("./worker.ts");
  const { port1, port2 } = new MessageChannel();
  new WorkerThread(port1);
  const { share } = new Program(prepare(module), {
    threads: 2,
    argv: [],
    allowRead: false,
    allowWrite: false,
    allowEnv: false,
    captureOutput: true,
  });
  const ended = new Promise((resolve) => port2.once("message", resolve));
  const requests: WorkerRequest[] = [
    { kind: "program", program: 0, worker: 0, share },
    { kind: "run", program: 0 },
  ];
  for (const request of requests) port2.postMessage(request);
  await ended;
  port2.close();
  untuneEngine();
}
