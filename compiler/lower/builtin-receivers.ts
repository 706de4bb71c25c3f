/** Methods of the language's own values as values themselves: what they are called on is looked at when they are called. */
import { STRING_TYPE, TRAP_CODES, type ValueType } from "../../runtime/bytecode/module.ts";
import { type Node, op } from "../ir/tree.ts";
import { type Body, sequence } from "./body.ts";
import { unbox } from "./convert.ts";
import { booleanConstant, effectOf, not, stringConstant, when } from "./emit.ts";
import { callLibrary } from "./library.ts";

/**
 * What such a function is called on, as the representation that the method wants; what is nothing throws V8's TypeError.
 * @param self boxed
 * @param owner as in `Array.prototype.push`
 */
export function builtinReceiver(
  body: Body,
  self: () => Node,
  representation: ValueType,
  owner: string,
  name: string,
): Node {
  const { classes } = body.lowering;
  const { message, isShown } = complaint(owner, name);
  const refused = callLibrary(
    body,
    "error.ts#refuseReceiver",
    [],
    [
      { node: stringConstant(body.lowering, message), type: classes.stringType },
      { node: self(), type: classes.unknownType },
      { node: booleanConstant(isShown), type: classes.booleanType },
    ],
  );
  const isNothing = op("value.is_nullish", [], [self()], "bool");
  const wrong = body.op("trap", [TRAP_CODES.wrongType], [], "never");
  return sequence([
    when(isNothing, [effectOf(refused.node)]),
    when(not(isOf(self(), representation)), [wrong]),
    unbox(body, self(), representation),
  ]);
}

function isOf(self: Node, representation: ValueType): Node {
  switch (representation) {
    case "f64":
      return op("value.is_number", [], [self], "bool");
    case "bool":
      return op("value.is_bool", [], [self], "bool");
    case STRING_TYPE:
      return op("value.is_string", [], [self], "bool");
    default:
      return typeof representation === "number"
        ? op("value.is_ref", [representation], [self], "bool")
        : booleanConstant(true);
  }
}

/** Array methods whose message names them. */
const NAMED_OF_ARRAYS: ReadonlySet<string> = new Set([
  ...["concat", "find", "findIndex", "findLast", "findLastIndex", "indexOf", "forEach", "filter"],
  ...["map", "every", "some", "reduce", "reduceRight"],
]);

/** Methods of typed arrays whose message does. */
const NAMED_OF_TYPED_ARRAYS: ReadonlySet<string> = new Set([
  ...["at", "join", "slice", "sort", "subarray", "toLocaleString", "toReversed", "toSorted"],
]);

/** Names by which V8 knows methods better. */
const KNOWN_AS: ReadonlyMap<string, string> = new Map([
  ["String.trimStart", "trimLeft"],
  ["String.trimEnd", "trimRight"],
  ["Set.keys", "values"],
]);

/** Classes of Node that are written in JavaScript. */
const OF_NODE: ReadonlySet<string> = new Set(["URLSearchParams", "TextEncoder", "TextDecoder"]);

/** What V8 says of a method that is called on nothing; in some messages it is shown at the end. */
function complaint(owner: string, name: string): { message: string; isShown: boolean } {
  const known = KNOWN_AS.get(`${owner}.${name}`) ?? name;
  const plain = (message: string) => ({ message, isShown: false });
  const shown = (of: string) => ({
    message: `Method ${of}.prototype.${known} called on incompatible receiver `,
    isShown: true,
  });
  switch (owner) {
    case "Array":
      return plain(
        NAMED_OF_ARRAYS.has(name)
          ? `Array.prototype.${name} called on null or undefined`
          : "Cannot convert undefined or null to object",
      );
    case "String":
      return plain(
        name === "toString" || name === "valueOf"
          ? `String.prototype.${name} requires that 'this' be a String`
          : `String.prototype.${known} called on null or undefined`,
      );
    case "Number":
    case "Boolean":
    case "BigInt":
      return plain(`${owner}.prototype.${name} requires that 'this' be a ${owner}`);
    case "TypedArray":
      return NAMED_OF_TYPED_ARRAYS.has(name)
        ? shown("%TypedArray%")
        : plain("this is not a typed array.");
    case "Date":
      return /^get|^valueOf$/.test(name) ? plain("this is not a Date object.") : shown(owner);
    case "Generator":
      return shown("[Generator]");
    case "Promise":
      if (name === "catch") return plain("Cannot read properties of undefined (reading 'then')");
      return name === "finally"
        ? plain("Promise.prototype.finally called on non-object")
        : shown(owner);
    default:
      return OF_NODE.has(owner) ? plain(`Value of "this" must be of type ${owner}`) : shown(owner);
  }
}
