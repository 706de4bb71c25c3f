/** What is seen of a program from outside. */

/** How a program ended and what it printed. */
export interface Outcome {
  readonly stdout: string;
  /** What the program itself wrote there; the report of an uncaught error is not part of it. */
  readonly stderr: string;
  readonly exitCode: number;
  /** `Class: message` of an uncaught error; what else was thrown as text. */
  readonly uncaught: string | undefined;
  readonly trap: string | undefined;
}

/** `Class: message` where a report of Node's begins with it: before the stack, and fields of the error in braces. */
export function thrownIn(report: string): string {
  const [text = ""] = report.trimStart().split(/\n {4}at |\n\nNode\.js|\n\(Use `node/);
  return text
    .trimEnd()
    .replace(/^Uncaught /, "")
    .replace(/^'(.*)'$/s, "$1");
}
