/**
 * The typed arrays as values: `const make = isSmall ? Uint8Array : Uint32Array; new make(n)`. Each has the object of a class of the library that
 * stands for it (stdlib/lib/typed-array-classes.ts).
 */
import type { Type } from "../check/types.ts";
import { Bug } from "../diagnostics/bug.ts";
import type { Expression, NewExpression } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import type { Body } from "./body.ts";
import type { Shape, ShapeParameter } from "./closures.ts";
import { convert } from "./convert.ts";
import type { Lowering } from "./lowering.ts";
import { standInOf, typedArrayElement } from "./typed-array-types.ts";
import type { Value } from "./value.ts";

/** The object of the typed array of the name, if it is one, as a value of the constructor's type. */
export function typedClass(body: Body, name: string, type: Type): Value | undefined {
  const { lowering } = body;
  if (typedArrayElement(name) === undefined || name === "Buffer") return undefined;
  const { program, classObjects } = lowering;
  const declared = program.declaredTypeOf(program.libraryDeclaration(standInOf(name)));
  if (declared.kind !== "classValue") throw new Bug("lower", `the library has no ${name}`);
  const held = classObjects.value(declared);
  lowering.flows.create(
    lowering.layouts.ownStruct(declared),
    lowering.types.canonicalKey(type),
    type,
  );
  return { node: convert(body, held, type), type };
}

/** Whether the expression is a typed array as a value, not one by its name. */
export function isTypedClassValue({ lowering }: Body, node: Expression): boolean {
  const inner = stripParentheses(node);
  const { program, types } = lowering;
  if (!isConstructor(types.nonNullable(program.typeOf(inner)), types)) return false;
  return inner.kind !== "Identifier" || program.symbolOf(inner)?.module.isDeclarationFile !== true;
}

/** How `new value(…)` gives arguments to what may be a typed array: as they are, since what they are says what is made. */
export function shapeOfNew(body: Body, node: NewExpression, shape: Shape): Shape {
  const { lowering } = body;
  const { types } = lowering;
  const callee = body.close(lowering.program.typeOf(stripParentheses(node.callee)));
  if (
    !isConstructor(types.nonNullable(callee), types) ||
    node.arguments.some((each) => each.kind === "Spread")
  )
    return shape;
  const params = node.arguments.map(
    (each): ShapeParameter => ({
      type: types.widen(types.baseOfLiteral(body.typeOf(each.kind === "Spread" ? node : each))),
      isRest: false,
      isOptional: false,
    }),
  );
  return { ...shape, params };
}

/** Whether a type is that of typed arrays as values, of one of several or one. */
function isConstructor(type: Type, types: Lowering["types"]): boolean {
  return types
    .unionMembers(type)
    .every(
      (each) => each.kind === "reference" && each.target.symbol.name === "TypedArrayConstructor",
    );
}
