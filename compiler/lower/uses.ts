/**
 * Where names are used: which functions are only ever called, which captured variables need a cell, which locals are tested for
 * `undefined`. Worked out per top-level statement, when code of it is lowered first.
 */
import type { CheckedProgram } from "../check/checked-program.ts";
import type { ProgramSymbol } from "../check/symbols.ts";
import type {
  ArrowFunction,
  ClassDeclaration,
  ClassExpression,
  ElementAccess,
  Expression,
  FunctionDeclaration,
  FunctionExpression,
  FunctionLike,
  Node,
  PatternProperty,
  PropertyAccess,
  PropertyDefinition,
  StaticBlock,
  VariableDeclaration,
} from "../syntax/ast.ts";
import { children } from "../syntax/ast-children.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { KeyTexts } from "./key-texts.ts";

/** Code that runs at another time than what is around it; a class stands for its methods. */
export type Frame =
  | FunctionLike
  | PropertyDefinition
  | StaticBlock
  | ClassDeclaration
  | ClassExpression;

/** The frames around a use, innermost first. */
export interface FrameChain {
  readonly frame: Frame;
  readonly outer: FrameChain | undefined;
}

/** How a name is used. `test`: only whether it is there matters. */
export type UseRole = "value" | "callee" | "write" | "test";

/** One use of a name. */
export interface Use {
  readonly node: Node;
  readonly role: UseRole;
  readonly chain: FrameChain | undefined;
  /** In `export { name }`: other modules see it. */
  readonly isExport: boolean;
}

/** A property that is read by its name: `object.name`, `object["name"]`, `{ name }` as a pattern. */
export type NamedRead = PropertyAccess | ElementAccess | PatternProperty;

/** A function whose code a name always stands for. */
export type KnownFunction = FunctionDeclaration | ArrowFunction | FunctionExpression;

/** Uses of names, found on demand. */
export class Uses {
  readonly #program: CheckedProgram;
  readonly #scanned = new Set<Node>();
  readonly #uses = new Map<ProgramSymbol, Use[]>();
  readonly #cells = new Map<ProgramSymbol, boolean>();
  readonly #zones = new Map<ProgramSymbol, boolean>();
  /** Functions which are the value of a `const`. */
  readonly #constants = new Map<Node, ProgramSymbol>();
  readonly #callbacks = new Set<Node>();
  readonly #calledOn = new Set<Node>();
  readonly #read = new Map<string, NamedRead[]>();
  /** Elements that are read for other things than to call them. */
  readonly #elements: ElementAccess[] = [];
  /** Variables that a pattern gives an element of a literal that is surely there. */
  readonly #given = new Set<ProgramSymbol>();
  /** By function expression, the property of an object literal that it is the value of. */
  readonly #members = new Map<Node, string>();

  #keyTexts: KeyTexts | undefined;

  constructor(program: CheckedProgram) {
    this.#program = program;
  }

  /** What keys that only the running program knows may be. */
  get keyTexts(): KeyTexts {
    this.#keyTexts ??= new KeyTexts(this.#program);
    return this.#keyTexts;
  }

  /** Makes sure that the uses inside a top-level statement or function are known. */
  scan(root: Node): void {
    if (this.#scanned.has(root)) return;
    this.#scanned.add(root);
    this.#walk(root);
  }

  /** True for a function literal that only an array method calls, as in `items.map((x) => x + 1)`: nobody can ask which function it is. */
  isCallback(node: Node): boolean {
    return this.#callbacks.has(node);
  }

  /** True for a name of which only `call` or `apply` is called. */
  isCalledOn(node: Node): boolean {
    return this.#calledOn.has(node);
  }

  /** True for `b` in `const [a, b] = [1, 2]`. */
  isGiven(symbol: ProgramSymbol): boolean {
    return this.#given.has(symbol);
  }

  /** True if properties of the name are read somewhere for other things than to call them where they are. */
  isRead(name: string): boolean {
    return this.#read.has(name) || this.#readsFunctionsByKey();
  }

  /** Where properties of the name are read so, by that name. */
  readsOf(name: string): readonly NamedRead[] {
    return this.#read.get(name) ?? [];
  }

  #readsFunctionsByKey(): boolean {
    const { types } = this.#program;
    for (let node = this.#elements.pop(); node; node = this.#elements.pop()) {
      const type = types.nonNullable(this.#program.typeOf(node));
      if (types.callSignaturesOf(type).length === 0) continue;
      this.#elements.push(node);
      return true;
    }
    return false;
  }

  /** The property of an object literal in whose place a function is written. */
  memberName(node: FunctionLike): string | undefined {
    return node.kind === "Method"
      ? this.#program.propertyNameOf(node.key)
      : this.#members.get(node);
  }

  /** All uses of a name in what has been scanned. */
  of(symbol: ProgramSymbol): readonly Use[] {
    return this.#uses.get(symbol) ?? [];
  }

  /** The function a name stands for wherever it can be seen: a declaration, or a `const` that is a function. */
  knownFunction(symbol: ProgramSymbol): KnownFunction | undefined {
    if (symbol.isReassigned) return undefined;
    if (symbol.kind === "function") {
      const found = symbol.declarations.find(
        (each) =>
          (each.kind === "FunctionDeclaration" || each.kind === "FunctionExpression") &&
          each.body !== null,
      );
      return found as KnownFunction | undefined;
    }
    if (symbol.kind !== "variable" || symbol.variableKind !== "const") return undefined;
    const declaration = constantDeclaration(symbol);
    const initializer = declaration?.initializer && stripParentheses(declaration.initializer);
    if (initializer?.kind !== "ArrowFunction" && initializer?.kind !== "FunctionExpression")
      return undefined;
    return this.handsOnItsName(initializer) ? undefined : initializer;
  }

  /** Whether a function expression uses its own name in other ways than calling it: it must be a value first. */
  handsOnItsName(node: Node): boolean {
    const own =
      node.kind === "FunctionExpression" && node.name && this.#program.symbolOf(node.name);
    return own ? this.needsClosure(own) : false;
  }

  /**
   * The function that a use of the name calls for sure: a `const` has its value by then. Before that, only its variable tells.
   */
  calledFunction(symbol: ProgramSymbol, use: Node): KnownFunction | undefined {
    const known = this.knownFunction(symbol);
    if (!known || symbol.kind === "function") return known;
    const isInside = use.start >= known.start && use.end <= known.end;
    const end = constantDeclaration(symbol)?.end ?? 0;
    return isInside || use.start >= end ? known : undefined;
  }

  /** True if a function is used in other ways than calling it, so that a closure is needed. */
  needsClosure(symbol: ProgramSymbol): boolean {
    return this.of(symbol).some(
      (use) => use.role !== "callee" || this.calledFunction(symbol, use.node) === undefined,
    );
  }

  /** True if closures share the variable, because it may be written after one of them was made. */
  needsCell(symbol: ProgramSymbol): boolean {
    if (!symbol.isCaptured || !symbol.isWrittenAfterCapture || symbol.isModuleLevel) return false;
    const known = this.#cells.get(symbol);
    if (known !== undefined) return known;
    if (symbol.kind === "function" && !symbol.isReassigned && !this.needsClosure(symbol))
      return false;
    const answer = symbol.isReassigned || !this.#isPassedAtCalls(symbol);
    this.#cells.set(symbol, answer);
    return answer;
  }

  /** True if code may look at the variable before its declaration has run. */
  needsZoneCheck(symbol: ProgramSymbol): boolean {
    if (endOfDeclaration(symbol) === undefined) return false;
    const known = this.#zones.get(symbol);
    if (known !== undefined) return known;
    const answer = !this.#runsAfterDeclaration(symbol);
    this.#zones.set(symbol, answer);
    return answer;
  }

  /** The name by which alone a frame's code can be reached. */
  #nameOf(frame: Frame): ProgramSymbol | undefined {
    if (frame.kind === "FunctionDeclaration" || frame.kind === "ClassDeclaration") {
      return frame.name ? this.#program.symbolOf(frame.name) : undefined;
    }
    return this.#constants.get(frame);
  }

  #runsAfterDeclaration(symbol: ProgramSymbol): boolean {
    const end = endOfDeclaration(symbol);
    if (end === undefined) return false;
    const seen = new Set<Frame>();
    const runsAfter = (use: Use): boolean => {
      const outermost = frameBelow(use.chain, symbol);
      return outermost === undefined ? use.node.start >= end : isMadeAfter(outermost);
    };
    const isMadeAfter = (frame: Frame): boolean => {
      if (seen.has(frame) || frame.start >= end) return true;
      seen.add(frame);
      // What is hoisted, or made before, can only be reached by its name.
      const own = this.#nameOf(frame);
      return own !== undefined && this.of(own).every(runsAfter);
    };
    return this.of(symbol).every(runsAfter);
  }

  /**
   * True if only code which runs after the variable has its value looks at it: function declarations that are only called, from
   * places after the variable's own declaration, can be handed the value at each call.
   */
  #isPassedAtCalls(symbol: ProgramSymbol): boolean {
    const end = endOfDeclaration(symbol);
    if (end === undefined) return false;
    const seen = new Set<Frame>();
    const runsAfter = (use: Use): boolean => {
      const outermost = frameBelow(use.chain, symbol);
      if (outermost === undefined) return use.node.start >= end;
      return isMadeAfter(outermost);
    };
    const isMadeAfter = (frame: Frame): boolean => {
      if (seen.has(frame)) return true;
      seen.add(frame);
      if (frame.kind !== "FunctionDeclaration") return frame.start >= end;
      const own = frame.name && this.#program.symbolOf(frame.name);
      if (!own || own.isReassigned || this.needsClosure(own)) return false;
      return this.of(own).every(runsAfter);
    };
    return this.of(symbol).every((use) => use.role !== "write" && runsAfter(use));
  }

  #walk(root: Node): void {
    interface Item {
      readonly node: Node;
      readonly role: UseRole;
      readonly chain: FrameChain | undefined;
      readonly isExport: boolean;
    }
    const pending: Item[] = [{ node: root, role: "value", chain: undefined, isExport: false }];
    for (let item = pending.pop(); item; item = pending.pop()) {
      const { node, role } = item;
      if (node.kind === "ExportSpecifier") {
        const symbol = this.#program.symbolOf(node);
        if (symbol) this.#note(symbol, { node, role: "value", chain: item.chain, isExport: true });
        continue;
      }
      if (node.kind === "Identifier") {
        const symbol = this.#program.symbolOf(node);
        if (symbol && !isDeclaredBy(symbol, node)) {
          this.#note(symbol, { node, role, chain: item.chain, isExport: item.isExport });
        }
        continue;
      }
      if (
        node.kind === "VariableDeclaration" &&
        node.initializer &&
        node.target.kind === "Identifier"
      ) {
        const symbol = this.#program.symbolOf(node.target);
        if (symbol?.variableKind === "const")
          this.#constants.set(stripParentheses(node.initializer), symbol);
      }
      if (node.kind === "VariableDeclaration") this.#noteGiven(node);
      if (node.kind === "PropertyAccess" && role !== "callee") this.#noteRead(node.name.name, node);
      if (node.kind === "ElementAccess" && role !== "callee") this.#noteElement(node);
      if (node.kind === "PropertyAssignment" && node.value.kind === "FunctionExpression") {
        const name = this.#program.propertyNameOf(node.key);
        if (name !== undefined) this.#members.set(node.value, name);
      }
      if (node.kind === "PatternProperty" && node.key.kind === "Identifier")
        this.#noteRead(node.key.name, node);
      if (node.kind === "CallExpression" && node.callee.kind === "PropertyAccess") {
        const { name, object } = node.callee;
        if (name.name === "call" || name.name === "apply")
          this.#calledOn.add(stripParentheses(object));
        if (CALLING_METHODS.has(name.name))
          for (const argument of node.arguments) this.#callbacks.add(argument);
      }
      const isFrame =
        ("parameters" in node && "body" in node) ||
        node.kind === "ClassDeclaration" ||
        node.kind === "ClassExpression";
      const chain =
        isFrame || node.kind === "PropertyDefinition" || node.kind === "StaticBlock"
          ? { frame: node as Frame, outer: item.chain }
          : item.chain;
      for (const child of children(node)) {
        if (isNameOnly(node, child)) continue;
        const isExport = node.kind === "ExportDefault";
        pending.push({ node: child, role: this.#roleOf(node, child, role), chain, isExport });
      }
    }
  }

  #noteRead(name: string, node: NamedRead): void {
    const known = this.#read.get(name);
    if (known) known.push(node);
    else this.#read.set(name, [node]);
  }

  #noteElement(node: ElementAccess): void {
    if (node.index.kind === "StringLiteral") this.#noteRead(node.index.value, node);
    else if (!this.#program.moduleOf(node).isLibrary) this.#elements.push(node);
  }

  #noteGiven({ target, initializer }: VariableDeclaration): void {
    const literal = initializer && stripParentheses(initializer);
    if (target.kind !== "ArrayPattern" || literal?.kind !== "ArrayLiteral") return;
    for (const [index, { kind }] of literal.elements.entries()) {
      const each = target.elements[index];
      if (kind === "Spread" || each?.kind !== "PatternElement") return;
      // What is read or only asserted to be there may be missing itself.
      const isSure = !["Hole", "ElementAccess", "NonNull", "AsExpression"].includes(kind);
      const symbol =
        each.target.kind === "Identifier" ? this.#program.symbolOf(each.target) : undefined;
      if (symbol && isSure && !each.initializer) this.#given.add(symbol);
    }
  }

  #note(symbol: ProgramSymbol, use: Use): void {
    const uses = this.#uses.get(symbol);
    if (uses) uses.push(use);
    else this.#uses.set(symbol, [use]);
  }

  /** `fork(f, …)` calls `f`. */
  #isFork(callee: Expression): boolean {
    const inner = stripParentheses(callee);
    const symbol = inner.kind === "Identifier" ? this.#program.symbolOf(inner) : undefined;
    return symbol?.name === "fork" && symbol.module.isDeclarationFile;
  }

  #roleOf(parent: Node, child: Node, role: UseRole): UseRole {
    switch (parent.kind) {
      case "CallExpression": {
        if (child === parent.callee) return "callee";
        return child === parent.arguments[0] && this.#isFork(parent.callee) ? "callee" : "value";
      }
      case "ParenthesizedExpression":
      case "NonNull":
        return role;
      case "Assignment":
        return child === parent.target ? "write" : "value";
      case "Update":
        return "write";
      case "ForOf":
      case "ForIn":
        return child === parent.target ? "write" : "value";
      case "ArrayPattern":
      case "ObjectPattern":
        return role;
      case "PatternElement":
      case "PatternProperty":
      case "RestElement":
        return child === parent.target ? role : "value";
      case "If":
      case "While":
      case "DoWhile":
      case "For":
      case "Conditional":
        return child === parent.test ? "test" : "value";
      case "Unary":
        return parent.operator === "!" || parent.operator === "typeof" ? "test" : "value";
      case "Logical":
        // The left side decides; the right is the value unless the whole is a test.
        return child === parent.left ? "test" : role;
      case "Binary": {
        if (!["===", "!==", "==", "!="].includes(parent.operator)) return "value";
        const other = child === parent.left ? parent.right : parent.left;
        return isNullish(other) ? "test" : "value";
      }
      case "PropertyAccess":
      case "ElementAccess":
        return child === parent.object && parent.optional ? "test" : "value";
      default:
        return "value";
    }
  }
}

/** Methods that call the functions they get and forget them. */
const CALLING_METHODS: ReadonlySet<string> = new Set([
  ...["map", "filter", "forEach", "reduce", "reduceRight", "some", "every", "flatMap", "from"],
  ...[
    "find",
    "findIndex",
    "findLast",
    "findLastIndex",
    "sort",
    "toSorted",
    "replace",
    "replaceAll",
  ],
]);

/** The declaration of a plainly declared variable. */
export function constantDeclaration(symbol: ProgramSymbol): VariableDeclaration | undefined {
  const [declaration] = symbol.declarations;
  return declaration?.kind === "VariableDeclaration" ? declaration : undefined;
}

/** True for the literals `undefined` and `null`. */
export function isNullish(node: Node): boolean {
  return (
    node.kind === "NullLiteral" ||
    (node.kind === "Identifier" && node.name === "undefined") ||
    (node.kind === "Unary" && node.operator === "void")
  );
}

function endOfDeclaration(symbol: ProgramSymbol): number | undefined {
  const [declaration] = symbol.declarations;
  if (declaration?.kind === "Parameter") return declaration.end;
  if (declaration?.kind !== "VariableDeclaration") return undefined;
  return symbol.variableKind === "var" ? undefined : declaration.end;
}

/** The outermost frame around a use that lies inside the frame which holds the variable. */
function frameBelow(chain: FrameChain | undefined, symbol: ProgramSymbol): Frame | undefined {
  let below: Frame | undefined;
  for (let each = chain; each && each.frame !== symbol.container; each = each.outer)
    below = each.frame;
  return below;
}

function isDeclaredBy(symbol: ProgramSymbol, node: Node): boolean {
  return symbol.declarations.some(
    (each) => ("name" in each && each.name === node) || ("target" in each && each.target === node),
  );
}

/** Identifiers that are names of members and labels, not uses of variables. */
function isNameOnly(parent: Node, child: Node): boolean {
  switch (parent.kind) {
    case "PropertyAccess":
      return child === parent.name;
    case "PropertyAssignment":
    case "PatternProperty":
    case "Method":
    case "Accessor":
    case "PropertyDefinition":
    case "EnumMember":
      return child === parent.key && child.kind === "Identifier";
    case "Labeled":
    case "Break":
    case "Continue":
      return child.kind === "Identifier";
    default:
      return false;
  }
}
