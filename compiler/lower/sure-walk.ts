/**
 * Code that is surely supported. Lowering is what finds out what is not supported yet, but most code has nothing in it that lowering ever refuses. A walk over
 * the checked syntax (sure-statements.ts and the files beside it) names what it never does; it is wrong only towards doubt, so what it does not know is lowered.
 * What a piece of code calls does not matter to it: that is looked at where it is declared. So types matter only where something is done with a value.
 */
import type { CheckedProgram } from "../check/checked-program.ts";
import type { ProgramSymbol } from "../check/symbols.ts";
import type { Type } from "../check/types.ts";
import type { Expression, FunctionLike, Node, Spread } from "../syntax/ast.ts";

/** The parts of the walk that call one another. */
export interface SureParts {
  readonly expression: (walk: SureWalk, node: Expression) => boolean;
  readonly functionLike: (walk: SureWalk, node: FunctionLike) => boolean;
}

/** Functions and methods, classes, names of methods. */
export type Mentions = Set<Node | ProgramSymbol | string>;

/** A walk over the code of a program, and what it noted on its way. */
export class SureWalk {
  readonly program: CheckedProgram;
  readonly #parts: SureParts;
  /** By function and by class, the type arguments of calls. */
  readonly copies = new Map<Node | ProgramSymbol, (readonly Type[])[]>();
  /** Functions that are used as values. */
  readonly values = new Set<Node>();
  /** What the code at hand names: functions and methods by their declarations, classes it makes objects of, methods of interfaces by their names. */
  mentions: Mentions = new Set();
  /** The code is that of a method, which has a `this`. */
  hasThis = false;
  /** The code has something of which the program as a whole says whether it is refused. */
  dependsOnAll = false;

  constructor(program: CheckedProgram, parts: SureParts) {
    this.program = program;
    this.#parts = parts;
  }

  /** Whether an expression is sure. */
  expression(node: Expression): boolean {
    return this.#parts.expression(this, node);
  }

  /** Whether something that may be missing is. */
  optional(node: Expression | null): boolean {
    return node === null || this.expression(node);
  }

  /** Whether a function is sure, with its code. */
  functionLike(node: FunctionLike): boolean {
    return this.#parts.functionLike(this, node);
  }

  /** Whether code is sure that has a `this`, or none. */
  withThis(hasThis: boolean, ask: () => boolean): boolean {
    const had = this.hasThis;
    this.hasThis = hasThis;
    const isSure = ask();
    this.hasThis = had;
    return isSure;
  }

  /** The type of an expression; nothing of what is spread. */
  typeOf(node: Expression | Spread): Type | undefined {
    return node.kind === "Spread" ? undefined : this.program.typeOf(node);
  }

  /** The type without undefined and null, which a check at run time takes care of. */
  presentTypeOf(node: Expression): Type {
    return this.program.types.nonNullable(this.program.typeOf(node));
  }

  /** Notes that a function is used as a value. */
  noteValue(declaration: Node): void {
    this.values.add(declaration);
    this.mentions.add(declaration);
  }

  /** Notes a call of a function, or that an object of a class is made. */
  noteCopy(called: Node | ProgramSymbol, typeArguments: readonly Type[]): void {
    this.mentions.add(called);
    if (typeArguments.length === 0) return;
    const known = this.copies.get(called);
    if (known) known.push(typeArguments);
    else this.copies.set(called, [typeArguments]);
  }
}
