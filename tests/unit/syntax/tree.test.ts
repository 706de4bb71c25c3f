/** What holds of every tree: ids, places, and the table of children. */
import { readFileSync } from "node:fs";
import { expect } from "chai";
import { sourceFile } from "../../../compiler/source.ts";
import type { Node } from "../../../compiler/syntax/ast.ts";
import { children } from "../../../compiler/syntax/ast-children.ts";
import { parse } from "../../../compiler/syntax/parser.ts";
import { allNodes, parseText, typeScriptAccepts } from "./parsing.ts";

const ACCEPTED = readFileSync(new URL("./snippets/accepted.txt", import.meta.url), "utf8")
  .split("\n")
  .map((line) => line.replaceAll("⏎", "\n"));

/** Nodes found by looking into every field, as a check on the table. */
function childrenByReflection(node: Node): unknown[] {
  return Object.values(node)
    .flat()
    .filter((value: unknown) => typeof value === "object" && value !== null);
}

describe("syntax tree", () => {
  it("numbers its nodes without repeating", () => {
    for (const text of ACCEPTED) {
      const { module, nextNodeId } = parseText(text);
      const ids = allNodes(module).map(({ id }) => id);
      expect(new Set(ids).size, text).to.equal(ids.length);
      expect(Math.max(...ids), text).to.be.lessThan(nextNodeId);
      // Tables by id waste little: only literals that became patterns leave gaps.
      expect(nextNodeId, text).to.be.lessThan(2 * ids.length + 2);
    }
  });

  it("goes on numbering where another file stopped", () => {
    const file = sourceFile("test.ts", "a + b");
    const first = parse(file);
    const second = parse(file, { firstNodeId: first.nextNodeId });
    const ids = [first, second].flatMap(({ module }) => allNodes(module).map(({ id }) => id));
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it("gives every child of a node, and nothing else", () => {
    for (const text of ACCEPTED) {
      for (const node of allNodes(parseText(text).module)) {
        expect(children(node), node.kind).to.have.members(childrenByReflection(node));
      }
    }
  });

  it("puts children inside their parents", () => {
    for (const text of ACCEPTED) {
      for (const node of allNodes(parseText(text).module)) {
        expect(node.start, text).to.be.at.most(node.end);
        for (const child of children(node)) {
          expect(child.start, `${text}: ${child.kind} in ${node.kind}`).to.be.at.least(node.start);
          expect(child.end, `${text}: ${child.kind} in ${node.kind}`).to.be.at.most(node.end);
        }
      }
    }
  });

  it("keeps the fields of a kind in one order, so that nodes share a shape", () => {
    const shapes = new Map<string, string>();
    for (const text of ACCEPTED) {
      for (const node of allNodes(parseText(text).module)) {
        const keys = [...Object.keys(node)].sort().join(" ");
        expect(keys, `${node.kind} in ${text}`).to.equal(shapes.get(node.kind) ?? keys);
        shapes.set(node.kind, keys);
      }
    }
  });

  it("reads declaration files", () => {
    const text = "export const a: number;\nexport declare function eval(a: string): void;\n";
    expect(parse(sourceFile("a.d.ts", text)).diagnostics).to.deep.equal([]);
    expect(typeScriptAccepts(text, "a.d.ts")).to.equal(true);
  });
});
