/**
 * Benchmarks: the same files under Node, under tscript with one worker and with all, as whole processes in turn, so that drift of the
 * machine hits all alike. Prints medians and ratios; outputs must be equal. Arguments: names to run (all without).
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeSerialElision } from "../../bin/serial-elision.ts";
import { measureMachine } from "./machine.ts";

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const RUNS = Number(process.env["BENCH_RUNS"] ?? "5");

interface Benchmark {
  readonly name: string;
  readonly file: string;
  readonly args: readonly string[];
}

const TEXTS = [
  "README.md",
  "CHANGELOG.md",
  "compiler/README.md",
  "runtime/bytecode/INSTRUCTIONS.md",
];

/** Small programs of one kind of work each, with the size they are measured at: about a second of Node's time, more where workers are to be compared. */
const PROGRAMS: Readonly<Record<string, string>> = {
  "allocating-tasks": "24000",
  "map-churn": "1000000",
  simulation: "1000",
  "syntax-trees": "110000",
  "binary-trees": "18",
  closures: "1500",
  "everyday-idioms": "600000",
  "expression-tree": "120000",
  "grid-search": "2000",
  "linked-list": "25000",
  lu: "1100",
  mandelbrot: "3000",
  "log-parser": "800000",
  "map-numbers": "320",
  "map-strings": "700",
  "n-body": "1000000",
  quicksort: "4000000",
  scheduler: "60000000",
  "regexp-tokenizer": "80000",
  sha256: "1200000",
  sieve: "8000000",
  "sort-comparator": "800000",
  "spectral-norm": "4000",
  "string-builder": "600000",
  subsequence: "4000",
  tokenizer: "260000",
  vectors: "30000000",
  "word-frequency": "1100",
};

/** Of `much-alive`: some 510 MiB of objects that stay, and tasks that make 5 to 80 kB each. */
const PEOPLE_AND_TASKS = ["7700000", "20000"];

const BENCHMARKS: readonly Benchmark[] = [
  { name: "fib", file: "samples/fib.ts", args: ["38"] },
  { name: "raytrace", file: "samples/raytrace.ts", args: ["7200", "5400"] },
  { name: "nqueens", file: "samples/nqueens.ts", args: ["16"] },
  { name: "monte-carlo", file: "samples/monte-carlo.ts", args: ["800000000"] },
  { name: "mergesort", file: "samples/mergesort.ts", args: ["1000000"] },
  { name: "matmul", file: "samples/matmul.ts", args: ["1000"] },
  { name: "game-of-life", file: "samples/game-of-life.ts", args: ["1024", "150"] },
  {
    name: "levenshtein",
    file: "samples/levenshtein.ts",
    args: ["compiler/README.md", "runtime/bytecode/README.md"],
  },
  {
    name: "word-count",
    file: "samples/word-count.ts",
    args: Array.from({ length: 160 }, () => TEXTS).flat(),
  },
  ...Object.entries(PROGRAMS).map(([name, size]) => ({
    name,
    file: `tests/bench/programs/${name}.ts`,
    args: [size],
  })),
];

interface Timing {
  readonly milliseconds: number;
  /** Most memory the process had in use at once, in MiB. */
  readonly residentMiB: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Has a process say at its end, as the last line of standard error, how many KiB it had in use at most. */
const REPORT_MEMORY = `data:text/javascript,process.on("exit",()=>process.stderr.write("\\n"+process.resourceUsage().maxRSS))`;

function time(command: readonly string[]): Timing {
  const started = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", REPORT_MEMORY, ...command],
    { encoding: "utf8", cwd: ROOT, maxBuffer: 2 ** 26 },
  );
  const milliseconds = performance.now() - started;
  if (status !== 0)
    throw new Error(`exit code ${status}: ${command.join(" ").slice(0, 200)}\n${stderr}`);
  const residentMiB = Number(stderr.slice(stderr.lastIndexOf("\n"))) / 1024;
  return { milliseconds, residentMiB, stdout, stderr };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

const cores = availableParallelism();
const run = (threads: number) => ["dist/tscript.js", "run", "--threads", String(threads)];

/** Runs the commands in turn; gives each one's medians, after a warm-up of each which also fills the cache of compiled programs. */
function compareAll(
  commands: readonly (readonly string[])[],
  sameOutput: boolean,
): { readonly milliseconds: number; readonly residentMiB: number }[] {
  const timings: Timing[][] = commands.map(() => []);
  const outputs = commands.map((command) => time(command).stdout);
  if (sameOutput && new Set(outputs).size !== 1)
    throw new Error(`outputs differ:\n${outputs.join("\n---\n")}`);
  for (let round = 0; round < RUNS; round++) {
    for (const [index, command] of commands.entries()) timings[index]?.push(time(command));
  }
  return timings.map((each) => ({
    milliseconds: median(each.map(({ milliseconds }) => milliseconds)),
    residentMiB: median(each.map(({ residentMiB }) => residentMiB)),
  }));
}

/** Medians of the times alone. */
function compare(commands: readonly (readonly string[])[], sameOutput: boolean): number[] {
  return compareAll(commands, sameOutput).map(({ milliseconds }) => milliseconds);
}

const format = (value: number, digits: number, width: number) =>
  value.toFixed(digits).padStart(width);
const wanted = process.argv.slice(2);
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);

console.log(
  `${cpus()[0]?.model.trim()}, ${cores} cores, Node ${process.version}, medians of ${RUNS} whole processes\n`,
);
if (isWanted("machine")) {
  const gain = await measureMachine(RUNS);
  console.log(
    `${cores} processes of Node at once get ${gain.toFixed(2)} times as much done as one: workers can gain no more\n`,
  );
}
console.log(
  "program          node ms    1 worker   all workers   node/1   1/all   node/all   MiB: node    all   all/node",
);
const ratios: number[] = [];
for (const { name, file, args } of BENCHMARKS) {
  if (!isWanted(name)) continue;
  const serial = writeSerialElision(join(ROOT, file));
  const measured = compareAll(
    [
      [serial, ...args],
      [...run(1), file, ...args],
      [...run(cores), file, ...args],
    ],
    true,
  );
  const [node = 0, one = 0, all = 0] = measured.map(({ milliseconds }) => milliseconds);
  const [nodeMiB = 0, , allMiB = 0] = measured.map(({ residentMiB }) => residentMiB);
  ratios.push(node / one);
  console.log(
    `${name.padEnd(14)} ${format(node, 0, 9)} ${format(one, 0, 11)} ${format(all, 0, 13)} ${format(node / one, 2, 8)} ${format(one / all, 2, 7)} ${format(node / all, 2, 10)} ${format(nodeMiB, 0, 11)} ${format(allMiB, 0, 6)} ${format(allMiB / nodeMiB, 2, 10)}`,
  );
}
if (ratios.length > 1) {
  const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
  console.log(`geometric mean of node/1: ${mean.toFixed(2)}`);
}

if (isWanted("check")) {
  console.log("\ncheck of generated programs, the fastest of some:");
  for (const [lines, runs] of [
    [1_000, RUNS],
    [10_000, RUNS],
    [100_000, 1],
  ] as const) {
    const file = join("out", `check-${lines}.ts`);
    const generator = ["--import", "tsx", "tests/bench/generate-program.ts", String(lines)];
    mkdirSync(join(ROOT, "out"), { recursive: true });
    writeFileSync(join(ROOT, file), time(generator).stdout);
    const check = () => time(["dist/tscript.js", "check", file]).milliseconds;
    const fastest = Math.min(...Array.from({ length: runs }, check));
    console.log(`  ${format(lines, 0, 6)} lines ${format(fastest, 0, 6)} ms`);
  }
}

if (isWanted("start-up")) {
  const hello = "tests/bench/programs/hello.ts";
  const bytecode = join("out", "hello.tsb");
  time(["dist/tscript.js", "compile", hello, "-o", bytecode]);
  process.env["TSCRIPT_CACHE"] = "off";
  const [node = 1, cold = 0] = compare(
    [[writeSerialElision(join(ROOT, hello))], [...run(cores), hello]],
    true,
  );
  delete process.env["TSCRIPT_CACHE"];
  const [nodeAgain = 1, warm = 0, tsb = 0] = compare(
    [[writeSerialElision(join(ROOT, hello))], [...run(cores), hello], [...run(cores), bytecode]],
    true,
  );
  console.log(`\nstart-up against node hello.js (${nodeAgain.toFixed(0)} ms):`);
  console.log(
    `  compiled anew ${(cold / node).toFixed(2)}×, unchanged file ${(warm / nodeAgain).toFixed(2)}×, .tsb ${(tsb / nodeAgain).toFixed(2)}×`,
  );
}

if (isWanted("fork-pair")) {
  console.log("\nfork + wait, 1 worker:");
  const { stdout } = time([...run(1), "tests/bench/programs/fork-pair.ts", "34"]);
  process.stdout.write(stdout.replace(/^/gm, "  ").trimEnd().concat("\n"));
}

if (isWanted("pauses")) {
  const file = "tests/bench/programs/much-alive.ts";
  const { stderr } = time([...run(cores), "--stats", file, ...PEOPLE_AND_TASKS]);
  const lines = stderr.split("\n").filter((line) => /alive at|pauses/.test(line));
  console.log(`\ntasks that make and forget little, beside much that is alive, ${cores} workers:`);
  for (const line of lines) console.log(`  ${line}`);
}
