/**
 * Classes as values. Each class that is used as one has an object of a struct of its own; `new value(…)`, statics and `instanceof` through a
 * value go to that struct's members, by a view where several classes may be there. A class named directly needs none of this.
 */
import type { ProgramSymbol } from "../check/symbols.ts";
import type {
  ClassValueType,
  DeclaredType,
  ReferenceType,
  Type,
  TypeParameter,
} from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Expression, PropertyDefinition, Node as SyntaxNode } from "../syntax/ast.ts";
import { children } from "../syntax/ast-children.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import type { Body } from "./body.ts";
import { Instantiation } from "./instantiation.ts";
import type { Lowering } from "./lowering.ts";
import { refuseMembers } from "./merged-members.ts";
import { typedName } from "./typed-array-types.ts";
import type { Value } from "./value.ts";

/** Member of a class object that makes an instance. */
export const CONSTRUCT = "@@construct";
/** Member of a class object that tests a value. */
export const HAS_INSTANCE = "@@hasInstance";

/** A class object's type. */
export function isClassValue(type: Type): type is ClassValueType {
  return type.kind === "classValue";
}

/** The class that an expression names directly, which therefore is no other. */
export function namedClass(body: Body, node: Expression): ClassValueType | undefined {
  const inner = stripParentheses(node);
  const { program } = body.lowering;
  const symbol =
    inner.kind === "Identifier"
      ? program.symbolOf(inner)
      : inner.kind === "PropertyAccess" && program.memberOf(inner)?.kind === "namespaceMember"
        ? program.memberOf(inner)?.symbol
        : undefined;
  if (inner.kind === "PropertyAccess" && program.memberOf(inner)?.kind === "builtin") {
    const held = body.typeOf(inner);
    return isClassValue(held) ? held : undefined;
  }
  if (symbol?.kind !== "class") return undefined;
  const type = body.close(program.declaredTypeOf(symbol));
  return isClassValue(type) ? type : undefined;
}

/** Whether a static member mentions the class it is called on. */
export function usesReceiver(node: SyntaxNode): boolean {
  if (node.kind === "ThisExpression" || node.kind === "SuperExpression") return true;
  return children(node).some((each) => {
    switch (each.kind) {
      case "FunctionDeclaration":
      case "FunctionExpression":
      case "ClassDeclaration":
      case "ClassExpression":
      case "ObjectLiteral":
        return each.kind === "ObjectLiteral" && usesReceiver(each);
      default:
        return usesReceiver(each);
    }
  });
}

/** The decision that a class is an object, because somewhere it is used as a value. */
export function classObjectFact(target: DeclaredType): string {
  return `class object ${target.id}`;
}

/** Class objects of a round. */
export class ClassObjects {
  readonly #lowering: Lowering;
  readonly #globals = new Map<string, { readonly global: number; readonly struct: number }>();
  readonly #usesReceiver = new Map<SyntaxNode, boolean>();

  constructor(lowering: Lowering) {
    this.#lowering = lowering;
  }

  /** The object of a class. */
  value(type: ClassValueType): Value & { readonly type: ClassValueType } {
    const { types, layouts, flows, builder } = this.#lowering;
    const key = types.canonicalKey(type);
    const info = layouts.ownStruct(type);
    flows.decide(classObjectFact(type.target));
    let known = this.#globals.get(key);
    if (!known) {
      refuseMembers(this.#lowering, type.target.symbol);
      flows.create(info, key, type);
      const record = layouts.record(info);
      layouts.create(record);
      const name = `class ${type.target.symbol.name}`;
      known = { global: builder.global(name, record.index), struct: record.index };
      this.#globals.set(key, known);
    }
    return { node: op("global.get", [known.global], [], known.struct), type };
  }

  /** The object of a class which is somewhere used as a value. */
  known(type: ClassValueType): ReturnType<ClassObjects["value"]> | undefined {
    const { flows } = this.#lowering;
    return flows.isDecided(classObjectFact(type.target)) ? this.value(type) : undefined;
  }

  /** The type of the class object of a class, in terms of the type parameters of functions around it. */
  typeOf(target: DeclaredType): ClassValueType | undefined {
    return this.typeOfSymbol(target.symbol);
  }

  /** The same of what a class is called. */
  typeOfSymbol(symbol: ProgramSymbol): ClassValueType | undefined {
    const type = this.#lowering.program.declaredTypeOf(symbol);
    return isClassValue(type) ? type : undefined;
  }

  /** The type of the class object of an object's class. */
  typeOfInstance({ target, typeArguments }: ReferenceType): ClassValueType | undefined {
    const own = this.typeOf(target);
    return own && this.#substituted(own, target.typeParameters, typeArguments);
  }

  /** The class that declares a static member, from the one that it is used on. */
  ownerOf(type: ClassValueType, owner: DeclaredType): ClassValueType | undefined {
    for (let each: Type | undefined = type; each && isClassValue(each); ) {
      if (each.target === owner) return each;
      each = this.#lowering.types.baseConstructorOf(each);
    }
    return undefined;
  }

  #substituted(
    type: ClassValueType,
    parameters: readonly TypeParameter[],
    args: readonly Type[],
  ): ClassValueType | undefined {
    if (type.typeArguments.length === 0) return type;
    const { types } = this.#lowering;
    const found = types.substitute(type, Instantiation.empty(types).with(parameters, args).map);
    return isClassValue(found) ? found : undefined;
  }

  /** Makes all class objects; runs before everything else of the program. */
  initialize(): Node[] {
    return [...this.#globals.values()].map(({ global, struct }) =>
      op("global.set", [global], [op("struct.new_default", [struct], [], struct)], "void"),
    );
  }

  /** Whether a static method or accessor takes the class it is called on as its receiver. */
  takesReceiver(node: SyntaxNode): boolean {
    const known = this.#usesReceiver.get(node);
    if (known !== undefined) return known;
    const found = usesReceiver(node);
    this.#usesReceiver.set(node, found);
    return found;
  }
}

/** The name that the program sees. */
export function nameOfClass({ target }: ClassValueType | ReferenceType): string {
  const { name } = target.symbol;
  const typed = typedName(target);
  if (typed !== undefined) return typed;
  return name.startsWith("(") ? "" : name;
}

/** The static fields of the class itself, inherited ones not among them. */
export function staticFieldsOf({ target }: ClassValueType): readonly PropertyDefinition[] {
  const node = target.symbol.declarations.find(
    (each) => each.kind === "ClassDeclaration" || each.kind === "ClassExpression",
  );
  if (node?.kind !== "ClassDeclaration" && node?.kind !== "ClassExpression") return [];
  return node.members.filter(
    (each): each is PropertyDefinition =>
      each.kind === "PropertyDefinition" && each.isStatic && !each.isDeclare,
  );
}
