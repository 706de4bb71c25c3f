/**
 * Which methods of the library a key that only the running program knows may name: those whose names, or a beginning or an end of them, the program's text
 * has as texts or as keys. `left[key]` of two values of unknown type mostly compares their data, and each method that may be meant would be lowered as a
 * value for every kind of map, set and list that the program has.
 */
import type { CheckedProgram } from "../check/checked-program.ts";
import type { Node } from "../syntax/ast.ts";
import { children } from "../syntax/ast-children.ts";

/** So long a part of a name, at least, is taken for one that the name is put together of. */
const MIN_PART = 3;

/** What lists names that no text has. */
const LISTING: ReadonlySet<string> = new Set([
  "getOwnPropertyNames",
  "getOwnPropertyDescriptors",
  "ownKeys",
]);

/** Texts and keys of one program. */
export class KeyTexts {
  readonly #program: CheckedProgram;
  readonly #words = new Set<string>();
  #hasAll = false;
  #accessed: ReadonlySet<string> | undefined;

  constructor(program: CheckedProgram) {
    this.#program = program;
    for (const module of program.modules) {
      if (!module.isDeclarationFile && !module.isLibrary) this.#read(module.ast);
    }
  }

  /** Whether a key may be the name. */
  mayBe(name: string): boolean {
    if (this.#hasAll || this.#words.has(name)) return true;
    for (let length = MIN_PART; length < name.length; length++) {
      if (this.#words.has(name.slice(0, length)) || this.#words.has(name.slice(-length)))
        return true;
    }
    return false;
  }

  /** Whether code asks for a member of the name, in any way: a method that it does not ask for is taken from no object on purpose. */
  isNamed(name: string): boolean {
    this.#accessed ??= accessedNames(this.#program);
    return this.#accessed.has(name) || this.mayBe(name);
  }

  #read(ast: Node): void {
    const pending = [ast];
    // A class's methods are among no keys that a program lists in another way than those above.
    const ofClasses = new Set<Node>();
    for (let node = pending.pop(); node; node = pending.pop()) {
      if (node.kind === "StringLiteral") this.#add(node.value);
      else if (node.kind === "TemplateLiteral" || node.kind === "TemplateLiteralType") {
        for (const { raw } of node.quasis) this.#add(raw);
      } else if (node.kind === "PropertyAccess") {
        this.#hasAll ||= LISTING.has(node.name.name);
      } else if (node.kind === "ClassDeclaration" || node.kind === "ClassExpression") {
        for (const member of node.members) if (member.kind === "Method") ofClasses.add(member);
      } else if ("key" in node && node.key.kind === "Identifier") {
        const isListed = node.kind !== "MethodSignature" && !ofClasses.has(node);
        if (isListed) this.#add(node.key.name);
      }
      for (const child of children(node)) pending.push(child);
    }
  }

  #add(text: string): void {
    for (const [word] of text.matchAll(/\w+/g)) this.#words.add(word);
  }
}

/** Names that property accesses ask for, and all names of members in the library, which may ask for them in its own ways. */
function accessedNames(program: CheckedProgram): Set<string> {
  const names = new Set<string>();
  for (const { ast, isLibrary, isDeclarationFile } of program.modules) {
    const pending: Node[] = [ast];
    for (let node = pending.pop(); node; node = pending.pop()) {
      if (node.kind === "PropertyAccess") names.add(node.name.name);
      const isOfLibrary = isLibrary || isDeclarationFile;
      if (isOfLibrary && "key" in node && node.key.kind === "Identifier") names.add(node.key.name);
      for (const child of children(node)) pending.push(child);
    }
  }
  return names;
}
