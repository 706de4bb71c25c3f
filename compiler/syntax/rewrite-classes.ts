/** A tree with other members in its classes. */
import type { ClassDeclaration, ClassExpression, Node, SourceModule } from "./ast.ts";
import { CHILD_KEYS } from "./ast-children.ts";

export type ClassSyntax = ClassDeclaration | ClassExpression;

/** The module with every class as `change` leaves it, inner ones first; itself if it leaves all as they are. */
export function rewriteClasses(
  module: SourceModule,
  change: (node: ClassSyntax) => ClassSyntax,
): SourceModule {
  const rewritten = rewrite(module, change);
  return rewritten.kind === "SourceModule" ? rewritten : module;
}

function rewrite(node: Node, change: (node: ClassSyntax) => ClassSyntax): Node {
  const fields = node as unknown as Readonly<Record<string, Node | readonly Node[] | null>>;
  const changed: Record<string, Node | readonly Node[]> = {};
  for (const key of CHILD_KEYS[node.kind]) {
    const value = fields[key];
    if (value === null || value === undefined) continue;
    if (!("length" in value)) {
      const own = rewrite(value, change);
      if (own !== value) changed[key] = own;
      continue;
    }
    const list = value.map((each) => rewrite(each, change));
    if (list.some((each, place) => each !== value[place])) changed[key] = list;
  }
  const own = Object.keys(changed).length === 0 ? node : { ...node, ...changed };
  return own.kind === "ClassDeclaration" || own.kind === "ClassExpression" ? change(own) : own;
}
