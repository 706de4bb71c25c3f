/** TABLE of trap texts: `{a}` and `{b}` are the two details. Codes are those of the bytecode format (bytecode/module.ts). Imports nothing. */
export const TRAPS = [
  {
    code: 0,
    id: "T00",
    title: "the program reached code that was proved unreachable",
    help: "this is a bug of tscript; please report it",
  },
  {
    code: 1,
    id: "T01",
    title: "index {a} is out of range for length {b}",
    help: "test the index first, use `?? default`, or annotate the variable as `T | undefined`",
  },
  {
    code: 2,
    id: "T02",
    title: "the value is not of the type it was asserted to be",
    help: "test the value (`typeof`, `instanceof`, `in`) instead of asserting with `as` or `!`",
  },
  {
    code: 3,
    id: "T03",
    title: "out of memory: the limit of {a} MiB is used up",
    help: "raise it with `--max-memory`, or keep less alive",
  },
  {
    code: 4,
    id: "T04",
    title: "read before anything was stored there",
    help: "initialise the field or element before it is read",
  },
  {
    code: 5,
    id: "T05",
    title: "variable used before its declaration ran",
    help: "move the declaration above its first use",
  },
  {
    code: 6,
    id: "T06",
    title:
      "the key is a name that every object inherits, such as `constructor`, and this object has no entry of it",
    help: "use a `Map`, make the object by `Object.create(null)`, or ask `Object.hasOwn(object, key)` before the entry",
  },
] as const;
