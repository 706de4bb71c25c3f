/** The types lowering itself needs, as the checker's own objects. */
import type { CheckedProgram } from "../check/checked-program.ts";
import type { Type } from "../check/types.ts";
import type { TypeKeyword } from "../syntax/ast-types.ts";

/** Named types. */
export interface PrimitiveTypes {
  readonly numberType: Type;
  readonly stringType: Type;
  readonly booleanType: Type;
  readonly bigintType: Type;
  readonly undefinedType: Type;
  readonly nullType: Type;
  readonly voidType: Type;
  readonly unknownType: Type;
  readonly anyType: Type;
  readonly neverType: Type;
}

/** Takes them from the program. */
export function primitiveTypes(program: CheckedProgram): PrimitiveTypes {
  let id = 0;
  // Ids below zero are of no parsed node, so nothing known of a node is met by chance.
  const named = (keyword: TypeKeyword): Type => {
    id -= 1;
    return program.typeOfTypeNode({ kind: "KeywordType", keyword, id, start: 0, end: 0 });
  };
  return {
    numberType: named("number"),
    stringType: named("string"),
    booleanType: named("boolean"),
    bigintType: named("bigint"),
    undefinedType: named("undefined"),
    nullType: named("null"),
    voidType: named("void"),
    unknownType: named("unknown"),
    anyType: named("any"),
    neverType: named("never"),
  };
}
