/** What types say of errors: which things may be errors or lead to one, and where an error keeps its stack and its cause. */
import type { StructType, TypeDefinition, ValueType } from "../../runtime/bytecode/module.ts";
import type { TreeModule } from "../ir/tree.ts";

/** Which types errors may be of, or be reached from. */
export class ErrorTypes {
  readonly #types: readonly TypeDefinition[];
  /** Types of which something may be an error or refer to one. */
  readonly #holding = new Set<number>();
  readonly #stackField: number;
  readonly #causeField: number;
  readonly #ownFields: number;

  constructor({ types }: TreeModule) {
    this.#types = types;
    for (let before = -1; before < this.#holding.size; ) {
      before = this.#holding.size;
      types.forEach((type, index) => {
        if (!this.#holds(type)) return;
        this.#holding.add(index);
        // What is declared as the base may be of the derived class.
        if (type.kind === "struct" && type.parent >= 0) this.#holding.add(type.parent);
      });
    }
    const base = types.find((type): type is StructType => isError(type));
    this.#ownFields = base?.fields.length ?? 0;
    this.#stackField = base?.fields.findIndex(({ name }) => name === "stack") ?? -1;
    this.#causeField = base?.fields.findIndex(({ name }) => name === "cause") ?? -1;
  }

  /** What an error holds is shown with it when nobody catches it. */
  mayHoldOthers(): boolean {
    return this.#types.some(
      (type) =>
        type.kind === "struct" &&
        isError(type) &&
        type.fields.slice(this.#ownFields).some((field) => this.mayBeOrHold(field.type)),
    );
  }

  isCause(type: number, field: number): boolean {
    return field === this.#causeField && isError(this.#types[type]);
  }

  /** Can an object of the type be what an error's constructor takes a cause from? */
  givesCause(type: number): boolean {
    const struct = this.#types[type];
    if (struct?.kind !== "struct" || isError(struct)) return false;
    return struct.fields.some(({ name }) => name === "cause");
  }

  /** May what is of the type be an error itself? */
  mayBe(type: ValueType | "void" | "never"): boolean {
    if (typeof type !== "number") return type === "value";
    const definition = this.#types[type];
    switch (definition?.kind) {
      case "object":
        return true;
      case "interface":
        return definition.implementors.some(({ struct }) => this.mayBe(struct));
      case "struct":
        return this.#types.some((each, index) => isError(each) && this.#isOrDerives(index, type));
      default:
        return false;
    }
  }

  #isOrDerives(type: number, base: number): boolean {
    for (let at = type; ; ) {
      if (at === base) return true;
      const definition = this.#types[at];
      if (definition?.kind !== "struct" || definition.parent < 0) return false;
      at = definition.parent;
    }
  }

  isErrorType(type: number): boolean {
    return isError(this.#types[type]);
  }

  isStack(type: number, field: number): boolean {
    return field === this.#stackField && isError(this.#types[type]);
  }

  /** Is the stack of an error a member of an interface? */
  isStackMember(): boolean {
    return this.#types.some(
      (type) =>
        type.kind === "interface" &&
        type.implementors.some(({ struct, slots }) =>
          slots.some((slot, at) => !type.members[at]?.params && this.isStack(struct, slot)),
        ),
    );
  }

  mayBeOrHold(type: ValueType | "void" | "never"): boolean {
    return typeof type === "number" ? this.#holding.has(type) : type === "value";
  }

  #holds(type: TypeDefinition): boolean {
    switch (type.kind) {
      case "string":
      case "typed-array":
        return false;
      case "array":
        return this.mayBeOrHold(type.element);
      case "struct":
        return isError(type) || type.fields.some((field) => this.mayBeOrHold(field.type));
      case "interface":
        return type.implementors.some(({ struct }) => this.mayBeOrHold(struct));
      default:
        return true;
    }
  }
}

function isError(type: TypeDefinition | undefined): boolean {
  return type?.kind === "struct" && type.role === "error";
}
