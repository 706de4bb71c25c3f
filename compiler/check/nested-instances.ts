/**
 * Instances of generic classes in each other, and of arrays. A method of a `Schema<T>` may make a `List<Schema<T>>` or a `Schema<T[]>`, a method of that
 * a `List<List<Schema<T>>>`, and so on: where any of them may be called on any schema, there is no last one. Of instances that stand deep in others of
 * their class, and of those of arrays of arrays of arrays, no more is known of what they are of than what the class asks for.
 */
import { LazyReference } from "./lazy-types.ts";
import type { TypeStore } from "./type-store.ts";
import type { DeclaredType, Type } from "./types.ts";
import { union } from "./unions.ts";

// `Box<Box<T>>` and `Box<T[][]>` are what programs write; deeper ones, with others between them or not, are as good as the next.
const PLAIN_DEPTH = 2;
// What is not found to be deep by so many steps inwards is taken as it is.
const MAX_LEVELS = 12;

/** What a type is in, from the outside: classes of the program, and arrays. */
type Path = readonly (DeclaredType | "array")[];

/** The type arguments of a reference, with no more than declarations say of what stands too deep in them. */
export function withoutDeepInstances(
  store: TypeStore,
  target: DeclaredType,
  typeArguments: readonly Type[],
): readonly Type[] {
  return boundedArguments(store, target, typeArguments, [], 0);
}

/** The type on a path of classes that it is in; nothing where no type of its kind says what is left. */
function bounded(store: TypeStore, type: Type, path: Path, levels: number): Type | undefined {
  if (levels > MAX_LEVELS || type.mayBeGeneric) return type;
  const inner = (each: Type): Type | undefined => bounded(store, each, path, levels + 1);
  switch (type.kind) {
    case "reference": {
      // What is not worked out yet stays so: it may be of itself.
      if (type instanceof LazyReference) return type;
      const { target, typeArguments } = type;
      const changed = boundedArguments(store, target, typeArguments, path, levels);
      return changed === typeArguments ? type : store.reference(target, changed);
    }
    case "array": {
      const arrays = path.filter((each) => each === "array").length;
      if (arrays >= PLAIN_DEPTH) return undefined;
      const element = bounded(
        store,
        type.element,
        path.length > 0 ? [...path, "array"] : path,
        levels + 1,
      );
      return element === type.element ? type : element && store.array(element, type.isReadonly);
    }
    case "union": {
      const members = type.members.map(inner);
      if (members.every((each, index) => each === type.members[index])) return type;
      const known = members.filter((each) => each !== undefined);
      return known.length === members.length ? union(store, known) : undefined;
    }
    case "tuple":
      return type.elements.every((each) => inner(each.type) === each.type) ? type : undefined;
    default:
      return type;
  }
}

function boundedArguments(
  store: TypeStore,
  target: DeclaredType,
  typeArguments: readonly Type[],
  path: Path,
  levels: number,
): readonly Type[] {
  if (typeArguments.length === 0) return typeArguments;
  const isCounted = target.declarationKind === "class" && !target.symbol.module.isLibrary;
  const isDeep = isCounted && path.length >= PLAIN_DEPTH && path.includes(target);
  const within = isCounted ? [...path, target] : path;
  const changed = typeArguments.map((each, index) => {
    const known = isDeep ? undefined : bounded(store, each, within, levels + 1);
    if (known) return known;
    const constraint = target.typeParameters[index]?.constraint ?? store.unknown;
    return constraint.mayBeGeneric ? each : constraint;
  });
  return changed.every((each, index) => each === typeArguments[index]) ? typeArguments : changed;
}
