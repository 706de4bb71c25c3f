/** Types as users write them. */
import type { Checker } from "./checker.ts";
import type { Property, Signature, TupleElement, Type } from "./types.ts";
import { isNullish, isPrimitive } from "./unions.ts";

// Types nest without end; messages need not.
const MAX_DEPTH = 4;
const MAX_MEMBERS = 6;

/** `type` as text. */
export function typeToString(_: Checker, type: Type): string {
  return new TypePrinter().print(type, 0);
}

/** A signature with its function's name: `add(a: number, b?: string): void`. */
export function signatureText(_: Checker, signature: Signature, name: string): string {
  return new TypePrinter().signature(signature, name, ": ", 1);
}

class TypePrinter {
  readonly #inside: Type[] = [];

  print(type: Type, depth: number): string {
    if (type.alias !== undefined && depth >= 0) {
      const { symbol, typeArguments } = type.alias;
      if (!this.#inside.includes(type)) return symbol.name + this.#arguments(typeArguments, depth);
    }
    switch (type.kind) {
      case "primitive":
        return type.name;
      case "literal":
        if (typeof type.value === "string") return JSON.stringify(type.value);
        return typeof type.value === "bigint" ? `${type.value}n` : String(type.value);
      case "uniqueSymbol":
        return `typeof ${type.name}`;
      case "enumMember":
        return type.enum.members.length === 1
          ? type.enum.symbol.name
          : `${type.enum.symbol.name}.${type.name}`;
      case "enum":
        return type.symbol.name;
      case "enumObject":
        return `typeof ${type.enum.symbol.name}`;
      case "namespace":
        return `typeof ${type.symbol.kind === "module" ? `import("${type.symbol.name}")` : type.symbol.name}`;
      case "classValue":
        return `typeof ${type.target.symbol.name}`;
      case "typeParameter":
        return type.name;
      case "future":
        return `Future<${this.print(type.value, depth + 1)}>`;
      case "reference": {
        const { target } = type;
        return (
          target.symbol.name + this.#arguments(type.typeArguments.slice(target.outerCount), depth)
        );
      }
      case "keyof":
        return `keyof ${this.#operand(type.type, depth)}`;
      case "indexedAccess":
        return `${this.#operand(type.object, depth)}[${this.print(type.index, depth + 1)}]`;
      case "templateLiteral":
        return `\`${type.texts.map((text, i) => text + (type.types[i] === undefined ? "" : `\${${this.print(type.types[i], depth + 1)}}`)).join("")}\``;
      case "stringMapping":
        return `${type.mapping}<${this.print(type.type, depth + 1)}>`;
      default:
        return this.#structure(type, depth);
    }
  }

  #structure(type: Type, depth: number): string {
    if (this.#inside.includes(type) || depth > MAX_DEPTH) return "…";
    this.#inside.push(type);
    const text = this.#structureText(type, depth);
    this.#inside.pop();
    return text;
  }

  #structureText(type: Type, depth: number): string {
    switch (type.kind) {
      case "array": {
        const element = this.#operand(type.element, depth);
        return `${type.isReadonly ? "readonly " : ""}${element}[]`;
      }
      case "tuple":
        return `${type.isReadonly ? "readonly " : ""}[${type.elements.map((each) => this.#element(each, depth)).join(", ")}]`;
      case "union":
        return this.#union(type.members, depth);
      case "intersection":
        return type.members.map((each) => this.#operand(each, depth)).join(" & ");
      case "function":
        return this.#function(type, depth);
      case "object":
        return this.#object(type, depth);
      case "conditional":
        return `${this.print(type.check, depth + 1)} extends ${this.print(type.extends, depth + 1)} ? ${this.print(type.root.whenTrue, depth + 1)} : ${this.print(type.root.whenFalse, depth + 1)}`;
      case "mapped":
        return `{ [${type.root.parameter.name} in ${this.print(type.constraint, depth + 1)}]: ${this.print(type.root.template, depth + 1)} }`;
      default:
        return this.print(type, depth);
    }
  }

  #arguments(types: readonly Type[], depth: number): string {
    if (types.length === 0) return "";
    return depth > MAX_DEPTH
      ? "<…>"
      : `<${types.map((each) => this.print(each, depth + 1)).join(", ")}>`;
  }

  #element(element: TupleElement, depth: number): string {
    const { label, isOptional, isRest, isVariadic } = element;
    const type = this.print(element.type, depth + 1);
    const dots = isRest ? "..." : "";
    const rest = isRest && !isVariadic ? `${this.#operand(element.type, depth)}[]` : type;
    if (label !== undefined) return `${dots}${label}${isOptional ? "?" : ""}: ${rest}`;
    return `${dots}${rest}${isOptional ? "?" : ""}`;
  }

  /** Null and undefined last, as people write them. */
  #union(members: readonly Type[], depth: number): string {
    const rest = members.filter((each) => !isNullish(each));
    const nullish = members.filter(isNullish).sort((a) => (isPrimitive(a, "null") ? -1 : 1));
    return [...rest, ...nullish]
      .map((each) =>
        each.kind === "function" || each.kind === "conditional"
          ? `(${this.print(each, depth + 1)})`
          : this.print(each, depth),
      )
      .join(" | ");
  }

  /** In parentheses where an operator after it would bind tighter. */
  #operand(type: Type, depth: number): string {
    const text = this.print(type, depth + 1);
    const needs =
      type.alias === undefined &&
      (type.kind === "union" ||
        type.kind === "intersection" ||
        type.kind === "function" ||
        type.kind === "conditional" ||
        type.kind === "keyof");
    return needs ? `(${text})` : text;
  }

  #function(type: Type & { readonly kind: "function" }, depth: number): string {
    const { callSignatures, constructSignatures } = type;
    const [only] = callSignatures;
    if (callSignatures.length === 1 && constructSignatures.length === 0 && only !== undefined) {
      return this.signature(only, "", " => ", depth);
    }
    const [construct] = constructSignatures;
    if (
      constructSignatures.length === 1 &&
      callSignatures.length === 0 &&
      construct !== undefined
    ) {
      return `${construct.isAbstract ? "abstract " : ""}new ${this.signature(construct, "", " => ", depth)}`;
    }
    const parts = [
      ...callSignatures.map((each) => this.signature(each, "", ": ", depth)),
      ...constructSignatures.map((each) => `new ${this.signature(each, "", ": ", depth)}`),
    ];
    return `{ ${parts.join("; ")} }`;
  }

  #object(type: Type & { readonly kind: "object" }, depth: number): string {
    const parts: string[] = [];
    for (const each of type.callSignatures) parts.push(this.signature(each, "", ": ", depth));
    for (const each of type.constructSignatures)
      parts.push(`new ${this.signature(each, "", ": ", depth)}`);
    for (const each of type.indexSignatures) {
      parts.push(
        `${each.isReadonly ? "readonly " : ""}[key: ${this.print(each.key, depth + 1)}]: ${this.print(each.type, depth + 1)}`,
      );
    }
    for (const property of type.properties.values()) {
      if (parts.length >= MAX_MEMBERS) {
        parts.push("…");
        break;
      }
      parts.push(this.#property(property, depth));
    }
    return parts.length === 0 ? "{}" : `{ ${parts.join("; ")} }`;
  }

  #property(property: Property, depth: number): string {
    const name = propertyText(property.name);
    const type = property.isOptional ? withoutUndefined(property.type) : [property.type];
    const text =
      type.length === 1 && type[0] !== undefined
        ? this.print(type[0], depth + 1)
        : this.#union(type, depth + 1);
    return `${property.isReadonly ? "readonly " : ""}${name}${property.isOptional ? "?" : ""}: ${text}`;
  }

  signature(signature: Signature, name: string, arrow: string, depth: number): string {
    const parameters = signature.parameters.map((each) => {
      const type = this.print(each.type, depth + 1);
      return `${each.isRest ? "..." : ""}${each.name}${each.isOptional ? "?" : ""}: ${type}`;
    });
    const generics =
      signature.typeParameters.length === 0
        ? ""
        : `<${signature.typeParameters
            .map((each) =>
              each.constraint === undefined
                ? each.name
                : `${each.name} extends ${this.print(each.constraint, depth + 1)}`,
            )
            .join(", ")}>`;
    return `${name}${generics}(${parameters.join(", ")})${arrow}${this.#result(signature, depth)}`;
  }

  #result(signature: Signature, depth: number): string {
    const { predicate } = signature;
    if (predicate === undefined) return this.print(signature.returnType, depth + 1);
    const name =
      predicate.parameterIndex < 0
        ? "this"
        : (signature.parameters[predicate.parameterIndex]?.name ?? "this");
    const type = predicate.type === undefined ? "" : ` is ${this.print(predicate.type, depth + 1)}`;
    return `${predicate.isAsserts ? "asserts " : ""}${name}${type}`;
  }
}

function withoutUndefined(type: Type): readonly Type[] {
  if (type.kind !== "union") return [type];
  return type.members.filter((each) => !isPrimitive(each, "undefined"));
}

/** A property name as it is written in a type. */
export function propertyText(name: string): string {
  const [, description] = /^@@(.*)#[^#]*$/s.exec(name) ?? [];
  if (description !== undefined) return `[${description || "Symbol()"}]`;
  if (name.startsWith("@@")) return `[Symbol.${name.slice(2)}]`;
  return /^[#A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
}
