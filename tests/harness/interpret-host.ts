/** The world outside for the interpreter: Node's own console, files and process, with what is printed kept. */
import { Console } from "node:console";
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import { Writable } from "node:stream";
import type { InterpretHost } from "../../runtime/bytecode/interpret/host-calls.ts";
import { FACTS } from "../../runtime/host/host-functions/facts.ts";
import { FOLDERS } from "../../runtime/host/host-functions/folders.ts";

/** A host and what went through it. */
export interface CapturingHost {
  readonly host: InterpretHost;
  stdout(): string;
  stderr(): string;
}

/** A host that grants everything. */
export function capturingHost(argv: readonly string[]): CapturingHost {
  const out: string[] = [];
  const err: string[] = [];
  const console = new Console({
    stdout: collecting(out),
    stderr: collecting(err),
    colorMode: false,
  });
  return {
    stdout: () => out.join(""),
    stderr: () => err.join(""),
    host: {
      "console.log": (values) => console.log(...values),
      "console.info": (values) => console.info(...values),
      "console.debug": (values) => console.debug(...values),
      "console.error": (values) => console.error(...values),
      "console.warn": (values) => console.warn(...values),
      "console.group": (values) => console.group(...values),
      "console.groupEnd": () => console.groupEnd(),
      "console.table": ([data, columns]) => console.table(data, columns as string[] | undefined),
      "console.dir": ([value, options]) => console.dir(value, options as object | undefined),
      "console.trace": (values) => console.trace(...values),
      "console.count": (label) => console.count(label),
      "console.countReset": (label) => console.countReset(label),
      "console.time": (label) => console.time(label),
      "console.timeEnd": (label) => console.timeEnd(label),
      "console.timeLog": ([label, ...values]) =>
        console.timeLog(label as string | undefined, ...values),
      "process.stdout.write": (text) => out.push(text),
      "process.stderr.write": (text) => err.push(text),
      "process.writeBytes": (descriptor, bytes) =>
        (descriptor === 2 ? err : out).push(Buffer.from(bytes).toString()),
      ...FACTS,
      "process.argv": () => argv,
      "process.env": (name) => process.env[name],
      "process.cwd": () => process.cwd(),
      "performance.now": () => performance.now(),
      "process.sleep": (milliseconds) =>
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds),
      "Date.now": () => Date.now(),
      "Math.random": () => Math.random(),
      ...FOLDERS,
      "fs.appendBytes": (path, bytes) => appendFileSync(path, bytes),
      "fs.readTextFd": () => readFileSync(0, "utf8"),
      "fs.readTextFile": (path) => readFileSync(path, "utf8"),
      "fs.readBytes": (path) => readFileSync(path),
      "fs.writeTextFile": (path, text) => writeFileSync(path, text),
      "fs.writeBytes": (path, bytes) => writeFileSync(path, bytes),
      "fs.appendTextFile": (path, text) => appendFileSync(path, text),
      "fs.exists": (path) => existsSync(path),
      "fs.readdir": (path) => readdirSync(path),
      "fs.mkdir": (path, recursive) => void mkdirSync(path, { recursive }),
    },
  };
}

function collecting(texts: string[]): Writable {
  return new Writable({
    decodeStrings: false,
    write(chunk, _, done) {
      texts.push(String(chunk));
      done();
    },
  });
}
