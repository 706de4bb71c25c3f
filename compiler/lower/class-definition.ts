/** What runs when a class declaration is met: static fields and static blocks, in order. */
import type { ClassDeclaration, ClassExpression } from "../syntax/ast.ts";
import type { Body } from "./body.ts";
import { undefinedOf } from "./emit.ts";
import { enterBlock, enterFunction, writePlace } from "./variables.ts";

/** Lowers a class declaration as a statement. */
export function lowerClassDefinition(body: Body, node: ClassDeclaration | ClassExpression): void {
  if (node.kind === "ClassDeclaration" && node.isDeclare) return;
  const { classes, handlers } = body.lowering;
  for (const member of node.members) {
    if (member.kind === "StaticBlock") {
      enterFunction(body, member.body);
      enterBlock(body, member.body.statements);
      for (const statement of member.body.statements) handlers.statement(body, statement);
    }
    if (member.kind !== "PropertyDefinition" || !member.isStatic || member.isDeclare) continue;
    body.at(member, () => {
      const place = classes.staticPlace(member);
      const value = member.initializer
        ? body.expressionAs(member.initializer, place.type)
        : undefinedOf(body.repr(place.type));
      body.emit(writePlace(body, place, value));
    });
  }
}
