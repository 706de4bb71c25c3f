/** Members of `process` that are more than one host function. */
import {
  array_push,
  host_performance_now,
  host_process_number,
  host_process_stderr_write,
  host_process_stdout_write,
  host_process_text,
} from "tscript:intrinsics";

/** `process.stdout.write(text)` */
export function writeOut(text: string): boolean {
  host_process_stdout_write(text);
  return true;
}

/** `process.stderr.write(text)` */
export function writeError(text: string): boolean {
  host_process_stderr_write(text);
  return true;
}

/** `process.stdout` and `process.stderr` as values */
export function outputStream(): { write(text: string): boolean } {
  return { write: (text: string): boolean => writeOut(text) };
}

export function errorStream(): { write(text: string): boolean } {
  return { write: (text: string): boolean => writeError(text) };
}

/** `process.platform`, `process.arch`, `process.version` */
export function platform(): string {
  return host_process_text("platform");
}

export function arch(): string {
  return host_process_text("arch");
}

export function version(): string {
  return host_process_text("version");
}

/** `process.pid` */
export function pid(): number {
  return host_process_number("pid");
}

/** `process.hrtime()`: seconds, and nanoseconds beyond them */
export function preciseTime(): [number, number] {
  const milliseconds = host_performance_now();
  const seconds = Math.floor(milliseconds / 1000);
  return [seconds, Math.floor((milliseconds - seconds * 1000) * 1e6)];
}

/** `process.hrtime(since)` */
export function preciseTimeSince(since: [number, number]): [number, number] {
  const now = preciseTime();
  const borrows = now[1] < since[1];
  return [now[0] - since[0] - (borrows ? 1 : 0), now[1] - since[1] + (borrows ? 1e9 : 0)];
}

/** `process.hrtime.bigint()` */
export function nanoseconds(): bigint {
  return BigInt(Math.floor(host_performance_now() * 1e6));
}

/** `process.uptime()` */
export function uptime(): number {
  return host_process_number("uptime");
}

/** `process.memoryUsage()` */
export function memoryUsage(): {
  rss: number;
  heapTotal: number;
  heapUsed: number;
  external: number;
  arrayBuffers: number;
} {
  return {
    rss: host_process_number("rss"),
    heapTotal: host_process_number("heapTotal"),
    heapUsed: host_process_number("heapUsed"),
    external: host_process_number("external"),
    arrayBuffers: host_process_number("arrayBuffers"),
  };
}

/** `os.availableParallelism()` */
export function parallelism(): number {
  return host_process_number("parallelism");
}

/** `os.cpus()` */
export function cpus(): { model: string; speed: number }[] {
  const count = host_process_number("cpus");
  const list: { model: string; speed: number }[] = [];
  for (let i = 0; i < count; i++) array_push(list, { model: host_process_text("cpu"), speed: 0 });
  return list;
}

/** `os.hostname()`, `os.tmpdir()`, `os.homedir()` */
export function hostname(): string {
  return host_process_text("hostname");
}

export function temporaryFolder(): string {
  return host_process_text("tmpdir");
}

export function homeFolder(): string {
  return host_process_text("homedir");
}

/** `os.totalmem()`, `os.freemem()` */
export function totalMemory(): number {
  return host_process_number("totalmem");
}

export function freeMemory(): number {
  return host_process_number("freemem");
}
