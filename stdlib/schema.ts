/**
 * Operator schemas: `aten::wait(Future(t) self) -> t` as data. Grammar of PyTorch's native functions: types with `?`, `[]`, `[3]`, type variables in
 * lower case, alias sets `Tensor(a!)`, keyword-only parameters behind `*`, defaults, `...` for any further arguments, named results.
 */

/** A type in a schema. A variable stands for any type, the same wherever it occurs. */
export type SchemaType =
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "variable"; readonly name: string }
  | { readonly kind: "generic"; readonly name: string; readonly arguments: readonly SchemaType[] }
  | { readonly kind: "list"; readonly element: SchemaType; readonly size: number | undefined }
  | { readonly kind: "optional"; readonly element: SchemaType }
  | { readonly kind: "tuple"; readonly elements: readonly SchemaType[] };

export interface SchemaArgument {
  readonly name: string;
  readonly type: SchemaType;
  /** Text of the default value; `undefined` when the argument must be given. */
  readonly defaultText: string | undefined;
  readonly isKeywordOnly: boolean;
  /** Names of the alias set, as `a!`; the mark says the operator writes to it. */
  readonly alias: string | undefined;
}

export interface SchemaResult {
  readonly name: string | undefined;
  readonly type: SchemaType;
}

export interface OperatorSchema {
  /** `aten::wait` */
  readonly name: string;
  /** What stands behind the dot in `aten::add.Tensor`, else empty. */
  readonly overload: string;
  readonly arguments: readonly SchemaArgument[];
  readonly isVarArgs: boolean;
  readonly results: readonly SchemaResult[];
}

/** A schema's text is no schema; says what was expected and points at the place. */
export class SchemaError extends Error {
  /** Place in the text, in UTF-16 units. */
  readonly at: number;

  constructor(problem: string, text: string, at: number) {
    super(`${problem}\n  ${text}\n  ${" ".repeat(at)}^ here`);
    this.name = "SchemaError";
    this.at = at;
  }
}

/** Types that take no arguments. */
const SIMPLE_TYPES = [
  "Any",
  "AnyListType",
  "AnyEnumType",
  "Device",
  "Generator",
  "Layout",
  "MemoryFormat",
  "NoneType",
  "None",
  "Scalar",
  "ScalarType",
  "Stream",
  "Storage",
  "Tensor",
  "bool",
  "complex",
  "float",
  "int",
  "number",
  "str",
  "string",
  "undefined",
  "null",
  "void",
] as const;

/** Types of types, with how many they take. */
const GENERIC_TYPES: Readonly<Record<string, number>> = {
  Future: 1,
  Dict: 2,
  Map: 2,
  Set: 1,
  RRef: 1,
};

/** Reads a schema. */
export function parseSchema(text: string): OperatorSchema {
  return new SchemaParser(text).schema();
}

/** A type as a schema writes it. */
export function printSchemaType(type: SchemaType): string {
  switch (type.kind) {
    case "name":
    case "variable":
      return type.name;
    case "generic":
      return `${type.name}(${type.arguments.map(printSchemaType).join(", ")})`;
    case "list":
      return `${printSchemaType(type.element)}[${type.size ?? ""}]`;
    case "optional":
      return `${printSchemaType(type.element)}?`;
    case "tuple":
      return `(${type.elements.map(printSchemaType).join(", ")})`;
  }
}

/** A schema as text; `parseSchema` reads it back. */
export function printSchema(schema: OperatorSchema): string {
  const parts: string[] = [];
  let keywordOnly = false;
  for (const argument of schema.arguments) {
    if (argument.isKeywordOnly && !keywordOnly) {
      keywordOnly = true;
      parts.push("*");
    }
    const fallback = argument.defaultText === undefined ? "" : `=${argument.defaultText}`;
    parts.push(`${withAlias(argument)} ${argument.name}${fallback}`);
  }
  if (schema.isVarArgs) parts.push("...");
  const overload = schema.overload === "" ? "" : `.${schema.overload}`;
  const results = schema.results.map(
    (result) => printSchemaType(result.type) + (result.name === undefined ? "" : ` ${result.name}`),
  );
  const [only] = schema.results;
  const single = results.length === 1 && only?.name === undefined;
  return `${schema.name}${overload}(${parts.join(", ")}) -> ${single ? results[0] : `(${results.join(", ")})`}`;
}

function withAlias(argument: SchemaArgument): string {
  const text = printSchemaType(argument.type);
  if (argument.alias === undefined) return text;
  // The set belongs to the innermost type: `Tensor(a!)[]`.
  const end = /(\[\d*\]|\?)*$/.exec(text)?.index ?? text.length;
  return `${text.slice(0, end)}(${argument.alias})${text.slice(end)}`;
}

class SchemaParser {
  readonly #text: string;
  #at = 0;
  /** Alias set of the type read last. */
  #alias: string | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  schema(): OperatorSchema {
    const namespace = this.#word("a namespace such as `aten`");
    if (!this.#takes("::")) this.#fail("Expected `::` between namespace and name");
    const name = this.#word("an operator name");
    const overload = this.#takes(".") ? this.#word("an overload name") : "";
    this.#expect("(");
    const { list, isVarArgs } = this.#arguments();
    this.#expect("->");
    const results = this.#results();
    this.#space();
    if (this.#at < this.#text.length) this.#fail("Expected the end of the schema");
    return { name: `${namespace}::${name}`, overload, arguments: list, isVarArgs, results };
  }

  #arguments(): { list: SchemaArgument[]; isVarArgs: boolean } {
    const list: SchemaArgument[] = [];
    let isKeywordOnly = false;
    if (this.#takes(")")) return { list, isVarArgs: false };
    do {
      if (this.#takes("...")) {
        this.#expect(")");
        return { list, isVarArgs: true };
      }
      if (!isKeywordOnly && this.#takes("*")) {
        isKeywordOnly = true;
        continue;
      }
      const start = this.#at;
      const argument = this.#argument(isKeywordOnly);
      if (list.some((other) => other.name === argument.name)) {
        this.#at = start;
        this.#fail(`Two arguments are named \`${argument.name}\``);
      }
      const before = list.at(-1);
      if (
        !isKeywordOnly &&
        argument.defaultText === undefined &&
        before?.defaultText !== undefined
      ) {
        this.#at = start;
        this.#fail(
          `Argument \`${argument.name}\` needs a default, since the one before it has one`,
        );
      }
      list.push(argument);
    } while (this.#takes(","));
    this.#expect(")");
    return { list, isVarArgs: false };
  }

  #argument(isKeywordOnly: boolean): SchemaArgument {
    const type = this.#type();
    const alias = this.#alias;
    const name = this.#word("an argument name");
    const defaultText = this.#takes("=") ? this.#default() : undefined;
    return { name, type, defaultText, isKeywordOnly, alias };
  }

  #results(): SchemaResult[] {
    const start = this.#at;
    if (!this.#takes("(")) return [{ name: undefined, type: this.#type() }];
    const results: SchemaResult[] = [];
    if (this.#takes(")")) return results;
    do {
      const type = this.#type();
      this.#space();
      const isNamed = /[A-Za-z_]/.test(this.#text.charAt(this.#at));
      results.push({ name: isNamed ? this.#word("a result name") : undefined, type });
    } while (this.#takes(","));
    this.#expect(")");
    // `(A, B)[]`: what looked like several results is one, whose type begins with a tuple.
    if (!/[[?]/.test(this.#text.charAt(this.#at))) return results;
    this.#at = start;
    return [{ name: undefined, type: this.#type() }];
  }

  #type(): SchemaType {
    this.#alias = undefined;
    let type = this.#takes("(") ? this.#tuple() : this.#namedType();
    while (true) {
      const size = /^\[(\d*)\]/.exec(this.#text.slice(this.#at));
      if (size) {
        this.#at += size[0].length;
        type = { kind: "list", element: type, size: size[1] ? Number(size[1]) : undefined };
      } else if (this.#takes("?")) {
        type = { kind: "optional", element: type };
      } else {
        return type;
      }
    }
  }

  #tuple(): SchemaType {
    const elements: SchemaType[] = [];
    if (!this.#takes(")")) {
      do elements.push(this.#type());
      while (this.#takes(","));
      this.#expect(")");
    }
    return { kind: "tuple", elements };
  }

  #namedType(): SchemaType {
    this.#space();
    const start = this.#at;
    const name = this.#word("a type");
    const count = Object.hasOwn(GENERIC_TYPES, name) ? GENERIC_TYPES[name] : undefined;
    if (count !== undefined) return this.#generic(name, count, start);
    if ((SIMPLE_TYPES as readonly string[]).includes(name)) {
      const alias = /^\(([a-z*|]+!?(?:\s*->\s*[a-z*|]+)?)\)/.exec(this.#text.slice(this.#at));
      if (alias) {
        this.#at += alias[0].length;
        this.#alias = alias[1];
      }
      return { kind: "name", name };
    }
    if (/^[a-z][a-z]?\d*$/.test(name)) return { kind: "variable", name };
    this.#at = start;
    return this.#fail(`Unknown type \`${name}\``);
  }

  #generic(name: string, count: number, start: number): SchemaType {
    if (!this.#takes("(")) {
      this.#at = start;
      const example = `${name}(${name === "Future" ? "t" : "…"})`;
      this.#fail(
        `Attempted to use ${name} without a contained type. Please add a contained type, e.g. ${example}`,
      );
    }
    const elements: SchemaType[] = [];
    do elements.push(this.#type());
    while (this.#takes(","));
    this.#expect(")");
    if (elements.length !== count) {
      this.#at = start;
      this.#fail(
        `\`${name}\` takes ${count} type${count === 1 ? "" : "s"}, not ${elements.length}`,
      );
    }
    this.#alias = undefined;
    return { kind: "generic", name, arguments: elements };
  }

  #default(): string {
    this.#space();
    const rest = this.#text.slice(this.#at);
    const match =
      /^(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\[[^\]]*\]|-?[\w.]+(?:[eE][+-]?\d+)?)/.exec(rest);
    if (!match) return this.#fail("Expected a default value");
    this.#at += match[0].length;
    return match[0];
  }

  #space(): void {
    while (/\s/.test(this.#text.charAt(this.#at))) this.#at++;
  }

  #takes(token: string): boolean {
    this.#space();
    if (!this.#text.startsWith(token, this.#at)) return false;
    this.#at += token.length;
    return true;
  }

  #expect(token: string): void {
    if (!this.#takes(token)) this.#fail(`Expected \`${token}\``);
  }

  #word(what: string): string {
    this.#space();
    const match = /^[A-Za-z_]\w*/.exec(this.#text.slice(this.#at));
    if (!match) return this.#fail(`Expected ${what}`);
    this.#at += match[0].length;
    return match[0];
  }

  #fail(problem: string): never {
    throw new SchemaError(problem, this.#text, this.#at);
  }
}
