/** What a program may know of the process and the machine, by name; the same for the interpreter's host. */
import assert from "node:assert";
import { createHash, createHmac, randomBytes } from "node:crypto";
import { availableParallelism, cpus, freemem, homedir, hostname, tmpdir, totalmem } from "node:os";
import { isatty, WriteStream } from "node:tty";
import { format, inspect, isDeepStrictEqual } from "node:util";
import { refuseCircle } from "./circles.ts";

const TEXTS: Readonly<Record<string, () => string>> = {
  platform: () => process.platform,
  arch: () => process.arch,
  version: () => process.version,
  versions: () => JSON.stringify(process.versions),
  execPath: () => process.execPath,
  argv0: () => process.argv0,
  title: () => process.title,
  cpu: () => cpus()[0]?.model ?? "",
  hostname,
  tmpdir,
  homedir,
};

const NUMBERS: Readonly<Record<string, () => number>> = {
  pid: () => process.pid,
  ppid: () => process.ppid,
  "user time": () => process.cpuUsage().user,
  "system time": () => process.cpuUsage().system,
  "time origin": () => performance.timeOrigin,
  "out is terminal": () => Number(isatty(1)),
  "err is terminal": () => Number(isatty(2)),
  "out columns": () => sizeOf(1)[0],
  "err columns": () => sizeOf(2)[0],
  "out rows": () => sizeOf(1)[1],
  "err rows": () => sizeOf(2)[1],
  uptime: () => process.uptime(),
  rss: () => process.memoryUsage().rss,
  heapTotal: () => process.memoryUsage().heapTotal,
  heapUsed: () => process.memoryUsage().heapUsed,
  external: () => process.memoryUsage().external,
  arrayBuffers: () => process.memoryUsage().arrayBuffers,
  parallelism: availableParallelism,
  cpus: () => cpus().length,
  totalmem,
  freemem,
};

/** Columns and rows of the terminal behind a descriptor; a thread has no streams of its own to ask. */
function sizeOf(descriptor: number): [number, number] {
  return isatty(descriptor)
    ? new WriteStream(descriptor).getWindowSize()
    : [Number.NaN, Number.NaN];
}

/** By their rows in host-functions.ts. */
export const FACTS = {
  "process.text": (name: string) => TEXTS[name]?.() ?? "",
  "process.number": (name: string) => NUMBERS[name]?.() ?? Number.NaN,
  "util.inspect": ([value, options]: readonly unknown[]) =>
    inspect(value, (options ?? {}) as Parameters<typeof inspect>[1]),
  "JSON.refuseCircle": ([value]: readonly unknown[]) => refuseCircle(value),
  "util.format": (values: readonly unknown[]) => format(...values),
  "util.isDeepStrictEqual": ([a, b]: readonly unknown[]) => isDeepStrictEqual(a, b),
  "crypto.digest": (algorithm: string, data: Uint8Array, key: Uint8Array, hasKey: boolean) =>
    (hasKey ? createHmac(algorithm, key) : createHash(algorithm)).update(data).digest(),
  "crypto.random": (count: number) => randomBytes(count),
  "assert.failure": (method: string, values: readonly unknown[]) => {
    try {
      if (method === "throws") throwsWith(...(values as Parameters<typeof throwsWith>));
      else (assert[method as "strictEqual"] as (...values: readonly unknown[]) => void)(...values);
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  },
} as const;

function throwsWith(thrown: unknown, expected: object, message?: string): void {
  assert.throws(
    () => {
      throw thrown;
    },
    expected,
    message,
  );
}
