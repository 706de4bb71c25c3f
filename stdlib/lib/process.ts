/** Members of `process` that are more than one host function. */
import {
  array_push,
  host_performance_now,
  host_process_number,
  host_process_stderr_write,
  host_process_stdout_write,
  host_process_text,
  host_process_writeBytes,
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

/** `write` of what may be bytes; 1 and 2 are output and error output */
export function writeData(descriptor: number, data: string | Uint8Array): boolean {
  if (typeof data !== "string") host_process_writeBytes(descriptor, data);
  else if (descriptor === 1) host_process_stdout_write(data);
  else host_process_stderr_write(data);
  return true;
}

interface OutputStream {
  write(data: string | Uint8Array): boolean;
}

/** `process.stdout` and `process.stderr` as values */
export function outputStream(): OutputStream {
  return { write: (data) => writeData(1, data) };
}

export function errorStream(): OutputStream {
  return { write: (data) => writeData(2, data) };
}

/** `process.stdout.isTTY`, and how large the terminal is; undefined where the output goes elsewhere */
export function isTerminal(descriptor: number): boolean | undefined {
  return host_process_number(descriptor === 1 ? "out is terminal" : "err is terminal") === 1 ? true : undefined;
}

export function columns(descriptor: number): number | undefined {
  return sizeOf(descriptor === 1 ? "out columns" : "err columns");
}

export function rows(descriptor: number): number | undefined {
  return sizeOf(descriptor === 1 ? "out rows" : "err rows");
}

function sizeOf(name: string): number | undefined {
  const size = host_process_number(name);
  return size === size ? size : undefined;
}

/** `console.clear()` */
export function clearTerminal(): void {
  if (isTerminal(1) === true) host_process_stdout_write("\u001b[1;1H\u001b[0J");
}

/** `process.execPath`, `process.execArgv`, `process.argv0`, `process.title`: those of the process that runs the program */
export function execPath(): string {
  return host_process_text("execPath");
}

export function execArgv(): string[] {
  return [];
}

export function argv0(): string {
  return host_process_text("argv0");
}

export function title(): string {
  return host_process_text("title");
}

/** `process.versions`, `process.release` */
export function versions(): { readonly [name: string]: string | undefined; readonly node: string; readonly v8: string } {
  return JSON.parse(host_process_text("versions")) as {
    readonly [name: string]: string | undefined;
    readonly node: string;
    readonly v8: string;
  };
}

/** `process.ppid` */
export function parentPid(): number {
  return host_process_number("ppid");
}

/** `process.cpuUsage()`, in microseconds */
export function cpuUsage(): { user: number; system: number } {
  return { user: host_process_number("user time"), system: host_process_number("system time") };
}

/** `process.memoryUsage.rss()` */
export function residentBytes(): number {
  return host_process_number("rss");
}

/** `performance.timeOrigin` */
export function timeOrigin(): number {
  return host_process_number("time origin");
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
