/** Types as a reader of dumps and messages sees them: `Point`, `f64[]`, `Future<string>`. Takes any module, also an unverified one. */
import type { ResultType, TypeDefinition, ValueType } from "./module.ts";

// Structural types may contain themselves; three levels tell a reader enough and keep every name short.
const MAX_DEPTH = 3;
const MAX_PARAMS = 6;

/** The name of a value or result type; `t9?` when the module has no such row. */
export function typeName(
  types: readonly TypeDefinition[],
  type: ResultType,
  depth: number = MAX_DEPTH,
): string {
  if (typeof type === "string") return type;
  const definition = types[type];
  if (definition === undefined) return `t${type}?`;
  if (depth === 0) return "…";
  const inner = (part: ResultType): string => typeName(types, part, depth - 1);
  switch (definition.kind) {
    case "object":
    case "string":
      return definition.kind;
    case "struct":
    case "interface":
      return shortText(definition.name) || `t${type}`;
    case "array":
      return `${inner(definition.element)}[]`;
    case "typed-array":
      return `${definition.element}-array`;
    case "closure":
      return `(${shortText(paramNames(definition.params, inner))}) => ${inner(definition.result)}`;
    case "future":
      return `Future<${inner(definition.value)}>`;
  }
}

function paramNames(params: readonly ValueType[], name: (type: ValueType) => string): string {
  const first = params.slice(0, MAX_PARAMS).map(name);
  return (params.length > MAX_PARAMS ? [...first, "…"] : first).join(", ");
}

/** Text on one line and no longer than a reader wants, for comments and messages. */
export function shortText(text: string): string {
  const start = text.length > 60 ? `${text.slice(0, 57)}…` : text;
  return JSON.stringify(start).slice(1, -1).replaceAll('\\"', '"');
}
