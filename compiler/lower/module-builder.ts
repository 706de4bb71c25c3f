/**
 * A module under construction: interns types by structure, strings, host functions; hands out indexes of structs, interfaces and
 * functions before they are defined, because all of them may be recursive.
 */
import type { HostFunctionName } from "../../runtime/bytecode/host-functions.ts";
import {
  type FunctionKind,
  type FutureType,
  type GlobalDefinition,
  type InterfaceType,
  type Module,
  type ResultType,
  STRING_TYPE,
  type StructType,
  type TypeDefinition,
  type TypedArrayElement,
  type ValueType,
} from "../../runtime/bytecode/module.ts";
import { Bug } from "../diagnostics/bug.ts";
import type { TreeFunction, TreeModule } from "../ir/tree.ts";

/** Collects the rows of a module's tables. */
export class ModuleBuilder {
  readonly #types: (TypeDefinition | undefined)[] = [{ kind: "object" }, { kind: "string" }];
  readonly #typeIndexes = new Map<string, number>();
  readonly #withRest = new Set<number>();
  readonly #strings: string[] = [];
  readonly #stringIndexes = new Map<string, number>();
  readonly #hosts: HostFunctionName[] = [];
  readonly #globals: GlobalDefinition[] = [];
  readonly #functions: (TreeFunction | undefined)[] = [];
  readonly #functionNames: string[] = [];
  readonly #lengths = new Map<number, number>();
  readonly #kinds = new Map<number, FunctionKind>();
  readonly #files: string[] = [];
  readonly #exports: { readonly name: string; readonly function: number }[] = [];
  readonly #errorMakers: { -readonly [Name in keyof Module["errorMakers"]]: number } = {};

  /** The array type with the element representation. */
  array(element: ValueType): number {
    return this.#intern(`array ${element}`, () => ({ kind: "array", element }));
  }

  /** The closure type of the signature, captures and receiver not counted. */
  closure(params: readonly ValueType[], result: ResultType, hasRest = false): number {
    const key = `closure ${params.join(" ")}${hasRest ? "…" : ""} -> ${result}`;
    const type = this.#intern(key, () => ({ kind: "closure", params, result }));
    if (hasRest) this.#withRest.add(type);
    return type;
  }

  /** True for closures whose last parameter is a rest parameter: they are a type of their own. */
  hasRest(closure: number): boolean {
    return this.#withRest.has(closure);
  }

  /** The future whose task gives `value`. */
  future(value: ResultType): number {
    return this.#intern(`future ${value}`, () => ({ kind: "future", value }) satisfies FutureType);
  }

  /** The typed array of the element width. */
  typedArray(element: TypedArrayElement): number {
    return this.#intern(`typed ${element}`, () => ({ kind: "typed-array", element }));
  }

  /** An index for a struct that is defined later; a base is reserved before what derives from it. */
  reserveType(): number {
    this.#types.push(undefined);
    return this.#types.length - 1;
  }

  /** Fills a reserved index. */
  defineType(index: number, type: StructType | InterfaceType): void {
    if (this.#types[index]) throw new Bug("lower", `type ${index} is defined twice`);
    this.#types[index] = type;
  }

  /** What stands at a type index; `undefined` while it is only reserved. */
  typeAt(index: number): TypeDefinition | undefined {
    return this.#types[index];
  }

  /** Visits every type defined so far. */
  eachType(visit: (type: TypeDefinition, index: number) => void): void {
    this.#types.forEach((type, index) => {
      if (type) visit(type, index);
    });
  }

  /** True if the type is a reference other than a string. */
  isObjectReference(type: ResultType): type is number {
    return typeof type === "number" && type !== STRING_TYPE;
  }

  /** Index of a text in the constant pool. */
  string(text: string): number {
    const found = this.#stringIndexes.get(text);
    if (found !== undefined) return found;
    this.#strings.push(text);
    this.#stringIndexes.set(text, this.#strings.length - 1);
    return this.#strings.length - 1;
  }

  /** The text of a constant. */
  textAt(index: number): string {
    return this.#strings[index] ?? "";
  }

  /** Index of a host function in the module's list. */
  host(name: HostFunctionName): number {
    const found = this.#hosts.indexOf(name);
    if (found >= 0) return found;
    this.#hosts.push(name);
    return this.#hosts.length - 1;
  }

  /** Does the module ask for files so far. */
  get usesFiles(): boolean {
    return this.#hosts.some((name) => name.startsWith("fs."));
  }

  /** A new module variable. */
  global(name: string, type: ValueType): number {
    this.#globals.push({ name, type });
    return this.#globals.length - 1;
  }

  /** An index for a function that is defined later. */
  reserveFunction(name: string): number {
    this.#functions.push(undefined);
    this.#functionNames.push(name);
    return this.#functions.length - 1;
  }

  /** Fills a reserved index. */
  defineFunction(index: number, tree: TreeFunction): void {
    if (this.#functions[index]) throw new Bug("lower", `function ${tree.name} is defined twice`);
    this.#functions[index] = tree;
  }

  /** All functions, once they are defined. */
  definedFunctions(): readonly TreeFunction[] {
    return this.#functions.filter((each) => each !== undefined);
  }

  /** Functions that are called from outside by their parameters. */
  get outerFunctions(): readonly number[] {
    return [...this.#exports.map((each) => each.function), ...Object.values(this.#errorMakers)];
  }

  /** Whether functions are kept callable from outside. */
  get hasExports(): boolean {
    return this.#exports.length > 0;
  }

  /** Gives closures of the type one more parameter, the first: what they are called on. */
  addReceiver(closure: number): void {
    const type = this.#types[closure];
    if (type?.kind !== "closure") throw new Bug("lower", `type ${closure} is no closure`);
    this.#types[closure] = { ...type, params: ["value", ...type.params] };
  }

  /** Notes what the program sees of a function's closures. */
  noteFacts(index: number, length: number, kind: FunctionKind): void {
    this.#lengths.set(index, length);
    if (kind !== "plain") this.#kinds.set(index, kind);
  }

  /** Parameters of a function that is defined. */
  paramsOf(index: number): readonly ValueType[] {
    return this.#functions[index]?.params ?? [];
  }

  /** The function at the index, once it is defined. */
  functionAt(index: number): TreeFunction | undefined {
    return this.#functions[index];
  }

  /** A function that is defined. */
  treeAt(index: number): TreeFunction {
    const tree = this.#functions[index];
    if (!tree) throw new Bug("lower", `function ${this.#functionNames[index]} is not defined`);
    return tree;
  }

  /** Index of a source file in the line tables. */
  file(path: string): number {
    const found = this.#files.indexOf(path);
    if (found >= 0) return found;
    this.#files.push(path);
    return this.#files.length - 1;
  }

  /** Makes a function callable from outside. */
  export(name: string, index: number): void {
    this.#exports.push({ name, function: index });
  }

  /** Names the function which makes errors of the class for the machine. */
  errorMaker(name: keyof Module["errorMakers"], index: number): void {
    this.#errorMakers[name] = index;
  }

  /** The finished module; everything reserved must be defined. */
  finish(entry: number): TreeModule {
    const types = this.#types.map((type, index) => {
      if (!type) throw new Bug("lower", `type ${index} was reserved and never defined`);
      return type;
    });
    const functions = this.#functions.map((tree, index) => {
      if (!tree)
        throw new Bug(
          "lower",
          `function ${this.#functionNames[index]} was reserved and never defined`,
        );
      return tree;
    });
    if (this.#hosts.includes("Function.length"))
      for (const [index, length] of this.#lengths) {
        const tree = functions[index];
        if (tree && !tree.isAdapter) tree.length = length;
      }
    for (const [index, kind] of this.#kinds) {
      const tree = functions[index];
      if (tree && !tree.isAdapter) tree.kind = kind;
    }
    return {
      types,
      strings: this.#strings,
      globals: this.#globals,
      hostFunctions: this.#hosts.map((name) => ({ name })),
      functions,
      entry,
      files: this.#files,
      exports: this.#exports,
      errorMakers: this.#errorMakers,
    };
  }

  #intern(key: string, make: () => TypeDefinition): number {
    const found = this.#typeIndexes.get(key);
    if (found !== undefined) return found;
    this.#types.push(make());
    this.#typeIndexes.set(key, this.#types.length - 1);
    return this.#types.length - 1;
  }
}
