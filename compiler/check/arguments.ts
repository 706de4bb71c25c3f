/** The arguments of a call as the signature sees them: spread tuples taken apart, template parts as arguments. */
import type { CallExpression, Expression, NewExpression, TaggedTemplate } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { iteratedType } from "./iteration.ts";
import type { Type } from "./types.ts";

export type CallNode = CallExpression | NewExpression | TaggedTemplate;

/** One argument. */
export interface Argument {
  /** The expression to check against the parameter; absent for parts of a spread. */
  readonly node: Expression | undefined;
  /** Known types: of parts of spread tuples, and of spreads. */
  readonly type: Type | undefined;
  readonly isSpread: boolean;
  readonly arrayType: Type | undefined;
  readonly isOmitted: boolean;
  /** Where a mismatch is reported. */
  readonly at: Expression;
}

/** The arguments of `node`, in order. */
export function argumentsOf(c: Checker, node: CallNode): readonly Argument[] {
  if (node.kind === "TaggedTemplate") {
    const strings = c.globalType("TemplateStringsArray");
    const first: Argument = {
      node: undefined,
      type:
        strings === undefined
          ? c.store.array(c.store.string, true)
          : c.store.reference(strings, []),
      isSpread: false,
      arrayType: undefined,
      isOmitted: false,
      at: node.tag,
    };
    return [first, ...node.template.expressions.map((each) => plain(each))];
  }
  const found: Argument[] = [];
  for (const each of node.arguments) {
    if (each.kind !== "Spread") {
      found.push(plain(each));
      continue;
    }
    const type = c.late.checkExpressionCached(c, each.argument);
    c.tables.type[each.id] = type;
    if (type.kind === "tuple") {
      for (const element of type.elements) {
        if (element.isVariadic) {
          found.push(spread(c, element.type, each.argument));
          continue;
        }
        found.push({
          node: undefined,
          type: element.isOptional ? c.late.orUndefined(c, element.type) : element.type,
          isSpread: element.isRest,
          arrayType: element.isRest ? c.store.array(element.type) : undefined,
          isOmitted: false,
          at: each.argument,
        });
      }
      continue;
    }
    found.push(spread(c, type, each.argument));
  }
  return found;
}

function spread(c: Checker, type: Type, at: Expression): Argument {
  const element = iteratedType(c, type, at) ?? c.store.errorType;
  const isArrayLike = c.late.isAssignable(c, type, c.store.array(c.store.any, true));
  return {
    node: undefined,
    type: element,
    isSpread: true,
    arrayType: isArrayLike ? type : c.store.array(element),
    isOmitted: false,
    at,
  };
}

function plain(node: Expression): Argument {
  return {
    node,
    type: undefined,
    isSpread: false,
    arrayType: undefined,
    isOmitted: false,
    at: node,
  };
}
