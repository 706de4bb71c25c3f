/** Texts of virtual sources: what is needed stays where it was, all else becomes blanks, so that every position still holds. */
import { type CallExpression, Node, SyntaxKind } from "ts-morph";
import { isTransparent } from "./call-argument.ts";
import type { ModuleFile } from "./module-file.ts";

/** A text in which parts stand out from blanks. Line ends are kept everywhere. */
export class VirtualText {
  readonly #text: string;
  /** 1 where a character is kept. */
  readonly #mask: Uint8Array;
  readonly #placed: { readonly start: number; readonly text: string }[] = [];
  #appended = "";

  constructor(text: string) {
    this.#text = text;
    this.#mask = new Uint8Array(text.length);
  }

  keep(start: number, end: number): void {
    this.#mask.fill(1, start, end);
  }

  blank(start: number, end: number): void {
    this.#mask.fill(0, start, end);
  }

  /**
   * Writes words over blanks before a place, line breaks between them as it comes.
   * @returns false, and changes nothing, when there is no room
   */
  placeBefore(end: number, words: readonly string[]): boolean {
    const found: { start: number; text: string }[] = [];
    let at = end;
    for (const word of [...words].reverse()) {
      while (at >= word.length && !this.#isRoom(at - word.length, at)) at -= 1;
      if (at < word.length || !this.#isBlank(at, end)) return false;
      at -= word.length;
      found.push({ start: at, text: word });
    }
    this.#placed.push(...found);
    return true;
  }

  /** Adds lines behind the text. */
  append(line: string): void {
    this.#appended += `\n${line}`;
  }

  toString(): string {
    let result = "";
    let start = 0;
    const flush = (end: number) => {
      const part = this.#text.slice(start, end);
      result += this.#mask[start] === 1 ? part : part.replace(NO_LINE_END, " ");
      start = end;
    };
    for (let at = 1; at < this.#mask.length; at += 1)
      if (this.#mask[at] !== this.#mask[at - 1]) flush(at);
    flush(this.#text.length);
    for (const { start: from, text } of this.#placed)
      result = result.slice(0, from) + text + result.slice(from + text.length);
    return result + this.#appended;
  }

  /** Blanks within one line. */
  #isRoom(start: number, end: number): boolean {
    return this.#isBlank(start, end) && !LINE_END.test(this.#text.slice(start, end));
  }

  #isBlank(start: number, end: number): boolean {
    return this.#mask.subarray(start, end).every((each) => each === 0);
  }
}

/** The four line ends of the language, by which the compiler counts too. */
const LINE_END = /[\r\n\u2028\u2029]/;
const NO_LINE_END = /[^\r\n\u2028\u2029]/g;

/**
 * The needed parts of a file.
 * @param kept top-level statements, and of imports and exports the specifiers
 */
export function virtualText(module: ModuleFile, kept: ReadonlySet<Node>): VirtualText {
  const text = new VirtualText(module.file.getFullText());
  let previous: Node | undefined;
  for (const statement of module.file.getStatements()) {
    if (!kept.has(statement)) continue;
    if (previous) endStatement(text, previous, statement);
    previous = statement;
    text.keep(statement.getStart(), statement.getEnd());
    blankSpecifiers(text, statement, kept);
    for (const call of statement.getDescendantsOfKind(SyntaxKind.CallExpression))
      if (isTransparent(module, call)) unwrapCall(text, call);
  }
  return text;
}

/** Where a line break ended a statement, what follows now may be read as its continuation. */
function endStatement(text: VirtualText, statement: Node, next: Node): void {
  const isOpen =
    Node.isVariableStatement(statement) ||
    Node.isExpressionStatement(statement) ||
    Node.isExportAssignment(statement);
  if (isOpen && !statement.getText().endsWith(";") && /^[([`/+-]/.test(next.getText()))
    text.placeBefore(next.getStart(), [";"]);
}

/** Names that an import or export statement has besides the needed ones, which would not be there. */
function blankSpecifiers(text: VirtualText, statement: Node, kept: ReadonlySet<Node>): void {
  if (Node.isImportDeclaration(statement)) {
    const clause = statement.getImportClause();
    const name = clause?.getDefaultImport();
    const rest = clause?.getNamedBindings();
    if (clause && name && rest) {
      if (!kept.has(clause)) text.blank(name.getStart(), rest.getStart());
      else if (Node.isNamespaceImport(rest) && !kept.has(rest))
        text.blank(name.getEnd(), rest.getEnd());
    }
    blankOthers(text, statement.getNamedImports(), kept);
  } else if (Node.isExportDeclaration(statement)) {
    blankOthers(text, statement.getNamedExports(), kept);
  }
}

function blankOthers(text: VirtualText, all: readonly Node[], kept: ReadonlySet<Node>): void {
  all.forEach((each, index) => {
    if (kept.has(each)) return;
    const next = all[index + 1];
    const brace = each.getParent()?.getEnd() ?? each.getEnd();
    text.blank(each.getStart(), next ? next.getStart() : brace - 1);
  });
}

function unwrapCall(text: VirtualText, call: CallExpression): void {
  const [argument] = call.getArguments();
  if (!argument) return;
  text.blank(call.getStart(), argument.getStart());
  text.blank(argument.getEnd(), call.getEnd());
}
