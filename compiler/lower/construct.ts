/** Making objects of classes: allocation, field initializers, constructor bodies, `super(…)`. */

import { CONSTRUCTIONS } from "../builtins/global-classes.ts";
import type { ConstructBuiltin } from "../builtins/rows.ts";
import type { ReferenceType, Type } from "../check/types.ts";
import { diagnostic } from "../diagnostics/diagnostic.ts";
import { type Node, op } from "../ir/tree.ts";
import { spanOf } from "../source.ts";
import type {
  CallExpression,
  Constructor,
  Expression,
  NewExpression,
  PropertyDefinition,
} from "../syntax/ast.ts";
import { stripParentheses } from "../syntax/parentheses.ts";
import { argumentOf, lowerArguments, placeArguments } from "./arguments.ts";
import { arrayBaseOf, arrayBeside, layBeside, takeArray } from "./array-classes.ts";
import { noteReplaced } from "./array-species.ts";
import { Body, sequence } from "./body.ts";
import { lowerBuiltinCall } from "./builtin-calls.ts";
import { argumentsOfNew } from "./callback-arguments.ts";
import { closeAll, closedSignature } from "./calls-shared.ts";
import {
  bindCapturesOfClass,
  capturesOfClass,
  heldWhereNamed,
  holdCaptures,
} from "./class-captures.ts";
import { CONSTRUCT, namedClass } from "./class-objects.ts";
import { classNode } from "./class-syntax.ts";
import { type Incoming, passOn, type Shape } from "./closures.ts";
import { convert, recordFlow, store } from "./convert.ts";
import { constructDynamic } from "./dynamic-calls.ts";
import { missingNumber, when } from "./emit.ts";
import { bindParameters, lowerStatements } from "./function-body.ts";
import type { FunctionInstance } from "./functions.ts";
import { guardFields } from "./integrity-guards.ts";
import { callLibrary, callLibraryWith } from "./library.ts";
import type { Lowering } from "./lowering.ts";
import { admitMissing } from "./missing-types.ts";
import { isNullishTest } from "./nullish.ts";
import { constantPattern } from "./patterns.ts";
import { prepareCode } from "./prepare.ts";
import { callMember, objectOf } from "./property.ts";
import { writeTo } from "./record-members.ts";
import { isClassInstance } from "./structs.ts";
import { isTypedClassValue, shapeOfNew } from "./typed-classes.ts";
import { isLeftUnassigned } from "./unassigned-fields.ts";
import { Unsupported, unsupported } from "./unsupported.ts";
import type { Value } from "./value.ts";
import { placeOf, readPlace } from "./variables.ts";

/** The functions that make and fill objects of a class. */
interface Maker {
  readonly type: ReferenceType;
  readonly shape: Shape;
  /** Fills an object: receiver, then constructor parameters. */
  readonly init: number;
  /** Allocates and fills: captured variables, then constructor parameters. */
  readonly make: number;
  /** Variables of functions around the class that its objects hold. */
  readonly captures: ReturnType<typeof capturesOfClass>;
}

/** Makers of a round. */
export class Constructors {
  readonly #lowering: Lowering;
  readonly #makers = new Map<string, Maker>();
  /** Those whose objects are made. */
  readonly #made = new Set<Maker>();

  constructor(lowering: Lowering) {
    this.#lowering = lowering;
  }

  /** The functions of a class with type arguments. */
  maker(made: ReferenceType): Maker {
    const { types, builder, closures, layouts, flows, program } = this.#lowering;
    const type = layouts.ownInstance(made);
    const key = types.canonicalKey(type);
    const known = this.#makers.get(key);
    if (known) return known;
    const info = layouts.ownStruct(type);
    const node = classNode(type);
    const hasBase = types.baseClassOf(type) ?? arrayBaseOf(types, type);
    if (node.superClass && node.superClass.kind !== "NullLiteral" && !hasBase) {
      const { name } = type.target.symbol;
      throw new Unsupported(
        diagnostic(
          "E6001",
          spanOf(program.moduleOf(node).file, node.superClass.start, node.superClass.end),
          {
            what: `the base class of \`${name}\`, which is a value that changes`,
          },
        ),
      );
    }
    if (
      arrayBaseOf(types, type) &&
      types.propertyOf(type, "@@iterator")?.declaredBy?.declarationKind === "class"
    )
      throw new Unsupported(
        diagnostic("E6001", spanOf(program.moduleOf(node).file, node.start, node.end), {
          what: "a class that extends `Array` and says how its arrays are iterated",
        }),
      );
    prepareCode(this.#lowering, node);
    flows.create(info, key, type);
    const record = layouts.record(info);
    const { name } = type.target.symbol;
    const shape = this.#shapeOf(type);
    const maker: Maker = {
      type,
      shape,
      init: builder.reserveFunction(`${name}.init`),
      make: builder.reserveFunction(`new ${name}`),
      captures: capturesOfClass(this.#lowering, type),
    };
    this.#makers.set(key, maker);
    const { params } = closures.signatureOf(shape);
    const init = this.#body(type, `${name}.constructor`, [record.index, ...params], "void");
    this.#lowering.later(() => {
      this.#lowerInit(init, maker);
      this.#lowering.functions.define(maker.init, init, false);
    });
    if (record.isCreated) this.#makeLater(maker);
    return maker;
  }

  /** Writes the functions that nobody calls: of an abstract class there are no objects, only parts of objects. */
  finish(): void {
    for (const maker of this.#makers.values()) {
      if (this.#made.has(maker)) continue;
      const { name } = maker.type.target.symbol;
      const { layouts, closures, functions } = this.#lowering;
      const struct = layouts.indexOf(layouts.ownStruct(maker.type));
      const { params } = closures.signatureOf(maker.shape);
      const held = maker.captures.map(({ storage }) => storage);
      const made = this.#madeType(maker.type, struct);
      const body = this.#body(maker.type, `new ${name}`, [...held, ...params], made);
      body.emit(op("unreachable", [], [], "never"));
      functions.define(maker.make, body, false);
    }
  }

  /** What `new` gives: the struct, or the array beside it. */
  #madeType(type: ReferenceType, struct: number): number {
    const { types, representations } = this.#lowering;
    const array = arrayBaseOf(types, type) && representations.of(type);
    return typeof array === "number" ? array : struct;
  }

  #makeLater(maker: Maker): void {
    if (this.#made.has(maker)) return;
    this.#made.add(maker);
    const { layouts, closures, functions } = this.#lowering;
    const struct = layouts.indexOf(layouts.ownStruct(maker.type));
    const { params } = closures.signatureOf(maker.shape);
    const held = maker.captures.map(({ storage }) => storage);
    const name = `new ${maker.type.target.symbol.name}`;
    const made = this.#madeType(maker.type, struct);
    const body = this.#body(maker.type, name, [...held, ...params], made);
    this.#lowering.later(() => {
      this.#lowerMake(body, maker, struct);
      functions.define(maker.make, body, false);
    });
  }

  /** Whether the class has no instances of its own. */
  isAbstract(type: ReferenceType): boolean {
    return classNode(type).isAbstract;
  }

  /** Whether the constructor's argument is put in by a loop of its own. */
  isFilled(type: ReferenceType): boolean {
    return fillOf(type) !== undefined;
  }

  /** Marks the layout as one of which objects are made. */
  created(type: ReferenceType): void {
    const { layouts, types } = this.#lowering;
    layouts.create(layouts.record(layouts.ownStruct(type)));
    if (arrayBaseOf(types, type)) noteReplaced(this.#lowering, type);
    // Methods and constructors of its bases look at it as an object of theirs.
    for (let base = types.baseClassOf(type); base; base = types.baseClassOf(base))
      if (!base.target.symbol.module.isLibrary) recordFlow(this.#lowering, type, base);
    this.#makeLater(this.maker(type));
  }

  #body(
    type: ReferenceType,
    name: string,
    params: readonly (number | string)[],
    result: number | "void",
  ): Body {
    const { program, classMembers } = this.#lowering;
    const module = program.moduleOf(classNode(type));
    return new Body(this.#lowering, {
      name,
      file: module.file,
      path: module.path,
      instantiation: classMembers.instantiationOf(type),
      params: params as Body["options"]["params"],
      result,
      resultType: result === "void" ? undefined : type,
      isLibrary: module.isLibrary,
    });
  }

  /** The constructor's parameters; without one those of the base class. */
  #shapeOf(type: ReferenceType): Shape {
    const { functions, classMembers, types, classes } = this.#lowering;
    const own = constructorOf(type);
    if (own) {
      const shape = functions.ownShape(own, classMembers.instantiationOf(type));
      return { params: shape.params, result: classes.voidType };
    }
    const base = types.baseClassOf(type);
    if (base) return this.maker(base).shape;
    const items = { type: types.array(classes.unknownType), isRest: true, isOptional: false };
    return { params: arrayBaseOf(types, type) ? [items] : [], result: classes.voidType };
  }

  #lowerMake(body: Body, maker: Maker, struct: number): void {
    const local = body.newLocal(struct);
    body.emit(body.set(local, body.op("struct.new_default", [struct], [], struct)));
    const { type, captures } = maker;
    holdCaptures(body, local, type, captures, 0);
    const args = maker.shape.params.map((_, index) => body.get(captures.length + index));
    body.emit(body.op("call", [maker.init], [body.get(local), ...args], "void"));
    const { layouts } = this.#lowering;
    const made = arrayBeside(body, layouts.record(layouts.ownStruct(type)), body.get(local));
    body.emit(body.op("return", [], [made], "never"));
  }

  #lowerInit(body: Body, maker: Maker): void {
    const { type } = maker;
    const { types, closures, classes } = this.#lowering;
    const array = arrayBaseOf(types, type);
    body.thisValue = { local: array ? body.newLocal(body.repr(type)) : 0, type };
    body.homeClass = type;
    bindCapturesOfClass(body, 0, type);
    const own = constructorOf(type);
    const base = types.baseClassOf(type);
    if (!own) {
      if (base) {
        const parent = this.maker(base);
        const incoming: Incoming[] = maker.shape.params.map((param, index) => ({
          value: { node: body.get(index + 1), type: param.type },
          isRest: param.isRest,
        }));
        const args = passOn(body, incoming, parent.shape);
        body.emit(body.op("call", [parent.init], [body.get(0), ...args], "void"));
        const fill = fillOf(base);
        const [given] = incoming;
        if (fill && given)
          for (const each of fillWith(
            body,
            base,
            fill,
            () => given.value,
            () => body.get(0),
          ))
            body.emit(each);
        if (array) body.emit(takeArray(body, type));
      } else if (array) {
        const given = { node: body.get(1), type: types.array(classes.unknownType) };
        const items = callLibrary(body, "array-create.ts#ofArguments", elementTypes(body, array), [
          given,
        ]);
        for (const each of layBeside(body, type, convert(body, items, array))) body.emit(each);
      }
      this.initializeFields(body, type, undefined);
      return;
    }
    const { params } = closures.signatureOf(maker.shape);
    const instance: FunctionInstance = {
      index: maker.init,
      node: own,
      instantiation: body.instantiation,
      captures: [],
      held: [],
      receiver: type,
      takesReceiver: false,
      shape: maker.shape,
      params: [body.repr(type), ...params],
      result: "void",
    };
    bindParameters(body, instance);
    if (!base && !array) this.initializeFields(body, type, own);
    lowerStatements(body, own);
  }

  /** Field initializers in order, then parameter properties. */
  initializeFields(body: Body, type: ReferenceType, own: Constructor | undefined): void {
    const { program, layouts } = this.#lowering;
    const record = layouts.record(layouts.ownStruct(type));
    const first = record.keys.find((key) => !record.parent?.keys.includes(key));
    for (const each of first === undefined ? [] : guardFields(body, record, first)) body.emit(each);
    for (const member of classNode(type).members) {
      if (
        member.kind !== "PropertyDefinition" ||
        member.isStatic ||
        member.isDeclare ||
        member.isAbstract
      )
        continue;
      body.at(member, () => this.#initializeField(body, record.info.type, member));
    }
    for (const parameter of own?.parameters ?? []) {
      if (parameter.accessibility === null && !parameter.isReadonly && !parameter.isOverride)
        continue;
      if (parameter.target.kind !== "Identifier") continue;
      const symbol = program.symbolOf(parameter.target);
      const value = symbol && readPlace(body, placeOf(body, symbol));
      if (value) body.emit(writeTo(body, record, body.get(0), parameter.target.name, value));
    }
  }

  #initializeField(body: Body, type: Type, member: PropertyDefinition): void {
    const { program, layouts, types } = this.#lowering;
    const name = program.propertyNameOf(member.key);
    if (name === undefined || !isClassInstance(type))
      unsupported(body.span(member), "computed names of fields");
    const record = layouts.record(layouts.ownStruct(type));
    const field = layouts.field(record, name, type.target.id);
    if (!field) return;
    const { initializer } = member;
    if (!initializer) {
      // A derived class's fields begin once `super()` has returned, which forgets what the base class put there, itself or by a method.
      const isLate = record.parent !== undefined && !name.startsWith("#");
      if (isLate && (field.storage === "value" || typeof field.storage === "number")) {
        const missing: Node =
          typeof field.storage === "number"
            ? op("ref.undefined", [field.storage], [], field.storage)
            : op("value.undefined", [], [], "value");
        body.emit(op("struct.set", [record.index, field.index], [body.get(0), missing], "void"));
      }
      if (field.storage === "f64" && isLeftUnassigned(classNode(type), member)) {
        const set = op(
          "struct.set",
          [record.index, field.index],
          [body.get(0), missingNumber()],
          "void",
        );
        body.emit(set);
      }
      return;
    }
    const declared = types.propertyOf(type, name)?.type ?? field.type;
    const own = admitMissing(body, type, name, declared);
    const value: Value = { node: body.expressionAs(initializer, own), type: own };
    const stored = store(body, value, field.type, field.storage);
    body.emit(body.op("struct.set", [record.index, field.index], [body.get(0), stored], "void"));
  }
}

function constructorOf(type: ReferenceType): Constructor | undefined {
  const found = classNode(type).members.find(
    (each) => each.kind === "Constructor" && each.body !== null,
  );
  return found?.kind === "Constructor" ? found : undefined;
}

/** `new C(…)`. */
export function lowerNew(body: Body, node: NewExpression): Value {
  const { program, types, constructors } = body.lowering;
  const call = program.callOf(node);
  const type = madeType(body, types.nonNullable(body.typeOf(node)));
  if (call.kind === "dynamic") return constructDynamic(body, node);
  const isNamed = call.kind === "builtin" && !isTypedClassValue(body, node.callee);
  if (!isNamed && !namedClass(body, node.callee)) return constructThroughValue(body, node);
  if ((call.kind === "builtin" && !arrayBaseOf(types, type)) || !isClassInstance(type)) {
    const name = call.name ?? "";
    return lowerBuiltinCall(body, {
      name: name.startsWith("new ") ? name : `new ${name}`,
      at: node,
      receiver: undefined,
      args: node.arguments.map((each) => argumentOf(body, each)),
      typeArguments: closeAll(body, call.typeArguments),
      type,
      isUnused: false,
    });
  }
  const { name, module } = type.target.symbol;
  const constant = name === "RegExp" && module.isLibrary && constantPattern(node.arguments);
  if (constant) return body.lowering.patterns.make(body, constant.source, constant.flags);
  const maker = constructors.maker(type);
  constructors.created(type);
  const fill = fillOf(type);
  if (fill && node.arguments.length > 0) return constructAndFill(body, node, type, maker, fill);
  const args = [
    ...heldWhereNamed(body, type, maker.captures),
    ...placeArguments(body, argumentsOfNew(body, node.arguments, type.target.symbol), maker.shape),
  ];
  const index = body.lowering.layouts.indexOf(body.lowering.layouts.ownStruct(type));
  const made = arrayBaseOf(types, type) ? body.repr(type) : index;
  return { node: body.op("call", [maker.make], args, made), type };
}

/** What is made; a class that extends `Array` for elements of any type is made for those of unknown type. */
function madeType({ lowering }: Body, type: Type): Type {
  const { types, classes } = lowering;
  if (!isClassInstance(type) || !arrayBaseOf(types, type)) return type;
  const isAny = (each: Type): boolean => each.kind === "primitive" && each.name === "any";
  if (!type.typeArguments.some(isAny)) return type;
  return types.reference(
    type.target,
    type.typeArguments.map((each) => (isAny(each) ? classes.unknownType : each)),
  );
}

/** `new value(…)`, where the class is one of several, or is not known. */
function constructThroughValue(body: Body, node: NewExpression): Value {
  const { closures, program } = body.lowering;
  const target = objectOf(body, node.callee, "new", false);
  const shape = closures.shapeOfSignature(
    closures.erased(closedSignature(body, program.callOf(node))),
  );
  const given = shapeOfNew(body, node, shape);
  const made = callMember(body, target, CONSTRUCT, [], given, (own) =>
    lowerArguments(body, node.arguments, own),
  );
  if (!made) return unsupported(body.span(node), "`new` of this value");
  const type = body.typeOf(node);
  return { node: convert(body, made, type), type };
}

function fillOf(type: ReferenceType): ConstructBuiltin | undefined {
  const { symbol } = type.target;
  if (!symbol.module.isLibrary || !Object.hasOwn(CONSTRUCTIONS, symbol.name)) return undefined;
  return CONSTRUCTIONS[symbol.name as keyof typeof CONSTRUCTIONS];
}

/** A literal is made of what the constructor asks for, so that entries of different types share one representation. */
function literalItems(body: Body, node: Expression): Type | undefined {
  const literal = stripParentheses(node);
  if (literal.kind !== "ArrayLiteral" || literal.elements.length === 0) return undefined;
  const { program, types } = body.lowering;
  const contextual = program.contextualTypeOf(literal);
  const item = contextual && types.iteratedTypeOf(types.nonNullable(body.close(contextual)));
  return item && types.array(item);
}

/** `new Map(entries)`: made empty, then filled by a loop compiled for the type of `entries`. */
function constructAndFill(
  body: Body,
  node: NewExpression,
  type: ReferenceType,
  maker: Maker,
  fill: ConstructBuiltin,
): Value {
  const index = body.lowering.layouts.indexOf(body.lowering.layouts.ownStruct(type));
  const items = itemsToFill(body, node, type, fill);
  const object = body.newLocal(index);
  const missing = missingArguments(body, maker.shape);
  const make = body.set(object, body.op("call", [maker.make], missing, index));
  const run = fillWith(body, type, fill, items.value, () => body.get(object));
  return { node: sequence([items.store, make, ...run, body.get(object)]), type };
}

/** What a collection is filled with, evaluated. */
function itemsToFill(
  body: Body,
  node: NewExpression | CallExpression,
  type: ReferenceType,
  fill: ConstructBuiltin,
): { readonly store: Node; readonly value: () => Value } {
  const { types } = body.lowering;
  const [first] = node.arguments;
  if (!first || first.kind === "Spread")
    return unsupported(body.span(node), "spreading into this constructor");
  const source =
    literalEntries(body, type, first, fill) ??
    literalItems(body, first) ??
    types.widen(body.typeOf(first));
  const items = body.hold(
    isNothing(body, source) ? body.expression(first).node : body.expressionAs(first, source),
  );
  return { store: items.store, value: () => ({ node: items.read(), type: source }) };
}

/** Puts what was given into a collection that has been made. */
function fillWith(
  body: Body,
  type: ReferenceType,
  fill: ConstructBuiltin,
  given: () => Value,
  object: () => Node,
): Node[] {
  const { types, classes } = body.lowering;
  const source = given().type;
  if (isNothing(body, source)) return [];
  const known = types.nonNullable(source);
  const isAnything = body.lowering.representations.objectPart(known) === "anything";
  const anything = isAnything ? fill.ofAnything : undefined;
  const tokens = fill.types.slice(0, anything ? -1 : undefined).map((token) => {
    if (token === "argument.0") return known;
    const place = Number(token.split(".")[1] ?? 0);
    return type.typeArguments[place] ?? classes.unknownType;
  });
  const items = (): Node => convert(body, given(), known);
  const filled = callLibraryWith(body, anything ?? fill.fill, tokens, () => [
    object(),
    items(),
  ]).node;
  const test = isNullishTest(body, given());
  const isNullable = types.canonicalKey(known) !== types.canonicalKey(source);
  return [test && isNullable ? when(test, [], [filled]) : filled];
}

function isNothing({ lowering }: Body, type: Type): boolean {
  const { representations, types } = lowering;
  const known = types.nonNullable(type);
  return (
    representations.category(representations.normalize(known)) === "never" ||
    representations.members(known).length === 0
  );
}

/** Arguments of a call that gives none. */
function missingArguments(body: Body, shape: Shape): Node[] {
  return shape.params.map((param) => {
    const representation = body.repr(param.type);
    return typeof representation === "number"
      ? op("ref.undefined", [representation], [], representation)
      : op("value.undefined", [], [], "value");
  });
}

/** `new Map([["a", []]])`: the literal is made for the collection's own keys and values. */
function literalEntries(
  body: Body,
  type: ReferenceType,
  entries: Expression,
  fill: ConstructBuiltin,
): Type | undefined {
  if (entries.kind !== "ArrayLiteral") return undefined;
  const { types } = body.lowering;
  const parts = type.typeArguments.slice(0, fill.types.length - 1);
  const [first, second] = parts;
  if (!first) return undefined;
  const wanted = types.array(second ? types.tuple([first, second]) : first);
  return types.isAssignable(body.typeOf(entries), wanted) ? wanted : undefined;
}

/** `super(…)` in a constructor. */
export function lowerSuperCall(body: Body, node: CallExpression): Value {
  const { constructors, types, classes } = body.lowering;
  const home = body.homeClass;
  const base = home && isClassInstance(home) ? types.baseClassOf(home) : undefined;
  const array = home && arrayBaseOf(types, home);
  if (home && isClassInstance(home) && array && !base) return superOfArray(body, node, home, array);
  if (!home || !isClassInstance(home) || !base) return unsupported(body.span(node), "`super` here");
  const maker = constructors.maker(base);
  const fill = node.arguments.length > 0 ? fillOf(base) : undefined;
  const items = fill && itemsToFill(body, node, base, fill);
  const args = items
    ? missingArguments(body, maker.shape)
    : lowerArguments(body, node.arguments, maker.shape);
  const call = body.op("call", [maker.init], [body.get(0), ...args], "void");
  const filling = fill && items ? fillWith(body, base, fill, items.value, () => body.get(0)) : [];
  const fields = body.collect(() => constructors.initializeFields(body, home, constructorOf(home)));
  const evaluated = items ? [items.store] : [];
  if (array) filling.push(takeArray(body, home));
  return {
    node: sequence([...evaluated, call, ...filling, ...fields, op("nop", [], [], "void")]),
    type: classes.voidType,
  };
}

/** `super(…)` of `Array`: makes the array. */
function superOfArray(body: Body, node: CallExpression, home: ReferenceType, array: Type): Value {
  const { constructors, classes, types } = body.lowering;
  const items = { type: types.array(classes.unknownType), isRest: true, isOptional: false };
  const shape = { params: [items], result: classes.voidType };
  const made = callLibrary(
    body,
    "array-create.ts#ofArguments",
    elementTypes(body, array),
    lowerArguments(body, node.arguments, shape).map((each) => ({ node: each, type: items.type })),
  );
  const begun = layBeside(body, home, convert(body, made, array));
  const fields = body.collect(() => constructors.initializeFields(body, home, constructorOf(home)));
  return {
    node: sequence([...begun, ...fields, op("nop", [], [], "void")]),
    type: classes.voidType,
  };
}

function elementTypes({ lowering }: Body, array: Type): Type[] {
  return [lowering.representations.elementOf(array) ?? lowering.classes.unknownType];
}
