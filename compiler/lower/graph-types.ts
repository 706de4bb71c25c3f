/** Types by the names TorchScript prints them with. */
import type { TypeOperations } from "../check/type-operations.ts";
import type { Type } from "../check/types.ts";

/** `number` is `float`, `T[]` stays `T[]`, a nullable type is `Optional[T]`, a class `__torch__.Name`. */
export function graphType(types: TypeOperations, type: Type, depth = 0): string {
  if (depth > 6) return "Any";
  const inner = (each: Type): string => graphType(types, each, depth + 1);
  switch (type.kind) {
    case "primitive":
      return PRIMITIVES[type.name] ?? "Any";
    case "literal":
      return typeof type.value === "string"
        ? "str"
        : typeof type.value === "boolean"
          ? "bool"
          : "float";
    case "enum":
    case "enumMember":
      return "int";
    case "templateLiteral":
    case "stringMapping":
      return "str";
    case "array":
      return `${inner(type.element)}[]`;
    case "tuple":
      return `(${type.elements.map((element) => inner(element.type)).join(", ")})`;
    case "future":
      return `Future[${inner(type.value)}]`;
    case "function":
    case "classValue":
      return "Function";
    case "typeParameter":
      return type.name;
    case "reference":
      return referenceType(type.target.symbol.name, type.typeArguments.map(inner));
    case "union":
      return unionType(types, type.members, inner);
    case "object":
      return type.callSignatures.length > 0 ? "Function" : "Dict(str, Any)";
    default:
      return "Any";
  }
}

const PRIMITIVES: Readonly<Record<string, string>> = {
  number: "float",
  boolean: "bool",
  string: "str",
  void: "NoneType",
  undefined: "NoneType",
  null: "NoneType",
};

function referenceType(name: string, args: readonly string[]): string {
  if (name === "Map") return `Dict(${args.join(", ")})`;
  if (name === "Future") return `Future[${args[0] ?? "Any"}]`;
  if (name.endsWith("Array"))
    return name === "Array" || name === "ReadonlyArray" ? `${args[0] ?? "Any"}[]` : "Tensor";
  return name === "Tensor" ? "Tensor" : `__torch__.${name}`;
}

function unionType(
  types: TypeOperations,
  members: readonly Type[],
  inner: (type: Type) => string,
): string {
  const isNone = (type: Type): boolean => inner(type) === "NoneType";
  const rest = [
    ...new Set(
      members.filter((member) => !isNone(member)).map((member) => inner(types.widen(member))),
    ),
  ];
  const joined = rest.length === 1 ? (rest[0] ?? "Any") : `Union[${rest.join(", ")}]`;
  if (rest.length === members.length || !members.some(isNone)) return joined;
  return rest.length === 0 ? "NoneType" : `Optional[${joined}]`;
}
