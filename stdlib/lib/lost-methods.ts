/** Methods of the language without what they belong to, and the names of what objects inherit. */
import { stop_inherited } from "tscript:intrinsics";

/**
 * A method that was read and not called: called later on something, it stops the program.
 * @param name with what it belongs to: `Array.prototype.push`
 */
export function lostMethod(name: string): unknown {
  return function (this: unknown): unknown {
    if (this !== undefined && this !== null) stop_inherited();
    if (name === "Object.prototype.toString")
      return this === null ? "[object Null]" : "[object Undefined]";
    if (name === "Object.prototype.isPrototypeOf") return false;
    throw new TypeError(refusalOf(name, this === null ? "null" : "undefined"));
  };
}

/** What a method throws that is called on nothing. */
function refusalOf(name: string, receiver: string): string {
  const end = name.lastIndexOf(".");
  const method = name.slice(end + 1);
  switch (name.slice(0, name.indexOf("."))) {
    case "Object":
      if (method === "toLocaleString") break;
      return "Cannot convert undefined or null to object";
    case "Array":
      if (CALLBACK_METHODS.includes(method)) break;
      return "Cannot convert undefined or null to object";
    case "%TypedArray%":
      if (method === "toString") return "Cannot convert undefined or null to object";
      if (NAMED_METHODS.includes(method))
        return "Method " + name + " called on incompatible receiver " + receiver;
      return "this is not a typed array.";
    case "String":
      if (method === "toString" || method === "valueOf")
        return name + " requires that 'this' be a String";
      if (method === "trimStart") return "String.prototype.trimLeft called on null or undefined";
      if (method === "trimEnd") return "String.prototype.trimRight called on null or undefined";
      break;
    case "Number":
      return name + " requires that 'this' be a Number";
    case "Boolean":
      return name + " requires that 'this' be a Boolean";
  }
  return name + " called on null or undefined";
}

/** Those of arrays which V8 names where they are called on nothing. */
const CALLBACK_METHODS = [
  "concat",
  "every",
  "filter",
  "find",
  "findIndex",
  "findLast",
  "findLastIndex",
  "forEach",
  "indexOf",
  "map",
  "reduce",
  "reduceRight",
  "some",
];

/** Those of typed arrays. */
const NAMED_METHODS = ["at", "join", "slice", "sort", "subarray", "toLocaleString", "toReversed", "toSorted"];

/** Whether every object inherits something of the name. */
export function isOfAllObjects(name: string): boolean {
  switch (name) {
    case "constructor":
    case "hasOwnProperty":
    case "isPrototypeOf":
    case "propertyIsEnumerable":
    case "toLocaleString":
    case "toString":
    case "valueOf":
    case "__proto__":
    case "__defineGetter__":
    case "__defineSetter__":
    case "__lookupGetter__":
    case "__lookupSetter__":
      return true;
    default:
      return false;
  }
}

/** What a value inherits of all objects; undefined for names of none. */
export function inheritedMethod(name: string): unknown {
  if (!isOfAllObjects(name)) return undefined;
  if (name === "constructor" || name.startsWith("__")) stop_inherited();
  return lostMethod("Object.prototype." + name);
}

/** Stops the program where the name is one that every object inherits. */
export function refuseInherited(name: string): void {
  if (isOfAllObjects(name)) stop_inherited();
}

/** Stops the program where the name is that of the prototype. */
export function refusePrototype(name: string): void {
  if (name === "__proto__") stop_inherited();
}

/** Whether lists inherit something of the name. */
export function isOfLists(name: string): boolean {
  switch (name) {
    case "at":
    case "concat":
    case "copyWithin":
    case "entries":
    case "every":
    case "fill":
    case "filter":
    case "find":
    case "findIndex":
    case "findLast":
    case "findLastIndex":
    case "flat":
    case "flatMap":
    case "forEach":
    case "includes":
    case "indexOf":
    case "join":
    case "keys":
    case "lastIndexOf":
    case "map":
    case "pop":
    case "push":
    case "reduce":
    case "reduceRight":
    case "reverse":
    case "shift":
    case "slice":
    case "some":
    case "sort":
    case "splice":
    case "toReversed":
    case "toSorted":
    case "toSpliced":
    case "unshift":
    case "values":
    case "with":
      return true;
    default:
      return isOfAllObjects(name);
  }
}

/** What a list inherits under a name. */
export function inheritedOfList(name: string): unknown {
  if (isOfLists(name) && !isOfAllObjects(name)) return lostMethod("Array.prototype." + name);
  return inheritedMethod(name);
}

/** What a typed array inherits under a name. */
export function inheritedOfBytes(name: string): unknown {
  switch (name) {
    case "BYTES_PER_ELEMENT":
    case "buffer":
    case "byteLength":
    case "byteOffset":
    case "set":
    case "subarray":
      stop_inherited();
      return undefined;
    case "concat":
    case "flat":
    case "flatMap":
    case "pop":
    case "push":
    case "shift":
    case "splice":
    case "toSpliced":
    case "unshift":
      return undefined;
    default:
      if (isOfLists(name) && !isOfAllObjects(name)) return lostMethod("%TypedArray%.prototype." + name);
      return inheritedMethod(name);
  }
}

/** What a text, a number or another value that is no object inherits under a name. */
export function inheritedOfPrimitive(value: unknown, name: string): unknown {
  switch (typeof value) {
    case "string":
      if (isOfTexts(name)) return lostMethod("String.prototype." + name);
      break;
    case "number":
      if (name === "toFixed" || name === "toPrecision" || name === "toExponential")
        return lostMethod("Number.prototype." + name);
      break;
    case "symbol":
      if (name === "description") stop_inherited();
      break;
  }
  return inheritedMethod(name);
}

function isOfTexts(name: string): boolean {
  switch (name) {
    case "anchor":
    case "at":
    case "big":
    case "blink":
    case "bold":
    case "charAt":
    case "charCodeAt":
    case "codePointAt":
    case "concat":
    case "endsWith":
    case "fixed":
    case "fontcolor":
    case "fontsize":
    case "includes":
    case "indexOf":
    case "isWellFormed":
    case "italics":
    case "lastIndexOf":
    case "link":
    case "localeCompare":
    case "match":
    case "matchAll":
    case "normalize":
    case "padEnd":
    case "padStart":
    case "repeat":
    case "replace":
    case "replaceAll":
    case "search":
    case "slice":
    case "small":
    case "split":
    case "startsWith":
    case "strike":
    case "sub":
    case "substr":
    case "substring":
    case "sup":
    case "toLocaleLowerCase":
    case "toLocaleUpperCase":
    case "toLowerCase":
    case "toUpperCase":
    case "toWellFormed":
    case "trim":
    case "trimEnd":
    case "trimLeft":
    case "trimRight":
    case "trimStart":
      return true;
    default:
      return false;
  }
}
