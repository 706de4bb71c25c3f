/** Finds the function in the user's source that was handed to `script`: the call is known by its place, or, where that is not exact, by its text. */
import { type CallExpression, Node, SyntaxKind } from "ts-morph";
import type { CallSite } from "../call-site.ts";
import { ScriptError } from "../script-error.ts";
import type { ModuleFile } from "./module-file.ts";

const FUNCTION = "script";

/**
 * The argument of the call of `script` at a place.
 * @param functionName the function's own name: engines and source maps do not always agree on the column of a call
 * @throws ScriptError when there is no such call, or several may be meant
 */
export function findArgument(module: ModuleFile, site: CallSite, functionName: string): Node {
  const calls = module.file
    .getDescendantsOfKind(SyntaxKind.CallExpression)
    .filter((call) => call.getArguments().length > 0 && isScriptCall(module, call));
  const candidates = [
    calls.filter((call) => isCalleeAt(call, site)),
    calls.filter((call) => isOnLine(call, site.line)),
    calls,
  ];
  for (const some of candidates) {
    const [first, ...others] = some;
    if (first && others.length === 0) return argumentOf(first);
    const [named, ...alsoNamed] = some.filter(
      (call) => argumentOf(call).getText() === functionName,
    );
    if (named && alsoNamed.length === 0) return argumentOf(named);
  }
  throw new ScriptError(
    `${site.path}:${site.line}:${site.column}: there is no call of script() here.\nhelp: compile again if the source has changed since; call script() itself, not another function that calls it`,
  );
}

/** True for a call of `script` as the file imports it, under whatever name. */
export function isScriptCall({ names }: ModuleFile, call: CallExpression): boolean {
  const callee = call.getExpression();
  if (Node.isPropertyAccessExpression(callee)) return callee.getName() === FUNCTION;
  if (!Node.isIdentifier(callee)) return false;
  const declarations = names.get(callee.getText()) ?? [];
  return declarations.some((each) => Node.isImportSpecifier(each) && each.getName() === FUNCTION);
}

/** True for a call of `script` that compiled code does without: there its value is the function itself. */
export function isTransparent(module: ModuleFile, call: CallExpression): boolean {
  const parent = call.getParent();
  const isWhole =
    Node.isVariableDeclaration(parent) ||
    Node.isPropertyAssignment(parent) ||
    Node.isExportAssignment(parent);
  return isWhole && call.getArguments().length > 0 && isScriptCall(module, call);
}

function argumentOf(call: CallExpression): Node {
  return call.getArguments()[0] ?? call;
}

/** Engines and source maps name the place of a call by the start, some part or the end of what stands before its parenthesis. */
function isCalleeAt(call: CallExpression, { line, column }: CallSite): boolean {
  const callee = call.getExpression();
  const file = call.getSourceFile();
  const start = file.getLineAndColumnAtPos(callee.getStart());
  const end = file.getLineAndColumnAtPos(callee.getEnd());
  const isAfterStart = line > start.line || (line === start.line && column >= start.column);
  return isAfterStart && (line < end.line || (line === end.line && column <= end.column));
}

function isOnLine(call: CallExpression, line: number): boolean {
  return call.getStartLineNumber() <= line && line <= call.getEndLineNumber();
}
