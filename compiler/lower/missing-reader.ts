/** Reads a program's text once for what may be missing: each construct says what flows where. */
import type { ResolvedCall } from "../check/checked-program.ts";
import type { DeclaredType, Property, Type } from "../check/types.ts";
import type {
  Assignment,
  AssignmentLeaf,
  Binary,
  CallExpression,
  Expression,
  FunctionLike,
  NewExpression,
  Node,
  ObjectLiteral,
  Parameter,
  PatternTarget,
  PropertyAccess,
  PropertyDefinition,
  Statement,
} from "../syntax/ast.ts";
import { children } from "../syntax/ast-children.ts";
import type { TypeNode } from "../syntax/ast-types.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { classSyntax } from "./early-fields.ts";
import { boundedBy, type InRange } from "./loop-bounds.ts";
import { makesHoles } from "./made-holes.ts";
import { MissingFlow } from "./missing-flow.ts";
import { connect, type Holder } from "./missing-graph.ts";
import {
  fieldKey,
  givesPlainly,
  isText,
  type MissingHolders,
  methodKey,
  parameterOfMethod,
} from "./missing-holders.ts";
import type { MissingSources } from "./missing-sources.ts";
import { isLeftUnassigned } from "./unassigned-fields.ts";
import { unsetVariables } from "./unset-variables.ts";
import { isNullish } from "./uses.ts";

type Leaf = AssignmentLeaf;

const OPEN_KEYWORDS: ReadonlySet<string> = new Set(["any", "unknown"]);

/** The reader of one program's modules. */
export class MissingReader {
  readonly #holders: MissingHolders;
  readonly #sources: MissingSources;
  readonly #flow: MissingFlow;
  /** What variables begin with: functions among them are mostly called by their names. */
  readonly #named = new Set<Node>();
  /** What is called where it stands. */
  readonly #callees = new Set<Node>();

  constructor(holders: MissingHolders, sources: MissingSources) {
    this.#holders = holders;
    this.#sources = sources;
    this.#flow = new MissingFlow(holders, sources);
  }

  /** Reads all that is below a node. */
  read(root: Node): void {
    interface Item {
      readonly node: Node;
      readonly around: FunctionLike | undefined;
      readonly inRange: InRange | undefined;
    }
    const pending: Item[] = [{ node: root, around: undefined, inRange: undefined }];
    for (let item = pending.pop(); item; item = pending.pop()) {
      const { node, around } = item;
      this.#sources.inRange = item.inRange;
      this.#visit(node, around);
      const isFunction = "parameters" in node && "body" in node;
      const inner = isFunction ? (node as FunctionLike) : around;
      const bound = node.kind === "For" ? boundedBy(this.#holders.program, node) : undefined;
      const inRange = bound ? { ...bound, outer: item.inRange } : item.inRange;
      for (const child of children(node)) pending.push({ node: child, around: inner, inRange });
    }
    this.#sources.inRange = undefined;
  }

  #visit(node: Node, around: FunctionLike | undefined): void {
    if (makesHoles(this.#holders.program, node)) {
      connect(this.#holders.missing, this.#holders.holes);
      // They may be put into other arrays, as what is only said to be there.
      connect(this.#holders.asserted, this.#holders.holes);
      connect(this.#holders.missing, this.#holders.texts);
    }
    if (node.kind === "Block" || node.kind === "SourceModule") this.#leaveUnset(node.statements);
    switch (node.kind) {
      case "VariableDeclaration":
        if (!node.initializer) return;
        if (node.type)
          this.#readJson(this.#holders.program.typeOfTypeNode(node.type), node.initializer);
        if (node.target.kind === "Identifier") {
          this.#named.add(stripParentheses(node.initializer));
          const variable = this.#holders.variable(node.target);
          if (variable && this.#sources.isEntry(node.initializer))
            connect(variable, this.#holders.shown);
        }
        this.#flow.bindTo(node.target, node.initializer);
        return;
      case "ForOf": {
        const { target } = node;
        const item = this.#holders.program.types.iteratedTypeOf(
          this.#holders.typeOf(node.iterable),
        );
        if (target.kind !== "VariableList") return;
        for (const each of target.declarations) {
          const variable =
            each.target.kind === "Identifier" ? this.#holders.variable(each.target) : undefined;
          if (variable && item)
            connect(isText(item) ? this.#holders.texts : this.#holders.holes, variable);
          this.#flow.bindPattern(each.target, item);
        }
        return;
      }
      case "Parameter":
        if (node.target.kind === "Identifier") {
          if (node.initializer)
            this.#flow.flow(node.initializer, this.#holders.variable(node.target));
        } else this.#flow.bindPattern(node.target, this.#parameterType(node, around));
        return;
      case "Method":
      case "Accessor":
        node.parameters.forEach((parameter, index) => {
          const group = this.#holders.parameterKey(node, index);
          if (group === undefined || parameter.target.kind !== "Identifier") return;
          const own = this.#holders.variable(parameter.target);
          if (own) connect(this.#holders.holder(group), own);
        });
        return;
      case "PropertyDefinition": {
        const owner = this.#holders.program.ownerOf(node);
        const name = this.#holders.program.propertyNameOf(node.key);
        const property =
          owner &&
          name !== undefined &&
          this.#holders.program.types.propertyOf(owner.selfType, name);
        if (!property || node.isStatic) return;
        if (node.initializer) this.#flow.flow(node.initializer, this.#holders.field(property));
        else this.#leaveOut(owner, property, node);
        return;
      }
      case "ObjectLiteral":
        this.#fill(node);
        return;
      case "AsExpression":
      case "TypeAssertion": {
        const literal = stripParentheses(node.expression);
        if (literal.kind === "ObjectLiteral") this.#promise(literal, node.type);
        this.#assert(this.#holders.program.typeOfTypeNode(node.type), node.expression);
        if (node.type.kind === "KeywordType" && OPEN_KEYWORDS.has(node.type.keyword))
          this.#flow.flow(node.expression, this.#holders.shown);
        return;
      }
      case "Constructor":
        this.#parameterProperties(node);
        return;
      case "ArrowFunction":
        if (node.body.kind !== "Block") {
          if (givesPlainly(node)) this.#giveResult(node, node.body);
          else this.#keepText(node.body);
        }
        if (!this.#named.has(node)) this.#handOn(node);
        return;
      case "FunctionExpression":
        if (!this.#named.has(node)) this.#handOn(node);
        return;
      case "Identifier": {
        const known = this.#callees.has(node) ? undefined : this.#holders.namedFunction(node);
        if (known) this.#handOn(known);
        return;
      }
      case "PropertyAccess":
        if (!this.#callees.has(node)) this.#handOnMethod(node);
        return;
      case "Return":
        if (!node.argument || !around) return;
        if (givesPlainly(around)) this.#giveResult(around, node.argument);
        else this.#keepText(node.argument);
        return;
      case "Yield":
        if (node.argument && !node.isDelegate) this.#keepText(node.argument);
        return;
      case "Assignment":
        this.#assign(node);
        return;
      case "CallExpression":
      case "NewExpression":
        this.#call(node);
        return;
      case "TemplateLiteral":
        for (const each of node.expressions) this.#flow.flow(each, this.#holders.shown);
        return;
      case "Binary":
        this.#compare(node);
        return;
      case "Unary":
        if (node.operator === "typeof") this.#flow.flow(node.operand, this.#holders.shown);
        return;
      case "Logical":
        if (node.operator === "??") this.#flow.flow(node.left, this.#holders.shown);
        return;
      case "Throw":
        this.#flow.flow(node.argument, this.#holders.shown);
        return;
      case "RegExpLiteral":
        if (mayLeaveGroupsOut(node.pattern)) connect(this.#holders.missing, this.#holders.texts);
        return;
      case "ArrayLiteral": {
        const type = this.#holders.program.contextualTypeOf(node);
        const element = type && this.#holders.program.types.elementTypeOf(type);
        const target =
          element && this.#holders.admits(element) ? this.#holders.shown : this.#holders.texts;
        for (const each of node.elements) {
          if (each.kind === "Spread" || each.kind === "Hole") continue;
          if (target === this.#holders.shown || isText(this.#holders.typeOf(each)))
            this.#flow.flow(each, target);
        }
        return;
      }
      default:
    }
  }

  #giveResult(node: FunctionLike, value: Expression): void {
    const declared = "returnType" in node ? node.returnType : null;
    const type = declared && this.#holders.program.typeOfTypeNode(declared);
    if (type) this.#readJson(type, value);
    const admits = type !== null && this.#holders.admits(type);
    this.#flow.flow(
      value,
      admits ? this.#holders.shown : this.#holders.holder(this.#holders.resultKey(node)),
    );
  }

  #assign(node: Assignment): void {
    const { target, value, operator } = node;
    if (operator === "??=") this.#flow.flow(target as Expression, this.#holders.shown);
    if (operator === "+=" && isText(this.#holders.typeOf(node)))
      this.#flow.flow(value, this.#holders.shown);
    if (operator !== "=" && operator !== "??=" && operator !== "||=" && operator !== "&&=") return;
    if (target.kind === "ObjectPattern" || target.kind === "ArrayPattern")
      this.#flow.bindPattern(target as PatternTarget<Leaf>, this.#holders.typeOf(value), value);
    else {
      this.#flow.flow(value, this.#sources.leaf(target));
      this.#readJson(this.#holders.typeOf(target as Expression), value);
    }
  }

  #compare(node: Binary): void {
    const { operator, left, right } = node;
    if (operator === "+") {
      if (!isText(this.#holders.typeOf(node))) return;
      this.#flow.flow(left, this.#holders.shown);
      this.#flow.flow(right, this.#holders.shown);
      return;
    }
    if (!["===", "!==", "==", "!="].includes(operator)) return;
    if (isNullish(right) || this.#holders.admits(this.#holders.typeOf(right)))
      this.#flow.flow(left, this.#holders.shown);
    if (isNullish(left) || this.#holders.admits(this.#holders.typeOf(left)))
      this.#flow.flow(right, this.#holders.shown);
  }

  #call(node: CallExpression | NewExpression): void {
    this.#callees.add(stripParentheses(node.callee));
    const call = this.#holders.program.callOf(node);
    const forked = call.kind === "fork" ? call.forked : undefined;
    const args = forked ? node.arguments.slice(1) : node.arguments;
    const of = forked ?? call;
    const callee = forked ? node.arguments[0] : node.callee;
    const known = this.#holders.calledFunction(of, callee);
    if (of.name === "Object.assign")
      for (const each of args.slice(1)) if (each.kind !== "Spread") this.#flow.copy(each);
    for (const [index, argument] of args.entries()) {
      if (argument.kind === "Spread") return;
      if (of.kind === "builtin" && /^Array#(push|unshift)$/.test(of.name ?? ""))
        this.#flow.flow(argument, this.#holders.pushed);
      if (isKeptBy(of)) this.#keepText(argument);
      if (of.name === "Object.fromEntries" || (of.kind === "constructor" && index === 0))
        this.#countOnPairs(argument);
      const target = this.#argumentTarget(of, known, index);
      if (target) this.#flow.flow(argument, target);
    }
  }

  /** What an assertion says is there. */
  #assert(asserted: Type, value: Expression): void {
    const { types } = this.#holders.program;
    this.#countOn(asserted, value);
    this.#readJson(asserted, value);
    const given = types.nonNullable(this.#holders.typeOf(value));
    if (given.kind !== "object" && given.kind !== "reference") return;
    for (const property of types.propertiesOf(types.nonNullable(asserted))) {
      if (property.isOptional || property.propertyKind !== "field") continue;
      const field = types.propertyOf(given, property.name)?.isOptional
        ? this.#holders.field(property)
        : undefined;
      if (field) connect(this.#holders.missing, field);
    }
  }

  /** `JSON.parse(text) as T`: the text may lack what `T` says. */
  #readJson(wanted: Type, value: Expression): void {
    const call = stripParentheses(value);
    if (call.kind !== "CallExpression") return;
    const { kind, name } = this.#holders.program.callOf(call);
    if (kind === "builtin" && name === "JSON.parse") this.#flow.lackInside(wanted);
  }

  /** `text.split(":") as [string, string]`: whether there are so many nobody knows. */
  #countOn(asserted: Type, value: Expression): void {
    const { types } = this.#holders.program;
    let wanted: Type | undefined = asserted;
    let given: Type | undefined = types.nonNullable(this.#holders.typeOf(value));
    while (given?.kind === "array" && wanted && wanted.kind !== "tuple") {
      given = given.element;
      wanted = types.iteratedTypeOf(wanted);
    }
    const isCounted = wanted?.kind === "tuple" && wanted.elements.some(({ type }) => isText(type));
    if (isCounted && given?.kind === "array") connect(this.#holders.missing, this.#holders.texts);
  }

  /** `new Map(lines.map((line) => line.split(":")))`: the same of what is read as pairs. */
  #countOnPairs(value: Expression): void {
    const { types } = this.#holders.program;
    const pair = types.iteratedTypeOf(this.#holders.typeOf(value));
    if (pair?.kind === "array" && isText(pair.element))
      connect(this.#holders.missing, this.#holders.texts);
  }

  /** A text that an array, an entry or the like gets. */
  #keepText(value: Expression): void {
    if (isText(this.#holders.typeOf(value))) this.#flow.flow(value, this.#holders.texts);
  }

  /** A function that is a value: who calls it gives it what arrays hold, and may keep what it gives. */
  #handOn(node: FunctionLike): void {
    const { program, texts } = this.#holders;
    for (const { target } of node.parameters) {
      const symbol = target.kind === "Identifier" ? program.symbolOf(target) : undefined;
      if (!symbol || !isText(program.declaredTypeOf(symbol))) continue;
      const variable = this.#holders.variable(target);
      if (variable) connect(texts, variable);
    }
    if (isText(program.signatureOf(node).returnType))
      connect(this.#holders.holder(this.#holders.resultKey(node)), texts);
  }

  /** The same of a method that is taken from its object. */
  #handOnMethod(node: PropertyAccess): void {
    const { program, texts } = this.#holders;
    const { property } = program.memberOf(node) ?? {};
    if (property?.propertyKind !== "method") return;
    const [signature] = program.types.callSignaturesOf(property.type);
    signature?.parameters.forEach(({ type }, index) => {
      if (isText(type))
        connect(texts, this.#holders.holder(parameterOfMethod(property.name, index)));
    });
    if (signature && isText(signature.returnType))
      connect(this.#holders.holder(methodKey(property.name)), texts);
  }

  #argumentTarget(
    call: ResolvedCall,
    known: FunctionLike | undefined,
    index: number,
  ): Holder | undefined {
    const { parameters } = call.signature;
    const info = parameters[index] ?? parameters.at(-1);
    if (!info) return undefined;
    const { types } = this.#holders.program;
    const type = info.isRest ? types.elementTypeOf(info.type) : info.type;
    if (!type) return undefined;
    if (this.#holders.admits(type)) return this.#holders.shown;
    if (info.isRest && isText(type)) return this.#holders.texts;
    if (info.isRest || index >= parameters.length) return undefined;
    if (info.isOptional || info.hasDefault) return this.#holders.shown;
    const key =
      call.kind === "method" || call.kind === "superMethod"
        ? parameterOfMethod(call.member?.name ?? "", index)
        : known && this.#holders.parameterKey(known, index);
    return key === undefined ? undefined : this.#holders.holder(key);
  }

  #fill(node: ObjectLiteral): void {
    const wanted = this.#holders.program.contextualTypeOf(node);
    for (const member of node.members) {
      if (member.kind === "Spread") this.#flow.copy(member.argument);
      if (member.kind !== "PropertyAssignment" && member.kind !== "ShorthandProperty") continue;
      const value = member.kind === "ShorthandProperty" ? member.name : member.value;
      const name = this.#holders.program.propertyNameOf(
        member.kind === "ShorthandProperty" ? member.name : member.key,
      );
      this.#keepEntry(wanted, value, name);
      if (name === undefined) continue;
      const type = wanted && this.#holders.program.types.propertyOf(wanted, name)?.type;
      this.#flow.flow(
        value,
        type && this.#holders.admits(type)
          ? this.#holders.shown
          : this.#holders.holder(fieldKey(name)),
      );
    }
  }

  /** Literals of records have entries. */
  #keepEntry(wanted: Type | undefined, value: Expression, name: string | undefined): void {
    const { types } = this.#holders.program;
    const isEntry = name === undefined || (wanted !== undefined && !types.propertyOf(wanted, name));
    if (isEntry) this.#keepText(value);
  }

  #leaveUnset(statements: readonly Statement[]): void {
    const { program, missing, unset } = this.#holders;
    for (const symbol of unsetVariables(program, statements)) {
      if (this.#holders.admits(program.declaredTypeOf(symbol))) continue;
      unset.add(symbol);
      connect(missing, this.#holders.holder(symbol));
    }
  }

  /** A field that has no value at first. Base classes may look at what derived ones declare without naming it. */
  #leaveOut(owner: DeclaredType, property: Property, node: PropertyDefinition): void {
    const written = classSyntax(owner);
    if (!written || !isLeftUnassigned(written, node)) return;
    const field = this.#holders.field(property);
    if (!field) return;
    connect(this.#holders.missing, field);
    if (this.#holders.program.types.baseClassOf(owner.selfType))
      connect(field, this.#holders.shown);
  }

  /** `{} as T`: what `T` says and the literal leaves out may be asked for before it is there. */
  #promise(node: ObjectLiteral, asserted: TypeNode): void {
    const { program } = this.#holders;
    if (node.members.some((each) => each.kind === "Spread")) return;
    const given = program.typeOf(node);
    for (const property of program.types.propertiesOf(program.typeOfTypeNode(asserted))) {
      if (property.propertyKind !== "field" || property.isOptional) continue;
      if (program.types.propertyOf(given, property.name)) continue;
      const field = this.#holders.field(property);
      if (field) connect(this.#holders.missing, field);
    }
  }

  #parameterProperties(node: Extract<FunctionLike, { kind: "Constructor" }>): void {
    for (const { target, accessibility, isReadonly, isOverride } of node.parameters) {
      if (accessibility === null && !isReadonly && !isOverride) continue;
      if (target.kind !== "Identifier") continue;
      const own = this.#holders.variable(target);
      const self = this.#holders.program.thisTypeOf(node);
      const type = self?.kind === "typeParameter" ? self.constraint : self;
      const property = type && this.#holders.program.types.propertyOf(type, target.name);
      const field = property && this.#holders.field(property);
      if (own && field) connect(own, field);
    }
  }

  #parameterType(node: Node, around: FunctionLike | undefined): Type | undefined {
    if (!around) return undefined;
    const index = around.parameters.indexOf(node as Parameter);
    return this.#holders.program.signatureOf(around).parameters[index]?.type;
  }
}

/** Builtins that put what they are given into an array. */
const KEEPING = /^(Array#(push|unshift|splice|fill|with|concat)|Array\.of)$/;

/** `(\d+)(-\d+)?`: whether a match may have groups that took no part. */
function mayLeaveGroupsOut(pattern: string): boolean {
  return /\((?!\?)|\(\?<(?![=!])/.test(pattern) && /\)(?:[?*]|\{0)|\|/.test(pattern);
}

/** Whether a call keeps an argument where others find it. */
function isKeptBy(call: ResolvedCall): boolean {
  if (call.kind === "value") return true;
  if (call.kind === "builtin") return KEEPING.test(call.name ?? "");
  const owner = call.kind === "method" ? call.member?.property?.declaredBy : undefined;
  return owner?.symbol.module.isLibrary === true && /^(set|add)$/.test(call.member?.name ?? "");
}
