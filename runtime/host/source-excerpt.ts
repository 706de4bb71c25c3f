/** A line of the program's source with its place marked, for reports. Best effort: the source may be gone, or not the program's to read. */
import { readFileSync } from "node:fs";
import type { HostOptions } from "./context.ts";
import { requireRead } from "./host-functions/grants.ts";

export interface SourceLine {
  readonly text: string;
  /** Blanks up to the place, as wide as what stands before it. */
  readonly indent: string;
}

/** @returns undefined when the file cannot or may not be read, or is shorter */
export function sourceLine(
  options: HostOptions,
  file: string,
  line: number,
  column: number,
): SourceLine | undefined {
  const text = readSource(options, file)?.split(/\r?\n/)[line - 1];
  if (text === undefined) return undefined;
  return { text, indent: text.slice(0, column - 1).replaceAll(/[^\t]/g, " ") };
}

function readSource(options: HostOptions, file: string): string | undefined {
  try {
    requireRead(options, file);
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
