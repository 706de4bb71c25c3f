/** How V8 compiles what we give it: its switches, when they are set and when they are taken back. */
import { setFlagsFromString } from "node:v8";
import { INLINED_BYTES } from "../abi/inlining.ts";

/** A switch of V8, and what sets it back to what it is by itself. */
interface Switch {
  readonly set: string;
  readonly reset: readonly string[];
}

/**
 * Optimised code at a function's first call, nothing compiled that is never called: there is no way to replace a running function's code, so a long loop in a
 * function called once would stay in baseline code at half speed.
 */
const OPTIMISED_AT_ONCE: Switch = {
  set: "--no-liftoff",
  // Without its baseline compiler, V8 takes the second switch back as well.
  reset: ["--liftoff", "--wasm-dynamic-tiering"],
};

const LAZY = "--wasm-lazy-compilation";

/**
 * Small functions are inlined into others: fib with a fork at every call takes 0.6 of its time (Node 20.20, 2026-11-23). By Node's major version; a
 * name that V8 does not know is an error on stderr.
 */
const INLINING: Readonly<Record<string, readonly Switch[]>> = {
  "20": [
    { set: "--experimental-wasm-inlining", reset: ["--no-experimental-wasm-inlining"] },
    { set: `--wasm-inlining-max-size=${INLINED_BYTES}`, reset: ["--wasm-inlining-max-size=500"] },
    { set: "--experimental-wasm-branch-hinting", reset: ["--no-experimental-wasm-branch-hinting"] },
  ],
  "22": [
    { set: "--experimental-wasm-inlining", reset: [] },
    { set: `--wasm-inlining-max-size=${INLINED_BYTES}`, reset: [] },
    { set: "--experimental-wasm-branch-hinting", reset: [] },
  ],
  "24": [{ set: "--wasm-inlining", reset: [] }],
};

/** The version of Node of which is known what its switches are by themselves. */
const KNOWN = "20";

function switches(): readonly Switch[] {
  const inlining = INLINING[major()] ?? [];
  return [OPTIMISED_AT_ONCE, { set: LAZY, reset: [] }, ...inlining];
}

function major(): string {
  return process.versions.node.split(".")[0] ?? "";
}

/** Sets the switches, for the whole process: before any of our code is compiled, which happens when it is first called. Any thread, any number of times. */
export function tuneEngine(): void {
  for (const { set } of switches()) setFlagsFromString(set);
}

/**
 * Takes the switches back, where it is known how. Node's own scripts come with code that V8 takes only while its switches are as they were when it was
 * made: a thread that starts meanwhile takes 60 ms instead of 30. No thread may run code of ours.
 */
export function untuneEngine(): void {
  if (major() !== KNOWN) return;
  for (const { reset } of switches()) for (const flag of reset) setFlagsFromString(flag);
}
