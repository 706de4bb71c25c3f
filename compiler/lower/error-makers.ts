/** Functions by which the machine makes the errors of the language: `TypeError` for a property of undefined, and so on. */

import { STRING_TYPE } from "../../runtime/bytecode/module.ts";
import { op } from "../ir/tree.ts";
import { Body } from "./body.ts";
import { convert } from "./convert.ts";
import { undefinedOf } from "./emit.ts";
import { Instantiation } from "./instantiation.ts";
import type { Lowering } from "./lowering.ts";

/** Errors which instructions may throw. */
const MACHINE_ERRORS = [
  ["TypeError", "error.ts#TypeError"],
  ["RangeError", "error.ts#RangeError"],
  ["Error", "error.ts#Error"],
] as const;

/** What files and folders may throw. */
const SYSTEM_ERRORS = [["SystemError", "system-error.ts#Error"]] as const;

/** Names the makers in the module. */
export function makeErrorMakers(lowering: Lowering): void {
  const { program, types, constructors, builder, functions, classes, layouts } = lowering;
  const errors = builder.usesFiles ? [...MACHINE_ERRORS, ...SYSTEM_ERRORS] : MACHINE_ERRORS;
  for (const [name, declaration] of errors) {
    const declared = program.declaredTypeOf(program.libraryDeclaration(declaration));
    if (declared.kind !== "classValue") continue;
    const type = types.reference(declared.target, []);
    const maker = constructors.maker(type);
    constructors.created(type);
    const struct = layouts.indexOf(layouts.ownStruct(type));
    const index = builder.reserveFunction(`make ${name}`);
    const body = new Body(lowering, {
      name: `make ${name}`,
      file: program.entry.file,
      path: program.entry.path,
      instantiation: Instantiation.empty(types),
      params: [STRING_TYPE],
      result: struct,
      resultType: undefined,
      isLibrary: true,
    });
    const args = maker.shape.params.map((param, place) =>
      place === 0
        ? convert(body, { node: body.get(0), type: classes.stringType }, param.type)
        : undefinedOf(body.repr(param.type)),
    );
    body.emit(op("return", [], [op("call", [maker.make], args, struct)], "never"));
    functions.define(index, body, true);
    builder.errorMaker(name, index);
  }
}
