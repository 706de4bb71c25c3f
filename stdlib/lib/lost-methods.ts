/** Methods of the language without what they belong to, and the names of what objects inherit. */
import { stop_inherited } from "tscript:intrinsics";

/** A method that was read and not called. @param name as what it throws names it, when it is called without its object */
export function lostMethod(name: string): unknown {
  return (): never => {
    throw new TypeError(name + " called on null or undefined");
  };
}

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
