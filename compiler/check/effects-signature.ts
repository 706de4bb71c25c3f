/** Signatures of calls that tell something beyond their value: predicates, assertions, calls that never return. */
import type { CallExpression, Expression, Node } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { propertyOf } from "./members.ts";
import { callSignaturesOf } from "./signatures-of-type.ts";
import type { MutableSymbol } from "./symbol-table.ts";
import type { Signature, Type } from "./types.ts";
import { isNever } from "./unions.ts";

/** The signature of a call if it has a predicate or returns `never` by declaration. */
export function effectsSignature(c: Checker, node: CallExpression): Signature | undefined {
  if (c.state.effects.has(node)) return c.state.effects.get(node);
  // A call asked about while it is being looked at tells nothing.
  c.state.effects.set(node, undefined);
  const found = find(c, node);
  c.state.effects.set(node, found);
  return found;
}

function find(c: Checker, node: CallExpression): Signature | undefined {
  let type: Type | undefined;
  const parent = c.tables.parent[node.id];
  if (parent?.kind === "ExpressionStatement") type = explicitTypeOf(c, node.callee);
  else if (node.callee.kind !== "SuperExpression") {
    const calleeType = c.late.checkExpressionCached(c, node.callee);
    type = node.optional ? c.late.nonNullable(c, calleeType) : calleeType;
  }
  if (type === undefined) return undefined;
  const signatures = callSignaturesOf(c, type);
  const [only] = signatures;
  let candidate: Signature | undefined;
  if (signatures.length === 1 && only !== undefined && only.typeParameters.length === 0)
    candidate = only;
  else if (signatures.some((each) => tells(c, each))) candidate = c.late.resolvedSignature(c, node);
  return candidate !== undefined && tells(c, candidate) ? candidate : undefined;
}

function tells(c: Checker, signature: Signature): boolean {
  if (signature.predicate !== undefined) return true;
  const { declaration } = signature;
  if (
    declaration === undefined ||
    declaration.kind === "Constructor" ||
    declaration.returnType === null
  )
    return false;
  return isNever(c.late.typeOfTypeNode(c, declaration.returnType));
}

/** The type of a dotted name as its declarations write it: nothing is inferred, so that flow analysis cannot go in circles. */
function explicitTypeOf(c: Checker, node: Expression): Type | undefined {
  switch (node.kind) {
    case "Identifier": {
      const symbol = c.late.valueSymbolOf(c, node);
      return symbol && explicitTypeOfSymbol(c, symbol);
    }
    case "ThisExpression":
      return c.late.typeOfThis(c, node);
    case "SuperExpression":
      return c.late.checkExpressionCached(c, node);
    case "PropertyAccess": {
      const object = explicitTypeOf(c, node.object);
      if (object === undefined) return undefined;
      const name = node.name.kind === "PrivateName" ? `#${node.name.name}` : node.name.name;
      const property = propertyOf(c, object, name);
      if (property === undefined) return undefined;
      if (property.propertyKind === "method") return property.type;
      return property.declarations.every(isAnnotated) ? property.type : undefined;
    }
    case "ParenthesizedExpression":
      return explicitTypeOf(c, node.expression);
    default:
      return undefined;
  }
}

function explicitTypeOfSymbol(c: Checker, symbol: MutableSymbol): Type | undefined {
  switch (symbol.kind) {
    case "function":
    case "class":
    case "namespace":
    case "module":
    case "enum":
      return c.late.typeOfSymbol(c, symbol);
    case "import": {
      const target = c.modules.resolveImport(symbol);
      return target && explicitTypeOfSymbol(c, target);
    }
    case "variable":
    case "parameter":
      return symbol.declarations.some(isAnnotated) ? c.late.typeOfSymbol(c, symbol) : undefined;
    default:
      return undefined;
  }
}

function isAnnotated(node: Node): boolean {
  switch (node.kind) {
    case "VariableDeclaration":
    case "Parameter":
    case "PropertyDefinition":
    case "PropertySignature":
      return node.type !== null;
    case "Method":
    case "MethodSignature":
      return true;
    default:
      return false;
  }
}
