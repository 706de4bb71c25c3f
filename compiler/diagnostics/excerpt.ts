/** The lines of a source with their marked places underlined: `^` under the main one, `~` under the others. */
import { lineText, positionAt, type SourceFile } from "../source.ts";
import type { Label } from "./diagnostic.ts";

type Paint = (text: string) => string;

/** Columns of source shown of one line; generated files have lines of megabytes. */
const WINDOW = 120;
/** Columns shown before the first mark when a long line is cut. */
const LEAD = 40;

interface Mark {
  /** Range of display columns, from 0, at least one wide. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly isMain: boolean;
}

/**
 * The marked lines of one file.
 * @param labels marked places, all in the same file
 * @param main the label to underline with `^`
 */
export function excerpt(
  labels: readonly Label[],
  main: Label | undefined,
  paintMain: Paint,
  paintOther: Paint,
): string[] {
  const byLine = new Map<number, Label[]>();
  for (const each of labels) {
    const { line } = positionAt(each.span.file, each.span.start);
    byLine.set(line, [...(byLine.get(line) ?? []), each]);
  }
  const lineNumbers = [...byLine.keys()].sort((a, b) => a - b);
  const width = String(lineNumbers.at(-1) ?? 0).length;
  const gutter = `${" ".repeat(width)} | `;
  const rows: string[] = [];
  let previous: number | undefined;
  for (const line of lineNumbers) {
    if (previous !== undefined && line > previous + 1) rows.push(`${" ".repeat(width)} …`);
    previous = line;
    const here = byLine.get(line) ?? [];
    const file = here[0]?.span.file;
    if (file === undefined) continue;
    const { shown, marks } = layOut(file, line, here, main);
    rows.push(`${String(line).padStart(width)} | ${shown}`.trimEnd());
    for (const row of underline(marks, paintMain, paintOther)) rows.push(gutter + row);
  }
  return rows;
}

/** The text of a line as shown, cut to the window, with the marks in its display columns. */
function layOut(
  file: SourceFile,
  line: number,
  labels: readonly Label[],
  main: Label | undefined,
): { shown: string; marks: Mark[] } {
  const text = lineText(file, line);
  const lineStart = file.lineStarts[line - 1] ?? 0;
  const ranges = labels.map((each) => ({
    each,
    start: Math.min(each.span.start - lineStart, text.length),
    end: Math.min(
      Math.max(each.span.end - lineStart, each.span.start - lineStart + 1),
      text.length,
    ),
  }));
  const firstUnit = Math.min(...ranges.map((range) => range.start));
  const from = text.length <= WINDOW ? 0 : Math.max(0, firstUnit - LEAD);
  const to = Math.min(text.length, from + WINDOW);
  const before = from > 0 ? "…" : "";
  const display = displayColumns(text.slice(from, to));
  const columnOf = (unit: number): number => {
    const inside = Math.max(0, Math.min(unit, to) - from);
    return (display.columns[inside] ?? 0) + before.length;
  };
  const marks = ranges.map((range) => {
    const start = columnOf(range.start);
    return {
      start,
      end: Math.max(start + 1, columnOf(range.end)),
      text: range.each.text,
      isMain: range.each === main,
    };
  });
  return { shown: before + display.text + (to < text.length ? "…" : ""), marks };
}

/** One row of underlines ending with the last label, then the other labels hanging below their marks, from right to left. */
function underline(marks: readonly Mark[], paintMain: Paint, paintOther: Paint): string[] {
  const ordered = [...marks].sort((a, b) => a.start - b.start || a.end - b.end);
  const paint = (mark: Mark, text: string): string =>
    mark.isMain ? paintMain(text) : paintOther(text);
  let row = "";
  let column = 0;
  for (const mark of ordered) {
    const start = Math.max(mark.start, column);
    if (mark.end <= start) continue;
    row +=
      " ".repeat(start - column) + paint(mark, (mark.isMain ? "^" : "~").repeat(mark.end - start));
    column = mark.end;
  }
  const last = ordered.at(-1);
  if (last !== undefined && last.text !== "") row += ` ${paint(last, last.text)}`;
  const hanging = ordered
    .slice(0, -1)
    .reverse()
    .filter((mark) => mark.text !== "")
    .map((mark) => " ".repeat(mark.start) + paint(mark, mark.text));
  return [row, ...hanging];
}

const TAB_WIDTH = 4;

/**
 * The text with tabs widened and invisible characters replaced: a source must not drive the terminal, and text direction marks must not
 * reorder what the reader sees.
 * @returns `columns[text.length + 1]`, the display column of each UTF-16 unit and of the end
 */
function displayColumns(text: string): { text: string; columns: number[] } {
  const columns: number[] = [];
  let shown = "";
  let column = 0;
  for (const character of text) {
    for (let unit = 0; unit < character.length; unit++) columns.push(column);
    const code = character.codePointAt(0) ?? 0;
    if (code === 0x09) {
      const spaces = TAB_WIDTH - (column % TAB_WIDTH);
      shown += " ".repeat(spaces);
      column += spaces;
    } else if (isInvisible(code)) {
      shown += "\uFFFD";
      column += 1;
    } else {
      shown += character;
      column += displayWidth(code, character);
    }
  }
  columns.push(column);
  return { text: shown, columns };
}

function isInvisible(code: number): boolean {
  return (
    code < 0x20 ||
    (code >= 0x7f && code <= 0x9f) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xd800 && code <= 0xdfff) ||
    code === 0xfeff
  );
}

/** Terminal columns of a character: marks that join the one before take none, East Asian and emoji characters take two. */
function displayWidth(code: number, character: string): number {
  if (code < 0x300) return 1;
  if (/\p{Mark}/u.test(character)) return 0;
  const isWide =
    (code >= 0x1100 && code <= 0x115f) ||
    (code >= 0x2e80 && code <= 0xa4cf) ||
    (code >= 0xac00 && code <= 0xd7a3) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xfe30 && code <= 0xfe6f) ||
    (code >= 0xff00 && code <= 0xff60) ||
    (code >= 0x1f300 && code <= 0x1faff) ||
    (code >= 0x20000 && code <= 0x3fffd);
  return isWide ? 2 : 1;
}
