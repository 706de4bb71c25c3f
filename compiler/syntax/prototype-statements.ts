/** Statements of a module that give the prototype of a class a property, and what may stand between them and the class. */
import type {
  CallExpression,
  ClassDeclaration,
  ClassMember,
  Expression,
  Identifier,
  ObjectLiteral,
  PropertyName,
  Statement,
} from "./ast.ts";
import { stripParentheses } from "./parentheses.ts";

/** `C.prototype.key = value`, `Object.defineProperty(C.prototype, "key", { value })`. */
export interface PrototypeStatement {
  readonly className: string;
  /** Where the class is named. */
  readonly owner: Identifier;
  /** A name, or one of the language's symbols as `Symbol.iterator`. */
  readonly key: string;
  readonly isSymbol: boolean;
  readonly isEnumerable: boolean;
  readonly isWritable: boolean;
  readonly value: Expression;
}

/** What the statement gives to which prototype, if that is what it does. */
export function prototypeStatement(statement: Statement): PrototypeStatement | undefined {
  if (statement.kind !== "ExpressionStatement") return undefined;
  const { expression } = statement;
  if (expression.kind === "CallExpression") return definition(expression);
  if (expression.kind !== "Assignment" || expression.operator !== "=") return undefined;
  const { target, value } = expression;
  if (target.kind !== "PropertyAccess" && target.kind !== "ElementAccess") return undefined;
  const owner = classOfPrototype(target.object);
  const key =
    target.kind === "ElementAccess"
      ? keyOf(target.index)
      : target.name.kind === "Identifier"
        ? { key: target.name.name, isSymbol: false }
        : undefined;
  if (owner === undefined || key === undefined) return undefined;
  return { className: owner.name, owner, ...key, isEnumerable: true, isWritable: true, value };
}

function definition(call: CallExpression): PrototypeStatement | undefined {
  const found = definitionOf(call);
  const owner = found && classOfPrototype(found.object);
  if (!found || !owner) return undefined;
  const { key, isEnumerable, isWritable, value } = found;
  return { className: owner.name, owner, ...key, isEnumerable, isWritable, value };
}

/** What a definition says of its property; what it does not say is false of a new one. */
export interface PropertyFlags {
  readonly isEnumerable: boolean;
  readonly isWritable: boolean;
}

/** `Object.defineProperty(object, "key", { value, … })` */
export interface DefinitionCall extends PropertyFlags {
  readonly object: Expression;
  readonly key: { readonly key: string; readonly isSymbol: boolean };
  readonly value: Expression;
  readonly isEnumerableGiven: boolean;
  readonly isWritableGiven: boolean;
}

/** What a call defines, if that is written in it. */
export function definitionOf({
  callee,
  arguments: args,
}: CallExpression): DefinitionCall | undefined {
  const [object, name, descriptor, more] = args;
  if (!isMember(callee, "Object", "defineProperty") || !object || !name || more) return undefined;
  if (object.kind === "Spread" || name.kind === "Spread") return undefined;
  if (descriptor?.kind !== "ObjectLiteral") return undefined;
  const key = keyOf(name);
  const value = memberValue(descriptor, "value");
  if (key === undefined || value === undefined) return undefined;
  const flags = ["enumerable", "writable", "configurable"].map((flag) => {
    const given = memberValue(descriptor, flag);
    return given === undefined ? false : given.kind === "BooleanLiteral" ? given.value : undefined;
  });
  const known = descriptor.members.filter(isKnownMember).length;
  if (flags.includes(undefined) || known !== descriptor.members.length) return undefined;
  const [isEnumerable = false, isWritable = false] = flags;
  return {
    object,
    key,
    value,
    isEnumerable,
    isWritable,
    isEnumerableGiven: memberValue(descriptor, "enumerable") !== undefined,
    isWritableGiven: memberValue(descriptor, "writable") !== undefined,
  };
}

const DESCRIPTOR_KEYS: ReadonlySet<string> = new Set([
  "value",
  "enumerable",
  "writable",
  "configurable",
]);

function isKnownMember(member: ObjectLiteral["members"][number]): boolean {
  if (member.kind !== "PropertyAssignment" && member.kind !== "ShorthandProperty") return false;
  const key = member.kind === "PropertyAssignment" ? member.key : member.name;
  return key.kind === "Identifier" && DESCRIPTOR_KEYS.has(key.name);
}

/** The value of a literal's property of the name. */
export function memberValue({ members }: ObjectLiteral, name: string): Expression | undefined {
  for (const each of members) {
    if (each.kind === "ShorthandProperty" && each.name.name === name) return each.name;
    if (each.kind === "PropertyAssignment" && each.key.kind === "Identifier")
      if (each.key.name === name) return each.value;
  }
  return undefined;
}

/** `C` of `C.prototype`. */
function classOfPrototype(node: Expression): Identifier | undefined {
  const read = stripParentheses(node);
  if (read.kind !== "PropertyAccess" || read.optional || read.name.name !== "prototype")
    return undefined;
  return read.object.kind === "Identifier" ? read.object : undefined;
}

function keyOf(node: Expression): { readonly key: string; readonly isSymbol: boolean } | undefined {
  if (node.kind === "StringLiteral") return { key: node.value, isSymbol: false };
  if (node.kind !== "PropertyAccess" || node.object.kind !== "Identifier") return undefined;
  return node.object.name === "Symbol"
    ? { key: `Symbol.${node.name.name}`, isSymbol: true }
    : undefined;
}

function isMember(node: Expression, object: string, name: string): boolean {
  return (
    node.kind === "PropertyAccess" &&
    node.object.kind === "Identifier" &&
    node.object.name === object &&
    node.name.name === name
  );
}

/** The key of a member as statements name it. */
export function nameOfMember(key: PropertyName): string | undefined {
  switch (key.kind) {
    case "Identifier":
      return key.name;
    case "StringLiteral":
      return key.value;
    case "ComputedName":
      return keyOf(key.expression)?.key;
    default:
      return undefined;
  }
}

/** The class that a statement declares. */
export function declaredClass(statement: Statement): ClassDeclaration | undefined {
  if (statement.kind === "ClassDeclaration") return statement;
  if (statement.kind === "ExportDeclaration") return declaredClass(statement.declaration);
  if (statement.kind !== "ExportDefault") return undefined;
  return statement.value.kind === "ClassDeclaration" ? statement.value : undefined;
}

/** Whether nothing of what a class declared before is used when the statement runs. */
export function onlyDeclares(statement: Statement): boolean {
  switch (statement.kind) {
    case "EmptyStatement":
    case "InterfaceDeclaration":
    case "TypeAlias":
    case "FunctionDeclaration":
    case "ImportDeclaration":
    case "ExportNamed":
    case "ExportAll":
      return true;
    case "EnumDeclaration":
      return statement.members.every(({ initializer }) => !initializer || isInert(initializer));
    case "VariableStatement":
      return statement.list.declarations.every(
        ({ target, initializer }) =>
          target.kind === "Identifier" && (!initializer || isInert(initializer)),
      );
    case "ClassDeclaration":
      return (
        (!statement.superClass || isInert(statement.superClass)) &&
        statement.members.every(isDefinedAlone)
      );
    case "ExportDeclaration":
      return onlyDeclares(statement.declaration);
    case "ExportDefault": {
      const { value } = statement;
      return value.kind === "ClassDeclaration" || value.kind === "InterfaceDeclaration"
        ? onlyDeclares(value)
        : value.kind === "FunctionDeclaration" || isInert(value);
    }
    default: {
      const given = prototypeStatement(statement);
      return given !== undefined && (isInert(given.value) || isNameOfClass(given));
    }
  }
}

/** Whether the member does nothing when its class is defined. */
function isDefinedAlone(member: ClassMember): boolean {
  if (member.kind === "StaticBlock") return false;
  if (member.kind === "Constructor" || member.kind === "IndexSignature") return true;
  if (nameOfMember(member.key) === undefined && member.key.kind === "ComputedName") return false;
  const { isStatic } = member;
  if (member.kind !== "PropertyDefinition" || !isStatic || !member.initializer) return true;
  return isInert(member.initializer);
}

/** `C.prototype.name = C.name` */
export function isNameOfClass({ className, value }: PrototypeStatement): boolean {
  return isMember(value, className, "name");
}

/** Whether finding the value runs nothing of the program. */
export function isInert(node: Expression): boolean {
  switch (node.kind) {
    case "StringLiteral":
    case "NumberLiteral":
    case "BigIntLiteral":
    case "BooleanLiteral":
    case "NullLiteral":
    case "RegExpLiteral":
    case "Identifier":
    case "ArrowFunction":
    case "FunctionExpression":
      return true;
    case "TemplateLiteral":
      return node.expressions.length === 0;
    case "Unary":
      return isInert(node.operand);
    case "ParenthesizedExpression":
    case "AsExpression":
    case "AsConst":
    case "TypeAssertion":
    case "Satisfies":
    case "NonNull":
      return isInert(node.expression);
    case "ArrayLiteral":
      return node.elements.every((each) => each.kind === "Hole" || isInertPart(each));
    case "ObjectLiteral":
      return node.members.every(
        (each) =>
          each.kind === "ShorthandProperty" ||
          each.kind === "Method" ||
          (each.kind === "PropertyAssignment" &&
            each.key.kind !== "ComputedName" &&
            isInert(each.value)),
      );
    case "PropertyAccess":
      // Methods of classes; whatever else is asked may be a getter.
      return classOfPrototype(node) !== undefined || classOfPrototype(node.object) !== undefined;
    default:
      return false;
  }
}

function isInertPart(node: Expression | { readonly kind: "Spread" }): boolean {
  return node.kind !== "Spread" && isInert(node);
}
