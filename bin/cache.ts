/**
 * Compiled and translated programs by content, so that an unchanged file runs again without compiler, verifier and translator. An entry is one
 * file: a line of JSON with every file that was looked at and its hash, then the program. It is written under another name and renamed, so a reader sees a
 * whole entry or none; any failure means "not cached", never an error.
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { DISK, type FileAccess } from "../stdlib/disk-host.ts";
import { cacheFolder, writeAtomically } from "./cache-folder.ts";

/**
 * What compiling a program asked of the file system: path to content hash, or `null` where there was no file; path and `LINK` to where it
 * really lies.
 */
export type Footprint = Map<string, string | null>;

// No path of a file that can be opened has this character.
const LINK = "\0link";

/** A file access that notes every answer in `footprint`. */
export function recording(footprint: Footprint): FileAccess {
  return {
    isFile(path) {
      const isFile = DISK.isFile(path);
      if (!isFile) footprint.set(path, null);
      return isFile;
    },
    readText(path) {
      const text = DISK.readText(path);
      footprint.set(path, text === undefined ? null : hash(text));
      return text;
    },
    realPath(path) {
      const real = DISK.realPath(path);
      footprint.set(`${path}${LINK}`, real);
      return real;
    },
  };
}

/** How the cache names a program that is bytecode itself: by what it is, wherever it lies. */
export function bytecodeEntry(bytecode: Uint8Array): string {
  return `bytecode ${hash(bytecode)}`;
}

/** True if every file is still as `footprint` notes it. */
export function isCurrent(footprint: Footprint): boolean {
  for (const [path, expected] of footprint) {
    if (path.endsWith(LINK)) {
      const link = path.slice(0, -LINK.length);
      if (!DISK.isFile(link) || DISK.realPath(link) !== expected) return false;
      continue;
    }
    const text = DISK.isFile(path) ? DISK.readText(path) : undefined;
    if ((text === undefined ? null : hash(text)) !== expected) return false;
  }
  return true;
}

/** A place for compiled programs. */
export interface Cache {
  /** What was stored of the program at `entry`, if every file it was compiled from is as it was. */
  load(entry: string): Uint8Array | undefined;
  store(entry: string, footprint: Footprint, program: Uint8Array): void;
}

/** Keeps nothing. */
export const NO_CACHE: Cache = { load: () => undefined, store: () => {} };

/**
 * The cache of this user.
 * @param buildId tells compilers apart; `undefined` (running from sources) gives a cache that keeps nothing
 */
export function openCache(env: NodeJS.ProcessEnv, buildId: string | undefined): Cache {
  const folder = cacheFolder(env);
  if (folder === undefined || buildId === undefined) return NO_CACHE;
  // Messages and stacks show paths as they were given, so the same file under two spellings is two programs.
  const fileOf = (entry: string): string =>
    join(
      folder,
      `${hash(JSON.stringify([buildId, process.version, process.cwd(), entry])).slice(0, 32)}${SUFFIX}`,
    );
  return {
    load(entry) {
      try {
        return readEntry(readFileSync(fileOf(entry)));
      } catch {
        return undefined;
      }
    },
    store(entry, footprint, program) {
      try {
        const head = JSON.stringify({ files: [...footprint], program: hash(program) });
        writeAtomically(folder, fileOf(entry), Buffer.concat([Buffer.from(`${head}\n`), program]));
        evict(folder);
      } catch {
        // A folder that cannot be written costs a compilation each time, nothing else.
      }
    },
  };
}

const SUFFIX = ".cached";
// Programs are some hundred kilobytes; this bounds the folder to some tens of megabytes.
const MAX_ENTRIES = 200;

/** What the first line of an entry says. */
interface Head {
  readonly files: readonly (readonly [string, string | null])[];
  /** Hash of the rest, which a full disk or a crash may have cut. */
  readonly program: string;
}

function readEntry(entry: Buffer): Uint8Array | undefined {
  const end = entry.indexOf(0x0a);
  const head = JSON.parse(entry.toString("utf8", 0, end)) as Head;
  const program = new Uint8Array(entry.subarray(end + 1));
  return isCurrent(new Map(head.files)) && hash(program) === head.program ? program : undefined;
}

/** Drops the oldest half once there are too many entries. */
function evict(folder: string): void {
  const names = readdirSync(folder).filter((name) => name.endsWith(SUFFIX));
  if (names.length <= MAX_ENTRIES) return;
  const aged = names
    .map((name) => ({ path: resolve(folder, name), time: statSync(resolve(folder, name)).mtimeMs }))
    .sort((a, b) => a.time - b.time);
  for (const { path } of aged.slice(0, MAX_ENTRIES / 2)) rmSync(path, { force: true });
}

function hash(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}
