/** Diagnostics as text for people and as JSON for programs. All wording lives in the table of codes; all layout lives here. */
import { formatPlace, positionAt } from "../source.ts";
import type { CodeRow } from "./code-row.ts";
import { CODES } from "./codes.ts";
import { type Diagnostic, inReadingOrder, type Label } from "./diagnostic.ts";
import { excerpt } from "./excerpt.ts";

/** How to lay out text. */
export interface RenderOptions {
  /** True to use terminal colours. */
  readonly colour?: boolean;
}

/** The first line of a diagnostic: what conflicts. */
export function titleOf(diagnostic: Diagnostic): string {
  return fill(rowOf(diagnostic).title, diagnostic.params) ?? rowOf(diagnostic).title;
}

/** The edit to try, if there is one. */
export function helpOf(diagnostic: Diagnostic): string | undefined {
  return diagnostic.help ?? fill(rowOf(diagnostic).help, diagnostic.params);
}

/** All marked places, the main one first; its label may be empty. */
export function labelsOf(diagnostic: Diagnostic): Label[] {
  const text = fill(rowOf(diagnostic).label, diagnostic.params) ?? "";
  return [{ span: diagnostic.span, text }, ...diagnostic.labels];
}

/** One diagnostic as text of several lines, without a line end after the last. */
export function renderDiagnostic(diagnostic: Diagnostic, options: RenderOptions = {}): string {
  const paint = painter(options.colour === true);
  const tone = diagnostic.severity === "error" ? RED : YELLOW;
  const lines = [
    paint(tone, `${diagnostic.severity}[${diagnostic.code}]`) +
      paint(BOLD, `: ${titleOf(diagnostic)}`),
  ];
  const labels = labelsOf(diagnostic);
  const paths = new Set(labels.map((each) => each.span.file.path));
  for (const path of paths) {
    const here = labels.filter((each) => each.span.file.path === path);
    const [first] = here;
    if (first === undefined) continue;
    lines.push(`  ${formatPlace(first.span)}`);
    lines.push(
      ...excerpt(
        here,
        labels[0],
        (text) => paint(tone, text),
        (text) => paint(DIM, text),
      ),
    );
  }
  const help = helpOf(diagnostic);
  if (help !== undefined) lines.push(`${paint(BOLD, "help")}: ${help}`);
  return lines.join("\n");
}

/** All diagnostics in reading order with a count at the end; the empty text for none. */
export function renderDiagnostics(
  diagnostics: readonly Diagnostic[],
  options: RenderOptions = {},
): string {
  if (diagnostics.length === 0) return "";
  const ordered = inReadingOrder(diagnostics);
  const blocks = ordered.map((each) => renderDiagnostic(each, options));
  return `${[...blocks, countOf(ordered)].join("\n\n")}\n`;
}

/** A marked place in JSON: lines and columns from 1, columns and offsets in UTF-16 units, ends exclusive. */
export interface JsonPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly start: number;
  readonly end: number;
}

/** A diagnostic in JSON. */
export interface JsonDiagnostic extends JsonPlace {
  readonly code: string;
  readonly severity: string;
  readonly message: string;
  readonly help?: string;
  readonly labels: readonly (JsonPlace & { readonly text: string })[];
}

/** A diagnostic as plain data, texts filled in. */
export function diagnosticToJson(diagnostic: Diagnostic): JsonDiagnostic {
  const help = helpOf(diagnostic);
  return {
    code: diagnostic.code,
    severity: diagnostic.severity,
    message: titleOf(diagnostic),
    ...placeOf(diagnostic.span),
    labels: labelsOf(diagnostic)
      .filter((each) => each.text !== "")
      .map((each) => ({ ...placeOf(each.span), text: each.text })),
    ...(help === undefined ? {} : { help }),
  };
}

/** All diagnostics in reading order as one JSON array. */
export function renderJson(diagnostics: readonly Diagnostic[]): string {
  return `${JSON.stringify(inReadingOrder(diagnostics).map(diagnosticToJson), undefined, 2)}\n`;
}

function placeOf(span: Diagnostic["span"]): JsonPlace {
  const start = positionAt(span.file, span.start);
  const end = positionAt(span.file, span.end);
  return {
    file: span.file.path,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    start: span.start,
    end: span.end,
  };
}

function rowOf(diagnostic: Diagnostic): CodeRow {
  return CODES[diagnostic.code];
}

/** The template with its slots filled; `undefined` when there is none or a parameter is absent. */
function fill(template: string | undefined, params: Diagnostic["params"]): string | undefined {
  if (template === undefined) return undefined;
  let isWhole = true;
  const text = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) isWhole = false;
    return String(value);
  });
  return isWhole ? text : undefined;
}

function countOf(diagnostics: readonly Diagnostic[]): string {
  const errors = diagnostics.filter((each) => each.severity === "error").length;
  const warnings = diagnostics.length - errors;
  const parts = [
    ...(errors > 0 ? [plural(errors, "error")] : []),
    ...(warnings > 0 ? [plural(warnings, "warning")] : []),
  ];
  return parts.join(", ");
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

const BOLD = 1;
const DIM = 2;
const RED = 31;
const YELLOW = 33;

function painter(colour: boolean): (tone: number, text: string) => string {
  return (tone, text) => (colour ? `\u001b[${tone}m${text}\u001b[0m` : text);
}
