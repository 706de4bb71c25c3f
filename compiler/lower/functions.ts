/** Copies of functions: one per declaration, type arguments and calling convention. Bodies are lowered later, when somebody calls. */
import {
  type FunctionKind,
  type ResultType,
  TRAP_CODES,
  type ValueType,
} from "../../runtime/bytecode/module.ts";
import { TooMuchWork } from "../check/substitute.ts";
import type { ProgramSymbol } from "../check/symbols.ts";
import type { Signature, Type } from "../check/types.ts";
import type {
  ArrowFunction,
  ClassDeclaration,
  ClassExpression,
  FunctionLike,
} from "../syntax/ast.ts";
import { Body } from "./body.ts";
import { classObjectFact } from "./class-objects.ts";
import { type Shape, type ShapeParameter, withoutTypeParameters } from "./closures.ts";
import type { Instantiation } from "./instantiation.ts";
import type { Lowering } from "./lowering.ts";
import { widened } from "./missing-types.ts";
import { prepareCode } from "./prepare.ts";
import { Unsupported } from "./unsupported.ts";
import { usesThis } from "./uses-this.ts";
import { literalValue, variableType } from "./variables.ts";

/** How many copies a function of the program may have: that many come from types that grow without end. Each takes about a millisecond. */
const MAX_COPIES = 1000;
/** The library's files on bigints. */
const BIGINTS = /^bigint(-\w+)?\.ts$/;

/** Something of a function around that the function uses: it arrives as a leading parameter. */
export type Capture =
  | { readonly kind: "this"; readonly type: Type }
  | { readonly kind: "arguments"; readonly type: Type }
  | {
      readonly kind: "variable";
      readonly symbol: ProgramSymbol;
      readonly type: Type;
      readonly isCell: boolean;
    };

/** A copy of a function. */
export interface FunctionInstance {
  readonly index: number;
  readonly node: FunctionLike;
  readonly instantiation: Instantiation;
  readonly captures: readonly Capture[];
  /** What it uses of the functions around its class, which its receiver holds. */
  readonly held: readonly Capture[];
  /** Type of the receiver, for methods. */
  readonly receiver: Type | undefined;
  /** The receiver comes boxed with each call, which may be on nothing: see receivers.ts. */
  readonly takesReceiver: boolean;
  readonly shape: Shape;
  /** Captures or receiver first. */
  readonly params: readonly ValueType[];
  readonly result: ResultType;
}

/** What makes a copy differ from the plain one. */
export interface InstanceOptions {
  /** Another calling convention than the function's own. */
  readonly shape?: Shape | undefined;
  readonly receiver?: Type | undefined;
  readonly name?: string | undefined;
  /** The receiver is an object of the class that the function is a member of. */
  readonly isMember?: boolean | undefined;
}

/** Function copies of a round. */
export class Functions {
  readonly #lowering: Lowering;
  readonly #instances = new Map<FunctionLike, Map<string, FunctionInstance>>();
  /** Asked at each call of a member. */
  readonly #shapes = new Map<FunctionLike, Map<string, Shape>>();
  readonly #wrappers = new Map<string, number>();
  readonly #usesThis = new Map<FunctionLike, boolean>();
  #count = 0;

  constructor(lowering: Lowering) {
    this.#lowering = lowering;
  }

  /** The copy of a function; its body is lowered later if this is the first time. */
  instance(
    node: FunctionLike,
    instantiation: Instantiation,
    options: InstanceOptions = {},
  ): FunctionInstance {
    const { types, builder, closures } = this.#lowering;
    let copies = this.#instances.get(node);
    if (!copies) {
      copies = new Map();
      this.#instances.set(node, copies);
      prepareCode(this.#lowering, node);
    }
    const receiverKey = options.receiver ? types.canonicalKey(options.receiver) : "";
    const shapeKey = options.shape ? shapeText(this.#lowering, options.shape) : "";
    const key = `${instantiation.key}|${receiverKey}|${shapeKey}`;
    const known = copies.get(key);
    if (known) return known;
    const shape = options.shape ?? this.ownShape(node, instantiation);
    const taken = options.receiver ? undefined : this.#takenReceiver(node, instantiation);
    const all = this.capturesOf(node, instantiation);
    const [captures, held] = options.isMember ? [[], all] : [all, []];
    const { params, result } = closures.signatureOf(shape);
    const leading = captures.map((capture) => this.captureType(capture));
    if (options.receiver) leading.push(this.#lowering.representations.of(options.receiver));
    if (taken) leading.push("value");
    const name = options.name ?? this.nameOf(node);
    const instance: FunctionInstance = {
      index: builder.reserveFunction(name),
      node,
      instantiation,
      captures,
      held,
      receiver: options.receiver ?? taken,
      takesReceiver: taken !== undefined,
      shape,
      params: [...leading, ...params],
      result,
    };
    copies.set(key, instance);
    if (copies.size > MAX_COPIES) this.#refuseCopies(node);
    builder.noteFacts(instance.index, lengthOf(node), kindOf(node));
    this.#count += 1;
    this.#lowering.later(() => this.#lower(instance, name));
    return instance;
  }

  #refuseCopies(node: FunctionLike): void {
    const { file, isLibrary } = this.#lowering.program.moduleOf(node);
    if (isLibrary) return;
    const error = new TooMuchWork(this.#lowering.classes.unknownType);
    error.span = { file, start: node.start, end: node.end };
    throw error;
  }

  /** The type of `this` in a function that uses it and gets it from each of its calls. */
  #takenReceiver(node: FunctionLike, instantiation: Instantiation): Type | undefined {
    if (!this.#usesReceiver(node)) return undefined;
    const { program, representations } = this.#lowering;
    const type = program.receiverTypeOf(node);
    return (
      instantiation.receiverOf(node) ??
      (type && representations.orUndefined(instantiation.close(type)))
    );
  }

  #usesReceiver(node: FunctionLike): boolean {
    const known = this.#usesThis.get(node) ?? usesThis(node);
    this.#usesThis.set(node, known);
    return known && this.#lowering.program.receiverTypeOf(node) !== undefined;
  }

  /** The type in which an arrow function finds the `this` of the function around. */
  #capturedThis(node: ArrowFunction, instantiation: Instantiation): Type | undefined {
    const { program, representations } = this.#lowering;
    const type = program.thisTypeOf(node);
    const owner = program.ownerOfThis(node);
    const special = owner && instantiation.receiverOf(owner);
    if (special) return special;
    const mayBeMissing = instantiation.isDetached || (owner && this.#usesReceiver(owner));
    const closed = type && instantiation.close(type);
    return closed && mayBeMissing ? representations.orUndefined(closed) : closed;
  }

  /** The calling convention that the declaration itself has: of one that looks at `arguments`, all of them as an array. */
  ownShape(node: FunctionLike, instantiation: Instantiation): Shape {
    let shapes = this.#shapes.get(node);
    if (!shapes) {
      shapes = new Map();
      this.#shapes.set(node, shapes);
    }
    const shape = shapes.get(instantiation.key) ?? this.#ownShape(node, instantiation);
    shapes.set(instantiation.key, shape);
    return shape;
  }

  #ownShape(node: FunctionLike, instantiation: Instantiation): Shape {
    const { program } = this.#lowering;
    const shape = this.declaredShape(node, instantiation);
    if (!program.usesArguments(node)) return shape;
    const all = { type: this.#argumentsType, isRest: true, isOptional: false };
    return { params: [all], result: shape.result };
  }

  /** All arguments of a call. */
  get #argumentsType(): Type {
    return this.#lowering.types.array(this.#lowering.classes.unknownType);
  }

  /** The calling convention that its parameters say. */
  declaredShape(node: FunctionLike, instantiation: Instantiation): Shape {
    const { program, types, closures } = this.#lowering;
    const declared = program.signatureOf(node);
    // Its type parameters are those of the type that is wanted, so it is only ever a value.
    const isValue = "typeParameters" in node && node.typeParameters.length === 0;
    const signature = isValue ? closures.withOpenRest(declared) : declared;
    const closed = types.substituteSignature(withoutTypeParameters(signature), instantiation.map);
    const shape = this.#admitMissing(node, closures.shapeOfSignature(closed));
    // An overriding method may have another default, so callers of methods leave the choice to them.
    if (node.kind === "Method" || node.kind === "Accessor") return shape;
    return {
      ...shape,
      params: shape.params.map((param, index) => this.#withFallback(node, param, closed, index)),
    };
  }

  /** With `undefined` where that comes although no type says so. */
  #admitMissing(node: FunctionLike, shape: Shape): Shape {
    const { missing, representations } = this.#lowering;
    const params = shape.params.map((param, index) => {
      const type = widened(representations, param.type, missing.ofParameter(node, index));
      return type === param.type ? param : { ...param, type };
    });
    return { params, result: widened(representations, shape.result, missing.ofResult(node)) };
  }

  #withFallback(
    node: FunctionLike,
    param: ShapeParameter,
    signature: Signature,
    index: number,
  ): ShapeParameter {
    const initializer = node.parameters[index]?.initializer;
    const fallback = initializer ? literalValue(initializer) : undefined;
    const type = signature.parameters[index]?.type;
    return fallback === undefined || !type || param.isRest ? param : { ...param, type, fallback };
  }

  /** Representation in which a capture arrives. */
  captureType(capture: Capture): ValueType {
    const { representations, layouts } = this.#lowering;
    const type = representations.of(capture.type);
    return capture.kind === "variable" && capture.isCell ? layouts.cell(type) : type;
  }

  /** What a function, or the members of a class, need of the functions around, in a fixed order. */
  capturesOf(
    node: FunctionLike | ClassDeclaration | ClassExpression,
    instantiation: Instantiation,
  ): Capture[] {
    const { program, uses } = this.#lowering;
    const symbols = new Map<number, ProgramSymbol>();
    const visited = new Set<typeof node>();
    let thisType: Type | undefined;
    let usesArguments = false;
    const visitClass = (symbol: ProgramSymbol | undefined): void => {
      if (symbol?.kind !== "class" || symbol.isModuleLevel) return;
      for (const each of symbol.declarations) {
        if (each.kind === "ClassDeclaration" || each.kind === "ClassExpression") visit(each);
      }
    };
    const visit = (each: typeof node): void => {
      if (visited.has(each)) return;
      visited.add(each);
      if ("superClass" in each && each.superClass?.kind === "Identifier")
        visitClass(program.symbolOf(each.superClass));
      if (each.kind === "ArrowFunction" && program.capturesThis(each))
        thisType ??= this.#capturedThis(each, instantiation);
      if (each.kind === "ArrowFunction" && program.usesOuterArguments(each)) usesArguments = true;
      for (const symbol of program.capturesOf(each)) {
        if (isMadeEachTime(this.#lowering, symbol)) {
          if (!symbol.declarations.some((declaration) => declaration === node))
            symbols.set(symbol.id, symbol);
          continue;
        }
        visitClass(symbol);
        if (symbol.kind === "class" || symbol.kind === "enum" || symbol.kind === "namespace")
          continue;
        const known = uses.knownFunction(symbol);
        if (!known) {
          symbols.set(symbol.id, symbol);
          continue;
        }
        for (const use of uses.of(symbol)) {
          if (use.node.start < each.start || use.node.end > each.end) continue;
          const called = use.role === "callee" ? uses.calledFunction(symbol, use.node) : undefined;
          if (called) visit(called);
          else symbols.set(symbol.id, symbol);
        }
      }
    };
    visit(node);
    const captures: Capture[] = [];
    if (thisType) captures.push({ kind: "this", type: thisType });
    if (usesArguments) captures.push({ kind: "arguments", type: this.#argumentsType });
    for (const symbol of [...symbols.values()].sort((a, b) => a.id - b.id)) {
      captures.push({
        kind: "variable",
        symbol,
        type: variableType(this.#lowering, symbol, instantiation),
        isCell: symbol.kind !== "class" && uses.needsCell(symbol),
      });
    }
    return captures;
  }

  /** A function made once per key. */
  wrapper(key: string, make: () => number): number {
    const known = this.#wrappers.get(key) ?? make();
    this.#wrappers.set(key, known);
    return known;
  }

  /** Hands a finished body to the module. */
  define(index: number, body: Body, signatureIsFixed: boolean, isAdapter = false): void {
    // Kept for a module alone: of a check's many bodies none is needed once it is lowered.
    if (this.#lowering.alikeCopies) return;
    const { name, params, result, isLibrary, isRare, path } = body.options;
    this.#lowering.builder.defineFunction(index, {
      name,
      params: [...params],
      result,
      locals: body.locals,
      taskSlots: [],
      body: body.statements,
      signatureIsFixed,
      isLibrary,
      ...(isAdapter ? { isAdapter } : {}),
      ...(isRare ? { isRare } : {}),
      ...(isLibrary && BIGINTS.test(path) ? { bigint: name } : {}),
    });
  }

  /** The name which a stack trace shows. */
  nameOf(node: FunctionLike): string {
    switch (node.kind) {
      case "FunctionDeclaration":
        return node.name?.name ?? "";
      case "FunctionExpression":
        return node.name?.name ?? this.#lowering.program.givenNameOf(node) ?? "";
      case "Constructor":
        return "constructor";
      case "Method":
      case "Accessor":
        return underSymbol(this.#lowering.program.propertyNameOf(node.key) ?? "");
      case "ArrowFunction":
        return this.#lowering.program.givenNameOf(node) ?? "";
    }
  }

  #lower(instance: FunctionInstance, name: string): void {
    const { program, handlers, alikeCopies, doubts } = this.#lowering;
    if (doubts?.isSure(instance.node)) return;
    if (alikeCopies?.isLikeAnother(instance)) return;
    if ("isGenerator" in instance.node && instance.node.isGenerator) {
      handlers.generator(this.#lowering, instance, name);
      return;
    }
    if ("isAsync" in instance.node && instance.node.isAsync) {
      handlers.async(this.#lowering, instance, name);
      return;
    }
    const module = program.moduleOf(instance.node);
    const body = new Body(this.#lowering, {
      name,
      file: module.file,
      path: module.path,
      instantiation: instance.instantiation,
      params: instance.params,
      result: instance.result,
      resultType: instance.shape.result,
      isLibrary: module.isLibrary,
    });
    try {
      handlers.functionBody(body, instance);
    } catch (error) {
      if (!instance.instantiation.isGuess || !(error instanceof Unsupported)) throw error;
      body.emit(body.op("trap", [TRAP_CODES.wrongType], [], "never"));
    }
    this.define(instance.index, body, false);
  }
}

/** Whether the symbol is a class that has an object of its own each time its definition is met. */
function isMadeEachTime({ classObjects, flows }: Lowering, symbol: ProgramSymbol): boolean {
  if (symbol.kind !== "class" || symbol.isModuleLevel) return false;
  const type = classObjects.typeOfSymbol(symbol);
  return type !== undefined && flows.isDecided(classObjectFact(type.target));
}

/** What JavaScript calls the `length` of a function: its parameters before the first that has a default or takes the rest. */
export function lengthOf({ parameters }: FunctionLike): number {
  const own = parameters.filter(
    ({ target }) => target.kind !== "Identifier" || target.name !== "this",
  );
  const first = own.findIndex((each) => each.isRest || each.initializer !== null);
  return Math.min(first < 0 ? own.length : first, 200);
}

/** What a call of the function gives. */
export function kindOf(node: FunctionLike): FunctionKind {
  const isAsync = "isAsync" in node && node.isAsync;
  if ("isGenerator" in node && node.isGenerator) return isAsync ? "async-generator" : "generator";
  return isAsync ? "async" : "plain";
}

function shapeText(lowering: Lowering, shape: Shape): string {
  const { params, result } = lowering.closures.signatureOf(shape);
  const kinds = shape.params.map((param, index) => `${param.isRest ? "..." : ""}${params[index]}`);
  const types = shape.params.map((param) => lowering.types.canonicalKey(param.type)).join(",");
  return `(${kinds.join(",")})=>${result}:${types}:${lowering.types.canonicalKey(shape.result)}`;
}

/** A function under a symbol is called `[Symbol.iterator]` or `[description]`. */
function underSymbol(name: string): string {
  const [, known] = /^@@(\w+)$/.exec(name) ?? [];
  const [, description] = /^@@(.*)#[^#]*$/s.exec(name) ?? [];
  if (known !== undefined) return `[Symbol.${known}]`;
  return description ? `[${description}]` : description === undefined ? name : "";
}
