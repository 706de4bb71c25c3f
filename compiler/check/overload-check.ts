/** Overloads: every signature must be one that the implementation can serve. */
import type { Constructor, FunctionDeclaration, Method, Node } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { eraseSignature } from "./relate-signatures.ts";
import { report } from "./report.ts";
import {
  minimumCount,
  parameterCount,
  restTypeOf,
  typeAtPosition,
} from "./signature-parameters.ts";
import { signatureOfNode } from "./signatures.ts";
import type { MutableSymbol } from "./symbol-table.ts";
import type { Signature } from "./types.ts";
import { isPrimitive } from "./unions.ts";

/** Checks the overloads of a declared function once, at its last declaration. */
export function checkOverloads(c: Checker, symbol: MutableSymbol, node: FunctionDeclaration): void {
  const nodes = symbol.declarations.filter(
    (each): each is FunctionDeclaration => each.kind === "FunctionDeclaration",
  );
  if (nodes[nodes.length - 1] !== node) return;
  checkOverloadList(c, nodes, node.name ?? node);
}

/** The same for methods and constructors of one name. */
export function checkOverloadList(
  c: Checker,
  nodes: readonly (FunctionDeclaration | Method | Constructor)[],
  at: Node,
): void {
  if (c.moduleOf(at).isDeclarationFile) return;
  const implementation = nodes.find((each) => each.body !== null);
  const overloads = nodes.filter((each) => each.body === null);
  if (overloads.length === 0) return;
  const first = nodes[0];
  if (
    first !== undefined &&
    first.kind !== "Constructor" &&
    "isDeclare" in first &&
    first.isDeclare
  )
    return;
  if (isAmbient(c, at)) return;
  if (implementation === undefined) {
    // `hook?(): void`: a method that a derived class may have.
    const mayBeMissing = nodes.every(
      (each) => each.kind === "Method" && (each.isAbstract || each.isOptional),
    );
    if (!mayBeMissing) report(c, "E4049", at, { name: c.late.nameOfFunction(c, nodes[0] ?? at) });
    return;
  }
  const own = signatureOfNode(c, implementation);
  for (const each of overloads) {
    if (
      !serves(
        c,
        eraseSignature(c, own),
        eraseSignature(c, signatureOfNode(c, each)),
        each.kind === "Constructor",
      )
    ) {
      report(c, "E4050", nameNode(each), { name: c.late.nameOfFunction(c, each) });
    }
  }
}

function isAmbient(c: Checker, node: Node): boolean {
  let current: Node | undefined = node;
  while (current !== undefined) {
    if ("isDeclare" in current && current.isDeclare) return true;
    current = c.tables.parent[current.id];
  }
  return false;
}

function nameNode(node: FunctionDeclaration | Method | Constructor): Node {
  if (node.kind === "FunctionDeclaration") return node.name ?? node;
  return node.kind === "Method" ? node.key : node;
}

/** Loose in both directions: the implementation's signature is not seen from outside. */
function serves(
  c: Checker,
  implementation: Signature,
  overload: Signature,
  isConstructor: boolean,
): boolean {
  const rest = restTypeOf(c, implementation);
  if (rest === undefined && minimumCount(overload) > parameterCount(implementation)) return false;
  if (
    minimumCount(implementation) > parameterCount(overload) &&
    restTypeOf(c, overload) === undefined
  )
    return false;
  const count = Math.max(parameterCount(implementation), parameterCount(overload));
  for (let i = 0; i < count; i++) {
    const a = typeAtPosition(c, implementation, i);
    const b = typeAtPosition(c, overload, i);
    if (a === undefined || b === undefined) continue;
    if (!c.late.isAssignable(c, a, b) && !c.late.isAssignable(c, b, a)) return false;
  }
  if (isConstructor) return true;
  const from = implementation.returnType;
  const to = overload.returnType;
  return (
    isPrimitive(to, "void") || c.late.isAssignable(c, to, from) || c.late.isAssignable(c, from, to)
  );
}
