/**
 * What code that runs before an object is complete may read of it. A constructor or initializer that calls a method lets the method, and
 * those which override it, look at fields that have no value yet; one that hands `this` out lets anybody look at all of them.
 */
import type { CheckedProgram } from "../check/checked-program.ts";
import type { Accessor, Method, Node, PropertyAccess } from "../syntax/ast.ts";
import { forEachChild } from "../syntax/ast-children.ts";

/** Fields by name, with `#` for private ones; all of them when `this` is handed out. */
export interface EarlyReads {
  readonly names: ReadonlySet<string>;
  readonly isOpen: boolean;
}

type Member = Method | Accessor;

/** Answers for the classes of one program. */
export class EarlyReadFinder {
  readonly #program: CheckedProgram;
  #members: Map<string, Member[]> | undefined;

  constructor(program: CheckedProgram) {
    this.#program = program;
  }

  /**
   * What a piece of a constructor, or an initializer, may read of the object that is made.
   * @param readsItself also count what the code itself reads, not only what it calls
   */
  of(code: Node, readsItself: boolean): EarlyReads {
    const names = new Set<string>();
    const visited = new Set<Node>();
    let isOpen = false;
    const enter = (member: Member): void => {
      if (visited.has(member)) return;
      visited.add(member);
      if (member.body) visit(member.body, true);
    };
    const access = (node: PropertyAccess, reads: boolean): void => {
      const name = node.name.kind === "PrivateName" ? `#${node.name.name}` : node.name.name;
      const kind = this.#program.memberOf(node)?.kind;
      if (kind === "method" || kind === "accessor" || node.object.kind === "SuperExpression")
        for (const member of this.#membersCalled(name)) enter(member);
      else if (reads) names.add(name);
    };
    const visit = (node: Node, reads: boolean): void => {
      switch (node.kind) {
        case "ThisExpression":
          isOpen = true;
          return;
        case "PropertyAccess":
          if (node.object.kind === "ThisExpression" || node.object.kind === "SuperExpression") {
            access(node, reads);
            return;
          }
          break;
        case "Assignment": {
          const { target } = node;
          const isOwn = target.kind === "PropertyAccess" && target.object.kind === "ThisExpression";
          if (!isOwn) break;
          access(target, reads && node.operator !== "=");
          visit(node.value, reads);
          return;
        }
        case "Return":
          // A fluent method: whoever called it has the object already.
          if (node.argument?.kind === "ThisExpression") return;
          break;
        case "CallExpression":
        case "NewExpression":
          // A function given to a call may run at once.
          for (const each of node.arguments)
            if (each.kind === "ArrowFunction") visit(each.body, true);
          break;
        case "ArrowFunction":
        case "FunctionExpression":
        case "FunctionDeclaration":
        case "ClassDeclaration":
        case "ClassExpression":
        case "Method":
        case "Accessor":
          return;
        default:
      }
      forEachChild(node, (child) => visit(child, reads));
    };
    visit(code, readsItself);
    return { names, isOpen };
  }

  /** Every method or accessor of the name: which class the object will be of is not asked. */
  #membersCalled(name: string): readonly Member[] {
    this.#members ??= this.#collect();
    return this.#members.get(name) ?? [];
  }

  #collect(): Map<string, Member[]> {
    const found = new Map<string, Member[]>();
    const visit = (node: Node): void => {
      if ((node.kind === "Method" || node.kind === "Accessor") && node.body) {
        const name = this.#program.propertyNameOf(node.key) ?? keyName(node);
        if (name !== undefined) found.set(name, [...(found.get(name) ?? []), node]);
      }
      forEachChild(node, visit);
    };
    for (const module of this.#program.modules) if (!module.isLibrary) visit(module.ast);
    return found;
  }
}

function keyName({ key }: Member): string | undefined {
  if (key.kind === "PrivateName") return `#${key.name}`;
  return key.kind === "Identifier" ? key.name : undefined;
}
