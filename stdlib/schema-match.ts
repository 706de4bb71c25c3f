/** Does a call fit a schema: arguments to parameters, then types with their variables. Problems are told in TorchScript's words. */
import {
  type OperatorSchema,
  printSchema,
  printSchemaType,
  type SchemaArgument,
  type SchemaType,
} from "./schema.ts";

/** Types of a call's arguments, by position and by name. */
export interface CallTypes {
  readonly positional: readonly SchemaType[];
  readonly named?: Readonly<Record<string, SchemaType>>;
}

/** The call fits, with these results; or it does not, and why. */
export type MatchOutcome =
  | { readonly kind: "match"; readonly results: readonly SchemaType[] }
  | { readonly kind: "mismatch"; readonly problem: string };

/** Fits a call into the schema. */
export function matchSchema(schema: OperatorSchema, call: CallTypes): MatchOutcome {
  const mismatch = (problem: string): MatchOutcome => ({
    kind: "mismatch",
    problem: `${printSchema(schema)}:\n${problem}`,
  });
  const named = call.named ?? {};
  const variables = new Map<string, SchemaType>();
  const positionalCount = schema.arguments.filter((argument) => !argument.isKeywordOnly).length;
  if (call.positional.length > positionalCount && !schema.isVarArgs) {
    return mismatch(
      `Expected at most ${positionalCount} arguments but found ${call.positional.length} positional arguments.`,
    );
  }
  for (const [index, argument] of schema.arguments.entries()) {
    const byPosition = argument.isKeywordOnly ? undefined : call.positional[index];
    const byName = Object.hasOwn(named, argument.name) ? named[argument.name] : undefined;
    if (byPosition && byName) {
      return mismatch(
        `Argument ${argument.name} specified twice in positional and keyword arguments.`,
      );
    }
    const given = byPosition ?? byName;
    if (given) {
      const problem = misfit(argument, given, variables);
      if (problem !== undefined) return mismatch(problem);
    } else if (argument.defaultText === undefined) {
      return mismatch(`Argument ${argument.name} not provided.`);
    }
  }
  for (const name of Object.keys(named)) {
    if (!schema.arguments.some((argument) => argument.name === name)) {
      return mismatch(`Keyword argument ${name} unknown.`);
    }
  }
  return {
    kind: "match",
    results: schema.results.map((result) => substitute(result.type, variables)),
  };
}

/** `undefined` when the argument may be given the type, else why not. */
function misfit(
  argument: SchemaArgument,
  given: SchemaType,
  variables: Map<string, SchemaType>,
): string | undefined {
  if (isAssignable(given, argument.type, variables)) return undefined;
  const expected = printSchemaType(argument.type);
  const found = printSchemaType(given);
  if (argument.type.kind === "generic" && hasVariable(argument.type)) {
    const what = argument.type.name.toLowerCase();
    return `Could not match type ${found} to ${expected} in argument '${argument.name}': Cannot match a ${what} to ${found}.`;
  }
  const wanted = printSchemaType(substitute(argument.type, variables));
  return `Expected a value of type '${wanted}' for argument '${argument.name}' but instead found type '${found}'.`;
}

/** May a value of the type `from` stand where `to` is wanted; binds the variables of `to`. */
function isAssignable(
  from: SchemaType,
  to: SchemaType,
  variables: Map<string, SchemaType>,
): boolean {
  if (to.kind === "variable") {
    const bound = variables.get(to.name);
    if (bound) return printSchemaType(bound) === printSchemaType(from);
    variables.set(to.name, from);
    return true;
  }
  if (to.kind === "name" && to.name === "Any") return true;
  if (to.kind === "optional") {
    if (from.kind === "name" && (from.name === "None" || from.name === "NoneType")) return true;
    return isAssignable(from.kind === "optional" ? from.element : from, to.element, variables);
  }
  switch (from.kind) {
    case "name":
      return to.kind === "name" && (to.name === from.name || isWider(to.name, from.name));
    case "list":
      return (
        to.kind === "list" &&
        (to.size === undefined || to.size === from.size) &&
        isAssignable(from.element, to.element, variables)
      );
    case "generic":
      return (
        to.kind === "generic" &&
        to.name === from.name &&
        allAssignable(from.arguments, to.arguments, variables)
      );
    case "tuple":
      return to.kind === "tuple" && allAssignable(from.elements, to.elements, variables);
    default:
      return printSchemaType(from) === printSchemaType(to);
  }
}

function allAssignable(
  from: readonly SchemaType[],
  to: readonly SchemaType[],
  variables: Map<string, SchemaType>,
): boolean {
  if (from.length !== to.length) return false;
  return to.every((wanted, index) => {
    const given = from[index];
    return given !== undefined && isAssignable(given, wanted, variables);
  });
}

/** A TypeScript `number` serves wherever a schema asks for some kind of number, and a `Scalar` takes any of them. */
function isWider(to: string, from: string): boolean {
  const numbers = ["int", "float", "number"];
  if (to === "Scalar" || to === "number") return [...numbers, "complex", "bool"].includes(from);
  if (from === "number") return numbers.includes(to);
  return (to === "string" && from === "str") || (to === "str" && from === "string");
}

function hasVariable(type: SchemaType): boolean {
  switch (type.kind) {
    case "variable":
      return true;
    case "name":
      return false;
    case "generic":
      return type.arguments.some(hasVariable);
    case "tuple":
      return type.elements.some(hasVariable);
    default:
      return hasVariable(type.element);
  }
}

function substitute(type: SchemaType, variables: ReadonlyMap<string, SchemaType>): SchemaType {
  switch (type.kind) {
    case "name":
      return type;
    case "variable":
      return variables.get(type.name) ?? type;
    case "generic":
      return { ...type, arguments: type.arguments.map((part) => substitute(part, variables)) };
    case "tuple":
      return { ...type, elements: type.elements.map((part) => substitute(part, variables)) };
    default:
      return { ...type, element: substitute(type.element, variables) };
  }
}
