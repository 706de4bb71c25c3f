/**
 * Properties that a module gives to the prototypes of its own classes, as members of these: `C.prototype.kind = "c"` is a getter of the class,
 * `C.prototype.m = function () {…}` a method. Only where nobody can have made an object of the class before, so that all have it from the start.
 */
import type {
  Accessor,
  Block,
  ClassDeclaration,
  ClassMember,
  Expression,
  FunctionExpression,
  Identifier,
  InterfaceDeclaration,
  Method,
  Node,
  NodeBase,
  Parameter,
  PropertyName,
  SourceModule,
  Statement,
} from "./ast.ts";
import { children } from "./ast-children.ts";
import type { MethodSignature, TypeElement, TypeNode } from "./ast-types.ts";
import { stripParentheses } from "./parentheses.ts";
import {
  declaredClass,
  isInert,
  isNameOfClass,
  nameOfMember,
  onlyDeclares,
  type PrototypeStatement,
  prototypeStatement,
} from "./prototype-statements.ts";

type NextId = () => number;

/** What stands for a statement in its class: members, and what is left of the statement. */
interface Folded {
  readonly member: ClassMember;
  readonly statement: Statement | undefined;
}

/** The module with the properties of prototypes in the classes. */
export function foldPrototypes(module: SourceModule, nextId: NextId): SourceModule {
  const given = module.statements.map(prototypeStatement);
  if (given.every((each) => each === undefined)) return module;
  const folder = new Folder(module.statements, nextId);
  for (const [place, statement] of given.entries()) if (statement) folder.fold(place, statement);
  return { ...module, statements: folder.statements() };
}

class Folder {
  readonly #statements: (Statement | undefined)[];
  readonly #original: readonly Statement[];
  readonly #nextId: NextId;
  /** Names of getters by class. */
  readonly #getters = new Map<string, Set<string>>();

  constructor(statements: readonly Statement[], nextId: NextId) {
    this.#original = statements;
    this.#statements = [...statements];
    this.#nextId = nextId;
  }

  statements(): Statement[] {
    return this.#statements.filter((each) => each !== undefined);
  }

  fold(place: number, given: PrototypeStatement): void {
    const at = this.#original.findIndex(
      (each) => declaredClass(each)?.name?.name === given.className,
    );
    const before = this.#original.slice(at, place);
    if (at < 0 || at > place || !before.every(onlyDeclares)) return;
    const owner = this.#classAt(at);
    if (!owner || owner.isDeclare) return;
    const statement = this.#original[place];
    const text = given.key === "name" && owner.superClass ? textOf(owner, given) : undefined;
    if (text !== undefined && statement?.kind === "ExpressionStatement") {
      if (owner.nameOfErrors) return;
      const by = statement.expression.id;
      const nameOfErrors = { text, by, isWritable: given.isWritable };
      this.#replaceClass(at, { ...owner, nameOfErrors, ...this.#listed(owner, given) });
      return;
    }
    if (!isInert(given.value) || owner.typeParameters.length > 0) return;
    if (this.#isAssignedElsewhere(given, place)) return;
    const declared = this.#declared(owner, given);
    const folded = declared && this.#folded(owner, given, declared, place);
    if (!declared || !folded) return;
    declared.remove();
    const now = this.#classAt(at);
    if (!now) return;
    const members = [...now.members, folded.member];
    this.#replaceClass(at, { ...now, members, ...this.#listed(owner, given) });
    this.#statements[place] = folded.statement;
  }

  #listed(
    { onPrototype = [] }: ClassDeclaration,
    { key, isSymbol, isEnumerable }: PrototypeStatement,
  ): Pick<ClassDeclaration, "onPrototype"> {
    return { onPrototype: [...onPrototype, { key, isEnumerable: isEnumerable && !isSymbol }] };
  }

  #classAt(at: number): ClassDeclaration | undefined {
    const statement = this.#statements[at];
    return statement && declaredClass(statement);
  }

  #replaceClass(at: number, node: ClassDeclaration): void {
    const statement = this.#statements[at];
    if (statement?.kind === "ExportDeclaration")
      this.#statements[at] = { ...statement, declaration: node };
    else if (statement?.kind === "ExportDefault")
      this.#statements[at] = { ...statement, value: node };
    else this.#statements[at] = node;
  }

  /** A property that objects get of their own stays one: it hides that of the prototype. */
  #isAssignedElsewhere({ key }: PrototypeStatement, place: number): boolean {
    return this.#original.some(
      (each, index) => index !== place && !prototypeStatement(each) && assigns(each, key),
    );
  }

  /** Where the class, an interface of its name or a class before it says what the property is. */
  #declared(owner: ClassDeclaration, { key }: PrototypeStatement): Declared | undefined {
    const named = owner.members.filter((each) => "key" in each && nameOfMember(each.key) === key);
    const [own, more] = named;
    if (own) {
      if (own.kind !== "PropertyDefinition" || more || !own.isDeclare || own.isStatic)
        return undefined;
      const at = this.#statements.findIndex((each) => each && declaredClass(each) === owner);
      const members = owner.members.filter((each) => each !== own);
      const remove = (): void => this.#replaceClass(at, { ...owner, members });
      return { type: own.type, methods: [], remove };
    }
    const merged = this.#statements.flatMap((each, at) => {
      const node = each?.kind === "ExportDeclaration" ? each.declaration : each;
      if (node?.kind !== "InterfaceDeclaration" || node.name.name !== owner.name?.name) return [];
      return node.members.filter((member) => isNamed(member, key)).map(() => ({ at, node }));
    });
    const [only, other] = merged;
    if (only) {
      if (other || only.node.typeParameters.length > 0) return undefined;
      return this.#declaredByInterface(only.at, only.node, key);
    }
    for (let base = superName(owner); base !== undefined; ) {
      if (this.#getters.get(base)?.has(key))
        return { type: null, methods: [], remove: () => undefined };
      const name = base;
      const found = this.#statements.find(
        (each) => each && declaredClass(each)?.name?.name === name,
      );
      base = found && superName(declaredClass(found));
    }
    return undefined;
  }

  #declaredByInterface(at: number, node: InterfaceDeclaration, key: string): Declared | undefined {
    const own = node.members.find((each) => isNamed(each, key));
    if (own?.kind !== "PropertySignature" && own?.kind !== "MethodSignature") return undefined;
    const remove = (): void => {
      const statement = this.#statements[at];
      const members = node.members.filter((each) => each !== own);
      const rest = { ...node, members };
      this.#statements[at] =
        statement?.kind === "ExportDeclaration" ? { ...statement, declaration: rest } : rest;
    };
    if (own.kind === "PropertySignature") return { type: own.type, methods: [], remove };
    return { type: null, methods: [own], remove };
  }

  #folded(
    owner: ClassDeclaration,
    given: PrototypeStatement,
    { type, methods }: Declared,
    place: number,
  ): Folded | undefined {
    const value = stripParentheses(given.value);
    const at = this.#original[place];
    if (!at) return undefined;
    // What is new stands at the end of its class, where it names what is declared later as other members may.
    const last: NodeBase = { id: 0, start: owner.end, end: owner.end };
    const key = this.#key(given, last);
    const [method] = methods;
    if (value.kind === "FunctionExpression" && method) {
      const member = this.#method(owner, value, method, key, at);
      if (member) return { member, statement: undefined };
    }
    this.#getters.set(
      given.className,
      (this.#getters.get(given.className) ?? new Set()).add(given.key),
    );
    if (isLiteral(value))
      return { member: this.#getter(key, type, value, last), statement: undefined };
    const name = `${given.className}.prototype.${given.key}`;
    const held = type ?? (method ? this.#functionType(method) : null);
    const read: Identifier = { kind: "Identifier", ...this.#place(last), name };
    return {
      member: this.#getter(key, null, read, last),
      statement: this.#constant(name, held, given.value, at),
    };
  }

  #place({ start, end }: NodeBase): NodeBase {
    return { id: this.#nextId(), start, end };
  }

  #key({ key, isSymbol }: PrototypeStatement, at: NodeBase): PropertyName {
    const named = (name: string): Identifier => ({ kind: "Identifier", ...this.#place(at), name });
    if (!isSymbol) return named(key);
    const object = { ...named("Symbol"), isGlobal: true as const };
    const name = named(key.slice("Symbol.".length));
    const expression: Expression = {
      kind: "PropertyAccess",
      ...this.#place(at),
      object,
      name,
      optional: false,
    };
    return { kind: "ComputedName", ...this.#place(at), expression };
  }

  #getter(
    key: PropertyName,
    returnType: TypeNode | null,
    value: Expression,
    at: NodeBase,
  ): Accessor {
    const statements: Statement[] = [{ kind: "Return", ...this.#place(at), argument: value }];
    const body: Block = { kind: "Block", ...this.#place(at), statements };
    return {
      kind: "Accessor",
      ...this.#place(at),
      ...UNMODIFIED,
      accessorKind: "get",
      key,
      typeParameters: [],
      thisType: null,
      parameters: [],
      returnType,
      body,
    };
  }

  /** The function as a method of the class, with the types that the interface gives it where it has none of its own. */
  #method(
    owner: ClassDeclaration,
    value: FunctionExpression,
    declared: MethodSignature,
    key: PropertyName,
    at: NodeBase,
  ): Method | undefined {
    const { parameters, thisType, name, isAsync, isGenerator, body } = value;
    const isOfClass = isNamedType(thisType, owner.name?.name);
    const isGeneric = declared.typeParameters.length > 0 || value.typeParameters.length > 0;
    const isSameLength = parameters.length === declared.parameters.length;
    if (name || isGeneric || declared.isOptional || declared.thisType || !isSameLength)
      return undefined;
    if (thisType && !isOfClass) return undefined;
    const typed = parameters.map((each, index): Parameter => {
      const from = declared.parameters[index];
      if (each.type || !from || from.isRest !== each.isRest) return each;
      const isOptional = each.isOptional || (from.isOptional && !each.initializer);
      return { ...each, type: from.type, isOptional };
    });
    return {
      kind: "Method",
      ...this.#place(at),
      ...UNMODIFIED,
      key,
      isOptional: false,
      isAsync,
      isGenerator,
      typeParameters: [],
      thisType: null,
      parameters: typed,
      returnType: value.returnType ?? declared.returnType,
      body,
    };
  }

  #functionType({ typeParameters, thisType, parameters, returnType, ...at }: MethodSignature) {
    const kind = "FunctionType" as const;
    return { kind, ...this.#place(at), typeParameters, thisType, parameters, returnType };
  }

  #constant(name: string, type: TypeNode | null, initializer: Expression, at: NodeBase): Statement {
    return {
      kind: "VariableStatement",
      ...this.#place(at),
      isDeclare: false,
      list: {
        kind: "VariableList",
        ...this.#place(at),
        variableKind: "const",
        declarations: [
          {
            kind: "VariableDeclaration",
            ...this.#place(at),
            target: { kind: "Identifier", ...this.#place(at), name },
            isDefinite: false,
            type,
            initializer,
          },
        ],
      },
    };
  }
}

/** What says that the property is there, and takes that away as the property itself takes its place. */
interface Declared {
  readonly type: TypeNode | null;
  readonly methods: readonly MethodSignature[];
  readonly remove: () => void;
}

const UNMODIFIED = {
  accessibility: null,
  isStatic: false,
  isAbstract: false,
  isOverride: false,
} as const;

/** The text that is put under `name`: a literal, or the name of the class. */
function textOf({ members }: ClassDeclaration, given: PrototypeStatement): string | undefined {
  const { className, value } = given;
  if (value.kind === "StringLiteral") return value.value;
  const hasName = members.some((each) => "key" in each && nameOfMember(each.key) === "name");
  return isNameOfClass(given) && !hasName ? className : undefined;
}

function isLiteral({ kind }: Expression): boolean {
  return kind === "StringLiteral" || kind === "NumberLiteral" || kind === "BooleanLiteral";
}

function isNamed(member: TypeElement, key: string): boolean {
  return "key" in member && nameOfMember(member.key) === key;
}

function isNamedType(type: TypeNode | null, name: string | undefined): boolean {
  return (
    type?.kind === "TypeReference" && type.name.kind === "Identifier" && type.name.name === name
  );
}

function superName(node: ClassDeclaration | undefined): string | undefined {
  return node?.superClass?.kind === "Identifier" ? node.superClass.name : undefined;
}

/** Whether a property of the name is assigned in the code. */
function assigns(root: Node, key: string): boolean {
  const pending: Node[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    const target =
      node.kind === "Assignment" ? node.target : node.kind === "Update" ? node.operand : undefined;
    if (target?.kind === "PropertyAccess" && target.name.name === key) return true;
    for (const child of children(node)) pending.push(child);
  }
  return false;
}
