/** Folders and facts of files, by Node's own functions; grants are asked for where these are called. The same for the interpreter's host. */
import {
  appendFileSync,
  copyFileSync,
  type Dirent,
  lstatSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  type Stats,
  statSync,
  truncateSync,
  unlinkSync,
} from "node:fs";
import { relative } from "node:path";

/** What `fs.change` can do, by name; text is given back where there is something to tell. */
const CHANGES: Readonly<Record<string, (path: string, other: string) => unknown>> = {
  append: appendFileSync,
  copy: copyFileSync,
  rename: renameSync,
  unlink: (path) => unlinkSync(path),
  rmdir: (path) => rmdirSync(path),
  remove: (path) => rmSync(path),
  "remove all": (path) => rmSync(path, { recursive: true }),
  "remove forced": (path) => rmSync(path, { force: true }),
  "remove all forced": (path) => rmSync(path, { recursive: true, force: true }),
  "temporary folder": (prefix) => mkdtempSync(prefix),
  "real path": (path) => realpathSync(path),
  truncate: (path, length) => truncateSync(path, Number(length)),
};

/** By their rows in host-functions.ts. */
export const FOLDERS = {
  "fs.stat": (path: string, followsLinks: boolean) => {
    const stats = followsLinks ? statSync(path) : lstatSync(path);
    const { size, mode, atimeMs, mtimeMs, ctimeMs, birthtimeMs, ino, nlink } = stats;
    const numbers = [size, mode, atimeMs, mtimeMs, ctimeMs, birthtimeMs, ino, nlink];
    return [kindOf(stats), ...numbers.map(String)];
  },
  "fs.list": (path: string, isRecursive: boolean) =>
    readdirSync(path, { withFileTypes: true, recursive: isRecursive }).flatMap((entry) => [
      relative(path, entry.parentPath),
      entry.name,
      kindOf(entry),
    ]),
  "fs.change": (what: string, path: string, other: string) => {
    const told = CHANGES[what]?.(path, other);
    return typeof told === "string" ? told : undefined;
  },
} as const;

function kindOf(entry: Stats | Dirent): string {
  if (entry.isFile()) return "file";
  if (entry.isDirectory()) return "directory";
  return entry.isSymbolicLink() ? "link" : "other";
}
