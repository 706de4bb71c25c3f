/** `const { kind, value } = shape`: a test of `kind` narrows `value`. */
import type { Node } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { contextualSignature } from "./context.ts";
import { flowTypeOf } from "./flow-types.ts";
import { propertyOf } from "./members.ts";
import { isFunctionLike } from "./node-tables.ts";
import { partOf, typeOfPatternSource } from "./pattern-parts.ts";
import type { MutableSymbol } from "./symbol-table.ts";
import type { Type } from "./types.ts";

/** The type of a name in a pattern, given what is known of its siblings; `undefined` where they cannot tell. */
export function narrowedPatternPart(
  c: Checker,
  symbol: MutableSymbol,
  node: Node,
): Type | undefined {
  const [part] = symbol.declarations;
  if (part === undefined) return undefined;
  if (part.kind === "PatternProperty" || part.kind === "PatternElement") {
    if (part.initializer !== null) return undefined;
    const pattern = c.tables.parent[part.id];
    const owner = pattern && c.tables.parent[pattern.id];
    if (pattern === undefined || owner === undefined) return undefined;
    if (!isFixedOwner(c, owner)) return undefined;
    if (pattern.kind !== "ObjectPattern" && pattern.kind !== "ArrayPattern") return undefined;
    const size =
      pattern.kind === "ObjectPattern" ? pattern.properties.length : pattern.elements.length;
    if (size < 2) return undefined;
    const whole = typeOfPatternSource(c, pattern);
    if (whole?.kind !== "union") return undefined;
    if (c.state.narrowingPatterns.has(owner)) return undefined;
    c.state.narrowingPatterns.add(owner);
    const narrowed = flowTypeOf(c, owner, whole, whole, undefined, c.tables.flow[node.id]);
    c.state.narrowingPatterns.delete(owner);
    if (narrowed === whole || c.late.isNeverType(narrowed))
      return c.late.isNeverType(narrowed) ? narrowed : undefined;
    return partOf(c, part, pattern, narrowed);
  }
  if (part.kind === "Parameter") return narrowedRestParameter(c, part, symbol, node);
  return undefined;
}

function isFixedOwner(c: Checker, owner: Node): boolean {
  if (owner.kind === "Parameter") return owner.initializer === null;
  if (owner.kind !== "VariableDeclaration") return false;
  const list = c.tables.parent[owner.id];
  return list?.kind === "VariableList" && list.variableKind === "const";
}

/** `(kind, value) => …` for `(...args: ["a", number] | ["b", string]) => …`. */
function narrowedRestParameter(
  c: Checker,
  part: Node & { readonly kind: "Parameter" },
  symbol: MutableSymbol,
  node: Node,
): Type | undefined {
  if (part.type !== null || part.initializer !== null || symbol.isReassigned) return undefined;
  const owner = c.tables.parent[part.id];
  if (owner === undefined || !isFunctionLike(owner) || owner.parameters.length < 2)
    return undefined;
  const signature = contextualSignature(c, owner);
  const [rest] = signature?.parameters ?? [];
  if (signature?.parameters.length !== 1 || !rest?.isRest || rest.type.kind !== "union")
    return undefined;
  void node;
  const index = owner.parameters.indexOf(part);
  return propertyOf(c, rest.type, String(index))?.type;
}
