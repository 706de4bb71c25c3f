/** Variables at the top of modules: globals, or locals of the module's own code where nothing else sees them. */
import type { ProgramSymbol } from "../check/symbols.ts";
import { op, type Node as TreeNode } from "../ir/tree.ts";
import type { Node } from "../syntax/ast.ts";
import type { Place } from "./body.ts";
import { undefinedOf } from "./emit.ts";
import { Instantiation } from "./instantiation.ts";
import type { Lowering } from "./lowering.ts";
import { mergedPlace } from "./merged-members.ts";
import { variableType } from "./variables.ts";

/** Globals of a round. */
export class ModuleVariables {
  readonly #lowering: Lowering;
  readonly #places = new Map<ProgramSymbol, Place>();
  readonly #flags = new Map<ProgramSymbol, number>();
  /** Globals of bigints that may be read before their declarations. */
  readonly #hoisted: number[] = [];
  /** Library files whose variables are used: their top-level code must run. */
  readonly usedModules = new Map<string, Node>();

  constructor(lowering: Lowering) {
    this.#lowering = lowering;
  }

  /** Where a variable lives: in a global, unless it is part of a function or class. */
  place(symbol: ProgramSymbol): Place {
    const known = this.#places.get(symbol);
    if (known) return known;
    const { bigints, builder, representations, types } = this.#lowering;
    const type = variableType(this.#lowering, symbol, Instantiation.empty(types));
    const place: Place = mergedPlace(this.#lowering, symbol, type) ?? {
      kind: "global",
      global: builder.global(symbol.name, representations.of(type)),
      type,
    };
    this.#places.set(symbol, place);
    const isHoisted = symbol.variableKind === "var" && place.kind === "global";
    if (isHoisted && bigints.isStruct(representations.of(type))) this.#hoisted.push(place.global);
    const [declaration] = symbol.declarations;
    if (symbol.module.isLibrary && declaration)
      this.usedModules.set(symbol.module.path, declaration);
    return place;
  }

  /** Says of the bigints of `var`s that they have no value yet: where nothing says so, passes take a variable to be set before it is read. */
  initialize(): TreeNode[] {
    const { bigints } = this.#lowering;
    return this.#hoisted.map((global) =>
      op("global.set", [global], [undefinedOf(bigints.struct)], "void"),
    );
  }

  /** True if somebody has asked for the variable. */
  isUsed(symbol: ProgramSymbol): boolean {
    return this.#places.has(symbol);
  }

  /** The global that says whether a variable's declaration has run. */
  readyFlag(symbol: ProgramSymbol): number {
    const known = this.#flags.get(symbol);
    if (known !== undefined) return known;
    const flag = this.#lowering.builder.global(`${symbol.name} is ready`, "bool");
    this.#flags.set(symbol, flag);
    return flag;
  }

  /** True if only the module's own top-level code uses the variable. */
  isLocal(symbol: ProgramSymbol): boolean {
    if (symbol.isExported || symbol.module.isLibrary) return false;
    return this.#lowering.uses.of(symbol).every((use) => use.chain === undefined && !use.isExport);
  }
}
