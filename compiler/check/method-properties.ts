/** What methods and accessors make of their declarations: types, overloads, and the symbol of each member. */
import type { Accessor, Constructor, Method, Node } from "../syntax/ast.ts";
import { functionFamily } from "./anonymous.ts";
import type { Checker } from "./checker.ts";
import { declarationOf } from "./declared.ts";
import { signatureOfNode } from "./signatures.ts";
import { StoredProperty } from "./stored-members.ts";
import { MEANING, MutableSymbol } from "./symbol-table.ts";
import { typeOfTypeNode } from "./type-from-node.ts";
import type { DeclaredType, Property, Signature, Type } from "./types.ts";

/** A getter, a setter, or both. */
export function accessorProperty(
  c: Checker,
  nodes: readonly Accessor[],
  about: Omit<
    Property,
    "type" | "writeType" | "propertyKind" | "isOptional" | "isReadonly" | "declarations"
  >,
): Property {
  const getter = nodes.find((each) => each.accessorKind === "get");
  const setter = nodes.find((each) => each.accessorKind === "set");
  const parameter = setter?.parameters[0];
  const written = (): Type => {
    if (parameter?.type) return typeOfTypeNode(c, parameter.type);
    return getter === undefined ? c.store.any : signatureOfNode(c, getter).returnType;
  };
  const read = (): Type => {
    if (getter?.returnType) return typeOfTypeNode(c, getter.returnType);
    if (parameter?.type) return typeOfTypeNode(c, parameter.type);
    return getter === undefined ? c.store.any : signatureOfNode(c, getter).returnType;
  };
  return new StoredProperty(
    {
      ...about,
      propertyKind: "accessor",
      isOptional: false,
      isReadonly: setter === undefined,
      declarations: nodes,
    },
    read,
    setter === undefined ? undefined : written,
  );
}

/** The function type of a method with all its overloads. */
export function typeOfMethods(
  c: Checker,
  nodes: readonly Method[],
  symbol: MutableSymbol | undefined,
): Type {
  const [first] = nodes;
  if (first === undefined) return c.store.unresolved;
  return functionFamily(c, first, () => overloadsOf(c, nodes), false, undefined, symbol);
}

/** Signatures that callers see: of several declarations, those without body. */
export function overloadsOf(
  c: Checker,
  nodes: readonly (Method | Constructor | (Node & { readonly kind: "FunctionDeclaration" }))[],
): readonly Signature[] {
  const visible =
    nodes.length > 1 && nodes.some((each) => each.body === null)
      ? nodes.filter((each) => each.body === null)
      : nodes;
  return visible.map((each) => signatureOfNode(c, each));
}

/** The symbol of a member, one per declaration. */
export function memberSymbol(
  c: Checker,
  node: Node,
  name: string,
  declaredBy: DeclaredType | undefined,
): MutableSymbol {
  const known = c.state.memberSymbols.get(node);
  if (known !== undefined) return known;
  const symbol = new MutableSymbol(c.modules.newSymbolId(), name, "property", c.moduleOf(node));
  symbol.meaning = MEANING.value;
  symbol.declarations.push(node);
  symbol.parent = declaredBy === undefined ? undefined : declarationOf(declaredBy).symbol;
  c.state.memberSymbols.set(node, symbol);
  // A parameter property has a symbol as a parameter already.
  if (node.kind !== "Parameter") c.tables.symbol[node.id] ??= symbol;
  return symbol;
}
