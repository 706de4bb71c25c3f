/** Calls of library functions by file and name. */
import type { Type } from "../check/types.ts";
import { Bug } from "../diagnostics/bug.ts";
import type { FunctionDeclaration } from "../syntax/ast.ts";
import type { Body } from "./body.ts";
import type { ArgumentSource } from "./class-members.ts";
import { convert } from "./convert.ts";
import type { FunctionInstance } from "./functions.ts";
import { Instantiation } from "./instantiation.ts";
import type { Lowering } from "./lowering.ts";
import type { Value } from "./value.ts";

/** The copy of a library function for the type arguments. */
export function libraryInstance(
  lowering: Lowering,
  name: string,
  typeArguments: readonly Type[],
): FunctionInstance {
  const { program, types, functions } = lowering;
  const node = declarationOf(lowering, name);
  const { typeParameters } = program.signatureOf(node);
  return functions.instance(node, Instantiation.empty(types).with(typeParameters, typeArguments));
}

/** Which parameters of a library function are of one type, whatever the type arguments. */
export function fixedParameters(lowering: Lowering, name: string): boolean[] {
  const { parameters } = lowering.program.signatureOf(declarationOf(lowering, name));
  return parameters.map(({ type }) => type.kind === "primitive");
}

function declarationOf({ program }: Lowering, name: string): FunctionDeclaration {
  const symbol = program.libraryDeclaration(name);
  const node = symbol.declarations.find(
    (each) => each.kind === "FunctionDeclaration" && each.body !== null,
  );
  if (node?.kind !== "FunctionDeclaration")
    throw new Bug("lower", `the library has no function ${name}`);
  return node;
}

/** Calls a library function with values at hand. */
export function callLibrary(
  body: Body,
  name: string,
  typeArguments: readonly Type[],
  values: readonly Value[],
): Value {
  return callLibraryWith(body, name, typeArguments, (shape) =>
    shape.params.map((param, index) => {
      const value = values[index];
      if (!value) throw new Bug("lower", `${name} wants more than ${values.length} arguments`);
      return convert(body, value, param.type);
    }),
  );
}

/** Calls a library function whose arguments depend on its substituted parameters. */
export function callLibraryWith(
  body: Body,
  name: string,
  typeArguments: readonly Type[],
  args: ArgumentSource,
): Value {
  const instance = libraryInstance(body.lowering, name, typeArguments);
  const node = body.op("call", [instance.index], args(instance.shape), instance.result);
  return { node, type: instance.shape.result };
}
