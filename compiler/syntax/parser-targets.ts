/**
 * Expressions that turn out to be the left side of an assignment: `[a, b] = [b, a]` is read as an
 * array literal first, because nothing before its `=` tells. The pattern takes the literal's id.
 */
import type {
  ArrayLiteral,
  ArrayPattern,
  AssignmentLeaf,
  AssignmentTarget,
  Expression,
  Hole,
  Identifier,
  ObjectLiteral,
  ObjectMember,
  ObjectPattern,
  PatternElement,
  PatternProperty,
  RestElement,
  Spread,
} from "./ast.ts";
import { MemberParser } from "./parser-members.ts";

interface TargetWithDefault {
  readonly target: AssignmentTarget;
  readonly initializer: Expression | null;
}

export abstract class TargetParser extends MemberParser {
  /** `expression` as what `=` stores into; reports what cannot be. */
  protected assignmentTarget(expression: Expression): AssignmentTarget {
    switch (expression.kind) {
      case "ArrayLiteral":
        return this.arrayTarget(expression);
      case "ObjectLiteral":
        return this.objectTarget(expression);
      default:
        return this.assignmentLeaf(expression);
    }
  }

  /** `expression` as what `+=` or `++` stores into: no pattern. */
  protected assignmentLeaf(expression: Expression): AssignmentLeaf {
    switch (expression.kind) {
      case "Identifier":
      case "PropertyAccess":
      case "ElementAccess":
        return expression;
      case "ParenthesizedExpression":
      case "NonNull":
      case "AsExpression":
      case "Satisfies":
      case "TypeAssertion":
        this.assignmentLeaf(expression.expression);
        return expression;
      default:
        return this.abandon("E2006", expression.start, expression.end, {});
    }
  }

  private arrayTarget(literal: ArrayLiteral): ArrayPattern {
    const { id, start, end } = literal;
    const elements = literal.elements.map((element) => this.elementTarget(element));
    this.checkRestIsLast(elements);
    return { kind: "ArrayPattern", id, start, end, elements };
  }

  private elementTarget(element: Expression | Spread | Hole): PatternElement | RestElement | Hole {
    if (element.kind === "Hole") return element;
    if (element.kind === "Spread") return this.restTarget(element);
    const { start, end } = element;
    return {
      kind: "PatternElement",
      id: this.id(),
      start,
      end,
      ...this.targetWithDefault(element),
    };
  }

  private restTarget(spread: Spread): RestElement {
    const { id, start, end } = spread;
    return { kind: "RestElement", id, start, end, target: this.assignmentTarget(spread.argument) };
  }

  private objectTarget(literal: ObjectLiteral): ObjectPattern {
    const { id, start, end } = literal;
    const properties = literal.members.map((member) => this.memberTarget(member));
    this.checkRestIsLast(properties);
    return { kind: "ObjectPattern", id, start, end, properties };
  }

  private memberTarget(member: ObjectMember): PatternProperty | RestElement {
    const { id, start, end } = member;
    switch (member.kind) {
      case "Spread":
        return this.restTarget(member);
      case "ShorthandProperty": {
        const target = member.name;
        const key: Identifier = { ...target, id: this.id() };
        const initializer = this.covers.get(id)?.initializer ?? null;
        this.covers.delete(id);
        const isShorthand = true;
        return { kind: "PatternProperty", id, start, end, key, target, initializer, isShorthand };
      }
      case "PropertyAssignment": {
        const { key, value } = member;
        const { target, initializer } = this.targetWithDefault(value);
        const isShorthand = false;
        return { kind: "PatternProperty", id, start, end, key, target, initializer, isShorthand };
      }
      default:
        return this.abandon("E2006", start, end, {});
    }
  }

  // `a = 1` inside a literal was read as an assignment, so its left side is a target already.
  private targetWithDefault(expression: Expression): TargetWithDefault {
    return expression.kind === "Assignment" && expression.operator === "="
      ? { target: expression.target, initializer: expression.value }
      : { target: this.assignmentTarget(expression), initializer: null };
  }
}
