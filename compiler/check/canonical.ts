/** Texts that are equal exactly for identical types, so that later stages can key tables by type. */
import type { Checker } from "./checker.ts";
import { propertiesOf } from "./members.ts";
import { substitute } from "./substitute.ts";
import type { ConditionalRoot, MappedRoot, Property, Signature, Type } from "./types.ts";

// Types that programs write nest some ten levels; only one that makes a larger type of itself at each step comes here.
const MAX_DEPTH = 100;
const MAX_LENGTH = 1_000_000;

/** A type has no end: each step into it makes a larger instance of itself. Later stages report it as E7003. */
export class GrowingType extends Error {
  override readonly name = "GrowingType";
  readonly type: Type;

  constructor(type: Type) {
    super("a type grows without end");
    this.type = type;
  }
}

/** The key of `type`. */
export function canonicalKey(c: Checker, type: Type): string {
  const known = c.state.canonicalKeys.get(type);
  if (known !== undefined) return known;
  const key = new KeyWriter(c).write(type);
  c.state.canonicalKeys.set(type, key);
  return key;
}

class KeyWriter {
  readonly #c: Checker;
  /** Structures under way, for recursive types: a reference back is written by its depth. */
  readonly #open: Type[] = [];

  constructor(c: Checker) {
    this.#c = c;
  }

  write(given: Type): string {
    const type = this.#c.store.regular(given);
    switch (type.kind) {
      case "primitive":
        return type.name;
      case "literal":
        return typeof type.value === "string"
          ? JSON.stringify(type.value)
          : typeof type.value === "bigint"
            ? `${type.value}n`
            : `${type.value}`;
      case "uniqueSymbol":
        return `unique ${type.key}`;
      case "enum":
        return `enum ${type.symbol.id}`;
      case "enumMember":
        return `enum ${type.enum.symbol.id}.${type.name}`;
      case "enumObject":
        return `typeof enum ${type.enum.symbol.id}`;
      case "namespace":
        return `namespace ${type.symbol.id}`;
      case "typeParameter":
        return `param ${type.id}`;
      case "future":
        return `Future<${this.write(type.value)}>`;
      case "classValue":
        return `typeof ${type.target.id}${this.#list(type.typeArguments)}`;
      case "union":
        return `(${type.members
          .map((each) => this.write(each))
          .sort()
          .join("|")})`;
      case "intersection":
        return `(${type.members
          .map((each) => this.write(each))
          .sort()
          .join("&")})`;
      case "keyof":
        return `keyof ${this.write(type.type)}`;
      case "indexedAccess":
        return `${this.write(type.object)}[${this.write(type.index)}]`;
      case "templateLiteral":
        return `\`${JSON.stringify(type.texts)}${this.#list(type.types)}\``;
      case "stringMapping":
        return `${type.mapping}<${this.write(type.type)}>`;
      default:
        return this.#structure(type);
    }
  }

  #list(types: readonly Type[]): string {
    return `<${types.map((each) => this.write(each)).join(",")}>`;
  }

  #structure(type: Type): string {
    const index = this.#open.indexOf(type);
    if (index >= 0) return `^${this.#open.length - index}`;
    this.#open.push(type);
    const key = this.#open.length > MAX_DEPTH ? undefined : this.#structureKey(type);
    if (key === undefined || key.length > MAX_LENGTH) throw new GrowingType(this.#open[0] ?? type);
    this.#open.pop();
    return key;
  }

  #structureKey(type: Type): string {
    switch (type.kind) {
      case "array":
        return `${type.isReadonly ? "readonly " : ""}${this.write(type.element)}[]`;
      case "tuple":
        return `${type.isReadonly ? "readonly " : ""}[${type.elements
          .map(
            (each) =>
              `${each.isRest ? "..." : ""}${each.isVariadic ? "+" : ""}${this.write(each.type)}${each.isOptional ? "?" : ""}`,
          )
          .join(",")}]`;
      case "reference":
        return `ref ${type.target.id}${this.#list(type.typeArguments)}`;
      case "function":
        return `fn{${type.callSignatures.map((each) => this.#signature(each)).join(";")}new${type.constructSignatures.map((each) => this.#signature(each)).join(";")}}`;
      case "object": {
        const properties = propertiesOf(this.#c, type)
          .map((each) => this.#property(each))
          .sort();
        const signatures = type.callSignatures.map((each) => this.#signature(each));
        const constructs = type.constructSignatures.map((each) => `new ${this.#signature(each)}`);
        const indexes = type.indexSignatures
          .map((each) => `[${this.write(each.key)}]:${this.write(each.type)}`)
          .sort();
        return `{${[...properties, ...signatures, ...constructs, ...indexes].join(";")}}`;
      }
      case "conditional":
        return `cond ${this.#rootNumber(type.root)}${this.#list([
          type.check,
          type.extends,
          ...(type.alias?.typeArguments ??
            [type.root.whenTrue, type.root.whenFalse].map((each) =>
              substitute(this.#c, each, type.mapper),
            )),
        ])}`;
      case "mapped":
        return `mapped ${this.#rootNumber(type.root)}${this.#list([
          type.constraint,
          substitute(this.#c, type.root.template, type.mapper),
        ])}`;
      default:
        return this.write(type);
    }
  }

  /** Types that wait for their parameters are made anew at each substitution: they are known by where they are declared. */
  #rootNumber(root: ConditionalRoot | MappedRoot): number {
    const { deferredRoots } = this.#c.state;
    const known = deferredRoots.get(root) ?? deferredRoots.size;
    deferredRoots.set(root, known);
    return known;
  }

  #property(property: Property): string {
    const marks = `${property.isReadonly ? "readonly " : ""}${property.visibility === "public" ? "" : `${property.visibility} `}`;
    return `${marks}${JSON.stringify(property.name)}${property.isOptional ? "?" : ""}:${this.write(property.type)}`;
  }

  #signature(signature: Signature): string {
    const parameters = signature.parameters.map(
      (each) => `${each.isRest ? "..." : ""}${this.write(each.type)}${each.isOptional ? "?" : ""}`,
    );
    const generics =
      signature.typeParameters.length === 0
        ? ""
        : `<${signature.typeParameters.map((each) => each.id).join(",")}>`;
    return `${generics}(${parameters.join(",")})=>${this.write(signature.returnType)}`;
  }
}
