/** V8's messages for what needs an object and is given undefined or null. */

/** Before the name of what is walked over, in place of a property: `ref.check` has no other text. */
export const WALKED = "\0";

/** In place of a property where a function was wanted. */
export const CALLED = "\u0001";

/** In place of a property where something is asked for its own keys, or to lose one. */
export const CONVERTED = "\u0003";

/** Before the name of the first property of a pattern, or nothing, and before what that takes apart, in place of a property. */
export const TAKEN_APART = "\u0002";

/** Reading this is told as walking over it. */
const ITERATOR = "Symbol(Symbol.iterator)";

/** Before that name where arguments are spread. */
const SPREAD = "...";

/**
 * The message.
 * @param what `undefined` or `null`
 * @param property empty where it is not known; `CALLED` or `CONVERTED`; after `WALKED` what is walked over, as the program writes it; what a pattern takes apart,
 *   see `TAKEN_APART`
 */
export function nullishMessage(what: string, property: string, use: "read" | "set"): string {
  if (property === ITERATOR) return walkMessage(what, "");
  if (property === CALLED) return `${what} is not a function`;
  if (property.startsWith(WALKED)) return walkMessage(what, property.slice(WALKED.length));
  if (property === CONVERTED) return "Cannot convert undefined or null to object";
  if (property.startsWith(TAKEN_APART)) return takenApartMessage(what, property);
  const using = use === "set" ? "setting" : "reading";
  return `Cannot ${use} properties of ${what}${property === "" ? "" : ` (${using} '${property}')`}`;
}

function takenApartMessage(what: string, property: string): string {
  const [, name, source] = property.split(TAKEN_APART);
  const part = name ? `property '${name}' of ` : "";
  return `Cannot destructure ${part}'${source || shownNothing(what)}' as it is ${what}.`;
}

function shownNothing(what: string): string {
  return what === "null" ? "object null" : what;
}

function walkMessage(what: string, source: string): string {
  if (source.startsWith(SPREAD))
    return `${source.slice(SPREAD.length)} is not iterable (cannot read property ${what})`;
  if (source !== "") return `${source} is not iterable`;
  return `${shownNothing(what)} is not iterable (cannot read property Symbol(Symbol.iterator))`;
}
