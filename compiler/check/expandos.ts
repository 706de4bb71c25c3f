/** Properties that a function gets after its declaration: `const f = () => 1; f.label = "one";` in the same list of statements. */
import type { Assignment, Expression, Node, Statement } from "../syntax/ast.ts";
import type { Checker } from "./checker.ts";
import { intersection } from "./intersections.ts";
import { plainProperty } from "./stored-members.ts";
import type { Property, Type } from "./types.ts";
import { union } from "./unions.ts";
import { widen, widenLiteral } from "./widen.ts";

/** The type of the function declared by `declaration` with the properties that it gets. */
export function withExpandos(c: Checker, declaration: Node, name: string, type: Type): Type {
  const statements = statementsAround(c, declaration);
  const found = statements && expandosIn(c, statements).get(name);
  if (found === undefined) return type;
  const properties = new Map<string, Property>();
  for (const [property, assignments] of found) {
    let isAsked = false;
    const find = (): Type => {
      // A value that needs the property's own type: `f.a = f.a ?? 1`.
      if (isAsked) return c.store.any;
      isAsked = true;
      const types = assignments.map(({ value }) =>
        widen(c, widenLiteral(c, c.late.checkExpressionCached(c, value))),
      );
      return union(c.store, types);
    };
    const declarations = assignments.map((each) => each as Node);
    properties.set(property, plainProperty(property, find, { declarations }));
  }
  const own = c.store.object_(
    { properties, callSignatures: [], constructSignatures: [], indexSignatures: [] },
    { mayBeGeneric: type.mayBeGeneric || isInsideGeneric(c, declaration) },
  );
  return intersection(c.store, [type, own]);
}

/** The type of a function literal that is an annotated constant's value: what it gets makes it fit the annotation. */
export function literalWithExpandos(c: Checker, node: Node, type: Type): Type {
  const parent = c.tables.parent[node.id];
  if (parent?.kind !== "VariableDeclaration" || parent.type === null) return type;
  if (parent.target.kind !== "Identifier" || !isFunctionDeclared(c, parent)) return type;
  return withExpandos(c, parent, parent.target.name, type);
}

/** Whether `node` gives a function a property, so that its value says what type that has. */
export function isExpando(c: Checker, node: Assignment): boolean {
  const named = namedProperty(node);
  let statement = c.tables.parent[node.id];
  while (statement?.kind === "Assignment") statement = c.tables.parent[statement.id];
  if (named === undefined || statement?.kind !== "ExpressionStatement") return false;
  const symbol = c.tables.symbol[named.object.id];
  return (
    symbol?.declarations.some(
      (each) =>
        isFunctionDeclared(c, each) &&
        !(each.kind === "VariableDeclaration" && each.type !== null) &&
        statementsAround(c, each)?.includes(statement) === true,
    ) ?? false
  );
}

/** Whether `declaration` names a function that may get properties: a declared one, or a literal that is a constant's value. */
export function isFunctionDeclared(c: Checker, declaration: Node): boolean {
  if (declaration.kind === "FunctionDeclaration") return true;
  if (declaration.kind !== "VariableDeclaration") return false;
  const list = c.tables.parent[declaration.id];
  if (list?.kind !== "VariableList" || list.variableKind !== "const") return false;
  const value = declaration.initializer;
  return value?.kind === "ArrowFunction" || value?.kind === "FunctionExpression";
}

/** By name of the function, then of the property, the assignments. */
export type Expandos = ReadonlyMap<string, ReadonlyMap<string, readonly Assignment[]>>;

function expandosIn(c: Checker, statements: readonly Statement[]): Expandos {
  const known = c.state.expandos.get(statements);
  if (known !== undefined) return known;
  const found = new Map<string, Map<string, Assignment[]>>();
  for (const statement of statements) {
    if (statement.kind !== "ExpressionStatement") continue;
    // `f.a = f.b = value` gives it both.
    let { expression } = statement;
    for (; expression.kind === "Assignment"; expression = expression.value) {
      const named = namedProperty(expression);
      if (named === undefined) continue;
      const ofObject = found.get(named.object.name) ?? new Map<string, Assignment[]>();
      ofObject.set(named.property, [...(ofObject.get(named.property) ?? []), expression]);
      found.set(named.object.name, ofObject);
    }
  }
  c.state.expandos.set(statements, found);
  return found;
}

function namedProperty({
  operator,
  target,
}: Assignment):
  | { readonly object: Expression & { readonly kind: "Identifier" }; readonly property: string }
  | undefined {
  if (operator !== "=" || target.kind !== "PropertyAccess") return undefined;
  const { object, name } = target;
  if (object.kind !== "Identifier" || name.kind !== "Identifier") return undefined;
  return { object, property: name.name };
}

function statementsAround(c: Checker, declaration: Node): readonly Statement[] | undefined {
  let current = c.tables.parent[declaration.id];
  while (
    current?.kind === "VariableList" ||
    current?.kind === "VariableStatement" ||
    current?.kind === "ExportDeclaration" ||
    current?.kind === "ExportDefault"
  )
    current = c.tables.parent[current.id];
  return current !== undefined && "statements" in current
    ? (current.statements as readonly Statement[])
    : undefined;
}

function isInsideGeneric(c: Checker, node: Node): boolean {
  let current = c.tables.parent[node.id];
  while (current !== undefined) {
    if ("typeParameters" in current && current.typeParameters.length > 0) return true;
    current = c.tables.parent[current.id];
  }
  return false;
}
