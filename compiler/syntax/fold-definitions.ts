/**
 * `Object.defineProperty(this, "key", { value })` in a constructor, which makes a property that is not listed: a private field takes its place, with
 * accessors by which it is found. The `name` that errors get so is one that their class gives them.
 */
import type {
  ClassMember,
  Constructor,
  Expression,
  Node,
  PropertyDefinition,
  SourceModule,
  Statement,
} from "./ast.ts";
import { children } from "./ast-children.ts";
import { accessorParts, storageOf } from "./fold-accessors.ts";
import { definitionOf, nameOfMember, type PropertyFlags } from "./prototype-statements.ts";
import { type ClassSyntax, rewriteClasses } from "./rewrite-classes.ts";

type NextId = () => number;

interface Definition extends PropertyFlags {
  readonly place: number;
  readonly key: string;
  readonly value: Expression;
  readonly isEnumerableGiven: boolean;
  readonly isWritableGiven: boolean;
}

/** The module with such properties as accessors. */
export function foldDefinitions(module: SourceModule, text: string, nextId: NextId): SourceModule {
  if (!/\bdefineProperty\(\s*this\b/.test(text)) return module;
  return rewriteClasses(module, (node) => foldClass(node, nextId));
}

function foldClass(node: ClassSyntax, nextId: NextId): ClassSyntax {
  const made = node.members.find((each) => each.kind === "Constructor" && each.body !== null);
  if (made?.kind !== "Constructor" || !made.body) return node;
  let folded = node;
  for (const [place, statement] of made.body.statements.entries()) {
    const found = definition(statement, place);
    if (!found || found.isEnumerable) continue;
    if (!made.body.statements.slice(0, place).every(keepsToItself)) continue;
    folded = foldOne(folded, made, found, nextId);
  }
  return folded;
}

function definition(statement: Statement, place: number): Definition | undefined {
  const call = statement.kind === "ExpressionStatement" ? statement.expression : undefined;
  if (call?.kind !== "CallExpression") return undefined;
  const found = definitionOf(call);
  if (found?.object.kind !== "ThisExpression" || found.key.isSymbol) return undefined;
  const { key } = found.key;
  return { ...found, key, place };
}

/** Whether nobody can look at the object while the statement runs. */
function keepsToItself(node: Statement): boolean {
  if (node.kind !== "ExpressionStatement") return !hasThis(node);
  const { expression } = node;
  const call = expression.kind === "CallExpression" ? definitionOf(expression) : undefined;
  if (call) return call.object.kind === "ThisExpression" && !hasThis(call.value);
  if (expression.kind !== "Assignment" || expression.target.kind !== "PropertyAccess")
    return !hasThis(node);
  return expression.target.object.kind === "ThisExpression" && !hasThis(expression.value);
}

function hasThis(node: Node): boolean {
  return node.kind === "ThisExpression" || children(node).some(hasThis);
}

function foldOne(
  node: ClassSyntax,
  made: Constructor,
  found: Definition,
  nextId: NextId,
): ClassSyntax {
  const own = node.members.filter((each) => "key" in each && nameOfMember(each.key) === found.key);
  const [field, more] = own;
  if (!field && found.key === "name") return nameErrors(node, made, found);
  if (field?.kind !== "PropertyDefinition" || more || !isPlain(field)) return node;
  // A field that is there already keeps what the definition does not say.
  if (!field.isDeclare && !found.isEnumerableGiven) return node;
  const isWritable = found.isWritableGiven || field.isDeclare ? found.isWritable : true;
  const { key, value, place } = found;
  const [storage, getter, setter] = accessorParts(
    { ...field, isDeclare: false, isReadonly: false, isDefinite: true },
    key,
    nextId,
  );
  if (!storage || !getter || !setter) return node;
  const parts: ClassMember[] = isWritable ? [storage, getter, setter] : [storage, getter];
  const members = replaced(node.members, made, place, (statement) => ({
    kind: "ExpressionStatement",
    id: statement.id,
    start: statement.start,
    end: statement.end,
    expression: {
      kind: "Assignment",
      id: nextId(),
      start: statement.start,
      end: statement.end,
      operator: "=",
      target: storageOf(field, key, nextId),
      value,
    },
  }));
  return {
    ...node,
    members: members.flatMap((each) => (each === field ? parts : [each])),
    hidden: [...(node.hidden ?? []), { key, isWritable }],
  };
}

/** The statement goes: errors of the class have the name from the start. */
function nameErrors(node: ClassSyntax, made: Constructor, found: Definition): ClassSyntax {
  const { value, isWritable, place } = found;
  const text = value.kind === "StringLiteral" ? value.value : undefined;
  if (text === undefined || !node.superClass || node.nameOfErrors) return node;
  const statement = made.body?.statements[place];
  if (statement?.kind !== "ExpressionStatement") return node;
  return {
    ...node,
    nameOfErrors: { text, by: statement.expression.id, isWritable },
    hidden: [...(node.hidden ?? []), { key: "name", isWritable }],
  };
}

function isPlain({
  isStatic,
  isAbstract,
  isOptional,
  isAutoAccessor,
  initializer,
}: PropertyDefinition) {
  return !isStatic && !isAbstract && !isOptional && !isAutoAccessor && !initializer;
}

/** The members with another statement at a place of the constructor. */
function replaced(
  members: readonly ClassMember[],
  { id }: Constructor,
  place: number,
  change: (statement: Statement) => Statement,
): readonly ClassMember[] {
  return members.map((each) => {
    if (each.kind !== "Constructor" || each.id !== id || !each.body) return each;
    const statements = each.body.statements.map((one, at) => (at === place ? change(one) : one));
    return { ...each, body: { ...each.body, statements } };
  });
}
