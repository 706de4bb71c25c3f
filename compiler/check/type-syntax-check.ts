/** Type syntax, wherever it stands in the program. */
import type { Node, Parameter } from "../syntax/ast.ts";
import { forEachChild } from "../syntax/ast-children.ts";
import type { TypeNode, TypeParameter } from "../syntax/ast-types.ts";
import type { Checker } from "./checker.ts";
import { report } from "./report.ts";
import { typeOfTypeNode } from "./type-from-node.ts";
import { typeParameterOf } from "./type-symbols.ts";

/** How messages call a parameter. */
export function textOfTarget(parameter: Parameter): string {
  return parameter.target.kind === "Identifier" ? parameter.target.name : "{…}";
}

/** Resolves type syntax wherever it stands, so that its mistakes are found even where nobody asks for the type. */
export function checkTypeSyntax(c: Checker, node: TypeNode): void {
  typeOfTypeNode(c, node);
  walkTypeSyntax(c, node);
}

/** Resolves the type syntax below `node`. */
export function walkTypeSyntax(c: Checker, node: Node): void {
  const visit = (child: Node): void => {
    if (isTypeNode(child)) {
      if (child.kind === "TypePredicate" || child.kind === "InferType") {
        if (child.kind === "TypePredicate" && child.type !== null) checkTypeSyntax(c, child.type);
        return;
      }
      checkTypeSyntax(c, child);
      return;
    }
    if (child.kind === "TypeParameter") {
      checkTypeParameters(c, [child]);
      return;
    }
    if (child.kind === "Parameter" && child.type === null && !c.moduleOf(child).isLibrary) {
      report(c, "E4012", child, { name: textOfTarget(child) });
    }
    forEachChild(child, visit);
  };
  forEachChild(node, visit);
}

const TYPE_KINDS: ReadonlySet<string> = new Set([
  "KeywordType",
  "ThisType",
  "LiteralType",
  "TemplateLiteralType",
  "TypeReference",
  "ArrayType",
  "TupleType",
  "FunctionType",
  "ConstructorType",
  "ObjectType",
  "UnionType",
  "IntersectionType",
  "TypeOperator",
  "IndexedAccessType",
  "ConditionalType",
  "InferType",
  "MappedType",
  "TypeQuery",
  "TypePredicate",
  "ImportType",
]);

function isTypeNode(node: Node): node is TypeNode {
  return TYPE_KINDS.has(node.kind);
}

/** Constraints and defaults of type parameters. */
export function checkTypeParameters(c: Checker, nodes: readonly TypeParameter[]): void {
  for (const node of nodes) {
    const symbol = c.tables.symbol[node.id];
    if (symbol === undefined) continue;
    const parameter = typeParameterOf(c, symbol);
    void parameter.constraint;
    void parameter.defaultType;
    if (node.constraint !== null) checkTypeSyntax(c, node.constraint);
    if (node.defaultType !== null) {
      checkTypeSyntax(c, node.defaultType);
      const { constraint, defaultType } = parameter;
      if (
        constraint !== undefined &&
        defaultType !== undefined &&
        !c.late.isAssignable(c, defaultType, constraint)
      ) {
        report(c, "E4016", node.defaultType, {
          found: c.late.typeToString(c, defaultType),
          expected: c.late.typeToString(c, constraint),
        });
      }
    }
  }
}
