/** Errors of the source finder, laid out like the compiler's diagnostics. */
import type { Node } from "ts-morph";
import { excerpt } from "../../compiler/diagnostics/excerpt.ts";
import { formatPlace, sourceFile, spanOf } from "../../compiler/source.ts";
import { ScriptError } from "../script-error.ts";

/** What is wrong with a piece of the user's source. */
export interface Refusal {
  readonly title: string;
  /** What the marked code is. */
  readonly label?: string;
  /** The edit to try. */
  readonly help: string;
}

/** @throws ScriptError which shows the node in its line */
export function refuse(node: Node, { title, label = "", help }: Refusal): never {
  const parsed = node.getSourceFile();
  const file = sourceFile(parsed.getFilePath(), parsed.getFullText());
  const main = { span: spanOf(file, node.getStart(), node.getEnd()), text: label };
  const lines = excerpt(
    [main],
    main,
    (text) => text,
    (text) => text,
  );
  throw new ScriptError(
    [title, `  ${formatPlace(main.span)}`, ...lines, `help: ${help}`].join("\n"),
  );
}
