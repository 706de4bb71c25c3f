/** Source text to syntax tree. `Bug`s aside nothing here throws: mistakes are diagnostics (C1). */
import { type Diagnostic, diagnostic } from "../diagnostics/diagnostic.ts";
import { positionAt, type SourceFile, spanOf } from "../source.ts";
import type { SourceModule } from "./ast.ts";
import { tokenize } from "./lexer.ts";
import { AMBIENT, MAX_NESTING, MODULE_LEVEL, TooDeep, TooMany } from "./parser-base.ts";
import { ModuleParser } from "./parser-modules.ts";
import type { SourceToken } from "./tokens.ts";

/** A file's tree, what is wrong with it, and the first node id that it did not use. */
export interface ParseResult {
  /** What could be read; complete if there are no diagnostics. */
  readonly module: SourceModule;
  readonly diagnostics: readonly Diagnostic[];
  readonly nextNodeId: number;
}

export interface ParseOptions {
  /** Ids count up from here, so that the files of a program can share tables. Default 0. */
  readonly firstNodeId?: number;
}

/** Parses one file. */
export function parse(file: SourceFile, options: ParseOptions = {}): ParseResult {
  const { tokens, diagnostics } = tokenize(file);
  return PARSER.parse(file, tokens, diagnostics, options.firstNodeId ?? 0);
}

/** The whole grammar. */
export class TypeScriptParser extends ModuleParser {
  constructor() {
    super();
    this.performSelfAnalysis();
  }

  /** Parses `tokens` of `file`; `lexical` is what is wrong inside them. */
  parse(
    file: SourceFile,
    tokens: SourceToken[],
    lexical: readonly Diagnostic[],
    firstNodeId: number,
  ): ParseResult {
    this.begin(file, tokens, firstNodeId);
    this.flags = MODULE_LEVEL | (DECLARATION_FILE.test(file.path) ? AMBIENT : 0);
    const module = this.wholeModule();
    for (const { start } of this.covers.values()) {
      const params = { found: "`=`", expected: "`:`" };
      this.diagnostics.push(diagnostic("E2001", spanOf(file, start, start + 1), params));
    }
    const diagnostics = withoutCascades(file, lexical, this.diagnostics);
    return { module, diagnostics, nextNodeId: this.nextId };
  }

  private wholeModule(): SourceModule {
    const end = this.file.text.length;
    try {
      return this.sourceModule();
    } catch (error) {
      if (error instanceof TooMany) return this.emptyModule();
      if (!(error instanceof TooDeep) && !(error instanceof RangeError)) throw error;
      const token = error instanceof TooDeep ? error.token : this.LA(1);
      const limit = error instanceof TooDeep ? error.limit : MAX_NESTING;
      const start = Number.isNaN(token.startOffset) ? end : token.startOffset;
      const span = spanOf(this.file, start, Math.min(end, start + token.image.length));
      this.diagnostics.push(diagnostic("E7001", span, { limit }));
      return this.emptyModule();
    }
  }

  private emptyModule(): SourceModule {
    const end = this.file.text.length;
    return { kind: "SourceModule", id: this.id(), start: 0, end, statements: [] };
  }

  readonly sourceModule = this.rule<SourceModule>("sourceModule", () => {
    const statements = this.statementList(false);
    const end = this.file.text.length;
    return { kind: "SourceModule", id: this.id(), start: 0, end, statements };
  });
}

const DECLARATION_FILE = /\.d\.[cm]?ts$/;

const PARSER = new TypeScriptParser();

// A token that is wrong inside often makes its line wrong too, and one without an end takes in
// the brackets behind it; the first message is enough.
function withoutCascades(
  file: SourceFile,
  lexical: readonly Diagnostic[],
  syntactic: readonly Diagnostic[],
): Diagnostic[] {
  const lineOf = (each: Diagnostic): number => positionAt(file, each.span.start).line;
  const lines = new Set(lexical.map(lineOf));
  const endless = lexical.find(({ code }) => code === "E1002" || code === "E1003");
  const isOwn = (each: Diagnostic): boolean => {
    if (lines.size === 0 || each.code === "E6006") return true;
    if (endless && (each.code === "E2002" || each.span.start >= endless.span.start)) return false;
    return !lines.has(lineOf(each));
  };
  const all = [...lexical, ...syntactic.filter(isOwn)];
  all.sort((a, b) => a.span.start - b.span.start);
  // What follows JSX is read in a way that nobody meant.
  const jsx = all.findIndex(({ code }) => code === "E6006");
  return jsx < 0 ? all : all.slice(0, jsx + 1);
}
