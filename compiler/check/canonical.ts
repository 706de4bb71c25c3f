/** Texts that are equal exactly for identical types, so that later stages can key tables by type. */
import type { Checker } from "./checker.ts";
import { propertiesOf } from "./members.ts";
import { substitute } from "./substitute.ts";
import type {
  ConditionalRoot,
  IntersectionType,
  MappedRoot,
  Property,
  Signature,
  Type,
} from "./types.ts";

// A type with more inside is written by digests: members that all refer to each other would be written out in every order.
const MAX_STRUCTURES = 200;
// Levels down to which digests tell types apart.
const DIGEST_LEVELS = 40;
// Types that programs write hold some instances of an alias in each other; only one that makes a larger one at each step comes here.
const MAX_INSTANCES = 20;
const MAX_DIGESTS = 100_000;

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
  const key = written(c, type) ?? new DigestWriter(c).write(type);
  c.state.canonicalKeys.set(type, key);
  return key;
}

/** The key in full; `undefined` if that is too long. */
function written(c: Checker, type: Type): string | undefined {
  try {
    return new TextWriter(c).write(type);
  } catch (error) {
    if (error instanceof TooLong) return undefined;
    throw error;
  }
}

class TooLong extends Error {}

abstract class KeyWriter {
  readonly #c: Checker;

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
      case "intersection": {
        const parts = tellingParts(this.#c, type);
        const [only] = parts;
        if (only !== undefined && parts.length === 1) return this.write(only);
        return `(${parts
          .map((each) => this.write(each))
          .sort()
          .join("&")})`;
      }
      case "keyof":
        return `keyof ${this.write(type.type)}`;
      case "indexedAccess":
        return `${this.write(type.object)}[${this.write(type.index)}]`;
      case "templateLiteral":
        return `\`${JSON.stringify(type.texts)}${this.#list(type.types)}\``;
      case "stringMapping":
        return `${type.mapping}<${this.write(type.type)}>`;
      default:
        return this.structure(type);
    }
  }

  #list(types: readonly Type[]): string {
    return `<${types.map((each) => this.write(each)).join(",")}>`;
  }

  protected abstract structure(type: Type): string;

  protected structureKey(type: Type): string {
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

/**
 * The members of an intersection which say something that no other member says: `State & Pick<State, "a">` is a `State`, and a class
 * that makes itself of such a type at each step comes to an end.
 */
function tellingParts(c: Checker, type: IntersectionType): readonly Type[] {
  const { members } = type;
  if (type.mayBeGeneric || !members.every((each) => isPlainObject(c, each))) return members;
  return members.filter(
    (each, index) =>
      !members.some(
        (other, at) =>
          at !== index &&
          saysAll(c, other, each) &&
          // Of two that say the same the first one stays.
          (at < index || !saysAll(c, each, other)),
      ),
  );
}

/** Whether a type says all that another one does. What lacks an optional property fits it, but says nothing of it. */
function saysAll(c: Checker, type: Type, other: Type): boolean {
  const names = c.late.propertiesOf(c, other).map((each) => each.name);
  return (
    c.late.isAssignable(c, type, other) &&
    names.every((name) => c.late.propertyOf(c, type, name) !== undefined)
  );
}

function isPlainObject(c: Checker, type: Type): boolean {
  if (type.kind !== "object" && type.kind !== "reference" && type.kind !== "mapped") return false;
  const lists = [c.late.callSignaturesOf, c.late.constructSignaturesOf, c.late.indexSignaturesOf];
  return lists.every((list) => list(c, type).length === 0);
}

/** Writes everything out; a reference back to a structure under way is written by its depth. */
class TextWriter extends KeyWriter {
  readonly #open: Type[] = [];
  #structures = 0;

  protected override structure(type: Type): string {
    const index = this.#open.indexOf(type);
    if (index >= 0) return `^${this.#open.length - index}`;
    this.#structures += 1;
    if (this.#structures > MAX_STRUCTURES) throw new TooLong();
    this.#open.push(type);
    const key = this.structureKey(type);
    this.#open.pop();
    return key;
  }
}

/** Writes digests of structures, each seen as far as some levels down, so that recursive types come to an end. */
class DigestWriter extends KeyWriter {
  readonly #known: Map<Type, string[]>;
  readonly #open: Type[] = [];
  #digests = 0;

  constructor(c: Checker) {
    super(c);
    this.#known = c.state.digests;
  }

  protected override structure(type: Type): string {
    const level = DIGEST_LEVELS - this.#open.length;
    if (level === 0) return "*";
    const digests = this.#known.get(type) ?? [];
    const known = digests[level];
    if (known !== undefined) return known;
    this.#known.set(type, digests);
    this.#digests += 1;
    if (this.#digests > MAX_DIGESTS || this.#isGrowing(type))
      throw new GrowingType(this.#open[0] ?? type);
    this.#open.push(type);
    const digest = digestOf(this.structureKey(type));
    this.#open.pop();
    digests[level] = digest;
    return digest;
  }

  #isGrowing({ alias }: Type): boolean {
    if (!alias || alias.typeArguments.length === 0) return false;
    const instances = new Set(this.#open.filter((each) => each.alias?.symbol === alias.symbol));
    return instances.size > MAX_INSTANCES;
  }
}

/** Some hundred bits of a text. */
function digestOf(text: string): string {
  let [a, b, c] = [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x5bd1e995) ^ (b >>> 15);
    c = Math.imul(c + unit, 0x27d4eb2f) ^ (c >>> 13);
  }
  return `#${[a, b, c].map((each) => (each >>> 0).toString(36)).join(".")}`;
}
