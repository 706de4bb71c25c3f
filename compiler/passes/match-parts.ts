/**
 * Matches of regular expressions of which a function only takes parts: `match[1]`, `match.index`, `match.groups.name`. In place of the array, which would have the
 * texts of all groups and an object of properties, the function gets the library's `MatchParts`, of which a text is cut out when it is read. One read that
 * wants more of a match, and all that flows together with it stays an array (`match-flow.ts`). Trees are changed in place.
 */
import type { ValueType } from "../../runtime/bytecode/module.ts";
import { isDeeperThan, type Node, someNode, type TreeModule, walk } from "../ir/tree.ts";
import { readExpression } from "../regexp/pattern.ts";
import { MatchFlow, type MatchLibrary, SOURCES } from "./match-flow.ts";

/** Trees nested deeper than this are left alone: the walk recurses. */
const MAX_DEPTH = 1000;

/** See the head of the file. */
export function takePartsOfMatches(module: TreeModule): void {
  const library = libraryOf(module);
  if (!library) return;
  const isSource = (node: Node): boolean => {
    if (node.kind !== "op" || node.op !== "call") return false;
    return SOURCES.has(library.nameOf.get(node.imm[0] as number) ?? "");
  };
  for (const tree of module.functions) {
    if (tree.finished || isDeeperThan(tree, MAX_DEPTH) || !someNode(tree.body, isSource)) continue;
    new MatchFlow(tree, library).run();
  }
}

/** Undefined where the program takes no matches. */
function libraryOf(module: TreeModule): MatchLibrary | undefined {
  const { functions, strings } = module;
  const nameOf = new Map<number, string>();
  const indexOf = new Map<string, number>();
  functions.forEach(({ name, isLibrary }, index) => {
    if (!isLibrary) return;
    nameOf.set(index, name);
    indexOf.set(name, index);
  });
  const resultOf = (name: string): ValueType | undefined => {
    const result = functions[indexOf.get(name) ?? -1]?.result;
    return result === "void" ? undefined : result;
  };
  const parts = resultOf("execParts");
  const match = resultOf("RegExp.exec");
  if (parts === undefined || match === undefined) return undefined;
  // Other programs have arrays of texts that are not like matches.
  if (functions[indexOf.get("partsOfArray") ?? -1]?.params[0] !== match) return undefined;
  // Other functions of the library are called `match`, too.
  for (const [index, name] of nameOf)
    if (SOURCES.has(name) && functions[index]?.result !== match) nameOf.delete(index);
  const text = (wanted: string): number => {
    const found = strings.indexOf(wanted);
    return found < 0 ? strings.push(wanted) - 1 : found;
  };
  let entries: ReadonlyMap<string, number> | undefined;
  const entryOf = (name: number): number => {
    entries ??= entriesOfNames(module, indexOf.get("matchedByName") ?? -1);
    return entries.get(strings[name] ?? "") ?? 0;
  };
  return { nameOf, indexOf, match, parts, groups: resultOf("matchGroups"), text, entryOf };
}

/** By name of a group, how many other names the expression has before it. */
function entriesOfNames(
  { functions, strings }: TreeModule,
  matchedByName: number,
): Map<string, number> {
  const entries = new Map<string, number>();
  const note = (node: Node): void => {
    if (node.kind !== "op" || node.op !== "call" || node.imm[0] !== matchedByName) return;
    const [source = "", flags = ""] = node.args.map((text) =>
      text.kind === "op" && text.op === "string.const" ? strings[text.imm[0] as number] : "",
    );
    const names = readExpression(source, flags)?.names ?? [];
    names
      .filter((name) => name !== "")
      .forEach((name, entry) => {
        if (!entries.has(name)) entries.set(name, entry);
      });
  };
  for (const { body } of functions) for (const node of body) walk(node, note);
  return entries;
}
