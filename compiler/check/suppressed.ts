/**
 * `// @ts-ignore` and `// @ts-expect-error`: what TypeScript does not say about the line after them. Nor is it said of packages: they are compiled as their
 * authors' settings have it, which may be less strict, and whoever uses a package sees its declarations alone.
 */
import type { Code } from "../diagnostics/codes.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { positionAt, type SourceFile } from "../source.ts";

/** Mistakes about types after which the program still means what JavaScript makes of it. */
const ABOUT_TYPES: ReadonlySet<Code> = new Set<Code>([
  "E4001",
  "E4004",
  "E4005",
  "E4006",
  "E4007",
  "E4010",
  "E4011",
  "E4012",
  "E4014",
  "E4016",
  "E4018",
  "E4020",
  "E4025",
  "E4028",
  "E4034",
  "E4035",
  "E4037",
  "E4042",
  "E4043",
  "E4044",
  "E4051",
  "E4052",
  "E4058",
  "E4059",
  "E4060",
]);

const DIRECTIVE = /^\s*(?:\/\/\/?|\/?\*+)\s*@ts-(?:ignore|expect-error)\b/;
const COMMENT = /^\s*(?:\/\/.*)?$/;
const WHOLE_FILE = /^(?:\s*(?:\/\/.*)?\n)*\s*\/\/\/?\s*@ts-nocheck\b/;

const IN_PACKAGE = /(?:^|[\\/])node_modules[\\/]/;

/** Whether the file belongs to an installed package. */
export function isInPackage({ path }: SourceFile): boolean {
  return IN_PACKAGE.test(path);
}

/** True if a comment asks for silence about the message, or if it is about a package. */
export function isSuppressed({ code, span }: Diagnostic): boolean {
  if (!ABOUT_TYPES.has(code)) return false;
  const { text } = span.file;
  if (isInPackage(span.file)) return true;
  if (!text.includes("@ts-")) return false;
  if (WHOLE_FILE.test(text)) return true;
  const lines = text.split(/\r\n|\n|\r/);
  for (let line = positionAt(span.file, span.start).line - 2; line >= 0; line--) {
    const above = lines[line] ?? "";
    if (DIRECTIVE.test(above)) return true;
    if (!COMMENT.test(above)) return false;
  }
  return false;
}
