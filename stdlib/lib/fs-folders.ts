/** `node:fs` beyond reading and writing whole files: what lies in folders, facts about it, and changes to it. */
import {
  array_push,
  host_fs_appendBytes,
  host_fs_change,
  host_fs_exists,
  host_fs_list,
  host_fs_stat,
} from "tscript:intrinsics";
import { type Encoding, encodingOf, textToBytes } from "./bytes-text.ts";

/** Facts about a file, as `host_fs_stat` gives them: kind, size, mode, and times in milliseconds. */
const SIZE = 1;
const MODE = 2;
const FIRST_TIME = 3;
const INODE = 7;
const LINKS = 8;

/** What `statSync` gives. */
export class Stats {
  readonly $kind: string;
  readonly size: number;
  readonly mode: number;
  readonly ino: number;
  readonly nlink: number;
  readonly atimeMs: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly birthtimeMs: number;

  constructor(facts: readonly string[]) {
    this.$kind = facts[0];
    this.size = Number(facts[SIZE]);
    this.mode = Number(facts[MODE]);
    this.ino = Number(facts[INODE]);
    this.nlink = Number(facts[LINKS]);
    this.atimeMs = Number(facts[FIRST_TIME]);
    this.mtimeMs = Number(facts[FIRST_TIME + 1]);
    this.ctimeMs = Number(facts[FIRST_TIME + 2]);
    this.birthtimeMs = Number(facts[FIRST_TIME + 3]);
  }

  get atime(): Date {
    return new Date(Math.round(this.atimeMs));
  }

  get mtime(): Date {
    return new Date(Math.round(this.mtimeMs));
  }

  get ctime(): Date {
    return new Date(Math.round(this.ctimeMs));
  }

  get birthtime(): Date {
    return new Date(Math.round(this.birthtimeMs));
  }

  isFile(): boolean {
    return this.$kind === "file";
  }

  isDirectory(): boolean {
    return this.$kind === "directory";
  }

  isSymbolicLink(): boolean {
    return this.$kind === "link";
  }
}

/** What `readdirSync(path, { withFileTypes: true })` gives. */
export class Dirent {
  readonly name: string;
  readonly parentPath: string;
  readonly $kind: string;

  constructor(name: string, parentPath: string, kind: string) {
    this.name = name;
    this.parentPath = parentPath;
    this.$kind = kind;
  }

  isFile(): boolean {
    return this.$kind === "file";
  }

  isDirectory(): boolean {
    return this.$kind === "directory";
  }

  isSymbolicLink(): boolean {
    return this.$kind === "link";
  }
}

export function statSync(path: string, options?: { throwIfNoEntry?: true }): Stats;
export function statSync(path: string, options: { throwIfNoEntry: boolean }): Stats | undefined;
export function statSync(path: string, options?: { throwIfNoEntry?: boolean }): any {
  if (options !== undefined && options.throwIfNoEntry === false && !host_fs_exists(path)) return undefined;
  return new Stats(host_fs_stat(path, true));
}

export function lstatSync(path: string): Stats {
  return new Stats(host_fs_stat(path, false));
}

interface ListOptions {
  encoding?: "utf8" | "utf-8";
  recursive?: boolean;
}

export function readdirSync(path: string, options?: ListOptions | "utf8" | "utf-8" | null): string[];
export function readdirSync(path: string, options: ListOptions & { withFileTypes: false }): string[];
export function readdirSync(path: string, options: ListOptions & { withFileTypes: true }): Dirent[];
export function readdirSync(path: string, options?: any): any {
  const isRecursive: boolean = typeof options === "object" && options !== null && options.recursive === true;
  const hasTypes: boolean = typeof options === "object" && options !== null && options.withFileTypes === true;
  // Folder, name and kind of each.
  const listed = host_fs_list(path, isRecursive);
  if (hasTypes) {
    const entries: Dirent[] = [];
    for (let i = 0; i < listed.length; i += 3) {
      const below = listed[i];
      const parent = below === "" ? path : path.endsWith("/") ? path + below : path + "/" + below;
      array_push(entries, new Dirent(listed[i + 1], parent, listed[i + 2]));
    }
    return entries;
  }
  const names: string[] = [];
  for (let i = 0; i < listed.length; i += 3) {
    array_push(names, listed[i] === "" ? listed[i + 1] : listed[i] + "/" + listed[i + 1]);
  }
  return names;
}

export function unlinkSync(path: string): void {
  host_fs_change("unlink", path, "");
}

export function rmdirSync(path: string, options?: { recursive?: boolean }): void {
  host_fs_change(options !== undefined && options.recursive === true ? "remove all" : "rmdir", path, "");
}

export function rmSync(path: string, options?: { recursive?: boolean; force?: boolean }): void {
  const isRecursive = options !== undefined && options.recursive === true;
  const isForced = options !== undefined && options.force === true;
  host_fs_change(`remove${isRecursive ? " all" : ""}${isForced ? " forced" : ""}`, path, "");
}

export function renameSync(from: string, to: string): void {
  host_fs_change("rename", from, to);
}

export function copyFileSync(from: string, to: string): void {
  host_fs_change("copy", from, to);
}

export function mkdtempSync(prefix: string): string {
  return host_fs_change("temporary folder", prefix, "");
}

export function realpathSync(path: string): string {
  return host_fs_change("real path", path, "");
}

export function truncateSync(path: string, length?: number): void {
  host_fs_change("truncate", path, String(length ?? 0));
}

export function accessSync(path: string): void {
  host_fs_stat(path, true);
}

export function appendFileSync(
  path: string,
  data: string | Uint8Array,
  options?: Encoding | { encoding?: Encoding },
): void {
  host_fs_appendBytes(path, typeof data === "string" ? textToBytes(data, encodingOf(options)) : data);
}
