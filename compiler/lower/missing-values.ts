/**
 * Which variables, parameters, fields and results may hold `undefined` though their type says `number`, `string` or the like: what an element
 * beyond the end, an entry that is not there or a `!` gave them. They are represented with `undefined`. Read off the program's text once.
 */
import type { CheckedProgram } from "../check/checked-program.ts";
import type { ProgramSymbol } from "../check/symbols.ts";
import type { Property } from "../check/types.ts";
import type { Expression, FunctionLike } from "../syntax/ast.ts";
import { type Holder, markFrom, markInto } from "./missing-graph.ts";
import {
  fieldKey,
  getterKey,
  isText,
  MissingHolders,
  methodKey,
  parameterOfMethod,
} from "./missing-holders.ts";
import { MissingReader } from "./missing-reader.ts";
import { MissingSources } from "./missing-sources.ts";

/** Answers for one program. */
export class MissingValues {
  readonly #holders: MissingHolders;
  readonly #sources: MissingSources;

  /** @param isRead whether the text is read; without that, nothing is known to be missing */
  constructor(program: CheckedProgram, isRead = true) {
    this.#holders = new MissingHolders(program);
    this.#sources = new MissingSources(this.#holders);
    const reader = new MissingReader(this.#holders, this.#sources);
    for (const module of isRead ? program.modules : []) {
      if (!module.isDeclarationFile && !module.isLibrary) reader.read(module.ast);
    }
    markFrom(this.#holders.missing, "isTainted");
    markFrom(this.#holders.asserted, "isTainted");
    markFrom(this.#holders.asserted, "isAsserted");
    markFrom(this.#holders.nothing, "isTainted");
    markFrom(this.#holders.nothing, "isNothing");
    markInto(this.#holders.shown, "isShown");
    markInto(this.#holders.kept, "isKept");
    markInto(this.#holders.shown, "isKept");
    if (this.areHolesMade) markInto(this.#holders.pushed, "isKept");
  }

  /** What of a variable or parameter is known. */
  ofVariable(symbol: ProgramSymbol): Holder | undefined {
    return this.#holders.find(symbol);
  }

  /** Whether a variable may be read before it has a value. */
  isUnset(symbol: ProgramSymbol): boolean {
    return this.#holders.unset.has(symbol);
  }

  /** What is known of a function's results; of a method, of those of all methods of its name, as one may stand for another. */
  ofResult(node: FunctionLike): Holder | undefined {
    return this.#holders.find(this.#holders.resultKey(node));
  }

  /** The function that a name stands for. */
  namedFunction(name: Expression): FunctionLike | undefined {
    return this.#holders.namedFunction(name);
  }

  /** What is known of the results of methods of the name. */
  ofMethod(name: string): Holder | undefined {
    return this.#holders.find(methodKey(name));
  }

  /** What is known of a parameter of methods of the name. */
  ofParameterOfMethod(name: string, index: number): Holder | undefined {
    return this.#holders.find(parameterOfMethod(name, index));
  }

  /** What is known of a function's parameter. */
  ofParameter(node: FunctionLike, index: number): Holder | undefined {
    const key = this.#holders.parameterKey(node, index);
    return key === undefined ? undefined : this.#holders.find(key);
  }

  /** What is known of a field of objects that are no class's. */
  ofShape(name: string): Holder | undefined {
    return this.#holders.find(fieldKey(name));
  }

  /** What is known of a property: of a field of a class, of what a getter gives, or of all fields of the name, as objects of one type may stand for another. */
  ofProperty({ name, declaredBy, propertyKind, type }: Property): Holder | undefined {
    if (propertyKind === "accessor") return this.#holders.find(getterKey(name));
    if (declaredBy?.declarationKind !== "class" || isText(type)) return this.ofShape(name);
    return this.#holders.findField(declaredBy, name);
  }

  /** Whether texts in arrays may be missing. */
  get areTextsMissing(): boolean {
    return this.#holders.texts.isTainted;
  }

  /** Whether the program makes arrays with holes. */
  get areHolesMade(): boolean {
    return this.#holders.holes.isTainted;
  }

  /** Whether an expression may give `undefined` though its type does not say so. */
  mayBe(node: Expression): boolean {
    return this.#sources.sources(node).some((each) => each.isTainted);
  }
}
