/** Things of which a program has one: statics of classes; and the types lowering itself needs. */
import type { CheckedProgram } from "../check/checked-program.ts";
import type { Type } from "../check/types.ts";
import type { EnumDeclaration, PropertyDefinition } from "../syntax/ast.ts";
import type { Body, Place } from "./body.ts";
import type { Lowering } from "./lowering.ts";
import { type PrimitiveTypes, primitiveTypes } from "./primitive-types.ts";
import { unsupported } from "./unsupported.ts";

/** Statics and known types of a round. */
export class Classes implements PrimitiveTypes {
  readonly #lowering: Lowering;
  readonly #statics = new Map<PropertyDefinition, Place>();
  readonly numberType: Type;
  readonly stringType: Type;
  readonly booleanType: Type;
  readonly bigintType: Type;
  readonly undefinedType: Type;
  readonly nullType: Type;
  readonly voidType: Type;
  readonly unknownType: Type;
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

  /** The global of a static field. */
  staticPlace(field: PropertyDefinition): Place {
    const known = this.#statics.get(field);
    if (known) return known;
    const { builder, program, representations, types } = this.#lowering;
    const name = program.propertyNameOf(field.key) ?? "static";
    const symbol = program.symbolOf(field) ?? program.symbolOf(field.key);
    const declared = symbol ? program.declaredTypeOf(symbol) : undefined;
    const written = field.type ? program.typeOfTypeNode(field.type) : undefined;
    const type =
      written ??
      declared ??
      (field.initializer ? types.widen(program.typeOf(field.initializer)) : this.unknownType);
    const place: Place = {
      kind: "global",
      global: builder.global(name, representations.of(type)),
      type,
    };
    this.#statics.set(field, place);
    return place;
  }

  /** Enums are constants; members computed at run time are not supported. */
  defineEnum(body: Body, node: EnumDeclaration): void {
    const { program } = this.#lowering;
    for (const member of node.members) {
      if (program.constantValueOf(member) === undefined && !node.isDeclare) {
        unsupported(
          body.span(member),
          "enum members whose value is computed while the program runs",
        );
      }
    }
  }
}
