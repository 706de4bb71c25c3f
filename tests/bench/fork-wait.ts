/**
 * What a fork and a wait cost on one worker: Fibonacci with a fork at every call against the same function with plain calls, both as
 * hand-written bytecode. Prints medians; `--wat` shows the code instead.
 */
import { callExport } from "../../runtime/host/call.ts";
import { prepare } from "../../runtime/host/prepare.ts";
import { Program } from "../../runtime/host/program.ts";
import { translateToWat } from "../../runtime/translate/show.ts";
import { parseModule } from "../harness/bytecode-case.ts";

const N = 32;
const RUNS = 9;
/** Calls of fib(N) that go on: each forks once. */
const FORKS = 3_524_577;

const SOURCE = `
  type 0 object
  type 1 string
  type 2 future f64
  function 0 "main" () -> void { }
  function 1 "call" (f64) -> f64 {
    local.get 0 f64.const 2 f64.lt if local.get 0 return end
    local.get 0 f64.const 1 f64.sub call 1 local.get 0 f64.const 2 f64.sub call 1 f64.add }
  function 2 "latent" (f64) -> f64 { task 2
    local.get 0 f64.const 2 f64.lt if local.get 0 return end
    local.get 0 f64.const 1 f64.sub fork.latent 0
    local.get 0 f64.const 2 f64.sub call 2 wait.latent 0 f64.add }
  function 3 "future" (f64) -> f64 { local t2
    local.get 0 f64.const 2 f64.lt if local.get 0 return end
    local.get 0 f64.const 1 f64.sub fork 3 local.set 1
    local.get 0 f64.const 2 f64.sub call 3 local.get 1 wait t2 f64.add }
  function 4 "integers" (i32) -> i32 {
    local.get 0 i32.const 2 i32.lt_s if local.get 0 return end
    local.get 0 i32.const 1 i32.sub call 4 local.get 0 i32.const 2 i32.sub call 4 i32.add }
  function 5 "latent integers" (i32) -> i32 { task 5
    local.get 0 i32.const 2 i32.lt_s if local.get 0 return end
    local.get 0 i32.const 1 i32.sub fork.latent 0
    local.get 0 i32.const 2 i32.sub call 5 wait.latent 0 i32.add }
  function 6 "two latent" (f64) -> f64 { task 6 task 6
    local.get 0 f64.const 2 f64.lt if local.get 0 return end
    local.get 0 f64.const 1 f64.sub fork.latent 0
    local.get 0 f64.const 2 f64.sub fork.latent 1 wait.latent 0 wait.latent 1 f64.add }
  entry 0
  ${["call", "latent", "future", "integers", "latent integers", "two latent"]
    .map((name, index) => `export ${JSON.stringify(name)} ${index + 1}`)
    .join("\n")}`;

/** Forked function, the same with plain calls, forks per call that goes on. */
const ROWS = [
  ["latent", "call", 1],
  ["latent integers", "integers", 1],
  ["two latent", "call", 2],
  ["future", "call", 1],
] as const;

const module = parseModule(SOURCE);

function measure(program: Program, name: string): number {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const started = performance.now();
    const outcome = callExport(program.root, `export:${name}`, [N]);
    times.push(performance.now() - started);
    if (outcome.kind !== "returned" || outcome.value !== 2_178_309) {
      throw new Error(`${name} gave ${JSON.stringify(outcome)}`);
    }
  }
  return times.sort((left, right) => left - right)[RUNS >> 1] ?? Number.NaN;
}

if (process.argv.includes("--wat")) {
  console.log(translateToWat(module));
} else {
  const program = new Program(prepare(module), {
    threads: 1,
    argv: [],
    allowRead: false,
    allowWrite: false,
    allowEnv: false,
  });
  for (const [forked, plain, forks] of ROWS) {
    const plainMs = measure(program, plain);
    const forkedMs = measure(program, forked);
    const cost = ((forkedMs - plainMs) * 1e6) / (FORKS * forks);
    console.log(
      `${forked}: ${cost.toFixed(2)} ns per fork and wait, ${(forkedMs / plainMs).toFixed(2)} x plain calls (${plainMs.toFixed(1)} ms)`,
    );
  }
}
