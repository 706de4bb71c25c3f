/** Symbols while they are being made, and the scopes that hold them. */
import type { Node } from "../syntax/ast.ts";
import type { BoundModule } from "./bound-module.ts";
import type { CodeContainer, ProgramSymbol, SymbolKind } from "./symbols.ts";

/** What a name can mean; one name may mean several things at once. */
export const MEANING = { value: 1, type: 2, namespace: 4 } as const;

/** A symbol that binding and resolution still fill in. */
export class MutableSymbol implements ProgramSymbol {
  readonly id: number;
  readonly name: string;
  kind: SymbolKind;
  readonly declarations: Node[] = [];
  readonly module: BoundModule;
  parent: MutableSymbol | undefined = undefined;
  variableKind: "var" | "let" | "const" | undefined = undefined;
  container: CodeContainer | undefined = undefined;
  isModuleLevel = false;
  isLoopVariable = false;
  isCaptured = false;
  isReassigned = false;
  isWrittenAfterCapture = false;
  isExported = false;
  /** Bits of `MEANING`. */
  meaning = 0;
  /** Members of enums, namespaces and modules. */
  exports: Map<string, MutableSymbol> | undefined = undefined;
  /** `import type`, or an export of one: no value comes along. */
  isTypeOnly = false;
  /** An import whose value the program uses. */
  isReferencedAsValue = false;
  /** Scope that declares it, for variables in loops and use before declaration. */
  scope: Scope | undefined = undefined;
  /** Offsets of writes after the declaration, and where the first capture happens. */
  writes: WritePlace[] | undefined = undefined;
  /** `var`, parameters and functions have a value from the start of their scope. */
  isBlockScoped = false;

  constructor(id: number, name: string, kind: SymbolKind, module: BoundModule) {
    this.id = id;
    this.name = name;
    this.kind = kind;
    this.module = module;
  }

  get hasTypeMeaning(): boolean {
    return (this.meaning & MEANING.type) !== 0;
  }

  get hasValueMeaning(): boolean {
    return (this.meaning & MEANING.value) !== 0;
  }
}

/** Where a variable is written. */
export interface WritePlace {
  readonly node: Node;
  readonly container: CodeContainer;
}

/** Names that one node declares. */
export interface Scope {
  readonly node: Node;
  readonly parent: Scope | undefined;
  readonly names: Map<string, MutableSymbol>;
  readonly container: CodeContainer;
  /** Holds the `var`s of its container. */
  readonly isFunctionScope: boolean;
  /** Inside a loop of its container. */
  readonly isInLoop: boolean;
}
