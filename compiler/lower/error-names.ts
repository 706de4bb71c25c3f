/** What statements such as `MyError.prototype.name = "MyError"` say that errors of a class are called. */
import type { ReferenceType } from "../check/types.ts";
import type { ClassDeclaration, Expression } from "../syntax/ast.ts";
import { prototypeStatement } from "../syntax/prototype-statements.ts";
import { mayBeAssigned } from "./assigned-names.ts";
import type { Body } from "./body.ts";
import type { Lowering } from "./lowering.ts";
import { homeOf } from "./record-members.ts";
import { unsupported } from "./unsupported.ts";

/** The name that errors of the class, not of one that it extends, get from its prototype. */
export function nameOnPrototype({ target }: ReferenceType): string | undefined {
  for (const each of target.symbol.declarations)
    if (each.kind === "ClassDeclaration" && each.nameOfErrors) return each.nameOfErrors.text;
  return undefined;
}

/** Whether the expression is what gives errors their name, which they have when they are made. */
export function namesErrors(body: Body, node: Expression): boolean {
  const found = classAround(body, node) ?? namedClass(body.lowering, node);
  const name = found?.nameOfErrors;
  if (!found || name?.by !== node.id) return false;
  const { program } = body.lowering;
  if (!name.isWritable && mayBeAssigned(program, "name", program.classOf(found)))
    return unsupported(
      body.span(node),
      "a read-only `name` of errors that the program writes",
      "add `writable: true`",
    );
  return true;
}

/** The class of errors whose constructor gives them their name. */
function classAround(body: Body, { id }: Expression): ClassDeclaration | undefined {
  const home = homeOf(body);
  const owner = home && body.lowering.types.propertyOf(home, "name")?.declaredBy?.symbol;
  if (owner?.name !== "Error" || !owner.module.isLibrary) return undefined;
  const found = home?.target.symbol.declarations.find((each) => each.kind === "ClassDeclaration");
  return found?.nameOfErrors?.by === id ? found : undefined;
}

function namedClass({ program }: Lowering, node: Expression): ClassDeclaration | undefined {
  const { id, start, end } = node;
  const given = prototypeStatement({
    kind: "ExpressionStatement",
    id,
    start,
    end,
    expression: node,
  });
  if (given?.key !== "name") return undefined;
  const symbol = program.symbolOf(given.owner);
  return symbol?.declarations.find((each) => each.kind === "ClassDeclaration");
}
