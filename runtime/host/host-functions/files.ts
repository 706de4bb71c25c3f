/** Files, by Node's own functions: its errors, with their messages and codes, are the program's. */
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readSync,
  writeFileSync,
} from "node:fs";
import type { HostOptions } from "../context.ts";
import { FOLDERS } from "./folders.ts";
import { requireRead, requireWrite } from "./grants.ts";
import type { HostFunctions } from "./host-row.ts";

const CHUNK_BYTES = 64 << 10;
const EAGAIN_PAUSE_MS = 5;

export function createFileFunctions(options: HostOptions) {
  return {
    "fs.readTextFile": (path) => {
      requireRead(options, path);
      return readFileSync(path, "utf8");
    },
    "fs.readBytes": (path) => {
      requireRead(options, path);
      return readFileSync(path);
    },
    "fs.readTextFd": (descriptor) => readDescriptor(descriptor).toString("utf8"),
    "fs.writeTextFile": (path, text) => {
      requireWrite(options, path);
      writeFileSync(path, text);
    },
    "fs.writeBytes": (path, bytes) => {
      requireWrite(options, path);
      writeFileSync(path, bytes);
    },
    "fs.appendTextFile": (path, text) => {
      requireWrite(options, path);
      appendFileSync(path, text);
    },
    "fs.appendBytes": (path, bytes) => {
      requireWrite(options, path);
      appendFileSync(path, bytes);
    },
    "fs.stat": (path, followsLinks) => {
      requireRead(options, path);
      return FOLDERS["fs.stat"](path, followsLinks);
    },
    "fs.list": (path, isRecursive) => {
      requireRead(options, path);
      return FOLDERS["fs.list"](path, isRecursive);
    },
    "fs.change": (what, path, other) => {
      requireWrite(options, path);
      if (what === "rename" || what === "copy") requireWrite(options, other);
      return FOLDERS["fs.change"](what, path, other);
    },
    "fs.exists": (path) => {
      requireRead(options, path);
      return existsSync(path);
    },
    "fs.readdir": (path) => {
      requireRead(options, path);
      return readdirSync(path);
    },
    "fs.mkdir": (path, recursive) => {
      requireWrite(options, path);
      mkdirSync(path, { recursive });
    },
  } satisfies HostFunctions;
}

/**
 * All that comes from standard input. Other descriptors a program has not opened, since it cannot open any: they are closed to it.
 */
function readDescriptor(descriptor: number): Buffer {
  if (descriptor !== 0) throw badDescriptor();
  const chunks: Buffer[] = [];
  for (;;) {
    const chunk = Buffer.allocUnsafeSlow(CHUNK_BYTES);
    const count = readChunk(descriptor, chunk);
    if (count === 0) return Buffer.concat(chunks);
    if (count > 0) chunks.push(chunk.subarray(0, count));
  }
}

/** @returns bytes read, 0 at the end, -1 when nothing is there yet */
function readChunk(descriptor: number, chunk: Buffer): number {
  try {
    return readSync(descriptor, chunk);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EOF") return 0; // a closed console on Windows
    if (code !== "EAGAIN") throw error;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, EAGAIN_PAUSE_MS);
    return -1;
  }
}

function badDescriptor(): Error {
  return Object.assign(new Error("EBADF: bad file descriptor, read"), {
    errno: -9,
    code: "EBADF",
    syscall: "read",
  });
}
