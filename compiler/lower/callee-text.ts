/** How V8 names what is called when it turns out to be no function, and what is walked over: `user.name is not a function`. */
import type { Binary, Expression, Logical } from "../syntax/ast.ts";

/** What V8 calls values of which it has no text. */
const OTHER = "(intermediate value)";

/** Of longer chains nobody reads the text. */
const MOST_OPERATORS = 100;

/** The text of a callee. */
export function calleeText(node: Expression): string {
  switch (node.kind) {
    case "Identifier":
      return node.name;
    case "ThisExpression":
      return "this";
    case "NullLiteral":
      return "null";
    case "BooleanLiteral":
      return String(node.value);
    case "NumberLiteral":
      return String(node.value);
    case "StringLiteral":
      return `"${node.value}"`;
    case "PropertyAccess": {
      const name = node.name.kind === "PrivateName" ? `#${node.name.name}` : node.name.name;
      return `${calleeText(node.object)}${node.optional ? "?." : "."}${name}`;
    }
    case "ElementAccess": {
      const object = `${calleeText(node.object)}${node.optional ? "?." : ""}`;
      return node.index.kind === "StringLiteral"
        ? `${object}.${node.index.value}`
        : `${object}[${calleeText(node.index)}]`;
    }
    case "CallExpression":
      return `${calleeText(node.callee)}(...)`;
    case "ObjectLiteral":
      return `{${OTHER.repeat(node.members.length)}}`;
    case "ArrayLiteral":
      return `[${node.elements.map(() => OTHER).join(",")}]`;
    case "Unary":
      return `(${node.operator}${/[a-z]$/.test(node.operator) ? " " : ""}${calleeText(node.operand)})`;
    case "Binary":
    case "Logical":
      return chainText(node);
    case "ParenthesizedExpression":
    case "NonNull":
    case "AsExpression":
    case "Satisfies":
    case "TypeAssertion":
    case "OptionalChain":
      return calleeText(node.expression);
    default:
      return OTHER;
  }
}

/** Chains of operators lean left, and may be thousands long. */
function chainText(node: Binary | Logical): string {
  let length = 0;
  for (let each: Expression = node; isChain(each); each = each.left) length++;
  if (length > MOST_OPERATORS) return OTHER;
  const { operator } = node;
  const parts = [calleeText(node.right)];
  let left = node.left;
  for (; isChain(left) && left.operator === operator; left = left.left)
    parts.unshift(calleeText(left.right));
  return `(${[calleeText(left), ...parts].join(` ${operator} `)})`;
}

function isChain(node: Expression): node is Binary | Logical {
  return node.kind === "Binary" || node.kind === "Logical";
}
