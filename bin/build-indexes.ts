/**
 * What the build makes of our own code that goes through arrays: loops and patterns that read elements by index instead of asking an iterator for them. A
 * compiler runs for so short a time that V8 optimizes hardly any of it, and what is not optimized makes an object for each element that an iterator
 * gives: a third of all that was allocated. Types say where it is an array, and so the same.
 */
import { readFileSync } from "node:fs";
import type { Plugin } from "esbuild";
import ts from "typescript";

/** Text in place of some of a file's. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Gives esbuild the program's files rewritten so. Lines stay where they are. */
export function readByIndex(program: ts.Program): Plugin {
  const checker = program.getTypeChecker();
  return {
    name: "read-by-index",
    setup(build) {
      build.onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const file = program.getSourceFile(path);
        if (file === undefined || program.isSourceFileFromExternalLibrary(file)) return undefined;
        if (file.text !== readFileSync(path, "utf8"))
          throw new Error(`${path} changes while it is built`);
        return { contents: withEdits(file.text, editsOf(file, checker)), loader: "ts" };
      });
    },
  };
}

function editsOf(file: ts.SourceFile, checker: ts.TypeChecker): Edit[] {
  const edits: Edit[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isForOfStatement(node)) edits.push(...editsOfLoop(node, checker));
    else if (ts.isVariableDeclaration(node)) edits.push(...editsOfVariable(node, checker));
    else if (ts.isParameter(node)) edits.push(...editsOfParameter(node, checker));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return edits;
}

/** Of a loop over an array, or over its entries, all but the body is another; of one over other pairs, the pattern. */
function editsOfLoop(loop: ts.ForOfStatement, checker: ts.TypeChecker): Edit[] {
  const { initializer, expression, statement } = loop;
  if (loop.awaitModifier || !ts.isVariableDeclarationList(initializer)) return [];
  const name = initializer.declarations[0]?.name;
  if (name === undefined) return [];
  const type = checker.getTypeAtLocation(expression);
  const array = isArray(type, checker) ? expression : arrayOfEntries(expression, name, checker);
  if (array === undefined)
    return ts.isArrayBindingPattern(name) && givesArrays(type, checker) ? editsOfPattern(name) : [];
  // The loop's place is no other loop's.
  const index = `$index${loop.pos}`;
  const list = `$list${loop.pos}`;
  const element = `${list}[${index}]`;
  const variables =
    array === expression
      ? variablesOf(name, element, isArray(elementOf(type, checker), checker))
      : variablesOfEntry(name as ts.ArrayBindingPattern, index, element);
  if (variables === undefined) return [];
  const keyword = initializer.flags & ts.NodeFlags.Const ? "const" : "let";
  return [
    {
      start: initializer.getStart(),
      end: array.getStart(),
      text: `let ${index} = 0, ${list} = (`,
    },
    {
      start: array.end,
      end: expression.end,
      text: `); ${index} < ${list}.length; ${index}++`,
    },
    // The body keeps a block of its own: it may hide the variable by one of the same name.
    insertion(statement.getStart(), `{${keyword} ${variables}; `),
    insertion(statement.end, "}"),
  ];
}

function editsOfVariable(variable: ts.VariableDeclaration, checker: ts.TypeChecker): Edit[] {
  const { name, initializer } = variable;
  if (initializer === undefined || !ts.isArrayBindingPattern(name)) return [];
  if (!isArray(checker.getTypeAtLocation(initializer), checker)) return [];
  const rest = restOf(name);
  if (rest === undefined) return editsOfPattern(name);
  const list = `$list${variable.pos}`;
  return [
    { start: name.getStart(), end: initializer.getStart(), text: `${list} = (` },
    insertion(initializer.end, `), ${variablesOf(name, list, true)}`),
  ];
}

function editsOfParameter(parameter: ts.ParameterDeclaration, checker: ts.TypeChecker): Edit[] {
  const { name } = parameter;
  if (!ts.isArrayBindingPattern(name)) return [];
  return isArray(checker.getTypeAtLocation(parameter), checker) ? editsOfPattern(name) : [];
}

/** @returns none where the pattern takes what is left, which has no pattern by indexes */
function editsOfPattern(pattern: ts.ArrayBindingPattern): Edit[] {
  if (restOf(pattern) !== undefined) return [];
  return [{ start: pattern.getStart(), end: pattern.end, text: patternByIndex(pattern) }];
}

/** Declarations of what a name or pattern binds to a value, as text. @param value may be written more than once */
function variablesOf(name: ts.BindingName, value: string, isArrayValue: boolean): string {
  if (!isArrayValue || !ts.isArrayBindingPattern(name)) return `${name.getText()} = ${value}`;
  const variables = `${patternByIndex(name)} = ${value}`;
  const rest = restOf(name);
  if (rest === undefined) return variables;
  return `${variables}, ${rest.name.getText()} = ${value}.slice(${name.elements.length - 1})`;
}

/** The same for an array's entry, undefined where the pattern takes more of it than names. */
function variablesOfEntry(
  { elements }: ts.ArrayBindingPattern,
  index: string,
  element: string,
): string | undefined {
  const values = [index, element];
  const variables: string[] = [];
  for (const [place, each] of elements.entries()) {
    if (ts.isOmittedExpression(each)) continue;
    if (each.initializer !== undefined || each.dotDotDotToken !== undefined) return undefined;
    variables.push(`${each.name.getText()} = ${values[place]}`);
  }
  return variables.join(", ");
}

/** `{ 0: first, 2: third }` for `[first, , third]`, without what takes the rest. */
function patternByIndex({ elements }: ts.ArrayBindingPattern): string {
  const parts = elements.flatMap((each, index) =>
    ts.isOmittedExpression(each) || each.dotDotDotToken ? [] : [`${index}: ${each.getText()}`],
  );
  return `{ ${parts.join(", ")} }`;
}

function restOf({ elements }: ts.ArrayBindingPattern): ts.BindingElement | undefined {
  const last = elements.at(-1);
  return last && ts.isBindingElement(last) && last.dotDotDotToken ? last : undefined;
}

/** The array of which a loop asks the entries. */
function arrayOfEntries(
  expression: ts.Expression,
  name: ts.BindingName,
  checker: ts.TypeChecker,
): ts.Expression | undefined {
  if (!ts.isCallExpression(expression) || !ts.isArrayBindingPattern(name)) return undefined;
  const { expression: callee } = expression;
  if (!ts.isPropertyAccessExpression(callee) || callee.name.text !== "entries") return undefined;
  if (callee.questionDotToken) return undefined;
  return isArray(checker.getTypeAtLocation(callee.expression), checker)
    ? callee.expression
    : undefined;
}

/** Whether all that values of the type can be is arrays. */
function isArray(type: ts.Type | undefined, checker: ts.TypeChecker): boolean {
  const known = type && (checker.getBaseConstraintOfType(type) ?? type);
  if (known === undefined) return false;
  if (known.isUnion()) return known.types.every((each) => isArray(each, checker));
  return checker.isArrayType(known) || checker.isTupleType(known);
}

function elementOf(type: ts.Type, checker: ts.TypeChecker): ts.Type | undefined {
  return checker.getIndexTypeOfType(type, ts.IndexKind.Number);
}

/** Iterables of the language's own whose first type argument is what they give. */
const GIVE_ARGUMENT =
  /^(Iterable|IterableIterator|ArrayIterator|MapIterator|SetIterator|Set|ReadonlySet)$/;

/** Whether iterating gives arrays: the pairs of a map, or a set's elements that are pairs. */
function givesArrays(type: ts.Type, checker: ts.TypeChecker): boolean {
  const name = type.getSymbol()?.name ?? "";
  if (name === "Map" || name === "ReadonlyMap") return true;
  if (!GIVE_ARGUMENT.test(name)) return false;
  return isArray(checker.getTypeArguments(type as ts.TypeReference)[0], checker);
}

function insertion(place: number, text: string): Edit {
  return { start: place, end: place, text };
}

/** The text with all edits made; those at one place in the order in which they are given. */
function withEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    if (edit.start < end) throw new Error(`two edits of one place: ${edit.text}`);
    parts.push(text.slice(end, edit.start), edit.text);
    end = edit.end;
  }
  return parts.join("") + text.slice(end);
}
