/**
 * The main job: renders the ray-traced picture under plain Node and under tscript on all cores, checks that every byte is equal, and
 * prints times, speed-up, tasks and steals.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeSerialElision } from "./serial-elision.ts";

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const OUT = join(ROOT, "out", "demo");
/** Compiled programs are kept in a folder of the demo's own, empty at first. */
const CACHE = join(OUT, "cache");
const SAMPLE = "samples/raytrace.ts";
const SIZE = ["1920", "1440"];

interface Rendering {
  readonly title: string;
  readonly milliseconds: number;
  readonly picture: Buffer;
  readonly stdout: string;
  readonly notes: string;
}

function renderWith(title: string, command: readonly string[], picture: string): Rendering {
  const started = performance.now();
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [...command, ...SIZE, picture],
    {
      encoding: "utf8",
      cwd: ROOT,
      env: { ...process.env, XDG_CACHE_HOME: CACHE },
    },
  );
  const milliseconds = performance.now() - started;
  if (error !== undefined || status !== 0) {
    process.stderr.write(`${title} failed with exit code ${status}\n${stderr}\n`);
    process.exit(1);
  }
  return { title, milliseconds, picture: readFileSync(picture), stdout, notes: stderr };
}

rmSync(CACHE, { recursive: true, force: true });
mkdirSync(CACHE, { recursive: true });
const cores = availableParallelism();
const tscript = (threads: number) => [
  "dist/tscript.js",
  "run",
  "--stats",
  "--threads",
  String(threads),
  SAMPLE,
];
const node = renderWith("node", [writeSerialElision(join(ROOT, SAMPLE))], join(OUT, "node.ppm"));
const first = renderWith("compiled, 1 worker", tscript(1), join(OUT, "first.ppm"));
const one = renderWith("tscript, 1 worker", tscript(1), join(OUT, "one-worker.ppm"));
const all = renderWith(`tscript, ${cores} workers`, tscript(cores), join(OUT, "all-workers.ppm"));

console.log(`${SAMPLE} at ${SIZE.join("×")}, whole processes; what was compiled once is kept:`);
for (const { title, milliseconds } of [node, first, one, all]) {
  const ratio = node.milliseconds / milliseconds;
  console.log(
    `  ${title.padEnd(20)} ${milliseconds.toFixed(0).padStart(6)} ms   ${ratio.toFixed(2)}× node`,
  );
}
console.log(
  `  speed-up of ${cores} workers over 1: ${(one.milliseconds / all.milliseconds).toFixed(2)}×`,
);
process.stdout.write(all.notes.replace(/^/gm, "  ").trimEnd().concat("\n"));
const isEqual = [first, one, all].every(
  ({ picture, stdout }) => picture.equals(node.picture) && stdout === node.stdout,
);
console.log(
  isEqual
    ? `  ${node.picture.length} bytes of picture and all output are equal: ${join("out", "demo", "all-workers.ppm")}`
    : "  THE PICTURES DIFFER",
);
if (!isEqual) process.exitCode = 1;
