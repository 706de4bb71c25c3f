/**
 * What the text of a program says about what will reach its types. The first round of lowering works with it where nothing is known yet: right
 * in most programs, and where it is wrong there is another round. Only classes and bigints need to be right the other way round as well: what is
 * decided stays, and costs a little in a program that turns out to have none.
 */
import type { CheckedModule, CheckedProgram } from "../check/checked-program.ts";
import type { ProgramSymbol } from "../check/symbols.ts";
import type { ReferenceType, Type } from "../check/types.ts";
import type { ClassDeclaration, ClassExpression, Identifier, Node } from "../syntax/ast.ts";
import { children } from "../syntax/ast-children.ts";
import { PROGRAM_HAS_BIGINTS } from "./bigint.ts";
import { classObjectFact } from "./class-objects.ts";
import type { Flows, StructInfo } from "./flows.ts";
import type { Structs } from "./structs.ts";

/** Interfaces that one class has in nearly all programs. */
const CLASSES: ReadonlyMap<string, string> = new Map([
  ["ReadonlyMap", "map.ts#Map"],
  ["ReadonlySet", "set.ts#Set"],
]);

/** What is seen before anything is lowered. */
export class Forecast {
  readonly #program: CheckedProgram;
  readonly #structs: Structs;
  /** By interface, the classes that say they implement it. */
  readonly #implementors = new Map<ProgramSymbol, ReferenceType[]>();

  constructor(program: CheckedProgram, structs: Structs) {
    this.#program = program;
    this.#structs = structs;
  }

  /** Looks through the modules of the program itself, and decides what is certain. */
  read(flows: Flows): void {
    const pending: Node[] = this.#program.modules.filter(isOwn).map((module) => module.ast);
    for (let node = pending.pop(); node; node = pending.pop()) {
      if (node.kind === "BigIntLiteral") flows.decide(PROGRAM_HAS_BIGINTS);
      if (node.kind === "ClassDeclaration" || node.kind === "ClassExpression") this.#note(node);
      for (const child of children(node)) {
        if (child.kind !== "Identifier") pending.push(child);
        else if (isValue(node, child) || this.#isReceiver(node, child))
          this.#decideClass(flows, child);
      }
    }
  }

  /** The layouts that values of the type most likely have. */
  guess(type: Type): readonly StructInfo[] {
    if (type.kind === "union") {
      const members = this.#program.types.unionMembers(type);
      // The library's own interfaces, such as the two results of an iterator, say little of what its classes make.
      return members.some(isDeclaredOnly)
        ? [this.#structs.of(type)]
        : members.flatMap((member) => this.guess(member));
    }
    const { symbol } = type.kind === "reference" ? type.target : {};
    const classes = symbol && (this.#implementors.get(symbol) ?? this.#ofLanguage(type));
    return classes && classes.length > 0
      ? classes.map((each) => this.#structs.of(each))
      : [this.#structs.of(type)];
  }

  /** The class of the library behind an interface of the language. */
  #ofLanguage(type: Type): readonly ReferenceType[] {
    if (type.kind !== "reference" || !isDeclaredOnly(type)) return [];
    const name = CLASSES.get(type.target.symbol.name);
    if (name === undefined) return [];
    const declared = this.#program.declaredTypeOf(this.#program.libraryDeclaration(name));
    if (declared.kind !== "classValue") return [];
    const { target } = declared;
    return [
      this.#program.types.reference(
        target,
        type.typeArguments.slice(0, target.typeParameters.length),
      ),
    ];
  }

  #note(node: ClassDeclaration | ClassExpression): void {
    const symbol = node.name && this.#program.symbolOf(node.name);
    const declared = symbol && this.#program.declaredTypeOf(symbol);
    if (declared?.kind !== "classValue" || declared.target.typeParameters.length > 0) return;
    for (const { name } of node.implementsTypes) {
      const implemented = name.kind === "Identifier" ? this.#program.symbolOf(name) : undefined;
      if (!implemented) continue;
      const known = this.#implementors.get(implemented);
      if (known) known.push(declared.target.selfType);
      else this.#implementors.set(implemented, [declared.target.selfType]);
    }
  }

  /** Whether a static method or accessor is asked of what the name stands for: it gets the class as `this`. */
  #isReceiver(parent: Node, name: Identifier): boolean {
    if (parent.kind !== "PropertyAccess" || name !== parent.object) return false;
    const kind = this.#program.memberOf(parent)?.property?.propertyKind;
    return kind !== undefined && kind !== "field";
  }

  #decideClass(flows: Flows, name: Identifier): void {
    const symbol = this.#program.symbolOf(name);
    if (symbol?.kind !== "class") return;
    const declared = this.#program.declaredTypeOf(symbol);
    if (declared.kind === "classValue") flows.decide(classObjectFact(declared.target));
  }
}

function isOwn(module: CheckedModule): boolean {
  return !module.isDeclarationFile && !module.isLibrary;
}

function isDeclaredOnly(type: Type): boolean {
  return type.kind === "reference" && type.target.symbol.module.isDeclarationFile;
}

/** Whether a name stands where it is a value that goes somewhere, so that a class of the name is an object there. */
function isValue(parent: Node, name: Identifier): boolean {
  switch (parent.kind) {
    case "CallExpression":
    case "NewExpression":
      return name !== parent.callee;
    case "ArrayLiteral":
    case "ShorthandProperty":
    case "Return":
      return true;
    case "PropertyAssignment":
      return name === parent.value;
    case "VariableDeclaration":
      return name === parent.initializer;
    case "Assignment":
      return name === parent.value;
    default:
      return false;
  }
}
