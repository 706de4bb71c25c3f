/**
 * What of a program may hold `undefined` though its type says `number`, `string` or the like, each as one node of the graph: variables,
 * parameters, fields and results of functions, and the places where such values come from or show.
 */
import type { CheckedProgram, ResolvedCall } from "../check/checked-program.ts";
import type { ProgramSymbol } from "../check/symbols.ts";
import type { DeclaredType, Property, Type } from "../check/types.ts";
import type { Expression, FunctionLike, Node, Spread } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { connect, type Holder, newHolder } from "./missing-graph.ts";

/** The holders of one program. */
export class MissingHolders {
  readonly program: CheckedProgram;
  /** An element or entry that is not there. */
  readonly missing = newHolder();
  /** What a `!` or an `as` says is there. */
  readonly asserted = newHolder();
  /** What `null as any` says is there. */
  readonly nothing = newHolder();
  /** Variables that may be read before they have a value. */
  readonly unset = new Set<ProgramSymbol>();
  /** Places where it shows whether a value is `undefined`. */
  readonly shown = newHolder();
  /** Texts in arrays that were written as literals. */
  readonly texts = newHolder();
  /** Elements that loops walk over, where the program makes arrays with holes. */
  readonly holes = newHolder();
  /** What arrays get at their ends. */
  readonly pushed = newHolder();
  /** Elements of arrays, which stop the program that stores what is missing. */
  readonly kept = newHolder();
  readonly #known = new Map<unknown, Holder>();
  readonly #fields = new Map<DeclaredType, Map<string, Holder>>();

  constructor(program: CheckedProgram) {
    this.program = program;
  }

  /** The holder under a key, if anything flows there. */
  find(key: unknown): Holder | undefined {
    return this.#known.get(key);
  }

  /** The holder of a class's own field, if anything flows there. */
  findField(owner: DeclaredType, name: string): Holder | undefined {
    return this.#fields.get(owner)?.get(name);
  }

  /** The holder under a key. */
  holder(key: unknown): Holder {
    const known = this.#known.get(key);
    if (known) return known;
    const made = newHolder();
    this.#known.set(key, made);
    return made;
  }

  /** The holder of a name; of one whose type has `undefined` the place where that shows. */
  variable(node: Node): Holder | undefined {
    const symbol = this.program.symbolOf(node);
    if (symbol?.kind !== "variable" && symbol?.kind !== "parameter") return undefined;
    if (symbol.module.isDeclarationFile || symbol.module.isLibrary) return undefined;
    return this.admits(this.program.declaredTypeOf(symbol)) ? this.shown : this.holder(symbol);
  }

  /** Texts look alike whether they are missing or not, so fields for them are alike by name: an object of a class may be seen as another type. */
  field(property: Property): Holder | undefined {
    const { name, declaredBy, type } = property;
    if (declaredBy && isDeclaredElsewhere(declaredBy)) return isText(type) ? this.texts : undefined;
    if (this.admits(type)) return this.shown;
    if (declaredBy?.declarationKind !== "class" || isText(type)) return this.holder(fieldKey(name));
    const fields = this.#fields.get(declaredBy) ?? new Map<string, Holder>();
    this.#fields.set(declaredBy, fields);
    const known = fields.get(name);
    if (known) return known;
    const made = newHolder();
    fields.set(name, made);
    if (type.kind === "typeParameter") {
      connect(made, this.holder(fieldKey(name)));
      connect(this.holder(fieldKey(name)), made);
    }
    return made;
  }

  /** The key of what a function gives; methods and getters of one name share theirs, as one may stand for another. */
  resultKey(node: FunctionLike): unknown {
    if ((node.kind !== "Method" && node.kind !== "Accessor") || !this.#isOwn(node)) return node;
    const name = this.program.propertyNameOf(node.key);
    if (name === undefined) return node;
    return node.kind === "Accessor" ? getterKey(name) : methodKey(name);
  }

  /** Nothing for parameters which a default may replace, or which take many arguments. */
  parameterKey(node: FunctionLike, index: number): unknown {
    const parameter = node.parameters[index];
    if (!parameter || parameter.isRest || parameter.initializer !== null) return undefined;
    if (parameter.target.kind !== "Identifier" || parameter.target.name === "this")
      return undefined;
    if (node.kind === "Method") {
      if (!this.#isOwn(node)) return undefined;
      const name = this.program.propertyNameOf(node.key);
      return name === undefined ? undefined : parameterOfMethod(name, index);
    }
    if (node.kind === "Accessor") return undefined;
    return this.program.symbolOf(parameter.target);
  }

  /** The function that a call runs, if that is one of the program. */
  calledFunction(
    call: ResolvedCall,
    callee: Expression | Spread | undefined,
  ): FunctionLike | undefined {
    const { declaration } = call;
    if (declaration && "body" in declaration && declaration.body !== null)
      return this.#isOwn(declaration) ? (declaration as FunctionLike) : undefined;
    if (!callee || callee.kind === "Spread") return undefined;
    return this.namedFunction(callee);
  }

  /** The function that a name stands for. */
  namedFunction(name: Expression): FunctionLike | undefined {
    const inner = stripParentheses(name);
    const symbol = inner.kind === "Identifier" ? this.program.symbolOf(inner) : undefined;
    if (!symbol || symbol.isReassigned) return undefined;
    for (const each of symbol.declarations) {
      if (each.kind === "FunctionDeclaration" && each.body) return each;
      const value = each.kind === "VariableDeclaration" && each.initializer;
      const own = value && stripParentheses(value);
      if (own && (own.kind === "ArrowFunction" || own.kind === "FunctionExpression")) return own;
    }
    return undefined;
  }

  #isOwn(node: Node): boolean {
    const module = this.program.moduleOf(node);
    return !module.isLibrary && !module.isDeclarationFile;
  }

  /** The type of an expression. */
  typeOf(node: Expression): Type {
    return this.program.typeOf(node);
  }

  /** Whether `undefined` or `null` may be there by the type. */
  isNullable(node: Expression): boolean {
    const type = this.typeOf(node);
    return this.admits(type) || type !== this.program.types.nonNullable(type);
  }

  /** Whether a type says that `undefined` may be there. */
  admits(type: Type): boolean {
    return this.program.types
      .unionMembers(type)
      .some(
        (each) =>
          each.kind === "primitive" && ["undefined", "void", "any", "unknown"].includes(each.name),
      );
  }
}

/** Is it no type of the program itself. */
export function isDeclaredElsewhere({ symbol }: DeclaredType): boolean {
  return symbol.module.isLibrary || symbol.module.isDeclarationFile;
}

/** Whether calls give what `return` says, and not a promise or a generator of it. */
export function givesPlainly(node: FunctionLike): boolean {
  const isAsync = "isAsync" in node && node.isAsync;
  return !isAsync && !("isGenerator" in node && node.isGenerator);
}

/** Is the type `string` or one of its literals. */
export function isText(type: Type): boolean {
  return (
    (type.kind === "primitive" && type.name === "string") ||
    (type.kind === "literal" && typeof type.value === "string")
  );
}

/** The key of what methods of the name give. */
export function methodKey(name: string): string {
  return `.${name}()`;
}

/** The key of fields of the name. */
export function fieldKey(name: string): string {
  return `.${name}`;
}

/** The key of what getters of the name give. */
export function getterKey(name: string): string {
  return `get ${name}`;
}

/** The key of a parameter of methods of the name. */
export function parameterOfMethod(name: string, index: number): string {
  return `.${name}(${index})`;
}
