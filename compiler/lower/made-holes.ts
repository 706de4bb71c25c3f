/** Whether a program makes arrays with holes on purpose: elements that were never stored are then walked over. */
import type { CheckedProgram } from "../check/checked-program.ts";
import type { ProgramSymbol } from "../check/symbols.ts";
import type { ElementAccess, Expression, For, Node, Statement } from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";

/** `new Array<number>(n)` that no loop after it fills, `[1, , 2]`, `list.length = 5`, `delete list[i]`. */
export function makesHoles(program: CheckedProgram, node: Node): boolean {
  switch (node.kind) {
    case "ArrayLiteral":
      return node.elements.some((each) => each.kind === "Hole");
    case "Assignment": {
      const target = stripParentheses(node.target as Expression);
      if (target.kind === "ElementAccess") return isBeyondStart(program, target);
      if (target.kind !== "PropertyAccess" || target.name.name !== "length") return false;
      // What cuts an array makes no holes.
      const isGrown = node.value.kind === "NumberLiteral" && node.value.value > 0;
      return isGrown && isArray(program, target.object);
    }
    case "Unary": {
      const operand = stripParentheses(node.operand);
      return (
        node.operator === "delete" &&
        operand.kind === "ElementAccess" &&
        isArray(program, operand.object)
      );
    }
    case "Block":
    case "SourceModule":
      return node.statements.some((each, index) =>
        madeBy(program, each).some(
          (symbol) =>
            !node.statements
              .slice(index + 1)
              .some((later) => later.kind === "For" && fills(program, later, symbol)),
        ),
      );
    default:
      return false;
  }
}

/** `list[3] = x`, whatever the list has before it. Numbers need none of this: what is missing among them goes on as it is. */
function isBeyondStart(program: CheckedProgram, { object, index }: ElementAccess): boolean {
  if (index.kind !== "NumberLiteral" || index.value < 1) return false;
  const type = program.types.nonNullable(program.typeOf(object));
  const element = type.kind === "array" ? program.types.baseOfLiteral(type.element) : undefined;
  return element?.kind === "primitive" && ["string", "boolean"].includes(element.name);
}

function isArray(program: CheckedProgram, node: Expression): boolean {
  return program.types.elementTypeOf(program.types.nonNullable(program.typeOf(node))) !== undefined;
}

/** The variables that a statement declares to be arrays of so many elements, none of them stored. */
function madeBy(program: CheckedProgram, statement: Statement): ProgramSymbol[] {
  const inner = statement.kind === "ExportDeclaration" ? statement.declaration : statement;
  if (inner.kind !== "VariableStatement") return [];
  return inner.list.declarations.flatMap(({ target, initializer }) => {
    const value = initializer && stripParentheses(initializer);
    const isMade = value?.kind === "NewExpression" || value?.kind === "CallExpression";
    if (!isMade || target.kind !== "Identifier") return [];
    const { callee } = value;
    const [length, another] = value.arguments;
    if (callee.kind !== "Identifier" || callee.name !== "Array") return [];
    if (!length || another || length.kind === "Spread") return [];
    const symbol = program.symbolOf(target);
    return symbol ? [symbol] : [];
  });
}

/** `for (let i = 0; …; i++) { …; list[i] = …; }` */
function fills(
  program: CheckedProgram,
  { initializer, update, body }: For,
  list: ProgramSymbol,
): boolean {
  const [first] = initializer?.kind === "VariableList" ? initializer.declarations : [];
  if (first?.target.kind !== "Identifier" || update?.kind !== "Update") return false;
  const index = program.symbolOf(first.target);
  const statements = body.kind === "Block" ? body.statements : [body];
  return statements.some((each) => {
    if (each.kind !== "ExpressionStatement" || each.expression.kind !== "Assignment") return false;
    const target = stripParentheses(each.expression.target as Expression);
    if (target.kind !== "ElementAccess") return false;
    const object = stripParentheses(target.object);
    const key = stripParentheses(target.index);
    return (
      object.kind === "Identifier" &&
      program.symbolOf(object) === list &&
      key.kind === "Identifier" &&
      program.symbolOf(key) === index
    );
  });
}
