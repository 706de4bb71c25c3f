/** Makes a failing program smaller: drops statements and members, and puts parts of expressions in the place of the whole. */
import ts from "typescript";

/**
 * @param source a program of which `fails` holds
 * @returns a program of which it holds too, from which nothing more can be dropped
 */
export function shrink(source: string, fails: (source: string) => boolean): string {
  let best = source;
  for (let changed = true; changed; ) {
    changed = false;
    for (const shorter of candidates(best)) {
      if (shorter.length >= best.length || !fails(shorter)) continue;
      best = shorter;
      changed = true;
      break;
    }
  }
  return best;
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
