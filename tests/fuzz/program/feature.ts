/**
 * What one part of the language adds to generated programs, as texts with places to fill: `«number»` is an expression of the sort,
 * `«number with n: number»` one that may use a name more, `«small»` a whole number from 0 to 5, `«block»` and `«block with n: number»`
 * statements, where `narrowed n: number` is a name that a test made a number; `§a` is a name that nothing else has.
 */
import type { Expressions } from "./expressions.ts";
import { type Scope, SORTS, type Sort, type Variable } from "./scope.ts";

export interface Feature {
  /** Declarations at the start of programs that use them. */
  readonly declarations: readonly string[];
  /** Expressions by sort. The first of a sort that only features make has places for primitives alone, or nesting does not end. */
  readonly expressions: Partial<Record<Sort, readonly string[]>>;
  readonly statements: readonly StatementText[];
}

/** Lines of a statement or a few; what it declares is then in reach. */
export interface StatementText {
  readonly text: string;
  readonly declares?: Readonly<Record<string, Sort>>;
}

/** Writes statements for a `«block»`. */
export type WriteBlock = (scope: Scope, more: readonly Variable[]) => string[];

/** The text with its places filled, and what its `§` names became. */
export function fill(
  text: string,
  expressions: Expressions,
  scope: Scope,
  depth: number,
  writeBlock?: WriteBlock,
): { readonly text: string; readonly names: ReadonlyMap<string, string> } {
  const names = new Map<string, string>();
  const reached = /\b(?:class|function) /.test(text) ? scope.hiding() : scope;
  const named = text.replaceAll(/§(\w+)/g, (_, key: string) => {
    const name = names.get(key) ?? expressions.fresh("v");
    names.set(key, name);
    return name;
  });
  const filled = named.replaceAll(/«([^»]*)»/g, (_, place: string) => {
    const [what = "", given = ""] = place.split(" with ");
    const more = given === "" ? [] : given.split("; ").map(variableOf);
    if (what === "small") return expressions.small(reached);
    if (what === "block") return writeBlock?.(reached, more).join("\n") ?? "";
    return expressions.of(sortOf(what), more.length > 0 ? reached.arrow(more) : reached, depth);
  });
  return { text: filled, names };
}

const NARROWED = "narrowed ";

function variableOf(text: string): Variable {
  const isHidden = text.startsWith(NARROWED);
  const [name = "", sort = ""] = text.slice(isHidden ? NARROWED.length : 0).split(": ");
  return { name, sort: sortOf(sort), assignable: false, isHidden };
}

function sortOf(text: string): Sort {
  const sort = SORTS.find((each) => each === text);
  if (sort === undefined) throw new Error(`no sort of values is called ${text}`);
  return sort;
}
