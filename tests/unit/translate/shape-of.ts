/** The shape of a function that a test of one analysis writes as bytecode. */
import { typeModule } from "../../../runtime/bytecode/module-typing.ts";
import { type CodeShape, findShape } from "../../../runtime/translate/code-shape.ts";
import { parseModule } from "../../harness/bytecode-case.ts";

/** The shape of a function of this code, with one condition as the only parameter. */
export function shapeOf(code: string): CodeShape {
  const module = parseModule(`
    type 0 object
    type 1 string
    function 0 "main" (i32) -> void { ${code} }
    entry 0`);
  const definition = module.functions[0];
  if (definition === undefined) throw new Error("no function");
  return findShape(typeModule(module), definition);
}
