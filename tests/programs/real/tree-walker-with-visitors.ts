// A small language with classes and closures: scanner, parser and interpreter as visitors, in namespaces of classes.
enum TokenType {
  LEFT_PAREN = "(",
  RIGHT_PAREN = ")",
  LEFT_BRACE = "{",
  RIGHT_BRACE = "}",
  COMMA = ",",
  DOT = ".",
  MINUS = "-",
  PLUS = "+",
  SEMICOLON = ";",
  SLASH = "/",
  STAR = "*",
  BANG = "!",
  BANG_EQUAL = "!=",
  EQUAL = "=",
  EQUAL_EQUAL = "==",
  GREATER = ">",
  GREATER_EQUAL = ">=",
  LESS = "<",
  LESS_EQUAL = "<=",
  IDENTIFIER = "id",
  STRING = "str",
  NUMBER = "num",
  AND = "and",
  CLASS = "class",
  ELSE = "else",
  FALSE = "false",
  FUN = "fun",
  FOR = "for",
  IF = "if",
  NIL = "nil",
  OR = "or",
  PRINT = "print",
  RETURN = "return",
  SUPER = "super",
  THIS = "this",
  TRUE = "true",
  VAR = "var",
  WHILE = "while",
  EOF = "eof",
}
type LoxValue = string | number | boolean | null | LoxCallable | LoxInstance;
class Token {
  constructor(
    public readonly type: TokenType,
    public readonly lexeme: string,
    public readonly literal: any,
    public readonly line: number,
  ) {}
  public toString(): string {
    return `${this.type} ${this.lexeme} ${this.literal}`;
  }
}
class Scanner {
  private tokens: Token[] = [];
  private start = 0;
  private current = 0;
  private line = 1;
  private static readonly keywords: { [index: string]: TokenType } = {
    and: TokenType.AND,
    class: TokenType.CLASS,
    else: TokenType.ELSE,
    false: TokenType.FALSE,
    for: TokenType.FOR,
    fun: TokenType.FUN,
    if: TokenType.IF,
    nil: TokenType.NIL,
    or: TokenType.OR,
    print: TokenType.PRINT,
    return: TokenType.RETURN,
    super: TokenType.SUPER,
    this: TokenType.THIS,
    true: TokenType.TRUE,
    var: TokenType.VAR,
    while: TokenType.WHILE,
  };
  constructor(private source: string) {}
  scanTokens(): Token[] {
    while (!this.isAtEnd()) {
      this.start = this.current;
      this.scanToken();
    }
    this.tokens.push(new Token(TokenType.EOF, "", null, this.line));
    return this.tokens;
  }
  private isAtEnd = () => this.current >= this.source.length;
  private advance = () => this.source[this.current++];
  private peek(): string {
    return this.isAtEnd() ? "\0" : this.source.charAt(this.current);
  }
  private match(expected: string): boolean {
    if (this.isAtEnd()) return false;
    if (this.source.charAt(this.current) != expected) return false;
    this.current++;
    return true;
  }
  private addToken(type: TokenType, literal: any = null) {
    this.tokens.push(new Token(type, this.source.substring(this.start, this.current), literal, this.line));
  }
  private scanToken() {
    const c = this.advance();
    switch (c) {
      case "(":
      case ")":
      case "{":
      case "}":
      case ",":
      case ".":
      case "-":
      case "+":
      case ";":
      case "*":
        this.addToken(c as TokenType);
        break;
      case "!":
        this.addToken(this.match("=") ? TokenType.BANG_EQUAL : TokenType.BANG);
        break;
      case "=":
        this.addToken(this.match("=") ? TokenType.EQUAL_EQUAL : TokenType.EQUAL);
        break;
      case "<":
        this.addToken(this.match("=") ? TokenType.LESS_EQUAL : TokenType.LESS);
        break;
      case ">":
        this.addToken(this.match("=") ? TokenType.GREATER_EQUAL : TokenType.GREATER);
        break;
      case "/":
        if (this.match("/")) {
          while (this.peek() != "\n" && !this.isAtEnd()) this.advance();
        } else this.addToken(TokenType.SLASH);
        break;
      case " ":
      case "\r":
      case "\t":
        break;
      case "\n":
        this.line++;
        break;
      case '"':
        this.string();
        break;
      default:
        if (/\d/.test(c)) this.number();
        else if (/[a-z_]/i.test(c)) this.identifier();
        else Lox.error(this.line, `Unexpected character '${c}'.`);
    }
  }
  private string() {
    while (this.peek() != '"' && !this.isAtEnd()) {
      if (this.peek() == "\n") this.line++;
      this.advance();
    }
    if (this.isAtEnd()) {
      Lox.error(this.line, "Unterminated string.");
      return;
    }
    this.advance();
    this.addToken(TokenType.STRING, this.source.substring(this.start + 1, this.current - 1));
  }
  private number() {
    while (/[\d.]/.test(this.peek())) this.advance();
    this.addToken(TokenType.NUMBER, parseFloat(this.source.substring(this.start, this.current)));
  }
  private identifier() {
    while (/\w/.test(this.peek())) this.advance();
    const text = this.source.slice(this.start, this.current);
    const type = Scanner.keywords[text] ?? TokenType.IDENTIFIER;
    this.addToken(type);
  }
}
namespace Expr {
  export interface Visitor<R> {
    visitAssign(e: Assign): R;
    visitBinary(e: Binary): R;
    visitCall(e: Call): R;
    visitGet(e: Get): R;
    visitGrouping(e: Grouping): R;
    visitLiteral(e: Literal): R;
    visitLogical(e: Logical): R;
    visitSet(e: Set): R;
    visitSuper(e: Super): R;
    visitThis(e: This): R;
    visitUnary(e: Unary): R;
    visitVariable(e: Variable): R;
  }
  export abstract class Base {
    abstract accept<R>(visitor: Visitor<R>): R;
  }
  export class Assign extends Base {
    constructor(
      readonly name: Token,
      readonly value: Base,
    ) {
      super();
    }
    accept<R>(v: Visitor<R>) {
      return v.visitAssign(this);
    }
  }
  export class Binary extends Base {
    constructor(
      readonly left: Base,
      readonly operator: Token,
      readonly right: Base,
    ) {
      super();
    }
    accept<R>(v: Visitor<R>) {
      return v.visitBinary(this);
    }
  }
  export class Call extends Base {
    constructor(
      readonly callee: Base,
      readonly paren: Token,
      readonly args: Base[],
    ) {
      super();
    }
    accept<R>(v: Visitor<R>) {
      return v.visitCall(this);
    }
  }
  export class Get extends Base {
    constructor(
      readonly object: Base,
      readonly name: Token,
    ) {
      super();
    }
    accept<R>(v: Visitor<R>) {
      return v.visitGet(this);
    }
  }
  export class Grouping extends Base {
    constructor(readonly expression: Base) {
      super();
    }
    accept<R>(v: Visitor<R>) {
      return v.visitGrouping(this);
    }
  }
  export class Literal extends Base {
    constructor(readonly value: string | number | boolean | null) {
      super();
    }
    accept<R>(v: Visitor<R>) {
      return v.visitLiteral(this);
    }
  }
  export class Logical extends Base {
    constructor(
      readonly left: Base,
      readonly operator: Token,
      readonly right: Base,
    ) {
      super();
    }
    accept<R>(v: Visitor<R>) {
      return v.visitLogical(this);
    }
  }
  export class Set extends Base {
    constructor(
      readonly object: Base,
      readonly name: Token,
      readonly value: Base,
    ) {
      super();
    }
    accept<R>(v: Visitor<R>) {
      return v.visitSet(this);
    }
  }
  export class Super extends Base {
    constructor(
      readonly keyword: Token,
      readonly method: Token,
    ) {
      super();
    }
    accept<R>(v: Visitor<R>) {
      return v.visitSuper(this);
    }
  }
  export class This extends Base {
    constructor(readonly keyword: Token) {
      super();
    }
    accept<R>(v: Visitor<R>) {
      return v.visitThis(this);
    }
  }
  export class Unary extends Base {
    constructor(
      readonly operator: Token,
      readonly right: Base,
    ) {
      super();
    }
    accept<R>(v: Visitor<R>) {
      return v.visitUnary(this);
    }
  }
  export class Variable extends Base {
    constructor(readonly name: Token) {
      super();
    }
    accept<R>(v: Visitor<R>) {
      return v.visitVariable(this);
    }
  }
}
namespace Stmt {
  export interface Visitor<R> {
    visitBlock(s: Block): R;
    visitClass(s: Class): R;
    visitExpression(s: Expression): R;
    visitFunction(s: Function): R;
    visitIf(s: If): R;
    visitPrint(s: Print): R;
    visitReturn(s: Return): R;
    visitVar(s: Var): R;
    visitWhile(s: While): R;
  }
  export abstract class Base {
    abstract accept<R>(v: Visitor<R>): R;
  }
  export class Block extends Base {
    constructor(readonly statements: Base[]) {
      super();
    }
    accept<R>(v: Visitor<R>) {
      return v.visitBlock(this);
    }
  }
  export class Class extends Base {
    constructor(
      readonly name: Token,
      readonly superclass: Expr.Variable | null,
      readonly methods: Function[],
    ) {
      super();
    }
    accept<R>(v: Visitor<R>) {
      return v.visitClass(this);
    }
  }
  export class Expression extends Base {
    constructor(readonly expression: Expr.Base) {
      super();
    }
    accept<R>(v: Visitor<R>) {
      return v.visitExpression(this);
    }
  }
  export class Function extends Base {
    constructor(
      readonly name: Token,
      readonly params: Token[],
      readonly body: Base[],
    ) {
      super();
    }
    accept<R>(v: Visitor<R>) {
      return v.visitFunction(this);
    }
  }
  export class If extends Base {
    constructor(
      readonly condition: Expr.Base,
      readonly thenBranch: Base,
      readonly elseBranch?: Base,
    ) {
      super();
    }
    accept<R>(v: Visitor<R>) {
      return v.visitIf(this);
    }
  }
  export class Print extends Base {
    constructor(readonly expression: Expr.Base) {
      super();
    }
    accept<R>(v: Visitor<R>) {
      return v.visitPrint(this);
    }
  }
  export class Return extends Base {
    constructor(
      readonly keyword: Token,
      readonly value?: Expr.Base,
    ) {
      super();
    }
    accept<R>(v: Visitor<R>) {
      return v.visitReturn(this);
    }
  }
  export class Var extends Base {
    constructor(
      readonly name: Token,
      readonly initializer: Expr.Base | null,
    ) {
      super();
    }
    accept<R>(v: Visitor<R>) {
      return v.visitVar(this);
    }
  }
  export class While extends Base {
    constructor(
      readonly condition: Expr.Base,
      readonly body: Base,
    ) {
      super();
    }
    accept<R>(v: Visitor<R>) {
      return v.visitWhile(this);
    }
  }
}
class ParseError extends Error {}
class Parser {
  private current = 0;
  constructor(private readonly tokens: Token[]) {}
  parse(): Stmt.Base[] {
    const out: (Stmt.Base | null)[] = [];
    while (!this.isAtEnd()) out.push(this.declaration());
    return out.filter((s): s is Stmt.Base => s !== null);
  }
  private declaration(): Stmt.Base | null {
    try {
      if (this.match(TokenType.CLASS)) return this.classDeclaration();
      if (this.match(TokenType.FUN)) return this.function("function");
      if (this.match(TokenType.VAR)) return this.varDeclaration();
      return this.statement();
    } catch (e) {
      if (e instanceof ParseError) {
        this.synchronize();
        return null;
      }
      throw e;
    }
  }
  private classDeclaration() {
    const name = this.consume(TokenType.IDENTIFIER, "Expect class name.");
    let superclass: Expr.Variable | null = null;
    if (this.match(TokenType.LESS)) {
      this.consume(TokenType.IDENTIFIER, "Expect superclass name.");
      superclass = new Expr.Variable(this.previous());
    }
    this.consume(TokenType.LEFT_BRACE, "Expect '{' before class body.");
    const methods: Stmt.Function[] = [];
    while (!this.check(TokenType.RIGHT_BRACE) && !this.isAtEnd()) methods.push(this.function("method"));
    this.consume(TokenType.RIGHT_BRACE, "Expect '}' after class body.");
    return new Stmt.Class(name, superclass, methods);
  }
  private function(kind: "function" | "method"): Stmt.Function {
    const name = this.consume(TokenType.IDENTIFIER, `Expect ${kind} name.`);
    this.consume(TokenType.LEFT_PAREN, `Expect '(' after ${kind} name.`);
    const parameters: Token[] = [];
    if (!this.check(TokenType.RIGHT_PAREN))
      do {
        parameters.push(this.consume(TokenType.IDENTIFIER, "Expect parameter name."));
      } while (this.match(TokenType.COMMA));
    this.consume(TokenType.RIGHT_PAREN, "Expect ')' after parameters.");
    this.consume(TokenType.LEFT_BRACE, `Expect '{' before ${kind} body.`);
    return new Stmt.Function(name, parameters, this.block());
  }
  private varDeclaration() {
    const name = this.consume(TokenType.IDENTIFIER, "Expect variable name.");
    const init = this.match(TokenType.EQUAL) ? this.expression() : null;
    this.consume(TokenType.SEMICOLON, "Expect ';' after variable declaration.");
    return new Stmt.Var(name, init);
  }
  private statement(): Stmt.Base {
    if (this.match(TokenType.FOR)) return this.forStatement();
    if (this.match(TokenType.IF)) {
      this.consume(TokenType.LEFT_PAREN, "Expect '('.");
      const c = this.expression();
      this.consume(TokenType.RIGHT_PAREN, "Expect ')'.");
      const t = this.statement();
      return new Stmt.If(c, t, this.match(TokenType.ELSE) ? this.statement() : undefined);
    }
    if (this.match(TokenType.PRINT)) {
      const v = this.expression();
      this.consume(TokenType.SEMICOLON, "Expect ';' after value.");
      return new Stmt.Print(v);
    }
    if (this.match(TokenType.RETURN)) {
      const k = this.previous();
      let v: Expr.Base | undefined;
      if (!this.check(TokenType.SEMICOLON)) v = this.expression();
      this.consume(TokenType.SEMICOLON, "Expect ';' after return value.");
      return new Stmt.Return(k, v);
    }
    if (this.match(TokenType.WHILE)) {
      this.consume(TokenType.LEFT_PAREN, "Expect '('.");
      const c = this.expression();
      this.consume(TokenType.RIGHT_PAREN, "Expect ')'.");
      return new Stmt.While(c, this.statement());
    }
    if (this.match(TokenType.LEFT_BRACE)) return new Stmt.Block(this.block());
    const e = this.expression();
    this.consume(TokenType.SEMICOLON, "Expect ';' after expression.");
    return new Stmt.Expression(e);
  }
  private forStatement(): Stmt.Base {
    this.consume(TokenType.LEFT_PAREN, "Expect '(' after 'for'.");
    let initializer: Stmt.Base | null;
    if (this.match(TokenType.SEMICOLON)) initializer = null;
    else if (this.match(TokenType.VAR)) initializer = this.varDeclaration();
    else {
      const e = this.expression();
      this.consume(TokenType.SEMICOLON, "Expect ';'");
      initializer = new Stmt.Expression(e);
    }
    let condition: Expr.Base | null = this.check(TokenType.SEMICOLON) ? null : this.expression();
    this.consume(TokenType.SEMICOLON, "Expect ';' after loop condition.");
    let increment = null;
    if (!this.check(TokenType.RIGHT_PAREN)) increment = this.expression();
    this.consume(TokenType.RIGHT_PAREN, "Expect ')' after for clauses.");
    let body = this.statement();
    if (increment !== null) body = new Stmt.Block([body, new Stmt.Expression(increment)]);
    condition ??= new Expr.Literal(true);
    body = new Stmt.While(condition, body);
    if (initializer !== null) body = new Stmt.Block([initializer, body]);
    return body;
  }
  private block() {
    const s: Stmt.Base[] = [];
    while (!this.check(TokenType.RIGHT_BRACE) && !this.isAtEnd()) {
      const d = this.declaration();
      if (d) s.push(d);
    }
    this.consume(TokenType.RIGHT_BRACE, "Expect '}' after block.");
    return s;
  }
  private expression(): Expr.Base {
    return this.assignment();
  }
  private assignment(): Expr.Base {
    const expr = this.or();
    if (this.match(TokenType.EQUAL)) {
      const equals = this.previous();
      const value = this.assignment();
      if (expr instanceof Expr.Variable) return new Expr.Assign(expr.name, value);
      else if (expr instanceof Expr.Get) return new Expr.Set(expr.object, expr.name, value);
      this.error(equals, "Invalid assignment target.");
    }
    return expr;
  }
  private binaryLevel(
    next: () => Expr.Base,
    ctor: new (l: Expr.Base, o: Token, r: Expr.Base) => Expr.Base,
    ...types: TokenType[]
  ): Expr.Base {
    let e = next.call(this);
    while (this.match(...types)) {
      const op = this.previous();
      e = new ctor(e, op, next.call(this));
    }
    return e;
  }
  private or() {
    return this.binaryLevel(this.and, Expr.Logical, TokenType.OR);
  }
  private and() {
    return this.binaryLevel(this.equality, Expr.Logical, TokenType.AND);
  }
  private equality() {
    return this.binaryLevel(this.comparison, Expr.Binary, TokenType.BANG_EQUAL, TokenType.EQUAL_EQUAL);
  }
  private comparison() {
    return this.binaryLevel(this.term, Expr.Binary, TokenType.GREATER, TokenType.GREATER_EQUAL, TokenType.LESS, TokenType.LESS_EQUAL);
  }
  private term() {
    return this.binaryLevel(this.factor, Expr.Binary, TokenType.MINUS, TokenType.PLUS);
  }
  private factor(): Expr.Base {
    return this.binaryLevel(this.unary, Expr.Binary, TokenType.SLASH, TokenType.STAR);
  }
  private unary(): Expr.Base {
    if (this.match(TokenType.BANG, TokenType.MINUS)) {
      const op = this.previous();
      return new Expr.Unary(op, this.unary());
    }
    return this.call();
  }
  private call(): Expr.Base {
    let expr = this.primary();
    while (true) {
      if (this.match(TokenType.LEFT_PAREN)) {
        const args: Expr.Base[] = [];
        if (!this.check(TokenType.RIGHT_PAREN))
          do {
            args.push(this.expression());
          } while (this.match(TokenType.COMMA));
        expr = new Expr.Call(expr, this.consume(TokenType.RIGHT_PAREN, "Expect ')' after arguments."), args);
      } else if (this.match(TokenType.DOT))
        expr = new Expr.Get(expr, this.consume(TokenType.IDENTIFIER, "Expect property name after '.'."));
      else break;
    }
    return expr;
  }
  private primary(): Expr.Base {
    if (this.match(TokenType.FALSE)) return new Expr.Literal(false);
    if (this.match(TokenType.TRUE)) return new Expr.Literal(true);
    if (this.match(TokenType.NIL)) return new Expr.Literal(null);
    if (this.match(TokenType.NUMBER, TokenType.STRING)) return new Expr.Literal(this.previous().literal);
    if (this.match(TokenType.SUPER)) {
      const k = this.previous();
      this.consume(TokenType.DOT, "Expect '.' after 'super'.");
      return new Expr.Super(k, this.consume(TokenType.IDENTIFIER, "Expect superclass method name."));
    }
    if (this.match(TokenType.THIS)) return new Expr.This(this.previous());
    if (this.match(TokenType.IDENTIFIER)) return new Expr.Variable(this.previous());
    if (this.match(TokenType.LEFT_PAREN)) {
      const e = this.expression();
      this.consume(TokenType.RIGHT_PAREN, "Expect ')' after expression.");
      return new Expr.Grouping(e);
    }
    throw this.error(this.peek(), "Expect expression.");
  }
  private match(...types: TokenType[]): boolean {
    for (const t of types)
      if (this.check(t)) {
        this.advance();
        return true;
      }
    return false;
  }
  private consume(t: TokenType, message: string): Token {
    if (this.check(t)) return this.advance();
    throw this.error(this.peek(), message);
  }
  private check(t: TokenType) {
    return !this.isAtEnd() && this.peek().type === t;
  }
  private advance(): Token {
    if (!this.isAtEnd()) this.current++;
    return this.previous();
  }
  private isAtEnd() {
    return this.peek().type === TokenType.EOF;
  }
  private peek() {
    return this.tokens[this.current];
  }
  private previous() {
    return this.tokens[this.current - 1];
  }
  private error(t: Token, m: string) {
    Lox.error(t.line, (t.type === TokenType.EOF ? "at end: " : `at '${t.lexeme}': `) + m);
    return new ParseError();
  }
  private synchronize() {
    this.advance();
    while (!this.isAtEnd()) {
      if (this.previous().type == TokenType.SEMICOLON) return;
      switch (this.peek().type) {
        case TokenType.CLASS:
        case TokenType.FUN:
        case TokenType.VAR:
        case TokenType.FOR:
        case TokenType.IF:
        case TokenType.WHILE:
        case TokenType.PRINT:
        case TokenType.RETURN:
          return;
      }
      this.advance();
    }
  }
}
class RuntimeError extends Error {
  constructor(
    readonly token: Token,
    message: string,
  ) {
    super(message);
    Object.setPrototypeOf(this, RuntimeError.prototype);
  }
}
class Return extends Error {
  constructor(readonly value: LoxValue) {
    super();
  }
}
class Environment {
  private readonly values = new Map<string, LoxValue>();
  constructor(readonly enclosing?: Environment) {}
  define(name: string, value: LoxValue) {
    this.values.set(name, value);
  }
  get(name: Token): LoxValue {
    if (this.values.has(name.lexeme)) return this.values.get(name.lexeme)!;
    if (this.enclosing) return this.enclosing.get(name);
    throw new RuntimeError(name, `Undefined variable '${name.lexeme}'.`);
  }
  assign(name: Token, value: LoxValue): void {
    if (this.values.has(name.lexeme)) {
      this.values.set(name.lexeme, value);
      return;
    }
    if (this.enclosing) return this.enclosing.assign(name, value);
    throw new RuntimeError(name, `Undefined variable '${name.lexeme}'.`);
  }
}
interface LoxCallable {
  arity(): number;
  call(i: Interpreter, args: LoxValue[]): LoxValue;
  toString(): string;
}
const isCallable = (v: LoxValue): v is LoxCallable => typeof v === "object" && v !== null && "call" in v;
class LoxFunction implements LoxCallable {
  constructor(
    private readonly declaration: Stmt.Function,
    private readonly closure: Environment,
    private readonly isInitializer: boolean,
  ) {}
  bind(instance: LoxInstance) {
    const env = new Environment(this.closure);
    env.define("this", instance);
    return new LoxFunction(this.declaration, env, this.isInitializer);
  }
  arity = () => this.declaration.params.length;
  call(interpreter: Interpreter, args: LoxValue[]): LoxValue {
    const env = new Environment(this.closure);
    this.declaration.params.forEach((p, i) => env.define(p.lexeme, args[i]));
    try {
      interpreter.executeBlock(this.declaration.body, env);
    } catch (r) {
      if (r instanceof Return) return this.isInitializer ? this.closure.get({ lexeme: "this" } as Token) : r.value;
      throw r;
    }
    return this.isInitializer ? this.closure.get({ lexeme: "this" } as Token) : null;
  }
  toString() {
    return `<fn ${this.declaration.name.lexeme}>`;
  }
}
class LoxClass implements LoxCallable {
  constructor(
    readonly name: string,
    readonly superclass: LoxClass | null,
    private readonly methods: Record<string, LoxFunction>,
  ) {}
  findMethod(name: string): LoxFunction | undefined {
    return Object.hasOwn(this.methods, name) ? this.methods[name] : this.superclass?.findMethod(name);
  }
  arity() {
    return this.findMethod("init")?.arity() ?? 0;
  }
  call(i: Interpreter, args: LoxValue[]) {
    const instance = new LoxInstance(this);
    this.findMethod("init")?.bind(instance).call(i, args);
    return instance;
  }
  toString() {
    return this.name;
  }
}
class LoxInstance {
  private fields: Map<string, LoxValue> = new Map();
  constructor(private klass: LoxClass) {}
  get(name: Token): LoxValue {
    if (this.fields.has(name.lexeme)) return this.fields.get(name.lexeme) as LoxValue;
    const m = this.klass.findMethod(name.lexeme);
    if (m) return m.bind(this);
    throw new RuntimeError(name, `Undefined property '${name.lexeme}'.`);
  }
  set(name: Token, value: LoxValue) {
    this.fields.set(name.lexeme, value);
  }
  toString() {
    return this.klass.name + " instance";
  }
}
class Interpreter implements Expr.Visitor<LoxValue>, Stmt.Visitor<void> {
  readonly globals = new Environment();
  private environment = this.globals;
  constructor() {
    this.globals.define("clock", { arity: () => 0, call: () => 42, toString: () => "<native fn>" });
  }
  interpret(statements: Stmt.Base[]) {
    try {
      for (const s of statements) this.execute(s);
    } catch (e) {
      if (e instanceof RuntimeError) Lox.runtimeError(e);
      else throw e;
    }
  }
  private execute(s: Stmt.Base) {
    s.accept(this);
  }
  private evaluate(e: Expr.Base): LoxValue {
    return e.accept(this);
  }
  executeBlock(statements: Stmt.Base[], env: Environment) {
    const previous = this.environment;
    try {
      this.environment = env;
      for (const s of statements) this.execute(s);
    } finally {
      this.environment = previous;
    }
  }
  visitBlock(s: Stmt.Block) {
    this.executeBlock(s.statements, new Environment(this.environment));
  }
  visitClass(s: Stmt.Class) {
    let superclass: LoxValue = null;
    if (s.superclass) {
      superclass = this.evaluate(s.superclass);
      if (!(superclass instanceof LoxClass)) throw new RuntimeError(s.superclass.name, "Superclass must be a class.");
    }
    this.environment.define(s.name.lexeme, null);
    if (superclass) {
      this.environment = new Environment(this.environment);
      this.environment.define("super", superclass);
    }
    const methods: Record<string, LoxFunction> = {};
    for (const m of s.methods) methods[m.name.lexeme] = new LoxFunction(m, this.environment, m.name.lexeme === "init");
    const klass = new LoxClass(s.name.lexeme, superclass as LoxClass | null, methods);
    if (superclass !== null) this.environment = this.environment.enclosing!;
    this.environment.assign(s.name, klass);
  }
  visitExpression(s: Stmt.Expression) {
    this.evaluate(s.expression);
  }
  visitFunction(s: Stmt.Function) {
    this.environment.define(s.name.lexeme, new LoxFunction(s, this.environment, false));
  }
  visitIf(s: Stmt.If) {
    if (this.isTruthy(this.evaluate(s.condition))) this.execute(s.thenBranch);
    else if (s.elseBranch) this.execute(s.elseBranch);
  }
  visitPrint(s: Stmt.Print) {
    console.log(this.stringify(this.evaluate(s.expression)));
  }
  visitReturn(s: Stmt.Return): void {
    throw new Return(s.value ? this.evaluate(s.value) : null);
  }
  visitVar(s: Stmt.Var) {
    this.environment.define(s.name.lexeme, s.initializer !== null ? this.evaluate(s.initializer) : null);
  }
  visitWhile(s: Stmt.While) {
    while (this.isTruthy(this.evaluate(s.condition))) this.execute(s.body);
  }
  visitAssign(e: Expr.Assign) {
    const v = this.evaluate(e.value);
    this.environment.assign(e.name, v);
    return v;
  }
  visitBinary(e: Expr.Binary): LoxValue {
    const l = this.evaluate(e.left),
      r = this.evaluate(e.right);
    switch (e.operator.type) {
      case TokenType.PLUS:
        if (typeof l === "number" && typeof r === "number") return l + r;
        if (typeof l === "string" || typeof r === "string") return this.stringify(l) + this.stringify(r);
        throw new RuntimeError(e.operator, "Operands must be two numbers or two strings.");
      case TokenType.MINUS:
        this.checkNumbers(e.operator, l, r);
        return (l as number) - (r as number);
      case TokenType.STAR:
        this.checkNumbers(e.operator, l, r);
        return <number>l * <number>r;
      case TokenType.SLASH:
        this.checkNumbers(e.operator, l, r);
        return Number(l) / Number(r);
      case TokenType.GREATER:
        return l! > r!;
      case TokenType.GREATER_EQUAL:
        return l! >= r!;
      case TokenType.LESS:
        return l! < r!;
      case TokenType.LESS_EQUAL:
        return l! <= r!;
      case TokenType.EQUAL_EQUAL:
        return l === r;
      case TokenType.BANG_EQUAL:
        return l !== r;
    }
    return null;
  }
  visitCall(e: Expr.Call): LoxValue {
    const callee = this.evaluate(e.callee);
    const args = e.args.map((a) => this.evaluate(a));
    if (!isCallable(callee)) throw new RuntimeError(e.paren, "Can only call functions and classes.");
    if (args.length != callee.arity()) throw new RuntimeError(e.paren, `Expected ${callee.arity()} arguments but got ${args.length}.`);
    return callee.call(this, args);
  }
  visitGet(e: Expr.Get) {
    const o = this.evaluate(e.object);
    if (o instanceof LoxInstance) return o.get(e.name);
    throw new RuntimeError(e.name, "Only instances have properties.");
  }
  visitSet(e: Expr.Set) {
    const o = this.evaluate(e.object);
    if (!(o instanceof LoxInstance)) throw new RuntimeError(e.name, "Only instances have fields.");
    const v = this.evaluate(e.value);
    o.set(e.name, v);
    return v;
  }
  visitSuper(e: Expr.Super): LoxValue {
    const s = this.environment.get(e.keyword) as LoxClass;
    const self = this.environment.get({ ...e.keyword, lexeme: "this" } as Token) as LoxInstance;
    const m = s.findMethod(e.method.lexeme);
    if (!m) throw new RuntimeError(e.method, `Undefined property '${e.method.lexeme}'.`);
    return m.bind(self);
  }
  visitThis(e: Expr.This) {
    return this.environment.get(e.keyword);
  }
  visitGrouping(e: Expr.Grouping) {
    return this.evaluate(e.expression);
  }
  visitLiteral(e: Expr.Literal) {
    return e.value;
  }
  visitLogical(e: Expr.Logical) {
    const l = this.evaluate(e.left);
    if (e.operator.type == TokenType.OR) {
      if (this.isTruthy(l)) return l;
    } else if (!this.isTruthy(l)) return l;
    return this.evaluate(e.right);
  }
  visitUnary(e: Expr.Unary) {
    const r = this.evaluate(e.right);
    switch (e.operator.type) {
      case TokenType.BANG:
        return !this.isTruthy(r);
      case TokenType.MINUS:
        if (typeof r !== "number") throw new RuntimeError(e.operator, "Operand must be a number.");
        return -r;
    }
    return null;
  }
  visitVariable(e: Expr.Variable) {
    return this.environment.get(e.name);
  }
  private isTruthy(v: LoxValue): boolean {
    return v == null ? false : typeof v === "boolean" ? v : true;
  }
  private checkNumbers(op: Token, ...vs: LoxValue[]) {
    if (vs.every((v) => typeof v === "number")) return;
    throw new RuntimeError(op, "Operands must be numbers.");
  }
  stringify(v: LoxValue): string {
    if (v === null) return "nil";
    return v.toString();
  }
}
class AstPrinter implements Expr.Visitor<string> {
  private paren = (name: string, ...es: Expr.Base[]): string => `(${[name, ...es.map((e) => e.accept<string>(this))].join(" ")})`;
  visitAssign(e: Expr.Assign) {
    return this.paren("= " + e.name.lexeme, e.value);
  }
  visitBinary(e: Expr.Binary) {
    return this.paren(e.operator.lexeme, e.left, e.right);
  }
  visitCall(e: Expr.Call) {
    return this.paren("call", e.callee, ...e.args);
  }
  visitGet(e: Expr.Get) {
    return this.paren("." + e.name.lexeme, e.object);
  }
  visitGrouping(e: Expr.Grouping) {
    return this.paren("group", e.expression);
  }
  visitLiteral(e: Expr.Literal) {
    return e.value === null ? "nil" : JSON.stringify(e.value);
  }
  visitLogical(e: Expr.Logical) {
    return this.paren(e.operator.lexeme, e.left, e.right);
  }
  visitSet(e: Expr.Set) {
    return this.paren("set " + e.name.lexeme, e.object, e.value);
  }
  visitSuper(e: Expr.Super) {
    return `super.${e.method.lexeme}`;
  }
  visitThis() {
    return "this";
  }
  visitUnary(e: Expr.Unary) {
    return this.paren(e.operator.lexeme, e.right);
  }
  visitVariable(e: Expr.Variable) {
    return e.name.lexeme;
  }
}
class Lox {
  static hadError = false;
  static hadRuntimeError = false;
  private static readonly interpreter = new Interpreter();
  static run(source: string) {
    const tokens = new Scanner(source).scanTokens();
    const ast = new Parser(tokens).parse();
    if (this.hadError) {
      this.hadError = false;
      return;
    }
    this.interpreter.interpret(ast);
  }
  static error(line: number, message: string) {
    console.log(`[line ${line}] Error ${message}`);
    Lox.hadError = true;
  }
  static runtimeError(e: RuntimeError) {
    console.log(`${e.message}\n[line ${e.token.line}]`);
    Lox.hadRuntimeError = true;
  }
}
const programs = [
  `fun fib(n) { if (n < 2) return n; return fib(n - 1) + fib(n - 2); } print fib(15); print fib;`,
  `class Doughnut { init(kind) { this.kind = kind; } cook() { print "Fry " + this.kind + "."; return this; } } class Cruller < Doughnut { cook() { super.cook(); print "glaze"; return this; } } print Cruller("plain").cook(); print Doughnut; var c = Cruller("x").cook; c();`,
  `fun makeCounter() { var i = 0; fun count() { i = i + 1; return i; } return count; } var a = makeCounter(); var b = makeCounter(); a(); a(); print a() + b(); for (var i = 0; i < 3; i = i + 1) { print i * 2.5; }`,
  `print 1 + nil;`,
  `print undefinedThing;`,
  `var x = ;\nvar y = 3 $ 4;\nprint "a`,
  `"str"();`,
  `print clock; print clock(); print 1/0; print -0; print 0.1 + 0.2; print nil or "dflt"; print false and 1; print !nil; print "a" < "b";`,
  `fun f(a, b) {} f(1);`,
  `class A < f {}`,
  `var o = 3; o.x = 1;`,
  `1 = 2;`,
];
for (const [i, p] of programs.entries()) {
  console.log(`--- ${i}`);
  Lox.run(p);
}
const expr = new Expr.Binary(
  new Expr.Unary(new Token(TokenType.MINUS, "-", undefined, 1), new Expr.Literal(123)),
  new Token(TokenType.STAR, "*", null, 1),
  new Expr.Grouping(new Expr.Literal("s")),
);
console.log(expr.accept(new AstPrinter()));
console.log(expr);
console.log(
  String(new Token(TokenType.NUMBER, "1", 1, 1)),
  Lox.hadRuntimeError,
  Object.keys(TokenType).length,
  Object.entries(TokenType).slice(0, 3),
);
try {
  throw new RuntimeError(new Token(TokenType.EOF, "", null, 9), "boom");
} catch (e) {
  const err = e as RuntimeError;
  console.log(err.name, err.message, err instanceof RuntimeError, err instanceof Error, err.token);
}

// expect: --- 0
// expect: 610
// expect: <fn fib>
// expect: --- 1
// expect: Fry plain.
// expect: glaze
// expect: Cruller instance
// expect: Doughnut
// expect: Fry x.
// expect: glaze
// expect: --- 2
// expect: 4
// expect: 0
// expect: 2.5
// expect: 5
// expect: --- 3
// expect: Operands must be two numbers or two strings.
// expect: [line 1]
// expect: --- 4
// expect: Undefined variable 'undefinedThing'.
// expect: [line 1]
// expect: --- 5
// expect: [line 2] Error Unexpected character '$'.
// expect: [line 3] Error Unterminated string.
// expect: [line 1] Error at ';': Expect expression.
// expect: [line 2] Error at '4': Expect ';' after variable declaration.
// expect: [line 3] Error at end: Expect expression.
// expect: --- 6
// expect: Can only call functions and classes.
// expect: [line 1]
// expect: --- 7
// expect: <native fn>
// expect: 42
// expect: Infinity
// expect: 0
// expect: 0.30000000000000004
// expect: dflt
// expect: false
// expect: true
// expect: true
// expect: --- 8
// expect: Expected 2 arguments but got 1.
// expect: [line 1]
// expect: --- 9
// expect: Superclass must be a class.
// expect: [line 1]
// expect: --- 10
// expect: Only instances have fields.
// expect: [line 1]
// expect: --- 11
// expect: [line 1] Error at '=': Invalid assignment target.
// expect: (* (- 123) (group "s"))
// expect: Binary {
// expect:   left: Unary {
// expect:     operator: Token { type: '-', lexeme: '-', literal: undefined, line: 1 },
// expect:     right: Literal { value: 123 }
// expect:   },
// expect:   operator: Token { type: '*', lexeme: '*', literal: null, line: 1 },
// expect:   right: Grouping { expression: Literal { value: 's' } }
// expect: }
// expect: num 1 1 true 39 [
// expect:   [ 'LEFT_PAREN', '(' ],
// expect:   [ 'RIGHT_PAREN', ')' ],
// expect:   [ 'LEFT_BRACE', '{' ]
// expect: ]
// expect: Error boom true true Token { type: 'eof', lexeme: '', literal: null, line: 9 }
