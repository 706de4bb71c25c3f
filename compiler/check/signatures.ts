/** Signatures of function-like nodes: parameters, result, predicate. */
import type { Node, Parameter } from "../syntax/ast.ts";
import type { TypeNode } from "../syntax/ast-types.ts";
import type { Checker } from "./checker.ts";
import { makesClassOnParameter } from "./mixins.ts";
import { StoredParameterInfo, type StoredSignature } from "./stored-members.ts";
import { typeOfTypeNode } from "./type-from-node.ts";
import { typeParameterOf } from "./type-symbols.ts";
import type {
  ParameterInfo,
  Predicate,
  Signature,
  SignatureNode,
  Type,
  TypeParameter,
} from "./types.ts";
import { filterMembers, isPrimitive } from "./unions.ts";

/** The signature of `node`, with its own type parameters. */
export function signatureOfNode(c: Checker, node: SignatureNode): Signature {
  const known = c.state.signatures.get(node);
  if (known !== undefined) return known;
  const isConstructor = node.kind === "Constructor";
  const typeParameters: TypeParameter[] = [];
  if (!isConstructor) {
    for (const each of node.typeParameters) {
      const symbol = c.tables.symbol[each.id];
      if (symbol !== undefined) typeParameters.push(typeParameterOf(c, symbol));
    }
  }
  const signature: StoredSignature = c.store.signature(
    {
      declaration: node,
      typeParameters,
      thisType:
        isConstructor || node.thisType === null ? undefined : typeOfTypeNode(c, node.thisType),
      parameters: node.parameters.map((each) => parameterInfo(c, each)),
      isAbstract: node.kind === "ConstructorType" && node.isAbstract,
    },
    () => resultOf(c, node, signature),
    () => predicateOf(c, node, signature),
  );
  c.state.signatures.set(node, signature);
  return signature;
}

/** What a signature says of one parameter. */
export function parameterInfo(c: Checker, node: Parameter): ParameterInfo {
  const symbol = c.tables.symbol[node.id];
  return new StoredParameterInfo(
    {
      name: node.target.kind === "Identifier" ? node.target.name : "{…}",
      isOptional: node.isOptional || node.initializer !== null,
      isRest: node.isRest,
      hasDefault: node.initializer !== null,
      symbol,
    },
    () => parameterType(c, node),
  );
}

/** Type of a parameter as a caller sees it: without the `undefined` that makes it optional. */
function parameterType(c: Checker, node: Parameter): Type {
  if (node.type !== null) return typeOfTypeNode(c, node.type);
  const type = c.late.typeOfParameter(c, node);
  // Inside, an optional parameter has `undefined` too.
  return node.isOptional && node.initializer === null
    ? filterMembers(c.store, type, (each) => !isPrimitive(each, "undefined"))
    : type;
}

function resultOf(c: Checker, node: SignatureNode, signature: Signature): Type {
  if (node.kind === "Constructor")
    return signature.constructs?.selfType ?? c.late.typeOfConstructed(c, node);
  if (node.returnType !== null) {
    const made = makesClassOnParameter(node) ? c.late.inferredReturnType(c, node) : undefined;
    return made?.kind === "classValue" ? made : typeOfResultNode(c, node.returnType);
  }
  if (node.kind === "Accessor" && node.accessorKind === "set") return c.store.void;
  if ("body" in node && node.body !== null) return c.late.inferredReturnType(c, node);
  return c.store.any;
}

function typeOfResultNode(c: Checker, node: TypeNode): Type {
  return typeOfTypeNode(c, node);
}

function predicateOf(c: Checker, node: SignatureNode, signature: Signature): Predicate | undefined {
  if (node.kind === "Constructor") return undefined;
  const { returnType } = node;
  if (returnType?.kind === "TypePredicate") {
    const { name, type } = returnType;
    return {
      isAsserts: returnType.isAsserts,
      parameterIndex:
        name.kind === "ThisExpression"
          ? -1
          : signature.parameters.findIndex((each) => each.name === name.name),
      type: type === null ? undefined : typeOfTypeNode(c, type),
    };
  }
  if (returnType === null && "body" in node && node.body !== null)
    return c.late.inferredPredicate(c, node);
  return undefined;
}

/** True for functions whose parameters may get their types from where they stand. */
export function isContextuallyTyped(node: Node): boolean {
  return (
    node.kind === "ArrowFunction" || node.kind === "FunctionExpression" || node.kind === "Method"
  );
}
