/** A code at length, for `tscript explain`. */
import type { CodeRow } from "./code-row.ts";
import { CODES, type Code } from "./codes.ts";

/** The rule behind `code`, a program that breaks it and the same program after the fix. */
export function renderExplanation(code: Code): string {
  const row: CodeRow = CODES[code];
  const parts = [
    `${row.severity ?? "error"}[${code}]: ${row.title.replace(/\{(\w+)\}/g, "<$1>")}`,
    wrap(row.explain),
    `Gets this message:\n\n${indent(row.wrong)}`,
    `Does not:\n\n${indent(row.fixed)}`,
  ];
  return `${parts.join("\n\n")}\n`;
}

const LINE_WIDTH = 80;

function wrap(text: string): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length > LINE_WIDTH) {
      lines.push(line);
      line = "";
    }
    line += (line === "" ? "" : " ") + word;
  }
  return [...lines, line].join("\n");
}

function indent(text: string): string {
  return text.trimEnd().replace(/^(?=.)/gm, "    ");
}
