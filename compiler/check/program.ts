/** The checker's answers for lowering: looks up what checking noted, and checks library code when it is reached. */

import { Bug } from "../diagnostics/bug.ts";
import { spanOf } from "../source.ts";
import type { Node } from "../syntax/ast.ts";
import { asyncValueType } from "./async.ts";
import type { CheckedModule, CheckedProgram } from "./checked-program.ts";
import type { Checker } from "./checker.ts";
import { checkMaking } from "./class-check.ts";
import { contextualType, instantiateContext } from "./context.ts";
import type { ExecutionOrder } from "./execution-order.ts";
import { generatorClass } from "./generators.ts";
import { givenName } from "./given-name.ts";
import { isFunctionLike } from "./node-tables.ts";
import { nameOfKey } from "./object-members.ts";
import { typeOperations } from "./operations.ts";
import { unitOf } from "./reachable-code.ts";
import { isReachableFlow } from "./reachable-flow.ts";
import { RULES } from "./rules.ts";
import type { ModuleNames } from "./scopes.ts";
import { signatureOfNode } from "./signatures.ts";
import type { MutableSymbol } from "./symbol-table.ts";
import { typeOfSymbol } from "./symbol-types.ts";
import type { ProgramSymbol } from "./symbols.ts";
import { ownerOfThis, receiverTypeOf, thisTypeInside } from "./this-types.ts";
import { typeOfTypeNode } from "./type-from-node.ts";
import { classLike } from "./type-symbols.ts";

/** The program as later stages see it. */
export function checkedProgram(
  c: Checker,
  entry: ModuleNames,
  { order, imports }: ExecutionOrder,
  reached: ReadonlySet<Node>,
): CheckedProgram {
  const modules = new Map<ModuleNames, CheckedModule>();
  const moduleFor = (names: ModuleNames): CheckedModule => {
    let made = modules.get(names);
    if (made === undefined) {
      made = checkedModule(c, names);
      modules.set(names, made);
    }
    return made;
  };
  const importsOf = new Map(
    order.map((each) => [moduleFor(each), [...(imports.get(each) ?? [])].map(moduleFor)]),
  );
  const prepared = new Set<Node>();
  const prepare = (declaration: Node): void => {
    if (prepared.has(declaration) || !c.moduleOf(declaration).isLibrary) return;
    prepared.add(declaration);
    checkDeclaration(c, declaration);
  };
  const libraryDeclarations = new Map<string, ProgramSymbol>();
  const program: CheckedProgram = {
    modules: order.map(moduleFor),
    entry: moduleFor(entry),
    importsOf: (module) => importsOf.get(module) ?? [],
    types: typeOperations(c),
    typeOf(node) {
      const type = c.tables.type[node.id];
      if (type !== undefined) return settled(c, type);
      return settled(c, RULES.checkExpression(c, node));
    },
    contextualTypeOf(node) {
      const type = contextualType(c, node);
      return type && instantiateContext(c, type, node, false);
    },
    symbolOf(node) {
      const symbol = c.tables.symbol[node.id];
      return symbol && c.modules.resolveImport(symbol);
    },
    callOf(node) {
      const call = c.tables.call[node.id];
      if (call !== undefined) return call;
      throw missing(c, node, "call");
    },
    memberOf: (node) => c.tables.member[node.id],
    givenNameOf: (node) => givenName(node, c.tables.parent),
    propertyNameOf(node) {
      const known = c.tables.propertyName[node.id];
      if (known !== undefined) return known;
      switch (node.kind) {
        case "Identifier":
        case "StringLiteral":
        case "NumberLiteral":
        case "BigIntLiteral":
        case "PrivateName":
        case "ComputedName":
          return nameOfKey(c, node);
        default:
          return undefined;
      }
    },
    declaredTypeOf: (symbol) => settled(c, typeOfSymbol(c, symbol as MutableSymbol)),
    typeOfTypeNode: (node) => typeOfTypeNode(c, node),
    signatureOf: (node) => signatureOfNode(c, node),
    classOf(node) {
      const symbol = c.tables.symbol[node.id];
      if (symbol === undefined) throw missing(c, node, "class");
      return classLike(c, symbol);
    },
    ownerOf(node) {
      const owner = c.tables.parent[node.id];
      const symbol = owner && c.tables.symbol[owner.id];
      return symbol && classLike(c, symbol);
    },
    thisTypeOf: (node) => thisTypeInside(c, node),
    receiverTypeOf: (node) => receiverTypeOf(c, node),
    usesArguments: (node) => c.tables.usesArguments[node.id] ?? false,
    usesOuterArguments: (node) => c.tables.usesOuterArguments[node.id] ?? false,
    ownerOfThis: (node) => ownerOfThis(c, node),
    asyncValueTypeOf: (node) => asyncValueType(c, node),
    generatorTypeOf: (node) => generatorClass(c, node),
    canReachEnd(node) {
      const end = c.tables.endFlow[node.id];
      return end !== undefined && isReachableFlow(c, end);
    },
    capturesOf: (node) => [...(c.tables.captures[node.id] ?? [])],
    capturesThis: (node) => c.tables.usesOuterThis[node.id] ?? false,
    isReachable: (node) => c.moduleOf(node).isLibrary || reached.has(unitOf(c, node)),
    constantValueOf(node) {
      const known = c.tables.constant[node.id];
      if (known !== undefined) return known;
      // Other expressions of that type are asked when the program runs: what came by way of `any` may be another member.
      if (c.tables.member[node.id]?.kind !== "enumMember") return undefined;
      const type = c.tables.type[node.id];
      return type?.kind === "enumMember" ? type.value : undefined;
    },
    libraryDeclaration(name) {
      const known = libraryDeclarations.get(name);
      if (known !== undefined) return known;
      const [file, member] = name.split("#");
      const names = file === undefined ? undefined : c.modules.libraryFile(file);
      const symbol = member === undefined ? undefined : names?.symbol.exports?.get(member);
      const target = symbol && c.modules.resolveImport(symbol);
      if (target === undefined) throw new Bug("check", `the library has no ${name}`);
      for (const declaration of target.declarations)
        if (!isFunctionLike(declaration)) prepare(declaration);
      libraryDeclarations.set(name, target);
      return target;
    },
    prepare,
    moduleOf: (node) => moduleFor(c.modules.moduleOf(node)),
  };
  return program;
}

/** What flow analysis leaves open is settled for good. */
function settled(
  c: Checker,
  type: ReturnType<CheckedProgram["typeOf"]>,
): ReturnType<CheckedProgram["typeOf"]> {
  if (type === c.store.autoArray) return c.store.anyArray;
  return type === c.store.autoType ? c.store.any : type;
}

function missing(c: Checker, node: Node, what: string): Bug {
  const { file } = c.moduleOf(node);
  return new Bug("check", `nothing is known of this ${what}`, spanOf(file, node.start, node.end));
}

function checkedModule(c: Checker, names: ModuleNames): CheckedModule {
  const { module } = names;
  return {
    path: module.path,
    file: module.file,
    ast: module.ast,
    isLibrary: module.isLibrary,
    isDeclarationFile: module.isDeclarationFile,
    get exports() {
      const resolved = new Map<string, MutableSymbol>();
      for (const [name, symbol] of c.modules.exportsOf(names)) {
        const target = c.modules.resolveImport(symbol);
        if (target !== undefined) resolved.set(name, target);
      }
      return resolved;
    },
  };
}

/** Checks the code of one declaration of the library. */
function checkDeclaration(c: Checker, node: Node): void {
  if (isFunctionLike(node)) RULES.checkFunctionBody(c, node);
  else if (node.kind === "ClassDeclaration") checkMaking(c, node);
  else if (node.kind === "VariableDeclaration") {
    const symbol = c.tables.symbol[node.id];
    if (symbol !== undefined) typeOfSymbol(c, symbol);
    if (node.initializer !== null) RULES.checkExpressionCached(c, node.initializer);
  }
  for (let work = c.state.deferred.shift(); work !== undefined; work = c.state.deferred.shift())
    work();
}
