/** Symbols: what names stand for. One object per declared thing, shared by all its uses. */
import type {
  FunctionLike,
  Node,
  PropertyDefinition,
  SourceModule,
  StaticBlock,
} from "../syntax/ast.ts";
import type { BoundModule } from "./bound-module.ts";

export type SymbolKind =
  | "variable"
  | "parameter"
  | "function"
  | "class"
  | "interface"
  | "typeAlias"
  | "typeParameter"
  | "enum"
  | "enumMember"
  | "namespace"
  | "module"
  | "import"
  | "property"
  | "this"
  | "arguments";

/** Code that runs as one frame: a function, a field initializer, a static block, or a module. */
export type CodeContainer = FunctionLike | StaticBlock | PropertyDefinition | SourceModule;

/**
 * A declared name. A name may have several meanings at once (a class is a value and a type, an interface may merge with a
 * variable of the same name): `kind` is the meaning as a value if there is one.
 */
export interface ProgramSymbol {
  readonly id: number;
  readonly name: string;
  readonly kind: SymbolKind;
  /** Every declaration: overloads, merged interfaces, reopened enums and namespaces. */
  readonly declarations: readonly Node[];
  readonly module: BoundModule;
  /** The class, enum, namespace or module it is a member of. */
  readonly parent: ProgramSymbol | undefined;

  /** For variables: how it was declared. Catch bindings are `let`. */
  readonly variableKind: "var" | "let" | "const" | undefined;
  /** The function (or module …) whose frame holds it. */
  readonly container: CodeContainer | undefined;
  /** Declared directly in a module's top scope, so that one instance exists. */
  readonly isModuleLevel: boolean;
  /** Declared inside a loop body or head: each round has its own. */
  readonly isLoopVariable: boolean;
  /** Used by a function inside its container. */
  readonly isCaptured: boolean;
  /** Written anywhere besides its declaration. */
  readonly isReassigned: boolean;
  /** A write, or the initialization itself, may happen after a function that captures it was made. */
  readonly isWrittenAfterCapture: boolean;
  readonly isExported: boolean;
  readonly hasTypeMeaning: boolean;
  readonly hasValueMeaning: boolean;
}
