/** How V8 names what is called when it turns out to be no function: `user.name is not a function`. */
import type { Expression } from "../syntax/ast.ts";

/** What V8 calls values of which it has no text. */
const OTHER = "(intermediate value)";

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
