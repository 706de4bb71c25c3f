/** Writes down programs that part from Node: cut down as far as they still do, with the program as it was generated beside it. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { type Program, programText } from "../random-program.ts";
import { type Difference, difference } from "./difference.ts";
import { shrink } from "./shrink.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const FOLDER = join(ROOT, "out", "long-run");

/** @returns what was found and where it lies, in a line or a few */
export function writeDown(program: Program, found: Difference): string {
  const { seed } = program;
  const source = programText(program);
  mkdirSync(FOLDER, { recursive: true });
  const base = join(FOLDER, `${kindOf(found)}-${seed}`);
  writeFileSync(`${base}.generated.ts`, source);
  const at = relative(process.cwd(), base);
  if (isKnown(found)) return `seed ${seed}: once more ${kindOf(found)}: ${at}.generated.ts`;
  const sameKind = (shorter: string): boolean => {
    const other = difference(shorter, oracleOf(found));
    return other !== undefined && kindOf(other) === kindOf(found);
  };
  const least = shrink(source, sameKind);
  const text = difference(least)?.text ?? found.text;
  writeFileSync(`${base}.ts`, `/*\n${text.replaceAll("*/", "* /")}\n*/\n${least}`);
  return `seed ${seed}: ${at}.ts\n${text}`;
}

/** Programs that part in the same way are most often of the same cause: one of them is enough to be cut down. */
function isKnown(found: Difference): boolean {
  const mark = join(FOLDER, `${kindOf(found)}.seen`);
  if (existsSync(mark)) return true;
  writeFileSync(mark, found.text);
  return false;
}

/** A name for a way to part. What differs in the output tells little of the cause, what the compiler says tells much. */
function kindOf({ kind, text }: Difference): string {
  if (kind !== "compiler" && !/^E\d{4}$/.test(kind)) return kind.replaceAll(/\W+/g, "-");
  const title = text.split("\n", 1)[0]?.replaceAll(/\d+|`[^`]*`/g, "") ?? "";
  return `${kind}-${createHash("sha256").update(title).digest("hex").slice(0, 6)}`;
}

function oracleOf({ kind }: Difference): string | undefined {
  return kind === "interpreter" || kind.startsWith("wasm") ? kind : undefined;
}
