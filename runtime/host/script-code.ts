/**
 * Scripts of ours with the code that V8 made of them in an earlier process: making it anew is a quarter of the time that a small program
 * takes to compile. Code that another Node made, or of another text, counts as none.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Script } from "node:vm";

/** A script that has run. */
export interface RunScript {
  readonly exports: unknown;
  /** Its code was found. */
  readonly hadCode: boolean;
  /** The code of what has been called of it so far, as `runScript` takes it. */
  code(): Uint8Array;
}

/**
 * Runs the CommonJS module at `path`.
 * @param places files that may have its code: the first that fits is taken, and no other looked for
 */
export function runScript(path: string, places: Iterable<string>): RunScript {
  const text = readFileSync(path);
  const digest = createHash("sha256").update(text).digest();
  const source = `(function (exports, require, module, __filename) {${text.toString("utf8")}\n})`;
  let script: Script | undefined;
  for (const place of places) {
    const cachedData = readCode(place, digest);
    if (!cachedData) continue;
    const candidate = new Script(source, { filename: path, cachedData });
    if (candidate.cachedDataRejected === true) continue;
    script = candidate;
    break;
  }
  const hadCode = script !== undefined;
  const made = script ?? new Script(source, { filename: path });
  const module = { exports: {} as unknown };
  const run = made.runInThisContext() as (...args: readonly unknown[]) => void;
  run(module.exports, createRequire(path), module, path);
  return {
    exports: module.exports,
    hadCode,
    code: () => Buffer.concat([digest, made.createCachedData()]),
  };
}

/** V8 itself compares no more than the length of the text, so a file of code starts with a hash of it. */
function readCode(place: string, digest: Buffer): Buffer | undefined {
  try {
    const file = readFileSync(place);
    return file.subarray(0, digest.length).equals(digest)
      ? file.subarray(digest.length)
      : undefined;
  } catch {
    return undefined;
  }
}
