/** Makes a failing program smaller: drops statements and members, and puts parts of expressions in the place of the whole. */
import ts from "typescript";

/** Programs that are tried at most: what takes longer is small enough to be read. */
const MAX_TRIES = 600;

/**
 * @param source a program of which `fails` holds
 * @returns a program of which it holds too, from which little more can be dropped
 */
export function shrink(source: string, fails: (source: string) => boolean): string {
  let [best, tries, from, isShorter] = [source, 0, 0, false];
  for (;;) {
    const all = [...candidates(best)];
    const found = all.findIndex((shorter, index) => {
      if (index < from || shorter.length >= best.length || tries >= MAX_TRIES) return false;
      tries += 1;
      return fails(shorter);
    });
    if (found >= 0) {
      // What could not be dropped before most often still cannot: the search goes on where it was.
      [best, from, isShorter] = [all[found] ?? best, found, true];
    } else if (isShorter && tries < MAX_TRIES) {
      [from, isShorter] = [0, false];
    } else {
      return best;
    }
  }
}

function* candidates(source: string): Generator<string> {
  const file = ts.createSourceFile("program.ts", source, ts.ScriptTarget.ESNext, true);
  const replaced = (node: ts.Node, text: string): string =>
    source.slice(0, node.getStart()) + text + source.slice(node.end);
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  // Large parts first.
  nodes.sort((a, b) => b.getWidth() - a.getWidth());
  for (const node of nodes) {
    if ((ts.isStatement(node) && !ts.isBlock(node)) || ts.isClassElement(node)) {
      yield replaced(node, "");
    }
    if (ts.isBlock(node) && ts.isStatement(node.parent)) {
      yield replaced(node.parent, node.getText());
    }
    if (ts.isExpression(node) && !ts.isIdentifier(node)) {
      for (const part of parts(node)) yield replaced(node, part.getText());
    }
  }
}

function parts(node: ts.Expression): ts.Expression[] {
  const found: ts.Expression[] = [];
  ts.forEachChild(node, (child) => {
    if (ts.isExpression(child)) found.push(child);
  });
  return found;
}
