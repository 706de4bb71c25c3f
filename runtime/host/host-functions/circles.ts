/** What V8 says of a value that `JSON.stringify` would go round in: its own words name the classes of the host's objects, not the program's. */

/** An object on the way down, and the key under which it was found. */
interface Step {
  readonly key: string;
  readonly object: object;
  /** Its entries that are still to be looked into. */
  readonly rest: [string, unknown][];
}

/** How many objects of a circle V8 names after its first and before its last. */
const NAMED_FIRST = 2;
const NAMED_LAST = 1;

/** Throws the TypeError for the first circle in a value, if there is one. */
export function refuseCircle(value: unknown): string {
  if (!isObject(value)) return "";
  const way: Step[] = [stepInto("", value)];
  const inside = new Set<object>([value]);
  for (let step = way.at(-1); step; step = way.at(-1)) {
    const next = step.rest.shift();
    if (!next) {
      way.pop();
      inside.delete(step.object);
      continue;
    }
    const [key, found] = next;
    if (!isObject(found)) continue;
    if (inside.has(found)) throw new TypeError(wordCircle(way, found, keyText(step.object, key)));
    inside.add(found);
    way.push(stepInto(keyText(step.object, key), found));
  }
  return "";
}

function stepInto(key: string, object: object): Step {
  return { key, object, rest: ArrayBuffer.isView(object) ? [] : Object.entries(object) };
}

function wordCircle(way: readonly Step[], start: object, closing: string): string {
  const first = way.findIndex(({ object }) => object === start);
  const between = way
    .slice(first + 1)
    .map(({ key, object }) => `\n    |     ${key} -> object with constructor '${nameOf(object)}'`);
  const isLong = between.length > NAMED_FIRST + NAMED_LAST;
  const named = isLong
    ? [...between.slice(0, NAMED_FIRST), "\n    |     ...", ...between.slice(-NAMED_LAST)]
    : between;
  return (
    "Converting circular structure to JSON\n    --> starting at object with constructor " +
    `'${nameOf(start)}'${named.join("")}\n    --- ${closing} closes the circle`
  );
}

function keyText(holder: object, key: string): string {
  return Array.isArray(holder) ? `index ${key}` : `property '${key}'`;
}

function nameOf(object: object): string {
  return (
    (object as { readonly constructor?: { readonly name: string } }).constructor?.name ?? "Object"
  );
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
