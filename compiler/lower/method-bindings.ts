/** `this.m = this.m.bind(this)`: objects get their method as a function of their own, which does what the method does. */
import type { CheckedProgram } from "../check/checked-program.ts";
import type { Expression, Node } from "../syntax/ast.ts";
import { forEachChild } from "../syntax/ast-children.ts";

/** Finds such assignments in one program. */
export class MethodBindings {
  readonly #program: CheckedProgram;
  #targets: ReadonlySet<Node> | undefined;

  constructor(program: CheckedProgram) {
    this.#program = program;
  }

  /** Whether the expression is assigned the method that it names, bound to its object. */
  isTarget(leaf: Node): boolean {
    this.#targets ??= this.#collect();
    return this.#targets.has(leaf);
  }

  #collect(): ReadonlySet<Node> {
    const found = new Set<Node>();
    const visit = (node: Node): void => {
      if (node.kind === "Assignment" && node.operator === "=") {
        const name = memberOfThis(node.target);
        if (name !== undefined && name === boundToThis(node.value)) found.add(node.target);
      }
      forEachChild(node, visit);
    };
    for (const module of this.#program.modules) if (!module.isLibrary) visit(module.ast);
    return found;
  }
}

/** `m` of `this.m`. */
function memberOfThis(node: Node): string | undefined {
  const isMember = node.kind === "PropertyAccess" && node.object.kind === "ThisExpression";
  return isMember && node.name.kind === "Identifier" ? node.name.name : undefined;
}

/** `m` of `this.m.bind(this)`. */
function boundToThis(node: Expression): string | undefined {
  if (node.kind !== "CallExpression" || node.callee.kind !== "PropertyAccess") return undefined;
  const { object, name } = node.callee;
  const [self, ...rest] = node.arguments;
  const isBind = name.kind === "Identifier" && name.name === "bind";
  return isBind && self?.kind === "ThisExpression" && rest.length === 0
    ? memberOfThis(object)
    : undefined;
}
