/**
 * What namespaces give functions, classes and enums of their name, where those are values: printed, listed, asked by a key or through another type. A member
 * named directly is a variable, a function or a class like any other and needs none of this.
 *
 * The object of a class has a field for each member, which is where its variables live. A function has properties, as if the program had assigned
 * them: constants are written there once, and variables that may change live there.
 */
import type { ProgramSymbol } from "../check/symbols.ts";
import type { ClassValueType, Type } from "../check/types.ts";
import type {
  FunctionLike,
  NamespaceDeclaration,
  Statement,
  Node as SyntaxNode,
} from "../syntax/ast.ts";
import type { Body, Place } from "./body.ts";
import type { Lowering } from "./lowering.ts";
import { unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";
import { boundNames } from "./variables.ts";

/** A member of a namespace that is merged with a class, as a field of the object of that. */
export interface MergedMember {
  readonly name: string;
  readonly type: Type;
  readonly symbol: ProgramSymbol;
}

/** Members that namespaces add to the object of a class. */
export function mergedMembersOf(lowering: Lowering, { target }: ClassValueType): MergedMember[] {
  return namespacesOf(target.symbol).flatMap((each) =>
    each.names.length > 1 ? [] : each.statements.flatMap((inner) => membersOf(lowering, inner)),
  );
}

/** Notes that a function is used as a value, if it has members, and says whether it has. */
export function noteFunctionAsValue({ lowering }: Body, node: FunctionLike): boolean {
  const symbol =
    node.kind === "FunctionDeclaration" && node.name && lowering.program.symbolOf(node.name);
  if (!symbol || namespacesOf(symbol).length === 0) return false;
  refuseMembers(lowering, symbol);
  lowering.flows.decide(shownFact(symbol));
  return true;
}

/** Refuses a function, class or enum as a value whose namespaces add to it what cannot be shown. */
export function refuseMembers(lowering: Lowering, owner: ProgramSymbol): void {
  const { program } = lowering;
  const refuse = (at: SyntaxNode, why: string, help: string): never =>
    unsupported(
      { file: program.moduleOf(at).file, start: at.start, end: at.end },
      `\`${owner.name}\` as a value, as the namespace of that name ${why}`,
      help,
    );
  const beside = "declare this member beside the namespace";
  for (const namespace of namespacesOf(owner)) {
    if (namespace.names.length > 1) refuse(namespace, "has namespaces in its name", beside);
    for (const statement of namespace.statements) {
      if (statement.kind !== "ExportDeclaration") continue;
      const { declaration } = statement;
      // Variables of classes and functions live in their objects; what an enum is shown with are constants.
      if (owner.kind === "enum" && membersOf(lowering, statement).some(isChanging))
        refuse(statement, "has a variable that changes", beside);
      if (declaration.kind === "ImportAlias")
        refuse(statement, "gives another name to something", beside);
      if (declaration.kind !== "VariableStatement") continue;
      const bare = declaration.list.declarations.find((each) => !each.initializer);
      if (bare)
        refuse(bare, "has a variable without a value", "give it a value where it is declared");
    }
  }
}

function isChanging({ symbol }: MergedMember): boolean {
  return symbol.kind === "variable" && symbol.isReassigned;
}

/** Where a variable of a namespace lives that is merged with a function or class which is used as a value. */
export function mergedPlace(
  lowering: Lowering,
  symbol: ProgramSymbol,
  type: Type,
): Place | undefined {
  const { parent } = symbol;
  if (symbol.kind !== "variable" || !parent || namespacesOf(parent).length === 0) return undefined;
  if (isShownFunction(lowering, parent)) {
    if (symbol.variableKind === "const") return undefined;
    return {
      kind: "property",
      name: symbol.name,
      type,
      object: (body) => mergedFunction(body, parent) ?? unsupported(body.here(), "this variable"),
    };
  }
  const object = mergedClass(lowering, parent);
  if (!object) return undefined;
  const record = lowering.layouts.record(lowering.layouts.ownStruct(object));
  const slot = lowering.layouts.field(record, symbol.name);
  if (!slot) return undefined;
  return {
    kind: "static",
    object: () => lowering.classObjects.value(object).node,
    struct: record.index,
    field: slot.index,
    type: slot.type,
    guards: () => [],
  };
}

/** The function that namespaces are merged with, if it is used as a value. */
export function mergedFunction(body: Body, symbol: ProgramSymbol): Value | undefined {
  const { program, handlers, uses } = body.lowering;
  const known = isShownFunction(body.lowering, symbol) ? uses.knownFunction(symbol) : undefined;
  if (!known) return undefined;
  const type = body.close(program.declaredTypeOf(symbol));
  return { node: handlers.functionValue(body, known, type), type };
}

/** The class that namespaces are merged with, if its object is used. */
export function mergedClass(
  { classObjects }: Lowering,
  symbol: ProgramSymbol,
): ClassValueType | undefined {
  if (symbol.kind !== "class") return undefined;
  const type = classObjects.typeOfSymbol(symbol);
  return type && classObjects.known(type) ? type : undefined;
}

function isShownFunction({ flows }: Lowering, symbol: ProgramSymbol): boolean {
  return symbol.kind === "function" && flows.isDecided(shownFact(symbol));
}

function shownFact(symbol: ProgramSymbol): string {
  return `merged function ${symbol.id}`;
}

function namespacesOf({ declarations }: ProgramSymbol): NamespaceDeclaration[] {
  return declarations.filter((each) => each.kind === "NamespaceDeclaration");
}

/** What a statement of a namespace exports, in the order in which it becomes part of that. */
export function membersOf(lowering: Lowering, statement: Statement): MergedMember[] {
  const { program, representations, classes } = lowering;
  if (statement.kind !== "ExportDeclaration") return [];
  const { declaration } = statement;
  const names =
    declaration.kind === "VariableStatement"
      ? declaration.list.declarations.flatMap((each) => boundNames(each.target))
      : declaration.kind === "NamespaceDeclaration"
        ? declaration.names.slice(0, 1)
        : declaration.kind === "FunctionDeclaration" && !declaration.body
          ? []
          : "name" in declaration && declaration.name
            ? [declaration.name]
            : [];
  return names.flatMap((each) => {
    const symbol = each.kind === "Identifier" ? program.symbolOf(each) : undefined;
    if (!symbol) return [];
    const type = program.declaredTypeOf(symbol);
    switch (symbol.kind) {
      case "variable":
        return [{ name: symbol.name, symbol, type: representations.normalize(type) }];
      case "function":
      case "class":
        return [{ name: symbol.name, symbol, type }];
      case "enum":
      case "namespace":
        return [{ name: symbol.name, symbol, type: classes.unknownType }];
      default:
        return [];
    }
  });
}
