/** Constant values of enum initializers. */
import type { Expression } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { scopeAt } from "./entities.ts";
import { MEANING } from "./symbol-table.ts";
import type { EnumType } from "./types.ts";

/** The value of `node` if it is known; members of `own` that come before it count. */
export function constantOf(
  c: Checker,
  node: Expression,
  own: EnumType,
): string | number | undefined {
  switch (node.kind) {
    case "NumberLiteral":
    case "StringLiteral":
      return node.value;
    case "ParenthesizedExpression":
      return constantOf(c, node.expression, own);
    case "TemplateLiteral": {
      let text = node.quasis[0]?.cooked ?? "";
      for (let i = 0; i < node.expressions.length; i++) {
        const part = node.expressions[i];
        const value = part === undefined ? undefined : constantOf(c, part, own);
        if (value === undefined) return undefined;
        text += String(value) + (node.quasis[i + 1]?.cooked ?? "");
      }
      return text;
    }
    case "Unary": {
      const value = constantOf(c, node.operand, own);
      if (typeof value !== "number") return undefined;
      if (node.operator === "-") return -value;
      if (node.operator === "+") return value;
      return node.operator === "~" ? ~value : undefined;
    }
    case "Binary": {
      const left = constantOf(c, node.left, own);
      const right = constantOf(c, node.right, own);
      if (left === undefined || right === undefined) return undefined;
      if (node.operator === "+" && (typeof left === "string" || typeof right === "string"))
        return `${left}${right}`;
      return typeof left === "number" && typeof right === "number"
        ? compute(node.operator, left, right)
        : undefined;
    }
    case "Identifier": {
      const member = own.members.find((each) => each.name === node.name);
      if (member !== undefined) return member.value;
      const symbol = c.modules.resolveName(scopeAt(c, node), node.name, MEANING.value);
      const target = symbol && c.modules.resolveImport(symbol);
      if (target?.variableKind !== "const") return undefined;
      const [declaration] = target.declarations;
      if (
        declaration?.kind !== "VariableDeclaration" ||
        declaration.initializer === null ||
        declaration.type !== null
      )
        return undefined;
      return constantOf(c, declaration.initializer, own);
    }
    case "PropertyAccess":
    case "ElementAccess": {
      const type = c.late.checkExpression(c, node.object);
      if (type.kind !== "enumObject") return undefined;
      const name =
        node.kind === "PropertyAccess"
          ? node.name.name
          : node.index.kind === "StringLiteral"
            ? node.index.value
            : undefined;
      return type.enum.members.find((each) => each.name === name)?.value;
    }
    default:
      return undefined;
  }
}

function compute(operator: string, left: number, right: number): number | undefined {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
    case "%":
      return left % right;
    case "**":
      return left ** right;
    case "|":
      return left | right;
    case "&":
      return left & right;
    case "^":
      return left ^ right;
    case "<<":
      return left << right;
    case ">>":
      return left >> right;
    case ">>>":
      return left >>> right;
    default:
      return undefined;
  }
}
