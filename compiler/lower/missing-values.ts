/**
 * Which variables, parameters, fields and results may hold `undefined` though their type says `number`, `string` or the like: what an element
 * beyond the end, an entry that is not there or a `!` gave them. They are represented with `undefined`. Read off the program's text once.
 */
import type { CheckedProgram, ResolvedCall } from "../check/checked-program.ts";
import type { ProgramSymbol } from "../check/symbols.ts";
import type { DeclaredType, Property, Type } from "../check/types.ts";
import type {
  Assignment,
  AssignmentLeaf,
  Binary,
  CallExpression,
  ElementAccess,
  Expression,
  FunctionLike,
  NewExpression,
  Node,
  ObjectLiteral,
  Parameter,
  PatternTarget,
  PropertyAccess,
  PropertyName,
  Spread,
} from "../syntax/ast.ts";
import { children } from "../syntax/ast-children.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { boundedBy, type InRange, pathOf } from "./loop-bounds.ts";
import { connect, type Holder, markFrom, markInto, newHolder } from "./missing-graph.ts";
import { isNullish } from "./uses.ts";

type Leaf = AssignmentLeaf;

/** Answers for one program. */
export class MissingValues {
  readonly #program: CheckedProgram;
  readonly #holders = new Map<unknown, Holder>();
  readonly #fields = new Map<DeclaredType, Map<string, Holder>>();
  /** An element or entry that is not there. */
  readonly #missing = newHolder();
  /** What a `!` or an `as` says is there. */
  readonly #asserted = newHolder();
  /** Places where it shows whether a value is `undefined`. */
  readonly #shown = newHolder();
  /** Texts in arrays that were written as literals. */
  readonly #texts = newHolder();
  /** Elements of arrays, which stop the program that stores what is missing. */
  readonly #kept = newHolder();

  constructor(program: CheckedProgram) {
    this.#program = program;
    for (const module of program.modules) {
      if (!module.isDeclarationFile && !module.isLibrary) this.#read(module.ast);
    }
    markFrom(this.#missing, "isTainted");
    markFrom(this.#asserted, "isTainted");
    markFrom(this.#asserted, "isAsserted");
    markInto(this.#shown, "isShown");
    markInto(this.#kept, "isKept");
    markInto(this.#shown, "isKept");
  }

  /** What of a variable or parameter is known. */
  ofVariable(symbol: ProgramSymbol): Holder | undefined {
    return this.#holders.get(symbol);
  }

  /** What is known of a function's results; of a method, of those of all methods of its name, as one may stand for another. */
  ofResult(node: FunctionLike): Holder | undefined {
    return this.#holders.get(this.#resultKey(node));
  }

  /** What is known of the results of methods of the name. */
  ofMethod(name: string): Holder | undefined {
    return this.#holders.get(methodKey(name));
  }

  /** What is known of a parameter of methods of the name. */
  ofParameterOfMethod(name: string, index: number): Holder | undefined {
    return this.#holders.get(parameterOfMethod(name, index));
  }

  /** What is known of a function's parameter. */
  ofParameter(node: FunctionLike, index: number): Holder | undefined {
    const key = this.#parameterKey(node, index);
    return key === undefined ? undefined : this.#holders.get(key);
  }

  /** What is known of a field of objects that are no class's. */
  ofShape(name: string): Holder | undefined {
    return this.#holders.get(fieldKey(name));
  }

  /** What is known of a property: of a field of a class, of what a getter gives, or of all fields of the name, as objects of one type may stand for another. */
  ofProperty({ name, declaredBy, propertyKind, type }: Property): Holder | undefined {
    if (propertyKind === "accessor") return this.#holders.get(getterKey(name));
    if (declaredBy?.declarationKind !== "class" || isText(type)) return this.ofShape(name);
    return this.#fields.get(declaredBy)?.get(name);
  }

  /** Whether texts in arrays may be missing. */
  get areTextsMissing(): boolean {
    return this.#texts.isTainted;
  }

  /** Whether an expression may give `undefined` though its type does not say so. */
  mayBe(node: Expression): boolean {
    return this.#sources(node).some((each) => each.isTainted);
  }

  #holder(key: unknown): Holder {
    const known = this.#holders.get(key);
    if (known) return known;
    const made = newHolder();
    this.#holders.set(key, made);
    return made;
  }

  #read(root: Node): void {
    interface Item {
      readonly node: Node;
      readonly around: FunctionLike | undefined;
      readonly inRange: InRange | undefined;
    }
    const pending: Item[] = [{ node: root, around: undefined, inRange: undefined }];
    for (let item = pending.pop(); item; item = pending.pop()) {
      const { node, around } = item;
      this.#inRange = item.inRange;
      this.#visit(node, around);
      const isFunction = "parameters" in node && "body" in node;
      const inner = isFunction ? (node as FunctionLike) : around;
      const bound = node.kind === "For" ? boundedBy(this.#program, node) : undefined;
      const inRange = bound ? { ...bound, outer: item.inRange } : item.inRange;
      for (const child of children(node)) pending.push({ node: child, around: inner, inRange });
    }
    this.#inRange = undefined;
  }

  /** Indexes that the loops around what is being read keep inside. */
  #inRange: InRange | undefined;

  #visit(node: Node, around: FunctionLike | undefined): void {
    switch (node.kind) {
      case "VariableDeclaration":
        if (node.initializer) this.#bindTo(node.target, node.initializer);
        return;
      case "ForOf": {
        const { target } = node;
        const item = this.#program.types.iteratedTypeOf(this.#typeOf(node.iterable));
        if (target.kind !== "VariableList") return;
        for (const each of target.declarations) {
          const own = each.target.kind === "Identifier" && item && isText(item);
          const variable = own ? this.#variable(each.target) : undefined;
          if (variable) connect(this.#texts, variable);
          this.#bindPattern(each.target, item);
        }
        return;
      }
      case "Parameter":
        if (node.target.kind === "Identifier") {
          if (node.initializer) this.#flow(node.initializer, this.#variable(node.target));
        } else this.#bindPattern(node.target, this.#parameterType(node, around));
        return;
      case "Method":
      case "Accessor":
        node.parameters.forEach((parameter, index) => {
          const group = this.#parameterKey(node, index);
          if (group === undefined || parameter.target.kind !== "Identifier") return;
          const own = this.#variable(parameter.target);
          if (own) connect(this.#holder(group), own);
        });
        return;
      case "PropertyDefinition": {
        const owner = this.#program.ownerOf(node);
        const name = this.#program.propertyNameOf(node.key);
        const property =
          owner && name !== undefined && this.#program.types.propertyOf(owner.selfType, name);
        if (property && node.initializer && !node.isStatic)
          this.#flow(node.initializer, this.#field(property));
        return;
      }
      case "ObjectLiteral":
        this.#fill(node);
        return;
      case "Constructor":
        this.#parameterProperties(node);
        return;
      case "ArrowFunction":
        if (node.body.kind !== "Block" && givesPlainly(node)) this.#giveResult(node, node.body);
        return;
      case "Return":
        if (node.argument && around && givesPlainly(around))
          this.#giveResult(around, node.argument);
        return;
      case "Assignment":
        this.#assign(node);
        return;
      case "CallExpression":
      case "NewExpression":
        this.#call(node);
        return;
      case "TemplateLiteral":
        for (const each of node.expressions) this.#flow(each, this.#shown);
        return;
      case "Binary":
        this.#compare(node);
        return;
      case "Unary":
        if (node.operator === "typeof") this.#flow(node.operand, this.#shown);
        return;
      case "Logical":
        if (node.operator === "??") this.#flow(node.left, this.#shown);
        return;
      case "Throw":
        this.#flow(node.argument, this.#shown);
        return;
      case "ArrayLiteral": {
        const type = this.#program.contextualTypeOf(node);
        const element = type && this.#program.types.elementTypeOf(type);
        const target = element && this.#admits(element) ? this.#shown : this.#texts;
        for (const each of node.elements) {
          if (each.kind === "Spread" || each.kind === "Hole") continue;
          if (target === this.#shown || isText(this.#typeOf(each))) this.#flow(each, target);
        }
        return;
      }
      default:
    }
  }

  #giveResult(node: FunctionLike, value: Expression): void {
    const declared = "returnType" in node ? node.returnType : null;
    const admits = declared !== null && this.#admits(this.#program.typeOfTypeNode(declared));
    this.#flow(value, admits ? this.#shown : this.#holder(this.#resultKey(node)));
  }

  #assign(node: Assignment): void {
    const { target, value, operator } = node;
    if (operator === "??=") this.#flow(target as Expression, this.#shown);
    if (operator === "+=" && isText(this.#typeOf(node))) this.#flow(value, this.#shown);
    if (operator !== "=" && operator !== "??=" && operator !== "||=" && operator !== "&&=") return;
    if (target.kind === "ObjectPattern" || target.kind === "ArrayPattern")
      this.#bindPattern(target as PatternTarget<Leaf>, this.#typeOf(value), value);
    else this.#flow(value, this.#leaf(target));
  }

  #compare(node: Binary): void {
    const { operator, left, right } = node;
    if (operator === "+") {
      if (!isText(this.#typeOf(node))) return;
      this.#flow(left, this.#shown);
      this.#flow(right, this.#shown);
      return;
    }
    if (!["===", "!==", "==", "!="].includes(operator)) return;
    if (isNullish(right) || this.#admits(this.#typeOf(right))) this.#flow(left, this.#shown);
    if (isNullish(left) || this.#admits(this.#typeOf(left))) this.#flow(right, this.#shown);
  }

  #call(node: CallExpression | NewExpression): void {
    const call = this.#program.callOf(node);
    const forked = call.kind === "fork" ? call.forked : undefined;
    const args = forked ? node.arguments.slice(1) : node.arguments;
    const of = forked ?? call;
    const callee = forked ? node.arguments[0] : node.callee;
    const known = this.#calledFunction(of, callee);
    for (const [index, argument] of args.entries()) {
      if (argument.kind === "Spread") return;
      if (of.kind === "builtin" || of.kind === "library") this.#giveTexts(argument);
      const target = this.#argumentTarget(of, known, index);
      if (target) this.#flow(argument, target);
    }
  }

  /** The language's own functions call back with what arrays hold. */
  #giveTexts(argument: Expression): void {
    const callback = stripParentheses(argument);
    if (callback.kind !== "ArrowFunction" && callback.kind !== "FunctionExpression") return;
    for (const { target } of callback.parameters) {
      const symbol = target.kind === "Identifier" ? this.#program.symbolOf(target) : undefined;
      if (!symbol || !isText(this.#program.declaredTypeOf(symbol))) continue;
      const variable = this.#variable(target);
      if (variable) connect(this.#texts, variable);
    }
  }

  #argumentTarget(
    call: ResolvedCall,
    known: FunctionLike | undefined,
    index: number,
  ): Holder | undefined {
    const { parameters } = call.signature;
    const info = parameters[index] ?? parameters.at(-1);
    if (!info) return undefined;
    const { types } = this.#program;
    const type = info.isRest ? types.elementTypeOf(info.type) : info.type;
    if (!type) return undefined;
    if (this.#admits(type)) return this.#shown;
    if (info.isRest || index >= parameters.length) return undefined;
    if (info.isOptional || info.hasDefault) return this.#shown;
    const key =
      call.kind === "method" || call.kind === "superMethod"
        ? parameterOfMethod(call.member?.name ?? "", index)
        : known && this.#parameterKey(known, index);
    return key === undefined ? undefined : this.#holder(key);
  }

  /** The function that a call runs, if that is one of the program. */
  #calledFunction(
    call: ResolvedCall,
    callee: Expression | Spread | undefined,
  ): FunctionLike | undefined {
    const { declaration } = call;
    if (declaration && "body" in declaration && declaration.body !== null)
      return this.#isOwn(declaration) ? (declaration as FunctionLike) : undefined;
    if (!callee || callee.kind === "Spread") return undefined;
    const inner = stripParentheses(callee);
    const symbol = inner.kind === "Identifier" ? this.#program.symbolOf(inner) : undefined;
    if (!symbol || symbol.isReassigned) return undefined;
    for (const each of symbol.declarations) {
      if (each.kind === "FunctionDeclaration" && each.body) return each;
      const value = each.kind === "VariableDeclaration" && each.initializer;
      const own = value && stripParentheses(value);
      if (own && (own.kind === "ArrowFunction" || own.kind === "FunctionExpression")) return own;
    }
    return undefined;
  }

  #isOwn(node: Node): boolean {
    const module = this.#program.moduleOf(node);
    return !module.isLibrary && !module.isDeclarationFile;
  }

  #flow(value: Expression, target: Holder | undefined): void {
    if (!target) return;
    for (const each of this.#sources(value)) connect(each, target);
    if (target === this.#shown) this.#showInside(this.#typeOf(value));
  }

  /** Who sees an object may see what is in it. */
  #showInside(type: Type): void {
    const { types } = this.#program;
    const pending = [type];
    for (let each = pending.pop(); each; each = pending.pop()) {
      if (this.#shownTypes.has(each) || this.#shownTypes.size > MOST_SHOWN) continue;
      this.#shownTypes.add(each);
      for (const member of types.unionMembers(types.nonNullable(each))) {
        if (member.kind === "tuple") pending.push(...member.elements.map((item) => item.type));
        else if (member.kind === "array") pending.push(member.element);
        else if (member.kind === "object" || member.kind === "reference") {
          if (member.kind === "reference") pending.push(...member.typeArguments);
          if (member.kind === "reference" && isDeclaredElsewhere(member.target)) continue;
          for (const property of types.propertiesOf(member)) {
            if (property.propertyKind !== "field") continue;
            const field = this.#field(property);
            if (field) connect(field, this.#shown);
            pending.push(property.type);
          }
        }
      }
    }
  }

  readonly #shownTypes = new Set<Type>();

  /** Where what an expression gives may come from. */
  #sources(node: Expression): Holder[] {
    const found: Holder[] = [];
    const pending: Expression[] = [node];
    for (let each = pending.pop(); each; each = pending.pop()) {
      switch (each.kind) {
        case "ParenthesizedExpression":
        case "Satisfies":
        case "AsConst":
        case "Instantiation":
          pending.push(each.expression);
          break;
        case "NonNull":
          if (this.#isNullable(each.expression)) found.push(this.#asserted);
          pending.push(each.expression);
          break;
        case "AsExpression":
        case "TypeAssertion": {
          if (this.#admits(this.#program.typeOfTypeNode(each.type))) break;
          const type = this.#typeOf(each.expression);
          // Of what is known of nothing the assertion says what it is.
          const isOpen =
            type.kind === "primitive" && (type.name === "any" || type.name === "unknown");
          if (!isOpen && this.#isNullable(each.expression)) found.push(this.#asserted);
          pending.push(each.expression);
          break;
        }
        case "OptionalChain":
          // Where the type leaves `undefined` out, the object is one that is only said to be there.
          if (!this.#admits(this.#typeOf(each))) found.push(this.#missing);
          break;
        case "Conditional":
          pending.push(each.consequent, each.alternate);
          break;
        case "Logical":
          pending.push(each.right);
          if (each.operator === "&&") pending.push(each.left);
          break;
        case "Sequence": {
          const last = each.expressions.at(-1);
          if (last) pending.push(last);
          break;
        }
        case "Assignment":
          if (each.operator === "=") pending.push(each.value);
          break;
        default: {
          const own = this.#source(each);
          if (own) found.push(own);
        }
      }
    }
    return found;
  }

  #source(node: Expression): Holder | undefined {
    switch (node.kind) {
      case "Identifier":
        return this.#variable(node);
      case "ElementAccess":
        return this.#program.memberOf(node)?.property ? this.#member(node) : this.#element(node);
      case "PropertyAccess":
        return this.#member(node);
      case "CallExpression":
        return this.#result(node);
      default:
        return undefined;
    }
  }

  #result(node: CallExpression): Holder | undefined {
    const call = this.#program.callOf(node);
    if (call.kind === "method" || call.kind === "superMethod") {
      const isOfLibrary = call.member?.property?.declaredBy?.symbol.module.isLibrary;
      return isOfLibrary ? undefined : this.#holder(methodKey(call.member?.name ?? ""));
    }
    if (call.kind === "fork" || call.kind === "wait" || call.kind === "builtin") return undefined;
    const known = this.#calledFunction(call, node.callee);
    return known && givesPlainly(known) ? this.#holder(this.#resultKey(known)) : undefined;
  }

  #member(node: PropertyAccess | ElementAccess): Holder | undefined {
    const member = this.#program.memberOf(node);
    if (!member) return undefined;
    if (member.kind === "index")
      return this.#admits(this.#typeOf(node)) ? undefined : this.#missing;
    const { property } = member;
    if (property?.propertyKind === "accessor") return this.#holder(getterKey(property.name));
    return property?.propertyKind === "field" && !property.isStatic
      ? this.#field(property)
      : undefined;
  }

  #element(node: ElementAccess): Holder | undefined {
    const { types } = this.#program;
    const type = types.nonNullable(this.#typeOf(node.object));
    if (type.kind === "tuple" && node.index.kind === "NumberLiteral")
      return isText(this.#typeOf(node)) ? this.#texts : undefined;
    const element =
      types.elementTypeOf(type) ??
      (isText(type) ? type : undefined) ??
      types.indexTypeOf(type, "string") ??
      types.indexTypeOf(type, "number");
    if (!element || this.#admits(element) || isTyped(type)) return undefined;
    const index = stripParentheses(node.index);
    if (index.kind === "Identifier") {
      const symbol = this.#program.symbolOf(index);
      const path = pathOf(this.#program, node.object);
      for (let each = this.#inRange; each; each = each.outer)
        if (each.index === symbol && each.path === path)
          return isText(element) ? this.#texts : undefined;
    }
    return this.#missing;
  }

  #leaf(target: Leaf): Holder | undefined {
    const inner = stripParentheses(target);
    if (inner.kind === "Identifier") return this.#variable(inner);
    if (inner.kind === "PropertyAccess") return this.#member(inner);
    return inner.kind === "ElementAccess" ? this.#kept : undefined;
  }

  /** The holder of a name; of one whose type has `undefined` the place where that shows. */
  #variable(node: Node): Holder | undefined {
    const symbol = this.#program.symbolOf(node);
    if (symbol?.kind !== "variable" && symbol?.kind !== "parameter") return undefined;
    if (symbol.module.isDeclarationFile || symbol.module.isLibrary) return undefined;
    return this.#admits(this.#program.declaredTypeOf(symbol)) ? this.#shown : this.#holder(symbol);
  }

  /** Texts look alike whether they are missing or not, so fields for them are alike by name: an object of a class may be seen as another type. */
  #field(property: Property): Holder | undefined {
    const { name, declaredBy, type } = property;
    if (declaredBy && isDeclaredElsewhere(declaredBy)) return undefined;
    if (this.#admits(type)) return this.#shown;
    if (declaredBy?.declarationKind !== "class" || isText(type))
      return this.#holder(fieldKey(name));
    const fields = this.#fields.get(declaredBy) ?? new Map<string, Holder>();
    this.#fields.set(declaredBy, fields);
    const known = fields.get(name);
    if (known) return known;
    const made = newHolder();
    fields.set(name, made);
    if (type.kind === "typeParameter") {
      connect(made, this.#holder(fieldKey(name)));
      connect(this.#holder(fieldKey(name)), made);
    }
    return made;
  }

  #fill(node: ObjectLiteral): void {
    const wanted = this.#program.contextualTypeOf(node);
    for (const member of node.members) {
      if (member.kind !== "PropertyAssignment" && member.kind !== "ShorthandProperty") continue;
      const value = member.kind === "ShorthandProperty" ? member.name : member.value;
      const name = this.#program.propertyNameOf(
        member.kind === "ShorthandProperty" ? member.name : member.key,
      );
      if (name === undefined) continue;
      const type = wanted && this.#program.types.propertyOf(wanted, name)?.type;
      this.#flow(value, type && this.#admits(type) ? this.#shown : this.#holder(fieldKey(name)));
    }
  }

  #parameterProperties(node: Extract<FunctionLike, { kind: "Constructor" }>): void {
    for (const { target, accessibility, isReadonly, isOverride } of node.parameters) {
      if (accessibility === null && !isReadonly && !isOverride) continue;
      if (target.kind !== "Identifier") continue;
      const own = this.#variable(target);
      const self = this.#program.thisTypeOf(node);
      const type = self?.kind === "typeParameter" ? self.constraint : self;
      const property = type && this.#program.types.propertyOf(type, target.name);
      const field = property && this.#field(property);
      if (own && field) connect(own, field);
    }
  }

  #bindTo(target: PatternTarget<Leaf>, value: Expression): void {
    if (target.kind === "ObjectPattern" || target.kind === "ArrayPattern")
      this.#bindPattern(target, this.#typeOf(value), value);
    else this.#flow(value, this.#leaf(target));
  }

  /** @param value what is taken apart, where it is written there */
  #bindPattern(target: PatternTarget<Leaf>, type: Type | undefined, value?: Expression): void {
    const { types } = this.#program;
    const whole = type && types.nonNullable(type);
    if (target.kind === "ArrayPattern") {
      const literal = value && stripParentheses(value);
      target.elements.forEach((each, index) => {
        if (each.kind !== "PatternElement") return;
        const given = literal?.kind === "ArrayLiteral" ? literal.elements[index] : undefined;
        if (given && given.kind !== "Spread" && given.kind !== "Hole") {
          if (!each.initializer) this.#bindTo(each.target, given);
          return;
        }
        const item = whole?.kind === "tuple" ? whole.elements[index]?.type : undefined;
        const element = item ?? (whole && types.iteratedTypeOf(whole));
        const isMissing = whole?.kind !== "tuple" && element && !this.#admits(element);
        const isHeld = !isMissing && element !== undefined && isText(element);
        this.#bindPart(
          each.target,
          each.initializer,
          element,
          isMissing ? this.#missing : isHeld ? this.#texts : undefined,
        );
      });
    } else if (target.kind === "ObjectPattern") {
      for (const each of target.properties) {
        if (each.kind !== "PatternProperty") continue;
        const property = whole && this.#propertyOf(whole, each.key);
        const entry = whole && !property ? types.indexTypeOf(whole, "string") : undefined;
        const source = entry && !this.#admits(entry) ? this.#missing : undefined;
        const field = property?.propertyKind === "field" ? this.#field(property) : source;
        this.#bindPart(each.target, each.initializer, property?.type ?? entry, field);
      }
    }
  }

  #bindPart(
    target: PatternTarget<Leaf>,
    initializer: Expression | null,
    type: Type | undefined,
    source: Holder | undefined,
  ): void {
    if (target.kind === "ObjectPattern" || target.kind === "ArrayPattern") {
      this.#bindPattern(target, type);
      return;
    }
    const into = this.#leaf(target);
    if (!into || into === this.#kept) return;
    if (initializer) this.#flow(initializer, into);
    else if (source) connect(source, into);
  }

  #propertyOf(type: Type, key: PropertyName): Property | undefined {
    const name = this.#program.propertyNameOf(key);
    return name === undefined ? undefined : this.#program.types.propertyOf(type, name);
  }

  #parameterType(node: Node, around: FunctionLike | undefined): Type | undefined {
    if (!around) return undefined;
    const index = around.parameters.indexOf(node as Parameter);
    return this.#program.signatureOf(around).parameters[index]?.type;
  }

  #resultKey(node: FunctionLike): unknown {
    if ((node.kind !== "Method" && node.kind !== "Accessor") || !this.#isOwn(node)) return node;
    const name = this.#program.propertyNameOf(node.key);
    if (name === undefined) return node;
    return node.kind === "Accessor" ? getterKey(name) : methodKey(name);
  }

  /** Nothing for parameters which a default may replace, or which take many arguments. */
  #parameterKey(node: FunctionLike, index: number): unknown {
    const parameter = node.parameters[index];
    if (!parameter || parameter.isRest || parameter.initializer !== null) return undefined;
    if (parameter.target.kind !== "Identifier" || parameter.target.name === "this")
      return undefined;
    if (node.kind === "Method") {
      if (!this.#isOwn(node)) return undefined;
      const name = this.#program.propertyNameOf(node.key);
      return name === undefined ? undefined : parameterOfMethod(name, index);
    }
    if (node.kind === "Accessor") return undefined;
    return this.#program.symbolOf(parameter.target);
  }

  #typeOf(node: Expression): Type {
    return this.#program.typeOf(node);
  }

  #isNullable(node: Expression): boolean {
    const type = this.#typeOf(node);
    return this.#admits(type) || type !== this.#program.types.nonNullable(type);
  }

  /** Whether a type says that `undefined` may be there. */
  #admits(type: Type): boolean {
    return this.#program.types
      .unionMembers(type)
      .some(
        (each) =>
          each.kind === "primitive" && ["undefined", "void", "any", "unknown"].includes(each.name),
      );
  }
}

/** Types that are looked into where they are shown: those of types without end never end. */
const MOST_SHOWN = 300;

function isDeclaredElsewhere({ symbol }: DeclaredType): boolean {
  return symbol.module.isLibrary || symbol.module.isDeclarationFile;
}

/** Whether calls give what `return` says, and not a promise or a generator of it. */
function givesPlainly(node: FunctionLike): boolean {
  const isAsync = "isAsync" in node && node.isAsync;
  return !isAsync && !("isGenerator" in node && node.isGenerator);
}

function isText(type: Type): boolean {
  return (
    (type.kind === "primitive" && type.name === "string") ||
    (type.kind === "literal" && typeof type.value === "string")
  );
}

/** A typed array: what it lacks is a number nowhere but in arithmetic. */
function isTyped(type: Type): boolean {
  return type.kind === "reference" && type.target.symbol.module.isDeclarationFile;
}

function methodKey(name: string): string {
  return `.${name}()`;
}

function fieldKey(name: string): string {
  return `.${name}`;
}

function getterKey(name: string): string {
  return `get ${name}`;
}

function parameterOfMethod(name: string, index: number): string {
  return `.${name}(${index})`;
}
