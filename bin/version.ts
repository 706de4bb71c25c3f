/** What this copy of tscript is. */
import { readFileSync } from "node:fs";

/** The version in package.json, which lies one folder above both bin/ and dist/. */
export function readVersion(): string {
  const text = readFileSync(new URL("../package.json", import.meta.url), "utf8");
  const { version } = JSON.parse(text) as { version: string };
  return version;
}

/** A hash of everything the build wrote, or `undefined` when running from sources: then nothing may be cached. */
export function readBuildId(): string | undefined {
  try {
    return readFileSync(new URL("./build-id", import.meta.url), "utf8").trim();
  } catch {
    return undefined;
  }
}
