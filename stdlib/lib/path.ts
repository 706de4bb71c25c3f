/** `node:path`, its POSIX half. */
import {
  array_pop,
  array_push,
  host_process_cwd,
  string_char_code_at,
  string_join,
  string_last_index_of,
  string_slice,
} from "tscript:intrinsics";
import { endsWith, split } from "./string-search.ts";

const SLASH = 47;
const DOT = 46;

/** What `parse` gives; declared as in node-path.d.ts. */
export interface ParsedPath {
  root: string;
  dir: string;
  base: string;
  ext: string;
  name: string;
}

/** `path.isAbsolute(path)` */
export function isAbsolute(path: string): boolean {
  return string_char_code_at(path, 0) === SLASH;
}

/** The path's parts without `.`, and without `..` where a part goes before it. */
function resolvedParts(path: string, allowAboveRoot: boolean): string {
  const parts = split(path, "/");
  const kept: string[] = [];
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i];
    if (part === "..") {
      if (kept.length > 0 && kept[kept.length - 1] !== "..") array_pop(kept);
      else if (allowAboveRoot) array_push(kept, part);
    } else if (part !== "" && part !== ".") {
      array_push(kept, part);
    }
  }
  return string_join(kept, "/");
}

/** `path.normalize(path)` */
export function normalize(path: string): string {
  if (path === "") return ".";
  const absolute = isAbsolute(path);
  const endsWithSlash = string_char_code_at(path, path.length - 1) === SLASH;
  let result = resolvedParts(path, !absolute);
  if (result === "") {
    if (absolute) return "/";
    return endsWithSlash ? "./" : ".";
  }
  if (endsWithSlash) result = result + "/";
  return absolute ? "/" + result : result;
}

/** `path.join(...parts)` */
export function join(parts: string[]): string {
  const kept: string[] = [];
  for (let i = 0; i < parts.length; i++) {
    if (parts[i] !== "") array_push(kept, parts[i]);
  }
  return kept.length === 0 ? "." : normalize(string_join(kept, "/"));
}

/** `path.resolve(...parts)` */
export function resolve(parts: string[]): string {
  let path = "";
  for (let i = parts.length - 1; i >= 0 && !isAbsolute(path); i--) {
    if (parts[i] !== "") path = path === "" ? parts[i] : parts[i] + "/" + path;
  }
  if (!isAbsolute(path)) path = host_process_cwd() + "/" + path;
  return "/" + resolvedParts(path, false);
}

/** `path.relative(from, to)` */
export function relative(from: string, to: string): string {
  if (from === to) return "";
  const start = split(resolvedParts(resolve([from]), false), "/");
  const target = split(resolvedParts(resolve([to]), false), "/");
  const startCount = start[0] === "" ? 0 : start.length;
  const targetCount = target[0] === "" ? 0 : target.length;
  let common = 0;
  while (common < startCount && common < targetCount && start[common] === target[common]) common++;
  const parts: string[] = [];
  for (let i = common; i < startCount; i++) array_push(parts, "..");
  for (let i = common; i < targetCount; i++) array_push(parts, target[i]);
  return string_join(parts, "/");
}

/** `path.dirname(path)` */
export function dirname(path: string): string {
  if (path === "") return ".";
  const slash = startOfLast(path) - 1;
  if (slash < 0) return isAbsolute(path) ? "/" : ".";
  if (slash === 0) return "/";
  // Only one slash goes with the last part; two at the start are kept as Node keeps them.
  return slash === 1 && isAbsolute(path) ? "//" : string_slice(path, 0, slash);
}

/** Where the slashes at the end begin. */
function endOfLast(path: string): number {
  let end = path.length;
  while (end > 0 && string_char_code_at(path, end - 1) === SLASH) end--;
  return end;
}

/** Where the last part begins. */
function startOfLast(path: string): number {
  const end = endOfLast(path);
  return end === 0 ? 0 : string_last_index_of(path, "/", end - 1) + 1;
}

/** The last part without slashes at the end. */
function lastPart(path: string): string {
  return string_slice(path, startOfLast(path), endOfLast(path));
}

/** `path.basename(path, suffix)` */
export function basename(path: string, suffix: string): string {
  const base = lastPart(path);
  if (suffix === "" || suffix.length > path.length) return base;
  if (suffix === path) return "";
  if (base.length < suffix.length) {
    // Node compares from the end and, when the name runs out before the suffix, keeps the slashes behind it.
    return endsWith(suffix, base, Infinity) ? string_slice(path, startOfLast(path), path.length) : base;
  }
  if (base === suffix || !endsWith(base, suffix, Infinity)) return base;
  return string_slice(base, 0, base.length - suffix.length);
}

/** `path.extname(path)` */
export function extname(path: string): string {
  return extensionOf(lastPart(path));
}

/** From the last dot on, unless the name begins with its only dot or is `..`. */
function extensionOf(base: string): string {
  if (base === "..") return "";
  const dot = string_last_index_of(base, ".", base.length);
  return dot <= 0 ? "" : string_slice(base, dot, base.length);
}

/** `path.parse(path)` */
export function parse(path: string): ParsedPath {
  const root = isAbsolute(path) ? "/" : "";
  const base = lastPart(path);
  const slash = startOfLast(path) - 1;
  // In `/..` Node takes the second dot for an extension.
  const ext = base === ".." && slash === 0 ? "." : extensionOf(base);
  const name = string_slice(base, 0, base.length - ext.length);
  const dir = slash > 0 ? string_slice(path, 0, slash) : root;
  return { root, dir, base, ext, name };
}

/** `path.format(parts)` */
export function format(parts: Partial<ParsedPath>): string {
  const root = parts.root || "";
  const folder = parts.dir || root;
  const ending = parts.ext || "";
  const dotted = ending === "" || string_char_code_at(ending, 0) === DOT ? ending : "." + ending;
  const base = parts.base || (parts.name || "") + dotted;
  if (folder === "") return base;
  return folder === root ? folder + base : folder + "/" + base;
}
