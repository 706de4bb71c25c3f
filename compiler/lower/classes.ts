/** Things of which a program has one: statics of classes; and the types lowering itself needs. */
import type { CheckedProgram } from "../check/checked-program.ts";
import type { ProgramSymbol } from "../check/symbols.ts";
import type { ClassValueType, EnumType, Type } from "../check/types.ts";
import type { Node } from "../ir/tree.ts";
import type { EnumDeclaration, EnumMember, PropertyDefinition } from "../syntax/ast.ts";
import type { Body, Place } from "./body.ts";
import { isMadeEachTime, objectOfOwner } from "./class-captures.ts";
import { openType } from "./dictionary.ts";
import { booleanConstant } from "./emit.ts";
import { Instantiation } from "./instantiation.ts";
import { guardField } from "./integrity-guards.ts";
import type { Lowering } from "./lowering.ts";
import { type PrimitiveTypes, primitiveTypes } from "./primitive-types.ts";
import { writePlace } from "./variables.ts";

/** Statics and known types of a round. */
export class Classes implements PrimitiveTypes {
  readonly #lowering: Lowering;
  readonly #statics = new Map<string, Place>();
  readonly #computed = new Map<EnumMember, Place>();
  readonly #enumObjects = new Map<ProgramSymbol, number>();
  readonly numberType: Type;
  readonly stringType: Type;
  readonly booleanType: Type;
  readonly bigintType: Type;
  readonly undefinedType: Type;
  readonly nullType: Type;
  readonly voidType: Type;
  readonly unknownType: Type;
  readonly anyType: Type;
  readonly neverType: Type;
  /** `unknown`, for what is only printed or written out: nobody gets it back. */
  readonly shownType: Type;

  constructor(lowering: Lowering, program: CheckedProgram) {
    this.#lowering = lowering;
    const types = primitiveTypes(program);
    this.numberType = types.numberType;
    this.stringType = types.stringType;
    this.booleanType = types.booleanType;
    this.bigintType = types.bigintType;
    this.undefinedType = types.undefinedType;
    this.nullType = types.nullType;
    this.voidType = types.voidType;
    this.unknownType = types.unknownType;
    this.anyType = types.anyType;
    this.neverType = types.neverType;
    this.shownType = { ...types.unknownType };
  }

  /** `Uint8Array`, as the library's file functions name it. */
  get bytesType(): Type {
    const { program } = this.#lowering;
    const [node] = program.libraryDeclaration("fs.ts#encode").declarations;
    return node?.kind === "FunctionDeclaration"
      ? program.signatureOf(node).returnType
      : this.unknownType;
  }

  /**
   * Where a static field lives: in a global, or in the object of its class if that is used as a value.
   * @param through the class that it is used on, and its object
   */
  staticPlace(
    field: PropertyDefinition,
    through: { readonly type: ClassValueType; readonly node: () => Node } | undefined,
  ): Place {
    const { builder, program, representations, layouts, classObjects, types } = this.#lowering;
    const owner = this.#ownerOf(field, through?.type);
    const object = owner && classObjects.known(owner);
    const name = program.propertyNameOf(field.key) ?? "static";
    if (object) {
      const record = layouts.record(layouts.ownStruct(object.type));
      const slot = layouts.field(record, name);
      if (slot) {
        const { index, type } = slot;
        const isOwn = through && isMadeEachTime(this.#lowering, object.type);
        const self = (): Node =>
          isOwn
            ? objectOfOwner(this.#lowering, through, object.type)
            : classObjects.value(object.type).node;
        const guards = (body: Body): Node[] =>
          guardField(body, record, slot, self, () => booleanConstant(true));
        return { kind: "static", object: self, struct: record.index, field: index, type, guards };
      }
    }
    const key = `${field.id} ${owner ? types.canonicalKey(owner) : ""}`;
    const known = this.#statics.get(key);
    if (known) return known;
    const type = this.typeOfStatic(field, owner);
    const global = builder.global(name, representations.of(type));
    const place: Place = { kind: "global", global, type };
    this.#statics.set(key, place);
    return place;
  }

  /** The class that declares the field, with the type arguments of functions around it. */
  #ownerOf(
    field: PropertyDefinition,
    through: ClassValueType | undefined,
  ): ClassValueType | undefined {
    const { program, classObjects } = this.#lowering;
    const owner = program.ownerOf(field);
    if (!owner) return undefined;
    return (through && classObjects.ownerOf(through, owner)) ?? classObjects.typeOf(owner);
  }

  /** The type of a static field of the class. */
  typeOfStatic(field: PropertyDefinition, owner: ClassValueType | undefined): Type {
    const type = this.#declaredTypeOfStatic(field);
    if (!owner || owner.typeArguments.length === 0) return type;
    const { types } = this.#lowering;
    const { typeParameters } = owner.target;
    return Instantiation.empty(types).with(typeParameters, owner.typeArguments).close(type);
  }

  #declaredTypeOfStatic(field: PropertyDefinition): Type {
    const { program, types } = this.#lowering;
    const symbol = program.symbolOf(field) ?? program.symbolOf(field.key);
    const declared = symbol ? program.declaredTypeOf(symbol) : undefined;
    const written = field.type ? program.typeOfTypeNode(field.type) : undefined;
    return (
      written ??
      declared ??
      (field.initializer ? types.widen(program.typeOf(field.initializer)) : this.unknownType)
    );
  }

  /** Enums are constants, but for members whose value is computed while the program runs. */
  defineEnum(body: Body, node: EnumDeclaration): void {
    const { program } = this.#lowering;
    if (node.isDeclare) return;
    for (const member of node.members) {
      if (program.constantValueOf(member) !== undefined || !member.initializer) continue;
      const place = this.enumPlace(member);
      body.emit(writePlace(body, place, body.expressionAs(member.initializer, place.type)));
    }
  }

  /** The global that holds the object of an enum. */
  enumObjectPlace({ symbol }: EnumType): Place {
    const { builder, representations } = this.#lowering;
    const type = openType(this.#lowering);
    let global = this.#enumObjects.get(symbol);
    if (global === undefined) {
      global = builder.global(`enum ${symbol.name}`, representations.of(type));
      this.#enumObjects.set(symbol, global);
    }
    return { kind: "global", global, type };
  }

  /** The global of an enum member that is computed. */
  enumPlace(member: EnumMember): Place {
    const known = this.#computed.get(member);
    if (known) return known;
    const { builder, program, representations } = this.#lowering;
    const isText =
      member.initializer !== null &&
      representations.category(program.typeOf(member.initializer)) === "string";
    const type = isText ? this.stringType : this.numberType;
    const name = program.propertyNameOf(member.key) ?? "member";
    const global = builder.global(name, representations.of(type));
    const place: Place = { kind: "global", global, type };
    this.#computed.set(member, place);
    return place;
  }
}
