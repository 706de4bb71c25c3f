/**
 * The canonical structs of object types: a class with its type arguments, or the shape of an object type, which is its fields by name
 * with the kind of what they hold. Types of equal shape share a struct, so that anonymous literals flow into declared types for free.
 */
import type { TypeOperations } from "../check/type-operations.ts";
import type { ReferenceType, Type } from "../check/types.ts";
import { Bug } from "../diagnostics/bug.ts";
import type { Node as SyntaxNode } from "../syntax/ast.ts";
import type { StructInfo } from "./flows.ts";
import type { MergedInstances } from "./merged-instances.ts";

/** One per compilation: struct identities last over all rounds. */
export class Structs {
  readonly #types: TypeOperations;
  readonly #merged: MergedInstances;
  readonly #byType = new Map<string, StructInfo>();
  readonly #byKey = new Map<string, StructInfo>();

  constructor(types: TypeOperations, merged: MergedInstances) {
    this.#types = types;
    this.#merged = merged;
  }

  /** The instance of a class whose struct this one has. */
  instanceOf(type: ReferenceType): ReferenceType {
    return this.#merged.of(type);
  }

  /** The struct of an object type which is no union; of a union that of its first member. */
  of(type: Type): StructInfo {
    if (type.kind === "union") {
      const [first] = this.#types.unionMembers(type);
      if (!first) throw new Bug("lower", "an empty union has no struct");
      return this.of(first);
    }
    const typeKey = this.#types.canonicalKey(type);
    const known = this.#byType.get(typeKey);
    if (known) return known;
    if (type.kind === "intersection") {
      // `Point & { x: number }` is a `Point` where that has such an `x` anyway.
      const same = type.members.find((each) => this.#types.canonicalKey(each) === typeKey);
      if (same) return this.of(same);
    }
    const info = isClassInstance(type)
      ? this.#classStruct(type, typeKey)
      : type.kind === "classValue"
        ? { key: `class object ${typeKey}`, type, parent: undefined }
        : this.#shape(type);
    this.#byType.set(typeKey, info);
    return info;
  }

  /** The struct of an object literal with accessors: its own, whatever its type. */
  ofLiteral(
    path: string,
    node: SyntaxNode,
    type: Type,
    accessors: NonNullable<StructInfo["accessors"]>,
  ): StructInfo {
    const key = `literal ${path}:${node.start} ${this.#types.canonicalKey(type)}`;
    const known = this.#byKey.get(key);
    if (known) return known;
    const info: StructInfo = { key, type, parent: undefined, accessors };
    this.#byKey.set(key, info);
    return info;
  }

  #classStruct(type: ReferenceType, typeKey: string): StructInfo {
    const merged = this.#merged.of(type);
    if (this.#types.canonicalKey(merged) !== typeKey) return this.of(merged);
    this.#merged.note(type);
    const base = this.#types.baseClassOf(type);
    return { key: `class ${typeKey}`, type, parent: base ? this.of(base) : undefined };
  }

  #shape(type: Type): StructInfo {
    const parts = this.#types
      .propertiesOf(type)
      .map((property) => `${property.name}: ${this.#fieldKey(property.type)}`);
    const key = `shape ${parts.sort().join("; ")}`;
    const known = this.#byKey.get(key);
    if (known) return known;
    const info: StructInfo = { key, type, parent: undefined };
    this.#byKey.set(key, info);
    return info;
  }

  /** Equal keys have equal representations in every round; objects go by identity of their types, which ends recursion. */
  #fieldKey(type: Type): string {
    const types = this.#types;
    const members = types.unionMembers(type);
    const solid = members.filter((member) => !isNothing(member));
    const bases = new Set(solid.map((member) => primitiveName(types.baseOfLiteral(member))));
    const [only] = bases;
    if (bases.size === 0) return "value";
    if (bases.size === 1 && only !== undefined) {
      const isNullable = solid.length < members.length;
      return isNullable && only !== "string" ? "value" : only;
    }
    if (!bases.has(undefined)) return "value";
    return types.canonicalKey(solid.length === members.length ? type : types.nonNullable(type));
  }
}

/** True for instances of classes, library classes among them. */
export function isClassInstance(type: Type): type is ReferenceType {
  return type.kind === "reference" && type.target.declarationKind === "class";
}

function isNothing(type: Type): boolean {
  return (
    type.kind === "primitive" &&
    (type.name === "undefined" || type.name === "null" || type.name === "void")
  );
}

function primitiveName(type: Type): string | undefined {
  if (type.kind === "primitive") {
    if (type.name === "string" || type.name === "number" || type.name === "boolean")
      return type.name;
    if (type.name === "any" || type.name === "unknown") return "value";
  }
  if (type.kind === "enum" || type.kind === "enumMember") {
    const values = type.kind === "enum" ? type.members.map((member) => member.value) : [type.value];
    if (values.every((value) => typeof value === "string")) return "string";
    return values.every((value) => typeof value !== "string") ? "number" : "value";
  }
  return undefined;
}

/** True for the library's Error and all classes that derive from it. */
export function isErrorClass(info: StructInfo): boolean {
  for (let each: StructInfo | undefined = info; each; each = each.parent) {
    if (!isClassInstance(each.type)) return false;
    const { symbol } = each.type.target;
    if (symbol.name === "Error" && symbol.module.isLibrary) return true;
  }
  return false;
}
