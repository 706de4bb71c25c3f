/** `Object.defineProperty`: properties that may not be defined anew, which those are that it makes unless they are `configurable`. */
import { TypeError } from "./error.ts";
import { Map } from "./map.ts";

class Definition {
  isWritable: boolean;
  value: unknown;

  constructor(isWritable: boolean, value: unknown) {
    this.isWritable = isWritable;
    this.value = value;
  }
}

const definitions: Map<unknown, Map<string, Definition>> = new Map<
  unknown,
  Map<string, Definition>
>();

/**
 * Throws where the property may not be defined like this.
 * @param isThere the object has the property already
 * @param writable what is said of that, if anything is
 */
export function admitDefinition(
  self: unknown,
  key: string,
  isThere: boolean,
  value: unknown,
  writable: boolean | undefined,
  isConfigurable: boolean,
): void {
  const own = definitions.get(self);
  const known = own === undefined ? undefined : own.get(key);
  if (known === undefined) {
    // What was there before was assigned, and stays as free as that is.
    if (isThere || isConfigurable) return;
    const all = own === undefined ? new Map<string, Definition>() : own;
    if (own === undefined) definitions.set(self, all);
    all.set(key, new Definition(writable === true, value));
    return;
  }
  const isFixed = !known.isWritable && (writable === true || !Object.is(known.value, value));
  if (isConfigurable || isFixed) throw new TypeError("Cannot redefine property: " + key);
  if (writable === false) known.isWritable = false;
  known.value = value;
}
