/** `accessor key = value` in a class as what it stands for: a private field, a getter and a setter. */
import type {
  Accessor,
  Block,
  ClassMember,
  Expression,
  Identifier,
  Node,
  NodeBase,
  Parameter,
  PropertyDefinition,
  SourceModule,
  Statement,
} from "./ast.ts";
import { children } from "./ast-children.ts";
import { rewriteClasses } from "./rewrite-classes.ts";

type NextId = () => number;

/** The module with fields and accessors in place of them; itself if it has none. */
export function foldAccessors(module: SourceModule, text: string, nextId: NextId): SourceModule {
  if (!/\baccessor\b/.test(text)) return module;
  return rewriteClasses(module, (node) => {
    if (!node.members.some((each) => each.kind === "PropertyDefinition" && each.isAutoAccessor))
      return node;
    const members = node.members.flatMap((each) => membersOf(each, node.members, nextId));
    return { ...node, members };
  });
}

function membersOf(
  node: ClassMember,
  around: readonly ClassMember[],
  nextId: NextId,
): readonly ClassMember[] {
  const isWhole = node.kind === "PropertyDefinition" && node.isAutoAccessor && !node.isAbstract;
  if (!isWhole || (node.key.kind !== "Identifier" && node.key.kind !== "StringLiteral"))
    return [node];
  const name = node.key.kind === "Identifier" ? node.key.name : node.key.value;
  const made = around.find((each) => each.kind === "Constructor" && each.body !== null);
  // What the constructor gives a value by the setter has one.
  const isDefinite = node.isDefinite || (made !== undefined && assigns(made, name));
  return accessorParts({ ...node, isDefinite }, name, nextId);
}

function assigns(node: Node, name: string): boolean {
  const isIts =
    node.kind === "Assignment" &&
    node.target.kind === "PropertyAccess" &&
    node.target.object.kind === "ThisExpression" &&
    node.target.name.name === name;
  return isIts || children(node).some((each) => assigns(each, name));
}

/** The private field under which an accessor keeps its value, as it is named on the object. */
export function storageOf(
  { key: { start, end } }: PropertyDefinition,
  key: string,
  nextId: NextId,
): Expression & { readonly kind: "PropertyAccess" } {
  const place = (): NodeBase => ({ id: nextId(), start, end });
  return {
    kind: "PropertyAccess",
    ...place(),
    object: { kind: "ThisExpression", ...place() },
    name: { kind: "PrivateName", ...place(), name: keptName(key) },
    optional: false,
  };
}

// No program can have a name with a blank.
function keptName(key: string): string {
  return `${key} kept`;
}

/** The private field that keeps the value of a property, its getter and its setter. */
export function accessorParts(
  node: PropertyDefinition,
  key: string,
  nextId: NextId,
): ClassMember[] {
  const { start, end, accessibility, isStatic, isOverride } = node;
  const place = (): NodeBase => ({ id: nextId(), start: node.key.start, end: node.key.end });
  const read = () => storageOf(node, key, nextId);
  const named = (name: string): Identifier => ({ kind: "Identifier", ...place(), name });
  const accessor = (
    accessorKind: Accessor["accessorKind"],
    own: PropertyDefinition["key"],
    parameters: readonly Parameter[],
    statement: Statement,
  ): Accessor => {
    const body: Block = { kind: "Block", ...place(), statements: [statement] };
    return {
      kind: "Accessor",
      id: nextId(),
      start,
      end,
      accessibility,
      isStatic,
      isAbstract: false,
      isOverride,
      accessorKind,
      key: own,
      typeParameters: [],
      thisType: null,
      parameters,
      returnType: null,
      body,
    };
  };
  const value: Parameter = {
    kind: "Parameter",
    ...place(),
    accessibility: null,
    isReadonly: false,
    isOverride: false,
    isRest: false,
    target: named("value"),
    isOptional: false,
    type: null,
    initializer: null,
  };
  const write: Expression = {
    kind: "Assignment",
    ...place(),
    operator: "=",
    target: read(),
    value: named("value"),
  };
  return [
    {
      ...node,
      accessibility: null,
      isOverride: false,
      isAutoAccessor: false,
      key: { kind: "PrivateName", ...place(), name: keptName(key) },
    },
    accessor("get", node.key, [], { kind: "Return", ...place(), argument: read() }),
    accessor("set", { ...node.key, ...place() }, [value], {
      kind: "ExpressionStatement",
      ...place(),
      expression: write,
    }),
  ];
}
