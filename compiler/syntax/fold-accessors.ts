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
  PrivateName,
  PropertyDefinition,
  SourceModule,
  Statement,
} from "./ast.ts";
import { CHILD_KEYS, children } from "./ast-children.ts";

type NextId = () => number;

/** The module with fields and accessors in place of them; itself if it has none. */
export function foldAccessors(module: SourceModule, text: string, nextId: NextId): SourceModule {
  if (!/\baccessor\b/.test(text)) return module;
  const folded = fold(module, nextId);
  return folded.kind === "SourceModule" ? folded : module;
}

function fold(node: Node, nextId: NextId): Node {
  const fields = node as unknown as Readonly<Record<string, Node | readonly Node[] | null>>;
  const changed: Record<string, Node | readonly Node[]> = {};
  for (const key of CHILD_KEYS[node.kind]) {
    const value = fields[key];
    if (value === null || value === undefined) continue;
    if (!("length" in value)) {
      const own = fold(value, nextId);
      if (own !== value) changed[key] = own;
      continue;
    }
    const list = value.flatMap((each) => membersOf(fold(each, nextId), value, nextId));
    if (list.length !== value.length || list.some((each, place) => each !== value[place]))
      changed[key] = list;
  }
  return Object.keys(changed).length === 0 ? node : { ...node, ...changed };
}

function membersOf(node: Node, around: readonly Node[], nextId: NextId): readonly Node[] {
  const isWhole = node.kind === "PropertyDefinition" && node.isAutoAccessor && !node.isAbstract;
  if (!isWhole || (node.key.kind !== "Identifier" && node.key.kind !== "StringLiteral"))
    return [node];
  const name = node.key.kind === "Identifier" ? node.key.name : node.key.value;
  const made = around.find((each) => each.kind === "Constructor" && each.body !== null);
  // What the constructor gives a value by the setter has one.
  const isDefinite = node.isDefinite || (made !== undefined && assigns(made, name));
  return parts({ ...node, isDefinite }, name, nextId);
}

function assigns(node: Node, name: string): boolean {
  const isIts =
    node.kind === "Assignment" &&
    node.target.kind === "PropertyAccess" &&
    node.target.object.kind === "ThisExpression" &&
    node.target.name.name === name;
  return isIts || children(node).some((each) => assigns(each, name));
}

function parts(node: PropertyDefinition, key: string, nextId: NextId): ClassMember[] {
  const { start, end, accessibility, isStatic, isOverride } = node;
  const place = (): NodeBase => ({ id: nextId(), start: node.key.start, end: node.key.end });
  // No program can have a name with a blank.
  const storage = (): PrivateName => ({ kind: "PrivateName", ...place(), name: `${key} kept` });
  const read = (): Expression & { readonly kind: "PropertyAccess" } => ({
    kind: "PropertyAccess",
    ...place(),
    object: { kind: "ThisExpression", ...place() },
    name: storage(),
    optional: false,
  });
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
      key: storage(),
    },
    accessor("get", node.key, [], { kind: "Return", ...place(), argument: read() }),
    accessor("set", { ...node.key, ...place() }, [value], {
      kind: "ExpressionStatement",
      ...place(),
      expression: write,
    }),
  ];
}
