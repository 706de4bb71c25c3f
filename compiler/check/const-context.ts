/** Where literals keep their exact types and may not be written: below `as const`, and where a `const` type parameter is inferred. */
import type { ArrayLiteral, Node, ObjectMember } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { contextOfProperty, elementContext } from "./context.ts";
import { nameOfKey } from "./object-members.ts";
import type { Type } from "./types.ts";
import { someMember } from "./unions.ts";

/** One level into a literal: a member of an object, or an element of an array. */
type Step =
  | { readonly member: ObjectMember }
  | { readonly array: ArrayLiteral; readonly element: Node };

/** Whether `as const` holds here, or what is here is to be inferred as if it did. */
export function isConstContext(c: Checker, node: Node): boolean {
  const steps: Step[] = [];
  let current: Node = node;
  for (;;) {
    const parent = c.tables.parent[current.id];
    switch (parent?.kind) {
      case "AsConst":
        return true;
      case "PropertyAssignment":
      case "ShorthandProperty":
        steps.push({ member: parent });
        break;
      case "ArrayLiteral":
        steps.push({ array: parent, element: current });
        break;
      case "ParenthesizedExpression":
      case "ObjectLiteral":
      case "Spread":
        break;
      default: {
        const isOutermost = current === node || isLiteralNode(current);
        const context = isOutermost ? givenContext(c, current) : undefined;
        return context !== undefined && leadsToConst(c, context, steps.reverse());
      }
    }
    current = parent;
  }
}

function isLiteralNode(node: Node): boolean {
  return node.kind === "ArrayLiteral" || node.kind === "ObjectLiteral";
}

/** Only the innermost given context: asking further would check what is being checked. */
function givenContext(c: Checker, node: Node): Type | undefined {
  for (let i = c.state.contexts.length - 1; i >= 0; i--) {
    const entry = c.state.contexts[i];
    if (entry?.node === node) return entry.type;
  }
  return undefined;
}

/** Whether a `const` type parameter stands in the type, or on the way into it. */
function leadsToConst(c: Checker, type: Type, steps: readonly Step[]): boolean {
  let current: Type | undefined = type;
  for (const step of steps) {
    if (current === undefined || isConstParameter(current)) break;
    current = contextOfStep(c, current, step);
  }
  return current !== undefined && isConstParameter(current);
}

function contextOfStep(c: Checker, type: Type, step: Step): Type | undefined {
  if ("array" in step) {
    const { elements } = step.array;
    const index = elements.findIndex((each) => (each as Node) === step.element);
    const firstSpread = elements.findIndex((each) => each.kind === "Spread");
    return elementContext(c, type, index, elements.length, firstSpread);
  }
  const { member } = step;
  const key =
    member.kind === "ShorthandProperty" ? member.name : "key" in member ? member.key : undefined;
  const name = key && nameOfKey(c, key);
  return name === undefined ? undefined : contextOfProperty(c, type, name);
}

function isConstParameter(type: Type): boolean {
  return someMember(type, (each) => each.kind === "typeParameter" && each.isConst);
}
