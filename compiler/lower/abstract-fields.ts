/**
 * Abstract fields that some derived class implements by an accessor. Objects have no place for such a field where it is declared: code
 * that knows the abstract class alone goes through a virtual slot, and a class that has a field after all fills it with a function that
 * reads or writes it.
 */
import type { CheckedProgram } from "../check/checked-program.ts";
import type { Property } from "../check/types.ts";
import type { Node } from "../syntax/ast.ts";
import { forEachChild } from "../syntax/ast-children.ts";

/** Answers for the classes of one program. */
export class AbstractFields {
  readonly #program: CheckedProgram;
  #accessors: ReadonlySet<string> | undefined;

  constructor(program: CheckedProgram) {
    this.#program = program;
  }

  /** Whether the property is such a field. */
  isComputed({ name, isAbstract, propertyKind, declarations }: Property): boolean {
    if (!isAbstract || propertyKind !== "field") return false;
    if (!declarations.some((each) => each.kind === "PropertyDefinition")) return false;
    this.#accessors ??= this.#collect();
    return this.#accessors.has(name);
  }

  /** Names of accessors of derived classes: which class they derive from is not asked. */
  #collect(): ReadonlySet<string> {
    const found = new Set<string>();
    const visit = (node: Node): void => {
      const isDerived = "members" in node && "superClass" in node && node.superClass !== null;
      if ((node.kind === "ClassDeclaration" || node.kind === "ClassExpression") && isDerived) {
        for (const member of node.members) {
          if (member.kind !== "Accessor" || member.isStatic) continue;
          const name = this.#program.propertyNameOf(member.key);
          if (name !== undefined) found.add(name);
        }
      }
      forEachChild(node, visit);
    };
    for (const module of this.#program.modules) if (!module.isLibrary) visit(module.ast);
    return found;
  }
}
