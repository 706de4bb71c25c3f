/**
 * Fields that code may read before they have a value. They are typed with `undefined`, which is what JavaScript gives then; of all others
 * a read needs no check.
 */
import type { DeclaredType } from "../check/types.ts";
import type {
  ClassDeclaration,
  ClassExpression,
  Constructor,
  Expression,
  Node,
  Statement,
} from "../syntax/ast.ts";
import { EarlyReadFinder, type EarlyReads } from "./early-reads.ts";
import type { Lowering } from "./lowering.ts";
import { admitsUndefined } from "./nullish.ts";

/** Answers of a round, by class. */
export class EarlyFields {
  readonly #lowering: Lowering;
  readonly #finder: EarlyReadFinder;
  readonly #known = new Map<DeclaredType, ReadonlySet<string>>();
  readonly #ofBases = new Map<DeclaredType, ReadonlySet<string>>();

  constructor(lowering: Lowering) {
    this.#lowering = lowering;
    this.#finder = new EarlyReadFinder(lowering.program);
  }

  /** Names of the class's own fields that may be read before their first assignment. */
  of(target: DeclaredType): ReadonlySet<string> {
    const known = this.#known.get(target);
    if (known) return known;
    const node = classSyntax(target);
    const found =
      !node || target.symbol.module.isLibrary ? new Set<string>() : this.#find(target, node);
    this.#known.set(target, found);
    return found;
  }

  /**
   * Names of those that code of a base class may see before the class defines them: the object then has no such property. Of fields that may be
   * undefined later on nobody could tell.
   */
  absentAtFirst(target: DeclaredType): ReadonlySet<string> {
    const early = this.of(target);
    const known = this.#ofBases.get(target);
    if (known || early.size === 0) return known ?? early;
    const { types } = this.#lowering;
    const self = types.reference(target, target.typeParameters);
    const seen: EarlyReads[] = [];
    for (let base = types.baseClassOf(self); base; base = types.baseClassOf(base))
      for (const code of codeOf(base.target)) seen.push(this.#finder.of(code, true));
    const found = [...early].filter((name) => {
      const property = types.propertyOf(self, name);
      const isSeen = seen.some(({ names, isOpen }) => isOpen || names.has(name));
      return isSeen && property && !admitsUndefined(this.#lowering, property.type);
    });
    const absent = new Set(found);
    this.#ofBases.set(target, absent);
    return absent;
  }

  #find(target: DeclaredType, node: ClassDeclaration | ClassExpression): ReadonlySet<string> {
    const { program, types } = this.#lowering;
    const seen = new Set<string>();
    const pending = new Set<string>();
    const own = constructorIn(node);
    const fields = node.members.flatMap((member) => {
      if (member.kind !== "PropertyDefinition" || member.isStatic || member.isDeclare) return [];
      const name = program.propertyNameOf(member.key);
      return name === undefined ? [] : [{ name, initializer: member.initializer }];
    });
    const properties = (own?.parameters ?? []).flatMap((parameter) => {
      const isProperty =
        parameter.accessibility !== null || parameter.isReadonly || parameter.isOverride;
      return isProperty && parameter.target.kind === "Identifier" ? [parameter.target.name] : [];
    });
    for (const { name } of fields) pending.add(name);
    for (const name of properties) pending.add(name);
    const note = ({ names, isOpen }: EarlyReads): void => {
      for (const name of pending) if (isOpen || names.has(name)) seen.add(name);
    };
    const self = types.reference(target, target.typeParameters);
    for (let base = types.baseClassOf(self); base; base = types.baseClassOf(base)) {
      for (const code of codeOf(base.target)) note(this.#finder.of(code, true));
    }
    for (const { name, initializer } of fields) {
      if (!initializer) continue;
      note(this.#finder.of(initializer, true));
      pending.delete(name);
    }
    for (const name of properties) pending.delete(name);
    for (const statement of own?.body?.statements ?? []) {
      if (pending.size === 0) break;
      // What the constructor itself reads has been assigned: the checker sees to it.
      note(this.#finder.of(statement, false));
      for (const name of assignedBy(statement)) pending.delete(name);
    }
    return seen;
  }
}

/** Everything that runs while the part of an object which a class declares is made. */
function codeOf(target: DeclaredType): Node[] {
  const node = classSyntax(target);
  if (!node || target.symbol.module.isLibrary) return [];
  const initializers = node.members.flatMap((member): Expression[] =>
    member.kind === "PropertyDefinition" && !member.isStatic && member.initializer
      ? [member.initializer]
      : [],
  );
  return [...initializers, ...(constructorIn(node)?.body?.statements ?? [])];
}

/** Fields of `this` that a statement assigns whichever way it goes. */
export function assignedBy(statement: Statement): readonly string[] {
  switch (statement.kind) {
    case "Block":
      return statement.statements.flatMap(assignedBy);
    case "If": {
      if (!statement.alternate) return [];
      const other = new Set(assignedBy(statement.alternate));
      return assignedBy(statement.consequent).filter((name) => other.has(name));
    }
    case "ExpressionStatement": {
      const { expression } = statement;
      if (expression.kind !== "Assignment" || expression.operator !== "=") return [];
      const { target } = expression;
      if (target.kind !== "PropertyAccess" || target.object.kind !== "ThisExpression") return [];
      return [target.name.kind === "PrivateName" ? `#${target.name.name}` : target.name.name];
    }
    default:
      return [];
  }
}

/** The constructor of a class that has a body. */
export function constructorIn(node: ClassDeclaration | ClassExpression): Constructor | undefined {
  const found = node.members.find((each) => each.kind === "Constructor" && each.body !== null);
  return found?.kind === "Constructor" ? found : undefined;
}

/** The class as it is written. */
export function classSyntax(target: DeclaredType): ClassDeclaration | ClassExpression | undefined {
  const found = target.symbol.declarations.find(
    (each) => each.kind === "ClassDeclaration" || each.kind === "ClassExpression",
  );
  return found?.kind === "ClassDeclaration" || found?.kind === "ClassExpression"
    ? found
    : undefined;
}
