/** Source texts and places in them. Offsets count UTF-16 units, as JavaScript strings, editors and Node's stack traces do. */

/** One source text, without its byte order mark; line ends are kept as they were written. */
export interface SourceFile {
  /** The path as messages show it. */
  readonly path: string;
  readonly text: string;
  /** Offset of the first character of each line: `lineStarts[lineCount]`, the first is 0. */
  readonly lineStarts: readonly number[];
}

/** The half-open range `[start, end)` of one file. */
export interface Span {
  readonly file: SourceFile;
  readonly start: number;
  readonly end: number;
}

/** A place as people count: both from 1, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Where the compiler gets texts from: it does no input itself. Paths are opaque to it, apart from being shown. */
export interface SourceHost {
  /** The text of a file, or `undefined` if there is none to read. */
  read(path: string): string | undefined;
  /**
   * The path of the file that `specifier` names when the file `from` imports it, or `undefined` if there is none. Only asked for
   * modules of the user: `"tscript"` and Node's modules are the compiler's own business.
   */
  resolve(specifier: string, from: string): string | undefined;
  /** The library sources compiled with every program: file name in `stdlib/lib/` to text. */
  readonly libSources: ReadonlyMap<string, string>;
}

const BYTE_ORDER_MARK = "\uFEFF";

/** Makes a source file of `text`, which may begin with a byte order mark and may end its lines with LF, CRLF or CR. */
export function sourceFile(path: string, text: string): SourceFile {
  const body = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  // Of most library files nobody asks for a line.
  let lineStarts: readonly number[] | undefined;
  return {
    path,
    text: body,
    get lineStarts() {
      lineStarts ??= findLineStarts(body);
      return lineStarts;
    },
  };
}

/** Makes the span `[start, end)` of `file`. */
export function spanOf(file: SourceFile, start: number, end: number): Span {
  return { file, start, end };
}

/** The span from the start of `first` to the end of `last`; both lie in the same file. */
export function spanning(first: Span, last: Span): Span {
  return { file: first.file, start: first.start, end: last.end };
}

/** The text that `span` covers. */
export function spanText(span: Span): string {
  return span.file.text.slice(span.start, span.end);
}

/** The line and column of `offset`; an offset outside the text counts as its nearest end. */
export function positionAt(file: SourceFile, offset: number): Position {
  const inside = Math.max(0, Math.min(offset, file.text.length));
  const index = lineIndexAt(file, inside);
  return { line: index + 1, column: inside - (file.lineStarts[index] ?? 0) + 1 };
}

/** The offset of `position`; a line or column past the end counts as the end. */
export function offsetAt(file: SourceFile, position: Position): number {
  const start = file.lineStarts[position.line - 1];
  if (start === undefined) return file.text.length;
  return Math.min(start + position.column - 1, file.lineStarts[position.line] ?? file.text.length);
}

/** The text of a line, counted from 1, without its line end; empty past the last line. */
export function lineText(file: SourceFile, line: number): string {
  const start = file.lineStarts[line - 1];
  if (start === undefined) return "";
  let end = file.lineStarts[line] ?? file.text.length;
  while (end > start && isLineEnd(file.text.charCodeAt(end - 1))) end--;
  return file.text.slice(start, end);
}

/** A span as `path:line:column`, which terminals and editors turn into a link. */
export function formatPlace(span: Span): string {
  const { line, column } = positionAt(span.file, span.start);
  return `${span.file.path}:${line}:${column}`;
}

function lineIndexAt({ lineStarts }: SourceFile, offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function findLineStarts(text: string): number[] {
  const starts = [0];
  for (const { 0: end, index } of text.matchAll(LINE_ENDS)) starts.push(index + end.length);
  return starts;
}

/** What `isLineEnd` says, CR and LF together being one: the machine's own search is many times faster than a loop that has just begun. */
const LINE_ENDS = /\r\n|[\n\r\u2028\u2029]/g;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** ECMAScript's four line terminators: V8 counts lines by them, and our positions must agree with its stacks. */
function isLineEnd(unit: number): boolean {
  return unit === LINE_FEED || unit === CARRIAGE_RETURN || unit === 0x2028 || unit === 0x2029;
}
