/** The folder where this user's processes keep files for each other, and how they are put there. */
import { randomBytes } from "node:crypto";
import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { isAbsolute, join } from "node:path";

/** The folder of this user's cache, or `undefined` when it is switched off or another user could write it. */
export function cacheFolder(env: NodeJS.ProcessEnv): string | undefined {
  if (env["TSCRIPT_CACHE"] === "off") return undefined;
  const base = env["XDG_CACHE_HOME"];
  const { uid } = userInfo();
  const folder =
    base !== undefined && isAbsolute(base)
      ? join(base, "tscript")
      : join(tmpdir(), `tscript-cache-${uid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const stats = statSync(folder);
    // In a shared temporary folder somebody else may have made it first, to hand us their programs.
    const isOurs = uid === -1 || (stats.uid === uid && (stats.mode & 0o022) === 0);
    return isOurs ? folder : undefined;
  } catch {
    return undefined;
  }
}

/** Writes a file into the cache's folder, in one step. Fails quietly. */
export function keepFile(folder: string, name: string, bytes: Uint8Array): void {
  try {
    writeAtomically(folder, join(folder, name), bytes);
  } catch {
    // As with programs: the next process makes it again.
  }
}

/** Writes a file under another name first, so that a reader sees a whole one or none. */
export function writeAtomically(folder: string, path: string, bytes: Uint8Array): void {
  const temporary = join(folder, `.${randomBytes(8).toString("hex")}`);
  try {
    writeFileSync(temporary, bytes, { mode: 0o600, flag: "wx" });
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
