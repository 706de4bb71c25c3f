/** What loops, patterns and spreads take of values of unknown type: walks that go one step at a time, see stdlib/lib/walk.ts. */
import { STRING_TYPE, type ValueType } from "../../runtime/bytecode/module.ts";
import type { Type } from "../check/types.ts";
import { type Node, op } from "../ir/tree.ts";
import type { Node as SyntaxNode } from "../syntax/ast.ts";
import type { Body } from "./body.ts";
import { box, recordFlow } from "./convert.ts";
import { answer, receiver } from "./dynamic.ts";
import { refOf } from "./dynamic-builtins.ts";
import { onText, refuseNullish } from "./dynamic-elements.ts";
import { effectOf, stringConstant } from "./emit.ts";
import { iteratorOf } from "./iteration.ts";
import type { StructRecord } from "./layouts.ts";
import { callLibrary, libraryInstance } from "./library.ts";
import { callMember } from "./property.ts";
import { isOfBigints } from "./typed-elements.ts";
import type { Value } from "./value.ts";
import { type WalkUse, walkedText } from "./walked-text.ts";

const OF_LIST = "walk.ts#walkOfList";
const OF_TYPED = "walk.ts#walkOfTyped";
const OF_STEPS = "walk.ts#walkOfSteps";
const OF_ITERATOR = "walk.ts#walkOfIterator";
const CODE_POINTS = "iterator.ts#codePoints";
const ITEMS = "walk.ts#itemsOf";
const FROM_SYNC = "async-from-sync.ts#asyncFromSync";
const REFUSE = "error.ts#refuseIterable";
const REFUSE_ASYNC = "error.ts#refuseAsyncIterable";
const REFUSE_CALL = "error.ts#refuseCall";

/** The walk over a boxed value. */
export function walkOf(body: Body, object: Node, at: SyntaxNode, use: WalkUse): Value {
  const { index, type, result } = walkQuestion(body);
  const name = stringConstant(body.lowering, walkedText(at, use));
  return { node: body.op("call", [index], [object, name], result), type };
}

function walkQuestion(body: Body) {
  const { dynamic, classes, types, representations } = body.lowering;
  // Made now, as nothing new may be asked for at the end.
  libraryInstance(body.lowering, REFUSE, []);
  const points = libraryInstance(body.lowering, CODE_POINTS, []).shape.result;
  const { shape, result } = libraryInstance(body.lowering, OF_STEPS, [points]);
  const index = dynamic.question("walk", ["value", STRING_TYPE], result, {
    forRecord: (inner, record) => {
      const walk = walkOfRecord(inner, record);
      return walk && [answer(walk)];
    },
    forArray: (inner, element, kind) => {
      const items = { node: refOf(inner, kind), type: types.array(element) };
      return [answer(callLibrary(inner, OF_LIST, [element], [items]).node)];
    },
    forTyped: (inner, type, kind) => {
      const item = isOfBigints(representations.typedElement(type))
        ? classes.bigintType
        : classes.numberType;
      const items = { node: refOf(inner, kind), type };
      return [answer(callLibrary(inner, OF_TYPED, [type, item], [items]).node)];
    },
    before: (inner) => [
      onText(inner, (text) => {
        const given = { node: text, type: classes.stringType };
        return [answer(ofSteps(inner, callLibrary(inner, CODE_POINTS, [], [given])))];
      }),
    ],
    after: (inner) => {
      const refused = callLibrary(
        inner,
        REFUSE,
        [],
        [
          { node: inner.get(0), type: classes.unknownType },
          { node: inner.get(1), type: classes.stringType },
        ],
      );
      return [effectOf(refused.node), op("unreachable", [], [], "never")];
    },
  });
  return { index, result, type: shape.result };
}

function walkOfRecord(body: Body, record: StructRecord): Node | undefined {
  const { types } = body.lowering;
  const { type } = record.info;
  if (isWalk(body, record)) return undefined;
  const self: Value = { node: receiver(body, record), type };
  if (types.propertyOf(type, "$advance")) return ofSteps(body, self);
  const cursor = types.propertyOf(type, "$cursor");
  if (cursor) {
    const [signature] = types.callSignaturesOf(cursor.type);
    const shape = signature && body.lowering.closures.shapeOfSignature(signature);
    const called = shape && callMember(body, self, "$cursor", [], shape, () => []);
    return called && ofSteps(body, called);
  }
  const iterator = iteratorOf(body, self);
  if (!iterator) return undefined;
  recordFlow(body.lowering, iterator.type, body.lowering.classes.unknownType);
  return ofIterator(body, box(iterator.node));
}

/** Walks are never walked over by the program. */
function isWalk({ lowering }: Body, { info }: StructRecord): boolean {
  return lowering.types.propertyOf(info.type, "$closeAny") !== undefined;
}

/** What `value[Symbol.iterator]()` gives of a boxed value, boxed. @param text the callee, for the TypeError of what has no such method */
export function iteratorOfAny(body: Body, value: Node, text: Node): Node {
  libraryInstance(body.lowering, REFUSE_CALL, []);
  const index = iteratorQuestion(body, "[Symbol.iterator]()", 1, {
    before: (inner) => [refuseNullish(inner, "Symbol(Symbol.iterator)")],
    refuse: (inner) => {
      const given = { node: inner.get(1), type: inner.lowering.classes.stringType };
      return callLibrary(inner, REFUSE_CALL, [], [given]).node;
    },
  });
  return body.op("call", [index], [value, text], "value");
}

/** The iterator that `yield*` asks a boxed value for, boxed. */
export function iteratorToDelegateTo(body: Body, value: Node): Node {
  libraryInstance(body.lowering, REFUSE, []);
  const index = iteratorQuestion(body, "yield*", 0, {
    before: () => [],
    refuse: (inner) => {
      const { unknownType, stringType } = inner.lowering.classes;
      const noText = { node: stringConstant(inner.lowering, ""), type: stringType };
      const given = { node: inner.get(0), type: unknownType };
      return callLibrary(inner, REFUSE, [], [given, noText]).node;
    },
  });
  return body.op("call", [index], [value], "value");
}

/**
 * The asynchronous iterator of a boxed value, boxed; one that is not asynchronous is made so.
 * @param text what is walked over, for the TypeError; empty for `yield*`
 */
export function asyncIteratorOf(body: Body, value: Node, text: string): Node {
  const { dynamic, types, closures, classes } = body.lowering;
  for (const name of [FROM_SYNC, REFUSE_ASYNC]) libraryInstance(body.lowering, name, []);
  const otherwise = iteratorQuestion(body, "asynchronous [Symbol.iterator]()", 1, {
    before: () => [],
    refuse: (inner) => {
      const given = { node: inner.get(1), type: inner.lowering.classes.stringType };
      return callLibrary(inner, REFUSE_ASYNC, [], [given]).node;
    },
  });
  const params: ValueType[] = ["value", STRING_TYPE];
  const index = dynamic.question("[Symbol.asyncIterator]()", params, "value", {
    forRecord: (inner, record) => {
      const { type } = record.info;
      const method = types.propertyOf(type, "@@asyncIterator");
      const [signature] = method ? types.callSignaturesOf(method.type) : [];
      if (!signature) return undefined;
      const self: Value = { node: receiver(inner, record), type };
      const shape = closures.shapeOfSignature(closures.erased(signature));
      const iterator = callMember(inner, self, "@@asyncIterator", [], shape, () => []);
      if (!iterator) return undefined;
      recordFlow(inner.lowering, iterator.type, classes.unknownType);
      return [answer(box(iterator.node))];
    },
    before: (inner) => [refuseNullish(inner, "Symbol(Symbol.asyncIterator)")],
    after: (inner) => {
      const node = op("call", [otherwise], [inner.get(0), inner.get(1)], "value");
      const made = callLibrary(inner, FROM_SYNC, [], [{ node, type: classes.unknownType }]);
      return [answer(made.node)];
    },
  });
  return body.op("call", [index], [value, stringConstant(body.lowering, text)], "value");
}

/** How the question differs by who asks. */
interface IteratorQuestion {
  before(inner: Body): Node[];
  /** Throws where there is no such method. */
  refuse(inner: Body): Node;
}

/** @param texts how many texts the question has beside the boxed value */
function iteratorQuestion(
  body: Body,
  title: string,
  texts: number,
  { before, refuse }: IteratorQuestion,
): number {
  const { dynamic, classes, types, representations } = body.lowering;
  const { unknownType, stringType } = classes;
  libraryInstance(body.lowering, CODE_POINTS, []);
  const made = (inner: Body, name: string, of: readonly Type[], given: Value): Node[] => {
    const iterator = callLibrary(inner, name, of, [given]);
    recordFlow(inner.lowering, iterator.type, unknownType);
    return [answer(box(iterator.node))];
  };
  const params: ValueType[] = ["value", ...new Array<ValueType>(texts).fill(STRING_TYPE)];
  return dynamic.question(title, params, "value", {
    forRecord: (inner, record) => {
      const iterator = iteratorOf(inner, { node: receiver(inner, record), type: record.info.type });
      if (!iterator) return undefined;
      recordFlow(inner.lowering, iterator.type, unknownType);
      return [answer(box(iterator.node))];
    },
    forArray: (inner, element, kind) =>
      made(inner, "iterator.ts#arrayValues", [element], {
        node: refOf(inner, kind),
        type: types.array(element),
      }),
    forTyped: (inner, type, kind) => {
      const item = isOfBigints(representations.typedElement(type))
        ? classes.bigintType
        : classes.numberType;
      const given = { node: refOf(inner, kind), type };
      return made(inner, "iterator.ts#typedValues", [type, item], given);
    },
    forPrimitives: (inner) => [
      onText(inner, (node) => made(inner, CODE_POINTS, [], { node, type: stringType })),
    ],
    before,
    after: (inner) => [effectOf(refuse(inner)), op("unreachable", [], [], "never")],
  });
}

function ofSteps(body: Body, steps: Value): Node {
  return callLibrary(body, OF_STEPS, [steps.type], [steps]).node;
}

/** A walk by an iterator that anything may be: the library's own ones have cheaper steps. */
function ofIterator(body: Body, iterator: Node): Node {
  const { dynamic, classes, types } = body.lowering;
  const { result } = libraryInstance(body.lowering, OF_ITERATOR, []);
  const index = dynamic.question("walk of iterator", ["value"], result, {
    forRecord: (inner, record) => {
      const { type } = record.info;
      if (!types.propertyOf(type, "$advance") || isWalk(inner, record)) return undefined;
      return [answer(ofSteps(inner, { node: receiver(inner, record), type }))];
    },
    after: (inner) => {
      const given = { node: inner.get(0), type: classes.unknownType };
      return [answer(callLibrary(inner, OF_ITERATOR, [], [given]).node)];
    },
  });
  return body.op("call", [index], [iterator], result);
}

/** What spreads take of a boxed value, as an array of boxed values: nothing else happens between its elements. */
export function itemsOf(body: Body, object: Node, at: SyntaxNode, use: WalkUse): Value {
  const { dynamic, classes, types, builder } = body.lowering;
  const array = builder.array("value");
  const walk = walkQuestion(body);
  libraryInstance(body.lowering, ITEMS, []);
  const index = dynamic.question("items", ["value", STRING_TYPE], array, {
    forArray: (inner, _, kind) => (kind === array ? [answer(refOf(inner, kind))] : undefined),
    after: (inner) => {
      const node = op("call", [walk.index], [inner.get(0), inner.get(1)], walk.result);
      return [answer(callLibrary(inner, ITEMS, [], [{ node, type: walk.type }]).node)];
    },
  });
  const name = stringConstant(body.lowering, walkedText(at, use));
  return {
    node: body.op("call", [index], [object, name], array),
    type: types.array(classes.unknownType),
  };
}
