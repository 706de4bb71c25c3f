/** Helpers of the parser's tests. */
import ts from "typescript";
import { sourceFile } from "../../../compiler/source.ts";
import type { Node } from "../../../compiler/syntax/ast.ts";
import { forEachChild } from "../../../compiler/syntax/ast-children.ts";
import { type ParseResult, parse } from "../../../compiler/syntax/parser.ts";

/** Parses `text` as `test.ts`. */
export function parseText(text: string): ParseResult {
  return parse(sourceFile("test.ts", text));
}

/** `code@line:column text` of each diagnostic of `text`. */
export function codesOf(text: string): string[] {
  return parseText(text).diagnostics.map(({ code }) => code);
}

/** Each diagnostic of `text` as its code and the code it marks. */
export function marksOf(text: string): string[] {
  return parseText(text).diagnostics.map(
    ({ code, span }) => `${code} ${text.slice(span.start, span.end)}`,
  );
}

/** True if TypeScript's own parser accepts `text`. */
export function typeScriptAccepts(text: string, path = "test.ts"): boolean {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, false, ts.ScriptKind.TS);
  // The list is not in the typings; everything but a full program check goes without it.
  return (file as unknown as { parseDiagnostics: unknown[] }).parseDiagnostics.length === 0;
}

/** Every node of the tree, parents first. */
export function allNodes(root: Node): Node[] {
  const found: Node[] = [];
  const pending: Node[] = [root];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    found.push(node);
    forEachChild(node, (child) => pending.push(child));
  }
  return found;
}
